import { html } from 'hono/html'
import type { Column } from '../dictionary/model.ts'
import { groupedBy, parseEncodedQuery } from '../records/encoded_query.ts'
import { classOf, countRows } from '../records/lookup.ts'
import { queryFor } from '../records/query_access.ts'
import type { RecordQuery, Row } from '../records/records.ts'
import { recordAddress } from './address.ts'
import { type Cell, isLongText, isMoment, readCell, readableCell, showCell } from './display.ts'
import { fieldStyle } from './field_style.ts'
import { filterCrumbs, filterForm } from './list_filter.ts'
import { groupColumn, groupsOf, groupTable } from './groups.ts'
import { pluralLabel } from './labels.ts'
import { CHOSEN, choosingForm, listBanner, listButtons, listChoices } from './list_actions.ts'
import { type ListLayout, listColumns } from './list_columns.ts'
import { addressOf, type ListRequest } from './list_request.ts'
import type { Markup } from './markup.ts'
import { note, renderPage } from './page.ts'
import type { Visit } from './parts.ts'
import { sortLink } from './sort_link.ts'
import { importLink } from './import_update_set.ts'

/** Rows of a page, or groups. */
const PAGE_SIZE = 20

/** Characters of a long text that a list shows. */
const LONGEST_CELL = 160

/** A page of records, or of groups of them where the query groups by a column of the table. */
export function listPage(visit: Visit, request: ListRequest): Markup {
  const { records, actor } = visit
  const { table } = request
  const label = pluralLabel(records, actor, table)
  const query = listQuery(visit, request)
  const column = groupColumn(visit, request)
  const content = column ? groupedContent(visit, request, query, column) : rowContent(visit, request, query)
  const complaint = unknownColumns(visit, request, query)
  const body = html`<div class="bar">
      <h1>${label} <small class="code">${table}</small></h1>
      <div class="push">${listBanner(visit, request)}</div>
    </div>
    ${filterForm(visit, request)}
    <div class="bar">${filterCrumbs(visit, request)} ${pager(request, content)}</div>
    ${complaint && note('bad', complaint)}
    <div class="card flush scroll">${content.table}</div>
    ${
      content.removed > 0 &&
      html`<p class="none">
        Number of rows removed from this list by Security constraints: ${content.removed}
      </p>`
    }
    ${listButtons(visit, request, 'list_button')} ${importLink(request.table)}`
  return renderPage({ title: label, visit, body })
}

/** What a list shows of its records, and which part of them that is. */
interface ListContent {
  table: Markup
  first: number
  shown: number
  total: number
  /** What is counted, as far as it is not records. */
  counted: string
  /** Rows of this page that the visitor may not read. */
  removed: number
}

function rowContent(visit: Visit, request: ListRequest, query: RecordQuery): ListContent {
  const { records, actor, access } = visit
  const { table, view } = request
  const total = countRows(records, actor, query)
  const first = Math.min(request.firstRow, Math.max(1, total))
  const rows = records.query(actor, { ...query, limit: PAGE_SIZE, offset: first - 1 })
  const allowed = rows.filter((row) =>
    access.allowed(actor, 'read', classOf(records, table, row), undefined, row),
  )
  const choices = allowed.length > 0 ? listChoices(visit, table) : []
  const shown = rowTable(visit, table, allowed, {
    layout: { view },
    sorting: { request, orderBy: query.orderBy },
    choosable: choices.length > 0,
  })
  return {
    table: choices.length > 0 ? choosingForm(request, choices, shown) : shown,
    first,
    shown: rows.length,
    total,
    counted: '',
    removed: rows.length - allowed.length,
  }
}

function groupedContent(visit: Visit, request: ListRequest, query: RecordQuery, column: Column): ListContent {
  const groups = groupsOf(visit, query, column)
  const first = Math.min(request.firstRow, Math.max(1, groups.length))
  const page = groups.slice(first - 1, first - 1 + PAGE_SIZE)
  const records = groups.reduce((sum, group) => sum + group.count, 0)
  return {
    table: groupTable(visit, request, query.orderBy, column, page),
    first,
    shown: page.length,
    total: groups.length,
    counted: ` groups, ${records} records`,
    removed: 0,
  }
}

