import { type AnswerJson, createTestNode, type TestNode } from '../support/test_node.ts'

const JSON_HEADERS = { 'content-type': 'application/json' }

let test: TestNode
beforeAll(() => {
  test = createTestNode()
})

it.each(['__proto__', 'constructor', 'toString'])(
  'a query parameter named %s is one like any other',
  async (name) => {
    expect((await test.call('GET', `/api/now/table/sys_user?${name}=1`, { user: 'admin' })).status).toBe(200)
    expect((await test.call('GET', `/api/x_test/none?${name}=1&${name}=2`)).status).toBe(404)
  },
)

it('every answer states its statements, pages and logins too', async () => {
  for (const [method, path] of [
    ['GET', '/'],
    ['GET', '/no/such/page'],
    ['POST', '/angular.do?sysparm_type=get_user'],
    ['GET', '/api/now/table/incident'],
  ] as const) {
    const { headers } = await test.call(method, path, { user: 'admin' })
    expect(headers.get('server-timing')).toMatch(/^app;desc="\d+ statements?";dur=[\d.]+, platform;desc=/)
  }
})

it('statements of one request are not counted for the next', async () => {
  const timing = async (path: string) => (await test.call('GET', path)).headers.get('server-timing')
  await test.call('GET', '/api/now/table/incident', { user: 'admin' })
  expect(await timing('/api/now/table/incident')).toContain('platform;desc="0 statements"')
})

it('requests that come together are each answered for their own caller', async () => {
  const users = ['eve.employee', 'bella.oncall', 'admin', 'david.database', 'sam.desk']
  const answers = await Promise.all(
    users.map((user) =>
      test.call('POST', '/api/now/table/incident', { user, headers: JSON_HEADERS, body: '{}' }),
    ),
  )
  expect(answers.map(({ json }) => (json as Partial<AnswerJson>).result?.['sys_created_by'])).toEqual([
    undefined,
    ...users.slice(1),
  ])
})

it('the log can be read on the instance, and costs nobody a statement', async () => {
  const query = 'sysparm_query=no_such_field=1&sysparm_limit=1'
  const before = (await test.call('GET', `/api/now/table/sys_user?${query}`, { user: 'admin' })).headers
  expect(before.get('server-timing')).toContain('app;desc="0 statements"')
  const { rows } = await test.call('GET', '/api/now/table/syslog?sysparm_display_value=true', {
    user: 'admin',
  })
  const warnings = rows.filter(({ level }) => level === 'Warning').map(({ message }) => message)
  expect(warnings.join('\n')).toContain("'no_such_field'")
})

it('what goes wrong in the instance itself is a 500 and a line in the log, and the next request is answered', async () => {
  const query = 'sysparm_query=user_name=javascript:gs.getUserID()'
  const { status } = await test.call('GET', `/api/now/table/sys_user?${query}`, { user: 'admin' })
  expect(status).toBe(500)
  expect(test.log.join('\n')).toContain('javascript: value in a query')
  expect((await test.call('GET', '/api/now/table/sys_user?sysparm_limit=1', { user: 'admin' })).status).toBe(
    200,
  )
})
