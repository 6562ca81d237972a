import { createHash } from 'node:crypto'
import { NO_BINDING } from '../../../src/server/cmdb/binding.ts'
import { NO_NEWS } from '../../../src/server/incident/notes.ts'
import { NO_MAPPING } from '../../../src/server/mapping/rule.ts'
import type { Facts, IncidentFacts } from '../../../src/server/processing/facts.ts'
import {
  type Effect,
  incidentFields,
  plan,
  planAfterEnd,
  planAfterJoining,
  planAfterResolution,
} from '../../../src/server/processing/plan.ts'
import { sentence } from '../../../src/server/reasons/reasons.ts'
import { callWith, DELIVERY, rowWith } from '../../support/values.ts'

jest.mock('@servicenow/glide', () => ({
  GlideDigest: class {
    getSHA256Hex = (text: string) => createHash('sha256').update(text).digest('hex')
  },
}))

const INCIDENT = 'e'.repeat(32)
const incident: IncidentFacts = {
  sysId: INCIDENT,
  number: 'INC0010001',
  state: '1',
  assigned: false,
  ci: '',
  impact: '2',
  urgency: '2',
}
const row = rowWith({ incident: INCIDENT, isOpener: true, openedBy: 'another' })
const call = callWith()
const kind = <K extends Facts['kind']>(name: K, facts: Omit<Extract<Facts, { kind: K }>, 'kind'>) =>
  ({ kind: name, ...facts }) as Extract<Facts, { kind: K }>
const member = { groupKey: 'group', isStorm: false, binding: NO_BINDING, mapping: NO_MAPPING }
const draft = {
  fields: { short_description: 'CPU high', work_notes: 'Why.' },
  reasons: ['Why.'],
  notes: ['A note.'],
}
const recorded = kind('recorded', {
  row: null,
  isDuplicate: false,
  reason: 'resolved_before_fired',
  incident: null,
  mapping: null,
  endedBy: null,
  closedIncident: '',
})
const noting = kind('noting', {
  row,
  incident,
  isReopened: false,
  reason: 'fired_again',
  news: NO_NEWS,
  shared: null,
  isLatest: true,
  raise: null,
})
const joining = kind('joining', { reason: 'group_joined', incident, ...member, news: NO_NEWS, raise: null })
const raise = { fields: { impact: '1' }, change: 'It was raised.', why: 'Because it is worse.' }
const ending = kind('ending', { row, incident, isFlapping: false, isRetry: false })
/** `alert`, `alert reason`, `incident insert`, `incident update`, in the order in which they are written. */
const written = (effects: readonly Effect[]) =>
  effects.map(({ table, write }) => (write === 'call' ? table : `${table} ${write}`))
const changeIn = (effects: readonly Effect[]) =>
  effects.flatMap((one) => (one.table === 'alert' && one.write === 'call' ? [one.change] : []))[0]

describe('an alert that gets an incident', () => {
  test('has its row first, then the incident', () => {
    const planned = plan(
      kind('opening', { reason: 'first_fired', incident: INCIDENT, draft, ...member }),
      call,
    )
    expect(planned).toMatchObject({
      outcome: 'opened',
      reason: 'first_fired',
      notes: ['A note.'],
      then: null,
    })
    expect(written(planned.effects)).toEqual(['alert', 'incident insert'])
    expect(changeIn(planned.effects)).toMatchObject({
      event: call.event,
      explanation: 'Why.',
      opening: { incident: INCIDENT, delivery: DELIVERY, groupKey: 'group', isOpener: true },
    })
    expect(incidentFields(planned)).toEqual(draft.fields)
  })

  test('is finished by a retry: the incident only, if it is missing, and nothing if it is there', () => {
    const unopened = plan(kind('unopened', { row, draft }), call)
    expect([unopened.outcome, unopened.reason]).toEqual(['opened', 'finished_by_retry'])
    expect(unopened.effects).toEqual([
      { table: 'incident', write: 'insert', sysId: INCIDENT, fields: draft.fields },
    ])
    const opened = plan(kind('opened', { incident, isStorm: false }), call)
    expect(opened).toMatchObject({ outcome: 'opened', reason: 'finished_by_retry', incident, effects: [] })
  })
})

