import { countFiring, countResolved, endOlder, heldUntil, unlessNoted } from '../alert/members.ts'
import { newsOf } from '../alert/noted.ts'
import { type AlertRow, isShared } from '../alert/row.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { type News, resolutionNote, type Shared } from '../incident/notes.ts'
import { type OtherAlerts, planResolution, resolvePolicy, resolvingFields } from '../incident/resolution.ts'
import type { IncidentSnapshot } from '../incident/store.ts'
import { effectiveSettings } from '../mapping/record.ts'
import { sha256Hex } from '../platform/glide.ts'
import { type DeliveryReason, type Outcome, sentence } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
import { mentions } from '../template/paths.ts'
import type { AlertCall } from './call.ts'
import type { Ending } from './facts.ts'

/** What becomes of an incident when one of its alerts has ended. */
export interface IncidentEnding {
  outcome: Outcome
  reason: DeliveryReason
  /** What is to be written to the incident; empty for nothing. */
  fields: Record<string, string>
  /** Settings that could not be followed. */
  notes: readonly string[]
}

/** An alert that has ended, and what is to be said about it. */
export interface EndedAlert {
  /** Its message goes into the close notes: empty unless the call that ended it brought one. */
  alert: AzureAlert
  /** The body of the call, as JSON. */
  payload: () => unknown
  /** What the work notes do not hold yet. */
  news: News
  /** The incident's alerts; null when it has this one only. */
  shared: Shared | null
}

/** The numbers of the older alerts of a problem that ended with an alert, and how many others of the incident fire. */
interface Counted {
  ended: string[]
  firing: number
}

/**
 * How the incident of an alert ends. The alert's row already says resolved, and the older alerts of the problem end with
 * it. `isPreview`: the row still says fired, and no other alert is written.
 */
export function readEnding(
  ending: Ending,
  call: AlertCall,
  payload: () => unknown,
  isPreview = false,
): IncidentEnding {
  const { row } = ending
  const settings = effectiveSettings(call.settings, row.policies)
  const firing = isShared(row) ? countFiring(row.incident, isPreview ? row.sysId : '') : 0
  const ended = firing === 0 ? [] : endOlder(row, call.alert.firedAt, call.event.at, isPreview)
  if (isPreview || ended.length === 0) {
    return endingWith({ ended, firing: Math.max(0, firing - ended.length) }, ending, call, payload, settings)
  }
  // Counted again after the writes: of two alerts that end at the same time, the later one sees what the other wrote.
  return endingWith({ ended, firing: countFiring(row.incident) }, ending, call, payload, settings)
}

/**
 * A retry notes everything the call says: its first try may have put on the row what never reached the incident. What the
 * alert itself said before is left out of the close notes.
 */
function endingWith(
  counted: Counted,
  { row, incident, isFlapping, isRetry }: Ending,
  { alert, delivery }: AlertCall,
  payload: () => unknown,
  settings: Settings,
): IncidentEnding {
  const others = {
    othersFire: counted.firing > 0,
    flapping: isFlapping || isHeldByOther(row, delivery.receivedAt, settings),
    storm: row.inStorm,
  }
  const own = newsOf(alert, isRetry ? null : row.noted)
  const shared = isShared(row) ? { alert: row.number, ...counted } : null
  const news = shared === null ? own : unlessNoted(own, row.incident, row.sysId)
  const ended = { alert: { ...alert, message: own.message }, payload, news, shared }
  return endIncident(incident, ended, others, settings)
}

/**
 * Decides by the settings how an incident ends, and reads the close codes if it is to be resolved. `why` replaces
 * `alert_resolved`.
 */
export function endIncident(
  incident: IncidentSnapshot,
  { alert, payload, news, shared }: EndedAlert,
  others: OtherAlerts,
  settings: Settings,
  why?: DeliveryReason,
): IncidentEnding {
  const { lifecycle } = settings
  const policy = resolvePolicy(alert.severity, lifecycle)
  const planned = planResolution(incident, policy, lifecycle.resolvableStates, others)
  const { write, outcome } = planned
  const reason = why && write === 'resolve' ? why : planned.reason
  if (write === 'nothing') return { outcome, reason, fields: {}, notes: [] }
  const note = resolutionNote(alert, sentence(reason), news, shared)
  if (write === 'note') return { outcome, reason, fields: { work_notes: note }, notes: [] }
  const body = mentions([settings.incident.closeNotes], 'payload.') ? payload() : undefined
  const { value: fields, notes } = resolvingFields(alert, incident.ci, body, note, settings)
  return { outcome, reason, fields, notes }
}

/** Whether the incident is held open because the problem of another of its alerts is flapping. `now` in milliseconds. */
function isHeldByOther(row: AlertRow, now: number, { lifecycle }: Settings): boolean {
  if (lifecycle.flapping === null || !row.inGroup) return false
  return (heldUntil(row.incident, row.sysId) ?? 0) > now
}

/**
 * Whether the problem resolved more often than the settings allow, this time included. `isCounted`: an earlier try has
 * put this time on record.
 */
export function isFlapping(
  alert: AzureAlert,
  at: number,
  { lifecycle }: Settings,
  isCounted: boolean,
): boolean {
  const { flapping } = lifecycle
  // One event of Service Health resolves once in every subscription that it hits.
  if (!flapping || alert.kind === 'service_health') return false
  const onRecord = countResolved(sha256Hex(alert.problemKey), at - flapping.minutes * 60_000)
  return onRecord + (isCounted ? 0 : 1) > flapping.times
}
