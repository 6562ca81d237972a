/**
 * The steps of the search for a CI, in the order of the default. The first seven ask about each resource that the alert
 * names, the last two about what it lies in.
 */
export const RUNGS = [
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

export type RungName = (typeof RUNGS)[number]

/** What can have found a CI: a step of the search, or a custom property of the Azure rule that names it. */
export type FoundBy = RungName | 'property'

/** Rungs that find a CI by an Azure id: those that the parent resource goes through again. */
export const ID_RUNGS: readonly RungName[] = [
  'learned',
  'class',
  'cloud',
  'other_classes',
  'source',
  'correlation',
]

/** Rungs that are asked once, after every resource of the alert. */
export const LAST_RUNGS: readonly RungName[] = ['tag', 'subscription']

/** What people read. */
export const RUNG_LABELS: Record<FoundBy, string> = {
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
