import { isNestedDeeper, isObject, type JsonObject } from '../platform/text.ts'
import { failure, type Result } from '../platform/result.ts'
import { type ReasonedCheck, sanitize } from './verdict.ts'

/** Characters. Entra's tokens for an application have about 1 500; the length is checked before anything else. */
export const MAX_TOKEN = 8192
/** Characters of the first part, in base64url. Entra's have about 120. */
export const MAX_HEADER_PART = 2048
/** Characters of an Authorization header: `Bearer`, a few spaces, the token. */
const MAX_AUTHORIZATION = MAX_TOKEN + 16
const MAX_KID = 256
/** Levels of nesting: far more than any token, metadata document or key set needs. */
const MAX_DEPTH = 32

type Bearer = { kind: 'token'; token: string } | { kind: 'none' | 'malformed'; found: string }

/**
 * The token of an Authorization header as RFC 6750 section 2.1 writes it: the scheme in any letter case, spaces, one
 * token of visible ASCII. Another scheme, or no header, is "none". A bearer header of any other form is malformed, also
 * two headers that a proxy joined with a comma.
 */
export function readBearer(authorization: string | null): Bearer {
  if (!authorization) return { kind: 'none', found: 'no Authorization header' }
  if (!/^bearer(?![\w-])/i.test(authorization.slice(0, 7))) {
    return { kind: 'none', found: 'another authentication scheme' }
  }
  if (authorization.length > MAX_AUTHORIZATION)
    return { kind: 'malformed', found: `longer than ${MAX_AUTHORIZATION} characters` }
  const token = /^bearer +([\x21-\x7e]+)$/i.exec(authorization)?.[1]
  return token === undefined
    ? { kind: 'malformed', found: 'not one token of visible ASCII' }
    : { kind: 'token', token }
}

/** The parts of a token. Nothing is verified; payload and signature are not decoded yet. */
interface Jws {
  header: JsonObject
  payloadPart: string
  signaturePart: string
  /** The text that is signed: ASCII. */
  signingInput: string
}

/**
 * Splits a JWS in compact form (RFC 7515 section 3.1) and reads its header: the header is checked before the rest is
 * decoded. The error names the part that is wrong and quotes nothing of it.
 */
export function parseCompact(token: string): Result<Jws> {
  if (token.length > MAX_TOKEN) return failure(`longer than ${MAX_TOKEN} characters`)
  const parts = token.split('.', 4)
  if (parts.length !== 3) return failure('not three parts')
  const [headerPart, payloadPart, signaturePart] = parts as [string, string, string]
  if (headerPart.length > MAX_HEADER_PART)
    return failure(`header is longer than ${MAX_HEADER_PART} characters`)
  const header = readObject(decodeBase64url(headerPart))
  if (!header) return failure('header is not a JSON object in base64url')
  const signingInput = `${headerPart}.${payloadPart}`
  return { ok: true, value: { header, payloadPart, signaturePart, signingInput } }
}

/**
 * The checks of the header in the order in which they decide. `jku`, `x5u`, `jwk`, `x5c` and `x5t` are ignored: a token
 * never says where its key is. Any `crit` refuses, since this app understands no extension.
 */
export function checkHeader(header: JsonObject): ReasonedCheck[] {
  const alg = ownValue(header, 'alg')
  const crit = ownValue(header, 'crit')
  const typ = ownValue(header, 'typ')
  const kid = ownValue(header, 'kid')
  return [
    {
      name: 'algorithm',
      reason: 'unsupported_algorithm',
      passed: alg === 'RS256',
      expected: 'RS256',
      found: sanitize(alg),
    },
    {
      name: 'critical headers',
      reason: 'malformed_token',
      passed: crit === undefined,
      expected: 'absent',
      found: sanitize(crit),
    },
    {
      name: 'type',
      reason: 'malformed_token',
      passed: typ === undefined || (typeof typ === 'string' && typ.toUpperCase() === 'JWT'),
      expected: 'JWT',
      found: sanitize(typ),
    },
    {
      name: 'key id',
      reason: 'malformed_token',
      passed: isKeyId(kid),
      expected: `text of 1 to ${MAX_KID} characters`,
      found: sanitize(kid),
    },
  ]
}

