import { logWarning } from '../log.ts'
import type { EntraSettings } from '../settings/settings.ts'
import { fetchObject } from './fetch.ts'
import type { KeyAnswer } from './judge.ts'
import { rsaKey, type SigningKey } from './jwk.ts'
import { decide, mayTry } from './key_cache.ts'
import { readKeySet } from './key_set.ts'
import {
  findRow,
  insertRow,
  writeFailure,
  writeKeys,
  writeTry,
  type KeySetId,
  type KeySetRow,
} from './key_sets.ts'
import { metadataUrl, readMetadata, type Metadata, type TokenVersion } from './metadata.ts'

type Tenant = Pick<EntraSettings, 'authority' | 'tenant'>

/**
 * The key a token names, out of the configured tenant's set: one query, and a fetch where the rules of `key_cache.ts`
 * ask for one. `now` in milliseconds.
 */
export function keyFor(settings: Tenant, version: TokenVersion, kid: string, now: number): KeyAnswer {
  const id = { authority: settings.authority, tenant: settings.tenant, version }
  let row = findRow(id)
  let decision = decide(row?.stored ?? null, kid, now)
  if (decision.act === 'refresh') {
    row = refresh(id, row, now)
    decision = decide(row?.stored ?? null, kid, now)
  }
  if (decision.act === 'unknown') return { kind: 'unknown' }
  const key = decision.act === 'serve' ? rsaKey(decision.key) : null
  return key && row ? { kind: 'key', key, issuer: row.stored.issuer } : { kind: 'unavailable' }
}

/**
 * The hourly job: fetches the configured tenant's key sets that are in use, that is, those a caller has once asked
 * for. Sets of other tenants stay as they are and grow too old to be served.
 */
export function refreshKeySets(settings: Tenant, now: number): void {
  const versions: TokenVersion[] = ['v1', 'v2']
  for (const version of versions) {
    const id = { authority: settings.authority, tenant: settings.tenant, version }
    const row = findRow(id)
    if (row && mayTry(row.stored, now)) refresh(id, row, now)
  }
}

/**
 * For an admin who wants to know now: fetches both key sets of the configured tenant, in use or not, unless one was
 * fetched, or tried, within the cool-down. Gives the versions that were tried.
 */
export function fetchKeySets(settings: Tenant, now: number): TokenVersion[] {
  if (settings.tenant === '') return []
  const versions: TokenVersion[] = ['v1', 'v2']
  return versions.filter((version) => {
    const id = { authority: settings.authority, tenant: settings.tenant, version }
    const row = findRow(id)
    if (!mayTry(row?.stored ?? null, now)) return false
    refresh(id, row, now)
    return true
  })
}

/**
 * Fetches a key set and keeps what came of it. The try is on record before the first call goes out. Two nodes may
 * still both call when they read the row in the same instant; each then waits five minutes. The row is null, or as
 * another node left it, where the try could not be written: then nothing is fetched.
 */
function refresh(id: KeySetId, row: KeySetRow | null, now: number): KeySetRow | null {
  const started = row ? writeTry(row, now) && row : insertRow(id, now)
  if (!started) return findRow(id)
  const download = downloadKeys(id)
  if ('fault' in download) {
    logWarning(
      `Signing keys of tenant ${id.tenant} (${id.version}) could not be refreshed: ${download.fault}`,
    )
    writeFailure(started, download.fault)
  } else {
    writeKeys(started, download.metadata, download.keys, now)
  }
  return started
}

function downloadKeys(id: KeySetId): { metadata: Metadata; keys: SigningKey[] } | { fault: string } {
  const url = metadataUrl(id.authority, id.tenant, id.version)
  if (!url) return { fault: 'the authority is not an https address, or the tenant is not a GUID' }
  const document = fetchObject(url)
  if ('fault' in document) return document
  const metadata = readMetadata(document.object, id.authority, id.tenant)
  if ('fault' in metadata) return metadata
  const published = fetchObject(metadata.jwksUri)
  if ('fault' in published) return published
  const keys = readKeySet(published.object, metadata.issuer, id.tenant)
  return 'fault' in keys ? keys : { metadata, keys }
}
