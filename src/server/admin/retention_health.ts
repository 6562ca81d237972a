import type { KeepSettings } from '../settings/settings.ts'
import type { CleanupSummary } from '../retention/cleanups.ts'
import { isAllKept } from '../retention/words.ts'
import { DAY } from '../platform/time.ts'

/** A delivery that failed for good is a lost alert until somebody looks: after so long (ms) its age is told. */
const PATIENCE = 7 * DAY

/** A clean-up is asked for every day: after so long (ms) without one, or with one that does not end, something is wrong. */
const OVERDUE = 3 * DAY

/** What the health report says of deliveries that failed for good, of which there are some; the oldest came at `since`. */
export function deadWord(dead: number, since: number | null, now: number): string {
  const word = `Deliveries that failed for good and wait for a replay: ${dead}.`
  if (since === null || since > now - PATIENCE) return word
  const day = new Date(since).toISOString().slice(0, 10)
  return `${word} The oldest came on ${day}. They are never removed, and no alert since then is while they wait: replay or delete them.`
}

/** What is wrong with the removal of what is old, a sentence each. Before the first clean-up nothing can be told. */
export function cleanupComplaints(last: CleanupSummary | null, keep: KeepSettings, now: number): string[] {
  if (last === null || isAllKept(keep)) return []
  if (last.state === 'failed') return [`Clean-up ${last.number} failed. ${last.message}`]
  if ((last.createdAt ?? now) > now - OVERDUE) return []
  return [
    last.state === 'done'
      ? `Nothing old has been removed since clean-up ${last.number}: the scheduled job “ask for the daily clean-up” does not run.`
      : `Clean-up ${last.number} does not come to an end: the scheduled job “clean up” does not run, or is stopped again and again.`,
  ]
}
