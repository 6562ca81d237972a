import type { Row } from '../../instance/records/records.ts'
import { PLATFORM } from '../../instance/records/store.ts'
import { toGlideTime } from '../../src/server/glide_time.ts'
import { metricAlert } from '../support/alerts.ts'
import { ALERTS } from '../support/app_instance.ts'
import { press } from '../support/press.ts'
import { setUpPage } from '../support/set_up_page.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic, resultOf, whileRefused } from './calls.ts'

/** What is removed because it is old, what never is, and how that is told. */
let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const ALERT = 'x_secx_azmon_alert'
const DELIVERY = 'x_secx_azmon_delivery'
const REFUSAL = 'x_secx_azmon_refusal'
const CLEANUP = 'x_secx_azmon_cleanup'
const CI_RUN = 'x_secx_azmon_ci_run'
const DAY = 24 * 60 * 60_000
const ANCIENT = 5000

/** A moment so many days ago; a few seconds more or less. */
const ago = (days: number, seconds = 0) => toGlideTime(story.now() - days * DAY + seconds * 1000)
const count = (table: string) => story.app.rows(table).length
const add = (table: string, values: Row): string => {
  const { sysId, error } = story.app.node.store.insert(PLATFORM, table, values)
  if (sysId === null) throw new Error(`${table}: ${error}`)
  return sysId
}
const change = (table: string, sysId: string | undefined, values: Row) =>
  void story.app.node.store.update(PLATFORM, table, sysId ?? '', values)
const isThere = (table: string, sysId: string) => story.app.rows(table, { sys_id: sysId }).length === 1
const rowOf = (table: string, sysId: string): Row => story.app.rows(table, { sys_id: sysId })[0] ?? {}
const cleanups = () => story.app.rows(CLEANUP, {})
const last = () => cleanups().at(-1) ?? {}

let keys = 0
const delivery = (received_at: string, values: Row = {}) =>
  add(DELIVERY, { state: 'done', received_at, payload: '{"a":1}', ...values })
const refusal = (hour: string) => add(REFUSAL, { refusal_key: `key ${keys++}`, reason: 'expired', hour })
const alert = (last_event_at: string, values: Row = {}) =>
  add(ALERT, { alert_key: `key ${keys++}`, state: 'resolved', stateful: 'true', last_event_at, ...values })
const incident = (state: string) => {
  const sysId = add('incident', { short_description: 'CPU', caller_id: '' })
  change('incident', sysId, { state, close_code: 'Duplicate', close_notes: 'done', hold_reason: '4' })
  expect(rowOf('incident', sysId)['state']).toBe(state)
  return sysId
}

/** What happens in a night. */
function cleanUp(): Row {
  story.run('ask for the daily clean-up')
  story.run('clean up')
  return last()
}

describe('payloads', () => {
  test('are removed after 30 days and no second earlier; the delivery stays and says so', () => {
    const [on, after] = [delivery(ago(30)), delivery(ago(30, -1))]
    expect(cleanUp()).toMatchObject({ state: 'done', payloads: '1', deliveries: '0' })
    expect(rowOf(DELIVERY, on)).toMatchObject({ payload: '{"a":1}', payload_removed: '' })
    expect(rowOf(DELIVERY, after)).toMatchObject({
      state: 'done',
      payload: '',
      payload_removed: toGlideTime(story.now()),
    })
  })

  test('are removed once', () => {
    delivery(ago(40))
    cleanUp()
    story.pass(24 * 60)
    expect(cleanUp()).toMatchObject({ state: 'done', payloads: '0' })
  })

  test('stay as long as their deliveries if the setting is 0', () => {
    story.set({ 'operation.keep_payloads_days': '0' })
    const [young, old] = [delivery(ago(89)), delivery(ago(91))]
    cleanUp()
    expect([rowOf(DELIVERY, young)['payload'], isThere(DELIVERY, old)]).toEqual(['{"a":1}', false])
  })
})

