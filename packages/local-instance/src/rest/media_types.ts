/**
 * What a Scripted REST API reads and writes unless its record says otherwise
 * (docs/facts/rest.md#media-types).
 */
export const DEFAULT_MEDIA_TYPES = 'application/json,application/xml,text/xml'

/** Whether a request's Content-Type is among a record's `consumes` list. One without a type is taken as the first. */
export function isConsumed(contentType: string | undefined, consumes: string): boolean {
  if (contentType === undefined || contentType.trim() === '') return true
  const sent = essence(contentType)
  return list(consumes).some((type) => type === sent || isSuffixOf(sent, type))
}

/** Whether what an API writes is among the media ranges of an Accept header; no header means anything. */
export function isAcceptable(accept: string | undefined, produces: string): boolean {
  if (accept === undefined || accept.trim() === '') return true
  return accept
    .split(',')
    .filter((range) => !/;\s*q\s*=\s*0(\.0*)?\s*(;|$)/i.test(range))
    .map(essence)
    .some((range) => list(produces).some((type) => matches(range, type)))
}

function matches(range: string, type: string): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))
}

/** `application/vnd.x+json` counts as JSON. */
function isSuffixOf(sent: string, type: string): boolean {
  const [family, subtype] = type.split('/')
  return subtype !== undefined && sent.startsWith(`${family}/`) && sent.endsWith(`+${subtype}`)
}

function essence(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase()
}

function list(types: string): string[] {
  return types.split(',').map(essence).filter(Boolean)
}
