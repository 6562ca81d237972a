import { toGlideTime } from '../../src/server/platform/time.ts'
import { press } from '../support/press.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { agedRows, ALERT, CI_RUN, CLEANUP, DELIVERY, REFUSAL } from '../support/aged_rows.ts'

/** What is removed because it is old, and what never is. */
let story: Storyteller
let aged: ReturnType<typeof agedRows>
beforeEach(async () => {
  story = await tellStories()
  aged = agedRows(story)
})

const ANCIENT = 5000

describe('payloads', () => {
  test('are removed after 30 days and no second earlier; the delivery stays and says so', () => {
    const [on, after] = [aged.delivery(aged.ago(30)), aged.delivery(aged.ago(30, -1))]
    expect(aged.cleanUp()).toMatchObject({ state: 'done', payloads: '1', deliveries: '0' })
    expect(aged.rowOf(DELIVERY, on)).toMatchObject({ payload: '{"a":1}', payload_removed: '' })
    expect(aged.rowOf(DELIVERY, after)).toMatchObject({
      state: 'done',
      payload: '',
      payload_removed: toGlideTime(story.now()),
    })
  })

  test('are removed once', () => {
    aged.delivery(aged.ago(40))
    aged.cleanUp()
    story.pass(24 * 60)
    expect(aged.cleanUp()).toMatchObject({ state: 'done', payloads: '0' })
  })

  test('stay as long as their deliveries if the setting is 0', () => {
    story.set({ 'operation.keep_payloads_days': '0' })
    const [young, old] = [aged.delivery(aged.ago(89)), aged.delivery(aged.ago(91))]
    aged.cleanUp()
    expect([aged.rowOf(DELIVERY, young)['payload'], aged.isThere(DELIVERY, old)]).toEqual(['{"a":1}', false])
  })
})

describe('deliveries', () => {
  test('are removed after 90 days and no second earlier', () => {
    const [on, after] = [aged.delivery(aged.ago(90)), aged.delivery(aged.ago(90, -1))]
    expect(aged.cleanUp()).toMatchObject({ deliveries: '1' })
    expect([aged.isThere(DELIVERY, on), aged.isThere(DELIVERY, after)]).toEqual([true, false])
  })

  test('are removed also if they were rejected', () => {
    const rejected = aged.delivery(aged.ago(91), { state: 'rejected' })
    aged.cleanUp()
    expect(aged.isThere(DELIVERY, rejected)).toBe(false)
  })

  test.each(['received', 'queued', 'retry', 'dead'])(
    'that are %s are never removed, and keep their payload',
    (state) => {
      const sysId = aged.delivery(aged.ago(ANCIENT), { state, next_attempt: '2999-01-01 00:00:00' })
      expect(aged.cleanUp()).toMatchObject({ state: 'done', payloads: '0', deliveries: '0' })
      expect(aged.rowOf(DELIVERY, sysId)).toMatchObject({ state, payload: '{"a":1}', payload_removed: '' })
    },
  )

  test('that failed are removed like others once they are replayed', async () => {
    const { alert: number } = await story.deliver()
    const [row] = story.app.rows(DELIVERY)
    aged.change(DELIVERY, row?.['sys_id'], { state: 'dead', received_at: aged.ago(100) })
    aged.cleanUp()
    expect(press(story.app, 'ada.admin', DELIVERY, 'Replay', row?.['sys_id'])).toMatchObject({ ran: true })
    await story.app.node.runEvents()
    expect(number).not.toBeNull()
    story.pass(24 * 60)
    expect(aged.cleanUp()).toMatchObject({ deliveries: '1' })
    expect(aged.count(DELIVERY)).toBe(0)
  })

  test('leave alerts that they opened as they are, and resolvable', async () => {
    const { incident } = await story.deliver()
    story.pass(100 * 24 * 60)
    aged.cleanUp()
    expect(aged.count(DELIVERY)).toBe(0)
    expect(story.app.rows(ALERT)).toMatchObject([{ state: 'fired', delivery: '' }])
    const told = await story.deliver({ resolvedAt: 60 })
    expect(told).toMatchObject({ outcome: 'resolved', incident })
    expect(story.incident(incident)['state']).toBe('6')
  })
})

test('counters of refused calls are removed after 90 days and no second earlier', () => {
  const [on, after] = [aged.refusal(aged.ago(90)), aged.refusal(aged.ago(90, -1))]
  expect(aged.cleanUp()).toMatchObject({ refusals: '1' })
  expect([aged.isThere(REFUSAL, on), aged.isThere(REFUSAL, after)]).toEqual([true, false])
})

