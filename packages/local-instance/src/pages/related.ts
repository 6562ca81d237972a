import { html } from 'hono/html'
import { rowsWith } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import { listAddress } from './address.ts'
import { baseRelatedLists } from './base_layout.ts'
import { pluralLabel } from './labels.ts'
import { rowTable } from './list.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './parts.ts'
import { isOfView } from './views.ts'

/** Rows that a form shows of a related list. */
const PAGE_SIZE = 10

interface RelatedList {
  table: string
  column: string
}

/** The related lists of a form, each with its newest rows; those of tables that may not be read are left out. */
export function relatedLists(visit: Visit, table: string, row: Row): Markup[] {
  return listsOf(visit, table)
    .filter((related) => visit.access.allowed(visit.actor, 'read', related.table))
    .map((related) => relatedList(visit, related, table, row))
}

/** As the installed layout says, on forms of the base system too: nobody gets a list that nobody put there. */
function listsOf(visit: Visit, table: string): RelatedList[] {
  const own = (baseRelatedLists[table] ?? []).map(toRelatedList)
  return [...own, ...visit.records.dictionary.ancestors(table).flatMap((name) => installedLists(visit, name))]
}

/** Entries read `table.column`; those by relationship (`REL:…`) are scripts and are passed over. */
function installedLists({ records, actor }: Visit, table: string): RelatedList[] {
  const list = rowsWith(records, actor, 'sys_ui_related_list', 'name', table).find(
    (row) => isOfView(records, actor, row, '') && !row['sys_user'],
  )
  if (!list) return []
  const listId = list['sys_id'] ?? ''
  return rowsWith(records, actor, 'sys_ui_related_list_entry', 'list_id', listId, 'position')
    .map((row) => toRelatedList(row['related_list'] ?? ''))
    .filter((related) => records.dictionary.column(related.table, related.column) !== undefined)
}

function toRelatedList(entry: string): RelatedList {
  const [table = '', column = ''] = entry.split('.')
  return { table, column }
}

function relatedList(visit: Visit, { table, column }: RelatedList, parent: string, row: Row): Markup {
  const { records, actor } = visit
  const sysId = row['sys_id'] ?? ''
  const rows = records
    .query(actor, {
      table,
      where: [[{ column, operator: '=', value: sysId }]],
      orderBy: [{ column: 'sys_created_on', descending: true }],
      limit: PAGE_SIZE,
    })
    .filter((found) => visit.access.allowed(actor, 'read', table, undefined, found))
  const query = `${column}=${sysId}`
  const by = records.dictionary.column(table, column)?.label ?? column
  return html`<section class="card flush">
    <h2>
      <a href="${listAddress(table, query)}">${pluralLabel(records, actor, table)}</a>
      <small class="none">by ${by}</small>
    </h2>
    <div class="scroll">${rowTable(visit, table, rows, { layout: { parent } })}</div>
  </section>`
}
