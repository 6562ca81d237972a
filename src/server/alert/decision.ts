import type { DeliveryReason } from '../reasons/reasons.ts'
import type { LifecycleSettings } from '../settings/settings.ts'
import { unreachable } from '../platform/result.ts'
import type { IncidentCondition } from '../incident/store.ts'
import type { AlertEvent } from './event.ts'

/** What is on record about an alert. Times are milliseconds since the epoch, the latest seen of their kind. */
export interface StoredAlert {
  firedAt: number | null
  resolvedAt: number | null
  /** It has, or is about to have, an incident. */
  hasIncident: boolean
  /** The delivery at hand opened the present incident, or died on the way to it. */
  openedByThisDelivery: boolean
  /** The call at hand is more severe than what is on record: not a repetition, though its time says so. */
  isWorse: boolean
  /** The delivery at hand recorded the latest resolution, and may have died before the incident knew. */
  resolvedByThisDelivery: boolean
}

export type RefirePolicy = Pick<LifecycleSettings, 'refire' | 'refireWindow'>

export type Action = 'open' | 'update' | 'reopen' | 'resolve' | 'finish_open' | 'record' | 'duplicate'

export interface Decision {
  action: Action
  reason: DeliveryReason
}

/**
 * What an event changes, given what is on record. Pure, and the same for every order and repetition of events: only
 * Azure's times decide, so the stored state always ends as "resolved if the latest resolution is not older than the
 * latest firing". A tie is a resolution: one capture has both times equal
 * (docs/facts/azure.md#fired-and-resolved-times).
 */
export function decide(stored: StoredAlert | null, event: AlertEvent, policy: RefirePolicy): Decision {
  return event.condition === 'fired'
    ? decideFired(stored, event.at, policy)
    : decideResolved(stored, event.at)
}

/** Whether the alert counts as fired, by its times. */
export function isFiring(stored: Pick<StoredAlert, 'firedAt' | 'resolvedAt'>): boolean {
  return stored.firedAt !== null && (stored.resolvedAt === null || stored.firedAt > stored.resolvedAt)
}

function decideFired(stored: StoredAlert | null, at: number, policy: RefirePolicy): Decision {
  if (stored === null) return { action: 'open', reason: 'first_fired' }
  if (stored.resolvedAt !== null && at <= stored.resolvedAt) {
    return { action: 'record', reason: stored.openedByThisDelivery ? 'resolved_meanwhile' : 'late_fired' }
  }
  if (isFiring(stored) && stored.firedAt !== null) {
    // Also when the alert has fired anew since: what the earlier try did not write is still missing.
    if (at <= stored.firedAt && stored.openedByThisDelivery) {
      return { action: 'finish_open', reason: 'finished_by_retry' }
    }
    // A step that was too mild for an incident must not hide the failure of the same second or before.
    if (at <= stored.firedAt && !stored.hasIncident && stored.isWorse) {
      return { action: 'open', reason: 'fired_without_incident' }
    }
    if (at === stored.firedAt) return { action: 'duplicate', reason: 'same_firing' }
    if (at < stored.firedAt) return { action: 'duplicate', reason: 'older_firing' }
    return stored.hasIncident
      ? { action: 'update', reason: 'fired_again' }
      : { action: 'open', reason: 'fired_without_incident' }
  }
  if (!stored.hasIncident) return { action: 'open', reason: 'fired_without_incident' }
  return decideRefire(at, stored.resolvedAt ?? at, policy)
}

function decideRefire(at: number, resolvedAt: number, policy: RefirePolicy): Decision {
  const inWindow = policy.refireWindow === 0 || at - resolvedAt <= policy.refireWindow * 60_000
  if (!inWindow) return { action: 'open', reason: 'refire_outside_window' }
  switch (policy.refire) {
    case 'new':
      return { action: 'open', reason: 'refire_new' }
    case 'reopen':
      return { action: 'reopen', reason: 'refire_reopened' }
    case 'note':
      return { action: 'update', reason: 'refire_noted' }
    default:
      return unreachable(policy.refire)
  }
}

function decideResolved(stored: StoredAlert | null, at: number): Decision {
  if (stored === null) return { action: 'record', reason: 'resolved_before_fired' }
  // A later call (a review) may have moved the time of the end on since an earlier try of this delivery.
  const isRetry = stored.resolvedByThisDelivery && stored.resolvedAt !== null && at <= stored.resolvedAt
  if (isRetry && stored.hasIncident && !isFiring(stored)) {
    return { action: 'resolve', reason: 'alert_resolved' }
  }
  if (!isFiring(stored)) return { action: 'duplicate', reason: 'already_resolved' }
  if (stored.firedAt !== null && at < stored.firedAt) return { action: 'record', reason: 'stale_resolved' }
  return stored.hasIncident
    ? { action: 'resolve', reason: 'alert_resolved' }
    : { action: 'record', reason: 'no_incident' }
}

/**
 * A second look once the alert's present incident has been read. People close incidents while Azure still fires: a newer firing must
 * not end as a note that nobody reads, so it counts as a refire then. What is closed can be neither reopened nor noted
 * (docs/facts/incident.md#closed-incidents). And while the present incident is open, no second one is opened.
 * A further step of an operation (`isStep`) is no new firing: once people have ended its incident, it opens
 * none and reopens nothing.
 */
export function adapt(
  decision: Decision,
  incident: IncidentCondition,
  policy: RefirePolicy,
  isStep = false,
): Decision {
  const ended = incident === 'closed' || incident === 'gone'
  if (isStep && incident !== 'open' && FIRINGS.includes(decision.action)) {
    return ended ? untouchable(incident) : { action: 'update', reason: 'step_noted' }
  }
  switch (decision.action) {
    case 'update':
    case 'reopen':
      if (ended) return { action: 'open', reason: 'refire_incident_closed' }
      if (decision.reason === 'fired_again' && incident === 'resolved') return decideRefire(0, 0, policy)
      if (decision.action === 'reopen' && incident === 'open')
        return { action: 'update', reason: 'fired_again' }
      return decision
    case 'open':
      return incident === 'open' ? { action: 'update', reason: 'fired_again' } : decision
    case 'resolve':
      return ended ? untouchable(incident) : decision
    case 'finish_open':
    case 'record':
    case 'duplicate':
      return decision
    default:
      return unreachable(decision.action)
  }
}

/** What is done of a firing that is not a repetition. */
const FIRINGS: readonly Action[] = ['open', 'update', 'reopen']

function untouchable(incident: 'closed' | 'gone'): Decision {
  return { action: 'record', reason: incident === 'closed' ? 'incident_closed' : 'incident_gone' }
}
