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
  if (text.length * 3 <= limit || !/[\u0080-\uffff]/.test(text)) return false
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (isPair(unit, text.charCodeAt(at + 1))) {
      // Two units, four bytes.
      bytes += 2
      at++
    } else bytes += 2
  }
  return bytes > limit
}

function shortenTo(text: string, max: number, mark: string): string {
  return text.slice(0, endOfWord(text, Math.max(0, max - mark.length))).trimEnd() + mark.slice(0, max)
}

/** Where to end a text, at `room` at the latest: behind a word, never within a character. */
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

function isPair(first: number, second: number): boolean {
  return first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff
}
