import { type Fields, fieldsOf } from './fields.ts'
import type { Line } from './facts.ts'
import { MAX_ID } from './identifier.ts'
import { cleanLine } from '../platform/text.ts'

/** One part of what tells a time series from its neighbours: a metric dimension, a query column, a Prometheus label. */
export interface Dimension {
  name: string
  value: string
  /** The value as sent, where it is not the same: white space tells one series from another. */
  sent?: string
}

const MAX_NAME = 100
/** Well past the longest id, so that a cut value is too long to be taken for one. */
export const MAX_DIMENSION = 2 * MAX_ID

/** Reads `[{name, value}, …]`; entries without a name are dropped. Further members and null values are in order. */
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

export function dimensionLines(dimensions: Dimension[], label = 'Dimension'): Line[] {
  return dimensions.map(({ name, value }): Line => [`${label} ${name}`, value])
}
