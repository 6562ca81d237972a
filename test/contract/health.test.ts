import type { Health } from '../../src/server/admin/health.ts'
import { metricAlert } from '../support/alerts.ts'
import { ALERTS, type Answer, type InstalledApp, installedApp, TENANT } from '../support/app_instance.ts'
import { basic, call, resultOf, token, whileRefused } from './calls.ts'

const HEALTH = ALERTS.replace('/alerts', '/health')
const MINUTE = 60_000

let app: InstalledApp
const start = Date.now()
let now = start

beforeEach(async () => {
  now = start
  app = await installedApp({ clock: () => now })
})

/** Tokens are made in the real time, which the instance's lags behind and runs ahead of. */
const LASTING = { notBefore: -3600, expiresIn: 24 * 3600 }
const ask = (user?: string) =>
  app.request('GET', HEALTH, { headers: user === undefined ? {} : { authorization: basic(user) } })
const report = async () => resultOf(await ask('vera.viewer')) as unknown as Health
const deliver = async (body: unknown = metricAlert()): Promise<Answer> =>
  call(app, 'Bearer ' + (await token(app, LASTING)), body)

describe('health is told', () => {
  test('to nobody without a login', async () => {
    expect((await ask()).status).toBe(401)
  })

  test.each(['eve.employee', 'azure.integration', 'bella.oncall'])('not to %s', async (user) => {
    const answer = await ask(user)
    expect([answer.status, answer.text]).toEqual([403, expect.not.stringContaining('deliveries')])
  })

  test.each(['vera.viewer', 'ada.admin', 'admin'])('to %s', async (user) => {
    expect((await ask(user)).status).toBe(200)
  })

  test.each([
    [403, true],
    [401, false],
  ])('not to a caller with a genuine Entra token: %i (OIDC provider: %s)', async (status, oidc) => {
    app = await installedApp({ clock: () => now, oidc })
    // The token begins at the real time, which the test's clock is behind by now.
    now += MINUTE
    const headers = { authorization: 'Bearer ' + (await token(app, LASTING)) }
    expect((await app.request('GET', HEALTH, { headers })).status).toBe(status)
  })
})

test('when all is well there is nothing to do', async () => {
  const answer = await deliver()
  expect(await report()).toEqual({
    status: 'ok',
    attention: [],
    configured: true,
    mode: 'inline',
    keys: [
      {
        tenant: TENANT,
        version: 'v1',
        issuer: `https://sts.windows.net/${TENANT}/`,
        fetched: new Date(Math.floor(start / 1000) * 1000).toISOString(),
        error: null,
      },
    ],
    lastDelivery: {
      number: resultOf(answer)['delivery'],
      received: new Date(Math.floor(start / 1000) * 1000).toISOString(),
      state: 'done',
      reason: 'first_fired',
    },
    deliveries: { waiting: 0, retrying: 0, dead: 0 },
    nodeCache: {
      on: false,
      problem: 'what is put into it does not come back',
      saved: 0,
      since: new Date(start).toISOString(),
    },
    lastCleanup: null,
  })
})

test.each([
  ['incident.assignment_group', 'No Such Group', 'No active assignment group "No Such Group" exists'],
  ['incident.caller', 'nobody.here', 'No active caller "nobody.here" exists'],
  ['incident.category', 'nonsense', 'nonsense'],
  ['incident.short_description', '{{nonsense}}', '{{nonsense}} is not a placeholder'],
])('a setting that cannot be followed is named: %s = %s', async (name, value, said) => {
  await deliver()
  app.setProperty(`x_secx_azmon.${name}`, value)
  const { attention } = await report()
  expect(attention).toEqual([expect.stringContaining(said)])
})

test('the last delivery is the one that came last', async () => {
  await deliver()
  now += MINUTE
  const last = await deliver({ hello: 'world' })
  expect((await report()).lastDelivery).toMatchObject({
    number: resultOf(last)['delivery'],
    state: 'rejected',
    reason: 'unknown_schema',
  })
})

test('an instance that was never called has no last delivery, and says that there are no keys yet', async () => {
  expect(await report()).toMatchObject({
    status: 'attention',
    attention: [expect.stringMatching(/^Signing keys: Not fetched yet\./)],
    keys: [],
    lastDelivery: null,
  })
})

test.each(['entra.tenant', 'entra.audiences'])(
  'without %s nobody can call, and that is said',
  async (name) => {
    app.setProperty(`x_secx_azmon.${name}`, '')
    const { status, configured, attention } = await report()
    expect([status, configured]).toEqual(['attention', false])
    expect(attention).toContainEqual(expect.stringContaining('Not set: every call is refused.'))
    expect(attention).toContainEqual(expect.stringContaining(`Setting x_secx_azmon.${name} has the value ""`))
  },
)

test('keys that could not be fetched are said with the reason', async () => {
  app.entra.setOutage(true)
  await deliver()
  const { status, attention, keys } = await report()
  expect(status).toBe('attention')
  expect(attention).toEqual([
    expect.stringMatching(
      /^Signing keys: Tokens v1: never fetched; the last try failed: the metadata document could not be fetched: HTTP status 503\. Check/,
    ),
  ])
  expect(keys).toMatchObject([
    { version: 'v1', fetched: null, error: expect.stringMatching(/503/) as string },
  ])
})

test('keys of a tenant that is no longer set are not spoken of', async () => {
  await deliver()
  app.setProperty('x_secx_azmon.entra.tenant', 'aaaabbbb-0000-cccc-1111-000000000000')
  expect((await report()).keys).toEqual([])
})

test('deliveries that wait, that are retried and that are dead are counted', async () => {
  const JOB = 'Secure Export for Azure Monitor: retry deliveries'
  app.setProperty('x_secx_azmon.operation.max_attempts', '2')
  await whileRefused(app, 'incident', 'insert', async () => {
    await deliver(metricAlert({ id: 'd' }))
    now += 10 * MINUTE
    app.node.scheduler.runNow(JOB)
    await deliver(metricAlert({ id: 'e' }))
    await deliver(metricAlert({ id: 'f' }))
  })
  app.setProperty('x_secx_azmon.operation.mode', 'queued')
  await deliver(metricAlert({ id: 'g' }))
  const { status, attention, deliveries, mode } = await report()
  expect([status, deliveries, mode]).toEqual(['attention', { waiting: 1, retrying: 2, dead: 1 }, 'queued'])
  expect(attention).toEqual([
    'Failed deliveries: 1 delivery failed for good, 2 deliveries will be tried again. Their forms say why; then press Replay there.',
  ])
})

test('asking changes nothing', async () => {
  await deliver()
  const tables = ['delivery', 'alert', 'refusal', 'key_set'].map((name) => `x_secx_azmon_${name}`)
  const before = JSON.stringify(tables.map((table) => app.rows(table)))
  await ask('vera.viewer')
  expect(JSON.stringify(tables.map((table) => app.rows(table)))).toBe(before)
})
