import { decodeBase64url } from './base64url.ts'
import { isObject, own } from './json_object.ts'
import { isKeyId } from './jws.ts'
import { toBigInt, type RsaKey } from './rs256.ts'

/** What is kept of a published key. `n` and `e` as in the JWK. */
export interface SigningKey {
  kid: string
  n: string
  e: string
}

/** Bits of the modulus. Entra's keys have 2 048; more than 4 096 only costs time. */
const LEAST_MODULUS = 2048
const LARGEST_MODULUS = 4096
/** Bytes of the exponent. Entra's is 65537. */
const LARGEST_EXPONENT = 4

/**
 * A JWK (RFC 7517) that may verify RS256, or null. `use` and `alg` may be absent but not anything else than `sig` and
 * `RS256`; `key_ops`, where present, must allow `verify`. This is stricter than jose, which lets `use` pass
 * (docs/facts/engine.md#jose).
 */
export function signingKey(jwk: unknown): SigningKey | null {
  if (!isObject(jwk) || own(jwk, 'kty') !== 'RSA') return null
  const use = own(jwk, 'use')
  const alg = own(jwk, 'alg')
  const operations = own(jwk, 'key_ops')
  if (use !== undefined && use !== 'sig') return null
  if (alg !== undefined && alg !== 'RS256') return null
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) return null
  const kid = own(jwk, 'kid')
  const n = own(jwk, 'n')
  const e = own(jwk, 'e')
  if (!isKeyId(kid) || typeof n !== 'string' || typeof e !== 'string') return null
  const key = { kid, n, e }
  return rsaKey(key) ? key : null
}

/** The numbers of a key, or null where they are out of bounds, even, or spelt with a leading zero byte (RFC 7518 6.3.1). */
export function rsaKey(key: SigningKey): RsaKey | null {
  const modulus = decodeBase64url(key.n)
  const exponent = decodeBase64url(key.e)
  if (!modulus || !exponent) return null
  const bits = bitLength(modulus)
  if (bits < LEAST_MODULUS || bits > LARGEST_MODULUS || isEven(modulus)) return null
  if (bitLength(exponent) < 2 || exponent.length > LARGEST_EXPONENT || isEven(exponent)) return null
  return { modulus: toBigInt(modulus), exponent: Number(toBigInt(exponent)), bytes: modulus.length }
}

/** 0 for no bytes and for a leading zero byte. */
function bitLength(bytes: number[]): number {
  const first = bytes[0]
  return first ? (bytes.length - 1) * 8 + first.toString(2).length : 0
}

function isEven(bytes: number[]): boolean {
  return ((bytes[bytes.length - 1] as number) & 1) === 0
}
