import { reference, text } from '../../packages/local-instance/src/dictionary/column.ts'
import { table } from '../../packages/local-instance/src/dictionary/table.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { dictionaryWith } from '../support/dictionary_with.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { like, SETUP } from '../support/set_up_page.ts'
import { basic, resultOf } from './calls.ts'
import {
  add,
  ALERT,
  app,
  CALLERS,
  customer,
  DELIVERY,
  incidentOf,
  insert,
  line,
  pass,
  send,
  start,
} from './customers.ts'

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
    pass(30)
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
