import { isJournal } from '../dictionary/column.ts'
import type { Row } from '../records/records.ts'
import type { FormField } from './form_field.ts'
import type { Visit } from './parts.ts'
import { referenced } from './references.ts'

export interface Changes {
  values: Row
  /** What cannot be written, in words; nothing is written then. */
  problems: string[]
}

/**
 * What the visitor changed: fields that differ from what the form had shown. Untouched ones are left out, so that a
 * form which stood open for an hour does not undo what happened meanwhile. A mandatory field must not be left empty,
 * touched or not: the platform's form is not sent then.
 */
export function readChanges(visit: Visit, fields: FormField[], posted: Map<string, string>): Changes {
  const changes: Changes = { values: {}, problems: [] }
  for (const field of fields) {
    const now = posted.get(field.name)
    const { column } = field
    if (!field.writable || now === undefined) continue
    const isEmpty = now.trim() === ''
    if (isEmpty && column.mandatory) changes.problems.push(`${column.label}: this field must be filled in.`)
    else if (now === posted.get(`was.${field.name}`) || (isJournal(column) && isEmpty)) continue
    else if (column.type === 'boolean') changes.values[field.name] = now === 'true' ? '1' : '0'
    else if (column.reference === '') changes.values[field.name] = now
    else {
      const target = referenced(visit, column.reference, now.trim())
      if ('problem' in target) changes.problems.push(`${column.label}: ${target.problem}`)
      else changes.values[field.name] = target.sysId
    }
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
