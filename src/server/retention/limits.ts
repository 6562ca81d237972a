import { DAY, toGlideTime } from '../platform/time.ts'
import type { KeepSettings } from '../settings/settings.ts'

/**
 * What is older than this may go; null where everything is kept. Values of date-time columns. Runs are those of the app's
 * own jobs, which are on record as long as alerts.
 */
export interface Limits {
  payloads: string | null
  deliveries: string | null
  refusals: string | null
  alerts: string | null
  runs: string | null
}

/**
 * Alerts are kept from a day before the oldest delivery on that is not done with (`undoneSince`, null for none): what it
 * says of an alert must not be taken for the first that was heard of it. The day is for calls that overtook each other.
 * Times in milliseconds.
 */
export function limitsOf(keep: KeepSettings, now: number, undoneSince: number | null): Limits {
  const before = (days: number, ...others: number[]) =>
    days === Infinity ? null : toGlideTime(Math.min(now - days * DAY, ...others))
  return {
    payloads: before(keep.payloads),
    deliveries: before(keep.deliveries),
    refusals: before(keep.refusals),
    alerts: before(keep.alerts, ...(undoneSince === null ? [] : [undoneSince - DAY])),
    runs: before(keep.alerts),
  }
}
