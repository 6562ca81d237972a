import type { Choice, Column } from './model.ts'

/** Lengths that the platform gives to a column that states none. */
const LENGTH_OF_TYPE: Record<string, number> = {
  boolean: 40,
  conditions: 4000,
  document_id: 32,
  domain_id: 32,
  domain_path: 255,
  email: 255,
  field_list: 1024,
  field_name: 80,
  glide_list: 4000,
  GUID: 32,
  html: 65536,
  json: 4000,
  multi_two_lines: 4000,
  name_values: 4000,
  password2: 255,
  records: 1024,
  reference: 32,
  table_name: 80,
  template_value: 65000,
  translated_text: 4000,
  url: 1024,
  user_roles: 255,
}

/** Scripts are declared with 8000 characters and hold far more on every instance. */
const ROOM_FOR_SCRIPTS = 4_000_000
const UNCUT = new Set(['script', 'script_plain', 'script_server', 'script_client', 'xml'])

/** A column by what matters about it; everything else is the platform's default. */
export function column(
  name: string,
  type: string,
  stated: Partial<Omit<Column, 'name' | 'type'>> = {},
): Column {
  const maxLength = UNCUT.has(type) ? ROOM_FOR_SCRIPTS : (stated.maxLength ?? LENGTH_OF_TYPE[type] ?? 40)
  return {
    label: labelFrom(name),
    mandatory: false,
    readOnly: false,
    unique: false,
    default: '',
    reference: '',
    keepsDeleted: false,
    dependent: '',
    choices: [],
    table: '',
    ...stated,
    name,
    type,
    maxLength,
  }
}

export function text(name: string, maxLength = 40, stated: Partial<Column> = {}): Column {
  return column(name, 'string', { ...stated, maxLength })
}

export function integer(name: string, byDefault = ''): Column {
  return column(name, 'integer', { default: byDefault })
}

export function truth(name: string, byDefault: 'true' | 'false' = 'false'): Column {
  return column(name, 'boolean', { default: byDefault })
}

export function moment(name: string): Column {
  return column(name, 'glide_date_time')
}

export function reference(name: string, table: string, stated: Partial<Column> = {}): Column {
  return column(name, 'reference', { ...stated, reference: table })
}

/** `{ 1: 'New', 2: 'In Progress' }` as a choice list in that order. */
export function choices(labels: Record<string, string> | [value: string, label: string][]): Choice[] {
  const pairs = Array.isArray(labels) ? labels : Object.entries(labels)
  return pairs.map(([value, label], index) => ({ value, label, sequence: index + 1 }))
}

/** `close_code` → `Close code`. */
export function labelFrom(name: string): string {
  const words = name.replace(/^(sys|u)_/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whether what is written to this column goes to sys_journal_field instead of the row. */
export function isJournal(column: Column): boolean {
  return column.type.startsWith('journal')
}

const NUMERIC = new Set(['integer', 'long', 'longint', 'boolean', 'decimal', 'float', 'percent_complete'])

export function isNumeric(column: Column): boolean {
  return NUMERIC.has(column.type)
}
