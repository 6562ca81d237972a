import type { AzureAlert, Fact, Target } from '../azure/alert.ts'
import { labelOf } from '../azure/arm_id.ts'
import type { Block } from './fit.ts'

/** Parts of the description without what another part of it says already. */

/**
 * Facts whose value is neither a line of the alert's text nor the name of what is hit; a measurement names its metric
 * itself.
 */
export function newFacts({ facts, description, targets, rule, subject }: AzureAlert): Fact[] {
  const named = targets.flatMap((target) => [target.id, target.name, labelOf(target)])
  const told = new Set([...description.split('\n'), ...named, rule.name, subject].map(asCompared))
  const measured = facts.filter(({ label }) => label === 'Measured').map(({ value }) => value)
  const isMeasured = ({ label, value }: Fact) =>
    label === 'Metric' && measured.some((one) => one.startsWith(`${value} `))
  return facts.filter((fact) => !told.has(asCompared(fact.value)) && !isMeasured(fact))
}

/** Custom properties that are not among the facts. */
export function newProperties({ customProperties }: AzureAlert, facts: readonly Fact[]): Fact[] {
  const told = new Set(facts.map(asLine))
  return Object.keys(customProperties)
    .map((label) => ({ label, value: customProperties[label] ?? '' }))
    .filter((property) => !told.has(asLine(property)))
}

/** Links that the alert's text does not hold. Half an address leads nowhere: they stay whole. */
export function linkBlock({ links, description }: AzureAlert): Block {
  const found = links.filter(({ url }) => !description.includes(url))
  return { lines: found.map(({ label, url }) => `${label}: ${url}`), breakable: false }
}

/** The names of the resources; a bare name that is the end of an id's name says nothing new. */
export function namesOf(targets: readonly Target[]): string[] {
  const ofIds = targets.filter(hasId)
  const ends = new Set(ofIds.flatMap((target) => [target.name, labelOf(target)]).map(asCompared))
  const bare = targets.filter((target) => !hasId(target) && !ends.has(asCompared(target.name)))
  return targets
    .filter((target) => ofIds.includes(target) || bare.includes(target))
    .map(labelOf)
    .filter((name, at, names) => names.findIndex((one) => asCompared(one) === asCompared(name)) === at)
}

/** Where the resources are. An id holds its subscription; that of a subscription is its name, which is told already. */
export function whereabouts({ targets, subscription }: AzureAlert): Fact[] {
  const resources = targets.filter((target) => hasId(target) && target.type !== SUBSCRIPTION)
  const ids = resources.map(({ id }) => id)
  const isTold =
    ids.some((id) => asCompared(id).includes(`/${subscription}`)) ||
    targets.some(({ name }) => asCompared(name) === subscription)
  return [
    { label: 'Resource type', value: distinct(targets.map(({ type }) => type)) },
    { label: 'Resource group', value: distinct(targets.map(({ resourceGroup }) => resourceGroup)) },
    { label: 'Subscription', value: isTold ? '' : subscription },
    { label: ids.length > 1 ? 'Resource ids' : 'Resource id', value: ids.join('\n') },
  ]
}

const SUBSCRIPTION = 'microsoft.resources/subscriptions'

function hasId({ id }: Target): boolean {
  return id.includes('/')
}

function distinct(values: readonly string[]): string {
  return [...new Set(values.filter((value) => value !== ''))].join(', ')
}

function asLine({ label, value }: Fact): string {
  return asCompared(`${label}: ${value}`)
}

function asCompared(text: string): string {
  return text.trim().toLowerCase()
}
