import type { AlertKind, Severity } from '../azure/alert.ts'
import type { CiStep } from './sections/ci_steps.ts'

/** Every setting, typed and checked. `read.ts` fills it from the system properties; nothing else reads a property. */
export interface Settings {
  entra: EntraSettings
  incident: IncidentSettings
  severity: Record<SeverityKey, ImpactUrgency>
  lifecycle: LifecycleSettings
  cmdb: CmdbSettings
  operation: OperationSettings
  /** One per wrong value, in words an admin can act on. A wrong value counts as its default, or as "refuse" where that is safer. */
  complaints: Complaint[]
}

export interface EntraSettings {
  /** Tenant id, lower-case GUID; '' while not set: then every call is refused. */
  tenant: string
  /** Exact `aud` values that are accepted; empty while not set. */
  audiences: string[]
  /** Login host with scheme, no trailing slash: `https://login.microsoftonline.com`. */
  authority: string
  /** `appid` / `azp` values that may call, lower case. */
  callers: string[]
  /** Whether the token must carry `role` in `roles`. */
  requireRole: boolean
  role: string
  /** Seconds. */
  clockSkew: number
  /** On the authenticated route: let in a caller whom the platform logged in and who holds the integration role. */
  trustPlatformLogin: boolean
  /** Subscriptions whose alerts are taken, lower case, and `NO_SUBSCRIPTION`; empty means all. */
  subscriptions: string[]
}

/** In the list of subscriptions: alerts that name none. */
export const NO_SUBSCRIPTION = 'none'

export interface IncidentSettings {
  /** Templates; of description and work notes '' stands for the app's own text. */
  shortDescription: string
  description: string
  workNotes: string
  closeNotes: string
  /** sys_id or exact name; '' sets none. */
  assignmentGroup: string
  /** sys_id, user name or e-mail; '' sets none. */
  caller: string
  category: string
  subcategory: string
  contactType: string
  /** In order of preference. */
  closeCodes: string[]
  /** Fields of incident that custom properties of Azure rules may set. */
  customProperties: string[]
}

export interface ImpactUrgency {
  impact: 1 | 2 | 3
  urgency: 1 | 2 | 3
}

export const RESOLVE_POLICIES = ['always', 'untouched', 'note', 'never'] as const
export const REFIRE_POLICIES = ['new', 'reopen', 'note'] as const
export const GROUPINGS = ['alert', 'problem', 'resource', 'rule'] as const

export type ResolvePolicy = (typeof RESOLVE_POLICIES)[number]

export type SeverityKey = '0' | '1' | '2' | '3' | '4' | 'none'

export interface LifecycleSettings {
  resolve: ResolvePolicy
  /** Where it differs from `resolve`. */
  resolveBySeverity: Partial<Record<SeverityKey, ResolvePolicy>>
  /** Values of incident.state that a resolution in Azure may end; every other one is left as it is. */
  resolvableStates: string[]
  refire: (typeof REFIRE_POLICIES)[number]
  /** Minutes after the resolution in which a new firing counts as a refire; 0 means always. */
  refireWindow: number
  groupBy: (typeof GROUPINGS)[number]
  /** An alert that joins an incident raises its impact and urgency to its own. */
  raisePriority: boolean
  /** The largest severity number (0 most severe) that opens an incident. */
  minimumSeverity: Severity
  kindsOff: AlertKind[]
  /** Null: storms are not looked for. */
  storm: { incidents: number; minutes: number; exemptCritical: boolean } | null
  /** Null: flapping is not looked for. */
  flapping: { times: number; minutes: number } | null
  /** Hours without a call after which alerts of a kind count as resolved; a kind that is not listed never does. */
  autoResolveAfter: Partial<Record<AlertKind, number>>
}

export interface CmdbSettings {
  /** The steps that are on, in their order. */
  steps: CiStep[]
  /** Which CI stands for a machine: its VM instance or the server that runs on it; `_only`: never the other. */
  machine: 'instance' | 'instance_only' | 'server' | 'server_only'
  /** Whether a workspace or vault is asked for after the resources whose data it keeps. */
  bindCollectors: boolean
  /** Key of the tag that names a CI; '' for none. */
  tag: string
  /** Fields of the CI that name the assignment group, in order of preference. */
  groupFromCi: ('support_group' | 'managed_by_group')[]
  serviceFromCi: boolean
  /** Corrections by people after which a CI is suggested; 0: never. */
  correctionTimes: number
  /** Values of install_status and of operational_status that mean "gone". */
  retiredInstallStatus: string[]
  retiredOperationalStatus: string[]
}

export interface OperationSettings {
  mode: 'inline' | 'queued'
  /** Bytes. */
  maxBody: number
  /** Tries in all before a delivery is marked dead. */
  maxAttempts: number
  /** Minutes before the second try; each further pause is twice as long, up to a day. */
  retryPause: number
  keep: KeepSettings
}

/** Days for which things stay on record; Infinity: for ever. Neither deliveries nor alerts go before payloads do. */
export interface KeepSettings {
  /** Of deliveries that are done with. */
  payloads: number
  deliveries: number
  alerts: number
  refusals: number
}

export interface Complaint {
  /** Full property name. */
  setting: string
  value: string
  expected: string
}
