import { MAX_TOKEN } from '../entra/jws.ts'
import type { TokenReason } from '../entra/verdict.ts'
import type { Answer } from '../platform/http.ts'
import { guid } from '../platform/glide.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import type { Settings } from '../settings/settings.ts'
import {
  alertBody,
  alertsOf,
  countedRefusals,
  deliveriesOf,
  type Assertion,
  type Fixture,
  send,
  sendAlert,
  withoutKeys,
} from './fixture.ts'
import { type TokenName, TOKENS } from './signed_tokens.ts'

/** A call that must be refused: the answer, and the reason under which it is counted. */
interface Refusal {
  tried: string
  reason: TokenReason | DeliveryReason
  /** 401 if not given. */
  answer?: string
  call: (fixture: Fixture) => Answer
}

/** A call with one of the signed tokens. */
type RefusedToken = readonly [token: TokenName, reason: TokenReason, tried: string, answer?: string]

const UNAUTHORIZED = '401 x_secx_azmon.unauthorized with WWW-Authenticate: Bearer error="invalid_token"'
const FORBIDDEN = '403 x_secx_azmon.forbidden'
const TOO_LARGE = '413 x_secx_azmon.too_large'
const UNAVAILABLE = '503 x_secx_azmon.unavailable with Retry-After: 30'

const UNKNOWN_SIGNERS: readonly RefusedToken[] = [
  ['algorithmNone', 'unsupported_algorithm', 'the algorithm none'],
  ['algorithmHs256', 'unsupported_algorithm', 'the algorithm HS256'],
  ['noVersion', 'wrong_version', 'a token that says no version'],
  ['otherKeyOtherAudience', 'unknown_key', 'a key that the tenant does not have'],
  ['otherKey', 'key_may_be_new', 'a key that the tenant may have just published', UNAVAILABLE],
]

/** Everything that is refused before it is known who signed the token. */
export function unknownCallers(fixture: Fixture): Assertion[] {
  return refusals(fixture, [
    notConfigured('a call while no tenant is set', { tenant: '' }),
    notConfigured('a call while no audience is set', { audiences: [] }),
    {
      tried: 'a call without a token',
      reason: 'missing_token',
      call: (on) => send(on, null, newAlert(on)),
    },
    {
      tried: 'a call with another login',
      reason: 'missing_token',
      call: (on) => send(on, 'Basic YTpi', newAlert(on)),
    },
    malformed('a token of two parts', 'a.b'),
    malformed('a token that is too long', 'a'.repeat(MAX_TOKEN + 1)),
    ...UNKNOWN_SIGNERS.map(refusedToken),
    {
      tried: 'a token whose claims were changed',
      reason: 'bad_signature',
      call: (on) => sendToken(on, withSignatureOf(TOKENS.genuine, TOKENS.otherAudience)),
    },
    {
      tried: 'a call while there are no signing keys',
      reason: 'keys_unavailable',
      answer: UNAVAILABLE,
      call: (on) => sendToken(on, TOKENS.genuine, withoutKeys(on)),
    },
  ])
}

const WRONG_TOKENS: readonly RefusedToken[] = [
  ['otherTenant', 'wrong_tenant', 'a token of another tenant'],
  ['otherIssuer', 'wrong_issuer', 'a token of another issuer'],
  ['otherAudience', 'wrong_audience', 'a token for another application'],
  ['otherCaller', 'wrong_caller', 'a token of another caller'],
  ['ofPerson', 'user_token', 'a token of a person'],
  ['boundToKey', 'bound_token', 'a token that is tied to a key'],
  ['otherRole', 'missing_role', 'a token without the app role', FORBIDDEN],
  ['expired', 'expired', 'a token that has expired'],
  ['neverExpires', 'expired', 'a token that does not expire'],
  ['issuedAtNoTime', 'not_yet_valid', 'a token issued at no time'],
  ['notYetValid', 'not_yet_valid', 'a token that is not valid yet'],
]

/** Genuine tokens of the tenant that are not for this app, not from Azure Monitor, or not valid now. */
export function wrongTokens(fixture: Fixture): Assertion[] {
  return refusals(fixture, WRONG_TOKENS.map(refusedToken))
}

/** Genuine callers whose call is not accepted: it is too large to be read, or not kept. */
export function unwelcomeCalls(fixture: Fixture): Assertion[] {
  const { maxBody } = fixture.settings.operation
  return refusals(fixture, [
    {
      tried: 'a body larger than allowed',
      reason: 'body_too_large',
      answer: TOO_LARGE,
      call: (on) => send(on, `Bearer ${TOKENS.genuine}`, 'a'.repeat(maxBody + 1)),
    },
    {
      tried: 'an alert of a subscription that is not listed',
      reason: 'subscription_not_allowed',
      answer: FORBIDDEN,
      call: (on) => sendAlert(on, { id: guid(), subscription: guid() }),
    },
  ])
}

/** Each call is answered as expected, word for word, and counted once under its reason; none of them is kept. */
function refusals(fixture: Fixture, calls: readonly Refusal[]): Assertion[] {
  const assertions = calls.map(({ tried, reason, answer = UNAUTHORIZED, call }): Assertion => {
    const before = countedRefusals(fixture)
    const found = answerText(call(fixture))
    const counted = [...countedRefusals(fixture)].filter(([name, count]) => count > (before.get(name) ?? 0))
    const reasons = counted.map(([name]) => name).join(' and ') || 'nothing'
    return { tried, expected: `${answer}, counted as ${reason}`, found: `${found}, counted as ${reasons}` }
  })
  const kept = deliveriesOf(fixture).length + alertsOf(fixture).length
  return [
    ...assertions,
    { tried: 'what is kept of these calls', expected: 'no row', found: kept ? `${kept} rows` : 'no row' },
  ]
}

/** Status, code and headers, and whatever else the body says: an answer that says more is not the expected one. */
function answerText({ status, headers, body }: Answer): string {
  const { outcome, code, ...more } = body
  const rest = Object.keys(more).length > 0 ? ` and ${JSON.stringify(more)}` : ''
  const result = outcome === 'refused' ? String(code) : `outcome ${String(outcome)}`
  const stated = Object.keys(headers).map((name) => ` with ${name}: ${headers[name]}`)
  return `${status} ${result}${stated.join('')}${rest}`
}

function notConfigured(tried: string, missing: Partial<Settings['entra']>): Refusal {
  const call = (on: Fixture): Answer =>
    sendToken(on, TOKENS.genuine, { ...on.settings, entra: { ...on.settings.entra, ...missing } })
  return { tried, reason: 'not_configured', call }
}

function malformed(tried: string, token: string): Refusal {
  return { tried, reason: 'malformed_token', call: (on) => sendToken(on, token) }
}

function refusedToken([token, reason, tried, answer]: RefusedToken): Refusal {
  return { tried, reason, answer, call: (on) => sendToken(on, TOKENS[token]) }
}

function sendToken(fixture: Fixture, token: string, settings = fixture.settings): Answer {
  return send(fixture, `Bearer ${token}`, newAlert(fixture), settings)
}

function withSignatureOf(token: string, other: string): string {
  return token.replace(/[^.]*$/, other.replace(/^.*\./, ''))
}

function newAlert(fixture: Fixture): string {
  return alertBody(fixture, { id: guid() })
}
