import type { RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { errorText } from './error_text.ts'
import { logError } from './log.ts'

/** What the caller gets to see. The platform wraps `body` as `{"result": …}` (docs/facts/rest.md#setbody). */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: Record<string, unknown>
}

/** Always the same, whatever was wrong with the token: a stranger learns nothing. Its code tells it from the platform's own 401. */
export function unauthorized(): Answer {
  return refusal(401, 'x_secx_azmon.unauthorized', { 'WWW-Authenticate': 'Bearer error="invalid_token"' })
}

/** The token is genuine, the caller may not. */
export function forbidden(): Answer {
  return refusal(403, 'x_secx_azmon.forbidden', {})
}

export function tooLarge(): Answer {
  return refusal(413, 'x_secx_azmon.too_large', {})
}

/** Azure asks again on 503 (docs/facts/azure.md#retries). */
export function unavailable(): Answer {
  return refusal(503, 'x_secx_azmon.unavailable', { 'Retry-After': '30' })
}

/**
 * Writes the answer that `answer` gives. An exception becomes `failed`, and its text goes to the log after `what`: no route
 * ends with the platform's 500, which Azure never repeats and which shows nobody what to do. Never throws.
 */
export function guarded(
  response: RESTAPIResponse,
  what: string,
  answer: () => Answer,
  failed: () => Answer = notWorking,
): void {
  write(response, attempted(what, answer, failed))
}

function attempted(what: string, answer: () => Answer, failed: () => Answer): Answer {
  try {
    return answer()
  } catch (error) {
    logError(`${what}: ${errorText(error)}`)
    return failed()
  }
}

/** For people: what they asked for failed, and where it says why. */
function notWorking(): Answer {
  const message = 'The instance could not do this now. The system log says why. Try again in a minute.'
  return { status: 503, headers: { 'Retry-After': '30' }, body: { outcome: 'failed', message } }
}

/** Never throws: Azure reads the status alone, so each part that can be written counts. */
export function write(response: RESTAPIResponse, answer: Answer): void {
  const parts = [
    () => response.setStatus(answer.status),
    ...Object.keys(answer.headers).map((name) => () => response.setHeader(name, answer.headers[name])),
    () => response.setBody(answer.body as unknown as Parameters<RESTAPIResponse['setBody']>[0]),
  ]
  const faults = parts.map(faultOf).filter((fault) => fault !== '')
  if (faults.length > 0)
    logError(`The answer ${answer.status} could not be written in full: ${faults.join('; ')}`)
}

function faultOf(part: () => void): string {
  try {
    part()
    return ''
  } catch (error) {
    return errorText(error)
  }
}

function refusal(status: number, code: string, headers: Record<string, string>): Answer {
  return { status, headers, body: { outcome: 'refused', code } }
}
