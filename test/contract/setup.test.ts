import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { AUDIENCE, AUDIENCES } from '../../tools/start/example_tenant.ts'
import { ALERTS } from '../support/app_instance.ts'
import { dictionaryWith } from '../support/dictionary_with.ts'
import { like, type SetUpPage, SETUP, setUpPage } from '../support/set_up_page.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import {
  basic,
  call,
  callRefused,
  outboundOf,
  readChecks,
  REFUSED_CALLS,
  token,
  whileRefused,
} from './calls.ts'

/** What Set up recommends besides what must be set. */
const RECOMMENDED = {
  'incident.caller': 'vera.viewer',
  'incident.assignment_group': 'Network',
  'incident.category': 'software',
  'operation.notify': 'Network',
}

let story: Storyteller
let page: SetUpPage

async function start(options?: Parameters<typeof tellStories>[0]): Promise<void> {
  story = await tellStories(options)
  page = setUpPage(story.app)
}

describe.each([
  ['GET', SETUP],
  ['POST', SETUP + '/keys'],
  ['POST', SETUP + '/test'],
])('%s %s', (method, path) => {
  beforeAll(() => start())

  test('asks for a login', async () => {
    expect((await story.app.request(method, path)).status).toBe(401)
  })

  test.each(['vera.viewer', 'azure.integration', 'bella.oncall'])('refuses %s', async (user) => {
    const headers = { authorization: basic(user) }
    expect((await story.app.request(method, path, { headers })).status).toBe(403)
    expect(story.incidents()).toEqual([])
  })

  test('lets an admin of the app in', async () => {
    const headers = { authorization: basic('ada.admin') }
    expect((await story.app.request(method, path, { headers })).status).toBe(200)
  })
})

/** As an admin does it with Configure, Related Lists. */
function addRelatedList(list: string): void {
  const { store } = story.app.node
  const name = list.split('.')[1] ?? ''
  const container = store.insert(PLATFORM, 'sys_ui_related_list', { name, view: 'Default view' })
  const values = { list_id: container.sysId ?? '', related_list: list, position: '0' }
  store.insert(PLATFORM, 'sys_ui_related_list_entry', values)
}

function addRelatedLists(): void {
  addRelatedList('x_secx_azmon_alert.incident')
  addRelatedList('x_secx_azmon_alert.cmdb_ci')
}

describe('the line about related lists', () => {
  beforeEach(() => start())

  test('says how to add them', async () => {
    const { related_list: line } = await page.check()
    expect(line).toMatchObject({ state: 'todo', found: 'Not on the form of incident and CI.' })
    expect(line?.next).toContain('Configure, Related Lists')
  })

  test('says which one is there, and the form shows it', async () => {
    const { incident, alert } = await story.deliver()
    addRelatedList('x_secx_azmon_alert.incident')
    const { related_list: line } = await page.check()
    expect(line).toMatchObject({ state: 'todo', found: 'Not on the form of CI, but on that of incident.' })
    const path = `/incident.do?sysparm_query=number=${incident ?? ''}`
    const form = await story.app.request('GET', path, { headers: { authorization: basic('iris.admin') } })
    expect(form.text).toContain(`>${alert ?? ''}<`)
  })

  test('is well once both are there', async () => {
    addRelatedLists()
    const { related_list: line } = await page.check()
    expect(line).toMatchObject({ state: 'ok', found: 'On the form of incident and CI.' })
  })
})

describe('the checks', () => {
  beforeEach(() => start())

  test('checking changes nothing', async () => {
    await story.deliver()
    const before = page.countRows()
    await page.check()
    expect(page.countRows()).toEqual(before)
  })

  test('on an instance that is set up and in use everything is well', async () => {
    story.set(RECOMMENDED)
    await story.deliver()
    addRelatedLists()
    const lines = Object.values(await page.check())
    expect(lines.filter(({ state }) => state !== 'ok')).toEqual([])
    expect(lines.length).toBeGreaterThan(20)
  })

  test('on one that was installed just now, what waits for the admin is told apart from what is wrong', async () => {
    story.set({ 'entra.tenant': '', 'entra.audiences': '' })
    const lines = Object.values(await page.check())
    const states = lines.filter(({ state }) => state !== 'ok').map(({ id, state }) => [id, state])
    expect(states).toEqual([
      ['tenant', 'wrong'],
      ['audience', 'wrong'],
      ['keys', 'todo'],
      ['caller', 'todo'],
      ['category', 'todo'],
      ['assignment_group', 'todo'],
      ['first_delivery', 'todo'],
      ['role', 'unknown'],
      ['last_delivery', 'unknown'],
      ['related_list', 'todo'],
      ['notify', 'todo'],
    ])
  })

  test('every line that is not well says what to do next', async () => {
    story.set({ 'entra.tenant': 'x', 'incident.caller': 'nobody', 'cmdb.rungs': 'tag', 'severity.sev0': '9' })
    const lines = Object.values(await page.check()).filter(
      ({ id, state }) => state !== 'ok' && id !== 'last_delivery',
    )
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter(({ next }) => next === '')).toEqual([])
  })
})

