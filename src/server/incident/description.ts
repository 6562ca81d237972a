import type { AzureAlert, Fact, Link, Target } from '../azure/alert.ts'
import { repeatsTarget, SUBSCRIPTION_TYPE } from '../azure/arm_id.ts'
import { PROPERTY_PREFIX } from '../azure/facts.ts'
import { isCollector } from '../azure/targets.ts'
import type { Binding } from '../cmdb/binding.ts'
import { cut } from '../platform/cut.ts'
import { minuteInWords } from '../platform/time.ts'
import type { Settings } from '../settings/settings.ts'
import { render, renderLine, type Values } from '../template/template.ts'
import { blockOf, fit, type Fitted, SIZE } from './fit.ts'
import { factLine, severityName } from './values.ts'

/** One line by a template, marked if the alert is a test. The names of what is affected are shortened last. */
export function shortDescription(alert: AzureAlert, template: string, values: Values): string {
  const mark = alert.test ? '[Test] ' : ''
  return mark + (renderLine(template, values, SIZE.shortDescription - mark.length) || 'Azure Monitor alert')
}

const IS_TEST = 'This is a test, not a real alert.'

/** The description by an admin's template; a test is marked whatever the template says. */
export function descriptionBy(template: string, alert: AzureAlert, values: Values): Fitted {
  return fit([alert.test ? IS_TEST : '', blockOf(render(template, values).trim())], SIZE.description)
}

/**
 * What a person on call wants to read, in this order: what it is, what to do, where in Azure, how the incident ends; the
 * rest of the text; what was measured; since when, how severe, which rule; ids. Nothing is told twice.
 */
export function description(
  alert: AzureAlert,
  binding: Pick<Binding, 'ci'>,
  previousIncident: string,
  ending = '',
): Fitted {
  const test = alert.test ? [IS_TEST] : []
  const advice = adviceLines(alert)
  const { lead, rest } = textOf(alert, MAX_LEAD - advice.length - test.length)
  const page = alert.links.find(({ label }) => label.startsWith(OPEN_IN_AZURE))
  const told = [...lead, ...advice, ...rest]
  const measured = measuredLines(alert, binding, told)
  // Without a text, the first thing that was measured says what it is.
  if (lead.length === 0 && advice.length + test.length < MAX_LEAD)
    lead.push(measured.shift() ?? alert.headline)
  return fit(
    [
      {
        lines: withoutEmpty([...test, ...lead, ...advice, ...linkLines(alert, page), ending]),
        breakable: false,
        whole: true,
      },
      blockOf(rest.join('\n')),
      blockOf(measured.join('\n')),
      withoutEmpty([
        circumstances(alert),
        previousIncident && `Earlier incident: ${previousIncident}`,
        ...propertyLines(alert, told),
      ]).join('\n'),
      blockOf(idLines(alert).join('\n')),
    ],
    SIZE.description,
  )
}

/** Labels of links that the reader of alerts gives. */
const OPEN_IN_AZURE = 'Open in Azure'
const RESOURCE_PAGE = 'Resource in Azure'

/** Lines before the link to Azure. */
const MAX_LEAD = 3

/** A text line of more characters stands below the link, to keep that in sight. */
const SHORT_LINE = 300

/** What to do, by the payload, and the runbook that a custom property or an annotation names. */
function adviceLines({ advice, customProperties, links, description: text }: AzureAlert): string[] {
  const property = Object.keys(customProperties).find(isRunbook) ?? ''
  const runbook = customProperties[property] || (links.find(({ label }) => isRunbook(label))?.url ?? '')
  return withoutEmpty([
    advice.replace(/\s*\n\s*/g, ' · '),
    runbook === '' || text.includes(runbook) ? '' : `Runbook: ${runbook}`,
  ])
}

function isRunbook(name: string): boolean {
  return /(run|play) ?book/i.test(name)
}

/**
 * The first lines of the text, at most `most`, and the others: the rule's description, the kind's sentence, what the call
 * says. No line twice.
 */
function textOf(alert: AzureAlert, most: number): { lead: string[]; rest: string[] } {
  const { description: text, message, summary } = alert
  const own = message !== '' && text.endsWith(message) ? text.slice(0, -message.length).trim() : text
  // People write the address of a runbook behind their last sentence.
  const [first = '', ...more] = own.replace(/\s(?=(run|play)book: https:)/gi, '\n').split('\n')
  const start = first.length > SHORT_LINE ? [summary, first] : [first, summary]
  const lines = unrepeated([...start, ...more, '', ...(own === text ? [] : message.split('\n'))], summary)
  const lead: string[] = []
  let at = 0
  for (; at < lines.length && lead.length < most; at++) {
    const line = lines[at] ?? ''
    if (line.length > SHORT_LINE) break
    if (line.trim() !== '') lead.push(line.trim())
  }
  const rest = lines
    .slice(at)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { lead, rest: rest.split('\n') }
}

