import { planStorm, type StormOptions } from '../../../tools/storm/plan.ts'
import { readAlert } from '../../../src/server/azure/kinds/read_alert.ts'

const NOW = Date.UTC(2026, 0, 1)
const plan = (options: Partial<StormOptions> = {}) =>
  planStorm({ alerts: 300, repeat: 0.1, resolve: 0.5, seed: 1, now: NOW, ...options })

function read(body: string) {
  const result = readAlert(body)
  if (!result.ok) throw new Error(result.detail)
  return result.alert
}

it('is the same storm for the same seed', () => {
  expect(plan()).toEqual(plan())
})

it('is another storm for another seed', () => {
  const ids = new Set(plan().alerts.map(({ id }) => id))
  expect(plan({ seed: 2 }).alerts.some(({ id }) => ids.has(id))).toBe(false)
})

it('has as many different alerts as it is told', () => {
  expect(new Set(plan().alerts.map(({ id }) => id)).size).toBe(300)
})

it('sends every alert, and repeats none and resolves none when told so', () => {
  const { calls } = plan({ repeat: 0, resolve: 0 })
  expect(calls.map(({ alert }) => alert).sort((a, b) => a - b)).toEqual([...Array(300).keys()])
  expect(calls.every(({ event }) => event === 'fired')).toBe(true)
})

it('repeats and resolves everything when told so', () => {
  const { calls, alerts } = plan({ repeat: 1, resolve: 1 })
  expect(calls).toHaveLength(1200)
  expect(alerts.every(({ resolvedAt }) => resolvedAt !== null)).toBe(true)
})

it('repeats a call word for word', () => {
  const { calls } = plan({ repeat: 1 })
  expect(new Set(calls.map(({ body }) => body)).size).toBe(calls.length / 2)
})

it('is read by the app as it was meant', () => {
  const { calls, alerts } = plan()
  for (const { alert, event, body } of calls) {
    const { alertId, condition, severity, firedAt, resolvedAt } = read(body)
    const planned = alerts[alert]!
    const resolved = event === 'resolved' ? planned.resolvedAt : null
    expect([alertId, condition, severity, firedAt, resolvedAt]).toEqual([
      planned.id,
      event,
      planned.severity,
      planned.firedAt,
      resolved,
    ])
  }
})

it('resolves no alert before it fired or after now', () => {
  for (const { firedAt, resolvedAt } of plan({ resolve: 1 }).alerts) {
    expect(resolvedAt).toBeGreaterThan(firedAt)
    expect(resolvedAt).toBeLessThanOrEqual(NOW)
  }
})

it('hits many rules, resource groups, severities and kinds, and some resources that the CMDB knows', () => {
  const alerts = plan().calls.map(({ body }) => read(body))
  const different = (values: unknown[]) => new Set(values).size
  expect(different(alerts.map(({ rule }) => rule.name))).toBeGreaterThan(40)
  expect(different(alerts.map(({ targets }) => targets[0]?.resourceGroup))).toBeGreaterThan(20)
  expect(different(alerts.map(({ severity }) => severity))).toBe(5)
  expect(different(alerts.map(({ kind }) => kind))).toBe(3)
  expect(alerts.some(({ targets }) => targets[0]?.name === 'shop-web-01')).toBe(true)
})

it('lets some resolutions overtake their firing, but not most', () => {
  const { calls } = plan({ repeat: 0, resolve: 1 })
  const fired = new Set<number>()
  let overtaking = 0
  for (const { alert, event } of calls) {
    if (event === 'fired') fired.add(alert)
    else if (!fired.has(alert)) overtaking += 1
  }
  expect(overtaking).toBeGreaterThan(15)
  expect(overtaking).toBeLessThan(100)
})
