import { indexesOf } from '../database/storage.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Row } from './records.ts'

/** Whether it was the database that refused, and not a mistake in here. Told by its code: the class may be another realm's. */
export function isDatabaseError(error: unknown): error is Error {
  return /^(ERR_)?SQLITE_/.test(String((error as NodeJS.ErrnoException | null)?.code))
}

/**
 * The platform's words for a unique clash (docs/facts/servicenow.md#unique-index), or null if the error is
 * something else.
 */
export function uniqueViolation(
  dictionary: Dictionary,
  table: string,
  row: Row,
  error: unknown,
): string | null {
  const match = /UNIQUE constraint failed: (.+)$/.exec(String((error as Error | null)?.message))
  if (match === null) return null
  const columns = match[1]!.split(', ').map((place) => place.slice(place.lastIndexOf('.') + 1))
  const entry = columns.map((column) => row[column] ?? '').join('-')
  return `Unique Key violation detected by database (Duplicate entry '${entry}' for key '${keyOf(dictionary, table, columns)}')`
}

function keyOf(dictionary: Dictionary, table: string, columns: string[]): string {
  if (columns.join() === 'sys_id') return 'PRIMARY'
  const indexes = dictionary.ancestors(table).flatMap((name) => indexesOf(dictionary.table(name)!))
  return (
    indexes.find((index) => index.unique && index.columns.join() === columns.join())?.name ??
    columns.join('_')
  )
}
