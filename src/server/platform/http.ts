import type { RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { errorText, logError } from './log.ts'

/** What the caller gets to see. The platform wraps `body` as `{"result": …}` (docs/facts/rest.md#setbody). */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: Record<string, unknown>
}

/**
 * Writes the answer that `answer` gives, and nothing for null. An exception is logged after `what`, and `failed` is written instead: the
 * platform's own 500 is never repeated by Azure and shows nobody what to do. Never throws.
 */
export function guarded(
  response: RESTAPIResponse,
  what: string,
  answer: () => Answer | null,
  failed: () => Answer = notWorking,
): void {
  const given = answerOr(what, answer, failed)
  if (given !== null) write(response, given)
}

/** The same whatever was wrong with the token: a stranger learns nothing. The code tells it from the platform's own 401. */
export function unauthorized(): Answer {
  return refusal(401, 'x_secx_azmon.unauthorized', { 'WWW-Authenticate': 'Bearer error="invalid_token"' })
}

/** The token is genuine, the caller may not. */
export function forbidden(): Answer {
  return refusal(403, 'x_secx_azmon.forbidden')
}

export function tooLarge(): Answer {
  return refusal(413, 'x_secx_azmon.too_large')
}

/** Azure calls again after a 503 (docs/facts/azure.md#retries). */
export function unavailable(): Answer {
  return refusal(503, 'x_secx_azmon.unavailable', { 'Retry-After': '30' })
}

/** The parts of a request that its body is read from. */
export interface WithBody {
  getHeader(name: string): unknown
  body: { readonly dataString: { toString(): string } | null | undefined } | null | undefined
}

/**
 * The text of a request's body; '' for none. On an instance the body of an empty request may be null or unreadable
 * (docs/facts/limits.md#empty-request). Throws when a body that is there cannot be read: Azure has to send it again.
 */
export function bodyText(request: WithBody): string {
  const isStated = Number(request.getHeader('Content-Length') ?? 0) > 0
  const text = textOf(request, isStated)
  if (text === null && isStated) throw new Error('The body of the request cannot be read')
  return text ?? ''
}

function textOf({ body }: WithBody, isStated: boolean): string | null {
  try {
    const text = body?.dataString ?? null
    return text === null ? null : String(text)
  } catch (error) {
    if (isStated) throw error
    return null
  }
}

function answerOr(what: string, answer: () => Answer | null, failed: () => Answer): Answer | null {
  try {
    return answer()
  } catch (error) {
    logError(`${what}: ${errorText(error)}`)
    return failed()
  }
}

/** For people who used a page. */
function notWorking(): Answer {
  const message = 'The instance could not do this now. The system log says why. Try again in a minute.'
  return { status: 503, headers: { 'Retry-After': '30' }, body: { outcome: 'failed', message } }
}

function refusal(status: number, code: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: { outcome: 'refused', code } }
}

/** Never throws. Azure reads the status alone, so each part is written whatever became of the others. */
function write(response: RESTAPIResponse, answer: Answer): void {
  const parts = [
    () => response.setStatus(answer.status),
    ...Object.keys(answer.headers).map((name) => () => response.setHeader(name, answer.headers[name])),
    () => response.setBody(answer.body),
  ]
  const problems = parts.map(problemOf).filter((problem) => problem !== '')
  if (problems.length > 0)
    logError(`The answer ${answer.status} could not be written in full: ${problems.join('; ')}`)
}

function problemOf(part: () => void): string {
  try {
    part()
    return ''
  } catch (error) {
    return errorText(error)
  }
}
