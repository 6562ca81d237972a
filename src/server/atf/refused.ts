import type { Answer } from '../platform/http.ts'
import { MAX_TOKEN } from '../entra/jws.ts'
import type { TokenReason } from '../entra/verdict.ts'
import { guid } from '../platform/glide.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import type { Finding } from './finding.ts'
import {
  alertBody,
  claimsOf,
  countedRefusals,
  keptRows,
  send,
  type Stage,
  tokenOf,
  withoutKeys,
} from './stage.ts'

/** A call, the reason under which it is to be counted, and what is to be answered. */
type Refusal = [
  tried: string,
  reason: TokenReason | DeliveryReason,
  answer: string,
  call: (stage: Stage) => Answer,
]

/** Everything that is refused before anybody is known to have signed the token. */
export function unknownCallers(stage: Stage): Finding[] {
  return refusals(stage, [
    ['a call while no tenant is set', 'not_configured', unauthorized, (on) => sendTo(on, { tenant: '' })],
    [
      'a call while no audience is set',
      'not_configured',
      unauthorized,
      (on) => sendTo(on, { audiences: [] }),
    ],
    ['a call without a token', 'missing_token', unauthorized, (on) => send(on, null, body(on))],
    ['a call with another login', 'missing_token', unauthorized, (on) => send(on, 'Basic YTpi', body(on))],
    ['a token of two parts', 'malformed_token', unauthorized, (on) => bearer(on, 'a.b')],
    [
      'a token that is too long',
      'malformed_token',
      unauthorized,
      (on) => bearer(on, 'a'.repeat(MAX_TOKEN + 1)),
    ],
    ['the algorithm none', 'unsupported_algorithm', unauthorized, (on) => bearer(on, unsigned(on))],
    ['the algorithm HS256', 'unsupported_algorithm', unauthorized, (on) => signed(on, {}, { alg: 'HS256' })],
    ['a token that says no version', 'wrong_version', unauthorized, (on) => signed(on, { ver: undefined })],
    [
      'a key that the tenant does not have',
      'unknown_key',
      unauthorized,
      (on) => signed(on, { aud: 'api://other' }, { kid: 'other' }),
    ],
    [
      'a key that the tenant may have just published',
      'key_may_be_new',
      unavailable,
      (on) => signed(on, {}, { kid: 'other' }),
    ],
    ['a token whose claims were changed', 'bad_signature', unauthorized, (on) => bearer(on, changed(on))],
    [
      'a call while there are no signing keys',
      'keys_unavailable',
      unavailable,
      (on) => send(on, `Bearer ${tokenOf(on)}`, body(on), withoutKeys(on)),
    ],
  ])
}

/** Genuine tokens of the tenant that are not for this app, not from Azure Monitor, or not of this hour. */
export function wrongTokens(stage: Stage): Finding[] {
  const seconds = Math.floor(stage.now / 1000)
  const { clockSkew } = stage.settings.entra
  return refusals(stage, [
    ['a token of another tenant', 'wrong_tenant', unauthorized, (on) => signed(on, { tid: guid() })],
    ['a token of another issuer', 'wrong_issuer', unauthorized, (on) => signed(on, { iss: `${on.issuer}x` })],
    [
      'a token for another application',
      'wrong_audience',
      unauthorized,
      (on) => signed(on, { aud: 'api://other' }),
    ],
    ['a token of another caller', 'wrong_caller', unauthorized, (on) => signed(on, { appid: guid() })],
    ['a token of a person', 'user_token', unauthorized, (on) => signed(on, { scp: 'user_impersonation' })],
    [
      'a token that is tied to a key',
      'bound_token',
      unauthorized,
      (on) => signed(on, { cnf: { kid: 'other' } }),
    ],
    ['a token without the app role', 'missing_role', forbidden, (on) => signed(on, { roles: ['other'] })],
    [
      'a token that has expired',
      'expired',
      unauthorized,
      (on) => signed(on, { exp: seconds - clockSkew - 1 }),
    ],
    ['a token that does not expire', 'expired', unauthorized, (on) => signed(on, { exp: undefined })],
    ['a token issued at no time', 'not_yet_valid', unauthorized, (on) => signed(on, { iat: 'today' })],
    [
      'a token of tomorrow',
      'not_yet_valid',
      unauthorized,
      (on) => signed(on, { nbf: seconds + clockSkew + 1 }),
    ],
  ])
}

