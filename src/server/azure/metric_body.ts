import type { Severity } from './alert.ts'

/** What differs between the metric alerts that the app sends to itself as a test. Times in milliseconds. */
export interface MadeUpAlert {
  subscription: string
  /** Last part of the alertId: a GUID. */
  id: string
  rule: string
  resourceGroup: string
  machine: string
  severity: Severity
  firedAt: number
  /** Given: the alert has resolved. */
  resolvedAt?: number
  description: string
  value: number
  customProperties: Record<string, string> | null
}

/**
 * A metric alert about a virtual machine as Azure sends it (docs/facts/azure.md#essentials,
 * docs/facts/azure.md#metric-alerts).
 */
export function metricBody(alert: MadeUpAlert): unknown {
  const { subscription, rule, firedAt, resolvedAt } = alert
  const providers = `/subscriptions/${subscription}/resourceGroups/${alert.resourceGroup}/providers`
  return {
    schemaId: 'azureMonitorCommonAlertSchema',
    data: {
      essentials: {
        alertId: `/subscriptions/${subscription}/providers/Microsoft.AlertsManagement/alerts/${alert.id}`,
        alertRule: rule,
        alertRuleID: `${providers}/microsoft.insights/metricAlerts/${rule.toLowerCase().replace(/ /g, '-')}`,
        severity: `Sev${alert.severity}`,
        signalType: 'Metric',
        monitorCondition: resolvedAt === undefined ? 'Fired' : 'Resolved',
        monitoringService: 'Platform',
        alertTargetIDs: [`${providers}/microsoft.compute/virtualmachines/${alert.machine}`],
        configurationItems: [alert.machine],
        firedDateTime: new Date(firedAt).toISOString(),
        ...(resolvedAt === undefined ? {} : { resolvedDateTime: new Date(resolvedAt).toISOString() }),
        description: alert.description,
        essentialsVersion: '1.0',
        alertContextVersion: '1.0',
      },
      alertContext: {
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
              metricValue: alert.value,
            },
          ],
        },
      },
      customProperties: alert.customProperties,
    },
  }
}
