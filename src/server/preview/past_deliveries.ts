import { GlideRecord } from '@servicenow/glide'
import { fromGlideTime } from '../platform/time.ts'

const TABLE = 'x_secx_azmon_delivery'

/** Deliveries that are offered. */
const MOST = 25

/** A body that only names a delivery is no longer than this. */
const MAX_NAMING = 200

const NUMBER = /^AZD\d{1,20}$/i

/** A delivery as it is offered. `received` is ISO 8601, UTC. */
export interface PastDelivery {
  number: string
  received: string
  outcome: string
  /** Name of the Azure rule, '' where no alert came of it. */
  rule: string
}

/**
 * The number of the delivery that is asked for: by the query parameter, or by a body that is nothing but
 * `{"delivery":"AZD…"}`. Null for a body that is to be previewed itself.
 */
export function askedDelivery(body: string, parameter: string): string | null {
  if (parameter !== '') return parameter
  if (body.length > MAX_NAMING) return null
  try {
    const asked: unknown = JSON.parse(body)
    if (typeof asked !== 'object' || asked === null || Object.keys(asked).join() !== 'delivery') return null
    const { delivery } = asked as { delivery: unknown }
    return typeof delivery === 'string' ? delivery : null
  } catch {
    return null
  }
}

/** The body of a delivery, unless it was removed because of its age; null when there is no such delivery. */
export function readPayload(number: string): { text: string; isRemoved: boolean } | null {
  if (!NUMBER.test(number)) return null
  const record = new GlideRecord(TABLE)
  record.addQuery('number', number.toUpperCase())
  record.setLimit(1)
  record.query()
  if (!record.next()) return null
  return { text: record.getValue('payload') ?? '', isRemoved: record.getValue('payload_removed') !== null }
}

/** The last deliveries, the newest first. */
export function lastDeliveries(): PastDelivery[] {
  const deliveries: PastDelivery[] = []
  const record = new GlideRecord(TABLE)
  record.orderByDesc('received_at')
  record.orderByDesc('number')
  record.setLimit(MOST)
  record.query()
  while (record.next()) {
    const received = fromGlideTime(record.getValue('received_at') ?? '')
    deliveries.push({
      number: record.getValue('number') ?? '',
      received: received === null ? '' : new Date(received).toISOString(),
      outcome: record.getValue('outcome') || (record.getValue('state') ?? ''),
      rule: record.getDisplayValue('alert.rule') || '',
    })
  }
  return deliveries
}
