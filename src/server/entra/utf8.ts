/**
 * Bytes to text. Null for anything that is not UTF-8: stray or missing continuation bytes, overlong forms, surrogates,
 * values past U+10FFFF. The engine has no TextDecoder, and replacing bad bytes would let two tokens read the same.
 */
export function decodeUtf8(bytes: readonly number[]): string | null {
  let text = ''
  let i = 0
  while (i < bytes.length) {
    const first = bytes[i++] as number
    if (first < 0x80) {
      text += String.fromCharCode(first)
      continue
    }
    const form = FORMS.find((candidate) => first >= candidate.from && first <= candidate.to)
    if (!form) return null
    let code = first & form.mask
    for (let n = 0; n < form.following; n++) {
      const next = bytes[i++]
      if (next === undefined || (next & 0xc0) !== 0x80) return null
      code = (code << 6) | (next & 0x3f)
    }
    if (code < form.least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
    text += String.fromCodePoint(code)
  }
  return text
}

/** First byte of a longer sequence, how many bytes follow, and the least value that needs so many. */
const FORMS = [
  { from: 0xc2, to: 0xdf, mask: 0x1f, following: 1, least: 0x80 },
  { from: 0xe0, to: 0xef, mask: 0x0f, following: 2, least: 0x800 },
  { from: 0xf0, to: 0xf4, mask: 0x07, following: 3, least: 0x10000 },
]