/** Rows without a stated order come newest first where they are numbered, else by what they are called. */
function listQuery(visit: Visit, { table, query }: ListRequest): RecordQuery {
  const { records, access, actor } = visit
  const asked = { table, ...parseEncodedQuery(query) }
  const parsed = queryFor(records, access, actor, asked)
  if (parsed.orderBy.length > 0) return parsed
  const numbered = visit.records.dictionary.column(table, 'number') !== undefined
  const column = numbered ? 'number' : visit.records.dictionary.displayColumn(table)
  return { ...parsed, orderBy: [{ column, descending: numbered }] }
}

/** What the query names that is not there, in words; '' where all is. */
function unknownColumns(visit: Visit, request: ListRequest, query: RecordQuery): string {
  const { records, actor } = visit
  const dropped = [query.where, ...(query.alternatives ?? [])]
    .flat(2)
    .map((condition) => condition.column)
    .filter((path) => readCell(records, actor, query.table, {}, path) === undefined)
  const group = groupColumn(visit, request) ? '' : groupedBy(request.query)
  return [
    dropped.length > 0 &&
      `No such column, so its condition was dropped, as on the platform: ${dropped.join(', ')}`,
    group !== '' && `The list cannot be grouped by ${group}, so it is not grouped.`,
  ]
    .filter(Boolean)
    .join(' ')
}

interface RowTable {
  /** As a list of its own, or as a related list on a form. */
  layout: ListLayout
  /** What the headers sort; those of a related list do not. */
  sorting?: { request: ListRequest; orderBy: RecordQuery['orderBy'] }
  /** With a check box before each row. */
  choosable?: boolean
}

/** The rows of a list, or of a related list. */
export function rowTable(
  visit: Visit,
  table: string,
  rows: Row[],
  { layout, sorting, choosable }: RowTable,
): Markup {
  const columns = listColumns(visit.records, visit.actor, table, layout).flatMap((path) => {
    const cell = readableCell(visit, table, {}, path)
    return cell ? [{ path, column: cell.column }] : []
  })
  if (rows.length === 0) return html`<p class="none">No records.</p>`
  const header = (path: string, label: string) =>
    sorting ? sortLink(sorting.request, sorting.orderBy, path, label) : label
  return html`<table>
    <thead>
      <tr>
        ${choosable && html`<th><span class="unseen">Selected</span></th>`}
        ${columns.map(({ path, column }) => html`<th>${header(path, column.label)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => {
        const cells = columns.map(({ path }) =>
          readableCell(visit, classOf(visit.records, table, row), row, path),
        )
        return html`<tr>
          ${choosable && html`<td>${checkBox(row, cells[0])}</td>`}
          ${cells.map((cell, index) => listCell(visit, cell, index === 0 ? rowLink(visit, table, row) : ''))}
        </tr>`
      })}
    </tbody>
  </table>`
}

function checkBox(row: Row, name: Cell | undefined): Markup {
  const label = `Select ${name?.display || name?.value || 'this row'}`
  return html`<input type="checkbox" name="${CHOSEN}" value="${row['sys_id']}" aria-label="${label}" />`
}

function listCell(visit: Visit, cell: Cell | undefined, link: string): Markup {
  if (cell === undefined) return html`<td></td>`
  const text = cell.display || cell.value
  const shown = isLongText(cell.column) ? shorten(text) : showCell(cell)
  const style = fieldStyle(visit, cell)
  return html`<td class="${cellStyle(cell.column, text)}">
    ${link ? html`<a href="${link}">${text || '(empty)'}</a>` : style ? html`<span class="coloured" style="${style}">${shown}</span>` : shown}
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

function pager(request: ListRequest, { first, shown, total, counted }: ListContent): Markup {
  const last = first + shown - 1
  const at = (firstRow: number) => addressOf({ ...request, firstRow: Math.max(1, firstRow) })
  return html`<span class="push">
    ${first > 1 && html`<a href="${at(first - PAGE_SIZE)}">‹ previous</a> `}
    ${total === 0 ? 'no records' : `${first} to ${last} of ${total}${counted}`}
    ${last < total && html` <a href="${at(last + 1)}">next ›</a>`}
  </span>`
}
