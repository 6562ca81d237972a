import { gs } from '@servicenow/glide'
import { DEFAULTS, OTHER_SETTINGS, type SettingName, SETTINGS } from './catalog.ts'
import { parseEntraSettings, readEntraSettings, type ReadEntraSettings } from './entra_settings.ts'
import { settableField } from './incident_fields.ts'
import type { CallerProfile, KeepSettings, LifecycleSettings, SettingProblem, Settings } from './settings.ts'
import { parseAll, PREFIX, problemOf, storedText } from './value_types.ts'

/** Property values by setting name, as stored. A missing one counts as empty. */
export type RawSettings = Partial<Record<SettingName, string>>

const OTHER_NAMES = Object.keys(OTHER_SETTINGS) as (keyof typeof OTHER_SETTINGS)[]

/**
 * The settings of this moment, for alerts of a caller that was let in before. The subscriptions of the form are not those of
 * a row of the table Callers.
 */
export function readSettingsFor(caller: CallerProfile): Settings {
  const read = readEntraSettings()
  const { subscriptions } = read.entra
  const entra = { ...read.entra, caller, subscriptions: caller.sysId === '' ? subscriptions : [] }
  return readSettings({ ...read, entra })
}

/**
 * The settings of this moment: the platform keeps properties in memory, so that reading them costs no statement. Those
 * about the caller are not read again where the gate has read them.
 */
export function readSettings(entra: ReadEntraSettings = readEntraSettings()): Settings {
  const raw: RawSettings = {}
  for (const name of OTHER_NAMES) raw[name] = gs.getProperty(PREFIX + name) ?? ''
  return settingsOf(entra, raw)
}

/**
 * Typed settings from property values. Never throws: each wrong value is a problem, and counts as its default. One that
 * guards who may call lets nobody in, and one that says when something is deleted keeps it.
 */
export function parseSettings(raw: RawSettings): Settings {
  return settingsOf(parseEntraSettings(raw), raw)
}

function settingsOf(
  { entra, nodeCache, problems: entraProblems }: ReadEntraSettings,
  raw: RawSettings,
): Settings {
  const { values, problems: otherProblems } = parseAll(OTHER_SETTINGS, raw)
  const problems = [...entraProblems, ...otherProblems]
  return {
    entra,
    incident: {
      shortDescription: values['incident.short_description'],
      description: values['incident.description'],
      workNotes: values['incident.work_notes'],
      closeNotes: values['incident.close_notes'],
      assignmentGroup: entra.caller.group || values['incident.assignment_group'],
      caller: entra.caller.user || values['incident.caller'],
      company: entra.caller.company,
      category: values['incident.category'],
      subcategory: values['incident.subcategory'],
      contactType: values['incident.contact_type'],
      closeCodes: values['incident.close_codes'],
      customProperties: values['incident.custom_properties'].map((name) => settableField(name) ?? ''),
    },
    severity: {
      '0': values['severity.sev0'],
      '1': values['severity.sev1'],
      '2': values['severity.sev2'],
      '3': values['severity.sev3'],
      '4': values['severity.sev4'],
      none: values['severity.none'],
    },
    lifecycle: lifecycle(values),
    cmdb: {
      steps: unique(values['cmdb.rungs']).filter((step) => step !== 'none'),
      machine: values['cmdb.machine'],
      bindCollectors: values['cmdb.bind_collectors'],
      tag: values['cmdb.tag'],
      groupFromCi: unique(values['cmdb.group_from_ci']),
      serviceFromCi: values['cmdb.service_from_ci'],
      correctionTimes: values['cmdb.correction_times'],
      retiredInstallStatus: values['cmdb.retired_install_status'],
      retiredOperationalStatus: values['cmdb.retired_operational_status'],
    },
    operation: {
      mode: values['operation.mode'],
      maxBody: values['operation.max_body_kb'] * 1024,
      maxAttempts: values['operation.max_attempts'],
      retryPause: values['operation.retry_pause_minutes'],
      notify: values['operation.notify'],
      notifySilence: values['operation.notify_silence_hours'],
      keep: keep(values, raw, problems),
    },
    nodeCache,
    problems,
  }
}

type Values = ReturnType<typeof parseAll<typeof OTHER_SETTINGS>>['values']

function lifecycle(values: Values): LifecycleSettings {
  const incidents = values['lifecycle.storm_incidents']
  const times = values['lifecycle.flap_times']
  const exemptCritical = values['lifecycle.storm_exempt_critical']
  return {
    resolve: values['lifecycle.resolve'],
    resolvableStates: values['lifecycle.resolvable_states'],
    refire: values['lifecycle.refire'],
    refireWindow: values['lifecycle.refire_window_minutes'],
    groupBy: values['lifecycle.group_by'],
    raisePriority: values['lifecycle.raise_priority'],
    tests: values['lifecycle.test_actions'],
    storm: incidents > 0 ? { incidents, minutes: values['lifecycle.storm_minutes'], exemptCritical } : null,
    flapping: times > 0 ? { times, minutes: values['lifecycle.flap_minutes'] } : null,
    autoResolveAfter: values['lifecycle.silence_hours'],
  }
}

/**
 * Days to keep. A wrong number keeps what it is about, and all that has to outlive it. Deliveries and alerts are kept as
 * long as payloads: a delivery that is replayed has to find its alert, or else it opens a second incident.
 */
function keep(values: Values, raw: RawSettings, problems: SettingProblem[]): KeepSettings {
  const atLeast = (
    name: 'operation.keep_deliveries_days' | 'operation.keep_alerts_days',
    least: number | null,
  ) => {
    const days = values[name]
    if (days === null || least === null) return null
    const text = storedText(raw, name) || DEFAULTS[name]
    if (days < least) problems.push(problemOf(name, SETTINGS[name], text, 'no fewer than payloads are kept'))
    return Math.max(days, least)
  }
  const own = values['operation.keep_payloads_days']
  const deliveries = atLeast('operation.keep_deliveries_days', own === Infinity ? 0 : own)
  const payloads = own === Infinity ? deliveries : own
  const alerts = atLeast('operation.keep_alerts_days', payloads)
  return {
    payloads: payloads ?? Infinity,
    deliveries: deliveries ?? Infinity,
    alerts: alerts ?? Infinity,
    refusals: values['operation.keep_refusals_days'] ?? Infinity,
  }
}

function unique<T>(values: readonly T[]): T[] {
  return values.filter((value, at) => values.indexOf(value) === at)
}
