import { GlideRecord } from '@servicenow/glide'
import { fromGlideTime, toGlideTime } from '../platform/time.ts'
import { isAtWork, oldestUnfinished } from '../platform/run_lease.ts'
import { insertRecord, updatePresent } from '../platform/glide.ts'
import { KINDS, type Removed } from './words.ts'

const TABLE = 'x_secx_azmon_cleanup'

/** A clean-up on its way. */
export interface Cleanup {
  record: GlideRecord
  number: string
  /** Milliseconds: ages are counted back from here, however long it takes. */
  startedAt: number
}

/** A clean-up as it is told to people. Times in milliseconds. */
export interface CleanupSummary {
  number: string
  sysId: string
  state: string
  createdAt: number | null
  endedAt: number | null
  removed: Removed
  message: string
}

/** Asks for a clean-up, unless one waits or is on its way. */
export function requestCleanup(): void {
  if (oldestUnfinished(TABLE)) return
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('state', 'waiting')
  insertRecord(record)
}

/** Takes up the clean-up that waits or was interrupted. Null when there is none, or another node is at work. `now` in milliseconds. */
export function claimCleanup(now: number): Cleanup | null {
  const record = oldestUnfinished(TABLE)
  if (record === null || isAtWork(record, now)) return null
  const startedAt = fromGlideTime(record.getValue('started_at')) ?? now
  record.setValue('started_at', toGlideTime(startedAt))
  record.setValue('state', 'running')
  record.setValue('last_sign_at', toGlideTime(now))
  record.update()
  return { record, number: record.getValue('number') ?? '', startedAt }
}

/**
 * Writes how far a clean-up is. `waiting`: the next run of the job goes on with it. False where somebody deleted its row
 * meanwhile: then it is to stop.
 */
export function writeProgress(
  { record }: Cleanup,
  kind: keyof Removed,
  removed: number,
  state: 'running' | 'waiting',
  now: number,
): boolean {
  record.setValue(kind, countOf(record, kind) + removed)
  record.setValue('state', state)
  record.setValue('last_sign_at', toGlideTime(now))
  return updatePresent(record)
}

export function endCleanup(
  { record }: Cleanup,
  state: 'done' | 'failed',
  message: string,
  now: number,
): void {
  record.setValue('state', state)
  record.setValue('ended_at', toGlideTime(now))
  record.setValue('message', message)
  updatePresent(record)
}

export function removedBy({ record }: Pick<Cleanup, 'record'>): Removed {
  const removed: Removed = { payloads: 0, deliveries: 0, refusals: 0, alerts: 0, runs: 0 }
  for (const kind of KINDS) removed[kind] = countOf(record, kind)
  return removed
}

/** The clean-up that was asked for last; null before the first. One query. */
export function lastCleanup(): CleanupSummary | null {
  const record = new GlideRecord(TABLE)
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
    removed: removedBy({ record }),
    message: record.getValue('message') ?? '',
  }
}

function countOf(record: GlideRecord, column: string): number {
  return Number(record.getValue(column) ?? 0)
}
