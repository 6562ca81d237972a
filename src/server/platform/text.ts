import { cut, CUT_MARK } from './cut.ts'

/**
 * Text from outside that may have several lines, safe to show and to store: a string, a finite number or a boolean;
 * anything else is ''. Line ends of every kind become `\n`. Invisible characters that change what people read are dropped:
 * controls, overrides of the reading direction, zero-width characters. The ends are trimmed. Text longer than `max`
 * characters is cut at a word and marked with `CUT_MARK`, within `max`.
 */
export function cleanText(value: unknown, max?: number): string {
  return cleaned(value, max ?? Infinity, trimmed)
}

/** The same for a value of one line (a name, a label): white space becomes one blank, so that no value forges a line. */
export function cleanLine(value: unknown, max?: number): string {
  return cleaned(value, max ?? Infinity, inOneLine)
}

/**
 * A text as it may be written to any field: what the platform would run or interpret reads the same to people and is only
 * text to the platform (docs/facts/servicenow.md#journal-markup, docs/facts/servicenow.md#scripts-in-query-values).
 * `[code]` makes HTML of what follows in a journal, `@[sys_id:name]` mentions a user and mails them, a value that begins
 * with `javascript:` is run as a script where it gets into a filter. Idempotent; never longer than the text. No two
 * neighbours in a pattern match the same character, so that the work is linear in the length of the text.
 */
export function plainText(text: string): string {
  return cleanText(text)
    .replace(/\[(\s*(?:\/\s*)?code\s*)\]/gi, '($1)')
    .replace(/(@\s*)\[([^[\]\n]*)\]/g, '$1($2)')
    .replace(/(@\s*)\[/g, '$1(')
    .replace(/^javascript[\s:]*:/i, (start) => start.replace(/:/g, ' '))
    .trimEnd()
}

/** The fields of a record, each as plain text. */
export function plainFields(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plainText(value)]))
}

/** Plain text that fits a column of `max` characters. */
export function columnText(text: string, max: number): string {
  return cut(plainText(text), max)
}

/**
 * JSON in which everything that the platform would interpret is escaped: it reads as plain text and parses to exactly the
 * same value. The brackets of JSON itself stand before neither `code` nor a slash, and behind no `@`.
 */
export function plainJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\[(?=\s*(?:\/\s*)?code)/gi, '\\u005b')
    .replace(/(@\s*)\[/g, '$1\\u005b')
}

/** Whether a text holds a control character, line ends included. */
export function hasControl(text: string): boolean {
  return CONTROL.test(text)
}

/** The entries of a list in a text, trimmed, without the empty ones. */
export function entriesOf(text: string, separator: string | RegExp = ','): string[] {
  return text
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** Whether a text is spelt like the sys_id of a record. */
export function isSysId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}

/** Whether a text is spelt like a GUID of Azure's, in lower or upper case. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

function trimmed(text: string): string {
  return text.trim()
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function cleaned(value: unknown, max: number, arrange: (text: string) => string): string {
  if (typeof value !== 'string')
    return typeof value === 'boolean' || (typeof value === 'number' && isFinite(value)) ? String(value) : ''
  if (value.length <= max && PLAIN.test(value)) return value
  // Twice the room is enough to fill `max` after cleaning, and keeps the work small for a text of a megabyte.
  const part = value.slice(0, max * 2)
  const clean = arrange(withoutInvisible(part))
  return part.length < value.length ? cut(clean + CUT_MARK, max) : cut(clean, max)
}

/** ASCII words with one blank between them, as most values are: nothing of it changes. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** One test first: nearly every text is clean, and a loop over characters is slow on the platform's engine. */
function withoutInvisible(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(LINE_ENDS, '\n').replace(UNWANTED, '').replace(SURROGATES, wholeCharacter)
}

/** Half a character cannot be stored; the "tag" characters (U+E0000 to U+E007F) are invisible copies of ASCII. */
function wholeCharacter(units: string): string {
  if (units.length === 1) return '\ufffd'
  return units.charCodeAt(0) === 0xdb40 && units.charCodeAt(1) < 0xdc80 ? '' : units
}

/** Vertical tab, form feed, carriage return, next line, line and paragraph separator. */
const LINE_BREAKS: [number, number][] = [
  [0x0b, 0x0d],
  [0x85, 0x85],
  [0x2028, 0x2029],
]

/** Invisible characters: from, to. */
const INVISIBLE: [number, number][] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
]

const CONTROL = new RegExp(
  anyOf([
    [0x00, 0x1f],
    [0x7f, 0x9f],
  ]),
)
const LINE_ENDS = new RegExp(`\\r\\n|${anyOf(LINE_BREAKS)}`, 'g')
const UNWANTED = new RegExp(anyOf(INVISIBLE), 'g')
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g
const SUSPECT = new RegExp(anyOf([...LINE_BREAKS, ...INVISIBLE, [0xd800, 0xdfff]]))

function anyOf(ranges: [number, number][]): string {
  const escaped = (code: number) => `\\u${`000${code.toString(16)}`.slice(-4)}`
  return `[${ranges.map(([from, to]) => `${escaped(from)}-${escaped(to)}`).join('')}]`
}

export type JsonObject = { readonly [name: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Whether a JSON text is nested deeper than so many levels. Asked before a text from outside is parsed: a script cannot
 * rely on catching the error when the engine's parser runs out of stack. Brackets inside strings do not count. A text with
 * few brackets needs no look at where they are, and otherwise the loop sees nothing but brackets.
 */
export function isNestedDeeper(text: string, levels: number): boolean {
  const least = text.split('{', levels + 2).length + text.split('[', levels + 2).length - 2
  if (least <= levels) return false
  const brackets = text.replace(BETWEEN_BRACKETS, '')
  let depth = 0
  for (let at = 0; at < brackets.length; at++) {
    const bracket = brackets.charAt(at)
    depth += bracket === '{' || bracket === '[' ? 1 : -1
    if (depth > levels) return true
  }
  return false
}

/** Strings, also one that does not end, and everything else but brackets. No part can fail, so nothing is read twice. */
const BETWEEN_BRACKETS = /"[^"\\]*(?:\\[^]?[^"\\]*)*"?|[^"[\]{}]+/g
