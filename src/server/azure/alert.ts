/**
 * The one shape in which every kind of Azure alert leaves this folder. Nothing behind it looks at the payload again.
 * All times are milliseconds since the epoch, UTC.
 */
export interface AzureAlert {
  /** Identity: the same alert, fired or resolved, always has the same key. Lower case, readable, any length. */
  key: string
  /** `essentials.alertId` as sent; '' if the payload had none. */
  alertId: string
  /**
   * The same problem again (same rule, same time series), though Azure gave it a new alertId. Lower case but for the
   * values of dimensions, which count exactly.
   */
  problemKey: string
  kind: AlertKind
  /** `essentials.monitoringService` as sent. */
  service: string
  condition: 'fired' | 'resolved'
  /** Why the condition is what it is: Azure's word, or a stage or status that means "resolved" though Azure says Fired. */
  conditionOrigin: string
  /**
   * The call says that nothing was wrong and nothing is: it neither fires nor resolves, so it opens and ends nothing
   * (Resource Health "Available, was Available").
   */
  unchanged: boolean
  /** One step of an operation, whose steps are one alert (Started, Accepted, Succeeded, Failed). */
  isStep: boolean
  /** Whether Azure sends Resolved for this alert. */
  end: AlertEnd
  /** 0 critical … 4 verbose; null when the payload has none that means anything. */
  severity: Severity | null
  /** Where the severity came from, in the payload's words: `essentials.severity`, `alertContext.level` … */
  severityOrigin: string
  rule: { name: string; id: string }
  /** When it fired; null when the payload does not say. */
  firedAt: number | null
  /** When it resolved; null when the payload does not say, and on fired alerts. */
  resolvedAt: number | null
  /** The rule's description, then what this call says in words. Plain text. */
  description: string
  /** What this call says in words: a communication of Service Health, the text of a security finding. Plain text; '' when it has only facts. */
  message: string
  /**
   * What is hit, in a few words: the resource (a child with its parent), a Service Health event's title, a budget's name
   * and share; '' when nothing is known.
   */
  subject: string
  /** Resources in the order in which they are likely to be the affected one. */
  targets: Target[]
  /** `essentials.configurationItems`: names or ARM ids, as sent. */
  configurationItems: string[]
  /** What a person wants to read: metric, threshold, value, dimensions, window, query, cost. Plain text. */
  facts: Fact[]
  links: Link[]
  customProperties: Record<string, string>
  /** Subscription id, lower case; '' when unknown. */
  subscription: string
  /** The subscription that the alert's own id names, lower case; '' when it names none. Nothing else counts for the filter. */
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
  /** ARM id as sent, but for slashes at its end; a bare name where the payload had no id. */
  id: string
  /** Where it stood in the payload: `alertTargetIDs`, `dimension _ResourceId`, `linkedResourceId` … */
  origin: string
  /** Last segment of the id. */
  name: string
  /** ARM type, lower case (`microsoft.compute/virtualmachines`); '' for a bare name. */
  type: string
  resourceGroup: string
  subscription: string
}

export interface Fact {
  label: string
  value: string
}

export interface Link {
  label: string
  /** https only; anything else in the payload is dropped. */
  url: string
}
