import { cut } from '../platform/cut.ts'
import { entriesOf } from '../platform/text.ts'
import type { ImpactUrgency, SettingProblem } from './settings.ts'

/** Every property is called this and the name of a setting. */
export const PREFIX = 'x_secx_azmon.'

/** One setting: its type and value as shipped, and how its text is read. */
export interface Setting<T> {
  /** Type of the system property. */
  type: 'string' | 'boolean' | 'integer' | 'choicelist'
  default: string
  /** What a right value looks like: ends the sentence "… has the value …; expected: …". */
  expected: string
  /** Never throws. `text` is trimmed. */
  parse(text: string): Parsed<T>
}

/** What a text counts as. `problem` is null for a right value; '' when `expected` says all that is wrong with it. */
interface Parsed<T> {
  value: T
  problem: string | null
}

interface Bounds {
  min: number
  max: number
}

/** Empty counts as the default, a wrong value as `instead`. */
export function text(
  standard: string,
  expected: string,
  pattern: RegExp,
  instead = standard,
): Setting<string> {
  return setting('string', standard, expected, (value) => {
    const used = value || standard
    return pattern.test(used) ? right(used) : wrong(instead)
  })
}

/** Must be set: an empty and a wrong value are problems and count as ''. */
export function required(expected: string, isRight: (value: string) => boolean): Setting<string> {
  return setting('string', '', expected, (value) => (isRight(value) ? right(value) : wrong('')))
}

/** May be empty. A wrong value, which no query may get to see, counts as empty. */
export function optional(standard: string, expected: string, maxLength: number): Setting<string> {
  return setting('string', standard, expected, (value) =>
    value.length <= maxLength && isPlain(value) ? right(value) : wrong(''),
  )
}

/** Empty and wrong count as the default. `faultOf` says what is wrong with a text, '' for nothing. */
export function checkedText(
  standard: string,
  expected: string,
  faultOf: (value: string) => string,
): Setting<string> {
  return setting('string', standard, expected, (value) => {
    const fault = faultOf(value || standard)
    return fault === '' ? right(value || standard) : wrong(standard, fault)
  })
}

/** Empty and wrong count as the default. */
export function yesNo(standard: boolean): Setting<boolean> {
  return setting('boolean', String(standard), 'true or false', (value) => {
    const used = value === '' ? String(standard) : value.toLowerCase()
    return used === 'true' || used === 'false' ? right(used === 'true') : wrong(standard)
  })
}

/** Empty and wrong count as the default. */
export function integer(standard: number, bounds: Bounds): Setting<number> {
  return setting('integer', String(standard), wholeNumber(bounds), (value) => {
    const number = value === '' ? standard : wholeNumberOf(value)
    return isWithin(number, bounds) ? right(number) : wrong(standard)
  })
}

/** Infinity for 0 ("keep forever"). Null for a wrong value: nothing is deleted then, since deletions cannot be undone. */
export function daysToKeep(standard: number, bounds: Bounds): Setting<number | null> {
  return setting('integer', String(standard), `0, or ${wholeNumber(bounds)}`, (value) => {
    const number = value === '' ? standard : wholeNumberOf(value)
    if (number === 0) return right(Infinity)
    return isWithin(number, bounds) ? right(number) : wrong(null)
  })
}

/** Empty and wrong count as the default. */
export function choice<const T extends string>(standard: NoInfer<T>, choices: readonly T[]): Setting<T> {
  const expected = `${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1] ?? ''}`
  return setting('choicelist', standard, expected, (value) => {
    const known = choices.find((one) => one === (value || standard))
    return known === undefined ? wrong(standard) : right(known)
  })
}

/** Impact and urgency of a severity. Empty and wrong count as the default. */
export function impactUrgency(impact: Level, urgency: Level): Setting<ImpactUrgency> {
  const expected = 'impact and urgency, each 1, 2 or 3, such as 1,2'
  return setting('string', `${impact},${urgency}`, expected, (value) => {
    const pair = /^([123])\s*,\s*([123])$/.exec(value)
    if (pair) return right({ impact: Number(pair[1]) as Level, urgency: Number(pair[2]) as Level })
    return value === '' ? right({ impact, urgency }) : wrong({ impact, urgency })
  })
}

type Level = ImpactUrgency['impact']

/** Entries separated by commas. Empty is a value; wrong entries are left out. */
export function list<T extends string>(
  standard: string,
  expected: string,
  isEntry: (entry: string) => entry is T,
): Setting<T[]> {
  return setting('string', standard, expected, (value) => {
    const entries = entriesOf(value)
    const known = entries.filter(isEntry)
    return known.length === entries.length ? right(known) : wrong(known)
  })
}

