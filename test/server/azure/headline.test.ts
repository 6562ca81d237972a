import fc from 'fast-check'
import { labelOf } from '../../../src/server/azure/arm_id.ts'
import { alertOfKind } from '../../support/cmdbs/alert_of_kind.ts'
import { ALERT_KINDS } from '../../../src/server/azure/alert.ts'
import {
  activityContext,
  backupContext,
  body,
  CLUSTER,
  COMPONENT,
  COST_ESSENTIALS,
  costContext,
  detectorContext,
  healthModelContext,
  type Json,
  logContext,
  metricContext,
  MONITOR_WORKSPACE,
  prometheusContext,
  resource,
  resourceHealthContext,
  searchContext,
  serviceHealthContext,
  SUBSCRIPTION,
  VAULT,
  WORKSPACE,
} from './bodies.ts'
import { alertOf } from './reading.ts'

const headlineOf = (essentials: Json, context: unknown) => alertOf(body(essentials, context)).headline

describe('a headline says what is affected, what was measured and the limit', () => {
  const webtest = metricContext(
    {
      metricName: 'Failed Location',
      threshold: '2',
      metricValue: 5,
      timeAggregation: 'Sum',
      webTestName: 'shop',
    },
    {},
    'WebtestLocationAvailabilityCriteria',
  )
  const noResource = { alertTargetIDs: [WORKSPACE], configurationItems: [] }
  const queue = { dimensions: [{ name: 'EntityName', value: 'orders' }] }
  const bytes = { metricName: 'Available Memory Bytes', operator: 'LessThan', threshold: '536870912' }
  const event = [[{ name: 'operation', value: 'pay' }]]
  const policies = '[{"policyAssignmentName":"baseline","policyDefinitionEffect":"Deny"}]'
  const health = { alertTargetIDs: [resource('rg', 'Microsoft.CloudHealth/healthmodels', 'hm-shop')] }
  const degraded = { ...health, alertRule: 'Entity Tills in health model hm-shop is Degraded' }

  test.each<[string, Json, unknown, string]>([
    ['a metric', {}, metricContext(), 'vm-till-07: Percentage CPU 97.3 %, limit 90 % (till is slow)'],
    [
      'a metric of bytes',
      {},
      metricContext({ ...bytes, metricValue: 201326592 }),
      'vm-till-07: Available Memory Bytes 192 MiB, at least 512 MiB expected (till is slow)',
    ],
    [
      'a metric with a dimension',
      {},
      metricContext({ metricName: 'Messages', metricValue: 1234567, ...queue }),
      'vm-till-07: Messages 1,234,567, limit 90, EntityName orders (till is slow)',
    ],
    [
      'an availability test',
      { alertTargetIDs: [COMPONENT] },
      webtest,
      'shop-web: 5 locations cannot reach it (limit 2)',
    ],
    [
      'rows of a log',
      {},
      logContext({ metricValue: 57, threshold: '20' }),
      'vm-till-07: 57 matching rows, limit 20 (till is slow)',
    ],
    [
      'a log without a resource',
      { ...noResource, alertRule: 'gateway-silent' },
      logContext({ metricValue: 0, operator: 'LessThan', threshold: '1', dimensions: [] }),
      'gateway-silent: 0 matching rows, at least 1 expected',
    ],
    [
      'a row of a log',
      { monitoringService: 'Simple Log Alert' },
      logContext({ event, metricValue: 1 }),
      'vm-till-07: operation pay (till is slow)',
    ],
    [
      'a log of the first API',
      noResource,
      searchContext(),
      'till-08.shop.example: 3 matching rows, limit 1 (till is slow)',
    ],
    [
      'an operation',
      {},
      activityContext('Administrative', 'Microsoft.Compute/virtualMachines/restart/action', {}),
      'vm-till-07: virtualMachines/restart: Succeeded (till is slow)',
    ],
    [
      'a policy',
      {},
      activityContext('Policy', 'Microsoft.Authorization/policies/deny/action', { policies }),
      'vm-till-07: policy baseline (Deny) (till is slow)',
    ],
    [
      'autoscaling',
      {},
      activityContext('Autoscale', 'x/scaleup', { oldInstancesCount: '2', newInstancesCount: '3' }),
      'vm-till-07: instances 2 to 3, Succeeded (till is slow)',
    ],
    [
      'a finding of Defender',
      {},
      activityContext('Security', 'x/y', { severity: 'High', alertName: 'A virus was found' }),
      'vm-till-07: A virus was found (till is slow)',
    ],
    [
      'advice',
      {},
      activityContext('Recommendation', 'x/y', {
        recommendationName: 'Use fewer cores',
        recommendationImpact: 'Low',
      }),
      'vm-till-07: Use fewer cores (impact Low) (till is slow)',
    ],
    [
      'an event of Service Health',
      { alertTargetIDs: [`/subscriptions/${SUBSCRIPTION}`] },
      serviceHealthContext(),
      'SQL is slow in Sweden Central (8KT1-BZ8)',
    ],
    [
      'the health of a resource',
      {},
      resourceHealthContext('Unavailable', 'Available'),
      'vm-till-07: Unavailable, was Available: Host problem (till is slow)',
    ],
    [
      'Prometheus',
      { alertTargetIDs: [MONITOR_WORKSPACE] },
      prometheusContext({ 'microsoft.resourceid': CLUSTER }),
      'aks-shop: Pods are not ready (till is slow)',
    ],
    [
      'a budget',
      COST_ESSENTIALS,
      costContext({ SpentAmount: '$1460.10', BudgetThreshold: '$2,000' }),
      'shop-budget at 73 %: 1,460.10 EUR of the budget of 2,000.00 EUR spent',
    ],
    [
      'a forecast',
      COST_ESSENTIALS,
      costContext({ ThresholdType: 'Forecasted', ForecastedTotalForPeriod: '$990' }),
      'shop-budget forecast at 110 %: forecast 990.00 EUR, the budget is 900.00 EUR',
    ],
    [
      'a detection',
      { alertTargetIDs: [COMPONENT] },
      detectorContext(),
      'shop-web: More failed requests than usual (till is slow)',
    ],
    ['a health model', degraded, healthModelContext(), 'Tills (hm-shop): Degraded'],
    [
      'a backup',
      { alertRule: 'Backup Failure', alertTargetIDs: [VAULT], description: 'The agent does not answer.' },
      backupContext(),
      'vm-till-07: Backup Failure: The agent does not answer.',
    ],
    ['a kind that is not known', { monitoringService: 'New' }, { a: 1 }, 'vm-till-07: till is slow'],
  ])('of %s', (_, essentials, context, headline) => {
    expect(headlineOf(essentials, context)).toBe(headline)
  })
})

