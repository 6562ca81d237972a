import { GlideRecord } from '@servicenow/glide'
import { conditionsOf, seesAll } from './store.ts'

/** Alerts whose incidents are looked for, the latest first. */
const LOOK_BACK = 20

/** For people whose session hides incidents (docs/facts/limits.md#incident-query). */
export const UNSEEN =
  'You cannot see incidents: you need the role itil or sn_incident_read. Real alerts are not affected: the app processes them with full sight of incidents.'

/**
 * Whether this session hides incidents that exist. The role alone does not tell: the rule may be off, and it does not act on
 * calls that come from no browser. So it looks for the incidents of the latest alerts and for `besides` (sys_id, '' for
 * none); the reference to a deleted incident is empty. No query for users with the role, two for others.
 */
export function isHidden(besides = ''): boolean {
  if (seesAll()) return false
  const incidents = [...new Set([...latest(), besides])].filter((sysId) => sysId !== '')
  const seen = conditionsOf(incidents)
  return incidents.some((sysId) => !seen.has(sysId))
}

function latest(): string[] {
  const incidents: string[] = []
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addNotNullQuery('incident')
  record.orderByDesc('last_event_at')
  record.setLimit(LOOK_BACK)
  record.query()
  while (record.next()) incidents.push(record.getValue('incident') ?? '')
  return incidents
}
