import { cleanLine, cleanText } from '../platform/text.ts'
import { cut } from '../platform/cut.ts'
import { isList, isPath, LISTS } from './paths.ts'

/**
 * Templates: text with `{{path}}`, `{{path|what stands there if it has no value}}`, and sections
 * `{{#list}}…{{/list}}`, which repeat their text for each item of a list, or show it once if a value is there. Nothing is
 * evaluated, and what is put in is not looked at again.
 */

/** What a template may put in. */
export interface Values {
  texts: Readonly<Record<string, string>>
  lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
  /** The body of the call, for `{{payload.…}}`; undefined where there is none. */
  payload: unknown
}

type Part = string | Placeholder | { section: string; parts: Part[] }

interface Placeholder {
  path: string
  fallback: string
  /** Nothing else stands on its line, so that a value may bring lines of its own. */
  alone: boolean
}

/** A part of a rendered text: a value with the path that named it, or the template's own words with ''. */
export interface Piece {
  text: string
  path: string
}

interface Parsed {
  parts: Part[]
  /** The first thing that is wrong, in a few words; '' when nothing is. */
  fault: string
}

/** Characters that a template is rendered to at the most. */
const MAX_RENDERED = 20_000

/** Parts of a path into the body, and how long one is. */
const MAX_STEPS = 20

const TAG = /\{\{([#/]?)([^{}|]*)(?:\|([^{}]*))?\}\}/g

/** A section's tag that stands alone on its line leaves no line behind. */
const LONELY_TAG = /^[ \t]*(\{\{[#/][^{}|]*\}\})[ \t]*\r?\n/gm

/** What is wrong with a template, in a few words; '' when nothing is. */
export function templateFault(template: string): string {
  return parse(template).fault
}

/** The template with everything filled in. Of a faulty one, what cannot be understood is empty. */
export function render(template: string, values: Values): string {
  const text = pieces(template, values)
    .map((piece) => piece.text)
    .join('')
  return cut(text, MAX_RENDERED)
}

/** The same in parts, so that a text that is too long can be shortened where it matters least. */
export function pieces(template: string, values: Values): Piece[] {
  const filled: Filled = { pieces: [], length: 0 }
  fill(filled, parse(template).parts, values, {})
  return filled.pieces
}

/** The placeholders for which there is neither a value nor a text that stands in for it, each once. What a section's list gives is not looked at. */
export function emptyPaths(template: string, values: Values): string[] {
  return [...new Set(emptyIn(parse(template).parts, values))]
}

function emptyIn(parts: readonly Part[], values: Values): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return []
    if ('path' in part) return part.fallback === '' && valueOf(part, values, {}) === '' ? [part.path] : []
    if (!isList(part.section))
      return valueOf({ path: part.section }, values, {}) === '' ? [] : emptyIn(part.parts, values)
    const own = LISTS[part.section] ?? []
    return emptyIn(part.parts, values).filter((path) => !own.includes(path))
  })
}

function parse(template: string): Parsed {
  const text = template.replace(LONELY_TAG, '$1')
  const root: Part[] = []
  const open: { section: string; parts: Part[] }[] = []
  let fault = ''
  let from = 0
  const note = (what: string) => (fault = fault === '' ? what : fault)
  const parts = () => open[open.length - 1]?.parts ?? root
  for (const match of text.matchAll(TAG)) {
    parts().push(plain(text.slice(from, match.index), note))
    from = match.index + match[0].length
    const [, mark, rawPath = '', fallback] = match
    const path = rawPath.trim()
    const list = open.map(({ section }) => section).find(isList) ?? ''
    if (mark === '#') {
      const section = { section: path, parts: [] }
      if (!isList(path) && !isPath(path, list)) note(`{{#${path}}} is no list or value`)
      if (isList(path) && list !== '') note(`{{#${path}}} stands within {{#${list}}}`)
      parts().push(section)
      open.push(section)
    } else if (mark === '/') {
      if (open.pop()?.section !== path) note(`{{/${path}}} ends no section`)
    } else {
      if (!isPath(path, list)) note(`{{${path}}} is not a placeholder`)
      const alone = isAlone(text, match.index, from)
      parts().push({ path, fallback: (fallback ?? '').trim(), alone })
    }
  }
  root.push(plain(text.slice(from), note))
  const [unclosed] = open
  if (unclosed) note(`{{#${unclosed.section}}} is not closed`)
  return { parts: root, fault }
}

function plain(text: string, note: (what: string) => void): string {
  if (/\{\{|\}\}/.test(text)) note('braces that do not match')
  return text
}

/** Whether what stands from `start` to `end` has its line to itself. */
function isAlone(text: string, start: number, end: number): boolean {
  return /(^|\n)[ \t]*$/.test(text.slice(0, start)) && /^[ \t]*\r?(\n|$)/.test(text.slice(end))
}

interface Filled {
  pieces: Piece[]
  /** Characters of all pieces. */
  length: number
}

function fill(
  filled: Filled,
  parts: readonly Part[],
  values: Values,
  item: Readonly<Record<string, string>>,
): void {
  for (const part of parts) {
    if (filled.length > MAX_RENDERED) return
    if (typeof part === 'string') add(filled, { text: part, path: '' })
    else if ('path' in part)
      add(filled, { text: valueOf(part, values, item) || part.fallback, path: part.path })
    else fillSection(filled, part, values, item)
  }
}

function fillSection(
  filled: Filled,
  { section, parts }: { section: string; parts: Part[] },
  values: Values,
  item: Readonly<Record<string, string>>,
): void {
  if (!isList(section)) {
    if (valueOf({ path: section }, values, item) !== '') fill(filled, parts, values, item)
    return
  }
  for (const one of values.lists[section] ?? []) fill(filled, parts, values, one)
}

function add(filled: Filled, piece: Piece): void {
  if (piece.text === '') return
  filled.pieces.push(piece)
  filled.length += piece.text.length
}

/** Texts and lists are clean already; a value of the body is cleaned here, and forges no line of the template. */
function valueOf(
  { path, alone = false }: Pick<Placeholder, 'path'> & Partial<Placeholder>,
  { texts, payload }: Values,
  item: Readonly<Record<string, string>>,
): string {
  const own = ownText(item, path) || ownText(texts, path)
  if (own !== '' || !path.startsWith('payload.')) return own
  const value = payloadValue(payload, path.slice('payload.'.length).split('.'))
  return alone ? cleanText(value, MAX_RENDERED) : cleanLine(value, MAX_RENDERED)
}

/** Names come from templates, so that `constructor` and the like must not find what every object has. */
function ownText(values: Readonly<Record<string, string>>, name: string): string {
  return Object.prototype.hasOwnProperty.call(values, name) ? (values[name] ?? '') : ''
}

/** A value of the body: `data.essentials.severity`, `data.alertContext.condition.allOf.0.metricValue`. */
function payloadValue(payload: unknown, steps: readonly string[]): unknown {
  let value = payload
  for (const step of steps.slice(0, MAX_STEPS)) {
    if (typeof value !== 'object' || value === null) return ''
    const key = Object.keys(value).find((one) => one.toLowerCase() === step.trim().toLowerCase())
    if (key === undefined) return ''
    value = (value as Record<string, unknown>)[key]
  }
  return value
}
