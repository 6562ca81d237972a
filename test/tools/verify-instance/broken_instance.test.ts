import { PLATFORM } from '../../../packages/local-instance/src/records/actors.ts'
import { jsonReply, notAuthorized } from '../../../packages/local-instance/src/rest/replies.ts'
import { plainResponse } from '../../../packages/local-instance/src/http/reply.ts'
import { ALERTS } from '../../support/app_instance.ts'
import { told, type Visited, visited, wrongPoints } from './visited.ts'

let place: Visited
let undo: (() => void)[]
beforeAll(async () => {
  place = await visited()
}, 300_000)
afterAll(() => place.close())
beforeEach(() => {
  undo = []
})
afterEach(() => {
  place.intercept = null
  for (const one of undo) one()
})

const change = (...change: Parameters<Visited['change']>) => void undo.push(place.change(...change))

it('a column that is missing', async () => {
  change('sys_dictionary', { name: 'x_secx_azmon_alert', element: 'hold_until' }, { element: 'gone' })
  const findings = await place.visit()
  expect(wrongPoints(findings)).toEqual(['tables'])
  expect(told(findings, 'tables')).toEqual(['Columns: x_secx_azmon_alert.hold_until: missing.'])
})

it('a column that is too short, and one that is not unique', async () => {
  change('sys_dictionary', { name: 'x_secx_azmon_delivery', element: 'payload' }, { max_length: '4000' })
  change('sys_dictionary', { name: 'x_secx_azmon_alert', element: 'alert_key' }, { unique: 'false' })
  const findings = await place.visit()
  expect(told(findings, 'tables')).toEqual([
    'Lengths: x_secx_azmon_delivery.payload: 4000, not 1100000.',
    'Unique: x_secx_azmon_alert.alert_key: is not unique.',
  ])
})

it('a role that is missing', async () => {
  change('sys_user_role', { name: 'x_secx_azmon.integration' }, { name: 'x_other.integration' })
  const findings = await place.visit()
  expect(wrongPoints(findings)).toEqual(['access'])
  expect(told(findings, 'access')).toContain('Roles: x_secx_azmon.integration: missing.')
})

it('an access rule that was opened', async () => {
  const rule = { name: 'x_secx_azmon_key_set', operation: 'create' }
  change('sys_security_acl', rule, { script: 'answer = true' })
  expect(told(await place.visit(), 'access')).toEqual([
    'Access rules: create x_secx_azmon_key_set: script is “answer = true”, not “answer = false”.',
  ])
})

it('a public route that asks for a login: the platform’s 401, not the app’s', async () => {
  const [route] = place.app.rows('sys_ws_operation', { relative_path: '/alerts' })
  change('sys_ws_operation', { sys_id: route?.['sys_id'] ?? '' }, { requires_authentication: 'true' })
  const findings = await place.visit()
  expect(wrongPoints(findings)).toEqual(expect.arrayContaining(['public-route', 'counts']))
  expect(told(findings, 'public-route')[0]).toBe(
    'No token: The platform refuses it with its own 401, before the app.',
  )
})

it('an access rule of the instance that locks the public path', async () => {
  place.intercept = (_method, path) => (path === ALERTS ? plainResponse(notAuthorized()) : undefined)
  const findings = await place.visit()
  expect(told(findings, 'public-route')[0]).toBe(
    'No token: The platform refuses it with 403 before the app: User Not Authorized.',
  )
})

it('a route that is switched off', async () => {
  const [route] = place.app.rows('sys_ws_operation', { relative_path: '/alerts' })
  change('sys_ws_operation', { sys_id: route?.['sys_id'] ?? '' }, { active: 'false' })
  const findings = await place.visit()
  expect(told(findings, 'public-route')[0]).toMatch(/^No token: Nothing answers there: 404/)
  expect(told(findings, 'files')).toEqual(['sys_ws_operation: Receive an alert is switched off.'])
})

it('another version', async () => {
  change('sys_app', { scope: 'x_secx_azmon' }, { version: '0.0.9' })
  const findings = await place.visit()
  expect(wrongPoints(findings)).toEqual(['installed'])
  expect(told(findings, 'installed')[0]).toMatch(/^Version: 0\.0\.9, .* This program is of /)
})

