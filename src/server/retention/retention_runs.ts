import { GlideRecord } from '@servicenow/glide'
import { oldestUnfinished } from '../delivery/overview.ts'
import { fromGlideTime } from '../platform/time.ts'
import { continueRun, countOf, requestRun, type Run, type RunKind, type Slice } from '../runs/runner.ts'
import { readSettings } from '../settings/read.ts'
import { isAllKept, limitsOf, type Removed, REMOVED_KINDS, reportOf } from './limits.ts'
import { REMOVALS } from './removal.ts'

/** Rows that are read at once: a payload may have a megabyte. */
const BATCH = 100

const RETENTION: RunKind = { table: 'x_secx_azmon_cleanup', name: 'Retention run', begin: beginRemoval }

/** Scheduled job: asks for a retention run every day, in hours in which little else goes on. */
export function requestDailyRetention(): void {
  if (!isAllKept(readSettings().operation.keep)) requestRun(RETENTION)
}

/** Scheduled job: goes on with the retention run that was asked for. */
export function continueRetention(): void {
  continueRun(RETENTION)
}

/** A retention run, for people. Times in milliseconds. */
export interface RetentionSummary {
  number: string
  sysId: string
  state: string
  createdAt: number | null
  endedAt: number | null
  removed: Removed
  message: string
}

/** The retention run that was asked for last; null before the first. One query. */
export function lastRetentionRun(): RetentionSummary | null {
  const record = new GlideRecord(RETENTION.table)
  record.orderByDesc('number')
  record.setLimit(1)
  record.query()
  if (!record.next()) return null
  return {
    number: record.getValue('number') ?? '',
    sysId: record.getUniqueValue(),
    state: record.getValue('state') ?? '',
    createdAt: fromGlideTime(record.getValue('sys_created_on')),
    endedAt: fromGlideTime(record.getValue('ended_at')),
    removed: removedBy(record),
    message: record.getValue('message') ?? '',
  }
}

/** Every call of the job begins with the first kind again: what was removed before an interruption is not found any more. */
function beginRemoval({ record, startedAt }: Run): () => Slice {
  const { keep } = readSettings().operation
  const limits = limitsOf(keep, startedAt, keep.alerts === Infinity ? null : oldestUnfinished())
  const kindsLeft = [...REMOVED_KINDS]
  let refused = ''
  return () => {
    for (;;) {
      const [kind] = kindsLeft
      if (kind === undefined) return { state: 'done', message: reportOf(removedBy(record), limits) }
      const before = limits[kind]
      const { first, removed } =
        before === null ? { first: '', removed: 0 } : REMOVALS[kind](before, BATCH, startedAt)
      // Rows that the platform refuses to remove are found first again.
      if (first !== '' && removed === 0 && first === refused)
        return { state: 'failed', message: refusal(kind) }
      refused = removed === 0 ? first : ''
      if (first !== '') return { state: 'more', counts: { [kind]: removed } }
      kindsLeft.shift()
    }
  }
}

function refusal(kind: string): string {
  return `The platform refused to remove ${kind}; the system log says why. A business rule may have stopped it.`
}

function removedBy(record: GlideRecord): Removed {
  const removed: Removed = { payloads: 0, deliveries: 0, refusals: 0, alerts: 0, runs: 0 }
  for (const kind of REMOVED_KINDS) removed[kind] = countOf(record, kind)
  return removed
}
