import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { metricAlert } from '../support/alerts.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { basic, call } from './calls.ts'

/**
 * docs/facts/servicenow.md#query-acls: whoever may filter by a column learns what it holds, letter by letter.
 */
let app: InstalledApp
beforeAll(async () => {
  app = await installedApp()
  await app.deliver(metricAlert())
  await call(app, 'Bearer abc')
})

async function find(user: string, table: string, query: string) {
  const path = `/api/now/table/x_secx_azmon_${table}?sysparm_query=${encodeURIComponent(query)}`
  const { status, headers, json } = await app.request('GET', path, {
    headers: { authorization: basic(user) },
  })
  expect(status).toBe(200)
  return { rows: (json as { result: unknown[] }).result.length, total: headers.get('x-total-count') }
}

const BLIND: [table: string, query: string][] = [
  ['delivery', 'payloadLIKEessentials'],
  ['delivery', 'payloadSTARTSWITH{'],
  ['delivery', 'payloadISNOTEMPTY'],
  ['delivery', 'payload!=x'],
  ['delivery', 'verdictLIKEpassed'],
  ['delivery', 'numberISNOTEMPTY^payloadLIKEessentials'],
  ['delivery', 'payloadLIKEessentials^NQnumberISEMPTY'],
  ['delivery', 'numberISEMPTY^ORpayloadLIKEessentials'],
  ['refusal', 'exampleISNOTEMPTY'],
  ['refusal', 'exampleLIKEFAILED'],
  ['alert', 'delivery.payloadLIKEessentials'],
  ['alert', 'delivery.verdictISNOTEMPTY'],
]

describe.each(BLIND)('%s where %s', (table, query) => {
  test('finds and counts nothing for a viewer', async () => {
    expect(await find('vera.viewer', table, query)).toEqual({ rows: 0, total: '0' })
  })

  test('finds the row for an admin of the app', async () => {
    expect(await find('ada.admin', table, query)).toEqual({ rows: 1, total: '1' })
  })

  test('shows a viewer no row in the list', async () => {
    const path = `/x_secx_azmon_${table}_list.do?sysparm_query=${encodeURIComponent(query)}`
    const shown = async (user: string) =>
      (await app.request('GET', path, { headers: { authorization: basic(user) } })).text
    expect(await shown('vera.viewer')).toContain('No records.')
    expect(await shown('ada.admin')).not.toContain('No records.')
  })
})

test('a viewer filters by what a viewer may read', async () => {
  for (const [table, query] of [
    ['delivery', 'numberSTARTSWITHAZD'],
    ['delivery', 'state=done'],
    ['alert', 'delivery.state=done'],
    ['refusal', 'reasonLIKEtoken'],
  ] as const)
    expect(await find('vera.viewer', table, query)).toEqual({ rows: 1, total: '1' })
})

test('a viewer cannot sort by what only admins may read', async () => {
  const other = await installedApp()
  for (const payload of ['b', 'a', 'c'])
    other.node.store.insert(PLATFORM, 'x_secx_azmon_delivery', { payload, caller: payload })
  const order = async (user: string) => {
    const path = '/api/now/table/x_secx_azmon_delivery?sysparm_query=ORDERBYpayload&sysparm_fields=caller'
    const { json } = await other.request('GET', path, { headers: { authorization: basic(user) } })
    return (json as { result: { caller: string }[] }).result.map(({ caller }) => caller).join('')
  }
  expect([await order('ada.admin'), await order('vera.viewer')]).toEqual(['abc', 'bac'])
})

test('without query ACLs of its own a column that is not readable cannot be queried by either', async () => {
  const other = await installedApp()
  await other.deliver(metricAlert())
  for (const { sys_id = '' } of other
    .rows('sys_security_acl', { name: 'x_secx_azmon_delivery.payload' })
    .filter(({ operation }) => operation?.length === 32))
    other.node.store.remove(PLATFORM, 'sys_security_acl', sys_id)
  const path = '/api/now/table/x_secx_azmon_delivery?sysparm_query=payloadLIKEessentials'
  const { json } = await other.request('GET', path, { headers: { authorization: basic('vera.viewer') } })
  expect(json).toEqual({ result: [] })
})

test('a query ACL of a wider role would open the column: it takes the place of the read ACL', async () => {
  const other = await installedApp()
  await other.deliver(metricAlert())
  const [viewer] = other.rows('sys_user_role', { name: 'x_secx_azmon.viewer' })
  const acls = other
    .rows('sys_security_acl', { name: 'x_secx_azmon_delivery.payload' })
    .filter(({ operation }) => operation?.length === 32)
  expect(acls).toHaveLength(2)
  for (const { sys_id = '' } of acls)
    for (const row of other.rows('sys_security_acl_role', { sys_security_acl: sys_id }))
      other.node.store.update(PLATFORM, 'sys_security_acl_role', row['sys_id'] ?? '', {
        sys_user_role: viewer?.['sys_id'] ?? '',
      })
  const path = '/api/now/table/x_secx_azmon_delivery?sysparm_query=payloadLIKEessentials'
  const { json } = await other.request('GET', path, { headers: { authorization: basic('vera.viewer') } })
  expect((json as { result: unknown[] }).result).toHaveLength(1)
})
