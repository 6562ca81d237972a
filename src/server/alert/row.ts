import { cut, CUT_MARK } from '../platform/cut.ts'
import { plainText } from '../platform/text.ts'
import type { Severity } from '../azure/alert.ts'
import type { Binding } from '../cmdb/binding.ts'
import type { AlertPolicies } from '../mapping/record.ts'
import type { Mapping } from '../mapping/rule.ts'
import { HOUR, toGlideTime } from '../platform/time.ts'
import { type DeliveryReason, nextStep } from '../reasons/reasons.ts'
import { type AlertEvent, isFiring, type StoredAlert } from './decision.ts'
import type { KnownNotes } from './noted.ts'

/** A row of the alert table as it was read or written last: plain values. Times are milliseconds since the epoch. */
export interface AlertRow {
  sysId: string
  number: string
  /** The column `state`. After two updates at the same moment it may contradict the times; `isFiring` follows the times. */
  isMarkedFiring: boolean
  firedAt: number | null
  resolvedAt: number | null
  /** When Azure last called about the alert. */
  lastCallAt: number | null
  /** sys_id of the row of the table Callers; '' for the caller of the settings form. */
  caller: string
  /** sys_id of its present incident, '' for none. */
  incident: string
  /** True if the alert opened its present incident, false if it joined one or has none. */
  isOpener: boolean
  /** Incidents that it has opened or joined so far. */
  incidents: number
  /** sys_id of the delivery that opened, or was to open, the present incident. */
  openedBy: string
  /** sys_id of the delivery that recorded the latest resolution. */
  resolvingDelivery: string
  severity: Severity | null
  /** The incident is a group's. */
  inGroup: boolean
  /** The incident is a storm's. */
  inStorm: boolean
  /** The incident was held open for flapping: other alerts may have joined it. */
  wasHeld: boolean
  /** Hash of the problem: the same for the same rule and time series. */
  problem: string
  ruleId: string
  /** What the mapping rules said about its life. */
  policies: AlertPolicies
  /** What the incident's work notes hold already. */
  noted: KnownNotes | null
  explanation: string
  due: Due | null
}

/** Why the scheduled job is to look at an alert's incident: a choice of the column `due_reason`. */
export const DUE_REASONS = ['flapping', 'silence', 'settled', 'reopening'] as const

export type DueReason = (typeof DUE_REASONS)[number]

/** When an alert's incident is due, in milliseconds, and why. */
export interface Due {
  at: number
  reason: DueReason
}

/** What one call writes to the alert's row, besides counting the call. */
export interface AlertChange {
  /** Null: the alert neither fired nor resolved. */
  event: AlertEvent | null
  receivedAt: number
  reason: DeliveryReason
  /** Sentences for the alert's form. They replace the earlier ones when the alert gets an incident, else they are added. */
  explanation: string
  /** A new present incident; then everything that describes the firing is written as well. */
  opening?: Opening
  /** The present incident is reopened. */
  isReopened?: boolean
  /** What the mapping rules said, where they were asked. */
  mapping?: Mapping
  /** The delivery that resolves the alert, and until when its incident is held open for flapping. */
  resolving?: {
    delivery: string
    flappingUntil: number | null
    /** Nobody had begun to work on the incident; null: an earlier try has looked. */
    isUntouched: boolean | null
  }
  /** A further firing is more severe than the alert was. */
  severity?: Severity | null
  /** What the incident's work notes hold from now on, as `notedWith` gives it. */
  noted?: string
  /** A newer alert of the same problem that Azure has resolved: this firing ended with it. */
  endedBy?: ProblemEnd
}

interface Opening {
  incident: string
  delivery: string
  binding: Binding
  /** Hash of the group that shares the incident; '' for none. */
  groupKey: string
  /** Whether the incident is a storm's. */
  isStorm: boolean
  /** True if the alert opens the incident, false if it joins one. */
  isOpener: boolean
}

/** The end of a firing that Azure reported: the alert's sys_id, and when (ms). */
export interface ProblemEnd {
  alert: string
  at: number
}

/** Values by column. */
export type Columns = Record<string, string | number | boolean>

/** Whether the alert joined an incident which another alert had opened. */
export function hasJoined({ incident, isOpener }: Pick<AlertRow, 'incident' | 'isOpener'>): boolean {
  return incident !== '' && !isOpener
}

