import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { mayBeSameRule } from '../azure/problem_key.ts'
import { fromGlideTime, toGlideTime } from '../platform/time.ts'
import { ENDED_STATES } from '../incident/store.ts'
import { addRowCount, rowCount } from '../platform/glide.ts'
import type { LifecycleSettings } from '../settings/settings.ts'

const TABLE = 'x_secx_azmon_alert'

/** The incident that alerts share, by the row that names it. */
export interface SharedIncident {
  incident: string
  /** sys_id of the delivery that opened it, or is about to. */
  openedBy: string
  /** It is a storm's. */
  storm: boolean
}

/** Members of a group that are looked at: those that opened or joined an incident last. */
const LOOK_BACK = 20

/** The incidents of a group's alerts. */
export interface GroupPast {
  incidents: SharedIncident[]
  /** Changes with every incident that one of them opens or joins, and is the same for all who look meanwhile; '' while there is none. */
  mark: string
  /** The newest end of the same problem that is no older than the firing at hand; null when there is none. */
  ended: ProblemEnd | null
}

/** A firing of a problem that Azure has resolved: the alert's sys_id, and when (ms). */
export interface ProblemEnd {
  alert: string
  at: number
}

/** A firing: the key of its problem, when it fired (ms), and the id of its rule ('' where the call bears none). */
export interface Firing {
  problem: string
  at: number
  rule: string
}

export const NO_PAST: GroupPast = { incidents: [], mark: '', ended: null }

/**
 * The incidents that a group's alerts belong to. Not only that of the latest: people close an incident while its alerts
 * still fire, and an earlier one may have been reopened.
 */
export function pastOfGroup(groupKey: string, firing: Firing): GroupPast {
  const record = new GlideRecord(TABLE)
  record.addQuery('group_key', groupKey)
  record.addNotNullQuery('incident')
  record.orderByDesc('opened_at')
  record.setLimit(LOOK_BACK)
  record.query()
  const incidents: SharedIncident[] = []
  let latest = ''
  let openings = 0
  let ended: ProblemEnd | null = null
  while (record.next()) {
    incidents.push(sharedIncident(record))
    const end = endOf(record, firing)
    if (end !== null && end.at > (ended?.at ?? 0)) ended = end
    latest = latest || (record.getValue('opened_at') ?? '')
    openings += Number(record.getValue('incidents') ?? 0)
  }
  return { incidents, mark: incidents.length === 0 ? '' : `${latest}|${openings}`, ended }
}

/** Null unless Azure has resolved this alert of the problem and it fired at the same time or later. */
function endOf(record: GlideRecord, { problem, at, rule }: Firing): ProblemEnd | null {
  const isOver = record.getValue('state') === 'resolved' && (record.getValue('resolved_by') ?? '') !== ''
  if (!isOver || record.getValue('problem_key') !== problem) return null
  if (!mayBeSameRule(rule, record.getValue('rule_id') ?? '')) return null
  const firedAt = Date.parse(record.getValue('fired_exact') ?? '')
  const resolvedAt = Date.parse(record.getValue('resolved_exact') ?? '')
  return firedAt >= at && resolvedAt >= firedAt ? { alert: record.getUniqueValue(), at: resolvedAt } : null
}

/** The incident that is held open for a flapping problem. */
export function heldIncident(problemKey: string): SharedIncident | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('problem_key', problemKey)
  record.addNotNullQuery('flapping_until')
  record.orderByDesc('flapping_until')
  record.setLimit(1)
  record.query()
  return record.next() ? sharedIncident(record) : null
}

/** Whether an alert of an incident still fires, other than the one with this sys_id. One row is read, however many there are. */
export function isAnyFiring(incident: string, otherThan = ''): boolean {
  const record = new GlideRecord(TABLE)
  record.addQuery('incident', incident)
  record.addQuery('state', 'fired')
  if (otherThan !== '') record.addQuery('sys_id', '!=', otherThan)
  record.setLimit(1)
  record.query()
  return record.hasNext()
}

/** How many alerts of an incident fire, other than the one with this sys_id. */
export function countFiring(incident: string, otherThan = ''): number {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('incident', '=', incident)
  aggregate.addQuery('state', '=', 'fired')
  if (otherThan !== '') aggregate.addQuery('sys_id', '!=', otherThan)
  return count(aggregate)
}

/** The same for an incident that is open; 0 when it is resolved, closed, canceled or gone. One statement for both. */
export function countFiringIfOpen(incident: string): number {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('incident', '=', incident)
  aggregate.addQuery('state', '=', 'fired')
  aggregate.addQuery('incident.state', 'NOT IN', ENDED_STATES.join(','))
  return count(aggregate)
}

/** Whether the work notes of an incident have a message (by its hash) from another of its alerts than this one. */
export function isNotedByOther(incident: string, messageHash: string, otherThan: string): boolean {
  const record = new GlideRecord(TABLE)
  record.addQuery('incident', incident)
  record.addQuery('noted', 'CONTAINS', messageHash)
  if (otherThan !== '') record.addQuery('sys_id', '!=', otherThan)
  record.setLimit(1)
  record.query()
  return record.hasNext()
}

/** How many alerts of a problem Azure resolved since a moment (ms). */
export function countResolved(problemKey: string, since: number): number {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('problem_key', '=', problemKey)
  aggregate.addQuery('resolved_at', '>=', toGlideTime(since))
  // An end of an alert that never fired here ends nothing; retention removes rows whose end Azure may repeat.
  aggregate.addNotNullQuery('fired_at')
  // Those that were over with a newer alert did not end a second time.
  aggregate.addNullQuery('ended_with')
  return count(aggregate)
}

/** Until when (ms) an incident is held open for an alert of it, other than the one with this sys_id; null when it is not. */
export function heldUntil(incident: string, otherThan = ''): number | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('incident', incident)
  if (otherThan !== '') record.addQuery('sys_id', '!=', otherThan)
  record.addNotNullQuery('flapping_until')
  record.orderByDesc('flapping_until')
  record.setLimit(1)
  record.query()
  return record.next() ? fromGlideTime(record.getValue('flapping_until')) : null
}

/** How many alerts opened or joined an incident of late, and the storm incidents among those. */
export interface Recent {
  alerts: number
  stormIncidents: string[]
}

/** One query over an indexed column, whatever came. `now` in milliseconds. */
export function countRecent(storm: NonNullable<LifecycleSettings['storm']>, now: number): Recent {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('opened_at', '>=', toGlideTime(now - storm.minutes * 60_000))
  addRowCount(aggregate)
  aggregate.groupBy('storm')
  aggregate.query()
  const recent: Recent = { alerts: 0, stormIncidents: [] }
  while (aggregate.next()) {
    recent.alerts += rowCount(aggregate)
    const incident = aggregate.getValue('storm') ?? ''
    if (incident !== '') recent.stormIncidents.push(incident)
  }
  return recent
}

function sharedIncident(record: GlideRecord): SharedIncident {
  const text = (column: string) => record.getValue(column) ?? ''
  return { incident: text('incident'), openedBy: text('delivery'), storm: text('storm') !== '' }
}

function count(aggregate: GlideAggregate): number {
  addRowCount(aggregate)
  aggregate.query()
  return aggregate.next() ? rowCount(aggregate) : 0
}
