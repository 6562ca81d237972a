import { GlideRecord } from '@servicenow/glide'
import { alertKey, findAlert } from '../alert/store.ts'
import { toGlideTime } from '../platform/time.ts'
import type { Finding } from './finding.ts'

/** The alert in the calls of the REST steps; it stands in src/fluent/atf/public_address.now.ts too. */
const ALERT =
  '/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0'
const HALF_AN_HOUR = 30 * 60_000

/**
 * After the calls from outside, none of which is let in: neither alert nor delivery was kept. Should a hole have let
 * them in, what they left is for people to remove: the test framework would only bring back what a step deletes.
 */
export function keptFromOutside(now: number): Finding[] {
  const alert = findAlert(alertKey({ key: ALERT.toLowerCase() }))
  return [
    { tried: 'alerts of these calls', expected: 'none', found: alert?.number ?? 'none' },
    { tried: 'deliveries of these calls', expected: 'none', found: deliveriesWith(ALERT, now) || 'none' },
  ]
}

/** Numbers, separated by commas. */
function deliveriesWith(text: string, now: number): string {
  const numbers: string[] = []
  const record = new GlideRecord('x_secx_azmon_delivery')
  record.addQuery('received_at', '>=', toGlideTime(now - HALF_AN_HOUR))
  record.addQuery('payload', 'CONTAINS', text)
  record.setLimit(50)
  record.query()
  while (record.next()) numbers.push(record.getValue('number') ?? '')
  return numbers.join(', ')
}
