import { MAX_TOKEN } from './jws.ts'

export type Bearer =
  { kind: 'token'; token: string } | { kind: 'none'; found: string } | { kind: 'malformed'; found: string }

/** `Bearer`, a few spaces, the token. */
const MAX_HEADER = MAX_TOKEN + 16

/**
 * The token of an Authorization header as RFC 6750 section 2.1 writes it: the scheme in any case, spaces, one token of
 * visible ASCII. Another scheme, or no header, is "none"; a bearer header of any other form is malformed, two headers
 * that a proxy joined with a comma included.
 */
export function readBearer(authorization: string | null): Bearer {
  if (!authorization) return { kind: 'none', found: 'no Authorization header' }
  if (!/^bearer(?![\w-])/i.test(authorization.slice(0, 7))) {
    return { kind: 'none', found: 'another authentication scheme' }
  }
  if (authorization.length > MAX_HEADER)
    return { kind: 'malformed', found: `longer than ${MAX_HEADER} characters` }
  const token = /^bearer +([\x21-\x7e]+)$/i.exec(authorization)?.[1]
  return token === undefined
    ? { kind: 'malformed', found: 'not one token of visible ASCII' }
    : { kind: 'token', token }
}
