import { cut, fairShare, shorten } from '../platform/cut.ts'
import { cleanLine, cleanText } from '../platform/text.ts'
import { isList, isPath, LISTS } from './paths.ts'

/**
 * Templates: text with `{{path}}`, `{{path|alternative}}` for a value that may be empty, and sections
 * `{{#list}}…{{/list}}`, which repeat their text for each item of a list, or show it once if a value is there. Nothing is
 * evaluated, and values are not searched for placeholders.
 */

/** What a template may put in. */
export interface Values {
  texts: Readonly<Record<string, string>>
  lists: Readonly<Record<string, readonly Item[]>>
  /** The body of the call, for `{{payload.…}}`; undefined where there is none. */
  payload: unknown
}

type Item = Readonly<Record<string, string>>

type Part = string | Placeholder | Section

interface Placeholder {
  path: string
  alternative: string
  /** Nothing else is on its line, so that the value may have several lines. */
  alone: boolean
}

interface Section {
  section: string
  parts: Part[]
}

/** A part of a rendered text: a value with its path, or the template's own words with ''. */
export interface Piece {
  text: string
  path: string
}

/** Characters of a rendered template. */
const MAX_RENDERED = 20_000

/** Parts of a path into the body. */
const MAX_STEPS = 20

const TAG = /\{\{([#/]?)([^{}|]*)(?:\|([^{}]*))?\}\}/g

/** A section's tag that is alone on its line leaves no line behind. */
const LONELY_TAG = /^[ \t]*(\{\{[#/][^{}|]*\}\})[ \t]*\r?\n/gm

/** The first thing that is wrong with a template, in a few words; '' when nothing is. */
export function templateProblem(template: string): string {
  return parse(template).problem
}

/** The template with everything filled in; what cannot be understood is empty. */
export function render(template: string, values: Values): string {
  const texts = pieces(template, values).map((piece) => piece.text)
  return cut(texts.join(''), MAX_RENDERED)
}

/** The same in pieces, so that a text that is too long can be shortened where it matters least. */
export function pieces(template: string, values: Values): Piece[] {
  const filled: Piece[] = []
  fill(filled, parse(template).parts, values, {})
  return filled
}

/** The placeholders that have neither a value nor an alternative, each once. Those of a section's list do not count. */
export function emptyPaths(template: string, values: Values): string[] {
  return [...new Set(emptyIn(parse(template).parts, values))]
}

function emptyIn(parts: readonly Part[], values: Values): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return []
    if ('path' in part) return part.alternative === '' && valueOf(part.path, values) === '' ? [part.path] : []
    if (!isList(part.section)) return valueOf(part.section, values) === '' ? [] : emptyIn(part.parts, values)
    const own = LISTS[part.section] ?? []
    return emptyIn(part.parts, values).filter((path) => !own.includes(path))
  })
}

function parse(template: string): { parts: Part[]; problem: string } {
  const text = template.replace(LONELY_TAG, '$1')
  const root: Part[] = []
  const open: Section[] = []
  let problem = ''
  let from = 0
  const report = (what: string) => (problem ||= what)
  const plain = (to?: number) => {
    const own = text.slice(from, to)
    if (/\{\{|\}\}/.test(own)) report('braces that do not match')
    return own
  }
  const parts = () => open[open.length - 1]?.parts ?? root
  for (const match of text.matchAll(TAG)) {
    parts().push(plain(match.index))
    from = match.index + match[0].length
    const [, mark, rawPath = '', alternative = ''] = match
    const path = rawPath.trim()
    const list = open.map(({ section }) => section).find(isList) ?? ''
    if (mark === '#') {
      const section = { section: path, parts: [] }
      if (!isList(path) && !isPath(path, list)) report(`{{#${path}}} is no list or value`)
      if (isList(path) && list !== '') report(`{{#${path}}} is inside {{#${list}}}`)
      parts().push(section)
      open.push(section)
    } else if (mark === '/') {
      if (open.pop()?.section !== path) report(`{{/${path}}} ends no section`)
    } else {
      if (!isPath(path, list)) report(`{{${path}}} is not a placeholder`)
      parts().push({ path, alternative: alternative.trim(), alone: isAlone(text, match.index, from) })
    }
  }
  root.push(plain())
  const [unclosed] = open
  if (unclosed) report(`{{#${unclosed.section}}} is not closed`)
  return { parts: root, problem }
}

/** Whether the text from `start` to `end` has its line to itself. */
function isAlone(text: string, start: number, end: number): boolean {
  return /(^|\n)[ \t]*$/.test(text.slice(0, start)) && /^[ \t]*\r?(\n|$)/.test(text.slice(end))
}

/** Appends the pieces of some parts, up to a little more than `MAX_RENDERED`. Returns how many characters there are. */
function fill(filled: Piece[], parts: readonly Part[], values: Values, item: Item, length = 0): number {
  let total = length
  const add = (text: string, path: string) => {
    if (text !== '') filled.push({ text, path })
    total += text.length
  }
  for (const part of parts) {
    if (total > MAX_RENDERED) break
    if (typeof part === 'string') add(part, '')
    else if ('path' in part) add(valueOf(part.path, values, item, part.alone) || part.alternative, part.path)
    else if (isList(part.section))
      for (const one of values.lists[part.section] ?? []) total = fill(filled, part.parts, values, one, total)
    else if (valueOf(part.section, values, item) !== '') total = fill(filled, part.parts, values, item, total)
  }
  return total
}

/** Texts and lists are clean already; a value of the body is cleaned here, and gets several lines only where it is alone. */
function valueOf(path: string, { texts, payload }: Values, item: Item = {}, alone = false): string {
  const own = ownText(item, path) || ownText(texts, path)
  if (own !== '' || !path.startsWith('payload.')) return own
  const value = payloadValue(payload, path.slice('payload.'.length).split('.'))
  return alone ? cleanText(value, MAX_RENDERED) : cleanLine(value, MAX_RENDERED)
}

/** Names come from templates: `constructor` and the like must not find what every object has. */
function ownText(values: Item, name: string): string {
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

/** Values that name what is affected: they are shortened last. */
const AFFECTED = ['headline', 'subject', 'target.name', 'target', 'ci.name']

/** Characters that the other values keep together. */
const OTHERS_KEEP = 20

/**
 * The template filled in, at most `max` characters. If it is too long, values are shortened instead of the end: long ones
 * first, the names of what is affected last. The template's own words stay if they fit.
 */
export function renderWithin(template: string, values: Values, max: number): string {
  return within(pieces(template, values), max)
}

/** The same on one line. */
export function renderLine(template: string, values: Values, max: number): string {
  const parts = pieces(template, values).map(({ text, path }) => ({ text: text.replace(/\s+/g, ' '), path }))
  return within(parts, max).replace(/\s+/g, ' ').trim()
}

function within(parts: readonly Piece[], max: number): string {
  if (lengthOf(parts) <= max) return joined(parts)
  const affected = parts.filter(isAffected)
  const others = parts.filter((part) => part.path !== '' && !isAffected(part))
  const room = max - lengthOf(parts.filter(({ path }) => path === ''))
  const forAffected = room - Math.min(OTHERS_KEEP, lengthOf(others))
  const affectedShare = fairShare(
    affected.map(({ text }) => text.length),
    Math.max(0, forAffected),
  )
  const affectedLength = affected.reduce((total, { text }) => total + Math.min(text.length, affectedShare), 0)
  const share = fairShare(
    others.map(({ text }) => text.length),
    Math.max(0, room - affectedLength),
  )
  const fitted = parts.map((part) => {
    if (part.path === '') return part
    return { ...part, text: shorten(part.text, isAffected(part) ? affectedShare : share) }
  })
  return cut(joined(fitted), max)
}

function isAffected({ path }: Piece): boolean {
  return AFFECTED.includes(path)
}

function joined(parts: readonly Piece[]): string {
  return parts.map(({ text }) => text).join('')
}

function lengthOf(parts: readonly Piece[]): number {
  return joined(parts).length
}
