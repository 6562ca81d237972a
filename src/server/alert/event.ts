import type { AzureAlert } from '../azure/alert.ts'
import { DAY } from '../platform/time.ts'

/** What one delivery says about an alert's life. Times are milliseconds since the epoch. */
export interface AlertEvent {
  condition: 'fired' | 'resolved'
  /** When it happened in Azure: orders events however they are delivered. */
  at: number
}

/**
 * A firing happened at its firedDateTime. A resolution happened at its resolvedDateTime, but never before the firing
 * that the same body names: the time is missing on most kinds, equals the firing in some captures and precedes it in
 * others (docs/facts/azure.md#fired-and-resolved-times). Without any time it happened when it was received;
 * so does what claims to happen more than a day later: believed, it would make every later event of the alert
 * an old one.
 */
export function toEvent(
  alert: Pick<AzureAlert, 'condition' | 'firedAt' | 'resolvedAt'>,
  receivedAt: number,
): AlertEvent {
  const known = (alert.condition === 'fired' ? [alert.firedAt] : [alert.resolvedAt, alert.firedAt]).filter(
    (time): time is number => time !== null && time <= receivedAt + DAY,
  )
  return { condition: alert.condition, at: known.length > 0 ? Math.max(...known) : receivedAt }
}
