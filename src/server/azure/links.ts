import type { Link } from './alert.ts'
import { cleanLine, cleanText } from '../platform/text.ts'

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
