import type { Target } from '../azure/alert.ts'
import { parseArmId, RESOURCE_GROUP_TYPE, SUBSCRIPTION_TYPE, targetOf } from '../azure/arm_id.ts'
import { isCollector } from '../azure/targets.ts'
import { sha256Hex } from '../platform/glide.ts'
import type { Hits } from './cmdb.ts'

/** Resources of an alert that are searched, likeliest first. */
const MAX_RESOURCES = 10

/** Parents of a resource that are searched. */
const MAX_PARENTS = 3

const ARM_ID =
  /^\/subscriptions\/[0-9a-f-]{36}(\/[A-Za-z0-9._()[\]\-:@~$!'+=#;&% \u00a1-\ud7ff\ue000-\uffef]+)*\/?$/i

/** A bare name of a machine or cluster: no list, no operator, no script. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._ -]{0,253}[A-Za-z0-9])?$/

/** Names that Azure gives to every child resource of a kind. */
const GENERIC_NAMES = ['default', '$default', 'current', 'master']

/**
 * The targets to search for. Their ids and names go into queries, so only what is spelt like an ARM id or a name is
 * allowed: no comma (a list separator), no `^`, nothing that starts with `javascript:`
 * (docs/facts/servicenow.md#scripts-in-query-values). A bare name counts only if the alert has no id of a resource.
 * Collectors (workspaces, vaults) come last, and only if the setting says so; a subscription or a resource group counts
 * only if the alert names nothing else.
 */
export function wantedResources(targets: readonly Target[], bindCollectors: boolean): Target[] {
  const ids = targets.filter(isId)
  const isCollectorsName = ({ name }: Target) =>
    ids.some((one) => one.name.toLowerCase() === name.toLowerCase())
  const names = ids.some((target) => !isCollector(target))
    ? []
    : targets.filter((target) => isName(target) && !isCollectorsName(target))
  const known = targets.filter((target) => ids.includes(target) || names.includes(target))
  const distinct = known.filter((target, at) => known.findIndex((other) => isSame(other, target)) === at)
  const resources = distinct.filter((target) => !isCollector(target))
  const collectors = distinct.filter(isCollector)
  const admitted =
    resources.length === 0
      ? collectors
      : bindCollectors
        ? collectors.filter(({ type }) => type !== SUBSCRIPTION_TYPE && type !== RESOURCE_GROUP_TYPE)
        : []
  return [...resources, ...admitted].slice(0, MAX_RESOURCES)
}

/** The resource with an ARM id that may go into queries; null for anything else. */
export function resourceOf(id: string, origin: string): Target | null {
  const target = targetOf(id.trim().replace(/\/+$/, ''), origin)
  return target !== null && target.type !== '' && isId(target) ? target : null
}

export function isId(target: Pick<Target, 'id'>): boolean {
  return target.id.length <= 1000 && ARM_ID.test(target.id)
}

function isName(target: Target): boolean {
  return target.type === '' && NAME.test(target.id)
}

function isSame(one: Target, other: Target): boolean {
  return normalId(one.id) === normalId(other.id)
}

/** How ids are compared: the CMDB has them in any letter case (docs/facts/cmdb.md#spelling-of-ids). */
export function normalId(id: string): string {
  return id.trim().replace(/\/+$/, '').toLowerCase()
}

/**
 * The ids that a CI of this resource may have: the ARM id as sent and in lower case, because the database may compare
 * letter by letter. The CI of a subscription has the bare subscription id (docs/facts/cmdb.md#subscriptions).
 */
export function idForms({ id, type, subscription }: Pick<Target, 'id' | 'type' | 'subscription'>): string[] {
  const bare = id.replace(/\/+$/, '')
  const forms = [bare, bare.toLowerCase(), ...(type === SUBSCRIPTION_TYPE ? [subscription] : [])]
  return forms.filter((one, at) => one !== '' && forms.indexOf(one) === at)
}

/** The CIs whose id is one of these. Compared here, so that the database's collation does not matter. */
export function carryingOneOf(ids: readonly string[], { cis, isCut }: Hits): Hits {
  const wanted = ids.map(normalId)
  return { cis: cis.filter((ci) => wanted.includes(normalId(ci.value))), isCut }
}

/** The key of a resource in CI links and on alerts: 64 hex digits, since an ARM id is too long for an index. */
export function linkKey(id: string): string {
  return sha256Hex(normalId(id))
}

/**
 * The resources that a resource is part of, nearest first: database → server, slot → site, scale-set instance → scale set,
 * extension → machine. A resource group does not count as a parent.
 */
export function parentsOf(target: Target): Target[] {
  const parents: Target[] = []
  let id = parentId(target.id)
  while (id !== '' && parents.length < MAX_PARENTS) {
    const arm = parseArmId(id)
    if (arm === null) break
    parents.push({ id, origin: `parent of ${target.name}`, ...arm, nameOf: 'resource' })
    id = parentId(id)
  }
  return parents
}

/** '' if there is none. The parent of an extension resource is the resource that it extends. */
function parentId(id: string): string {
  const parts = id.replace(/\/+$/, '').split('/')
  const from = parts.map((part) => part.toLowerCase()).lastIndexOf('providers')
  if (from === -1) return ''
  const depth = parts.length - from - 2
  if (depth > 2) return parts.slice(0, -2).join('/')
  const owner = parts.slice(0, from).join('/')
  return /\/providers\//i.test(owner) ? owner : ''
}

/** Resource group and subscription of a resource, in this order. */
export function containersOf(target: Pick<Target, 'id'>): Target[] {
  const [, subscription, group] = /^(\/subscriptions\/[^/]+)(\/resourcegroups\/[^/]+)?/i.exec(target.id) ?? []
  const ids = [...(group ? [`${subscription}${group}`] : []), ...(subscription ? [subscription] : [])]
  return ids.flatMap((id) => {
    const arm = parseArmId(id)
    return arm ? [{ id, origin: 'container', ...arm, nameOf: 'resource' as const }] : []
  })
}

/** The names that a CI of this resource may have: for an FQDN also its first label. */
export function nameForms(target: Pick<Target, 'name'>): string[] {
  const name = target.name.trim()
  if (!NAME.test(name) || GENERIC_NAMES.includes(name.toLowerCase())) return []
  const [label = ''] = name.split('.')
  return label === name || label === '' || /^\d+$/.test(label) ? [name] : [name, label]
}
