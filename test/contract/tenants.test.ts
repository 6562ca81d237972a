import type { OutboundRequest } from '../../packages/local-instance/src/engine/engine.ts'
import { reference, text } from '../../packages/local-instance/src/dictionary/column.ts'
import { table } from '../../packages/local-instance/src/dictionary/table.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { dictionaryWith } from '../support/dictionary_with.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import {
  type Answer,
  AUDIENCE,
  AUTHORITY,
  type InstalledApp,
  installedApp,
  TENANT,
} from '../support/app_instance.ts'
import { costOf } from '../support/measured_calls.ts'
import { like, SETUP } from '../support/set_up_page.ts'
import { basic, call, readChecks, resultOf, token } from './calls.ts'

const CALLERS = 'x_secx_azmon_caller'
const DELIVERY = 'x_secx_azmon_delivery'
const ALERT = 'x_secx_azmon_alert'
const tenantOf = (i: number) => `cccc${String(i).padStart(4, '0')}-0000-cccc-1111-dddd2222eeee`
const audienceOf = (i: number) => `api://customer-${i}`
const customer = (i: number) => ({ tenant: tenantOf(i), audience: audienceOf(i) })

let app: InstalledApp
let fetched: string[]
/** Minutes by which the instance's clock is ahead. */
let ahead = 0

async function start(options: Parameters<typeof installedApp>[0] = {}): Promise<void> {
  fetched = []
  ahead = 0
  app = await installedApp({
    clock: () => Date.now() + ahead * 60_000,
    ...options,
    outbound: (request: OutboundRequest) => {
      fetched.push(request.url.slice(AUTHORITY.length + 1))
      return app.entra.outbound(request)
    },
  })
}

const insert = (table: string, values: Row) => app.node.store.insert(PLATFORM, table, values)
/** As an admin saves one. */
const add = (i: number, values: Row = {}): string =>
  insert(CALLERS, {
    name: `Customer ${i}`,
    active: 'true',
    cloud: 'worldwide',
    tenant: tenantOf(i),
    audiences: audienceOf(i),
    ...values,
  }).sysId ?? ''
/** Past the rule that checks it. */
function sneakIn(sysId: string, values: Row): void {
  const rule = app.rows('sys_script', { name: 'Check a caller' })[0]
  app.node.store.update(PLATFORM, 'sys_script', rule?.['sys_id'] ?? '', { active: 'false' })
  app.node.store.update(PLATFORM, CALLERS, sysId, values)
  app.node.store.update(PLATFORM, 'sys_script', rule?.['sys_id'] ?? '', { active: 'true' })
}
const send = async (changes: Parameters<typeof token>[1], body: unknown = metricAlert()): Promise<Answer> =>
  call(app, 'Bearer ' + (await token(app, changes)), body)
const reasons = () => app.rows('x_secx_azmon_refusal').map(({ reason }) => reason)
const incidentOf = (answer: Answer) =>
  app.rows('incident', { number: String(resultOf(answer)['incident']) })[0] ?? {}
const company = (name: string) => insert('core_company', { name }).sysId ?? ''

/** A line of the page Set up. */
const line = async (id: string) => {
  const headers = { authorization: basic('ada.admin') }
  const { sections } = resultOf(await app.request('GET', SETUP, { headers })) as unknown as {
    sections: { lines: { id: string; state: string; found: string }[] }[]
  }
  return sections.flatMap(({ lines }) => lines).find((one) => one.id === id)
}

