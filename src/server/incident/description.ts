import type { AzureAlert, Fact, Target } from '../azure/alert.ts'
import { labelOf } from '../azure/arm_id.ts'
import type { Binding } from '../cmdb/binding.ts'
import { cut } from '../platform/cut.ts'
import type { Settings } from '../settings/settings.ts'
import { render, renderLine, type Values } from '../template/template.ts'
import { type Block, blockOf, fit, type Fitted, SIZE } from './fit.ts'
import { factLines, severityName } from './values.ts'
import { timeInWords } from '../platform/time.ts'

/** One line by a template, marked if the alert is a test. The names of what is affected are shortened last. */
export function shortDescription(alert: AzureAlert, template: string, values: Values): string {
  const mark = alert.test ? '[Test] ' : ''
  return mark + (renderLine(template, values, SIZE.shortDescription - mark.length) || 'Azure Monitor alert')
}

/**
 * What a person on call wants to read: what, where, since when, measured against what, links. Each thing is told once.
 * `ending` says how the incident ends.
 */
export function description(
  alert: AzureAlert,
  binding: Pick<Binding, 'ciName'>,
  previousIncident: string,
  ending = '',
): Fitted {
  const resources = namesOf(alert.targets)
  const facts = newFacts(alert)
  const parts = [
    alert.test ? IS_TEST : '',
    blockOf(alert.description),
    factLines([
      { label: 'Resource', value: resources.length === 1 ? (resources[0] ?? '') : '' },
      { label: 'CI', value: binding.ciName },
      { label: 'Since', value: timeInWords(alert.firedAt) },
      { label: 'Severity', value: severityName(alert.severity) },
      { label: 'Alert rule', value: alert.rule.name },
      { label: 'Earlier incident', value: previousIncident },
    ]),
    blockOf(resources.length > 1 ? ['Resources:', ...resources].join('\n') : ''),
    blockOf(factLines(facts)),
    blockOf(factLines(newProperties(alert, facts))),
    linkBlock(alert),
    blockOf(factLines(whereabouts(alert))),
    ending,
  ]
  return fit(parts, SIZE.description)
}

const IS_TEST = 'This is a test, not a real alert.'

/** The description by an admin's template; a test is marked whatever the template says. */
export function descriptionBy(template: string, alert: AzureAlert, values: Values): Fitted {
  return fit([alert.test ? IS_TEST : '', blockOf(render(template, values).trim())], SIZE.description)
}

/** Facts that neither the alert's text nor the names in it tell; a measurement names its metric itself. */
export function newFacts({ facts, description: text, targets, rule, subject }: AzureAlert): Fact[] {
  const named = targets.flatMap((target) => [target.id, target.name, labelOf(target)])
  const told = new Set([...text.split('\n'), ...named, rule.name, subject].map(asCompared))
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

/** Links that the alert's text does not hold. An address is never split. */
export function linkBlock({ links, description: text }: AzureAlert): Block {
  const found = links.filter(({ url }) => !text.includes(url))
  return { lines: found.map(({ label, url }) => `${label}: ${url}`), breakable: false }
}

/** The names of the resources, each once. A bare name that ends an id among them is left out. */
export function namesOf(targets: readonly Target[]): string[] {
  const ends = new Set(
    targets.filter(hasId).flatMap((target) => [target.name, labelOf(target)].map(asCompared)),
  )
  return targets
    .filter((target) => hasId(target) || !ends.has(asCompared(target.name)))
    .map(labelOf)
    .filter((name, at, names) => names.findIndex((one) => asCompared(one) === asCompared(name)) === at)
}

/** Where the resources are. The subscription is left out where an id or a resource's name tells it. */
export function whereabouts({ targets, subscription }: AzureAlert): Fact[] {
  const ids = targets.filter((target) => hasId(target) && target.type !== SUBSCRIPTION).map(({ id }) => id)
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

export const STORM_TITLE = 'Azure Monitor alert storm'

/** How many alerts of a storm have a value: rules, resource groups, severities. Most first. */
interface StormCount {
  value: string
  alerts: number
}

interface StormCounts {
  total: number
  firing: number
  rules: StormCount[]
  resourceGroups: StormCount[]
  severities: StormCount[]
}

/** The description of a storm's incident before its alerts have been counted. */
export function stormDescription({ lifecycle }: Settings): string {
  const { storm } = lifecycle
  const limit = storm ? `More than ${storm.incidents} alerts came within ${storm.minutes} minutes. ` : ''
  return `${limit}The alerts that follow belong to this incident until the storm is over; they are listed under Azure alerts, by incident. It is resolved with the last of them.`
}

/** The same with the counts. */
export function stormReport(counts: StormCounts, settings: Settings): string {
  const severities = counts.severities.map(({ value, alerts }) => ({
    value: /^[0-4]$/.test(value) ? severityName(Number(value) as 0) : 'without severity',
    alerts,
  }))
  const parts = [
    stormDescription(settings),
    `Alerts: ${counts.total}, of which ${counts.firing} still fire.`,
    countList('By severity', severities),
    countList('By rule', counts.rules),
    countList('By resource group', counts.resourceGroups),
  ]
  return cut(parts.filter((part) => part !== '').join('\n\n'), SIZE.description)
}

function countList(title: string, counts: readonly StormCount[]): string {
  if (counts.length === 0) return ''
  return [title + ':', ...counts.map(({ value, alerts }) => `${alerts} × ${value || '(none)'}`)].join('\n')
}
