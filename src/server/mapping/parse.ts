import { ALERT_KINDS, type AlertKind } from '../azure/alert.ts'
import { entriesOf, isSysId } from '../platform/text.ts'
import { isFieldName } from '../settings/incident_fields.ts'
import { AUTO_RESOLVE_HOURS, REFIRE_WINDOW } from '../settings/catalog.ts'
import { type Bounds, isWithin, wholeNumber, wholeNumberOf } from '../settings/value_types.ts'
import { GROUPINGS, REFIRE_POLICIES, RESOLVE_POLICIES } from '../settings/settings.ts'
import { isPattern } from './pattern.ts'
import type { RuleColumn, RuleRow } from './row.ts'
import { type Conditions, NO_OVERRIDE, NO_SETS, type PolicyOverride, type Rule, type Sets } from './rule.ts'
import { RuleReader } from './rule_reader.ts'
import { furtherFields } from './further_fields.ts'

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const PATTERNS = 'names separated by commas, with up to ten * in each for any text'

type Effect = Pick<Rule, 'action' | 'sets' | 'policy' | 'goOn'>

const NO_EFFECT: Effect = { action: 'open', sets: NO_SETS, policy: NO_OVERRIDE, goOn: false }

/**
 * A rule from its row. A condition that cannot be understood makes the rule match nothing; anything else that is wrong is
 * left out. Either is among the rule's complaints, which name rule, field and value. `rulesOut` tells from the conditions
 * that the rule is not needed, and why: then the rest of the row is not read, which is most of the work.
 */
export function parseRule(row: RuleRow, rulesOut?: (conditions: Conditions) => string): Rule {
  const read = new RuleReader(row)
  const conditions = conditionsOf(read)
  const ruledOut = read.fault || (rulesOut ? rulesOut(conditions) : '')
  const effect = rulesOut && ruledOut !== '' ? NO_EFFECT : effectOf(read)
  return {
    sysId: row.sysId,
    name: read.value('name'),
    order: Number(read.value('order')) || 0,
    conditions,
    ruledOut,
    ...effect,
    complaints: read.complaints,
  }
}

function effectOf(read: RuleReader): Effect {
  return {
    action: actionOf(read),
    sets: setsOf(read),
    policy: policyOf(read),
    goOn: ['1', 'true'].includes(read.value('go_on')),
  }
}

function conditionsOf(read: RuleReader): Conditions {
  const patterns = (column: RuleColumn) => read.list(column, isPattern, PATTERNS)
  const isKind = (entry: string) => (ALERT_KINDS as readonly string[]).includes(entry)
  return {
    kinds: read.list('kinds', isKind, `kinds such as ${ALERT_KINDS[0]}, separated by commas`) as AlertKind[],
    severity: severityOf(read),
    subscriptions: read.list('subscription', (entry) => GUID.test(entry), 'ids, separated by commas'),
    resourceGroups: patterns('resource_group'),
    resourceTypes: patterns('resource_type'),
    resourceNames: patterns('resource_name'),
    ruleNames: patterns('rule_name'),
    customProperties: customPropertiesOf(read),
    ciClass: ciClassOf(read),
    schedule: scheduleOf(read),
  }
}

function severityOf(read: RuleReader): Conditions['severity'] {
  const [from, to] = [read.value('severity_from'), read.value('severity_to')]
  if (from === '' && to === '') return null
  for (const column of ['severity_from', 'severity_to'] as const) {
    if (!/^[0-4]?$/.test(read.value(column))) return read.wrongCondition(column, '0 to 4', null)
  }
  const range = { from: Number(from || '0'), to: Number(to || '4') }
  const expected = `not less than Severity from, which is ${range.from}: 0 is the most severe`
  return range.from <= range.to ? range : read.wrongCondition('severity_to', expected, null)
}

function customPropertiesOf(read: RuleReader): Conditions['customProperties'] {
  const value = read.value('custom_property')
  const wanted = entriesOf(value, /[\r\n]/).map((line) => {
    const at = line.indexOf('=')
    return { name: line.slice(0, at).trim(), pattern: line.slice(at + 1).trim(), isPair: at > 0 }
  })
  const isRight = wanted.every(({ name, pattern, isPair }) => isPair && name !== '' && isPattern(pattern))
  if (!isRight) return read.wrongCondition('custom_property', 'lines such as team=shop*', [])
  return wanted.map(({ name, pattern }) => ({ name, pattern: pattern.toLowerCase() }))
}

function ciClassOf(read: RuleReader): string {
  const value = read.value('ci_class').toLowerCase()
  if (value === '' || isFieldName(value)) return value
  return read.wrongCondition('ci_class', 'the name of one table, such as cmdb_ci_vm_instance', '')
}

function scheduleOf(read: RuleReader): Conditions['schedule'] {
  const sysId = read.value('schedule')
  const when = read.value('schedule_when') || 'inside'
  if (sysId === '') return null
  if (!isSysId(sysId)) return read.wrongCondition('schedule', 'a schedule of the list', null)
  if (when !== 'inside' && when !== 'outside')
    return read.wrongCondition('schedule_when', 'inside or outside', null)
  return { sysId, within: when === 'inside' }
}

/** What is no action opens: an alert must not be lost over a misspelling. */
function actionOf(read: RuleReader): Rule['action'] {
  const value = read.value('action') || 'open'
  if (value === 'open' || value === 'record' || value === 'ignore') return value
  read.complain('action', 'open, record or ignore', 'It counts as open.')
  return 'open'
}

function setsOf(read: RuleReader): Sets {
  return {
    impact: read.oneOf('set_impact', ['1', '2', '3']),
    urgency: read.oneOf('set_urgency', ['1', '2', '3']),
    assignmentGroup: read.reference('set_assignment_group'),
    assignedTo: read.reference('set_assigned_to'),
    category: read.plain('set_category', 'the value of a category'),
    subcategory: read.plain('set_subcategory', 'the value of a subcategory'),
    businessService: read.reference('set_business_service'),
    serviceOffering: read.reference('set_service_offering'),
    caller: read.reference('set_caller'),
    shortDescription: read.template('set_short_description'),
    description: read.template('set_description'),
    workNotes: read.template('set_work_notes'),
    closeNotes: read.template('set_close_notes'),
    fields: furtherFields(read),
  }
}

function policyOf(read: RuleReader): PolicyOverride {
  return {
    resolve: read.oneOf('resolve_policy', RESOLVE_POLICIES) || null,
    refire: read.oneOf('refire_policy', REFIRE_POLICIES) || null,
    refireWindow: numberOf(read, 'refire_window', REFIRE_WINDOW),
    autoResolveAfter: numberOf(read, 'auto_resolve_hours', { ...AUTO_RESOLVE_HOURS, min: 0 }),
    groupBy: read.oneOf('group_by', GROUPINGS) || null,
  }
}

/** Null when the column is empty, or wrong, which is among the complaints. */
function numberOf(read: RuleReader, column: RuleColumn, bounds: Bounds): number | null {
  const value = read.value(column)
  if (value === '') return null
  const number = wholeNumberOf(value)
  if (isWithin(number, bounds)) return number
  read.leftOut(column, wholeNumber(bounds))
  return null
}
