/** No id of Azure's comes near it; the app's columns for ids are this long. */
export const MAX_ID = 1000

/**
 * An id from outside, trimmed, or '' when it cannot be one: not text, longer than `MAX_ID`, with control characters,
 * or beginning with `javascript:`, which the platform would evaluate in a query (facts/servicenow-platform.md A6).
 * Never cut: half an id is another id.
 */
export function identifier(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const id = String(value).trim()
  if (id.length > MAX_ID || hasControl(id) || /^javascript\s*:/i.test(id)) return ''
  return id
}

/** An identifier that will be looked up in the database: `^`, which ends a condition of an encoded query, is refused too. */
export function lookupValue(value: unknown): string {
  const id = identifier(value)
  return id.includes('^') ? '' : id
}

function hasControl(id: string): boolean {
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at)
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true
  }
  return false
}
