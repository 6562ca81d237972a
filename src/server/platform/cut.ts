/** Ends every text that was cut, so that nobody takes the part for the whole. */
export const CUT_MARK = ' … [cut]'

/** How far back a cut looks for the end of a word. */
const WORD = 40

/**
 * A text that fits a column of `max` characters. A longer one is cut at a word and marked: the platform would cut it
 * silently (docs/facts/servicenow.md#long-text).
 */
export function cut(text: string, max: number): string {
  return text.length <= max ? text : shortenTo(text, max, CUT_MARK)
}

/** The same for a value within a line: `Whenever the average…`. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : shortenTo(text, max, '…')
}

/** Splits a text behind a word: the first part fits `max` characters. Only the white space between the two is lost. */
export function splitText(text: string, max: number): [string, string] {
  if (text.length <= max) return [text, '']
  const end = endOfWord(text, Math.max(0, max))
  return [text.slice(0, end).trimEnd(), text.slice(end).trimStart()]
}

/** The length to cut each of some texts to so that all of them fit `room`; Infinity when they fit uncut. */
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

/**
 * Whether a text has more than `limit` bytes in UTF-8. For most texts the length alone answers it: a UTF-16 unit makes one
 * to three bytes, a pair of surrogates four. A lone surrogate counts three, as the replacement character does.
 */
export function isLongerThan(text: string, limit: number): boolean {
  if (text.length > limit) return true
  if (text.length * 3 <= limit) return false
  // A unit is a byte, beyond ASCII one more, from U+0800 on one more; of a pair only the latter four count.
  const others = text.replace(/[^\u0080-\uffff]+/g, '')
  const three = others.replace(/[\u0080-\u07ff]+/g, '')
  const unpaired = others === '' ? text : text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')
  return unpaired.length + others.length + three.length > limit
}

function shortenTo(text: string, max: number, mark: string): string {
  return text.slice(0, endOfWord(text, Math.max(0, max - mark.length))).trimEnd() + mark.slice(0, max)
}

/** Where to end a text, at `room` at the latest: behind a word, never within a character. */
function endOfWord(text: string, room: number): number {
  const from = Math.max(1, room - WORD + 1)
  const gap = text.slice(from, room + 1).search(/\s\S*$/)
  const end = gap === -1 ? room : from + gap
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
