import { recordById } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import type { Visit } from './parts.ts'

/** Names that a reference field offers. */
const OFFERED = 50

/**
 * Some records' names, for a field that refers to the table: those that come first in the database, since sorting a
 * CMDB for every form would take long.
 */
export function someNames(visit: Visit, table: string): string[] {
  const { records, actor, access } = visit
  if (!access.allowed(actor, 'read', table)) return []
  const column = records.dictionary.displayColumn(table)
  const rows = records.query(actor, {
    table,
    where: [[{ column, operator: 'ISNOTEMPTY', value: '' }]],
    limit: OFFERED,
  })
  const names = rows.filter((row) => isReadable(visit, table, row)).map((row) => row[column] ?? '')
  return [...new Set(names)].sort((a, b) => a.localeCompare(b))
}

/**
 * The record behind what was typed: its sys_id, or the display value of exactly one record. '' stands for no record.
 * A record that the visitor may not read is not found.
 */
export function referenced(
  visit: Visit,
  table: string,
  typed: string,
): { sysId: string } | { problem: string } {
  if (typed === '') return { sysId: '' }
  const { records, actor } = visit
  const byId = /^[0-9a-f]{32}$/i.test(typed) ? recordById(records, actor, table, typed) : undefined
  // A query would evaluate the value on the platform (docs/facts/servicenow.md#scripts-in-query-values).
  const isScript = /^\s*javascript:/i.test(typed)
  const column = records.dictionary.displayColumn(table)
  const found =
    byId || isScript
      ? []
      : records.query(actor, { table, where: [[{ column, operator: '=', value: typed }]], limit: 2 })
  if (found.length > 1)
    return { problem: `more than one record is called "${typed}". Give the sys_id of the one that is meant.` }
  const row = byId ?? found[0]
  return row && isReadable(visit, table, row)
    ? { sysId: row['sys_id'] ?? '' }
    : { problem: `there is no record called "${typed}".` }
}

function isReadable({ access, actor }: Visit, table: string, row: Row): boolean {
  return access.allowed(actor, 'read', table, undefined, row)
}
