import { GlideRecord } from '@servicenow/glide'
import { CALLERS, isConfigured, readCallers, recentCallers } from '../entra/callers.ts'
import { ACTION_GROUPS } from '../entra/token.ts'
import { MAX_KEY_AGE } from '../entra/key_set.ts'
import { type KeySetState, readKeySets } from '../entra/key_set_table.ts'
import { STRANGERS_REASONS, TOKEN_REASONS } from '../entra/verdict.ts'
import { once } from '../platform/result.ts'
import { isGuid } from '../platform/text.ts'
import { DAY, fromGlideTime, HOUR, toGlideTime } from '../platform/time.ts'
import { DELIVERY_REASONS, type DeliveryReason, nextStep, sentence } from '../reasons/reasons.ts'
import { SECTION_TITLES } from '../settings/catalog.ts'
import type { EntraSettings, Settings } from '../settings/settings.ts'
import { type Check, type Finding, listLink, settingsLink, timeText } from './check.ts'
import { problemOf } from './settings_checks.ts'

/**
 * Checks of who may call: what the settings ask of a token, and what the calls so far had. `isOfOne`: only the keys and
 * calls of the caller of these settings, who may have a row, instead of all. `now` in milliseconds.
 */
export function callerChecks(settings: Settings, now: number, isOfOne = false): Check[] {
  const { entra } = settings
  const { sysId } = entra.caller
  const isAnybody = !isOfOne && !isConfigured(entra)
  const accepted = once(() => readLastAccepted(isAnybody ? null : sysId))
  const refused = once(() => readRefused(acceptedUntil(now), now, isOfOne ? { caller: sysId } : {}))
  return [
    { id: 'tenant', title: 'Tenant', find: () => tenant(settings) },
    { id: 'audience', title: 'Audience', find: () => audience(settings, refused()) },
    { id: 'authority', title: 'Login host', find: () => authority(settings) },
    { id: 'callers', title: 'Calling application', find: () => callers(settings) },
    { id: 'caller_rows', title: 'Callers', find: () => callerRows(entra) },
    {
      id: 'keys',
      title: 'Signing keys',
      find: () => signingKeys(entra, isOfOne ? [] : recentCallers(entra, now, 7 * DAY), now),
    },
    { id: 'role', title: 'App role', find: () => role(entra, accepted(), refused()) },
    { id: 'refused', title: 'Refused calls', find: () => refusedCalls(accepted() !== null, refused()) },
  ]
}

/** The last call that was let in for its token. Time in milliseconds. */
interface AcceptedCall {
  at: number
  /** The app role that was asked for and found; '' for none, and on deliveries of versions that did not record it. */
  roleChecked: string
}

/** Calls that were refused for one reason. Times in milliseconds. */
export interface RefusedCalls {
  reason: string
  count: number
  first: number
  last: number
}

const FORM = settingsLink(SECTION_TITLES.entra)

function tenant(settings: Settings): Finding {
  const { tenant } = settings.entra
  if (tenant !== '') return { state: 'ok', found: tenant }
  const problem = problemOf('entra.tenant', settings)
  if (problem?.value === '' && settings.entra.useCallers) return { state: 'ok', found: ONLY_CALLERS }
  if (problem?.value === '') {
    const next = 'Enter the Directory (tenant) ID of the app registration that the action group uses.'
    return { state: 'wrong', found: NOT_SET, next, link: FORM, refuses: true }
  }
  const found = problem?.text ?? 'It counts as not set while the login host is wrong.'
  return { state: 'wrong', found, next: 'Correct it.', link: FORM, refuses: true }
}

const ONLY_CALLERS = 'Not set: only the table Callers lets calls in.'

const NOT_SET = 'Not set: every call is refused.'

function audience(settings: Settings, refused: readonly RefusedCalls[]): Finding {
  const { audiences } = settings.entra
  const problem = problemOf('entra.audiences', settings)
  if (audiences.length > 0 && problem === null) return usedAudience(audiences, refused)
  if (problem?.value === '' && settings.entra.useCallers) return { state: 'ok', found: ONLY_CALLERS }
  const next =
    'Enter the Application ID URI and the Application (client) ID of the app registration, letter for letter as in the portal.'
  const found = problem === null || problem.value === '' ? NOT_SET : problem.text
  return { state: 'wrong', found, next, link: FORM, refuses: audiences.length === 0 }
}

