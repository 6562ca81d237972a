import { type Fields, fieldsOf, listOf, MAX_VALUE } from './fields.ts'
import { cleanLine, cleanText, isGuid, isObject } from '../platform/text.ts'
import { inWords, MAX_ID } from './text.ts'
import type { Fact, Target } from './alert.ts'
import { repeatsTarget } from './arm_id.ts'
import { htmlText, looksLikeHtml } from './html_text.ts'

const MAX_FACTS = 60
const MAX_LABEL = 100

/**
 * A fact as a kind reads it; `factsOf` drops the empty ones. A value becomes one line, unless it is shown as `'lines'` (a
 * query, steps) or a detail: then all lines but the first are indented, so that none looks like another fact.
 */
export type FactLine = readonly [label: string, value: string, shown?: 'lines' | Fact['use']]

/**
 * The facts for people: clean, none empty, none twice, at most `MAX_FACTS`. The last one says how many were left out, of
 * these and of `further` things, counts by the name of one of them.
 */
export function factsOf(lines: FactLine[], further: Readonly<Record<string, number>> = {}): Fact[] {
  const facts: Fact[] = []
  let leftOut = 0
  for (const [label, value, shown] of lines) {
    const text = shown === 'lines' || shown === 'detail' ? indented(value) : cleanLine(value, MAX_VALUE)
    const use = shown === 'detail' || shown === 'id' ? { use: shown } : {}
    const fact = { label: cleanLine(label, MAX_LABEL), value: text, ...use }
    if (fact.label === '' || fact.value === '' || isThere(facts, fact)) continue
    if (facts.length < MAX_FACTS - 1) facts.push(fact)
    else leftOut++
  }
  const [label, value] = leftOutLine({ fact: leftOut, ...further })
  if (value !== '') facts.push({ label, value })
  return facts
}

/** `Left out: 3 more facts, 1 more resource; …`; no value if nothing is left out. */
export function leftOutLine(counts: Readonly<Record<string, number>>): FactLine {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([one, count]) => `${count} more ${count === 1 ? one : (PLURALS[one] ?? `${one}s`)}`)
  return ['Left out', parts.length === 0 ? '' : `${parts.join(', ')}; the delivery keeps the whole text`]
}

const PLURALS: Readonly<Record<string, string>> = {
  'custom property': 'custom properties',
  criterion: 'criteria',
}

function indented(value: string): string {
  return cleanText(cleanText(value).replace(/\n/g, '\n  '), MAX_VALUE)
}

function isThere(facts: Fact[], { label, value }: Fact): boolean {
  return facts.some((fact) => fact.label === label && fact.value === value)
}

interface Walk {
  /** Keys that are not shown, lower case. */
  skip?: string[]
  /** Lines at most. */
  limit: number
}

/** Levels that are shown, and values that are read before giving up. */
const MAX_LEVELS = 4
const MAX_VALUES = 1000

/**
 * Lines for an object of any form: the path in words and the value, HTML as text, a list of plain values in one line, a
 * list of `{name, value}` in one line each. If there is more, the last line says so.
 */
export function describe(fields: Fields, { skip = [], limit }: Walk): FactLine[] {
  const lines: FactLine[] = []
  let values = 0
  let isCut = false
  const walk = (part: unknown, path: string[]): void => {
    if (lines.length >= limit || path.length > MAX_LEVELS || ++values > MAX_VALUES) {
      isCut = isCut || !isEmpty(part)
      return
    }
    if (Array.isArray(part)) walkList(listOf(part), path)
    else if (isObject(part)) walkFields(fieldsOf(part), path)
    else lines.push([labelOf(path), valueInWords(part)])
  }
  const walkFields = (object: Fields, path: string[]): void => {
    for (const name of object.names)
      if (!skip.includes(name.toLowerCase())) walk(object.raw(name), [...path, name])
  }
  const walkList = (entries: unknown[], path: string[]): void => {
    const together = entries.map(valueInWords).filter((text) => text !== '')
    if (together.length > 0) lines.push([labelOf(path), together.join(', ')])
    for (const entry of entries) {
      if (values > MAX_VALUES) return
      const { name, value } = nameAndValue(entry)
      if (name !== '') walk(value, [...path, name])
      else if (typeof entry === 'object') walk(entry, path)
    }
  }
  walkFields(fields, [])
  if (isCut || lines.length > limit) lines.splice(limit, lines.length, LEFT_OUT)
  return lines
}

