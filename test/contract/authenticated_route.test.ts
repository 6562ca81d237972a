import { AUDIENCES } from '../../tools/start/example_tenant.ts'
import { metricAlert } from '../support/alerts.ts'
import { ALERTS, type Answer, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { basic, call, readChecks, resultOf, rowCounts, token } from './calls.ts'

const AUTHENTICATED = `${ALERTS}/authenticated`
const INTEGRATION = 'azure.integration'

let app: InstalledApp

beforeAll(async () => {
  app = await installedApp({ oidc: true })
})
afterEach(() => {
  trust(false)
  app.setProperty('x_secx_azmon.entra.callers', '461e8683-5575-4561-ac7f-899cc907d62a')
})

const trust = (on: boolean) => app.setProperty('x_secx_azmon.entra.trust_platform_login', String(on))
const send = (authorization?: string, body: unknown = metricAlert()) =>
  app.request('POST', AUTHENTICATED, { headers: authorization ? { authorization } : {}, body })
const bearer = async (changes: Parameters<typeof token>[1] = {}) => 'Bearer ' + (await token(app, changes))
const delivery = (answer: Answer) =>
  app.rows('x_secx_azmon_delivery', { number: String(resultOf(answer)['delivery']) })[0] ?? {}
const checks = (answer: Answer) => readChecks(delivery(answer)['verdict'])
const counted = (reason: string) =>
  app.rows('x_secx_azmon_refusal', { reason }).reduce((sum, row) => sum + Number(row['count']), 0)

const PLATFORM_401 =
  '{"error":{"message":"User Not Authenticated","detail":"Required to provide Auth information"},"status":"failure"}'
const APP_401 = '{"result":{"outcome":"refused","code":"x_secx_azmon.unauthorized"}}'

describe('the platform refuses, and the app never hears of it', () => {
  test.each([
    ['a call without a login', () => undefined],
    ['a wrong password', () => basic(INTEGRATION, 'wrong')],
    ['a user who does not exist', () => basic('nobody')],
    ['an expired Entra token', () => bearer({ expiresIn: -600 })],
    ['an Entra token of another tenant', () => bearer({ tenant: 'dddddddd-0000-cccc-1111-dddd2222eeee' })],
    ['an Entra token for another audience', () => bearer({ audience: 'api://other' })],
  ])('%s, with its own 401', async (_what, authorization) => {
    const before = rowCounts(app)
    const answer = await send(await authorization())
    expect([answer.status, answer.headers.get('www-authenticate'), answer.text]).toEqual([
      401,
      'BASIC realm="Service-now"',
      PLATFORM_401,
    ])
    expect(rowCounts(app)).toEqual(before)
  })

  test.each(['eve.employee', 'vera.viewer', 'bella.oncall'])(
    '%s, who lacks the integration role, with its own 403, even if logins are trusted',
    async (user) => {
      trust(true)
      const before = rowCounts(app)
      const answer = await send(basic(user))
      expect(answer).toMatchObject({ status: 403, json: { error: { message: 'User Not Authorized' } } })
      expect(rowCounts(app)).toEqual(before)
    },
  )
})

describe('a login with the integration role and no Entra token', () => {
  test('is refused by the app while logins are not trusted, and counted', async () => {
    const before = counted('missing_token')
    const answer = await send(basic(INTEGRATION))
    expect([answer.status, answer.text, counted('missing_token')]).toEqual([401, APP_401, before + 1])
  })

  test('is let in while logins are trusted, and the delivery says by what', async () => {
    trust(true)
    const answer = await send(basic(INTEGRATION), metricAlert({ id: 'l' }))
    expect([answer.status, resultOf(answer)['outcome']]).toEqual([200, 'opened'])
    expect(delivery(answer)).toMatchObject({
      route: 'authenticated',
      platform_user: INTEGRATION,
      tenant: '',
      caller: '',
      token_version: '',
    })
    expect(checks(answer).at(-1)).toMatchObject({ name: 'platform login', passed: true })
  })

  test('is refused again once logins are no longer trusted', async () => {
    trust(true)
    await send(basic(INTEGRATION))
    trust(false)
    expect((await send(basic(INTEGRATION))).status).toBe(401)
  })

  test('is never enough on the public route', async () => {
    trust(true)
    const answer = await call(app, basic(INTEGRATION))
    expect([answer.status, answer.text]).toEqual([401, APP_401])
  })

  test('is not enough either while tenant or audience is not set', async () => {
    trust(true)
    app.setProperty('x_secx_azmon.entra.audiences', '')
    const answer = await send(basic(INTEGRATION))
    app.setProperty('x_secx_azmon.entra.audiences', AUDIENCES)
    expect([answer.status, counted('not_configured')]).toEqual([401, 1])
  })
})

describe('an Entra token that the platform maps to the integration user', () => {
  test.each(['v1', 'v2'] as const)('is verified again by the app (%s)', async (version) => {
    const answer = await send(await bearer({ version }), metricAlert({ id: version === 'v1' ? 'm' : 'n' }))
    expect([answer.status, resultOf(answer)['outcome']]).toEqual([200, 'opened'])
    expect(delivery(answer)).toMatchObject({
      route: 'authenticated',
      platform_user: INTEGRATION,
      token_version: version,
    })
    expect(checks(answer).filter(({ name, passed }) => name === 'signature' && passed)).toHaveLength(1)
  })

  test.each([false, true])('is judged by what the app asks of it, logins trusted or not (%s)', async (on) => {
    trust(on)
    const before = counted('missing_role')
    expect((await send(await bearer({ roles: [] }))).status).toBe(403)
    expect(counted('missing_role')).toBe(before + 1)
  })

  test.each([false, true])('is refused if its caller is not listed, trusted or not (%s)', async (on) => {
    trust(on)
    app.setProperty('x_secx_azmon.entra.callers', '00000000-1111-2222-3333-444444444444')
    const answer = await send(await bearer())
    expect([answer.status, answer.text]).toEqual([401, APP_401])
  })

  test('is known by name on the public route too, and needs the same checks there', async () => {
    const accepted = await call(app, await bearer(), metricAlert({ id: 'o' }))
    const refused = await call(app, await bearer({ roles: [] }))
    expect([accepted.status, delivery(accepted)['platform_user'], refused.status]).toEqual([
      200,
      INTEGRATION,
      403,
    ])
    expect(delivery(accepted)['route']).toBe('public')
  })
})

test('one alert through both routes is one alert', async () => {
  const body = metricAlert({ id: 'p' })
  const answers = [await call(app, await bearer(), body), await send(await bearer(), body)]
  expect(answers.map((answer) => resultOf(answer)['outcome'])).toEqual(['opened', 'duplicate'])
})

test('the app’s own 401 can be told from the platform’s', async () => {
  const [theirs, ours] = [await send(), await send(basic(INTEGRATION))]
  expect([theirs.status, ours.status]).toEqual([401, 401])
  expect(theirs.text).not.toBe(ours.text)
})
