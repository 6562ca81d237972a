import { html } from 'hono/html'
import { rowsWith } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import { listAddress } from './address.ts'
import { baseRelatedLists } from './base_layout.ts'
import { pluralLabel } from './labels.ts'
import { rowTable } from './list.ts'
import type { Markup } from './page.ts'
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

/**
 * As the installed layout says. A form of the base system, which has none here, shows what applications refer to it;
 * an application's own form shows nothing that it did not ask for.
 */
function listsOf(visit: Visit, table: string): RelatedList[] {
  const { dictionary } = visit.records
  const own = (baseRelatedLists[table] ?? []).map(toRelatedList)
  const installed = [...own, ...dictionary.ancestors(table).flatMap((name) => installedLists(visit, name))]
  const isBase = dictionary.table(table)?.scope === 'global'
  return installed.length > 0 || !isBase ? installed : referringTables(visit, table)
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

function referringTables({ records }: Visit, table: string): RelatedList[] {
  const { dictionary } = records
  return dictionary
    .tables()
    .filter((definition) => definition.scope !== 'global')
    .flatMap((definition) =>
      definition.columns
        .filter((column) => column.type === 'reference' && dictionary.isA(table, column.reference))
        .map((column) => ({ table: definition.name, column: column.name })),
    )
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
