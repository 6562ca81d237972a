import fc from 'fast-check'
import { parseArmId, subscriptionOf, targetOf } from '../../../src/server/azure/arm_id.ts'
import { SUBSCRIPTION, VM } from './bodies.ts'

describe('parseArmId', () => {
  it('reads a resource, its type in lower case', () => {
    expect(parseArmId(VM)).toEqual({
      type: 'microsoft.compute/virtualmachines',
      name: 'vm-till-07',
      resourceGroup: 'rg-shop',
      subscription: SUBSCRIPTION,
    })
  })

  it.each([
    [`/subscriptions/${SUBSCRIPTION}`, 'microsoft.resources/subscriptions', SUBSCRIPTION],
    [`/subscriptions/${SUBSCRIPTION}/`, 'microsoft.resources/subscriptions', SUBSCRIPTION],
    [`/SUBSCRIPTIONS/x/resourcegroups/rg`, 'microsoft.resources/subscriptions/resourcegroups', 'rg'],
    [
      '/subscriptions/x/resourceGroups/rg/providers/Microsoft.Sql/servers/s/databases/d',
      'microsoft.sql/servers/databases',
      'd',
    ],
    ['/subscriptions/x/providers/Microsoft.Consumption/budgets/b', 'microsoft.consumption/budgets', 'b'],
    ['/providers/Microsoft.Billing/billingAccounts/1', 'microsoft.billing/billingaccounts', '1'],
    [
      `${VM}/providers/Microsoft.RecoveryServices/backupProtectedItem/VM;a`,
      'microsoft.recoveryservices/backupprotecteditem',
      'VM;a',
    ],
    [
      '/subscriptions/x/resourceGroups/rg/providers/Microsoft.Insights/metricAlerts/CPU 5 Percent',
      'microsoft.insights/metricalerts',
      'CPU 5 Percent',
    ],
  ])('reads %s', (id, type, name) => expect(parseArmId(id)).toMatchObject({ type, name }))

  it.each([
    '',
    '/',
    'vm-till-07',
    '/subscriptions',
    '/subscriptions/',
    '/subscriptions//resourceGroups/rg',
    '/subscriptions/x/somewhere',
    '/subscriptions/x/resourceGroups',
    '/subscriptions/x/resourceGroups/rg/providers',
    '/subscriptions/x/resourceGroups/rg/providers/a/b',
    '/subscriptions/x/resourceGroups/rg/providers/a/b/c/d',
    '/subscriptions/x/resourceGroups/rg^ORname=x',
    '/subscriptions/x?y',
    'https://x/subscriptions/y',
  ])('reads %j as no id', (id) => expect(parseArmId(id)).toBeNull())

  it('never throws, and finds the name that stands last', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const id = parseArmId(`/subscriptions/x/resourceGroups/rg/providers/a.b/c/${text}`)
        if (id !== null) expect(`/${text}/`).toContain(`${id.name}/`)
      }),
    )
  })
})

describe('subscriptionOf', () => {
  it('is in lower case, and nothing for other ids', () => {
    expect([
      subscriptionOf('/Subscriptions/ABC/x'),
      subscriptionOf('/providers/a'),
      subscriptionOf('abc'),
    ]).toEqual(['abc', '', ''])
  })
})

describe('targetOf', () => {
  it('takes what is no ARM id as a bare name', () => {
    expect(targetOf('till-07', 'dimension Computer')).toMatchObject({
      id: 'till-07',
      name: 'till-07',
      type: '',
    })
  })

  it.each(['javascript:x', ' JAVASCRIPT:x', 'java\u0000script:x', 'a^b', '', '  ', null, {}, []])(
    'takes %j as nothing',
    (value) => {
      expect(targetOf(value, 'x')).toBeNull()
    },
  )
})
