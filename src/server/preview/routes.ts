import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { type Answer, bodyText, guarded } from '../platform/http.ts'
import { payloadGone } from '../delivery/ledger.ts'
import { readSettings } from '../settings/read.ts'
import { examine } from './examine.ts'
import { askedDelivery, lastDeliveries, readPayload } from './past_deliveries.ts'
import { sampleBody } from './sample.ts'

/**
 * `POST /preview`, for admins: a body in, or the number of a delivery that came before, and what would happen out. The
 * same code as for a delivery up to the first write; nothing is written, not even that the preview took place.
 */
export function preview(request: RESTAPIRequest, response: RESTAPIResponse): void {
  guarded(response, 'A preview failed', () => {
    const body = bodyText(request)
    const number = askedDelivery(body, parameter(request, 'delivery'))
    return number === null ? examine(body, readSettings()) : past(number)
  })
}

/** `GET /preview`, for admins: the last deliveries, for a choice, and a sample of a body. */
export function offerPreviews(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  guarded(response, 'The deliveries for a preview could not be read', () => {
    const sample = sampleBody(readSettings().entra, Date.now())
    return { status: 200, headers: {}, body: { deliveries: lastDeliveries(), sample } }
  })
}

function past(number: string): Answer {
  const payload = readPayload(number)
  if (payload === null) return { status: 404, headers: {}, body: { outcome: 'unknown_delivery', number } }
  if (payload.isRemoved) {
    const sentence = payloadGone(number.toUpperCase())
    return { status: 200, headers: {}, body: { outcome: 'payload_removed', sentence, settings: [] } }
  }
  return examine(payload.text, readSettings())
}

/** Query parameters come as lists (docs/facts/rest.md#query-parameters). */
function parameter({ queryParams }: RESTAPIRequest, name: string): string {
  const value = (queryParams as Record<string, unknown> | null)?.[name]
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value]
  return typeof first === 'string' ? first : ''
}
