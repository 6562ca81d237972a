import { readAlert } from '../../../src/server/azure/kinds/read_alert.ts'
import { body, metricContext } from './bodies.ts'
import type { Json } from './bodies.ts'
import { alertOf, refusalOf } from './reading.ts'

function detailOf(value: unknown): string {
  const result = readAlert(JSON.stringify(value))
  return result.ok ? '' : result.detail
}

describe('a body that is no alert', () => {
  it.each(['', '   ', 'hello', '{', '{"schemaId":', '\u0000'])('is refused as not_json: %j', (text) => {
    expect(refusalOf(text)).toBe('not_json')
  })

  it('is refused as not_json when nested too deeply to parse safely', () => {
    expect(refusalOf('['.repeat(200_000))).toBe('not_json')
    expect(refusalOf(`{"a":${'['.repeat(65)}${']'.repeat(65)}}`)).toBe('not_json')
  })

  it('does not count brackets inside text as depth', () => {
    expect(alertOf(body({ description: '[{"'.repeat(500) }, {})).kind).toBe('unknown')
  })

  it.each([
    'null',
    '[]',
    '3',
    '"azureMonitorCommonAlertSchema"',
    '{}',
    '{"schemaId":7}',
    '{"text":"18 rows"}',
  ])('is refused as unknown_schema: %s', (text) => expect(refusalOf(text)).toBe('unknown_schema'))

  it('is refused as no_identity without anything that tells it from others', () => {
    const schemaId = 'azureMonitorCommonAlertSchema'
    const bodies = [
      { schemaId },
      { schemaId, data: [] },
      { schemaId, data: { essentials: {} } },
      body({ alertId: null }, null),
    ]
    expect(bodies.map((one) => refusalOf(JSON.stringify(one)))).toEqual(Array(4).fill('no_identity'))
  })

  it.each([
    ['javascript:gs.log(1)'],
    [' JavaScript : x'],
    ['a'.repeat(1001)],
    ['a\u0000b'],
    [{}],
    [['x']],
    [true],
    [''],
  ])('is refused as no_identity when the alert id is %j', (alertId) =>
    expect(refusalOf(JSON.stringify(body({ alertId }, {})))).toBe('no_identity'),
  )
})

describe('a body of another schema of Azure', () => {
  const metric = { version: '2.0', status: 'Activated', context: { id: 'x' } }
  const bodies: [string, Json][] = [
    ['metric', { schemaId: 'AzureMonitorMetricAlert', data: metric }],
    [
      'activity log',
      { schemaId: 'Microsoft.Insights/activityLogs', data: { status: 'Activated', context: {} } },
    ],
    ['log', { schemaId: 'Microsoft.Insights/LogAlert', data: {} }],
    ['budget', { schemaId: 'AIP Budget Notification', data: {} }],
    ['metric, unnamed', { data: metric }],
    ['log v1, unnamed', { AlertRuleName: 'a', SearchQuery: 'b' }],
    ['classic', { status: 'Activated', context: { name: 'a' } }],
    ['alerts management', { properties: { essentials: {}, context: {} } }],
  ]

  it.each(bodies)('is refused with what to switch on: %s', (_, value) => {
    expect(refusalOf(JSON.stringify(value))).toBe('other_schema')
    expect(detailOf(value)).toContain('Enable the common alert schema')
  })

  it.each<Json>([
    { schemaId: 'azureMonitorIssueSchema' },
    { schemaId: 'azureMonitorIssueNotification', data: { essentials: { issueId: 'i', title: 'Slow' } } },
    { type: 'Microsoft.Monitor/accounts/issues', data: {} },
    { schemaId: 'something', data: { issue: { id: 'i' } } },
  ])('is told apart as an Issue when it says so: %j', (value) => {
    expect(refusalOf(JSON.stringify(value))).toBe('issue_schema')
    expect(detailOf(value)).toContain('Azure Monitor Issue')
    expect(detailOf(value)).not.toContain('common alert schema')
  })

  it('shows no more of an unknown schema than a line', () => {
    expect(detailOf({ schemaId: `<b>\u202e${'x'.repeat(9000)}` }).length).toBeLessThan(300)
  })
})

describe('a common-schema body', () => {
  it('is accepted with schemaId in another case and data in front', () => {
    const { data } = body({}, metricContext())
    expect(alertOf({ data, schemaId: 'AzureMonitorCommonAlertSchema' }).kind).toBe('metric_static')
  })

  it('is accepted with a byte order mark', () => {
    expect(readAlert(`\ufeff${JSON.stringify(body({}, {}))}`).ok).toBe(true)
  })
})
