import { activityContext, ALERT_ID, body, resource, VM } from './bodies.ts'
import type { Json } from './bodies.ts'
import { alertOf, fact, targetNames } from './reading.ts'

const ACTIVITY = { signalType: 'Activity Log', severity: 'Sev4', description: '' }

function activity(source: unknown, operation: string, properties: Json, more: Json = {}) {
  return alertOf(
    body(
      { ...ACTIVITY, monitoringService: 'Activity Log - Administrative' },
      activityContext(source, operation, properties, more),
    ),
  )
}

describe('activity log alert, administrative', () => {
  const alert = activity('Administrative', 'Microsoft.Compute/virtualMachines/restart/action', {
    message: 'restarting',
  })

  it('says who did what, but nothing of their token', () => {
    expect(alert.kind).toBe('activity_administrative')
    expect(fact(alert, 'Operation')).toEqual(['Microsoft.Compute/virtualMachines/restart/action'])
    expect(fact(alert, 'Caller')).toEqual(['ada@shop.example'])
    expect(JSON.stringify(alert)).not.toContain('management.example')
  })

  it('takes severity from the level, because essentials always say Sev4', () => {
    expect([alert.severity, alert.severityOrigin]).toEqual([2, 'alertContext.level'])
  })

  it('reads Information as a level', () => {
    expect(activity('Administrative', 'x', {}, { level: 'Information' }).severity).toBe(3)
  })

  it('has no severity when the level is a number, whose meaning is contradictory', () => {
    expect(activity('Administrative', 'x', {}, { level: 3 }).severity).toBeNull()
  })

  it('never resolves, and tells operations of one rule apart', () => {
    expect(alert.end).toBe('never')
    expect(alert.problemKey).toBe(
      `till is slow|operation=microsoft.compute/virtualmachines/restart/action|${VM.toLowerCase()}`,
    )
  })

  it('puts the subscription it happened in last', () => {
    expect(alert.targets.at(-1)?.origin).toBe('authorization.scope')
  })

  it('takes the time of the event when essentials have none', () => {
    const context = activityContext('Administrative', 'x', {})
    const alertWithout = alertOf(body({ ...ACTIVITY, firedDateTime: null }, context))
    expect(alertWithout.firedAt).toBe(Date.UTC(2026, 2, 4, 5, 5, 0, 123))
  })
})

describe('steps of one operation', () => {
  const step = (status: string, more: Json = {}) =>
    activity(
      'Administrative',
      'Microsoft.Compute/virtualMachines/delete',
      {},
      { status, operationId: 'OP-1', ...more },
    )

  it('are one alert, whatever their status', () => {
    const keys = ['Started', 'Accepted', 'Succeeded', 'Failed'].map((status) => step(status).key)
    expect(new Set(keys).size).toBe(1)
    expect(step('Started', { operationId: 'op-2' }).key).not.toBe(keys[0])
  })

  it('are not of security findings and recommendations, which have none', () => {
    for (const source of ['Security', 'Recommendation'])
      expect(activity(source, 'x', {}, { operationId: 'OP-1' }).key).toBe(ALERT_ID.toLowerCase())
  })
})

describe('the status message of an event', () => {
  const messageOf = (statusMessage: unknown) => activity('Administrative', 'x', { statusMessage }).message

  it.each([
    ['{"error":{"code":"InUse","message":"A disk is in use."}}', 'InUse: A disk is in use.'],
    ['{"Code":"InUse","Message":"A disk is in use."}', 'InUse: A disk is in use.'],
    [
      '{"error":{"code":"Failed","message":"Two reasons.","details":[{"code":"A","message":"One."},{"message":"Other."}]}}',
      'Failed: Two reasons.\nA: One.\nOther.',
    ],
    ['The machine is locked.', 'The machine is locked.'],
    ['{"id":"/subscriptions/x","name":"the resource that was made"}', ''],
    ['{"error":', '{"error":'],
    [null, ''],
    [{ error: { message: 'Sent as an object.' } }, 'Sent as an object.'],
  ])('%j is said as %j', (sent, words) => expect(messageOf(sent)).toBe(words))
})

