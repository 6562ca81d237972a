import type { Binding } from '../cmdb/binding.ts'
import type { Settings } from '../settings/settings.ts'
import { type GroupFromCi, groupFromCi, namedGroups } from './from_ci.ts'
import { findGroup, readGroups } from './people.ts'

/**
 * The group of a new incident: the CI's where the settings say so, else the one that the settings name, else none, so
 * that the instance's own rules decide (facts/servicenow-platform.md F4).
 */
export function findAssignment(binding: Binding, { cmdb, incident }: Settings): GroupFromCi {
  const named = namedGroups(binding, cmdb.groupFromCi)
  const fromCi = groupFromCi(binding, cmdb.groupFromCi, readGroups(named.map(({ sysId }) => sysId)))
  if (fromCi.value !== '') return fromCi
  const { value, name, fallback } = findGroup(incident.assignmentGroup)
  if (fallback !== '') return { ...fromCi, fallbacks: [...fromCi.fallbacks, fallback] }
  const said =
    value === ''
      ? "Assignment group: the settings name none, so this instance's own rules decide."
      : `Assignment group: ${name}, as the settings say.`
  return { value, why: [...fromCi.why, said], fallbacks: fromCi.fallbacks }
}
