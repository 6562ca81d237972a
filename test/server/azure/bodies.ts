/** Bodies of the common alert schema for the tests: made up, in the shapes that Azure sends. */

export const SUBSCRIPTION = '5d0f4a52-6f0e-4c0a-9b0e-2f8d1c7a9e31'
export const ALERT_ID = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.AlertsManagement/alerts/7be1f0c4-02d9-4a11-8c5e-6d1f1a2b3c4d`
export const VM = resource('rg-shop', 'Microsoft.Compute/virtualMachines', 'vm-till-07')
export const WORKSPACE = resource('rg-logs', 'Microsoft.OperationalInsights/workspaces', 'logs-eu')
export const COMPONENT = resource('rg-shop', 'Microsoft.Insights/components', 'shop-web')
export const CLUSTER = resource('rg-aks', 'Microsoft.ContainerService/managedClusters', 'aks-shop')
export const MONITOR_WORKSPACE = resource('rg-aks', 'Microsoft.Monitor/accounts', 'prom-eu')
export const VAULT = resource('rg-backup', 'Microsoft.RecoveryServices/vaults', 'vault-eu')

export type Json = Record<string, unknown>

export function resource(group: string, type: string, name: string): string {
  return `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/${type}/${name}`
}

export function body(essentials: Json, alertContext: unknown, more: Json = {}): Json {
  const common = {
    alertId: ALERT_ID,
    alertRule: 'till is slow',
    severity: 'Sev2',
    signalType: 'Metric',
    monitorCondition: 'Fired',
    monitoringService: 'Platform',
    alertTargetIDs: [VM.toLowerCase()],
    configurationItems: ['vm-till-07'],
    originAlertId: 'e1a7c0de-0000-4000-8000-00000000beef',
    firedDateTime: '2026-03-04T05:06:07.1234567Z',
    description: 'Payments take too long',
    essentialsVersion: '1.0',
    alertContextVersion: '1.0',
  }
  return {
    schemaId: 'azureMonitorCommonAlertSchema',
    data: { essentials: { ...common, ...essentials }, alertContext, ...more },
  }
}

export function metricContext(
  criterion: Json = {},
  condition: Json = {},
  conditionType = 'SingleResourceMultipleMetricCriteria',
): Json {
  const cpu = {
    metricName: 'Percentage CPU',
    metricNamespace: 'Microsoft.Compute/virtualMachines',
    operator: 'GreaterThan',
    threshold: '90',
    timeAggregation: 'Average',
    dimensions: [],
    metricValue: 97.3,
  }
  return {
    properties: null,
    conditionType,
    condition: { windowSize: 'PT5M', allOf: [{ ...cpu, ...criterion }], ...condition },
  }
}

export function logContext(criterion: Json = {}): Json {
  const rule = {
    searchQuery: 'Perf | where Value > 3',
    metricMeasureColumn: null,
    targetResourceTypes: "['Microsoft.OperationalInsights/workspaces']",
    operator: 'GreaterThan',
    threshold: '0',
    timeAggregation: 'Count',
    dimensions: [{ name: 'Computer', value: 'till-07.shop.example' }],
    metricValue: 4,
    failingPeriods: { numberOfEvaluationPeriods: 4, minFailingPeriodsToAlert: 3 },
    linkToSearchResultsUI: 'https://portal.azure.com/#all',
    linkToFilteredSearchResultsUI: 'https://portal.azure.com/#filtered',
    linkToSearchResultsAPI: 'https://api.loganalytics.io/v1/all',
    linkToFilteredSearchResultsAPI: 'https://api.loganalytics.io/v1/filtered',
  }
  return {
    conditionType: 'LogQueryCriteria',
    condition: { windowSize: 'PT10M', allOf: [{ ...rule, ...criterion }] },
  }
}

export function searchContext(more: Json = {}): Json {
  return {
    SearchQuery: 'Event | where Level == 1',
    SearchIntervalStartTimeUtc: '3/4/2026 1:36:31 PM',
    SearchIntervalEndtimeUtc: '3/4/2026 1:51:31 PM',
    ResultCount: 3,
    LinkToSearchResults: 'https://portal.azure.com/#v1',
    LinkToSearchResultsAPI: 'https://api.loganalytics.io/v1/all',
    WorkspaceId: 'b3a1f3de-1111-4222-8333-444455556666',
    SearchIntervalInMinutes: '15',
    Threshold: 1,
    Operator: 'Greater Than',
    AffectedConfigurationItems: ['till-08.shop.example'],
    AlertType: 'Number of results',
    IncludedSearchResults: 'True',
    SearchResults: {
      tables: [
        {
          name: 'PrimaryResult',
          columns: [{ name: 'Computer' }, { name: 'Level' }],
          rows: [['till-08.shop.example', 1]],
        },
      ],
    },
    ...more,
  }
}

export function activityContext(
  eventSource: unknown,
  operationName: string,
  properties: Json,
  more: Json = {},
): Json {
  return {
    authorization: { action: operationName, scope: `/subscriptions/${SUBSCRIPTION}` },
    channels: 'Operation',
    claims: '{"aud":"https://management.example","name":"Ada"}',
    caller: 'ada@shop.example',
    correlationId: '0b6e8f9a-9999-4888-8777-666655554444',
    eventSource,
    eventTimestamp: '2026-03-04T05:05:00.1234567+00:00',
    eventDataId: '0b6e8f9a-1212-4343-8565-787890901212',
    level: 'Warning',
    operationName,
    properties,
    status: 'Succeeded',
    subStatus: '',
    ...more,
  }
}

export function serviceHealthContext(properties: Json = {}, more: Json = {}): Json {
  const incident = {
    title: 'SQL is slow in Sweden Central',
    service: 'SQL Database',
    region: 'Sweden Central',
    communication:
      '<p>We see <b>slow</b> queries.</p><p>See <a href="https://status.example/1">the status page</a>.</p>',
    incidentType: 'Incident',
    trackingId: '8KT1-BZ8',
    impactStartTime: '2026-03-04T04:00:00Z',
    impactedServices: '[{"ImpactedRegions":[{"RegionName":"Sweden Central"}],"ServiceName":"SQL Database"}]',
    stage: 'Active',
    ...properties,
  }
  return activityContext(2, 'Microsoft.ServiceHealth/incident/action', incident, {
    channels: 1,
    level: 3,
    claims: null,
    ...more,
  })
}

export function resourceHealthContext(current: string, previous: string, operation = 'Activated'): Json {
  const properties = {
    title: 'Host problem',
    details: null,
    currentHealthStatus: current,
    previousHealthStatus: previous,
    type: 'Downtime',
    cause: 'PlatformInitiated',
  }
  const operationName = `Microsoft.Resourcehealth/healthevent/${operation}/action`
  return activityContext('ResourceHealth', operationName, properties, { level: 'Critical' })
}

export function prometheusContext(labels: Json = {}, annotations: Json = {}): Json {
  return {
    interval: 'PT1M',
    expression: 'kube_pod_ready == 0',
    expressionValue: '12.7m',
    for: 'PT2M',
    labels: { alertname: 'PodNotReady', cluster: 'aks-shop', namespace: 'pay', ...labels },
    annotations: {
      summary: 'Pods are not ready',
      runbook_url: 'https://runbooks.example/pods',
      ...annotations,
    },
    ruleGroup: resource('rg-aks', 'Microsoft.AlertsManagement/prometheusRuleGroups', 'pods'),
  }
}

export function costContext(data: Json = {}): Json {
  return {
    AlertCategory: 'budgets',
    AlertData: {
      Scope: `/subscriptions/${SUBSCRIPTION}/`,
      ThresholdType: 'Actual',
      BudgetType: 'Cost',
      BudgetThreshold: '$900.00',
      NotificationThresholdAmount: '$450.00',
      BudgetName: 'shop-budget',
      BudgetId: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Consumption/budgets/shop-budget`,
      BudgetStartDate: '2025-01-01',
      Unit: 'EUR',
      SpentAmount: '$460.10',
      ...data,
    },
  }
}

