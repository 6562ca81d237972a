import type { AlertEvent } from '../alert/event.ts'
import { countFiring, countResolved, heldUntil, isAnyFiring } from '../alert/members.ts'
import { newsOf, type Noted } from '../alert/noted.ts'
import { type News, resolutionNote, type Shared } from '../incident/notes.ts'
import { endOlder, lastFiring, olderFiring } from '../alert/older.ts'
import type { AlertRow } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { sha256Hex } from '../platform/glide.ts'
import { type OtherAlerts, planResolution, resolvePolicy, resolvingFields } from '../incident/resolution.ts'
import {
  type IncidentRow,
  type IncidentSnapshot,
  STATE,
  updateIncident,
  type Written,
} from '../incident/store.ts'
import { isShared, unlessNoted } from './news.ts'
import { type DeliveryReason, type Outcome, sentence } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
import { mentions } from '../template/paths.ts'

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
  /** Its message goes into the close notes: empty unless the call that ended it brought one. */
  alert: AzureAlert
  payload: () => unknown
  /** What the work notes do not say yet. */
  news: News
  /** The incident's alerts; null when it has this one only. */
  shared: Shared | null
}

/** The older alerts of a problem that were over with an alert, by number, and how many others of the incident fire. */
export interface Over {
  ended: string[]
  firing: number
}

/**
 * Ends the older alerts of the problem with an alert whose row says resolved by now. Counted again once they were marked:
 * of two alerts that end at the same time, the one that marked last sees what the other wrote.
 */
export function endWithOlder(row: AlertRow, { alert, event }: Resolution, settings: Settings): Over {
  const firing = countFiring(row.incident)
  if (firing === 0 || !isShared(row, settings)) return { ended: [], firing }
  const ended = endOlder(row, lastFiring(row, alert.firedAt, event.at), event.at)
  return { ended, firing: ended.length === 0 ? firing : countFiring(row.incident) }
}

/** What `endWithOlder` would come to, for a preview: the alert's row still says fired. */
export function foreseeOlder(row: AlertRow, { alert, event }: Resolution, settings: Settings): Over {
  const firing = countFiring(row.incident, row.record.getUniqueValue())
  if (firing === 0 || !isShared(row, settings)) return { ended: [], firing }
  const ended = olderFiring(row, lastFiring(row, alert.firedAt, event.at))
  return { ended, firing: Math.max(0, firing - ended.length) }
}

/** A call that resolves an alert. */
interface Resolution {
  alert: AzureAlert
  event: AlertEvent
  payload: () => unknown
}

/**
 * The alert as its ending is written. What the work notes have by `known` is left out of them; what the alert itself said
 * before is left out of the close notes.
 */
export function endedBy(
  row: AlertRow,
  { alert, payload }: Resolution,
  known: Noted | null,
  { ended, firing }: Over,
  settings: Settings,
): Ended {
  const own = newsOf(alert, known)
  const shared = isShared(row, settings) ? { alert: row.number, firing, ended } : null
  const news = shared === null ? own : unlessNoted(own, row.incident, row.record.getUniqueValue())
  return { alert: { ...alert, message: own.message }, payload, news, shared }
}

/** Decides by the settings, and reads the close codes if it comes to that. `why` stands for the usual reason to resolve. */
export function planEnding(
  incident: IncidentSnapshot,
  { alert, payload, news, shared }: Ended,
  others: OtherAlerts,
  settings: Settings,
  why?: DeliveryReason,
): IncidentEnding {
  const { lifecycle } = settings
  const policy = resolvePolicy(alert.severity, lifecycle)
  const planned = planResolution(incident, policy, lifecycle.resolvableStates, others)
  const { write, outcome } = planned
  const reason = why && write === 'resolve' ? why : planned.reason
  if (write === 'nothing') return { outcome, reason, fields: {}, fallbacks: [] }
  const note = resolutionNote(alert, sentence(reason), news, shared)
  if (write === 'note') return { outcome, reason, fields: { work_notes: note }, fallbacks: [] }
  const body = mentions([settings.incident.closeNotes], 'payload.') ? payload() : undefined
  const { value: fields, notes } = resolvingFields(alert, incident.ci, body, note, settings)
  return { outcome, reason, fields, fallbacks: notes }
}

/** Opens an incident again that an alert joined while it was being resolved; null when none did. */
export function reopenIfJoined(incident: IncidentRow): Written | null {
  if (!isAnyFiring(incident.sysId)) return null
  const fields = { state: STATE.inProgress, work_notes: sentence('joined_while_resolving') }
  return updateIncident(incident, fields)
}

/** Whether the incident is held open because the problem of another of its alerts is flapping. `now` in milliseconds. */
export function isHeldByOther(row: AlertRow, now: number, { lifecycle }: Settings): boolean {
  if (lifecycle.flapping === null || !row.inGroup) return false
  return (heldUntil(row.incident, row.record.getUniqueValue()) ?? 0) > now
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
