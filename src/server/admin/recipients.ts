import { GlideRecord } from '@servicenow/glide'
import { isSysId } from '../platform/text.ts'
import { SECTION_TITLES } from '../settings/catalog.ts'
import { type Finding, settingsLink } from './check.ts'

/** Who is told. `problems` has a sentence for each entry that names nobody. */
export interface Recipients {
  /** sys_ids of active users, each once. */
  users: string[]
  /** The groups and users that were named, for people. */
  names: string[]
  problems: string[]
}

/** Users who are told at the most; a mail to more people is a distribution list. */
const MAX_USERS = 100

/** Columns by which people name a record of a table. */
const NAMES = { sys_user_group: ['name'], sys_user: ['user_name', 'email'] } as const

interface Match {
  sysId: string
  name: string
}

/**
 * The active users that the entries of the setting name, and the active members of the groups. Three queries at the most.
 * An entry that stands for several records stands for none: a name must never tell the wrong people.
 */
export function findRecipients(wanted: readonly string[]): Recipients {
  const found: Recipients = { users: [], names: [], problems: [] }
  if (wanted.length === 0) return found
  const groups = findNamed('sys_user_group', wanted)
  const users = findNamed('sys_user', wanted)
  const ofGroups: string[] = []
  for (const entry of wanted) {
    const [group, ...otherGroups] = groups(entry)
    const [user, ...otherUsers] = users(entry)
    const only = group ?? user
    if (only === undefined) found.problems.push(`No active group or user “${entry}” exists.`)
    else if (otherGroups.length + otherUsers.length > 0 || (group && user))
      found.problems.push(`“${entry}” names more than one group or user.`)
    else {
      found.names.push(only.name)
      ;(group ? ofGroups : found.users).push(only.sysId)
    }
  }
  found.users = [...new Set([...found.users, ...membersOf(ofGroups)])].slice(0, MAX_USERS)
  return found
}

/** Set up's check of the setting. */
export function notified(wanted: readonly string[]): Finding {
  const { users, names, problems } = findRecipients(wanted)
  const link = settingsLink(SECTION_TITLES.operation)
  if (problems.length > 0) {
    const next = 'Name active ones, by their sys_id if several have the same name.'
    return { state: 'wrong', found: problems.join(' '), next, link }
  }
  if (wanted.length === 0) {
    const next = 'Recommended: name who is told when calls are refused, deliveries fail or no calls come.'
    return { state: 'todo', found: 'Nobody.', next, link }
  }
  const found = `${names.join(', ')}: ${users.length === 1 ? '1 active user' : `${users.length} active users`}.`
  if (users.length > 0) return { state: 'ok', found }
  return { state: 'wrong', found, next: 'Add members to the group, or name another.', link }
}

/** The active records of a table that one of the entries names; the function gives those of an entry. One query. */
function findNamed(
  table: keyof typeof NAMES,
  wanted: readonly string[],
): (entry: string) => readonly Match[] {
  const byEntry = new Map<string, Match[]>()
  const columns = NAMES[table]
  const record = new GlideRecord(table)
  record.addQuery('active', true)
  const named = record.addQuery('sys_id', 'IN', wanted.filter(isSysId).join(','))
  for (const column of columns) named.addOrCondition(column, 'IN', wanted.join(','))
  record.setLimit(MAX_USERS * 2)
  record.query()
  while (record.next()) {
    const match = { sysId: record.getUniqueValue(), name: record.getValue(columns[0]) ?? '' }
    const keys = [match.sysId, ...columns.map((column) => record.getValue(column) ?? '')].map(keyOf)
    for (const key of new Set(keys)) byEntry.set(key, [...(byEntry.get(key) ?? []), match])
  }
  return (entry) => byEntry.get(keyOf(entry)) ?? []
}

/** The database compares names without regard to case (docs/facts/servicenow.md#letter-case). */
function keyOf(name: string): string {
  return name.toLowerCase()
}

function membersOf(groups: readonly string[]): string[] {
  const users: string[] = []
  if (groups.length === 0) return users
  const member = new GlideRecord('sys_user_grmember')
  member.addQuery('group', 'IN', groups.join(','))
  member.addQuery('user.active', true)
  member.setLimit(MAX_USERS)
  member.query()
  while (member.next()) users.push(member.getValue('user') ?? '')
  return users
}
