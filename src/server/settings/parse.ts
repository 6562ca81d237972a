import { ALERT_KINDS, type AlertKind, type Severity } from '../azure/alert.ts'
import { CI_STEPS, type CiStep } from './sections/ci_steps.ts'
import { cut } from '../platform/cut.ts'
import { entriesOf } from '../platform/text.ts'
import { settableField } from './incident_fields.ts'
import { SETTINGS } from './catalog.ts'
import {
  BOUNDS,
  KEEP_BOUNDS,
  MAX_AUTO_RESOLVE_HOURS,
  PREFIX,
  type Setting,
  type SettingName,
} from './sections/setting.ts'
import {
  type CmdbSettings,
  type Complaint,
  type EntraSettings,
  GROUPINGS,
  type ImpactUrgency,
  type IncidentSettings,
  type KeepSettings,
  type LifecycleSettings,
  NO_SUBSCRIPTION,
  REFIRE_POLICIES,
  RESOLVE_POLICIES,
  type Settings,
} from './settings.ts'
import { templateFault } from '../template/template.ts'

/** Property values by setting name, as stored. What is not there counts as empty. */
export type RawSettings = Partial<Record<SettingName, string>>

/**
 * Typed settings from property values. Never throws: each wrong value gets a complaint and counts as its default, or,
 * where it guards who may call, as the value that lets nobody in, or, where it says when something goes, as one that
 * keeps it.
 */
