import {
  body,
  COST_ESSENTIALS,
  costContext,
  logContext,
  metricContext,
  resourceHealthContext,
  serviceHealthContext,
} from './bodies.ts'
import type { Json } from './bodies.ts'
import { alertOf } from './reading.ts'

const TEST_ID =
  '/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.AlertsManagement/alerts/12345678-1234-1234-1234-1234567890ab'

describe("the portal's test action", () => {
  const test = (context: Json, essentials: Json = {}) =>
    alertOf(body({ alertId: TEST_ID, ...essentials }, context))

  it('is recognised by its canned ids', () => {
    expect(test(metricContext()).test).toBe(true)
    expect(
      alertOf(
        body({ alertId: '/subscriptions/x/providers/microsoft.insights/activityLogAlerts/Test_Alert' }, {}),
      ).test,
    ).toBe(true)
  })

  it('is recognised by its canned rule name and description together, not by one of them', () => {
    const named = { alertRule: 'test-metricAlertRule' }
    expect(alertOf(body({ ...named, description: 'Alert rule description' }, metricContext())).test).toBe(
      true,
    )
    expect(alertOf(body({ ...named, description: 'the real thing' }, metricContext())).test).toBe(false)
    expect(alertOf(body({ description: 'Alert rule description' }, metricContext())).test).toBe(false)
  })

  it('is not suspected where a real alert id merely resembles a canned one', () => {
    const alertId =
      '/subscriptions/0f0f0f0f-0000-4000-8000-000000000000/providers/Microsoft.AlertsManagement/alerts/11111111-1111-1111-1111-111111111111'
    expect(alertOf(body({ alertId }, metricContext())).test).toBe(false)
  })

  it('keeps the kinds apart, though they share an alert id', () => {
    const keys = [metricContext(), logContext(), resourceHealthContext('Unavailable', 'Available')].map(
      (context) => test(context).key,
    )
    expect(new Set(keys).size).toBe(3)
  })

  it('has the same key however often it is pressed, and when it resolves', () => {
    const first = test(metricContext())
    const later = test(metricContext(), { firedDateTime: '2026-05-05T00:00:00Z' })
    const resolved = test(metricContext(), { monitorCondition: 'Resolved' })
    expect([later.key, resolved.key]).toEqual([first.key, first.key])
    expect([first.condition, resolved.condition]).toEqual(['fired', 'resolved'])
  })

  it('is not expected to resolve: nothing is measured behind it', () => {
    expect(test(metricContext()).end).toBe('never')
    expect(alertOf(body({}, metricContext())).end).toBe('reported')
  })

  it('of Service Health opens, though its canned stage is Resolved', () => {
    const alert = test(serviceHealthContext({ stage: 'Resolved', trackingId: 'TEST-TTT' }))
    expect([alert.kind, alert.condition]).toEqual(['service_health', 'fired'])
    expect(alert.key.startsWith('test:service_health:')).toBe(true)
  })

  it('of budgets keeps its key from month to month', () => {
    const alertId = '/subscriptions/x/providers/Microsoft.CostManagement/alerts/Test_Alert'
    const press = (firedDateTime: string) =>
      alertOf(body({ ...COST_ESSENTIALS, alertId, firedDateTime }, costContext())).key
    expect(press('2026-03-01T00:00:00Z')).toBe(press('2026-04-01T00:00:00Z'))
  })
})
