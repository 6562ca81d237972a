import type { Dictionary } from '../dictionary/dictionary.ts'
import { hasOneOf } from './acl.ts'
import { alsoWhere } from './conditions.ts'
import type { Actor, Condition, RecordQuery } from './records.ts'

/** Who sees every incident. Admins do, by having every role. */
const SEES_ALL = 'itil,sn_incident_read'

/**
 * The base system's before-query rule "incident query" (docs/facts/limits.md#incident-query): in an
 * interactive session without one of these roles, incidents are those that the user called in, opened or
 * watches. GlideRecord in scripts is no exception; jobs, events and calls of guests are not interactive.
 */
export function incidentQuery<Query extends RecordQuery>(
  dictionary: Dictionary,
  actor: Actor,
  query: Query,
): Query {
  const isFree = !actor.interactive || !dictionary.isA(query.table, 'incident') || hasOneOf(actor, SEES_ALL)
  if (isFree) return query
  const own: Condition[] = [
    { column: 'caller_id', operator: '=', value: actor.userId },
    { column: 'opened_by', operator: '=', value: actor.userId },
    { column: 'watch_list', operator: 'LIKE', value: actor.userId },
  ]
  return alsoWhere(query, own)
}