function usedAudience(audiences: readonly string[], refused: readonly RefusedCalls[]): Finding {
  const other = refused.find(({ reason }) => reason === 'wrong_audience')
  if (!other) return { state: 'ok', found: audiences.join(', ') }
  const found = `${audiences.join(', ')}. The last call was refused, ${timeText(other.last)}: its token is for another audience.`
  const next = audiences.some(isGuid)
    ? 'If the call came from your action group, add the audience that the refused call names.'
    : 'Add the Application (client) ID of the app registration: version 2 tokens have it as their audience.'
  return { state: 'wrong', found, next, link: FORM, refuses: true }
}

function authority(settings: Settings): Finding {
  const problem = problemOf('entra.authority', settings)
  if (problem === null) return { state: 'ok', found: settings.entra.authority }
  return { state: 'wrong', found: problem.text, next: 'Correct it, or empty it.', link: FORM }
}

function callers(settings: Settings): Finding {
  const ids = settings.entra.callers
  const problem = problemOf('entra.callers', settings)
  if (problem !== null) {
    const found = ids.length === 0 ? 'None: nobody may call.' : problem.text
    const next = 'Enter the client ID of Azure Monitor; the help of the setting names it.'
    return { state: 'wrong', found, next, link: FORM, refuses: ids.length === 0 }
  }
  const found = ids.map((id) => (ACTION_GROUPS[id] ? `${ACTION_GROUPS[id]} (${id})` : id)).join(', ')
  if (ids.some((id) => ACTION_GROUPS[id] !== undefined)) return { state: 'ok', found }
  const next =
    'This is right only if something other than an action group calls; else add the ID of Azure Monitor.'
  return { state: 'unknown', found: `${found}; Azure Monitor itself is not among them.`, next, link: FORM }
}

function callerRows(entra: EntraSettings): Finding {
  if (!entra.useCallers) return { state: 'ok', found: 'The table is not used: there is one tenant.' }
  const domain = domainOfGuest()
  if (domain !== '') {
    const found = `The user guest is in the domain ${domain}: calls of callers in other domains are refused.`
    return { state: 'wrong', found, next: 'Put the user guest into the domain global.', refuses: true }
  }
  const { usable, wrong } = readCallers(entra)
  const link = listLink('Callers', CALLERS, 'active=true^ORDERBYname')
  if (wrong.length === 0) return { state: 'ok', found: `${usable} let calls in.`, link }
  const found = `${wrong.join(', ')}: wrong values, or a tenant and audience that another row or the settings have.`
  return { state: 'wrong', found, next: 'Open each and save it: the message says what is wrong.', link }
}

/**
 * Azure's calls are made as guest, which sees its own domain only (docs/facts/servicenow.md#domains); '' for global, and
 * where there are no domains.
 */
function domainOfGuest(): string {
  const record = new GlideRecord('sys_user')
  record.addQuery('user_name', 'guest')
  record.setLimit(1)
  record.query()
  const hasDomain = record.next() && record.isValidField('sys_domain')
  const domain = (hasDomain && record.getValue('sys_domain')) || 'global'
  return domain === 'global' ? '' : record.getDisplayValue('sys_domain') || domain
}

/** Further tenants whose keys are missing and that are named. */
const MAX_NAMED = 5

