import { GlideRecord } from '@servicenow/glide'
import { errorText } from './error_text.ts'
import { logWarning } from './log.ts'

/**
 * The record with a sys_id, or null. `get` with one argument would go on to look for the display value, and one with
 * nothing in it finds what nobody asked for (docs/facts/limits.md#get-with-one-argument).
 */
export function getById(table: string, sysId: string | null): GlideRecord | null {
  if (sysId === null || sysId === '') return null
  const record = new GlideRecord(table)
  return record.get('sys_id', sysId) ? record : null
}

/**
 * Inserts a record. Null when the platform refuses it: a unique clash shows as null or as an exception
 * (docs/facts/limits.md#unique-clash), and both come to the same here. The record's last error or the log
 * says why.
 */
export function insertRecord(record: GlideRecord): string | null {
  const { sysId, error } = tryInsert(record)
  if (error !== '') logWarning(`A record could not be inserted: ${error}`)
  return sysId
}

/** The same, without a word in the log: `error` is the text of the exception, '' where there was none. */
export function tryInsert(record: GlideRecord): { sysId: string | null; error: string } {
  try {
    return { sysId: record.insert() as string | null, error: '' }
  } catch (error) {
    return { sysId: null, error: errorText(error) }
  }
}

/** Updates a record. An exception counts like the null of a refused update: `error` is its text, '' where there was none. */
export function tryUpdate(record: GlideRecord): { isWritten: boolean; error: string } {
  try {
    return { isWritten: (record.update() as string | null) !== null, error: '' }
  } catch (error) {
    return { isWritten: false, error: errorText(error) }
  }
}

/**
 * Updates a record that was read a while ago. False when the platform refuses it or throws, or when the record was
 * deleted since: `update` would insert it anew (docs/facts/limits.md#update-of-a-deleted-record). One more
 * query. Never throws.
 */
export function updatePresent(record: GlideRecord): boolean {
  try {
    return getById(record.getTableName(), record.getUniqueValue()) !== null && record.update() !== null
  } catch (error) {
    logWarning(`A record could not be updated: ${errorText(error)}`)
    return false
  }
}

/**
 * Adds to a number of a record that was read and is updated next. The database adds where it can, so that no count is
 * lost between two nodes. The scoped API of Zurich no longer lists `addValue`
 * (docs/facts/limits.md#addvalue): where the platform refuses it, the number that was read is added to.
 */
export function addTo(record: GlideRecord, column: string, amount: number): void {
  try {
    record.addValue(column, amount)
  } catch {
    record.setValue(column, Number(record.getValue(column) ?? 0) + amount)
  }
}
