import { createEntraStandIn } from '../../src/entra/stand_in.ts'
import type { Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createTestNode, type TestNode } from '../support/test_node.ts'

const ECHO = `response.setBody({ user: gs.getUserName(), id: request.pathParams.id || '' })`
const PUBLIC = {
  requires_authentication: 'false',
  requires_acl_authorization: 'false',
  requires_snc_internal_role: 'false',
}
const JSON_HEADERS = { 'content-type': 'application/json' }

/** An API of the scope x_test, version v1 being the default and v2 another one. */
function withApi(test: TestNode, definition: Row = {}) {
  const api = test.insert('sys_ws_definition', {
    name: 'Things',
    namespace: 'x_test',
    service_id: 'things',
    active: 'true',
    is_versioned: 'true',
    consumes: 'application/json',
    consumes_customized: 'true',
    produces: 'application/json',
    produces_customized: 'true',
    ...definition,
  })
  const version = (id: string, values: Row) =>
    test.insert('sys_ws_version', { version_id: id, active: 'true', web_service_definition: api, ...values })
  const versions: Record<string, string> = {
    v1: version('v1', { is_default: 'true' }),
    v2: version('v2', { is_default: 'false' }),
  }
  return {
    api,
    versions,
    operation: (values: Row) =>
      test.insert('sys_ws_operation', {
        web_service_definition: api,
        web_service_version: versions['v1'] ?? '',
        http_method: 'POST',
        relative_path: '/echo',
        active: 'true',
        operation_script: ECHO,
        ...PUBLIC,
        ...values,
      }),
  }
}

function roleAcl(test: TestNode, role: string): string {
  const acl = test.insert('sys_security_acl', {
    type: 'REST_Endpoint',
    name: 'x',
    operation: 'execute',
    active: 'true',
  })
  const [row] = test.node.store.platformRows('sys_user_role', { name: role })
  test.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: row?.['sys_id'] ?? '' })
  return acl
}

let test: TestNode
let api: ReturnType<typeof withApi>
beforeEach(() => {
  test = createTestNode()
  api = withApi(test)
})

describe('finding the operation', () => {
  it('the default version answers with and without its number', async () => {
    api.operation({})
    for (const path of ['/api/x_test/things/echo', '/api/x_test/v1/things/echo']) {
      expect((await test.call('POST', path)).json).toEqual({ result: { user: 'guest', id: '' } })
    }
  })

  it('another version answers with its number only', async () => {
    api.operation({ web_service_version: api.versions['v2'] ?? '', relative_path: '/new' })
    expect((await test.call('POST', '/api/x_test/v2/things/new')).status).toBe(200)
    expect((await test.call('POST', '/api/x_test/things/new')).status).toBe(404)
  })

  it('an API without versions answers without a number', async () => {
    const plain = withApi(test, { service_id: 'plain', is_versioned: 'false' })
    plain.operation({ web_service_version: '' })
    expect((await test.call('POST', '/api/x_test/plain/echo')).status).toBe(200)
  })

  it('a path parameter takes one segment, decoded', async () => {
    api.operation({ relative_path: '/echo/{id}' })
    expect((await test.call('POST', '/api/x_test/things/echo/a%2Fb')).json.result.id).toBe('a/b')
    expect((await test.call('POST', '/api/x_test/things/echo/a/b')).status).toBe(404)
    expect((await test.call('POST', '/api/x_test/things/echo/')).status).toBe(404)
    expect((await test.call('POST', '/api/x_test/things/echo/%zz')).status).toBe(404)
  })

  it('a fixed segment wins over a parameter', async () => {
    api.operation({ relative_path: '/{id}/run' })
    api.operation({ relative_path: '/echo/run', operation_script: 'response.setBody("fixed")' })
    expect((await test.call('POST', '/api/x_test/things/echo/run')).json).toEqual({ result: 'fixed' })
  })

  it('an unknown path is 404 with the platform’s words', async () => {
    const { status, json } = await test.call('POST', '/api/x_test/things/nothing')
    expect(status).toBe(404)
    expect(json).toEqual({
      error: { message: 'Requested URI does not represent any resource', detail: null },
      status: 'failure',
    })
  })

  it.each(['sys_ws_operation', 'sys_ws_version', 'sys_ws_definition'])(
    'what is switched off in %s is 404',
    async (table) => {
      api.operation({})
      expect((await test.call('POST', '/api/x_test/things/echo')).status).toBe(200)
      for (const row of test.node.store.platformRows(table, {}))
        test.node.store.update(PLATFORM, table, row['sys_id'] ?? '', { active: 'false' })
      expect((await test.call('POST', '/api/x_test/things/echo')).status).toBe(404)
    },
  )

  it('a known path with another method is 405', async () => {
    api.operation({})
    expect((await test.call('GET', '/api/x_test/things/echo')).status).toBe(405)
  })
})