const LEFT_OUT: FactLine = ['Left out', 'more values; the delivery keeps the whole text']

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return valueInWords(value) === ''
}

function labelOf(path: string[]): string {
  return path.map(inWords).join(' / ')
}

function valueInWords(value: unknown): string {
  if (typeof value === 'string' && looksLikeHtml(value.slice(0, MAX_VALUE)))
    return htmlText(value, MAX_VALUE).text
  return cleanLine(value, MAX_VALUE)
}

function nameAndValue(entry: unknown): { name: string; value: unknown } {
  const fields = fieldsOf(entry)
  const isPair = fields.names.length <= 3 && fields.raw('value') !== undefined
  return { name: isPair ? fields.text('name', MAX_LABEL) : '', value: fields.raw('value') }
}

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
    .map((entry) =>
      dimensionOf(entry.text('name', MAX_NAME), entry.raw('value'), entry.text('value', MAX_DIMENSION)),
    )
    .filter(({ name }) => name !== '')
}

/** Reads `{name: value, …}`, as Prometheus writes its labels. */
export function labelsOf(labels: Fields): Dimension[] {
  return labels.names
    .map((name) =>
      dimensionOf(cleanLine(name, MAX_NAME), labels.raw(name), cleanLine(labels.raw(name), MAX_DIMENSION)),
    )
    .filter(({ name }) => name !== '')
}

function dimensionOf(name: string, sent: unknown, value: string): Dimension {
  return typeof sent === 'string' && sent !== value ? { name, value, sent } : { name, value }
}

/** The value of a dimension, whatever the case of its name; '' when there is none. */
export function dimensionValue(dimensions: Dimension[], name: string): string {
  return dimensions.find((dimension) => dimension.name.toLowerCase() === name)?.value ?? ''
}

/** One that only repeats a target is a detail. */
export function dimensionLines(
  dimensions: Dimension[],
  targets: readonly Target[],
  label = 'Dimension',
): FactLine[] {
  return dimensions.map(({ name, value }): FactLine => [
    `${label} ${name}`,
    value,
    repeatsTarget(value, targets) ? 'detail' : undefined,
  ])
}

/** The first dimensions that say something to people and repeat no target, for a headline: `EntityName orders`. */
export function dimensionsInWords(dimensions: Dimension[], targets: readonly Target[]): string {
  const own = dimensions.filter(
    ({ value }) => value !== '' && !isGuid(value) && !repeatsTarget(value, targets),
  )
  const words = own.slice(0, MAX_IN_HEADLINE).map(({ name, value }) => `${name} ${value}`)
  return words.join(', ')
}

const MAX_IN_HEADLINE = 2

/** Prefix of the custom properties of an Azure rule that set fields, in any letter case. */
export const PROPERTY_PREFIX = 'servicenow.'

const MAX_PROPERTIES = 50
const MAX_PROPERTY_NAME = 100

/** Custom properties by name, and how many are left out: too many, or with too long a name. */
interface CustomProperties {
  properties: Record<string, string>
  leftOut: number
}

/**
 * The rule's custom properties; of two sources with a name the first counts. Each value is text of one line, an object or
 * a list is JSON. If there are more than `MAX_PROPERTIES`, those that set fields come first. The record has no prototype,
 * so that `__proto__` and `constructor` are names like any other.
 */
export function customProperties(...sources: Fields[]): CustomProperties {
  const values = new Map<string, unknown>()
  const tooLong = new Set<string>()
  for (const source of sources) {
    for (const key of source.everyName) {
      const value = source.raw(key)
      const name = cleanLine(key, MAX_PROPERTY_NAME * 2)
      if (value === null || name === '' || values.has(name)) continue
      if (name.length > MAX_PROPERTY_NAME) tooLong.add(key)
      else values.set(name, value)
    }
  }
  const names = [...values.keys()]
  const others = names.filter((name) => !setsField(name))
  const chosen = new Set([...names.filter(setsField), ...others].slice(0, MAX_PROPERTIES))
  const properties = Object.create(null) as Record<string, string>
  for (const name of names.filter((one) => chosen.has(one))) {
    const value = values.get(name)
    properties[name] = cleanLine(typeof value === 'object' ? JSON.stringify(value) : value, MAX_VALUE)
  }
  return { properties, leftOut: names.length - chosen.size + tooLong.size }
}

function setsField(name: string): boolean {
  return name.toLowerCase().startsWith(PROPERTY_PREFIX)
}
