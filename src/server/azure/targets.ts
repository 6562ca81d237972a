import type { Target } from './alert.ts'
import { RESOURCE_GROUP_TYPE, SUBSCRIPTION_TYPE, targetOf } from './arm_id.ts'
import type { Essentials } from './essentials.ts'
import type { Dimension } from './facts.ts'

/** Resources of an alert that are kept; its facts say how many more there are. */
export const MAX_TARGETS = 50

/** A value of the alert context that may name the affected resource. */
export type Clue = readonly [value: unknown, origin: string]

export interface Clues {
  /** The affected resource itself: a linked resource, a resource label. */
  affected?: Clue[]
  dimensions?: Dimension[]
  /** Names without a type: a compromised entity, a cluster. */
  names?: Clue[]
  /** What contains the affected resource: the scope of an authorization or a budget. */
  scopes?: Clue[]
}

const ITEMS = 'configurationItems'

/** Dimensions that name a resource, likeliest first (docs/facts/azure.md#targets). */
const RESOURCE_DIMENSIONS = ['_resourceid', 'resourceid', 'resource', 'computer']

/** Types that collect, store or contain the data of others: an alert names them though something else is broken. */
const COLLECTORS = new Set([
  SUBSCRIPTION_TYPE,
  RESOURCE_GROUP_TYPE,
  'microsoft.management/managementgroups',
  'microsoft.billing/billingaccounts',
  'microsoft.billing/billingaccounts/billingprofiles',
  'microsoft.operationalinsights/workspaces',
  'microsoft.monitor/accounts',
  'microsoft.recoveryservices/vaults',
  'microsoft.dataprotection/backupvaults',
])

/**
 * Resources, the likeliest affected one first: what the context calls affected, the target unless it is a collector,
 * configuration items that are ARM ids, resource dimensions, names in the context, bare configuration items, collectors,
 * scopes (docs/facts/azure.md#targets). A bare configuration item that is the last part of an id in this list is that
 * resource. Each resource once, in any letter case.
 */
export function orderTargets(
  essentials: Pick<Essentials, 'targetIds' | 'configurationItems'>,
  clues: Clues = {},
): Target[] {
  const sent = read(essentials.targetIds.map((id) => [id, 'alertTargetIDs']))
  const items = read(essentials.configurationItems.map((item) => [item, ITEMS]))
  const ordered = [
    read(clues.affected ?? []),
    sent.filter((target) => !isCollector(target)),
    items.filter((item) => item.type !== ''),
    read(resourceDimensions(clues.dimensions ?? [])),
    read(clues.names ?? []),
    items.filter((item) => item.type === ''),
    sent.filter(isCollector),
    read(clues.scopes ?? []),
  ]
  return unique(identified(ordered.flat()))
}

export function isCollector(target: Target): boolean {
  return COLLECTORS.has(target.type)
}

function resourceDimensions(dimensions: Dimension[]): Clue[] {
  return RESOURCE_DIMENSIONS.flatMap((name) =>
    dimensions
      .filter((dimension) => dimension.name.toLowerCase() === name)
      .map((dimension): Clue => [dimension.value, `dimension ${dimension.name}`]),
  )
}

function read(clues: Clue[]): Target[] {
  return clues.map(([value, origin]) => targetOf(value, origin)).filter((target) => target !== null)
}

/**
 * Replaces a bare configuration item by the first id that ends with the same name. Other bare names stay: a machine may
 * have the name of its resource group.
 */
function identified(targets: Target[]): Target[] {
  const byName = new Map<string, Target>()
  for (const target of targets) {
    const name = target.name.toLowerCase()
    if (target.type !== '' && !byName.has(name)) byName.set(name, target)
  }
  return targets.map((target) =>
    target.origin === ITEMS && target.type === ''
      ? (byName.get(target.name.toLowerCase()) ?? target)
      : target,
  )
}

function unique(targets: Target[]): Target[] {
  const seen = new Set<string>()
  return targets.filter(({ id }) => {
    const key = id.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
