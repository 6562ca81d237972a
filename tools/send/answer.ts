/** What came back for one call, as far as a person or a script wants to know it. */
export interface Answer {
  status: number
  outcome: string
  reason: string
  alert: string
  incident: string
  delivery: string
  /** The platform's or the app's words where the answer is no `result`. */
  message: string
  /** `app 11 statements 1.8 ms, platform 6 statements 0.9 ms`. */
  timing: string
}

/**
 * Posts a body to the webhook as an action group does (docs/facts/azure.md#the-call). Throws when nobody
 * answers.
 */
export async function postAlert(
  url: string,
  body: string | Uint8Array,
  token: string | null,
): Promise<Answer> {
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'IcMBroadcaster/1.0',
    accept: 'application/json',
  }
  if (token !== null) headers['authorization'] = `Bearer ${token}`
  const response = await reach(url, {
    method: 'POST',
    headers,
    body: body as NonNullable<RequestInit['body']>,
    // A login page at the end of a redirect is no answer.
    redirect: 'manual',
  })
  return readAnswer(response.status, await response.text(), response.headers.get('server-timing') ?? '')
}

/** `fetch`, with the one failure that everybody meets put into words. */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    const cause = (error as { cause?: { code?: string; message?: string } }).cause
    if (cause === undefined) throw error
    const { origin, hostname } = new URL(url)
    if (cause.code !== 'ECONNREFUSED')
      throw new Error(`${origin} cannot be reached: ${cause.message ?? cause.code}`, { cause: error })
    const hint = ['127.0.0.1', 'localhost'].includes(hostname) ? ': start it with npm start' : ''
    throw new Error(`Nothing answers at ${origin}${hint}.`, { cause: error })
  }
}

export function readAnswer(status: number, body: string, serverTiming: string): Answer {
  const parsed = parse(body)
  const result = record(parsed?.['result'])
  const error = record(parsed?.['error'])
  const words = [error['message'], error['detail'], result['message']].map(text).filter(Boolean).join(': ')
  return {
    status,
    outcome: text(result['outcome']),
    reason: text(result['reason']),
    alert: text(result['alert']),
    incident: text(result['incident']),
    delivery: text(result['delivery']),
    message:
      parsed === undefined && body !== ''
        ? 'The answer is no JSON: is this the address of the route?'
        : words,
    timing: readServerTiming(serverTiming),
  }
}

/** `app;desc="11 statements";dur=1.8` becomes `app 11 statements 1.8 ms`; entries without a duration lose that part. */
export function readServerTiming(header: string): string {
  const entries = [...header.matchAll(/([\w-]+)((?:\s*;\s*\w+=(?:"[^"]*"|[^,;]*))*)/g)]
  return entries
    .map(([, name = '', parameters = '']) => {
      const description = /desc=(?:"([^"]*)"|([^,;]*))/.exec(parameters)
      const duration = /dur=([\d.]+)/.exec(parameters)?.[1]
      return [name, description?.[1] ?? description?.[2], duration && `${duration} ms`]
        .filter(Boolean)
        .join(' ')
    })
    .join(', ')
}

function parse(body: string): Record<string, unknown> | undefined {
  try {
    return record(JSON.parse(body))
  } catch {
    return undefined
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
