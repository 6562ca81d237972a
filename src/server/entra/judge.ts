import { callerOf, checkClaims, tokenVersion, type TokenPolicy } from './claims.ts'
import { own, type JsonObject } from './json_object.ts'
import { checkHeader, parseCompact, readObject } from './jws.ts'
import type { TokenVersion } from './metadata.ts'
import { verifyRs256, type RsaKey, type Sha256Hex } from './rs256.ts'
import { shown, shownClaim } from './shown.ts'
import type { CallerFacts, Check, TokenReason, Verdict } from './verdict.ts'

/** The key that a token names, out of the configured tenant's key set of that version, and the set's issuer. */
export type KeyAnswer =
  { kind: 'key'; key: RsaKey; issuer: string } | { kind: 'unknown' } | { kind: 'unavailable' }
export type FindKey = (version: TokenVersion, kid: string) => KeyAnswer

/**
 * The whole verdict on one token: shape and header, key, signature, then claims. `findKey` is called at most once, and
 * only for a token that is well-formed, RS256 and of a known version; `now` in milliseconds.
 *
 * One claim is read before the signature is verified: `ver`, because it says which of the tenant's two key sets the
 * token is to be checked with. A token that says neither has no key set and is refused there.
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

  const claims = readObject(jws.payload)
  checks.push({
    name: 'claims',
    passed: claims !== null,
    expected: 'a JSON object',
    found: claims ? 'as expected' : 'not one',
  })
  if (!claims) return refused('malformed_token', checks)
  const version = tokenVersion(claims)
  const ver = shown(own(claims, 'ver'))
  checks.push({ name: 'version', passed: version !== null, expected: '1.0 or 2.0', found: ver })
  const facts = factsOf(claims, version)
  if (!version) return refused('wrong_version', checks, facts)

  const kid = own(jws.header, 'kid') as string
  const answer = findKey(version, kid)
  checks.push(keyCheck(answer, kid, policy.tenant, version))
  if (answer.kind === 'unavailable') return refused('keys_unavailable', checks, facts)
  if (answer.kind === 'unknown') return refused('unknown_key', checks, facts)

  const genuine = verifyRs256(jws.signingInput, jws.signature, answer.key, sha256Hex)
  checks.push({
    name: 'signature',
    passed: genuine,
    expected: 'by that key',
    found: genuine ? 'as expected' : 'not by that key',
  })
  if (!genuine) return refused('bad_signature', checks, facts)

  const claimReason = record(checks, checkClaims(claims, version, answer.issuer, policy, now))
  return {
    accepted: claimReason === null,
    reason: claimReason ?? 'accepted',
    signatureVerified: true,
    checks,
    facts,
  }
}

/** A refusal for what was found before the signature could be verified. */
export function refused(
  reason: TokenReason,
  checks: Check[],
  facts: CallerFacts = { tenant: '', caller: '', version: '' },
): Verdict {
  return { accepted: false, reason, signatureVerified: false, checks, facts }
}

/** Adds every check, and gives the reason of the first that failed. */
function record(checks: Check[], made: (Check & { reason: TokenReason })[]): TokenReason | null {
  for (const { name, passed, expected, found } of made) checks.push({ name, passed, expected, found })
  return made.find((check) => !check.passed)?.reason ?? null
}

function shape(passed: boolean, found: string): Check {
  return { name: 'shape', passed, expected: 'three parts of base64url', found }
}

function keyCheck(answer: KeyAnswer, kid: string, tenant: string, version: TokenVersion): Check {
  const found = {
    key: `key ${shown(kid, 64)}`,
    unknown: `no key ${shown(kid, 64)} there`,
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