/** Whether other alerts may have the same incident as this one, whatever the settings were when they joined it. */
export function isShared(
  row: Pick<AlertRow, 'incident' | 'isOpener' | 'inGroup' | 'inStorm' | 'wasHeld'>,
): boolean {
  return row.inGroup || row.inStorm || row.wasHeld || hasJoined(row)
}

/** Whether a call is more severe than what is on record of its alert. */
export function isWorse(severity: Severity | null, row: Pick<AlertRow, 'severity'>): boolean {
  return severity !== null && (row.severity === null || severity < row.severity)
}

/** What the decision needs to know of a row. `delivery` is a sys_id, '' for a preview. */
export function toStored(row: AlertRow, delivery: string, severity: Severity | null): StoredAlert {
  return {
    firedAt: row.firedAt,
    resolvedAt: row.resolvedAt,
    hasIncident: row.incident !== '',
    isWorse: isWorse(severity, row),
    openedByThisDelivery: delivery !== '' && row.openedBy === delivery,
    resolvedByThisDelivery: delivery !== '' && row.resolvingDelivery === delivery,
  }
}

/** Milliseconds after a reopening until the job checks that it reached the incident. */
const REOPENED_WITHIN = 60_000

/** The columns that a call changes. `row` is null for the alert's first call. */
export function changedColumns(row: AlertRow | null, change: AlertChange): Columns {
  const { event, receivedAt, reason, opening, mapping, endedBy, resolving } = change
  const fired = event?.condition === 'fired' ? event.at : null
  const resolved = event?.condition === 'resolved' ? event.at : (endedBy?.at ?? null)
  const firedAt = latest(row?.firedAt ?? null, fired)
  const resolvedAt = latest(row?.resolvedAt ?? null, resolved)
  const firing = isFiring({ firedAt, resolvedAt })
  const hours = (mapping ? mapping.policy : row?.policies)?.autoResolveAfter ?? null
  return {
    state: stateOf(firing),
    ...timeColumns('fired', firedAt),
    ...timeColumns('resolved', resolvedAt),
    ...durationColumns(firing, firedAt, resolvedAt),
    ...shortLivedColumn(firing, firedAt, resolvedAt, untouched(row, change)),
    ...(firing || endedBy ? { ended_with: endedBy?.alert ?? '' } : {}),
    last_event_at: toGlideTime(receivedAt),
    auto_resolve_at: autoResolveAt(firing, receivedAt, hours),
    ...reasonColumns(reason),
    ...explanationColumn(opening ? '' : (row?.explanation ?? ''), change.explanation),
    ...(change.severity === undefined ? {} : { severity: severityValue(change.severity) }),
    ...(change.noted === undefined ? {} : { noted: change.noted }),
    ...(opening ? openingColumns(opening, (row?.incidents ?? 0) + 1, receivedAt) : {}),
    ...(change.isReopened ? reopeningColumns(receivedAt) : {}),
    ...(resolving ? resolvingColumns(resolving) : {}),
  }
}

function latest(before: number | null, at: number | null): number | null {
  return before === null || at === null ? (before ?? at) : Math.max(before, at)
}

/** The column `state`. */
export function stateOf(firing: boolean): 'fired' | 'resolved' {
  return firing ? 'fired' : 'resolved'
}

/** The two columns of a time (ms), the second one with milliseconds; none without a time. */
export function timeColumns(name: 'fired' | 'resolved', time: number | null): Columns {
  if (time === null) return {}
  return { [`${name}_at`]: toGlideTime(time), [`${name}_exact`]: new Date(time).toISOString() }
}

/**
 * How long the alert fired: as the platform stores a duration, the moment so long after 1970 began
 * (docs/facts/servicenow.md#durations), and in seconds. Empty while it fires, and if one of the times is not known.
 */
export function durationColumns(firing: boolean, firedAt: number | null, resolvedAt: number | null): Columns {
  const length = firing ? null : lengthOfFiring(firedAt, resolvedAt)
  if (length === null) return { duration: '', duration_seconds: '' }
  return { duration: toGlideTime(length), duration_seconds: Math.round(length / 1000) }
}

function lengthOfFiring(firedAt: number | null, resolvedAt: number | null): number | null {
  return firedAt === null || resolvedAt === null ? null : Math.max(0, resolvedAt - firedAt)
}

