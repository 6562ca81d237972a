import { GlideDigest } from '@servicenow/glide'

/**
 * SHA-256 of a text as 64 lower-case hex digits. Everything outside printable ASCII is written as `\uXXXX` first: how
 * the platform's digest encodes other characters is not documented (docs/facts/servicenow.md#sha-256).
 */
export function sha256Hex(text: string): string {
  return String(new GlideDigest().getSHA256Hex(toAscii(text))).toLowerCase()
}

function toAscii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'))
}