describe('deliveries', () => {
  test('are removed after 90 days and no second earlier', () => {
    const [on, after] = [delivery(ago(90)), delivery(ago(90, -1))]
    expect(cleanUp()).toMatchObject({ deliveries: '1' })
    expect([isThere(DELIVERY, on), isThere(DELIVERY, after)]).toEqual([true, false])
  })

  test('are removed also if they were rejected', () => {
    const rejected = delivery(ago(91), { state: 'rejected' })
    cleanUp()
    expect(isThere(DELIVERY, rejected)).toBe(false)
  })

  test.each(['received', 'queued', 'retry', 'dead'])(
    'that are %s are never removed, and keep their payload',
    (state) => {
      const sysId = delivery(ago(ANCIENT), { state, next_attempt: '2999-01-01 00:00:00' })
      expect(cleanUp()).toMatchObject({ state: 'done', payloads: '0', deliveries: '0' })
      expect(rowOf(DELIVERY, sysId)).toMatchObject({ state, payload: '{"a":1}', payload_removed: '' })
    },
  )

  test('that failed are removed like others once they are replayed', async () => {
    const { alert: number } = await story.deliver()
    const [row] = story.app.rows(DELIVERY)
    change(DELIVERY, row?.['sys_id'], { state: 'dead', received_at: ago(100) })
    cleanUp()
    expect(press(story.app, 'ada.admin', DELIVERY, 'Replay', row?.['sys_id'])).toMatchObject({ ran: true })
    expect(number).not.toBeNull()
    story.pass(24 * 60)
    expect(cleanUp()).toMatchObject({ deliveries: '1' })
    expect(count(DELIVERY)).toBe(0)
  })

  test('leave alerts that they opened as they are, and resolvable', async () => {
    const { incident } = await story.deliver()
    story.pass(100 * 24 * 60)
    cleanUp()
    expect(count(DELIVERY)).toBe(0)
    expect(story.app.rows(ALERT)).toMatchObject([{ state: 'fired', delivery: '' }])
    const told = await story.deliver({ resolvedAt: 60 })
    expect(told).toMatchObject({ outcome: 'resolved', incident })
    expect(story.incident(incident)['state']).toBe('6')
  })
})

test('counters of refused calls are removed after 90 days and no second earlier', () => {
  const [on, after] = [refusal(ago(90)), refusal(ago(90, -1))]
  expect(cleanUp()).toMatchObject({ refusals: '1' })
  expect([isThere(REFUSAL, on), isThere(REFUSAL, after)]).toEqual([true, false])
})

