import { strToU8, zipSync } from 'fflate'
import { createTestNode, type CallAnswer, type TestNode } from '../support/test_node.ts'

const APP = 'a'.repeat(32)
const MULTIPART =
  '/sn_appclient_upload_processor.do?sysparm_track_fluent_install=true&sysparm_request_type=custom_app'

function record(table: string, values: Record<string, string>): Uint8Array {
  const fields = Object.entries(values).map(([name, value]) => `<${name}>${value}</${name}>`)
  return strToU8(
    `<?xml version="1.0"?><record_update table="${table}"><${table} action="INSERT_OR_UPDATE">${fields.join('')}</${table}></record_update>`,
  )
}

/** What `now-sdk pack` makes, names with a leading slash included. */
function packageOf(color: string): Blob {
  const app = { sys_id: APP, scope: 'x_pack', name: 'Pack', version: '1.0.0' }
  const property = { sys_id: 'b'.repeat(32), name: 'x_pack.color', value: color, sys_scope: APP }
  const zip = zipSync({
    '/scope/sys_app.xml': record('sys_app', app),
    '/update/sys_properties.xml': record('sys_properties', property),
  })
  return new Blob([new Uint8Array(zip)])
}

interface Login {
  cookie: string
  token: string
}

let test: TestNode
beforeEach(() => {
  test = createTestNode()
})

function form(values: Record<string, string>): URLSearchParams {
  return new URLSearchParams(values)
}

