import { ACTION_GROUPS } from '../entra/action_groups.ts'
import { LARGEST_AGE } from '../entra/key_cache.ts'
import type { KeySetState } from '../entra/key_sets.ts'
import { STRANGERS_REASONS, TOKEN_REASONS } from '../entra/reasons.ts'
import { DELIVERY_REASONS } from '../reasons/reasons.ts'
import { SECTION_TITLES } from '../settings/catalog.ts'
import type { Settings } from '../settings/settings.ts'
import type { RefusedCalls } from './calls.ts'
import { complaintOn, type Line, line, type Link, listLink, moment, type Said, settingsLink } from './line.ts'

/** What is known of the calls so far. Times in milliseconds. */
export interface CallFacts {
  keySets: readonly KeySetState[]
  /** The last call with a token that was let in, and the app role that was found in it; null when there was none. */
  accepted: { at: number; roleChecked: string } | null
  /** Calls refused since then, latest reason first. */
  refused: readonly RefusedCalls[]
}

/** The lines about the caller's token: what the settings ask for and what was seen of it. `now` in milliseconds. */
export function callerLines(settings: Settings, facts: CallFacts, now: number): Line[] {
  return [
    line('tenant', 'Tenant', tenant(settings)),
    line('audience', 'Audience', audience(settings, facts)),
    line('authority', 'Login host', authority(settings)),
    line('callers', 'Calling application', callers(settings)),
    line('keys', 'Signing keys', keys(settings, facts.keySets, now)),
    line('role', 'App role', role(settings, facts)),
    line('refused', 'Refused calls', refused(facts)),
  ]
}

const FORM: Link = settingsLink(SECTION_TITLES.entra)

function tenant(settings: Settings): Said {
  const { tenant } = settings.entra
  if (tenant !== '') return { state: 'ok', found: tenant }
  const fault = complaintOn('entra.tenant', settings) ?? 'It counts as not set while the login host is wrong.'
  if (!fault.startsWith('""')) return { state: 'wrong', found: fault, next: 'Correct it.', link: FORM }
  const next = 'Enter the Directory (tenant) ID of the app registration that the action group uses.'
  return { state: 'todo', found: 'Not set: every call is refused.', next, link: FORM }
}

