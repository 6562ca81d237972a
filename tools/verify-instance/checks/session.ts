import { randomBytes } from 'node:crypto'
import { about, type Finding } from '../finding.ts'
import { type Instance, type Reply, resultOf } from '../instance.ts'
import { type Made, madeOn } from '../made.ts'
import type { Check } from '../visit.ts'
import { inShort } from './public_route.ts'

/** Answers what is asked here and nothing else; the session of a stranger has no rights, and none are used. */
const SCRIPT = `(function process(request, response) {
  response.setBody({ interactive: String(gs.getSession().isInteractive()), user: String(gs.getUserName()) });
})(request, response);`

const WHAT = 'Session of a stranger'

/**
 * Whether a REST call without a login is an interactive session cannot be seen from outside, so a script has to be asked:
 * a Scripted REST API of one operation, made in the global scope for one call and deleted again, at a path that nobody
 * can guess. Only with a flag of its own, since it is a public route for as long as it is there.
 */
export const session: Check = {
  points: ['guest-session'],
  needs: 'session',
  run: async ({ instance }, kept) => {
    const name = `verify_${randomBytes(12).toString('hex')}`
    const made = madeOn(instance, 'guest-session')
    try {
      return [judge(await ask(instance, await makeRoute(made, name)))]
    } finally {
      kept.push(...(await made.clearAway()))
    }
  },
}

/** Gives the path. The platform gives the API its name space, which is a number in the global scope. */
async function makeRoute(made: Made, name: string): Promise<string> {
  const api = await made.create('sys_ws_definition', {
    name,
    service_id: name,
    active: 'true',
    is_versioned: 'false',
    enforce_acl: '',
    short_description: 'Made by npm run verify-instance for one call. Delete it.',
  })
  const operation = await made.create('sys_ws_operation', {
    name,
    web_service_definition: api['sys_id'] ?? '',
    http_method: 'GET',
    relative_path: '/session',
    active: 'true',
    requires_authentication: 'false',
    requires_acl_authorization: 'false',
    requires_snc_internal_role: 'false',
    enforce_acl: '',
    operation_script: SCRIPT,
  })
  return operation['operation_uri'] || `${api['base_uri'] || `/api/${api['namespace']}/${name}`}/session`
}

/** As a stranger: no login goes along. */
function ask(instance: Instance, path: string): Promise<Reply> {
  return instance.call('GET', path)
}

function judge(reply: Reply): Finding {
  const said = about('guest-session')
  const { interactive, user } = resultOf(reply)
  if (interactive === 'false') return said.ok(WHAT, `Not interactive; the user is ${String(user)}.`)
  return interactive === 'true'
    ? said.wrong(WHAT, `Interactive; the user is ${String(user)}.`)
    : said.untried(WHAT, `The route that was made for it answers ${inShort(reply)}.`)
}
