import type { Condition, RecordQuery, Row } from './records.ts'
import { JavascriptInQuery, UnknownOperator } from './refusals.ts'

/**
 * Whether a row in hand fulfils a query's conditions: for data policies, ACLs and business rules, whose conditions are
 * records. `previous` is the row as it was, where somebody may ask what changes.
 */
export function matches(
  row: Row,
  query: Pick<RecordQuery, 'where' | 'alternatives'>,
  previous?: Row,
): boolean {
  return [query.where, ...(query.alternatives ?? [])].some((group) =>
    group.every((either) => either.some((condition) => holds(row, condition, previous))),
  )
}

/** The query with a group of conditions more, one of which must hold, in every part of it. */
export function alsoWhere<Query extends RecordQuery>(query: Query, group: Condition[]): Query {
  return {
    ...query,
    where: [...query.where, group],
    alternatives: query.alternatives?.map((part) => [...part, group]),
  }
}

function holds(row: Row, { column, operator, value }: Condition, previous: Row | undefined): boolean {
  if (/^\s*javascript:/i.test(value)) throw new JavascriptInQuery(column, value)
  if (column.includes('.')) throw new UnknownOperator(column, 'dot-walk')
  const actual = (row[column] ?? '').toLowerCase()
  const wanted = truthAsStored(value.toLowerCase(), actual)
  switch (operator) {
    case '=':
      return actual === wanted
    case '!=':
      return actual !== wanted
    case 'IN':
      return wanted.split(',').includes(actual)
    case 'NOT IN':
      return !wanted.split(',').includes(actual)
    case 'ISEMPTY':
      return actual === ''
    case 'ISNOTEMPTY':
      return actual !== ''
    case 'LIKE':
    case 'CONTAINS':
      return actual.includes(wanted)
    case 'STARTSWITH':
      return actual.startsWith(wanted)
    case 'ENDSWITH':
      return actual.endsWith(wanted)
    case 'VALCHANGES':
    case 'CHANGESTO':
    case 'CHANGESFROM': {
      if (previous === undefined) throw new UnknownOperator(column, operator)
      const before = (previous[column] ?? '').toLowerCase()
      const looked = operator === 'CHANGESTO' ? actual : before
      return actual !== before && (operator === 'VALCHANGES' || looked === truthAsStored(wanted, looked))
    }
    default:
      throw new UnknownOperator(column, operator)
  }
}

/** Booleans are stored as 0 and 1 and written as false and true in conditions. */
function truthAsStored(wanted: string, actual: string): string {
  if (actual !== '0' && actual !== '1') return wanted
  return wanted === 'true' ? '1' : wanted === 'false' ? '0' : wanted
}
