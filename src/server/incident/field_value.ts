import { GlideRecord } from '@servicenow/glide'
import { httpsUrl } from '../azure/links.ts'
import { cut } from '../platform/cut.ts'
import { isSysId } from '../platform/text.ts'
import { type Choices, pickChoice } from './choice.ts'
import { findGroup, findUser } from './people.ts'

/** A field of incident as the dictionary has it. */
export interface Field {
  name: string
  /** What a value of it looks like. */
  kind: 'text' | 'url' | 'number' | 'truth' | 'moment' | 'day' | 'reference' | 'list'
  /** Table that a reference points to. */
  table: string
  /** Characters. */
  length: number
}

/** A value that may be written; without one, what was expected instead. */
export type FieldValue = { value: string } | { expected: string }

const KINDS: Readonly<Record<string, Field['kind']>> = {
  string: 'text',
  choice: 'text',
  translated_text: 'text',
  translated_field: 'text',
  multi_two_lines: 'text',
  url: 'url',
  email: 'text',
  phone_number: 'text',
  phone_number_e164: 'text',
  integer: 'number',
  longint: 'number',
  decimal: 'number',
  float: 'number',
  percent_complete: 'number',
  boolean: 'truth',
  glide_date_time: 'moment',
  due_date: 'moment',
  glide_date: 'day',
  reference: 'reference',
  glide_list: 'list',
}

/** The fields of incident with these names; instead of one that cannot be set, why not. No statement. */
export function fieldsOf(names: readonly string[]): Map<string, Field | string> {
  const fields = new Map<string, Field | string>()
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
  const type = String(descriptor.getInternalType())
  const kind = Object.prototype.hasOwnProperty.call(KINDS, type) ? KINDS[type] : undefined
  if (kind === undefined) return `is of the type ${type}, which cannot be set`
  const table = kind === 'reference' ? String(element.getReferenceTable()) : ''
  return { name, kind, table, length: Number(descriptor.getLength()) || 40 }
}

/** A value for a field. A group or user that is named costs a statement. */
export function valueFor(field: Field, value: string, choices: Choices): FieldValue {
  const known = choices.get(field.name) ?? []
  if (known.length > 0) {
    const { value: chosen } = pickChoice(field.name, [value], known, { orFirst: false })
    return chosen === '' ? { expected: 'the value of an active choice' } : { value: chosen }
  }
  switch (field.kind) {
    case 'number':
      return only(/^-?\d{1,15}(\.\d{1,9})?$/.test(value), value, 'a number')
    case 'truth':
      return only(/^(true|false)$/i.test(value), value.toLowerCase(), 'true or false')
    case 'moment':
      return only(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value), value, 'yyyy-mm-dd hh:mm:ss in UTC')
    case 'day':
      return only(/^\d{4}-\d\d-\d\d$/.test(value), value, 'yyyy-mm-dd')
    case 'list':
      return only(
        value.split(',').every((one) => isSysId(one.trim())),
        value.replace(/\s/g, ''),
        'sys_ids separated by commas',
      )
    case 'reference':
      return referenceTo(field.table, value)
    case 'url':
      return addressOf(field, value)
    default:
      return { value: cut(value, field.length) }
  }
}

/** Cut it would lead elsewhere. */
function addressOf({ length }: Field, value: string): FieldValue {
  const url = httpsUrl(value)
  const isRight = url !== '' && url.length <= length
  return only(isRight, url, `an https address of at most ${length} characters`)
}

function only(isRight: boolean, value: string, expected: string): FieldValue {
  return isRight ? { value } : { expected }
}

/**
 * Values reach queries here: nothing that the platform would run
 * (docs/facts/servicenow.md#scripts-in-query-values).
 */
function referenceTo(table: string, value: string): FieldValue {
  const isPlain = !/^\s*javascript:/i.test(value)
  if (isPlain && table === 'sys_user_group')
    return found(findGroup(value).value, 'one active group, by name or sys_id')
  if (isPlain && table === 'sys_user')
    return found(findUser(value).value, 'one active user, by user name, e-mail or sys_id')
  return only(isSysId(value), value, 'a sys_id')
}

function found(value: string, expected: string): FieldValue {
  return value === '' ? { expected } : { value }
}