/** Without lines that came before, or that are a part of the kind's sentence. */
function unrepeated(lines: readonly string[], summary: string): string[] {
  const seen = new Set<string>()
  return lines.filter((line) => {
    const text = asCompared(line)
    const isTold = seen.has(text) || (line !== summary && asCompared(summary).includes(text))
    seen.add(text)
    return text === '' || !isTold
  })
}

/** The page in Azure, then links that neither the text nor another line has. */
function linkLines({ links, description: text }: AzureAlert, page: Link | undefined): string[] {
  const others = links.filter(
    (link) =>
      link !== page && link.label !== RESOURCE_PAGE && !isRunbook(link.label) && !text.includes(link.url),
  )
  return [...(page ? [page] : []), ...others].map(({ label, url }) => `${label}: ${url}`)
}

/** Facts that neither the text nor the names in it tell; a resource that only reported is said to be none. */
function measuredLines(alert: AzureAlert, { ci }: Pick<Binding, 'ci'>, told: readonly string[]): string[] {
  const { facts, targets, rule, subject, summary, isReported } = alert
  const known = new Set([...told, rule.name, subject].map(asCompared))
  const isTold = ({ label, value }: Fact) =>
    known.has(asCompared(value)) ||
    repeatsTarget(value, targets) ||
    (!isSeries(label) && asCompared(summary).includes(asCompared(value)))
  const shown = facts.filter((fact) => fact.use === undefined && !isTold(fact))
  const series = shown.filter(({ label }) => isSeries(label))
  const noResource = `Azure names no affected resource${ci === '' ? ', so there is no CI' : ''}.`
  return [
    ...shown.filter(({ label }) => !isSeries(label)).map(factLine),
    ...sharedLine(series.map(({ label, value }) => ({ label: label.replace(SERIES, ''), value }))),
    ...(isReported ? [noResource] : []),
  ]
}

/** Facts that tell one time series of a rule from another. */
const SERIES = /^(Dimension|Label) /

function isSeries(label: string): boolean {
  return SERIES.test(label)
}

/** `Since 2026-11-29 09:54 UTC · Sev2 Warning · rule vm-cpu-high · rg-shop-prod` */
function circumstances({ firedAt, severity, rule, targets }: AzureAlert): string {
  const since = minuteInWords(firedAt)
  const group = targets.find(({ resourceGroup }) => resourceGroup !== '')?.resourceGroup ?? ''
  const parts = [since && `Since ${since}`, severityName(severity), rule.name && `rule ${rule.name}`, group]
  return withoutEmpty(parts).join(' · ')
}

/** Custom properties that neither the text nor a fact tells, and that set no field. */
function propertyLines({ customProperties, facts }: AzureAlert, told: readonly string[]): string[] {
  const known = new Set([...told, ...facts.map(factLine)].map(asCompared))
  return sharedLine(
    Object.keys(customProperties)
      .filter((label) => !isRunbook(label) && !label.toLowerCase().startsWith(PROPERTY_PREFIX))
      .map((label) => ({ label, value: customProperties[label] ?? '' }))
      .filter((property) => property.value !== '' && !known.has(asCompared(factLine(property)))),
  )
}

/** The affected resources, what reported the alert, and other ids. */
function idLines({ targets, facts, links, subscription, isReported }: AzureAlert): string[] {
  const named = targets.filter((one) => one.type !== '' || !repeatsTarget(one.name, withType(targets)))
  const collectors = named.filter(isCollector)
  const others = named.filter((one) => !isCollector(one))
  // A subscription or a vault may itself be what the alert is about.
  const affected = isReported ? [] : others.length > 0 ? others : collectors.slice(0, 1)
  const reporters = collectors.filter((one) => !affected.includes(one) && one.origin === 'alertTargetIDs')
  const page = links.find(({ label }) => label === RESOURCE_PAGE)?.url
  const isTold = targets.some((one) => one.subscription === subscription)
  return withoutEmpty([
    ...(affected.length > 1
      ? ['Resources:', ...affected.map(({ id }) => id)]
      : affected.map((one) => resourceLine(one, page))),
    ...reporters.map(({ id }) => `Reported by: ${id}`),
    isTold || subscription === '' ? '' : `Subscription: ${subscription}`,
    ...facts.filter(({ use }) => use === 'id').map(factLine),
  ])
}

function resourceLine({ id, name, type }: Target, page: string | undefined): string {
  return type === SUBSCRIPTION_TYPE ? `Subscription: ${name}` : `Resource: ${page ?? id}`
}

function withType(targets: readonly Target[]): Target[] {
  return targets.filter(({ type }) => type !== '')
}

/** Facts in one line, if it is short; else a line for each. */
function sharedLine(facts: readonly Fact[]): string[] {
  const lines = facts.map(factLine)
  const line = lines.join(' · ')
  return line.length <= SHARED_LINE ? withoutEmpty([line]) : lines
}

/** Characters of short values that share a line. */
const SHARED_LINE = 160

function withoutEmpty(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '')
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