function signingKeys(own: EntraSettings, others: readonly EntraSettings[], now: number): Finding {
  if (own.tenant === '' && !own.useCallers)
    return { state: 'todo', found: 'Not fetched: the tenant is not set.', next: 'Set the tenant first.' }
  const keySets = readKeySets([own, ...others])
  const isOld = ({ fetchedAt }: KeySetState) => fetchedAt === null || now - fetchedAt >= MAX_KEY_AGE
  const isBad = (set: KeySetState) => isOld(set) || set.error !== ''
  const ofOthers = keySets.filter(({ tenant }) => tenant !== own.tenant)
  const tenants = new Set(ofOthers.map(({ tenant }) => tenant))
  const missing = new Set(ofOthers.filter(isBad).map(({ tenant }) => tenant))
  const mine = keySets.filter(({ tenant }) => tenant === own.tenant)
  const texts = mine.map((set) => keySetText(set, isOld(set)))
  const isNew = mine.length === 0 && (own.tenant !== '' || keySets.length === 0)
  if (isNew) texts.push('Not fetched yet.')
  if (tenants.size > 0)
    texts.push(`Tenants of callers with keys: ${tenants.size - missing.size} of ${tenants.size}.`)
  if (missing.size > 0) texts.push(`Missing or old: ${[...missing].slice(0, MAX_NAMED).join(', ')}.`)
  const found = texts.join(' ')
  const bad = keySets.filter(isBad)
  if (bad.length === 0 && isNew) {
    const next = 'Press “Fetch signing keys” on the page Set up. The first call fetches them as well.'
    return { state: 'todo', found, next }
  }
  if (bad.length === 0) return { state: 'ok', found }
  const isRefused = (tenant: string) => keySets.every((set) => set.tenant !== tenant || isOld(set))
  const refuses = bad.some(({ tenant }) => isRefused(tenant))
  return { state: 'wrong', found, next: FETCH_KEYS, link: SIGNING_KEYS, refuses }
}

export const FETCH_KEYS =
  'Check that this instance may call the login host (an outbound allow-list or proxy may stop it), then press “Fetch signing keys” on the page Set up.'

export const SIGNING_KEYS = listLink('Signing keys', 'x_secx_azmon_key_set', 'ORDERBYversion')

function keySetText({ version, fetchedAt, error, issuer }: KeySetState, isOld: boolean): string {
  return [
    `Tokens ${version}: ${fetchedAt === null ? 'never fetched' : `fetched ${timeText(fetchedAt)}, issuer ${issuer}`}`,
    ...(isOld && fetchedAt !== null ? ['older than a day, so that calls are refused with 503'] : []),
    ...(error === '' ? [] : [`the last try failed: ${error}`]),
  ]
    .join('; ')
    .replace(/\.?$/, '.')
}

function role(
  entra: EntraSettings,
  accepted: AcceptedCall | null,
  refused: readonly RefusedCalls[],
): Finding {
  if (!entra.requireRole) {
    const next = 'Switch the check on: without it, other applications of the tenant get one step further.'
    return { state: 'todo', found: 'The settings do not ask for an app role.', next, link: FORM }
  }
  const missing = refused.find(({ reason }) => reason === 'missing_role')
  if (missing) {
    const found = `The last call was refused, ${timeText(missing.last)}: its token lacks the role ${entra.role}.`
    const next = 'Assign the role to the service principal of Azure Monitor, as the set-up guide says.'
    return { state: 'wrong', found, next, link: REFUSED_CALLS, refuses: true }
  }
  const asked = `Asked for: ${entra.role}.`
  if (accepted === null) {
    const next = 'It shows when the first call from Azure has been let in.'
    return { state: 'unknown', found: `${asked} No token has been seen yet.`, next }
  }
  const { roleChecked } = accepted
  // Each row may ask for a role of its own.
  if (roleChecked === entra.role || (roleChecked !== '' && !isConfigured(entra)))
    return { state: 'ok', found: `${roleChecked}, in the token of ${timeText(accepted.at)}.` }
  const found = `${asked} It is not on record that the last token that was let in, ${timeText(accepted.at)}, was checked for it.`
  return { state: 'unknown', found, next: 'It shows with the next call from Azure.' }
}

export const REFUSED_CALLS = listLink('Refused calls', 'x_secx_azmon_refusal', 'ORDERBYDESClast_seen')

const STRANGERS: readonly string[] = STRANGERS_REASONS

