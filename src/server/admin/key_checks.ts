import { GlideRecord } from '@servicenow/glide'
import { MAX_KEY_AGE } from '../entra/key_set.ts'
import type { KnownCaller } from '../entra/known_callers.ts'
import { DAY, fromGlideTime } from '../platform/time.ts'
import type { EntraSettings } from '../settings/settings.ts'
import { type Finding, listLink, timeText } from './check.ts'

/** The state of a key set, for people. Times in milliseconds. */
interface KeySetState {
  tenant: string
  version: string
  issuer: string
  fetchedAt: number | null
  lastTry: number | null
  /** What went wrong at the last try; '' for nothing. */
  error: string
}

/** The key sets of the settings and of callers, by tenant and version: one query, which reads all that there are. */
export function readKeySets(own: EntraSettings, rows: readonly KnownCaller[]): KeySetState[] {
  const sets: KeySetState[] = []
  const tenants = [own, ...settingsOf(rows)]
  const asked = new Set(tenants.map(({ authority, tenant }) => `${authority} ${tenant}`))
  const record = new GlideRecord('x_secx_azmon_key_set')
  record.orderBy('tenant')
  record.orderBy('version')
  record.query()
  while (record.next()) {
    const tenant = record.getValue('tenant') ?? ''
    if (!asked.has(`${record.getValue('authority') ?? ''} ${tenant}`)) continue
    sets.push({
      tenant,
      version: record.getValue('version') ?? '',
      issuer: record.getValue('issuer') ?? '',
      fetchedAt: fromGlideTime(record.getValue('fetched_at')),
      lastTry: fromGlideTime(record.getValue('last_try')),
      error: record.getValue('last_error') ?? '',
    })
  }
  return sets
}

function settingsOf(rows: readonly KnownCaller[]): EntraSettings[] {
  return rows.flatMap(({ settings }) => settings ?? [])
}

/** Tenants that are named at the most. */
const MAX_NAMED = 5

/** Whether the keys are there that tokens of the settings' tenant and of other callers are verified with. */
export function signingKeys(own: EntraSettings, rows: readonly KnownCaller[], now: number): Finding {
  if (own.tenant === '' && !own.useCallers)
    return { state: 'todo', found: 'Not fetched: the tenant is not set.', next: 'Set the tenant first.' }
  const keySets = readKeySets(own, rows)
  const isOld = ({ fetchedAt }: KeySetState) => fetchedAt === null || now - fetchedAt >= MAX_KEY_AGE
  // The job tries the settings’ tenant each hour; the next call tries that of a caller which was quiet for a day.
  const isBad = (set: KeySetState) => {
    const isFailing = set.error !== '' && now - (set.lastTry ?? 0) < DAY
    const isOfForm = set.tenant === own.tenant && own.caller.sysId === ''
    return set.fetchedAt === null || isFailing || (isOfForm && isOld(set))
  }
  const ofOthers = keySets.filter(({ tenant }) => tenant !== own.tenant)
  const tenants = new Set(
    settingsOf(rows)
      .map(({ tenant }) => tenant)
      .filter((tenant) => tenant !== own.tenant),
  )
  const there = new Set(ofOthers.map(({ tenant }) => tenant))
  const missing = new Set(ofOthers.filter(isBad).map(({ tenant }) => tenant))
  const mine = keySets.filter(({ tenant }) => tenant === own.tenant)
  const texts = mine.map((set) => keySetText(set, isOld(set)))
  const isNew = mine.length === 0 && (own.tenant !== '' || keySets.length === 0)
  if (isNew) texts.push('Not fetched yet.')
  const fetched = there.size - missing.size
  if (tenants.size > 0) texts.push(`Keys were fetched for ${fetched} of ${tenants.size} tenants of Callers.`)
  if (missing.size > 0)
    texts.push(`They could not be fetched for ${[...missing].slice(0, MAX_NAMED).join(', ')}.`)
  const found = texts.join(' ')
  const bad = keySets.filter(isBad)
  const next = 'Press “Fetch signing keys” on the page Set up. The first call fetches them as well.'
  if (bad.length === 0) return isNew ? { state: 'todo', found, next } : { state: 'ok', found }
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
    ...(isOld && fetchedAt !== null ? ['older than a day: a call that cannot fetch them gets 503'] : []),
    ...(error === '' ? [] : [`the last try failed: ${error}`]),
  ]
    .join('; ')
    .replace(/\.?$/, '.')
}
