/** The parts of a request that its body is read from. */
export interface WithBody {
  getHeader(name: string): unknown
  body: { readonly dataString: unknown } | null | undefined
}

/**
 * The text of a request's body; '' for none. On an instance the body of an empty request may be null, or may not let
 * itself be read (docs/facts/limits.md#empty-request): all of that is an empty text. A body that does hold
 * something and cannot be read throws: it must be asked for again.
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
