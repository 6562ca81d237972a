import { isJournal } from '../dictionary/column.ts'
import { recordById } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import type { FormField } from './form_field.ts'
import type { Visit } from './parts.ts'

export interface Changes {
  values: Row
  /** What cannot be written, in words; nothing is written then. */
  problems: string[]
}

/**
 * What the visitor changed: fields that differ from what the form had shown. Untouched ones are left out, so that a
 * form which stood open for an hour does not undo what happened meanwhile.
 */
export function readChanges(visit: Visit, fields: FormField[], posted: Map<string, string>): Changes {
  const changes: Changes = { values: {}, problems: [] }
  for (const field of fields) {
    const now = posted.get(field.name)
    if (!field.writable || now === undefined || now === posted.get(`was.${field.name}`)) continue
    if (isJournal(field.column) && now.trim() === '') continue
    const value = field.column.reference === '' ? now : referenced(visit, field.column.reference, now.trim())
    if (value === undefined)
      changes.problems.push(`${field.column.label}: there is no one record called "${now}".`)
    else changes.values[field.name] = value
  }
  return changes
}

/** The last value of each field, line ends as the platform stores them. Browsers send `\r\n`. */
export function postedFields(form: FormData): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of form)
    if (typeof value === 'string') fields.set(name, value.replaceAll('\r\n', '\n'))
  return fields
}

/** The sys_id behind what was typed: a sys_id, or the display value of exactly one record. '' empties the field. */
function referenced({ records, actor }: Visit, table: string, typed: string): string | undefined {
  if (typed === '') return ''
  if (/^[0-9a-f]{32}$/i.test(typed) && recordById(records, actor, table, typed)) return typed
  const column = records.dictionary.displayColumn(table)
  const found = records.query(actor, { table, where: [[{ column, operator: '=', value: typed }]], limit: 2 })
  return found.length === 1 ? found[0]?.['sys_id'] : undefined
}
