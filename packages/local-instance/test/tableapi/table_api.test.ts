import { ciId } from '../../src/demo/demo.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createTestNode, type CallOptions, type TestNode } from '../support/test_node.ts'

const INCIDENTS = '/api/now/table/incident'
const JSON_HEADERS = { 'content-type': 'application/json' }

let test: TestNode
beforeAll(() => {
  test = createTestNode()
})

function get(path: string, user = 'admin') {
  return test.call('GET', path, { user })
}

function send(method: string, path: string, values: unknown, options: CallOptions = { user: 'admin' }) {
  return test.call(method, path, { headers: JSON_HEADERS, body: JSON.stringify(values), ...options })
}

async function newIncident(values: Record<string, unknown> = {}): Promise<Record<string, string>> {
  const { status, json } = await send('POST', INCIDENTS, { short_description: 'A thing', ...values })
  expect(status).toBe(201)
  return json.result
}

describe('reading a list', () => {
  it('an encoded query, fields, order and limit are kept to', async () => {
    const query = 'install_status=1^nameSTARTSWITHshop-^ORDERBYDESCname'
    const { status, json } = await get(
      `/api/now/table/cmdb_ci_vm_instance?sysparm_query=${query}&sysparm_fields=name,install_status&sysparm_limit=2`,
    )
    expect(status).toBe(200)
    expect(json.result).toEqual([
      { name: 'shop-web-02', install_status: '1' },
      { name: 'shop-web-01', install_status: '1' },
    ])
  })

  it('grouping is passed over, also by a column that does not exist: only lists group', async () => {
    const rows = async (grouping: string) => {
      const query = `nameSTARTSWITHshop-${grouping}^ORDERBYname`
      const path = `/api/now/table/cmdb_ci_vm_instance?sysparm_query=${query}&sysparm_fields=name`
      return (await get(path)).rows
    }
    const all = await rows('')
    expect(all.length).toBeGreaterThan(1)
    expect(await rows('^GROUPBYinstall_status')).toEqual(all)
    expect(await rows('^GROUPBYno_such_column')).toEqual(all)
  })

  it('a pair without the prefix is a condition', async () => {
    const { json } = await get('/api/now/table/sys_user?user_name=eve.employee&sysparm_fields=user_name')
    expect(json.result).toEqual([{ user_name: 'eve.employee' }])
  })

  it('a query on a parent table finds rows of its children', async () => {
    const { json } = await get(
      `/api/now/table/cmdb_ci?sysparm_query=sys_id=${ciId('web01')}&sysparm_fields=sys_class_name`,
    )
    expect(json.result).toEqual([{ sys_class_name: 'cmdb_ci_vm_instance' }])
  })

  it('the count and the pages are in the headers', async () => {
    const path = '/api/now/table/sys_user?sysparm_query=ORDERBYuser_name&sysparm_fields=user_name'
    const total = Number((await get(path)).headers.get('x-total-count'))
    const { headers, json } = await get(`${path}&sysparm_limit=2&sysparm_offset=2`)
    expect(json.result).toHaveLength(2)
    expect(headers.get('x-total-count')).toBe(String(total))
    const offsets = [...(headers.get('link') ?? '').matchAll(/sysparm_offset=(\d+)>;rel="(\w+)"/g)].map(
      ([, at, rel]) => [rel, at],
    )
    const last = String(Math.floor((total - 1) / 2) * 2)
    expect(offsets).toEqual([
      ['first', '0'],
      ['prev', '0'],
      ['next', '4'],
      ['last', last],
    ])
  })

  it('pages joined give every row once', async () => {
    const names: string[] = []
    for (let offset = 0, more = true; more; offset += 3) {
      const { rows } = await get(
        `/api/now/table/sys_user?sysparm_query=ORDERBYuser_name&sysparm_limit=3&sysparm_offset=${offset}`,
      )
      names.push(...rows.map((row) => row['user_name'] ?? ''))
      more = rows.length === 3
    }
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual([...names].sort())
    expect(names).toContain('eve.employee')
  })

  it('docs/facts/servicenow.md#unknown-operator: a query that cannot be read is an error, not every row', async () => {
    const { status, json } = await get('/api/now/table/sys_user?sysparm_query=user_nameSAMEASemail')
    expect([status, json.error.message]).toEqual([500, expect.stringContaining('SAMEAS')])
  })

  it('docs/facts/servicenow.md#unknown-field: an unknown field drops its condition', async () => {
    const all = await get('/api/now/table/sys_user?sysparm_fields=sys_id')
    const dropped = await get('/api/now/table/sys_user?sysparm_fields=sys_id&sysparm_query=no_such_field=1')
    expect(dropped.rows).toHaveLength(all.rows.length)
  })
})