describe('activity log alert, policy', () => {
  it('names the policy and its effect, which come as JSON text', () => {
    const policies = JSON.stringify([{ policyAssignmentName: 'baseline', policyDefinitionEffect: 'Deny' }])
    const alert = activity('Policy', 'Microsoft.Authorization/policies/deny/action', { policies })
    expect(alert.kind).toBe('activity_policy')
    expect(fact(alert, 'Policy')).toEqual(['baseline (Deny)'])
  })

  it('survives policies that are no JSON', () => {
    expect(fact(activity('Policy', 'x', { policies: '[{' }), 'Policy')).toEqual([])
  })
})

describe('activity log alert, autoscale', () => {
  it('says from how many instances to how many, and which resource', () => {
    const scaleSet = resource('rg-shop', 'Microsoft.Compute/virtualMachineScaleSets', 'tills')
    const properties = {
      oldInstancesCount: '2',
      newInstancesCount: '3',
      resourceName: scaleSet,
      description: 'Scaling tills',
    }
    const alert = activity('Autoscale', 'Microsoft.Insights/AutoscaleSettings/Scaleup/Action', properties)
    expect(alert.kind).toBe('activity_autoscale')
    expect(fact(alert, 'Instances')).toEqual(['2 to 3'])
    expect(targetNames(alert)).toContain('properties.resourceName: tills')
  })
})

describe('activity log alert, security', () => {
  const properties = {
    severity: 'High',
    compromisedEntity: 'till-09',
    remediationSteps: '["Unplug it", "Call us"]',
  }
  const alert = activity('Security', 'Microsoft.Security/locations/alerts/activate/action', properties, {
    level: 'Informational',
  })

  it('takes severity from properties, because the level is always informational', () => {
    expect(alert.kind).toBe('activity_security')
    expect([alert.severity, alert.severityOrigin]).toEqual([1, 'properties.severity'])
  })

  it('says what to do and who is compromised', () => {
    expect(fact(alert, 'What to do')).toEqual(['Unplug it\n  Call us'])
    expect(alert.advice).toBe('What to do: Unplug it\nCall us')
    expect(targetNames(alert)).toContain('properties.compromisedEntity: till-09')
  })
})

describe('activity log alert, recommendation', () => {
  const properties = {
    recommendationName: 'Use fewer cores',
    recommendationImpact: 'High',
    recommendationType: 'AB-12',
    recommendationResourceLink: 'https://portal.azure.com/#advice',
  }
  const alert = activity('Recommendation', 'Microsoft.Advisor/recommendations/available/action', properties)

  it('takes severity from the impact, and links the advice', () => {
    expect([alert.kind, alert.severity]).toEqual(['activity_recommendation', 2])
    expect(alert.links[1]).toEqual({
      label: 'Recommendation in Azure',
      url: 'https://portal.azure.com/#advice',
    })
  })

  it('tells one advice from another', () => {
    expect(alert.problemKey.endsWith('|ab-12')).toBe(true)
  })
})

describe('activity log alert whose source is a number', () => {
  it.each([
    ['Microsoft.Security/locations/alerts/activate/action', 'activity_security'],
    ['Microsoft.Advisor/recommendations/available/action', 'activity_recommendation'],
    ['Microsoft.Authorization/policies/audit/action', 'activity_policy'],
    ['Microsoft.Insights/AutoscaleSettings/Scaledown/Action', 'activity_autoscale'],
    ['Microsoft.Compute/virtualMachines/delete', 'activity_administrative'],
  ])('is recognised by operation %s, else by the service', (operation, kind) => {
    expect(activity(7, operation, {}).kind).toBe(kind)
  })
})
