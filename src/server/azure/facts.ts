import { cleanLine, cleanText } from '../platform/text.ts'
import { isObject } from '../platform/json.ts'
import type { Fact } from './alert.ts'
import { type Fields, fieldsOf, listOf, MAX_VALUE } from './fields.ts'
import { htmlText, looksLikeHtml } from './html_text.ts'
import { inWords } from './text.ts'

const MAX_FACTS = 60
const MAX_LABEL = 100

/**
 * A fact as a kind reads it; `factsOf` drops the empty ones. A value becomes one line, unless its shape is `'lines'` (a
 * query, steps): then all lines but the first are indented, so that none looks like another fact.
 */
export type FactLine = readonly [label: string, value: string, shape?: 'lines']

/**
 * The facts for people: clean, none empty, none twice, at most `MAX_FACTS`. The last one says how many were left out, of
 * these and of `further` things, counts by the name of one of them.
 */
export function factsOf(lines: FactLine[], further: Readonly<Record<string, number>> = {}): Fact[] {
  const facts: Fact[] = []
  let leftOut = 0
  for (const [label, value, shape] of lines) {
    const text = shape === 'lines' ? indented(value) : cleanLine(value, MAX_VALUE)
    const fact = { label: cleanLine(label, MAX_LABEL), value: text }
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
