import { cleanLine, hasControl } from '../platform/text.ts'

/** Longer than any id of Azure's; the app's columns for ids have this length. */
export const MAX_ID = 1000

/**
 * An id from outside, without invisible characters; '' if it cannot be an id: not text, longer than `MAX_ID`, with control
 * characters, or beginning with `javascript:`, which the platform would evaluate in a query
 * (docs/facts/servicenow.md#scripts-in-query-values). Never cut: half an id is another id.
 */
export function identifier(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const sent = String(value).trim()
  if (sent.length > MAX_ID || hasControl(sent)) return ''
  const id = cleanLine(sent)
  return /^javascript\s*:/i.test(id) ? '' : id
}

/** An id to be looked up in the database: '' also for `^`, which ends a condition of an encoded query. */
export function lookupValue(value: unknown): string {
  const id = identifier(value)
  return id.includes('^') ? '' : id
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

/** For comparing names that Azure spells in several ways: `Resource Health`, `ResourceHealth` (docs/facts/azure.md#names-of-services). */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Texts as paragraphs: no empty one, and none twice. */
export function paragraphs(texts: readonly string[], separator = '\n\n'): string {
  return texts.filter((text, at) => text !== '' && texts.indexOf(text) === at).join(separator)
}

/** The texts that are not empty, in one line. */
export function joined(texts: readonly string[], separator: string): string {
  return texts.filter((text) => text !== '').join(separator)
}
