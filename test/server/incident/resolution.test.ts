import { endSentence, planResolution } from '../../../src/server/incident/resolution.ts'
import { conditionOf, type IncidentSnapshot, STATE } from '../../../src/server/incident/store.ts'
import { parseSettings, type RawSettings } from '../../../src/server/settings/read.ts'
import type { AlertEnd } from '../../../src/server/azure/alert.ts'

const OWN_STATE = '10'
const RESOLVABLE = ['1', '2']
const ALONE = { othersFire: false, flapping: false, storm: false }
const incident = (state: string, assigned = false): IncidentSnapshot => ({
  sysId: 'a'.repeat(32),
  number: 'INC0010001',
  state,
  assigned,
  ci: '',
})

test.each([
  ['always', STATE.new, false, 'resolve', 'alert_resolved'],
  ['always', STATE.inProgress, true, 'resolve', 'alert_resolved'],
  ['always', STATE.onHold, true, 'note', 'incident_on_hold'],
  ['always', OWN_STATE, true, 'note', 'incident_state_kept'],
  ['untouched', STATE.new, false, 'resolve', 'alert_resolved'],
  ['untouched', STATE.new, true, 'note', 'incident_taken'],
  ['untouched', STATE.inProgress, false, 'note', 'incident_taken'],
  ['note', STATE.new, false, 'note', 'resolve_note_only'],
  ['never', STATE.new, false, 'nothing', 'resolve_never'],
  ['always', STATE.resolved, false, 'note', 'incident_already_resolved'],
  ['never', STATE.resolved, false, 'nothing', 'resolve_never'],
] as const)('%s with state %s, assigned %s: %s', (policy, state, assigned, write, reason) => {
  expect(planResolution(incident(state, assigned), policy, RESOLVABLE, ALONE)).toMatchObject({
    write,
    reason,
  })
})

test('an incident stays open while another of its alerts fires, with a note', () => {
  const plan = planResolution(incident(STATE.new), 'always', RESOLVABLE, { ...ALONE, othersFire: true })
  expect(plan).toMatchObject({ write: 'note', reason: 'members_still_firing' })
})

test('a storm incident gets no note for each of its alerts', () => {
  const plan = planResolution(incident(STATE.new), 'always', RESOLVABLE, {
    othersFire: true,
    flapping: false,
    storm: true,
  })
  expect(plan).toMatchObject({ write: 'nothing', reason: 'members_still_firing' })
})

test('a flapping problem stays open', () => {
  const plan = planResolution(incident(STATE.new), 'always', RESOLVABLE, { ...ALONE, flapping: true })
  expect(plan).toMatchObject({ write: 'note', reason: 'flapping_held' })
})

test('only an incident that is neither closed, canceled nor gone can be edited', () => {
  expect([STATE.closed, STATE.canceled].map((state) => conditionOf(incident(state)))).toEqual([
    'closed',
    'closed',
  ])
  expect(conditionOf(null)).toBe('gone')
  expect(conditionOf(incident(STATE.onHold))).toBe('open')
})

const words = (end: AlertEnd, settings: RawSettings = {}, hours: number | null = null) =>
  endSentence({ end, kind: 'log_v2', severity: 2, test: false }, parseSettings(settings).lifecycle, hours)

test('the incident of a test says that it is resolved at once, unless the setting leaves it open', () => {
  const test = { end: 'never', kind: 'log_v2', severity: 2, test: true } as const
  const said = (tests: string) =>
    endSentence(test, parseSettings({ 'lifecycle.test_actions': tests }).lifecycle, null)
  expect(said('resolve')).toMatch(/^Ends by itself: the incident of a test is resolved at once/)
  expect(said('open')).toMatch(/^Does not end by itself/)
})

describe('how an incident ends', () => {
  it.each<[AlertEnd, string]>([
    ['reported', 'Ends by itself: this incident is resolved when Azure reports the end.'],
    [
      'uncertain',
      'May not end by itself: Azure may not report the end. Resolve this incident yourself when the problem is over.',
    ],
    [
      'never',
      'Does not end by itself: Azure does not report the end. Resolve this incident yourself when the problem is over.',
    ],
  ])('of an alert whose end is %s', (end, sentence) => {
    expect(words(end)).toBe(sentence)
  })

  it.each<AlertEnd>(['reported', 'uncertain', 'never'])('names the hours of its kind: %s', (end) => {
    expect(words(end, { 'lifecycle.silence_hours': 'log_v2=24' })).toContain(
      '24 hours after Azure’s last call',
    )
    expect(words(end, { 'lifecycle.silence_hours': 'cost=24' })).toBe(words(end))
  })

  it('goes by the hours of a mapping rule rather than by those of the settings', () => {
    const settings: RawSettings = { 'lifecycle.silence_hours': 'log_v2=24' }
    expect(words('never', settings, 1)).toContain('1 hour after')
    expect(words('never', settings, 0)).toBe(words('never'))
  })

  it('does not promise what the resolve setting rules out', () => {
    const noteOnly: RawSettings = { 'lifecycle.resolve': 'note', 'lifecycle.silence_hours': 'log_v2=24' }
    expect(words('reported', noteOnly)).toMatch(
      /^Does not end by itself: by the settings it stays open when the alert ends/,
    )
    expect(words('reported', { 'lifecycle.resolve': 'untouched' })).toContain('unless somebody works on it')
  })
})
