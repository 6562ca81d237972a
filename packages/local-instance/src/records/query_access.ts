import type { AccessControl } from './acl.ts'
import type { Actor, Condition, RecordQuery, Records } from './records.ts'

/** What these operators tell is whether a value is the one that was asked for, or any; all others order or search values. */
const MATCHING = ['=', '!=', 'IN', 'NOT IN', 'ISEMPTY', 'ISNOTEMPTY', 'ANYTHING', 'INSTANCEOF']

/**
 * A user's query as the query ACLs let it through (docs/facts/servicenow.md#query-acls): with a condition on
 * a column that the user may not query by, dot-walked ones too, it finds nothing; an order by such a column
 * is dropped. For lists and the Table API: GlideRecord asks no ACL. What the platform does with dot-walked
 * columns is not documented; here it refuses them.
 */
export function queryFor<Query extends RecordQuery>(
  records: Records,
  access: Pick<AccessControl, 'mayQuery'>,
  actor: Actor,
  query: Query,
): Query {
  const may = (operation: 'query_match' | 'query_range', path: string) =>
    stepsOf(records, query.table, path).every(({ table, column }) =>
      access.mayQuery(actor, operation, table, column),
    )
  const isAllowed = ({ column, operator }: Condition) =>
    may(MATCHING.includes(operator.toUpperCase()) ? 'query_match' : 'query_range', column)
  const conditions = [query.where, ...(query.alternatives ?? [])].flat(2)
  const orderBy = query.orderBy?.filter(({ column }) => may('query_range', column))
  if (conditions.every(isAllowed)) return { ...query, orderBy }
  return { ...query, orderBy, where: [[{ column: 'sys_id', operator: '=', value: '' }]], alternatives: [] }
}

/** The columns that a path goes through, as far as there are any. */
function stepsOf({ dictionary }: Records, from: string, path: string): { table: string; column: string }[] {
  const steps: { table: string; column: string }[] = []
  let table = from
  for (const column of path.split('.')) {
    const known = dictionary.column(table, column)
    if (known === undefined) break
    steps.push({ table, column })
    table = known.reference
  }
  return steps
}