function cookieOf({ headers }: CallAnswer): string {
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function logIn(user: string, password = user): Promise<CallAnswer> {
  const body = form({ sysparm_type: 'login', user_name: user, user_password: password })
  return test.call('POST', '/angular.do?sysparm_type=view_form.login', { body })
}

async function session(user: string): Promise<Login> {
  const cookie = cookieOf(await logIn(user))
  const answer = await test.call('POST', '/angular.do?sysparm_type=get_user', { headers: { cookie } })
  expect(answer.status).toBe(401)
  return { cookie, token: answer.headers.get('x-usertoken-response') ?? '' }
}

/** Sends a package; resolves with the answer and, where there is one, the progress it points to. */
async function upload(
  file: Blob,
  headers: Record<string, string>,
  token = '',
): Promise<{ answer: CallAnswer; progress?: Record<string, unknown> }> {
  const body = new FormData()
  body.append('upload_type', 'file')
  body.append('load_demo', 'true')
  body.append('sysparm_ck', token)
  body.append('attachFile', file)
  const answer = await test.call('POST', MULTIPART, { headers, body })
  if (answer.status !== 200) return { answer }
  const { json } = await test.call('GET', `/api/sn_cicd/progress/${answer.json.executionTracker}`, {
    headers,
  })
  return { answer, progress: json.result }
}

function tableRows(table: string, query: string, { cookie, token }: Login): Promise<CallAnswer> {
  return test.call('GET', `/api/now/table/${table}?sysparm_query=${query}`, {
    headers: { cookie, 'x-usertoken': token },
  })
}

function colorProperty(): string | null {
  return test.node.store.getProperty('x_pack.color')
}

describe('logging in', () => {
  it('gives a session cookie for name and password', async () => {
    const answer = await logIn('admin')
    expect(answer.json).toEqual({ status: 'success' })
    expect(answer.headers.get('set-cookie')).toMatch(/^JSESSIONID=[0-9a-f]{32}; Path=\/; HttpOnly/)
  })

  it('says so when name or password is wrong, and gives no session', async () => {
    const answer = await logIn('admin', 'wrong')
    expect(answer.json).toEqual({ status: 'error', message: 'User name or password invalid' })
    expect(answer.headers.has('set-cookie')).toBe(false)
  })

  it('a cookie without its token is nobody to the REST APIs', async () => {
    const { cookie, token } = await session('admin')
    expect((await tableRows('sys_scope', '', { cookie, token: '' })).status).toBe(401)
    expect((await tableRows('sys_scope', '', { cookie, token: 'f'.repeat(72) })).status).toBe(401)
    expect((await tableRows('sys_scope', '', { cookie, token })).status).toBe(200)
  })

  it('a cookie with a wrong token is refused whatever it asks for, and told the right one', async () => {
    const { cookie, token } = await session('admin')
    const headers = { cookie, 'x-usertoken': 'f'.repeat(72) }
    const answer = await test.call('GET', '/api/x_test/open_to_all', { headers })
    expect([answer.status, answer.headers.get('x-usertoken-response')]).toEqual([401, token])
  })
})

describe('installing', () => {
  it('a package that is uploaded is installed, and the tracker says so', async () => {
    const { cookie, token } = await session('admin')
    const { progress } = await upload(packageOf('red'), { cookie, 'x-usertoken': token }, token)
    expect(progress).toMatchObject({ status: '2', percent_complete: 100 })
    expect(colorProperty()).toBe('red')
  })

  it('the SDK finds the app and the upgrade afterwards', async () => {
    const login = await session('admin')
    expect((await tableRows('sys_scope', `scope=x_pack^sys_id=${APP}`, login)).json.result).toEqual([])
    await upload(packageOf('red'), { cookie: login.cookie }, login.token)
    const [app] = (await tableRows('sys_scope', `scope=x_pack^sys_id=${APP}`, login)).rows
    expect(app).toMatchObject({ sys_id: APP, scope: 'x_pack', sys_class_name: 'sys_app' })
    const history = await tableRows(
      'sys_upgrade_history',
      'to_version=x_pack^ORDERBYDESCupgrade_started',
      login,
    )
    expect(history.rows).toHaveLength(1)
    expect(history.rows[0]?.['upgrade_finished']).not.toBe('')
  })

  it('what is no package fails in the tracker, with the reason', async () => {
    const { cookie, token } = await session('admin')
    const { progress } = await upload(new Blob(['no zip']), { cookie }, token)
    expect(progress).toMatchObject({
      status: '3',
      status_label: 'Failed',
      status_message: expect.stringMatching(/\w+/) as string,
    })
  })

  it('an upload without a file is 400', async () => {
    const { cookie, token } = await session('admin')
    const answer = await test.call('POST', MULTIPART, {
      headers: { cookie, 'x-usertoken': token },
      body: form({ a: 'b' }),
    })
    expect(answer.status).toBe(400)
  })

  it('an unknown tracker is 404', async () => {
    expect((await test.call('GET', '/api/sn_cicd/progress/none')).status).toBe(404)
  })

  it.each([
    ['nobody', () => ({})],
    [
      'a cookie alone, as another site’s form would send it',
      async () => ({ cookie: (await session('admin')).cookie }),
    ],
    [
      'Basic credentials alone, as a browser adds them',
      () => ({ authorization: `Basic ${btoa('admin:admin')}` }),
    ],
    [
      'a user who is no admin',
      async () => {
        const { cookie, token } = await session('sam.desk')
        return { cookie, 'x-usertoken': token }
      },
    ],
  ])('%s is refused', async (_case, headers) => {
    const { answer } = await upload(packageOf('red'), await Promise.resolve(headers()))
    expect(answer.status).toBe(401)
    expect(colorProperty()).toBeNull()
  })
})

describe('installing with an access token', () => {
  async function accessToken(secret = 'admin'): Promise<CallAnswer> {
    const body = form({ grant_type: 'client_credentials', client_id: 'admin', client_secret: secret })
    return test.call('POST', '/oauth_token.do', { body })
  }

  it('a bearer token installs without a session', async () => {
    const { json } = await accessToken()
    const { progress } = await upload(packageOf('red'), { authorization: `Bearer ${json.access_token}` })
    expect(progress).toMatchObject({ status: '2' })
  })

  it('a token makes an anonymous session its user’s, as the SDK expects after OAuth', async () => {
    const { json } = await accessToken()
    const cookie = cookieOf(await test.call('POST', '/angular.do?sysparm_type=get_user'))
    const headers = { cookie, authorization: `Bearer ${json.access_token}` }
    await test.call('GET', '/api/now/table/sys_scope?sysparm_limit=1', { headers })
    const answer = await test.call('POST', '/angular.do?sysparm_type=get_user', { headers: { cookie } })
    const { progress } = await upload(
      packageOf('red'),
      { cookie },
      answer.headers.get('x-usertoken-response') ?? '',
    )
    expect(progress).toMatchObject({ status: '2' })
  })

  it('a wrong secret gets no token', async () => {
    const { status, json } = await accessToken('wrong')
    expect([status, json.error]).toEqual([401, 'access_denied'])
  })

  it('another grant is refused by name', async () => {
    const answer = await test.call('POST', '/oauth_token.do', { body: form({ grant_type: 'password' }) })
    expect([answer.status, answer.json.error]).toEqual([400, 'unsupported_grant_type'])
  })

  it('a token ends after its lifetime', async () => {
    let now = Date.UTC(2026, 0, 1)
    test = createTestNode({ clock: () => now })
    const headers = { authorization: `Bearer ${(await accessToken()).json.access_token}` }
    expect((await test.call('GET', '/api/now/table/sys_scope', { headers })).status).toBe(200)
    now += 1801 * 1000
    expect((await test.call('GET', '/api/now/table/sys_scope', { headers })).status).toBe(401)
  })
})

describe('removing for a clean installation', () => {
  function ajax(values: Record<string, string>, { cookie, token }: Login): Promise<CallAnswer> {
    const body = form({ sysparm_processor: 'com.snc.apps.AppsAjaxProcessor', ...values, sysparm_ck: token })
    return test.call('POST', '/xmlhttp.do', { headers: { cookie }, body })
  }

  it('deleteApplication removes the app and points to a tracker that is done', async () => {
    const login = await session('admin')
    await upload(packageOf('red'), { cookie: login.cookie }, login.token)
    const answer = await ajax({ sysparm_function: 'deleteApplication', sysparm_sys_id: APP }, login)
    const id = /answer="([0-9a-f]{32})"/.exec(answer.text)?.[1]
    const { json } = await test.call('GET', `/api/sn_cicd/progress/${id}`)
    expect(json.result).toMatchObject({ status: '2', percent_complete: 100 })
    expect(colorProperty()).toBeNull()
    expect((await tableRows('sys_scope', `scope=x_pack^sys_id=${APP}`, login)).json.result).toEqual([])
  })

  it('changeApplication changes nothing here', async () => {
    const login = await session('admin')
    const answer = await ajax({ sysparm_function: 'changeApplication', sysparm_value: APP }, login)
    expect(answer.text).toContain('answer="ok"')
  })

  it('without the session’s token nothing is removed', async () => {
    const { cookie, token } = await session('admin')
    await upload(packageOf('red'), { cookie }, token)
    const answer = await ajax(
      { sysparm_function: 'deleteApplication', sysparm_sys_id: APP },
      { cookie, token: '' },
    )
    expect(answer.status).toBe(401)
    expect(colorProperty()).toBe('red')
  })
})
