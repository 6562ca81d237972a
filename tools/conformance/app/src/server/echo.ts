import { gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'

/** Answers in the way that the query parameter `as` names; what it was sent comes back. */
export function echo(request: RESTAPIRequest, response: RESTAPIResponse): void {
  const as = parameter(request)
  if (as === 'throw') throw new Error('Thrown on purpose')
  if (as === 'stream') {
    response.setStatus(200)
    response.setContentType('application/json')
    response.getStreamWriter().writeString('{"bare":true}')
    return
  }
  response.setStatus(as === 'refusal' ? 401 : 200)
  response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"')
  const body = {
    user: gs.getUserName(),
    interactive: String((gs.getSession() as { isInteractive(): boolean }).isInteractive()),
    text: textOf(request),
    authorization: request.getHeader('Authorization') ?? '',
    sameHeader: request.getHeader('authorization') === request.getHeader('Authorization'),
    parameter: JSON.stringify((request.queryParams as Record<string, unknown>)['as'] ?? null),
  }
  response.setBody(body)
}

function parameter({ queryParams }: RESTAPIRequest): string {
  const value = (queryParams as Record<string, unknown> | null)?.['as']
  return Array.isArray(value) ? String(value[0]) : ''
}

/** An empty body may be null, or refuse to be read: both are an empty text here. */
function textOf(request: RESTAPIRequest): string {
  try {
    const body = request.body as { dataString?: unknown } | null | undefined
    const text = body?.dataString
    return typeof text === 'string' ? text : ''
  } catch {
    return ''
  }
}
