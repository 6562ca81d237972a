import { ALERTS, AUDIENCE, type InstalledApp, installedApp, TENANT } from '../support/app_instance.ts'
import { metricAlert } from '../support/alerts.ts'

/** What one delivery may cost: Glide calls of the app, as the instance counts them in Server-Timing. */
let app: InstalledApp

beforeEach(async () => {
  app = await installedApp()
  await app.deliver(metricAlert({ id: 'z' }))
})

const statements = (headers: Headers) =>
  Number(/app;desc="(\d+) statements/.exec(headers.get('server-timing') ?? '')?.[1])
const deliver = async (options: Parameters<typeof metricAlert>[0]) =>
  statements((await app.deliver(metricAlert(options))).headers)

/** Settings that make the app check everything it can check. */
function checkEverything(): void {
  const settings = {
    assignment_group: 'Database',
    caller: 'azure.integration',
    category: 'software',
    contact_type: 'monitoring',
  }
  for (const [name, value] of Object.entries(settings))
    app.setProperty(`x_secx_azmon.incident.${name}`, value)
}

test('an opened incident costs 12 at the most, with every setting in use', async () => {
  checkEverything()
  expect(await deliver({})).toBeLessThanOrEqual(12)
})

test('a duplicate costs 6 at the most', async () => {
  await deliver({})
  expect(await deliver({})).toBeLessThanOrEqual(6)
})

test('a resolved incident costs 9 at the most', async () => {
  await deliver({})
  expect(await deliver({ resolvedAt: 60 })).toBeLessThanOrEqual(9)
})

test('a call without a token costs 2 at the most: the counter', async () => {
  const refuse = async () => statements((await app.request('POST', ALERTS, { body: {} })).headers)
  expect(await refuse()).toBeLessThanOrEqual(2)
  expect(await refuse()).toBeLessThanOrEqual(2)
})

test('a forged token costs one more: the keys that it is checked with', async () => {
  const token = await app.entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
  const forged = token.slice(0, -8) + (token.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA')
  const { headers, status } = await app.request('POST', ALERTS, {
    headers: { authorization: `Bearer ${forged}` },
    body: {},
  })
  expect(status).toBe(401)
  expect(statements(headers)).toBeLessThanOrEqual(3)
})
