import type { AzureAlert, Fact, Severity } from '../azure/alert.ts'
import type { Binding } from '../cmdb/binding.ts'
import { cut } from '../cut.ts'
import type { ImpactUrgency, Settings } from '../settings/settings.ts'
import { render, type Values } from '../template/template.ts'

/** Column sizes of incident (facts/servicenow-platform.md F1). */
export const SIZE = { shortDescription: 160, description: 4000, closeNotes: 4000, correlation: 100 }

export const SEVERITY_NAMES: Record<Severity, string> = {
  0: 'Sev0 Critical',
  1: 'Sev1 Error',
  2: 'Sev2 Warning',
  3: 'Sev3 Informational',
  4: 'Sev4 Verbose',
}

/** One line: the template filled in, marked when it is only a test. */
export function shortDescription(alert: AzureAlert, template: string, values: Values): string {
  const line = oneLine(render(template, values))
  return cut(
    (alert.test ? '[Test] ' : '') + (line === '' ? 'Azure Monitor alert' : line),
    SIZE.shortDescription,
  )
}

/** What a person on call wants to read: what, where, since when, measured against what, links. Plain text. */
export function description(alert: AzureAlert, binding: Binding, previousIncident: string): string {
  const target = alert.targets[0]
  const parts = [
    alert.test ? IS_TEST : '',
    cut(alert.description, 800),
    lines([
      { label: 'Resource', value: target?.name ?? '' },
      { label: 'CI', value: binding.ciName },
      { label: 'Since', value: formatTime(alert.firedAt) },
      { label: 'Severity', value: alert.severity === null ? '' : SEVERITY_NAMES[alert.severity] },
      { label: 'Alert rule', value: alert.rule.name },
      { label: 'Earlier incident', value: previousIncident },
    ]),
    cut(lines(alert.facts), 1500),
    cut(lines(customFacts(alert)), 500),
    alert.links.map((link) => `${link.label}: ${link.url}`).join('\n'),
    lines([
      { label: 'Resource type', value: target?.type ?? '' },
      { label: 'Resource group', value: target?.resourceGroup ?? '' },
      { label: 'Subscription', value: alert.subscription },
      { label: 'Resource id', value: target?.id ?? '' },
    ]),
    alert.stateful ? '' : NEVER_RESOLVES,
  ]
  return cut(parts.filter((part) => part !== '').join('\n\n'), SIZE.description)
}

const IS_TEST = 'This is a test, not a real alert.'

const NEVER_RESOLVES =
  'Azure does not report the end of this kind of alert: please resolve the incident by hand.'

/** The description by an admin's template; a test is marked whatever the template says. */
export function descriptionBy(template: string, alert: AzureAlert, values: Values): string {
  const text = render(template, values).trim()
  return cut(alert.test ? `${IS_TEST}\n\n${text}` : text, SIZE.description)
}

/** The first work note: why this ticket, this priority, this CI. */
export function openingNote(alert: AzureAlert, why: readonly string[]): string {
  return [...why, alert.stateful ? 'Azure will report when the alert resolves.' : NEVER_RESOLVES].join('\n')
}

/** The first work note leads to the alert, where the rest is kept; its number is known once its row is written. */
export function withAlertNumber(note: string, alertNumber: string): string {
  return [note, `Alert: ${alertNumber}`].filter((line) => line !== '').join('\n')
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

/** `2026-11-20 14:05:09 UTC`; '' for an unknown time. */
export function formatTime(time: number | null): string {
  return time === null ? '' : new Date(time).toISOString().slice(0, 19).replace('T', ' ') + ' UTC'
}

function customFacts(alert: AzureAlert): Fact[] {
  return Object.keys(alert.customProperties).map((label) => ({
    label,
    value: alert.customProperties[label] ?? '',
  }))
}

function lines(facts: readonly Fact[]): string {
  return facts
    .filter((fact) => fact.value !== '')
    .map((fact) => `${fact.label}: ${fact.value}`)
    .join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
