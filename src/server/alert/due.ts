import { GlideRecord } from '@servicenow/glide'
import type { AlertKind } from '../azure/alert.ts'
import { getById, updatePresent } from '../platform/glide.ts'
import { fromGlideTime, HOUR, toGlideTime } from '../platform/time.ts'
import { type DeliveryReason, sentence } from '../reasons/reasons.ts'
import type { LifecycleSettings } from '../settings/settings.ts'
import { isFiring } from './decision.ts'
import {
  autoResolveAt,
  DUE_REASONS,
  dueColumns,
  type DueReason,
  durationColumns,
  explanationColumn,
  reasonColumns,
  stateOf,
  timeColumns,
} from './row.ts'
import { type AlertRecord, readDue, readRow, resolvingDelivery, setColumns } from './store.ts'

const TABLE = 'x_secx_azmon_alert'

/** The reason written on note and alert when the job processes the incident. */
export const REASON_WHEN_DUE: Record<DueReason, DeliveryReason> = {
  flapping: 'quiet_again',
  silence: 'silent',
  settled: 'settled',
  reopening: 'refire_reopened',
}

/** An alert that a query of the job found; it is read again before anything is written. */
export interface FoundAlert {
  sysId: string
  number: string
  lastCallAt: number | null
}

/** Alerts whose incident is due, oldest first. `now` in milliseconds. */
export function findDue(now: number, limit: number): FoundAlert[] {
  return found(dueBy('due_at', toGlideTime(now)), limit)
}

/**
 * Alerts that still fire and about which Azure has not called for the hours of their mapping rule, or else of the
 * settings: up to `limit` of each kind, and of those with hours of their own. `now` in milliseconds.
 */
export function findSilent(
  { autoResolveAfter }: Pick<LifecycleSettings, 'autoResolveAfter'>,
  now: number,
  limit: number,
): FoundAlert[] {
  const silent = (Object.keys(autoResolveAfter) as AlertKind[]).flatMap((kind) => {
    const record = dueBy('last_event_at', toGlideTime(now - (autoResolveAfter[kind] ?? 0) * HOUR))
    record.addQuery('state', 'fired')
    record.addQuery('kind', kind)
    record.addNullQuery('auto_resolve_hours')
    return found(record, limit)
  })
  const byRule = dueBy('auto_resolve_at', toGlideTime(now))
  byRule.addQuery('state', 'fired')
  return [...silent, ...found(byRule, limit)]
}

/** Alerts with an incident about which Azure called since a moment (ms), and whose state contradicts their times. */
export function findContradictions(since: number, limit: number): FoundAlert[] {
  const record = new GlideRecord(TABLE)
  record.addQuery('last_event_at', '>=', toGlideTime(since))
  record.addNotNullQuery('incident')
  record.orderByDesc('last_event_at')
  return found(record, limit, (row) => isFiring(row) !== row.isMarkedFiring)
}

function dueBy(column: 'due_at' | 'last_event_at' | 'auto_resolve_at', before: string): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.addNotNullQuery(column)
  record.addQuery(column, '<=', before)
  record.orderBy(column)
  return record
}

function found(record: GlideRecord, limit: number, counts?: (row: AlertRecord) => boolean): FoundAlert[] {
  record.setLimit(limit)
  record.query()
  const alerts: FoundAlert[] = []
  while (record.next()) {
    if (counts && !counts(readRow(record))) continue
    alerts.push({
      sysId: record.getUniqueValue(),
      number: record.getValue('number') ?? '',
      lastCallAt: fromGlideTime(record.getValue('last_event_at')),
    })
  }
  return alerts
}

/** Has the job look at the incident later (ms), for the same reason; nothing for an alert that is not due. */
export function postponeDue({ record, due }: AlertRecord, at: number): void {
  if (due === null) return
  setColumns(record, dueColumns({ at, reason: due.reason }))
  updatePresent(record)
}

/** The job is done with the incident; the reasons say what became of it, the last one stays as the alert's reason. */
export function finishDue({ record, explanation }: AlertRecord, reasons: readonly DeliveryReason[]): void {
  setColumns(record, { flapping_until: '', ...dueColumns(null) })
  let text = explanation
  for (const reason of reasons) {
    setColumns(record, { ...reasonColumns(reason), ...explanationColumn(text, sentence(reason)) })
    text = record.getValue('explanation') ?? ''
  }
  updatePresent(record)
}

/**
 * Counts an alert as resolved since its last call, so that a firing on its way is not a late one, and has the job resolve
 * the incident after that: an interrupted job loses nothing. No delivery reported this end.
 */
export function markSilent({ record, firedAt, lastCallAt }: AlertRecord, now: number): void {
  const resolvedAt = Math.max(lastCallAt ?? now, firedAt ?? 0)
  setColumns(record, {
    state: 'resolved',
    ...timeColumns('resolved', resolvedAt),
    ...durationColumns(false, firedAt, resolvedAt),
    ...reasonColumns('silent'),
    resolving_delivery: '',
    ...dueColumns({ at: now, reason: 'silence' }),
    auto_resolve_at: '',
  })
  record.update()
}

/** Sets the state that follows from the alert's times, and has the job resolve the incident of one that is resolved. */
export function markSettled(row: AlertRecord, now: number): void {
  const firing = isFiring(row)
  setColumns(row.record, {
    state: stateOf(firing),
    ...durationColumns(firing, row.firedAt, row.resolvedAt),
    ...dueColumns(firing ? null : { at: now, reason: 'settled' }),
    auto_resolve_at: autoResolveAt(firing, row.lastCallAt, row.policies.autoResolveAfter),
    ...reasonColumns('settled'),
    ...explanationColumn(row.explanation, sentence('settled')),
  })
  updatePresent(row.record)
}

/** Rows of an earlier version that one run moves, for each column. */
const BATCH = 200

/** Moves what an earlier version wrote to columns that have another name now. Finds nothing once that is done. */
export function moveOldColumns(): void {
  moveAll('hold_until', (record) => {
    const at = fromGlideTime(record.getValue('hold_until'))
    if (at === null || readDue(record) !== null) return
    // Why it was held was only in the reason.
    const before = record.getValue('reason')
    const reason = DUE_REASONS.find((one) => REASON_WHEN_DUE[one] === before) ?? 'flapping'
    setColumns(record, dueColumns({ at, reason }))
    if (reason === 'flapping') record.setValue('flapping_until', toGlideTime(at))
  })
  moveAll('resolved_by', (record) => {
    record.setValue('resolving_delivery', resolvingDelivery(record))
  })
}

/** Each row is read again before it is changed: a delivery may have written it since it was found. */
function moveAll(column: 'hold_until' | 'resolved_by', move: (record: GlideRecord) => void): void {
  const found = new GlideRecord(TABLE)
  found.addNotNullQuery(column)
  found.setLimit(BATCH)
  found.query()
  while (found.next()) {
    const record = getById(TABLE, found.getUniqueValue())
    if (record === null || (record.getValue(column) ?? '') === '') continue
    move(record)
    record.setValue(column, '')
    record.update()
  }
}
