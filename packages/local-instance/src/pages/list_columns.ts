import { rowsWith } from '../records/lookup.ts'
import type { Actor, Records } from '../records/records.ts'
import { baseLists } from './base_layout.ts'
import { isLongText } from './display.ts'
import { isOfView } from './views.ts'

/** Columns of a list that nobody has laid out. */
const WIDTH = 7

/** The table on whose form it stands as a related list, which may have a layout of its own for it; the name of a view. */
export interface ListLayout {
  parent?: string
  view?: string
}

/**
 * Paths of the columns that a list shows: as the installed list layout of the view says, else that of the default view,
 * else of the nearest ancestor with one, else the display column and the first ones a person can read.
 */
export function listColumns(
  records: Records,
  actor: Actor,
  table: string,
  { parent = '', view = '' }: ListLayout = {},
): string[] {
  if (parent !== '' || view !== '') {
    const columns = installedColumns(records, actor, table, { parent, view })
    if (columns.length > 0) return columns
  }
  for (const name of records.dictionary.ancestors(table)) {
    const columns = installedColumns(records, actor, name)
    const known = columns.length > 0 ? columns : (baseLists[name] ?? [])
    if (known.length > 0) return known
  }
  return firstColumns(records, table)
}

function installedColumns(
  records: Records,
  actor: Actor,
  table: string,
  { parent = '', view = '' }: ListLayout = {},
): string[] {
  const list = rowsWith(records, actor, 'sys_ui_list', 'name', table).find(
    (row) =>
      isOfView(records, actor, row, view) &&
      !row['sys_user'] &&
      !row['relationship'] &&
      (row['parent'] ?? '') === parent,
  )
  if (!list) return []
  const listId = list['sys_id'] ?? ''
  return rowsWith(records, actor, 'sys_ui_list_element', 'list_id', listId, 'position')
    .map((row) => row['element'] ?? '')
    .filter(Boolean)
}

function firstColumns(records: Records, table: string): string[] {
  const display = records.dictionary.displayColumn(table)
  const readable = records.dictionary
    .columns(table)
    .filter((column) => !column.name.startsWith('sys_') && !isLongText(column) && column.name !== display)
    .map((column) => column.name)
  return [display, ...readable.slice(0, WIDTH - 2), 'sys_updated_on']
}
