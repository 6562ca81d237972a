import type { Target } from '../azure/alert.ts'
import { SUBSCRIPTION_TYPE } from '../azure/arm_id.ts'
import type { OutCi, Step } from './binding.ts'
import { judgeIds, routeOf } from './by_id.ts'
import type { FoundCi } from './cmdb.ts'
import { exactlyNamed } from './exactly_named.ts'
import { judge } from './judge.ts'
import { FOREIGN } from './out_words.ts'
import { containersOf, idForms, isId } from './resources.ts'
import type { Ending, Quest } from './search.ts'
import { containerSentence } from './words.ts'

/** The CIs of what a resource lies in; null where the CMDB has none, or not exactly one. */
export function groupAndSubscription(
  resource: Target,
  quest: Quest,
): { group: FoundCi | null; subscription: FoundCi | null } {
  const found = containersOf(resource).map((container) => ({ container, ci: containerCi(container, quest) }))
  const isSubscription = ({ container }: (typeof found)[number]) => container.type === SUBSCRIPTION_TYPE
  return {
    group: found.find((one) => !isSubscription(one))?.ci ?? null,
    subscription: found.find(isSubscription)?.ci ?? null,
  }
}

/** A resource group carries its ARM id; a subscription that, or its bare id in the field that CI classes names. */
function containerCi(container: Target, quest: Quest): FoundCi | null {
  const { cmdb } = quest
  const route = container.type === SUBSCRIPTION_TYPE ? routeOf(container, cmdb) : null
  const places = [{ table: 'cmdb_ci_vm_object', field: 'object_id' }, ...(route ? [route] : [])]
  for (const { table, field } of places) {
    const hits = cmdb.carrying(table, field, idForms(container))
    const judged = hits && judgeIds(hits, container, quest)
    if (judged && judged.outcome !== 'none') return judged.ci
  }
  return null
}

/** The last resort, once for the alert: what the tag of its resource group or subscription names, or the subscription itself. */
export function lookInContainers(rung: 'tag' | 'subscription', quest: Quest): Ending | null {
  const [first] = quest.resources.filter(isId)
  if (first === undefined) return null
  const { group, subscription } = groupAndSubscription(first, quest)
  if (rung === 'subscription') return bySubscription(subscription, first, quest)
  if (quest.settings.tag === '') return null
  const containers = [group, subscription].flatMap((ci) => ci ?? [])
  const tags =
    containers.length === 0
      ? null
      : quest.cmdb.tags(
          containers.map((ci) => ci.sysId),
          quest.settings.tag,
        )
  for (const container of containers) {
    const value = tags?.get(container.sysId) ?? ''
    const ending = value === '' ? null : byTag(value, container, first, quest)
    if (ending) return ending
  }
  if (tags === null || tags.size === 0)
    note(quest, rung, `cmdb_key_value ${quest.settings.tag}`, 'none', 0, [])
  return null
}

function bySubscription(subscription: FoundCi | null, about: Target, quest: Quest): Ending | null {
  note(quest, 'subscription', 'the subscription', subscription ? 'bound' : 'none', subscription ? 1 : 0, [])
  if (subscription === null) return null
  const why = containerSentence('subscription', subscription, '')
  return { rung: 'subscription', at: -1, about, ci: subscription, why }
}

/** The tag's value is a sys_id or a name. It is not shown where it is that of a CI that the caller may not know of. */
function byTag(value: string, container: FoundCi, about: Target, quest: Quest): Ending | null {
  const { cmdb, settings } = quest
  const judged = judge(exactlyNamed(value, cmdb) ?? { cis: [], isCut: false }, quest)
  const isForeign = judged.out.some(({ why }) => FOREIGN.includes(why))
  const asked = `tag ${settings.tag} of ${container.name}` + (isForeign ? '' : ` = ${value}`)
  const step = note(quest, 'tag', asked, judged.outcome, judged.hits, judged.out)
  if (judged.outcome === 'ambiguous') return { rung: 'tag', at: -1, about, ci: null, rivals: step }
  return (
    judged.ci && {
      rung: 'tag',
      at: -1,
      about,
      ci: judged.ci,
      why: containerSentence('tag', container, settings.tag),
    }
  )
}

function note(
  { steps }: Quest,
  rung: 'tag' | 'subscription',
  asked: string,
  outcome: Step['outcome'],
  hits: number,
  out: OutCi[],
): Step {
  const step: Step = { resource: -1, rung, asked, outcome, hits, out }
  steps.push(step)
  return step
}
