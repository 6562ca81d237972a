import type { RestRequest, RestResponse } from '../engine/engine.ts'
import { refusal } from '../rest/replies.ts'

/** An answer made of plain values, as the fetch API has it. What HTTP forbids in a status or header becomes a 500. */
export function plainResponse(reply: RestResponse): Response {
  try {
    return asResponse(reply)
  } catch (error) {
    return asResponse(refusal(500, `The response cannot be sent: ${(error as Error).message}`))
  }
}

/** A request with its body read, as the platform's processors take it. */
export async function plainRequest(request: Request): Promise<RestRequest> {
  const url = new URL(request.url)
  const names = new Set(url.searchParams.keys())
  return {
    method: request.method,
    uri: url.pathname,
    url: request.url,
    queryString: url.search.slice(1),
    queryParams: Object.fromEntries([...names].map((name) => [name, url.searchParams.getAll(name)])),
    pathParams: {},
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  }
}

function asResponse({ status, headers, body }: RestResponse): Response {
  const mayHaveBody = status !== 204 && status !== 205 && status !== 304
  return new Response(mayHaveBody ? body : null, { status, headers })
}
