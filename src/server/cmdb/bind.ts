import type { GlideRecord } from '@servicenow/glide'
import type { Target } from '../azure/alert.ts'
import { errorText, logError } from '../platform/log.ts'
import { isNodeCacheOn, recall, remember, type Row } from '../platform/node_cache.ts'
import { columnText, plainJson } from '../platform/text.ts'
import { toGlideTime } from '../platform/time.ts'
import { CI_STEP_LABELS, type FoundBy } from '../settings/ci_steps.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import type { Binding, CallerScope, Question, SearchRecord } from './binding.ts'
import { searchCi, searchNamedCi, unsearched } from './search.ts'
import type { Cmdb } from './cmdb.ts'
import { trail, unbound } from './explain.ts'
import { InstanceCmdb } from './instance_cmdb.ts'
import { normalId, wantedResources } from './resources.ts'

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
  const search = () => searchCi(targets, cmdb(), settings, callerScope, allowRetired)
  return guarded(targets, () =>
    isNodeCacheOn() ? unlessUnknown(targets, settings, callerScope, search) : search(),
  )
}

/** Asks only where this node does not keep that a moment ago the CMDB had nothing at all for these resources. */
function unlessUnknown(
  targets: readonly Target[],
  settings: CmdbSettings,
  callerScope: CallerScope,
  search: () => Binding,
): Binding {
  const resources = wantedResources(targets, settings.bindCollectors)
  const wanted = resources.map(({ id, type, name, nameOf }) => [normalId(id), type, name, nameOf])
  const asked = JSON.stringify([wanted, settings, callerScope])
  const questions = recall('unknown', asked)?.rows.map(questionOf) ?? []
  if (questions.length > 0 && questions.every(isQuestion))
    return unbound({ resources, questions, settings }, '')
  const binding = search()
  const isUnknown = binding.step === 'none' && binding.suggestion === ''
  if (isUnknown && binding.search.questions.every(({ hits }) => hits === 0))
    remember('unknown', asked, binding.search.questions.map(rowOf))
  return binding
}

function rowOf({ resource, step, asked, about = '', outcome }: Question): Row {
  return { resource: String(resource), step, asked, about, outcome }
}

/** A question that had no hits; null where that is not what the row says. */
function questionOf({ resource, step = '', asked = '', about = '', outcome }: Row): Question | null {
  if (!Object.keys(CI_STEP_LABELS).includes(step) || (outcome !== 'none' && outcome !== 'absent')) return null
  const whose = about === '' ? {} : { about }
  return { resource: Number(resource), step: step as FoundBy, asked, ...whose, outcome, hits: 0, out: [] }
}

function isQuestion(question: Question | null): question is Question {
  return question !== null
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
