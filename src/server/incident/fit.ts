import { fairShare, splitText } from '../platform/cut.ts'

/** Column sizes of incident in characters (docs/facts/incident.md#columns). */
export const SIZE = { shortDescription: 160, description: 4000, closeNotes: 4000, correlation: 100 }

/** A part of a text that may be shortened. */
export interface Block {
  lines: string[]
  /** Whether a line may be split; false for addresses. */
  breakable: boolean
  /** Shortened only when nothing else would do. */
  whole?: boolean
}

/** A text that fits its column, and what did not fit; '' when everything did. */
export interface Fitted {
  text: string
  rest: string
}

/** Ends a part that was shortened. */
export const MORE = '… (more in the work notes)'

/** A shorter line is never split. */
const SHORT_LINE = 300

/** If the strings leave the blocks less room (characters) than this, the strings are shortened too. */
const LEAST_ROOM = 1000

/**
 * Joins parts with an empty line between two. If the text is longer than `max`, strings stay whole and the blocks share
 * the rest of the room; if that is less than `LEAST_ROOM`, all parts share the room. Long parts are shortened before
 * short ones. What does not fit is in `rest`, and `MORE` is in its place.
 */
export function fit(parts: readonly (string | Block)[], max: number): Fitted {
  const blocks = parts
    .map((part) => (typeof part === 'string' ? { ...blockOf(part), whole: true } : part))
    .map((block) => ({ ...block, whole: block.whole === true, text: block.lines.join('\n') }))
    .filter(({ text }) => text !== '')
  const all = blocks.map(({ text }) => text).join('\n\n')
  if (all.length <= max) return { text: all, rest: '' }
  const room = max - 2 * (blocks.length - 1)
  const ofWhole = blocks.reduce((total, { whole, text }) => total + (whole ? text.length : 0), 0)
  const isTight = room - ofWhole < LEAST_ROOM
  const share = fairShare(
    blocks.filter(({ whole }) => isTight || !whole).map(({ text }) => text.length),
    isTight ? room : room - ofWhole,
  )
  const fitted = blocks.map((block) => shortened(block, block.whole && !isTight ? Infinity : share))
  return { text: joined(fitted.map(({ text }) => text)), rest: joined(fitted.map(({ rest }) => rest)) }
}

/** A text that may be shortened at any word. */
export function blockOf(text: string): Block {
  return { lines: text === '' ? [] : text.split('\n'), breakable: true }
}

function shortened({ lines, breakable }: Block, max: number): Fitted {
  const text = lines.join('\n')
  if (text.length <= max) return { text, rest: '' }
  const room = max - MORE.length - 1
  const head: string[] = []
  let used = 0
  for (const [at, line] of lines.entries()) {
    if (used + line.length + 1 > room) {
      const isSplit = breakable && line.length > SHORT_LINE
      const [begun, left] = isSplit ? splitText(line, room - used) : ['', line]
      const begin = begun === '' ? head : [...head, begun]
      return {
        text: `${begin.join('\n').trimEnd()}\n${MORE}`.trimStart(),
        // An indented line stays so: it belongs to the value before it and must not pass for a line of its own.
        rest: [left, ...lines.slice(at + 1)].join('\n').replace(/^\n+/, '').trimEnd(),
      }
    }
    head.push(line)
    used += line.length + 1
  }
  return { text, rest: '' }
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n')
}
