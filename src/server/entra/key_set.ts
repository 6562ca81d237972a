import { isGuid, isObject, type JsonObject } from '../platform/text.ts'
import { failure, type Result } from '../platform/result.ts'
import { DAY } from '../platform/time.ts'
import { ownValue } from './jws.ts'
import { type SigningKey, signingKey } from './rs256.ts'
import type { TokenVersion } from './token.ts'

export interface Metadata {
  /** The exact `iss` of the tenant's tokens of this version. */
  issuer: string
  jwksUri: string
}

/** A published key. Times in milliseconds. */
export interface StoredKey extends SigningKey {
  /** When a fetch last listed it. */
  seen: number
  /** When a fetch first lacked it; undefined as long as each fetch lists it. */
  missing?: number
}

/** Stored keys, each checked when it is asked for: all of them, or those with one id, since a token needs no other. */
export type StoredKeys = (kid?: string) => StoredKey[]

/** A tenant's key set as it is stored. Times in milliseconds. */
export interface StoredKeySet {
  issuer: string
  /** The keys that the last fetch listed, and former ones that are not too old. */
  keys: StoredKeys
  /** When the last fetch began, successful or not; null if there was none. */
  lastTry: number | null
  /** Whether the last fetch that ended brought no keys. */
  lastTryFailed: boolean
}

/** What to do for a token that names a key: use the key, fetch the set first, or refuse. */
type CacheDecision =
  { act: 'serve'; key: SigningKey } | { act: 'refresh' } | { act: 'unknown' | 'may_be_new' | 'unavailable' }

/**
 * A key is used for this long after the last fetch that listed it (docs/facts/entra.md#key-rotation), and for this long
 * after the first fetch that lacked it, since the key endpoint has answered with an older list before. So a former key
 * is used for twice this long at most.
 */
export const MAX_KEY_AGE = DAY
/** The least time between two fetches of one key set, for the job and for tokens that do not fit the settings. */
export const COOL_DOWN = 5 * 60_000
/**
 * Least time between fetches for tokens that fit the settings. Azure's last retries come 70 and 75 seconds after the
 * first call (docs/facts/azure.md#retries), so there is always a fetch before them.
 */
export const SHORT_COOL_DOWN = 60_000
/** How far in the future a stored time may lie and still be believed: the nodes' clocks differ. */
const CLOCK_DRIFT = 60_000

/**
 * The rules of the key cache. `fits`: the token names tenant, audience, caller and issuer as the settings require; this
 * is not verified, anybody can write it. A missing key is fetched, but not within the cool-down after the last fetch.
 * Within it, a token that fits gets "may be new", after which Azure tries again; any other token would be refused with
 * whatever key and gets "unknown". If the last fetch failed, the answer is "unavailable".
 */
export function decideKey(
  stored: StoredKeySet | null,
  kid: string,
  fits: boolean,
  now: number,
): CacheDecision {
  const key = stored && findKey(usableKeys(stored.keys(kid), now), kid)
  if (key) return { act: 'serve', key }
  if (mayTry(stored, fits ? SHORT_COOL_DOWN : COOL_DOWN, now)) return { act: 'refresh' }
  if (!stored || stored.lastTryFailed || usableKeys(stored.keys(), now).length === 0)
    return { act: 'unavailable' }
  return { act: fits ? 'may_be_new' : 'unknown' }
}

/** Whether a cool-down (ms) since the last try is over. */
export function mayTry(stored: StoredKeySet | null, coolDown: number, now: number): boolean {
  return !isWithin(stored?.lastTry ?? null, coolDown, now)
}

/** The key with exactly this id. A linear search, so that an id never becomes the name of a property. */
export function findKey<Key extends SigningKey>(keys: readonly Key[], kid: string): Key | null {
  return keys.find((key) => key.kid === kid) ?? null
}

/**
 * What is stored after a fetch: the keys that it listed, then former ones that are still used, latest first, as many as
 * fit into `room` characters of JSON. A listed key replaces a former one with the same id.
 */
