import type { Binding } from '../cmdb/binding.ts'
import type { Settings } from '../settings/settings.ts'
import { type GroupFromCi, groupFromCi, namedGroups } from './from_ci.ts'
import { findGroup, readGroups } from './people.ts'

/** A value that a mapping rule wants, and what complaints call the rule; '' for none. */
export interface Wanted {
  value: string
  by: string
}

/**
 * The group of a new incident: the mapping rules', else the CI's where the settings say so, else the one that the settings
 * name, else none, so that the instance's own rules decide (docs/facts/incident.md#assignment). One query,
 * and one more for the group of the settings.
 */
export function findAssignment(binding: Binding, { cmdb, incident }: Settings, wanted: Wanted): GroupFromCi {
  const named = namedGroups(binding, cmdb.groupFromCi).map(({ sysId }) => sysId)
  const known = readGroups(wanted.value === '' ? named : [wanted.value, ...named])
  const mapped = known.get(wanted.value)
  if (mapped?.active) {
    const why = [`Assignment group: ${mapped.name}, as ${lowerFirst(wanted.by)} says.`]
    return { value: wanted.value, why, fallbacks: [] }
  }
  const passedOver = wanted.value === '' ? [] : [`${wanted.by}: ${unusable('group', mapped)}`]
  const fromCi = groupFromCi(binding, cmdb.groupFromCi, known)
  const fallbacks = [...passedOver, ...fromCi.fallbacks]
  if (fromCi.value !== '') return { ...fromCi, fallbacks }
  const { value, name, fallback } = findGroup(incident.assignmentGroup)
  if (fallback !== '') return { ...fromCi, fallbacks: [...fallbacks, fallback] }
  const said =
    value === ''
      ? "Assignment group: the settings name none, so this instance's own rules decide."
      : `Assignment group: ${name}, as the settings say.`
  return { value, why: [...fromCi.why, said], fallbacks }
}

/** Why a record that a rule names is not used. */
export function unusable(what: 'group' | 'user', found: { name: string } | undefined): string {
  return found === undefined
    ? `it names a ${what} that does not exist; that field was left alone.`
    : `the ${what} ${found.name} is not active; that field was left alone.`
}

/** For the name of a rule in the middle of a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
