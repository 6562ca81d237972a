import { isObject, own, type JsonObject } from './json_object.ts'
import { signingKey, type SigningKey } from './jwk.ts'
import { fillTenant } from './metadata.ts'
import { shown } from './shown.ts'

/** Entra publishes about five to ten. The bound also keeps the stored form inside its column. */
const MAX_KEYS = 64

/**
 * The usable keys of a published key set (RFC 7517 section 5). Keys of other kinds or uses are passed over, and so is
 * a key whose `issuer` is not the one whose tokens are checked with this set (facts/azure-monitor.md d, "Key issuer").
 * A set in which one id stands for two keys is refused whole: nobody could say which of them is meant.
 */
export function readKeySet(
  document: JsonObject,
  issuer: string,
  tenant: string,
): SigningKey[] | { fault: string } {
  const published = own(document, 'keys')
  if (!Array.isArray(published)) return { fault: 'the key set has no list of keys' }
  if (published.length > MAX_KEYS) return { fault: `the key set has more than ${MAX_KEYS} keys` }
  const keys: SigningKey[] = []
  for (const jwk of published as unknown[]) {
    const key = signingKey(jwk)
    if (!key || !isOfIssuer(jwk, issuer, tenant)) continue
    const namesake = findKey(keys, key.kid)
    if (namesake && (namesake.n !== key.n || namesake.e !== key.e)) {
      return { fault: `the key set has two keys with the id ${shown(key.kid, 64)}` }
    }
    if (!namesake) keys.push(key)
  }
  return keys.length > 0 ? keys : { fault: 'the key set has no RSA key for signatures of this issuer' }
}

/** The keys as `JSON.stringify` stored them. Whatever else stands there counts as no keys. */
export function parseStoredKeys(text: string): SigningKey[] {
  try {
    const stored: unknown = JSON.parse(text)
    return Array.isArray(stored) ? stored.map(signingKeyOf).filter((key) => key !== null) : []
  } catch {
    return []
  }
}

/** The key with exactly this id. A linear search: an id never becomes the name of a property. */
export function findKey(keys: readonly SigningKey[], kid: string): SigningKey | null {
  return keys.find((key) => key.kid === kid) ?? null
}

/** Only the form: the numbers were checked when they were stored and are checked again where one is used. */
function signingKeyOf(value: unknown): SigningKey | null {
  if (!isObject(value)) return null
  const kid = own(value, 'kid')
  const n = own(value, 'n')
  const e = own(value, 'e')
  return typeof kid === 'string' && typeof n === 'string' && typeof e === 'string' ? { kid, n, e } : null
}

function isOfIssuer(jwk: unknown, issuer: string, tenant: string): boolean {
  const keyIssuer = isObject(jwk) ? own(jwk, 'issuer') : undefined
  return (
    keyIssuer === undefined || (typeof keyIssuer === 'string' && fillTenant(keyIssuer, tenant) === issuer)
  )
}
