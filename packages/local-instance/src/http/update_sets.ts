import { Hono, type Context } from 'hono'
import { listAddress } from '../pages/address.ts'
import { messagePage } from '../pages/page.ts'
import { hasOneOf } from '../records/acl.ts'
import type { Actor, Records } from '../records/records.ts'
import type { Users } from '../records/users.ts'
import { notAuthenticated, notAuthorized, refusal, wrongUserToken } from '../rest/replies.ts'
import type { UpdateSets } from '../update_sets/update_sets.ts'
import { LARGEST_FILE } from '../update_sets/upload.ts'
import type { Authentication } from '../login/authentication.ts'
import { attempt, type Outcome, type Progress } from './progress.ts'
import { plainResponse } from './reply.ts'

export interface UpdateSetRouteParts {
  records: Records
  users: Users
  authentication: Authentication
  progress: Progress
  updateSets: UpdateSets
}

/** ServiceNow, "CICD Update Set API": the role that it asks for. Admins have every role. */
const API_ROLE = 'sn_cicd.sys_ci_automation'

const UPDATE_SETS = 'sys_remote_update_set'

/**
 * Where update sets are taken: the upload that the page "Import Update Set from XML" sends, and of ServiceNow's CICD
 * Update Set API preview and commit. `force_commit` is not heeded: nothing is committed that was not previewed.
 */
export function createUpdateSetRoutes(parts: UpdateSetRouteParts): Hono {
  const app = new Hono()
  app.post('/sys_upload.do', (c) => upload(c, parts))
  for (const version of ['', '/v1']) {
    const path = `/api/sn_cicd${version}/update_set`
    app.post(`${path}/preview/:id`, (c) => work(c, parts, (id) => preview(parts, id)))
    app.post(`${path}/commit/:id`, (c) => work(c, parts, (id) => commit(parts, id)))
  }
  return app
}

function preview({ updateSets }: UpdateSetRouteParts, id: string): Outcome {
  let problems = 0
  const outcome = attempt('Update set previewed', () => void (problems = updateSets.preview(id)))
  // The platform calls a preview that found problems a failed one (seen in third-party clients, not documented).
  return problems === 0
    ? outcome
    : { succeeded: false, message: `The preview found ${problems} problems: resolve them, then commit` }
}

function commit({ updateSets }: UpdateSetRouteParts, id: string): Outcome {
  return attempt('Update set committed', () => void updateSets.commit(id))
}

/** What was asked for is over when the answer goes out, which says that it begins. */
function work(c: Context, parts: UpdateSetRouteParts, run: (id: string) => Outcome): Response {
  const { authentication, records, progress } = parts
  const { headers, url } = c.req.raw
  const forged = authentication.forged(headers)
  if (forged !== undefined) return plainResponse(wrongUserToken(forged.userToken))
  const actor = authentication.ofRest(headers)
  if (actor.userName === 'guest') return plainResponse(notAuthenticated())
  if (!hasOneOf(actor, API_ROLE)) return plainResponse(notAuthorized())
  const sysId = c.req.param('id') ?? ''
  if (!isThere(records, actor, sysId))
    return plainResponse(refusal(404, 'The requested update set was not found', sysId))
  const id = progress.track(run(sysId))
  const result = {
    links: { progress: { id, url: `${new URL(url).origin}/api/sn_cicd/progress/${id}` } },
    status: '0',
    status_label: 'Pending',
    status_message: '',
    status_detail: '',
    error: '',
    percent_complete: 0,
  }
  return c.json({ result })
}

function isThere(records: Records, actor: Actor, sysId: string): boolean {
  const where = [[{ column: 'sys_id', operator: '=', value: sysId }]]
  return /^[0-9a-f]{32}$/.test(sysId) && records.query(actor, { table: UPDATE_SETS, where }).length > 0
}

/**
 * The form of "Import Update Set from XML". It carries its session's token, so that no other site can send it, and the
 * session has elevated to security_admin (ServiceNow, "Load customizations from a single XML file").
 */
async function upload(c: Context, parts: UpdateSetRouteParts): Promise<Response> {
  const { authentication, users, updateSets } = parts
  const session = authentication.session(c.req.raw.headers)
  const tooLarge = Number(c.req.header('content-length') ?? 0) > LARGEST_FILE
  const form = tooLarge ? undefined : await c.req.formData().catch(() => undefined)
  const actor = session && users.actor(session.userName)
  if (!session || !actor?.roles.has('admin') || (!tooLarge && form?.get('sysparm_ck') !== session.userToken))
    return refused(
      c,
      403,
      'Log in as an admin and send the form that the page Import Update Set from XML shows.',
    )
  if (!session.elevated) return refused(c, 403, 'Elevate your role to security_admin first.')
  const file = form?.get('attachFile')
  if (tooLarge) return refused(c, 413, `The file is larger than ${LARGEST_FILE / 1024 / 1024} MB.`)
  if (!(file instanceof Blob) || form?.get('sysparm_target') !== UPDATE_SETS)
    return refused(c, 400, 'Choose the XML file of an update set.')
  try {
    updateSets.upload(utf8(await file.arrayBuffer()))
  } catch (error) {
    return refused(c, 422, (error as Error).message)
  }
  return c.redirect(listAddress(UPDATE_SETS), 303)
}

function utf8(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Error('The file is not text in UTF-8', { cause: error })
  }
}

function refused(c: Context, status: 400 | 403 | 413 | 422, text: string): Response | Promise<Response> {
  return c.html(messagePage(undefined, 'The update set was not imported', text), status)
}
