import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { mayBeSameRule } from '../azure/problem_key.ts'
import type { News } from '../incident/notes.ts'
import { ENDED_STATES } from '../incident/store.ts'
import { addRowCount, rowCount } from '../platform/glide.ts'
import { fromGlideTime, toGlideTime } from '../platform/time.ts'
import { sentence } from '../reasons/reasons.ts'
import type { LifecycleSettings } from '../settings/settings.ts'
import {
  type AlertRow,
  durationColumns,
  explanationColumn,
  type ProblemEnd,
  reasonColumns,
  timeColumns,
} from './row.ts'
import { messageHash } from './noted.ts'
import { type AlertRecord, readRow, setColumns } from './store.ts'

const TABLE = 'x_secx_azmon_alert'

/** The incident that alerts share, by the row that names it. */
export interface SharedIncident {
  incident: string
  /** sys_id of the delivery that opened it, or is about to. */
  openedBy: string
  isStorm: boolean
}

/** Members of a group that are looked at: those that opened or joined an incident last. */
const LOOK_BACK = 20

/** The incidents of a group's alerts. */
export interface GroupPast {
  incidents: SharedIncident[]
  /**
   * Version of the group's history: changes with every incident that one of its alerts opens or joins, and is equal for
   * all nodes that read the same rows; '' if the group has no incident yet.
   */
  version: string
  /** The newest end of the same problem that is no older than this firing; null when there is none. */
  ended: ProblemEnd | null
}

/** A firing: the hash of its problem, when it fired (ms), and the id of its rule ('' where the call names none). */
interface Firing {
  problem: string
  at: number
  ruleId: string
}

export const NO_PAST: GroupPast = { incidents: [], version: '', ended: null }

/**
 * The incidents of a group's alerts. Not only the latest: people close an incident while its alerts still fire, and an
 * earlier one may have been reopened.
 */
export function pastOfGroup(groupKey: string, firing: Firing): GroupPast {
  const record = new GlideRecord(TABLE)
  record.addQuery('group_key', groupKey)
  record.addNotNullQuery('incident')
  record.orderByDesc('opened_at')
  record.setLimit(LOOK_BACK)
  record.query()
  const past: GroupPast = { ...NO_PAST, incidents: [] }
  let latest = ''
  let openings = 0
  while (record.next()) {
    const row = readRow(record)
    past.incidents.push(sharedIncident(row))
    const end = reportedEnd(row, firing)
    if (end !== null && end.at > (past.ended?.at ?? 0)) past.ended = end
    latest = latest || (record.getValue('opened_at') ?? '')
    openings += row.incidents
  }
  return past.incidents.length === 0 ? past : { ...past, version: `${latest}|${openings}` }
}

/** Null unless Azure has resolved this alert of the problem and it fired at the same time or later. */
function reportedEnd(row: AlertRow, { problem, at, ruleId }: Firing): ProblemEnd | null {
  if (row.isMarkedFiring || row.resolvingDelivery === '' || row.problem !== problem) return null
  if (row.firedAt === null || row.resolvedAt === null || !mayBeSameRule(ruleId, row.ruleId)) return null
  return row.firedAt >= at && row.resolvedAt >= row.firedAt ? { alert: row.sysId, at: row.resolvedAt } : null
}

/** The incident that is held open for a flapping problem. */
export function heldIncident(problem: string): SharedIncident | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('problem_key', problem)
  return lastHeld(record) ? sharedIncident(readRow(record)) : null
}

/** Until when (ms) an incident is held open for an alert of it, other than the one with this sys_id; null when it is not. */
export function heldUntil(incident: string, otherThan = ''): number | null {
  const record = members(incident, otherThan)
  return lastHeld(record) ? fromGlideTime(record.getValue('flapping_until')) : null
}

/** Whether an alert of an incident fires. One row is read, however many there are. */
export function isAnyFiring(incident: string): boolean {
  const record = members(incident)
  record.addQuery('state', 'fired')
  return hasAny(record)
}

/** Whether the work notes of an incident have a message from another of its alerts than this one. */
function isNotedByOther(incident: string, message: string, otherThan: string): boolean {
  const record = members(incident, otherThan)
  record.addQuery('noted', 'CONTAINS', messageHash(message))
  return hasAny(record)
}

/** News without a message that another alert of the incident brought: Azure sends one for each subscription. */
export function unlessNoted(news: News, incident: string, otherThan: string): News {
  if (news.message === '' || !isNotedByOther(incident, news.message, otherThan)) return news
  return { ...news, message: '' }
}

/** How many alerts of an incident fire, other than the one with this sys_id. */
export function countFiring(incident: string, otherThan = ''): number {
  const aggregate = firingOf(incident)
  if (otherThan !== '') aggregate.addQuery('sys_id', '!=', otherThan)
  return count(aggregate)
}

/** The same for an incident that is open; 0 when it is resolved, closed, canceled or gone. One statement for both. */
export function countFiringIfOpen(incident: string): number {
  const aggregate = firingOf(incident)
  aggregate.addQuery('incident.state', 'NOT IN', ENDED_STATES.join(','))
  return count(aggregate)
}

/** How many alerts of a problem Azure resolved since a moment (ms). */
export function countResolved(problem: string, since: number): number {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('problem_key', '=', problem)
  aggregate.addQuery('resolved_at', '>=', toGlideTime(since))
  // Alerts without a firing on record are not counted: retention removes rows whose end Azure may repeat.
  aggregate.addNotNullQuery('fired_at')
  // Those that ended with a newer alert did not end a second time.
  aggregate.addNullQuery('ended_with')
  return count(aggregate)
}

