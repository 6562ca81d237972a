import type { Target } from '../azure/alert.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import type { Binding, Party, Purpose, Step } from './binding.ts'
import { lookInContainers } from './by_container.ts'
import { lookById } from './by_id.ts'
import { BARE_TYPES, lookByName } from './by_name.ts'
import type { Cmdb, FoundCi } from './cmdb.ts'
import { isForeign } from './judge.ts'
import { containersOf, idForms, nameForms, parentsOf, wantedResources } from './resources.ts'
import { type CiStep, ID_STEPS, LAST_STEPS } from '../settings/ci_steps.ts'
import { ambiguous, bound, NOTHING, unbound } from './words.ts'

/** A search on its way. */
export interface Quest {
  cmdb: Cmdb
  settings: CmdbSettings
  party: Party
  purpose: Purpose
  resources: Target[]
  steps: Step[]
}

/** How a search ends: with one CI, or with several among which there is no deciding. */
export type Ending = { rung: CiStep; at: number; about: Target } & (
  { ci: FoundCi; why: string } | { ci: null; rivals: Step }
)

/**
 * The CI of an alert. Each resource that the alert names goes up the ladder, the likeliest first; the first rung that
 * knows it decides, also when what it knows is that several CIs carry its id. Writes nothing; what was asked, found and
 * not taken stands in the binding.
 */
export function searchCi(
  targets: readonly Target[],
  cmdb: Cmdb,
  settings: CmdbSettings,
  party: Party,
  purpose: Purpose = 'live',
): Binding {
  const resources = wantedResources(targets, settings.bindCollectors)
  let quest: Quest = { cmdb, settings, party, purpose: 'live', resources, steps: [] }
  if (resources.length === 0) return unbound(quest, '')
  cmdb.expect(expected(targets, settings))
  let ending = climb(quest)
  if (ending === null && purpose === 'past') {
    quest = { ...quest, purpose, steps: [] }
    ending = climb(quest)
  }
  const suggestion = ending?.rung === 'learned' ? '' : suggestedFor(quest)
  if (ending === null) return unbound(quest, suggestion)
  return ending.ci ? bound(quest, ending, ending.ci, suggestion) : ambiguous(quest, ending, suggestion)
}

/** What is recorded of a search that broke off. */
export function unsearched(targets: readonly Target[], explanation: string): Binding {
  const resources = wantedResources(targets, true).map(({ id, origin }) => ({ id, origin }))
  return { ...NOTHING, explanation, search: { resources, steps: [] } }
}

/** Everything that the search for these targets may ask about: known beforehand, it takes fewer statements. */
export function expected(targets: readonly Target[], settings: CmdbSettings) {
  const resources = wantedResources(targets, settings.bindCollectors)
  const related = settings.steps.includes('parent') ? resources.flatMap(parentsOf) : []
  const needsContainers = ['name', 'fqdn', ...LAST_STEPS].some((rung) =>
    settings.steps.includes(rung as CiStep),
  )
  const all = [...resources, ...related, ...(needsContainers ? resources.flatMap(containersOf) : [])]
  const isBare = resources.some(({ type }) => type === '')
  return {
    ids: all.flatMap((one) => (one.type === '' ? [] : idForms(one))),
    names: resources.flatMap(nameForms),
    types: [...all.map(({ type }) => type), ...(isBare ? BARE_TYPES : [])],
  }
}

function climb(quest: Quest): Ending | null {
  const { resources, settings } = quest
  for (const [at, resource] of resources.entries()) {
    for (const rung of settings.steps) {
      const ending = tryRung(rung, resource, at, quest)
      if (ending) return ending
    }
  }
  for (const rung of settings.steps) {
    const ending = LAST_STEPS.includes(rung) ? lookInContainers(rung as 'tag' | 'subscription', quest) : null
    if (ending) return ending
  }
  return null
}

function tryRung(rung: CiStep, resource: Target, at: number, quest: Quest): Ending | null {
  if (LAST_STEPS.includes(rung)) return null
  if (rung === 'name' || rung === 'fqdn') return lookByName(rung, resource, at, quest)
  if (resource.type === '') return null
  if (rung !== 'parent') return lookById(rung, resource, at, quest)
  for (const parent of parentsOf(resource)) {
    for (const idRung of quest.settings.steps.filter((one) => ID_STEPS.includes(one))) {
      const ending = lookById(idRung, parent, at, quest, 'parent')
      if (ending) return ending
    }
  }
  return null
}

/** A CI that people keep choosing for the likeliest resource, unless it is another company's or domain's. */
function suggestedFor({ cmdb, resources, settings, party }: Quest): string {
  const [first] = resources
  if (first === undefined || !settings.steps.includes('learned')) return ''
  if (!cmdb.classes().isLearned(first.type)) return ''
  const link = cmdb
    .links(idForms(first))
    .find(({ state, ci }) => state === 'suggested' && !(ci && isForeign(ci, party)))
  return link?.sysId ?? ''
}
