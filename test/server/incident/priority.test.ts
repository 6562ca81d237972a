import type { AzureAlert } from '../../../src/server/azure/alert.ts'
import { ownPriority, raiseTo } from '../../../src/server/incident/priority.ts'
import { NO_MAPPING } from '../../../src/server/mapping/rule.ts'
import type { ImpactUrgency, Settings } from '../../../src/server/settings/settings.ts'

const own = (impact: 1 | 2 | 3, urgency: 1 | 2 | 3) => ({ impact, urgency, why: 'Because.' })

describe('a shared incident', () => {
  test.each([
    ['is raised in both', own(1, 1), { impact: '2', urgency: '3' }, { impact: '1', urgency: '1' }],
    ['is raised in the one that is lower', own(1, 2), { impact: '2', urgency: '2' }, { impact: '1' }],
    ['keeps what a person raised', own(2, 1), { impact: '1', urgency: '2' }, { urgency: '1' }],
    ['without an impact gets one', own(3, 3), { impact: '', urgency: '3' }, { impact: '3' }],
  ])('%s', (_, alert, incident, fields) => {
    expect(raiseTo(alert, incident)?.fields).toEqual(fields)
  })

  test('is never lowered', () => {
    expect(raiseTo(own(3, 3), { impact: '1', urgency: '2' })).toBeNull()
    expect(raiseTo(own(2, 2), { impact: '2', urgency: '2' })).toBeNull()
  })
})

describe('the priority of an alert', () => {
  const settings = {
    severity: { '2': { impact: 2, urgency: 2 } as ImpactUrgency },
    incident: { customProperties: ['impact'] },
  } as unknown as Settings
  const alert = (customProperties: Record<string, string>) =>
    ({ severity: 2, severityOrigin: 'essentials.severity', customProperties }) as unknown as AzureAlert
  const mapping = {
    ...NO_MAPPING,
    sets: { ...NO_MAPPING.sets, urgency: '1' },
    by: { urgency: 'Rule "Shop"' },
  }

  test('is that of the settings, as the mapping rules change it', () => {
    expect(ownPriority(alert({}), settings, mapping)).toMatchObject({ impact: 2, urgency: 1 })
  })

  test('follows custom properties that the settings permit and that are 1, 2 or 3', () => {
    const says = (value: string) => ownPriority(alert({ 'servicenow.impact': value }), settings, NO_MAPPING)
    expect(says('1')).toMatchObject({ impact: 1, urgency: 2 })
    expect(says('0')).toMatchObject({ impact: 2, urgency: 2 })
    expect(ownPriority(alert({ 'servicenow.urgency': '1' }), settings, NO_MAPPING).urgency).toBe(2)
  })
})
