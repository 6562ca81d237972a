import type { KeepSettings } from '../settings/settings.ts'
import type { Limits } from './limits.ts'

/** What a clean-up removes, in this order. */
export const KINDS = ['payloads', 'deliveries', 'refusals', 'alerts', 'runs'] as const

/** How many of each kind a clean-up removed so far. */
export type Removed = Record<(typeof KINDS)[number], number>

/** How people call each kind, with what its age is counted from. */
const NAMES: Record<keyof Removed, string> = {
  payloads: 'payloads of deliveries received',
  deliveries: 'deliveries received',
  refusals: 'counters of calls refused',
  alerts: 'alerts last heard of',
  runs: 'CI search runs and clean-ups ended',
}

const SHORT: Record<keyof Removed, string> = {
  payloads: 'payloads',
  deliveries: 'deliveries',
  refusals: 'counters of refused calls',
  alerts: 'alerts',
  runs: 'runs',
}

/** For the record: what is gone, and what it was older than. A kind that is kept for ever is not mentioned. */
export function reportOf(removed: Removed, limits: Limits): string {
  const parts = KINDS.flatMap((kind) => {
    const before = limits[kind]
    return before === null ? [] : [`${NAMES[kind]} before ${before.slice(0, 16)}: ${removed[kind]}`]
  })
  return `Removed (UTC): ${parts.join('; ')}.`
}

/** For the set-up page: what is gone, in short. */
export function shortReportOf(removed: Removed): string {
  const parts = KINDS.flatMap((kind) => (removed[kind] > 0 ? [`${SHORT[kind]} ${removed[kind]}`] : []))
  return parts.length === 0 ? 'nothing was old enough' : `removed: ${parts.join(', ')}`
}

/** Whether the settings let anything go at all. */
export function isAllKept(keep: KeepSettings): boolean {
  return Object.values(keep).every((days) => days === Infinity)
}