describe('alerts', () => {
  test('are removed 365 days after the last call and no second earlier', () => {
    const [on, after] = [alert(ago(365)), alert(ago(365, -1))]
    expect(cleanUp()).toMatchObject({ alerts: '1' })
    expect([isThere(ALERT, on), isThere(ALERT, after)]).toEqual([true, false])
  })

  test.each([
    ['7', 'closed'],
    ['8', 'canceled'],
  ])('are removed if their incident has the state %s, %s', (state) => {
    const [resolved, endless] = [
      alert(ago(366), { incident: incident(state) }),
      alert(ago(366), { incident: incident(state), state: 'fired', stateful: 'false' }),
    ]
    cleanUp()
    expect([isThere(ALERT, resolved), isThere(ALERT, endless)]).toEqual([false, false])
    expect(story.incidents().every((row) => row['state'] === state)).toBe(true)
  })

  test.each([
    ['1', 'new'],
    ['2', 'in progress'],
    ['3', 'on hold'],
    ['6', 'resolved, so that it could be reopened'],
  ])('are never removed if their incident has the state %s, %s', (state) => {
    const kept = [
      alert(ago(ANCIENT), { incident: incident(state) }),
      alert(ago(ANCIENT), { incident: incident(state), state: 'fired', stateful: 'false' }),
    ]
    expect(cleanUp()).toMatchObject({ state: 'done', alerts: '0' })
    expect(kept.map((sysId) => isThere(ALERT, sysId))).toEqual([true, true])
  })

  test('are never removed while they fire, if Azure reports their end', () => {
    const kept = [
      alert(ago(ANCIENT), { state: 'fired' }),
      alert(ago(ANCIENT), { state: 'fired', incident: incident('7') }),
    ]
    cleanUp()
    expect(kept.map((sysId) => isThere(ALERT, sysId))).toEqual([true, true])
  })

  test('are never removed while their incident is held open', () => {
    const kept = alert(ago(ANCIENT), { hold_until: '2999-01-01 00:00:00' })
    cleanUp()
    expect(isThere(ALERT, kept)).toBe(true)
  })

  test.each(['received', 'queued', 'retry', 'dead'])(
    'are kept from a day before a delivery on that is %s, as it may be about them',
    (state) => {
      delivery(ago(500), { state, next_attempt: '2999-01-01 00:00:00' })
      const [kept, gone] = [alert(ago(501)), alert(ago(501, -1))]
      cleanUp()
      expect([isThere(ALERT, kept), isThere(ALERT, gone)]).toEqual([true, false])
    },
  )

  test('leave their deliveries, which then name no alert', () => {
    story.set({ 'operation.keep_deliveries_days': '0' })
    const told = delivery(ago(400), { alert: alert(ago(400)) })
    cleanUp()
    expect([count(ALERT), rowOf(DELIVERY, told)['alert']]).toEqual([0, ''])
  })

  test('with an open incident stay also on a platform that drops the condition on it', () => {
    const [kept, gone] = [alert(ago(400), { incident: incident('2') }), alert(ago(400))]
    const { statements } = story.app.node.store
    const all = statements.all.bind(statements)
    let dropped = 0
    statements.all = (by, sql, params) => {
      const without = sql.replace(/\(t\."incident" IS NULL OR [^)]*\(\?, \?\)\)/, '(1 OR ? OR ?)')
      if (without !== sql) dropped += 1
      return all(by, without, params)
    }
    expect(cleanUp()).toMatchObject({ state: 'done', alerts: '1' })
    expect(dropped).toBeGreaterThan(0)
    expect([isThere(ALERT, kept), isThere(ALERT, gone)]).toEqual([true, false])
  })

  test('that Azure calls about while they are being removed stay', () => {
    const sysId = alert(ago(400))
    const { statements } = story.app.node.store
    const all = statements.all.bind(statements)
    statements.all = (by, sql, params) => {
      const found = all(by, sql, params)
      if (by === 'app' && /FROM "x_secx_azmon_alert"/.test(sql) && found.length > 0) {
        statements.all = all
        change(ALERT, sysId, { last_event_at: ago(0), state: 'fired' })
      }
      return found
    }
    expect(cleanUp()).toMatchObject({ state: 'done', alerts: '0' })
    expect(isThere(ALERT, sysId)).toBe(true)
  })
})

describe('records of the app’s own jobs', () => {
  test('are removed when alerts are', () => {
    const ended = (days: number, state = 'done') => ({ state, ended_at: days === 0 ? '' : ago(days) })
    const kept = [
      add(CI_RUN, ended(365)),
      add(CI_RUN, ended(0, 'waiting')),
      add(CLEANUP, ended(365)),
      add(CLEANUP, ended(364, 'failed')),
    ]
    const gone = [add(CI_RUN, ended(366)), add(CLEANUP, ended(366)), add(CLEANUP, ended(366, 'failed'))]
    expect(cleanUp()).toMatchObject({ state: 'done', runs: '3' })
    const there = (sysId: string) => isThere(CI_RUN, sysId) || isThere(CLEANUP, sysId)
    expect([kept.every(there), gone.some(there)]).toEqual([true, false])
  })
})