/** Genuine callers whose call is not taken; it is not read whole, or not kept. */
export function unwelcomeCalls(stage: Stage): Finding[] {
  const { maxBody } = stage.settings.operation
  return refusals(stage, [
    [
      'a body larger than allowed',
      'body_too_large',
      tooLarge,
      (on) => send(on, `Bearer ${tokenOf(on)}`, 'a'.repeat(maxBody + 1)),
    ],
    [
      'an alert of a subscription that is not listed',
      'subscription_not_allowed',
      forbidden,
      (on) => send(on, `Bearer ${tokenOf(on)}`, alertBody(on, { id: guid(), subscription: guid() })),
    ],
  ])
}

const unauthorized = '401 x_secx_azmon.unauthorized with WWW-Authenticate: Bearer error="invalid_token"'
const forbidden = '403 x_secx_azmon.forbidden'
const tooLarge = '413 x_secx_azmon.too_large'
const unavailable = '503 x_secx_azmon.unavailable with Retry-After: 30'

/** Each call is answered as expected, word for word, and counted once more under its reason; at the end nothing is kept. */
function refusals(stage: Stage, calls: readonly Refusal[]): Finding[] {
  const findings = calls.map(([tried, reason, expected, call]): Finding => {
    const before = countedRefusals(stage)
    const found = shownAnswer(call(stage))
    const counted = [...countedRefusals(stage)].filter(([name, count]) => count > (before.get(name) ?? 0))
    const reasons = counted.map(([name]) => name).join(' and ') || 'nothing'
    return { tried, expected: `${expected}, counted as ${reason}`, found: `${found}, counted as ${reasons}` }
  })
  const kept = keptRows(stage).length
  return [
    ...findings,
    { tried: 'what is kept of these calls', expected: 'no row', found: kept ? `${kept} rows` : 'no row' },
  ]
}

/** Status, code and headers: an answer that says more than these is not the expected one. */
function shownAnswer({ status, headers, body }: Answer): string {
  const { outcome, code, ...more } = body
  const rest = Object.keys(more).length > 0 ? ` and ${JSON.stringify(more)}` : ''
  const said = outcome === 'refused' ? String(code) : `outcome ${String(outcome)}`
  const stated = Object.keys(headers).map((name) => ` with ${name}: ${headers[name]}`)
  return `${status} ${said}${stated.join('')}${rest}`
}

function sendTo(stage: Stage, changes: Partial<Stage['settings']['entra']>): Answer {
  const settings = { ...stage.settings, entra: { ...stage.settings.entra, ...changes } }
  return send(stage, `Bearer ${tokenOf(stage)}`, body(stage), settings)
}

function signed(stage: Stage, claims: Record<string, unknown>, header: Record<string, unknown> = {}): Answer {
  return bearer(stage, tokenOf(stage, claimsOf(stage, claims), header))
}

function bearer(stage: Stage, token: string): Answer {
  return send(stage, `Bearer ${token}`, body(stage))
}

function unsigned(stage: Stage): string {
  return tokenOf(stage, claimsOf(stage), { alg: 'none' }).replace(/[^.]*$/, '')
}

/** The signature of a token for somebody else. */
function changed(stage: Stage): string {
  const [head, claims] = tokenOf(stage).split('.')
  const [, , signature] = tokenOf(stage, claimsOf(stage, { aud: 'api://other' })).split('.')
  return `${head}.${claims}.${signature}`
}

function body(stage: Stage): string {
  return alertBody(stage, { id: guid() })
}