export function parseSettings(raw: RawSettings): Settings {
  const read = new Reader(raw)
  return {
    entra: entra(read),
    incident: incident(read),
    severity: {
      '0': read.pair('severity.sev0'),
      '1': read.pair('severity.sev1'),
      '2': read.pair('severity.sev2'),
      '3': read.pair('severity.sev3'),
      '4': read.pair('severity.sev4'),
      none: read.pair('severity.none'),
    },
    lifecycle: lifecycle(read),
    cmdb: cmdb(read),
    operation: {
      mode: read.choice('operation.mode', ['inline', 'queued']),
      maxBody: read.integer('operation.max_body_kb') * 1024,
      maxAttempts: read.integer('operation.max_attempts'),
      retryPause: read.integer('operation.retry_pause_minutes'),
      keep: keep(read),
    },
    complaints: read.complaints,
  }
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const SUBSCRIPTION = { test: (entry: string) => GUID.test(entry) || entry.toLowerCase() === NO_SUBSCRIPTION }
const AUDIENCE = /^[\x21-\x7e]{1,255}$/
const ROLE = /^\S{1,120}$/
const STATUS = /^-?\d{1,6}$/

/** https, or http to this very machine, where a local instance keeps its stand-in. No user, query or fragment. */
const AUTHORITY =
  /^(https:\/\/[a-z0-9.-]+(:\d{1,5})?|http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?)(\/[a-z0-9._~-]+)*\/?$/i

const SEVERITY_KEYS = ['0', '1', '2', '3', '4', 'none'] as const
const RUNG = new RegExp(`^(none|${CI_STEPS.join('|')})$`)
const CI_GROUP = /^(support_group|managed_by_group)$/
const KIND = new RegExp(`^(${ALERT_KINDS.join('|')})$`)

/**
 * Values that reach queries: nothing that the platform would read as an operator or run
 * (docs/facts/servicenow.md#scripts-in-query-values).
 */
const PLAIN = /^(?!\s*javascript:)[^^\r\n]*$/i

/** Fields that the platform or the app keeps are refused. */
const SETTABLE = { test: (name: string) => settableField(name) !== null }

function entra(read: Reader): EntraSettings {
  const authority = read.text('entra.authority', AUTHORITY, '').replace(/\/$/, '')
  const tenant = read.required('entra.tenant', GUID).toLowerCase()
  return {
    // No other host may stand in for one that is misspelt: without it, the app counts as not configured.
    tenant: authority === '' ? '' : tenant,
    audiences: read.requiredList('entra.audiences', AUDIENCE),
    authority,
    callers: read.requiredList('entra.callers', GUID).map((id) => id.toLowerCase()),
    requireRole: read.boolean('entra.require_role', true),
    role: read.text('entra.role', ROLE),
    clockSkew: read.integer('entra.clock_skew_seconds'),
    trustPlatformLogin: read.boolean('entra.trust_platform_login', false),
    subscriptions: read.restriction('entra.subscriptions', SUBSCRIPTION).map((id) => id.toLowerCase()),
  }
}

function lifecycle(read: Reader): LifecycleSettings {
  const stormIncidents = read.integer('lifecycle.storm_incidents')
  const stormMinutes = read.integer('lifecycle.storm_minutes')
  const exemptCritical = read.boolean('lifecycle.storm_exempt_critical', true)
  const flapTimes = read.integer('lifecycle.flap_times')
  const flapMinutes = read.integer('lifecycle.flap_minutes')
  return {
    resolve: read.choice('lifecycle.resolve', RESOLVE_POLICIES),
    resolveBySeverity: read.pairs('lifecycle.resolve_by_severity', SEVERITY_KEYS, (value) =>
      RESOLVE_POLICIES.find((policy) => policy === value),
    ),
    resolvableStates: read.list('lifecycle.resolvable_states', STATUS),
    refire: read.choice('lifecycle.refire', REFIRE_POLICIES),
    refireWindow: read.integer('lifecycle.refire_window_minutes'),
    groupBy: read.choice('lifecycle.group_by', GROUPINGS),
    raisePriority: read.boolean('lifecycle.raise_priority', true),
    minimumSeverity: Number(read.choice('lifecycle.minimum_severity', ['0', '1', '2', '3', '4'])) as Severity,
    kindsOff: read.list('lifecycle.kinds_off', KIND) as AlertKind[],
    storm: stormIncidents > 0 ? { incidents: stormIncidents, minutes: stormMinutes, exemptCritical } : null,
    flapping: flapTimes > 0 ? { times: flapTimes, minutes: flapMinutes } : null,
    autoResolveAfter: read.pairs('lifecycle.silence_hours', ALERT_KINDS, hoursOf),
  }
}

function cmdb(read: Reader): CmdbSettings {
  const steps = read.listOrDefault('cmdb.rungs', RUNG).filter((rung) => rung !== 'none') as CiStep[]
  const groups = read.list('cmdb.group_from_ci', CI_GROUP) as CmdbSettings['groupFromCi']
  return {
    steps: steps.filter((step, at) => steps.indexOf(step) === at),
    machine: read.choice('cmdb.machine', ['instance', 'instance_only', 'server', 'server_only']),
    bindCollectors: read.boolean('cmdb.bind_collectors', true),
    tag: read.optional('cmdb.tag', 255),
    groupFromCi: groups.filter((group, at) => groups.indexOf(group) === at),
    serviceFromCi: read.boolean('cmdb.service_from_ci', false),
    correctionTimes: read.integer('cmdb.correction_times'),
    retiredInstallStatus: read.list('cmdb.retired_install_status', STATUS),
    retiredOperationalStatus: read.list('cmdb.retired_operational_status', STATUS),
  }
}

/** Where a value is wrong, nothing goes that it is about: what was removed by mistake does not come back. */
function keep(read: Reader): KeepSettings {
  const own = read.days('operation.keep_payloads_days')
  const deliveries = read.days('operation.keep_deliveries_days', own === Infinity ? 0 : own)
  const payloads = own === Infinity ? deliveries : own
  // A delivery that is replayed has to find its alert, or else it opens a second incident.
  const alerts = read.days('operation.keep_alerts_days', payloads)
  const refusals = read.days('operation.keep_refusals_days')
  return {
    payloads: payloads ?? Infinity,
    deliveries: deliveries ?? Infinity,
    alerts: alerts ?? Infinity,
    refusals: refusals ?? Infinity,
  }
}

function incident(read: Reader): IncidentSettings {
  return {
    shortDescription: read.template('incident.short_description'),
    description: read.template('incident.description'),
    workNotes: read.template('incident.work_notes'),
    closeNotes: read.template('incident.close_notes'),
    assignmentGroup: read.optional('incident.assignment_group', 255),
    caller: read.optional('incident.caller', 255),
    category: read.optional('incident.category', 40),
    subcategory: read.optional('incident.subcategory', 40),
    contactType: read.optional('incident.contact_type', 40),
    closeCodes: read.listOrDefault('incident.close_codes', PLAIN),
    customProperties: read
      .list('incident.custom_properties', SETTABLE)
      .map((name) => settableField(name) ?? ''),
  }
}

const BY_NAME = new Map<SettingName, Setting>(SETTINGS.map((setting) => [setting.name, setting]))

/** Reads one value after the other and keeps the complaints. */
class Reader {
  readonly complaints: Complaint[] = []
  private readonly raw: RawSettings

  constructor(raw: RawSettings) {
    this.raw = raw
  }

  /** Empty counts as the default; a wrong one as `otherwise`, or else as the default. */
  text(name: SettingName, pattern: RegExp, otherwise = fallback(name)): string {
    const value = this.value(name) || fallback(name)
    return pattern.test(value) ? value : this.wrong(name, value, otherwise)
  }

  /** '' when it is wrong or not set, with a complaint for either. */
  required(name: SettingName, pattern: RegExp): string {
    const value = this.value(name)
    return pattern.test(value) ? value : this.wrong(name, value, '')
  }

  /** '' when it is wrong or not set: nothing is written then. */
  optional(name: SettingName, length: number): string {
    const value = this.value(name)
    return value.length <= length && PLAIN.test(value) ? value : this.wrong(name, value, '')
  }

  template(name: SettingName): string {
    const value = this.value(name) || fallback(name)
    const fault = templateFault(value)
    return fault === '' ? value : this.wrong(name, value, fallback(name), fault)
  }

  boolean(name: SettingName, otherwise: boolean): boolean {
    const value = (this.value(name) || fallback(name)).toLowerCase()
    return value === 'true' || value === 'false' ? value === 'true' : this.wrong(name, value, otherwise)
  }

  integer(name: keyof typeof BOUNDS): number {
    const value = this.value(name) || fallback(name)
    const bounds = BOUNDS[name]
    const number = /^\d{1,9}$/.test(value) ? parseInt(value, 10) : NaN
    return number >= bounds.min && number <= bounds.max
      ? number
      : this.wrong(name, value, parseInt(fallback(name), 10))
  }

  /** Infinity for 0. Null, also where `least` is: that cannot be told. Fewer days than `least` are too few. */
  days(name: keyof typeof KEEP_BOUNDS, least: number | null = 0): number | null {
    const value = this.value(name) || fallback(name)
    const { min, max } = KEEP_BOUNDS[name]
    const number = /^\d{1,9}$/.test(value) ? parseInt(value, 10) : NaN
    const isRight = number === 0 || (number >= min && number <= max)
    if (!isRight) return this.wrong(name, value, null)
    const days = number === 0 ? Infinity : number
    if (least === null || days >= least) return least === null ? null : days
    return this.wrong(name, value, least, 'no fewer than payloads are kept')
  }

  choice<T extends string>(name: SettingName, choices: readonly T[]): T {
    const value = this.value(name) || fallback(name)
    const known = choices.find((choice) => choice === value)
    return known ?? this.wrong(name, value, fallback(name) as T)
  }

  pair(name: SettingName): ImpactUrgency {
    const value = this.value(name) || fallback(name)
    return pairOf(value) ?? this.wrong(name, value, pairOf(fallback(name)) as ImpactUrgency)
  }

  /** Empty is a value: nothing is in the list. Wrong entries are left out. */
  list(name: SettingName, pattern: Pick<RegExp, 'test'>): string[] {
    const entries = entriesOf(this.value(name))
    const right = entries.filter((entry) => pattern.test(entry))
    return right.length === entries.length ? right : this.wrong(name, this.value(name), right)
  }

  /** `name=value` pairs, separated by commas. Wrong ones are left out, and so is the second one of a name. */
  pairs<Name extends string, Value>(
    setting: SettingName,
    names: readonly Name[],
    valueOf: (text: string) => Value | undefined,
  ): Partial<Record<Name, Value>> {
    const pairs: Partial<Record<Name, Value>> = {}
    const entries = entriesOf(this.value(setting))
    let right = 0
    for (const entry of entries) {
      const [name, text, ...rest] = entry.split('=').map((part) => part.trim())
      const known = names.find((one) => one === name)
      const value = rest.length === 0 ? valueOf(text ?? '') : undefined
      if (known === undefined || value === undefined || known in pairs) continue
      pairs[known] = value
      right++
    }
    return right === entries.length ? pairs : this.wrong(setting, this.value(setting), pairs)
  }

  /** Empty counts as the default. */
  listOrDefault(name: SettingName, pattern: RegExp): string[] {
    const entries = this.list(name, pattern)
    return entries.length > 0 ? entries : entriesOf(fallback(name))
  }

  /** Empty admits nobody, and that is worth a complaint. */
  requiredList(name: SettingName, pattern: RegExp): string[] {
    const empty = entriesOf(this.value(name)).length === 0
    return empty ? this.wrong(name, this.value(name), []) : this.list(name, pattern)
  }

  /** Empty means no restriction. A wrong entry therefore stays in the list, where it matches nothing. */
  restriction(name: SettingName, pattern: Pick<RegExp, 'test'>): string[] {
    const value = this.value(name)
    const entries = value === '' || entriesOf(value).length > 0 ? entriesOf(value) : [value]
    return entries.every((entry) => pattern.test(entry)) ? entries : this.wrong(name, value, entries)
  }

  private value(name: SettingName): string {
    return (this.raw[name] ?? '').trim()
  }

  private wrong<T>(name: SettingName, value: string, result: T, fault = ''): T {
    const expected = BY_NAME.get(name)?.expected ?? ''
    this.complaints.push({
      setting: PREFIX + name,
      value: cut(value, 200),
      expected: fault === '' ? expected : `${expected} (${fault})`,
    })
    return result
  }
}

function fallback(name: SettingName): string {
  return BY_NAME.get(name)?.default ?? ''
}

/** Whole hours, up to a year. */
function hoursOf(text: string): number | undefined {
  const hours = /^\d{1,4}$/.test(text) ? parseInt(text, 10) : 0
  return hours >= 1 && hours <= MAX_AUTO_RESOLVE_HOURS ? hours : undefined
}

function pairOf(text: string): ImpactUrgency | null {
  const match = /^([123])\s*,\s*([123])$/.exec(text)
  return match ? { impact: Number(match[1]) as 1 | 2 | 3, urgency: Number(match[2]) as 1 | 2 | 3 } : null
}
