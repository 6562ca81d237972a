import { rowsWith } from '../records/lookup.ts'
import type { Actor, Records } from '../records/records.ts'

/** What the heading of a list calls its records: the plural that the table's label states, else the label itself. */
export function pluralLabel(records: Records, actor: Actor, table: string): string {
  const stated = rowsWith(records, actor, 'sys_documentation', 'name', table).find((row) => !row['element'])
  return stated?.['plural'] || (records.dictionary.table(table)?.label ?? table)
}
