import { GlideRecord } from '@servicenow/glide'
import { CALLERS, isConfigured } from '../entra/callers.ts'
import { activeCallers, isJudgedBy, type KnownCaller, wrongCallers } from '../entra/known_callers.ts'
import { ACTION_GROUPS } from '../entra/token.ts'
import { STRANGERS_REASONS, TOKEN_REASONS } from '../entra/verdict.ts'
import { once } from '../platform/result.ts'
import { isGuid } from '../platform/text.ts'
import { DAY, fromGlideTime, HOUR, toGlideTime } from '../platform/time.ts'
import { DELIVERY_REASONS, type DeliveryReason, nextStep, sentence } from '../reasons/reasons.ts'
import { SECTION_TITLES } from '../settings/catalog.ts'
import type { EntraSettings, Settings } from '../settings/settings.ts'
import { type Check, type Finding, listLink, settingsLink, timeText } from './check.ts'
import { signingKeys } from './key_checks.ts'
import { problemOf } from './settings_checks.ts'

/**
 * Checks of who may call: what the settings ask of a token, and what the calls so far had. `isOfOne`: only the keys and
 * calls of the caller of these settings, who may have a row, instead of all. `now` in milliseconds.
 */
export function callerChecks(settings: Settings, now: number, isOfOne = false): Check[] {
  const { entra } = settings
  const { sysId } = entra.caller
  const isAnybody = !isOfOne && !isConfigured(entra)
  const rows = once(() => activeCallers(entra))
  // An older call of one of several callers is not looked for: that would read all deliveries.
  const since = entra.useCallers ? now - 7 * DAY : 0
  const accepted = once(() => readLastAccepted(isAnybody ? null : sysId, since))
  const refused = once(() => readRefused(rows(), acceptedSince(now), now, isOfOne ? { caller: sysId } : {}))
  const own = once(() => refused().filter(({ caller }) => caller === sysId))
  return [
    { id: 'tenant', title: 'Tenant', find: () => tenant(settings) },
    { id: 'audience', title: 'Audience', find: () => audience(settings, own()) },
    { id: 'authority', title: 'Login host', find: () => authority(settings) },
    { id: 'callers', title: 'Calling application', find: () => callers(settings) },
    {
      id: 'caller_rows',
      title: 'Callers',
      find: () => (isOfOne ? judging(entra) : callerRows(rows(), entra)),
    },
    {
      id: 'keys',
      title: 'Signing keys',
      find: () => signingKeys(entra, isOfOne ? [] : rows(), now),
    },
    { id: 'role', title: 'App role', find: () => role(entra, accepted(), own()) },
    {
      id: 'refused',
      title: 'Refused calls',
      find: () => refusedCalls(accepted() !== null, refused()),
    },
  ]
}

/** The last call that was let in for its token. Time in milliseconds. */
interface AcceptedCall {
  at: number
  /** The app role that was asked for and found; '' for none, and on deliveries of versions that did not record it. */
  roleChecked: string
}

