import { planResolution } from '../../../src/server/incident/resolution.ts'
import { conditionOf, type IncidentSnapshot, STATE } from '../../../src/server/incident/snapshot.ts'

const incident = (state: string, assigned = false): IncidentSnapshot => ({
  sysId: 'a'.repeat(32),
  number: 'INC0010001',
  state,
  assigned,
})

test.each([
  ['always', STATE.new, false, 'resolve', 'alert_resolved'],
  ['always', STATE.inProgress, true, 'resolve', 'alert_resolved'],
  ['always', STATE.onHold, true, 'note', 'incident_on_hold'],
  ['untouched', STATE.new, false, 'resolve', 'alert_resolved'],
  ['untouched', STATE.new, true, 'note', 'incident_taken'],
  ['untouched', STATE.inProgress, false, 'note', 'incident_taken'],
  ['note', STATE.new, false, 'note', 'resolve_note_only'],
  ['never', STATE.new, false, 'nothing', 'resolve_never'],
  ['always', STATE.resolved, false, 'note', 'incident_already_resolved'],
  ['never', STATE.resolved, false, 'nothing', 'resolve_never'],
] as const)('%s with state %s, assigned %s: %s', (policy, state, assigned, write, reason) => {
  expect(planResolution(incident(state, assigned), policy)).toMatchObject({ write, reason })
})

test('only an incident that is neither closed, canceled nor gone can be edited', () => {
  expect([STATE.closed, STATE.canceled].map((state) => conditionOf(incident(state)))).toEqual([
    'closed',
    'closed',
  ])
  expect(conditionOf(null)).toBe('gone')
  expect(conditionOf(incident(STATE.onHold))).toBe('open')
})
