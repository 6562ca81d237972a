import type { SqlValue } from '../database/driver.ts'
import { quote, type Storage } from '../database/storage.ts'
import { isJournal, isNumeric } from '../dictionary/column.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Column } from '../dictionary/model.ts'
import type { Condition, RecordQuery } from './records.ts'
import { JavascriptInQuery, UnknownOperator } from './refusals.ts'
import { normalised } from './values.ts'

export interface Sql {
  text: string
  params: SqlValue[]
}

/** Turns queries into SQL. Knows the dictionary, not the actor. */
export class QueryCompiler {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly storage: Storage,
    private readonly warn: (message: string) => void,
  ) {}

  /** `SELECT <columns> FROM …` with all conditions, or null if an invalid condition is to find nothing. */
  select(
    query: RecordQuery,
    columns: (access: Access) => string,
    invalidFindsNothing: () => boolean,
  ): Sql | null {
    const access = new Access(this.dictionary, this.storage, query.table)
    const params: SqlValue[] = []
    const conditions = this.conditions(query, access, params, invalidFindsNothing)
    if (conditions === null) return null
    const order = this.order(query, access)
    const selected = columns(access)
    let text = `SELECT ${selected} FROM ${quote(this.storage.of(query.table))} AS t${access.joins()}`
    if (conditions.length > 0) text += ` WHERE ${conditions.join(' AND ')}`
    text += order
    if (query.limit !== undefined || query.offset !== undefined) {
      // Not as parameters: SQLite then plans the statement anew at every run, which costs four times the run itself.
      text += ` LIMIT ${wholeNumber(query.limit ?? -1)} OFFSET ${wholeNumber(query.offset ?? 0)}`
    }
    return { text, params }
  }

  private conditions(
    query: RecordQuery,
    access: Access,
    params: SqlValue[],
    strict: () => boolean,
  ): string[] | null {
    const all: string[] = []
    if (this.dictionary.ancestors(query.table).length > 1) all.push(this.classFilter(query.table, params))
    const ofClass = params.length
    const groups: string[][] = []
    for (const part of [query.where, ...(query.alternatives ?? [])]) {
      const group = this.group(part, access, params, strict)
      if (group === null) return null
      groups.push(group)
    }
    if (groups.some((group) => group.length === 0)) {
      // A part without any condition left finds everything, and so does the whole.
      params.length = ofClass
      return all
    }
    if (groups.length === 1) return [...all, ...groups[0]!]
    return [...all, `(${groups.map((group) => `(${group.join(' AND ')})`).join(' OR ')})`]
  }

  /** The unary plus keeps the planner off an index on the class: the id conditions are always the better way in. */
  private classFilter(table: string, params: SqlValue[]): string {
    const family = this.dictionary.descendants(table)
    params.push(...family)
    return `+t."sys_class_name" IN (${family.map(() => '?').join(', ')})`
  }

  private group(
    group: Condition[][],
    access: Access,
    params: SqlValue[],
    strict: () => boolean,
  ): string[] | null {
    const all: string[] = []
    for (const either of group) {
      const some: string[] = []
      for (const condition of either) {
        if (!OPERATORS.has(condition.operator.toUpperCase()))
          throw new UnknownOperator(condition.column, condition.operator)
        const place = access.column(condition.column)
        if (place === null) {
          this.warn(
            `Invalid query on ${access.table}: field '${condition.column}' does not exist, its condition is dropped`,
          )
          if (strict()) return null
          continue
        }
        some.push(this.condition(place, condition, params))
      }
      if (some.length > 0) all.push(some.length === 1 ? some[0]! : `(${some.join(' OR ')})`)
    }
    return all
  }

  private condition(place: Place, { column: name, operator, value }: Condition, params: SqlValue[]): string {
    if (/^\s*javascript:/i.test(value)) throw new JavascriptInQuery(name, value)
    const { sql, column } = place
    const bind = (text: string): string => {
      params.push(comparable(column, text))
      return '?'
    }
    const like = (pattern: string): string => {
      params.push(pattern)
      return `${sql} LIKE ? ESCAPE '\\'`
    }
    const negative = (test: string): string => `(NOT ${test} OR ${sql} IS NULL)`
    switch (operator.toUpperCase()) {
      case '=':
        return value === '' ? `${sql} IS NULL` : `${sql} = ${bind(value)}`
      case '!=':
        return value === '' ? `${sql} IS NOT NULL` : `(${sql} <> ${bind(value)} OR ${sql} IS NULL)`
      case '>':
      case '>=':
      case '<':
      case '<=':
        return `${sql} ${operator} ${bind(value)}`
      case 'IN':
        return `${sql} IN (${listOf(name, value).map(bind).join(', ')})`
      case 'NOT IN':
        return negative(`${sql} IN (${listOf(name, value).map(bind).join(', ')})`)
      case 'LIKE':
      case 'CONTAINS':
        return like(`%${escaped(value)}%`)
      case 'NOT LIKE':
      case 'NOTLIKE':
      case 'DOES NOT CONTAIN':
        return negative(like(`%${escaped(value)}%`))
      case 'STARTSWITH':
        return like(`${escaped(value)}%`)
      case 'ENDSWITH':
        return like(`%${escaped(value)}`)
      case 'BETWEEN': {
        const [low = '', high = ''] = value.split('@')
        return `${sql} BETWEEN ${bind(low)} AND ${bind(high)}`
      }
      case 'ISEMPTY':
        return `${sql} IS NULL`
      case 'ISNOTEMPTY':
        return `${sql} IS NOT NULL`
      case 'ANYTHING':
        return '1'
      case 'INSTANCEOF':
        return `${sql} IN (${this.dictionary.descendants(value).map(bind).join(', ')})`
      default:
        throw new UnknownOperator(name, operator)
    }
  }

  private order(query: RecordQuery, access: Access): string {
    const terms: string[] = []
    for (const { column, descending } of query.orderBy ?? []) {
      const place = access.column(column)
      if (place === null) this.warn(`Invalid order on ${query.table}: field '${column}' does not exist`)
      else terms.push(descending ? `${place.sql} DESC` : place.sql)
    }
    return terms.length > 0 ? ` ORDER BY ${terms.join(', ')}` : ''
  }
}

