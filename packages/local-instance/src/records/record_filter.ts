import type { Dictionary } from '../dictionary/dictionary.ts'
import { isNumeric } from '../dictionary/column.ts'
import type { Column } from '../dictionary/model.ts'
import { parseEncodedQuery } from './encoded_query.ts'
import type { Condition, Row } from './records.ts'
import { JavascriptInQuery, UnknownOperator } from './refusals.ts'
import { normalised } from './values.ts'

/** How a GlideFilter looks at a record (docs/facts/servicenow.md#glidefilter). */
export interface FilterOptions {
  isCaseSensitive: boolean
  /** False: one condition of the query is enough. */
  mustMatchAll: boolean
}

/**
 * Whether a record in hand, stored or not, fulfils an encoded query as GlideFilter looks at it. An empty column is less
 * than everything, and a condition on a column that the table lacks is no condition: `warn` tells of it.
 */
export function fitsFilter(
  dictionary: Dictionary,
  table: string,
  row: Row,
  query: string,
  { isCaseSensitive, mustMatchAll }: FilterOptions,
  warn: (message: string) => void,
): boolean {
  const { where, alternatives } = parseEncodedQuery(query)
  const holds = (condition: Condition) => {
    const column = dictionary.column(table, condition.column)
    if (column) return fits(column, row[column.name] ?? '', condition, isCaseSensitive)
    if (condition.column.includes('.')) throw new UnknownOperator(condition.column, 'dot-walk')
    warn(`GlideFilter on ${table}: field '${condition.column}' does not exist, its condition is dropped`)
    return true
  }
  if (!mustMatchAll) {
    const conditions = [where, ...alternatives].flat(2)
    return conditions.length === 0 || conditions.some(holds)
  }
  return [where, ...alternatives].some((group) => group.every((either) => either.some(holds)))
}

function fits(
  column: Column,
  stored: string,
  { operator, value }: Condition,
  isCaseSensitive: boolean,
): boolean {
  if (/(^|,)\s*javascript:/i.test(value)) throw new JavascriptInQuery(column.name, value)
  const plain = (text: string) => (isCaseSensitive ? text : text.toLowerCase())
  // A row in hand may hold what was set and not yet stored.
  const kept = (text: string) => plain(text === '' ? '' : normalised(column, text).value)
  const is = kept(stored)
  switch (operator) {
    case '=':
      return is === kept(value)
    case '!=':
      return is !== kept(value)
    case 'IN':
      return value.split(',').map(kept).includes(is)
    case 'NOT IN':
      return !value.split(',').map(kept).includes(is)
    case 'LIKE':
    case 'CONTAINS':
      return is.includes(plain(value))
    case 'NOT LIKE':
    case 'NOTLIKE':
    case 'DOES NOT CONTAIN':
      return !is.includes(plain(value))
    case 'STARTSWITH':
      return is.startsWith(plain(value))
    case 'ENDSWITH':
      return is.endsWith(plain(value))
    case 'ISEMPTY':
      return is === ''
    case 'ISNOTEMPTY':
      return is !== ''
    case 'ANYTHING':
      return true
    case '<':
      return order(column, is, kept(value)) < 0
    case '<=':
      return order(column, is, kept(value)) <= 0
    case '>':
      return order(column, is, kept(value)) > 0
    case '>=':
      return order(column, is, kept(value)) >= 0
    case 'BETWEEN': {
      const [low = '', high = ''] = value.split('@').map(kept)
      return order(column, is, low) >= 0 && order(column, is, high) <= 0
    }
    default:
      throw new UnknownOperator(column.name, operator)
  }
}

function order(column: Column, one: string, other: string): number {
  if (one === '' || other === '' || !isNumeric(column)) return one < other ? -1 : one > other ? 1 : 0
  return Number(one) - Number(other)
}
