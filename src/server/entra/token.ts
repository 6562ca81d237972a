import { unreachable } from '../platform/result.ts'
import type { JsonObject } from '../platform/text.ts'
import { CLOUDS, type EntraSettings } from '../settings/settings.ts'
import { checkHeader, decodeBase64url, ownValue, parseCompact, readObject } from './jws.ts'
import { type RsaKey, type Sha256Hex, verifyRs256 } from './rs256.ts'
import {
  type CallerFacts,
  type Check,
  quoteList,
  type ReasonedCheck,
  sanitize,
  sanitizeClaim,
  type TokenReason,
  type Verdict,
} from './verdict.ts'

export type TokenVersion = 'v1' | 'v2'

/** What the settings require of a token. */
export type TokenPolicy = Pick<
  EntraSettings,
  'tenant' | 'audiences' | 'callers' | 'requireRole' | 'role' | 'clockSkew'
>

/** The key that a token names, out of the configured tenant's key set of that version, and the set's issuer. */
export type KeyAnswer =
  { kind: 'key'; key: RsaKey; issuer: string } | { kind: 'unknown' | 'may_be_new' | 'unavailable' }
/** `fits`: whether the token names what the settings require, given the tenant's issuer ('' while it is not known). */
export type FindKey = (version: TokenVersion, kid: string, fits: (issuer: string) => boolean) => KeyAnswer

/** Client ids that Azure Monitor's action groups call with (docs/facts/entra.md#ids-of-action-groups). */
export const ACTION_GROUPS: { readonly [id: string]: string } = {
  [CLOUDS.worldwide.caller]: 'Azure Monitor',
  [CLOUDS.government.caller]: 'Azure Monitor for US Government',
}

/**
 * The verdict on one token: shape and header, key, signature, then claims. `findKey` is called at most once, and only for
 * a token that is well-formed, RS256 and of a known version; `now` in milliseconds.
 *
 * Some claims are read before the signature is verified; they never let anybody in. `ver` says which of the tenant's two
 * key sets the token is checked with. Tenant and audience choose the caller whose policy the token is judged by. Tenant,
 * issuer, audience and caller only say how often an unknown key is looked for (`decideKey` in `key_set.ts`).
 */
export function judgeToken(
  token: string,
  policy: TokenPolicy,
  findKey: FindKey,
  sha256Hex: Sha256Hex,
  now: number,
): Verdict {
  const opened = openToken(token)
  return isOpened(opened) ? judgeOpened(opened, policy, findKey, sha256Hex, now) : opened
}

/** A well-formed token, RS256 and of a known version. Nothing that it says is verified yet. */
export interface OpenedToken {
  claims: JsonObject
  version: TokenVersion
  kid: string
  signingInput: string
  /** In hexadecimal digits. */
  signature: string
  checks: readonly Check[]
  facts: CallerFacts
}

/** Tenant and audience as a token claims them; '' for what is no text. */
export function namedBy({ claims }: OpenedToken): { tenant: string; audience: string } {
  const text = (name: string) => {
    const value = ownValue(claims, name)
    return typeof value === 'string' ? value : ''
  }
  return { tenant: text('tid'), audience: text('aud') }
}

export function isOpened(opened: OpenedToken | Verdict): opened is OpenedToken {
  return 'signingInput' in opened
}

/** Reads a token, up to its version; the verdict for one that is not well-formed. */
export function openToken(token: string): OpenedToken | Verdict {
  const checks: Check[] = []
  const jws = parseCompact(token)
  const found = jws.ok ? 'as expected' : jws.error
  checks.push({ name: 'shape', passed: jws.ok, expected: 'three parts, the first a header', found })
  if (!jws.ok) return refused('malformed_token', checks)
  const { header, payloadPart, signaturePart, signingInput } = jws.value
  const headerReason = record(checks, checkHeader(header))
  if (headerReason) return refused(headerReason, checks)

  const claims = readObject(decodeBase64url(payloadPart))
  const signature = decodeBase64url(signaturePart)
  checks.push({
    name: 'claims',
    passed: claims !== null,
    expected: 'a JSON object in base64url',
    found: claims ? 'as expected' : 'not one',
  })
  if (!claims) return refused('malformed_token', checks)
  if (signature === null) {
    checks.push({ name: 'signature', passed: false, expected: 'base64url', found: 'other characters' })
    return refused('malformed_token', checks)
  }
  const version = tokenVersion(claims)
  const ver = sanitize(ownValue(claims, 'ver'))
  checks.push({ name: 'version', passed: version !== null, expected: '1.0 or 2.0', found: ver })
  const facts = factsOf(claims, version)
  if (!version) return refused('wrong_version', checks, facts)

  const kid = ownValue(header, 'kid') as string
  return { claims, version, kid, signingInput, signature, checks, facts }
}

