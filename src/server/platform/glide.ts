import { type GlideAggregate, GlideDigest, GlideRecord, gs } from '@servicenow/glide'
import { errorText, logWarning } from './log.ts'
import { failure, type Result, success } from './result.ts'

/**
 * The record with a sys_id, or null. `get` with one argument would go on to look for the display value, and finds some
 * record for an empty one (docs/facts/limits.md#get-with-one-argument).
 */
export function getById(table: string, sysId: string | null): GlideRecord | null {
  if (sysId === null || sysId === '') return null
  const record = new GlideRecord(table)
  return record.get('sys_id', sysId) ? record : null
}

/**
 * Inserts a record and returns its sys_id; null when the platform refuses it, for example because of a unique column
 * (docs/facts/limits.md#unique-clash). An exception is logged.
 */
export function insertRecord(record: GlideRecord): string | null {
  const inserted = tryInsert(record)
  if (inserted.ok) return inserted.value
  if (inserted.error !== '') logWarning(`A record could not be inserted: ${inserted.error}`)
  return null
}

/** Inserts a record: its sys_id, or the text of the exception, which is '' when the platform refused without one. */
export function tryInsert(record: GlideRecord): Result<string> {
  return written(() => record.insert())
}

/** Updates a record: its sys_id, or the text of the exception, which is '' when the platform refused without one. */
export function tryUpdate(record: GlideRecord): Result<string> {
  return written(() => record.update())
}

function written(write: () => string | null): Result<string> {
  try {
    const sysId = write()
    return sysId === null ? failure('') : success(sysId)
  } catch (error) {
    return failure(errorText(error))
  }
}

/**
 * Updates a record that was read a while ago. False when the platform refuses it or throws, or when the record was
 * deleted since: `update` would insert it again (docs/facts/limits.md#update-of-a-deleted-record). One more query. Never
 * throws.
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
 * Adds to a number of a record that was read and is updated next. The database adds where it can, so that two nodes lose
 * no count. The scoped API of Zurich no longer lists `addValue` (docs/facts/limits.md#addvalue): where the platform
 * refuses it, the number that was read counts.
 */
export function addTo(record: GlideRecord, column: string, amount: number): void {
  try {
    record.addValue(column, amount)
  } catch {
    record.setValue(column, Number(record.getValue(column) ?? 0) + amount)
  }
}

/** COUNT without a column: a column would also group by it. The typings know no other way to leave it out. */
const NO_COLUMN = null as unknown as string

export function addRowCount(aggregate: GlideAggregate): void {
  aggregate.addAggregate('COUNT', NO_COLUMN)
}

/** The count of the aggregate's current group. */
export function rowCount(aggregate: GlideAggregate): number {
  return Number(aggregate.getAggregate('COUNT', NO_COLUMN))
}

/**
 * Puts a new row into a domain; '' leaves it to the platform: global, which every domain sees
 * (docs/facts/servicenow.md#domains).
 */
export function setDomain(record: GlideRecord, domain: string): void {
  if (domain !== '') record.setValue('sys_domain', domain)
}

/** A new GUID as Azure writes it: lower case, with hyphens. */
export function guid(): string {
  return scriptString(gs.generateGUID())
    .toLowerCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * SHA-256 of a text as 64 lower-case hex digits. Characters outside printable ASCII are written as `\uXXXX` first: it is
 * not documented how the platform's digest encodes them (docs/facts/servicenow.md#sha-256).
 */
export function sha256Hex(text: string): string {
  const ascii = text.replace(
    /[^\x20-\x7e]/g,
    (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'),
  )
  return scriptString(new GlideDigest().getSHA256Hex(ascii)).toLowerCase()
}

/** The platform may return a Java string, which has other methods than a script's. */
export function scriptString(text: { toString(): string }): string {
  return String(text)
}