describe('a clean-up', () => {
  test('says what it removed, and what that was older than', () => {
    delivery(ago(40))
    delivery(ago(100))
    refusal(ago(100))
    const { number, message } = cleanUp()
    const before = (days: number) => `before ${ago(days).slice(0, 16)}`
    expect(message).toBe(
      `Removed (UTC): payloads of deliveries received ${before(30)}: 2; deliveries received ${before(90)}: 1; ` +
        `counters of calls refused ${before(90)}: 1; alerts last heard of ${before(365)}: 0; ` +
        `CI search runs and clean-ups ended ${before(365)}: 0.`,
    )
    expect(story.app.log.filter((line) => line.includes('Clean-up'))).toEqual([
      expect.stringMatching(new RegExp(`^info .*Clean-up ${number}: Removed`)),
    ])
  })

  test('is one line of the health report and of the set-up page', async () => {
    await story.deliver()
    delivery(ago(100))
    const page = setUpPage(story.app)
    expect((await page.check())['cleanup']).toMatchObject({
      state: 'ok',
      found: 'None yet: there is one every day.',
    })
    const { number } = cleanUp()
    expect(await health()).toMatchObject({
      attention: [],
      lastCleanup: { number, state: 'done', removed: { payloads: 1, deliveries: 1, alerts: 0 } },
    })
    expect((await page.check())['cleanup']).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^AZC\d+, .*: removed: payloads 1, deliveries 1\.$/) as string,
    })
  })

  test('is asked for once, however often the job runs', () => {
    story.run('ask for the daily clean-up')
    story.run('ask for the daily clean-up')
    expect(cleanups()).toMatchObject([{ state: 'waiting' }])
  })

  test('is not even asked for if everything is kept for ever', async () => {
    const names = ['payloads', 'deliveries', 'alerts', 'refusals']
    story.set(Object.fromEntries(names.map((name) => [`operation.keep_${name}_days`, '0'])))
    delivery(ago(ANCIENT))
    alert(ago(ANCIENT))
    refusal(ago(ANCIENT))
    cleanUp()
    expect([count(DELIVERY), count(ALERT), count(REFUSAL), count(CLEANUP)]).toEqual([1, 1, 1, 0])
    const { cleanup } = await setUpPage(story.app).check()
    expect(cleanup).toMatchObject({ state: 'ok', found: 'By the settings everything is kept for ever.' })
  })

  test('removes nothing of which a wrong setting should say when, and the health report names that', async () => {
    await story.deliver()
    story.set({ 'operation.keep_payloads_days': 'a month' })
    const kept = [delivery(ago(ANCIENT)), alert(ago(ANCIENT))]
    refusal(ago(ANCIENT))
    cleanUp()
    expect(rowOf(DELIVERY, kept[0] ?? '')['payload']).not.toBe('')
    expect([isThere(ALERT, kept[1] ?? ''), count(REFUSAL)]).toEqual([true, 0])
    const { attention } = await health()
    expect(attention).toEqual([
      'Setting x_secx_azmon.operation.keep_payloads_days has the value "a month"; expected: 0, or a whole number from 1 to 3650.',
    ])
  })

  test('goes on with the next run of the job when its time is over', () => {
    for (let at = 0; at < 250; at++) delivery(ago(100))
    const { store } = story.app.node
    const remove = store.remove.bind(store)
    let removed = 0
    store.remove = (...args) => {
      // A hundred of them take a minute.
      if (++removed % 100 === 0) story.pass(1)
      return remove(...args)
    }
    story.run('ask for the daily clean-up')
    const seen: (string | undefined)[][] = []
    while (last()['state'] !== 'done' && seen.length < 9) {
      story.run('clean up')
      seen.push(['state', 'payloads', 'deliveries'].map((column) => last()[column]))
    }
    expect(seen).toEqual([
      ['waiting', '250', '100'],
      ['waiting', '250', '200'],
      ['done', '250', '250'],
    ])
    expect(count(DELIVERY)).toBe(0)
  })

  test('counts ages from its beginning, however long it takes', () => {
    delivery(ago(100))
    const young = delivery(ago(90, 30))
    story.run('ask for the daily clean-up')
    dieAtRemoval(1)
    story.pass(10)
    story.run('clean up')
    expect([last()['state'], isThere(DELIVERY, young)]).toEqual(['done', true])
  })

  test.each([1, 2, 3])(
    'that is cut off at removal %i is finished by the job after five minutes',
    (removal) => {
      for (let at = 0; at < 3; at++) delivery(ago(100))
      story.run('ask for the daily clean-up')
      dieAtRemoval(removal)
      expect(last()['state']).toBe('running')
      story.pass(4)
      story.run('clean up')
      expect(last()['state']).toBe('running')
      story.pass(2)
      story.run('clean up')
      expect([last()['state'], count(DELIVERY)]).toEqual(['done', 0])
    },
  )

  test('that two nodes have taken up at once removes the same, and ends', () => {
    for (let at = 0; at < 150; at++) delivery(ago(100))
    const { store } = story.app.node
    const remove = store.remove.bind(store)
    store.remove = (actor, table, sysId) => {
      // The other node is always a little faster.
      if (table === DELIVERY) remove(actor, table, sysId)
      return remove(actor, table, sysId)
    }
    expect(cleanUp()).toMatchObject({ state: 'done' })
    expect(count(DELIVERY)).toBe(0)
  })

  test('that the platform refuses ends, says so, and is a matter for the health report', async () => {
    await story.deliver()
    delivery(ago(100))
    await whileRefused(story.app, DELIVERY, 'delete', async () => cleanUp())
    expect(last()).toMatchObject({ state: 'failed', payloads: '1', deliveries: '0' })
    const { attention } = await health()
    expect(attention).toEqual([
      expect.stringMatching(/^Clean-up AZC\d+ failed\. The platform refused to remove deliveries;/),
    ])
    expect((await setUpPage(story.app).check())['cleanup']).toMatchObject({ state: 'wrong' })
    story.pass(24 * 60)
    expect(cleanUp()).toMatchObject({ state: 'done', deliveries: '1' })
    expect((await health()).attention).toEqual([])
  })

  test('that has not been asked for, or does not end, for three days is a matter for the health report', async () => {
    await story.deliver()
    cleanUp()
    story.pass(3 * 24 * 60 + 1)
    expect((await health()).attention).toEqual([
      expect.stringContaining('Nothing old has been removed since'),
    ])
    story.run('ask for the daily clean-up')
    expect((await health()).attention).toEqual([])
    story.pass(3 * 24 * 60 + 1)
    expect((await health()).attention).toEqual([expect.stringContaining('does not come to an end')])
  })

  test('costs one statement a minute while there is nothing to do', () => {
    const { meter } = story.app.node.store.statements
    const before = meter.app.statements
    story.run('clean up')
    expect(meter.app.statements - before).toBe(1)
  })

  test.each([
    ['a payload', 1, () => delivery(ago(40))],
    ['a delivery', 1, () => delivery(ago(100), { payload_removed: ago(70) })],
    ['a counter', 1, () => refusal(ago(100))],
    ['an alert', 2, () => alert(ago(400))],
  ])('costs for %s not more than %i statements and its share of the batches', (_what, most, make) => {
    const cost = (rows: number) => {
      for (let at = 0; at < rows; at++) make()
      story.pass(1)
      const { meter } = story.app.node.store.statements
      const before = meter.app.statements
      cleanUp()
      return meter.app.statements - before
    }
    const empty = cost(0)
    // A batch of a hundred is read once, and its progress written once.
    expect(cost(200) - empty).toBeLessThanOrEqual(200 * most + 2 * 2 + 1)
  })
})

