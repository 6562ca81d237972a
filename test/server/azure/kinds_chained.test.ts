import {
  ALERT_ID,
  body,
  COST_ESSENTIALS,
  costContext,
  resourceHealthContext,
  serviceHealthContext,
  SUBSCRIPTION,
  VM,
} from './bodies.ts'
import type { Json } from './bodies.ts'
import { alertOf, fact, targetNames } from './reading.ts'

const OTHER_ID = `${ALERT_ID.slice(0, -4)}ffff`

function serviceHealth(properties: Json = {}, essentials: Json = {}, more: Json = {}) {
  const common = {
    alertRule: 'azure itself',
    severity: 'Sev4',
    signalType: 'Activity Log',
    monitoringService: 'ServiceHealth',
    alertTargetIDs: [`/subscriptions/${SUBSCRIPTION.toUpperCase()}`],
    configurationItems: undefined,
    ...essentials,
  }
  return alertOf(body(common, serviceHealthContext(properties, more)))
}

describe('Service Health alert', () => {
  const active = serviceHealth()

  it('is identified by subscription and tracking id, whatever its alert id', () => {
    expect(active.kind).toBe('service_health')
    expect(active.key).toBe(`servicehealth:${SUBSCRIPTION}:8kt1-bz8`)
    expect(serviceHealth({ stage: 'Resolved' }, { alertId: OTHER_ID }).key).toBe(active.key)
  })

  it.each(['Resolved', 'Complete', 'Canceled', 'RCA'])(
    'is resolved at stage %s, though Azure says Fired',
    (stage) => {
      const over = serviceHealth({ stage })
      expect([over.condition, over.conditionOrigin]).toEqual(['resolved', `properties.stage ${stage}`])
      expect([over.firedAt, over.resolvedAt]).toEqual([null, Date.UTC(2026, 2, 4, 5, 6, 7, 123)])
    },
  )

  it.each(['Active', 'Planned', 'InProgress', 'Rescheduled'])('is fired at stage %s', (stage) => {
    expect(serviceHealth({ stage }).condition).toBe('fired')
  })

  it.each([
    ['Incident', 'reported'],
    ['Maintenance', 'reported'],
    ['Security', 'reported'],
    ['ActionRequired', 'uncertain'],
    ['Billing', 'uncertain'],
    ['Informational', 'uncertain'],
  ])('of type %s: its end is %s', (incidentType, end) => {
    expect(serviceHealth({ incidentType }).end).toBe(end)
  })

  it('goes by the status when there is no stage', () => {
    expect(serviceHealth({ stage: undefined }, {}, { status: 'Resolved' }).condition).toBe('resolved')
  })

  it.each([
    ['Incident', 1],
    ['Security', 1],
    ['ActionRequired', 2],
    ['Maintenance', 3],
    ['Informational', 4],
  ])('of type %s has severity %d', (incidentType, severity) => {
    expect([serviceHealth({ incidentType }).severity]).toEqual([severity])
  })

  it('tells the news as plain text, with links behind their words', () => {
    expect(active.description).toBe(
      'Payments take too long\n\nSQL is slow in Sweden Central\n\nWe see slow queries.\n\nSee the status page (https://status.example/1).',
    )
    expect(active.links).toContainEqual({ label: 'the status page', url: 'https://status.example/1' })
  })

  it('reads impacted services from JSON text and from a list', () => {
    const list = [{ ServiceName: 'SQL Database', ImpactedRegions: [{ RegionName: 'Sweden Central' }] }]
    expect(fact(active, 'Services and regions')).toEqual(['SQL Database (Sweden Central)'])
    expect(fact(serviceHealth({ impactedServices: list }), 'Services and regions')).toEqual([
      'SQL Database (Sweden Central)',
    ])
  })

  it('is one problem in all subscriptions, and an alert in each', () => {
    const other = '11112222-aaaa-4bbb-8ccc-333344445555'
    const there = serviceHealth({}, { alertTargetIDs: [`/subscriptions/${other}`] })
    expect(there.key).not.toBe(active.key)
    expect(there.problemKey).toBe(active.problemKey)
    expect(serviceHealth({ trackingId: '9ZZ9-ZZ9' }).problemKey).not.toBe(active.problemKey)
  })

  it('leads to its page in the portal first', () => {
    const alert = serviceHealth({}, { investigationLink: 'https://portal.azure.com/#x' })
    expect(alert.links[0]).toEqual({
      label: 'Open in Azure',
      url: 'https://app.azure.com/h/8KT1-BZ8/5d0e31',
    })
  })

  it.each([
    [{ trackingId: '../../evil' }, {}],
    [{ trackingId: 'a b' }, {}],
    [{ trackingId: '<x>' }, {}],
    [{ trackingId: 'x'.repeat(200) }, {}],
    [{}, { alertTargetIDs: ['/subscriptions/not-a-guid'] }],
    [
      {},
      { alertTargetIDs: ['/tenants/aaaabbbb-0000-4ccc-8111-dddd2222eeee'], alertId: '/providers/x/alerts/1' },
    ],
  ])('makes no address of %j, %j', (properties, essentials) => {
    expect(
      serviceHealth(properties, essentials)
        .links.map(({ url }) => url)
        .join(),
    ).not.toContain('app.azure.com')
  })

  it('says the communication, then mitigation and review', () => {
    const over = serviceHealth({
      stage: 'RCA',
      communication: '&lt;p&gt;It is over.&lt;/p&gt;',
      mitigation: '<p>Restart clients.</p>',
      review: 'A line card failed.',
    })
    expect(over.message).toBe(
      'SQL is slow in Sweden Central\n\nIt is over.\n\nMitigation: Restart clients.\n\nReview: A line card failed.',
    )
  })

  it('keeps a long communication up to what a description takes', () => {
    const text = serviceHealth({ communication: '<p>Do this next. </p>'.repeat(150) }).message
    expect(text.split('Do this next.')).toHaveLength(151)
  })

  it('falls back to the alert id without a tracking id', () => {
    expect(serviceHealth({ trackingId: null }).key).toBe(ALERT_ID.toLowerCase())
  })
})