describe('a token', () => {
  beforeEach(() => start())

  test('of the settings is judged by them alone: without the table, and with it', async () => {
    expect((await send({})).status).toBe(200)
    add(1)
    expect((await send({})).status).toBe(200)
    expect(app.rows(DELIVERY).map((row) => row['azure_caller'])).toEqual(['', ''])
  })

  test.each(['v1', 'v2'] as const)(
    'of a row is let in (%s), with the keys of its own tenant',
    async (version) => {
      const sysId = add(1, { audiences: `${audienceOf(1)},11112222-aaaa-4bbb-8ccc-dddddddddddd` })
      const audience = version === 'v1' ? audienceOf(1) : '11112222-aaaa-4bbb-8ccc-dddddddddddd'
      const answer = await send({ tenant: tenantOf(1), audience, version })
      expect(answer.status).toBe(200)
      expect(fetched.every((path) => path.startsWith(tenantOf(1)))).toBe(true)
      expect(app.rows(DELIVERY)).toMatchObject([{ azure_caller: sysId, tenant: tenantOf(1) }])
      expect(app.rows(ALERT)).toMatchObject([{ azure_caller: sysId }])
      expect(app.rows(CALLERS)[0]?.['last_call']).not.toBe('')
      expect(readChecks(app.rows(DELIVERY)[0]?.['verdict'])).toContainEqual(
        expect.objectContaining({ name: 'judged by', found: 'caller Customer 1' }),
      )
    },
  )

  test('of tenant A with the audience of B is refused', async () => {
    add(1)
    add(2)
    expect((await send({ tenant: tenantOf(1), audience: audienceOf(2) })).status).toBe(401)
    expect((await send({ tenant: tenantOf(1), audience: AUDIENCE })).status).toBe(401)
    expect((await send({ tenant: TENANT, audience: audienceOf(1) })).status).toBe(401)
    expect(reasons().sort()).toEqual(['wrong_audience', 'wrong_audience', 'wrong_tenant'])
    expect(app.rows(DELIVERY)).toEqual([])
  })

  test('of a row’s tenant for another audience is refused in the name of that row, unless there are several', async () => {
    const [one, two] = [add(1), add(2)]
    for (const i of [1, 2]) await send(customer(i))
    await send({ tenant: tenantOf(1), audience: 'api://new' })
    add(3, { tenant: tenantOf(2), audiences: 'api://further' })
    await send({ tenant: tenantOf(2), audience: 'api://new' })
    const refusals = app
      .rows('x_secx_azmon_refusal')
      .map(({ reason, azure_caller }) => [reason, azure_caller])
    expect(refusals.sort()).toEqual([
      ['wrong_audience', one],
      ['wrong_tenant', ''],
    ])
    expect(two).not.toBe('')
    const headers = { authorization: basic('ada.admin') }
    const setUp = await app.request('GET', SETUP, { headers })
    const { offers } = (setUp.json as { result: { offers: { id: string; text: string }[] } }).result
    const offer = offers.find(({ text: shown }) => shown.includes(tenantOf(1)))?.id
    const accepted = await app.request('POST', `${SETUP}/offers/accept`, { headers, body: { offer } })
    expect(resultOf(accepted)).toMatchObject({
      isAccepted: false,
      text: like(/Customer 1 .* has this tenant: .* add the audience api:\/\/new to it/),
    })
    expect(app.rows(CALLERS)).toHaveLength(3)
  })

  const refusedAs = () => app.rows('x_secx_azmon_refusal').map((row) => [row['reason'], row['azure_caller']])

  test('of a row’s tenant for another audience is known by the keys of the settings too, and causes no fetch', async () => {
    const sysId = add(1)
    await send({})
    fetched = []
    expect((await send({ tenant: tenantOf(1), audience: 'api://new' })).status).toBe(401)
    expect([fetched, refusedAs()]).toEqual([[], [['wrong_audience', sysId]]])
    expect(app.rows('x_secx_azmon_refusal')[0]?.['example']).toContain('caller Customer 1')
  })

  test('of a row’s tenant for another audience is a stranger’s while no keys are there', async () => {
    app.setProperty('x_secx_azmon.entra.tenant', '')
    add(1)
    expect((await send({ tenant: tenantOf(1), audience: 'api://new' })).status).toBe(401)
    expect([fetched, refusedAs()]).toEqual([[], [['not_configured', '']]])
  })

  test('of a row’s tenant for another audience is a stranger’s where it is forged or of another application', async () => {
    add(1)
    for (const changes of [{}, customer(1)]) await send(changes)
    const other = { tenant: tenantOf(1), audience: 'api://nothing' }
    await send({ ...other, clientId: '99998888-7777-6666-5555-444433332222' })
    const forged = await token(app, other)
    await call(app, `Bearer ${forged.slice(0, -8)}${forged.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA'}`)
    expect(refusedAs().sort()).toEqual([
      ['bad_signature', ''],
      ['wrong_tenant', ''],
    ])
  })

  test('of two callers with one audience goes to that of its tenant', async () => {
    add(1, { audiences: 'api://shared' })
    add(2, { audiences: 'api://shared' })
    for (const i of [1, 2])
      expect((await send({ tenant: tenantOf(i), audience: 'api://shared' })).status).toBe(200)
    const names = app
      .rows(DELIVERY)
      .map(({ azure_caller }) => app.rows(CALLERS, { sys_id: azure_caller ?? '' })[0]?.['name'])
    expect(names).toEqual(['Customer 1', 'Customer 2'])
  })

  test('is held to the role and the applications of its row, and the refusal names the row', async () => {
    const sysId = add(1, { role: 'Alerts.Send', callers: '99998888-7777-6666-5555-444433332222' })
    const clientId = '99998888-7777-6666-5555-444433332222'
    expect((await send({ ...customer(1), roles: ['Alerts.Send'] })).status).toBe(401)
    expect((await send({ ...customer(1), clientId })).status).toBe(403)
    expect((await send({ ...customer(1), clientId, roles: ['Alerts.Send'] })).status).toBe(200)
    expect(app.rows('x_secx_azmon_refusal').map((row) => row['azure_caller'])).toEqual([sysId, sysId])
  })

  test('is held to the subscriptions of its row', async () => {
    add(1, { subscriptions: '11112222-bbbb-3333-cccc-4444dddd5555' })
    expect((await send(customer(1))).status).toBe(403)
    expect((await send({})).status).toBe(200)
  })

  test('is let in by a row where the settings name nobody', async () => {
    app.setProperty('x_secx_azmon.entra.tenant', '')
    add(1)
    expect((await send(customer(1))).status).toBe(200)
    expect((await send({})).status).toBe(401)
    expect(reasons()).toEqual(['not_configured'])
  })

  test('is not let in while the setting is off, whatever rows there are', async () => {
    add(1)
    app.setProperty('x_secx_azmon.entra.use_callers', 'false')
    expect((await send(customer(1))).status).toBe(401)
  })

  test('of a caller that is switched off is refused from the next call on', async () => {
    const sysId = add(1)
    expect((await send(customer(1))).status).toBe(200)
    app.node.store.update(PLATFORM, CALLERS, sysId, { active: 'false' })
    expect((await send(customer(1), metricAlert({ resolvedAt: 60 }))).status).toBe(401)
  })
})

