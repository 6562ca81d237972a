import { GlideRecord } from '@servicenow/glide'
import { fromGlideTime, toGlideTime } from '../platform/time.ts'
import { insertRecord, sha256Hex, updatePresent } from '../platform/glide.ts'
import type { SigningKey } from './jwk.ts'
import { merge, type StoredKeySet } from './key_cache.ts'
import { MAX_STORED, parseStoredKeys } from './key_set.ts'
import type { Metadata, TokenVersion } from './metadata.ts'

const TABLE = 'x_secx_azmon_key_set'
const MAX_ERROR = 1000

/** What a key set belongs to: one row each. */
export interface KeySetId {
  authority: string
  tenant: string
  version: TokenVersion
}

/** A row and what it held when it was read or last written. */
export interface KeySetRow {
  record: GlideRecord
  stored: StoredKeySet
}

/** One query. */
export function findRow(id: KeySetId): KeySetRow | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('key_set_key', keyOf(id))
  record.setLimit(1)
  record.query()
  return record.next() ? { record, stored: read(record) } : null
}

/** How a key set stands, for people. Times in milliseconds. */
export interface KeySetState {
  version: string
  issuer: string
  fetchedAt: number | null
  /** What went wrong at the last try; '' for nothing. */
  error: string
}

/** The key sets of a tenant, by version: one query, none while no tenant is set. */
export function readKeySets({ authority, tenant }: Omit<KeySetId, 'version'>): KeySetState[] {
  const sets: KeySetState[] = []
  if (tenant === '') return sets
  const record = new GlideRecord(TABLE)
  record.addQuery('tenant', tenant)
  record.addQuery('authority', authority)
  record.orderBy('version')
  record.query()
  while (record.next())
    sets.push({
      version: record.getValue('version') ?? '',
      issuer: record.getValue('issuer') ?? '',
      fetchedAt: fromGlideTime(record.getValue('fetched_at')),
      error: record.getValue('last_error') ?? '',
    })
  return sets
}

/**
 * Makes the row with its first try on it, before anything is fetched. Null if it could not be made: another node made
 * it first, and is fetching.
 */
export function insertRow(id: KeySetId, now: number): KeySetRow | null {
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('key_set_key', keyOf(id))
  record.setValue('authority', id.authority)
  record.setValue('tenant', id.tenant)
  record.setValue('version', id.version)
  record.setValue('keys', '[]')
  record.setValue('last_try', toGlideTime(now))
  return insertRecord(record) ? { record, stored: read(record) } : null
}

/**
 * Writes that a fetch begins. Where this fails nothing may be fetched, or nothing would limit how often. A set that was
 * deleted since it was read stays away.
 */
export function writeTry(row: KeySetRow, now: number): boolean {
  row.record.setValue('last_try', toGlideTime(now))
  return save(row, updatePresent(row.record))
}

/** Writes what a fetch listed. Former keys of the same issuer stay while they serve. */
export function writeKeys(row: KeySetRow, metadata: Metadata, keys: SigningKey[], now: number): boolean {
  const former = row.stored.issuer === metadata.issuer ? row.stored.keys : []
  row.record.setValue('issuer', metadata.issuer)
  row.record.setValue('jwks_uri', metadata.jwksUri)
  row.record.setValue('keys', JSON.stringify(merge(keys, former, MAX_STORED, now)))
  row.record.setValue('fetched_at', toGlideTime(now))
  row.record.setValue('last_error', '')
  return save(row, updatePresent(row.record))
}

/** The keys stay as they are. `fault` is for viewers: nothing in it may come from outside. */
export function writeFailure(row: KeySetRow, fault: string): boolean {
  row.record.setValue('last_error', fault.slice(0, MAX_ERROR))
  return save(row, updatePresent(row.record))
}

/** A set that was deleted while its keys were fetched stays away: the next call makes it anew. */
function save(row: KeySetRow, saved: boolean): boolean {
  row.stored = read(row.record)
  return saved
}

function read(record: GlideRecord): StoredKeySet {
  return {
    issuer: record.getValue('issuer') ?? '',
    keys: parseStoredKeys(record.getValue('keys') ?? '', fromGlideTime(record.getValue('fetched_at'))),
    lastTry: fromGlideTime(record.getValue('last_try')),
    lastTryFailed: Boolean(record.getValue('last_error')),
  }
}

function keyOf(id: KeySetId): string {
  return sha256Hex(`${id.authority}|${id.tenant}|${id.version}`)
}
