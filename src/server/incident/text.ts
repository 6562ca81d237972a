import type { AzureAlert, Fact, Severity } from '../azure/alert.ts'
import type { Binding } from '../cmdb/binding.ts'
import type { ImpactUrgency, Settings } from '../settings/settings.ts'
import { render, type Values } from '../template/template.ts'
import { renderLine } from '../template/within.ts'
import { blockOf, fit, type Fitted } from './fit.ts'
import { linkBlock, namesOf, newFacts, newProperties, whereabouts } from './told_once.ts'
import { timeInWords } from '../platform/time.ts'

/** Column sizes of incident (docs/facts/incident.md#columns). */
export const SIZE = { shortDescription: 160, description: 4000, closeNotes: 4000, correlation: 100 }

export const SEVERITY_NAMES: Record<Severity, string> = {
  0: 'Sev0 Critical',
  1: 'Sev1 Error',
  2: 'Sev2 Warning',
  3: 'Sev3 Informational',
  4: 'Sev4 Verbose',
}

/** One line: the template filled in, marked when it is only a test. What is hit is the last to be shortened. */
export function shortDescription(alert: AzureAlert, template: string, values: Values): string {
  const mark = alert.test ? '[Test] ' : ''
  return mark + (renderLine(template, values, SIZE.shortDescription - mark.length) || 'Azure Monitor alert')
}

/** What a person on call wants to read: what, where, since when, measured against what, links. Plain text. */
export function description(
  alert: AzureAlert,
  binding: Binding,
  previousIncident: string,
  ending = '',
): Fitted {
  const resources = namesOf(alert.targets)
  const facts = newFacts(alert)
  const parts = [
    alert.test ? IS_TEST : '',
    blockOf(alert.description),
    lines([
      { label: 'Resource', value: resources.length === 1 ? (resources[0] ?? '') : '' },
      { label: 'CI', value: binding.ciName },
      { label: 'Since', value: timeInWords(alert.firedAt) },
      { label: 'Severity', value: alert.severity === null ? '' : SEVERITY_NAMES[alert.severity] },
      { label: 'Alert rule', value: alert.rule.name },
      { label: 'Earlier incident', value: previousIncident },
    ]),
    blockOf(resources.length > 1 ? ['Resources:', ...resources].join('\n') : ''),
    blockOf(lines(facts)),
    blockOf(lines(newProperties(alert, facts))),
    linkBlock(alert),
    blockOf(lines(whereabouts(alert))),
    ending,
  ]
  return fit(parts, SIZE.description)
}

const IS_TEST = 'This is a test, not a real alert.'

/** The description by an admin's template; a test is marked whatever the template says. */
export function descriptionBy(template: string, alert: AzureAlert, values: Values): Fitted {
  return fit([alert.test ? IS_TEST : '', blockOf(render(template, values).trim())], SIZE.description)
}

/** A work note with what the description has no room for. */
export function withRest(note: string, rest: string): string {
  return rest === '' ? note : `${note}\n\nRest of the description:\n${rest}`
}

/** The first work note: why this ticket, this priority, this CI, and how it ends ('' where that is not known). */
export function openingNote(why: readonly string[], ending: string): string {
  return [...why, ending].filter((line) => line !== '').join('\n')
}

/** The first work note leads to the alert, where the rest is kept; its number is known once its row is written. */
export function withAlertNumber(note: string, alertNumber: string): string {
  return [`Alert: ${alertNumber}`, note].filter((line) => line !== '').join('\n')
}

/** Impact and urgency, with the sentence that says why. */
export function priorityOf(alert: AzureAlert, settings: Settings): ImpactUrgency & { why: string } {
  const pair = settings.severity[alert.severity === null ? 'none' : (String(alert.severity) as '0')]
  const says = `impact ${pair.impact} and urgency ${pair.urgency}`
  return {
    ...pair,
    why:
      alert.severity === null
        ? `Priority: the alert carries no usable severity; for that the settings say ${says}.`
        : `Priority: ${SEVERITY_NAMES[alert.severity]} (from ${alert.severityOrigin}), for which the settings say ${says}.`,
  }
}

function lines(facts: readonly Fact[]): string {
  return facts
    .filter((fact) => fact.value !== '')
    .map((fact) => `${fact.label}: ${fact.value}`)
    .join('\n')
}
