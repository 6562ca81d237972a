import type { Target } from '../azure/alert.ts'
import { RESOURCE_GROUP_TYPE } from '../azure/arm_id.ts'
import type { Match, CandidateRejection, Search } from './binding.ts'
import { judge, type Judgement } from './judge.ts'
import { groupAndSubscription } from './by_container.ts'
import { matchOf, routeOf } from './by_id.ts'
import type { FoundCi, Hits } from './cmdb.ts'
import { againstMachine, isMachine } from './machine.ts'
import { containersOf, nameForms, normalId } from './resources.ts'

const MACHINE = 'microsoft.compute/virtualmachines'
const CLUSTER = 'microsoft.containerservice/managedclusters'

/** The types that a bare name may belong to. */
export const BARE_TYPES: readonly string[] = [MACHINE, CLUSTER]

/** The class of servers, whose CIs have the machine's name. */
const SERVERS = 'cmdb_ci_computer'

/** The class whose CIs are resource groups; every other container is a subscription. */
const GROUP_CLASS = 'cmdb_ci_resource_group'

/**
 * Asks for the CI with a resource's name in its class. It must be the only one in use, without an Azure id of another
 * resource and without a relation to another resource group or subscription. Of several, one is taken only if it alone is
 * related to the resource's own group or subscription.
 */
export function lookByName(
  step: 'name' | 'fqdn',
  resource: Target,
  at: number,
  search: Search,
): Match | null {
  const names = nameForms(resource).filter((name) => step === 'name' || name.includes('.'))
  if (names.length === 0) return null
  const wanted = names.map((name) => name.toLowerCase())
  for (const table of tablesOf(resource, search)) {
    const hits = search.cmdb.named(table, step, names)
    const asked = { resource: at, step, asked: `${table}.${step}` }
    const match = matchOf(hits, asked, resource, search, {
      judge: ({ cis, isCut }) => {
        const named = cis.filter((ci) => wanted.includes(ci.value.trim().toLowerCase()))
        return judgeNames({ cis: named, isCut }, resource, search)
      },
      why: `no CI carries the id of the affected resource, and it is the only ${table} in use whose ${step} is ${resource.name} (${resource.origin}).`,
    })
    if (match) return match
  }
  return null
}

/** The classes to look in: the one of the resource's type, and for machines also servers. */
function tablesOf(resource: Target, { cmdb, settings }: Search): string[] {
  const isCluster = resource.nameOf === 'cluster'
  const type = resource.type || (isCluster ? CLUSTER : MACHINE)
  const route = routeOf({ type }, cmdb)
  const servers = isMachine(resource) && !isCluster && settings.machine !== 'instance_only' ? [SERVERS] : []
  return [...new Set([...(route ? [route.table] : []), ...servers])]
}

function judgeNames(hits: Hits, resource: Target, search: Search): Judgement {
  if (hits.cis.length === 0) return judge(hits, search)
  // The place of a CI matters only if its own id does not already say that it is another resource.
  const undecided = hits.cis.filter((ci) => !isOtherResource(ci, resource))
  const places = placesOf(undecided, resource, search)
  const machine = againstMachine(resource, search)
  const against = (ci: FoundCi): CandidateRejection | null =>
    isOtherResource(ci, resource) || places.elsewhere.has(ci.sysId) ? 'other_resource' : machine(ci)
  const judged = judge(hits, { ...search, against })
  if (judged.outcome !== 'ambiguous' || hits.isCut) return judged
  const confirmed = { ...hits, cis: hits.cis.filter((ci) => places.here.has(ci.sysId)) }
  const among = judge(confirmed, { ...search, against })
  return among.outcome === 'bound' ? { ...among, hits: judged.hits } : judged
}

/** A bare name has no id to compare. An id field may hold a name (docs/facts/cmdb.md#databases). */
function isOtherResource({ azureId }: FoundCi, resource: Target): boolean {
  return resource.type !== '' && azureId.startsWith('/') && normalId(azureId) !== normalId(resource.id)
}

/** sys_ids of the CIs that the CMDB places in the resource's group or subscription, and of those in another. */
function placesOf(cis: readonly FoundCi[], resource: Target, search: Search) {
  const here = new Set<string>()
  const elsewhere = new Set<string>()
  if (cis.length === 0 || resource.type === '') return { here, elsewhere }
  const own = groupAndSubscription(resource, search)
  const group = containersOf(resource).find(({ type }) => type === RESOURCE_GROUP_TYPE)?.name ?? ''
  for (const [ci, containers] of search.cmdb.relatedContainers(cis.map(({ sysId }) => sysId))) {
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

/** Whether a container is the resource's own, whose CI is `known` if the CMDB has it. */
function placeOf(container: FoundCi, known: FoundCi | null, otherwise: Place): Place {
  if (container.sysId === known?.sysId) return 'here'
  return known !== null || container.azureId.startsWith('/') ? 'elsewhere' : otherwise
}

/** A group without an id is compared by name; the CI of a subscription may have any name. */
function isCalled({ name }: FoundCi, group: string): boolean {
  return name.trim().toLowerCase() === group.toLowerCase()
}
