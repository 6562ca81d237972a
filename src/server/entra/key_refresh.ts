import { attempt, logWarning } from '../platform/log.ts'
import type { EntraSettings } from '../settings/settings.ts'
import { type Fault, fetchObject } from './fetch.ts'
import type { KeyAnswer } from './judge.ts'
import { rsaKey, type SigningKey } from './jwk.ts'
import { COOL_DOWN, decide, mayTry } from './key_cache.ts'
import { readKeySet } from './key_set.ts'
import {
  findRow,
  insertRow,
  type KeySetId,
  type KeySetRow,
  writeFailure,
  writeKeys,
  writeTry,
} from './key_sets.ts'
import { keyIssuers, type Metadata, metadataUrl, readMetadata, type TokenVersion } from './metadata.ts'

type Tenant = Pick<EntraSettings, 'authority' | 'tenant'>

const VERSIONS: readonly TokenVersion[] = ['v1', 'v2']

/**
 * The key a token names, out of the configured tenant's set: one query, and a fetch where the rules of `key_cache.ts`
 * ask for one. `fits` says whether the token names what the settings ask for, given the tenant's issuer ('' while it is
 * not known). `now` in milliseconds.
 */
export function keyFor(
  settings: Tenant,
  version: TokenVersion,
  kid: string,
  fits: (issuer: string) => boolean,
  now: number,
): KeyAnswer {
  const id = { authority: settings.authority, tenant: settings.tenant, version }
  const decideOn = (row: KeySetRow | null) =>
    decide(row?.stored ?? null, kid, fits(row?.stored.issuer ?? ''), now)
  let row = findRow(id)
  let decision = decideOn(row)
  if (decision.act === 'refresh') {
    row = refresh(id, row, now).row
    decision = decideOn(row)
  }
  if (decision.act === 'unknown' || decision.act === 'may_be_new') return { kind: decision.act }
  const key = decision.act === 'serve' ? rsaKey(decision.key) : null
  return key && row ? { kind: 'key', key, issuer: row.stored.issuer } : { kind: 'unavailable' }
}

/**
 * The hourly job: fetches the configured tenant's key sets that are in use, that is, those a caller has once asked
 * for. Sets of other tenants stay as they are and grow too old to be served.
 */
export function refreshKeySets(settings: Tenant, now: number): void {
  for (const version of VERSIONS) {
    const id = { authority: settings.authority, tenant: settings.tenant, version }
    attempt(`Signing keys (${version})`, () => {
      const row = findRow(id)
      if (row && mayTry(row.stored, COOL_DOWN, now)) refresh(id, row, now)
    })
  }
}

/** What came of an admin's fetch: the versions that were tried, and what went wrong, with all that is known. */
export interface AdminFetch {
  tried: TokenVersion[]
  faults: string[]
}

/** For an admin who wants to know now: fetches both key sets of the configured tenant, in use or not, whenever it was last done. */
export function fetchKeySets(settings: Tenant, now: number): AdminFetch {
  const result: AdminFetch = { tried: [], faults: [] }
  if (settings.tenant === '') return result
  for (const version of VERSIONS) {
    const id = { authority: settings.authority, tenant: settings.tenant, version }
    const { tried, fault } = refresh(id, findRow(id), now)
    if (tried) result.tried.push(version)
    if (fault !== '') result.faults.push(`Tokens ${version}: ${fault}.`)
  }
  return result
}

const NOT_BEGUN =
  'the fetch could not be noted, so nothing was fetched; another fetch may have begun at the same moment, or the system log says why'

const NOT_KEPT = 'the keys were fetched but could not be saved; the system log says why'

interface Refreshed {
  row: KeySetRow | null
  tried: boolean
  /** '' for none. */
  fault: string
}

/**
 * Fetches a key set and keeps what came of it. The try is written before the first call goes out, so that others wait
 * for the cool-down; where it cannot be written nothing is fetched. Transactions that read the row in the same instant,
 * before the first of them wrote its try, may each fetch once.
 */
function refresh(id: KeySetId, row: KeySetRow | null, now: number): Refreshed {
  const started = row ? writeTry(row, now) && row : insertRow(id, now)
  if (!started) return { row: findRow(id), tried: false, fault: NOT_BEGUN }
  const download = downloadKeys(id)
  // Meanwhile another node may have written keys that this answer lacks.
  const latest = findRow(id) ?? started
  if ('fault' in download) {
    logWarning(
      `Signing keys of tenant ${id.tenant} (${id.version}) could not be refreshed: ${download.detail}`,
    )
    writeFailure(latest, download.fault)
    return { row: latest, tried: true, fault: download.detail }
  }
  const isKept = writeKeys(latest, download.metadata, download.keys, now)
  return { row: latest, tried: true, fault: isKept ? '' : NOT_KEPT }
}

function downloadKeys(id: KeySetId): { metadata: Metadata; keys: SigningKey[] } | Fault {
  const { authority, tenant, version } = id
  const url = metadataUrl(authority, tenant, version)
  if (!url)
    return withDetail('the login host is not an https address, or the tenant is not a GUID', authority)
  const document = fetchObject(url, 'metadata document')
  if ('fault' in document) return document
  const metadata = readMetadata(document.object, authority, tenant)
  if ('fault' in metadata) return withDetail(metadata.fault, url)
  const published = fetchObject(metadata.jwksUri, 'key set')
  if ('fault' in published) return published
  const keys = readKeySet(published.object, keyIssuers(metadata, authority, tenant), tenant)
  return 'fault' in keys ? withDetail(keys.fault, metadata.jwksUri) : { metadata, keys }
}

function withDetail(fault: string, url: string): Fault {
  return { fault, detail: `${fault} (${url})` }
}