describe('an alert that joins an incident', () => {
  test('is a member first; the note follows once the alerts that fire are counted', () => {
    const planned = plan(joining, call)
    expect(written(planned.effects)).toEqual(['alert'])
    expect(changeIn(planned.effects)?.opening).toMatchObject({ incident: INCIDENT, isOpener: false })
    expect(planned.then).toEqual({ after: 'joining', joining })
    const after = planAfterJoining(joining, { number: 'AZA2', firing: 2 }, call)
    expect(after).toMatchObject({ outcome: 'grouped', reason: 'group_joined', then: null })
    expect(written(after?.effects ?? [])).toEqual(['incident update'])
    expect(after && incidentFields(after)['work_notes']).toMatch(/^AZA2 joined: [^]*that fire now: 2\.$/)
  })

  test('needs another incident when nothing holds that one open any more', () => {
    expect(planAfterJoining(joining, { number: 'AZA2', firing: 0 }, call)).toBeNull()
  })

  test('writes to a storm’s incident only when it raises it', () => {
    const storm = { ...joining, isStorm: true }
    const standing = { number: 'AZA2', firing: 2 }
    expect(planAfterJoining(storm, standing, call)?.effects).toEqual([])
    const raised = planAfterJoining({ ...storm, raise }, standing, call)
    expect(raised && incidentFields(raised)).toMatchObject({ impact: '1' })
  })

  test('is noted again by a retry, unless the incident has ended', () => {
    const facts = { row, incident, joining: { news: NO_NEWS, raise: null, firing: 3 } }
    const again = plan(kind('joined', facts), call)
    expect(again).toMatchObject({ outcome: 'grouped', reason: 'finished_by_retry' })
    expect(incidentFields(again)['work_notes']).toContain(row.explanation)
    expect(plan(kind('joined', { ...facts, joining: null }), call).effects).toEqual([])
  })
})

describe('a further call', () => {
  test('is noted first and then counted, without a sentence for the alert', () => {
    const planned = plan(noting, call)
    expect(planned).toMatchObject({ outcome: 'updated', reason: 'fired_again', incident })
    expect(written(planned.effects)).toEqual(['incident update', 'alert'])
    expect(changeIn(planned.effects)).toMatchObject({ explanation: '', event: call.event })
    expect(changeIn(planned.effects)).not.toHaveProperty('severity')
    expect(incidentFields(planned)).toEqual({
      work_notes: 'The alert fired again at 2024-11-20 14:00 UTC.',
    })
  })

  test('that is more severe raises the incident, says why, and changes the alert’s severity', () => {
    const planned = plan({ ...noting, raise }, call)
    expect(incidentFields(planned)['impact']).toBe('1')
    expect(incidentFields(planned)['work_notes']).toMatch(/It was raised\.$/)
    expect(changeIn(planned.effects)?.severity).toBe(1)
  })

  test('that reopens has the alert’s row first', () => {
    const planned = plan({ ...noting, isReopened: true, reason: 'refire_reopened' }, call)
    expect(planned.outcome).toBe('reopened')
    expect(written(planned.effects)).toEqual(['alert', 'incident update'])
    expect(changeIn(planned.effects)).toMatchObject({ isReopened: true })
    expect(changeIn(planned.effects)).not.toHaveProperty('noted')
    expect(incidentFields(planned)['state']).toBe('2')
  })

  test('with nothing but a message is noted as one', () => {
    const planned = plan({ ...noting, reason: 'message_added', news: { message: 'Fixed.', facts: [] } }, call)
    expect(incidentFields(planned)['work_notes']).toMatch(/^The alert got a new message at [^\n]*\nFixed\.$/)
  })
})