describe('a delivery that waits', () => {
  beforeEach(async () => {
    await start({ properties: { 'x_secx_azmon.operation.mode': 'queued' } })
  })
  const run = () => app.node.scheduler.runNow('Secure Export for Azure Monitor: retry deliveries')

  test('of a caller that was switched off meanwhile is processed for that caller', async () => {
    const acme = company('Acme')
    const sysId = add(1, { company: acme })
    await send(customer(1))
    app.node.store.update(PLATFORM, CALLERS, sysId, { active: 'false' })
    for (const row of app.rows(DELIVERY))
      app.node.store.update(PLATFORM, DELIVERY, row['sys_id'] ?? '', {
        state: 'retry',
        next_attempt: '2020-01-01 00:00:00',
      })
    run()
    expect(app.rows('incident', { company: acme })).toHaveLength(1)
  })

  test('of a caller that was deleted meanwhile opens no incident for anybody else', async () => {
    const sysId = add(1, { company: company('Acme') })
    await send(customer(1))
    app.node.store.remove(PLATFORM, CALLERS, sysId)
    for (const row of app.rows(DELIVERY))
      app.node.store.update(PLATFORM, DELIVERY, row['sys_id'] ?? '', {
        state: 'retry',
        next_attempt: '2020-01-01 00:00:00',
      })
    run()
    expect(app.rows('incident', { correlation_display: 'Azure Monitor' })).toEqual([])
    expect(app.rows(DELIVERY)).toMatchObject([
      { state: 'dead', error: like(/no longer in the table Callers/) },
    ])
  })
})

describe('a row that would let nobody in is not saved:', () => {
  beforeAll(() => start())
  afterEach(() => {
    for (const { sys_id } of app.rows(CALLERS)) app.node.store.remove(PLATFORM, CALLERS, sys_id ?? '')
  })

  const WRONG: [string, Row, RegExp][] = [
    ['a tenant that is no GUID', { tenant: 'contoso.onmicrosoft.com' }, /Tenant: a Directory/],
    ['a login host that is none', { authority: 'https://login.example.com' }, /Login host: one of/],
    ['a login host without https', { authority: 'http://login.microsoftonline.com' }, /Login host: one of/],
    ['no audience', { audiences: ' , ' }, /Audiences: Application/],
    ['an audience with spaces', { audiences: 'my app' }, /Audiences: Application/],
    ['an application that is no GUID', { callers: 'Azure Monitor' }, /Calling applications/],
    ['China without an application', { cloud: 'china' }, /For China/],
    ['a subscription that is no GUID', { subscriptions: 'Production' }, /Subscriptions/],
    ['a role with spaces', { role: 'two words' }, /App role/],
    [
      'tenant and audience of the settings',
      { tenant: TENANT.toUpperCase(), audiences: AUDIENCE },
      /settings under Who may call/,
    ],
  ]

  test.each(WRONG)('%s', async (_what, values, sentence) => {
    const headers = { authorization: basic('ada.admin') }
    const body = { name: 'x', active: 'true', tenant: tenantOf(1), audiences: audienceOf(1), ...values }
    const answer = await app.request('POST', `/api/now/table/${CALLERS}`, { headers, body })
    expect([answer.status >= 400, app.rows(CALLERS)]).toEqual([true, []])
    expect(app.log.join('\n')).toMatch(sentence)
  })

  test.each(WRONG)('%s: where it is there all the same, it lets nobody in', async (_what, values) => {
    sneakIn(add(1), values)
    const tenant = (values['tenant'] ?? tenantOf(1)).toLowerCase()
    const { status } = await send({ tenant, audience: values['audiences'] ?? audienceOf(1) })
    expect(status).toBe(tenant === TENANT ? 200 : 401)
    expect(app.rows(DELIVERY).filter((row) => row['azure_caller'])).toEqual([])
  })

  test('two rows for one tenant and audience: the second is not saved, and both let nobody in', async () => {
    add(1)
    expect(add(1, { name: 'Another', audiences: `api://more,${audienceOf(1)}` })).toBe('')
    const second = add(2)
    expect((await send(customer(1))).status).toBe(200)
    sneakIn(second, { tenant: tenantOf(1), audiences: audienceOf(1) })
    expect((await send(customer(1))).status).toBe(401)
  })
})

describe('two hundred callers', () => {
  beforeAll(async () => {
    await start()
    for (let i = 1; i <= 200; i++) add(i)
  })

  async function statementsOf(changes: Parameters<typeof token>[1], body: unknown): Promise<number> {
    const bearer = `Bearer ${await token(app, changes)}`
    const [{ app: statements }] = await costOf(app, () => call(app, bearer, body))
    return statements
  }

  test('cost one statement more than the settings do, and those nothing', async () => {
    const repeat = async (changes: Parameters<typeof token>[1], id: string) => {
      await send(changes, metricAlert({ id }))
      return statementsOf(changes, metricAlert({ id }))
    }
    expect(await repeat({}, 'form')).toBe(4)
    expect(await repeat(customer(137), 'row')).toBe(5)
  })
})

