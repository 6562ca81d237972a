import type { AlertKind } from '../../../src/server/azure/alert.ts'
import {
  activityContext,
  backupContext,
  body,
  COST_ESSENTIALS,
  costContext,
  detectorContext,
  healthModelContext,
  type Json,
  logContext,
  metricContext,
  prometheusContext,
  resourceHealthContext,
  searchContext,
  serviceHealthContext,
} from '../../server/azure/bodies.ts'
import { alertIdOf } from '../alerts.ts'
import { ESTATE, nameOf, SUBSCRIPTION } from './estate.ts'

export interface KindOptions {
  /** Full id of the affected resource; by default the one of the estate that this kind is told about. */
  about?: string
  /** Kinds whose target is not what is broken then name the affected resource by this alone, and carry no id of it. */
  named?: string
  /** Which alert: the same text is the same alertId. */
  id?: string
}

interface Told {
  essentials?: Json
  context: unknown
}

/**
 * A firing of this kind about the estate. Where a kind's target is not what is broken, the affected resource stands
 * where Azure puts it (docs/facts/azure.md#targets): in a dimension before the workspace, in a label, as
 * linked resource.
 */
export function alertOfKind(kind: AlertKind, options: KindOptions = {}): Json {
  const about = options.about ?? TOLD_ABOUT[kind]
  const { essentials = {}, context } = TELL[kind](about, options)
  return body(
    {
      alertId: alertIdOf(options.id ?? kind),
      alertRule: `${kind} of the shop`,
      originAlertId: `${SUBSCRIPTION}_${options.id ?? kind}`,
      ...targets(about),
      ...essentials,
    },
    context,
  )
}

/** The resource that each kind is told about when no other is asked for. */
export const TOLD_ABOUT: Record<AlertKind, string> = {
  metric_static: ESTATE.webVm,
  metric_dynamic: ESTATE.storage,
  metric_availability: ESTATE.component,
  metric_query: ESTATE.cluster,
  log_v2: ESTATE.apiVm,
  log_simple: ESTATE.webVm,
  log_v1: ESTATE.apiVm,
  app_insights_v1: ESTATE.component,
  activity_administrative: ESTATE.keyVault,
  activity_policy: ESTATE.storage,
  activity_autoscale: ESTATE.scaleSet,
  activity_security: ESTATE.webVm,
  activity_recommendation: ESTATE.ordersDatabase,
  service_health: ESTATE.subscription,
  resource_health: ESTATE.loadBalancer,
  prometheus: ESTATE.cluster,
  cost: ESTATE.subscription,
  smart_detection: ESTATE.component,
  health_model: ESTATE.healthModel,
  backup: ESTATE.apiVm,
  unknown: ESTATE.slot,
}

