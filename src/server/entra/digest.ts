import { GlideDigest } from '@servicenow/glide'

/** SHA-256 of an ASCII text, lower-case hex. The digest's reading of other characters is not documented. */
export function sha256Hex(ascii: string): string {
  return String(new GlideDigest().getSHA256Hex(ascii)).toLowerCase()
}