describe('Resource Health alert', () => {
  const essentials = { severity: 'Sev4', signalType: 'Activity Log', monitoringService: 'Resource Health' }
  const down = alertOf(body(essentials, resourceHealthContext('Unavailable', 'Available')))
  const up = alertOf(
    body({ ...essentials, alertId: OTHER_ID }, resourceHealthContext('Available', 'Unavailable', 'Resolved')),
  )

  it('is identified by the resource, so that the news of its return is about the same alert', () => {
    expect(down.kind).toBe('resource_health')
    expect(down.key).toBe(`resourcehealth:${VM.toLowerCase()}`)
    expect(up.key).toBe(down.key)
  })

  it('is resolved when the resource is available again, though Azure says Fired', () => {
    expect([down.condition, up.condition]).toEqual(['fired', 'resolved'])
    expect(up.conditionOrigin).toBe('properties.currentHealthStatus Available')
  })

  it('is resolved by a Resolved operation that states no health', () => {
    const context = resourceHealthContext('', '', 'Resolved')
    expect(alertOf(body(essentials, context)).condition).toBe('resolved')
  })

  it.each(['Updated', 'Activated'])(
    'changes nothing when it was and is available, whatever %s',
    (operation) => {
      const same = alertOf(body(essentials, resourceHealthContext('Available', 'Available', operation)))
      expect([same.condition, same.unchanged]).toEqual(['fired', true])
      expect([down.unchanged, up.unchanged]).toEqual([false, false])
    },
  )

  it('changes nothing when it is available and nothing says what it was', () => {
    const same = alertOf(body(essentials, resourceHealthContext('Available', '', 'Updated')))
    expect([same.condition, same.unchanged]).toEqual(['fired', true])
  })

  it('is resolved by a Resolved operation, whatever the health was', () => {
    const over = alertOf(body(essentials, resourceHealthContext('Available', 'Available', 'Resolved')))
    expect([over.condition, over.unchanged]).toEqual(['resolved', false])
  })

  it('finds a resource that only the context names', () => {
    const context = { ...resourceHealthContext('Unavailable', 'Available'), resourceId: VM }
    const only = alertOf(body({ ...essentials, alertTargetIDs: undefined }, context))
    expect(only.key).toBe(down.key)
    expect(only.targets.map(({ id }) => id)).toEqual([VM])
  })

  it('says in words what happened, what it is now and why', () => {
    expect(down.message).toBe('Host problem\n\nUnavailable, was Available. Cause: PlatformInitiated.')
  })

  it('stays fired while the resource is degraded, whatever the operation', () => {
    expect(
      alertOf(body(essentials, resourceHealthContext('Degraded', 'Unavailable', 'Updated'))).condition,
    ).toBe('fired')
  })

  it('takes severity from the level', () => {
    expect([down.severity, down.severityOrigin]).toEqual([0, 'alertContext.level'])
  })
})

describe('cost alert', () => {
  const actual = alertOf(body(COST_ESSENTIALS, costContext()))

  it('is identified by budget and month, so that further thresholds are news of the same alert', () => {
    expect(actual.kind).toBe('cost')
    expect(actual.key).toBe(
      `cost:/subscriptions/${SUBSCRIPTION}/providers/microsoft.consumption/budgets/shop-budget:2026-03`,
    )
    const next = alertOf(
      body(
        COST_ESSENTIALS,
        costContext({ NotificationThresholdAmount: '$800.00', ThresholdType: 'Forecasted' }),
      ),
    )
    expect(next.key).toBe(actual.key)
  })

  it('starts anew in the next month, as the same problem', () => {
    const april = alertOf(body({ ...COST_ESSENTIALS, firedDateTime: '2026-04-01T00:00:00Z' }, costContext()))
    expect(april.key).not.toBe(actual.key)
    expect(april.problemKey).toBe(actual.problemKey)
  })

  it('is fired though its condition is null, and has no severity', () => {
    expect([actual.condition, actual.conditionOrigin]).toEqual([
      'fired',
      'essentials.monitorCondition is missing',
    ])
    expect([actual.severity, actual.severityOrigin]).toEqual([null, ''])
  })

  it('names the budget as rule and its scope as target, not "budgets"', () => {
    expect(actual.rule.name).toBe('shop-budget')
    expect(targetNames(actual)).toEqual([`AlertData.Scope: ${SUBSCRIPTION}`])
  })

  it('reads the scope from the alert id when the data have none', () => {
    const alertId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-shop/providers/Microsoft.CostManagement/alerts/shop-budget`
    const alert = alertOf(
      body({ ...COST_ESSENTIALS, alertId }, costContext({ Scope: undefined, BudgetId: undefined })),
    )
    expect(targetNames(alert)).toEqual(['scope of alertId: rg-shop'])
    expect(alert.key).toBe(`cost:${alertId.toLowerCase()}:2026-03`)
  })

  it('shows what was spent against which threshold', () => {
    expect([fact(actual, 'Spent'), fact(actual, 'Threshold')]).toEqual([
      ['460.10 EUR (51 % of the budget)'],
      ['450.00 EUR'],
    ])
  })
})
