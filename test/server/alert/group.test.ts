import { groupOf } from '../../../src/server/alert/decision.ts'
import { body, metricContext, resource, SUBSCRIPTION, WORKSPACE } from '../azure/bodies.ts'
import type { Json } from '../azure/bodies.ts'
import { alertOf } from '../azure/reading.ts'

const RULE = resource('rg-ops', 'Microsoft.Insights/metricAlerts', 'slow')
const alert = (essentials: Json = {}) => alertOf(body(essentials, metricContext()))

describe('what an alert shares its incident by', () => {
  it('is nothing when each alert has its own', () => {
    expect(groupOf(alert(), 'alert')).toBe('')
  })

  it('is the id of its rule, in any letter case', () => {
    const one = groupOf(alert({ alertRuleID: RULE }), 'rule')
    expect(one).not.toBe('')
    expect(groupOf(alert({ alertRuleId: RULE.toUpperCase(), alertRule: 'other' }), 'rule')).toBe(one)
  })

  it('is the name of a rule without an id, within its subscription only', () => {
    const other = 'aaaabbbb-0000-4ccc-8111-dddd2222eeee'
    const elsewhere = { alertId: alert().alertId.replace(SUBSCRIPTION, other) }
    const one = groupOf(alert(), 'rule')
    expect(groupOf(alert(), 'rule')).toBe(one)
    expect(groupOf(alert(elsewhere), 'rule')).not.toBe(one)
  })

  it('is the affected resource, but never a workspace that only reports it', () => {
    expect(groupOf(alert(), 'resource')).toContain('vm-till-07')
    const reported = { alertTargetIDs: [WORKSPACE], configurationItems: [] }
    expect(groupOf(alert(reported), 'resource')).toBe('')
  })

  it.each(['problem', 'resource', 'rule'] as const)('is nothing for a test action, by %s', (groupBy) => {
    const alertId =
      '/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.AlertsManagement/alerts/12345678-1234-1234-1234-1234567890ab'
    expect(groupOf(alert(), groupBy)).not.toBe('')
    expect(groupOf(alert({ alertId }), groupBy)).toBe('')
  })
})