describe('a call that changes no incident', () => {
  test.each([
    ['is explained when it is the first one', { row: null }, 'recorded', true],
    ['is explained when it is news', { row, reason: 'no_incident' }, 'recorded', true],
    [
      'is only counted when it is a repetition',
      { row, isDuplicate: true, reason: 'same_firing' },
      'duplicate',
      false,
    ],
    ['is only counted when it is late', { row, reason: 'late_fired' }, 'recorded', false],
    ['is only counted when it is out of date', { row, reason: 'stale_resolved' }, 'recorded', false],
  ] as const)('%s', (_, facts, outcome, isExplained) => {
    const planned = plan({ ...recorded, ...facts }, call)
    expect(planned.outcome).toBe(outcome)
    expect(written(planned.effects)).toEqual(['alert'])
    expect(changeIn(planned.effects)?.explanation !== '').toBe(isExplained)
  })

  test('names the rule that decided, in the explanation and for the delivery', () => {
    const mapping = { ...NO_MAPPING, matched: [{ sysId: 'r', name: 'Quiet' }], problems: ['It is wrong.'] }
    const planned = plan({ ...recorded, reason: 'rule_recorded', mapping }, call)
    expect(planned).toMatchObject({ decidedBy: ['Mapping: rule "Quiet".'], notes: ['It is wrong.'] })
    expect(changeIn(planned.effects)).toMatchObject({
      mapping,
      explanation: `${sentence('rule_recorded')}\nMapping: rule "Quiet".`,
    })
  })

  test('ends with a newer alert of the same problem that is over', () => {
    const endedBy = { alert: 'b', at: 1 }
    const planned = plan({ ...recorded, reason: 'newer_already_resolved', endedBy }, call)
    expect(changeIn(planned.effects)?.endedBy).toEqual(endedBy)
  })

  test('says that a closed incident could not take its message', () => {
    const planned = plan({ ...recorded, row, closedIncident: 'INC1' }, call)
    expect(planned.notes).toEqual([
      'The call brings a new message. Incident INC1 is closed or canceled, so it was not added there.',
    ])
  })

  test('that is ignored leaves only the delivery; an alert on record counts it and keeps its times', () => {
    const ignored = { reason: 'rule_ignored', mapping: NO_MAPPING, incident: null } as const
    const byRule = plan(kind('ignored', { ...ignored, row: null }), call)
    expect(byRule).toMatchObject({ outcome: 'ignored', isOnRecord: false, effects: [] })
    const counted = plan(kind('ignored', { ...ignored, row, reason: 'nothing_changed' }), call)
    expect(counted.isOnRecord).toBe(true)
    expect(changeIn(counted.effects)).toMatchObject({ event: null, explanation: '' })
  })
})

describe('an alert that has ended', () => {
  const ended = callWith({ resolvedAt: 60 })
  const resolvedFields = { state: '6', work_notes: 'Resolved.' }
  const resolution = {
    outcome: 'resolved',
    reason: 'alert_resolved',
    fields: resolvedFields,
    notes: ['The close code was not found.'],
  } as const

  test('has that on its row first, with the delivery that says so', () => {
    const planned = plan(ending, ended)
    expect(written(planned.effects)).toEqual(['alert'])
    expect(changeIn(planned.effects)).toMatchObject({
      event: ended.event,
      reason: 'alert_resolved',
      resolving: { delivery: DELIVERY, flappingUntil: null },
    })
    expect(planned.then).toEqual({ after: 'end', ending })
  })

  test('whose problem flaps holds its incident open for the minutes of the setting', () => {
    const flapping = callWith(
      { resolvedAt: 60 },
      { 'lifecycle.flap_times': '2', 'lifecycle.flap_minutes': '30' },
    )
    const planned = plan({ ...ending, isFlapping: true }, flapping)
    const flappingUntil = flapping.delivery.receivedAt + 30 * 60_000
    expect(changeIn(planned.effects)).toMatchObject({ reason: 'flapping_held', resolving: { flappingUntil } })
  })

  test('has its incident resolved in one write', () => {
    const planned = planAfterEnd(ending, resolution)
    expect(planned).toMatchObject({ outcome: 'resolved', reason: 'alert_resolved', notes: resolution.notes })
    expect(planned.effects).toEqual([
      { table: 'incident', write: 'update', sysId: INCIDENT, fields: resolvedFields },
    ])
    expect(planned.then).toBeNull()
  })

  test('gets another reason on its row where the incident stays open', () => {
    const kept = { ...resolution, outcome: 'updated', reason: 'members_still_firing' } as const
    const planned = planAfterEnd(ending, kept)
    expect(written(planned.effects)).toEqual(['incident update', 'alert reason'])
    expect(written(planAfterEnd(ending, { ...kept, fields: {} }).effects)).toEqual(['alert reason'])
  })

  test('has its incident looked at again if others may join it: one that joined reopens it', () => {
    const shared = { ...ending, row: { ...row, inGroup: true } }
    const planned = planAfterEnd(shared, resolution)
    expect(planned.then).toMatchObject({ after: 'resolution', incident })
    const { then: _, ...resolved } = planned
    expect(planAfterResolution(incident, planned, false)).toEqual({ ...resolved, effects: [], then: null })
    const reopened = planAfterResolution(incident, planned, true)
    expect(reopened).toMatchObject({ outcome: 'updated', reason: 'joined_while_resolving', notes: [] })
    expect(incidentFields(reopened)).toEqual({ state: '2', work_notes: sentence('joined_while_resolving') })
  })
})
