import { gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { readAlert } from './azure/kinds/read_alert.ts'
import { announce, type Arrival, insertDelivery, insertRejected } from './delivery/ledger.ts'
import { checkCaller, isSubscriptionAllowed } from './entra/caller.ts'
import { countRefusal } from './entra/refusals.ts'
import { checkLine, TOKEN_REASONS, type Verdict } from './entra/verdict.ts'
import { isLongerThan } from './platform/cut.ts'
import { scriptString } from './platform/glide.ts'
import {
  type Answer,
  bodyText,
  forbidden,
  guarded,
  tooLarge,
  unauthorized,
  unavailable,
  type WithBody,
} from './platform/http.ts'
import { attempt, logWarning } from './platform/log.ts'
import { withNodeCache } from './platform/node_cache.ts'
import { processDelivery } from './processing/process.ts'
import { type DeliveryReason, sentence } from './reasons/reasons.ts'
import { readSettings } from './settings/read.ts'
import { settingProblems, type Settings } from './settings/settings.ts'

type Route = 'public' | 'authenticated'

/** The parts of a request that the webhook uses. The body is read at most once, and only when the caller is let in. */
export type Call = WithBody

/** `POST /alerts`: open to everybody; the token decides. */
export function receive(request: RESTAPIRequest, response: RESTAPIResponse): void {
  serve('public', request, response)
}

/** `POST /alerts/authenticated`: the platform has let the caller in; the token is verified again. */
export function receiveAuthenticated(request: RESTAPIRequest, response: RESTAPIResponse): void {
  serve('authenticated', request, response)
}

/** A delivery that could not be stored gets 503, so that Azure repeats it (docs/facts/azure.md#retries). */
function serve(route: Route, request: RESTAPIRequest, response: RESTAPIResponse): void {
  const answer = () => {
    const settings = readSettings()
    return withNodeCache(settings.operation.nodeCache, () => take(route, request, settings, Date.now()))
  }
  guarded(response, 'A delivery could not be kept', answer, unavailable)
}

/** The way of one delivery. `now` in milliseconds. */
export function take(route: Route, request: Call, settings: Settings, now: number): Answer {
  const verdict = checkCaller(callerOf(route, request), settings.entra, now)
  if (!verdict.accepted) return refuseToken(verdict, settings, now)

  const body = readBody(request, settings.operation.maxBody)
  if (body === null) return refuseGenuine('body_too_large', verdict, settings, now, tooLarge())
  const read = readAlert(body)
  if (read.ok && !isSubscriptionAllowed(read.alert, settings.entra)) {
    return refuseGenuine('subscription_not_allowed', verdict, settings, now, forbidden())
  }

  const arrival = arrivalOf(route, verdict, body, settings, now)
  if (!read.ok) {
    const rejected = insertRejected(arrival, read.reason, read.detail)
    return rejected ? rejection(read.reason, rejected.number) : unavailable()
  }

  const queued = settings.operation.mode === 'queued'
  const delivery = insertDelivery(arrival, queued ? 'queued' : 'received')
  if (delivery === null) return unavailable()
  if (queued) {
    announce(delivery)
    return reply(202, { outcome: 'queued', reason: 'queued', alert: null, incident: null }, delivery.number)
  }
  const { status, outcome, reason, alert, incident } = processDelivery(delivery, read.alert, settings, now)
  return reply(status, { outcome, reason, alert, incident }, delivery.number)
}

/** The answer depends on the verdict only; a failed count does not change it. */
function refuseToken(verdict: Verdict, settings: Settings, now: number): Answer {
  const { status } = TOKEN_REASONS[verdict.reason]
  attempt(NOT_COUNTED, () => {
    const problems = verdict.reason === 'not_configured' ? settingProblems(settings) : []
    const example = [...verdict.checks.map(checkLine), ...problems].join('\n')
    countRefusal(verdict.reason, verdict, settings.entra, example, now)
  })
  if (status === 503) return unavailable()
  return status === 403 ? forbidden() : unauthorized()
}

const NOT_COUNTED = 'A refused call could not be counted'

/** Refuses a caller whose token is genuine. */
function refuseGenuine(
  reason: DeliveryReason,
  verdict: Verdict,
  settings: Settings,
  now: number,
  answer: Answer,
): Answer {
  attempt(NOT_COUNTED, () => countRefusal(reason, verdict, settings.entra, sentence(reason), now))
  return answer
}

function rejection(reason: DeliveryReason, delivery: string): Answer {
  const result = { outcome: 'rejected', reason, message: sentence(reason), alert: null, incident: null }
  return reply(400, result, delivery)
}

function reply(status: number, result: Record<string, unknown>, delivery: string): Answer {
  return { status, headers: {}, body: { ...result, delivery } }
}

function callerOf(route: Route, request: Call) {
  const authorization = request.getHeader('Authorization') || request.getHeader('authorization')
  const known = route === 'authenticated'
  return {
    authorization: authorization ? scriptString(authorization) : null,
    route,
    platformUser: known ? userName() : '',
    hasIntegrationRole: known && gs.hasRole('x_secx_azmon.integration'),
  }
}

/**
 * The body's text, or null when it has more than `maxBody` bytes. Content-Length lets the app refuse a large body
 * unread; the body is measured anyway.
 */
function readBody(request: Call, maxBody: number): string | null {
  if (Number(request.getHeader('Content-Length') ?? 0) > maxBody) return null
  const text = bodyText(request)
  return isLongerThan(text, maxBody) ? null : text
}

function arrivalOf(
  route: Route,
  verdict: Verdict,
  payload: string,
  settings: Settings,
  now: number,
): Arrival {
  const notes = settingProblems(settings)
  for (const note of notes) logWarning(note)
  return {
    route,
    receivedAt: now,
    verdict,
    platformUser: userName(),
    payload,
    notes,
  }
}

/** For the delivery's record only: '' if the platform does not tell. */
function userName(): string {
  try {
    return gs.getUserName()
  } catch {
    return ''
  }
}
