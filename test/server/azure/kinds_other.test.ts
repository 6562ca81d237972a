import {
  backupContext,
  body,
  CLUSTER,
  COMPONENT,
  COST_ESSENTIALS,
  detectorContext,
  healthModelContext,
  metricContext,
  MONITOR_WORKSPACE,
  prometheusContext,
  resource,
  VAULT,
} from './bodies.ts'
import { alertOf, fact, targetNames } from './reading.ts'

describe('Prometheus alert', () => {
  const essentials = {
    alertRule: 'pods/PodNotReady',
    monitoringService: 'Prometheus',
    alertTargetIDs: [MONITOR_WORKSPACE],
    configurationItems: [],
  }

  it('puts the cluster of the resource label before the monitor workspace', () => {
    const alert = alertOf(body(essentials, prometheusContext({ 'Microsoft.ResourceId': CLUSTER })))
    expect(alert.kind).toBe('prometheus')
    expect(targetNames(alert)).toEqual([
      'label microsoft.resourceid: aks-shop',
      'label cluster: aks-shop',
      'alertTargetIDs: prom-eu',
    ])
  })

  it('names the rule within its group', () => {
    const alert = alertOf(body(essentials, prometheusContext()))
    expect(alert.rule.name).toBe('pods/PodNotReady')
    expect(alert.rule.id.endsWith('/prometheusRuleGroups/pods/rules/PodNotReady')).toBe(true)
  })

  it('tells label sets of one rule apart, whatever their order', () => {
    const one = alertOf(body(essentials, prometheusContext({ pod: 'a' })))
    const other = alertOf(body(essentials, prometheusContext({ pod: 'b' })))
    const context = prometheusContext()
    const turned = { ...context, labels: { pod: 'a', ...(context.labels as object) } }
    expect(one.problemKey).not.toBe(other.problemKey)
    expect(alertOf(body(essentials, turned)).problemKey).toBe(one.problemKey)
  })

  it('shows annotations as text and their addresses as links', () => {
    const alert = alertOf(body(essentials, prometheusContext({}, { dashboard: 'javascript:alert(1)' })))
    expect(fact(alert, 'Summary')).toEqual(['Pods are not ready'])
    expect(fact(alert, 'Value')).toEqual(['12.7m'])
    expect(alert.links.slice(1)).toEqual([{ label: 'Runbook url', url: 'https://runbooks.example/pods' }])
  })
})

describe('smart detection alert', () => {
  const essentials = {
    signalType: 'Log',
    monitoringService: 'SmartDetector',
    alertTargetIDs: [COMPONENT],
    configurationItems: ['shop-web'],
  }

  it('compares detected with normal, also where the time is misspelt, and links what the HTML links', () => {
    const alert = alertOf(body(essentials, detectorContext()))
    expect(alert.kind).toBe('smart_detection')
    expect(fact(alert, 'Detected')).toEqual(['40.0% (80/200 requests)'])
    expect(fact(alert, 'Occurred')).toEqual(['2026-03-04 04:50:00 UTC'])
    expect(alert.links[1]).toEqual({
      label: 'Details of the anomaly',
      url: 'https://portal.azure.com/#detector',
    })
  })

  it('is known to end only for failure anomalies', () => {
    const slow = {
      SmartDetectorId: 'DependencyPerformanceDegradationDetector',
      DetectedFailureRate: undefined,
      DetectedValue: '2 sec',
    }
    expect(alertOf(body(essentials, detectorContext())).end).toBe('reported')
    expect(alertOf(body(essentials, detectorContext(slow))).end).toBe('uncertain')
  })
})

describe('Azure Backup alert', () => {
  const essentials = {
    signalType: 'Log',
    monitoringService: 'Azure Backup',
    alertTargetIDs: [VAULT],
    configurationItems: ['vault-eu'],
  }
  const alert = alertOf(body(essentials, backupContext()))

  it('puts the linked resource before the vault', () => {
    expect(alert.kind).toBe('backup')
    expect(targetNames(alert)[0]).toBe('linkedResourceId: vm-till-07')
    expect(targetNames(alert).at(-1)).toBe('alertTargetIDs: vault-eu')
  })

  it('names the protected item and what to do', () => {
    expect(fact(alert, 'Protected item')).toEqual(['VM;vm-till-07'])
    expect(fact(alert, 'What to do')).toEqual(['Start the agent'])
  })
})

