import { isObject } from '../platform/text.ts'
import { decodeBase64url, isKeyId, ownValue } from './jws.ts'

/** What is kept of a published key. `n` and `e` as in the JWK. */
export interface SigningKey {
  kid: string
  n: string
  e: string
}

/** A public key within the limits of `rsaKey`. */
export interface RsaKey {
  modulus: bigint
  /** Odd, 3 … 2^32 - 1. */
  exponent: number
  /** Length of the modulus, and so of every signature. */
  bytes: number
}

/** SHA-256 of an ASCII text, 64 lower-case hex digits. On the platform this is GlideDigest. */
export type Sha256Hex = (ascii: string) => string

/** Bits of the modulus. Entra's keys have 2 048; more than 4 096 only costs time. */
const MIN_MODULUS = 2048
const MAX_MODULUS = 4096
/** Bytes of the exponent. Entra's is 65537. */
const MAX_EXPONENT = 4

/** DER of DigestInfo up to the digest: AlgorithmIdentifier sha256 with NULL, OCTET STRING of 32 (RFC 8017 section 9.2). */
const DIGEST_INFO = '3031300d060960864801650304020105000420'
const DIGEST_INFO_BYTES = 19
const DIGEST_BYTES = 32

/**
 * RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 section 8.2.2). The decrypted signature is never parsed: the one right
 * encoding is built from the message and compared as a whole, so forgeries that rely on lenient parsing fail. Only
 * public values are handled, so timing reveals nothing. The signature is in hexadecimal digits.
 */
export function verifyRs256(
  signingInput: string,
  signature: string,
  key: RsaKey,
  sha256Hex: Sha256Hex,
): boolean {
  return verifyDigest(sha256Hex(signingInput), signature, key)
}

/** The same with the message's SHA-256, in lower-case hexadecimal digits. */
export function verifyDigest(digest: string, signature: string, key: RsaKey): boolean {
  if (signature.length !== key.bytes * 2) return false
  const value = toBigInt(signature)
  if (value >= key.modulus) return false
  if (!/^[0-9a-f]{64}$/.test(digest)) return false
  return modPow(value, key.exponent, key.modulus) === emsaPkcs1Encode(digest, key.bytes)
}

/**
 * A JWK (RFC 7517) that may verify RS256, or null. `use` and `alg` may be absent, but not other than `sig` and `RS256`;
 * `key_ops`, if present, must allow `verify`. Stricter than jose, which accepts any `use` (docs/facts/engine.md#jose).
 */
export function signingKey(jwk: unknown): SigningKey | null {
  if (!isObject(jwk) || ownValue(jwk, 'kty') !== 'RSA') return null
  const use = ownValue(jwk, 'use')
  const alg = ownValue(jwk, 'alg')
  const operations = ownValue(jwk, 'key_ops')
  if (use !== undefined && use !== 'sig') return null
  if (alg !== undefined && alg !== 'RS256') return null
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) return null
  const kid = ownValue(jwk, 'kid')
  const n = ownValue(jwk, 'n')
  const e = ownValue(jwk, 'e')
  if (!isKeyId(kid) || typeof n !== 'string' || typeof e !== 'string') return null
  const key = { kid, n, e }
  return rsaKey(key) ? key : null
}

/** The numbers of a key; null if they are out of bounds, even, or begin with a zero byte (RFC 7518 6.3.1). */
export function rsaKey(key: SigningKey): RsaKey | null {
  const modulus = decodeBase64url(key.n)
  const exponent = decodeBase64url(key.e)
  if (modulus === null || exponent === null) return null
  const bits = bitLength(modulus)
  if (bits < MIN_MODULUS || bits > MAX_MODULUS || isEven(modulus)) return null
  if (bitLength(exponent) < 2 || exponent.length > MAX_EXPONENT * 2 || isEven(exponent)) return null
  return { modulus: toBigInt(modulus), exponent: Number(toBigInt(exponent)), bytes: modulus.length / 2 }
}

/** 0 for no bytes and for a leading zero byte. */
function bitLength(hex: string): number {
  const first = parseInt(hex.slice(0, 2), 16)
  return first > 0 ? (hex.length / 2 - 1) * 8 + first.toString(2).length : 0
}

function isEven(hex: string): boolean {
  return /[02468ace]$/.test(hex)
}

/** Bytes in hexadecimal digits as a number. */
export function toBigInt(hex: string): bigint {
  return BigInt(`0x0${hex}`)
}

/** EMSA-PKCS1-v1_5 (RFC 8017 section 9.2): 00 01 ff … ff 00 DigestInfo digest, for a modulus of so many bytes. */
export function emsaPkcs1Encode(digest: string, bytes: number): bigint {
  const padding = 'ff'.repeat(bytes - 3 - DIGEST_INFO_BYTES - DIGEST_BYTES)
  return BigInt(`0x0001${padding}00${DIGEST_INFO}${digest}`)
}

/** Square and multiply over the exponent's bits: 16 squarings for 65537. The exponent is not 0, and the base below the modulus. */
export function modPow(base: bigint, exponent: number | bigint, modulus: bigint): bigint {
  let result = base
  for (const bit of exponent.toString(2).slice(1)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}
