import type { RestResponse } from '../engine/engine.ts'

/** The content type of every JSON answer the platform gives. */
export const JSON_TYPE = 'application/json;charset=UTF-8'

export function jsonReply(status: number, body: unknown, headers: Record<string, string> = {}): RestResponse {
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(body) }
}

/** The platform's own refusals all have this form (docs/facts/rest.md#form-of-an-error). */
export function refusal(
  status: number,
  message: string,
  detail: string | null = null,
  headers: Record<string, string> = {},
): RestResponse {
  return jsonReply(status, { error: { message, detail }, status: 'failure' }, headers)
}

/** No user, or not the right password: docs/facts/rest.md#the-platforms-401, to the letter. */
export function notAuthenticated(): RestResponse {
  return refusal(401, 'User Not Authenticated', 'Required to provide Auth information', {
    'www-authenticate': 'BASIC realm="Service-now"',
  })
}

/**
 * The session's own token goes along, so that a page that stood open for long can try again. Nobody is asked for a
 * password: the session has one.
 */
export function wrongUserToken(right: string): RestResponse {
  const headers = { 'X-UserToken-Response': right }
  return refusal(401, 'User Not Authenticated', 'Required to provide Auth information', headers)
}

export function notAuthorized(): RestResponse {
  return refusal(403, 'User Not Authorized', 'Failed API level ACL Validation')
}

export function noSuchResource(): RestResponse {
  return refusal(404, 'Requested URI does not represent any resource')
}

export function methodNotSupported(): RestResponse {
  return refusal(405, 'Method not supported')
}

/** docs/facts/rest.md#largest-request. */
export function payloadTooLarge(bytes: number): RestResponse {
  return refusal(
    400,
    'Exception while reading request',
    `Rejected large REST payload with content-length = ${bytes} bytes`,
  )
}
