import { ALERT_KINDS } from '../azure/alert.ts'
import { templateProblem } from '../template/template.ts'
import { CI_STEPS } from './ci_steps.ts'
import { ENTRA_SETTINGS } from './entra_settings.ts'
import { settableField } from './incident_fields.ts'
import { GROUPINGS, REFIRE_POLICIES, RESOLVE_POLICIES, TEST_POLICIES } from './settings.ts'
import {
  checkedText,
  choice,
  daysToKeep,
  impactUrgency,
  integer,
  isPlain,
  isWithin,
  list,
  listOrDefault,
  matching,
  oneOf,
  optional,
  pairs,
  type Setting,
  wholeNumberOf,
  yesNo,
} from './value_types.ts'

/** Minutes for which a rule or the settings may let a resolved alert fire again: up to a year. */
export const REFIRE_WINDOW = { min: 0, max: 525_600 }

/** Hours without a call after which an alert may count as resolved: up to a year. */
export const AUTO_RESOLVE_HOURS = { min: 1, max: 8760 }

const STATUS = /^-?\d{1,6}$/

const template = (standard: string) =>
  checkedText(standard, 'plain text with the placeholders that the short description lists', templateProblem)

/**
 * What is read once the caller is let in. A body is kept whole, and the payload column takes 1 100 000 characters. Alerts
 * have to outlast the spans in which storms and flapping are counted.
 */
export const OTHER_SETTINGS = {
  'incident.assignment_group': optional('', 'the name or sys_id of a group', 255),
  'incident.caller': optional('', 'the user name, e-mail address or sys_id of a user', 255),
  'severity.sev0': impactUrgency(1, 1),
  'severity.sev1': impactUrgency(1, 2),
  'severity.sev2': impactUrgency(2, 2),
  'severity.sev3': impactUrgency(2, 3),
  'severity.sev4': impactUrgency(3, 3),
  'severity.none': impactUrgency(3, 3),
  'incident.short_description': template('{{headline}}'),
  'incident.description': template(''),
  'incident.work_notes': template(''),
  'incident.category': optional('', 'the value of a category, at most 40 characters', 40),
  'incident.subcategory': optional('', 'the value of a subcategory, at most 40 characters', 40),
  'incident.contact_type': optional('monitoring', 'the value of a channel, at most 40 characters', 40),
  'incident.close_notes': template('{{resolution}}'),
  'incident.close_codes': listOrDefault(
    'Solution provided,Resolved by caller,Solved (Permanently)',
    'values of resolution codes, separated by commas',
    isPlain,
  ),
  'incident.custom_properties': list(
    '',
    'names of fields of incident, or ci or caller, separated by commas; fields such as number, state, work_notes or sys_id cannot be set',
    (name): name is string => settableField(name) !== null,
  ),

  'lifecycle.resolve': choice('always', RESOLVE_POLICIES),
  'lifecycle.resolvable_states': list(
    '1,2',
    'values of state, separated by commas, such as 1,2',
    matching(STATUS),
  ),
  'lifecycle.refire': choice('new', REFIRE_POLICIES),
  'lifecycle.refire_window_minutes': integer(0, REFIRE_WINDOW),
  'lifecycle.group_by': choice('alert', GROUPINGS),
  'lifecycle.raise_priority': yesNo(true),
  'lifecycle.test_actions': choice('resolve', TEST_POLICIES),
  'lifecycle.storm_incidents': integer(0, { min: 0, max: 10_000 }),
  'lifecycle.storm_minutes': integer(10, { min: 1, max: 1440 }),
  'lifecycle.storm_exempt_critical': yesNo(true),
  'lifecycle.flap_times': integer(0, { min: 0, max: 1000 }),
  'lifecycle.flap_minutes': integer(60, { min: 1, max: 10_080 }),
  'lifecycle.silence_hours': pairs(
    'pairs such as cost=72, each kind once and as the column Kind of an alert shows it, 1 to 8760 hours',
    ALERT_KINDS,
    (value) => (isWithin(wholeNumberOf(value), AUTO_RESOLVE_HOURS) ? wholeNumberOf(value) : undefined),
  ),

  'cmdb.rungs': listOrDefault(
    'learned,class,cloud,other_classes,source,parent,name',
    `steps out of ${CI_STEPS.join(', ')}, separated by commas, or none`,
    oneOf([...CI_STEPS, 'none'] as const),
  ),
  'cmdb.machine': choice('instance', ['instance', 'instance_only', 'server', 'server_only']),
  'cmdb.bind_collectors': yesNo(true),
  'cmdb.tag': optional('', 'the key of a tag, up to 255 characters, without ^', 255),
  'cmdb.retired_install_status': list(
    '7,8,100',
    'values of install_status, separated by commas, such as 7,100',
    matching(STATUS),
  ),
  'cmdb.retired_operational_status': list(
    '6',
    'values of operational_status, separated by commas, such as 6',
    matching(STATUS),
  ),
  'cmdb.group_from_ci': list(
    '',
    'support_group or managed_by_group, separated by commas',
    oneOf(['support_group', 'managed_by_group']),
  ),
  'cmdb.service_from_ci': yesNo(false),
  'cmdb.correction_times': integer(3, { min: 0, max: 100 }),

  'operation.mode': choice('inline', ['inline', 'queued']),
  'operation.max_body_kb': integer(1024, { min: 1, max: 1024 }),
  'operation.max_attempts': integer(8, { min: 1, max: 50 }),
  'operation.retry_pause_minutes': integer(2, { min: 1, max: 1440 }),
  'operation.notify': list('', 'names, e-mail addresses or sys_ids, separated by commas', isPlain),
  'operation.notify_silence_hours': integer(72, { min: 0, max: 8760 }),
  'operation.keep_payloads_days': daysToKeep(30, { min: 1, max: 3650 }),
  'operation.keep_deliveries_days': daysToKeep(90, { min: 1, max: 3650 }),
  'operation.keep_alerts_days': daysToKeep(365, { min: 30, max: 3650 }),
  'operation.keep_refusals_days': daysToKeep(90, { min: 1, max: 3650 }),
} satisfies Record<string, Setting<unknown>>

/**
 * The one list of settings: name, value as shipped, what is expected, and how a stored text is read. Labels and help texts
 * are in `tools/build/settings`; the system properties, their form and `docs/settings.md` are generated from both
 * (`tools/build/generate-properties.ts`).
 */
export const SETTINGS = { ...ENTRA_SETTINGS, ...OTHER_SETTINGS }

export type SettingName = keyof typeof SETTINGS

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** Values as shipped, as texts. */
export const DEFAULTS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].default]),
) as Record<SettingName, string>

/** Titles of the form's sections, by the first part of a setting's name. */
export const SECTION_TITLES = {
  entra: 'Who may call',
  incident: 'Incident defaults',
  severity: 'Incident defaults',
  lifecycle: 'Life of an alert',
  cmdb: 'CI binding',
  operation: 'Operation',
} as const

/** The section of the form that holds a property. */
export function sectionOf(property: string): string {
  const [, group = ''] = property.split('.')
  return SECTION_TITLES[group as keyof typeof SECTION_TITLES]
}
