import { createHash } from 'node:crypto'

/** Alerts as Azure Monitor sends them, made up for the tests. Times are seconds after `START`. */
export const START = Date.UTC(2024, 10, 20, 14, 0, 0)
export const SUBSCRIPTION = '0b1f6471-1bf0-4dda-aec3-cb9272f09590'

export interface MetricAlertOptions {
  /** Which alert: the same text is the same alertId. */
  id?: string
  severity?: string
  target?: string
  rule?: string
  /** Last part of the rule's id. */
  ruleId?: string
  /** Alerts with the same text are about the same problem; by default each is about one of its own. */
  problem?: string
  firedAt?: number
  /** Given: the body says Resolved. */
  resolvedAt?: number
  customProperties?: Record<string, string> | null
}

export function metricAlert(options: MetricAlertOptions = {}) {
  const { id = 'a', firedAt = 0, resolvedAt } = options
  return {
    schemaId: 'azureMonitorCommonAlertSchema',
    data: {
      essentials: {
        alertId: alertIdOf(id),
        alertRule: options.rule ?? 'CPU high',
        alertRuleID: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-ops/providers/Microsoft.Insights/metricAlerts/${options.ruleId ?? 'cpu-high'}`,
        severity: options.severity ?? 'Sev1',
        signalType: 'Metric',
        monitorCondition: resolvedAt === undefined ? 'Fired' : 'Resolved',
        monitoringService: 'Platform',
        alertTargetIDs: [options.target ?? machine('shop-web-01')],
        configurationItems: ['shop-web-01'],
        originAlertId: `${SUBSCRIPTION}_rg-ops_microsoft.insights_metricAlerts_cpu-high_${options.problem ?? id}`,
        firedDateTime: at(firedAt),
        ...(resolvedAt === undefined ? {} : { resolvedDateTime: at(resolvedAt) }),
        description: 'The shop is slow when this fires.',
        essentialsVersion: '1.0',
        alertContextVersion: '1.0',
      },
      alertContext: {
        properties: null,
        conditionType: 'SingleResourceMultipleMetricCriteria',
        condition: {
          windowSize: 'PT5M',
          allOf: [
            {
              metricName: 'Percentage CPU',
              metricNamespace: 'Microsoft.Compute/virtualMachines',
              operator: 'GreaterThan',
              threshold: '90',
              timeAggregation: 'Average',
              dimensions: [],
              metricValue: 97.3,
            },
          ],
        },
      },
      customProperties: options.customProperties ?? null,
    },
  }
}

/** The same text is the same alert. */
export function alertIdOf(id: string): string {
  return `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.AlertsManagement/alerts/${guidOf(id)}`
}

function guidOf(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/** Id of a virtual machine, in the letter case in which Azure sends targets. */
export function machine(name: string): string {
  return `/subscriptions/${SUBSCRIPTION}/resourcegroups/rg-shop-prod/providers/microsoft.compute/virtualmachines/${name}`
}

function at(seconds: number): string {
  return new Date(START + seconds * 1000).toISOString().replace('Z', '0000Z')
}
