import { html, raw } from 'hono/html'
import { isJournal } from '../dictionary/column.ts'
import { rowsWith } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import type { Markup } from './markup.ts'
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
                <div class="entry">${entryMarkup(entry['value'] ?? '')}</div>
              </div>`,
          )
    }
  </section>`
}

/**
 * What the platform makes of an entry: HTML between `[code]` tags, a mention of `@[sys_id:name]`, text of the
 * rest (docs/facts/servicenow.md#journal-markup).
 */
function entryMarkup(value: string): Markup[] {
  const parts = value.split(/\[code\](.*?)\[\/code\]/is)
  return parts.map((part, at) => (at % 2 === 1 ? html`${raw(part)}` : html`${mentions(part)}`))
}

function mentions(text: string): Markup[] {
  const parts = text.split(/@\[([0-9a-f]{32}):([^\]]*)\]/i)
  return parts.map((part, at) => {
    if (at % 3 === 0) return html`${part}`
    return at % 3 === 1
      ? html`<a class="mention" href="sys_user.do?sys_id=${part}">@${parts[at + 1]}</a>`
      : html``
  })
}
