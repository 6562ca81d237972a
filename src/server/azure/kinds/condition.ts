import { type Dimension, dimensionLines, dimensionsOf } from '../dimensions.ts'
import { type Payload, saysResolved } from '../essentials.ts'
import { leftOutLine, type Line } from '../facts.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { measured } from '../measure.ts'
import { plain } from '../text.ts'
import { durationInWords, parseTime } from '../times.ts'
import { timeInWords } from '../../platform/time.ts'

/**
 * `alertContext.condition`, which metric alerts and Log Alerts V2 share (docs/facts/azure.md#metric-alerts).
 */
export interface Condition {
  /** Lower case, without dots and the like: `dynamicthresholdcriteria`. */
  type: string
  criteria: Fields[]
  /** Criteria that are not read. */
  leftOut: number
  dimensions: Dimension[]
  fields: Fields
}

const MAX_CRITERIA = 10

export function conditionOf(context: Fields): Condition {
  const fields = context.object('condition')
  const all = fields.raw('allOf')
  const criteria = fields.list('allOf').slice(0, MAX_CRITERIA).map(fieldsOf)
  const leftOut = Array.isArray(all) ? all.length - criteria.length : 0
  const dimensions = criteria.flatMap((criterion) => dimensionsOf(criterion.list('dimensions')))
  return { type: plain(context.text('conditionType', 200)), criteria, leftOut, dimensions, fields }
}

/** Whether the criteria run a log query, whatever the condition type calls itself. */
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
export function measuredLines(payload: Payload, name: (criterion: Fields) => string): Line[] {
  const condition = conditionOf(payload.context)
  const window = condition.fields.text('windowSize', 40)
  return condition.criteria.map((criterion): Line => {
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

/** `2.5 to 48.25`, where a learned threshold has two sides. */
function bandOf(criterion: Fields): string {
  const [low, high] = [criterion.number('lowThreshold'), criterion.number('highThreshold')]
  return low === null || high === null ? '' : `${low} to ${high}`
}

/** What surrounds the measurement: dimensions, window, failing periods, how sensitive a learned threshold is. */
export function conditionLines({ criteria, leftOut, dimensions, fields }: Condition): Line[] {
  return [
    leftOutLine({ criterion: leftOut }),
    ...dimensionLines(dimensions),
    ['Window', windowInWords(fields)],
    ...criteria.flatMap((criterion): Line[] => [
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
