import { emsaPkcs1Encode, modPow, type Sha256Hex } from '../entra/rs256.ts'

/** So many random bits as a number. */
export type RandomBits = (bits: number) => bigint

/** A key pair of 2 048 bits. It lives in memory only, for as long as one test step runs. */
export interface RsaPair {
  /** Modulus and exponent as a JWK has them: base64url. */
  n: string
  e: string
  /** RSASSA-PKCS1-v1_5 with SHA-256 over an ASCII text, in base64url. */
  sign(signingInput: string): string
}

const EXPONENT = 65537n
const PRIME_BITS = 1024
const MODULUS_BYTES = 256

/** Candidates that are looked at from one random start on: one in about 355 odd numbers of this size is prime. */
const SPAN = 8192
const SMALL_PRIMES = primesBelow(8192)

/** Bases of the Miller-Rabin test. For candidates that nobody chose, few are enough. */
const BASES = [2n, 3n, 5n, 7n]

export function makePair(random: RandomBits, sha256Hex: Sha256Hex): RsaPair {
  const p = randomPrime(random)
  const q = randomPrime(random)
  if (p === q) return makePair(random, sha256Hex)
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n))
  const qInverse = inverse(q, p)
  return {
    n: toBase64url(p * q),
    e: toBase64url(EXPONENT),
    // By the Chinese remainder theorem: four times as fast as one modPow modulo n.
    sign: (signingInput) => {
      const message = emsaPkcs1Encode(sha256Hex(signingInput), MODULUS_BYTES)
      const byP = modPow(message, d % (p - 1n), p)
      const byQ = modPow(message, d % (q - 1n), q)
      const lift = ((((byP - byQ) % p) + p) * qInverse) % p
      return toBase64url(byQ + lift * q, MODULUS_BYTES)
    },
  }
}

/** The two highest bits are set, so that the product of two has 2 048 bits. */
function randomPrime(random: RandomBits): bigint {
  const start = random(PRIME_BITS) | (3n << BigInt(PRIME_BITS - 2)) | 1n
  const remainders = SMALL_PRIMES.map((prime) => Number(start % BigInt(prime)))
  for (let offset = 0; offset < SPAN; offset += 2) {
    const hasSmallFactor = SMALL_PRIMES.some(
      (prime, at) => ((remainders[at] as number) + offset) % prime === 0,
    )
    if (hasSmallFactor) continue
    const candidate = start + BigInt(offset)
    if ((candidate - 1n) % EXPONENT !== 0n && isProbablyPrime(candidate)) return candidate
  }
  return randomPrime(random)
}

/** Miller and Rabin. */
function isProbablyPrime(candidate: bigint): boolean {
  let odd = candidate - 1n
  let halvings = 0
  while ((odd & 1n) === 0n) {
    odd >>= 1n
    halvings++
  }
  return BASES.every((base) => {
    let value = modPow(base, odd, candidate)
    if (value === 1n || value === candidate - 1n) return true
    for (let i = 1; i < halvings; i++) {
      value = (value * value) % candidate
      if (value === candidate - 1n) return true
    }
    return false
  })
}

/** Euclid's algorithm, extended. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [rest, nextRest] = [modulus, value % modulus]
  let [factor, nextFactor] = [0n, 1n]
  while (nextRest !== 0n) {
    const quotient = rest / nextRest
    ;[rest, nextRest] = [nextRest, rest - quotient * nextRest]
    ;[factor, nextFactor] = [nextFactor, factor - quotient * nextFactor]
  }
  return ((factor % modulus) + modulus) % modulus
}

function primesBelow(limit: number): number[] {
  const primes: number[] = []
  for (let number = 3; number < limit; number += 2)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  return primes
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Big-endian, without leading zero bytes, or of so many bytes. */
export function toBase64url(value: bigint, bytes?: number): string {
  const hex = value.toString(16)
  const digits = bytes === undefined ? hex.length + (hex.length % 2) : bytes * 2
  return encodeBytes(hex.padStart(digits, '0'))
}

export function textToBase64url(ascii: string): string {
  let hex = ''
  for (let i = 0; i < ascii.length; i++) hex += ascii.charCodeAt(i).toString(16).padStart(2, '0')
  return encodeBytes(hex)
}

/** Three bytes are six digits, and four letters. */
function encodeBytes(hex: string): string {
  let text = ''
  for (let at = 0; at < hex.length; at += 6) {
    const digits = hex.slice(at, at + 6)
    const group = parseInt(digits.padEnd(6, '0'), 16)
    const letters = digits.length / 2 + 1
    for (let i = 0; i < letters; i++) text += ALPHABET.charAt((group >> (18 - 6 * i)) & 63)
  }
  return text
}
