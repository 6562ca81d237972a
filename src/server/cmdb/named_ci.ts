import { lookupValue } from '../azure/text.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import { isSysId } from '../platform/text.ts'
import type { Binding, Party, Step } from './binding.ts'
import type { Cmdb } from './cmdb.ts'
import { exactlyNamed } from './exactly_named.ts'
import { judge } from './judge.ts'
import { withoutForeign } from './out_words.ts'
import { resourceOf } from './resources.ts'
import { searchCi } from './search.ts'
import { boundTo, candidates, NOTHING } from './words.ts'

/** What a name asks for in the trail: no resource of the alert. */
const NAMED = -2

/**
 * The CI that a custom property of the rule names: by sys_id, by exact name, or by the ARM id of a resource, which is
 * looked for as the alert's own would be. It is bound only if it is exactly one CI in use; otherwise the binding has no
 * CI, and `search.steps` say what was found. One statement for a sys_id or a name.
 */
export function bindNamed(named: string, cmdb: Cmdb, settings: CmdbSettings, party: Party): Binding {
  const value = lookupValue(named)
  const resource = resourceOf(value, 'custom property')
  if (resource !== null) return asNamed(searchCi([resource], cmdb, settings, party), named)
  const hits = exactlyNamed(value, cmdb)
  if (hits === null) return NOTHING
  const { ci, ...judged } = judge(hits, { settings, party, purpose: 'live' })
  const asked = isSysId(value) ? 'cmdb_ci.sys_id' : 'cmdb_ci.name'
  const step: Step = { resource: NAMED, rung: 'property', asked, about: value, ...judged }
  const search = { resources: [], steps: [withoutForeign(step)] }
  if (ci === null) return { ...NOTHING, search }
  return {
    ...NOTHING,
    ...boundTo(ci),
    matched: value,
    candidates: candidates([step]),
    search,
    rung: 'property',
    explanation: `CI ${ci.name}: a custom property of the alert rule names it.`,
  }
}

/** The search for a resource that was named, as one for the alert: its own resources are not those of the alert. */
function asNamed(found: Binding, named: string): Binding {
  const steps = found.search.steps.map((step): Step => ({
    ...step,
    resource: NAMED,
    about: step.about ?? named,
  }))
  return {
    ...found,
    ...(found.ci === ''
      ? {}
      : {
          rung: 'property' as const,
          explanation: `${found.explanation} A custom property of the alert rule names it.`,
        }),
    suggestion: '',
    search: { resources: [], steps },
  }
}
