import { cut } from '../platform/cut.ts'
import { entriesOf, isSysId } from '../platform/text.ts'
import { isFieldName, isProtected } from '../settings/incident_fields.ts'
import { AUTO_RESOLVE_HOURS, REFIRE_WINDOW } from '../settings/catalog.ts'
import { wholeNumber } from '../settings/value_types.ts'
import { GROUPINGS, REFIRE_POLICIES, RESOLVE_POLICIES } from '../settings/settings.ts'
import { templateProblem } from '../template/template.ts'
import { parseCondition } from './condition.ts'
import { isPattern, MATCHES_NOTHING, type Trial } from './evaluate.ts'
import {
  type Conditions,
  type FieldSet,
  NO_OVERRIDE,
  NO_SETS,
  type Rule,
  RULE_COLUMNS,
  type RuleColumn,
  type RuleRow,
  ruleWords,
} from './rule.ts'

type Effect = Pick<Rule, 'action' | 'sets' | 'policy' | 'goOn'>

const NO_EFFECT: Effect = { action: 'open', sets: NO_SETS, policy: NO_OVERRIDE, goOn: false }

/**
 * A rule from its row. With an invalid condition the rule matches nothing; anything else that is wrong is left out. The
 * rule's problems name both. `tryOut` tells from the conditions why the rule cannot match; then its effects, which are
 * most of the work, are not parsed.
 */
export function parseRule(row: RuleRow, tryOut?: (conditions: Conditions) => Trial): Rule {
  const read = new RuleReader(row)
  const conditions = conditionsOf(read)
  const trial = read.invalid === '' ? tryOut?.(conditions) : undefined
  const ruledOut = trial?.why ?? read.invalid
  if (trial && trial.problem !== '') read.problems.push(`${ruleWords(read.value('name'))}: ${trial.problem}`)
  const effect = tryOut && ruledOut !== '' ? NO_EFFECT : effectOf(read)
  const order = Number(read.value('order')) || 0
  return {
    sysId: row.sysId,
    name: read.value('name'),
    order,
    conditions,
    ruledOut,
    ...effect,
    problems: read.problems,
  }
}

function conditionsOf(read: RuleReader): Conditions {
  return {
    alert: alertConditionOf(read),
    customProperties: customPropertiesOf(read),
    ciClass: ciClassOf(read),
    schedule: scheduleOf(read),
  }
}

function alertConditionOf(read: RuleReader): Conditions['alert'] {
  const parsed = parseCondition(read.value('condition'))
  return 'terms' in parsed
    ? parsed.terms
    : read.invalidCondition('condition', parsed.expected, [], parsed.part)
}

function customPropertiesOf(read: RuleReader): Conditions['customProperties'] {
  const wanted = entriesOf(read.value('custom_property'), /[\r\n]/).map(nameAndValue)
  return wanted.every(({ name, value }) => name !== '' && isPattern(value))
    ? wanted.map(({ name, value }) => ({ name, pattern: value.toLowerCase() }))
    : read.invalidCondition('custom_property', 'lines such as team=shop*', [])
}

function ciClassOf(read: RuleReader): string {
  const value = read.value('ci_class').toLowerCase()
  if (value === '' || isFieldName(value)) return value
  return read.invalidCondition('ci_class', 'the name of one table, such as cmdb_ci_vm_instance', '')
}

function scheduleOf(read: RuleReader): Conditions['schedule'] {
  const sysId = read.value('schedule')
  const when = read.value('schedule_when') || 'inside'
  if (sysId === '') return null
  if (!isSysId(sysId)) return read.invalidCondition('schedule', 'a schedule of the list', null)
  if (when !== 'inside' && when !== 'outside')
    return read.invalidCondition('schedule_when', 'inside or outside', null)
  return { sysId, within: when === 'inside' }
}

function effectOf(read: RuleReader): Effect {
  return {
    action: actionOf(read),
    sets: {
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
    },
    policy: {
      resolve: read.oneOf('resolve_policy', RESOLVE_POLICIES) || null,
      refire: read.oneOf('refire_policy', REFIRE_POLICIES) || null,
      refireWindow: read.number('refire_window', REFIRE_WINDOW),
      autoResolveAfter: read.number('auto_resolve_hours', { ...AUTO_RESOLVE_HOURS, min: 0 }),
      groupBy: read.oneOf('group_by', GROUPINGS) || null,
    },
    goOn: ['1', 'true'].includes(read.value('go_on')),
  }
}

