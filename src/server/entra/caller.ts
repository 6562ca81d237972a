/**
 * Who is calling, and may they? This folder decides it; read it in this order:
 *
 * 1. `caller.ts`: without tenant and audience in the settings, or a row of the table Callers, nobody is let in. A bearer
 *    token is always judged, by one of them (`callers.ts`); the platform's login counts only on the
 *    authenticated route, if the settings trust it, and if there is no token.
 * 2. `token.ts`: the order of the checks of a token. Shape and header, claims readable, version, key, signature; then
 *    tenant, issuer, audience, caller, application, confirmation, times, role. The first check that fails decides.
 * 3. `jws.ts` takes the token apart, strictly. `rs256.ts` verifies the signature.
 * 4. `key_refresh.ts` finds or fetches the key, by the rules in `key_set.ts`; `key_set_table.ts` stores key sets.
 * 5. `verdict.ts`: all reasons, the HTTP status and the sentence of each. `refusals.ts` counts refused calls.
 * 6. `offer.ts` and `proof.ts`: what is kept of a refused call that an admin may accept.
 *
 * A caller is told only "401", "403" or "503"; the reason and every check go on record.
 */
import type { AzureAlert } from '../azure/alert.ts'
import { sha256Hex } from '../platform/glide.ts'
import type { ReadEntraSettings } from '../settings/entra_settings.ts'
import { type EntraSettings, NO_SUBSCRIPTION } from '../settings/settings.ts'
import { attempt } from '../platform/log.ts'
import { type Chosen, chooseCaller, isConfigured, isOfForm, noteCall } from './callers.ts'
import { readBearer } from './jws.ts'
import { keptKeyFor, keyFor, storedKeyFor } from './key_refresh.ts'
import {
  type FindKey,
  isOpened,
  judgeOpened,
  namedBy,
  type OpenedToken,
  openToken,
  refused,
} from './token.ts'
import { type CallerFacts, type Check, sanitize, type TokenReason, type Verdict } from './verdict.ts'

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

/** The verdict on a caller, and the settings that it rests on: those of the form, or of a row of the table Callers. */
export interface Judged {
  verdict: Verdict
  settings: EntraSettings
}

/** The verdict on a caller. `now` in milliseconds. */
export function checkCaller(request: CallerRequest, form: EntraSettings, now: number): Judged {
  const bearer = readBearer(request.authorization)
  const by = (verdict: Verdict): Judged => ({ verdict, settings: form })
  if (bearer.kind === 'token' && (isConfigured(form) || form.useCallers))
    return judgeBearer(bearer.token, form, now)
  if (!isConfigured(form)) return by(notConfigured())
  const found = bearer.kind === 'token' ? '' : bearer.found
  const header = { name: 'bearer token', passed: false, expected: 'one bearer token', found }
  if (bearer.kind === 'malformed') return by(refused('malformed_token', [header]))
  if (request.route !== 'authenticated' || !form.trustPlatformLogin)
    return by(refused('missing_token', [header]))
  return by(judgeLogin(request, header))
}

function notConfigured(facts?: CallerFacts): Verdict {
  const expected = 'tenant and audience are set'
  return refused('not_configured', [{ name: 'settings', passed: false, expected, found: 'not both' }], facts)
}

/** Reasons that another key or another issuer could turn into an acceptance. */
const BY_KEY_SET: readonly TokenReason[] = ['bad_signature', 'wrong_issuer']

/** A kept key set that is not older than this (ms) refuses by itself: forgers must not cost a query each. */
const SURE = 5000

/**
 * A token is judged by exactly one caller: the form, unless the token names another tenant or audience and the table has one
 * row for both; whoever it is, both are verified afterwards. If there is none, the form refuses the token, or the only row of
 * its tenant, where just the audience is wrong.
 */
function judgeBearer(token: string, form: EntraSettings, now: number): Judged {
  const opened = openToken(token)
  if (!isOpened(opened))
    return { verdict: isConfigured(form) ? opened : notConfigured(opened.facts), settings: form }
  const named = namedBy(opened)
  const isForm = isOfForm(named, form)
  const found = isForm ? null : chooseCaller(named, form)
  const otherAudience = found && !found.isExact && judgeOtherAudience(opened, found, form, now)
  if (otherAudience) return otherAudience
  const chosen = found?.isExact ? found : null
  if (chosen === null && !isConfigured(form)) return { verdict: notConfigured(opened.facts), settings: form }
  const settings = chosen?.settings ?? form
  const verdict = judgeWithKeys(form.useCallers ? withTried(opened, chosen, isForm) : opened, settings, now)
  if (verdict.accepted && chosen) attempt('The last call of a caller', () => noteCall(chosen, now))
  return { verdict, settings }
}

/**
 * Refuses a genuine call of Azure Monitor for an audience that its tenant's row lacks, the most likely mistake; null for any
 * other token. Only stored keys are asked, so that naming a tenant causes no fetch.
 */
function judgeOtherAudience(
  opened: OpenedToken,
  found: Chosen,
  form: EntraSettings,
  now: number,
): Judged | null {
  const row = found.settings
  const find: FindKey = (version, kid) => storedKeyFor(row, form, version, kid, now)
  const verdict = judgeOpened(withTried(opened, found, false), row, find, sha256Hex, now)
  const isMistake = verdict.reason === 'wrong_audience' && row.callers.includes(verdict.facts.caller)
  return isMistake ? { verdict, settings: row } : null
}

/** Says which callers were tried: the one that judges, or that there is none. */
function withTried(opened: OpenedToken, chosen: Chosen | null, isForm: boolean): OpenedToken {
  const found =
    chosen?.tried ?? (isForm ? 'the settings' : 'none in the table Callers: judged by the settings')
  const expected = 'one for tenant and audience'
  const passed = isForm || chosen !== null
  return { ...opened, checks: [...opened.checks, { name: 'judged by', passed, expected, found }] }
}

/** A token is judged with the keys that this node keeps; if these do not let it in, again with those that are stored. */
function judgeWithKeys(opened: OpenedToken, settings: EntraSettings, now: number): Verdict {
  let keptAt = null as number | null
  const judge = (isKept: boolean) =>
    judgeOpened(
      opened,
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
