const CUT_MARK = '...'

/**
 * A value that came from outside, made fit to be shown, logged and stored: printable ASCII without quotation marks and
 * backslashes (so that it stays as long inside JSON), at most `limit` characters.
 */
export function shown(value: unknown, limit = 80): string {
  if (value === undefined) return 'absent'
  if (Array.isArray(value))
    return cut(`list of ${value.length}: ${value.slice(0, 5).map(entry).join(', ')}`, limit)
  return cut(entry(value), limit)
}

/** A claim as text for facts and counters: '' unless it is a string. At most 64 characters. */
export function shownClaim(value: unknown): string {
  return typeof value === 'string' ? printable(value).slice(0, 64) : ''
}

/** Strings of our own settings that checks quote as what was expected. */
export function shownList(values: readonly string[], limit = 200): string {
  return values.length === 0 ? 'nothing is set' : cut(values.map(printable).join(' or '), limit)
}

function entry(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'empty text' : printable(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}

function printable(text: string): string {
  return text.slice(0, 300).replace(/[^\x20-\x7e]|["\\]/g, '?')
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit - CUT_MARK.length) + CUT_MARK
}
