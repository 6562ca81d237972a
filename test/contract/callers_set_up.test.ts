import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { metricAlert } from '../support/alerts.ts'
import { costOf } from '../support/measured_calls.ts'
import { like, SETUP } from '../support/set_up_page.ts'
import { basic, resultOf } from './calls.ts'
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
  insert,
  line,
  pass,
  send,
  sneakIn,
  start,
  tenantOf,
} from './customers.ts'

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
    pass(1)
    await send(customer(2))
    await send({})
    expect(await line('refused')).toMatchObject({
      state: 'wrong',
      found: like(/^1 of Customer 1 in the last 24 hours, .*missing_role\.$/),
    })
    // The role of the settings is another thing.
    expect(await line('role')).toMatchObject({ state: 'ok' })
    pass(1)
    await send(customer(1))
    expect(await line('refused')).toMatchObject({ state: 'ok' })
  })

  test('says how many further callers are refused, and leaves out those that are switched off', async () => {
    const one = add(1)
    add(2)
    for (const i of [1, 2]) {
      pass(1)
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
    pass(1)
    for (let i = 1; i <= 27; i++) await send(customer(i))
    expect(await line('refused')).toMatchObject({ state: 'ok' })
  })

  test.each([
    ['rows of a caller that is gone', { azure_caller: 'f'.repeat(32) }],
    ['calls of strangers', { reason: 'bad_signature', azure_caller: '' }],
  ])('shows a refused customer behind more %s than are read', async (_what, changes) => {
    add(1)
    await send({ ...customer(1), roles: [] })
    const { sys_id: _id, ...values } = app.rows('x_secx_azmon_refusal')[0] ?? {}
    const others = { ...values, ...changes, last_seen: '2099-01-01 00:00:00' }
    for (let n = 0; n < 501; n++) insert('x_secx_azmon_refusal', { ...others, refusal_key: `other ${n}` })
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
      found: 'Keys were fetched for 2 of 2 tenants of Callers.',
    })
    expect(await line('role')).toMatchObject({ state: 'ok' })
    setKeys(tenantOf(2), { last_error: 'no answer from the login host' })
    expect(await line('keys')).toMatchObject({
      state: 'wrong',
      found: `Keys were fetched for 1 of 2 tenants of Callers. They could not be fetched for ${tenantOf(2)}.`,
    })
  })
})
