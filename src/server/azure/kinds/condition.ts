import type { Target } from '../alert.ts'
import {
  type Dimension,
  dimensionLines,
  dimensionsInWords,
  dimensionsOf,
  type FactLine,
  leftOutLine,
} from '../facts.ts'
import type { Payload } from '../essentials.ts'
import { type Fields, fieldsOf, numberOf } from '../fields.ts'
import { inWords, joined, plain } from '../text.ts'
import { durationInWords, parseTime, spanInWords } from '../times.ts'
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

/** What a measured number is called: a metric, or what it counts, one and several of them. */
export type MeasuredName = string | readonly [one: string, several: string]

/** The criteria in words; `nameOf` calls what each measures. */
export function measuredCriteria(
  condition: Condition,
  nameOf: (criterion: Fields) => MeasuredName,
): MeasuredWords[] {
  return condition.criteria.map((criterion) =>
    measuredWords({
      name: nameOf(criterion),
      value: criterion.raw('metricValue'),
      operator: criterion.text('operator', 60),
      threshold: criterion.raw('threshold') ?? bandOf(criterion),
      aggregation: criterion.text('timeAggregation', 60).toLowerCase(),
      learned: isDynamic(condition),
    }),
  )
}

/** `2.5 to 48.25`, if a learned threshold has two sides. */
function bandOf(criterion: Fields): string {
  const [low, high] = [criterion.number('lowThreshold'), criterion.number('highThreshold')]
  return low === null || high === null ? '' : `${low} to ${high}`
}

/** One line per criterion; the first one says over which window: `…, average over 5 min (09:47 to 09:52 UTC)`. */
export function measuredLines(
  payload: Payload,
  { criteria, fields }: Condition,
  measured: readonly MeasuredWords[],
): FactLine[] {
  const window = lengthOf(fields)
  return measured.map((words, at): FactLine => {
    const how = joined([words.how, window && `over ${window}`], ' ')
    const periods = periodsOf(criteria[at] ?? fields, fields)
    return ['Measured', measuredLine(words, how, at > 0 ? [] : [timesOf(payload), periods])]
  })
}

/** A measurement as one line, with remarks in brackets; '' if there is neither value nor limit. */
export function measuredLine({ what, limit }: MeasuredWords, how: string, remarks: string[]): string {
  const brackets = joined(remarks, ', ')
  return what === '' ? '' : joined([what, limit, how], ', ') + (brackets && ` (${brackets})`)
}

/** The first criterion and the alert's dimensions, for a headline. */
export function measuredHeadline(
  measured: readonly MeasuredWords[],
  dimensions: Dimension[],
  targets: readonly Target[],
): string {
  const first = measured.find(({ what }) => what !== '')
  const more = measured.length > 1 ? `and ${measured.length - 1} more` : ''
  const words = first === undefined ? [] : [first.what, first.limit, more]
  return joined([...words, dimensionsInWords(dimensions, targets)], ', ')
}

/** What belongs to the measurement: dimensions, window, failing periods, sensitivity of a learned threshold. */
export function conditionLines(
  payload: Payload,
  { criteria, leftOut, dimensions, fields }: Condition,
  targets: readonly Target[],
): FactLine[] {
  const [window, length] = [timesOf(payload), lengthOf(fields)]
  return [
    leftOutLine({ criterion: leftOut }),
    ...dimensionLines(dimensions, targets),
    ['Window', joined([window, length && (window === '' ? length : `(${length})`)], ' '), 'detail'],
    ...criteria.flatMap((criterion): FactLine[] => [
      ['Failing periods', failingPeriods(criterion.object('failingPeriods')), 'detail'],
      ['Sensitivity', criterion.text('alertSensitivity', 60), 'detail'],
      ['Ignores data before', timeInWords(parseTime(criterion.raw('ignoreDataBefore'))), 'detail'],
    ]),
    ['Failing periods', failingPeriods(fields.object('staticThresholdFailingPeriods')), 'detail'],
    ['For', durationInWords(fields.object('failingPeriods').text('for', 40))],
  ]
}

function lengthOf(condition: Fields): string {
  return durationInWords(condition.text('windowSize', 40))
}

function timesOf({ context, essentials }: Payload): string {
  const condition = context.object('condition')
  const [start, end] = ['windowStartTime', 'windowEndTime'].map((name) => parseTime(condition.raw(name)))
  return spanInWords(start ?? null, end ?? null, essentials.firedAt)
}

function periodsOf(criterion: Fields, condition: Fields): string {
  const periods =
    failingPeriods(criterion.object('failingPeriods')) ||
    failingPeriods(condition.object('staticThresholdFailingPeriods'))
  return periods && `${periods} periods`
}

/** Recent static rules send 0 of 0, which says nothing. */
function failingPeriods(fields: Fields): string {
  const least = fields.number('minFailingPeriodsToAlert')
  const all = fields.number('numberOfEvaluationPeriods')
  return least !== null && all !== null && all > 0 ? `${least} of ${all}` : ''
}