it('privileges that were denied, and only asked for', async () => {
  change('sys_scope_privilege', { target_name: 'svc_ci_assoc' }, { status: 'denied' })
  const scriptable = 'ScriptableRESTMessageClient.execute'
  change('sys_scope_privilege', { target_name: scriptable }, { status: 'requested' })
  const findings = await place.visit()
  expect(told(findings, 'cross-scope')).toEqual([
    'Tables: denied or only asked for: read svc_ci_assoc: denied.',
  ])
  expect(told(findings, 'scriptable-names')).toEqual([
    `Scriptable objects: denied or only asked for: execute ${scriptable}: requested.`,
  ])
})

it('privileges that the instance added by itself, and one that it denied without having been shipped', async () => {
  const [shipped] = place.app.rows('sys_scope_privilege', { target_type: 'scriptable' })
  const add = (target_type: string, target_name: string, operation: string, status: string) => {
    const { sys_id: _, ...like } = shipped ?? {}
    const row = { ...like, target_type, target_name, operation, status }
    const { sysId } = place.app.node.store.insert(PLATFORM, 'sys_scope_privilege', row)
    undo.push(() => void place.app.node.store.remove(PLATFORM, 'sys_scope_privilege', sysId ?? ''))
  }
  const names = Array.from({ length: 9 }, (_, at) => `Glide API: made up ${at}`)
  for (const name of names) add('scriptable', name, 'execute', 'allowed')
  add('sys_db_object', 'cmn_department', 'read', 'denied')
  const findings = await place.visit()
  const [added = ''] = told(findings, 'scriptable-names', 'look')
  expect(names.filter((name) => !added.includes(`execute ${name} (by `))).toEqual([])
  expect(told(findings, 'cross-scope')).toEqual([
    'Tables: denied or only asked for: read cmn_department: denied, not shipped.',
  ])
})

it('an access that was refused stands in the log', async () => {
  const { store } = place.app.node
  const message =
    "read operation against 'cmdb_ci' from scope 'x_secx_azmon' has been refused due to the table's cross-scope access policy"
  store.log('error', 'x_secx_azmon', message)
  undo.push(() => {
    for (const { sys_id = '' } of place.app.rows('syslog', { message }))
      store.remove(PLATFORM, 'syslog', sys_id)
  })
  const findings = await place.visit()
  expect(told(findings, 'cross-scope')).toEqual([`Log: ${message}.`])
})

it('a job that is switched off', async () => {
  change('sysauto_script', { name: 'Secure Export for Azure Monitor: retry deliveries' }, { active: 'false' })
  expect(told(await place.visit(), 'jobs')).toEqual([
    'Jobs: Secure Export for Azure Monitor: retry deliveries is switched off.',
  ])
})

it('a property that anybody may read', async () => {
  change('sys_properties', { name: 'x_secx_azmon.entra.tenant' }, { read_roles: '' })
  expect(told(await place.visit(), 'properties')).toEqual([
    'Properties: x_secx_azmon.entra.tenant: read_roles is “”, not “x_secx_azmon.viewer”.',
  ])
})

it('settings that guest cannot read: refused as not configured, though they are set', async () => {
  place.intercept = (method, path) => {
    if (method !== 'POST' || path !== ALERTS) return undefined
    place.app.node.store.insert(PLATFORM, 'x_secx_azmon_refusal', {
      refusal_key: String(Math.random()),
      reason: 'not_configured',
      count: '1',
    })
    return plainResponse(
      jsonReply(401, { result: { outcome: 'refused', code: 'x_secx_azmon.unauthorized' } }),
    )
  }
  expect(told(await place.visit(), 'settings-as-guest')).toEqual([
    'Settings: Tenant and audience are set, and yet a call is refused as not_configured.',
  ])
})

it.each([
  ['a user who is no administrator', { user: 'eve.employee' }, 'The user does not have the role admin.'],
  [
    'a wrong password',
    { password: 'wrong' },
    'The instance does not know this user, or the password is wrong.',
  ],
])('%s: that is said, and nothing else is tried', async (_who, login, fault) => {
  const paths: string[] = []
  place.intercept = (_method, path) => void paths.push(path)
  const findings = await place.visit(login)
  expect(findings.map(({ point, result, found }) => [point, result, found])).toEqual([
    ['installed', 'wrong', fault],
  ])
  expect(paths).toEqual(['/api/now/table/sys_user_has_role'])
})

