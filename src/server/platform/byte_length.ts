/**
 * Whether a text has more bytes than `limit` in UTF-8. Most texts are told by their length alone: a UTF-16 unit comes to
 * one, two or three bytes (a pair of surrogates to four). A lone surrogate counts as the three bytes of the mark that
 * stands for it.
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

function isPair(first: number, second: number): boolean {
  return first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff
}
