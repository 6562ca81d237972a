import { countFiring, countResolved, endOlder, heldUntil, unlessNoted } from '../alert/members.ts'
import { newsOf } from '../alert/noted.ts'
import { type AlertRow, isShared } from '../alert/row.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { endNote } from '../incident/notes.ts'
import { type EndedAlert, type OtherAlerts, planResolution, resolvingFields } from '../incident/resolution.ts'
import { conditionOf, type IncidentSnapshot } from '../incident/store.ts'
import { resolutionText } from '../incident/values.ts'
import { effectiveSettings } from '../mapping/record.ts'
import { sha256Hex } from '../platform/glide.ts'
import { type DeliveryReason, type Outcome, sentence } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
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
 * A retry tells everything the call says: its first try may have put on the row what never reached the incident. What the
 * incident was told before is left out.
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
  const { message } = shared === null ? own : unlessNoted(own, row.incident, row.sysId)
  const times = {
    firedAt: alert.firedAt ?? row.firedAt,
    resolvedAt: alert.resolvedAt ?? delivery.receivedAt,
  }
  const end = resolutionText({ ...alert, ...times, message })
  const ended = { alert: { ...alert, message: own.message }, end, payload, shared }
  return endIncident(incident, ended, others, settings)
}

/**
 * Decides by the settings how an incident ends, and reads the close codes if it is to be resolved. `why` replaces
 * `alert_resolved`.
 */
export function endIncident(
  incident: IncidentSnapshot,
  ended: EndedAlert,
  others: OtherAlerts,
  settings: Settings,
  why?: DeliveryReason,
): IncidentEnding {
  const { lifecycle } = settings
  const policy = lifecycle.resolve
  const planned = planResolution(incident, policy, lifecycle.resolvableStates, others)
  const { write, outcome } = planned
  const reason = why && write === 'resolve' ? why : planned.reason
  if (write === 'nothing') return { outcome, reason, fields: {}, notes: [] }
  if (write === 'note') {
    const note = endNote(ended.end, sentence(reason), ended.shared)
    return { outcome, reason, fields: { work_notes: note }, notes: [] }
  }
  // A silence is told by the end itself.
  const told = why === undefined || why === 'silent' ? '' : sentence(why)
  const { value: fields, notes } = resolvingFields(ended, incident.ci, told, settings)
  return { outcome, reason, fields, notes }
}

/** The end of a test's incident, whatever the settings; null if it is resolved or closed already. */
export function endTest(
  incident: IncidentSnapshot,
  { alert, settings }: AlertCall,
  payload: () => unknown,
): IncidentEnding | null {
  if (conditionOf(incident) !== 'open') return null
  const lifecycle = {
    ...settings.lifecycle,
    resolve: 'always' as const,
    resolvableStates: [incident.state],
  }
  const others = { othersFire: false, flapping: false, storm: false }
  const ended = { alert, end: TEST_END, payload, shared: null }
  return endIncident(incident, ended, others, { ...settings, lifecycle }, 'test_ended')
}

const TEST_END = 'Test of an action group: there is nothing to do.'

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
