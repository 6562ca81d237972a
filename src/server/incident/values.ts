import type { AzureAlert, Fact, Severity } from '../azure/alert.ts'
import { labelOf } from '../azure/arm_id.ts'
import type { Binding } from '../cmdb/binding.ts'
import type { CiDetails } from '../cmdb/ci_details.ts'
import { timeInWords } from '../platform/time.ts'
import type { Values } from '../template/template.ts'

const SEVERITY_NAMES: Record<Severity, string> = {
  0: 'Sev0 Critical',
  1: 'Sev1 Error',
  2: 'Sev2 Warning',
  3: 'Sev3 Informational',
  4: 'Sev4 Verbose',
}

/** `Sev1 Error`; '' for an alert without severity. */
export function severityName(severity: Severity | null): string {
  return severity === null ? '' : SEVERITY_NAMES[severity]
}

/** A line for each fact that has a value. */
export function factLines(facts: readonly Fact[]): string {
  return facts
    .filter((fact) => fact.value !== '')
    .map((fact) => `${fact.label}: ${fact.value}`)
    .join('\n')
}

/** What templates may name besides the alert itself. */
interface Surroundings {
  binding?: Binding
  /** The CI's fields; null when no template asks for them, or there is no CI. */
  ci?: CiDetails | null
  previousIncident?: string
  why?: readonly string[]
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
    rule: alert.rule.name,
    'rule.id': alert.rule.id,
    subject: alert.subject,
    description: alert.description,
    message: alert.message,
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