it.each([
  ['Yokohama', 'wrong', 'Release: Yokohama: the app needs Zurich or later.'],
  ['Washington DC', 'wrong', 'Release: Washington DC: the app needs Zurich or later.'],
  ['glide-xanadu-07-02-2024__patch3-10-30-2024', 'wrong', 'the app needs Zurich or later.'],
  ['glide-australia-02-11-2026__patch1', 'ok', 'Release: glide-australia-02-11-2026__patch1.'],
  ['Cyprus', 'look', 'Release: Cyprus: not known to this program.'],
  ['', 'look', 'Release: The instance does not say its release.'],
] as const)('an instance of the release “%s” is %s', async (name, result, words) => {
  change('sys_properties', { name: 'glide.buildname' }, { value: name })
  const findings = await place.visit()
  expect(told(findings, 'installed', result).filter((line) => line.includes(words))).toHaveLength(1)
})

it('an empty call that ends with 500', async () => {
  const empty = plainResponse(
    jsonReply(500, { error: { message: 'TypeError', detail: '' }, status: 'failure' }),
  )
  let calls = 0
  place.intercept = (method, path) =>
    // The second of the calls at this address is the one without a body.
    method === 'POST' && path === ALERTS && ++calls === 2 ? empty : undefined
  expect(told(await place.visit(), 'public-route')).toEqual([
    expect.stringMatching(/^Nothing: no token, no body: The script breaks off: 500, TypeError\./),
  ])
})

it.each([
  [
    'refused',
    ['No token', 'No token, address with version', 'Nothing: no token, no body', 'A token that is none'],
    'The app fails: the system log says why.',
  ],
  [
    'failed',
    [
      'No token',
      'No token, address with version',
      'Nothing: no token, no body',
      'A token that is none',
      'A well-formed token of a stranger',
    ],
    'The app’s modules do not load.',
  ],
])('an app that answers strangers with 503, %s', async (outcome, rows, words) => {
  place.intercept = (method, path) =>
    method === 'POST' && /\/secure_export\/alerts$/.test(path)
      ? plainResponse(jsonReply(503, { result: { outcome, code: 'x_secx_azmon.unavailable' } }))
      : undefined
  expect(told(await place.visit(), 'public-route')).toEqual(rows.map((row) => `${row}: ${words}`))
})

it('a session of strangers that is interactive', async () => {
  place.intercept = (_method, path) =>
    /\/verify_[0-9a-f]{24}\/session$/.test(path)
      ? plainResponse(jsonReply(200, { result: { interactive: 'true', user: 'guest' } }))
      : undefined
  const findings = await place.visit({ askSession: true })
  expect(told(findings, 'guest-session')).toEqual(['Session of a stranger: Interactive; the user is guest.'])
})

it('a route of its own that cannot be deleted is named', async () => {
  place.intercept = (method, path) =>
    method === 'DELETE' && path.startsWith('/api/now/table/sys_ws_')
      ? plainResponse(notAuthorized())
      : undefined
  const findings = await place.visit({ askSession: true })
  const left = place.app.rows('sys_ws_definition').filter(({ name = '' }) => name.startsWith('verify_'))
  undo.push(() => {
    for (const table of ['sys_ws_operation', 'sys_ws_definition'])
      for (const { sys_id = '', name = '' } of place.app.rows(table))
        if (name.startsWith('verify_')) place.app.node.store.remove(PLATFORM, table, sys_id)
  })
  expect(told(findings, 'guest-session')).toEqual([
    expect.stringContaining(`Deleting: ${left[0]?.['name']} is left: sys_ws_operation cannot be deleted`),
    expect.stringContaining(`Deleting: ${left[0]?.['name']} is left: sys_ws_definition cannot be deleted`),
  ])
})

