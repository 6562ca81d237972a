import { GlideDateTime, GlideRecord, GlideSchedule, gs } from '@servicenow/glide'
import type { AzureAlert } from '../azure/alert.ts'
import type { Binding } from '../cmdb/binding.ts'
import { tablesOf } from '../cmdb/instance_cmdb.ts'
import { errorText } from '../platform/log.ts'
import { cachedRows, isNodeCacheOn, type Row } from '../platform/node_cache.ts'
import { toGlideTime } from '../platform/time.ts'
import { type Circumstances, evaluate, isSurelyLast, plainTrial, type Trial } from './evaluate.ts'
import { parseRule } from './parse.ts'
import {
  type Conditions,
  type Mapping,
  type Rule,
  RULE_COLUMNS,
  type RuleColumn,
  type RuleRow,
} from './rule.ts'

/** Active rules that are read. */
const MAX_RULES = 200

const TOO_MANY = `There are more than ${MAX_RULES} active mapping rules: only the first ${MAX_RULES} are used. Deactivate or combine some.`

type Fits = Circumstances['fits']

interface Rules {
  /** In the order in which they are tried. */
  rules: Rule[]
  problems: string[]
}

/** The active rules, parsed completely: one query. Never throws. */
export function readRules(): Rules {
  return safely(() => queryRules('', undefined))
}

/**
 * The active rules for one alert, up to the one that is sure to match last; of those that cannot match only the conditions
 * are parsed. The rule `besides` (sys_id, '' for none) is tried as if it were active. If the rules cannot be read, incidents
 * are opened by the settings. One query; never throws.
 */
export function readRulesFor(alert: AzureAlert, fits: Fits, besides: string): Rules {
  return safely(() => queryRules(besides, (conditions) => plainTrial(conditions, alert, { fits })))
}

function safely(read: () => Rules): Rules {
  try {
    return read()
  } catch (error) {
    return {
      rules: [],
      problems: [`The mapping rules could not be read, so none was used: ${errorText(error)}`],
    }
  }
}

/** A record of the table, to be parsed. */
export function rowOf(record: GlideRecord): RuleRow {
  return { sysId: record.getUniqueValue(), value: (name) => record.getValue(name) ?? '' }
}

function queryRules(besides: string, tryOut: ((conditions: Conditions) => Trial) | undefined): Rules {
  const rules: Rule[] = []
  const next = isNodeCacheOn() ? nextKept() : nextRead(besides)
  for (let row = next(); row !== null; row = next()) {
    if (rules.length === MAX_RULES) return { rules, problems: [TOO_MANY] }
    const rule = parseRule(row, tryOut)
    rules.push(rule)
    if (tryOut && isSurelyLast(rule)) break
  }
  return { rules, problems: [] }
}

/** Gives the active rules one by one, null at the end; each reads only the columns that it is asked for. */
function nextRead(besides: string): () => RuleRow | null {
  const record = new GlideRecord('x_secx_azmon_rule')
  const wanted = record.addQuery('active', true)
  if (besides !== '') wanted.addOrCondition('sys_id', besides)
  record.orderBy('order')
  record.orderBy('name')
  record.setLimit(MAX_RULES + 1)
  record.query()
  return () => (record.next() ? rowOf(record) : null)
}

/** The same from the node's memory, which has all columns. */
function nextKept(): () => RuleRow | null {
  const rows = cachedRows('rules', '', readAll)
  let at = 0
  return () => {
    const row = rows[at++]
    return row ? { sysId: row['sys_id'] ?? '', value: (column) => row[column] ?? '' } : null
  }
}

function readAll(): Row[] {
  const rows: Row[] = []
  const columns = Object.keys(RULE_COLUMNS) as RuleColumn[]
  const next = nextRead('')
  for (let row = next(); row !== null; row = next()) {
    const { sysId, value } = row
    rows.push({ sys_id: sysId, ...Object.fromEntries(columns.map((column) => [column, value(column)])) })
  }
  return rows
}

/**
 * What the rules say about an alert. Schedules are compared with the time of its firing, so that every try and the
 * resolution get the same result; `receivedAt` (ms) counts if the alert names no time or a later one. The CI is looked up
 * only for a rule that asks for its class.
 */
export function mapAlert(
  alert: AzureAlert,
  fits: Fits,
  { rules, problems }: Rules,
  binding: () => Binding,
  receivedAt: number,
): Mapping {
  const schedules = rules.flatMap(({ conditions }) => conditions.schedule?.sysId ?? [])
  const isCiOf = (className: string) => {
    const { ciClass } = binding()
    return ciClass !== '' && tablesOf(ciClass).includes(className)
  }
  const isWithin = schedulesAt(schedules, Math.min(alert.firedAt ?? receivedAt, receivedAt))
  return evaluate(rules, alert, { fits, isCiOf, isWithin }, problems)
}

/**
 * Whether a time (ms) lies within one of some schedules, by sys_id; null for a schedule that is deleted or empty. A schedule
 * is loaded in the session's time zone unless its own is given (GlideSchedule, scoped API), so the first question reads the
 * time zones of all.
 */
function schedulesAt(sysIds: readonly string[], time: number): (sysId: string) => boolean | null {
  let zones: Map<string, string> | null = null
  return (sysId) => {
    zones ??= readTimeZones(sysIds)
    const zone = zones.get(sysId)
    if (zone === undefined) return null
    const schedule = zone === '' ? new GlideSchedule(sysId) : new GlideSchedule(sysId, zone)
    return schedule.isValid() ? schedule.isInSchedule(new GlideDateTime(toGlideTime(time))) : null
  }
}

/** Time zones by schedule; '' for a floating one. */
function readTimeZones(sysIds: readonly string[]): Map<string, string> {
  const zones = new Map<string, string>()
  if (!gs.tableExists('cmn_schedule')) return zones
  const record = new GlideRecord('cmn_schedule')
  record.addQuery('sys_id', 'IN', sysIds.join(','))
  record.query()
  while (record.next()) {
    const zone = record.getValue('time_zone') ?? ''
    zones.set(record.getUniqueValue(), zone.toLowerCase() === 'floating' ? '' : zone)
  }
  return zones
}