/** An invalid action opens an incident: no alert is lost because of a typing error. */
function actionOf(read: RuleReader): Rule['action'] {
  const value = read.value('action') || 'open'
  if (value === 'open' || value === 'record' || value === 'ignore') return value
  read.report('action', 'open, record or ignore', 'It counts as open.')
  return 'open'
}

/** Fields of incident for which a rule has a field of its own. */
const OWN_FIELDS = [
  'impact',
  'urgency',
  'assignment_group',
  'assigned_to',
  'caller_id',
  'business_service',
  'service_offering',
  'category',
  'subcategory',
  'short_description',
  'description',
  'work_notes',
  'close_notes',
]

/** Why the further fields of a rule may not set a field of incident, by its name; '' when they may. */
export function refusedField(field: string): string {
  if (!isFieldName(field)) return 'is no name of a field'
  if (OWN_FIELDS.includes(field)) return 'has a field of its own on the rule'
  return isProtected(field) || field === 'cmdb_ci' ? 'is kept by the app or the platform' : ''
}

const FIELD_LINES =
  'lines such as location = the sys_id of one, each with a field of the incident and its value'

/** The lines of a rule's further fields that can be used: `field = template`. */
function furtherFields(read: RuleReader): FieldSet[] {
  const sets: FieldSet[] = []
  for (const line of entriesOf(read.value('set_fields'), /[\r\n]/)) {
    const { name: field, value: template } = nameAndValue(line)
    const refused = field === '' ? 'no field and value' : refusedField(field)
    const problem = refused === '' ? templateProblem(template) : `${field} ${refused}`.trim()
    const isRepeated = sets.some((one) => one.field === field)
    const expected = isRepeated ? 'each field once' : problem === '' ? '' : `${FIELD_LINES} (${problem})`
    if (expected !== '') read.report('set_fields', expected, 'The line was left out.', line)
    else if (template !== '') sets.push({ field, template, by: ruleWords(read.value('name')) })
  }
  return sets
}

/** The two sides of `name = value`; without a name both are ''. */
function nameAndValue(line: string): { name: string; value: string } {
  const at = line.indexOf('=')
  return at < 1
    ? { name: '', value: '' }
    : { name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() }
}

/** Reads the values of one rule and collects its problems. */
class RuleReader {
  readonly problems: string[] = []
  /** The first invalid condition, '' for none. */
  invalid = ''
  private readonly row: RuleRow

  constructor(row: RuleRow) {
    this.row = row
  }

  value(column: RuleColumn): string {
    return this.row.value(column).trim()
  }

  /** A reference; '' for none. */
  reference(column: RuleColumn): string {
    const value = this.value(column)
    return value === '' || isSysId(value) ? value : this.leftOut(column, 'a record of the list')
  }

  oneOf<T extends string>(column: RuleColumn, choices: readonly T[]): T | '' {
    const value = this.value(column)
    if (value === '') return ''
    return choices.find((choice) => choice === value) ?? this.leftOut(column, choices.join(', '))
  }

  plain(column: RuleColumn, expected: string): string {
    const value = this.value(column)
    return /^[^^\r\n]{0,40}$/.test(value) ? value : this.leftOut(column, expected)
  }

  template(column: RuleColumn): string {
    const value = this.value(column)
    const problem = templateProblem(value)
    return problem === '' ? value : this.leftOut(column, `a valid template (${problem})`)
  }

  /** Null when the column is empty or wrong. */
  number(column: RuleColumn, bounds: { min: number; max: number }): number | null {
    const value = this.value(column)
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN
    if (number >= bounds.min && number <= bounds.max) return number
    if (value !== '') this.leftOut(column, wholeNumber(bounds))
    return null
  }

  /** An invalid condition makes the rule match nothing, rather than more than it was meant to. */
  invalidCondition<T>(column: RuleColumn, expected: string, result: T, part = this.value(column)): T {
    this.invalid ||= `its field ${RULE_COLUMNS[column]} cannot be understood`
    this.report(column, expected, MATCHES_NOTHING, part)
    return result
  }

  report(column: RuleColumn, expected: string, consequence: string, value = this.value(column)): void {
    this.problems.push(
      `${ruleWords(this.value('name'))}: ${RULE_COLUMNS[column]} is "${cut(value, 100)}"; expected: ${expected}. ${consequence}`,
    )
  }

  private leftOut(column: RuleColumn, expected: string): '' {
    this.report(column, expected, 'It was left out.')
    return ''
  }
}