/** Essentials as cost alerts have them: most are null. */
export const COST_ESSENTIALS: Json = {
  alertId: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.CostManagement/alerts/shop-budget`,
  alertRule: null,
  severity: null,
  signalType: null,
  monitorCondition: null,
  monitoringService: 'CostAlerts',
  alertTargetIDs: null,
  configurationItems: ['budgets'],
  originAlertId: null,
}

export function backupContext(info: Json = {}): Json {
  return {
    category: 'Jobs',
    sourceId: `${VM}/providers/Microsoft.RecoveryServices/backupProtectedItem/VM;vm-till-07`,
    sourceType: 'VM',
    extendedInfo: {
      jobId: 'c1',
      possibleCauses: null,
      occurrenceCount: 2,
      recommendedActions: 'Start the agent',
      ...info,
    },
    protectedItemId: `${VAULT}/backupFabrics/Azure/protectionContainers/c/protectedItems/VM;vm-till-07`,
    linkedResourceId: VM,
    linkedResourceName: 'vm-till-07',
  }
}

export function healthModelContext(more: Json = {}): Json {
  return {
    entityName: 'layer-tills',
    entityDisplayName: 'Tills',
    linkToHealthTimeline: 'https://portal.azure.com/#timeline',
    ...more,
  }
}

export function detectorContext(more: Json = {}): Json {
  return {
    DetectionSummary: 'More failed requests than usual',
    FormattedOccurenceTime: '2026-03-04T04:50:00Z',
    DetectedFailureRate: '40.0% (80/200 requests)',
    NormalFailureRate: '0.5% (over the last 40 minutes)',
    LinksTable: [
      { Link: '<a href="https://portal.azure.com/#detector" target="_blank">Details of the anomaly</a>' },
    ],
    SmartDetectorId: 'FailureAnomaliesDetector',
    SmartDetectorName: 'Failure Anomalies',
    ...more,
  }
}