/** An alert that ends within this time (ms) by itself needed nobody. */
const SHORT = 5 * 60_000

/** No column where the call does not end the alert. */
function shortLivedColumn(
  firing: boolean,
  firedAt: number | null,
  resolvedAt: number | null,
  isUntouched: boolean | null,
): Columns {
  if (firing) return { short_lived: false }
  const length = lengthOfFiring(firedAt, resolvedAt)
  return isUntouched === null || length === null ? {} : { short_lived: isUntouched && length <= SHORT }
}

/** Whether nobody worked on an alert that this call ends; one without an incident gave nobody work. */
function untouched(row: AlertRow | null, { event, resolving }: AlertChange): boolean | null {
  if (event?.condition !== 'resolved') return null
  if (resolving) return resolving.isUntouched
  return row === null || row.incident === '' ? true : null
}

/** The columns that say why the latest decision was made, and what a person does next. */
export function reasonColumns(reason: DeliveryReason): Columns {
  return { reason, next_step: nextStep(reason) }
}

/**
 * When an alert counts as resolved by the hours of its mapping rule; '' for never. Without its own hours the alert
 * follows the current settings.
 */
export function autoResolveAt(firing: boolean, lastCallAt: number | null, hours: number | null): string {
  const isPending = firing && lastCallAt !== null && hours !== null && hours > 0
  return isPending ? toGlideTime(lastCallAt + hours * HOUR) : ''
}

/** The columns that say when the job looks at the incident, and why. */
export function dueColumns(due: Due | null): Columns {
  return { due_at: due === null ? '' : toGlideTime(due.at), due_reason: due?.reason ?? '' }
}

function openingColumns(opening: Opening, incidents: number, at: number): Columns {
  return {
    incident: opening.incident,
    incidents,
    opened_at: toGlideTime(at),
    delivery: opening.delivery,
    group_key: opening.groupKey,
    storm: opening.isStorm ? opening.incident : '',
    opener: opening.isOpener,
    flapping_until: '',
    was_held: false,
    ...dueColumns(null),
    ci_by_hand: false,
    ci_chosen: '',
  }
}

function reopeningColumns(at: number): Columns {
  return { opened_at: toGlideTime(at), ...dueColumns({ at: at + REOPENED_WITHIN, reason: 'reopening' }) }
}

function resolvingColumns({ delivery, flappingUntil }: NonNullable<AlertChange['resolving']>): Columns {
  return {
    resolving_delivery: delivery,
    resolved_by: '',
    flapping_until: flappingUntil === null ? '' : toGlideTime(flappingUntil),
    ...(flappingUntil === null ? {} : { was_held: true }),
    ...dueColumns(flappingUntil === null ? null : { at: flappingUntil, reason: 'flapping' }),
  }
}

export function severityValue(severity: Severity | null): string {
  return severity === null ? '' : String(severity)
}

/**
 * An alert's explanation with further sentences, as plain text; the same sentences are not added twice in a row. What does
 * not fit the column is left out of the middle: after months of events people still read why the alert has its incident,
 * and what happened last.
 */
export function explained(before: string, further: string): string {
  const sentences = plainText(further)
  const text = before.endsWith(sentences) ? before : `${before}\n${sentences}`.trim()
  if (text.length <= EXPLANATION) return text
  const lines = text.split('\n').filter((line) => line !== GAP)
  const gap = lines.findIndex((_, at) => lengthOf(lines.slice(0, at + 1)) > KEPT_BEGINNING)
  while (lines.length > gap + 1 && lengthOf(lines) + GAP.length >= EXPLANATION) lines.splice(gap, 1)
  lines.splice(gap, 0, GAP)
  return cut(lines.join('\n'), EXPLANATION)
}

/** The column `explanation` with further sentences; no column for none. */
export function explanationColumn(before: string, further: string): Record<string, string> {
  return further === '' ? {} : { explanation: explained(before, further) }
}

/** Characters of the column. */
const EXPLANATION = 4000

/** Characters at the beginning that are always kept. */
const KEPT_BEGINNING = 2000

/** Stands where lines were left out. */
const GAP = CUT_MARK.trim()

function lengthOf(lines: readonly string[]): number {
  return lines.join('\n').length
}