/** A `kid` is only compared with the ids of known keys; its length is limited because it is stored and shown. */
export function isKeyId(kid: unknown): kid is string {
  return typeof kid === 'string' && kid.length > 0 && kid.length <= MAX_KID
}

/** Bytes, as `decodeBase64url` gives them, that are JSON with an object outermost; null for everything else. */
export function readObject(hex: string | null): JsonObject | null {
  const text = hex === null ? null : decodeUtf8(hex)
  return text === null ? null : parseObject(text)
}

/**
 * A JSON text whose outermost value is an object; null for everything else, and for deep nesting. Of duplicate members
 * the last one counts, as RFC 7515 section 4 allows.
 */
export function parseObject(text: string): JsonObject | null {
  if (isNestedDeeper(text, MAX_DEPTH)) return null
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** A member that the object itself has, never one of its prototype, even if `__proto__` was sent. */
export function ownValue(object: JsonObject, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The six bits of each character, as two octal digits; a foreign character has none. */
const OCTAL: Record<string, string> = {}
for (let bits = 0; bits < 64; bits++) OCTAL[ALPHABET.charAt(bits)] = (64 + bits).toString(8).slice(1)

/**
 * base64url to bytes in hexadecimal digits, strictly as RFC 7515 section 2 defines it: no padding, no white space or other
 * foreign character, no bits set that belong to no byte; null for anything else, and for more than `MAX_TOKEN` characters.
 * So each value has exactly one spelling. The platform's own decoder returns text and breaks bytes
 * (docs/facts/servicenow.md#base64). BigInt changes the digits: a loop over bits and bytes is slow on the platform's engine.
 */
export function decodeBase64url(text: string): string | null {
  if (text.length > MAX_TOKEN || text.length % 4 === 1) return null
  const whole = text + 'A'.repeat((4 - (text.length % 4)) % 4)
  const octal = whole
    .split('')
    .map((character) => OCTAL[character])
    .join('')
  if (octal.length !== whole.length * 2) return null
  // The 1 keeps the zeros behind it.
  const hex = BigInt(`0o1${octal}`).toString(16).slice(1)
  const end = Math.floor((text.length * 3) / 4) * 2
  return Number(`0x0${hex.slice(end)}`) === 0 ? hex.slice(0, end) : null
}

/**
 * Bytes in hexadecimal digits to text; null for anything that is not UTF-8: stray or missing continuation bytes, overlong
 * forms, surrogates, values above U+10FFFF. The engine has no TextDecoder, and replacing bad bytes would let two tokens
 * read the same; its `decodeURIComponent` is used for ASCII only, since it replaces U+FFFE and U+FFFF.
 */
export function decodeUtf8(hex: string): string | null {
  const escaped = hex.replace(/../g, '%$&')
  if (!/%[89a-f]/.test(escaped)) return decodeURIComponent(escaped)
  const bytes = escaped.slice(1).split('%').map(fromHex)
  let text = ''
  let i = 0
  while (i < bytes.length) {
    const first = bytes[i++] as number
    if (first < 0x80) {
      text += String.fromCharCode(first)
      continue
    }
    const form = UTF8_FORMS.find((candidate) => first >= candidate.from && first <= candidate.to)
    if (!form) return null
    let code = first & form.mask
    for (let n = 0; n < form.following; n++) {
      const next = bytes[i++]
      if (next === undefined || (next & 0xc0) !== 0x80) return null
      code = (code << 6) | (next & 0x3f)
    }
    if (code < form.least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
    text += String.fromCodePoint(code)
  }
  return text
}

function fromHex(digits: string): number {
  return parseInt(digits, 16)
}

/** First byte of a longer sequence, how many bytes follow, and the least value that needs so many. */
const UTF8_FORMS = [
  { from: 0xc2, to: 0xdf, mask: 0x1f, following: 1, least: 0x80 },
  { from: 0xe0, to: 0xef, mask: 0x0f, following: 2, least: 0x800 },
  { from: 0xf0, to: 0xf4, mask: 0x07, following: 3, least: 0x10000 },
]
