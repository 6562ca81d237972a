import type { Column } from '../dictionary/model.ts'
import type { AccessControl } from '../records/acl.ts'
import { recordById } from '../records/lookup.ts'
import type { Actor, Records, Row } from '../records/records.ts'
import type { TableParameters } from './parameters.ts'

export interface RepresentationParts {
  records: Records
  access: Pick<AccessControl, 'allowed' | 'mayQuery'>
  actor: Actor
  parameters: TableParameters
  /** `http://host:port`, for the links of references. */
  origin: string
}

/** A row as the Table API shows it: columns that the user may not read are left out, as are unknown ones. */
export function represent(parts: RepresentationParts, table: string, row: Row): Record<string, unknown> {
  const { records, parameters } = parts
  const asked =
    parameters.fields.length > 0 ? parameters.fields : records.dictionary.columns(table).map(nameOf)
  const shown: Record<string, unknown> = {}
  for (const path of asked) {
    const field = walk(parts, table, row, path.split('.'))
    if (field !== undefined) shown[path] = formatField(parts, field)
  }
  return shown
}

interface Field {
  table: string
  column: Column
  value: string
}

/** Follows `cmdb_ci.support_group.name` from a row; empty where a reference on the way is empty. */
function walk(parts: RepresentationParts, table: string, row: Row, path: string[]): Field | undefined {
  const [name = '', ...rest] = path
  const column = parts.records.dictionary.column(table, name)
  if (column === undefined || !parts.access.allowed(parts.actor, 'read', table, name, row)) return undefined
  const value = asWritten(column, row[name] ?? '')
  if (rest.length === 0) return { table, column, value }
  if (column.reference === '') return undefined
  const target = recordById(parts.records, parts.actor, column.reference, value)
  return walk(parts, target?.['sys_class_name'] || column.reference, target ?? {}, rest)
}

function formatField(parts: RepresentationParts, { table, column, value }: Field): unknown {
  const { records, actor, parameters, origin } = parts
  if (column.type.startsWith('password')) return ''
  const isReference = column.reference !== '' && value !== '' && !parameters.excludeReferenceLink
  const link = isReference ? { link: `${origin}/api/now/table/${column.reference}/${value}` } : {}
  if (parameters.displayValue === 'false') return isReference ? { ...link, value } : value
  const display = records.displayValue(actor, table, column.name, value)
  if (parameters.displayValue === 'all') return { display_value: display, value, ...link }
  return isReference ? { display_value: display, ...link } : display
}

/** Booleans are kept as 0 and 1. */
function asWritten(column: Column, value: string): string {
  return column.type === 'boolean' && value !== '' ? String(value === '1' || value === 'true') : value
}

function nameOf(column: Column): string {
  return column.name
}
