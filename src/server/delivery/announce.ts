import { gs } from '@servicenow/glide'
import { errorText, logWarning } from '../platform/log.ts'
import type { Delivery } from './ledger.ts'

/** Has a queued delivery processed as the user system. Without the event the retry job takes it up when its lease has run out. */
export function announce({ record, sysId, number }: Pick<Delivery, 'record' | 'sysId' | 'number'>): void {
  try {
    gs.eventQueue('x_secx_azmon.delivery.queued', record, sysId, number)
  } catch (error) {
    logWarning(`Delivery ${number}: its event could not be queued: ${errorText(error)}`)
  }
}
