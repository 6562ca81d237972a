/** Every property is called this and a name of the list. */
export const PREFIX = 'x_secx_azmon.'

export interface Section {
  title: string
  /** What an admin should know before filling it in; HTML, shown on top of the section. */
  instructions: string
  settings: readonly Setting[]
}

export interface Setting {
  /** `<group>.<name>`. */
  name: SettingName
  type: 'string' | 'boolean' | 'integer' | 'choicelist'
  default: string
  /** Label on the form, and what follows it: what it does, what an empty value means, an example. */
  label: string
  description: string
  /** What a right value looks like: ends the sentence "… is wrong, expected …". */
  expected: string
  /** For choicelist: value and what people read. */
  choices?: readonly { value: string; label: string }[]
}

export type SettingName =
  | 'entra.tenant'
  | 'entra.audiences'
  | 'entra.authority'
  | 'entra.callers'
  | 'entra.require_role'
  | 'entra.role'
  | 'entra.clock_skew_seconds'
  | 'entra.trust_platform_login'
  | 'entra.subscriptions'
  | 'incident.short_description'
  | 'incident.description'
  | 'incident.work_notes'
  | 'incident.close_notes'
  | 'incident.assignment_group'
  | 'incident.caller'
  | 'incident.category'
  | 'incident.subcategory'
  | 'incident.contact_type'
  | 'incident.close_codes'
  | 'incident.custom_properties'
  | 'severity.sev0'
  | 'severity.sev1'
  | 'severity.sev2'
  | 'severity.sev3'
  | 'severity.sev4'
  | 'severity.none'
  | 'lifecycle.resolve'
  | 'lifecycle.refire'
  | 'lifecycle.refire_window_minutes'
  | 'lifecycle.resolve_by_severity'
  | 'lifecycle.resolvable_states'
  | 'lifecycle.group_by'
  | 'lifecycle.raise_priority'
  | 'lifecycle.storm_incidents'
  | 'lifecycle.storm_minutes'
  | 'lifecycle.storm_exempt_critical'
  | 'lifecycle.flap_times'
  | 'lifecycle.flap_minutes'
  | 'lifecycle.silence_hours'
  | 'lifecycle.minimum_severity'
  | 'lifecycle.kinds_off'
  | 'cmdb.rungs'
  | 'cmdb.machine'
  | 'cmdb.bind_collectors'
  | 'cmdb.tag'
  | 'cmdb.group_from_ci'
  | 'cmdb.service_from_ci'
  | 'cmdb.correction_times'
  | 'cmdb.retired_install_status'
  | 'cmdb.retired_operational_status'
  | 'operation.mode'
  | 'operation.max_body_kb'
  | 'operation.max_attempts'
  | 'operation.retry_pause_minutes'
  | 'operation.keep_payloads_days'
  | 'operation.keep_deliveries_days'
  | 'operation.keep_alerts_days'
  | 'operation.keep_refusals_days'

/** Bounds of the integer settings. A body is kept whole, and the payload column takes 1 100 000 characters. */
export const BOUNDS = {
  'entra.clock_skew_seconds': { min: 0, max: 900 },
  'lifecycle.refire_window_minutes': { min: 0, max: 525600 },
  'lifecycle.storm_incidents': { min: 0, max: 10000 },
  'lifecycle.storm_minutes': { min: 1, max: 1440 },
  'lifecycle.flap_times': { min: 0, max: 1000 },
  'lifecycle.flap_minutes': { min: 1, max: 10080 },
  'cmdb.correction_times': { min: 0, max: 100 },
  'operation.max_body_kb': { min: 1, max: 1024 },
  'operation.max_attempts': { min: 1, max: 50 },
  'operation.retry_pause_minutes': { min: 1, max: 1440 },
} as const

/**
 * The fewest days for which things are kept, and the most. An alert has to outlast the spans in which storms and flapping
 * are counted, and whatever Azure still says of it.
 */
export const KEEP_BOUNDS = {
  'operation.keep_payloads_days': { min: 1, max: 3650 },
  'operation.keep_deliveries_days': { min: 1, max: 3650 },
  'operation.keep_alerts_days': { min: 30, max: 3650 },
  'operation.keep_refusals_days': { min: 1, max: 3650 },
} as const

/** `expected` of a setting of days. */
export const daysOrForever = (name: keyof typeof KEEP_BOUNDS) =>
  `0, or a whole number from ${KEEP_BOUNDS[name].min} to ${KEEP_BOUNDS[name].max}`

/** The most hours without a call after which an alert can count as resolved: a year. */
export const MAX_AUTO_RESOLVE_HOURS = 8760

/** `expected` of an integer setting. */
export const between = (name: keyof typeof BOUNDS) => wholeNumber(BOUNDS[name])

export const wholeNumber = ({ min, max }: { min: number; max: number }) =>
  `a whole number from ${min} to ${max}`