describe('alerts', () => {
  test('are removed 365 days after the last call and no second earlier', () => {
    const [on, after] = [aged.alert(aged.ago(365)), aged.alert(aged.ago(365, -1))]
    expect(aged.cleanUp()).toMatchObject({ alerts: '1' })
    expect([aged.isThere(ALERT, on), aged.isThere(ALERT, after)]).toEqual([true, false])
  })

  test.each([
    ['7', 'closed'],
    ['8', 'canceled'],
  ])('are removed if their incident has the state %s, %s', (state) => {
    const [resolved, endless] = [
      aged.alert(aged.ago(366), { incident: aged.incident(state) }),
      aged.alert(aged.ago(366), { incident: aged.incident(state), state: 'fired', stateful: 'false' }),
    ]
    aged.cleanUp()
    expect([aged.isThere(ALERT, resolved), aged.isThere(ALERT, endless)]).toEqual([false, false])
    expect(story.incidents().every((row) => row['state'] === state)).toBe(true)
  })

  test.each([
    ['1', 'new'],
    ['2', 'in progress'],
    ['3', 'on hold'],
    ['6', 'resolved, so that it could be reopened'],
  ])('are never removed if their incident has the state %s, %s', (state) => {
    const kept = [
      aged.alert(aged.ago(ANCIENT), { incident: aged.incident(state) }),
      aged.alert(aged.ago(ANCIENT), { incident: aged.incident(state), state: 'fired', stateful: 'false' }),
    ]
    expect(aged.cleanUp()).toMatchObject({ state: 'done', alerts: '0' })
    expect(kept.map((sysId) => aged.isThere(ALERT, sysId))).toEqual([true, true])
  })

  test('are never removed while they fire, if Azure reports their end', () => {
    const kept = [
      aged.alert(aged.ago(ANCIENT), { state: 'fired' }),
      aged.alert(aged.ago(ANCIENT), { state: 'fired', incident: aged.incident('7') }),
    ]
    aged.cleanUp()
    expect(kept.map((sysId) => aged.isThere(ALERT, sysId))).toEqual([true, true])
  })

  test('are never removed while their incident is held open', () => {
    const due = { due_at: '2999-01-01 00:00:00', due_reason: 'flapping' }
    const kept = aged.alert(aged.ago(ANCIENT), due)
    aged.cleanUp()
    expect(aged.isThere(ALERT, kept)).toBe(true)
  })

  test.each(['received', 'queued', 'retry', 'dead'])(
    'are kept from a day before a delivery on that is %s, as it may be about them',
    (state) => {
      aged.delivery(aged.ago(500), { state, next_attempt: '2999-01-01 00:00:00' })
      const [kept, gone] = [aged.alert(aged.ago(501)), aged.alert(aged.ago(501, -1))]
      aged.cleanUp()
      expect([aged.isThere(ALERT, kept), aged.isThere(ALERT, gone)]).toEqual([true, false])
    },
  )

  test('leave their deliveries, which then name no alert', () => {
    story.set({ 'operation.keep_deliveries_days': '0' })
    const told = aged.delivery(aged.ago(400), { alert: aged.alert(aged.ago(400)) })
    aged.cleanUp()
    expect([aged.count(ALERT), aged.rowOf(DELIVERY, told)['alert']]).toEqual([0, ''])
  })

  test('with an open incident stay also on a platform that drops the condition on it', () => {
    const [kept, gone] = [
      aged.alert(aged.ago(400), { incident: aged.incident('2') }),
      aged.alert(aged.ago(400)),
    ]
    const { statements } = story.app.node.store
    const all = statements.all.bind(statements)
    let dropped = 0
    statements.all = (by, sql, params) => {
      const without = sql.replace(/\(t\."incident" IS NULL OR [^)]*\(\?, \?\)\)/, '(1 OR ? OR ?)')
      if (without !== sql) dropped += 1
      return all(by, without, params)
    }
    expect(aged.cleanUp()).toMatchObject({ state: 'done', alerts: '1' })
    expect(dropped).toBeGreaterThan(0)
    expect([aged.isThere(ALERT, kept), aged.isThere(ALERT, gone)]).toEqual([true, false])
  })

  test('that Azure calls about while they are being removed stay', () => {
    const sysId = aged.alert(aged.ago(400))
    const { statements } = story.app.node.store
    const all = statements.all.bind(statements)
    statements.all = (by, sql, params) => {
      const found = all(by, sql, params)
      if (by === 'app' && /FROM "x_secx_azmon_alert"/.test(sql) && found.length > 0) {
        statements.all = all
        aged.change(ALERT, sysId, { last_event_at: aged.ago(0), state: 'fired' })
      }
      return found
    }
    expect(aged.cleanUp()).toMatchObject({ state: 'done', alerts: '0' })
    expect(aged.isThere(ALERT, sysId)).toBe(true)
  })
})

describe('records of the app’s own jobs', () => {
  test('are removed when alerts are', () => {
    const ended = (days: number, state = 'done') => ({ state, ended_at: days === 0 ? '' : aged.ago(days) })
    const kept = [
      aged.add(CI_RUN, ended(365)),
      aged.add(CI_RUN, ended(0, 'waiting')),
      aged.add(CLEANUP, ended(365)),
      aged.add(CLEANUP, ended(364, 'failed')),
    ]
    const gone = [
      aged.add(CI_RUN, ended(366)),
      aged.add(CLEANUP, ended(366)),
      aged.add(CLEANUP, ended(366, 'failed')),
    ]
    expect(aged.cleanUp()).toMatchObject({ state: 'done', runs: '3' })
    const there = (sysId: string) => aged.isThere(CI_RUN, sysId) || aged.isThere(CLEANUP, sysId)
    expect([kept.every(there), gone.some(there)]).toEqual([true, false])
  })
})

test('an alert of a group fires into a new incident, not into the closed one of a member that was removed', async () => {
  story.set({ 'lifecycle.group_by': 'rule' })
  await story.deliver({ id: 'a', ruleId: 'r' })
  await story.deliver({ id: 'a', ruleId: 'r', resolvedAt: 60 })
  story.pass(1)
  const { incident: second } = await story.deliver({ id: 'b', ruleId: 'r', firedAt: 60 })
  await story.deliver({ id: 'b', ruleId: 'r', resolvedAt: 120 })
  story.change(second, { state: '7', close_code: 'Duplicate', close_notes: 'done' })
  story.pass(400 * 24 * 60)
  expect(aged.cleanUp()).toMatchObject({ alerts: '1' })
  const third = await story.deliver({ id: 'a', ruleId: 'r', firedAt: 400 * 24 * 3600 })
  expect(third.outcome).toBe('opened')
  expect(story.incident(third.incident)['state']).toBe('1')
})
