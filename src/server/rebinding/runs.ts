import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { fromGlideTime, toGlideTime } from '../platform/time.ts'
import { plainText } from '../platform/text.ts'
import { addRowCount, insertRecord, rowCount, updatePresent } from '../platform/glide.ts'
import { isAtWork, oldestUnfinished } from '../platform/run_lease.ts'
import { type Tally, UNMATCHED } from './reapply.ts'

const TABLE = 'x_secx_azmon_ci_run'

/** A search of all alerts without CI, on its way. */
export interface Run {
  record: GlideRecord
  /** Milliseconds: alerts that were searched before are to be searched again. */
  startedAt: number
}

/** Asks for a run. There is one at a time: who asks for a second gets the first. `isNew` says which. */
export function requestRun(askedBy: string): { sysId: string; isNew: boolean } | null {
  const unfinished = oldestUnfinished(TABLE)
  if (unfinished) return { sysId: unfinished.getUniqueValue(), isNew: false }
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('state', 'waiting')
  record.setValue('asked_by', askedBy)
  const sysId = insertRecord(record)
  return sysId === null ? null : { sysId, isNew: true }
}

/** Takes up the run that waits or was interrupted. Null when there is none, or another node is at work. `now` in milliseconds. */
export function claimRun(now: number): Run | null {
  const record = oldestUnfinished(TABLE)
  if (record === null || isAtWork(record, now)) return null
  const startedAt = fromGlideTime(record.getValue('started_at'))
  if (startedAt === null) {
    record.setValue('started_at', toGlideTime(now))
    record.setValue('total', countUnmatched(now))
  }
  record.setValue('state', 'running')
  record.setValue('last_sign_at', toGlideTime(now))
  record.update()
  return { record, startedAt: startedAt ?? fromGlideTime(toGlideTime(now)) ?? now }
}

/**
 * Writes how far a run is. `state`: `running` for a sign of life, `waiting` for the next run of the job to go on. False
 * where somebody deleted the run meanwhile: then the search is to stop.
 */
export function writeProgress(
  { record }: Run,
  tally: Tally,
  state: 'running' | 'waiting',
  now: number,
): boolean {
  record.setValue('looked_at', countOf(record, 'looked_at') + tally.lookedAt)
  record.setValue('bound', countOf(record, 'bound') + tally.bound)
  record.setValue('incidents', countOf(record, 'incidents') + tally.incidents)
  record.setValue('state', state)
  record.setValue('last_sign_at', toGlideTime(now))
  return updatePresent(record)
}

/** Writes how a run ended; of one that failed, why. */
export function endRun({ record }: Run, error: string, now: number): void {
  record.setValue('state', error === '' ? 'done' : 'failed')
  record.setValue('ended_at', toGlideTime(now))
  record.setValue('message', error === '' ? summary(record) : plainText(error))
  updatePresent(record)
}

function summary(record: GlideRecord): string {
  const lookedAt = countOf(record, 'looked_at')
  const bound = countOf(record, 'bound')
  if (lookedAt === 0) return 'There was no alert without CI to search again.'
  return [
    `Alerts that were searched again: ${lookedAt}.`,
    `Of those, a CI was bound to ${bound} and given to ${countOf(record, 'incidents')} open incidents.`,
    ...(bound < lookedAt ? [`Without CI as before: ${lookedAt - bound}; see Alerts without CI.`] : []),
  ].join(' ')
}

function countUnmatched(before: number): number {
  const aggregate = new GlideAggregate('x_secx_azmon_alert')
  aggregate.addQuery('ci_rung', 'IN', UNMATCHED)
  aggregate.addQuery('ci_searched_at', '<', toGlideTime(before))
  addRowCount(aggregate)
  aggregate.query()
  return aggregate.next() ? rowCount(aggregate) : 0
}

function countOf(record: GlideRecord, column: string): number {
  return Number(record.getValue(column) ?? 0)
}
