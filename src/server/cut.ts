/** Stands at the end of every text that was cut, so that nobody takes a part for the whole. */
export const CUT_MARK = ' … [cut]'

/**
 * A text that fits a column of `max` characters. What is too long is cut at a word and marked: the platform would cut
 * it silently (facts/servicenow-platform.md D "Strings").
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const room = Math.max(0, max - CUT_MARK.length)
  let end = room
  for (let at = room; at > room - 40 && at > 0; at--) {
    if (/\s/.test(text.charAt(at))) {
      end = at
      break
    }
  }
  if (isHighSurrogate(text.charCodeAt(end - 1))) end--
  return text.slice(0, end).trimEnd() + CUT_MARK.slice(0, max)
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
