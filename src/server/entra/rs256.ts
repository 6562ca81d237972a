/** A public key that has passed `jwk.ts`. */
export interface RsaKey {
  modulus: bigint
  /** Odd, 3 … 2^32 - 1. */
  exponent: number
  /** Length of the modulus, and so of every signature. */
  bytes: number
}

/** SHA-256 of an ASCII text, 64 lower-case hex digits. On the platform this is GlideDigest. */
export type Sha256Hex = (ascii: string) => string

/** DER of DigestInfo up to the digest: AlgorithmIdentifier sha256 with NULL, OCTET STRING of 32 (RFC 8017 section 9.2). */
const DIGEST_INFO = '3031300d060960864801650304020105000420'
const DIGEST_INFO_BYTES = 19
const DIGEST_BYTES = 32

/**
 * RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 section 8.2.2). Nothing of what the signature opens to is parsed: the one
 * right encoding is built from the message and compared whole, so none of the forgeries that live in lenient parsing
 * exist here. Only public values are handled, so the time taken tells nobody anything.
 */
export function verifyRs256(
  signingInput: string,
  signature: readonly number[],
  key: RsaKey,
  sha256Hex: Sha256Hex,
): boolean {
  if (signature.length !== key.bytes) return false
  const value = toBigInt(signature)
  if (value >= key.modulus) return false
  const digest = sha256Hex(signingInput)
  if (!/^[0-9a-f]{64}$/.test(digest)) return false
  return power(value, key.exponent, key.modulus) === encoded(digest, key.bytes)
}

/** Big-endian bytes as a number. */
export function toBigInt(bytes: readonly number[]): bigint {
  let hex = '0x0'
  for (let i = 0; i < bytes.length; i++) hex += HEX[bytes[i] as number]
  return BigInt(hex)
}

const HEX = Array.from({ length: 256 }, (_, byte) => (byte < 16 ? '0' : '') + byte.toString(16))

/** EMSA-PKCS1-v1_5: 00 01 ff … ff 00 DigestInfo digest, for a modulus of so many bytes. */
export function encoded(digest: string, bytes: number): bigint {
  const padding = 'ff'.repeat(bytes - 3 - DIGEST_INFO_BYTES - DIGEST_BYTES)
  return BigInt(`0x0001${padding}00${DIGEST_INFO}${digest}`)
}

/** Square and multiply over the exponent's bits: 17 squarings for 65537. */
export function power(base: bigint, exponent: number | bigint, modulus: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}
