import { rowsWith } from '../records/lookup.ts'
import type { Actor, Records, Row } from '../records/records.ts'

/** What the heading of a list calls its records: the plural that the table's label states, else the label itself. */
export function pluralLabel(records: Records, actor: Actor, table: string): string {
  const stated = documentationOf(records, actor, table, '')
  return stated?.['plural'] || (records.dictionary.table(table)?.label ?? table)
}

/** The English words for a table, or for a column that it declares. */
export function documentationOf(
  records: Records,
  actor: Actor,
  table: string,
  element: string,
): Row | undefined {
  return rowsWith(records, actor, 'sys_documentation', 'name', table).find(
    (row) => (row['element'] ?? '') === element,
  )
}