describe('how values look', () => {
  const group = {
    link: expect.stringMatching(
      /^http:\/\/instance\.test\/api\/now\/table\/sys_user_group\/[0-9a-f]{32}$/,
    ) as string,
  }
  const web01 = `/api/now/table/cmdb_ci/${ciId('web01')}?sysparm_fields=support_group,install_status,assigned_to`

  it('a reference is a link and a value, an empty one an empty text', async () => {
    const { result } = (await get(web01)).json
    expect(result.support_group).toEqual({
      ...group,
      value: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    })
    expect(result.assigned_to).toBe('')
  })

  it('docs/facts/rest.md#table-api-booleans: a boolean has its truth as its display value', async () => {
    const of = async (kind: string) =>
      (
        await get(
          `/api/now/table/sys_user?user_name=eve.employee&sysparm_fields=active,locked_out&sysparm_display_value=${kind}`,
        )
      ).rows[0]
    expect(await of('true')).toMatchObject({ active: 'true' })
    expect(await of('all')).toMatchObject({ active: { display_value: 'true', value: 'true' } })
    const { sys_id } = await newIncident({ active: 'true' })
    const path = `${INCIDENTS}/${sys_id}?sysparm_fields=active,made_sla&sysparm_display_value=all`
    expect((await get(path)).json.result).toMatchObject({ active: { display_value: 'true' } })
  })

  it('display values replace values where they are asked for', async () => {
    const { result } = (await get(`${web01}&sysparm_display_value=true`)).json
    expect(result.support_group).toEqual({ ...group, display_value: 'Cloud Operations' })
    expect(result.install_status).toBe('Installed')
  })

  it('all gives both', async () => {
    const { result } = (await get(`${web01}&sysparm_display_value=all`)).json
    expect(result.install_status).toEqual({ display_value: 'Installed', value: '1' })
    expect(result.support_group).toMatchObject({ display_value: 'Cloud Operations', ...group })
  })

  it('links can be left out', async () => {
    const { result } = (await get(`${web01}&sysparm_exclude_reference_link=true`)).json
    expect(result.support_group).toMatch(/^[0-9a-f]{32}$/)
  })

  it('a field may walk along references', async () => {
    const { json } = await get(`/api/now/table/cmdb_ci/${ciId('web01')}?sysparm_fields=support_group.name`)
    expect(json.result).toEqual({ 'support_group.name': 'Cloud Operations' })
  })

  it('booleans are true and false', async () => {
    const { rows } = await get(
      '/api/now/table/sys_user?user_name=eve.employee&sysparm_fields=active,locked_out',
    )
    expect(rows[0]).toMatchObject({ active: 'true' })
  })

  it('passwords are never shown', async () => {
    const { rows } = await get('/api/now/table/sys_user?user_name=eve.employee')
    expect(rows[0]?.['user_password']).toBe('')
  })
})

describe('writing', () => {
  it('a new record is 201, with its address and what the platform added', async () => {
    const { status, headers, json } = await send('POST', INCIDENTS, {
      short_description: 'New',
      impact: 1,
      urgency: '1',
    })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`http://instance.test${INCIDENTS}/${json.result.sys_id}`)
    expect(json.result).toMatchObject({
      number: expect.stringMatching(/^INC\d{7}$/) as string,
      priority: '1',
      sys_created_by: 'admin',
    })
  })

  it.each(['PUT', 'PATCH'])('%s changes what is sent and leaves the rest', async (method) => {
    const { sys_id } = await newIncident({ description: 'kept' })
    const { status, json } = await send(method, `${INCIDENTS}/${sys_id}`, { short_description: 'Changed' })
    expect(status).toBe(200)
    expect(json.result).toMatchObject({ short_description: 'Changed', description: 'kept' })
  })

  it('null empties a field, unknown fields and objects are passed over', async () => {
    const { sys_id } = await newIncident({ description: 'to go' })
    const { json } = await send('PATCH', `${INCIDENTS}/${sys_id}`, {
      description: null,
      nothing: 1,
      short_description: {},
    })
    expect(json.result).toMatchObject({ description: '', short_description: 'A thing' })
  })

  it('a deleted record is 204 without a body, and gone', async () => {
    const { sys_id } = await newIncident()
    const { status, text } = await test.call('DELETE', `${INCIDENTS}/${sys_id}`, { user: 'admin' })
    expect([status, text]).toEqual([204, ''])
    expect((await get(`${INCIDENTS}/${sys_id}`)).status).toBe(404)
  })

  it('docs/facts/servicenow.md#data-policies: what a data policy forbids is 403 with its words', async () => {
    const { sys_id } = await newIncident()
    const { status, json } = await send('PATCH', `${INCIDENTS}/${sys_id}`, { state: '6' })
    expect(status).toBe(403)
    expect(json.error).toMatchObject({
      message: 'Operation Failed',
      detail: expect.stringContaining('Data Policy Exception') as string,
    })
  })
})

