import { DAY, toGlideTime } from '../platform/time.ts'
import type { KeepSettings } from '../settings/settings.ts'

/**
 * What a retention run removes, in this order. `runs` are those of the app's own jobs, and notices; they are kept as long
 * as alerts.
 */
export const REMOVED_KINDS = ['payloads', 'deliveries', 'refusals', 'alerts', 'runs'] as const

export type RemovedKind = (typeof REMOVED_KINDS)[number]

/** How many of each kind a retention run removed so far. */
export type Removed = Record<RemovedKind, number>

/** What is older than this is removed, as the value of a date-time column; null where everything is kept. */
type Limits = Record<RemovedKind, string | null>

/**
 * Alerts newer than the oldest unfinished delivery less a day are kept: a later replay must find its alert, or it would
 * take the delivery for the first that was heard of it. The day is for calls that overtook each other. `unfinishedSince`
 * is null when every delivery is finished. Times in milliseconds.
 */
export function limitsOf(keep: KeepSettings, now: number, unfinishedSince: number | null): Limits {
  const before = (days: number, ...others: number[]) =>
    days === Infinity ? null : toGlideTime(Math.min(now - days * DAY, ...others))
  return {
    payloads: before(keep.payloads),
    deliveries: before(keep.deliveries),
    refusals: before(keep.refusals),
    alerts: before(keep.alerts, ...(unfinishedSince === null ? [] : [unfinishedSince - DAY])),
    runs: before(keep.alerts),
  }
}

/** Whether the settings keep everything forever. */
export function isAllKept(keep: KeepSettings): boolean {
  return Object.values(keep).every((days) => days === Infinity)
}

/** `full` names the time from which the age is counted. */
const NAMES: Record<RemovedKind, { full: string; short: string }> = {
  payloads: { full: 'payloads of deliveries received', short: 'payloads' },
  deliveries: { full: 'deliveries received', short: 'deliveries' },
  refusals: { full: 'counters of calls refused', short: 'counters of refused calls' },
  alerts: { full: 'alerts with their last event', short: 'alerts' },
  runs: { full: 'CI search runs, retention runs and notices', short: 'runs and notices' },
}

/** For the run's record: how many rows were removed and their age. A kind that is kept forever is left out. */
export function reportOf(removed: Removed, limits: Limits): string {
  const parts = REMOVED_KINDS.flatMap((kind) => {
    const before = limits[kind]
    return before === null ? [] : [`${NAMES[kind].full} before ${before.slice(0, 16)}: ${removed[kind]}`]
  })
  return `Removed (UTC): ${parts.join('; ')}.`
}

/** For the page Set up: how many rows were removed. */
export function shortReportOf(removed: Removed): string {
  const parts = REMOVED_KINDS.flatMap((kind) =>
    removed[kind] > 0 ? [`${NAMES[kind].short} ${removed[kind]}`] : [],
  )
  return parts.length === 0 ? 'nothing was old enough' : `removed: ${parts.join(', ')}`
}
