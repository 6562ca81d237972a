import { decodeBase64url } from './base64url.ts'
import { callerOf, checkClaims, fitsSettings, tokenVersion, type TokenPolicy } from './claims.ts'
import { own, type JsonObject } from './json_object.ts'
import { checkHeader, parseCompact, readObject } from './jws.ts'
import type { TokenVersion } from './metadata.ts'
import { verifyRs256, type RsaKey, type Sha256Hex } from './rs256.ts'
import { shown, shownClaim } from './shown.ts'
import type { CallerFacts, Check, TokenReason, Verdict } from './verdict.ts'

/** The key that a token names, out of the configured tenant's key set of that version, and the set's issuer. */
export type KeyAnswer =
  { kind: 'key'; key: RsaKey; issuer: string } | { kind: 'unknown' | 'may_be_new' | 'unavailable' }
/** `fits`: whether the token names what the settings ask for, given the tenant's issuer ('' while it is not known). */
export type FindKey = (version: TokenVersion, kid: string, fits: (issuer: string) => boolean) => KeyAnswer

/**
 * The whole verdict on one token: shape and header, key, signature, then claims. `findKey` is called at most once, and
 * only for a token that is well-formed, RS256 and of a known version; `now` in milliseconds.
 *
 * Some claims are read before the signature is verified, and decide nothing about who is let in. `ver` says which of the
 * tenant's two key sets the token is to be checked with; a token that says neither is refused there. Tenant, issuer,
 * audience and caller say how often an unknown key is looked for (`key_cache.ts`).
 */
export function judgeToken(
  token: string,
  policy: TokenPolicy,
  findKey: FindKey,
  sha256Hex: Sha256Hex,
  now: number,
): Verdict {
  const checks: Check[] = []
  const jws = parseCompact(token)
  if ('fault' in jws) {
    return refused('malformed_token', [shape(false, jws.fault)])
  }
  checks.push(shape(true, 'as expected'))
  const headerReason = record(checks, checkHeader(jws.header))
  if (headerReason) return refused(headerReason, checks)

  const claims = readObject(decodeBase64url(jws.payloadPart))
  const signature = decodeBase64url(jws.signaturePart)
  checks.push({
    name: 'claims',
    passed: claims !== null,
    expected: 'a JSON object in base64url',
    found: claims ? 'as expected' : 'not one',
  })
  if (!claims) return refused('malformed_token', checks)
  if (!signature) {
    const found = 'other characters'
    checks.push({ name: 'signature', passed: false, expected: 'base64url', found })
    return refused('malformed_token', checks)
  }
  const version = tokenVersion(claims)
  const ver = shown(own(claims, 'ver'))
  checks.push({ name: 'version', passed: version !== null, expected: '1.0 or 2.0', found: ver })
  const facts = factsOf(claims, version)
  if (!version) return refused('wrong_version', checks, facts)

  const kid = own(jws.header, 'kid') as string
  const answer = findKey(version, kid, (issuer) => fitsSettings(claims, version, issuer, policy))
  checks.push(keyCheck(answer, kid, policy.tenant, version))
  if (answer.kind !== 'key') return refused(WITHOUT_KEY[answer.kind], checks, facts)

  const genuine = verifyRs256(jws.signingInput, signature, answer.key, sha256Hex)
  checks.push({
    name: 'signature',
    passed: genuine,
    expected: 'by that key',
    found: genuine ? 'as expected' : 'not by that key',
  })
  if (!genuine) return refused('bad_signature', checks, facts)

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

/** A refusal for what was found before the signature could be verified. */
export function refused(
  reason: TokenReason,
  checks: Check[],
  facts: CallerFacts = { tenant: '', caller: '', version: '' },
): Verdict {
  return { accepted: false, reason, signatureVerified: false, roleChecked: '', checks, facts }
}

/** Adds every check, and gives the reason of the first that failed. */
function record(checks: Check[], made: (Check & { reason: TokenReason })[]): TokenReason | null {
  for (const { name, passed, expected, found } of made) checks.push({ name, passed, expected, found })
  return made.find((check) => !check.passed)?.reason ?? null
}

function shape(passed: boolean, found: string): Check {
  return { name: 'shape', passed, expected: 'three parts, the first a header', found }
}

function keyCheck(answer: KeyAnswer, kid: string, tenant: string, version: TokenVersion): Check {
  const found = {
    key: `key ${shown(kid, 64)}`,
    unknown: `no key ${shown(kid, 64)} there`,
    may_be_new: `no key ${shown(kid, 64)} there yet`,
    unavailable: 'the keys could not be had',
  }
  return {
    name: 'key',
    passed: answer.kind === 'key',
    expected: `a ${version} signing key of tenant ${shown(tenant, 40)}`,
    found: found[answer.kind],
  }
}

function factsOf(claims: JsonObject, version: TokenVersion | null): CallerFacts {
  return {
    tenant: shownClaim(own(claims, 'tid')),
    caller: version ? shownClaim(callerOf(claims, version)) : '',
    version: version ?? '',
  }
}
