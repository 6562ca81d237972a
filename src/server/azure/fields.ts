import { cleanLine, cleanText } from '../platform/text.ts'

/** Longest value that is read from a payload unless a caller asks for more. */
export const MAX_VALUE = 1000
/** Entries that are looked at in a list, and keys in an object; Azure's own are far below. */
const MAX_ENTRIES = 200

/**
 * An object of a payload, read without trusting it. Only own keys count, whatever their case
 * (docs/facts/azure.md#keys: `alertRuleID`, `alertRuleId`); what is missing or of another type reads as
 * empty. Looking up never throws.
 */
export interface Fields {
  /** Own keys as sent, at most `MAX_ENTRIES`. */
  names: string[]
  /** All of them, for a caller that has a limit of its own and tells what it leaves out. */
  everyName: string[]
  /** The value as parsed, undefined when missing. */
  raw(name: string): unknown
  /** A string, number or boolean as clean text of one line; '' for anything else. */
  text(name: string, max?: number): string
  /** The same, but its lines are kept: for what somebody wrote as sentences or as a query. */
  block(name: string, max?: number): string
  /** A finite number, or text that is one; null for anything else. */
  number(name: string): number | null
  object(name: string): Fields
  /** At most `MAX_ENTRIES` entries; empty for what is no array. */
  list(name: string): unknown[]
}

/** Reads any JSON value as an object; what is none reads as an object without keys. */
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

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return isFinite(value) ? value : null
  if (typeof value !== 'string' || value.length > 40 || value.trim() === '') return null
  const parsed = Number(value)
  return isFinite(parsed) ? parsed : null
}

/** Lower-case name to the key as sent. Of two keys that differ in case only, the same one wins whatever their order. */
function spellings(names: string[]): Map<string, string> {
  const spelt = new Map<string, string>()
  for (const name of names) {
    const lower = name.toLowerCase()
    const other = spelt.get(lower)
    if (other === undefined || name < other) spelt.set(lower, name)
  }
  return spelt
}
