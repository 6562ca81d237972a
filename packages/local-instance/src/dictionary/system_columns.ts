import type { Column } from './model.ts'
import { column, text } from './column.ts'

/** Columns that every root table has. A table that is extended also keeps each row's class. */
export function systemColumns(table: string, extended: boolean): Column[] {
  const columns = [
    column('sys_id', 'GUID', { label: 'Sys ID', table }),
    column('sys_created_on', 'glide_date_time', { label: 'Created', table }),
    text('sys_created_by', 40, { label: 'Created by', table }),
    column('sys_updated_on', 'glide_date_time', { label: 'Updated', table }),
    text('sys_updated_by', 40, { label: 'Updated by', table }),
    column('sys_mod_count', 'integer', { label: 'Updates', table }),
  ]
  if (extended)
    columns.push(column('sys_class_name', 'sys_class_name', { label: 'Class', table, maxLength: 80 }))
  return columns
}

export const SYSTEM_COLUMNS: ReadonlySet<string> = new Set([
  'sys_id',
  'sys_created_on',
  'sys_created_by',
  'sys_updated_on',
  'sys_updated_by',
  'sys_mod_count',
  'sys_class_name',
])
