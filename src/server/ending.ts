import { countResolved, isAnyFiring } from './alert/members.ts'
import type { AzureAlert } from './azure/alert.ts'
import { sha256Hex } from './hash.ts'
import { resolvingFields } from './incident/close.ts'
import { type Company, planResolution, resolvePolicy } from './incident/resolution.ts'
import { STATE } from './incident/snapshot.ts'
import { type IncidentRow, updateIncident, type Written } from './incident/store.ts'
import { resolutionNote } from './incident/text.ts'
import { type DeliveryReason, type Outcome, sentence } from './reasons.ts'
import type { Settings } from './settings/settings.ts'

/** Does to an incident what the settings say when one of its alerts has resolved. */
export function endIncident(
  incident: IncidentRow,
  alert: AzureAlert,
  company: Company,
  settings: Settings,
  why?: DeliveryReason,
): { written: Written; outcome: Outcome; reason: DeliveryReason; fallbacks: string[] } {
  const { lifecycle } = settings
  const policy = resolvePolicy(alert.severity, lifecycle)
  const planned = planResolution(incident, policy, lifecycle.resolvableStates, company)
  const { write, outcome } = planned
  const reason = why && write === 'resolve' ? why : planned.reason
  const text = resolutionNote(alert, sentence(reason))
  const unchanged: Written = { ok: true, sysId: incident.sysId, number: incident.number }
  if (write === 'nothing') return { written: unchanged, outcome, reason, fallbacks: [] }
  if (write === 'note') {
    return { written: updateIncident(incident, { work_notes: text }), outcome, reason, fallbacks: [] }
  }
  const { fields, fallback } = resolvingFields(alert, text, settings)
  const fallbacks = fallback === '' ? [] : [fallback]
  return { written: updateIncident(incident, fields), outcome, reason, fallbacks }
}

/** Opens an incident again that an alert joined while it was being resolved; null when none did. */
export function reopenIfJoined(incident: IncidentRow): Written | null {
  if (!isAnyFiring(incident.sysId)) return null
  const fields = { state: STATE.inProgress, work_notes: sentence('joined_while_resolving') }
  return updateIncident(incident, fields)
}

/**
 * Whether the problem resolved more often than the settings allow, this time included. `isCounted`: an earlier try has
 * put this time on record.
 */
export function isFlapping(
  alert: AzureAlert,
  at: number,
  { lifecycle }: Settings,
  isCounted = false,
): boolean {
  const { flapping } = lifecycle
  if (!flapping) return false
  const onRecord = countResolved(sha256Hex(alert.problemKey), at - flapping.minutes * 60_000)
  return onRecord + (isCounted ? 0 : 1) > flapping.times
}
