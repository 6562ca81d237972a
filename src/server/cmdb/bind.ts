import type { GlideRecord } from '@servicenow/glide'
import type { Target } from '../azure/alert.ts'
import { errorText, logError } from '../platform/log.ts'
import { columnText, plainJson } from '../platform/text.ts'
import { toGlideTime } from '../platform/time.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import type { Binding, CallerScope, SearchRecord } from './binding.ts'
import { searchCi, searchNamedCi, unsearched } from './search.ts'
import type { Cmdb } from './cmdb.ts'
import { trail } from './explain.ts'
import { InstanceCmdb } from './instance_cmdb.ts'

/**
 * The CI of an alert, out of this instance's CMDB. If the search fails, the incident has no CI: that is logged and
 * recorded.
 */
export function bindCi(
  targets: readonly Target[],
  settings: CmdbSettings,
  callerScope: CallerScope,
  cmdb: () => Cmdb = () => new InstanceCmdb(),
  allowRetired = false,
): Binding {
  return guarded(targets, () => searchCi(targets, cmdb(), settings, callerScope, allowRetired))
}

/** The CI that a custom property names; if that is not exactly one CI in use, the one that the search finds. */
export function bindNamedCi(
  named: string,
  targets: readonly Target[],
  settings: CmdbSettings,
  callerScope: CallerScope,
): Binding {
  return guarded(targets, () => {
    const cmdb = new InstanceCmdb()
    const asked = searchNamedCi(named, cmdb, settings, callerScope)
    // A later search for this alert begins with its own resources.
    const { resources } = unsearched(targets, '').search
    if (asked.ci !== '') return { ...asked, search: { ...asked.search, resources } }
    const found = searchCi(targets, cmdb, settings, callerScope)
    const questions = [...asked.search.questions, ...found.search.questions]
    return { ...found, search: { ...found.search, questions } }
  })
}

function guarded(targets: readonly Target[], search: () => Binding): Binding {
  try {
    return search()
  } catch (error) {
    logError('The search for a CI failed: ' + errorText(error))
    return unsearched(targets, 'No CI was bound: the search failed; the system log says how.')
  }
}

/** Characters of the columns. */
const SIZE = { matched: 1000, candidates: 4000, why: 1000, trail: 8000, search: 65_000 }

/** Sets the CI columns on an alert's record; the caller saves it. `at` in milliseconds. */
export function writeBinding(record: GlideRecord, binding: Binding, at: number): void {
  record.setValue('cmdb_ci', binding.ci)
  record.setValue('ci_rung', binding.step)
  record.setValue('ci_matched', columnText(binding.matched, SIZE.matched))
  record.setValue('ci_candidates', columnText(binding.candidates.join('\n'), SIZE.candidates))
  record.setValue('ci_why', columnText(binding.explanation, SIZE.why))
  record.setValue('ci_trail', columnText(trail(binding.search), SIZE.trail))
  record.setValue('ci_search', asData(binding.search))
  record.setValue('ci_searched_at', toGlideTime(at))
  record.setValue('ci_link', binding.suggestion)
}

/** The search as JSON; without its questions if it is too long for the column, because cut JSON cannot be read. */
function asData(search: SearchRecord): string {
  const text = plainJson(search)
  return text.length <= SIZE.search ? text : plainJson({ ...search, questions: [] })
}

/** The resources of the alert's last search, as its record has them. */
export function searchedResources(record: GlideRecord): SearchRecord['resources'] {
  try {
    const { resources } = JSON.parse(record.getValue('ci_search') ?? '') as SearchRecord
    return Array.isArray(resources) ? resources : []
  } catch {
    return []
  }
}
