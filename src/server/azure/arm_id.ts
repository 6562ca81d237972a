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
  const from = lastProviders(parts)
  if (from === -1) return parts.length === scope.length ? scope.id : null
  // `providers`, a namespace, then pairs of type and name.
  const path = parts.slice(from + 1)
  if (from < scope.length || path.length < 3 || path.length % 2 === 0) return null
  const types = path.filter((_, at) => at === 0 || at % 2 === 1)
  return { ...scope.id, type: types.join('/').toLowerCase(), name: path[path.length - 1] ?? '' }
}

/** A target for an id or a bare name from outside; null if it can be neither (see `lookupValue`). */
export function targetOf(value: unknown, origin: string): Target | null {
  const id = lookupValue(value)
  if (id === '') return null
  const arm = parseArmId(id)
  if (arm !== null) return { id: id.replace(/\/+$/, ''), origin, ...arm, nameOf: 'resource' }
  const nameOf = Object.values<string>(CLUSTER_ORIGIN).includes(origin) ? 'cluster' : 'machine'
  return { id, origin, ...TENANT, name: id, nameOf }
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

/** The subscription in an id, lower case; '' if there is none. */
export function subscriptionOf(id: string): string {
  return /^\/subscriptions\/([^/\s]{1,64})(\/|$)/i.exec(id)?.[1]?.toLowerCase() ?? ''
}

/** Characters that resource names cannot contain and that have a meaning in queries or HTML. (`#` occurs in names of child resources.) */
const FORBIDDEN = /[<>"?^`\\]/

interface Scope {
  id: ArmId
  /** How many segments it takes. */
  length: number
}

function scopeOf(parts: string[]): Scope | null {
  const [first, subscription = '', group, resourceGroup] = parts
  if (first?.toLowerCase() === 'providers') return { id: TENANT, length: 0 }
  if (first?.toLowerCase() !== 'subscriptions' || subscription === '') return null
  const id = {
    ...TENANT,
    type: SUBSCRIPTION_TYPE,
    name: subscription,
    subscription: subscription.toLowerCase(),
  }
  if (group?.toLowerCase() !== 'resourcegroups' || resourceGroup === undefined) return { id, length: 2 }
  return { id: { ...id, type: RESOURCE_GROUP_TYPE, name: resourceGroup, resourceGroup }, length: 4 }
}

const TENANT: ArmId = { type: '', name: '', resourceGroup: '', subscription: '' }

function lastProviders(parts: string[]): number {
  for (let at = parts.length - 1; at >= 0; at--) if (parts[at]?.toLowerCase() === 'providers') return at
  return -1
}
