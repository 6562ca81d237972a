import { decodeBase64url } from './base64url.ts'
import { own, parseObject, type JsonObject } from './json_object.ts'
import { shown } from './shown.ts'
import { decodeUtf8 } from './utf8.ts'
import type { Check, TokenReason } from './verdict.ts'

/** Characters. Entra's tokens for an application have about 1 500; the length is looked at before anything else. */
export const MAX_TOKEN = 8192
/** Characters of the first part, in base64url. Entra's have about 120. */
export const MAX_HEADER_PART = 2048

const MAX_KID = 256

/** A token taken apart, nothing of it verified. Payload and signature are not decoded yet. */
export interface Jws {
  header: JsonObject
  payloadPart: string
  signaturePart: string
  /** What the signature is over: ASCII. */
  signingInput: string
}

/**
 * Takes a JWS in compact form apart (RFC 7515 section 3.1) and reads its header: a caller checks that before it decodes
 * the rest. A fault says which part is wrong, never what stood there.
 */
export function parseCompact(token: string): Jws | { fault: string } {
  if (token.length > MAX_TOKEN) return { fault: `longer than ${MAX_TOKEN} characters` }
  const parts = token.split('.', 4)
  if (parts.length !== 3) return { fault: 'not three parts' }
  const [headerPart, payloadPart, signaturePart] = parts as [string, string, string]
  if (headerPart.length > MAX_HEADER_PART)
    return { fault: `header is longer than ${MAX_HEADER_PART} characters` }
  const header = readObject(decodeBase64url(headerPart))
  if (!header) return { fault: 'header is not a JSON object in base64url' }
  return { header, payloadPart, signaturePart, signingInput: `${headerPart}.${payloadPart}` }
}

/** Bytes that are JSON with an object outermost; null for everything else. */
export function readObject(bytes: readonly number[] | null): JsonObject | null {
  const text = bytes && decodeUtf8(bytes)
  return text === null ? null : parseObject(text)
}

/**
 * The header's checks in the order in which they decide. `jku`, `x5u`, `jwk`, `x5c` and `x5t` are not looked at: a
 * token never says where its key is. Any `crit` refuses, since none of what it could name is understood here.
 */
export function checkHeader(header: JsonObject): (Check & { reason: TokenReason })[] {
  const alg = own(header, 'alg')
  const crit = own(header, 'crit')
  const typ = own(header, 'typ')
  const kid = own(header, 'kid')
  return [
    {
      name: 'algorithm',
      reason: 'unsupported_algorithm',
      passed: alg === 'RS256',
      expected: 'RS256',
      found: shown(alg),
    },
    {
      name: 'critical headers',
      reason: 'malformed_token',
      passed: crit === undefined,
      expected: 'absent',
      found: shown(crit),
    },
    {
      name: 'type',
      reason: 'malformed_token',
      passed: typ === undefined || (typeof typ === 'string' && typ.toUpperCase() === 'JWT'),
      expected: 'JWT',
      found: shown(typ),
    },
    {
      name: 'key id',
      reason: 'malformed_token',
      passed: isKeyId(kid),
      expected: `text of 1 to ${MAX_KID} characters`,
      found: shown(kid),
    },
  ]
}

/** A `kid` is only ever compared with the ids of known keys; it is bounded because it is kept and shown. */
export function isKeyId(kid: unknown): kid is string {
  return typeof kid === 'string' && kid.length > 0 && kid.length <= MAX_KID
}