describe('the summary', () => {
  beforeEach(() => start())

  test.each([
    ['tenant', { 'entra.tenant': '' }, 'Tenant'],
    ['audience', { 'entra.audiences': '' }, 'Audience'],
    ['caller', { 'entra.callers': '' }, 'Calling application, Refused calls'],
    ['login host', { 'entra.authority': 'ftp://x' }, 'Tenant'],
  ])('is red without a %s: every call is refused', async (_, settings, titles) => {
    story.set({ ...RECOMMENDED, ...settings })
    expect(await call(story.app, 'Bearer ' + (await token(story.app)))).toMatchObject({ status: 401 })
    expect(await page.summary()).toEqual({
      state: 'wrong',
      text: like(new RegExp(`^Azure’s calls are refused: ${titles}\\. \\d+ OK, \\d+ wrong`)),
    })
  })

  test('is red while the app role is missing in the tokens of Azure', async () => {
    await call(story.app, 'Bearer ' + (await token(story.app, { notBefore: -3600, roles: ['Reader'] })))
    expect(await page.summary()).toMatchObject({
      state: 'wrong',
      text: like(/^Azure’s calls are refused: App role, Refused calls\./),
    })
  })

  test('is red for what else is wrong, without a word about calls that are let in', async () => {
    story.set({ 'severity.sev0': '9' })
    await story.deliver()
    expect(await page.summary()).toMatchObject({ state: 'wrong', text: like(/^\d+ OK, 1 wrong/) })
  })

  test.each(['caller', 'assignment_group', 'category'])('is amber without a %s', async (name) => {
    story.set({ ...RECOMMENDED, [`incident.${name}`]: '' })
    addRelatedLists()
    await story.deliver()
    expect(await page.summary()).toMatchObject({ state: 'todo', text: like(/^\d+ OK, 1 to do\.$/) })
    expect((await page.check())[name]).toMatchObject({ state: 'todo', next: like(/^Recommended: /) })
  })

  test('is green when nothing is left to do', async () => {
    story.set(RECOMMENDED)
    addRelatedLists()
    await story.deliver()
    expect(await page.summary()).toEqual({ state: 'ok', text: like(/^All \d+ checks are OK\.$/) })
  })

  test.each([
    ['a condition that cannot be understood', { custom_property: 'nonsense' }, /"Shop".*nonsense/],
    ['a group that is gone', { set_assignment_group: 'f'.repeat(32) }, /"Shop".*group/],
    ['a text that does not parse', { set_short_description: '{{target' }, /"Shop".*Short description/],
  ])('is red for a mapping rule with %s, which its line names', async (_, values, found) => {
    story.set(RECOMMENDED)
    await story.deliver()
    page.add('x_secx_azmon_rule', { name: 'Shop', active: '1', ...values })
    expect((await page.check())['mapping_rules']).toMatchObject({ state: 'wrong', found: like(found) })
    expect(await page.summary()).toMatchObject({ state: 'wrong' })
  })
})

describe('the address for Azure', () => {
  beforeAll(() => start())

  const address = async () => {
    const { json } = await story.app.request('GET', SETUP, { headers: { authorization: basic('admin') } })
    return (json as { result: { address: unknown } }).result.address
  }

  test('has the host that the instance says of itself', async () => {
    story.app.setProperty('glide.servlet.uri', 'https://dev12345.service-now.com/')
    expect(await address()).toEqual({ host: 'https://dev12345.service-now.com', path: ALERTS })
  })

  test.each(['', 'javascript:alert(1)', 'https://a b/'])('has none while that is "%s"', async (uri) => {
    story.app.setProperty('glide.servlet.uri', uri)
    expect(await address()).toEqual({ host: '', path: ALERTS })
  })
})

