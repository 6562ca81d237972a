import type { Overview } from '../../src/server/admin/overview.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { type MetricAlertOptions, metricAlert, START } from '../support/alerts.ts'
import { ALERTS, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { basic, call, resultOf, token } from './calls.ts'

const OVERVIEW = ALERTS.replace('/alerts', '/overview')
const DAY = 24 * 3_600_000

let app: InstalledApp
/** An hour after the first alerts, so that they are of today. */
let now = START + 3_600_000

beforeEach(async () => {
  now = START + 3_600_000
  app = await installedApp({ clock: () => now })
})

const ask = (user: string) => app.request('GET', OVERVIEW, { headers: { authorization: basic(user) } })
const overview = async () => resultOf(await ask('vera.viewer')) as unknown as Overview
/** Tokens are made in the real time, years after the alerts. */
const LASTING = { notBefore: -99_999_999, expiresIn: 99_999_999 }
const deliver = async (options: MetricAlertOptions) =>
  call(app, 'Bearer ' + (await token(app, LASTING)), metricAlert(options))
const alert = () => app.rows('x_secx_azmon_alert')[0] ?? {}

describe('who may see it', () => {
  test.each(['vera.viewer', 'ada.admin', 'admin'])('%s', async (user) => {
    expect((await ask(user)).status).toBe(200)
  })
  test.each(['eve.employee', 'bella.oncall', 'azure.integration'])('not %s', async (user) => {
    expect((await ask(user)).status).toBe(403)
  })
})

test('an instance without alerts has no numbers', async () => {
  expect(await overview()).toMatchObject({
    open: ['0', '1', '2', '3', '4'].map((severity) => ({ severity, alerts: 0 })),
    fired: 0,
    withoutCi: 0,
    rules: [],
    resolved: 0,
    shortLived: 0,
    averageMinutes: null,
    refused: 0,
    deliveries: { waiting: 0, retrying: 0, dead: 0 },
  })
})

test('the numbers are those of the records', async () => {
  await deliver({ id: 'a', severity: 'Sev0', rule: 'noisy' })
  await deliver({ id: 'b', severity: 'Sev2', rule: 'noisy', firedAt: 60 })
  await deliver({ id: 'b', severity: 'Sev2', rule: 'noisy', firedAt: 60, resolvedAt: 60 + 120 })
  await deliver({ id: 'c', severity: 'Sev2', rule: 'quiet', firedAt: 0, target: '/subscriptions/x/y' })
  await deliver({
    id: 'c',
    severity: 'Sev2',
    rule: 'quiet',
    firedAt: 0,
    resolvedAt: 1200,
    target: '/subscriptions/x/y',
  })
  await call(app, 'Bearer ' + (await token(app, { ...LASTING, roles: ['Reader'] })))
  await call(app)
  const found = await overview()
  expect(found).toMatchObject({
    period: 30,
    fired: 3,
    rules: [
      { rule: 'noisy', alerts: 2, shortLived: 1 },
      { rule: 'quiet', alerts: 1, shortLived: 0 },
    ],
    resolved: 2,
    shortLived: 1,
    averageMinutes: 11,
    refused: 2,
  })
  expect(found.open.filter(({ alerts }) => alerts > 0)).toEqual([{ severity: '0', alerts: 1 }])
  expect(found.withoutCi).toBe(app.rows('x_secx_azmon_alert').filter(({ cmdb_ci }) => cmdb_ci === '').length)
  expect(found.days).toHaveLength(14)
  expect(found.days[0]).toEqual({ day: '2024-11-20', opened: 3, resolved: 2 })
  expect(found.days[1]).toEqual({ day: '2024-11-19', opened: 0, resolved: 0 })
})

test('Azure’s test actions are in no number', async () => {
  app.setProperty('x_secx_azmon.lifecycle.test_actions', 'record')
  const test = metricAlert()
  test.data.essentials.alertId = test.data.essentials.alertId.replace(
    /[0-9a-f-]{36}/,
    '11111111-1111-1111-1111-111111111111',
  )
  await call(app, 'Bearer ' + (await token(app, LASTING)), test)
  expect(app.rows('x_secx_azmon_alert')).toMatchObject([{ is_test: '1', state: 'fired' }])
  const found = await overview()
  expect(found.open.every(({ alerts }) => alerts === 0)).toBe(true)
  expect(found).toMatchObject({ fired: 0, withoutCi: 0, rules: [] })
  expect(found.days[0]).toMatchObject({ opened: 0 })
})

test('what is older than the period is not counted, but for what is still open', async () => {
  await deliver({ id: 'a', severity: 'Sev1' })
  await deliver({ id: 'b', resolvedAt: 10 })
  now += 31 * DAY
  expect(await overview()).toMatchObject({
    fired: 0,
    resolved: 0,
    rules: [],
    shortLived: 0,
    averageMinutes: null,
  })
  expect((await overview()).open).toContainEqual({ severity: '1', alerts: 1 })
})

test('it takes as many statements for 300 alerts as for none', async () => {
  const statements = async () =>
    Number(/^app;desc="(\d+) /.exec((await ask('vera.viewer')).headers.get('server-timing') ?? '')?.[1])
  const before = await statements()
  expect(before).toBeLessThan(40)
  for (let at = 0; at < 300; at++)
    app.node.store.insert(PLATFORM, 'x_secx_azmon_alert', {
      alert_key: `k${at}`,
      rule: `rule ${at}`,
      state: 'fired',
      fired_at: '2024-11-20 12:00:00',
    })
  expect(await statements()).toBe(before)
  expect((await overview()).rules).toHaveLength(10)
})

describe('an alert is short-lived', () => {
  const flag = () => alert()['short_lived']

  test('when it ends within five minutes and nobody has its incident', async () => {
    await deliver({})
    expect(alert()).toMatchObject({ short_lived: '0', duration_seconds: '' })
    await deliver({ resolvedAt: 300 })
    expect(alert()).toMatchObject({
      short_lived: '1',
      duration_seconds: '300',
      duration: '1970-01-01 00:05:00',
    })
  })

  test('not after more than five minutes', async () => {
    await deliver({})
    await deliver({ resolvedAt: 301 })
    expect(flag()).toBe('0')
  })

  test.each([
    ['is in progress', { state: '2' }],
    ['is assigned', { assigned_to: '6816f79cc0a8016401c5a33be04be441' }],
  ])('not when its incident %s', async (_, values) => {
    await deliver({})
    app.node.store.update(PLATFORM, 'incident', alert()['incident'] ?? '', values)
    await deliver({ resolvedAt: 60 })
    expect(flag()).toBe('0')
  })

  test('when it has no incident', async () => {
    const rule = { name: 'On record only', active: 'true', order: '1', action: 'record' }
    app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', rule)
    await deliver({})
    await deliver({ resolvedAt: 60 })
    expect([alert()['incident'], flag()]).toEqual(['', '1'])
  })

  test('still when the end is repeated, and no more when it fires again', async () => {
    await deliver({})
    await deliver({ resolvedAt: 60 })
    await deliver({ resolvedAt: 60 })
    expect(flag()).toBe('1')
    await deliver({ firedAt: 600 })
    expect(alert()).toMatchObject({ short_lived: '0', duration_seconds: '' })
  })
})
