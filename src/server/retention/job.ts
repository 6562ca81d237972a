import { errorText, logError, logInfo } from '../platform/log.ts'
import { undoneSince } from '../delivery/overview.ts'
import { readSettings } from '../settings/read.ts'
import {
  claimCleanup,
  type Cleanup,
  endCleanup,
  removedBy,
  requestCleanup,
  writeProgress,
} from './cleanups.ts'
import { type Limits, limitsOf } from './limits.ts'
import {
  type Batch,
  emptyPayloads,
  removeAlerts,
  removeDeliveries,
  removeRefusals,
  removeRuns,
} from './removal.ts'
import { isAllKept, KINDS, type Removed, reportOf } from './words.ts'

/** Rows that are read at once. A payload may have a megabyte. */
const BATCH = 100

/** One run of the job stops taking up work after this long (ms): the job runs again in a minute. */
const RUN_TIME = 40_000

const REMOVALS: Record<keyof Removed, (before: string, limit: number, now: number) => Batch> = {
  payloads: emptyPayloads,
  deliveries: removeDeliveries,
  refusals: removeRefusals,
  alerts: removeAlerts,
  runs: removeRuns,
}

/** Scheduled job: asks for a clean-up every day, in hours in which little else goes on. */
export function requestDailyCleanup(): void {
  if (!isAllKept(readSettings().operation.keep)) requestCleanup()
}

/** Scheduled job: goes on with the clean-up that was asked for. */
export function continueCleanup(): void {
  const now = Date.now()
  const cleanup = claimCleanup(now)
  if (cleanup === null) return
  try {
    work(cleanup, now + RUN_TIME)
  } catch (error) {
    logError(`Clean-up ${cleanup.number} failed: ${errorText(error)}`)
    endCleanup(cleanup, 'failed', `It failed: ${errorText(error)}`, Date.now())
  }
}

/** What was removed before an interruption is gone, so that every run of the job begins anew. */
function work(cleanup: Cleanup, deadline: number): void {
  const { keep } = readSettings().operation
  const limits = limitsOf(keep, cleanup.startedAt, keep.alerts === Infinity ? null : undoneSince())
  for (const kind of KINDS) {
    const ended = limits[kind] === null || removeAll(kind, limits[kind], cleanup, deadline)
    if (!ended) return
  }
  end(cleanup, limits)
}

/** False when the job's time is over, or the platform refuses: rows of which none could be removed come first again. */
function removeAll(kind: keyof Removed, before: string, cleanup: Cleanup, deadline: number): boolean {
  let left = ''
  for (;;) {
    const { first, removed } = REMOVALS[kind](before, BATCH, cleanup.startedAt)
    if (first === '') return true
    const now = Date.now()
    if (removed === 0 && first === left) {
      refused(kind, cleanup, now)
      return false
    }
    left = removed === 0 ? first : ''
    const isOver = now > deadline
    const isThere = writeProgress(cleanup, kind, removed, isOver ? 'waiting' : 'running', now)
    if (isOver || !isThere) return false
  }
}

function refused(kind: keyof Removed, cleanup: Cleanup, now: number): void {
  const message = `The platform refused to remove ${kind}; the system log says why. A business rule may have stopped it.`
  logError(`Clean-up ${cleanup.number}: ${message}`)
  endCleanup(cleanup, 'failed', message, now)
}

function end(cleanup: Cleanup, limits: Limits): void {
  const report = reportOf(removedBy(cleanup), limits)
  endCleanup(cleanup, 'done', report, Date.now())
  logInfo(`Clean-up ${cleanup.number}: ${report}`)
}
