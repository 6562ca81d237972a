import { html } from 'hono/html'
import type { Column } from '../dictionary/model.ts'
import { parseEncodedQuery } from '../records/encoded_query.ts'
import { classOf, countRows } from '../records/lookup.ts'
import type { RecordQuery, Row } from '../records/records.ts'
import { listAddress, recordAddress } from './address.ts'
import { type Cell, isLongText, isMoment, readCell, readableCell, showCell } from './display.ts'
import { pluralLabel } from './labels.ts'
import { listColumns } from './list_columns.ts'
import { type Markup, note, renderPage } from './page.ts'
import type { Visit } from './parts.ts'

const PAGE_SIZE = 20

/** Characters of a long text that a list shows. */
const LONGEST_CELL = 160

/** A page of records; `firstRow` counts from 1, as in the platform's addresses. */
export function listPage(visit: Visit, table: string, encodedQuery: string, firstRow: number): Markup {
  const { records, actor } = visit
  const label = pluralLabel(records, actor, table)
  const query = listQuery(visit, table, encodedQuery)
  const total = countRows(records, actor, query)
  const first = Math.min(Math.max(1, firstRow), Math.max(1, total))
  const rows = records.query(actor, { ...query, limit: PAGE_SIZE, offset: first - 1 })
  const allowed = rows.filter((row) =>
    visit.access.allowed(actor, 'read', classOf(records, table, row), undefined, row),
  )
  const unknown = unknownColumns(visit, query)
  const body = html`<h1>${label} <small class="code">${table}</small></h1>
    <form class="bar" method="get" action="/${table}_list.do">
      <input
        class="grow code"
        type="text"
        name="sysparm_query"
        value="${encodedQuery}"
        aria-label="Encoded query"
        placeholder="Encoded query, e.g. active=true^ORDERBYDESCsys_created_on"
      />
      <button>Run</button>
      ${pager(table, encodedQuery, first, rows.length, total)}
    </form>
    ${
      unknown.length > 0 &&
      note('bad', `No such column, so its condition was dropped, as on the platform: ${unknown.join(', ')}`)
    }
    <div class="card flush scroll">
      ${rowTable(visit, table, allowed, { sorting: { encodedQuery, orderBy: query.orderBy } })}
    </div>
    ${
      allowed.length < rows.length &&
      html`<p class="none">
        Number of rows removed from this list by Security constraints: ${rows.length - allowed.length}
      </p>`
    }`
  return renderPage({ title: label, actor, body })
}

/** Rows without a stated order come newest first where they are numbered, else by what they are called. */
function listQuery(visit: Visit, table: string, encodedQuery: string): RecordQuery {
  const parsed = parseEncodedQuery(encodedQuery)
  if (parsed.orderBy.length > 0) return { table, ...parsed }
  const numbered = visit.records.dictionary.column(table, 'number') !== undefined
  const column = numbered ? 'number' : visit.records.dictionary.displayColumn(table)
  return { table, ...parsed, orderBy: [{ column, descending: numbered }] }
}

function unknownColumns({ records, actor }: Visit, query: RecordQuery): string[] {
  return [query.where, ...(query.alternatives ?? [])]
    .flat(2)
    .map((condition) => condition.column)
    .filter((path) => readCell(records, actor, query.table, {}, path) === undefined)
}

/** What the headers of a list sort: its query, and the order it has now. */
interface Sorting extends Pick<RecordQuery, 'orderBy'> {
  encodedQuery: string
}

/** The rows of a list, or of a related list on the form of a `parent` table, whose headers do not sort. */
export function rowTable(
  visit: Visit,
  table: string,
  rows: Row[],
  { sorting, parent }: { sorting?: Sorting; parent?: string },
): Markup {
  const columns = listColumns(visit.records, visit.actor, table, parent).flatMap((path) => {
    const cell = readableCell(visit, table, {}, path)
    return cell ? [{ path, column: cell.column }] : []
  })
  if (rows.length === 0) return html`<p class="none">No records.</p>`
  return html`<table>
    <thead>
      <tr>
        ${columns.map(({ path, column }) => html`<th>${sorting ? sortLink(table, sorting, path, column.label) : column.label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => {
        const cells = columns.map(({ path }) =>
          readableCell(visit, classOf(visit.records, table, row), row, path),
        )
        return html`<tr>
          ${cells.map((cell, index) => listCell(cell, index === 0 ? rowLink(visit, table, row) : ''))}
        </tr>`
      })}
    </tbody>
  </table>`
}

function listCell(cell: Cell | undefined, link: string): Markup {
  if (cell === undefined) return html`<td></td>`
  const text = cell.display || cell.value
  const shown = isLongText(cell.column) ? shorten(text) : showCell(cell)
  return html`<td class="${cellStyle(cell.column, text)}">
    ${link ? html`<a href="${link}">${text || '(empty)'}</a>` : shown}
  </td>`
}

/** Words are kept whole; what is one long word, such as an ARM id, may break anywhere. */
function cellStyle(column: Column, text: string): string {
  if (isMoment(column) || column.name === 'number') return 'nowrap'
  return /\S{30}/.test(text) ? 'long' : ''
}

function rowLink({ records }: Visit, table: string, row: Row): string {
  return recordAddress(classOf(records, table, row), row['sys_id'] ?? '')
}

function shorten(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text
}

function sortLink(table: string, { encodedQuery, orderBy }: Sorting, path: string, label: string): Markup {
  const current = orderBy?.[0]?.column === path ? orderBy[0] : undefined
  const descending = current !== undefined && !current.descending
  const arrow = current ? (current.descending ? ' ▼' : ' ▲') : ''
  return html`<a href="${listAddress(table, withOrder(encodedQuery, path, descending))}">${label}${arrow}</a>`
}

/** The same conditions in another order. */
export function withOrder(encodedQuery: string, column: string, descending: boolean): string {
  const conditions = encodedQuery.replace(/(?<!\^)\^?ORDERBY[^^]*/g, '').replace(/^\^/, '')
  return `${conditions}${conditions && '^'}ORDERBY${descending ? 'DESC' : ''}${column}`
}

function pager(table: string, encodedQuery: string, first: number, shown: number, total: number): Markup {
  const last = first + shown - 1
  return html`<span class="push">
    ${first > 1 && html`<a href="${listAddress(table, encodedQuery, Math.max(1, first - PAGE_SIZE))}">‹ previous</a> `}
    ${total === 0 ? 'no records' : `${first} to ${last} of ${total}`}
    ${last < total && html` <a href="${listAddress(table, encodedQuery, last + 1)}">next ›</a>`}
  </span>`
}