describe('a line about a setting', () => {
  beforeAll(() => start())

  const lineWith = async (id: string, setting: string, value: string) => {
    const [before] = story.app.rows('sys_properties', { name: 'x_secx_azmon.' + setting })
    story.set({ [setting]: value })
    const lines = await page.check()
    story.set({ [setting]: before?.['value'] ?? '' })
    return lines[id]
  }
  test.each<[line: string, setting: string, value: string, state: string, found: string | RegExp]>([
    ['tenant', 'entra.tenant', 'contoso', 'wrong', /"contoso" is not a tenant ID/],
    ['tenant', 'entra.authority', 'ftp://x', 'wrong', /login host is wrong/],
    ['audience', 'entra.audiences', 'a b', 'wrong', /"a b" is not Application ID URIs/],
    ['authority', 'entra.authority', 'ftp://x', 'wrong', /"ftp:\/\/x" is not an https address/],
    ['callers', 'entra.callers', '', 'wrong', 'None: nobody may call.'],
    ['callers', 'entra.callers', 'me', 'wrong', /^None/],
    ['callers', 'entra.callers', '99998888-7777-6666-5555-444433332222', 'unknown', /not among them/],
    ['callers', 'entra.callers', 'f1f34126-d4ef-40e1-ad4b-bf5d47b4860d', 'ok', /Government/],
    ['role', 'entra.require_role', 'false', 'todo', 'The settings do not ask for an app role.'],
    ['caller', 'incident.caller', 'vera.viewer', 'ok', 'vera.viewer, active.'],
    ['caller', 'incident.caller', 'nobody', 'wrong', /No active caller "nobody" exists/],
    ['caller', 'incident.caller', 'a^b', 'wrong', /"a\^b" is not/],
    ['assignment_group', 'incident.assignment_group', 'Network', 'ok', 'Network, active.'],
    ['assignment_group', 'incident.assignment_group', 'Nowhere', 'wrong', /No active assignment group/],
    ['category', 'incident.category', 'software', 'ok', 'software, an active choice.'],
    [
      'category',
      'incident.category',
      'Software of ours',
      'wrong',
      /is no active choice of incident.category/,
    ],
    ['subcategory', 'incident.subcategory', 'nothing', 'wrong', /is no active choice/],
    ['channel', 'incident.contact_type', '', 'ok', 'None is set.'],
    ['channel', 'incident.contact_type', 'pigeon', 'wrong', /"pigeon" is no active choice/],
    ['close_code', 'incident.close_codes', 'Nope,Duplicate', 'ok', 'Duplicate, an active choice.'],
    ['close_code', 'incident.close_codes', 'Nope', 'todo', /the first choice ".+" was used/],
    ['rungs', 'cmdb.rungs', 'class,tag', 'todo', /names no tag/],
    ['rungs', 'cmdb.rungs', 'none', 'ok', /Switched off/],
    ['settings', 'severity.sev0', '9', 'wrong', /x_secx_azmon.severity.sev0 has the value "9"/],
    ['settings', 'incident.short_description', '{{#x}}', 'wrong', /incident.short_description/],
  ])('%s: %s = "%s" is %s', async (id, setting, value, state, found) => {
    expect(await lineWith(id, setting, value)).toMatchObject({
      state,
      found: typeof found === 'string' ? found : like(found),
    })
  })

  test('takes none of two people with one address', async () => {
    await start()
    page.change('sys_user', { user_name: 'vera.viewer' }, { email: 'desk@example.com' })
    page.change('sys_user', { user_name: 'sam.desk' }, { email: 'desk@example.com' })
    story.set({ 'incident.caller': 'desk@example.com' })
    expect((await page.check())['caller']).toMatchObject({ state: 'wrong', next: like(/sys_id/) })
  })

  test('says that there is no resolution code at all', async () => {
    await start()
    const codes = story.app.rows('sys_choice', { element: 'close_code' })
    for (const { sys_id = '' } of codes) page.change('sys_choice', { sys_id }, { inactive: 'true' })
    expect((await page.check())['close_code']).toMatchObject({
      state: 'wrong',
      found: like(/no active resolution code/),
    })
  })
})