function audience(settings: Settings, { refused }: CallFacts): Said {
  const { audiences } = settings.entra
  const fault = complaintOn('entra.audiences', settings)
  const foreign = refused.find(({ reason }) => reason === 'wrong_audience')
  if (audiences.length > 0 && fault === null && foreign) {
    const found = `${audiences.join(', ')}. The last call was refused, ${moment(foreign.last)}: its token is for another audience.`
    const next = audiences.some((one) => GUID.test(one))
      ? 'If the call came from your action group, add the audience that the refused call names.'
      : 'Add the Application (client) ID of the app registration: version 2 tokens have it as their audience.'
    return { state: 'wrong', found, next, link: FORM }
  }
  if (audiences.length > 0 && fault === null) return { state: 'ok', found: audiences.join(', ') }
  const next =
    'Enter the Application ID URI and the Application (client) ID of the app registration, letter for letter as in the portal.'
  if (fault === null || fault.startsWith('""'))
    return { state: 'todo', found: 'Not set: every call is refused.', next, link: FORM }
  return { state: 'wrong', found: fault, next, link: FORM }
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function authority(settings: Settings): Said {
  const fault = complaintOn('entra.authority', settings)
  if (fault !== null) return { state: 'wrong', found: fault, next: 'Correct it, or empty it.', link: FORM }
  return { state: 'ok', found: settings.entra.authority }
}

function callers(settings: Settings): Said {
  const ids = settings.entra.callers
  const fault = complaintOn('entra.callers', settings)
  if (fault !== null) {
    const found = ids.length === 0 ? 'None: nobody may call.' : fault
    const next = 'Enter the client ID of Azure Monitor; it stands in the help of the setting.'
    return { state: 'wrong', found, next, link: FORM }
  }
  const found = ids.map((id) => (ACTION_GROUPS[id] ? `${ACTION_GROUPS[id]} (${id})` : id)).join(', ')
  if (ids.some((id) => ACTION_GROUPS[id] !== undefined)) return { state: 'ok', found }
  const next = 'Right only if something else than an action group calls; else add the ID of Azure Monitor.'
  return { state: 'unknown', found: `${found}; Azure Monitor itself is not among them.`, next, link: FORM }
}

const KEY_SETS = listLink('Signing keys', 'x_secx_azmon_key_set', 'ORDERBYversion')

function keys(settings: Settings, keySets: readonly KeySetState[], now: number): Said {
  if (settings.entra.tenant === '')
    return { state: 'todo', found: 'Not fetched: the tenant is not set.', next: 'Set the tenant first.' }
  if (keySets.length === 0) {
    const next = 'Press “Fetch signing keys”. The first call fetches them as well.'
    return { state: 'todo', found: 'Not fetched yet.', next }
  }
  const found = keySets.map((set) => keySetWords(set)).join(' ')
  const usable = keySets.filter(({ fetchedAt }) => fetchedAt !== null && now - fetchedAt < LARGEST_AGE)
  if (usable.length === keySets.length && keySets.every(({ error }) => error === ''))
    return { state: 'ok', found }
  const next =
    'Check that this instance may call the login host (an outbound allow-list or proxy may stop it), then press “Fetch signing keys”.'
  return { state: 'wrong', found, next, link: KEY_SETS }
}

function keySetWords({ version, fetchedAt, error, issuer }: KeySetState): string {
  const had = fetchedAt === null ? 'never fetched' : `fetched ${moment(fetchedAt)}, issuer ${issuer}`
  return `Tokens ${version}: ${had}${error === '' ? '.' : `; the last try failed: ${error}.`}`
}

function role({ entra }: Settings, { accepted, refused }: CallFacts): Said {
  if (!entra.requireRole) {
    const next = 'Switch the check on: without it, other applications of the tenant get one step further.'
    return { state: 'todo', found: 'The settings do not ask for an app role.', next, link: FORM }
  }
  const missing = refused.find(({ reason }) => reason === 'missing_role')
  if (missing) {
    const found = `The last call was refused, ${moment(missing.last)}: its token lacks the role ${entra.role}.`
    const next = 'Assign the role to the service principal of Azure Monitor, as the set-up guide says.'
    return { state: 'wrong', found, next, link: REFUSALS }
  }
  if (accepted === null) {
    const next = 'It shows when the first call from Azure has been let in.'
    return { state: 'unknown', found: `Asked for: ${entra.role}. No token has been seen yet.`, next }
  }
  const found = `${entra.role}, in the token of ${moment(accepted.at)}.`
  if (accepted.roleChecked === entra.role) return { state: 'ok', found }
  const other = `Asked for: ${entra.role}. It is not on record that the last token that was let in, ${moment(accepted.at)}, was checked for it.`
  return { state: 'unknown', found: other, next: 'It shows with the next call from Azure.' }
}

const REFUSALS = listLink('Refused calls', 'x_secx_azmon_refusal', 'ORDERBYDESClast_seen')

const STRANGERS: readonly string[] = STRANGERS_REASONS

function refused({ refused, accepted }: CallFacts): Said {
  const own = refused.find(({ reason }) => !STRANGERS.includes(reason))
  const latest = own ?? refused[0]
  if (!latest) {
    const since = accepted ? 'since the last one that was let in' : 'in the last 24 hours'
    return { state: 'ok', found: `None ${since}.` }
  }
  const found = `${latest.count} in the last 24 hours, latest ${moment(latest.last)}: ${latest.reason}.`
  if (own) return { state: 'wrong', found, next: sentenceOf(own.reason), link: REFUSALS }
  const next = `${sentenceOf(latest.reason)} If Azure’s own calls arrive, there is nothing to do.`
  return { state: 'unknown', found, next, link: REFUSALS }
}

/** A call is refused for its token, or for its size or subscription. */
function sentenceOf(reason: string): string {
  const tokens: Partial<Record<string, { sentence: string }>> = TOKEN_REASONS
  const others: Partial<Record<string, string>> = DELIVERY_REASONS
  return tokens[reason]?.sentence ?? others[reason] ?? 'The list says more.'
}