/** A measured value and its threshold. Numbers may be text, as Azure sends thresholds; '' is unknown. */
interface Measurement {
  name: MeasuredName
  value: unknown
  operator: string
  threshold: unknown
  /** Lower case. */
  aggregation: string
  /** The threshold was computed by a model, not set by a person. */
  learned?: boolean
}

/** A measurement as people say it: `Percentage CPU 93.4 %`, `limit 85 %`, `average`. `what` is '' without value and limit. */
export interface MeasuredWords {
  what: string
  limit: string
  how: string
}

/** The same words for a firing and for a resolution, whose value no longer meets the condition. */
export function measuredWords({ name, aggregation, ...measurement }: Measurement): MeasuredWords {
  const isNamed = typeof name === 'string'
  const unit = isNamed && aggregation !== 'count' ? unitOf(name) : plainNumber
  const [value, threshold] = alike([measurement.value, measurement.threshold], unit)
  const limit = limitInWords(measurement, threshold)
  const what = value === '' && limit === '' ? '' : valueInWords(name, value)
  return { what, limit, how: isNamed ? aggregation : '' }
}

function valueInWords(name: MeasuredName, value: string): string {
  if (typeof name === 'string') return `${name || 'Value'}${value === '' ? ': no value' : ` ${value}`}`
  const [one, several] = name
  return value === '' ? `no ${several} reported` : `${value} ${value === '1' ? one : several}`
}

/** `limit 85`, `at least 1 expected`; '' if there is no threshold. */
function limitInWords(
  { operator, learned }: Pick<Measurement, 'operator' | 'learned'>,
  limit: string,
): string {
  if (limit === '') return ''
  // A learned threshold of two sides.
  if (limit.includes(' to ')) return `usual ${limit}`
  if (learned === true) return `learned limit ${limit}`
  const words = LIMITS.get(operator.toLowerCase().replace(/[^a-z]|to$/g, ''))
  return words === undefined ? `${operator} ${limit}`.trim() : words.replace('*', limit)
}

const LIMITS = new Map<string, string>([
  ['', 'limit *'],
  ['greaterthan', 'limit *'],
  ['greaterthanorequal', 'limit *'],
  ['greaterorlessthan', 'limit *'],
  ['lessthan', 'at least * expected'],
  ['lowerthan', 'at least * expected'],
  ['lessthanorequal', 'more than * expected'],
  ['lowerthanorequal', 'more than * expected'],
  ['equal', 'other than * expected'],
  ['equals', 'other than * expected'],
  ['notequals', '* expected'],
])

type Unit = (value: number, digits: number) => string

/** Value and threshold in words. With four digits, unless that hides the difference between them. */
function alike(values: readonly unknown[], unit: Unit): [value: string, threshold: string] {
  const shown = (digits: number) => values.map((value) => numberInWords(value, unit, digits))
  const [short, exact] = [shown(4), shown(12)]
  const [value = '', threshold = ''] = short[0] === short[1] ? exact : short
  return [value, threshold]
}

/** A number, or text that is one, with its unit; other text as it is, and '' for anything else. */
export function numberInWords(value: unknown, unit: Unit = plainNumber, digits = 4): string {
  const number = numberOf(value)
  if (number !== null) return unit(number, digits)
  return typeof value === 'string' ? value.trim().slice(0, 60) : ''
}

/** The payload has no units, but the names of Azure's metrics tell them. */
function unitOf(name: string): Unit {
  const words = inWords(name)
  if (PERCENT.test(words)) return (value, digits) => `${plainNumber(value, digits)} %`
  if (BYTES.test(words)) return bytesInWords
  if (MILLISECONDS.test(words)) return (value, digits) => `${plainNumber(value, digits)} ms`
  return plainNumber
}

const PERCENT = /percent|\bpct\b|%/i
const BYTES =
  /\bbytes\b|^(e|in)gress$|^(used|blob|file|table|queue) capacity$|^network (in|out)( total)?$|memory working set$/i
const MILLISECONDS = /\b(ms|milliseconds)$/i

/** `1,234.5`: whole numbers as they are, others with so many digits. */
function plainNumber(value: number, digits: number): string {
  if (Number.isInteger(value)) return withSeparators(String(value))
  const isLarge = Math.abs(value) >= 10 ** digits
  return withSeparators(isLarge ? value.toFixed(0) : String(Number(value.toPrecision(digits))))
}

/** `1234.5` → `1,234.5` */
export function withSeparators(number: string): string {
  const [whole = '', fraction] = number.split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
}

/** `192 MiB`; below 1 KiB `512 bytes`. */
function bytesInWords(value: number, digits: number): string {
  let [rest, unit] = [value, 'bytes']
  for (const larger of ['KiB', 'MiB', 'GiB', 'TiB']) {
    if (Math.abs(rest) < 1024) break
    rest /= 1024
    unit = larger
  }
  return `${plainNumber(rest, digits)} ${unit}`
}
