import { GlideRecord } from '@servicenow/glide'
import { DAY, fromGlideTime, toGlideTime } from '../platform/time.ts'

/** Calls that were refused for one reason. Times in milliseconds. */
export interface RefusedCalls {
  reason: string
  count: number
  last: number
}

/** Refused calls of one day come to this many rows at the most that are read: one per reason, caller and hour. */
const MAX_ROWS = 500

/** The calls that were refused within a day and after a moment (ms), the latest reason first. One query. */
export function readRefused(after: number, now: number): RefusedCalls[] {
  const byReason = new Map<string, RefusedCalls>()
  const record = new GlideRecord('x_secx_azmon_refusal')
  record.addQuery('last_seen', '>=', toGlideTime(Math.max(after, now - DAY)))
  record.orderByDesc('last_seen')
  record.setLimit(MAX_ROWS)
  record.query()
  while (record.next()) {
    const last = fromGlideTime(record.getValue('last_seen')) ?? 0
    if (last <= after) continue
    const reason = record.getValue('reason') ?? ''
    const before = byReason.get(reason) ?? { reason, count: 0, last }
    byReason.set(reason, { ...before, count: before.count + Number(record.getValue('count') ?? 0) })
  }
  return [...byReason.values()]
}

/**
 * The last call that was let in for its token: when it came (ms), and the app role that was found in the token. '' where
 * none was asked for, and for deliveries of an earlier version, which do not say. Null when there was no such call.
 */
export function readAccepted(): { at: number; roleChecked: string } | null {
  const record = new GlideRecord('x_secx_azmon_delivery')
  record.addNotNullQuery('token_version')
  record.orderByDesc('received_at')
  record.setLimit(1)
  record.query()
  if (!record.next()) return null
  const roleChecked = record.getValue('role_checked') ?? ''
  return { at: fromGlideTime(record.getValue('received_at')) ?? 0, roleChecked }
}
