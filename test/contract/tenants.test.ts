import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { AUDIENCE, TENANT } from '../support/app_instance.ts'
import { costOf } from '../support/measured_calls.ts'
import { like, SETUP } from '../support/set_up_page.ts'
import { basic, call, readChecks, resultOf, token } from './calls.ts'
import {
  add,
  ALERT,
  app,
  audienceOf,
  CALLERS,
  company,
  customer,
  DELIVERY,
  fetched,
  forgetFetched,
  incidentOf,
  insert,
  pass,
  reasons,
  send,
  sneakIn,
  start,
  tenantOf,
} from './customers.ts'

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
    forgetFetched()
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
      pass(5)
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

describe('keys', () => {
  beforeEach(() => start())
  const refresh = () => {
    forgetFetched()
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
