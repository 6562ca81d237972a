import { GlideRecord } from '@servicenow/glide'
import { getById } from '../platform/glide.ts'
import { cachedRows, isNodeCacheOn, MAX_TEXT, type Row } from '../platform/node_cache.ts'
import { entriesOf, isGuid } from '../platform/text.ts'
import { DAY, fromGlideTime, HOUR, toGlideTime } from '../platform/time.ts'
import { parseEntraSettings, type ReadEntraSettings } from '../settings/entra_settings.ts'
import { type CallerProfile, CLOUDS, type EntraSettings, FORM_CALLER } from '../settings/settings.ts'

/** The table Callers: tenants besides that of the settings form. */
export const CALLERS = 'x_secx_azmon_caller'

/** What is read of a row. */
const COLUMNS = [
  ...['name', 'tenant', 'cloud', 'authority', 'audiences', 'role', 'callers', 'subscriptions'],
  ...['company', 'sys_domain', 'caller_id', 'assignment_group', 'last_call'],
]

/** Callers that admins are shown. */
export const MAX_CALLERS = 1000

/** Callers that a node keeps, and rows of one tenant that are looked at. */
const MAX_KEPT = 250
const MAX_OF_TENANT = 50

/** Whom a token names, unverified: that chooses the caller whose settings verify it. */
export interface Named {
  tenant: string
  audience: string
}

/** The settings that a token is judged by, and a line on which callers were looked at. */
export interface Chosen {
  settings: EntraSettings
  /** Whether it has the audience: a caller that is named by its tenant alone lets nobody in. */
  isExact: boolean
  tried: string
  lastCall: number | null
}

/** Whether the form lets anybody in. */
export function isConfigured({ tenant, audiences }: Pick<EntraSettings, 'tenant' | 'audiences'>): boolean {
  return tenant !== '' && audiences.length > 0
}

/** Whether the form judges a token, and no row is asked. */
export function isOfForm({ tenant, audience }: Named, form: EntraSettings): boolean {
  return isConfigured(form) && tenant === form.tenant && form.audiences.includes(audience)
}

/**
 * The one row that has tenant and audience; null for several, which let nobody in. For an audience that nobody has, the
 * only row of the tenant, which is not exact. One query by the tenant, which is indexed; none where the node keeps all
 * callers.
 */
export function chooseCaller({ tenant, audience }: Named, form: EntraSettings): Chosen | null {
  if (!form.useCallers || !isGuid(tenant) || audience === '') return null
  return chooseAmong(rowsOf(tenant.toLowerCase(), audience), { tenant, audience }, form)
}

/** The same among the rows of the tenant. */
export function chooseAmong(
  rows: readonly Row[],
  { tenant, audience }: Named,
  form: EntraSettings,
): Chosen | null {
  const callers = rows.map((row) => ({ row, settings: settingsOf(row, form) }))
  const fitting = callers.filter(({ settings }) => settings?.audiences.includes(audience))
  const isOtherAudience = fitting.length === 0 && tenant.toLowerCase() !== form.tenant
  const [first, ...others] = isOtherAudience ? callers : fitting
  if (!first?.settings || others.length > 0) return null
  const { row, settings } = first
  const lastCall = fromGlideTime(row['last_call'] ?? '')
  return { settings, isExact: !isOtherAudience, tried: `caller ${settings.caller.name}`, lastCall }
}

function rowsOf(tenant: string, audience: string): Row[] {
  if (!isNodeCacheOn()) return readRows(tenant, MAX_OF_TENANT)
  const all = cachedRows('callers', '', () => {
    const rows = readRows('', MAX_KEPT + 1)
    // As JSON they are longer than what is kept of them.
    return rows.length > MAX_KEPT || JSON.stringify(rows).length > MAX_TEXT ? [] : rows
  })
  const kept = all.filter((row) => row['tenant']?.toLowerCase() === tenant)
  const isKnown = kept.some((row) => entriesOf(row['audiences'] ?? '').includes(audience))
  // What was added a moment ago is not kept yet, and Azure does not repeat a 401.
  return isKnown ? kept : readRows(tenant, MAX_OF_TENANT)
}

/** The active rows of a tenant, or of all. */
export function readRows(tenant: string, limit: number): Row[] {
  const rows: Row[] = []
  const record = new GlideRecord(CALLERS)
  if (tenant !== '') record.addQuery('tenant', tenant)
  record.addQuery('active', true)
  record.setLimit(limit)
  record.query()
  while (record.next()) rows.push(valuesOf(record))
  return rows
}