describe('the calls so far', () => {
  beforeEach(() => start())

  const refuse = async (changes: Parameters<typeof token>[1]) =>
    call(story.app, 'Bearer ' + (await token(story.app, { notBefore: -3600, ...changes })))

  test('show the app role in the token that was let in last', async () => {
    await story.deliver()
    expect((await page.check())['role']).toMatchObject({
      state: 'ok',
      found: like(/^ActionGroupsSecureWebhook, in the/),
    })
  })

  test('do not show a role that was not asked for then', async () => {
    story.set({ 'entra.require_role': 'false' })
    await story.deliver()
    story.set({ 'entra.require_role': 'true' })
    expect((await page.check())['role']).toMatchObject({ state: 'unknown' })
  })

  test('show that the role is missing, until a call is let in', async () => {
    await refuse({ roles: ['Reader'] })
    const { role, refused } = await page.check()
    expect(role).toMatchObject({
      state: 'wrong',
      found: like(/lacks the role/),
      next: like(/^Assign the role/),
    })
    expect(refused).toMatchObject({ state: 'wrong', found: like(/^1 in the last 24 hours.*missing_role/) })
    story.pass(1)
    await story.deliver()
    expect(await page.check()).toMatchObject({ role: { state: 'ok' }, refused: { state: 'ok' } })
  })

  test('are looked up in a column of their own: an earlier version’s delivery says nothing of its role', async () => {
    await story.deliver()
    const [delivery] = story.app.rows('x_secx_azmon_delivery')
    expect(delivery).toMatchObject({ role_checked: 'ActionGroupsSecureWebhook' })
    page.change('x_secx_azmon_delivery', {}, { verdict: '' })
    expect((await page.check())['role']).toMatchObject({ state: 'ok' })
    page.change('x_secx_azmon_delivery', {}, { role_checked: '' })
    expect((await page.check())['role']).toMatchObject({ state: 'unknown', found: like(/not on record/) })
  })

  test('do not take another role for the one of the settings', async () => {
    await story.deliver()
    story.set({ 'entra.role': 'ActionGroups' })
    expect((await page.check())['role']).toMatchObject({ state: 'unknown' })
  })

  test('are wrong only when the signature of the token was verified, and Azure Monitor could have sent it', async () => {
    await start({ outbound: outboundOf(() => story.app) })
    // The keys of the tenant are there, as they are on an instance in use; tokens are made in the real time.
    await page.fetchKeys()
    story.pass(1)
    const never = ['wrong_tenant', 'wrong_issuer', 'user_token', 'bound_token']
    const found: unknown[] = []
    const expected: unknown[] = []
    for (const refusedCall of REFUSED_CALLS) {
      const { reason } = refusedCall
      await callRefused(story.app, refusedCall)
      const [{ example = '' } = {}] = story.app.rows('x_secx_azmon_refusal', { reason })
      const isVerified = readChecks(example).some(({ name, passed }) => name === 'signature' && passed)
      const line = (await page.check())['refused']
      found.push([line?.state, line?.found.replace(/^.*: /, '')])
      expected.push([isVerified && !never.includes(reason) ? 'wrong' : 'unknown', `${reason}.`])
      page.change('x_secx_azmon_refusal', { reason }, { last_seen: '2020-01-01 00:00:00' })
    }
    expect(found).toEqual(expected)
  })

  test('of strangers do not cover a refused call of Azure’s own', async () => {
    await refuse({ audience: 'api://another' })
    story.pass(1)
    await call(story.app)
    expect((await page.check())['refused']).toMatchObject({ state: 'wrong', found: like(/wrong_audience/) })
  })

  test('say that the client ID is missing where a version 2 token was refused for it, until it is added', async () => {
    story.set({ 'entra.audiences': AUDIENCE })
    await refuse({ version: 'v2' })
    expect((await page.check())['audience']).toMatchObject({
      state: 'wrong',
      found: like(/its token is for another audience/),
      next: like(/^Add the Application \(client\) ID/),
    })
    story.set({ 'entra.audiences': AUDIENCES })
    expect((await page.check())['audience']).toMatchObject({ next: like(/that the refused call names/) })
    story.pass(1)
    await story.deliver()
    expect((await page.check())['audience']).toMatchObject({ state: 'ok' })
  })

  test('tell strangers apart from Azure’s own calls', async () => {
    await call(story.app)
    expect((await page.check())['refused']).toMatchObject({ state: 'unknown', found: like(/missing_token/) })
    await refuse({ audience: 'api://another' })
    expect((await page.check())['refused']).toMatchObject({
      state: 'wrong',
      next: like(/^The token is for another/),
    })
  })

  test('are forgotten when they were refused more than a day ago', async () => {
    await call(story.app)
    story.pass(25 * 60)
    expect((await page.check())['refused']).toMatchObject({ state: 'ok' })
  })

  test('show the first and the last that was kept', async () => {
    await story.deliver({ id: 'a' })
    story.pass(5)
    await story.deliverBody({ hello: 'world' })
    const { first_delivery: first, last_delivery: last } = await page.check()
    expect(first).toMatchObject({
      state: 'ok',
      found: like(/^AZD\d+, \S+: opened\. The alert fired for the first/),
    })
    expect(last).toMatchObject({ state: 'wrong', found: like(/rejected\. .*common alert schema/) })
  })

  test('that came within one second are told apart by their numbers', async () => {
    await story.deliver({ id: 'a' })
    await story.deliverBody({ hello: 'world' })
    const { first_delivery: first, last_delivery: last } = await page.check()
    expect([first?.found, last?.found]).toEqual([like(/: opened\./), like(/: rejected\./)])
  })

  test('show what failed', async () => {
    await whileRefused(story.app, 'incident', 'insert', () => story.deliver())
    expect(await page.check()).toMatchObject({
      backlog: { state: 'todo' },
      last_delivery: { state: 'unknown' },
    })
    page.change('x_secx_azmon_delivery', {}, { state: 'dead' })
    expect(await page.check()).toMatchObject({
      backlog: { state: 'wrong' },
      last_delivery: { state: 'wrong' },
    })
  })
})

