import { html } from 'hono/html'
import { offeredUiActions } from '../jobs/ui_action.ts'
import type { Row } from '../records/records.ts'
import { actionButton } from './action_button.ts'
import { asRow } from './base_actions.ts'
import { deleteAddress, listAddress, recordAddress } from './address.ts'
import { type FormField, fieldsAt, showField } from './form_field.ts'
import { type FormSection, formSections } from './form_layout.ts'
import { journalHistory } from './journal.ts'
import type { Markup } from './markup.ts'
import { note, renderPage } from './page.ts'
import type { Visit } from './parts.ts'
import { relatedLists } from './related.ts'

/** What the page says above the form, and what a visitor had typed when a save failed. */
export interface FormNotice {
  good?: string
  bad?: string
  typed?: Map<string, string>
}

/** The form of one record. `table` is the record's own class; a row without a sys_id is a new record with its defaults. */
export function formPage(visit: Visit, table: string, row: Row, notice: FormNotice): Markup {
  const { records, actor } = visit
  const sysId = row['sys_id'] ?? ''
  const label = records.dictionary.table(table)?.label ?? table
  const display = sysId === '' ? 'New record' : displayOf(visit, table, row) || sysId
  const sections = formSections(records, actor, table, row)
    .map((section) => shownSection(visit, table, row, section))
    .filter(({ fields }) => fields.length > 0)
  const body = html`<form method="post" action="${recordAddress(table, sysId)}">
      <div class="bar">
        <div>
          <h1>${display} <small>${label}</small></h1>
          <a href="${listAddress(table)}">${label} list</a>
          <span class="code none">${table}</span>
        </div>
        <div class="actions push">${formButtons(visit, table, row, sections)}</div>
      </div>
      ${notice.bad && note('bad', notice.bad)} ${notice.good && note('good', notice.good)}
      ${sections.map((section) => showSection(visit, section, notice.typed))}
    </form>
    ${sysId !== '' && html`${journalHistory(visit, table, row)} ${relatedLists(visit, table, row)}`}`
  return renderPage({ title: `${display} ${label}`, visit, body })
}

/** The display value of the display column: a choice's label. */
function displayOf({ records, actor }: Visit, table: string, row: Row): string {
  const column = records.dictionary.displayColumn(table)
  return records.displayValue(actor, table, column, row[column] ?? '')
}

/** Save comes first in the form, so it is also what the Enter key does in a field. */
function formButtons(visit: Visit, table: string, row: Row, sections: ShownSection[]): Markup {
  const { records, engine, actor, access } = visit
  const sysId = row['sys_id'] ?? ''
  const isNew = sysId === ''
  const isWritable = isNew || sections.some(({ fields }) => fields.some((field) => field.writable))
  const current = { table, sysId, values: isNew ? row : {} }
  const own = visit.baseActions.filter((action) => action.table === table && !isNew && action.isOffered(row))
  const actions = [...own.map(asRow), ...offeredUiActions(records, engine, actor, current)]
  const mayDelete = !isNew && access.allowed(actor, 'delete', table, undefined, row)
  return html`${isWritable && html`<button class="primary">Save</button>`} ${actions.map(actionButton)}
  ${mayDelete && html`<a class="button danger" href="${deleteAddress(table, sysId)}">Delete</a>`}`
}

interface ShownSection extends FormSection {
  fields: FormField[]
}

function shownSection(visit: Visit, table: string, row: Row, section: FormSection): ShownSection {
  const paths = section.blocks.flatMap(({ left, right }) => [...left, ...right])
  return { ...section, fields: fieldsAt(visit, table, row, paths) }
}

function showSection(visit: Visit, section: ShownSection, typed: Map<string, string> | undefined): Markup {
  const column = (paths: string[]) =>
    paths.map((path) => {
      const annotation = section.annotations.get(path)
      if (annotation !== undefined) return html`<p class="annotation">${annotation}</p>`
      const field = section.fields.find(({ name }) => name === path)
      return field ? showField(visit, field, typed?.get(path)) : html``
    })
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
