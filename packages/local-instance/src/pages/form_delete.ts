import { html } from 'hono/html'
import type { Row } from '../records/records.ts'
import { deleteAddress, recordAddress } from './address.ts'
import type { Markup } from './markup.ts'
import { note, renderPage } from './page.ts'
import type { Visit } from './parts.ts'

/** Asks before a record is deleted. `error` is why the last try did not work, '' before the first. */
export function deletePage(visit: Visit, table: string, row: Row, error: string): Markup {
  const { records } = visit
  const sysId = row['sys_id'] ?? ''
  const label = records.dictionary.table(table)?.label ?? table
  const display = row[records.dictionary.displayColumn(table)] || sysId
  const body = html`<h1>Delete ${display}? <small>${label}</small></h1>
    ${error && note('bad', error)}
    <p class="lead">The record is gone for good. What refers to it will refer to nothing.</p>
    <form class="actions" method="post" action="${deleteAddress(table, sysId)}">
      <button class="danger">Delete</button>
      <a class="button" href="${recordAddress(table, sysId)}">Cancel</a>
    </form>`
  return renderPage({ title: `Delete ${display}`, visit, body })
}

/** Returns the error, '' when the record is gone. */
export function deleteRecord({ records, actor }: Visit, table: string, row: Row): string {
  return records.remove(actor, table, row['sys_id'] ?? '') ? '' : 'The record was not deleted.'
}