export function merge(
  listed: readonly SigningKey[],
  former: readonly StoredKey[],
  room: number,
  now: number,
): StoredKey[] {
  const merged = listed.map(({ kid, n, e }): StoredKey => ({ kid, n, e, seen: now }))
  const others = usableKeys(former, now)
    .filter(({ kid }) => findKey(listed, kid) === null)
    .map((key): StoredKey => ({ ...key, missing: key.missing ?? now }))
  for (const key of others.sort((a, b) => b.seen - a.seen))
    if (JSON.stringify([...merged, key]).length <= room) merged.push(key)
  return merged
}

/** Keys that are not too old to be used. */
export function usableKeys(keys: readonly StoredKey[], now: number): StoredKey[] {
  return keys.filter(({ seen, missing }) => isWithin(missing ?? seen, MAX_KEY_AGE, now))
}

function isWithin(time: number | null, span: number, now: number): boolean {
  return time !== null && now - time < span && time - now <= CLOCK_DRIFT
}

/** Entra publishes about five to ten. */
const MAX_KEYS = 64
/** Characters of the column that stores the keys as JSON. */
export const MAX_STORED = 65000
/** `,"seen":` and milliseconds, which each stored key has in addition. */
const SEEN_LENGTH = 22

/**
 * The usable keys of a published key set (RFC 7517 section 5). Keys of other kinds or uses are skipped, and so is a key
 * that states an issuer which is not one of `issuers`, the tenant's own (docs/facts/entra.md#issuer-of-a-key). A set
 * with two keys under one id is refused: nobody could say which one is meant. The error quotes nothing of the set.
 */
export function readKeySet(
  document: JsonObject,
  issuers: readonly string[],
  tenant: string,
): Result<SigningKey[]> {
  const published = ownValue(document, 'keys')
  if (!Array.isArray(published)) return failure('the key set has no list of keys')
  if (published.length > MAX_KEYS) return failure(`the key set has more than ${MAX_KEYS} keys`)
  const keys: SigningKey[] = []
  for (const jwk of published as unknown[]) {
    const key = signingKey(jwk)
    if (!key || !isOfIssuer(jwk, issuers, tenant)) continue
    const namesake = findKey(keys, key.kid)
    if (namesake && (namesake.n !== key.n || namesake.e !== key.e))
      return failure('the key set has two keys with one id')
    if (!namesake) keys.push(key)
  }
  if (keys.length === 0) return failure('the key set has no RSA key for signatures of this tenant')
  const length = JSON.stringify(keys).length + keys.length * SEEN_LENGTH
  return length <= MAX_STORED ? { ok: true, value: keys } : failure('the key set is too large')
}

function isOfIssuer(jwk: unknown, issuers: readonly string[], tenant: string): boolean {
  const stated = isObject(jwk) ? ownValue(jwk, 'issuer') : undefined
  return stated === undefined || (typeof stated === 'string' && issuers.includes(fillTenant(stated, tenant)))
}

/**
 * The keys as `JSON.stringify` stored them; anything else counts as no keys. Rows of an earlier version do not say when
 * a key was seen: there the last fetch, at `fetchedAt` (ms), listed all of them.
 */
export function parseStoredKeys(text: string, fetchedAt: number | null): StoredKeys {
  const stored = listIn(text)
  return (kid) =>
    stored
      .filter((value) => kid === undefined || (isObject(value) && ownValue(value, 'kid') === kid))
      .map((value) => storedKeyOf(value, fetchedAt))
      .filter((key) => key !== null)
}

