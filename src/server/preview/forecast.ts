import { countFiring } from '../alert/members.ts'
import { readNoted } from '../alert/noted.ts'
import { messageNotWritten, noteFields, presentIncident } from '../processing/apply.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { endedBy, foreseeOlder, isFlapping, isHeldByOther, planEnding } from '../processing/ending.ts'
import { joiningFields, whyJoined } from '../processing/joining.ts'
import { effectiveSettings } from '../mapping/record.ts'
import type { Plan } from '../processing/plan.ts'
import type { Work } from '../processing/work.ts'
import type { DeliveryReason, Outcome } from '../reasons/reasons.ts'
import { unreachable } from '../platform/result.ts'

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
        fallbacks: messageNotWritten(todo),
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
        fallbacks: todo.draft.notes,
      }
    case 'join':
      return forecastJoin(todo, work.alert)
    case 'note':
      return {
        outcome: todo.reopen ? 'reopened' : 'updated',
        reason: todo.reason,
        incident: todo.incident.number,
        fields: noteFields(todo, work.alert),
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

/** The number of an alert that is not on record yet is still to come. */
function forecastJoin(todo: Extract<Plan, { step: 'join' }>, alert: AzureAlert): Forecast {
  const { row, incident, binding, raise, reason } = todo
  const why = whyJoined(reason, raise, binding)
  const others = countFiring(incident.sysId, row?.record.getUniqueValue())
  const fields = joiningFields(todo, alert, { number: row?.number ?? '', firing: others + 1 }, why)
  return { outcome: 'grouped', reason, incident: incident.number, fields, fallbacks: [] }
}

function forecastResolution({ row, incident }: Extract<Plan, { step: 'resolve' }>, work: Work): Forecast {
  const { alert, delivery, event } = work
  const settings = effectiveSettings(work.settings, row.kept)
  const known = readNoted(row.record.getValue('noted'))
  const over = foreseeOlder(row, work, settings)
  const company = {
    othersFire: over.firing > 0,
    flapping: isFlapping(alert, event.at, settings) || isHeldByOther(row, delivery.receivedAt, settings),
    storm: row.inStorm,
  }
  const ended = endedBy(row, work, known, over, settings)
  return { ...planEnding(incident, ended, company, settings), incident: incident.number }
}
