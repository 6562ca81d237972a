import { isGuid, plainJson } from '../platform/text.ts'
import {
  checkHeader,
  decodeBase64url,
  isKeyId,
  ownValue,
  parseCompact,
  parseObject,
  readObject,
} from './jws.ts'
import { type RsaKey, type Sha256Hex, verifyDigest } from './rs256.ts'
import { callerOf, checkClaims, tokenVersion, type TokenVersion } from './token.ts'

/**
 * What a refused token claimed, and what proves later that Microsoft Entra signed it. Only the app writes it, hash and
 * claims from one token, so that a signature that fits the hash vouches for the claims. The token cannot be made of it
 * again: times, ids and the order of its members are not kept, and a hash is not turned round.
 */
export interface Proof {
  tenant: string
  audience: string
  version: TokenVersion
  caller: string
  roles: string[]
  issuer: string
  kid: string
  /** SHA-256 of what was signed, and the signature, in hexadecimal digits. */
  digest: string
  signature: string
}

/** Roles that are kept at the most. */
const MAX_ROLES = 10

/**
 * Exact values: these are what is entered into the settings, where a comma would begin another entry. Without quotes and
 * backslashes, which JSON writes with one more: the longest proof fits its column.
 */
const IN_A_LIST = /^[\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]{1,255}$/
const ROLE = /^[\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]{1,120}$/
const PRINTABLE = /^[\x21\x23-\x5b\x5d-\x7e]{1,256}$/

/**
 * The proof of a token that settings made of its own claims would accept now, but for its signature, which nobody has
 * looked at; null for any other token.
 */
export function readProof(token: string, clockSkew: number, sha256Hex: Sha256Hex, now: number): Proof | null {
  const jws = parseCompact(token)
  if (!jws.ok) return null
  const { header, payloadPart, signaturePart, signingInput } = jws.value
  if (checkHeader(header).some(({ passed }) => !passed)) return null
  const claims = readObject(decodeBase64url(payloadPart))
  const version = claims && tokenVersion(claims)
  if (!claims || !version) return null
  const roles = ownValue(claims, 'roles')
  const proof = checkedProof({
    tenant: ownValue(claims, 'tid'),
    audience: ownValue(claims, 'aud'),
    version,
    caller: callerOf(claims, version),
    roles: Array.isArray(roles) ? roles.filter(isRole).slice(0, MAX_ROLES) : [],
    issuer: ownValue(claims, 'iss'),
    kid: ownValue(header, 'kid'),
    digest: sha256Hex(signingInput),
    signature: decodeBase64url(signaturePart),
  })
  if (proof === null) return null
  const { tenant, audience, caller, issuer } = proof
  const policy = { tenant, audiences: [audience], callers: [caller], requireRole: false, role: '', clockSkew }
  return checkClaims(claims, version, issuer, policy, now).every(({ passed }) => passed) ? proof : null
}

/** For its column. */
export function proofText(proof: Proof): string {
  return plainJson(proof)
}

/** A proof as `proofText` wrote it; null for anything else. */
export function parseProof(text: string | null): Proof | null {
  const value = parseObject(text ?? '')
  return value && checkedProof(value)
}

/** Whom a proof names. */
export function claimOf({ tenant, audience, version, caller }: Proof): string {
  return `${tenant}|${audience}|${version}|${caller}`
}

/** Whether the owner of a key signed what was hashed. */
export function isSignedBy({ digest, signature }: Proof, key: RsaKey): boolean {
  return verifyDigest(digest, signature, key)
}

function checkedProof(value: Readonly<Record<string, unknown>>): Proof | null {
  const { tenant, audience, version, caller, roles, issuer, kid, digest, signature } = value
  if (!isLowerGuid(tenant) || !isLowerGuid(caller)) return null
  if (!isText(audience, IN_A_LIST) || !isText(issuer, PRINTABLE) || !isText(kid, PRINTABLE)) return null
  if (version !== 'v1' && version !== 'v2') return null
  if (!Array.isArray(roles) || roles.length > MAX_ROLES || !roles.every(isRole) || !isKeyId(kid)) return null
  if (!isText(digest, /^[0-9a-f]{64}$/) || !isText(signature, /^[0-9a-f]{512,1024}$/)) return null
  return { tenant, audience, version, caller, roles, issuer, kid, digest, signature }
}

function isLowerGuid(value: unknown): value is string {
  return typeof value === 'string' && isGuid(value) && value === value.toLowerCase()
}

function isRole(value: unknown): value is string {
  return isText(value, ROLE)
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}
