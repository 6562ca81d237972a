import type { AzureAlert, Fact, Severity } from '../azure/alert.ts'
import { labelOf } from '../azure/arm_id.ts'
import { joined, paragraphs } from '../azure/text.ts'
import { secondsInWords } from '../azure/times.ts'
import type { Binding } from '../cmdb/binding.ts'
import type { CiDetails } from '../cmdb/ci_details.ts'
import { minuteInWords, timeInWords } from '../platform/time.ts'
import type { Settings } from '../settings/settings.ts'
import type { Values } from '../template/template.ts'

const SEVERITY_NAMES: Record<Severity, string> = {
  0: 'Sev0 Critical',
  1: 'Sev1 Error',
  2: 'Sev2 Warning',
  3: 'Sev3 Informational',
  4: 'Sev4 Verbose',
}

/** Whether the incident of an alert is resolved as soon as it is opened: a test of an action group measures nothing. */
export function endsAtOnce({ test }: Pick<AzureAlert, 'test'>, { lifecycle }: TestSetting): boolean {
  return test && lifecycle.tests === 'resolve'
}

/** The part of the settings that says what tests do. */
export interface TestSetting {
  lifecycle: Pick<Settings['lifecycle'], 'tests'>
}

/** `Sev1 Error`; '' for an alert without severity. */
export function severityName(severity: Severity | null): string {
  return severity === null ? '' : SEVERITY_NAMES[severity]
}

/** `Measured: Percentage CPU 93.4 %` */
export function factLine({ label, value }: Fact): string {
  return `${label}: ${value}`
}

/**
 * The end of an alert in one text, for work note and close notes alike: `Azure: over at 2026-11-29 09:57 UTC after 3 min
 * (vm-cpu-high, shop-web-01).`, then what Azure says about it. '' while it fires.
 */
export function resolutionText(alert: AzureAlert): string {
  const { condition, firedAt, resolvedAt } = alert
  if (condition !== 'resolved') return ''
  const stage = stageOf(alert)
  const seconds = firedAt === null || resolvedAt === null ? 0 : Math.floor((resolvedAt - firedAt) / 1000)
  const whole = seconds < 60 ? seconds : seconds - (seconds % 60)
  const over = [
    stage === '' ? 'Azure: over' : `Microsoft, stage ${stage}: over`,
    resolvedAt === null ? '' : `at ${minuteInWords(resolvedAt)}`,
    whole > 0 ? `after ${secondsInWords(whole, 2)}` : '',
    namesOf(alert),
  ]
  return joined([`${joined(over, ' ')}.`, newWords(alert, alert.message)], '\n')
}

/** `(vm-cpu-high, shop-web-01)`: the rule and what is affected; '' if neither is known. */
export function namesOf({ rule, subject, isReported }: AzureAlert): string {
  const names = paragraphs([rule.name, isReported ? '' : subject], ', ')
  return names && `(${names})`
}

/** The stage of a Service Health event; '' for any other alert. */
export function stageOf({ kind, facts }: AzureAlert): string {
  const isEvent = kind === 'service_health'
  return (isEvent && facts.find(({ label }) => label === 'Stage')?.value) || ''
}

/** A message without the line that only repeats the subject. */
export function newWords({ subject }: AzureAlert, message: string): string {
  return message
    .split('\n')
    .filter((line) => line.trim() !== subject)
    .join('\n')
    .trim()
}

/** What templates may name besides the alert itself. */
interface Surroundings {
  binding?: Binding
  /** The CI's fields; null when no template asks for them, or there is no CI. */
  ci?: CiDetails | null
  previousIncident?: string
  why?: readonly string[]
  /** The end of the alert, if Azure did not report it. */
  resolution?: string
  /** The body of the call. */
  payload?: unknown
}

/** Everything that a template may put in; `template/paths.ts` has the list. */
export function valuesOf(alert: AzureAlert, around: Surroundings = {}): Values {
  const [target] = alert.targets
  const customProperties = Object.keys(alert.customProperties).map((name) => ({
    name,
    value: alert.customProperties[name] ?? '',
  }))
  const texts: Record<string, string> = {
    headline: alert.headline,
    rule: alert.rule.name,
    'rule.id': alert.rule.id,
    subject: alert.subject,
    description: alert.description,
    message: alert.message,
    advice: alert.advice,
    severity: alert.severity === null ? '' : `Sev${alert.severity}`,
    'severity.name': severityName(alert.severity),
    service: alert.service,
    kind: alert.kind,
    condition: alert.condition,
    alertId: alert.alertId,
    target: target?.id ?? '',
    'target.name': target?.name ?? '',
    'target.type': target?.type ?? '',
    'target.resourceGroup': target?.resourceGroup ?? '',
    'target.subscription': target?.subscription ?? '',
    subscription: alert.subscription,
    firedAt: timeInWords(alert.firedAt),
    resolvedAt: timeInWords(alert.resolvedAt),
    link: alert.links[0]?.url ?? '',
    previousIncident: around.previousIncident ?? '',
    why: (around.why ?? []).join('\n'),
    resolution: around.resolution ?? resolutionText(alert),
    ...ciTexts(around),
  }
  for (const { label, value } of alert.facts) texts[`facts.${label}`] ??= value
  for (const { name, value } of customProperties) texts[`customProperties.${name}`] = value
  const lists = {
    facts: alert.facts.map(({ label, value }) => ({ label, value })),
    links: alert.links.map(({ label, url }) => ({ label, url })),
    targets: alert.targets.map((one) => ({ ...one, label: labelOf(one) })),
    customProperties,
  }
  return { texts, lists, payload: around.payload }
}

function ciTexts({ ci, binding }: Surroundings): Record<string, string> {
  return {
    'ci.name': ci?.name || binding?.ciName || '',
    'ci.class': ci?.class || binding?.ciClass || '',
    'ci.sysId': binding?.ci ?? '',
    'ci.why': binding?.explanation ?? '',
    'ci.supportGroup': ci?.supportGroup ?? '',
    'ci.managedByGroup': ci?.managedByGroup ?? '',
    'ci.location': ci?.location ?? '',
    'ci.environment': ci?.environment ?? '',
    'ci.owner': ci?.owner ?? '',
  }
}
