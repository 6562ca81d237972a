import { cut, CUT_MARK } from './cut.ts'

/**
 * Text from outside that may have several lines, safe to show and to store: a string or a finite number or boolean;
 * everything else is ''. Line ends of every kind become `\n`. Characters that nobody sees but that change what is read
 * are dropped: controls, overrides of the reading direction, zero-width characters. The ends are trimmed. Longer than
 * `max` characters is cut at a word and marked with `CUT_MARK`, within `max`.
 */
export function cleanText(value: unknown, max = Infinity): string {
  return cleaned(value, max, (text) => text.trim())
}

/** The same for a value of one line (a name, a label, a dimension): runs of white space become one blank, so that no value forges a line. */
export function cleanLine(value: unknown, max = Infinity): string {
  return cleaned(value, max, (text) => text.replace(/\s+/g, ' ').trim())
}

function cleaned(value: unknown, max: number, arrange: (text: string) => string): string {
  if (typeof value === 'boolean' || (typeof value === 'number' && isFinite(value))) return String(value)
  if (typeof value !== 'string') return ''
  // Twice the room is enough to fill `max` after cleaning, and keeps the work small for a text of a megabyte.
  const part = value.slice(0, max * 2)
  const clean = arrange(withoutInvisible(part))
  return part.length < value.length ? cut(clean + CUT_MARK, max) : cut(clean, max)
}

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

const CONTROLS: [number, number][] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
]

/** Whether a text holds a control character, line ends included. */
export function hasControl(text: string): boolean {
  return CONTROL.test(text)
}

const CONTROL = new RegExp(anyOf(CONTROLS))
const LINE_ENDS = new RegExp(`\\r\\n|${anyOf(LINE_BREAKS)}`, 'g')
const UNWANTED = new RegExp(anyOf(INVISIBLE), 'g')
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g
const SUSPECT = new RegExp(anyOf([...LINE_BREAKS, ...INVISIBLE, [0xd800, 0xdfff]]))

function anyOf(ranges: [number, number][]): string {
  const escaped = (code: number) => `\\u${`000${code.toString(16)}`.slice(-4)}`
  return `[${ranges.map(([from, to]) => `${escaped(from)}-${escaped(to)}`).join('')}]`
}
