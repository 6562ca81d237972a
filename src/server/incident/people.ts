import { GlideRecord } from '@servicenow/glide'
import type { CallerScope } from '../cmdb/binding.ts'
import { cachedRows, type Row } from '../platform/node_cache.ts'
import type { Noted } from '../platform/result.ts'
import { isSysId } from '../platform/text.ts'

/** A group or user, active or not. */
export interface Person {
  name: string
  active: boolean
}

/** The active record that a setting or property names: its sys_id and name, both '' when there is not exactly one. */
export interface Found extends Noted<string> {
  name: string
}

/** The caller of incidents, with the company and domain that incidents are opened for. */
export interface Caller extends Found {
  callerScope: CallerScope
  /** A custom property of the alert names the caller, not the settings. */
  isFromProperty: boolean
}

/** The caller, and the users with some sys_ids. */
export interface People {
  caller: Caller
  known: ReadonlyMap<string, Person>
}

/** The active group with this sys_id or exact name. */
export function findGroup(wanted: string): Found {
  return findGroups(wanted, []).group
}

/** The active group with this sys_id or exact name, and the groups with these sys_ids: one query. */
export function findGroups(
  wanted: string,
  sysIds: readonly string[],
): { group: Found; known: ReadonlyMap<string, Person> } {
  const { matches, known } = lookUp('sys_user_group', wanted, sysIds)
  return { group: onlyMatch('assignment group', wanted, matches), known }
}

/** The active user with this sys_id, user name or e-mail. */
export function findCaller(wanted: string): Caller {
  return findPeople(wanted, []).caller
}

/** The active user with this sys_id, user name or e-mail, and the users with these sys_ids: one query. */
export function findPeople(wanted: string, sysIds: readonly string[]): People {
  const { matches, known } = lookUp('sys_user', wanted, sysIds)
  const caller = onlyMatch('caller', wanted, matches)
  const callerScope = caller.value === '' ? undefined : matches[0]?.callerScope
  return {
    caller: { ...caller, callerScope: callerScope ?? { company: '', domain: '' }, isFromProperty: false },
    known,
  }
}

/** Why a rule's group or user is not used: it does not exist or is not active. */
export function unusable(what: 'group' | 'user', found: { name: string } | undefined): string {
  return found === undefined
    ? `it names a ${what} that does not exist; that field was left alone.`
    : `the ${what} ${found.name} is not active; that field was left alone.`
}

/** Fields that name a record of a table; people know it by the first. */
const NAME_FIELDS = { sys_user_group: ['name'], sys_user: ['user_name', 'email'] } as const

const MAX_ROWS = 1000

interface Match {
  sysId: string
  name: string
  callerScope: CallerScope
}

/** The active records that `wanted` names, and those with the sys_ids. One query; none when nothing is asked. */
function lookUp(
  table: keyof typeof NAME_FIELDS,
  wanted: string,
  sysIds: readonly string[],
): { matches: Match[]; known: Map<string, Person> } {
  const matches: Match[] = []
  const known = new Map<string, Person>()
  const fields = NAME_FIELDS[table]
  const ids = isSysId(wanted) ? [...sysIds, wanted] : sysIds
  const names = wanted === '' || isSysId(wanted) ? [] : fields
  if (ids.length + names.length === 0) return { matches, known }
  const kind = table === 'sys_user' ? 'users' : 'groups'
  const asked = [wanted, ...[...sysIds].sort()].join()
  for (const row of cachedRows(kind, asked, () => readPeople(table, wanted, ids, names))) {
    const { sys_id: sysId = '', active } = row
    const name = row[fields[0]] ?? ''
    known.set(sysId, { name, active: active === '1' })
    // What was not asked for by its sys_id was found by its name, by the database's comparison.
    const isNamed = isSysId(wanted)
      ? sysId === wanted
      : !sysIds.includes(sysId) || fields.some((field) => is(row[field] ?? '', wanted))
    if (active === '1' && isNamed) matches.push({ sysId, name, callerScope: scopeOf(row) })
  }
  return { matches, known }
}

function readPeople(
  table: keyof typeof NAME_FIELDS,
  wanted: string,
  ids: readonly string[],
  names: readonly string[],
): Row[] {
  const rows: Row[] = []
  const fields = NAME_FIELDS[table]
  const record = new GlideRecord(table)
  const condition =
    ids.length > 0 ? record.addQuery('sys_id', 'IN', ids.join(',')) : record.addQuery(fields[0], wanted)
  for (const field of names) condition.addOrCondition(field, wanted)
  record.setLimit(MAX_ROWS)
  record.query()
  const read = [...fields, ...['company', 'sys_domain'].filter((field) => record.isValidField(field))]
  while (record.next())
    rows.push({
      sys_id: record.getUniqueValue(),
      active: record.getValue('active') ?? '',
      ...Object.fromEntries(read.map((field) => [field, record.getValue(field) ?? ''])),
    })
  return rows
}

/** Several matches count as none: a name must never route to the wrong people. */
function onlyMatch(role: string, wanted: string, [first, ...others]: readonly Match[]): Found {
  if (first !== undefined && others.length === 0) return { value: first.sysId, name: first.name, notes: [] }
  const start = first === undefined ? 'No' : 'More than one'
  return {
    value: '',
    name: '',
    notes: wanted === '' ? [] : [`${start} active ${role} "${wanted}" exists; none was set.`],
  }
}

function is(value: string, wanted: string): boolean {
  return wanted !== '' && value.toLowerCase() === wanted.toLowerCase()
}

function scopeOf({ company = '', sys_domain: domain = '' }: Row): CallerScope {
  return { company, domain }
}