describe('who may call', () => {
  const closed = { requires_authentication: 'true' }

  it('a resource that wants a login refuses a guest with the platform’s own body', async () => {
    api.operation(closed)
    const { status, json } = await test.call('POST', '/api/x_test/things/echo')
    expect(status).toBe(401)
    expect(json).toEqual({
      error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
      status: 'failure',
    })
  })

  it.each([
    ['a wrong password', `Basic ${btoa('eve.employee:wrong')}`],
    ['an unknown user', `Basic ${btoa('nobody:nobody')}`],
    ['credentials that are no base64', 'Basic ***'],
    ['a foreign token', 'Bearer not-ours'],
    ['no scheme', 'eve.employee'],
  ])('%s counts as no login', async (_case, authorization) => {
    api.operation(closed)
    expect((await test.call('POST', '/api/x_test/things/echo', { headers: { authorization } })).status).toBe(
      401,
    )
  })

  it('a user who logs in is let in and is the script’s user', async () => {
    api.operation(closed)
    const { json } = await test.call('POST', '/api/x_test/things/echo', { user: 'eve.employee' })
    expect(json.result.user).toBe('eve.employee')
  })

  it('docs/facts/rest.md#foreign-token: a public resource runs as guest whatever foreign token comes along', async () => {
    api.operation({})
    const headers = { authorization: 'Bearer eyJhbGciOiJSUzI1NiJ9.e30.AAAA' }
    expect((await test.call('POST', '/api/x_test/things/echo', { headers })).json.result.user).toBe('guest')
  })

  it('docs/facts/rest.md#internal-role: a resource that is left to ask for the internal role refuses guests', async () => {
    api.operation({ requires_snc_internal_role: 'true' })
    expect((await test.call('POST', '/api/x_test/things/echo')).status).toBe(403)
    expect((await test.call('POST', '/api/x_test/things/echo', { user: 'eve.employee' })).status).toBe(200)
  })

  it('an ACL lets in who has its role, and nobody else', async () => {
    api.operation({ ...closed, requires_acl_authorization: 'true', enforce_acl: roleAcl(test, 'itil') })
    const status = async (user: string) =>
      (await test.call('POST', '/api/x_test/things/echo', { user })).status
    expect([await status('bella.oncall'), await status('admin'), await status('eve.employee')]).toEqual([
      200, 200, 403,
    ])
  })

  it('an ACL that does not exist lets nobody in', async () => {
    api.operation({ ...closed, requires_acl_authorization: 'true', enforce_acl: 'f'.repeat(32) })
    expect((await test.call('POST', '/api/x_test/things/echo', { user: 'bella.oncall' })).status).toBe(403)
  })

  it('ACLs of a public resource are not asked', async () => {
    api.operation({ requires_acl_authorization: 'true', enforce_acl: roleAcl(test, 'itil') })
    expect((await test.call('POST', '/api/x_test/things/echo')).status).toBe(200)
  })
})

it('docs/facts/rest.md#default-access-rule: the SDK’s default access rule lets in who is logged in, not a guest', async () => {
  api.operation({
    requires_authentication: 'true',
    requires_acl_authorization: 'true',
    enforce_acl: 'cf9d01d3e73003009d6247e603f6a990',
  })
  const status = async (user?: string) =>
    (await test.call('POST', '/api/x_test/things/echo', user === undefined ? {} : { user })).status
  expect([await status('admin'), await status('eve.employee'), await status()]).toEqual([200, 200, 401])
})

