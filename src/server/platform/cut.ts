/** Stands at the end of every text that was cut, so that nobody takes a part for the whole. */
export const CUT_MARK = ' … [cut]'

/** How far back a cut looks for the end of a word. */
const WORD = 40

/**
 * A text that fits a column of `max` characters. What is too long is cut at a word and marked: the platform would cut
 * it silently (docs/facts/servicenow.md#long-text).
 */
export function cut(text: string, max: number): string {
  return text.length <= max ? text : shortenTo(text, max, CUT_MARK)
}

/** The same for a value within a line: `Whenever the average…`. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : shortenTo(text, max, '…')
}

/** The part of a text that fits into `max` characters, ending with a word, and the rest; nothing but the white space between the two is lost. */
export function splitText(text: string, max: number): [string, string] {
  if (text.length <= max) return [text, '']
  const end = endOfWord(text, Math.max(0, max))
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()]
}

/** Length up to which each of some texts may be kept so that all fit into `room`; Infinity when they do as they are. */
export function fairShare(lengths: readonly number[], room: number): number {
  let left = room
  let count = lengths.length
  for (const length of [...lengths].sort((a, b) => a - b)) {
    if (length * count > left) return Math.max(0, Math.floor(left / count))
    left -= length
    count--
  }
  return Infinity
}

function shortenTo(text: string, max: number, mark: string): string {
  return text.slice(0, endOfWord(text, Math.max(0, max - mark.length))).trimEnd() + mark.slice(0, max)
}

/** Where to end a text at the latest at `room`: behind a word, never within a character. */
function endOfWord(text: string, room: number): number {
  let end = room
  for (let at = room; at > room - WORD && at > 0; at--) {
    if (/\s/.test(text.charAt(at))) {
      end = at
      break
    }
  }
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
