import type { Target } from '../azure/alert.ts'
import type { Binding, Search, Step } from './binding.ts'
import type { FoundCi } from './cmdb.ts'
import { outTold, withoutForeign } from './out_words.ts'
import { CI_STEP_LABELS, type CiStep } from '../settings/ci_steps.ts'
import type { Ending, Quest } from './search.ts'

const OUTCOME_WORDS: Record<Step['outcome'], string> = {
  bound: 'bound',
  none: 'none taken',
  ambiguous: 'several in use, so none was taken',
  absent: 'this instance has no such table or field, or the app may not read it',
}

/** The line for a CI that was found by an id. */
export function idSentence(
  rung: CiStep,
  asked: string,
  { name, origin }: Target,
  isParent: boolean,
  note = '',
): string {
  const whose = isParent
    ? `${name}, which the affected resource is part of`
    : `the affected resource (${origin})`
  const said = rung === 'learned' ? `a CI link names it for ${whose}.` : `its ${asked} is the id of ${whose}.`
  return [said, note].filter((part) => part !== '').join(' ')
}

/** The line for a CI that was found by its name. */
export function nameSentence(
  rung: 'name' | 'fqdn',
  table: string,
  { name, origin }: Target,
  note = '',
): string {
  const said = `no CI carries the id of the affected resource, and it is the only ${table} in use whose ${rung} is ${name} (${origin}).`
  return [said, note].filter((part) => part !== '').join(' ')
}

/** The line for a CI that stands in for a resource without one. */
export function containerSentence(rung: 'tag' | 'subscription', container: FoundCi, tag: string): string {
  return rung === 'tag'
    ? `the affected resource has no CI of its own, and the tag ${tag} of ${container.name} names it.`
    : 'the affected resource has no CI of its own, and this is its subscription.'
}

export function bound(
  quest: Quest,
  ending: Ending & { why: string },
  ci: FoundCi,
  suggestion: string,
): Binding {
  const passedOver = quest.resources.slice(0, Math.max(0, ending.at)).map(({ name }) => name)
  const before =
    passedOver.length === 0
      ? ''
      : ` No CI was found for ${passedOver.join(', ')}, which the alert names before it.`
  return {
    ...boundTo(ci),
    rung: ending.rung,
    matched: ci.value,
    candidates: candidates(quest.steps),
    explanation: `CI ${ci.name}: ${ending.why}${before}`,
    search: recordOf(quest),
    suggestion,
  }
}

/** What a binding says of its CI. */
export function boundTo(ci: FoundCi): Pick<Binding, 'ci' | 'ciName' | 'ciClass' | 'groups'> {
  const groups = { supportGroup: ci.supportGroup, managedByGroup: ci.managedByGroup }
  return { ci: ci.sysId, ciName: ci.name, ciClass: ci.className, groups }
}

export function ambiguous(quest: Quest, ending: Ending & { rivals: Step }, suggestion: string): Binding {
  const { rivals, about } = ending
  const names = rivals.out.filter(({ why }) => why === 'several').map(({ name }) => name)
  return {
    ...unbound(quest, suggestion),
    rung: 'ambiguous',
    matched: about.id,
    explanation: `No CI was bound: several CIs that are in use ${sharedBy(rivals.rung, about)} (${rivals.asked}: ${names.join(', ')}).`,
  }
}

/** What several CIs have in common. */
function sharedBy(rung: CiStep | 'property', { id }: Target): string {
  if (rung === 'tag') return 'are what the tag names'
  return rung === 'name' || rung === 'fqdn' ? `are called ${id}` : `carry the id ${id}`
}

/** A binding without a CI. */
export const NOTHING: Binding = {
  ci: '',
  ciName: '',
  ciClass: '',
  rung: 'none',
  matched: '',
  candidates: [],
  explanation: '',
  search: { resources: [], steps: [] },
  suggestion: '',
  groups: { supportGroup: '', managedByGroup: '' },
}

export function unbound(quest: Quest, suggestion: string): Binding {
  return {
    ...NOTHING,
    candidates: candidates(quest.steps),
    explanation: explainUnbound(quest),
    search: recordOf(quest),
    suggestion,
  }
}

function explainUnbound({ resources, steps, settings }: Quest): string {
  if (settings.steps.length === 0) return 'No CI was bound: the settings switch every step of the search off.'
  if (resources.length === 0) return 'No CI was bound: the alert names no Azure resource id.'
  const names = resources.map(({ name }) => name).join(', ')
  const out = outOf(steps)
  if (out.length === 0) return `No CI was bound: no CI that the app may read was found for ${names}.`
  const reasons = outTold(out, 'CI', ({ name }, why) => `${name}: ${why}`, 5)
  return `No CI was bound: those found for ${names} were not taken (${reasons.join('; ')}).`
}

/** Each CI once, with the first reason against it. */
function outOf(steps: readonly Step[]): Step['out'] {
  const all = steps.flatMap((step) => step.out)
  return all.filter((ci, at) => all.findIndex((other) => other.sysId === ci.sysId) === at)
}

export function candidates(steps: readonly Step[]): string[] {
  return outTold(outOf(steps), 'CI', (ci, why) => `${ci.name} (${ci.class} ${ci.sysId}): ${why}`)
}

function recordOf({ resources, steps }: Quest): Search {
  return { resources: resources.map(({ id, origin }) => ({ id, origin })), steps: steps.map(withoutForeign) }
}

/** The whole search in words: each resource, and under it a line for each question. */
export function trail({ resources, steps }: Search): string {
  const lines = resources.flatMap(({ id, origin }, at) => [
    `${id} (${origin})`,
    ...steps.filter((step) => step.resource === at).map(stepLine),
  ])
  const block = (title: string, at: number) => {
    const own = steps.filter((step) => step.resource === at)
    return own.length === 0 ? [] : [title, ...own.map(stepLine)]
  }
  return [...block('Custom property', -2), ...lines, ...block('What they lie in', -1)].join('\n')
}

function stepLine({ rung, asked, about, outcome, hits, out }: Step): string {
  const label = CI_STEP_LABELS[rung]
  const subject = about === undefined ? '' : ` for ${about}`
  if (outcome === 'absent') return `- ${label}: ${asked}${subject}: ${OUTCOME_WORDS.absent}`
  const found = hits === 0 ? 'no CI' : `${hits} CI${hits === 1 ? '' : 's'}, ${OUTCOME_WORDS[outcome]}`
  const why = outTold(out, 'CI', ({ name }, reason) => `${name} (${reason})`)
  return `- ${label}: ${asked}${subject}: ${found}${why.length === 0 ? '' : '; not ' + why.join(', ')}`
}
