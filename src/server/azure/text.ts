import type { Link } from './alert.ts'
import { cleanLine, cleanText, hasControl } from '../platform/text.ts'

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

/** Longer addresses are dropped: a cut one leads nowhere. An address of this length and its label fit a work note and the alert's column. */
const MAX_URL = 3800
const MAX_LINKS = 20
const MAX_LABEL = 100

/** A link as a kind reads it: its label, and the value that may be an address. */
export type FoundLink = readonly [label: string, url: unknown]

/**
 * The address if it is https with a plain host name, without user name; '' for anything else. Characters that could
 * end an attribute or a line are percent-encoded.
 */
export function httpsUrl(value: unknown): string {
  if (typeof value !== 'string' || value.length > MAX_URL) return ''
  const url = value.trim().replace(/[\s"'<>`\\]/g, percentEncoded)
  if (url.length > MAX_URL || !/^https:\/\/[a-z0-9][a-z0-9.-]{0,252}(:\d{1,5})?([/?#]|$)/i.test(url))
    return ''
  return cleanText(url, MAX_URL) === url ? url : ''
}

/** The links that a person may follow, each address once. */
export function peopleLinks(found: FoundLink[]): Link[] {
  const links: Link[] = []
  for (const [label, value] of found) {
    const url = httpsUrl(value)
    if (url === '' || links.some((link) => link.url === url)) continue
    links.push({ label: cleanLine(label, MAX_LABEL) || 'Link', url })
    if (links.length === MAX_LINKS) break
  }
  return links
}

/** An apostrophe is legal in an address, so `encodeURIComponent` leaves it; in HTML it could end an attribute. */
function percentEncoded(character: string): string {
  return character === "'" ? '%27' : encodeURIComponent(character)
}
