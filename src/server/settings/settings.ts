import type { AlertKind } from '../azure/alert.ts'
import type { CiStep } from './ci_steps.ts'

/**
 * Every setting, typed and checked. `read.ts` makes it from the system properties; nothing else reads a property of the
 * app.
 */
export interface Settings {
  entra: EntraSettings
  incident: IncidentSettings
  severity: Record<SeverityKey, ImpactUrgency>
  lifecycle: LifecycleSettings
  cmdb: CmdbSettings
  operation: OperationSettings
  /** Whether deliveries have questions answered from the node's memory where that can be. */
  nodeCache: boolean
  /** One per wrong value. */
  problems: SettingProblem[]
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
  /** Whether tokens that are not for this tenant and audience are judged by the table Callers. */
  useCallers: boolean
  /** Whose settings these are. */
  caller: CallerProfile
}

/** A row of the table Callers, for whom incidents are opened. All are sys_ids but the name; '' for none. */
export interface CallerProfile {
  sysId: string
  name: string
  company: string
  domain: string
  /** The caller of incidents. */
  user: string
  group: string
}

/** The caller of the settings form, which has no row. */
export const FORM_CALLER: CallerProfile = {
  sysId: '',
  name: '',
  company: '',
  domain: '',
  user: '',
  group: '',
}

/** Login host, and client id of Azure Monitor's action groups ('' where none is published), by cloud (docs/facts/entra.md#login-hosts). */
export const CLOUDS = {
  worldwide: {
    authority: 'https://login.microsoftonline.com',
    caller: '461e8683-5575-4561-ac7f-899cc907d62a',
  },
  government: {
    authority: 'https://login.microsoftonline.us',
    caller: 'f1f34126-d4ef-40e1-ad4b-bf5d47b4860d',
  },
  china: { authority: 'https://login.partner.microsoftonline.cn', caller: '' },
} as const

/** In the list of subscriptions: alerts that name no subscription. */
export const NO_SUBSCRIPTION = 'none'

interface IncidentSettings {
  /** Templates. An empty description or work note: the app's own text. */
  shortDescription: string
  description: string
  workNotes: string
  closeNotes: string
  /** sys_id or exact name; '' sets none. */
  assignmentGroup: string
  /** sys_id, user name or e-mail; '' sets none. */
  caller: string
  /** sys_id; '' leaves it to the instance. */
  company: string
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
export const TEST_POLICIES = ['resolve', 'open', 'record'] as const
export const REFIRE_POLICIES = ['new', 'reopen', 'note'] as const
export const GROUPINGS = ['alert', 'problem', 'resource', 'rule'] as const

export type ResolvePolicy = (typeof RESOLVE_POLICIES)[number]

export type SeverityKey = '0' | '1' | '2' | '3' | '4' | 'none'

export interface LifecycleSettings {
  resolve: ResolvePolicy
  /** Values of incident.state in which an incident is resolved; in any other state it is left alone. */
  resolvableStates: string[]
  refire: (typeof REFIRE_POLICIES)[number]
  /** Minutes after the resolution in which a new firing counts as a refire; 0 means always. */
  refireWindow: number
  groupBy: (typeof GROUPINGS)[number]
  /** An alert that joins an incident raises its impact and urgency to its own. */
  raisePriority: boolean
  /** What a test of an action group does: an incident that is resolved at once, one like any other, none. */
  tests: (typeof TEST_POLICIES)[number]
  /** Null: off. */
  storm: { incidents: number; minutes: number; exemptCritical: boolean } | null
  /** Null: off. */
  flapping: { times: number; minutes: number } | null
  /** Hours without a call after which an alert of the kind counts as resolved; never for a kind that is not listed. */
  autoResolveAfter: Partial<Record<AlertKind, number>>
}

export interface CmdbSettings {
  /** The steps of the search that are on, in order. */
  steps: CiStep[]
  /** Which CI stands for a machine: its VM instance or the server that runs on it; `_only`: never the other. */
  machine: 'instance' | 'instance_only' | 'server' | 'server_only'
  /** Whether the workspace or vault that reported the alert is searched after the affected resources. */
  bindCollectors: boolean
  /** Key of the tag that names a CI; '' for none. */
  tag: string
  /** Fields of the CI that name the assignment group, in order of preference. */
  groupFromCi: ('support_group' | 'managed_by_group')[]
  serviceFromCi: boolean
  /** Corrections by people after which a CI is suggested; 0: never. */
  correctionTimes: number
  /** Values of install_status and of operational_status of a retired CI. */
  retiredInstallStatus: string[]
  retiredOperationalStatus: string[]
}

export interface OperationSettings {
  mode: 'inline' | 'queued'
  /** Bytes. */
  maxBody: number
  /** Attempts in all before a delivery is marked dead. */
  maxAttempts: number
  /** Minutes before the second attempt; each further pause is twice as long, up to a day. */
  retryPause: number
  /** Groups and users by name, e-mail or sys_id who are told what keeps alerts from arriving. */
  notify: string[]
  /** Hours without a call after which they are told; 0: never. */
  notifySilence: number
  keep: KeepSettings
}

/** Days to keep; Infinity: forever. Neither deliveries nor alerts are deleted before payloads are. */
export interface KeepSettings {
  payloads: number
  deliveries: number
  alerts: number
  refusals: number
}

/** A sentence for each wrong value. */
export function settingProblems({ problems }: Pick<Settings, 'problems'>): string[] {
  return problems.map(
    ({ setting, value, expected }) => `Setting ${setting} has the value "${value}"; expected: ${expected}.`,
  )
}

export interface SettingProblem {
  /** Full property name. */
  setting: string
  value: string
  expected: string
}
