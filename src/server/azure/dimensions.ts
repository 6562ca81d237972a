import { cleanLine } from '../platform/text.ts'
import type { FactLine } from './facts.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { MAX_ID } from './text.ts'

/** What tells one time series from another: a metric dimension, a query column, a Prometheus label. */
export interface Dimension {
  name: string
  value: string
  /** The value as sent, if cleaning changed it: white space tells one series from another. */
  sent?: string
}

const MAX_NAME = 100
/** Longer than any id, so that a value that was cut is too long to be taken for an id. */
export const MAX_DIMENSION = 2 * MAX_ID

/** Reads `[{name, value}, …]`; drops entries without a name. */
export function dimensionsOf(entries: unknown[]): Dimension[] {
  return entries
    .map(fieldsOf)
    .map((entry) => ({
      name: entry.text('name', MAX_NAME),
      ...valueOf(entry.raw('value'), entry.text('value', MAX_DIMENSION)),
    }))
    .filter(({ name }) => name !== '')
}

/** Reads `{name: value, …}`, as Prometheus writes its labels. */
export function labelsOf(labels: Fields): Dimension[] {
  return labels.names
    .map((name) => ({
      name: cleanLine(name, MAX_NAME),
      ...valueOf(labels.raw(name), cleanLine(labels.raw(name), MAX_DIMENSION)),
    }))
    .filter(({ name }) => name !== '')
}

function valueOf(sent: unknown, value: string): Pick<Dimension, 'value' | 'sent'> {
  return typeof sent === 'string' && sent !== value ? { value, sent } : { value }
}

/** The value of a dimension, whatever the case of its name; '' when there is none. */
export function dimensionValue(dimensions: Dimension[], name: string): string {
  return dimensions.find((dimension) => dimension.name.toLowerCase() === name)?.value ?? ''
}

export function dimensionLines(dimensions: Dimension[], label = 'Dimension'): FactLine[] {
  return dimensions.map(({ name, value }): FactLine => [`${label} ${name}`, value])
}