const TELL: Record<AlertKind, (about: string, options: KindOptions) => Told> = {
  metric_static: () => ({ context: metricContext() }),
  metric_dynamic: () => ({
    context: metricContext({ alertSensitivity: 'Medium' }, {}, 'DynamicThresholdCriteria'),
  }),
  metric_availability: (about) => ({
    essentials: { alertTargetIDs: [ESTATE.webTest, about].map(asTarget) },
    context: metricContext(
      { metricName: 'Failed Location', webTestName: nameOf(ESTATE.webTest) },
      {},
      'WebtestLocationAvailabilityCriteria',
    ),
  }),
  metric_query: (about, { named }) => ({
    essentials: targets(ESTATE.monitorWorkspace),
    context: metricContext(
      {
        metricName: undefined,
        metricNamespace: undefined,
        query: 'avg(node_cpu_usage) > 0.9',
        dimensions: Object.entries(clusterLabels(about, named)).map(([name, value]) => ({ name, value })),
      },
      {},
      'PromQLCriteria',
    ),
  }),

  log_v2: (about, { named }) => ({
    essentials: fromWorkspace('Log Alerts V2', [named ?? about]),
    context: logContext({ dimensions: machineColumns(about, named) }),
  }),
  log_simple: (about, { named }) => ({
    essentials: fromWorkspace('Simple Log Alert', []),
    context: logContext({ dimensions: null, metricValue: null, event: [machineColumns(about, named)] }),
  }),
  log_v1: (about, { named }) => ({
    essentials: fromWorkspace('Log Analytics', [named ?? about]),
    context: searchContext({
      AffectedConfigurationItems: [named ?? about],
      SearchResults: rows({ Computer: named ?? nameOf(about), Level: 1 }),
    }),
  }),
  app_insights_v1: () => ({
    essentials: { configurationItems: [], monitoringService: 'Application Insights' },
    context: searchContext({
      WorkspaceId: undefined,
      ApplicationId: '3d3a1f7e-2222-4333-8444-555566667777',
      AffectedConfigurationItems: [],
      SearchResults: rows({ operation_Name: 'POST /orders', count_: 40 }),
    }),
  }),

  activity_administrative: (about) => activity('Administrative', 'Microsoft.KeyVault/vaults/write', about),
  activity_policy: (about) => activity('Policy', 'Microsoft.Authorization/policies/audit/action', about),
  activity_autoscale: (about) =>
    activity('Autoscale', 'Microsoft.Insights/AutoscaleSettings/Scaleup/Action', about, {
      resourceName: about,
    }),
  activity_security: (about) =>
    activity('Security', 'Microsoft.Security/locations/alerts/activate/action', about, {
      compromisedEntity: nameOf(about),
    }),
  activity_recommendation: (about) =>
    activity('Recommendation', 'Microsoft.Advisor/generateRecommendations/action', about, {
      recommendationImpact: 'High',
    }),
  service_health: (about) => ({
    essentials: { ...ACTIVITY, configurationItems: undefined, monitoringService: 'ServiceHealth' },
    context: serviceHealthContext({}, scope(about)),
  }),
  resource_health: (about) => ({
    essentials: { ...ACTIVITY, monitoringService: 'Resource Health' },
    context: { ...resourceHealthContext('Unavailable', 'Available'), ...scope(about) },
  }),

  prometheus: (about, { named }) => ({
    essentials: {
      ...targets(ESTATE.monitorWorkspace),
      configurationItems: [named ?? nameOf(about)],
      monitoringService: 'Prometheus',
    },
    context: prometheusContext(clusterLabels(about, named)),
  }),
  cost: (about, { id = 'cost' }) => ({
    essentials: {
      ...COST_ESSENTIALS,
      alertId: `${ESTATE.subscription}/providers/Microsoft.CostManagement/alerts/${id}`,
    },
    context: costContext({
      Scope: `${about}/`,
      BudgetId: `${about}/providers/Microsoft.Consumption/budgets/${id}`,
    }),
  }),
  smart_detection: () => ({ essentials: { monitoringService: 'SmartDetector' }, context: detectorContext() }),
  health_model: () => ({
    essentials: { signalType: 'Health', monitoringService: 'Health Model' },
    context: healthModelContext(),
  }),
  backup: (about, { named }) => ({
    essentials: { ...targets(ESTATE.recoveryVault), signalType: 'Log', monitoringService: 'Azure Backup' },
    context: {
      ...backupContext(),
      sourceId: named === undefined ? about : undefined,
      protectedItemId: `${ESTATE.recoveryVault}/backupFabrics/Azure/protectionContainers/c/protectedItems/VM;${nameOf(about)}`,
      linkedResourceId: named === undefined ? about : undefined,
      linkedResourceName: named ?? nameOf(about),
    },
  }),
  unknown: () => ({ essentials: { monitoringService: 'Custom' }, context: {} }),
}

const ACTIVITY = { signalType: 'Activity Log', severity: 'Sev4' }

function activity(source: string, operation: string, about: string, properties: Json = {}): Told {
  return {
    essentials: { ...ACTIVITY, monitoringService: `Activity Log - ${source}` },
    context: activityContext(source, operation, properties, scope(about, operation)),
  }
}

function scope(about: string, action = 'Microsoft.Resources/read'): Json {
  return { authorization: { action, scope: about } }
}

function fromWorkspace(monitoringService: string, configurationItems: string[]): Json {
  return { ...targets(ESTATE.workspace), signalType: 'Log', monitoringService, configurationItems }
}

function targets(about: string): Json {
  return { alertTargetIDs: [asTarget(about)], configurationItems: [nameOf(about)] }
}

/** Azure sends the ids of targets in lower case. */
function asTarget(id: string): string {
  return id.toLowerCase()
}

function machineColumns(about: string, named: string | undefined): Json[] {
  if (named !== undefined) return [{ name: 'Computer', value: named }]
  return [
    { name: '_ResourceId', value: about.toLowerCase() },
    { name: 'Computer', value: nameOf(about) },
  ]
}

/** A rule that is not scoped to a cluster has no id of one (docs/facts/azure.md#prometheus-labels). */
function clusterLabels(about: string, named: string | undefined): Json {
  if (named !== undefined) return { cluster: named }
  return { 'microsoft.resourceid': about.toLowerCase(), cluster: nameOf(about) }
}

function rows(row: Json): Json {
  const columns = Object.keys(row).map((name) => ({ name }))
  return { tables: [{ name: 'PrimaryResult', columns, rows: [Object.values(row)] }] }
}