test('with the node cache an audience that was added a moment ago is let in', async () => {
  await start({ nodeCache: true })
  const sysId = add(1)
  expect((await send(customer(1))).status).toBe(200)
  app.node.store.update(PLATFORM, CALLERS, sysId, { audiences: `${audienceOf(1)},api://new` })
  expect((await send({ tenant: tenantOf(1), audience: 'api://new' })).status).toBe(200)
})

test('with the node cache two hundred callers cost no statement more', async () => {
  await start({ nodeCache: true })
  for (let i = 1; i <= 200; i++) add(i)
  const cost = async (changes: Parameters<typeof token>[1]) => {
    const bearer = `Bearer ${await token(app, changes)}`
    for (let n = 0; n < 3; n++) await call(app, bearer)
    const [{ app: statements }] = await costOf(app, () => call(app, bearer))
    return statements
  }
  expect(await cost(customer(150))).toBe(await cost({}))
})

describe('incidents', () => {
  beforeEach(() => start())

  test('get company, caller and group of their row', async () => {
    const acme = company('Acme')
    const user = insert('sys_user', { user_name: 'acme.desk', active: 'true', company: acme }).sysId ?? ''
    const group = insert('sys_user_group', { name: 'Acme operations', active: 'true' }).sysId ?? ''
    add(1, { company: acme, caller_id: user, assignment_group: group })
    const incident = incidentOf(await send(customer(1)))
    expect(incident).toMatchObject({ company: acme, caller_id: user, assignment_group: group })
  })

  test('of two callers are never one, whatever ids their bodies name', async () => {
    add(1)
    add(2)
    app.setProperty('x_secx_azmon.lifecycle.group_by', 'resource')
    const numbers = []
    for (const i of [1, 2]) numbers.push(resultOf(await send(customer(i)))['incident'])
    expect(new Set(numbers).size).toBe(2)
    await send(customer(2), metricAlert({ resolvedAt: 60 }))
    expect(app.rows('incident', { number: String(numbers[0]) })[0]?.['state']).not.toBe('6')
    expect(app.rows('incident', { number: String(numbers[1]) })[0]?.['state']).toBe('6')
  })

  test('of a storm are one for each caller', async () => {
    add(1)
    add(2)
    app.setProperty('x_secx_azmon.lifecycle.storm_incidents', '2')
    const last = new Map<number, unknown>()
    for (let n = 0; n < 5; n++)
      for (const i of [1, 2])
        last.set(
          i,
          resultOf(await send(customer(i), metricAlert({ id: `${i} ${n}`, target: machine(`vm-${n}`) })))[
            'incident'
          ],
        )
    const storms = new Set(
      app
        .rows(ALERT)
        .map((row) => row['storm'])
        .filter(Boolean),
    )
    expect(storms.size).toBe(2)
    expect(last.get(1)).not.toBe(last.get(2))
  })

  test('bind a CI of the company or of none, and neither bind nor name one of another', async () => {
    const [acme, other] = [company('Acme'), company('Other')]
    add(1, { company: acme })
    const target = machine('customer-web-01')
    const values = { name: 'Secret machine', object_id: target, install_status: '1', operational_status: '1' }
    const ci = insert('cmdb_ci_vm_instance', { ...values, company: other }).sysId ?? ''
    const first = incidentOf(await send(customer(1), metricAlert({ id: 'one', target })))
    expect(first['cmdb_ci']).toBe('')
    expect(JSON.stringify([app.rows(ALERT), app.rows('sys_journal_field'), first])).not.toContain(
      'Secret machine',
    )
    app.node.store.update(PLATFORM, 'cmdb_ci_vm_instance', ci, { company: acme })
    expect(incidentOf(await send(customer(1), metricAlert({ id: 'two', target })))['cmdb_ci']).toBe(ci)
    app.node.store.update(PLATFORM, 'cmdb_ci_vm_instance', ci, { company: '' })
    expect(incidentOf(await send(customer(1), metricAlert({ id: 'three', target })))['cmdb_ci']).toBe(ci)
  })

  test('a later search binds no CI of another company either', async () => {
    const [acme, other] = [company('Acme'), company('Other')]
    add(1, { company: acme })
    const target = machine('customer-web-02')
    await send(customer(1), metricAlert({ target }))
    const values = { name: 'late', object_id: target, install_status: '1', operational_status: '1' }
    const ci = insert('cmdb_ci_vm_instance', { ...values, company: other }).sysId ?? ''
    const search = () => {
      ahead += 5
      for (const job of ['start the daily CI search', 'continue CI searches', 'continue CI searches'])
        app.node.scheduler.runNow(`Secure Export for Azure Monitor: ${job}`)
    }
    search()
    expect(app.rows(ALERT)[0]?.['cmdb_ci']).toBe('')
    app.node.store.update(PLATFORM, 'cmdb_ci_vm_instance', ci, { company: acme })
    search()
    expect(app.rows(ALERT)[0]?.['cmdb_ci']).toBe(ci)
  })

  test('are previewed for the caller of the delivery', async () => {
    const acme = company('Acme')
    add(1, { company: acme })
    const number = resultOf(await send(customer(1)))['delivery']
    const headers = { authorization: basic('iris.admin') }
    const answer = await app.request('POST', '/api/x_secx_azmon/secure_export/preview', {
      headers,
      body: { delivery: number },
    })
    expect(answer.text).toContain('Acme')
  })
})

