import type { Engine, RestRequest, RestResponse } from '../engine/engine.ts'
import type { Actor } from '../records/records.ts'
import { DEFAULT_MEDIA_TYPES, isAcceptable, isConsumed } from './media_types.ts'
import {
  JSON_TYPE,
  methodNotSupported,
  noSuchResource,
  notAuthenticated,
  notAuthorized,
  payloadTooLarge,
  refusal,
} from './replies.ts'
import { matchResource, type Operation, type Resource } from './resources.ts'

export interface ScriptedRest {
  /** `actor` is the guest where nobody logged in. */
  answer(actor: Actor, request: RestRequest): RestResponse
  /** Read the API records anew: they are kept between requests, as the platform keeps them. */
  forget: () => void
}

export interface ScriptedRestParts {
  engine: Engine
  readResources: () => Resource[]
  /** Whether one of these ACLs (sys_ids) lets the actor in. */
  mayExecute: (actor: Actor, aclSysIds: string[]) => boolean
  /** Bytes. */
  largestBody: () => number
}

/**
 * Scripted REST APIs with the platform's refusals before the script: 404, 405, 401, 403, 406, 415, and 400 for a body
 * over the limit (docs/facts/rest.md#the-platforms-401, docs/facts/rest.md#media-types,
 * docs/facts/rest.md#largest-request).
 */
export function createScriptedRest(parts: ScriptedRestParts): ScriptedRest {
  let resources: Resource[] | undefined
  let largestBody: number | undefined
  return {
    answer: (actor, request) => {
      resources ??= parts.readResources()
      const match = matchResource(resources, request.uri)
      if (match === undefined) return noSuchResource()
      const operation = match.operations.get(request.method)
      if (operation === undefined) return methodNotSupported()
      largestBody ??= parts.largestBody()
      return (
        refuseCaller(operation, actor, parts.mayExecute) ??
        refuseMessage(operation, request, largestBody) ??
        run(parts.engine, actor, operation, { ...request, pathParams: match.pathParams })
      )
    },
    forget: () => {
      resources = undefined
      largestBody = undefined
    },
  }
}

/**
 * What a public resource's record says about roles and ACLs is moot:
 * docs/facts/rest.md#flags-of-a-public-route.
 */
function refuseCaller(
  operation: Operation,
  actor: Actor,
  mayExecute: ScriptedRestParts['mayExecute'],
): RestResponse | undefined {
  const isGuest = actor.userName === 'guest'
  if (operation.requiresAuthentication && isGuest) return notAuthenticated()
  if (operation.requiresInternalRole && (isGuest || actor.roles.has('snc_external'))) return notAuthorized()
  if (!operation.requiresAuthentication || !operation.requiresAcl || operation.enforcedAcls.length === 0)
    return undefined
  return mayExecute(actor, operation.enforcedAcls) ? undefined : notAuthorized()
}

function refuseMessage(
  operation: Operation,
  request: RestRequest,
  largestBody: number,
): RestResponse | undefined {
  const { accept, 'content-type': contentType } = request.headers
  const consumes = operation.consumes || DEFAULT_MEDIA_TYPES
  if (!isAcceptable(accept, operation.produces || DEFAULT_MEDIA_TYPES))
    return refusal(406, "Media Type in 'Accept' Header is not supported", `Accept: ${accept}`)
  if (request.body.byteLength === 0) return undefined
  if (!isConsumed(contentType, consumes))
    return refusal(415, 'Unsupported Media Type', `Content-Type: ${contentType}; supported: ${consumes}`)
  return request.body.byteLength > largestBody ? payloadTooLarge(request.body.byteLength) : undefined
}

function run(engine: Engine, actor: Actor, operation: Operation, request: RestRequest): RestResponse {
  const response = engine.rest(actor, operation, request)
  return { ...response, headers: { 'content-type': JSON_TYPE, ...response.headers } }
}
