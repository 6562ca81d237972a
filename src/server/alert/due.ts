import { GlideRecord } from '@servicenow/glide'
import { HOUR, fromGlideTime, toGlideTime } from '../platform/time.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import { updatePresent } from '../platform/glide.ts'

const TABLE = 'x_secx_azmon_alert'
/** Why the scheduled job is to look at an alert's incident: a choice of the column `due_reason`. */
const DUE_REASONS = ['flapping', 'silence', 'settled', 'reopening'] as const

export type DueReason = (typeof DUE_REASONS)[number]

/** The reason that the incident's note and the alert get then. */
export const SAID_OF_DUE: Record<DueReason, DeliveryReason> = {
  flapping: 'quiet_again',
  silence: 'silent',
  settled: 'settled',
  reopening: 'refire_reopened',
}

/** When an alert's incident is due, in milliseconds, and why; null while it is not. */
export interface Due {
  at: number
  reason: DueReason
}

/** Sets on an alert's record when (ms) its incident is due; the caller saves it. */
export function setDue(record: GlideRecord, at: number, reason: DueReason): void {
  record.setValue('due_at', toGlideTime(at))
  record.setValue('due_reason', reason)
}

export function clearDue(record: GlideRecord): void {
  record.setValue('due_at', '')
  record.setValue('due_reason', '')
}

export function readDue(record: GlideRecord): Due | null {
  const at = fromGlideTime(record.getValue('due_at'))
  const reason = DUE_REASONS.find((one) => one === record.getValue('due_reason'))
  return at === null ? null : { at, reason: reason ?? 'settled' }
}

/**
 * Sets on an alert's record when it counts as resolved by the hours of its mapping rule; the caller saves it. Without
 * hours of its own it follows the settings, whatever they are by then.
 */
export function scheduleAutoResolve(record: GlideRecord): void {
  const hours = Number(record.getValue('auto_resolve_hours') ?? 0)
  const lastCall = fromGlideTime(record.getValue('last_event_at'))
  const isPending = hours > 0 && lastCall !== null && record.getValue('state') === 'fired'
  record.setValue('auto_resolve_at', isPending ? toGlideTime(lastCall + hours * HOUR) : '')
}

/** Rows of an earlier version that one run moves. */
const BATCH = 1000

/**
 * An earlier version kept all of this in the column `hold_until`, and why in `reason`. What was waiting when the app was
 * upgraded is moved, so that it is not lost. Nothing is found once that is done.
 */
export function moveHeldUntil(): void {
  const record = new GlideRecord(TABLE)
  record.addNotNullQuery('hold_until')
  record.setLimit(BATCH)
  record.query()
  while (record.next()) {
    const at = fromGlideTime(record.getValue('hold_until'))
    const before = record.getValue('reason')
    const reason = DUE_REASONS.find((one) => SAID_OF_DUE[one] === before) ?? 'flapping'
    if (at !== null && readDue(record) === null) {
      setDue(record, at, reason)
      if (reason === 'flapping') record.setValue('flapping_until', toGlideTime(at))
    }
    record.setValue('hold_until', '')
    updatePresent(record)
  }
}