/** Alerts that opened or joined an incident within the storm window, and the storm incidents among them. */
interface Recent {
  alerts: number
  stormIncidents: string[]
}

/** The alerts of one caller. One query over an indexed column, however many alerts came. `now` in milliseconds. */
export function countRecent(
  storm: NonNullable<LifecycleSettings['storm']>,
  caller: string,
  now: number,
): Recent {
  const aggregate = new GlideAggregate(TABLE)
  if (caller === '') aggregate.addNullQuery('azure_caller')
  else aggregate.addQuery('azure_caller', '=', caller)
  aggregate.addQuery('opened_at', '>=', toGlideTime(now - storm.minutes * 60_000))
  const counts = countBy(aggregate, 'storm')
  return {
    alerts: sum(counts),
    stormIncidents: counts.map(({ value }) => value).filter((incident) => incident !== ''),
  }
}

export function sum(counts: readonly ValueCount[]): number {
  return counts.reduce((total, { alerts }) => total + alerts, 0)
}

/** Older alerts that are read at the most. A rule that fires every five minutes makes about 860 in three days. */
const MAX_OLDER = 1000

/**
 * Marks the older alerts of a problem as resolved with the alert that resolves, and returns their numbers. A preview only
 * returns them. One query.
 *
 * Azure opens a new alert when a rule fires anew, and may report the end of the newest one only. So when an alert
 * resolves, the alerts of its incident about the same problem (rule, target, dimensions) that fired no later are
 * resolved too, at `resolvedAt`. The alert's last firing is the one on its row or the one that the call names
 * (`firedAt`, both ms). After that the times decide: a repeated firing of an older alert counts as late, a newer firing
 * makes it fire again. After an interruption the next try marks the rest.
 */
export function endOlder(
  row: AlertRow,
  firedAt: number | null,
  resolvedAt: number,
  isPreview: boolean,
): string[] {
  const lastFiring = Math.min(Math.max(row.firedAt ?? 0, firedAt ?? 0), resolvedAt)
  const record = members(row.incident, row.sysId)
  record.addQuery('state', 'fired')
  record.addQuery('problem_key', row.problem)
  record.orderBy('fired_at')
  record.setLimit(MAX_OLDER)
  record.query()
  const numbers: string[] = []
  while (record.next()) {
    const older = readRow(record)
    if (older.firedAt === null || older.firedAt > lastFiring) continue
    if (!mayBeSameRule(row.ruleId, older.ruleId)) continue
    if (!isPreview) markEnded(older, row, resolvedAt)
    numbers.push(older.number)
  }
  return numbers
}

function markEnded(
  { record, number, firedAt, resolvedAt, explanation }: AlertRecord,
  newer: AlertRow,
  at: number,
): void {
  const endedAt = Math.max(resolvedAt ?? 0, at)
  setColumns(record, {
    state: 'resolved',
    ...timeColumns('resolved', endedAt),
    ...durationColumns(false, firedAt, endedAt),
    ended_with: newer.sysId,
    ...reasonColumns('ended_with_newer'),
    ...explanationColumn(explanation, sentence('ended_with_newer')),
  })
  if (record.update() === null) throw new Error(`Alert ${number} could not be marked as resolved`)
}

/** Alerts that have one value of a column. */
interface ValueCount {
  value: string
  alerts: number
}

/** How many alerts of an incident there are for each value of a column, most first. One query. */
export function countMembers(incident: string, column: string): ValueCount[] {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('incident', '=', incident)
  return countBy(aggregate, column).sort((a, b) => b.alerts - a.alerts)
}

/** The storm incidents that an alert opened or joined since a moment (ms). */
export function recentStorms(since: number): string[] {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('opened_at', '>=', toGlideTime(since))
  aggregate.addNotNullQuery('storm')
  return countBy(aggregate, 'storm').map(({ value }) => value)
}

/** When (ms) the first alert of an incident that still has it opened or joined it, and how many there are. */
export function membership(incident: string): { since: number | null; alerts: number } {
  const record = members(incident)
  record.addNotNullQuery('opened_at')
  record.orderBy('opened_at')
  record.setLimit(1)
  record.query()
  const since = record.next() ? fromGlideTime(record.getValue('opened_at')) : null
  return { since, alerts: sum(countMembers(incident, 'state')) }
}

function countBy(aggregate: GlideAggregate, column: string): ValueCount[] {
  addRowCount(aggregate)
  aggregate.groupBy(column)
  aggregate.query()
  const counts: ValueCount[] = []
  while (aggregate.next()) {
    counts.push({ value: aggregate.getValue(column) ?? '', alerts: rowCount(aggregate) })
  }
  return counts
}

/** A query for the alerts of an incident, other than the one with this sys_id. */
function members(incident: string, otherThan = ''): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.addQuery('incident', incident)
  if (otherThan !== '') record.addQuery('sys_id', '!=', otherThan)
  return record
}

function firingOf(incident: string): GlideAggregate {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('incident', '=', incident)
  aggregate.addQuery('state', '=', 'fired')
  return aggregate
}

/** Runs a query for the alert whose incident is held open longest for flapping. */
function lastHeld(record: GlideRecord): boolean {
  record.addNotNullQuery('flapping_until')
  record.orderByDesc('flapping_until')
  record.setLimit(1)
  record.query()
  return record.next()
}

function hasAny(record: GlideRecord): boolean {
  record.setLimit(1)
  record.query()
  return record.hasNext()
}

function count(aggregate: GlideAggregate): number {
  addRowCount(aggregate)
  aggregate.query()
  return aggregate.next() ? rowCount(aggregate) : 0
}

function sharedIncident({ incident, openedBy, inStorm }: AlertRow): SharedIncident {
  return { incident, openedBy, isStorm: inStorm }
}
