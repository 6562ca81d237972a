import { cleanLine, hasControl } from '../platform/text.ts'

/** No id of Azure's comes near it; the app's columns for ids are this long. */
export const MAX_ID = 1000

/**
 * An id from outside, without invisible characters, or '' when it cannot be one: not text, longer than `MAX_ID`, with
 * control characters, or beginning with `javascript:`, which the platform would evaluate in a query
 * (docs/facts/servicenow.md#scripts-in-query-values). Never cut: half an id is another id.
 */
export function identifier(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const sent = String(value).trim()
  if (sent.length > MAX_ID || hasControl(sent)) return ''
  const id = cleanLine(sent)
  return /^javascript\s*:/i.test(id) ? '' : id
}

/** An identifier that will be looked up in the database: `^`, which ends a condition of an encoded query, is refused too. */
export function lookupValue(value: unknown): string {
  const id = identifier(value)
  return id.includes('^') ? '' : id
}
