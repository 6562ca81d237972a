/**
 * Who is calling, and may they? This folder decides it; read it in this order:
 *
 * 1. `caller.ts`: without tenant and audience in the settings nobody is let in. A bearer token is always judged; the
 *    platform's login counts only on the authenticated route, if the settings trust it, and if there is no token.
 * 2. `token.ts`: the order of the checks of a token. Shape and header, claims readable, version, key, signature; then
 *    tenant, issuer, audience, caller, application, confirmation, times, role. The first check that fails decides.
 * 3. `jws.ts` takes the token apart, strictly. `rs256.ts` verifies the signature.
 * 4. `key_refresh.ts` finds or fetches the key, by the rules in `key_set.ts`; `key_set_table.ts` stores key sets.
 * 5. `verdict.ts`: all reasons, the HTTP status and the sentence of each. `refusals.ts` counts refused calls.
 *
 * A caller is told only "401", "403" or "503"; the reason and every check go on record.
 */
import type { AzureAlert } from '../azure/alert.ts'
import { sha256Hex } from '../platform/glide.ts'
import type { ReadEntraSettings } from '../settings/entra_settings.ts'
import { type EntraSettings, NO_SUBSCRIPTION } from '../settings/settings.ts'
import { readBearer } from './jws.ts'
import { keptKeyFor, keyFor } from './key_refresh.ts'
import { judgeToken, refused } from './token.ts'
import { type Check, sanitize, type TokenReason, type Verdict } from './verdict.ts'

/** The route of a call: `public` for `POST /alerts`, `authenticated` for `POST /alerts/authenticated`. */
export type Route = 'public' | 'authenticated'

/** A caller that is let in. */
export interface Admitted {
  route: Route
  verdict: Verdict
  /** What the verdict rests on. */
  settings: ReadEntraSettings
  /** Milliseconds. */
  receivedAt: number
  /** User name of the session, for the record; '' if the platform does not tell. */
  userName: string
}

/** What the platform knows of a call before its body is read. */
interface CallerRequest {
  /** The Authorization header as sent; null if there was none. */
  authorization: string | null
  route: Route
  /** User name of the session: `guest` on the public route, unless an OIDC entity maps the token to a user. */
  platformUser: string
  hasIntegrationRole: boolean
}

/** The verdict on a caller. `now` in milliseconds. */
export function checkCaller(request: CallerRequest, settings: EntraSettings, now: number): Verdict {
  const configured = settings.tenant !== '' && settings.audiences.length > 0
  if (!configured) {
    return refused('not_configured', [
      { name: 'settings', passed: false, expected: 'tenant and audience are set', found: 'not both' },
    ])
  }
  const bearer = readBearer(request.authorization)
  if (bearer.kind === 'token') return judgeBearer(bearer.token, settings, now)
  const header = { name: 'bearer token', passed: false, expected: 'one bearer token', found: bearer.found }
  if (bearer.kind === 'malformed') return refused('malformed_token', [header])
  if (request.route !== 'authenticated' || !settings.trustPlatformLogin)
    return refused('missing_token', [header])
  return judgeLogin(request, header)
}

/** Reasons that another key or another issuer could turn into an acceptance. */
const BY_KEY_SET: readonly TokenReason[] = ['bad_signature', 'wrong_issuer']

/** A kept key set that is not older than this (ms) refuses by itself: forgers must not cost a query each. */
const SURE = 5000

/** A token is judged with the keys that this node keeps; if these do not let it in, again with those that are stored. */
function judgeBearer(token: string, settings: EntraSettings, now: number): Verdict {
  let keptAt = null as number | null
  const judge = (isKept: boolean) =>
    judgeToken(
      token,
      settings,
      (version, kid, fits) => {
        const kept = isKept ? keptKeyFor(settings, version, kid, now) : null
        keptAt = kept && kept.at
        return kept ? kept.answer : keyFor(settings, version, kid, fits, now)
      },
      sha256Hex,
      now,
    )
  const verdict = judge(true)
  const isSure = keptAt === null || now - keptAt <= SURE || !BY_KEY_SET.includes(verdict.reason)
  return isSure ? verdict : judge(false)
}

/**
 * Whether the list of subscriptions lets an alert in. An empty list lets in all. An alert that names no subscription
 * (a tenant-level Service Health alert, a budget of a management group) is let in where the list says `none`.
 */
export function isSubscriptionAllowed(
  { alertSubscription }: Pick<AzureAlert, 'alertSubscription'>,
  { subscriptions }: Pick<EntraSettings, 'subscriptions'>,
): boolean {
  if (subscriptions.length === 0) return true
  if (alertSubscription === '') return subscriptions.includes(NO_SUBSCRIPTION)
  return alertSubscription !== NO_SUBSCRIPTION && subscriptions.includes(alertSubscription)
}

/** The failed check of the token stays on the list: it is why the login was checked. */
function judgeLogin(request: CallerRequest, header: Check): Verdict {
  const login = {
    name: 'platform login',
    passed: request.hasIntegrationRole,
    expected: 'a user with role x_secx_azmon.integration',
    found: `${sanitize(request.platformUser, 60)}, ${request.hasIntegrationRole ? 'with' : 'without'} the role`,
  }
  if (!login.passed) return refused('missing_token', [header, login])
  return { ...refused('accepted_platform_login', [header, login]), accepted: true }
}