describe('a delivery whose payload is gone', () => {
  let sysId = ''
  let number = ''
  beforeEach(async () => {
    await story.deliver()
    story.pass(31 * 24 * 60)
    cleanUp()
    const [row] = story.app.rows(DELIVERY)
    sysId = row?.['sys_id'] ?? ''
    number = row?.['number'] ?? ''
  })

  test('is offered no replay', () => {
    const before = rowOf(DELIVERY, sysId)
    const pressed = press(story.app, 'ada.admin', DELIVERY, 'Replay', sysId)
    expect(pressed).toMatchObject({ ran: false, reason: 'condition' })
    expect(rowOf(DELIVERY, sysId)).toEqual(before)
  })

  test('cannot be previewed, and the preview says why', async () => {
    const headers = { authorization: basic('ada.admin') }
    const path = ALERTS.replace('/alerts', '/preview')
    const answer = await story.app.request('POST', path, { headers, body: { delivery: number } })
    expect(resultOf(answer)).toMatchObject({
      outcome: 'payload_removed',
      sentence: expect.stringContaining(`The payload of ${number} was removed`) as string,
    })
  })

  test('is given up if it is to be tried again all the same', () => {
    change(DELIVERY, sysId, { state: 'retry', next_attempt: ago(1) })
    story.run('retry deliveries')
    const error = expect.stringContaining('was removed') as string
    expect(rowOf(DELIVERY, sysId)).toMatchObject({ state: 'dead', error })
  })
})

