import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { UninstallOptions } from '../install/uninstall_app.ts'
import type { Actor } from '../records/records.ts'
import type { Users } from '../records/users.ts'
import { notAuthenticated, refusal } from '../rest/replies.ts'
import type { Authentication } from '../login/authentication.ts'
import { attempt, type Progress } from './progress.ts'
import { plainResponse } from './reply.ts'
import { ACCESS_TOKEN_LIFETIME, cookieOf, type Sessions } from '../login/sessions.ts'

export interface InstallProtocolParts {
  users: Users
  sessions: Sessions
  authentication: Authentication
  progress: Progress
  now: () => number
  /** Throws with the reason when the package cannot be installed. */
  install: (zip: Uint8Array, withDemoData: boolean) => void
  uninstall: (scopeId: string, how: UninstallOptions) => void
}

/** What the genuine `now-sdk install` calls, in the order of docs/facts/packaging.md#now-sdk-install. */
export function createInstallProtocol(parts: InstallProtocolParts): Hono {
  const app = new Hono()

  app.post('/angular.do', async (c) =>
    c.req.query('sysparm_type') === 'get_user' ? giveUserToken(c, parts) : loginByForm(c, parts),
  )
  app.post('/oauth_token.do', (c) => giveAccessToken(c, parts))
  // Nobody else installs here, so the lock that the SDK waits for is always free.
  app.get('/api/now/table/sys_mutex', (c) => c.json({ result: [] }))
  app.post('/sn_appclient_upload_processor.do', (c) => upload(c, parts))
  app.post('/xmlhttp.do', (c) => runAjaxProcessor(c, parts))
  return app
}

async function loginByForm(c: Context, { users, sessions }: InstallProtocolParts): Promise<Response> {
  const form = await readForm(c)
  const actor = users.login(form['user_name'] ?? '', form['user_password'] ?? '')
  if (actor === null) return c.json({ status: 'error', message: 'User name or password invalid' })
  c.header('Set-Cookie', cookieOf(sessions.open(actor.userName)))
  return c.json({ status: 'success' })
}

/** The SDK reads the token out of a refusal; without a session it is given one that nobody has logged in to yet. */
function giveUserToken(c: Context, { authentication, sessions }: InstallProtocolParts): Response {
  const session = authentication.session(c.req.raw.headers)
  if (session === undefined) {
    c.header('Set-Cookie', cookieOf(sessions.open()))
    return c.json({})
  }
  const token = { 'X-UserToken-Response': session.userToken }
  return plainResponse(refusal(401, 'User Not Authenticated', null, token))
}

/** Client credentials; the local instance's OAuth clients are its users, with their passwords as secrets. */
async function giveAccessToken(
  c: Context,
  { users, sessions, now }: InstallProtocolParts,
): Promise<Response> {
  const form = await readForm(c)
  if (form['grant_type'] !== 'client_credentials') return c.json({ error: 'unsupported_grant_type' }, 400)
  const actor = users.login(form['client_id'] ?? '', form['client_secret'] ?? '')
  if (actor === null) return c.json({ error: 'access_denied', error_description: 'access_denied' }, 401)
  return c.json({
    access_token: sessions.issueAccessToken(actor.userName, now()),
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_LIFETIME,
    scope: 'useraccount',
  })
}

async function upload(c: Context, parts: InstallProtocolParts): Promise<Response> {
  const form = await c.req.formData().catch(() => undefined)
  const zip = form?.get('attachFile')
  const token = form?.get('sysparm_ck')
  if (!mayInstall(c, parts, typeof token === 'string' ? token : '')) return plainResponse(notAuthenticated())
  if (!(zip instanceof Blob)) return plainResponse(refusal(400, 'No package was uploaded'))
  const bytes = new Uint8Array(await zip.arrayBuffer())
  const outcome = attempt('Application installed', () =>
    parts.install(bytes, form?.get('load_demo') === 'true'),
  )
  return c.json({ executionTracker: parts.progress.track(outcome), rollbackContext: newId() })
}

/**
 * AppsAjaxProcessor: `changeApplication` needs nothing here; the other two remove the app for `--reinstall`. The SDK asks
 * for it with everything (`sysparm_delete_all`), tables and their rows included.
 */
async function runAjaxProcessor(c: Context, parts: InstallProtocolParts): Promise<Response> {
  const form = await readForm(c)
  if (!mayInstall(c, parts, form['sysparm_ck'] ?? '')) return plainResponse(notAuthenticated())
  const isRemoval = /^(delete|uninstall)Application$/.test(form['sysparm_function'] ?? '')
  const retainTables = form['sysparm_delete_all'] !== 'true'
  const remove = () => parts.uninstall(form['sysparm_sys_id'] ?? '', { retainTables })
  const answer = isRemoval ? parts.progress.track(attempt('Application removed', remove)) : 'ok'
  return c.body(`<?xml version="1.0" encoding="UTF-8"?><xml answer="${answer}" sysparm_max="15"/>`, 200, {
    'Content-Type': 'text/xml;charset=UTF-8',
  })
}

/**
 * Whoever comes by cookie must show the session's token, in the form or as a header; an access token stands for itself.
 * A browser sends cookies and Basic credentials along with another site's form too, so these alone are not enough.
 */
function mayInstall(c: Context, { authentication, users }: InstallProtocolParts, formToken: string): boolean {
  const { headers } = c.req.raw
  const session = authentication.session(headers)
  if (session !== undefined && formToken === session.userToken) return isAdmin(users.actor(session.userName))
  const isBasic = /^basic /i.test(headers.get('authorization') ?? '')
  return !isBasic && isAdmin(authentication.ofRest(headers))
}

function isAdmin(actor: Actor | null): boolean {
  return actor !== null && actor.roles.has('admin')
}

async function readForm(c: Context): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await c.req.text()))
}

function newId(): string {
  return randomBytes(16).toString('hex')
}
