const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Six-bit value by character code; undefined for every foreign character. */
const VALUES: (number | undefined)[] = []
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value

/**
 * base64url to bytes, strictly as RFC 7515 section 2 has it: no padding, no white space or other foreign character, no
 * bits set that belong to no byte. Null for anything else, so that one value has one spelling only.
 * The platform's own decoder yields text and breaks bytes (docs/facts/servicenow.md#base64).
 */
export function decodeBase64url(text: string): number[] | null {
  if (text.length % 4 === 1) return null
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)]
    if (value === undefined) return null
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 0xff)
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null
}
