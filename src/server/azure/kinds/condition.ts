import { type Dimension, dimensionLines, dimensionsOf, type FactLine, leftOutLine } from '../facts.ts'
import { type Payload, saysResolved } from '../essentials.ts'
import { type Fields, fieldsOf, numberOf } from '../fields.ts'
import { joined, plain } from '../text.ts'
import { durationInWords, parseTime } from '../times.ts'
import { oncePer } from '../../platform/result.ts'
import { timeInWords } from '../../platform/time.ts'

/** `alertContext.condition`, which metric alerts and Log Alerts V2 share (docs/facts/azure.md#metric-alerts). */
export interface Condition {
  /** Lower case, letters and digits only: `dynamicthresholdcriteria`. */
  type: string
  criteria: Fields[]
  /** Criteria that are not read. */
  leftOut: number
  dimensions: Dimension[]
  fields: Fields
}

const MAX_CRITERIA = 10

/** Of an alert context. Nearly every kind looks at it. */
export const readCondition = oncePer((context: Fields): Condition => {
  const fields = context.object('condition')
  const all = fields.raw('allOf')
  const criteria = fields.list('allOf').slice(0, MAX_CRITERIA).map(fieldsOf)
  const leftOut = Array.isArray(all) ? all.length - criteria.length : 0
  const dimensions = criteria.flatMap((criterion) => dimensionsOf(criterion.list('dimensions')))
  return { type: plain(context.text('conditionType', 200)), criteria, leftOut, dimensions, fields }
})

/** Whether the criteria run a log query, whatever the name of the condition type. */
export function isLogQuery({ type, criteria }: Condition): boolean {
  return type === 'logquerycriteria' || criteria.some((criterion) => criterion.text('searchQuery') !== '')
}

export function isDynamic({ type, criteria }: Condition): boolean {
  return (
    type === 'dynamicthresholdcriteria' ||
    criteria.some((criterion) => criterion.text('alertSensitivity') !== '')
  )
}

/** One line per criterion: measured value, operator, threshold, aggregation, window. */
export function measuredLines(payload: Payload, name: (criterion: Fields) => string): FactLine[] {
  const condition = readCondition(payload.context)
  const window = condition.fields.text('windowSize', 40)
  return condition.criteria.map((criterion): FactLine => {
    const measurement = {
      name: name(criterion),
      value: criterion.raw('metricValue'),
      operator: criterion.text('operator', 60),
      threshold: criterion.raw('threshold') ?? bandOf(criterion),
      aggregation: criterion.text('timeAggregation', 60),
      window,
      learned: isDynamic(condition),
    }
    return ['Measured', measured(measurement, saysResolved(payload.essentials))]
  })
}

/** `2.5 to 48.25`, if a learned threshold has two sides. */
function bandOf(criterion: Fields): string {
  const [low, high] = [criterion.number('lowThreshold'), criterion.number('highThreshold')]
  return low === null || high === null ? '' : `${low} to ${high}`
}

/** What belongs to the measurement: dimensions, window, failing periods, sensitivity of a learned threshold. */
export function conditionLines({ criteria, leftOut, dimensions, fields }: Condition): FactLine[] {
  return [
    leftOutLine({ criterion: leftOut }),
    ...dimensionLines(dimensions),
    ['Window', windowInWords(fields)],
    ...criteria.flatMap((criterion): FactLine[] => [
      ['Failing periods', failingPeriods(criterion.object('failingPeriods'))],
      ['Sensitivity', criterion.text('alertSensitivity', 60)],
      ['Ignores data before', timeInWords(parseTime(criterion.raw('ignoreDataBefore')))],
    ]),
    ['Failing periods', failingPeriods(fields.object('staticThresholdFailingPeriods'))],
    ['For', durationInWords(fields.object('failingPeriods').text('for', 40))],
  ]
}

function windowInWords(condition: Fields): string {
  const length = durationInWords(condition.text('windowSize', 40))
  const start = timeInWords(parseTime(condition.raw('windowStartTime')))
  const end = timeInWords(parseTime(condition.raw('windowEndTime')))
  if (start === '' || end === '') return length
  return `${start} to ${end}${length === '' ? '' : ` (${length})`}`
}

/** Recent static rules send 0 of 0, which says nothing. */
function failingPeriods(fields: Fields): string {
  const least = fields.number('minFailingPeriodsToAlert')
  const all = fields.number('numberOfEvaluationPeriods')
  return least !== null && all !== null && all > 0 ? `${least} of ${all}` : ''
}

/** A measured value and its threshold. Numbers may be text, as Azure sends thresholds; '' is unknown. */
interface Measurement {
  name: string
  value: unknown
  operator: string
  threshold: unknown
  aggregation: string
  /** ISO 8601 duration, `PT5M`. */
  window: string
  /** The threshold was computed by a model, not set by a person. */
  learned?: boolean
}

/**
 * `Percentage CPU 97.3 > 90 (average over 5 min)`. On a resolution the value no longer meets the condition, so it reads
 * `Percentage CPU 12 (average over 5 min), fired at > 90`. '' if there is neither value nor threshold.
 */
export function measured(measurement: Measurement, resolved: boolean): string {
  const value = numberInWords(measurement.value)
  const limit = thresholdInWords(measurement)
  if (value === '' && limit === '') return ''
  const window = durationInWords(measurement.window)
  const how = `${measurement.aggregation.toLowerCase()}${window === '' ? '' : ` over ${window}`}`.trim()
  const learned = measurement.learned === true && limit !== '' ? 'learned threshold' : ''
  const notes = joined([how, learned], ', ')
  const brackets = notes === '' ? '' : ` (${notes})`
  const start = `${measurement.name || 'Value'} ${value || '(no value)'}`
  if (limit === '') return start + brackets
  return resolved ? `${start}${brackets}, fired at ${limit}` : `${start} ${limit}${brackets}`
}

/** `> 90`; '' if there is no threshold. */
export function thresholdInWords({ operator, threshold }: Measurement): string {
  const limit = numberInWords(threshold)
  const sign = OPERATORS.get(operator.toLowerCase().replace(/[^a-z]/g, '')) ?? operator
  return limit === '' ? '' : `${sign} ${limit}`.trim()
}

/** Twelve digits: enough for any metric, without the noise of binary fractions. */
function numberInWords(value: unknown): string {
  const number = numberOf(value)
  if (number !== null) return String(Number(number.toPrecision(12)))
  return typeof value === 'string' ? value.trim().slice(0, 60) : ''
}

const OPERATORS = new Map<string, string>([
  ['greaterthan', '>'],
  ['greaterthanorequal', '≥'],
  ['greaterthanorequalto', '≥'],
  ['lessthan', '<'],
  ['lowerthan', '<'],
  ['lessthanorequal', '≤'],
  ['lessthanorequalto', '≤'],
  ['lowerthanorequal', '≤'],
  ['equal', '='],
  ['equals', '='],
  ['equalto', '='],
  ['notequals', '≠'],
  ['greaterorlessthan', 'outside'],
])
