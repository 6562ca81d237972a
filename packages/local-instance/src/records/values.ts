import type { SqlRow, SqlValue } from '../database/driver.ts'
import type { Column } from '../dictionary/model.ts'

/** What a column keeps of a value: '' is null. `lost` says what was thrown away, for the log. */
export interface Kept {
  value: string
  lost: string
}

/** Booleans are '0' and '1' in rows, 'true' and 'false' on forms, in properties and in columns that nobody defined. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/
const DAY = /^\d{4}-\d\d-\d\d/
const LARGEST_INTEGER = 2 ** 31 - 1

/**
 * The platform never refuses a value: it keeps what it can (docs/facts/servicenow.md#long-text,
 * docs/facts/servicenow.md#date-times).
 */
export function normalised(column: Column, given: string): Kept {
  switch (column.type) {
    case 'boolean':
      return kept(/^(true|1|yes|on)$/i.test(given) ? '1' : '0')
    case 'integer':
    case 'long':
    case 'longint':
      return wholeNumber(column, given)
    case 'decimal':
    case 'float':
    case 'percent_complete':
      return given.trim() !== '' && Number.isFinite(Number(given))
        ? kept(String(Number(given)))
        : unreadable(given, 'a number')
    case 'glide_date_time':
    case 'due_date':
      if (MOMENT.test(given)) return kept(given)
      return DAY.test(given) && given.length === 10
        ? kept(`${given} 00:00:00`)
        : unreadable(given, 'yyyy-MM-dd HH:mm:ss')
    case 'glide_duration':
      // docs/facts/servicenow.md#durations
      return MOMENT.test(given) ? kept(given) : unreadable(given, '1970-01-01 HH:mm:ss')
    case 'glide_date':
      return DAY.test(given) ? kept(given.slice(0, 10)) : unreadable(given, 'yyyy-MM-dd')
    default:
      return given.length > column.maxLength
        ? {
            value: given.slice(0, column.maxLength),
            lost: `${given.length} characters cut to ${column.maxLength}`,
          }
        : kept(given)
  }
}

/** An integer column is 32 bits wide. */
function wholeNumber(column: Column, given: string): Kept {
  const number = given.trim() === '' ? NaN : Math.trunc(Number(given))
  if (!Number.isFinite(number)) return unreadable(given, 'a whole number')
  if (column.type !== 'integer' || Math.abs(number) <= LARGEST_INTEGER) return kept(String(number))
  return {
    value: String(Math.sign(number) * LARGEST_INTEGER),
    lost: `${given} does not fit an integer column`,
  }
}

function kept(value: string): Kept {
  return { value, lost: '' }
}

function unreadable(given: string, expected: string): Kept {
  return { value: '', lost: given === '' ? '' : `'${given.slice(0, 60)}' is not ${expected}` }
}

/** `2025-01-31 12:34:56` in UTC, the platform's way to write a moment. */
export function platformTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
}

const UNITS: [name: string, seconds: number][] = [
  ['Day', 86_400],
  ['Hour', 3600],
  ['Minute', 60],
]

/** `1 Day 2 Hours 5 Minutes`; seconds only where that is all there is. '' for what is no duration. */
export function durationInWords(value: string): string {
  const milliseconds = MOMENT.test(value) ? Date.parse(`${value.replace(' ', 'T')}Z`) : NaN
  if (Number.isNaN(milliseconds)) return ''
  let rest = milliseconds / 1000
  const parts: string[] = []
  for (const [name, seconds] of UNITS) {
    const count = Math.floor(rest / seconds)
    rest -= count * seconds
    if (count > 0) parts.push(amount(count, name))
  }
  return parts.length > 0 ? parts.join(' ') : amount(rest, 'Second')
}

function amount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

export function asStored(numeric: boolean, value: string): SqlValue {
  return value === '' ? null : numeric ? Number(value) : value
}

export function asText(value: SqlRow[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

/** Of a JSON value: whether it is one value, not an object or a list, and not null. */
export function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