export function judgeOpened(
  { claims, version, kid, signingInput, signature, checks: before, facts }: OpenedToken,
  policy: TokenPolicy,
  findKey: FindKey,
  sha256Hex: Sha256Hex,
  now: number,
): Verdict {
  const checks = [...before]
  const answer = findKey(version, kid, (issuer) => fitsSettings(claims, version, issuer, policy))
  checks.push(keyCheck(answer, kid, policy.tenant, version))
  if (answer.kind !== 'key') return refused(WITHOUT_KEY[answer.kind], checks, facts)

  const isGenuine = verifyRs256(signingInput, signature, answer.key, sha256Hex)
  checks.push({
    name: 'signature',
    passed: isGenuine,
    expected: 'by that key',
    found: isGenuine ? 'as expected' : 'not by that key',
  })
  if (!isGenuine) return refused('bad_signature', checks, facts)

  const claimReason = record(checks, checkClaims(claims, version, answer.issuer, policy, now))
  const accepted = claimReason === null
  return {
    accepted,
    reason: claimReason ?? 'accepted',
    signatureVerified: true,
    roleChecked: accepted && policy.requireRole ? policy.role : '',
    checks,
    facts,
  }
}

const WITHOUT_KEY = {
  unknown: 'unknown_key',
  may_be_new: 'key_may_be_new',
  unavailable: 'keys_unavailable',
} as const

/** A refusal before the signature is verified. */
export function refused(
  reason: TokenReason,
  checks: Check[],
  facts: CallerFacts = { tenant: '', caller: '', version: '' },
): Verdict {
  return { accepted: false, reason, signatureVerified: false, roleChecked: '', checks, facts }
}

/** Adds all checks; returns the reason of the first one that failed. */
function record(checks: Check[], made: readonly ReasonedCheck[]): TokenReason | null {
  for (const { name, passed, expected, found } of made) checks.push({ name, passed, expected, found })
  return made.find((check) => !check.passed)?.reason ?? null
}

function keyCheck({ kind }: KeyAnswer, kid: string, tenant: string, version: TokenVersion): Check {
  const expected = `a ${version} signing key of tenant ${sanitize(tenant, 40)}`
  return { name: 'key', passed: kind === 'key', expected, found: foundKey(kind, sanitize(kid, 64)) }
}

function foundKey(kind: KeyAnswer['kind'], kid: string): string {
  switch (kind) {
    case 'key':
      return `key ${kid}`
    case 'unknown':
      return `no key ${kid} there`
    case 'may_be_new':
      return `no key ${kid} there yet`
    case 'unavailable':
      return 'the keys could not be fetched'
    default:
      return unreachable(kind)
  }
}

function factsOf(claims: JsonObject, version: TokenVersion | null): CallerFacts {
  return {
    tenant: sanitizeClaim(ownValue(claims, 'tid')),
    caller: version ? sanitizeClaim(callerOf(claims, version)) : '',
    version: version ?? '',
  }
}

export function tokenVersion(claims: JsonObject): TokenVersion | null {
  const ver = ownValue(claims, 'ver')
  if (ver === '1.0') return 'v1'
  return ver === '2.0' ? 'v2' : null
}

/** The application that asked for the token: `appid` in v1, `azp` in v2 (docs/facts/entra.md#caller). */
export function callerOf(claims: JsonObject, version: TokenVersion): unknown {
  return ownValue(claims, version === 'v1' ? 'appid' : 'azp')
}

/**
 * Whether the claims name tenant, audience, caller and issuer as the settings require. An issuer of '' is not known yet
 * and not compared. Says nothing about who wrote the claims.
 */
function fitsSettings(
  claims: JsonObject,
  version: TokenVersion,
  issuer: string,
  policy: TokenPolicy,
): boolean {
  return identity(claims, version, issuer, policy).every(
    ({ name, passed }) => passed || (name === 'issuer' && issuer === ''),
  )
}

/**
 * All claims that are checked, in the order in which they decide; every other claim is ignored. The tenant comes before
 * the issuer: a stranger's token fails both, and an admin understands the tenant. The role comes last: it alone is
 * answered with 403, which must be said only of a token that is right in all else.
 */