function listIn(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** Only the form: the numbers were checked before they were stored, and are checked again before a key is used. */
function storedKeyOf(value: unknown, fetchedAt: number | null): StoredKey | null {
  if (!isObject(value)) return null
  const [kid, n, e, missing] = ['kid', 'n', 'e', 'missing'].map((name) => ownValue(value, name))
  const seen = ownValue(value, 'seen') ?? fetchedAt
  if (typeof kid !== 'string' || typeof n !== 'string' || typeof e !== 'string') return null
  if (typeof seen !== 'number') return null
  return typeof missing === 'number' ? { kid, n, e, seen, missing } : { kid, n, e, seen }
}

/** Widths of the columns that store them: the platform would cut a longer value silently. */
const MAX_ISSUER = 255
const MAX_JWKS_URI = 500

/** Scheme, host, port, rest. No user info, no fragment, and no `${`, which RESTMessageV2 would substitute. */
const URL_PARTS =
  /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?((?:\/[A-Za-z0-9._~%+=&?/-]*)?)$/i
const LOOPBACK = /^(127\.0\.0\.1|localhost)$/i

/** In the place of a tenant: the keys that sign the tokens of all tenants (docs/facts/entra.md#keys-of-all-tenants). */
export const ALL_TENANTS = 'common'

/**
 * The address of the tenant's metadata document of a version (docs/facts/entra.md#metadata-document). It is made from
 * settings only; the token says no more than the version. Null unless the authority is https, or http on this machine,
 * and the tenant is a lower-case GUID.
 */
export function metadataUrl(authority: string, tenant: string, version: TokenVersion): string | null {
  const isTenant = isGuid(tenant) && tenant === tenant.toLowerCase()
  return isTenant ? documentUrl(authority, tenant, version) : null
}

/** The same of the keys of all tenants: by these nobody is let in. */
export function metadataUrlOfAll(authority: string, version: TokenVersion): string | null {
  return documentUrl(authority, ALL_TENANTS, version)
}

function documentUrl(authority: string, tenant: string, version: TokenVersion): string | null {
  if (!isAllowedAuthority(authority)) return null
  return `${authority}/${tenant}${version === 'v2' ? '/v2.0' : ''}/.well-known/openid-configuration`
}

/**
 * Issuer and key address out of a metadata document. The issuer is what the document says, never built here: for v1 and
 * for the sovereign clouds its host is not the authority's. It must be https (or of the authority's own origin, for the
 * local instance) and name the configured tenant. Keys are fetched from the authority's host only. The error quotes
 * nothing of the document.
 */
export function readMetadata(document: JsonObject, authority: string, tenant: string): Result<Metadata> {
  const statedIssuer = ownValue(document, 'issuer')
  const jwksUri = ownValue(document, 'jwks_uri')
  if (typeof statedIssuer !== 'string' || typeof jwksUri !== 'string')
    return failure('the metadata document has no issuer or no jwks_uri')
  const issuer = fillTenant(statedIssuer, tenant)
  if (issuer.length > MAX_ISSUER || !isAllowedUrl(issuer, authority))
    return failure('the issuer in the metadata document is not an https address')
  if (!issuer.split('/').includes(tenant))
    return failure('the issuer in the metadata document is of another tenant')
  if (jwksUri.length > MAX_JWKS_URI || !isOnHost(jwksUri, authority))
    return failure('the jwks_uri in the metadata document is not an address on the login host')
  return { ok: true, value: { issuer, jwksUri } }
}

/**
 * The issuers that a published key may state: the one of the metadata, and the tenant's issuers of both versions, since
 * one key signs tokens of both. The issuer of a token is checked separately.
 */
export function keyIssuers(
  { issuer }: Pick<Metadata, 'issuer'>,
  authority: string,
  tenant: string,
): string[] {
  return [issuer, `https://sts.windows.net/${tenant}/`, `${authority}/${tenant}/v2.0`]
}

/** Issuers are templates in the documents of authorities that serve many tenants. */
function fillTenant(issuer: string, tenant: string): string {
  return issuer.replace('{tenantid}', tenant)
}

function isAllowedAuthority(authority: string): boolean {
  const parts = URL_PARTS.exec(authority)
  return parts !== null && !/[?]|\/$/.test(authority) && (isHttps(parts) || LOOPBACK.test(parts[2] as string))
}

function isAllowedUrl(url: string, authority: string): boolean {
  const parts = URL_PARTS.exec(url)
  return parts !== null && (isHttps(parts) || isOnHost(url, authority))
}

/** Same scheme, host and port. The authority is https, or on this machine. */
function isOnHost(url: string, authority: string): boolean {
  const parts = URL_PARTS.exec(url)
  const authorityParts = URL_PARTS.exec(authority)
  return parts !== null && authorityParts !== null && origin(parts) === origin(authorityParts)
}

function isHttps(parts: RegExpExecArray): boolean {
  return parts[1]?.toLowerCase() === 'https'
}

function origin(parts: RegExpExecArray): string {
  const port = parts[3] ?? (isHttps(parts) ? ':443' : ':80')
  return `${parts[1]}://${parts[2]}${port}`.toLowerCase()
}
