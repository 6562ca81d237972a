import { html } from 'hono/html'
import { isJournal } from '../dictionary/column.ts'
import type { Column } from '../dictionary/model.ts'
import { recordById } from '../records/lookup.ts'
import type { Actor, Records, Row } from '../records/records.ts'
import { recordAddress, webLink } from './address.ts'
import type { Markup } from './markup.ts'
import type { Visit } from './parts.ts'

/** A column's value on one row, with what a reader wants to see. */
export interface Cell {
  column: Column
  /** Table of the record that holds the value: another one than the row's for a dot-walked path. */
  table: string
  value: string
  display: string
}

/**
 * The value at a path, which may dot-walk (`cmdb_ci.name`). Undefined when the path leads nowhere. A password is
 * never shown, not even as its hash.
 */
export function readCell(
  records: Records,
  actor: Actor,
  table: string,
  row: Row,
  path: string,
): Cell | undefined {
  const dot = path.indexOf('.')
  const column = records.dictionary.column(table, dot < 0 ? path : path.slice(0, dot))
  if (column === undefined) return undefined
  const value = column.type.startsWith('password') ? '' : (row[column.name] ?? '')
  if (dot < 0)
    return { column, table, value, display: records.displayValue(actor, table, column.name, value) }
  if (column.reference === '') return undefined
  const target = recordById(records, actor, column.reference, value)
  return readCell(records, actor, column.reference, target ?? {}, path.slice(dot + 1))
}

/** The cell, or undefined where the visitor may not read the column or, at the end of a dot-walk, the other record. */
export function readableCell(visit: Visit, table: string, row: Row, path: string): Cell | undefined {
  const { records, actor, access } = visit
  const cell = readCell(records, actor, table, row, path)
  if (cell === undefined || !access.allowed(actor, 'read', table, path.split('.')[0], row)) return undefined
  const isElsewhere = path.includes('.')
  return isElsewhere && !access.allowed(actor, 'read', cell.table, cell.column.name) ? undefined : cell
}

/** What a cell looks like where nothing can be typed: references and web addresses are links. */
export function showCell(cell: Cell): Markup | string {
  const { column, value, display } = cell
  if (value === '') return ''
  if (column.reference !== '' && column.type === 'reference')
    return html`<a href="${recordAddress(column.reference, value)}">${display || value}</a>`
  const link = column.type === 'url' ? webLink(value) : undefined
  if (link) return html`<a href="${link}" rel="noopener noreferrer">${display}</a>`
  return display || value
}

/** Whether a column holds text of several lines. */
export function isLongText(column: Column): boolean {
  return (
    isJournal(column) ||
    column.maxLength > 1024 ||
    ['multi_two_lines', 'script', 'xml', 'html'].includes(column.type)
  )
}

/** Platform times are UTC here, as no user has a time zone of their own. */
export function isMoment(column: Column): boolean {
  return column.type === 'glide_date_time' || column.type === 'due_date'
}
