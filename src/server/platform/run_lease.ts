import { GlideRecord } from '@servicenow/glide'
import { fromGlideTime } from './time.ts'

/** A run that has given no sign for so long (ms) was interrupted: its node is gone. */
const LEASE = 5 * 60_000

/**
 * The oldest run of a table that waits or is on its way. For work that a job does step by step, on whichever node: its
 * rows have `state` (waiting, running, done, failed) and `last_sign_at`.
 */
export function oldestUnfinished(table: string): GlideRecord | null {
  const record = new GlideRecord(table)
  record.addQuery('state', 'IN', 'waiting,running')
  record.orderBy('sys_created_on')
  record.setLimit(1)
  record.query()
  return record.next() ? record : null
}

/** Whether a node is at work on a run. `now` in milliseconds. */
export function isAtWork(run: GlideRecord, now: number): boolean {
  const sign = fromGlideTime(run.getValue('last_sign_at'))
  return run.getValue('state') === 'running' && sign !== null && sign > now - LEASE
}
