import { html } from 'hono/html'
import { isJournal } from '../dictionary/column.ts'
import type { Column } from '../dictionary/model.ts'
import { parseEncodedQuery } from '../records/encoded_query.ts'
import { isTrue } from '../records/values.ts'
import { readableCell } from './display.ts'
import { conditionsOf, withCondition } from './list_query.ts'
import { addressOf, type ListRequest } from './list_request.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './parts.ts'

/** Operators of encoded queries in the words of the platform's condition builder. */
const OPERATORS: Record<string, string> = {
  '=': 'is',
  '!=': 'is not',
  LIKE: 'contains',
  NOTLIKE: 'does not contain',
  STARTSWITH: 'starts with',
  ENDSWITH: 'ends with',
  IN: 'is one of',
  '>': 'is greater than',
  '>=': 'is at least',
  '<': 'is less than',
  '<=': 'is at most',
  ISEMPTY: 'is empty',
  ISNOTEMPTY: 'is not empty',
}

/** One condition, as it was put together on the list. */
export interface Filter {
  column: string
  operator: string
  /** As typed: a choice by its label, a record by its name. */
  value: string
}

/** A list shows what its query chooses; with this form one more condition is put to it, or the query is written down. */
export function filterForm(visit: Visit, request: ListRequest): Markup {
  const { table, query, view } = request
  const place = html`${view && html`<input type="hidden" name="sysparm_view" value="${view}" />`}`
  return html`<div class="bar filter">
    <form class="actions" method="get" action="/${table}_list.do" aria-label="Filter">
      <input type="hidden" name="sysparm_query" value="${query}" />
      ${place}
      <select name="filter_column" aria-label="Column" required>
        <option value="">Filter by…</option>
        ${filterColumns(visit, table).map(({ name, label }) => html`<option value="${name}">${label}</option>`)}
      </select>
      <select name="filter_operator" aria-label="Operator">
        ${Object.entries(OPERATORS).map(([value, label]) => html`<option value="${value}">${label}</option>`)}
      </select>
      <input type="text" name="filter_value" aria-label="Value" />
      <button>Add</button>
    </form>
    <details class="push">
      <summary>Encoded query</summary>
      <form class="actions" method="get" action="/${table}_list.do">
        <input
          class="code wide"
          type="text"
          name="sysparm_query"
          value="${query}"
          aria-label="Encoded query"
        />
        ${place}
        <button>Run</button>
      </form>
    </details>
  </div>`
}

/** The conditions of the list in words, each with a link that takes it away. */
export function filterCrumbs(visit: Visit, request: ListRequest): Markup {
  const conditions = conditionsOf(request.query)
  if (conditions.length === 0)
    return request.query.includes('^NQ') ? html`<span class="code">${request.query}</span>` : html``
  return html`<ul class="crumbs" aria-label="Filter">
    ${conditions.map(({ terms, without }) => {
      const text = terms.map((term) => inWords(visit, request.table, term)).join(' or ')
      const target = addressOf({ ...request, query: without, firstRow: 1 })
      return html`<li>
        ${text} <a href="${target}" aria-label="Remove the condition ${text}" title="Remove">×</a>
      </li>`
    })}
  </ul>`
}

/** The condition that somebody put together, if the address holds one. */
export function readFilter(parameters: Record<string, string>): Filter | undefined {
  const { filter_column: column = '', filter_operator: operator = '', filter_value: value = '' } = parameters
  return column === '' ? undefined : { column, operator, value: value.trim() }
}

/** The list's query with that condition in it, or why it cannot be put. */
export function narrow(
  visit: Visit,
  { table, query }: ListRequest,
  { column: name, operator, value }: Filter,
): { query: string } | { problem: string } {
  const column = filterColumns(visit, table).find((one) => one.name === name)
  if (column === undefined || !Object.hasOwn(OPERATORS, operator))
    return { problem: 'The list cannot be filtered by that.' }
  if (operator === 'ISEMPTY' || operator === 'ISNOTEMPTY')
    return { query: withCondition(query, `${name}${operator}`) }
  if (value === '') return { problem: `${column.label}: give a value, or choose "is empty".` }
  // The platform would evaluate it (docs/facts/servicenow.md#scripts-in-query-values).
  if (/^\s*javascript:/i.test(value)) return { problem: `${column.label}: a value cannot be a script.` }
  const stored =
    operator === 'IN'
      ? value.split(',').map((one) => storedValue(visit, table, column, one.trim()))
      : [storedValue(visit, table, column, value)]
  const path =
    column.type === 'reference' ? `${name}.${visit.records.dictionary.displayColumn(column.reference)}` : name
  return { query: withCondition(query, `${path}${operator}${stored.join(',').replaceAll('^', '^^')}`) }
}

/** Columns that a query may ask for, by their labels. */
export function filterColumns(visit: Visit, table: string): Column[] {
  return visit.records.dictionary
    .columns(table)
    .filter((column) => !isJournal(column) && !column.type.startsWith('password'))
    .filter((column) => readableCell(visit, table, {}, column.name) !== undefined)
    .toSorted((a, b) => a.label.localeCompare(b.label))
}

/** Choices are typed by their labels, yes and no as such. */
export function storedValue({ choices }: Visit, table: string, column: Column, typed: string): string {
  if (column.type === 'boolean') return String(isTrue(typed) || /^(yes|true)$/i.test(typed))
  const choice = choices
    .of(table, column.name)
    .find(({ label }) => label.toLowerCase() === typed.toLowerCase())
  return choice?.value ?? typed
}

function inWords(visit: Visit, table: string, term: string): string {
  const condition = parseEncodedQuery(term).where[0]?.[0]
  if (condition === undefined) return term
  const { column: path, operator, value } = condition
  const column = path.includes('.') ? undefined : visit.records.dictionary.column(table, path)
  const display = (one: string) =>
    column ? visit.records.displayValue(visit.actor, table, path, one) || one : one
  const shown = (operator === 'IN' ? value.split(',') : [value]).map(display).join(', ')
  return `${column?.label ?? labelOfPath(visit, table, path)} ${OPERATORS[operator] ?? operator} ${shown}`.trim()
}

/** A path to another record's name goes by the column that leads there. */
function labelOfPath({ records: { dictionary } }: Visit, table: string, path: string): string {
  const [first = '', second, ...more] = path.split('.')
  const column = dictionary.column(table, first)
  const isName = column && more.length === 0 && second === dictionary.displayColumn(column.reference)
  return isName ? column.label : path
}
