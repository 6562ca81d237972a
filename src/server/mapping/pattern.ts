/** Characters and stars of a pattern. */
const MAX_LENGTH = 255
const MAX_STARS = 10

/** Whether a pattern can be used: lower case letters do not matter, `*` stands for any text, also none. */
export function isPattern(pattern: string): boolean {
  return pattern.length > 0 && pattern.length <= MAX_LENGTH && pattern.split('*').length - 1 <= MAX_STARS
}

/** Whether a text is as a pattern says, from beginning to end, whatever the letter case. Takes time linear in the text for each star. */
export function matchesPattern(pattern: string, text: string): boolean {
  const pieces = pattern.toLowerCase().split('*')
  const whole = text.toLowerCase()
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) return whole === first
  if (!whole.startsWith(first) || !whole.slice(first.length).endsWith(last)) return false
  const end = whole.length - last.length
  let at = first.length
  for (const piece of rest) {
    const found = whole.indexOf(piece, at)
    if (found === -1 || found + piece.length > end) return false
    at = found + piece.length
  }
  return at <= end
}
