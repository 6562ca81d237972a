import type { GlideRecord } from '@servicenow/glide'
import { toGlideTime } from '../platform/time.ts'
import { columnText, plainJson } from '../platform/text.ts'
import type { Binding, Search } from './binding.ts'
import { trail } from './words.ts'

/** Characters of the columns. */
const SIZE = { matched: 1000, candidates: 4000, why: 1000, trail: 8000, search: 65_000 }

/** Puts a binding and how it was found on an alert's record; whoever has it in hand writes it. `at` in milliseconds. */
export function writeBinding(record: GlideRecord, binding: Binding, at: number): void {
  record.setValue('cmdb_ci', binding.ci)
  record.setValue('ci_rung', binding.rung)
  record.setValue('ci_matched', columnText(binding.matched, SIZE.matched))
  record.setValue('ci_candidates', columnText(binding.candidates.join('\n'), SIZE.candidates))
  record.setValue('ci_why', columnText(binding.explanation, SIZE.why))
  record.setValue('ci_trail', columnText(trail(binding.search), SIZE.trail))
  record.setValue('ci_search', asData(binding.search))
  record.setValue('ci_searched_at', toGlideTime(at))
  record.setValue('ci_link', binding.suggestion)
}

/** The search as JSON. Of one too long for its column the steps are left out: cut JSON is none. */
function asData(search: Search): string {
  const text = plainJson(search)
  return text.length <= SIZE.search ? text : plainJson({ ...search, steps: [] })
}

/** The resources that were looked for, as the alert's record has them; null when it has none. */
export function readSearch(record: GlideRecord): Search | null {
  try {
    const search = JSON.parse(record.getValue('ci_search') ?? '') as Search
    return Array.isArray(search.resources) ? search : null
  } catch {
    return null
  }
}
