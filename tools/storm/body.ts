import { DEMO_SUBSCRIPTION } from '../../packages/local-instance/src/demo/demo_cmdb.ts'
import { type AlertBody, asNewOccurrence, parseBody } from '../send/body.ts'
import { readSample } from '../send/samples.ts'
import { type Resource, type Rule, ruleId } from './estate.ts'

/** One alert of the storm. `firedAt` in milliseconds. */
export interface Occurrence {
  rule: Rule
  resource: Resource
  guid: string
  firedAt: number
}

const SAMPLES = new Map<string, AlertBody>()

/** The body of the Fired call, made from the sample of the rule's kind. */
export function firedBody(occurrence: Occurrence): AlertBody {
  const { rule, guid, firedAt } = occurrence
  const body = asNewOccurrence(sample(rule.sample), guid, firedAt)
  Object.assign(body.data.essentials, essentials(occurrence))
  const { condition, labels } = body.data.alertContext as Context
  if (rule.sample === 'log-v2') condition!.allOf[0]!['dimensions'] = dimensions(occurrence.resource)
  if (rule.sample === 'prometheus') Object.assign(labels!, podLabels(occurrence))
  return body
}

interface Context {
  condition?: { allOf: Record<string, unknown>[] }
  labels?: Record<string, string>
}

function sample(name: string): AlertBody {
  const known = SAMPLES.get(name) ?? parseBody(readSample(name))
  SAMPLES.set(name, known)
  return known
}

function essentials({ rule, resource, guid }: Occurrence): Record<string, unknown> {
  const common = { alertRule: rule.name, severity: `Sev${rule.severity}` }
  switch (rule.sample) {
    case 'metric-static':
      return {
        ...common,
        alertRuleID: ruleId(rule),
        alertTargetIDs: [resource.id.toLowerCase()],
        configurationItems: [resource.name],
        originAlertId: `${DEMO_SUBSCRIPTION}_rg-shop-monitoring_microsoft.insights_metricAlerts_${rule.name}_${resource.name}`,
        targetResourceGroup: resource.group,
      }
    case 'log-v2':
      return {
        ...common,
        alertRuleID: ruleId(rule),
        configurationItems: [resource.id],
        originAlertId: guid,
      }
    case 'prometheus':
      return {
        ...common,
        alertRule: `shop-pods/${rule.name}`,
        configurationItems: [resource.name],
        originAlertId: guid,
      }
  }
}

function dimensions(resource: Resource): { name: string; value: string }[] {
  return [
    { name: '_ResourceId', value: resource.id },
    { name: 'Computer', value: resource.name },
  ]
}

function podLabels({ resource, rule, guid }: Occurrence): Record<string, string> {
  return {
    cluster: resource.name,
    'microsoft.resourceid': resource.id,
    pod: `${rule.name.split('-')[0]}-${guid.slice(0, 1)}`,
  }
}
