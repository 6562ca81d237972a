import type { AlertEvent } from '../../../src/server/alert/decision.ts'
import {
  type AlertChange,
  changedColumns,
  hasJoined,
  isShared,
  isWorse,
  toStored,
} from '../../../src/server/alert/row.ts'
import { NO_BINDING } from '../../../src/server/cmdb/binding.ts'
import { NO_MAPPING, NO_OVERRIDE } from '../../../src/server/mapping/rule.ts'
import { START } from '../../support/alerts.ts'
import { DELIVERY, rowWith } from '../../support/values.ts'

const at = (seconds: number) => START + seconds * 1000
const change = (event: AlertEvent | null, values: Partial<AlertChange> = {}): AlertChange => ({
  event,
  receivedAt: at(3),
  reason: 'fired_again',
  explanation: '',
  ...values,
})
const fired = (seconds: number): AlertEvent => ({ condition: 'fired', at: at(seconds) })
const resolved = (seconds: number): AlertEvent => ({ condition: 'resolved', at: at(seconds) })
const opening = {
  incident: 'i'.repeat(32),
  delivery: DELIVERY,
  binding: NO_BINDING,
  groupKey: 'group',
  isStorm: false,
  isOpener: true,
}

describe('the columns that a call changes', () => {
  test('say when it came and why it was decided so, whatever else', () => {
    expect(changedColumns(rowWith(), change(null))).toEqual({
      state: 'fired',
      fired_at: '2024-11-20 14:00:00',
      fired_exact: '2024-11-20T14:00:00.000Z',
      ended_with: '',
      last_event_at: '2024-11-20 14:00:03',
      auto_resolve_at: '',
      duration: '',
      duration_seconds: '',
      short_lived: false,
      reason: 'fired_again',
      next_step: 'Work on the incident.',
    })
  })

  test.each([
    ['a firing', null, fired(1), 'fired', '14:00:01', undefined],
    ['a resolution without a firing', null, resolved(1), 'resolved', undefined, '14:00:01'],
    ['a resolution', rowWith(), resolved(1), 'resolved', '14:00:00', '14:00:01'],
    ['a resolution of the same moment', rowWith(), resolved(0), 'resolved', '14:00:00', '14:00:00'],
    ['an older firing', rowWith({ firedAt: at(5) }), fired(1), 'fired', '14:00:05', undefined],
    ['an older resolution', rowWith({ resolvedAt: at(9) }), resolved(1), 'resolved', '14:00:00', '14:00:09'],
    ['a refire', rowWith({ resolvedAt: at(1) }), fired(2), 'fired', '14:00:02', '14:00:01'],
  ])('hold the latest times after %s', (_, row, event, state, firedAt, resolvedAt) => {
    const columns = changedColumns(row, change(event))
    const timeOf = (column: unknown) => (column as string | undefined)?.slice(11)
    expect([columns['state'], timeOf(columns['fired_at']), timeOf(columns['resolved_at'])]).toEqual([
      state,
      firedAt,
      resolvedAt,
    ])
  })

  test('end a firing with the newer alert that is over, until it fires again', () => {
    const endedBy = { alert: 'b', at: at(2) }
    expect(changedColumns(null, change(fired(1), { endedBy }))).toMatchObject({
      state: 'resolved',
      ended_with: 'b',
    })
    const ended = rowWith({ resolvedAt: at(2) })
    expect(changedColumns(ended, change(fired(3)))).toMatchObject({ state: 'fired', ended_with: '' })
    expect(changedColumns(ended, change(fired(1)))).not.toHaveProperty('ended_with')
  })

  test('add sentences to the explanation; a new incident begins it anew', () => {
    const row = rowWith({ explanation: 'Before.' })
    const explain = (values: Partial<AlertChange>) =>
      changedColumns(row, change(fired(1), values))['explanation']
    expect(explain({ explanation: 'Now.' })).toBe('Before.\nNow.')
    expect(explain({ explanation: 'Now.', opening })).toBe('Now.')
    expect(explain({ explanation: '' })).toBeUndefined()
  })

  test('name a new incident, and forget what belonged to the one before', () => {
    const row = rowWith({ incidents: 1 })
    expect(changedColumns(row, change(fired(1), { opening }))).toMatchObject({
      incident: opening.incident,
      incidents: 2,
      opened_at: '2024-11-20 14:00:03',
      delivery: DELIVERY,
      group_key: 'group',
      storm: '',
      opener: true,
      flapping_until: '',
      due_at: '',
      due_reason: '',
      ci_by_hand: false,
      ci_chosen: '',
    })
    const storm = { ...opening, isStorm: true }
    expect(changedColumns(row, change(fired(1), { opening: storm }))['storm']).toBe(opening.incident)
  })

  test('have the job check a reopening', () => {
    expect(changedColumns(rowWith(), change(fired(1), { isReopened: true }))).toMatchObject({
      opened_at: '2024-11-20 14:00:03',
      due_at: '2024-11-20 14:01:03',
      due_reason: 'reopening',
    })
  })

  test.each([
    ['within five minutes, untouched', 300, true, { short_lived: true, duration_seconds: 300 }],
    ['later', 301, true, { short_lived: false, duration_seconds: 301 }],
    ['touched', 10, false, { short_lived: false, duration_seconds: 10 }],
  ])('say whether the alert was short-lived: %s', (_, seconds, isUntouched, columns) => {
    const row = rowWith({ firedAt: at(0), incident: 'i' })
    const resolving = { delivery: DELIVERY, flappingUntil: null, isUntouched }
    expect(changedColumns(row, change(resolved(seconds), { resolving }))).toMatchObject(columns)
  })

  test('leave short-lived as it is where an earlier try has looked, and where nobody looks', () => {
    const row = rowWith({ firedAt: at(0), incident: 'i' })
    const resolving = { delivery: DELIVERY, flappingUntil: null, isUntouched: null }
    expect(changedColumns(row, change(resolved(1), { resolving }))).not.toHaveProperty('short_lived')
    expect(changedColumns(row, change(resolved(1)))).not.toHaveProperty('short_lived')
  })

  test('name the delivery that resolves, and until when the incident is held open', () => {
    const resolving = { delivery: DELIVERY, flappingUntil: null, isUntouched: true }
    expect(changedColumns(rowWith(), change(resolved(1), { resolving }))).toMatchObject({
      resolving_delivery: DELIVERY,
      resolved_by: '',
      flapping_until: '',
      due_at: '',
      due_reason: '',
    })
    const flapping = { delivery: DELIVERY, flappingUntil: at(60), isUntouched: true }
    expect(changedColumns(rowWith(), change(resolved(1), { resolving: flapping }))).toMatchObject({
      flapping_until: '2024-11-20 14:01:00',
      due_at: '2024-11-20 14:01:00',
      due_reason: 'flapping',
    })
  })

  test('say when the alert counts as resolved by the hours of its rule, as long as it fires', () => {
    const row = rowWith({ policies: { ...NO_OVERRIDE, autoResolveAfter: 2, closeNotes: '' } })
    expect(changedColumns(row, change(fired(1)))['auto_resolve_at']).toBe('2024-11-20 16:00:03')
    expect(changedColumns(row, change(resolved(1)))['auto_resolve_at']).toBe('')
    const withHours = (autoResolveAfter: number | null) => ({
      mapping: { ...NO_MAPPING, policy: { ...NO_OVERRIDE, autoResolveAfter } },
    })
    expect(changedColumns(row, change(fired(1), withHours(1)))['auto_resolve_at']).toBe('2024-11-20 15:00:03')
    expect(changedColumns(row, change(fired(1), withHours(null)))['auto_resolve_at']).toBe('')
    expect(changedColumns(row, change(fired(1), withHours(0)))['auto_resolve_at']).toBe('')
  })

  test('hold a severity and what is noted only when the call changes them', () => {
    const columns = changedColumns(rowWith(), change(fired(1), { severity: null, noted: '{}' }))
    expect(columns).toMatchObject({ severity: '', noted: '{}' })
    expect(changedColumns(rowWith(), change(fired(1)))).not.toHaveProperty('severity')
  })
})