describe('an admin chooses a caller', () => {
  const API = '/api/x_secx_azmon/secure_export'
  const ask = async (path: string, body?: unknown) => {
    const headers = { authorization: basic('iris.admin') }
    return resultOf(await app.request(body === undefined ? 'GET' : 'POST', API + path, { headers, body }))
  }
  beforeEach(() => start())

  test('for a test alert: it gets company and group of the row, and Azure’s calls for it are looked at alone', async () => {
    const acme = company('Acme')
    const group = insert('sys_user_group', { name: 'Acme operations', active: 'true' }).sysId ?? ''
    const id = add(1, { company: acme, assignment_group: group })
    const other = add(2)
    await send({ ...customer(1), roles: [] })
    expect((await ask('/setup'))['callers']).toEqual([
      { id: '', name: 'The tenant of the settings' },
      { id, name: 'Customer 1' },
      { id: other, name: 'Customer 2' },
    ])
    const tested = await ask('/setup/test', { caller: id })
    expect(tested).toMatchObject({ passed: true, summary: { state: 'wrong' } })
    expect(app.rows('incident', { company: acme, assignment_group: group })).toMatchObject([{ state: '6' }])
    expect(JSON.stringify(tested['steps'])).toContain('company Acme')
    for (const caller of [other, ''])
      expect(await ask('/setup/test', { caller })).toMatchObject({ passed: true, summary: { state: 'ok' } })
    expect([app.rows(ALERT), app.rows(DELIVERY)]).toEqual([[], []])
  })

  const OBSTACLES: [string, (id: string) => void][] = [
    ['that is switched off', (id) => app.node.store.update(PLATFORM, CALLERS, id, { active: 'false' })],
    ['while the table is not used', () => app.setProperty('x_secx_azmon.entra.use_callers', 'false')],
    ['that is there twice', () => sneakIn(add(2), { tenant: tenantOf(1), audiences: audienceOf(1) })],
    [
      'whose tenant and audience the settings have as well',
      () => {
        app.setProperty('x_secx_azmon.entra.tenant', tenantOf(1))
        app.setProperty('x_secx_azmon.entra.audiences', audienceOf(1))
      },
    ],
  ]
  test.each(OBSTACLES)('%s, for a test alert: it says that Azure would be refused', async (_what, happen) => {
    const id = add(1)
    expect(await ask('/setup/test', { caller: id })).toMatchObject({ summary: { state: 'ok' } })
    happen(id)
    expect(await ask('/setup/test', { caller: id })).toMatchObject({
      passed: true,
      summary: { state: 'wrong', text: like(/^Sent as Customer 1\. .*: .*Callers/) },
    })
  })

  test('to fetch the keys of the row’s tenant, which then name the row', async () => {
    const id = add(1)
    expect(await ask('/setup/keys', { caller: id })).toEqual({ tried: ['v1', 'v2'], faults: [] })
    expect(new Set(fetched.map((path) => path.split('/')[0]))).toEqual(new Set([tenantOf(1)]))
    expect(app.rows('x_secx_azmon_key_set').map((row) => row['azure_caller'])).toEqual([id, id])
    // Another row of the tenant uses them too.
    expect(await ask('/setup/keys', { caller: add(2, { tenant: tenantOf(1) }) })).toMatchObject({
      faults: [],
    })
    expect(app.rows('x_secx_azmon_key_set').map((row) => row['azure_caller'])).toEqual([id, id])
  })

  test('for the preview of a body: with company, and only the subscriptions of the row', async () => {
    const id = add(1, { company: company('Acme') })
    const strict = add(2, { subscriptions: '11112222-bbbb-3333-cccc-4444dddd5555' })
    const previewed = async (caller: string) => ask(`/preview?caller=${caller}`, metricAlert())
    expect((await ask('/preview'))['callers']).toHaveLength(3)
    expect(JSON.stringify(await previewed(id))).toContain('Acme')
    expect(JSON.stringify(await previewed(''))).not.toContain('Acme')
    expect(await previewed(strict)).toMatchObject({ reason: 'subscription_not_allowed' })
  })

  test.each(['f'.repeat(32), 'no sys_id'])('that is not there (%s): it says so', async (caller) => {
    add(1)
    expect(await ask('/setup/keys', { caller })).toMatchObject({ tried: [], faults: [like(/no longer/)] })
    expect(await ask('/setup/test', { caller })).toMatchObject({ passed: false, steps: [] })
    const query = new URLSearchParams({ caller }).toString()
    expect(await ask(`/preview?${query}`, metricAlert())).toMatchObject({ outcome: 'caller_gone' })
    expect([fetched, app.rows('incident', { correlation_display: 'Azure Monitor' })]).toEqual([[], []])
  })
})

