/** A parsed body in the common alert schema, open where this program has no business to look. */
export interface AlertBody {
  data: {
    essentials: Record<string, unknown>
    alertContext?: unknown
  }
}

/** The least time between Fired and Resolved in a made-up twin, milliseconds. */
const SHORTEST_ALERT = 10 * 60_000

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Throws with a sentence for people when the text cannot be changed because it is no common-schema alert. */
export function parseBody(text: string): AlertBody {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    throw new Error(`The body is not JSON (${(error as Error).message}), so it can only be sent as it is.`, {
      cause: error,
    })
  }
  const essentials = (body as Partial<AlertBody> | null)?.data?.essentials as unknown
  if (typeof essentials !== 'object' || essentials === null || Array.isArray(essentials))
    throw new Error(
      'The body is not in the common alert schema (no data.essentials), so it can only be sent as it is.',
    )
  return body as AlertBody
}

/**
 * The Resolved call of the same occurrence: same alertId, as Azure does it (docs/facts/azure.md#alert-id). It
 * resolves now, or ten minutes after it fired where that lies in the future.
 */
export function resolvedTwin(body: AlertBody, now: number): AlertBody {
  const fired = Date.parse(text(essential(body, 'firedDateTime')))
  const resolved = Number.isNaN(fired) || now > fired ? now : fired + SHORTEST_ALERT
  const resolvedBody = withEssential(body, 'monitorCondition', 'Resolved')
  return withEssential(resolvedBody, 'resolvedDateTime', new Date(resolved).toISOString())
}

/**
 * The same alert with another alertId: a GUID goes into the last segment, and into the link to the portal; anything
 * else replaces the whole.
 */
export function withAlertId(body: AlertBody, id: string): AlertBody {
  const before = text(essential(body, 'alertId'))
  if (!GUID.test(id) || !before.includes('/')) return withEssential(body, 'alertId', id)
  const renamed = withEssential(body, 'alertId', before.replace(/[^/]*$/, id))
  const link = text(essential(body, 'investigationLink'))
  const guid = before.slice(before.lastIndexOf('/') + 1)
  return link === '' ? renamed : withEssential(renamed, 'investigationLink', link.replace(guid, id))
}

/** A new occurrence: a new alertId, fired now, the evaluation window moved along with it. */
export function asNewOccurrence(body: AlertBody, guid: string, now: number): AlertBody {
  const before = Date.parse(text(essential(body, 'firedDateTime')))
  const fresh = withEssential(withAlertId(body, guid), 'firedDateTime', new Date(now).toISOString())
  if (!Number.isNaN(before)) moveWindow(fresh.data.alertContext, now - before)
  return fresh
}

/** A copy with one essential set. An existing key is found whatever its case (docs/facts/azure.md#keys). */
export function withEssential(body: AlertBody, key: string, value: unknown): AlertBody {
  const copy = structuredClone(body)
  copy.data.essentials[actualKey(copy, key)] = value
  return copy
}

function essential(body: AlertBody, key: string): unknown {
  return body.data.essentials[actualKey(body, key)]
}

function actualKey(body: AlertBody, key: string): string {
  return Object.keys(body.data.essentials).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key
}

function moveWindow(alertContext: unknown, milliseconds: number): void {
  const condition = (alertContext as { condition?: Record<string, unknown> | null } | null | undefined)
    ?.condition
  if (typeof condition !== 'object' || condition === null) return
  for (const key of ['windowStartTime', 'windowEndTime']) {
    const time = Date.parse(text(condition[key]))
    if (!Number.isNaN(time)) condition[key] = new Date(time + milliseconds).toISOString()
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
