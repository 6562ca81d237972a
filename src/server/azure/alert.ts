/**
 * The one shape of every kind of Azure alert. All later code reads this and never the payload. Times are milliseconds
 * since the epoch, UTC.
 */
export interface AzureAlert {
  /** Identity: the same for the fired and the resolved call of an alert. Lower case, readable, any length. */
  key: string
  /** sys_id of the row of the table Callers that sent it; '' for the caller of the settings form. */
  caller: string
  /** sys_id of that caller's domain; '' for none. */
  domain: string
  /** `essentials.alertId` as sent; '' if the payload had none. */
  alertId: string
  /** The same for all alerts of one rule and time series, whatever their alertId. Values of dimensions keep their letter case. */
  problemKey: string
  kind: AlertKind
  /** `essentials.monitoringService` as sent. */
  service: string
  condition: 'fired' | 'resolved'
  /** The field that decides the condition: Azure's own, or a stage or status that means "resolved" though Azure says Fired. */
  conditionOrigin: string
  /** The call neither fires nor resolves, because nothing was or is wrong (Resource Health "Available, was Available"). */
  unchanged: boolean
  /** The call is a step of an operation (Started, Accepted, Succeeded, Failed); all its steps are one alert. */
  isStep: boolean
  /** Whether Azure sends Resolved for this alert. */
  end: AlertEnd
  /** 0 critical … 4 verbose; null when the payload has none that means anything. */
  severity: Severity | null
  /** The field of the payload that has the severity: `essentials.severity`, `alertContext.level` … */
  severityOrigin: string
  rule: { name: string; id: string }
  /** When it fired; null when the payload does not say. */
  firedAt: number | null
  /** When it resolved; null when the payload does not say, and on fired alerts. */
  resolvedAt: number | null
  /** The rule's description, then what this call says in words. Plain text. */
  description: string
  /** The sentences of this call: a communication of Service Health, a security finding. Plain text; '' if it has only facts. */
  message: string
  /** What is wrong, in one line that fits a short description: `shop-web-01: Percentage CPU 93.4 %, limit 85 % (vm-cpu-high)`. The resource is never cut; '' if nothing is known. */
  headline: string
  /** What the kind says of this call in one sentence, which no field has; '' for none. */
  summary: string
  /** What to do, in the words of the payload or of the kind; '' for none. */
  advice: string
  /** The first target only reported the alert (a workspace, a vault): Azure names no affected resource. */
  isReported: boolean
  /** What is affected, in a few words: the resource (a child with its parent), the title of a Service Health event, a budget's name and share; '' if unknown. */
  subject: string
  /** Resources in the order in which they are likely to be the affected one. */
  targets: Target[]
  /** `essentials.configurationItems`: names or ARM ids, as sent. */
  configurationItems: string[]
  /** Metric, threshold, value, dimensions, window, query, cost … Plain text. */
  facts: Fact[]
  links: Link[]
  customProperties: Record<string, string>
  /** Subscription id, lower case; '' when unknown. */
  subscription: string
  /** The subscription in the alert's own id, lower case; '' if it has none. The filter of the settings uses only this one. */
  alertSubscription: string
  /** The portal's "Test action group" button sent it. */
  test: boolean
}

/** Every kind, in the order of the documentation. */
export const ALERT_KINDS = [
  'metric_static',
  'metric_dynamic',
  'metric_availability',
  'metric_query',
  'log_v2',
  'log_simple',
  'log_v1',
  'app_insights_v1',
  'activity_administrative',
  'activity_policy',
  'activity_autoscale',
  'activity_security',
  'activity_recommendation',
  'service_health',
  'resource_health',
  'prometheus',
  'cost',
  'smart_detection',
  'health_model',
  'backup',
  'unknown',
] as const

export type AlertKind = (typeof ALERT_KINDS)[number]

/**
 * `reported`: Azure reports the end, unless the rule is told not to. `uncertain`: it depends on the rule, the stage or the
 * service, and no field of the payload says which. `never`: Azure does not report it
 * (docs/facts/azure.md#who-reports-the-end).
 */
export const ALERT_ENDS = ['reported', 'uncertain', 'never'] as const

export type AlertEnd = (typeof ALERT_ENDS)[number]

export type Severity = 0 | 1 | 2 | 3 | 4

export interface Target {
  /** ARM id as sent, without slashes at its end; a bare name if the payload has no id. */
  id: string
  /** Where the payload has it: `alertTargetIDs`, `dimension _ResourceId`, `linkedResourceId` … */
  origin: string
  /** Last segment of the id. */
  name: string
  /** ARM type, lower case (`microsoft.compute/virtualmachines`); '' for a bare name. */
  type: string
  resourceGroup: string
  subscription: string
  /** What the name belongs to: a resource with an ARM id, or, of a bare name, what it most likely is. */
  nameOf: 'resource' | 'machine' | 'cluster'
}

export interface Fact {
  label: string
  value: string
  /** `detail`: only templates show it; `id`: it ends the description. */
  use?: 'detail' | 'id'
}

export interface Link {
  label: string
  /** https only; anything else in the payload is dropped. */
  url: string
}
