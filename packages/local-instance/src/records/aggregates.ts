import { isJournal } from '../dictionary/column.ts'
import type { Access, QueryCompiler } from './query_sql.ts'
import type { Actor, AggregateQuery, AggregateRow } from './records.ts'
import { UnknownOperator } from './refusals.ts'
import type { RecordCore } from './core.ts'
import { asText } from './values.ts'

type Wanted = AggregateQuery['aggregates'][number]

/** By the name that GlideAggregate takes: what stands before the column in SQL. */
const FUNCTIONS: Record<string, string> = {
  COUNT: 'COUNT(',
  'COUNT(DISTINCT': 'COUNT(DISTINCT ',
  SUM: 'SUM(',
  MIN: 'MIN(',
  MAX: 'MAX(',
  AVG: 'AVG(',
}

/**
 * COUNT with a column groups by that column as well (docs/facts/servicenow.md#count-with-a-column);
 * COUNT(DISTINCT does not.
 */
export function aggregated(
  store: RecordCore,
  queries: QueryCompiler,
  by: Actor['by'],
  query: AggregateQuery,
): AggregateRow[] {
  const counted = query.aggregates.filter(groupsBy).map(({ column }) => column)
  const groups = [...new Set([...query.groupBy, ...counted])].filter((name) => {
    const column = store.dictionary.column(query.table, name)
    return column !== undefined && !isJournal(column)
  })
  const compiled = queries.select(
    { ...query, orderBy: [], limit: undefined, offset: undefined },
    (access) =>
      [
        ...groups.map((column, at) => `${access.column(column)!.sql} AS g${at}`),
        ...query.aggregates.map((wanted, at) => `${expression(wanted, access)} AS a${at}`),
        ...(groups.length + query.aggregates.length === 0 ? ['1'] : []),
      ].join(', '),
    () => false,
  )!
  const grouping =
    groups.length > 0 ? ` GROUP BY ${groups.map((_, at) => `g${at}`).join(', ')} ORDER BY g0` : ''
  return store.statements.all(by, compiled.text + grouping, compiled.params).map((found) => ({
    group: Object.fromEntries(groups.map((column, at) => [column, asText(found[`g${at}`])])),
    values: Object.fromEntries(
      query.aggregates.map((wanted, at) => [aggregateName(wanted), asText(found[`a${at}`])]),
    ),
  }))
}

function groupsBy(wanted: Wanted): boolean {
  return wanted.function === 'COUNT' && wanted.column !== ''
}

/** An unknown column has no values. */
function expression(wanted: Wanted, access: Access): string {
  const start = FUNCTIONS[wanted.function]
  if (start === undefined) throw new UnknownOperator(wanted.column, wanted.function)
  if (wanted.function === 'COUNT') return 'COUNT(*)'
  return `${start}${access.column(wanted.column)?.sql ?? 'NULL'})`
}

/** Key of an aggregate in AggregateRow.values: `COUNT`, `SUM.count`. */
function aggregateName(wanted: Wanted): string {
  return wanted.column === '' ? wanted.function : `${wanted.function}.${wanted.column}`
}