describe('what a row says', () => {
  test('it joined when another alert opened its incident', () => {
    expect(hasJoined(rowWith({ incident: 'i', isOpener: false }))).toBe(true)
    expect(hasJoined(rowWith({ incident: 'i', isOpener: true }))).toBe(false)
    expect(hasJoined(rowWith())).toBe(false)
  })

  test('its incident may be shared by group, storm, joining, or once it was held for flapping', () => {
    const opener = { incident: 'i', isOpener: true }
    expect(isShared(rowWith(opener))).toBe(false)
    expect(isShared(rowWith({ ...opener, inGroup: true }))).toBe(true)
    expect(isShared(rowWith({ ...opener, inStorm: true }))).toBe(true)
    expect(isShared(rowWith({ ...opener, wasHeld: true }))).toBe(true)
    expect(isShared(rowWith({ incident: 'i' }))).toBe(true)
  })

  test('a call is worse with a lower number, and when the row has no severity', () => {
    expect([isWorse(0, rowWith()), isWorse(1, rowWith()), isWorse(2, rowWith())]).toEqual([
      true,
      false,
      false,
    ])
    expect([isWorse(4, rowWith({ severity: null })), isWorse(null, rowWith())]).toEqual([true, false])
  })

  test('this delivery opened or resolved it; a preview never did', () => {
    const row = rowWith({ openedBy: DELIVERY, resolvingDelivery: DELIVERY })
    const mine = { openedByThisDelivery: true, resolvedByThisDelivery: true }
    expect(toStored(row, DELIVERY, 1)).toMatchObject(mine)
    const notMine = { openedByThisDelivery: false, resolvedByThisDelivery: false }
    expect(toStored(row, 'another', 1)).toMatchObject(notMine)
    expect(toStored(rowWith(), '', 1)).toMatchObject(notMine)
  })
})
