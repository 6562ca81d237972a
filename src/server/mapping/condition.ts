import { ALERT_ENDS, ALERT_KINDS } from '../azure/alert.ts'
import { isSysId } from '../platform/text.ts'

/** Values that a column can have; null for any text. */
type Values = readonly string[] | null

const TRUTH: Values = ['true', 'false']

/** Columns of an alert that a condition may ask for: what is known of an alert before the rules are tried. */
const COLUMNS = {
  azure_caller: null,
  headline: null,
  description: null,
  facts: null,
  alert_id: null,
  kind: ALERT_KINDS,
  service: null,
  azure_end: ALERT_ENDS,
  stateful: TRUTH,
  is_test: TRUTH,
  severity: ['0', '1', '2', '3', '4'],
  severity_origin: null,
  rule: null,
  rule_id: null,
  subscription: null,
  resource_group: null,
  target: null,
  target_name: null,
  target_type: null,
  target_origin: null,
} as const satisfies Record<string, Values>

type Column = keyof typeof COLUMNS

/** An alert's values by these columns, as its row has them. */
export type AlertColumns = Readonly<Record<Column, string | boolean>>

/** This column holds a sys_id of Callers, or nothing. */
const REFERENCE: Column = 'azure_caller'

/** Only this column is ordered: texts are not compared by more and less. */
const ORDERED: Column = 'severity'

/** Operators as the condition builder writes them; none begins with one that is before it. */
const OPERATORS = [
  'ISNOTEMPTY',
  'ISEMPTY',
  'ANYTHING',
  'STARTSWITH',
  'ENDSWITH',
  'NOT LIKE',
  'NOT IN',
  'BETWEEN',
  'LIKE',
  // Not offered for these columns, and no list that begins with STANCEOF.
  'INSTANCEOF',
  'IN',
  '!=',
  '>=',
  '<=',
  '=',
  '>',
  '<',
] as const

type Operator = (typeof OPERATORS)[number]

const WITHOUT_VALUE: readonly Operator[] = ['ISNOTEMPTY', 'ISEMPTY', 'ANYTHING']
const OF_LISTS: readonly Operator[] = ['IN', 'NOT IN']
const COMPARING: readonly Operator[] = ['>', '>=', '<', '<=', 'BETWEEN']
const OF_PARTS: readonly Operator[] = ['LIKE', 'NOT LIKE', 'STARTSWITH', 'ENDSWITH']

/** One row of the condition builder. */
export interface Term {
  /** How it follows the one before: and, or, or a new set of which one is enough. */
  join: '' | 'OR' | 'NQ'
  column: Column
  operator: Operator
  value: string
}

/** A condition, or the part that cannot be used and what is expected there. */
export type ParsedCondition = { terms: Term[] } | { part: string; expected: string }

/**
 * An encoded query of the condition builder. Strict: the platform drops what it cannot read and then finds every record
 * (docs/facts/servicenow.md#glidefilter), and what leads to other records costs statements.
 */
export function parseCondition(text: string): ParsedCondition {
  if (text === '') return { terms: [] }
  if (text.includes('^^')) return { part: '^^', expected: 'values without ^' }
  const parts = text.split('^')
  if (parts[parts.length - 1] === 'EQ') parts.pop()
  const terms: Term[] = []
  for (const part of parts) {
    const join = joinOf(part, terms.length)
    const term = readTerm(part.slice(join.length))
    if (typeof term === 'string') return { part, expected: term }
    terms.push({ join, ...term })
  }
  return { terms }
}

function joinOf(part: string, at: number): Term['join'] {
  if (at === 0) return ''
  return part.startsWith('OR') ? 'OR' : part.startsWith('NQ') ? 'NQ' : ''
}

/** A text says what is expected instead. */
function readTerm(part: string): Omit<Term, 'join'> | string {
  const [, name = '', rest = ''] = /^([a-z0-9_.]*)(.*)$/s.exec(part) ?? []
  if (name.includes('.')) return 'a column of the alert itself, not one of another record'
  if (!isColumn(name)) return `a column that is known by then, such as ${Object.keys(COLUMNS).join(', ')}`
  const operator = OPERATORS.find((one) => rest.startsWith(one))
  if (operator === undefined || operator === 'INSTANCEOF')
    return 'is, is not, is one of, contains, starts with, ends with, is empty, is anything, or the opposite of one'
  const value = rest.slice(operator.length)
  const wrong = wrongValue(name, operator, value)
  return wrong === '' ? { column: name, operator, value } : wrong
}

function isColumn(name: string): name is Column {
  return Object.keys(COLUMNS).includes(name)
}

/** What is expected instead of an operator with its value, '' when it is right. */
function wrongValue(column: Column, operator: Operator, value: string): string {
  if (WITHOUT_VALUE.includes(operator)) return value === '' ? '' : 'no value after this operator'
  if (COMPARING.includes(operator) && column !== ORDERED) return 'less, greater and between for Severity only'
  const values = valuesIn(operator, value)
  if (values.some((one) => one.trim() === '')) return 'a value; for none choose is empty'
  if (/javascript:/i.test(value)) return 'a value, not a script'
  if (operator === 'BETWEEN' && values.length !== 2) return 'two values'
  if (column === REFERENCE)
    return OF_PARTS.includes(operator) || !values.every(isSysId) ? 'a row of Callers' : ''
  const known: Values = COLUMNS[column]
  if (known === null || OF_PARTS.includes(operator)) return ''
  return values.every((one) => known.includes(one.toLowerCase())) ? '' : known.join(', ')
}

function valuesIn(operator: Operator, value: string): string[] {
  return OF_LISTS.includes(operator) ? value.split(',') : operator === 'BETWEEN' ? value.split('@') : [value]
}

/**
 * A condition as an encoded query for one alert. To the platform an empty column is less than everything
 * (docs/facts/servicenow.md#glidefilter); here it fits no comparison, so such a term becomes one that does not hold.
 */
export function queryFor(terms: readonly Term[], columns: Partial<AlertColumns>): string {
  return terms
    .map(({ join, column, operator, value }) => {
      const isEmpty = COMPARING.includes(operator) && columns[column] === ''
      return join + column + (isEmpty ? 'ISNOTEMPTY' : operator + value)
    })
    .join('^')
}

/**
 * A condition on these columns of an alert on record. What cannot be a value of a condition is left out: the texts are
 * Azure's.
 */
export function conditionOn(columns: readonly Column[], valueOf: (column: Column) => string): string {
  return columns
    .filter((column) => {
      const value = valueOf(column)
      const parsed = parseCondition(`${column}=${value}`)
      return 'terms' in parsed && parsed.terms[0]?.value === value && value === value.trim()
    })
    .map((column) => `${column}=${valueOf(column)}`)
    .join('^')
}
