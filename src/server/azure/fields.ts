import { cleanLine, cleanText, isNestedDeeper, isObject, type JsonObject } from '../platform/text.ts'
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
export class Fields {
  private readonly own: JsonObject
  /** Lower-case keys, each between line ends: most names that are asked for are none of them. Null until one is missing. */
  private lowerNames: string | null = null
  private spelt: Map<string, string> | null = null

  /** Anything but an object reads as an object without keys. */
  constructor(value: unknown) {
    this.own = isObject(value) ? value : {}
  }

  /** Own keys as sent, at most `MAX_ENTRIES`. */
  get names(): string[] {
    return this.everyName.slice(0, MAX_ENTRIES)
  }

  /** All of them, for a caller that has a limit of its own and tells what it leaves out. */
  get everyName(): string[] {
    return Object.keys(this.own)
  }

  /** The value as parsed, undefined if missing. */
  raw(name: string): unknown {
    if (Object.prototype.hasOwnProperty.call(this.own, name)) return this.own[name]
    const lower = name.toLowerCase()
    this.lowerNames ??= `\n${this.names.join('\n').toLowerCase()}\n`
    if (!this.lowerNames.includes(`\n${lower}\n`)) return undefined
    this.spelt ??= spellings(this.names)
    const key = this.spelt.get(lower)
    return key === undefined ? undefined : this.own[key]
  }

  /** A string, number or boolean as clean text of one line; '' for anything else. */
  text(name: string, max?: number): string {
    return cleanLine(this.raw(name), max ?? MAX_VALUE)
  }

  /** The same with its lines: for what somebody wrote as sentences or as a query. */
  block(name: string, max?: number): string {
    return cleanText(this.raw(name), max ?? MAX_VALUE)
  }

  /** A finite number, or text that is one; null for anything else. */
  number(name: string): number | null {
    return numberOf(this.raw(name))
  }

  object(name: string): Fields {
    return new Fields(this.raw(name))
  }

  /** At most `MAX_ENTRIES` entries; empty for anything but a list. */
  list(name: string): unknown[] {
    return listOf(this.raw(name))
  }
}

export function fieldsOf(value: unknown): Fields {
  return new Fields(value)
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