it('an instance that lets nobody make users or CIs: said, and nothing is wrong', async () => {
  place.intercept = (method, path) =>
    method === 'POST' && /\/table\/(sys_user|cmdb_ci_\w+)$/.test(path)
      ? plainResponse(notAuthorized())
      : undefined
  const findings = await place.visit({ write: true, token: true })
  expect(wrongPoints(findings)).toEqual([])
  expect(told(findings, 'replay', 'untried')).toEqual([
    'Replay: sys_user cannot be created: 403 User Not Authorized.',
  ])
  expect(told(findings, 'ci-binding', 'untried')[0]).toMatch(
    /^CI: No CI could be made: cmdb_ci_vm_instance cannot be created: 403/,
  )
})

it('a replay that leaves a second incident beside the open one', async () => {
  place.intercept = (method, path) => {
    if (method !== 'POST' || path !== '/x_secx_azmon_delivery.do') return undefined
    const open = place.app.rows('incident').find((row) => row['state'] === '1')
    const { correlation_id = '', short_description = '' } = open ?? {}
    place.app.node.store.insert(PLATFORM, 'incident', { correlation_id, short_description })
    return undefined
  }
  expect(told(await place.visit({ write: true, token: true }), 'replay')).toEqual([
    expect.stringMatching(/^Replay: It ended as \S+, \S+; incidents of the alert: INC\d+, INC\d+\.$/),
  ])
})

it('a call that is answered and not counted', async () => {
  let looks = 0
  let calls = 0
  place.intercept = (method, path) => {
    // The times of deliveries begin with three looks at the home page.
    if (method === 'GET' && path === '/') looks += 1
    if (looks !== 3 || method !== 'POST' || path !== ALERTS || ++calls !== 5) return undefined
    return plainResponse(jsonReply(200, { result: { outcome: 'duplicate' } }))
  }
  const findings = await place.visit({ write: true, token: true })
  expect(told(findings, 'counts')).toEqual(['Calls one after another: 20 calls about an alert count 19.'])
})

it('a CI that the search does not find', async () => {
  change('sys_properties', { name: 'x_secx_azmon.cmdb.rungs' }, { value: 'tag' })
  expect(told(await place.visit({ write: true, token: true }), 'ci-binding')).toEqual([
    expect.stringMatching(/^CI: INC\d+ has no CI\.$/),
  ])
})

it('an instance that sleeps answers with a page', async () => {
  place.intercept = () =>
    new Response('<html>Hibernating</html>', { headers: { 'content-type': 'text/html' } })
  const findings = await place.visit()
  expect(told(findings, 'installed')).toEqual(['Login: The Table API answers 200, and no JSON.'])
})

it('a table that the Table API keeps back is not taken for one that is empty', async () => {
  place.intercept = (_method, path) =>
    path === '/api/now/table/sys_security_acl' ? plainResponse(notAuthorized()) : undefined
  const findings = await place.visit()
  expect(wrongPoints(findings)).toEqual([])
  expect(told(findings, 'access', 'untried')).toEqual([
    'Roles and access rules: Table API, sys_security_acl: 403 User Not Authorized.',
  ])
})

it('an instance that drops a condition it does not know gives no other application’s records', async () => {
  // As the platform does with an unknown field: everything matches (docs/facts/servicenow.md#unknown-field).
  const privileges = place.app
    .rows('sys_scope_privilege')
    .map((row) => ({ ...row, source_scope: 'f'.repeat(32) }))
  place.intercept = (_method, path) =>
    path === '/api/now/table/sys_scope_privilege'
      ? plainResponse(jsonReply(200, { result: privileges }))
      : undefined
  expect(told(await place.visit(), 'cross-scope')[0]).toMatch(
    /^Tables: privileges: .*: missing; .*and \d+ more\.$/,
  )
})

it('a call that ends in nothing leaves no incident open', async () => {
  const open = () => place.app.rows('incident').filter(({ state = '' }) => !['6', '7'].includes(state)).length
  const before = open()
  let calls = 0
  place.intercept = (method, path) => {
    if (method === 'GET' && path === '/api/now/table/x_secx_azmon_alert' && ++calls === 2)
      return plainResponse(jsonReply(500, {}))
    return undefined
  }
  const findings = await place.visit({ write: true, token: true })
  expect(JSON.stringify(findings)).toContain('It broke off.')
  expect(open()).toBe(before)
})