/** Calls that Azure may have made come before those of strangers, whoever called last. */
function refusedCalls(isAnyAccepted: boolean, refused: readonly RefusedCalls[]): Finding {
  const own = refused.find(({ reason }) => !STRANGERS.includes(reason))
  const latest = own ?? refused[0]
  if (!latest) {
    const since = isAnyAccepted ? 'since the last one that was let in' : 'in the last 24 hours'
    return { state: 'ok', found: `None ${since}.` }
  }
  const found = `${latest.count} in the last 24 hours, latest ${timeText(latest.last)}: ${latest.reason}.`
  const text = refusalText(latest.reason)
  const next = `${text.sentence} ${text.next}`.trim()
  if (own) return { state: 'wrong', found, next, link: REFUSED_CALLS, refuses: true }
  const more = 'If Azure’s own calls arrive, there is nothing to do.'
  return { state: 'unknown', found, next: `${next} ${more}`, link: REFUSED_CALLS }
}

/** A call is refused for its token, or for its size or subscription. */
export function refusalText(reason: string): { sentence: string; next: string } {
  const tokens: Partial<Record<string, { sentence: string; next: string }>> = TOKEN_REASONS
  if (tokens[reason]) return tokens[reason]
  if (!(reason in DELIVERY_REASONS)) return { sentence: '', next: 'The list says more.' }
  const other = reason as DeliveryReason
  return { sentence: sentence(other), next: nextStep(other) }
}

/** Rows of one day that are read at most: there is one per reason, caller and hour, and a few more in a flood. */
const MAX_ROWS = 500

/**
 * The calls that were refused within a day and after a time (ms), which may be another for each caller, by reason, latest
 * first. `isOwnOnly`: only those that nobody without a token of a known tenant can cause; `caller`: only those that were
 * judged by this row, '' for the settings. One query, besides those of `after`.
 */
export function readRefused(
  after: (caller: string) => number,
  now: number,
  { isOwnOnly = false, caller }: { isOwnOnly?: boolean; caller?: string } = {},
): RefusedCalls[] {
  const byReason = new Map<string, RefusedCalls>()
  const since = now - DAY
  const record = new GlideRecord('x_secx_azmon_refusal')
  record.addQuery('hour', '>=', toGlideTime(since - HOUR))
  record.addQuery('last_seen', '>=', toGlideTime(since))
  if (isOwnOnly) record.addQuery('reason', 'NOT IN', STRANGERS.join(','))
  if (caller !== undefined) ofCaller(record, caller)
  record.orderByDesc('last_seen')
  record.setLimit(MAX_ROWS)
  record.query()
  while (record.next()) {
    const last = fromGlideTime(record.getValue('last_seen')) ?? 0
    if (last <= after(record.getValue('azure_caller') ?? '')) continue
    const reason = record.getValue('reason') ?? ''
    const first = fromGlideTime(record.getValue('first_seen')) ?? last
    const before = byReason.get(reason) ?? { reason, count: 0, first, last }
    const count = before.count + Number(record.getValue('count') ?? 0)
    byReason.set(reason, { ...before, count, first: Math.min(before.first, first) })
  }
  return [...byReason.values()]
}

/** When (ms) the last call of a caller was let in within a day, 0 for never: one query for each. */
function acceptedUntil(now: number): (caller: string) => number {
  const known = new Map<string, number>()
  return (caller) => {
    const at = known.get(caller) ?? readLastAccepted(caller, now - DAY)?.at ?? 0
    known.set(caller, at)
    return at
  }
}

function ofCaller(record: GlideRecord, caller: string): void {
  if (caller === '') record.addNullQuery('azure_caller')
  else record.addQuery('azure_caller', caller)
}

/** The last call since a time (ms) of the caller that has this row, '' for that of the settings; null for any caller. */
function readLastAccepted(caller: string | null, since = 0): AcceptedCall | null {
  const record = new GlideRecord('x_secx_azmon_delivery')
  record.addNotNullQuery('token_version')
  if (caller !== null) ofCaller(record, caller)
  if (since > 0) record.addQuery('received_at', '>=', toGlideTime(since))
  record.orderByDesc('received_at')
  record.setLimit(1)
  record.query()
  if (!record.next()) return null
  const roleChecked = record.getValue('role_checked') ?? ''
  return { at: fromGlideTime(record.getValue('received_at')) ?? 0, roleChecked }
}
