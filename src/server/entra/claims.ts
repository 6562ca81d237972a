import type { EntraSettings } from '../settings/settings.ts'
import { own, type JsonObject } from './json_object.ts'
import type { TokenVersion } from './metadata.ts'
import { shown, shownList } from './shown.ts'
import type { Check, TokenReason } from './verdict.ts'

/** What the settings ask of a token. */
export type TokenPolicy = Pick<
  EntraSettings,
  'tenant' | 'audiences' | 'callers' | 'requireRole' | 'role' | 'clockSkew'
>

/** A claim's check with the reason for which the token is refused if it fails. */
export type ClaimCheck = Check & { reason: TokenReason }

const VERSIONS: readonly [claim: string, version: TokenVersion][] = [
  ['1.0', 'v1'],
  ['2.0', 'v2'],
]

/** The version a token says it has; null for any other `ver`. */
export function tokenVersion(claims: JsonObject): TokenVersion | null {
  const ver = own(claims, 'ver')
  return VERSIONS.find(([claim]) => claim === ver)?.[1] ?? null
}

/** The application that asked for the token: `appid` in v1, `azp` in v2 (docs/facts/entra.md#caller). */
export function callerOf(claims: JsonObject, version: TokenVersion): unknown {
  return own(claims, version === 'v1' ? 'appid' : 'azp')
}

/**
 * Whether the claims name tenant, audience, caller and issuer as the settings ask. An issuer of '' is not known yet and
 * not looked at. Says nothing about who wrote the claims.
 */
export function fitsSettings(
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
 * All claims that are looked at, each with its outcome; every other claim is ignored. They stand in the order in
 * which they decide. The tenant comes before the issuer because a stranger's token fails both and the tenant is what
 * an admin understands; the role comes last because it alone is answered with "not allowed" instead of "not known",
 * which must be said only of a token that is right in all else. `now` in milliseconds.
 */
export function checkClaims(
  claims: JsonObject,
  version: TokenVersion,
  issuer: string,
  policy: TokenPolicy,
  now: number,
): ClaimCheck[] {
  return [
    ...identity(claims, version, issuer, policy),
    application(claims),
    plainBearer(own(claims, 'cnf')),
    notExpired(own(claims, 'exp'), policy.clockSkew, now),
    alreadyValid(own(claims, 'nbf'), policy.clockSkew, now),
    issued(own(claims, 'iat')),
    ...(policy.requireRole ? [role(own(claims, 'roles'), policy.role)] : []),
  ]
}

function identity(
  claims: JsonObject,
  version: TokenVersion,
  issuer: string,
  policy: TokenPolicy,
): ClaimCheck[] {
  return [
    exactly('tenant', 'wrong_tenant', own(claims, 'tid'), [policy.tenant]),
    exactly('issuer', 'wrong_issuer', own(claims, 'iss'), [issuer]),
    exactly('audience', 'wrong_audience', own(claims, 'aud'), policy.audiences),
    exactly('caller', 'wrong_caller', callerOf(claims, version), policy.callers),
  ]
}

/** One of the values, letter for letter. An empty text never passes, whatever the settings hold. */
function exactly(name: string, reason: TokenReason, claim: unknown, wanted: readonly string[]): ClaimCheck {
  const passed = typeof claim === 'string' && claim !== '' && wanted.includes(claim)
  return { name, reason, passed, expected: shownList(wanted), found: shown(claim) }
}

/** A token for a person carries `scp`; one for an application never does, and says `idtyp` app if it says it at all. */
function application(claims: JsonObject): ClaimCheck {
  const scope = own(claims, 'scp')
  const kind = own(claims, 'idtyp')
  const passed = scope === undefined && (kind === undefined || kind === 'app')
  const found = `scp ${shown(scope, 60)}, idtyp ${shown(kind, 30)}`
  return { name: 'application', reason: 'user_token', passed, expected: 'no scp, idtyp app or absent', found }
}

/** `cnf` (RFC 7800) ties a token to a key that its sender has to prove to hold. Nobody asks for that proof here. */
function plainBearer(confirmation: unknown): ClaimCheck {
  const passed = confirmation === undefined
  return {
    name: 'confirmation',
    reason: 'bound_token',
    passed,
    expected: 'no cnf',
    found: shown(confirmation, 30),
  }
}

function notExpired(exp: unknown, skew: number, now: number): ClaimCheck {
  const passed = isTime(exp) && (exp + skew) * 1000 > now
  return {
    name: 'expiry',
    reason: 'expired',
    passed,
    expected: `after ${moment(now - skew * 1000)}`,
    found: time(exp),
  }
}

function alreadyValid(nbf: unknown, skew: number, now: number): ClaimCheck {
  const passed = isTime(nbf) && (nbf - skew) * 1000 <= now
  const expected = `not after ${moment(now + skew * 1000)}`
  return { name: 'validity', reason: 'not_yet_valid', passed, expected, found: time(nbf) }
}

/** May be absent; when it was does not matter. */
function issued(iat: unknown): ClaimCheck {
  const passed = iat === undefined || isTime(iat)
  return { name: 'issued', reason: 'not_yet_valid', passed, expected: 'a time or absent', found: time(iat) }
}

/** Entra issues `roles` as a list; a lone text is not what it issues and does not count. */
function role(roles: unknown, wanted: string): ClaimCheck {
  const passed = Array.isArray(roles) && wanted !== '' && roles.includes(wanted)
  return { name: 'role', reason: 'missing_role', passed, expected: shown(wanted), found: shown(roles) }
}

/** NumericDate: a JSON number of seconds. Text is refused, and so is 1e999, which JSON reads as infinity. */
function isTime(claim: unknown): claim is number {
  return typeof claim === 'number' && isFinite(claim)
}

function time(claim: unknown): string {
  if (claim === undefined) return 'absent'
  return isTime(claim) ? moment(claim * 1000) : `not a number of seconds: ${shown(claim, 40)}`
}

function moment(milliseconds: number): string {
  const date = new Date(milliseconds)
  return isNaN(date.getTime()) ? 'a time beyond the calendar' : date.toISOString()
}