/** Those that `condition` knows. They are asked before the column: what cannot be read is no unknown column. */
const OPERATORS = new Set([
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  'IN',
  'NOT IN',
  'LIKE',
  'CONTAINS',
  'NOT LIKE',
  'NOTLIKE',
  'DOES NOT CONTAIN',
  'STARTSWITH',
  'ENDSWITH',
  'BETWEEN',
  'ISEMPTY',
  'ISNOTEMPTY',
  'ANYTHING',
  'INSTANCEOF',
])

interface Place {
  sql: string
  column: Column
}

/** Finds columns for one statement, joining the tables that dot-walks pass through. */
export class Access {
  private readonly joined = new Map<string, { alias: string; sql: string }>()

  constructor(
    private readonly dictionary: Dictionary,
    private readonly storage: Storage,
    readonly table: string,
  ) {}

  /** Null if there is no such column, or none that a database can compare (journals). */
  column(path: string): Place | null {
    const steps = path.split('.')
    const last = steps.pop()!
    let table = this.table
    let alias = 't'
    let walked = ''
    for (const step of steps) {
      const reference = this.dictionary.column(table, step)
      if (!reference?.reference || !this.dictionary.table(reference.reference)) return null
      walked += `${step}.`
      alias = this.join(walked, alias, reference)
      table = reference.reference
    }
    const column = this.dictionary.column(table, last)
    return column === undefined || isJournal(column) ? null : { sql: `${alias}.${quote(last)}`, column }
  }

  joins(): string {
    return [...this.joined.values()].map((join) => join.sql).join('')
  }

  private join(walked: string, from: string, reference: Column): string {
    let join = this.joined.get(walked)
    if (join === undefined) {
      const alias = `j${this.joined.size}`
      const storage = quote(this.storage.of(reference.reference))
      join = {
        alias,
        sql: ` LEFT JOIN ${storage} AS ${alias} ON ${alias}."sys_id" = ${from}.${quote(reference.name)}`,
      }
      this.joined.set(walked, join)
    }
    return join.alias
  }
}

/** A number where the column holds numbers, so that 10 is more than 9. */
function comparable(column: Column, value: string): SqlValue {
  if (column.type === 'boolean') return Number(normalised(column, value).value)
  return isNumeric(column) && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value
}

function listOf(column: string, value: string): string[] {
  const items = value.split(',').filter((item) => item !== '')
  const script = items.find((item) => /^\s*javascript:/i.test(item))
  if (script !== undefined) throw new JavascriptInQuery(column, script)
  return items
}

function escaped(value: string): string {
  return value.replace(/[\\%_]/g, '\\$&')
}

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a number of rows: ${value}`)
  return value
}
