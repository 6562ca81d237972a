import { Hono } from 'hono'
import { refusal } from '../rest/replies.ts'
import type { ScriptedRest } from '../rest/scripted_rest.ts'
import { answerTableApi, type TableApiParts } from '../tableapi/table_api.ts'
import type { Authentication } from './authentication.ts'
import { plainRequest, plainResponse } from './reply.ts'

export interface InstanceAppParts {
  authentication: Authentication
  scriptedRest: ScriptedRest
  tableApi: TableApiParts
  installProtocol: Hono
  pages: Hono
}

/** Everything the instance answers, where a real one answers it. */
export function createInstanceApp(parts: InstanceAppParts): Hono {
  const app = new Hono()
  app.route('/', parts.installProtocol)
  app.all('/api/*', async (c) => {
    const actor = parts.authentication.ofRest(c.req.raw.headers)
    const request = await plainRequest(c.req.raw)
    if (!/^\/api\/now\//.test(request.uri)) return plainResponse(parts.scriptedRest.answer(actor, request))
    const reply = answerTableApi(parts.tableApi, actor, request)
    if (request.method !== 'GET') parts.scriptedRest.forget()
    return plainResponse(reply)
  })
  app.use(async (c, next) => {
    await next()
    if (c.req.method !== 'GET') parts.scriptedRest.forget()
  })
  app.route('/', parts.pages)
  app.onError((error, c) => {
    console.error(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    return plainResponse(refusal(500, error.message))
  })
  return app
}
