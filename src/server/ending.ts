import { countResolved, isAnyFiring } from './alert/members.ts'
import type { AzureAlert } from './azure/alert.ts'
import { sha256Hex } from './hash.ts'
import { resolvingFields } from './incident/close.ts'
import { type Company, planResolution, resolvePolicy } from './incident/resolution.ts'
import { type IncidentSnapshot, STATE } from './incident/snapshot.ts'
import { type IncidentRow, updateIncident, type Written } from './incident/store.ts'
import { resolutionNote } from './incident/text.ts'
import { type DeliveryReason, type Outcome, sentence } from './reasons.ts'
import type { Settings } from './settings/settings.ts'
import { mentions } from './template/paths.ts'

/** What becomes of an incident when one of its alerts has resolved. */
export interface IncidentEnding {
  outcome: Outcome
  reason: DeliveryReason
  /** What is to be written to the incident; empty for nothing. */
  fields: Record<string, string>
  /** Settings that could not be followed. */
  fallbacks: string[]
}

/** An alert that has ended, with the body of the call that said so. */
export interface Ended {
  alert: AzureAlert
  payload: () => unknown
}

/** Decides by the settings, and reads the close codes if it comes to that. `why` stands for the usual reason to resolve. */
export function planEnding(
  incident: IncidentSnapshot,
  { alert, payload }: Ended,
  company: Company,
  settings: Settings,
  why?: DeliveryReason,
): IncidentEnding {
  const { lifecycle } = settings
  const policy = resolvePolicy(alert.severity, lifecycle)
  const planned = planResolution(incident, policy, lifecycle.resolvableStates, company)
  const { write, outcome } = planned
  const reason = why && write === 'resolve' ? why : planned.reason
  if (write === 'nothing') return { outcome, reason, fields: {}, fallbacks: [] }
  const note = resolutionNote(alert, sentence(reason))
  if (write === 'note') return { outcome, reason, fields: { work_notes: note }, fallbacks: [] }
  const body = mentions([settings.incident.closeNotes], 'payload.') ? payload() : undefined
  const { fields, fallback } = resolvingFields(alert, incident.ci, body, note, settings)
  return { outcome, reason, fields, fallbacks: fallback === '' ? [] : [fallback] }
}

/** Writes an ending; nothing to write is no failure. */
export function writeEnding(incident: IncidentRow, { fields }: IncidentEnding): Written {
  if (Object.keys(fields).length > 0) return updateIncident(incident, fields)
  return { ok: true, sysId: incident.sysId, number: incident.number }
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
  // One event of Service Health resolves once in every subscription that it hits.
  if (!flapping || alert.kind === 'service_health') return false
  const onRecord = countResolved(sha256Hex(alert.problemKey), at - flapping.minutes * 60_000)
  return onRecord + (isCounted ? 0 : 1) > flapping.times
}
