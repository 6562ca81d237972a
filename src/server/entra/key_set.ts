import { isObject, own, type JsonObject } from './json_object.ts'
import { signingKey, type SigningKey } from './jwk.ts'
import { findKey, type StoredKey } from './key_cache.ts'
import { fillTenant } from './metadata.ts'

/** Entra publishes about five to ten. */
const MAX_KEYS = 64
/** Characters: the width of the column that keeps the keys as JSON. */
export const MAX_STORED = 65000

/**
 * The usable keys of a published key set (RFC 7517 section 5). Keys of other kinds or uses are passed over, and so is
 * a key that states an issuer which is none of `issuers`, the tenant's own
 * (docs/facts/entra.md#issuer-of-a-key). A set in which one id stands for two keys is refused whole: nobody
 * could say which of them is meant. A fault is in our own words.
 */
export function readKeySet(
  document: JsonObject,
  issuers: readonly string[],
  tenant: string,
): SigningKey[] | { fault: string } {
  const published = own(document, 'keys')
  if (!Array.isArray(published)) return { fault: 'the key set has no list of keys' }
  if (published.length > MAX_KEYS) return { fault: `the key set has more than ${MAX_KEYS} keys` }
  const keys: SigningKey[] = []
  for (const jwk of published as unknown[]) {
    const key = signingKey(jwk)
    if (!key || !isOfIssuer(jwk, issuers, tenant)) continue
    const namesake = findKey(keys, key.kid)
    if (namesake && (namesake.n !== key.n || namesake.e !== key.e)) {
      return { fault: 'the key set has two keys with one id' }
    }
    if (!namesake) keys.push(key)
  }
  if (keys.length === 0) return { fault: 'the key set has no RSA key for signatures of this tenant' }
  // `seen` makes each stored key somewhat longer than it is here.
  const length = JSON.stringify(keys).length + keys.length * SEEN_LENGTH
  return length <= MAX_STORED ? keys : { fault: 'the key set is too large' }
}

/** `,"seen":` and milliseconds. */
const SEEN_LENGTH = 22

/**
 * The keys as `JSON.stringify` stored them. Whatever else stands there counts as no keys. In rows that an earlier
 * version wrote no key says when it was seen: there the last fetch, at `fetchedAt` (ms), listed all of them.
 */
export function parseStoredKeys(text: string, fetchedAt: number | null): StoredKey[] {
  try {
    const stored: unknown = JSON.parse(text)
    if (!Array.isArray(stored)) return []
    return stored.map((value) => storedKeyOf(value, fetchedAt)).filter((key) => key !== null)
  } catch {
    return []
  }
}

/** Only the form: the numbers were checked when they were stored and are checked again where one is used. */
function storedKeyOf(value: unknown, fetchedAt: number | null): StoredKey | null {
  if (!isObject(value)) return null
  const kid = own(value, 'kid')
  const n = own(value, 'n')
  const e = own(value, 'e')
  const seen = own(value, 'seen') ?? fetchedAt
  const missing = own(value, 'missing')
  if (typeof kid !== 'string' || typeof n !== 'string' || typeof e !== 'string') return null
  if (typeof seen !== 'number') return null
  return typeof missing === 'number' ? { kid, n, e, seen, missing } : { kid, n, e, seen }
}

function isOfIssuer(jwk: unknown, issuers: readonly string[], tenant: string): boolean {
  const stated = isObject(jwk) ? own(jwk, 'issuer') : undefined
  return stated === undefined || (typeof stated === 'string' && issuers.includes(fillTenant(stated, tenant)))
}
