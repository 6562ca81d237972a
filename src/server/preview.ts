import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { isSubscriptionAllowed } from './alert/admission.ts'
import { isAnyFiring } from './alert/members.ts'
import { findAlert } from './alert/store.ts'
import { type Answer, tooLarge, write } from './answer.ts'
import { firingFields, presentIncident } from './apply.ts'
import type { AzureAlert } from './azure/alert.ts'
import { readAlert } from './azure/read.ts'
import type { Binding } from './cmdb/binding.ts'
import { complaints } from './delivery/process.ts'
import { isFlapping, planEnding } from './ending.ts'
import { joiningNote, joiningReasons } from './incident/text.ts'
import { plan, type Plan, type Work, workOf } from './plan.ts'
import { type DeliveryReason, type Outcome, sentence } from './reasons.ts'
import { readSettings } from './settings/read.ts'
import type { Settings } from './settings/settings.ts'
import { unreachable } from './unreachable.ts'

/** What a delivery would come to: the incident's number is null when it would be a new one, or none. */
interface Forecast {
  outcome: Outcome
  reason: DeliveryReason
  incident: string | null
  /** Fields that would be written to the incident. */
  fields: Record<string, string>
  fallbacks: string[]
}

/**
 * `POST /preview`, for admins: a body in, what would happen out. The same code as for a delivery up to the first write;
 * nothing is written, not even that the preview took place.
 */
export function preview(request: RESTAPIRequest, response: RESTAPIResponse): void {
  write(response, examine(String(request.body.dataString ?? ''), readSettings()))
}

function examine(body: string, settings: Settings): Answer {
  if (body.length > settings.operation.maxBody) return tooLarge()
  const now = Date.now()
  const read = readAlert(body)
  if (!read.ok) {
    const { reason, detail } = read
    return report({ outcome: 'rejected', reason, sentence: sentence(reason), detail })
  }
  const { alert } = read
  if (!isSubscriptionAllowed(alert.subscription, settings.entra)) {
    const reason = 'subscription_not_allowed'
    return report({ outcome: 'refused', reason, sentence: sentence(reason), alert })
  }
  const work = workOf(alert, { sysId: '', receivedAt: now }, settings)
  const todo = plan(findAlert(work.key), work)
  const forecast = forecastOf(todo, work)
  return report({
    outcome: forecast.outcome,
    reason: forecast.reason,
    sentence: sentence(forecast.reason),
    alert,
    ci: describe(work.binding()),
    incident: { number: forecast.incident, fields: forecast.fields },
    fallbacks: [...forecast.fallbacks, ...complaints(settings)],
  })
}

function report(body: Answer['body']): Answer {
  return { status: 200, headers: {}, body }
}

function forecastOf(todo: Plan, work: Work): Forecast {
  const none = { fields: {}, fallbacks: [] }
  switch (todo.step) {
    case 'record':
      return {
        ...none,
        outcome: todo.duplicate ? 'duplicate' : 'recorded',
        reason: todo.reason,
        incident: todo.row && presentIncident(todo.row),
      }
    case 'open':
      return {
        outcome: 'opened',
        reason: todo.reason,
        incident: null,
        fields: todo.draft.fields,
        fallbacks: todo.draft.fallbacks,
      }
    case 'join':
      return forecastJoin(todo, work.alert)
    case 'note':
      return {
        outcome: todo.reopen ? 'reopened' : 'updated',
        reason: todo.reason,
        incident: todo.incident.number,
        fields: firingFields(todo, work.alert),
        fallbacks: [],
      }
    case 'resolve':
      return forecastResolution(todo, work.alert, work.settings, work.event.at)
    case 'finish_open':
    case 'wait':
      return { ...none, outcome: 'queued', reason: 'will_be_retried', incident: null }
    default:
      return unreachable(todo)
  }
}

/** A storm's incident gets no note; the number of an alert that is not on record yet is still to come. */
function forecastJoin(todo: Extract<Plan, { step: 'join' }>, alert: AzureAlert): Forecast {
  const { row, incident, storm, binding, reason } = todo
  const why = joiningReasons(sentence(reason), binding)
  const fields: Forecast['fields'] = storm ? {} : { work_notes: joiningNote(alert, row?.number ?? '', why) }
  return { outcome: 'grouped', reason, incident: incident.number, fields, fallbacks: [] }
}

function forecastResolution(
  { row, incident }: Extract<Plan, { step: 'resolve' }>,
  alert: AzureAlert,
  settings: Settings,
  at: number,
): Forecast {
  const company = {
    othersFire: isAnyFiring(incident.sysId, row.record.getUniqueValue()),
    flapping: isFlapping(alert, at, settings),
    storm: row.inStorm,
  }
  return { ...planEnding(incident, alert, company, settings), incident: incident.number }
}

function describe({ ci, ciName, rung, matched, candidates, explanation, search }: Binding) {
  return { sys_id: ci, name: ciName, rung, matched, candidates, explanation, search }
}
