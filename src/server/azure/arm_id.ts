import type { Target } from './alert.ts'
import { lookupValue } from './text.ts'

/** The parts of an ARM id. `type` is lower case; a subscription and a resource group have types too. */
interface ArmId {
  type: string
  name: string
  resourceGroup: string
  /** Lower case; '' for tenant-level ids (`/providers/Microsoft.Billing/…`). */
  subscription: string
}

export const SUBSCRIPTION_TYPE = 'microsoft.resources/subscriptions'
export const RESOURCE_GROUP_TYPE = 'microsoft.resources/subscriptions/resourcegroups'

/**
 * Reads an ARM id: `/subscriptions/<id>[/resourceGroups/<name>][/providers/<namespace>/<type>/<name>…]`, or a
 * tenant-level `/providers/…`. Of an extension resource (a second `providers` segment) the type is the extension's.
 * Null for anything else. The subscription need not be a GUID: Azure's own samples mask it.
 */
export function parseArmId(id: string): ArmId | null {
  if (id.charAt(0) !== '/' || FORBIDDEN.test(id)) return null
  const parts = id.replace(/\/+$/, '').slice(1).split('/')
  if (parts.some((part) => part.trim() === '')) return null
  const scope = scopeOf(parts)
  if (scope === null) return null
  const { length, resourceGroup } = scope
  const subscription = scope.subscription.toLowerCase()
  const from = lastProviders(parts)
  if (from === -1) {
    if (parts.length !== length) return null
    return length === 2
      ? { type: SUBSCRIPTION_TYPE, name: scope.subscription, resourceGroup, subscription }
      : { type: RESOURCE_GROUP_TYPE, name: resourceGroup, resourceGroup, subscription }
  }
  // `providers`, a namespace, then pairs of type and name.
  const path = parts.slice(from + 1)
  if (from < length || path.length < 3 || path.length % 2 === 0) return null
  const types = path.filter((_, at) => at === 0 || at % 2 === 1)
  const name = path[path.length - 1] ?? ''
  return { type: types.join('/').toLowerCase(), name, resourceGroup, subscription }
}

/** A target for an id or a bare name from outside; null if it can be neither (see `lookupValue`). */
export function targetOf(value: unknown, origin: string): Target | null {
  const id = lookupValue(value)
  if (id === '') return null
  const arm = parseArmId(id)
  if (arm === null) {
    const nameOf = Object.values<string>(CLUSTER_ORIGIN).includes(origin) ? 'cluster' : 'machine'
    return { id, origin, type: '', name: id, resourceGroup: '', subscription: '', nameOf }
  }
  const { type, name, resourceGroup, subscription } = arm
  return { id: id.replace(/\/+$/, ''), origin, type, name, resourceGroup, subscription, nameOf: 'resource' }
}

/** Where a payload names a Kubernetes cluster without its id. Alerts store these origins: keep their spelling. */
export const CLUSTER_ORIGIN = { label: 'label cluster', dimension: 'dimension cluster' } as const

/**
 * A target's name for people: all names on its path, because the last one alone may mean little (`shopassets/default`,
 * `shop/staging`). For a bare name, a resource group or a subscription the name itself.
 */
export function labelOf({ id, name }: Target): string {
  const names: string[] = []
  // After each `providers` come a namespace, then pairs of type and name.
  for (const path of id.split(/\/providers\//i).slice(1))
    names.push(...path.split('/').filter((part, at) => at > 0 && at % 2 === 0 && part !== ''))
  return names.join('/') || name
}

/** Whether a value is no more than the id, a name, the group, the subscription or the type of a target, or its host name. */
export function repeatsTarget(value: string, targets: readonly Target[]): boolean {
  const text = value.trim().toLowerCase()
  const one = text.endsWith('/') ? text.slice(0, -1) : text
  return targets.some((target) => {
    const { id, name, resourceGroup, subscription, type } = target
    if ([id, name, resourceGroup, subscription, type].some((part) => part.toLowerCase() === one)) return true
    const isHost = name !== '' && one.startsWith(`${name.toLowerCase()}.`)
    return isHost || (one.includes('/') && labelOf(target).toLowerCase() === one)
  })
}

/** The subscription in an id, lower case; '' if there is none. */
export function subscriptionOf(id: string): string {
  return /^\/subscriptions\/([^/\s]{1,64})(\/|$)/i.exec(id)?.[1]?.toLowerCase() ?? ''
}

/** Characters that resource names cannot contain and that have a meaning in queries or HTML. (`#` occurs in names of child resources.) */
const FORBIDDEN = /[<>"?^`\\]/

/** What an id begins with: nothing for a tenant-level id, a subscription, or a resource group. */
interface Scope {
  subscription: string
  resourceGroup: string
  /** How many segments it takes. */
  length: number
}

function scopeOf([first = '', subscription = '', group = '', resourceGroup]: string[]): Scope | null {
  if (first.toLowerCase() === 'providers') return { subscription: '', resourceGroup: '', length: 0 }
  if (first.toLowerCase() !== 'subscriptions' || subscription === '') return null
  if (group.toLowerCase() !== 'resourcegroups' || resourceGroup === undefined)
    return { subscription, resourceGroup: '', length: 2 }
  return { subscription, resourceGroup, length: 4 }
}

function lastProviders(parts: string[]): number {
  for (let at = parts.length - 1; at >= 0; at--) if (parts[at]?.toLowerCase() === 'providers') return at
  return -1
}
