import type { Target } from '../azure/alert.ts'
import { lookupValue } from '../azure/text.ts'
import { isSysId } from '../platform/text.ts'
import { type CiStep, ID_STEPS, LAST_STEPS } from '../settings/ci_steps.ts'
import {
  type Binding,
  type CallerScope,
  type Match,
  NO_BINDING,
  PROPERTY,
  type Question,
  type Search,
} from './binding.ts'
import { isForeign, judge, withoutForeign } from './judge.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import { lookInContainers } from './by_container.ts'
import { lookById } from './by_id.ts'
import { BARE_TYPES, lookByName } from './by_name.ts'
import { type Cmdb, exactlyNamed } from './cmdb.ts'
import { ambiguous, bound, boundTo, candidatesOf, unbound } from './explain.ts'
import { containersOf, idForms, nameForms, parentsOf, resourceOf, wantedResources } from './resources.ts'

/**
 * The CI of an alert. Each resource that the alert names takes the steps of the settings, the likeliest resource first;
 * the first step that knows it decides, also if it finds several CIs. Writes nothing; the binding says what was asked,
 * found and not taken. `allowRetired`: see `Search`.
 */
export function searchCi(
  targets: readonly Target[],
  cmdb: Cmdb,
  settings: CmdbSettings,
  callerScope: CallerScope,
  allowRetired = false,
): Binding {
  const resources = wantedResources(targets, settings.bindCollectors)
  let search: Search = { cmdb, settings, callerScope, allowRetired: false, resources, questions: [] }
  if (resources.length === 0) return unbound(search, '')
  cmdb.expect(expectedValues(targets, settings))
  let match = takeSteps(search)
  if (match === null && allowRetired) {
    search = { ...search, allowRetired, questions: [] }
    match = takeSteps(search)
  }
  const suggestion = match?.step === 'learned' ? '' : suggestedFor(search)
  if (match === null) return unbound(search, suggestion)
  return match.ci ? bound(search, match, match.ci, suggestion) : ambiguous(search, match, suggestion)
}

/**
 * The CI that a custom property of the Azure rule names: by sys_id, by exact name, or by the ARM id of a resource, which
 * is searched like a resource of the alert. It is bound only if it is exactly one CI in use; otherwise the binding has no
 * CI, and its questions say what was found. One statement for a sys_id or a name.
 */
export function searchNamedCi(
  named: string,
  cmdb: Cmdb,
  settings: CmdbSettings,
  callerScope: CallerScope,
): Binding {
  const value = lookupValue(named)
  const resource = resourceOf(value, 'custom property')
  if (resource !== null) return asNamed(searchCi([resource], cmdb, settings, callerScope), named)
  const hits = exactlyNamed(value, cmdb)
  if (hits === null) return NO_BINDING
  const { ci, ...judged } = judge(hits, { settings, callerScope, allowRetired: false })
  const asked = isSysId(value) ? 'cmdb_ci.sys_id' : 'cmdb_ci.name'
  const question: Question = { resource: PROPERTY, step: 'property', asked, about: value, ...judged }
  const search = { resources: [], questions: [withoutForeign(question)] }
  if (ci === null) return { ...NO_BINDING, search }
  return {
    ...NO_BINDING,
    ...boundTo(ci),
    matched: value,
    candidates: candidatesOf([question]),
    search,
    step: 'property',
    explanation: `CI ${ci.name}: a custom property of the alert rule names it.`,
  }
}

/** The search for a resource that a property names, on record as such: it is not a resource of the alert. */
function asNamed(found: Binding, named: string): Binding {
  const questions = found.search.questions.map((one) => ({
    ...one,
    resource: PROPERTY,
    about: one.about ?? named,
  }))
  const binding = { ...found, suggestion: '', search: { resources: [], questions } }
  if (found.ci === '') return binding
  const explanation = `${found.explanation} A custom property of the alert rule names it.`
  return { ...binding, step: 'property', explanation }
}

/** The binding of a search that failed. */
export function unsearched(targets: readonly Target[], explanation: string): Binding {
  const resources = wantedResources(targets, true).map(({ id, origin }) => ({ id, origin }))
  return { ...NO_BINDING, explanation, search: { resources, questions: [] } }
}

/** Everything that the search for these targets may ask for: announced beforehand, it takes fewer statements. */
export function expectedValues(targets: readonly Target[], settings: CmdbSettings) {
  const resources = wantedResources(targets, settings.bindCollectors)
  const isOn = (step: CiStep) => settings.steps.includes(step)
  const parents = isOn('parent') ? resources.flatMap(parentsOf) : []
  const needsContainers = (['name', 'fqdn', ...LAST_STEPS] as const).some(isOn)
  const all = [...resources, ...parents, ...(needsContainers ? resources.flatMap(containersOf) : [])]
  const isBare = resources.some(({ type }) => type === '')
  return {
    ids: all.flatMap((one) => (one.type === '' ? [] : idForms(one))),
    names: resources.flatMap(nameForms),
    types: [...all.map(({ type }) => type), ...(isBare ? BARE_TYPES : [])],
  }
}

function takeSteps(search: Search): Match | null {
  const { resources, settings } = search
  for (const [at, resource] of resources.entries()) {
    for (const step of settings.steps) {
      const match = takeStep(step, resource, at, search)
      if (match) return match
    }
  }
  for (const step of settings.steps) {
    const match = step === 'tag' || step === 'subscription' ? lookInContainers(step, search) : null
    if (match) return match
  }
  return null
}

function takeStep(step: CiStep, resource: Target, at: number, search: Search): Match | null {
  if (LAST_STEPS.includes(step)) return null
  if (step === 'name' || step === 'fqdn') return lookByName(step, resource, at, search)
  if (resource.type === '') return null
  if (step !== 'parent') return lookById(step, resource, at, search)
  for (const parent of parentsOf(resource)) {
    for (const idStep of search.settings.steps.filter((one) => ID_STEPS.includes(one))) {
      const match = lookById(idStep, parent, at, search, 'parent')
      if (match) return match
    }
  }
  return null
}

/** The CI link that is suggested for the likeliest resource, unless its CI is another company's or domain's. */
function suggestedFor({ cmdb, resources, settings, callerScope }: Search): string {
  const [first] = resources
  if (first === undefined || !settings.steps.includes('learned')) return ''
  if (!cmdb.classes().isLearned(first.type)) return ''
  const link = cmdb
    .links(idForms(first))
    .find(({ state, ci }) => state === 'suggested' && !(ci && isForeign(ci, callerScope)))
  return link?.sysId ?? ''
}
