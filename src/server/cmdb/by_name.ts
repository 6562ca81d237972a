import type { Target } from '../azure/alert.ts'
import { RESOURCE_GROUP_TYPE } from '../azure/arm_id.ts'
import type { OutReason, Step } from './binding.ts'
import { groupAndSubscription } from './by_container.ts'
import { routeOf } from './by_id.ts'
import type { FoundCi } from './cmdb.ts'
import { judge } from './judge.ts'
import { againstMachine, isMachine, settleMachine } from './machine.ts'
import { containersOf, nameForms, normalId } from './resources.ts'
import type { Ending, Quest } from './search.ts'
import { nameSentence } from './words.ts'

const MACHINE = { type: 'microsoft.compute/virtualmachines' }
const CLUSTER = { type: 'microsoft.containerservice/managedclusters' }

/** What a bare name may be the name of. */
export const BARE_TYPES: readonly string[] = [MACHINE.type, CLUSTER.type]

/** The class of servers, whose CIs bear the machine's name. */
const SERVERS = 'cmdb_ci_computer'

/** The class whose CIs are resource groups; every other container is a subscription. */
const GROUP_CLASS = 'cmdb_ci_resource_group'

/**
 * Asks for the CI with a resource's name within its class. It must be the only one in use, and nothing in the CMDB may
 * speak against it: neither an Azure id of its own that is another resource's, nor a relation to another resource group
 * or subscription. Of several, one is taken only if its relations alone put it where the resource is.
 */
export function lookByName(rung: 'name' | 'fqdn', resource: Target, at: number, quest: Quest): Ending | null {
  const names =
    rung === 'name' ? nameForms(resource) : nameForms(resource).filter((name) => name.includes('.'))
  if (names.length === 0) return null
  for (const table of tablesOf(resource, quest)) {
    const step: Step = { resource: at, rung, asked: `${table}.${rung}`, outcome: 'absent', hits: 0, out: [] }
    quest.steps.push(step)
    const hits = quest.cmdb.named(table, rung, names)
    if (hits === null) continue
    const wanted = names.map((name) => name.toLowerCase())
    const cis = hits.cis.filter((ci) => wanted.includes(ci.value.trim().toLowerCase()))
    const judged = settleMachine(
      judgeNames({ cis, isCut: hits.isCut }, resource, quest),
      resource,
      step,
      quest,
    )
    Object.assign(step, { outcome: judged.outcome, hits: judged.hits, out: judged.out })
    if (judged.outcome === 'ambiguous') return { rung, at, about: resource, ci: null, rivals: step }
    if (judged.ci) {
      const why = nameSentence(rung, table, resource, judged.note)
      return { rung, at, about: resource, ci: judged.ci, why }
    }
  }
  return null
}

/** A bare name is a machine's, or a cluster's where the payload says so. */
function tablesOf(resource: Target, quest: Quest): string[] {
  const { cmdb, settings } = quest
  const isCluster = resource.nameOf === 'cluster'
  const route = routeOf(resource.type !== '' ? resource : isCluster ? CLUSTER : MACHINE, cmdb)
  const servers = isMachine(resource) && !isCluster && settings.machine !== 'instance_only' ? [SERVERS] : []
  return [...(route ? [route.table] : []), ...servers].filter((table, at, all) => all.indexOf(table) === at)
}

function judgeNames(hits: { cis: FoundCi[]; isCut: boolean }, resource: Target, quest: Quest) {
  if (hits.cis.length === 0) return judge(hits, quest)
  // Where a CI lies matters only if its own id does not say already that it is another resource.
  const undecided = hits.cis.filter((ci) => !isOtherResource(ci, resource))
  const placed = witnesses(undecided, resource, quest)
  const machine = againstMachine(resource, quest)
  const against = (ci: FoundCi): OutReason | null =>
    isOtherResource(ci, resource) || placed.elsewhere.has(ci.sysId) ? 'other_resource' : machine(ci)
  const judged = judge(hits, { ...quest, against })
  if (judged.outcome !== 'ambiguous' || hits.isCut) return judged
  const confirmed = { ...hits, cis: hits.cis.filter((ci) => placed.here.has(ci.sysId)) }
  const among = judge(confirmed, { ...quest, against })
  return among.outcome === 'bound' ? { ...among, hits: judged.hits } : judged
}

/**
 * A bare name has no id that a CI's own could differ from. An id field may hold a name
 * (docs/facts/cmdb.md#databases).
 */
function isOtherResource({ azureId }: FoundCi, resource: Target): boolean {
  return resource.type !== '' && azureId.startsWith('/') && normalId(azureId) !== normalId(resource.id)
}

/** Which CIs the CMDB places in the resource's group or subscription, and which in another. */
function witnesses(cis: readonly FoundCi[], resource: Target, quest: Quest) {
  const here = new Set<string>()
  const elsewhere = new Set<string>()
  if (cis.length === 0 || resource.type === '') return { here, elsewhere }
  const own = groupAndSubscription(resource, quest)
  const ids = containersOf(resource)
  const group = ids.find(({ type }) => type === RESOURCE_GROUP_TYPE)?.name ?? ''
  for (const [ci, containers] of quest.cmdb.relatedContainers(cis.map(({ sysId }) => sysId))) {
    const places = containers.map((container) =>
      container.className === GROUP_CLASS
        ? placeOf(container, own.group, isCalled(container, group) ? 'here' : 'elsewhere')
        : placeOf(container, own.subscription, 'unknown'),
    )
    if (places.includes('elsewhere')) elsewhere.add(ci)
    else if (places.includes('here')) here.add(ci)
  }
  return { here, elsewhere }
}

type Place = 'here' | 'elsewhere' | 'unknown'

/** Whether a container of the CMDB is the resource's own, which is `known` if a CI carries its id. */
function placeOf(container: FoundCi, known: FoundCi | null, otherwise: Place): Place {
  if (container.sysId === known?.sysId) return 'here'
  return known !== null || container.azureId.startsWith('/') ? 'elsewhere' : otherwise
}

/** A group without an id is known by its name; a subscription's CI may be called anything. */
function isCalled({ name }: FoundCi, group: string): boolean {
  return name.trim().toLowerCase() === group.toLowerCase()
}
