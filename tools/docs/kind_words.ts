import type { AlertKind } from '../../src/server/azure/alert.ts'

/** What `docs/alerts.md` says about a kind of alert. */
export interface KindWords {
  name: string
  identity: string
  problem: string
  resolves: string
  severity: string
  target: string
}

/** Shared by the kinds of metric alerts. */
const METRIC = {
  identity: 'alert id',
  problem: 'origin alert id, which names rule and time series',
  resolves: 'Azure sends Resolved, unless the rule does not resolve automatically',
  severity: 'essentials.severity',
}

/** Shared by the kinds of the activity log. */
const ACTIVITY_LOG = {
  identity:
    'rule, operationId, operation and target: Started, Accepted, Succeeded and Failed are steps of one alert; else alert id',
  problem: 'rule, operation, target',
  resolves: 'never',
  severity: 'alertContext.level',
}

export const KIND_WORDS: Readonly<Record<AlertKind, KindWords>> = {
  metric_availability: {
    name: 'Availability test',
    ...METRIC,
    target: 'alert targets as sent: Application Insights component, web test',
  },
  metric_query: {
    name: 'Metric, PromQL query',
    ...METRIC,
    target:
      'label microsoft.resourceid, alert target, resource labels, label cluster, Azure Monitor workspace',
  },
  metric_dynamic: {
    name: 'Metric, dynamic threshold',
    ...METRIC,
    target: 'alert target, then resource dimensions',
  },
  metric_static: {
    name: 'Metric, static threshold',
    ...METRIC,
    target: 'alert target; of a metric made from logs the machine in dimension Computer before the workspace',
  },
  log_simple: {
    name: 'Simple log search',
    identity: 'alert id',
    problem: 'rule, target',
    resolves: 'never',
    severity: 'essentials.severity',
    target:
      'alert target unless a workspace; configuration items; columns _ResourceId, ResourceId, Resource, Computer; workspace',
  },
  log_v2: {
    name: 'Log search (V2)',
    identity: 'alert id',
    problem: 'rule, dimensions, target',
    resolves: 'Azure sends Resolved if the rule resolves automatically',
    severity: 'essentials.severity',
    target:
      'alert target unless a workspace; configuration items; dimensions _ResourceId, ResourceId, Resource, Computer; workspace',
  },
  app_insights_v1: {
    name: 'Application Insights (v1)',
    identity: 'alert id',
    problem: 'rule, dimensions, target',
    resolves: 'never',
    severity: 'essentials.severity',
    target: 'alert target (the component), then resource dimensions',
  },
  log_v1: {
    name: 'Log search (v1)',
    identity: 'alert id',
    problem: 'rule, dimensions, target',
    resolves: 'never',
    severity: 'essentials.severity',
    target:
      'configuration items that are ARM ids, resource dimensions, other configuration items, affected ones, workspace',
  },
  service_health: {
    name: 'Service Health',
    identity: 'subscription and properties.trackingId',
    problem: 'properties.trackingId, whatever the subscription',
    resolves:
      'properties.stage Resolved, Complete, Canceled or RCA, though Azure says Fired; other types than Incident, Maintenance and Security stay Active',
    severity:
      'properties.incidentType: Incident, Security 1, ActionRequired 2, Maintenance 3, Informational 4; else level',
    target: 'alert target (the subscription)',
  },
  resource_health: {
    name: 'Resource Health',
    identity: 'the resource (alert id if none is named)',
    problem: 'the identity',
    resolves:
      'a healthevent/Resolved operation, or health Available after another one, though Azure says Fired; "Available, was Available" opens and ends nothing',
    severity: 'alertContext.level',
    target: 'alert target, alertContext.resourceId',
  },
  activity_administrative: {
    name: 'Activity log, administrative',
    ...ACTIVITY_LOG,
    target: 'alert target, properties.entity, authorization scope',
  },
  activity_policy: {
    name: 'Activity log, policy',
    ...ACTIVITY_LOG,
    target: 'alert target, authorization scope',
  },
  activity_autoscale: {
    name: 'Activity log, autoscale',
    ...ACTIVITY_LOG,
    target: 'alert target, properties.resourceName',
  },
  activity_security: {
    name: 'Activity log, security',
    ...ACTIVITY_LOG,
    identity: 'alert id',
    severity: 'properties.severity: High 1, Medium 2, Low 3, Informational 4',
    target: 'alert target, properties.compromisedEntity',
  },
  activity_recommendation: {
    name: 'Activity log, recommendation',
    ...ACTIVITY_LOG,
    identity: 'alert id',
    problem: 'rule, recommendation type, target',
    severity: 'properties.recommendationImpact: High 2, Medium 3, Low 4',
    target: 'alert target',
  },
  prometheus: {
    name: 'Prometheus rule',
    identity: 'alert id',
    problem: 'rule, labels, target',
    resolves: 'Azure sends Resolved, if the rule resolves automatically',
    severity: 'essentials.severity',
    target:
      'label microsoft.resourceid, resource labels, label cluster, configuration items, Azure Monitor workspace',
  },
  cost: {
    name: 'Cost: budget or credit',
    identity: 'BudgetId (alert id if none is named) and the month in which it fired',
    problem: 'BudgetId (alert id if none is named)',
    resolves: 'never',
    severity: 'none',
    target: 'the scope: subscription, resource group, management group, billing account or profile',
  },
  smart_detection: {
    name: 'Smart detection',
    identity: 'alert id',
    problem: 'rule, target',
    resolves:
      'failure anomalies: Azure sends Resolved after 8 to 24 hours without; of others it is not documented',
    severity: 'essentials.severity',
    target: 'alert target (the component)',
  },
  health_model: {
    name: 'Health model',
    identity: 'alert id',
    problem: 'health model, entity, state',
    resolves: 'Azure sends Resolved',
    severity: 'essentials.severity',
    target: 'alert target (the health model)',
  },
  backup: {
    name: 'Azure Backup and Site Recovery',
    identity: 'alert id',
    problem: 'rule, protected item, target',
    resolves: 'not documented; a Resolved is honoured',
    severity: 'essentials.severity',
    target: 'linked resource, its name, then the vault',
  },
  unknown: {
    name: 'Any other kind',
    identity: 'alert id',
    problem: 'rule, target',
    resolves: 'not known; a Resolved is honoured',
    severity: 'essentials.severity; of an activity log alert alertContext.level',
    target: 'linked resource, alert target, configuration items, workspace or vault',
  },
}
