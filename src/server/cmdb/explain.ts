import type { Target } from '../azure/alert.ts'
import { joined } from '../azure/text.ts'
import { CI_STEP_LABELS, type FoundBy } from '../settings/ci_steps.ts'
import {
  type Binding,
  CONTAINERS,
  type Match,
  NO_BINDING,
  PROPERTY,
  type Question,
  type RejectedCi,
  type Search,
  type SearchRecord,
} from './binding.ts'
import { rejectedInWords, withoutForeign } from './judge.ts'
import type { FoundCi } from './cmdb.ts'

/** CIs that an explanation names. */
const MAX_NAMED = 5

/** The binding of a search that found one CI. */
export function bound(
  search: Search,
  match: Match & { why: string },
  ci: FoundCi,
  suggestion: string,
): Binding {
  const before = search.resources.slice(0, Math.max(0, match.at)).map(({ name }) => name)
  const passedOver =
    before.length === 0 ? '' : `No CI was found for ${before.join(', ')}, which the alert names before it.`
  return {
    ...boundTo(ci),
    step: match.step,
    matched: ci.value,
    candidates: candidatesOf(search.questions),
    explanation: joined([`CI ${ci.name}: ${match.why}`, passedOver], ' '),
    search: recordOf(search),
    suggestion,
  }
}

/** The part of a binding that comes from its CI. */
export function boundTo(ci: FoundCi): Pick<Binding, 'ci' | 'ciName' | 'ciClass' | 'groups'> {
  const groups = { supportGroup: ci.supportGroup, managedByGroup: ci.managedByGroup }
  return { ci: ci.sysId, ciName: ci.name, ciClass: ci.className, groups }
}

/** The binding of a search that found several CIs. */
export function ambiguous(search: Search, match: Match & { rivals: Question }, suggestion: string): Binding {
  const { rivals, about } = match
  const names = rivals.out.filter(({ why }) => why === 'several').map(({ name }) => name)
  return {
    ...unbound(search, suggestion),
    step: 'ambiguous',
    matched: about.id,
    explanation: `No CI was bound: several CIs that are in use ${sharedBy(rivals.step, about)} (${rivals.asked}: ${names.join(', ')}).`,
  }
}

/** What several CIs have in common. */
function sharedBy(step: FoundBy, { id }: Target): string {
  if (step === 'tag') return 'are what the tag names'
  return step === 'name' || step === 'fqdn' ? `are called ${id}` : `carry the id ${id}`
}

/** The binding of a search that found none. */
export function unbound(search: Unbound, suggestion: string): Binding {
  return {
    ...NO_BINDING,
    candidates: candidatesOf(search.questions),
    explanation: `No CI was bound: ${whyUnbound(search)}.`,
    search: recordOf(search),
    suggestion,
  }
}

type Unbound = Pick<Search, 'resources' | 'questions' | 'settings'>

function whyUnbound({ resources, questions, settings }: Unbound): string {
  if (settings.steps.length === 0) return 'the settings switch every step of the search off'
  if (resources.length === 0) return 'the alert names no Azure resource id'
  const names = resources.map(({ name }) => name).join(', ')
  const out = rejectedOnce(questions)
  if (out.length === 0) return `no CI that the app may read was found for ${names}`
  const reasons = rejectedInWords(out, 'CI', ({ name }, why) => `${name}: ${why}`, MAX_NAMED)
  return `those found for ${names} were not taken (${reasons.join('; ')})`
}

/** Each CI that was not taken, a line each. */
export function candidatesOf(questions: readonly Question[]): string[] {
  const line = (ci: RejectedCi, why: string) => `${ci.name} (${ci.class} ${ci.sysId}): ${why}`
  return rejectedInWords(rejectedOnce(questions), 'CI', line)
}

/** Each CI once, with the first reason against it. */
function rejectedOnce(questions: readonly Question[]): RejectedCi[] {
  const all = questions.flatMap(({ out }) => out)
  return all.filter((ci, at) => all.findIndex((other) => other.sysId === ci.sysId) === at)
}

function recordOf({ resources, questions }: Pick<Search, 'resources' | 'questions'>): SearchRecord {
  return {
    resources: resources.map(({ id, origin }) => ({ id, origin })),
    questions: questions.map(withoutForeign),
  }
}

/** The whole search in words: each resource, and below it a line for each question. */
export function trail({ resources, questions }: SearchRecord): string {
  const linesAbout = (at: number) => questions.filter((one) => one.resource === at).map(questionLine)
  const block = (title: string, at: number) => {
    const lines = linesAbout(at)
    return lines.length === 0 ? [] : [title, ...lines]
  }
  return [
    ...block('Custom property', PROPERTY),
    ...resources.flatMap(({ id, origin }, at) => [`${id} (${origin})`, ...linesAbout(at)]),
    ...block('Resource group and subscription', CONTAINERS),
  ].join('\n')
}

const OUTCOMES: Record<Question['outcome'], string> = {
  bound: 'bound',
  none: 'none taken',
  ambiguous: 'several in use, so none was taken',
  absent: 'this instance has no such table or field, or the app may not read it',
}

function questionLine({ step, asked, about, outcome, hits, out }: Question): string {
  const start = `- ${CI_STEP_LABELS[step]}: ${asked}${about === undefined ? '' : ` for ${about}`}`
  if (outcome === 'absent') return `${start}: ${OUTCOMES.absent}`
  const found = hits === 0 ? 'no CI' : `${hits} CI${hits === 1 ? '' : 's'}, ${OUTCOMES[outcome]}`
  const not = rejectedInWords(out, 'CI', ({ name }, why) => `${name} (${why})`).join(', ')
  return `${start}: ${found}${not === '' ? '' : `; not ${not}`}`
}
