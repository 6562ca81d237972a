import { html } from 'hono/html'
import type { RecordQuery } from '../records/records.ts'
import { listAddress } from './address.ts'
import { withOrder } from './list_query.ts'
import type { ListRequest } from './list_request.ts'
import type { Markup } from './markup.ts'

/** The header of a column: sorts by it, and the other way round where the list is sorted by it already. */
export function sortLink(
  { table, query, view }: ListRequest,
  orderBy: RecordQuery['orderBy'],
  path: string,
  label: string,
): Markup {
  const current = orderBy?.[0]?.column === path ? orderBy[0] : undefined
  const descending = current !== undefined && !current.descending
  const arrow = current ? (current.descending ? ' ▼' : ' ▲') : ''
  return html`<a href="${listAddress(table, withOrder(query, path, descending), { view })}"
    >${label}${arrow}</a
  >`
}
