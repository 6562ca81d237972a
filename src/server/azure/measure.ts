import { numberOf } from './fields.ts'
import { durationInWords } from './times.ts'

/** What was measured, and against what. Numbers may be text, as Azure sends thresholds; '' is unknown. */
export interface Measurement {
  name: string
  value: unknown
  operator: string
  threshold: unknown
  aggregation: string
  /** ISO 8601 duration, `PT5M`. */
  window: string
  /** The threshold is what a model computed, not what somebody set. */
  learned?: boolean
}

/**
 * `Percentage CPU 97.3 > 90 (average over 5 min)`. On a resolution the value no longer meets the condition, so it reads
 * `Percentage CPU 12 (average over 5 min), fired at > 90`. '' when there is neither value nor threshold.
 */
export function measured(measurement: Measurement, resolved: boolean): string {
  const value = numberInWords(measurement.value)
  const limit = thresholdInWords(measurement)
  if (value === '' && limit === '') return ''
  const window = durationInWords(measurement.window)
  const how = `${measurement.aggregation.toLowerCase()}${window === '' ? '' : ` over ${window}`}`.trim()
  const learned = measurement.learned === true && limit !== '' ? 'learned threshold' : ''
  const notes = [how, learned].filter((note) => note !== '')
  const brackets = notes.length === 0 ? '' : ` (${notes.join(', ')})`
  const name = measurement.name === '' ? 'Value' : measurement.name
  const start = `${name} ${value === '' ? '(no value)' : value}`
  if (limit === '') return start + brackets
  return resolved ? `${start}${brackets}, fired at ${limit}` : `${start} ${limit}${brackets}`
}

/** Twelve digits: enough for any metric, and none of the noise of binary fractions. */
function numberInWords(value: unknown): string {
  const number = numberOf(value)
  if (number !== null) return String(Number(number.toPrecision(12)))
  return typeof value === 'string' ? value.trim().slice(0, 60) : ''
}

function operatorInWords(operator: string): string {
  return OPERATORS.get(operator.toLowerCase().replace(/[^a-z]/g, '')) ?? operator
}

/** `> 90`; '' when there is no threshold. */
export function thresholdInWords({ operator, threshold }: Measurement): string {
  const limit = numberInWords(threshold)
  return limit === '' ? '' : `${operatorInWords(operator)} ${limit}`.trim()
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