describe('the page Set up', () => {
  beforeEach(() => start())

  test('shows the refused calls of a caller, however many calls of others are let in afterwards', async () => {
    add(1)
    add(2)
    await send({ ...customer(1), roles: [] })
    ahead += 1
    await send(customer(2))
    await send({})
    expect(await line('refused')).toMatchObject({
      state: 'wrong',
      found: like(/^1 of Customer 1 in the last 24 hours, .*missing_role\.$/),
    })
    // The role of the settings is another thing.
    expect(await line('role')).toMatchObject({ state: 'ok' })
    ahead += 1
    await send(customer(1))
    expect(await line('refused')).toMatchObject({ state: 'ok' })
  })

  test('says how many further callers are refused, and leaves out those that are switched off', async () => {
    const one = add(1)
    add(2)
    for (const i of [1, 2]) {
      ahead += 1
      await send({ ...customer(i), roles: [] })
    }
    expect(await line('refused')).toMatchObject({ found: like(/^1 of Customer 2 .* 1 other caller\.$/) })
    app.node.store.update(PLATFORM, CALLERS, one, { active: 'false' })
    expect(await line('refused')).toMatchObject({ found: like(/^1 of Customer 2 .*missing_role\.$/) })
  })

  test('is red where nobody may call: neither settings nor a row', async () => {
    app.setProperty('x_secx_azmon.entra.tenant', '')
    app.setProperty('x_secx_azmon.entra.use_callers', 'true')
    expect(await line('caller_rows')).toMatchObject({ state: 'wrong', found: like(/^Nobody may call/) })
    add(1)
    expect(await line('caller_rows')).toMatchObject({ state: 'ok' })
  })

  test('is green again for all of many customers that were refused and are let in', async () => {
    for (let i = 1; i <= 27; i++) add(i)
    for (let i = 1; i <= 27; i++) await send({ ...customer(i), roles: [] })
    ahead += 1
    for (let i = 1; i <= 27; i++) await send(customer(i))
    expect(await line('refused')).toMatchObject({ state: 'ok' })
  })

  test('shows a refused customer behind more rows of a caller that is gone than are read', async () => {
    add(1)
    await send({ ...customer(1), roles: [] })
    const [own] = app.rows('x_secx_azmon_refusal')
    const { sys_id: _id, ...values } = own ?? {}
    for (let n = 0; n < 501; n++)
      insert('x_secx_azmon_refusal', {
        ...values,
        refusal_key: `gone ${n}`,
        azure_caller: 'f'.repeat(32),
        last_seen: '2099-01-01 00:00:00',
      })
    expect(await line('refused')).toMatchObject({ state: 'wrong', found: like(/of Customer 1/) })
  })

  test('shows a refused customer behind more calls of strangers than are read', async () => {
    add(1)
    await send({ ...customer(1), roles: [] })
    const [own] = app.rows('x_secx_azmon_refusal')
    const { sys_id: _id, ...values } = own ?? {}
    for (let n = 0; n < 501; n++)
      insert('x_secx_azmon_refusal', {
        ...values,
        refusal_key: `stranger ${n}`,
        reason: 'bad_signature',
        azure_caller: '',
        last_seen: '2099-01-01 00:00:00',
      })
    expect(await line('refused')).toMatchObject({ state: 'wrong', found: like(/of Customer 1/) })
  })

  test('needs as many statements for many refused customers as for a few, beyond 25', async () => {
    for (let i = 1; i <= 32; i++) add(i)
    const refuse = async (from: number, to: number) => {
      for (let i = from; i <= to; i++) await send({ ...customer(i), roles: [] })
    }
    const cost = async () => {
      const headers = { authorization: basic('ada.admin') }
      const [{ app: statements }] = await costOf(app, () => app.request('GET', SETUP, { headers }))
      return statements
    }
    await refuse(1, 26)
    const few = await cost()
    await refuse(27, 32)
    expect(await cost()).toBe(few)
  })

  const setKeys = (tenant: string, values: Row) => {
    for (const { sys_id } of app.rows('x_secx_azmon_key_set', { tenant }))
      app.node.store.update(PLATFORM, 'x_secx_azmon_key_set', sys_id ?? '', values)
  }

  test('is not red for a caller that is quiet, whose keys nobody fetches', async () => {
    add(1)
    await send({})
    await send(customer(1))
    app.node.store.update(PLATFORM, CALLERS, app.rows(CALLERS)[0]?.['sys_id'] ?? '', {
      last_call: '2020-01-01 00:00:00',
    })
    setKeys(tenantOf(1), { fetched_at: '2020-01-01 00:00:00', last_try: '2020-01-01 00:00:00' })
    expect(await line('keys')).toMatchObject({ state: 'ok' })
  })

  test('is red for a caller whose keys never came, so that it was never let in', async () => {
    add(1)
    await send({})
    await send(customer(1))
    const row = { keys: '[]', fetched_at: '', last_error: 'the metadata document could not be fetched' }
    setKeys(tenantOf(1), { ...row, last_try: '2020-01-01 00:00:00' })
    app.node.store.update(PLATFORM, CALLERS, app.rows(CALLERS)[0]?.['sys_id'] ?? '', { last_call: '' })
    expect(await line('keys')).toMatchObject({
      state: 'wrong',
      found: like(new RegExp(`They could not be fetched for ${tenantOf(1)}\\.$`)),
    })
  })

  test('says whose keys are missing, also where the settings name no tenant', async () => {
    app.setProperty('x_secx_azmon.entra.tenant', '')
    add(1)
    add(2)
    for (const i of [1, 2]) await send(customer(i))
    expect(await line('keys')).toMatchObject({
      state: 'ok',
      found: 'Keys are there for 2 of 2 tenants of the table Callers.',
    })
    expect(await line('role')).toMatchObject({ state: 'ok' })
    setKeys(tenantOf(2), { last_error: 'no answer from the login host' })
    expect(await line('keys')).toMatchObject({
      state: 'wrong',
      found: `Keys are there for 1 of 2 tenants of the table Callers. They could not be fetched for ${tenantOf(2)}.`,
    })
  })
})

