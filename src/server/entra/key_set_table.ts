import { GlideRecord } from '@servicenow/glide'
import { fromGlideTime, toGlideTime } from '../platform/time.ts'
import { insertRecord, setDomain, sha256Hex, updatePresent } from '../platform/glide.ts'
import { recall, remember, type Row } from '../platform/node_cache.ts'
import { MAX_STORED, merge, type Metadata, parseStoredKeys, type StoredKeySet } from './key_set.ts'
import { type CallerProfile, FORM_CALLER } from '../settings/settings.ts'
import type { SigningKey } from './rs256.ts'
import type { TokenVersion } from './token.ts'

const TABLE = 'x_secx_azmon_key_set'
const MAX_ERROR = 1000

/** What a key set belongs to: one row each. */
export interface KeySetId {
  authority: string
  tenant: string
  version: TokenVersion
  /** For whom they are fetched; none: for that of the settings. */
  caller?: CallerProfile
}

/** A row, and what it held when it was read or last written. */
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

/** What is stored of several key sets; those that are not there are left out. One query. */
export function readStored(ids: readonly KeySetId[]): StoredKeySet[] {
  const record = new GlideRecord(TABLE)
  record.addQuery('key_set_key', 'IN', ids.map(keyOf).join(','))
  record.setLimit(ids.length)
  record.query()
  const stored: StoredKeySet[] = []
  while (record.next()) stored.push(read(record))
  return stored
}

/** What this node keeps of a row, and since when (ms); null for nothing. */
export function recallRow(id: KeySetId): { stored: StoredKeySet; at: number } | null {
  const kept = recall('keys', keyOf(id))
  const [row] = kept?.rows ?? []
  return kept && row ? { stored: storedOf(row), at: kept.at } : null
}

/** Keeps on this node what a row holds. */
export function rememberRow(id: KeySetId, { record }: KeySetRow): void {
  remember('keys', keyOf(id), [valuesOf(record)])
}

/** Inserts the row with its first try, before anything is fetched. Null if another node inserted it first. */
export function insertRow(id: KeySetId, now: number): KeySetRow | null {
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('key_set_key', keyOf(id))
  record.setValue('authority', id.authority)
  record.setValue('tenant', id.tenant)
  record.setValue('version', id.version)
  record.setValue('keys', '[]')
  noteTry(record, id, now)
  return insertRecord(record) ? { record, stored: read(record) } : null
}

/**
 * Writes that a fetch begins. If this fails, nothing may be fetched: nothing else limits how often. None of these three
 * functions inserts a row again that was deleted since it was read; the next call does.
 */
export function writeTry(row: KeySetRow, id: KeySetId, now: number): boolean {
  noteTry(row.record, id, now)
  return save(row)
}

/** The first row that needs a tenant's keys gives them its domain; others of the tenant use them as well. */
function noteTry(record: GlideRecord, { caller = FORM_CALLER }: KeySetId, now: number): void {
  if (caller.sysId !== '' && !record.getValue('azure_caller')) {
    record.setValue('azure_caller', caller.sysId)
    setDomain(record, caller.domain)
  }
  record.setValue('last_try', toGlideTime(now))
}

/** Writes the keys that a fetch listed. Former keys of the same issuer stay while they are used. */
export function writeKeys(row: KeySetRow, metadata: Metadata, keys: SigningKey[], now: number): boolean {
  const former = row.stored.issuer === metadata.issuer ? row.stored.keys() : []
  row.record.setValue('issuer', metadata.issuer)
  row.record.setValue('jwks_uri', metadata.jwksUri)
  row.record.setValue('keys', JSON.stringify(merge(keys, former, MAX_STORED, now)))
  row.record.setValue('fetched_at', toGlideTime(now))
  row.record.setValue('last_error', '')
  return save(row)
}

/** Writes why a fetch failed; the keys stay. Viewers read `error`: it must quote nothing from outside. */
export function writeFailure(row: KeySetRow, error: string): boolean {
  row.record.setValue('last_error', error.slice(0, MAX_ERROR))
  return save(row)
}

function save(row: KeySetRow): boolean {
  const isSaved = updatePresent(row.record)
  row.stored = read(row.record)
  return isSaved
}

function read(record: GlideRecord): StoredKeySet {
  return storedOf(valuesOf(record))
}

function valuesOf(record: GlideRecord): Row {
  return {
    issuer: record.getValue('issuer') ?? '',
    keys: record.getValue('keys') ?? '',
    fetched_at: record.getValue('fetched_at') ?? '',
    last_try: record.getValue('last_try') ?? '',
    last_error: record.getValue('last_error') ?? '',
  }
}

function storedOf({
  issuer = '',
  keys = '',
  fetched_at = '',
  last_try = '',
  last_error = '',
}: Row): StoredKeySet {
  return {
    issuer,
    keys: parseStoredKeys(keys, fromGlideTime(fetched_at)),
    lastTry: fromGlideTime(last_try),
    lastTryFailed: Boolean(last_error),
  }
}

function keyOf(id: KeySetId): string {
  return sha256Hex(`${id.authority}|${id.tenant}|${id.version}`)
}