describe('an incident that ends by itself ends also if the payload that opened it is gone', () => {
  test('of an alert that Azure falls silent about', async () => {
    story.set({ 'lifecycle.silence_hours': 'activity_administrative=960' })
    const { incident } = await story.deliverBody(administrative())
    story.pass(35 * 24 * 60)
    cleanUp()
    expect(story.app.rows(DELIVERY)).toMatchObject([{ payload: '' }])
    story.pass(6 * 24 * 60)
    story.run('look after alerts')
    expect(story.incident(incident)).toMatchObject({ state: '6' })
    expect(story.incident(incident)['close_notes']).not.toBe('')
  })

  test('of a flapping problem that has become quiet', async () => {
    story.set({ 'lifecycle.flap_times': '1', 'lifecycle.flap_minutes': '60' })
    await story.deliver({ id: 'a', problem: 'p', firedAt: 0 })
    await story.deliver({ id: 'a', problem: 'p', resolvedAt: 60 })
    const { incident } = await story.deliver({ id: 'b', problem: 'p', firedAt: 120 })
    story.pass(35 * 24 * 60)
    cleanUp()
    const held = await story.deliver({ id: 'b', problem: 'p', firedAt: 120, resolvedAt: 180 })
    expect(held).toMatchObject({ reason: 'flapping_held' })
    story.pass(61)
    story.run('look after alerts')
    expect(story.incident(incident)['state']).toBe('6')
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
  expect(cleanUp()).toMatchObject({ alerts: '1' })
  const third = await story.deliver({ id: 'a', ruleId: 'r', firedAt: 400 * 24 * 3600 })
  expect(third.outcome).toBe('opened')
  expect(story.incident(third.incident)['state']).toBe('1')
})

describe('deliveries that failed for good', () => {
  test('are counted by the health report, after a week with their age', async () => {
    await story.deliver()
    delivery(ago(0), { state: 'dead' })
    const word = 'Deliveries that failed for good and wait for a replay: 1.'
    expect((await health()).attention).toEqual([word])
    story.pass(7 * 24 * 60)
    const { attention } = await health()
    expect(attention).toEqual([
      `${word} The oldest came on ${ago(7).slice(0, 10)}. They are never removed, and no alert since then is while they wait: replay or delete them.`,
    ])
  })
})

/** From this removal on nothing is written any more. */
function dieAtRemoval(number: number): void {
  const { store } = story.app.node
  const [remove, update] = [store.remove.bind(store), store.update.bind(store)]
  let removals = 0
  const isDead = () => removals >= number
  const die = (): never => {
    throw new Error('The node has died')
  }
  store.remove = (...args) => {
    removals += 1
    return isDead() ? die() : remove(...args)
  }
  store.update = (...args) => (isDead() ? die() : update(...args))
  try {
    story.run('clean up')
  } catch (error) {
    if (!/has died/.test(String(error))) throw error
  } finally {
    Object.assign(store, { remove, update })
  }
}

interface Report {
  attention: string[]
  lastCleanup: unknown
}

async function health(): Promise<Report> {
  const headers = { authorization: basic('vera.viewer') }
  const path = ALERTS.replace('/alerts', '/health')
  return resultOf(await story.app.request('GET', path, { headers })) as unknown as Report
}

/** Azure never reports the end of such an alert. */
function administrative() {
  const body = metricAlert({ id: 'administrative' })
  return {
    ...body,
    data: {
      ...body.data,
      essentials: {
        ...body.data.essentials,
        signalType: 'Activity Log',
        monitoringService: 'Activity Log - Administrative',
      },
      alertContext: {
        operationName: 'Microsoft.Compute/virtualMachines/write',
        status: 'Succeeded',
        level: 'Warning',
      },
    },
  }
}