describe('keys', () => {
  beforeEach(() => start())
  const refresh = () => {
    fetched = []
    for (const { sys_id } of app.rows('x_secx_azmon_key_set'))
      app.node.store.update(PLATFORM, 'x_secx_azmon_key_set', sys_id ?? '', {
        last_try: '2020-01-01 00:00:00',
      })
    app.node.scheduler.runNow('Secure Export for Azure Monitor: refresh signing keys')
    return [...new Set(fetched.map((path) => path.split('/')[0]))].sort()
  }

  test('are kept fresh for callers that were heard of within a day', async () => {
    add(1)
    const quiet = add(2)
    for (const changes of [{}, customer(1), customer(2)]) await send(changes)
    expect(refresh()).toEqual([TENANT, tenantOf(1), tenantOf(2)].sort())
    app.node.store.update(PLATFORM, CALLERS, quiet, { last_call: '2020-01-01 00:00:00' })
    expect(refresh()).toEqual([TENANT, tenantOf(1)].sort())
  })
})

describe('on an instance with domains', () => {
  const [TOP, ONE, TWO] = ['d0'.repeat(16), 'd1'.repeat(16), 'd2'.repeat(16)]
  const ofTable = {
    alert: ALERT,
    delivery: DELIVERY,
    refusal: 'x_secx_azmon_refusal',
    caller: CALLERS,
    link: 'x_secx_azmon_ci_link',
  }

  beforeEach(async () => {
    await start({
      dictionary: dictionaryWith({
        tables: [table('domain', { columns: [text('name', 80), reference('parent', 'domain')] })],
        columns: {
          core_company: [text('sys_domain', 32)],
          sys_user: [text('sys_domain', 32)],
          cmdb_ci: [text('sys_domain', 32)],
        },
      }),
    })
    insert('domain', { sys_id: TOP, name: 'TOP' })
    insert('domain', { sys_id: ONE, name: 'One', parent: TOP })
    insert('domain', { sys_id: TWO, name: 'Two', parent: TOP })
  })

  /** A customer each, in the domain of his company. */
  const addCustomers = () =>
    [ONE, TWO].forEach((sys_domain, n) => {
      const one = insert('core_company', { name: `Company ${n + 1}`, sys_domain }).sysId ?? ''
      add(n + 1, { company: one })
    })
  const move = (user: string, domain: string) =>
    app.node.store.update(
      PLATFORM,
      'sys_user',
      app.rows('sys_user', { user_name: user })[0]?.['sys_id'] ?? '',
      { sys_domain: domain },
    )
  /** The domains of the rows that a user sees of a table. */
  async function seenBy(user: string, name: string): Promise<unknown[]> {
    const path = `/api/now/table/${name}?sysparm_fields=sys_domain`
    const answer = await app.request('GET', path, { headers: { authorization: basic(user) } })
    const { result } = answer.json as { result: { sys_domain: { value: string } | string }[] }
    return result
      .map((row) => (typeof row.sys_domain === 'string' ? row.sys_domain : row.sys_domain.value))
      .sort()
  }

  const domainsOf = (table: string) => app.rows(table).map(({ sys_domain }) => sys_domain)

  test('every row is in the domain of its caller’s company, and those of the settings are global', async () => {
    addCustomers()
    expect(domainsOf(CALLERS)).toEqual([ONE, TWO])
    for (const changes of [customer(1), customer(2), {}]) await send(changes)
    for (const i of [1, 2]) await send({ ...customer(i), roles: [] })
    expect(domainsOf(DELIVERY)).toEqual([ONE, TWO, 'global'])
    expect(domainsOf(ALERT)).toEqual([ONE, TWO, 'global'])
    expect(domainsOf('x_secx_azmon_refusal')).toEqual([ONE, TWO])
    expect(domainsOf('x_secx_azmon_key_set')).toEqual([ONE, TWO, 'global'])
  })

  test('who is in a domain sees what is of it and of global, who is above it or in global sees all', async () => {
    addCustomers()
    for (const changes of [customer(1), customer(2), {}]) await send(changes)
    for (const i of [1, 2]) await send({ ...customer(i), roles: [] })
    const all = { alert: [ONE, TWO, 'global'], delivery: [ONE, TWO, 'global'], refusal: [ONE, TWO] }
    const seen = async (domain: string) => {
      move('vera.viewer', domain)
      const found: Record<string, unknown[]> = {}
      for (const name of ['alert', 'delivery', 'refusal'] as const)
        found[name] = await seenBy('vera.viewer', ofTable[name])
      return found
    }
    expect(await seen('')).toEqual(all)
    expect(await seen(TOP)).toEqual(all)
    expect(await seen(ONE)).toEqual({ alert: [ONE, 'global'], delivery: [ONE, 'global'], refusal: [ONE] })
    expect(await seen(TWO)).toEqual({ alert: [TWO, 'global'], delivery: [TWO, 'global'], refusal: [TWO] })
  })

  test('the pages name no customer of another domain', async () => {
    addCustomers()
    for (const i of [1, 2]) await send(customer(i))
    for (const i of [1, 2]) await send({ ...customer(i), roles: [] })
    move('ada.admin', ONE)
    const headers = { authorization: basic('ada.admin') }
    const api = '/api/x_secx_azmon/secure_export'
    for (const page of ['setup', 'preview', 'health', 'overview']) {
      const { status, text: answer } = await app.request('GET', `${api}/${page}`, { headers })
      expect([page, status]).toEqual([page, 200])
      expect(answer).not.toMatch(/Customer 2|Company 2|cccc0002/)
    }
    const overview = await app.request('GET', `${api}/overview`, { headers })
    const { open, refused } = resultOf(overview) as { open: { alerts: number }[]; refused: number }
    expect([open.reduce((sum, { alerts }) => sum + alerts, 0), refused]).toEqual([1, 1])
  })

  test('a link that somebody’s correction makes is in the domain of the alert', async () => {
    addCustomers()
    const target = machine('customer-web-04')
    const incident = incidentOf(await send(customer(1), metricAlert({ target })))
    const ci =
      insert('cmdb_ci_vm_instance', { name: 'right', install_status: '1', sys_domain: ONE }).sysId ?? ''
    const headers = { authorization: basic('iris.admin') }
    const path = `/api/now/table/incident/${incident['sys_id']}`
    expect((await app.request('PATCH', path, { headers, body: { cmdb_ci: ci } })).status).toBe(200)
    await app.node.runAsyncRules()
    expect(domainsOf(ofTable.link)).toEqual([ONE])
  })

  test('a customer’s calls are refused while guest is in another’s domain, and Set up says so', async () => {
    addCustomers()
    expect(await line('caller_rows')).toMatchObject({ state: 'ok' })
    move('guest', ONE)
    expect((await send(customer(2))).status).toBe(401)
    expect(await line('caller_rows')).toMatchObject({
      state: 'wrong',
      found: like(/guest is in the domain .*: calls of callers in other domains are refused/),
    })
    const headers = { authorization: basic('iris.admin') }
    const body = { caller: app.rows(CALLERS, { name: 'Customer 2' })[0]?.['sys_id'] }
    expect(resultOf(await app.request('POST', `${SETUP}/test`, { headers, body }))).toMatchObject({
      summary: { state: 'wrong' },
    })
  })

  test('jobs, which are in global, finish what came for each customer', async () => {
    app.setProperty('x_secx_azmon.operation.mode', 'queued')
    addCustomers()
    for (const i of [1, 2]) await send(customer(i), metricAlert({ id: `${i}` }))
    for (const i of [1, 2]) await send(customer(i), metricAlert({ id: `${i}`, resolvedAt: 60 }))
    ahead += 30
    app.node.scheduler.runNow('Secure Export for Azure Monitor: retry deliveries')
    expect(app.rows(ALERT).map(({ state, sys_domain }) => [state, sys_domain])).toEqual([
      ['resolved', ONE],
      ['resolved', TWO],
    ])
  })

  test('a CI of another domain is not bound', async () => {
    const acme = insert('core_company', { name: 'Acme', sys_domain: ONE }).sysId ?? ''
    add(1, { company: acme })
    const target = machine('customer-web-03')
    const values = { name: 'theirs', object_id: target, install_status: '1', operational_status: '1' }
    const ci = insert('cmdb_ci_vm_instance', { ...values, sys_domain: TWO }).sysId ?? ''
    expect(incidentOf(await send(customer(1), metricAlert({ id: 'one', target })))['cmdb_ci']).toBe('')
    app.node.store.update(PLATFORM, 'cmdb_ci_vm_instance', ci, { sys_domain: ONE })
    expect(incidentOf(await send(customer(1), metricAlert({ id: 'two', target })))['cmdb_ci']).toBe(ci)
  })
})

