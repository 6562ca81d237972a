import type { Row } from '../records/records.ts'

const DAY = 86_400_000

/**
 * The last moment at or before `now` at which a scheduled job (sysauto) was due, in milliseconds; null for one that runs
 * on demand only or has not begun. Times of the record are UTC.
 */
export function lastDue(job: Row, now: number): number | null {
  const start = timeOf(job.run_start ?? '') ?? 0
  switch (job.run_type ?? '') {
    case 'periodically':
      return stepBefore(start, durationOf(job.run_period ?? ''), now)
    case 'daily':
      return notBefore(start, stepBefore(durationOf(job.run_time ?? ''), DAY, now))
    case 'weekly':
      return notBefore(start, weeklyBefore(job, now))
    case 'once':
      return start <= now ? start : null
    default:
      return null
  }
}

function stepBefore(start: number, step: number, now: number): number | null {
  if (step <= 0 || start > now) return null
  return start + Math.floor((now - start) / step) * step
}

/** `run_dayofweek` is 1 for Monday to 7 for Sunday; the first day of 1970 was a Thursday. */
function weeklyBefore(job: Row, now: number): number | null {
  const firstMonday = 4 * DAY
  const weekday = (Number(job.run_dayofweek || 1) - 1) * DAY
  return stepBefore(firstMonday + weekday + durationOf(job.run_time ?? ''), 7 * DAY, now)
}

function notBefore(start: number, due: number | null): number | null {
  return due === null || due < start ? null : due
}

/** Durations are written as moments counted from 1970: `1970-01-01 00:05:00` is five minutes. */
function durationOf(value: string): number {
  return timeOf(value) ?? 0
}

function timeOf(value: string): number | null {
  const time = Date.parse(value.replace(' ', 'T') + 'Z')
  return Number.isNaN(time) ? null : time
}
