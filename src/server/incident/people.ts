import { GlideRecord } from '@servicenow/glide'
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
}

/** The caller that the setting names by sys_id, user name or e-mail; must be active and the only one. */
export function findCaller(wanted: string): Caller {
  let party = { company: '', domain: '' }
  const found = find('sys_user', ['user_name', 'email'], wanted, 'caller', (record) => {
    const domain = record.isValidField('sys_domain') ? record.getValue('sys_domain') : ''
    party = { company: record.getValue('company') ?? '', domain: domain ?? '' }
  })
  return { ...found, party: found.value === '' ? { company: '', domain: '' } : party }
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
  if (/^[0-9a-f]{32}$/.test(wanted)) {
    record.addQuery('sys_id', wanted)
  } else {
    const condition = record.addQuery(first, wanted)
    for (const field of others) condition.addOrCondition(field, wanted)
  }
  record.addQuery('active', true)
  record.setLimit(2)
  record.query()
  if (!record.next()) return none(`No active ${role} "${wanted}" exists; none was set.`)
  const found = { value: record.getUniqueValue(), name: record.getValue(first) ?? '', fallback: '' }
  note(record)
  return record.next() ? none(`More than one active ${role} "${wanted}" exists; none was set.`) : found
}

function none(fallback: string): Found {
  return { value: '', name: '', fallback }
}
