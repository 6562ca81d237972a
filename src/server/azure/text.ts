import { cut, CUT_MARK } from '../cut.ts'

/**
 * Text from outside, safe to show and to store: a string or a finite number or boolean, everything else is ''.
 * Control characters and those that turn the reading direction are dropped, line ends become `\n`, the ends are
 * trimmed. Longer than `max` characters is cut at a word and marked with `CUT_MARK`, within `max`.
 */
export function cleanText(value: unknown, max: number): string {
  if (typeof value === 'boolean' || (typeof value === 'number' && isFinite(value))) return String(value)
  if (typeof value !== 'string') return ''
  // Twice the room is enough to fill `max` after cleaning, and keeps the work small for a text of a megabyte.
  const part = value.slice(0, max * 2)
  const clean = withoutControls(part).trim()
  return part.length < value.length ? cut(clean + CUT_MARK, max) : cut(clean, max)
}

/** `impactStartTime` → `Impact start time`: a key of a payload as a person would write it. */
export function inWords(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** For comparing names that Azure spells in several ways: `Resource Health`, `ResourceHealth` (facts/azure-monitor.md a3). */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function withoutControls(text: string): string {
  let clean = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!isUnwanted(text.charCodeAt(at))) continue
    clean += text.slice(from, at)
    from = at + 1
  }
  return clean + text.slice(from)
}

/** C0 but tab and newline, DEL, C1, byte order mark, and the bidirectional overrides that make text read as another. */
function isUnwanted(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a
  if (code < 0x7f) return false
  if (code <= 0x9f) return true
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff
}
