import { CUT_MARK } from '../../../src/server/cut.ts'
import { body, metricContext, resource, SUBSCRIPTION, VM } from './bodies.ts'
import { alertOf } from './reading.ts'

describe('essentials', () => {
  it('are found whatever the case of their keys', () => {
    const { data } = body({}, {})
    const essentials = Object.entries((data as { essentials: object }).essentials)
    const shouted = Object.fromEntries(essentials.map(([key, value]) => [key.toUpperCase(), value]))
    const alert = alertOf({
      schemaId: 'azureMonitorCommonAlertSchema',
      data: { essentials: { ...shouted, alertRuleId: VM } },
    })
    expect([alert.rule.name, alert.rule.id, alert.severity]).toEqual(['till is slow', VM, 2])
  })

  it('make the key the alert id in lower case, and the subscription its own', () => {
    const alert = alertOf(body({}, {}))
    expect(alert.key).toBe(alert.alertId.toLowerCase())
    expect(alert.subscription).toBe(SUBSCRIPTION)
  })

  it.each([
    ['Sev0', 0],
    ['sev4', 4],
    ['2', 2],
    [3, 3],
    ['Sev5', null],
    ['High', null],
    [null, null],
    [['Sev1'], null],
  ])('read severity %j as %j', (severity, expected) => {
    expect(alertOf(body({ severity }, {})).severity).toBe(expected)
  })

  it.each([
    ['Resolved', 'resolved'],
    ['RESOLVED ', 'resolved'],
    ['Fired', 'fired'],
    ['', 'fired'],
    [null, 'fired'],
    ['Whatever', 'fired'],
  ])('read condition %j as %s', (monitorCondition, condition) => {
    expect(alertOf(body({ monitorCondition }, {})).condition).toBe(condition)
  })

  it('keep a resolution earlier than its firing as sent', () => {
    const alert = alertOf(body({ monitorCondition: 'Resolved', resolvedDateTime: '2020-01-01T00:00:00' }, {}))
    expect(alert.resolvedAt).toBe(Date.UTC(2020, 0, 1))
  })

  it('have no time of resolution while fired', () => {
    expect(alertOf(body({ resolvedDateTime: '2026-03-05T00:00:00Z' }, {})).resolvedAt).toBeNull()
  })

  it('drop what cannot be looked up from targets and configuration items', () => {
    const items = ['javascript:alert(1)', 'a^ORname=b', 'till-1', 7, null, {}, ['x'], 'x'.repeat(2000)]
    const alert = alertOf(body({ alertTargetIDs: items, configurationItems: items }, {}))
    expect(alert.configurationItems).toEqual(['till-1', '7'])
    expect(alert.targets.map((target) => target.id)).toEqual(['till-1', '7'])
  })
})

describe('dimensions', () => {
  it('too long for an id are shown cut, but never taken for a resource', () => {
    const value = `${VM}${'x'.repeat(3000)}`
    const alert = alertOf(body({}, metricContext({ dimensions: [{ name: '_ResourceId', value }] })))
    expect(alert.facts.find((fact) => fact.label === 'Dimension _ResourceId')?.value.endsWith(CUT_MARK)).toBe(
      true,
    )
    expect(alert.targets.map((target) => target.origin)).toEqual(['alertTargetIDs'])
  })
})

describe('links', () => {
  it('lead to the investigation and to the resource', () => {
    const alert = alertOf(
      body(
        {
          investigationLink: 'https://portal.azure.us/#view/x',
          alertTargetIDs: [resource('rg', 'a.b/c', 'd e')],
        },
        {},
      ),
    )
    expect(alert.links).toEqual([
      { label: 'Investigate in Azure', url: 'https://portal.azure.us/#view/x' },
      {
        label: 'Resource in Azure',
        url: `https://portal.azure.us/#resource${resource('rg', 'a.b/c', 'd%20e')}`,
      },
    ])
  })

  it.each([
    'javascript:alert(1)',
    'http://portal.azure.com',
    'https://',
    'https://user@evil.example',
    '//x',
    7,
    {},
    ['https://a.b'],
  ])('are dropped unless plain https: %j', (investigationLink) =>
    expect(alertOf(body({ investigationLink, alertTargetIDs: [] }, {})).links).toEqual([]),
  )

  it('cannot end the attribute or line they are put in', () => {
    const alert = alertOf(
      body({ investigationLink: `https://a.example/"><script>'\n x`, alertTargetIDs: [] }, {}),
    )
    expect(alert.links[0]?.url).toBe('https://a.example/%22%3E%3Cscript%3E%27%0A%20x')
  })
})

describe('custom properties', () => {
  it('are the values of the rule as text, from data and from the context', () => {
    const context = { ...metricContext(), properties: { team: 'loses', floor: '2', nested: { a: 1 } } }
    const alert = alertOf(
      body({}, context, {
        customProperties: { team: 'tills', count: 3, page: true, none: null, tags: ['a', 'b'] },
      }),
    )
    expect({ ...alert.customProperties }).toEqual({
      team: 'tills',
      count: '3',
      page: 'true',
      tags: '["a","b"]',
      floor: '2',
      nested: '{"a":1}',
    })
  })

  it('may be called __proto__ or constructor', () => {
    const text = JSON.stringify(body({}, {}, { customProperties: {} })).replace(
      '"customProperties":{}',
      '"customProperties":{"__proto__":"p","constructor":"c"}',
    )
    const { customProperties } = alertOf(JSON.parse(text))
    expect(Object.entries(customProperties)).toEqual([
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ])
    expect(({} as { team?: string }).team).toBeUndefined()
  })

  it('are not taken from the properties of an event', () => {
    const alert = alertOf(
      body({ signalType: 'Activity Log' }, { eventSource: 'Administrative', properties: { entity: 'x' } }),
    )
    expect(Object.keys(alert.customProperties)).toEqual([])
  })
})
