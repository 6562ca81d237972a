import { body, COMPONENT, type Json, logContext, searchContext, VM, WORKSPACE } from './bodies.ts'
import { alertOf, fact, targetNames } from './reading.ts'

const LOG = {
  signalType: 'Log',
  monitoringService: 'Log Alerts V2',
  alertTargetIDs: [WORKSPACE],
  configurationItems: [],
}

describe('log search alert, V2', () => {
  const alert = alertOf(body(LOG, logContext()))

  it('shows count, failing periods, dimension and query', () => {
    expect(alert.kind).toBe('log_v2')
    expect(fact(alert, 'Measured')).toEqual(['4 matching rows, limit 0, over 10 min (3 of 4 periods)'])
    expect(fact(alert, 'Failing periods')).toEqual(['3 of 4'])
    expect(fact(alert, 'Dimension Computer')).toEqual(['till-07.shop.example'])
    expect(fact(alert, 'Query')).toEqual(['Perf | where Value > 3'])
  })

  it('links the results that a person can open, and none that need a token', () => {
    expect(alert.links.map((link) => [link.label, link.url])).toEqual([
      ['Open in Azure', expect.stringContaining('AlertDetails') as string],
      ['Query results', 'https://portal.azure.com/#filtered'],
    ])
  })

  it('puts a resource named by a dimension before the workspace', () => {
    const context = logContext({
      dimensions: [
        { name: 'Computer', value: 'till-07' },
        { name: '_ResourceId', value: VM },
      ],
    })
    expect(targetNames(alertOf(body(LOG, context)))).toEqual([
      'dimension _ResourceId: vm-till-07',
      'dimension Computer: till-07',
      'alertTargetIDs: logs-eu',
    ])
  })

  it('names the measured column of an aggregation', () => {
    const context = logContext({
      metricMeasureColumn: 'AvgCPU',
      timeAggregation: 'Average',
      metricValue: 95.25,
      threshold: '90',
    })
    expect(fact(alertOf(body(LOG, context)), 'Measured')).toEqual([
      'AvgCPU 95.25, limit 90, average over 10 min (3 of 4 periods)',
    ])
  })

  it('marks a learned threshold, though the condition type is that of dynamic metrics', () => {
    const context = { ...logContext({ alertSensitivity: 'High' }), conditionType: 'DynamicThresholdCriteria' }
    const dynamic = alertOf(body(LOG, context))
    expect(dynamic.kind).toBe('log_v2')
    expect(fact(dynamic, 'Measured')).toEqual([
      '4 matching rows, learned limit 0, over 10 min (3 of 4 periods)',
    ])
  })

  it('is recognised by its shape where the service says Platform', () => {
    expect(alertOf(body({ monitoringService: 'Platform', signalType: 'Log' }, logContext())).kind).toBe(
      'log_v2',
    )
  })

  it('leaves the time of a resolution open when Azure does not send it', () => {
    const resolved = alertOf(body({ ...LOG, monitorCondition: 'Resolved' }, logContext()))
    expect([resolved.condition, resolved.resolvedAt]).toEqual(['resolved', null])
  })
})

describe('simple log search alert', () => {
  const event = [
    [
      { name: 'operation', value: 'pay' },
      { name: '_ResourceId', value: VM },
    ],
  ]
  const nothing = {
    operator: null,
    threshold: null,
    timeAggregation: null,
    dimensions: null,
    metricValue: 1,
    failingPeriods: null,
  }
  const alert = alertOf(
    body({ ...LOG, monitoringService: 'Simple Log Alert' }, logContext({ ...nothing, event })),
  )

  it('shows the row instead of a measurement, and never resolves', () => {
    expect([alert.kind, alert.end]).toEqual(['log_simple', 'never'])
    expect(fact(alert, 'operation')).toEqual(['pay'])
    expect(fact(alert, 'Measured')).toEqual([])
  })

  it('finds the resource in a column', () => {
    expect(targetNames(alert)[0]).toBe('dimension _ResourceId: vm-till-07')
  })
})

describe('log search alert, v1', () => {
  const V1 = { ...LOG, monitoringService: 'Log Analytics' }
  const alert = alertOf(body(V1, searchContext()))

  it('shows the number of results against the threshold, the window and the first rows', () => {
    expect([alert.kind, alert.end]).toEqual(['log_v1', 'never'])
    expect(fact(alert, 'Measured')).toEqual(['3 matching rows, limit 1, over 15 min (13:36 to 13:51 UTC)'])
    expect(fact(alert, 'Window')).toEqual(['2026-03-04 13:36:31 UTC to 2026-03-04 13:51:31 UTC'])
    expect(fact(alert, 'Row 1')).toEqual(['Computer: till-08.shop.example; Level: 1'])
  })

  it('puts the affected items before the workspace', () => {
    expect(targetNames(alert)).toEqual([
      'AffectedConfigurationItems: till-08.shop.example',
      'alertTargetIDs: logs-eu',
    ])
  })

  it('takes the machine from the rows when nothing else names one', () => {
    const context = searchContext({ AffectedConfigurationItems: null })
    expect(targetNames(alertOf(body(V1, context)))[0]).toBe('dimension Computer: till-08.shop.example')
  })

  it('says of a metric measurement that the threshold is for the value of each row', () => {
    const context = searchContext({ AlertType: 'Metric measurement', SearchIntervalInMinutes: '90' })
    expect(fact(alertOf(body(V1, context)), 'Measured')).toEqual([
      '3 matching rows, for each value: limit 1, over 1 h 30 min (13:36 to 13:51 UTC)',
    ])
  })

  it('says that rows are missing because the payload would have been too large', () => {
    const context = searchContext({ IncludedSearchResults: 'False', SearchResults: undefined })
    expect(fact(alertOf(body(V1, context)), 'Rows')).toHaveLength(1)
  })

  it('is an Application Insights alert with an application instead of a workspace', () => {
    const context = searchContext({
      WorkspaceId: undefined,
      ApplicationId: 'a1',
      AffectedConfigurationItems: undefined,
    })
    const application = alertOf(body({ ...V1, alertTargetIDs: [COMPONENT] }, context))
    expect(application.kind).toBe('app_insights_v1')
    expect(targetNames(application)[0]).toBe('alertTargetIDs: shop-web')
  })
})

describe('dimensions that differ in white space or hold a separator', () => {
  test.each([
    ['white space', [{ name: 'p', value: 'a  b' }], [{ name: 'p', value: 'a b' }]],
    [
      'a separator',
      [{ name: 'p', value: '1;q=2' }],
      [
        { name: 'p', value: '1' },
        { name: 'q', value: '2' },
      ],
    ],
  ])('are two problems: %s', (_, one, other) => {
    const key = (dimensions: Json[]) => alertOf(body({}, logContext({ dimensions }))).problemKey
    expect(key(one)).not.toBe(key(other))
  })
})
