import type { AzureAlert } from '../azure/alert.ts'
import { isCollector } from '../azure/targets.ts'
import type { IncidentCondition } from '../incident/store.ts'
import { unreachable } from '../platform/result.ts'
import { DAY } from '../platform/time.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import type { LifecycleSettings } from '../settings/settings.ts'

/** What one delivery says about an alert's life. Times are milliseconds since the epoch. */
export interface AlertEvent {
  condition: 'fired' | 'resolved'
  /** When it happened in Azure: orders events however they are delivered. */
  at: number
}

/** What is on record about an alert. Times are milliseconds since the epoch, the latest seen of their kind. */
export interface StoredAlert {
  firedAt: number | null
  resolvedAt: number | null
  /** It has, or is about to have, an incident. */
  hasIncident: boolean
  /** This delivery opened the present incident, or died on the way to it. */
  openedByThisDelivery: boolean
  /** This call is more severe than what is on record: not a repetition, though its time says so. */
  isWorse: boolean
  /** This delivery recorded the latest resolution, and may have died before the incident was written. */
  resolvedByThisDelivery: boolean
}

export type RefirePolicy = Pick<LifecycleSettings, 'refire' | 'refireWindow'>

export type Action = 'open' | 'update' | 'reopen' | 'resolve' | 'finish_open' | 'record' | 'duplicate'

export interface Decision {
  action: Action
  reason: DeliveryReason
}

/**
 * What an event changes, given what is on record. Only Azure's times decide, so every order and repetition of events ends
 * in the same state: resolved if the latest resolution is not older than the latest firing. A tie is a resolution: one
 * capture has both times equal (docs/facts/azure.md#fired-and-resolved-times).
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
    // Also when the alert has fired again since: what the earlier try did not write is still missing.
    if (at <= stored.firedAt && stored.openedByThisDelivery) {
      return { action: 'finish_open', reason: 'finished_by_retry' }
    }
    // A less severe step without an incident must not hide a failure of the same second or before.
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
  // A later call (a review) may have moved the time of the end since an earlier try of this delivery.
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
 * Adjusts the decision to the incident's actual state. A closed or deleted incident can be neither reopened nor noted
 * (docs/facts/incident.md#closed-incidents), so a new firing opens another; while the incident is open, no second one is
 * opened. People resolve incidents while Azure still fires: a newer firing counts as a refire then. A further step of an
 * operation (`isStep`) is no new firing: once people have ended its incident, it opens none and reopens nothing.
 */
export function adapt(
  decision: Decision,
  incident: IncidentCondition,
  policy: RefirePolicy,
  isStep = false,
): Decision {
  const ended = incident === 'closed' || incident === 'gone'
  if (isStep && incident !== 'open' && FIRINGS.includes(decision.action)) {
    return ended ? recordOnly(incident) : { action: 'update', reason: 'step_noted' }
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
      return ended ? recordOnly(incident) : decision
    case 'finish_open':
    case 'record':
    case 'duplicate':
      return decision
    default:
      return unreachable(decision.action)
  }
}

/** The actions for a firing that is not a repetition. */
export const FIRINGS: readonly Action[] = ['open', 'update', 'reopen']

function recordOnly(incident: 'closed' | 'gone'): Decision {
  return { action: 'record', reason: incident === 'closed' ? 'incident_closed' : 'incident_gone' }
}

/**
 * A firing happened at its firedDateTime, a resolution at its resolvedDateTime, but never before the firing that the same
 * body names: most kinds send no such time, and some captures have one that equals or precedes the firing
 * (docs/facts/azure.md#fired-and-resolved-times). Without any time, and with one that is more than a day in the future,
 * it happened when it was received: such a time would make every later event of the alert an old one.
 */
export function toEvent(
  alert: Pick<AzureAlert, 'condition' | 'firedAt' | 'resolvedAt'>,
  receivedAt: number,
): AlertEvent {
  const known = (alert.condition === 'fired' ? [alert.firedAt] : [alert.resolvedAt, alert.firedAt]).filter(
    (time): time is number => time !== null && time <= receivedAt + DAY,
  )
  return { condition: alert.condition, at: known.length > 0 ? Math.max(...known) : receivedAt }
}

/**
 * The group whose alerts share an incident: a readable text of any length, or '' for an alert that shares with none. An
 * alert whose resource only collects (a workspace) is never grouped by resource: all alerts of a workspace would end up
 * in one incident. A rule without an id is known by its name within its subscription only. Test actions share with none:
 * whoever presses the button looks for the incident.
 */
export function groupOf(
  alert: Pick<AzureAlert, 'caller' | 'problemKey' | 'rule' | 'subscription' | 'targets' | 'test'>,
  groupBy: LifecycleSettings['groupBy'],
): string {
  if (alert.test) return ''
  const group = groupWithin(alert, groupBy)
  return alert.caller && group ? `${alert.caller}|${group}` : group
}

/** The same among the alerts of one caller. */
function groupWithin(
  alert: Pick<AzureAlert, 'problemKey' | 'rule' | 'subscription' | 'targets'>,
  groupBy: LifecycleSettings['groupBy'],
): string {
  switch (groupBy) {
    case 'alert':
      return ''
    case 'problem':
      // Not in lower case: values of dimensions that differ in letter case are two problems.
      return alert.problemKey === '' ? '' : `problem|${alert.problemKey}`
    case 'rule': {
      const { name, id } = alert.rule
      return groupText('rule', id || (name === '' ? '' : `${alert.subscription}|${name}`))
    }
    case 'resource': {
      const target = alert.targets[0]
      return target && target.type !== '' && !isCollector(target) ? groupText('resource', target.id) : ''
    }
    default:
      return unreachable(groupBy)
  }
}

function groupText(kind: string, value: string): string {
  return value === '' ? '' : `${kind}|${value.toLowerCase()}`
}
