import { html } from 'hono/html'
import { isJournal } from '../dictionary/column.ts'
import type { Column } from '../dictionary/model.ts'
import type { Row } from '../records/records.ts'
import { isTrue } from '../records/values.ts'
import { recordAddress } from './address.ts'
import { documentationOf } from './labels.ts'
import { conditionInput, conditionInWords } from './condition_field.ts'
import { someNames } from './references.ts'
import { type Cell, isLongText, readableCell, showCell } from './display.ts'
import { checked, type Markup, selected } from './markup.ts'
import type { Visit } from './parts.ts'

/** A field of a form, as this visitor meets it. */
export interface FormField extends Cell {
  /** Name of the inputs, and the path in the layout. */
  name: string
  writable: boolean
  /** What the application says about the column, '' for nothing: a tooltip of the label, as on the platform's form. */
  hint: string
  /** Of a condition: the table that it is about; '' otherwise. */
  conditionTable: string
}

/** On a task's form these are for reading, by UI policy: the platform works them out. */
const KEPT_ON_TASKS = new Set([
  'number',
  'priority',
  'opened_at',
  'opened_by',
  'resolved_at',
  'resolved_by',
  'reopen_count',
])

/** Undefined where the layout names no column of the table or the visitor may not read it. */
function formField(visit: Visit, table: string, row: Row, path: string): FormField | undefined {
  const cell = readableCell(visit, table, row, path)
  if (cell === undefined) return undefined
  const writable = !path.includes('.') && isWritable(visit, table, row, cell.column)
  const { dependent } = cell.column
  const isCondition = cell.column.type === 'conditions' && dependent !== ''
  const conditionTable = isCondition ? (row[dependent] ?? '') : ''
  return { ...cell, name: path, writable, hint: hintOf(visit, cell.column), conditionTable }
}

/** The fields at these paths of a layout, as far as they are there for this visitor. */
export function fieldsAt(visit: Visit, table: string, row: Row, paths: string[]): FormField[] {
  return paths.flatMap((path) => formField(visit, table, row, path) ?? [])
}

function hintOf({ records, actor }: Visit, column: Column): string {
  return documentationOf(records, actor, column.table, column.name)?.['hint'] ?? ''
}

/** On a new record a field needs both rights; where the platform may be content with one, this is the harsher reading. */
function isWritable({ records, actor, access }: Visit, table: string, row: Row, column: Column): boolean {
  const { name } = column
  const isKept = KEPT_ON_TASKS.has(name) && records.dictionary.isA(table, 'task')
  if (isKept || column.readOnly || name.startsWith('sys_') || column.type.startsWith('password')) return false
  const operations = row['sys_id'] ? (['write'] as const) : (['create', 'write'] as const)
  return operations.every((operation) => access.allowed(actor, operation, table, name, row))
}

/** What an input starts with. The form sends it back as `was.<name>`, so that only what was changed is written. */
function inputValue(field: FormField): string {
  if (isJournal(field.column)) return ''
  if (field.column.type === 'boolean') return String(isTrue(field.value))
  return field.column.reference !== '' ? field.display : field.value
}

/** Label and input, or label and value. `typed` is what the visitor had put in when a save failed. */
export function showField(visit: Visit, field: FormField, typed: string | undefined): Markup {
  const { column, name } = field
  const id = `field-${name}`
  if (!field.writable) {
    if (isJournal(column)) return html``
    const style = isLongText(column) && field.value !== '' ? 'value text' : 'value'
    return html`<div class="field">
      <span class="label" title="${field.hint}">${column.label}</span>
      <div class="${style}">${shownValue(visit, field)}</div>
    </div>`
  }
  const was = inputValue(field)
  if (field.conditionTable !== '')
    return html`<div class="field">
      <span class="label" id="${id}" title="${field.hint}">${column.label}</span>
      <div role="group" aria-labelledby="${id}">
        <input type="hidden" name="was.${name}" value="${was}" />
        ${conditionInput(visit, field.conditionTable, name, typed ?? was)}
      </div>
    </div>`
  return html`<div class="field">
    <label class="label ${column.mandatory ? 'required' : ''}" for="${id}" title="${field.hint}"
      >${column.label}</label
    >
    <div>
      <input type="hidden" name="was.${name}" value="${was}" />
      ${input(visit, field, id, typed ?? was)}
    </div>
  </div>`
}

function shownValue(visit: Visit, field: FormField): Markup | string {
  if (field.column.type === 'boolean') return yesOrNo(field.value)
  return field.conditionTable === ''
    ? showCell(field)
    : conditionInWords(visit, field.conditionTable, field.value)
}

function yesOrNo(value: string): string {
  return isTrue(value) ? 'Yes' : 'No'
}

/** What every input but a check box says of itself: that one is never empty. */
function described(field: FormField): Markup {
  return field.column.mandatory ? html`required` : html``
}

function input(visit: Visit, field: FormField, id: string, value: string): Markup {
  const { column, name } = field
  if (column.type === 'boolean') {
    return html`<input type="hidden" name="${name}" value="false" />
      <input type="checkbox" id="${id}" name="${name}" value="true" ${checked(isTrue(value))} />`
  }
  const choices = visit.choices.of(field.table, column.name).filter((choice) => !choice.inactive)
  if (choices.length > 0) return choiceInput(field, id, value, choices)
  if (isLongText(column) || (column.maxLength > 255 && column.type === 'string'))
    // HTML drops the line break after the opening tag.
    return html`<textarea id="${id}" name="${name}" rows="${linesOf(value)}" ${described(field)}>
${value}</textarea>`
  if (column.type === 'reference') return referenceInput(visit, field, id, value)
  return html`<input type="text" id="${id}" name="${name}" value="${value}" ${described(field)} />`
}

/** Takes the name of a record or its sys_id. */
function referenceInput(visit: Visit, field: FormField, id: string, value: string): Markup {
  const { column, name, value: sysId } = field
  const names = `names-${name}`
  return html`<div class="with-link">
      <input type="text" id="${id}" name="${name}" value="${value}" list="${names}" ${described(field)} />
      ${sysId !== '' && html`<a href="${recordAddress(column.reference, sysId)}">open</a>`}
    </div>
    <datalist id="${names}">
      ${someNames(visit, column.reference).map((one) => html`<option value="${one}"></option>`)}
    </datalist>`
}

function choiceInput(
  field: FormField,
  id: string,
  value: string,
  choices: { value: string; label: string }[],
): Markup {
  const isKnown = choices.some((choice) => choice.value === value)
  return html`<select id="${id}" name="${field.name}" ${described(field)}>
    <option value="">-- None --</option>
    ${!isKnown && value !== '' && html`<option value="${value}" selected>${value}</option>`}
    ${choices.map((choice) => html`<option value="${choice.value}" ${selected(choice.value === value)}>${choice.label}</option>`)}
  </select>`
}

/** Rows that show the whole text, as far as that is reasonable. */
function linesOf(value: string): number {
  const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 90)), 0)
  return Math.min(30, Math.max(3, lines))
}
