import { GlideRecord } from '@servicenow/glide'
import { httpsUrl, lookupValue } from '../azure/text.ts'
import { cut } from '../platform/cut.ts'
import { failure, type Result, success } from '../platform/result.ts'
import { isSysId } from '../platform/text.ts'
import { type Choices, pickChoice } from './choices.ts'
import { findCaller, findGroup } from './people.ts'

/** A field of incident as the dictionary has it. */
export interface Field {
  name: string
  /** What a value of it looks like. */
  kind: 'text' | 'url' | 'number' | 'boolean' | 'datetime' | 'date' | 'reference' | 'list'
  /** Table that a reference points to. */
  table: string
  /** Characters. */
  length: number
}

/** sys_ids of the active groups and users that reference fields name, '' for none; the keys are those of `referenceKey`. */
export type References = ReadonlyMap<string, string>

/** Types of the dictionary by kind; a field of any other type cannot be set. */
const TYPES: Readonly<Record<Field['kind'], readonly string[]>> = {
  text: [
    'string',
    'choice',
    'translated_text',
    'translated_field',
    'multi_two_lines',
    'email',
    'phone_number',
    'phone_number_e164',
  ],
  url: ['url'],
  number: ['integer', 'longint', 'decimal', 'float', 'percent_complete'],
  boolean: ['boolean'],
  datetime: ['glide_date_time', 'due_date'],
  date: ['glide_date'],
  reference: ['reference'],
  list: ['glide_list'],
}

const KINDS = Object.keys(TYPES) as Field['kind'][]

/** Describes fields of incident; a field that cannot be set has the reason instead. No statement. */
export function incidentFieldsOf(names: readonly string[]): Map<string, Field | string> {
  const fields = new Map<string, Field | string>()
  if (names.length === 0) return fields
  const record = new GlideRecord('incident')
  record.initialize()
  for (const name of names) {
    fields.set(name, record.isValidField(name) ? describe(record, name) : 'is no field of the incident')
  }
  return fields
}

function describe(record: GlideRecord, name: string): Field | string {
  const element = record.getElement(name)
  const descriptor = element.getED()
  // The platform may give Java strings.
  const text = (value: unknown) => String(value)
  const type = text(descriptor.getInternalType())
  const kind = KINDS.find((one) => TYPES[one].includes(type))
  if (kind === undefined) return `is of the type ${type}, which cannot be set`
  const table = kind === 'reference' ? text(element.getReferenceTable()) : ''
  return { name, kind, table, length: Number(text(descriptor.getLength())) || 40 }
}

/** Looks up the groups and users that reference fields name: one statement for each. */
export function readReferences(
  wanted: readonly { field: string; value: string }[],
  fields: ReadonlyMap<string, Field | string>,
): References {
  const references = new Map<string, string>()
  for (const { field: name, value } of wanted) {
    const field = fields.get(name)
    if (typeof field !== 'object' || references.has(referenceKey(field, value))) continue
    // Nothing that the platform would run in a query (docs/facts/servicenow.md#scripts-in-query-values).
    const find = { sys_user_group: findGroup, sys_user: findCaller }[field.table]
    if (find) references.set(referenceKey(field, value), find(lookupValue(value)).value)
  }
  return references
}

/** The value as it may be written to the field; as error what was expected instead, for "… is not …". */
export function checkValue(
  field: Field,
  value: string,
  choices: Choices,
  references: References,
): Result<string> {
  const known = choices.get(field.name) ?? []
  if (known.length > 0) {
    const { value: chosen } = pickChoice(field.name, [value], known, { orFirst: false })
    return only(chosen !== '', chosen, 'the value of an active choice')
  }
  switch (field.kind) {
    case 'text':
      return success(cut(value, field.length))
    case 'boolean':
      return only(/^(true|false)$/i.test(value), value.toLowerCase(), 'true or false')
    case 'list': {
      const entries = value.split(',').map((one) => one.trim())
      return only(entries.every(isSysId), entries.join(','), 'a list of sys_ids separated by commas')
    }
    case 'reference':
      return checkReference(field, value, references)
    case 'url': {
      // A shortened address would lead elsewhere.
      const url = httpsUrl(value)
      const isRight = url !== '' && url.length <= field.length
      return only(isRight, url, `an https address of at most ${field.length} characters`)
    }
    case 'number':
    case 'datetime':
    case 'date': {
      const [pattern, expected] = PATTERNS[field.kind]
      return only(pattern.test(value), value, expected)
    }
  }
}

const PATTERNS = {
  number: [/^-?\d{1,15}(\.\d{1,9})?$/, 'a number'],
  datetime: [/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, 'a time in UTC, yyyy-mm-dd hh:mm:ss'],
  date: [/^\d{4}-\d\d-\d\d$/, 'a date, yyyy-mm-dd'],
} as const

const NAMED = {
  sys_user_group: 'the name or sys_id of exactly one active group',
  sys_user: 'the user name, e-mail address or sys_id of exactly one active user',
}

function checkReference(field: Field, value: string, references: References): Result<string> {
  const sysId = references.get(referenceKey(field, value))
  if (sysId === undefined) return only(isSysId(value), value, 'a sys_id')
  return only(sysId !== '', sysId, NAMED[field.table as keyof typeof NAMED])
}

function referenceKey({ table }: Field, value: string): string {
  return `${table} ${value}`
}

function only(isRight: boolean, value: string, expected: string): Result<string> {
  return isRight ? success(value) : failure(expected)
}
