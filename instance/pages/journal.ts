import { html } from 'hono/html'
import { isJournal } from '../dictionary/column.ts'
import { rowsWith } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import type { Markup } from './page.ts'
import type { Visit } from './parts.ts'

/** Work notes and comments of a record, newest first, with who wrote them and when. Nothing for tables without any. */
export function journalHistory(visit: Visit, table: string, row: Row): Markup {
  const { records, actor, access } = visit
  const columns = records.dictionary
    .columns(table)
    .filter((column) => isJournal(column) && access.allowed(actor, 'read', table, column.name, row))
  if (columns.length === 0) return html``
  const labels = new Map(columns.map((column) => [column.name, column.label]))
  const sysId = row['sys_id'] ?? ''
  const entries = rowsWith(records, actor, 'sys_journal_field', 'element_id', sysId, 'sys_created_on')
    .filter((entry) => labels.has(entry['element'] ?? ''))
    // Turned round here, so that entries of one second stay in the order in which they were written.
    .reverse()
  return html`<section class="card">
    <h2>Activity</h2>
    ${
      entries.length === 0
        ? html`<p class="none">Nothing yet.</p>`
        : entries.map(
            (entry) =>
              html`<div class="journal ${entry['element']}">
                <p class="by">
                  ${labels.get(entry['element'] ?? '')} · ${entry['sys_created_by']} ·
                  ${entry['sys_created_on']} UTC
                </p>
                <div class="entry">${entry['value']}</div>
              </div>`,
          )
    }
  </section>`
}
