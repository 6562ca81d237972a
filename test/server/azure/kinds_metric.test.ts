import { body, CLUSTER, metricContext, MONITOR_WORKSPACE, VM, WORKSPACE } from './bodies.ts'
import { alertOf, fact, targetNames } from './reading.ts'

const ORIGIN = 'sub_rg-shop_microsoft.insights_metricAlerts_till is slow_-42'

describe('metric alert, static threshold', () => {
  const fired = alertOf(body({ originAlertId: ORIGIN }, metricContext()))

  it('says what was measured against what, over which window', () => {
    expect(fired.kind).toBe('metric_static')
    expect(fact(fired, 'Measured')).toEqual(['Percentage CPU 97.3 %, limit 90 %, average over 5 min'])
    expect(fact(fired, 'Metric namespace')).toEqual(['Microsoft.Compute/virtualMachines'])
  })

  it('takes severity from essentials and can be expected to resolve', () => {
    expect([fired.severity, fired.severityOrigin, fired.end]).toEqual([2, 'essentials.severity', 'reported'])
  })

  it('knows the same problem again by its origin alert id', () => {
    expect(fired.problemKey).toBe(ORIGIN.toLowerCase())
  })

  it('knows the same problem by rule, dimensions and target where the origin alert id names no rule', () => {
    const dimensions = [
      { name: 'Disk', value: 'D:' },
      { name: 'Bus', value: '1' },
    ]
    const one = alertOf(body({}, metricContext({ dimensions })))
    const other = alertOf(
      body({ originAlertId: 'x' }, metricContext({ dimensions: [...dimensions].reverse() })),
    )
    expect(one.problemKey).toBe(`till is slow|bus=1;disk=D:|${VM.toLowerCase()}`)
    expect(other.problemKey).toBe(one.problemKey)
  })

  it('does not claim on a resolution that the value is still over the threshold', () => {
    const context = metricContext({ metricValue: 12 })
    const resolved = alertOf(
      body({ monitorCondition: 'Resolved', resolvedDateTime: '2026-03-04T05:30:00Z' }, context),
    )
    expect(fact(resolved, 'Measured')).toEqual(['Percentage CPU 12 %, limit 90 %, average over 5 min'])
    expect([resolved.condition, resolved.resolvedAt]).toEqual(['resolved', Date.UTC(2026, 2, 4, 5, 30)])
  })

  it('shows a value that Azure did not send as missing', () => {
    const alert = alertOf(body({}, metricContext({ metricValue: null })))
    expect(fact(alert, 'Measured')).toEqual(['Percentage CPU: no value, limit 90 %, average over 5 min'])
  })

  it('has a line for every criterion and dimension of a multi-resource rule', () => {
    const context = metricContext(
      { dimensions: [{ name: 'EntityName', value: 'orders', type: null, values: null }] },
      {},
      'MultipleResourceMultipleMetricCriteria',
    )
    const condition = context.condition as { allOf: object[] }
    condition.allOf.push({
      metricName: 'Available Memory',
      operator: 'LessThan',
      threshold: 1024,
      metricValue: '512',
    })
    const alert = alertOf(body({}, context))
    expect(alert.kind).toBe('metric_static')
    expect(fact(alert, 'Measured')[1]).toBe('Available Memory 512, at least 1,024 expected, over 5 min')
    expect(fact(alert, 'Dimension EntityName')).toEqual(['orders'])
  })

  it('puts the machine of a metric made from logs before the workspace', () => {
    const context = metricContext({
      metricName: 'Heartbeat',
      dimensions: [{ name: 'Computer', value: 'till-07' }],
    })
    const alert = alertOf(body({ alertTargetIDs: [WORKSPACE], configurationItems: [] }, context))
    expect(targetNames(alert)).toEqual(['dimension Computer: till-07', 'alertTargetIDs: logs-eu'])
  })

  it('omits failing periods of 0 of 0', () => {
    const none = {
      staticThresholdFailingPeriods: { numberOfEvaluationPeriods: 0, minFailingPeriodsToAlert: 0 },
    }
    expect(fact(alertOf(body({}, metricContext({}, none))), 'Failing periods')).toEqual([])
    const some = {
      staticThresholdFailingPeriods: { numberOfEvaluationPeriods: 5, minFailingPeriodsToAlert: 2 },
    }
    expect(fact(alertOf(body({}, metricContext({}, some))), 'Failing periods')).toEqual(['2 of 5'])
  })
})

describe('metric alert, dynamic threshold', () => {
  const criterion = {
    alertSensitivity: 'Medium',
    failingPeriods: { numberOfEvaluationPeriods: 4, minFailingPeriodsToAlert: 3 },
    ignoreDataBefore: '2026-01-01T00:00:00Z',
    operator: 'GreaterOrLessThan',
  }

  it('says that the threshold was learned, and how sensitively', () => {
    const alert = alertOf(body({}, metricContext(criterion, {}, 'DynamicThresholdCriteria')))
    expect(alert.kind).toBe('metric_dynamic')
    expect(fact(alert, 'Measured')).toEqual([
      'Percentage CPU 97.3 %, learned limit 90 %, average over 5 min (3 of 4 periods)',
    ])
    expect(fact(alert, 'Sensitivity')).toEqual(['Medium'])
    expect(fact(alert, 'Failing periods')).toEqual(['3 of 4'])
    expect(fact(alert, 'Ignores data before')).toEqual(['2026-01-01 00:00:00 UTC'])
  })

  it('is recognised by its sensitivity when the rule covers several resources', () => {
    const context = metricContext(criterion, {}, 'MultipleResourceMultipleMetricCriteria')
    expect(alertOf(body({}, context)).kind).toBe('metric_dynamic')
  })
})

describe('availability test', () => {
  it('names the web test', () => {
    const criterion = {
      metricName: 'Failed Location',
      metricNamespace: null,
      threshold: '2',
      metricValue: 4,
      webTestName: 'shop front',
    }
    const alert = alertOf(body({}, metricContext(criterion, {}, 'WebtestLocationAvailabilityCriteria')))
    expect(alert.kind).toBe('metric_availability')
    expect(fact(alert, 'Web test')).toEqual(['shop front'])
  })
})

describe('query-based metric alert', () => {
  const query = 'avg by (node) (rate(node_cpu[5m]))'

  it('shows the query and finds the cluster in a label before the monitor workspace', () => {
    const dimensions = [
      { name: 'node', value: 'pool-1' },
      { name: 'microsoft.resourceid', value: CLUSTER },
    ]
    const context = metricContext(
      { metricName: null, query, dimensions },
      { windowSize: null },
      'PromQLCriteria',
    )
    const alert = alertOf(body({ alertTargetIDs: [MONITOR_WORKSPACE], configurationItems: [] }, context))
    expect(alert.kind).toBe('metric_query')
    expect(fact(alert, 'Query')).toEqual([query])
    expect(targetNames(alert)).toEqual([
      'dimension microsoft.resourceid: aks-shop',
      'alertTargetIDs: prom-eu',
    ])
  })

  it('is recognised without a value and by the query alone', () => {
    const context = metricContext({ metricName: null, metricValue: null, query }, {}, 'SomethingNew')
    expect(alertOf(body({}, context)).kind).toBe('metric_query')
  })
})
