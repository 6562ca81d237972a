import { gs } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { type Admitted, checkCaller, type Route } from './entra/caller.ts'
import { offerLine, offerOf } from './entra/offer.ts'
import { countRefusal } from './entra/refusals.ts'
import { checkLine, TOKEN_REASONS, type Verdict } from './entra/verdict.ts'
import { scriptString } from './platform/glide.ts'
import { type Answer, forbidden, guarded, unauthorized, unavailable, type WithBody } from './platform/http.ts'
import { attempt } from './platform/log.ts'
import { withNodeCache } from './platform/node_cache.ts'
import { type ReadEntraSettings, readEntraSettings } from './settings/entra_settings.ts'
import { settingProblems } from './settings/settings.ts'

/**
 * The gate of `POST /alerts`, which is open to everybody: the token decides. Null for a caller that is refused; then the
 * answer is written. The route's script loads what comes after the gate (`webhook.ts`) only for a caller that is let in,
 * so that strangers cost little.
 */
export function judge(request: RESTAPIRequest, response: RESTAPIResponse): Admitted | null {
  return answerUnlessAdmitted('public', request, response)
}

/** The gate of `POST /alerts/authenticated`: the platform has let the caller in; the token is verified again. */
export function judgeAuthenticated(request: RESTAPIRequest, response: RESTAPIResponse): Admitted | null {
  return answerUnlessAdmitted('authenticated', request, response)
}

function answerUnlessAdmitted(
  route: Route,
  request: RESTAPIRequest,
  response: RESTAPIResponse,
): Admitted | null {
  let admitted: Admitted | null = null
  const judged = () => {
    const settings = readEntraSettings()
    const admission = withNodeCache(settings.nodeCache, () => admit(route, request, settings, Date.now()))
    if ('status' in admission) return admission
    admitted = admission
    return null
  }
  guarded(response, 'A caller could not be judged', judged, unavailable)
  return admitted
}

/** Judges a caller: who is let in, or the answer for who is not. `now` in milliseconds. */
export function admit(
  route: Route,
  request: WithBody,
  settings: ReadEntraSettings,
  now: number,
): Admitted | Answer {
  const caller = callerOf(route, request)
  const judged = checkCaller(caller, settings.entra, now)
  const { verdict } = judged
  const used = { ...settings, entra: judged.settings }
  if (!verdict.accepted) return refuse(verdict, caller.authorization, used, now)
  return { route, verdict, settings: used, receivedAt: now, userName: userName() }
}

/** The answer depends on the verdict only; a failed count does not change it. */
function refuse(
  verdict: Verdict,
  authorization: string | null,
  settings: ReadEntraSettings,
  now: number,
): Answer {
  const { reason } = verdict
  const { status, sentence, next } = TOKEN_REASONS[reason]
  attempt('A refused call could not be counted', () => {
    const problems = reason === 'not_configured' ? settingProblems(settings) : []
    const offer = offerOf(authorization, verdict, settings.entra, now)
    const claims = offer === null ? [] : [offerLine(offer)]
    const example = [...verdict.checks.map(checkLine), ...claims, ...problems].join('\n')
    countRefusal({ reason, sentence, next, example }, verdict, settings.entra, now, offer)
  })
  if (status === 503) return unavailable()
  return status === 403 ? forbidden() : unauthorized()
}

function callerOf(route: Route, request: WithBody) {
  const authorization = request.getHeader('Authorization') || request.getHeader('authorization')
  const known = route === 'authenticated'
  return {
    authorization: authorization ? scriptString(authorization) : null,
    route,
    platformUser: known ? userName() : '',
    hasIntegrationRole: known && gs.hasRole('x_secx_azmon.integration'),
  }
}

function userName(): string {
  try {
    return gs.getUserName()
  } catch {
    return ''
  }
}
