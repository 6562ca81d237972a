import { html } from 'hono/html'
import { isJournal } from '../dictionary/column.ts'
import type { Column } from '../dictionary/model.ts'
import { groupedBy } from '../records/encoded_query.ts'
import type { RecordQuery } from '../records/records.ts'
import { listAddress } from './address.ts'
import { readableCell } from './display.ts'
import { withinGroup } from './list_query.ts'
import type { ListRequest } from './list_request.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './parts.ts'
import { sortLink } from './sort_link.ts'

/** The rows of a list that have one value in common. */
export interface Group {
  /** As stored; '' for none. */
  value: string
  label: string
  count: number
}

/**
 * The column that the query groups by, if it is one of the table's own that this visitor may read: a list is not
 * grouped by any other, and nobody learns its values that way.
 */
export function groupColumn(visit: Visit, { table, query }: ListRequest): Column | undefined {
  const name = groupedBy(query)
  const cell = name.includes('.') ? undefined : readableCell(visit, table, {}, name)
  const isShown = cell && !isJournal(cell.column) && !cell.column.type.startsWith('password')
  return isShown ? cell.column : undefined
}

/** All groups with their number of rows, one statement and one for the name of each record that a group stands for. */
export function groupsOf({ records, actor }: Visit, query: RecordQuery, column: Column): Group[] {
  const counted = records.aggregate(actor, {
    ...query,
    orderBy: [],
    aggregates: [{ function: 'COUNT', column: '' }],
    groupBy: [column.name],
  })
  const groups = counted.map(({ group, values }) => {
    const value = group[column.name] ?? ''
    const label = records.displayValue(actor, query.table, column.name, value)
    return { value, label: label || value, count: Number(values['COUNT'] ?? 0) }
  })
  if (column.reference !== '') groups.sort((a, b) => a.label.localeCompare(b.label))
  const [first] = query.orderBy ?? []
  return first?.column === column.name && first.descending ? groups.reverse() : groups
}

/** Groups as rows; each leads to its records. */
export function groupTable(
  visit: Visit,
  request: ListRequest,
  orderBy: RecordQuery['orderBy'],
  column: Column,
  groups: Group[],
): Markup {
  if (groups.length === 0) return html`<p class="none">No records.</p>`
  return html`<table class="groups">
    <thead>
      <tr>
        <th>${sortLink(request, orderBy, column.name, column.label)}</th>
        <th class="number">Records</th>
      </tr>
    </thead>
    <tbody>
      ${groups.map(
        (group) =>
          html`<tr>
            <td>${groupLink(request, column, group)}</td>
            <td class="number">${group.count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/**
 * No link for a value that the platform would evaluate if it came back in a query
 * (docs/facts/servicenow.md#scripts-in-query-values).
 */
function groupLink(
  { table, query, view }: ListRequest,
  column: Column,
  { value, label }: Group,
): Markup | string {
  if (/^\s*javascript:/i.test(value)) return label
  return html`<a href="${listAddress(table, withinGroup(query, column.name, value), { view })}"
    >${label || '(empty)'}</a
  >`
}
