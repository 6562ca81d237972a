import { cleanLine, cleanText, isNestedDeeper, isObject } from '../platform/text.ts'
import { failure, type Result } from '../platform/result.ts'

/** Longest value that is read from a payload unless a caller asks for more. */
export const MAX_VALUE = 1000
/** Entries that are read of a list, and keys of an object; Azure's own have far fewer. */
const MAX_ENTRIES = 200
/** Levels of nesting; Azure's own bodies have far fewer. */
const MAX_DEPTH = 64

/**
 * An object of a payload, read without trusting it. Only own keys count, in any letter case (docs/facts/azure.md#keys:
 * `alertRuleID`, `alertRuleId`); what is missing or of another type reads as empty. Never throws.
 */
export interface Fields {
  /** Own keys as sent, at most `MAX_ENTRIES`. */
  names: string[]
  /** All of them, for a caller that has a limit of its own and tells what it leaves out. */
  everyName: string[]
  /** The value as parsed, undefined if missing. */
  raw(name: string): unknown
  /** A string, number or boolean as clean text of one line; '' for anything else. */
  text(name: string, max?: number): string
  /** The same with its lines: for what somebody wrote as sentences or as a query. */
  block(name: string, max?: number): string
  /** A finite number, or text that is one; null for anything else. */
  number(name: string): number | null
  object(name: string): Fields
  /** At most `MAX_ENTRIES` entries; empty for anything but a list. */
  list(name: string): unknown[]
}

/** Reads any JSON value as an object; anything else reads as an object without keys. */
export function fieldsOf(value: unknown): Fields {
  const own = isObject(value) ? value : {}
  const everyName = Object.keys(own)
  const names = everyName.slice(0, MAX_ENTRIES)
  let spelt: Map<string, string> | null = null
  const raw = (name: string): unknown => {
    if (Object.prototype.hasOwnProperty.call(own, name)) return own[name]
    spelt = spelt ?? spellings(names)
    const key = spelt.get(name.toLowerCase())
    return key === undefined ? undefined : own[key]
  }
  return {
    names,
    everyName,
    raw,
    text: (name, max = MAX_VALUE) => cleanLine(raw(name), max),
    block: (name, max = MAX_VALUE) => cleanText(raw(name), max),
    number: (name) => numberOf(raw(name)),
    object: (name) => fieldsOf(raw(name)),
    list: (name) => listOf(raw(name)),
  }
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]).slice(0, MAX_ENTRIES) : []
}

export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return isFinite(value) ? value : null
  if (typeof value !== 'string' || value.length > 40 || value.trim() === '') return null
  const parsed = Number(value)
  return isFinite(parsed) ? parsed : null
}

/** Lower-case name to the key as sent. Of two keys that differ in letter case only, the same one counts in any order. */
function spellings(names: string[]): Map<string, string> {
  const spelt = new Map<string, string>()
  for (const name of names) {
    const lower = name.toLowerCase()
    const other = spelt.get(lower)
    if (other === undefined || name < other) spelt.set(lower, name)
  }
  return spelt
}

/** Parses JSON from outside; an error says what is wrong with the body. A byte order mark in front is accepted. */
export function parseJson(text: string): Result<unknown> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (body.trim() === '') return failure('The body is empty.')
  if (isNestedDeeper(body, MAX_DEPTH)) return failure(`The body is nested deeper than ${MAX_DEPTH} levels.`)
  try {
    return { ok: true, value: JSON.parse(body) as unknown }
  } catch {
    return failure('The body is not JSON.')
  }
}

/** The value of a JSON text; undefined if it is not JSON. */
export function bodyOf(text: string): unknown {
  const parsed = parseJson(text)
  return parsed.ok ? parsed.value : undefined
}

/** A value that Azure sends as it is or as JSON text of at most `max` characters; other text comes back as it is. */
export function unpacked(sent: unknown, max: number): unknown {
  const parsed = typeof sent === 'string' && sent.length <= max ? parseJson(sent) : null
  return parsed?.ok === true ? parsed.value : sent
}
