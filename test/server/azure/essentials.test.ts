import { CUT_MARK } from '../../../src/server/platform/cut.ts'
import { ALERT_ID, body, metricContext, resource, SUBSCRIPTION, VM, WORKSPACE } from './bodies.ts'
import type { Json } from './bodies.ts'
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
      { label: 'Open in Azure', url: 'https://portal.azure.us/#view/x' },
      {
        label: 'Resource in Azure',
        url: `https://portal.azure.us/#resource${resource('rg', 'a.b/c', 'd%20e')}`,
      },
    ])
  })

  it('begin with the page of the alert, where Azure sends none and the id is one that it keeps', () => {
    const page =
      'https://portal.azure.com/#view/Microsoft_Azure_Monitoring_Alerts/AlertDetails.ReactView/alertId~/'
    expect(alertOf(body({}, {})).links[0]).toEqual({
      label: 'Open in Azure',
      url: page + encodeURIComponent(ALERT_ID),
    })
    expect(alertOf(body({ alertId: 'till-7' }, {})).links[0]?.url).toContain('/#resource/subscriptions/')
  })

  it('lead to what only reports where nothing else is known', () => {
    const vault = resource('rg', 'Microsoft.RecoveryServices/vaults', 'rsv')
    const alert = alertOf(body({ alertId: 'a', alertTargetIDs: [vault] }, {}))
    expect(alert.links).toEqual([
      { label: 'Open in Azure', url: `https://portal.azure.com/#resource${vault}` },
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
    expect(alertOf(body({ alertId: 'a', investigationLink, alertTargetIDs: [] }, {})).links).toEqual([]),
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
    const { customProperties } = alertOf(JSON.parse(text) as Json)
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

describe('alert targets', () => {
  const RESOURCE_GROUP = VM.slice(0, VM.indexOf('/providers/'))
  const targetsOf = (essentials: Json, context: Json = metricContext()) =>
    alertOf(body({ configurationItems: [], ...essentials }, context)).targets

  it.each([
    ['a vault', resource('rg-backup', 'Microsoft.RecoveryServices/vaults', 'rsv-prod'), 'rsv-prod'],
    ['a resource group', RESOURCE_GROUP, 'RG-Shop'],
    ['a workspace', WORKSPACE, 'logs-eu'],
  ])('that are %s are what the bare configuration item repeats', (_, id, item) => {
    const [first, ...others] = targetsOf({ alertTargetIDs: [id], configurationItems: [item] })
    expect([first?.id, first?.type !== '']).toEqual([id, true])
    expect(others).toEqual([])
  })

  it('are told from an item of another name', () => {
    const ids = targetsOf({ alertTargetIDs: [WORKSPACE], configurationItems: ['till-09'] }).map(
      ({ id }) => id,
    )
    expect(ids).toEqual(['till-09', WORKSPACE])
  })

  it('may be a text', () => {
    expect(targetsOf({ alertTargetIDs: VM }).map(({ id }) => id)).toEqual([VM])
    expect(targetsOf({ alertTargetIDs: `${VM}, ${WORKSPACE}` }).map(({ id }) => id)).toEqual([VM, WORKSPACE])
  })

  it('may be several', () => {
    const sent = [VM, `${VM}-2`, `${VM}-3`]
    expect(targetsOf({ alertTargetIDs: sent }).map(({ id }) => id)).toEqual(sent)
  })

  it.each(['queue#1', 'pool (blue)', 'list[0]', 'a%20b'])('may be called %s', (name) => {
    const id = resource('rg-shop', 'Microsoft.Contoso/things', name)
    const alert = alertOf(body({ alertTargetIDs: [id], configurationItems: [] }, metricContext()))
    expect(alert.targets[0]).toMatchObject({ id, name, type: 'microsoft.contoso/things' })
    expect(alert.links.at(-1)?.url.split('/').at(-1)).toBe(encodeURIComponent(name))
  })

  it('are the same with a slash at the end and in any letter case', () => {
    const loud = alertOf(
      body({ alertTargetIDs: [`${VM.toUpperCase()}/`], configurationItems: [VM] }, metricContext()),
    )
    expect(loud.targets).toHaveLength(1)
    expect(loud.targets[0]?.id).toBe(VM.toUpperCase())
    expect(loud.problemKey).toBe(alertOf(body({ configurationItems: [] }, metricContext())).problemKey)
  })
})

describe('severity', () => {
  const severityOf = (severity: unknown) => alertOf(body({ severity }, metricContext())).severity

  it.each([
    ['Sev1', 1],
    ['sev 2', 2],
    [3, 3],
    ['0', 0],
    ['Critical', 0],
    ['Information', 3],
    ['Sev9', null],
    [9, null],
    ['', null],
  ])('%j is %j', (sent, severity) => expect(severityOf(sent)).toBe(severity))

  it('of an activity log alert without a level is what essentials say, unless that is Sev4, which all say', () => {
    const activityLog = (severity: string) =>
      alertOf(body({ severity, signalType: 'Activity Log' }, null)).severity
    expect([activityLog('Sev3'), activityLog('Sev4')]).toEqual([3, null])
  })
})

describe('the time of the firing', () => {
  it.each([
    [Date.UTC(2026, 2, 4, 5, 6, 7), 0],
    ['2026-03-04T05:06:07.1234567', 123],
    ['2026-03-04T06:06:07+01:00', 0],
    ['3/4/2026 5:06:07 AM', 0],
  ])('is read from %j', (firedDateTime, milliseconds) => {
    expect(alertOf(body({ firedDateTime }, {})).firedAt).toBe(Date.UTC(2026, 2, 4, 5, 6, 7, milliseconds))
  })

  it('is that of the event where nothing says when it fired', () => {
    const essentials = { firedDateTime: undefined, eventDateTime: '2026-03-04T05:06:07Z' }
    expect(alertOf(body(essentials, {})).firedAt).toBe(Date.UTC(2026, 2, 4, 5, 6, 7))
  })
})
