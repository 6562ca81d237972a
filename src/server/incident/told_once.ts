import type { AzureAlert, Fact, Target } from '../azure/alert.ts'
import { labelOf } from '../azure/arm_id.ts'
import type { Block } from './fit.ts'

/** Parts of the description without what another part of it says already. */

/** Facts whose value is neither a line of the alert's text nor the name of what is hit. */
export function newFacts({ facts, description, targets, rule, subject }: AzureAlert): Fact[] {
  const named = targets.flatMap((target) => [target.id, target.name, labelOf(target)])
  const told = new Set([...description.split('\n'), ...named, rule.name, subject].map(asCompared))
  return facts.filter(({ value }) => !told.has(asCompared(value)))
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

/** The names of the resources, a line for each. */
export function namesOf(targets: readonly Target[]): string {
  return [...new Set(targets.map(labelOf))].join('\n')
}

/** Where the resources are. An id holds its subscription, and a bare name is no id. */
export function whereabouts({ targets, subscription }: AzureAlert): Fact[] {
  const ids = targets.map(({ id }) => id).filter((id) => id.includes('/'))
  const isInId = ids.some((id) => id.toLowerCase().includes(`/${subscription.toLowerCase()}`))
  return [
    { label: 'Resource type', value: distinct(targets.map(({ type }) => type)) },
    { label: 'Resource group', value: distinct(targets.map(({ resourceGroup }) => resourceGroup)) },
    { label: 'Subscription', value: isInId ? '' : subscription },
    { label: ids.length > 1 ? 'Resource ids' : 'Resource id', value: ids.join('\n') },
  ]
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
