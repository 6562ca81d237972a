import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { Actor } from '../records/records.ts'
import { notAuthenticated, refusal } from '../rest/replies.ts'
import type { Accounts, Authentication } from './authentication.ts'
import { plainResponse } from './reply.ts'
import { ACCESS_TOKEN_LIFETIME, type Session, type Sessions } from './sessions.ts'

export interface InstallProtocolParts {
  accounts: Accounts
  sessions: Sessions
  authentication: Authentication
  now: () => number
  /** Throws with the reason when the package cannot be installed. */
  install: (zip: Uint8Array, withDemoData: boolean) => void
  uninstall: (scopeId: string) => void
}

/** What the genuine `now-sdk install` calls, in the order of facts/packaging.md 2.3. */
export function createInstallProtocol(parts: InstallProtocolParts): Hono {
  const app = new Hono()
  const trackers = new Map<string, Outcome>()
  const upgrades: Upgrade[] = []

  app.post('/angular.do', async (c) =>
    c.req.query('sysparm_type') === 'get_user' ? giveUserToken(c, parts) : loginByForm(c, parts),
  )
  app.post('/oauth_token.do', (c) => giveAccessToken(c, parts))
  app.get('/api/now/table/sys_upgrade_history', (c) => {
    if (!isAdmin(parts.authentication.ofRest(c.req.raw.headers))) return plainResponse(notAuthenticated())
    const scope = /(?:^|\^)to_version=([^^]*)/.exec(c.req.query('sysparm_query') ?? '')?.[1]
    return c.json({ result: upgrades.filter((upgrade) => upgrade.to_version === scope).slice(-1) })
  })
  // Nobody else installs here, so the lock that the SDK waits for is always free.
  app.get('/api/now/table/sys_mutex', (c) => c.json({ result: [] }))
  app.post('/sn_appclient_upload_processor.do', (c) =>
    upload(c, parts, (outcome) => {
      upgrades.push({
        sys_id: newId(),
        to_version: c.req.query('sysparm_fluent_scope_name') ?? '',
        upgrade_finished: formatTime(parts.now()),
      })
      return track(trackers, outcome)
    }),
  )
  app.get('/api/sn_cicd/progress/:id', (c) => {
    const outcome = trackers.get(c.req.param('id'))
    return outcome === undefined
      ? plainResponse(refusal(404, 'No Record found'))
      : c.json({ result: progress(outcome) })
  })
  app.post('/xmlhttp.do', (c) => runAjaxProcessor(c, parts, (outcome) => track(trackers, outcome)))
  return app
}

interface Outcome {
  succeeded: boolean
  message: string
}

interface Upgrade {
  sys_id: string
  to_version: string
  upgrade_finished: string
}

async function loginByForm(c: Context, { accounts, sessions }: InstallProtocolParts): Promise<Response> {
  const form = await readForm(c)
  const actor = accounts.login(form['user_name'] ?? '', form['user_password'] ?? '')
  if (actor === undefined) return c.json({ status: 'error', message: 'User name or password invalid' })
  const session = sessions.open(actor.userName)
  c.header('Set-Cookie', `JSESSIONID=${session.id}; Path=/; HttpOnly; SameSite=Lax`)
  return c.json({ status: 'success' })
}

/** The SDK reads the token out of a refusal. */
function giveUserToken(c: Context, { authentication }: InstallProtocolParts): Response {
  const session = authentication.session(c.req.raw.headers)
  const headers: Record<string, string> =
    session === undefined ? {} : { 'X-UserToken-Response': session.userToken }
  return plainResponse(refusal(401, 'User Not Authenticated', null, headers))
}

/** Client credentials; the local instance's OAuth clients are its users, with their passwords as secrets. */
async function giveAccessToken(
  c: Context,
  { accounts, sessions, now }: InstallProtocolParts,
): Promise<Response> {
  const form = await readForm(c)
  if (form['grant_type'] !== 'client_credentials') return c.json({ error: 'unsupported_grant_type' }, 400)
  const actor = accounts.login(form['client_id'] ?? '', form['client_secret'] ?? '')
  if (actor === undefined) return c.json({ error: 'access_denied', error_description: 'access_denied' }, 401)
  return c.json({
    access_token: sessions.issueAccessToken(actor.userName, now()),
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_LIFETIME,
    scope: 'useraccount',
  })
}

async function upload(
  c: Context,
  parts: InstallProtocolParts,
  track: (outcome: Outcome) => string,
): Promise<Response> {
  const form = await c.req.raw.formData().catch(() => undefined)
  const zip = form?.get('attachFile')
  if (!mayInstall(c, parts, String(form?.get('sysparm_ck') ?? ''))) return plainResponse(notAuthenticated())
  if (!(zip instanceof Blob)) return plainResponse(refusal(400, 'No package was uploaded'))
  const bytes = new Uint8Array(await zip.arrayBuffer())
  const outcome = attempt('Application installed', () =>
    parts.install(bytes, form?.get('load_demo') === 'true'),
  )
  return c.json({ executionTracker: track(outcome), rollbackContext: newId() })
}

/** AppsAjaxProcessor: `changeApplication` needs nothing here; the other two remove the app for `--reinstall`. */
async function runAjaxProcessor(
  c: Context,
  parts: InstallProtocolParts,
  track: (outcome: Outcome) => string,
): Promise<Response> {
  const form = await readForm(c)
  if (!mayInstall(c, parts, form['sysparm_ck'] ?? '')) return plainResponse(notAuthenticated())
  const isRemoval = /^(delete|uninstall)Application$/.test(form['sysparm_function'] ?? '')
  const remove = () => parts.uninstall(form['sysparm_sys_id'] ?? '')
  const answer = isRemoval ? track(attempt('Application removed', remove)) : 'ok'
  return c.body(`<?xml version="1.0" encoding="UTF-8"?><xml answer="${answer}" sysparm_max="15"/>`, 200, {
    'Content-Type': 'text/xml;charset=UTF-8',
  })
}

/** Whoever comes by cookie must show the session's token, in the form or as a header; a bearer token stands for itself. */
function mayInstall(
  c: Context,
  { authentication, accounts }: InstallProtocolParts,
  formToken: string,
): boolean {
  const { headers } = c.req.raw
  const session = authentication.session(headers)
  const byForm =
    session !== undefined && formToken === session.userToken ? userOf(session, accounts) : undefined
  return isAdmin(byForm ?? authentication.ofRest(headers))
}

function userOf(session: Session, accounts: Accounts): Actor | undefined {
  return accounts.find(session.userName)
}

function isAdmin(actor: Actor): boolean {
  return actor.roles.has('admin')
}

function attempt(success: string, run: () => void): Outcome {
  try {
    run()
    return { succeeded: true, message: success }
  } catch (error) {
    return { succeeded: false, message: error instanceof Error ? error.message : String(error) }
  }
}

function track(trackers: Map<string, Outcome>, outcome: Outcome): string {
  const id = newId()
  trackers.set(id, outcome)
  return id
}

/** Status 2 is success, 3 failure. Installing is over before the upload is answered, so nothing is ever pending. */
function progress({ succeeded, message }: Outcome): object {
  return {
    status: succeeded ? '2' : '3',
    status_label: succeeded ? 'Successful' : 'Failed',
    status_message: message,
    percent_complete: 100,
  }
}

async function readForm(c: Context): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await c.req.text()))
}

function newId(): string {
  return randomBytes(16).toString('hex')
}

function formatTime(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replace('T', ' ')
}