export function valuesOf(record: GlideRecord): Row {
  const values = COLUMNS.map((name): [string, string] => [name, record.getValue(name) ?? ''])
  return Object.fromEntries([...values, ['sys_id', record.getUniqueValue()]])
}

/** The settings that a row stands for; null for one that is wrong. What it leaves open is as the form says. */
export function settingsOf(row: Row, form: EntraSettings): EntraSettings | null {
  const { entra, problems } = parsed(row, form)
  return problems.length > 0 || entra.tenant === '' ? null : entra
}

/** A row as if it were entered into the form; `problems` are its wrong values. */
export function parsed(row: Row, form: EntraSettings): ReadEntraSettings {
  const cloud = CLOUDS[row['cloud'] as keyof typeof CLOUDS] ?? CLOUDS.worldwide
  const authority = row['authority'] || (cloud === CLOUDS.worldwide ? worldwideHost(form) : cloud.authority)
  const read = parseEntraSettings({
    'entra.tenant': row['tenant'] ?? '',
    'entra.audiences': row['audiences'] ?? '',
    'entra.subscriptions': row['subscriptions'] ?? '',
    'entra.require_role': String(form.requireRole),
    'entra.role': row['role'] || form.role,
    'entra.callers': row['callers'] || cloud.caller,
    'entra.authority': isLoginHost(authority, form) ? authority : 'none',
    'entra.clock_skew_seconds': String(form.clockSkew),
    'entra.use_callers': 'true',
  })
  return { ...read, entra: { ...read.entra, caller: profileOf(row) } }
}

/** That of the form, which may be an admin's own, unless it is of another cloud; '' for one that is misspelt. */
function worldwideHost({ authority }: EntraSettings): string {
  const others: readonly string[] = [CLOUDS.government.authority, CLOUDS.china.authority]
  return others.includes(authority) ? CLOUDS.worldwide.authority : authority
}

/** Microsoft's login hosts, and the one that an admin entered into the form: keys come from nowhere else. */
function isLoginHost(authority: string, form: EntraSettings): boolean {
  const hosts: readonly string[] = [...Object.values(CLOUDS).map((cloud) => cloud.authority), form.authority]
  return authority !== '' && hosts.includes(authority.replace(/\/$/, ''))
}

function profileOf(row: Row): CallerProfile {
  const { sys_id = '', name = '', company = '', sys_domain = '', caller_id = '', assignment_group = '' } = row
  const domain = sys_domain === 'global' ? '' : sys_domain
  return { sysId: sys_id, name, company, domain, user: caller_id, group: assignment_group }
}

/**
 * The caller of a call that was let in before, also one that was switched off since: its alerts are still its own. Null if
 * the row is gone: then nobody knows whose they are.
 */
export function findProfile(sysId: string): CallerProfile | null {
  if (sysId === '') return FORM_CALLER
  const record = getById(CALLERS, sysId)
  return record && profileOf(valuesOf(record))
}

/**
 * Writes down, once an hour, that a caller was heard of; on a node that keeps rows the row is asked once in five minutes,
 * since what is kept is older. `now` in milliseconds.
 */
export function noteCall({ settings, lastCall }: Chosen, now: number): void {
  const { sysId } = settings.caller
  if (lastCall === null || now - lastCall >= HOUR)
    cachedRows('unknown', `call of ${sysId}`, () => {
      const record = getById(CALLERS, sysId)
      const last = fromGlideTime(record?.getValue('last_call') ?? '')
      if (record === null || (last !== null && now - last < HOUR)) return []
      record.setValue('last_call', toGlideTime(now))
      record.update()
      return []
    })
}

/** The callers that were heard of within a day, one for each tenant: their keys are kept fresh. */
export function recentCallers(form: EntraSettings, now: number): EntraSettings[] {
  if (!form.useCallers) return []
  const found = new Map<string, EntraSettings>()
  const record = new GlideRecord(CALLERS)
  record.addQuery('active', true)
  record.addQuery('last_call', '>=', toGlideTime(now - DAY))
  record.query()
  while (record.next()) {
    const settings = settingsOf(valuesOf(record), form)
    if (settings) found.set(`${settings.authority}|${settings.tenant}`, settings)
  }
  return [...found.values()]
}