describe('alert of a kind that is not known', () => {
  it('shows its context in words, HTML as text, nothing of tokens', () => {
    const context = {
      jobState: 'Broken',
      deep: { nodeCount: 3, note: '<p>Call <b>Ada</b></p>' },
      rows: [{ name: 'disk', value: 'D:' }, ['a', 2]],
      claims: 'secret',
    }
    const alert = alertOf(body({ monitoringService: 'Something New' }, context))
    expect(alert.kind).toBe('unknown')
    expect(alert.facts).toEqual([
      { label: 'Job state', value: 'Broken' },
      { label: 'Deep / Node count', value: '3' },
      { label: 'Deep / Note', value: 'Call Ada' },
      { label: 'Rows / Disk', value: 'D:' },
      { label: 'Rows', value: 'a, 2' },
    ])
  })

  it('is an alert even with nothing but an alert id', () => {
    const alert = alertOf({
      schemaId: 'azureMonitorCommonAlertSchema',
      data: { essentials: { alertId: 'a' } },
    })
    expect([alert.kind, alert.key, alert.condition, alert.problemKey]).toEqual(['unknown', 'a', 'fired', 'a'])
  })

  it('does not believe the severity of an activity log alert', () => {
    const alert = alertOf(body({ signalType: 'ActivityLog', severity: 'Sev4' }, { level: 'Error' }))
    expect([alert.severity, alert.severityOrigin]).toEqual([1, 'alertContext.level'])
  })

  it('is what an Issue in the common schema becomes', () => {
    const alert = alertOf(
      body(
        { monitoringService: 'Issue', signalType: 'Issue' },
        { title: 'Tills are slow', impactTime: '2026-03-04' },
      ),
    )
    expect([alert.kind, alert.service]).toEqual(['unknown', 'Issue'])
    expect(fact(alert, 'Title')).toEqual(['Tills are slow'])
  })
})

describe('health model alert', () => {
  const essentials = {
    alertRule: 'Entity Tills in health model hm-shop is Degraded',
    signalType: 'Health',
    monitoringService: 'Health Model',
    alertTargetIDs: [resource('rg-shop', 'Microsoft.CloudHealth/healthmodels', 'hm-shop')],
    configurationItems: ['hm-shop'],
  }
  const degraded = alertOf(body(essentials, healthModelContext()))

  it('is a kind of its own, whose end Azure reports', () => {
    expect([degraded.kind, degraded.end, degraded.severity]).toEqual(['health_model', 'reported', 2])
    const resolved = alertOf(body({ ...essentials, monitorCondition: 'Resolved' }, healthModelContext()))
    expect([resolved.condition, resolved.key]).toEqual(['resolved', degraded.key])
  })

  it('names the entity and its model, and leads to the timeline', () => {
    expect(degraded.subject).toBe('Tills (hm-shop)')
    expect([fact(degraded, 'Entity'), fact(degraded, 'State')]).toEqual([['Tills'], ['Degraded']])
    expect(degraded.links[1]).toEqual({ label: 'Health timeline', url: 'https://portal.azure.com/#timeline' })
  })

  it('is a problem of its own for each entity and state', () => {
    const unhealthy = { ...essentials, alertRule: 'Entity Tills in health model hm-shop is Unhealthy' }
    const problems = [
      degraded,
      alertOf(body(unhealthy, healthModelContext())),
      alertOf(
        body(essentials, healthModelContext({ entityName: 'layer-stock', entityDisplayName: 'Stock' })),
      ),
    ].map(({ problemKey }) => problemKey)
    expect(new Set(problems).size).toBe(3)
  })
})

describe('credit alert', () => {
  const scope = '/providers/Microsoft.Billing/billingAccounts/1234567'
  const credit = alertOf(
    body(
      {
        ...COST_ESSENTIALS,
        alertId: `${scope}/providers/Microsoft.CostManagement/alerts/a1`,
        configurationItems: ['credits'],
        description: 'Your credit has reached 90%.',
      },
      {
        AlertCategory: 'Credits',
        AlertData: { Scope: scope, CreditBalance: '$100.00', Threshold: '90%', Unit: 'USD' },
      },
    ),
  )

  it('is a cost alert about the billing account', () => {
    expect([credit.kind, credit.subject, credit.message]).toEqual([
      'cost',
      'Credits of 1234567 at 90%',
      'Your credit has reached 90%.',
    ])
    expect(credit.description).toBe(credit.message)
    expect(credit.targets[0]).toMatchObject({ name: '1234567', type: 'microsoft.billing/billingaccounts' })
  })
})

describe('what a call says in words', () => {
  it('is the reason of a vault, beside its advice', () => {
    const failed = alertOf(body({}, backupContext({ possibleCauses: 'The agent is stopped' })))
    expect([failed.message, failed.advice]).toEqual(['The agent is stopped', 'What to do: Start the agent'])
    const errors = { ...backupContext(), extendedInfo: { healthErrors: '[{"message":"RPO exceeded"}]' } }
    expect(alertOf(body({}, errors)).message).toBe('RPO exceeded')
  })

  it('is what a Prometheus rule has as summary and description', () => {
    const context = prometheusContext({}, { description: 'Look at the nodes.' })
    expect(alertOf(body({}, context)).message).toBe('Pods are not ready\n\nLook at the nodes.')
  })

  it('is the summary of a detection', () => {
    expect(alertOf(body({}, detectorContext())).message).toBe('More failed requests than usual')
  })

  it('is nothing where there are only facts', () => {
    expect(alertOf(body({}, metricContext())).message).toBe('')
  })
})

it('a learned threshold of two sides is shown with both', () => {
  const context = metricContext({
    operator: 'GreaterOrLessThan',
    threshold: null,
    lowThreshold: 2,
    highThreshold: 48.5,
  })
  expect(fact(alertOf(body({}, context)), 'Measured')).toEqual([
    'Percentage CPU 97.3 %, usual 2 to 48.5, average over 5 min',
  ])
})
