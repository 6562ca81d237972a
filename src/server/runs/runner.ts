import { GlideRecord } from '@servicenow/glide'
import { errorText, logError, logInfo } from '../platform/log.ts'
import { fromGlideTime, toGlideTime } from '../platform/time.ts'
import { plainText } from '../platform/text.ts'
import { insertRecord, updatePresent } from '../platform/glide.ts'

/**
 * Long work that a scheduled job does in slices, on whichever node. Each run has a row in `table` with `number`,
 * `state` (waiting, running, done, failed), `started_at`, `last_sign_at`, `ended_at`, `message` and a column per count.
 */
export interface RunKind {
  table: string
  /** For the system log: "Retention run". */
  name: string
  /** Further columns to set when a run starts. `now` in milliseconds. */
  columnsAtStart?: (now: number) => Record<string, string | number>
  /**
   * Begins the work and returns what does the next slice of it. It is called again after each pause and interruption, so
   * it must find by itself what is left to do. A slice may stop early at `deadline` (ms).
   */
  begin: (run: Run, deadline: number) => () => Slice
}

export interface Run {
  record: GlideRecord
  number: string
  /** Milliseconds, a whole second. It stays the same when the run is interrupted. */
  startedAt: number
}

/** What one slice did: numbers to add to columns of the run, or how the run ended. */
export type Slice =
  { state: 'more'; counts: Readonly<Record<string, number>> } | { state: 'done' | 'failed'; message: string }

/** One call of the job takes up no slice after this long (ms); the job runs again in a minute. */
const MAX_TIME = 40_000

/** A running run that has given no sign of life for this long (ms) was interrupted: its node is gone. */
const LEASE = 5 * 60_000

/** Asks for a run. There is one at a time: while one is unfinished, that one is returned. Null: it could not be inserted. */
export function requestRun(
  { table }: RunKind,
  columns: Readonly<Record<string, string>> = {},
): { sysId: string; isNew: boolean } | null {
  const unfinished = oldestUnfinished(table)
  if (unfinished) return { sysId: unfinished.getUniqueValue(), isNew: false }
  const record = new GlideRecord(table)
  record.initialize()
  record.setValue('state', 'waiting')
  for (const [column, value] of Object.entries(columns)) record.setValue(column, value)
  const sysId = insertRecord(record)
  return sysId === null ? null : { sysId, isNew: true }
}

/** Goes on with the run that waits or was interrupted, if there is one. Never throws. */
export function continueRun(kind: RunKind): void {
  const now = Date.now()
  const run = claimRun(kind, now)
  if (run === null) return
  try {
    workUntil(now + MAX_TIME, kind, run)
  } catch (error) {
    endRun(kind, run, 'failed', `It failed: ${errorText(error)}`)
  }
}

/** The number in a column of a run. */
export function countOf(record: GlideRecord, column: string): number {
  return Number(record.getValue(column) ?? 0)
}

function oldestUnfinished(table: string): GlideRecord | null {
  const record = new GlideRecord(table)
  record.addQuery('state', 'IN', 'waiting,running')
  record.orderBy('sys_created_on')
  record.setLimit(1)
  record.query()
  return record.next() ? record : null
}

/** Null when no run is unfinished, or another node works on it. */
function claimRun({ table, columnsAtStart }: RunKind, now: number): Run | null {
  const record = oldestUnfinished(table)
  if (record === null || isWorkedOn(record, now)) return null
  const present = toGlideTime(now)
  const startedAt = record.getValue('started_at') ?? ''
  if (startedAt === '') {
    record.setValue('started_at', present)
    for (const [column, value] of Object.entries(columnsAtStart?.(now) ?? {})) record.setValue(column, value)
  }
  record.setValue('state', 'running')
  record.setValue('last_sign_at', present)
  record.update()
  return {
    record,
    number: record.getValue('number') ?? '',
    startedAt: fromGlideTime(startedAt || present) ?? now,
  }
}

function isWorkedOn(run: GlideRecord, now: number): boolean {
  const sign = fromGlideTime(run.getValue('last_sign_at'))
  return run.getValue('state') === 'running' && sign !== null && sign > now - LEASE
}

function workUntil(deadline: number, kind: RunKind, run: Run): void {
  const nextSlice = kind.begin(run, deadline)
  for (;;) {
    const slice = nextSlice()
    if (slice.state !== 'more') {
      endRun(kind, run, slice.state, slice.message)
      return
    }
    const now = Date.now()
    const isOver = now > deadline
    const isPresent = writeProgress(run, slice.counts, isOver ? 'waiting' : 'running', now)
    if (isOver || !isPresent) return
  }
}

/** State `waiting` leaves the rest to the next call of the job. False when somebody deleted the run: then the work stops. */
function writeProgress(
  { record }: Run,
  counts: Readonly<Record<string, number>>,
  state: 'running' | 'waiting',
  now: number,
): boolean {
  for (const [column, count] of Object.entries(counts))
    record.setValue(column, countOf(record, column) + count)
  record.setValue('state', state)
  record.setValue('last_sign_at', toGlideTime(now))
  return updatePresent(record)
}

function endRun({ name }: RunKind, { record, number }: Run, state: 'done' | 'failed', message: string): void {
  if (state === 'failed') logError(`${name} ${number}: ${message}`)
  else logInfo(`${name} ${number}: ${message}`)
  record.setValue('state', state)
  record.setValue('ended_at', toGlideTime(Date.now()))
  record.setValue('message', plainText(message))
  updatePresent(record)
}