describe('refusals', () => {
  it('nobody logged in is 401', async () => {
    const { status, json } = await test.call('GET', INCIDENTS)
    expect(status).toBe(401)
    expect(json.error.message).toBe('User Not Authenticated')
  })

  it('an unknown table is 400 with its name', async () => {
    const { status, json } = await get('/api/now/table/no_such_table')
    expect([status, json.error.message]).toEqual([400, 'Invalid table no_such_table'])
  })

  it('an unknown record is 404', async () => {
    const { status, json } = await get(`${INCIDENTS}/${'0'.repeat(32)}`)
    expect([status, json.error.message]).toEqual([404, 'No Record found'])
  })

  it.each([
    ['POST', `${INCIDENTS}/${'0'.repeat(32)}`],
    ['DELETE', INCIDENTS],
    ['OPTIONS', INCIDENTS],
  ])('%s on %s is 405', async (method, path) => {
    expect((await test.call(method, path, { user: 'admin' })).status).toBe(405)
  })

  it.each([
    '/api/now/table',
    '/api/now/table/Incident!',
    '/api/now/stats/incident',
    '/api/now/table/incident/a/b',
  ])('%s is no resource', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it.each(['{', '[]', '"text"', 'null', ''])('the body %j is 400', async (body) => {
    const { status } = await test.call('POST', INCIDENTS, { user: 'admin', headers: JSON_HEADERS, body })
    expect(status).toBe(400)
  })

  it('a body of another type is 415', async () => {
    const form = new URLSearchParams({ short_description: 'x' })
    expect((await test.call('POST', INCIDENTS, { user: 'admin', body: form })).status).toBe(415)
  })

  it('a table that is closed to web services is 403 even for admins', async () => {
    const { dictionary } = test.node.store
    const closed = dictionary.table('cmdb_rel_type')!
    dictionary.define({ ...closed, webServiceAccess: false })
    expect((await get('/api/now/table/cmdb_rel_type')).status).toBe(403)
    dictionary.define(closed)
    expect((await get('/api/now/table/cmdb_rel_type')).status).toBe(200)
  })

  it('members of the schema’s prototype are no fields', async () => {
    const { json } = await test.call('POST', INCIDENTS, {
      user: 'admin',
      headers: JSON_HEADERS,
      body: '{"short_description":"x","__proto__":{"description":"y"}}',
    })
    expect(json.result.description).toBe('')
  })
})

describe('access control', () => {
  it('who may not read a table’s records sees an empty list, and no single one', async () => {
    const { sys_id } = await newIncident()
    expect((await get(INCIDENTS, 'eve.employee')).json).toEqual({ result: [] })
    expect((await get(`${INCIDENTS}/${sys_id}`, 'eve.employee')).status).toBe(404)
    expect((await get(`${INCIDENTS}/${sys_id}`, 'bella.oncall')).status).toBe(200)
  })

  it('who may not create gets 403', async () => {
    const { status, json } = await send(
      'POST',
      INCIDENTS,
      { short_description: 'x' },
      { user: 'eve.employee' },
    )
    expect(status).toBe(403)
    expect(json.error.detail).toBe('ACL Exception Insert Failed due to security constraints')
  })

  it('who may read and write, but not delete, gets 403 for deleting', async () => {
    const { sys_id } = await newIncident()
    expect(
      (await send('PATCH', `${INCIDENTS}/${sys_id}`, { description: 'x' }, { user: 'bella.oncall' })).status,
    ).toBe(200)
    expect((await test.call('DELETE', `${INCIDENTS}/${sys_id}`, { user: 'bella.oncall' })).status).toBe(403)
  })

  it('a field with a rule of its own is left out for others, and not written by them', async () => {
    const [role] = test.node.store.platformRows('sys_user_role', { name: 'admin' })
    for (const operation of ['read', 'write']) {
      const acl = test.insert('sys_security_acl', {
        type: 'record',
        name: 'incident.close_notes',
        operation,
        active: 'true',
      })
      test.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: role?.['sys_id'] ?? '' })
    }
    const { sys_id } = await newIncident({ close_notes: 'secret' })
    const written = await send(
      'PATCH',
      `${INCIDENTS}/${sys_id}`,
      { close_notes: 'mine' },
      { user: 'bella.oncall' },
    )
    expect(written.json.result).not.toHaveProperty('close_notes')
    expect((await get(`${INCIDENTS}/${sys_id}`)).json.result.close_notes).toBe('secret')
  })

  it('a user who was made inactive is nobody', async () => {
    const [row] = test.node.store.platformRows('sys_user', { user_name: 'sam.desk' })
    expect((await get(INCIDENTS, 'sam.desk')).status).toBe(200)
    test.node.store.update(PLATFORM, 'sys_user', row?.['sys_id'] ?? '', { active: 'false' })
    expect((await get(INCIDENTS, 'sam.desk')).status).toBe(401)
  })
})
