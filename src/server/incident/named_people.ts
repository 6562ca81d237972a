import type { Mapping } from '../mapping/rule.ts'
import { unusable } from './assignment.ts'
import type { Caller, Person } from './people.ts'

/** Caller and assignee of a new incident: sys_ids, '' for none, and a sentence for each user that could not be taken. */
export interface NamedPeople {
  caller: string
  assignedTo: string
  fallbacks: string[]
}

/** The rules' users where they are there and active; else the caller of the settings, and no assignee. */
export function namedPeople(
  { sets, by }: Pick<Mapping, 'sets' | 'by'>,
  caller: Caller,
  users: ReadonlyMap<string, Person>,
): NamedPeople {
  const fallbacks: string[] = caller.fallback === '' ? [] : [caller.fallback]
  const usable = (field: 'caller' | 'assignedTo') => {
    const user = users.get(sets[field])
    if (sets[field] === '' || user?.active) return sets[field]
    fallbacks.push(`${by[field] ?? ''}: ${unusable('user', user)}`)
    return ''
  }
  return { caller: usable('caller') || caller.value, assignedTo: usable('assignedTo'), fallbacks }
}