export function checkClaims(
  claims: JsonObject,
  version: TokenVersion,
  issuer: string,
  policy: TokenPolicy,
  now: number,
): ReasonedCheck[] {
  return [
    ...identity(claims, version, issuer, policy),
    application(claims),
    unbound(ownValue(claims, 'cnf')),
    notExpired(ownValue(claims, 'exp'), policy.clockSkew, now),
    alreadyValid(ownValue(claims, 'nbf'), policy.clockSkew, now),
    issued(ownValue(claims, 'iat')),
    ...(policy.requireRole ? [role(ownValue(claims, 'roles'), policy.role)] : []),
  ]
}

function identity(
  claims: JsonObject,
  version: TokenVersion,
  issuer: string,
  policy: TokenPolicy,
): ReasonedCheck[] {
  return [
    exactly('tenant', 'wrong_tenant', ownValue(claims, 'tid'), [policy.tenant]),
    exactly('issuer', 'wrong_issuer', ownValue(claims, 'iss'), [issuer]),
    exactly('audience', 'wrong_audience', ownValue(claims, 'aud'), policy.audiences),
    exactly('caller', 'wrong_caller', callerOf(claims, version), policy.callers),
  ]
}

/** One of the values, letter for letter. An empty text never passes, whatever the settings hold. */
function exactly(
  name: string,
  reason: TokenReason,
  claim: unknown,
  allowed: readonly string[],
): ReasonedCheck {
  const passed = typeof claim === 'string' && claim !== '' && allowed.includes(claim)
  return { name, reason, passed, expected: quoteList(allowed), found: sanitize(claim) }
}

/** A token for a person has `scp`; one for an application never has, and its `idtyp` is app or absent. */
function application(claims: JsonObject): ReasonedCheck {
  const scope = ownValue(claims, 'scp')
  const kind = ownValue(claims, 'idtyp')
  const passed = scope === undefined && (kind === undefined || kind === 'app')
  const found = `scp ${sanitize(scope, 60)}, idtyp ${sanitize(kind, 30)}`
  return { name: 'application', reason: 'user_token', passed, expected: 'no scp, idtyp app or absent', found }
}

/** `cnf` (RFC 7800) binds a token to a key that its sender must prove to hold. This app cannot ask for that proof. */
function unbound(cnf: unknown): ReasonedCheck {
  const passed = cnf === undefined
  return {
    name: 'confirmation',
    reason: 'bound_token',
    passed,
    expected: 'no cnf',
    found: sanitize(cnf, 30),
  }
}

function notExpired(exp: unknown, skew: number, now: number): ReasonedCheck {
  const passed = isTime(exp) && (exp + skew) * 1000 > now
  const expected = `after ${isoTime(now - skew * 1000)}`
  return { name: 'expiry', reason: 'expired', passed, expected, found: foundTime(exp) }
}

function alreadyValid(nbf: unknown, skew: number, now: number): ReasonedCheck {
  const passed = isTime(nbf) && (nbf - skew) * 1000 <= now
  const expected = `not after ${isoTime(now + skew * 1000)}`
  return { name: 'validity', reason: 'not_yet_valid', passed, expected, found: foundTime(nbf) }
}

/** May be absent; any time is accepted. */
function issued(iat: unknown): ReasonedCheck {
  const passed = iat === undefined || isTime(iat)
  const expected = 'a time or absent'
  return { name: 'issued', reason: 'not_yet_valid', passed, expected, found: foundTime(iat) }
}

/** Entra issues `roles` as a list; a single text does not count. */
function role(roles: unknown, wanted: string): ReasonedCheck {
  const passed = Array.isArray(roles) && wanted !== '' && roles.includes(wanted)
  return { name: 'role', reason: 'missing_role', passed, expected: sanitize(wanted), found: sanitize(roles) }
}

/** NumericDate: a JSON number of seconds. Refuses text, and 1e999, which JSON reads as infinity. */
function isTime(claim: unknown): claim is number {
  return typeof claim === 'number' && isFinite(claim)
}

function foundTime(claim: unknown): string {
  if (claim === undefined) return 'absent'
  return isTime(claim) ? isoTime(claim * 1000) : `not a number of seconds: ${sanitize(claim, 40)}`
}

function isoTime(milliseconds: number): string {
  const date = new Date(milliseconds)
  return isNaN(date.getTime()) ? 'a time beyond the calendar' : date.toISOString()
}
