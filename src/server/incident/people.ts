import { GlideRecord } from '@servicenow/glide'
import { isSysId } from '../platform/text.ts'
import type { Chosen } from './choice.ts'

/** A record that a setting names; without one, `name` is '' too. */
export interface Found extends Chosen {
  name: string
}

/** The assignment group that the setting names by sys_id or exact name; it must be active and the only one. */
export function findGroup(wanted: string): Found {
  return find('sys_user_group', ['name'], wanted, 'assignment group')
}

export interface Group {
  name: string
  active: boolean
}

/** Groups by their sys_ids, active or not; one query, none for no sys_ids. */
export function readGroups(sysIds: readonly string[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  if (sysIds.length === 0) return groups
  const record = new GlideRecord('sys_user_group')
  record.addQuery('sys_id', 'IN', sysIds.join(','))
  record.query()
  while (record.next()) {
    const group = { name: record.getValue('name') ?? '', active: record.getValue('active') === '1' }
    groups.set(record.getUniqueValue(), group)
  }
  return groups
}

/** A caller, with the company and domain that incidents are opened for: sys_ids, '' where there are none. */
export interface Caller extends Found {
  party: { company: string; domain: string }
  /** A custom property of the alert names it, instead of the settings. */
  isFromProperty: boolean
  /** Sentence explaining why another caller than that of the settings is used; '' if it is that one. */
  why: string
}

/** The caller that the setting names by sys_id, user name or e-mail; must be active and the only one. */
export function findCaller(wanted: string): Caller {
  let party = NO_PARTY
  const found = find('sys_user', ['user_name', 'email'], wanted, 'caller', (record) => {
    party = partyOf(record)
  })
  return { ...found, party: found.value === '' ? NO_PARTY : party, isFromProperty: false, why: '' }
}

const NO_PARTY: Caller['party'] = { company: '', domain: '' }

/** The active user with this sys_id, user name or e-mail. */
export function findUser(wanted: string): Found {
  return find('sys_user', ['user_name', 'email'], wanted, 'user')
}

/** A user, active or not. */
export interface Person {
  name: string
  active: boolean
}

/** The caller of the settings, and the users with some sys_ids. */
export interface People {
  caller: Caller
  known: ReadonlyMap<string, Person>
}

/** Users that are read at the most. */
const MAX_USERS = 1000

/** The caller that the setting names, as `findCaller` has it, and the users with these sys_ids: one query for all. */
export function findPeople(wanted: string, sysIds: readonly string[]): People {
  if (sysIds.length === 0) return { caller: findCaller(wanted), known: new Map() }
  const known = new Map<string, Person>()
  const callers: Caller[] = []
  const byId = isSysId(wanted)
  const record = new GlideRecord('sys_user')
  const ids = byId ? [...sysIds, wanted] : sysIds
  const condition = record.addQuery('sys_id', 'IN', ids.join(','))
  if (wanted !== '' && !byId) {
    condition.addOrCondition('user_name', wanted)
    condition.addOrCondition('email', wanted)
  }
  record.setLimit(MAX_USERS)
  record.query()
  while (record.next()) {
    const sysId = record.getUniqueValue()
    const active = record.getValue('active') === '1'
    const isNamed = byId
      ? sysId === wanted
      : !sysIds.includes(sysId) || ['user_name', 'email'].some((field) => is(record, field, wanted))
    known.set(sysId, { name: record.getValue('user_name') ?? '', active })
    if (active && isNamed)
      callers.push({
        value: sysId,
        name: record.getValue('user_name') ?? '',
        fallback: '',
        party: partyOf(record),
        isFromProperty: false,
        why: '',
      })
  }
  return { caller: onlyCaller(wanted, callers), known }
}

function onlyCaller(wanted: string, [first, ...others]: readonly Caller[]): Caller {
  if (first !== undefined && others.length === 0) return first
  const said =
    wanted === '' ? '' : first === undefined ? noneWords('caller', wanted) : manyWords('caller', wanted)
  return { ...none(said), party: NO_PARTY, isFromProperty: false, why: '' }
}

function is(record: GlideRecord, field: string, wanted: string): boolean {
  return wanted !== '' && (record.getValue(field) ?? '').toLowerCase() === wanted.toLowerCase()
}

function partyOf(record: GlideRecord): Caller['party'] {
  const domain = record.isValidField('sys_domain') ? record.getValue('sys_domain') : ''
  return { company: record.getValue('company') ?? '', domain: domain ?? '' }
}

/** One query; more than one hit counts as none, because a name must never route to the wrong people. */
function find(
  table: string,
  fields: readonly string[],
  wanted: string,
  role: string,
  note: (record: GlideRecord) => void = () => undefined,
): Found {
  if (wanted === '') return none('')
  const record = new GlideRecord(table)
  const [first = '', ...others] = fields
  if (isSysId(wanted)) {
    record.addQuery('sys_id', wanted)
  } else {
    const condition = record.addQuery(first, wanted)
    for (const field of others) condition.addOrCondition(field, wanted)
  }
  record.addQuery('active', true)
  record.setLimit(2)
  record.query()
  if (!record.next()) return none(noneWords(role, wanted))
  const found = { value: record.getUniqueValue(), name: record.getValue(first) ?? '', fallback: '' }
  note(record)
  return record.next() ? none(manyWords(role, wanted)) : found
}

function noneWords(role: string, wanted: string): string {
  return `No active ${role} "${wanted}" exists; none was set.`
}

function manyWords(role: string, wanted: string): string {
  return `More than one active ${role} "${wanted}" exists; none was set.`
}

function none(fallback: string): Found {
  return { value: '', name: '', fallback }
}
