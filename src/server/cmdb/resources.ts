import type { Target } from '../azure/alert.ts'
import { parseArmId, RESOURCE_GROUP_TYPE, SUBSCRIPTION_TYPE, targetOf } from '../azure/arm_id.ts'
import { isCollector } from '../azure/targets.ts'

/** Resources of an alert that are looked for, likeliest first. */
const MAX_RESOURCES = 10

/** A resource nested deeper than this is looked for no further up. */
const MAX_PARENTS = 3

const ARM_ID =
  /^\/subscriptions\/[0-9a-f-]{36}(\/[A-Za-z0-9._()[\]\-:@~$!'+=#;&% \u00a1-\ud7ff\ue000-\uffef]+)*\/?$/i

/** A bare name that can be one machine's or cluster's: no list, no operator, no script. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._ -]{0,253}[A-Za-z0-9])?$/

/** Names that Azure gives to every child resource of a kind: they say nothing. */
const SAY_NOTHING = ['default', '$default', 'current', 'master']

/**
 * The targets worth looking for. Their ids and names go into queries, so only what is spelt like an ARM id or a name is
 * let through: no comma (a list separator), no `^`, nothing that starts with `javascript:`
 * (docs/facts/servicenow.md#scripts-in-query-values). A bare name is asked for only where the alert has no
 * resource's id. What only collects others' data is asked for last, and not at all unless the setting says
 * so; a subscription or a resource group only if the alert names nothing else.
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

/**
 * How ids are compared: letter case in the CMDB is whatever Azure once returned
 * (docs/facts/cmdb.md#spelling-of-ids).
 */
export function normalId(id: string): string {
  return id.trim().replace(/\/+$/, '').toLowerCase()
}

/**
 * What a CI of this resource may carry as its id: the ARM id as sent and in lower case, should the database compare
 * letter by letter. A subscription's CI carries the bare subscription id (docs/facts/cmdb.md#subscriptions).
 */
export function idForms({ id, type, subscription }: Pick<Target, 'id' | 'type' | 'subscription'>): string[] {
  const bare = id.replace(/\/+$/, '')
  const forms = [bare, bare.toLowerCase(), ...(type === SUBSCRIPTION_TYPE ? [subscription] : [])]
  return forms.filter((one, at) => one !== '' && forms.indexOf(one) === at)
}

/**
 * The resources that a resource is part of, nearest first: database → server, slot → site, scale-set instance → scale set,
 * extension → machine. A resource group is nobody's parent here.
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

/** `…/providers/<namespace>/<type>/<name>` is the least that has an owner; of an extension resource it is what it extends. */
function parentId(id: string): string {
  const parts = id.replace(/\/+$/, '').split('/')
  const from = parts.map((part) => part.toLowerCase()).lastIndexOf('providers')
  if (from === -1) return ''
  const depth = parts.length - from - 2
  if (depth > 2) return parts.slice(0, -2).join('/')
  const owner = parts.slice(0, from).join('/')
  return /\/providers\//i.test(owner) ? owner : ''
}

/** What the resource lies in, widest last. */
export function containersOf(target: Pick<Target, 'id'>): Target[] {
  const [, subscription, group] = /^(\/subscriptions\/[^/]+)(\/resourcegroups\/[^/]+)?/i.exec(target.id) ?? []
  const ids = [...(group ? [`${subscription}${group}`] : []), ...(subscription ? [subscription] : [])]
  return ids.flatMap((id) => {
    const arm = parseArmId(id)
    return arm ? [{ id, origin: 'container', ...arm, nameOf: 'resource' as const }] : []
  })
}

/** What a CI may be called: of a machine that is named by its FQDN, also the first label. */
export function nameForms(target: Pick<Target, 'name'>): string[] {
  const name = target.name.trim()
  if (!NAME.test(name) || SAY_NOTHING.includes(name.toLowerCase())) return []
  const [label = ''] = name.split('.')
  return label === name || label === '' || /^\d+$/.test(label) ? [name] : [name, label]
}