describe('numbers for people', () => {
  const measured = (criterion: Json) =>
    headlineOf({ alertRule: '' }, metricContext(criterion)).replace('vm-till-07: ', '')

  test.each<[Json, string]>([
    [
      { metricName: 'Requests', metricValue: 1234567.891, threshold: '1000000' },
      'Requests 1,234,568, limit 1,000,000',
    ],
    [{ metricName: 'Latency', metricValue: 0.123456, threshold: '0.1' }, 'Latency 0.1235, limit 0.1'],
    [{ metricName: 'cpu_percent', metricValue: 99.99, threshold: '90' }, 'cpu_percent 99.99 %, limit 90 %'],
    [
      { metricName: 'Egress', metricValue: 2187329536, threshold: '734003200' },
      'Egress 2.037 GiB, limit 700 MiB',
    ],
    [
      { metricName: 'Network In Total', metricValue: 512, threshold: '2048' },
      'Network In Total 512 bytes, limit 2 KiB',
    ],
    [
      { metricName: 'AvailableMBytes', metricValue: 512, threshold: '2048' },
      'AvailableMBytes 512, limit 2,048',
    ],
    [
      { metricName: 'DurationMs', metricValue: 2500, threshold: '2000' },
      'DurationMs 2,500 ms, limit 2,000 ms',
    ],
    // The number of samples is no percentage.
    [{ timeAggregation: 'Count', metricValue: 7, threshold: '5' }, 'Percentage CPU 7, limit 5'],
    // Four digits would hide why it fired.
    [{ metricValue: 85.00012, threshold: '85' }, 'Percentage CPU 85.00012 %, limit 85 %'],
    [{ metricValue: '1e21', threshold: 'high' }, 'Percentage CPU 1e+21 %, limit high'],
    [
      { metricValue: -1500, threshold: '0', operator: 'LessThanOrEqual' },
      'Percentage CPU -1,500 %, more than 0 % expected',
    ],
    [{ metricValue: 0, threshold: '0', operator: 'EqualTo' }, 'Percentage CPU 0 %, other than 0 % expected'],
  ])('%j', (criterion, text) => {
    expect(measured(criterion)).toBe(text)
  })
})

describe('a headline that is too long', () => {
  const LONG = 'Whenever the average percentage of processor time is greater than ninety percent '.repeat(4)

  test('is shortened in the name of the rule, then in what is wrong; never in the resource', () => {
    const rule = headlineOf({ alertRule: LONG }, metricContext())
    expect(rule).toMatch(/^vm-till-07: Percentage CPU 97\.3 %, limit 90 % \(Whenever .*…\)$/)
    const text = headlineOf({}, detectorContext({ DetectionSummary: LONG }))
    expect(text).toMatch(/^vm-till-07: Whenever .*… \(till is slow\)$/)
  })

  test('of Service Health keeps the tracking id', () => {
    expect(headlineOf({}, serviceHealthContext({ title: LONG }))).toMatch(/^Whenever .*… \(8KT1-BZ8\)$/)
  })

  test('fits a short description with the mark of a test, whatever comes, and keeps a resource that fits', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    const name = fc.stringMatching(/^[a-z0-9-]{1,120}$/)
    fc.assert(
      fc.property(text, text, name, (rule, metric, vm) => {
        const target = resource('rg', 'Microsoft.Compute/virtualMachines', vm)
        const essentials = { alertRule: rule, alertTargetIDs: [target], configurationItems: [] }
        const { headline } = alertOf(body(essentials, metricContext({ metricName: metric })))
        expect(headline.length).toBeLessThanOrEqual(160 - '[Test] '.length)
        expect(headline.startsWith(vm)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

test.each(ALERT_KINDS.filter((kind) => kind !== 'service_health' && kind !== 'cost'))(
  'of an alert about the estate: %s names the resource',
  (kind) => {
    const alert = alertOf(alertOfKind(kind))
    expect(alert.headline).toContain(alert.targets.slice(0, 1).map(labelOf).join(''))
  },
)
