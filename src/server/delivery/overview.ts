import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { fromGlideTime, toGlideTime } from '../platform/time.ts'
import { addRowCount, rowCount } from '../platform/glide.ts'

const TABLE = 'x_secx_azmon_delivery'

/** Takes the place of the caller's application id in deliveries that the set-up page makes. */
export const TEST_CALLER = 'set-up test'

/** A delivery in short. Times in milliseconds. */
export interface DeliverySummary {
  sysId: string
  number: string
  receivedAt: number | null
  state: string
  outcome: string
  reason: string
}

/** Numbers of deliveries that are not finished, by state. */
export interface Backlog {
  /** Received or queued. */
  waiting: number
  retrying: number
  dead: number
}

/** The first or the last delivery of all that came from outside; null while there is none. One query. */
export function readDelivery(which: 'first' | 'last'): DeliverySummary | null {
  const record = new GlideRecord(TABLE)
  // Times are whole seconds: of several calls within one, the numbers tell which came first.
  for (const column of ['received_at', 'number']) {
    if (which === 'first') record.orderBy(column)
    else record.orderByDesc(column)
  }
  // The set-up page deletes its test deliveries, two for each test. If that failed, they are still here.
  record.setLimit(20)
  record.query()
  while (record.next()) {
    if (record.getValue('caller') === TEST_CALLER) continue
    return {
      sysId: record.getUniqueValue(),
      number: record.getValue('number') ?? '',
      receivedAt: fromGlideTime(record.getValue('received_at')),
      state: record.getValue('state') ?? '',
      outcome: record.getValue('outcome') ?? '',
      reason: record.getValue('reason') ?? '',
    }
  }
  return null
}

/** One query. */
export function readBacklog(): Backlog {
  const counts = new Map<string, number>()
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('state', 'IN', 'received,queued,retry,dead')
  addRowCount(aggregate)
  aggregate.groupBy('state')
  aggregate.query()
  while (aggregate.next()) counts.set(aggregate.getValue('state') ?? '', rowCount(aggregate))
  const of = (state: string) => counts.get(state) ?? 0
  return { waiting: of('received') + of('queued'), retrying: of('retry'), dead: of('dead') }
}

/** When (ms) the oldest delivery in one of these states was received; null when there is none. */
export function oldestUnfinished(states = 'received,queued,retry,dead'): number | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('state', 'IN', states)
  record.orderBy('received_at')
  record.setLimit(1)
  record.query()
  return record.next() ? fromGlideTime(record.getValue('received_at')) : null
}

/** How many deliveries failed for good after a moment, and when the oldest of them was received; times in milliseconds. */
export function failedSince(after: number): { count: number; oldest: number | null } {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('state', '=', 'dead')
  aggregate.addQuery('sys_updated_on', '>', toGlideTime(after))
  addRowCount(aggregate)
  aggregate.query()
  const count = aggregate.next() ? rowCount(aggregate) : 0
  if (count === 0) return { count, oldest: null }
  const oldest = new GlideRecord(TABLE)
  oldest.addQuery('state', 'dead')
  oldest.addQuery('sys_updated_on', '>', toGlideTime(after))
  oldest.orderBy('received_at')
  oldest.setLimit(1)
  oldest.query()
  return { count, oldest: oldest.next() ? fromGlideTime(oldest.getValue('received_at')) : null }
}

/** Deliveries whose next try was due before a moment (ms): the retry job should have processed them. */
export function countOverdue(before: number): number {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('state', 'IN', 'received,queued,retry')
  aggregate.addQuery('next_attempt', '<=', toGlideTime(before))
  addRowCount(aggregate)
  aggregate.query()
  return aggregate.next() ? rowCount(aggregate) : 0
}
