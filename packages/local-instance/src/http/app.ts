import { Hono } from 'hono'
import type { createPages } from '../pages/pages.ts'
import type { Log } from '../records/records.ts'
import { refusal, wrongUserToken } from '../rest/replies.ts'
import type { ScriptedRest } from '../rest/scripted_rest.ts'
import { answerTableApi, type TableApiParts } from '../tableapi/table_api.ts'
import type { Authentication } from '../login/authentication.ts'
import { type Progress, progressRoutes } from './progress.ts'
import { plainRequest, plainResponse } from './reply.ts'

export interface InstanceAppParts {
  authentication: Authentication
  scriptedRest: ScriptedRest
  tableApi: TableApiParts
  installProtocol: Hono
  progress: Progress
  updateSetRoutes: Hono
  testSuites: Hono
  pages: ReturnType<typeof createPages>
  log: Log
}

/** Everything the instance answers, where a real one answers it. */
export function createInstanceApp(parts: InstanceAppParts): Hono {
  const app = new Hono()
  app.route('/', parts.installProtocol)
  app.route('/', progressRoutes(parts.progress))
  app.route('/', parts.updateSetRoutes)
  app.route('/', parts.testSuites)
  app.all('/api/*', async (c) => {
    const forged = parts.authentication.forged(c.req.raw.headers)
    if (forged !== undefined) return plainResponse(wrongUserToken(forged.userToken))
    const actor = parts.authentication.ofRest(c.req.raw.headers)
    const request = await plainRequest(c.req.raw)
    const isTableApi = request.uri.startsWith('/api/now/')
    return plainResponse(
      isTableApi ? answerTableApi(parts.tableApi, actor, request) : parts.scriptedRest.answer(actor, request),
    )
  })
  app.route('/', parts.pages)
  app.onError((error, c) => {
    parts.log('error', `${c.req.method} ${c.req.path}`, error.stack ?? error.message)
    return plainResponse(refusal(500, error.message))
  })
  return app
}
