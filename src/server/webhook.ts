import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { ofCaller, readAlert } from './azure/kinds/read_alert.ts'
import { announce, type Arrival, insertDelivery, insertRejected } from './delivery/ledger.ts'
import { type Admitted, isSubscriptionAllowed } from './entra/caller.ts'
import { countRefusal } from './entra/refusals.ts'
import { isLongerThan } from './platform/cut.ts'
import {
  type Answer,
  bodyText,
  forbidden,
  guarded,
  tooLarge,
  unavailable,
  type WithBody,
} from './platform/http.ts'
import { attempt, logWarning } from './platform/log.ts'
import { withNodeCache } from './platform/node_cache.ts'
import { processDelivery, type Processed, processRepetition } from './processing/process.ts'
import { type DeliveryReason, nextStep, sentence } from './reasons/reasons.ts'
import { readSettings } from './settings/read.ts'
import { settingProblems, type Settings } from './settings/settings.ts'

/**
 * Receives an alert of a caller whom the gate has let in. A delivery that could not be stored gets 503, so that Azure
 * repeats it (docs/facts/azure.md#retries).
 */
export function receive(admitted: Admitted, request: RESTAPIRequest, response: RESTAPIResponse): void {
  const { settings } = admitted
  const answer = () =>
    withNodeCache(settings.nodeCache, () => take(admitted, request, readSettings(settings)))
  guarded(response, 'A delivery could not be kept', answer, unavailable)
}

/** The way of one delivery, from the gate on. The body is read at most once. */
export function take(admitted: Admitted, request: WithBody, settings: Settings): Answer {
  const body = readBody(request, settings.operation.maxBody)
  if (body === null) return refuse('body_too_large', admitted, settings, tooLarge())
  const read = ofCaller(readAlert(body), settings.entra.caller)
  if (read.ok && !isSubscriptionAllowed(read.alert, settings.entra)) {
    return refuse('subscription_not_allowed', admitted, settings, forbidden())
  }

  const arrival = arrivalOf(admitted, body, settings)
  if (!read.ok) {
    const rejected = insertRejected(arrival, read.reason, read.detail)
    return rejected ? rejection(read.reason, rejected.number) : unavailable()
  }

  const queued = settings.operation.mode === 'queued'
  if (queued) return enqueue(arrival)
  const { repeated, firstLook } = processRepetition(read.alert, arrival, settings)
  if (repeated) return result(repeated, repeated.delivery)
  const delivery = insertDelivery(arrival, 'received')
  if (delivery === null) return unavailable()
  return result(
    processDelivery(delivery, read.alert, settings, admitted.receivedAt, firstLook),
    delivery.number,
  )
}

function enqueue(arrival: Arrival): Answer {
  const delivery = insertDelivery(arrival, 'queued')
  if (delivery === null) return unavailable()
  announce(delivery)
  return reply(202, { outcome: 'queued', reason: 'queued', alert: null, incident: null }, delivery.number)
}

function result({ status, outcome, reason, alert, incident }: Processed, delivery: string): Answer {
  return reply(status, { outcome, reason, alert, incident }, delivery)
}

/** Refuses a caller whose token is genuine. */
function refuse(
  reason: DeliveryReason,
  { verdict, receivedAt }: Admitted,
  { entra }: Settings,
  answer: Answer,
): Answer {
  attempt('A refused call could not be counted', () => {
    const told = { reason, sentence: sentence(reason), next: nextStep(reason), example: sentence(reason) }
    countRefusal(told, verdict, entra, receivedAt)
  })
  return answer
}

function rejection(reason: DeliveryReason, delivery: string): Answer {
  const result = { outcome: 'rejected', reason, message: sentence(reason), alert: null, incident: null }
  return reply(400, result, delivery)
}

function reply(status: number, result: Record<string, unknown>, delivery: string): Answer {
  return { status, headers: {}, body: { ...result, delivery } }
}

/**
 * The body's text, or null when it has more than `maxBody` bytes. Content-Length lets the app refuse a large body
 * unread; the body is measured anyway.
 */
function readBody(request: WithBody, maxBody: number): string | null {
  if (Number(request.getHeader('Content-Length') ?? 0) > maxBody) return null
  const text = bodyText(request)
  return isLongerThan(text, maxBody) ? null : text
}

function arrivalOf(
  { route, verdict, receivedAt, userName }: Admitted,
  payload: string,
  settings: Settings,
): Arrival {
  const notes = settingProblems(settings)
  for (const note of notes) logWarning(note)
  const { caller } = settings.entra
  return { route, receivedAt, verdict, caller, platformUser: userName, payload, notes }
}
