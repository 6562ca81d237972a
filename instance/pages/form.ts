import { html } from 'hono/html'
import { offeredUiActions, runUiAction } from '../jobs/ui_action.ts'
import type { Row } from '../records/records.ts'
import { listAddress, localAddress, recordAddress } from './address.ts'
import { type FormField, formField, showField } from './form_field.ts'
import { type FormSection, formSections } from './form_layout.ts'
import { readChanges } from './form_save.ts'
import { journalHistory } from './journal.ts'
import { type Markup, note, renderPage } from './page.ts'
import type { Visit } from './parts.ts'
import { relatedLists } from './related.ts'

/** What the page says above the form, and what a visitor had typed when a save failed. */
export interface FormNotice {
  good?: string
  bad?: string
  typed?: Map<string, string>
}

/** The form of one record. `table` is the record's own class. */
export function formPage(visit: Visit, table: string, row: Row, notice: FormNotice): Markup {
  const { records, actor } = visit
  const label = records.dictionary.table(table)?.label ?? table
  const display = row[records.dictionary.displayColumn(table)] || (row['sys_id'] ?? '')
  const sections = formSections(records, actor, table, row)
    .map((section) => shownSection(visit, table, row, section))
    .filter(({ fields }) => fields.length > 0)
  const isWritable = sections.some(({ fields }) => fields.some((field) => field.writable))
  const actions = offeredUiActions(records, visit.engine, actor, table, row['sys_id'] ?? '')
  const body = html`<form method="post" action="${recordAddress(table, row['sys_id'] ?? '')}">
      <div class="bar">
        <div>
          <h1>${display} <small>${label}</small></h1>
          <a href="${listAddress(table)}">${label} list</a>
          <span class="code none">${table}</span>
        </div>
        <div class="actions push">
          ${isWritable && html`<button class="primary">Save</button>`}
          ${actions.map((action) => html`<button name="sys_action" value="${action['sys_id']}">${action['name']}</button>`)}
        </div>
      </div>
      ${notice.bad && note('bad', notice.bad)} ${notice.good && note('good', notice.good)}
      ${sections.map((section) => showSection(visit, section, notice.typed))}
    </form>
    ${journalHistory(visit, table, row)} ${relatedLists(visit, table, row)}`
  return renderPage({ title: `${display} ${label}`, actor, body })
}

/** What came of a form that was sent. */
export interface Submission {
  /** '' when all went well. */
  error: string
  /** What a UI action told the user. */
  messages: string
  /** Where a UI action sends the browser; '' for back to the form. */
  redirect: string
}

/**
 * Writes what the visitor changed, then runs the UI action that was pressed, as the platform does with a form button.
 */
export function submitForm(visit: Visit, table: string, row: Row, posted: Map<string, string>): Submission {
  const error = saveChanges(visit, table, row, posted)
  const action = posted.get('sys_action')
  if (error !== '' || action === undefined) return { error, messages: '', redirect: '' }
  const record = { table, sysId: row['sys_id'] ?? '' }
  const outcome = runUiAction(visit.records, visit.engine, visit.actor, action, record)
  if (!outcome.ran)
    return { error: 'This action is not available on this record.', messages: '', redirect: '' }
  const said = (kind: 'info' | 'error') =>
    outcome.messages.flatMap((message) => (message.kind === kind ? message.text : [])).join(' ')
  return {
    error: outcome.error || said('error'),
    messages: said('info'),
    redirect: localAddress(outcome.redirect),
  }
}

/** Returns the error, '' when all went well. */
function saveChanges(visit: Visit, table: string, row: Row, posted: Map<string, string>): string {
  const { records, actor } = visit
  const fields = formSections(records, actor, table, row).flatMap(({ blocks }) =>
    blocks.flatMap(({ left, right }) => fieldsAt(visit, table, row, [...left, ...right])),
  )
  const { values, problems } = readChanges(visit, fields, posted)
  if (problems.length > 0) return problems.join(' ')
  if (Object.keys(values).length === 0) return ''
  const { sysId, error } = records.update(actor, table, row['sys_id'] ?? '', values)
  return sysId === null ? error || 'The record was not saved.' : ''
}

interface ShownSection extends FormSection {
  fields: FormField[]
}

function shownSection(visit: Visit, table: string, row: Row, section: FormSection): ShownSection {
  const paths = section.blocks.flatMap(({ left, right }) => [...left, ...right])
  return { ...section, fields: fieldsAt(visit, table, row, paths) }
}

function fieldsAt(visit: Visit, table: string, row: Row, paths: string[]): FormField[] {
  return paths.flatMap((path) => formField(visit, table, row, path) ?? [])
}

function showSection(visit: Visit, section: ShownSection, typed: Map<string, string> | undefined): Markup {
  const column = (paths: string[]) =>
    section.fields
      .filter((field) => paths.includes(field.name))
      .map((field) => showField(visit, field, typed?.get(field.name)))
  const blocks = section.blocks.map(({ left, right }) =>
    right.length > 0
      ? html`<div class="columns">
          <div>${column(left)}</div>
          <div>${column(right)}</div>
        </div>`
      : html`<div>${column(left)}</div>`,
  )
  if (section.folded)
    return html`<details class="card">
      <summary>${section.caption}</summary>
      ${blocks}
    </details>`
  return html`<section class="card">
    ${section.caption && html`<h2>${section.caption}</h2>`} ${blocks}
  </section>`
}