/** Calls that were refused for one reason, judged by one caller. Times in milliseconds. */
export interface RefusedCalls {
  reason: string
  /** The sys_id of its row, and its name; '' for those of the settings. */
  caller: string
  name: string
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

const NOT_USED: Finding = { state: 'ok', found: 'The table is not used: there is one tenant.' }

function callerRows(rows: readonly KnownCaller[], entra: EntraSettings): Finding {
  if (!entra.useCallers) return NOT_USED
  const guest = guestElsewhere()
  if (guest) return guest
  const wrong = wrongCallers(rows, entra)
  const usable = rows.length - wrong.length
  const link = listLink('Callers', CALLERS, 'active=true^ORDERBYname')
  if (rows.length === 0 && !isConfigured(entra)) {
    const next = 'Add a caller, or fill in tenant and audiences under Who may call.'
    return { state: 'wrong', found: 'Nobody may call: no row is active.', next, link, refuses: true }
  }
  const found = `${usable} ${usable === 1 ? 'caller' : 'callers'} of the table may call.`
  if (wrong.length === 0) return { state: 'ok', found, link }
  const who = wrong.slice(0, MAX_NAMED).join(', ')
  return {
    state: 'wrong',
    found: `${who}: wrong values, or a tenant and audience that another row or the settings have. ${found}`,
    next: 'Open each and save it: the message says what is wrong.',
    link,
    refuses: true,
  }
}

/** Whether Azure's calls for a caller are judged by its row, and by nobody else. */
function judging(entra: EntraSettings): Finding {
  if (!entra.useCallers) return NOT_USED
  const guest = guestElsewhere()
  if (guest) return guest
  if (isJudgedBy(entra)) return { state: 'ok', found: 'This caller judges its own calls.' }
  const found = 'Another caller judges its calls, or nobody does.'
  const next =
    'Switch on the row and “Use the table Callers”. Neither the settings nor another row may have its tenant with one of its audiences.'
  return { state: 'wrong', found, next, link: listLink('Callers', CALLERS, 'ORDERBYname'), refuses: true }
}

/**
 * What is wrong where guest, as whom Azure's calls are made, is not in global: it sees its own domain only
 * (docs/facts/servicenow.md#domains). Null for nothing, and where there are no domains.
 */
function guestElsewhere(): Finding | null {
  const record = new GlideRecord('sys_user')
  record.addQuery('user_name', 'guest')
  record.setLimit(1)
  record.query()
  const hasDomain = record.next() && record.isValidField('sys_domain')
  const domain = (hasDomain && record.getValue('sys_domain')) || 'global'
  if (domain === 'global') return null
  const found = `The user guest is in the domain ${record.getDisplayValue('sys_domain') || domain}: calls of callers in other domains are refused.`
  return { state: 'wrong', found, next: 'Put the user guest into the domain global.', refuses: true }
}

/** Callers that are named at the most. */
const MAX_NAMED = 5

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
    const none = entra.useCallers ? 'No token was let in within 7 days.' : 'No token has been seen yet.'
    return { state: 'unknown', found: `${asked} ${none}`, next }
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
  const isOwn = ({ reason }: RefusedCalls) => !STRANGERS.includes(reason)
  const own = refused.find(isOwn)
  const latest = own ?? refused[0]
  if (!latest) {
    const since = isAnyAccepted ? 'since the last one that was let in' : 'in the last 24 hours'
    return { state: 'ok', found: `None ${since}.` }
  }
  const who = latest.name === '' ? '' : ` of ${latest.name}`
  const others = new Set(refused.filter(isOwn).map(({ caller }) => caller)).size - 1
  const found = [
    `${latest.count}${who} in the last 24 hours, latest ${timeText(latest.last)}: ${latest.reason}.`,
    ...(others > 0 ? [`Refused as well: ${others} other ${others === 1 ? 'caller' : 'callers'}.`] : []),
  ].join(' ')
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

/** Callers whose last accepted call is looked up; for more, only the last call on their row counts. */
const MAX_LOOKED_UP = 25

/** Whether a caller was let in after its last refused call (ms). `lastCall`: what its row says, once an hour. */
type IsOver = (last: number, caller: string, lastCall: number) => boolean

/**
 * The calls that were refused within a day and that are not over, by reason and caller, latest first. Those that nobody
 * without a genuine token can cause come before those of strangers, so that these cannot hide them. Callers that are gone
 * or switched off are left out. One query for each of the two.
 */
export function readRefused(
  rows: readonly KnownCaller[],
  isOver: IsOver,
  now: number,
  { isOwnOnly = false, caller }: { isOwnOnly?: boolean; caller?: string } = {},
): RefusedCalls[] {
  const callers = new Map(rows.map((row) => [row.id, row]))
  const found = new Map<string, RefusedCalls>()
  for (const isOwn of isOwnOnly ? [true] : [true, false]) {
    const record = queryRefused(isOwn, now - DAY, caller === undefined ? ['', ...callers.keys()] : [caller])
    while (record.next()) {
      const sysId = record.getValue('azure_caller') ?? ''
      const { name, lastCall } = callers.get(sysId) ?? { name: '', lastCall: 0 }
      const last = fromGlideTime(record.getValue('last_seen')) ?? 0
      if (isOver(last, sysId, lastCall)) continue
      const reason = record.getValue('reason') ?? ''
      const first = fromGlideTime(record.getValue('first_seen')) ?? last
      const key = `${reason} ${sysId}`
      const before = found.get(key) ?? { reason, caller: sysId, name, count: 0, first, last }
      const count = before.count + Number(record.getValue('count') ?? 0)
      found.set(key, { ...before, count, first: Math.min(before.first, first) })
    }
  }
  return [...found.values()]
}

function queryRefused(isOwn: boolean, since: number, callers: readonly string[]): GlideRecord {
  const record = new GlideRecord('x_secx_azmon_refusal')
  record.addQuery('hour', '>=', toGlideTime(since - HOUR))
  record.addQuery('last_seen', '>=', toGlideTime(since))
  record.addQuery('reason', isOwn ? 'NOT IN' : 'IN', STRANGERS.join(','))
  ofCallers(record, callers)
  record.orderByDesc('last_seen')
  record.setLimit(MAX_ROWS)
  record.query()
  return record
}

/** Only what these callers' rows judged; '' stands for the settings. */
function ofCallers(record: GlideRecord, callers: readonly string[]): void {
  const rows = callers.filter((caller) => caller !== '').join(',')
  if (!callers.includes('')) record.addQuery('azure_caller', 'IN', rows)
  else if (rows === '') record.addNullQuery('azure_caller')
  else record.addNullQuery('azure_caller').addOrCondition('azure_caller', 'IN', rows)
}

/** Whether a call of the caller was let in afterwards, within a day: one query for each caller that needs it. */
function acceptedSince(now: number): IsOver {
  const known = new Map<string, number>()
  return (last, caller, lastCall) => {
    if (lastCall >= last) return true
    if (!known.has(caller) && known.size < MAX_LOOKED_UP)
      known.set(caller, readLastAccepted(caller, now - DAY)?.at ?? 0)
    return (known.get(caller) ?? 0) >= last
  }
}

/** The last call since a time (ms) of the caller that has this row, '' for that of the settings; null for any caller. */
function readLastAccepted(caller: string | null, since = 0): AcceptedCall | null {
  const record = new GlideRecord('x_secx_azmon_delivery')
  record.addNotNullQuery('token_version')
  if (caller !== null) ofCallers(record, [caller])
  if (since > 0) record.addQuery('received_at', '>=', toGlideTime(since))
  record.orderByDesc('received_at')
  record.setLimit(1)
  record.query()
  if (!record.next()) return null
  const roleChecked = record.getValue('role_checked') ?? ''
  return { at: fromGlideTime(record.getValue('received_at')) ?? 0, roleChecked }
}
