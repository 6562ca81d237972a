/** A request as it goes from the thread that listens to the one that runs the instance. */
export interface RawRequest {
  method: string
  /** Absolute: `http://host:port/path?query`. */
  url: string
  /** Names lower case; of a repeated Authorization header the first one. */
  headers: Record<string, string>
  body: Uint8Array
}

export interface RawResponse {
  status: number
  headers: [string, string][]
  body: Uint8Array
}

/** As the fetch API has it. Throws a TypeError for what that refuses (method TRACE, an address that is none). */
export function toRequest(raw: RawRequest): Request {
  const hasBody = raw.method !== 'GET' && raw.method !== 'HEAD' && raw.body.byteLength > 0
  return new Request(raw.url, {
    method: raw.method,
    headers: raw.headers,
    body: hasBody ? (raw.body as Uint8Array<ArrayBuffer>) : undefined,
  })
}

export async function toRawResponse(response: Response): Promise<RawResponse> {
  return {
    status: response.status,
    headers: [...response.headers],
    body: new Uint8Array(await response.arrayBuffer()),
  }
}

/** A body is forbidden with these, even an empty one. */
const WITHOUT_BODY = new Set([101, 204, 205, 304])

export function toResponse(raw: RawResponse): Response {
  return new Response(WITHOUT_BODY.has(raw.status) ? null : (raw.body as Uint8Array<ArrayBuffer>), {
    status: raw.status,
    headers: raw.headers,
  })
}