/** The same, but a list without a right entry counts as the default. */
export function listOrDefault<T extends string>(
  standard: string,
  expected: string,
  isEntry: (entry: string) => entry is T,
): Setting<T[]> {
  const plain = list(standard, expected, isEntry)
  return setting('string', standard, expected, (value) => {
    const { value: entries, problem } = plain.parse(value)
    return { value: entries.length > 0 ? entries : plain.parse(standard).value, problem }
  })
}

/** The same, but an empty list is a problem: it lets nobody in. */
export function requiredList(
  standard: string,
  expected: string,
  isEntry: (entry: string) => entry is string,
): Setting<string[]> {
  const plain = list(standard, expected, isEntry)
  return setting('string', standard, expected, (value) =>
    entriesOf(value).length === 0 ? wrong([]) : plain.parse(value),
  )
}

/** Empty means no restriction. A wrong entry therefore stays in the list, where it matches nothing. */
export function restriction(
  standard: string,
  expected: string,
  isEntry: (entry: string) => boolean,
): Setting<string[]> {
  return setting('string', standard, expected, (value) => {
    const entries = value === '' || entriesOf(value).length > 0 ? entriesOf(value) : [value]
    return entries.every(isEntry) ? right(entries) : wrong(entries)
  })
}

/** `name=value` pairs separated by commas. Wrong ones are left out, and so is the second one of a name. */
export function pairs<Name extends string, Value>(
  expected: string,
  names: readonly Name[],
  valueOf: (text: string) => Value | undefined,
): Setting<Partial<Record<Name, Value>>> {
  return setting('string', '', expected, (value) => {
    const found: Partial<Record<Name, Value>> = {}
    let isRight = true
    for (const entry of entriesOf(value)) {
      const [name, ofName, ...rest] = entry.split('=').map((part) => part.trim())
      const known = names.find((one) => one === name)
      const ofKnown = rest.length === 0 ? valueOf(ofName ?? '') : undefined
      if (known === undefined || ofKnown === undefined || known in found) isRight = false
      else found[known] = ofKnown
    }
    return isRight ? right(found) : wrong(found)
  })
}

/** An entry that a pattern accepts, for lists. */
export function matching(pattern: RegExp): (entry: string) => entry is string {
  return (entry): entry is string => pattern.test(entry)
}

/** An entry out of a few, for lists. */
export function oneOf<const T extends string>(values: readonly T[]): (entry: string) => entry is T {
  return (entry): entry is T => values.some((value) => value === entry)
}

/**
 * Whether a value may get into a query: it holds nothing that the platform would read as an operator or run
 * (docs/facts/servicenow.md#scripts-in-query-values).
 */
export function isPlain(value: string): value is string {
  return /^(?!\s*javascript:)[^^\r\n]*$/i.test(value)
}

export function wholeNumber({ min, max }: Bounds): string {
  return `a whole number from ${min} to ${max}`
}

/** NaN for anything but up to nine digits. */
export function wholeNumberOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? parseInt(text, 10) : NaN
}

export function isWithin(number: number, { min, max }: Bounds): boolean {
  return number >= min && number <= max
}

function setting<T>(
  type: Setting<T>['type'],
  standard: string,
  expected: string,
  parse: Setting<T>['parse'],
): Setting<T> {
  return { type, default: standard, expected, parse }
}

function right<T>(value: T): Parsed<T> {
  return { value, problem: null }
}

function wrong<T>(value: T, problem = ''): Parsed<T> {
  return { value, problem }
}

type Values<List> = { [Name in keyof List]: List[Name] extends Setting<infer T> ? T : never }

/** Reads the texts of a list of settings; a missing one counts as empty. Never throws. */
export function parseAll<List extends Record<string, Setting<unknown>>>(
  list: List,
  raw: Partial<Record<keyof List & string, string>>,
): { values: Values<List>; problems: SettingProblem[] } {
  const problems: SettingProblem[] = []
  const values: Partial<Record<string, unknown>> = {}
  for (const [name, one] of Object.entries(list)) {
    const stored = storedText(raw, name)
    const { value, problem } = one.parse(stored)
    values[name] = value
    if (problem !== null) problems.push(problemOf(name, one, stored, problem))
  }
  return { values: values as Values<List>, problems }
}

export function storedText(raw: Partial<Record<string, string>>, name: string): string {
  return (raw[name] ?? '').trim()
}

/** A wrong value of a setting; `detail` says what is wrong, '' where what is expected says it. */
export function problemOf(
  name: string,
  { expected }: Pick<Setting<unknown>, 'expected'>,
  stored: string,
  detail: string,
): SettingProblem {
  return {
    setting: PREFIX + name,
    value: cut(stored, 200),
    expected: detail === '' ? expected : `${expected} (${detail})`,
  }
}
