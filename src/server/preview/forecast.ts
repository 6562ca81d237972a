import { isAnyFiring } from '../alert/members.ts'
import { firingFields, presentIncident } from '../apply.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { isFlapping, planEnding } from '../ending.ts'
import { joiningNote, joiningReasons } from '../incident/text.ts'
import { effectiveSettings } from '../mapping/kept.ts'
import type { Plan, Work } from '../plan.ts'
import { type DeliveryReason, type Outcome, sentence } from '../reasons.ts'
import { unreachable } from '../unreachable.ts'

/** What a delivery would come to: the incident's number is null when it would be a new one, or none. */
export interface Forecast {
  outcome: Outcome
  reason: DeliveryReason
  incident: string | null
  /** Fields that would be written to the incident. */
  fields: Record<string, string>
  fallbacks: string[]
}

/** What would be done of a plan. */
export function forecastOf(todo: Plan, work: Work): Forecast {
  const none = { fields: {}, fallbacks: [] }
  switch (todo.step) {
    case 'record':
      return {
        ...none,
        outcome: todo.duplicate ? 'duplicate' : 'recorded',
        reason: todo.reason,
        incident: todo.row && presentIncident(todo.row),
      }
    case 'ignore':
      return {
        outcome: 'ignored',
        reason: todo.reason,
        incident: todo.row && presentIncident(todo.row),
        fields: {},
        fallbacks: [],
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
      return forecastResolution(todo, work)
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

function forecastResolution({ row, incident }: Extract<Plan, { step: 'resolve' }>, work: Work): Forecast {
  const { alert, event } = work
  const settings = effectiveSettings(work.settings, row.kept)
  const company = {
    othersFire: isAnyFiring(incident.sysId, row.record.getUniqueValue()),
    flapping: isFlapping(alert, event.at, settings),
    storm: row.inStorm,
  }
  return { ...planEnding(incident, work, company, settings), incident: incident.number }
}