describe('a login with an Entra token', () => {
  const authority = 'http://instance.test/entra'
  const audience = 'api://things'
  const tenant = 'tenant-one'
  const caller = '22224444-5555-6666-7777-888899990000'
  /** Milliseconds by which the instance is ahead of the real time, in which the stand-in makes tokens. */
  let ahead = 0

  async function withProvider() {
    const entra = await createEntraStandIn({
      authority: () => authority,
      caller: { clientId: caller, roles: [] },
    })
    const oidc = [
      {
        clientId: audience,
        metadataUrl: `${authority}/${tenant}/.well-known/openid-configuration`,
        claims: { appid: caller },
        userName: 'sam.desk',
      },
    ]
    ahead = 0
    const clock = () => Date.now() + ahead
    test = createTestNode({ oidc, outbound: (request) => entra.outbound(request), clock })
    withApi(test).operation({ requires_authentication: 'true' })
    const userOf = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` }
      const { status, json } = await test.call('POST', '/api/x_test/things/echo', { headers })
      return status === 200 ? json.result.user : status
    }
    return { entra, userOf }
  }

  it('a token for a registered audience makes its caller the mapped user', async () => {
    const { entra, userOf } = await withProvider()
    expect(await userOf(await entra.mint({ tenant, version: 'v1', audience }))).toBe('sam.desk')
  })

  it.each([
    ['another audience', { audience: 'api://others' }],
    ['another caller', { clientId: '00000000-0000-0000-0000-000000000000' }],
    ['another issuer', { tenant: 'tenant-two' }],
    ['a lifetime that is over', { expiresIn: -1 }],
    ['a start in the future', { notBefore: 3600 }],
    ['a key that nobody published', { kid: 'unknown' }],
  ])('%s makes it no login', async (_case, wrong) => {
    const { entra, userOf } = await withProvider()
    expect(await userOf(await entra.mint({ tenant, version: 'v1', audience, ...wrong }))).toBe(401)
  })

  it('a forged signature makes it no login', async () => {
    const { entra, userOf } = await withProvider()
    const [header, claims] = (await entra.mint({ tenant, version: 'v1', audience })).split('.')
    expect(await userOf(`${header}.${claims}.${'A'.repeat(342)}`)).toBe(401)
  })

  it('after a rotation the keys are fetched again, but not more than once a minute', async () => {
    const { entra, userOf } = await withProvider()
    await userOf(await entra.mint({ tenant, version: 'v1', audience }))
    await entra.rotate()
    const token = await entra.mint({ tenant, version: 'v1', audience })
    expect(await userOf(token)).toBe(401)
    ahead += 61_000
    expect(await userOf(token)).toBe('sam.desk')
  })
})

describe('what may be sent', () => {
  it('a content type that the API does not read is 415', async () => {
    api.operation({})
    const text = { headers: { 'content-type': 'text/plain' }, body: 'x' }
    expect((await test.call('POST', '/api/x_test/things/echo', text)).status).toBe(415)
  })

  it('an Accept header without what the API writes is 406', async () => {
    api.operation({})
    expect(
      (await test.call('POST', '/api/x_test/things/echo', { headers: { accept: 'text/html' } })).status,
    ).toBe(406)
  })

  it('an operation’s own list overrides the API’s', async () => {
    api.operation({ consumes: 'text/plain', consumes_customized: 'true' })
    const text = { headers: { 'content-type': 'text/plain' }, body: 'x' }
    expect((await test.call('POST', '/api/x_test/things/echo', text)).status).toBe(200)
  })

  it('a body over 10 MB is 400 with the platform’s words', async () => {
    api.operation({})
    const body = new Uint8Array(10 * 1024 * 1024 + 1)
    const { status, json } = await test.call('POST', '/api/x_test/things/echo', {
      headers: JSON_HEADERS,
      body,
    })
    expect(status).toBe(400)
    expect(json.error).toEqual({
      message: 'Exception while reading request',
      detail: 'Rejected large REST payload with content-length = 10485761 bytes',
    })
  })

  it('the limit follows its property', async () => {
    api.operation({})
    test.insert('sys_properties', { name: 'glide.rest.scripted.max_inbound_content_length_mb', value: '1' })
    const body = new Uint8Array(1024 * 1024 + 1)
    expect((await test.call('POST', '/api/x_test/things/echo', { headers: JSON_HEADERS, body })).status).toBe(
      400,
    )
  })
})

describe('what comes back', () => {
  it('is JSON unless the script says otherwise', async () => {
    api.operation({})
    const { headers } = await test.call('POST', '/api/x_test/things/echo')
    expect(headers.get('content-type')).toBe('application/json;charset=UTF-8')
  })

  it('states the statements that it took, the app’s apart from the platform’s', async () => {
    api.operation({ operation_script: `new GlideRecord('sys_user').get('user_name', 'admin')` })
    await test.call('POST', '/api/x_test/things/echo')
    const { headers } = await test.call('POST', '/api/x_test/things/echo')
    expect(headers.get('server-timing')).toMatch(
      /^app;desc="\d+ statements?";dur=\d+\.\d, platform;desc="\d+ statements?";dur=\d+\.\d$/,
    )
  })

  it('a refusal states its statements too', async () => {
    expect((await test.call('GET', '/api/x_test/none')).headers.get('server-timing')).toMatch(
      /^app;desc="0 statements"/,
    )
  })

  it('an uncaught error is a 500 with its text', async () => {
    api.operation({ operation_script: `throw new Error('broken')` })
    const { status, json } = await test.call('POST', '/api/x_test/things/echo')
    expect(status).toBe(500)
    expect(json.error.message).toContain('broken')
  })

  it.each([
    ['a status that HTTP does not have', 'response.setStatus(1000)'],
    ['a header with a line break', `response.setHeader('X-A', 'a\\r\\nX-B: b')`],
  ])('%s is a 500 that names it, not a crash', async (_case, operation_script) => {
    api.operation({ operation_script })
    expect((await test.call('POST', '/api/x_test/things/echo')).status).toBe(500)
  })
})
