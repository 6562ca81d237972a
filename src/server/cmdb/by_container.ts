import type { Target } from '../azure/alert.ts'
import { SUBSCRIPTION_TYPE } from '../azure/arm_id.ts'
import { CONTAINERS, type Match, type Question, type Search } from './binding.ts'
import { FOREIGN, judge } from './judge.ts'
import { CLOUD_RESOURCE, judgeIds, routeOf } from './by_id.ts'
import { exactlyNamed, type FoundCi } from './cmdb.ts'
import { containersOf, idForms, isId } from './resources.ts'

/** The CIs of a resource's group and subscription; null if the CMDB has none, or not exactly one. */
export function groupAndSubscription(
  resource: Target,
  search: Search,
): { group: FoundCi | null; subscription: FoundCi | null } {
  const found = containersOf(resource).map((container) => ({
    isSubscription: container.type === SUBSCRIPTION_TYPE,
    ci: containerCi(container, search),
  }))
  return {
    group: found.find((one) => !one.isSubscription)?.ci ?? null,
    subscription: found.find((one) => one.isSubscription)?.ci ?? null,
  }
}

/** A resource group has its ARM id; a subscription too, or its bare id in the field that CI classes names. */
function containerCi(container: Target, search: Search): FoundCi | null {
  const { cmdb } = search
  const route = container.type === SUBSCRIPTION_TYPE ? routeOf(container, cmdb) : null
  for (const { table, field } of [CLOUD_RESOURCE, ...(route ? [route] : [])]) {
    const hits = cmdb.carrying(table, field, idForms(container))
    const judged = hits && judgeIds(hits, container, search)
    if (judged && judged.outcome !== 'none') return judged.ci
  }
  return null
}

/**
 * The last steps, taken once for the alert: the CI that the tag of its resource group or subscription names, or the
 * subscription itself.
 */
export function lookInContainers(step: 'tag' | 'subscription', search: Search): Match | null {
  const [first] = search.resources.filter(isId)
  if (first === undefined) return null
  const { group, subscription } = groupAndSubscription(first, search)
  if (step === 'subscription') return bySubscription(subscription, first, search)
  const { tag } = search.settings
  if (tag === '') return null
  const containers = [group, subscription].flatMap((ci) => ci ?? [])
  const sysIds = containers.map((ci) => ci.sysId)
  const tags = containers.length === 0 ? new Map<string, string>() : search.cmdb.tags(sysIds, tag)
  for (const container of containers) {
    const value = tags.get(container.sysId) ?? ''
    const match = value === '' ? null : byTag(value, container, first, search)
    if (match) return match
  }
  if (tags.size === 0)
    note(search, { step, asked: `cmdb_key_value ${tag}`, outcome: 'none', hits: 0, out: [] })
  return null
}

function bySubscription(ci: FoundCi | null, about: Target, search: Search): Match | null {
  const found = ci ? { outcome: 'bound' as const, hits: 1 } : { outcome: 'none' as const, hits: 0 }
  note(search, { step: 'subscription', asked: 'the subscription', ...found, out: [] })
  const why = 'the affected resource has no CI of its own, and this is its subscription.'
  return ci && { step: 'subscription', at: CONTAINERS, about, ci, why }
}

/** The tag's value is a sys_id or a name. It is not shown if it names a CI that the caller may not know. */
function byTag(value: string, container: FoundCi, about: Target, search: Search): Match | null {
  const { cmdb, settings } = search
  const { ci, ...judged } = judge(exactlyNamed(value, cmdb) ?? { cis: [], isCut: false }, search)
  const isForeign = judged.out.some(({ why }) => FOREIGN.includes(why))
  const asked = `tag ${settings.tag} of ${container.name}` + (isForeign ? '' : ` = ${value}`)
  const question = note(search, { step: 'tag', asked, ...judged })
  const match = { step: 'tag' as const, at: CONTAINERS, about }
  if (judged.outcome === 'ambiguous') return { ...match, ci: null, rivals: question }
  const why = `the affected resource has no CI of its own, and the tag ${settings.tag} of ${container.name} names it.`
  return ci && { ...match, ci, why }
}

function note({ questions }: Search, asked: Omit<Question, 'resource'>): Question {
  const question = { resource: CONTAINERS, ...asked }
  questions.push(question)
  return question
}