test('a genuine call of a further tenant is accepted into the table, and the settings stay', async () => {
  await start()
  await send(customer(1))
  const headers = { authorization: basic('ada.admin') }
  const setUp = await app.request('GET', SETUP, { headers })
  const { offers } = (setUp.json as { result: { offers: { id: string }[] } }).result
  const body = { offer: offers[0]?.id }
  const accepted = await app.request('POST', `${SETUP}/offers/accept`, { headers, body })
  expect(resultOf(accepted)).toMatchObject({ isAccepted: true })
  expect(app.rows(CALLERS)).toMatchObject([
    { tenant: tenantOf(1), audiences: audienceOf(1), cloud: 'worldwide', callers: '' },
  ])
  for (const changes of [customer(1), {}]) expect((await send(changes)).status).toBe(200)
})

test('an upgrade of an instance with properties only goes on as before, without any row', async () => {
  await start()
  const [property] = app.rows('sys_properties', { name: 'x_secx_azmon.entra.use_callers' })
  app.node.store.remove(PLATFORM, 'sys_properties', property?.['sys_id'] ?? '')
  expect((await send({})).status).toBe(200)
  expect((await send(customer(1))).status).toBe(401)
  expect(app.rows(CALLERS)).toEqual([])
})

test('viewers read callers, and only admins of the app change them', async () => {
  await start()
  const sysId = add(1)
  const path = `/api/now/table/${CALLERS}/${sysId}`
  const patch = async (user: string) =>
    (await app.request('PATCH', path, { headers: { authorization: basic(user) }, body: { name: 'New' } }))
      .status
  const get = async (user: string) =>
    (await app.request('GET', path, { headers: { authorization: basic(user) } })).status
  expect([await get('vera.viewer'), await patch('vera.viewer'), await patch('ada.admin')]).toEqual([
    200, 403, 200,
  ])
})