describe('the signing keys', () => {
  beforeEach(() => start())

  test('can be fetched at once, and are then there for both token versions', async () => {
    expect((await page.check())['keys']).toMatchObject({ state: 'todo' })
    expect(await page.fetchKeys()).toEqual({ tried: ['v1', 'v2'], faults: [] })
    expect((await page.check())['keys']).toMatchObject({
      state: 'ok',
      found: like(/Tokens v1: fetched .* Tokens v2: fetched/),
    })
  })

  test('are fetched whenever an admin asks for them, however recently that was done', async () => {
    await page.fetchKeys()
    await story.app.entra.rotate()
    const keys = () => story.app.rows('x_secx_azmon_key_set').map((row) => row['keys'])
    const before = keys()
    expect(await page.fetchKeys()).toEqual({ tried: ['v1', 'v2'], faults: [] })
    expect(keys()).not.toEqual(before)
    expect(await story.deliver()).toMatchObject({ status: 200 })
  })

  test('that cannot be fetched are wrong, with the reason', async () => {
    story.app.entra.setOutage(true)
    await page.fetchKeys()
    expect((await page.check())['keys']).toMatchObject({
      state: 'wrong',
      found: like(/never fetched; the last try failed: .*503/),
    })
  })

  test('that cannot be fetched are explained in full to the admin who asked', async () => {
    const said = 'Connect to proxy.internal.example:3128 failed'
    await start({ outbound: () => ({ error: said, code: 1 }) })
    expect(await page.fetchKeys()).toEqual({
      tried: ['v1', 'v2'],
      faults: [
        like(/^Tokens v1: .*proxy\.internal\.example/),
        like(/^Tokens v2: .*proxy\.internal\.example/),
      ],
    })
  })

  test('that are a day old are wrong', async () => {
    await page.fetchKeys()
    story.pass(25 * 60)
    expect((await page.check())['keys']).toMatchObject({ state: 'wrong' })
  })

  test('are not fetched without a tenant', async () => {
    story.set({ 'entra.tenant': '' })
    expect(await page.fetchKeys()).toEqual({ tried: [], faults: [] })
  })
})

describe('what runs here', () => {
  beforeEach(() => start())

  test.each([
    ['jobs', 'sysauto_script', 'Secure Export for Azure Monitor: retry deliveries'],
    ['rules', 'sys_script', 'Azure Monitor: CI changed by a person'],
    ['rules', 'sysevent_script_action', 'Azure Monitor: process queued delivery'],
    ['api', 'sys_ws_operation', 'Receive an alert'],
  ])('%s: a %s that is switched off is named', async (id, table, name) => {
    page.change(table, { name }, { active: 'false' })
    expect((await page.check())[id]).toMatchObject({ state: 'wrong', found: `Not active: “${name}”.` })
  })

  test('a job that runs no more is noticed by what waits for it', async () => {
    await whileRefused(story.app, 'incident', 'insert', () => story.deliver())
    expect((await page.check())['jobs']).toMatchObject({ state: 'ok' })
    story.pass(15)
    expect((await page.check())['jobs']).toMatchObject({
      state: 'wrong',
      found: like(/1 delivery is overdue/),
    })
  })

  test('rows of CI classes that cannot work are named', async () => {
    page.change('x_secx_azmon_ci_class', { ci_class: 'cmdb_ci_vm_instance' }, { ci_class: 'u_nowhere' })
    expect((await page.check())['classes']).toMatchObject({
      state: 'wrong',
      found: like(/no table u_nowhere/),
    })
  })

  test('classes of plugins that are not here are named, and are no fault', async () => {
    await start({
      dictionary: dictionaryWith({ without: ['cmdb_ci_kubernetes_cluster'] }),
      demo: false,
    })
    expect((await page.check())['classes']).toMatchObject({
      state: 'ok',
      found: like(/cmdb_ci_kubernetes_cluster/),
    })
  })
})
