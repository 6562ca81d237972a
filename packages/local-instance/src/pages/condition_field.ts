import { html } from 'hono/html'
import { encodedTerms, parseEncodedQuery } from '../records/encoded_query.ts'
import { filterColumns, storedValue } from './list_filter.ts'
import { type Markup, selected } from './markup.ts'
import type { Visit } from './parts.ts'

/** Operators in the words of the platform's condition builder, as it writes them. */
const OPERATORS: Record<string, string> = {
  '=': 'is',
  '!=': 'is not',
  IN: 'is one of',
  'NOT IN': 'is not one of',
  LIKE: 'contains',
  'NOT LIKE': 'does not contain',
  STARTSWITH: 'starts with',
  ENDSWITH: 'ends with',
  ISEMPTY: 'is empty',
  ISNOTEMPTY: 'is not empty',
  ANYTHING: 'is anything',
  '<': 'less than',
  '<=': 'less than or is',
  '>': 'greater than',
  '>=': 'greater than or is',
  BETWEEN: 'between',
}

const WITHOUT_VALUE = ['ISEMPTY', 'ISNOTEMPTY', 'ANYTHING']
const OF_LISTS = ['IN', 'NOT IN']

const JOINS: Record<string, string> = { '': 'and', OR: 'or', NQ: 'or else (new criteria)' }

/** Rows that wait to be filled in. */
const SPARE = 2

interface ConditionRow {
  join: string
  column: string
  operator: string
  value: string
}

/**
 * The condition builder: a row for each part, and some to fill in. A condition that it cannot show is shown as it is
 * stored. `table` is the one that the condition is about.
 */
export function conditionInput(visit: Visit, table: string, name: string, query: string): Markup {
  const columns = filterColumns(visit, table)
  const rows = rowsOf(query)
  const isShown = rows?.every(({ column }) => columns.some((one) => one.name === column))
  if (rows === undefined || !isShown)
    return html`<textarea name="${name}" rows="3" aria-label="Encoded query">${query}</textarea>`
  const spare = Array.from({ length: SPARE }, () => ({ join: '', column: '', operator: '=', value: '' }))
  return html`${[...rows, ...spare].map((row, at) => {
    const of = (part: string) => html`name="${name}.${at}.${part}" aria-label="${part} ${at + 1}"`
    return html`<div class="bar filter">
      <select ${of('join')}>
        ${Object.entries(JOINS).map(([value, label]) => html`<option value="${value}" ${selected(value === row.join)}>${label}</option>`)}
      </select>
      <select ${of('column')}>
        <option value="">-- choose field --</option>
        ${columns.map((one) => html`<option value="${one.name}" ${selected(one.name === row.column)}>${one.label}</option>`)}
      </select>
      <select ${of('operator')}>
        ${Object.entries(OPERATORS).map(([value, label]) => html`<option value="${value}" ${selected(value === row.operator)}>${label}</option>`)}
      </select>
      <input type="text" class="wide" ${of('value')} value="${row.value}" />
    </div>`
  })}`
}

/** The condition that was put together, or typed as an encoded query; undefined where none was sent. */
export function postedCondition(
  visit: Visit,
  table: string,
  name: string,
  posted: Map<string, string>,
): string | undefined {
  if (!posted.has(`${name}.0.column`)) return posted.get(name)
  const terms: string[] = []
  for (let at = 0; posted.has(`${name}.${at}.column`); at++) {
    const part = (which: string) => posted.get(`${name}.${at}.${which}`) ?? ''
    const column = filterColumns(visit, table).find((one) => one.name === part('column'))
    if (column === undefined) continue
    const operator = part('operator')
    const kept = (typed: string) => storedValue(visit, table, column, typed.trim()).replaceAll('^', '^^')
    const value = OF_LISTS.includes(operator)
      ? part('value').split(',').map(kept).join(',')
      : operator === 'BETWEEN'
        ? part('value').split('@').map(kept).join('@')
        : kept(part('value'))
    const written = WITHOUT_VALUE.includes(operator) ? '' : value
    terms.push(`${terms.length === 0 ? '' : part('join')}${column.name}${operator}${written}`)
  }
  return terms.join('^')
}

/** A condition as people read it. */
export function conditionInWords({ records, actor }: Visit, table: string, query: string): string {
  const rows = rowsOf(query)
  if (rows === undefined) return query
  const words = rows.map(({ join, column, operator, value }, at) => {
    const display = (one: string) => records.displayValue(actor, table, column, one) || one
    const shown = OF_LISTS.includes(operator) ? value.split(',').map(display).join(', ') : display(value)
    const label = records.dictionary.column(table, column)?.label ?? column
    return `${at === 0 ? '' : (JOINS[join] ?? '')} ${label} ${OPERATORS[operator] ?? operator} ${shown}`.trim()
  })
  return words.join(' ')
}

/** Undefined for what the builder cannot show. */
function rowsOf(query: string): ConditionRow[] | undefined {
  const rows: ConditionRow[] = []
  for (const term of encodedTerms(query).filter((one) => one !== '' && one !== 'EQ')) {
    const join = ['OR', 'NQ'].find((one) => term.startsWith(one)) ?? ''
    const condition = parseEncodedQuery(term.slice(join.length)).where[0]?.[0]
    if (condition === undefined || !Object.hasOwn(OPERATORS, condition.operator)) return undefined
    rows.push({ join, ...condition })
  }
  return rows
}
