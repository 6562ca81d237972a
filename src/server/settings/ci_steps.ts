/**
 * The steps of the search for a CI, in their default order. All but the last two search each resource that the alert
 * names; those two search the resource group and the subscription.
 */
export const CI_STEPS = [
  'learned',
  'class',
  'cloud',
  'other_classes',
  'source',
  'correlation',
  'parent',
  'name',
  'fqdn',
  'tag',
  'subscription',
] as const

export type CiStep = (typeof CI_STEPS)[number]

/** What can have found a CI: a step of the search, or a custom property of the Azure rule that names it. */
export type FoundBy = CiStep | 'property'

/** Steps that find a CI by an Azure id. The step "parent" takes them again for the parent resource. */
export const ID_STEPS: readonly CiStep[] = [
  'learned',
  'class',
  'cloud',
  'other_classes',
  'source',
  'correlation',
]

/** Steps that are taken once, after all resources of the alert. */
export const LAST_STEPS: readonly CiStep[] = ['tag', 'subscription']

/** How the CI of an incident was found, or why it has none, for who works on it. */
export const CI_FOUND: Record<FoundBy | 'ambiguous' | 'none', string> = {
  property: 'CI named by a custom property',
  learned: 'CI found by a CI link',
  class: 'CI found by its Azure id',
  cloud: 'CI found by its Azure id',
  other_classes: 'CI found by its Azure id',
  source: 'CI found by its discovery source',
  correlation: 'CI found by its correlation id',
  parent: 'CI of the parent resource',
  name: 'CI found by its name',
  fqdn: 'CI found by its host name',
  tag: 'CI named by a tag',
  subscription: 'CI of the subscription',
  ambiguous: 'No CI, because several fit',
  none: 'No CI found',
}

/** What people read. */
export const CI_STEP_LABELS: Record<FoundBy, string> = {
  property: 'custom property',
  learned: 'CI links',
  class: 'class of the resource type',
  cloud: 'any cloud resource',
  other_classes: 'other classes with ids',
  source: 'sources',
  correlation: 'correlation id',
  parent: 'parent resource',
  name: 'name',
  fqdn: 'FQDN',
  tag: 'tag of resource group or subscription',
  subscription: 'subscription',
}
