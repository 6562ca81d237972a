import { GlideRecord, gs } from '@servicenow/glide'
import { conditionsOf } from './store.ts'

/** For people whose session hides incidents (docs/facts/limits.md#incident-query). */
export const CANNOT_SEE_INCIDENTS =
  'You cannot see incidents: you need the role itil or sn_incident_read. Real alerts are not affected: the app processes them with full sight of incidents.'

/** Number of latest alerts whose incidents are looked for. */
const LOOK_BACK = 20

/** Whether the user has a role with which the base rule "incident query" shows every incident. Admins have them all. */
function seesAll(): boolean {
  return gs.hasRole('itil') || gs.hasRole('sn_incident_read')
}

/**
 * Whether an incident that this session does not find may exist: "incident query" hides incidents from interactive
 * sessions without one of these roles (docs/facts/limits.md#incident-query).
 */
export function mayBeHidden(): boolean {
  try {
    const session = gs.getSession() as { isInteractive: () => boolean }
    return session.isInteractive() && !seesAll()
  } catch {
    return false
  }
}

/**
 * Whether this session hides incidents that exist. The role alone does not tell: "incident query" may be off, and it does
 * not act on calls that come from no browser. So this looks for the incidents of the latest alerts and for `besides`
 * (sys_id, '' for none). No query for users with the role, two for others.
 */
export function isHidden(besides = ''): boolean {
  if (seesAll()) return false
  const incidents = [...latestIncidents(), besides].filter((sysId) => sysId !== '')
  const seen = conditionsOf(incidents)
  return incidents.some((sysId) => !seen.has(sysId))
}

/** Incidents of the latest alerts; the reference to a deleted incident is empty. */
function latestIncidents(): string[] {
  const incidents: string[] = []
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addNotNullQuery('incident')
  record.orderByDesc('last_event_at')
  record.setLimit(LOOK_BACK)
  record.query()
  while (record.next()) incidents.push(record.getValue('incident') ?? '')
  return incidents
}
