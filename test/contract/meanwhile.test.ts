import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { type MetricAlertOptions, metricAlert, START } from '../support/alerts.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** What another node does between two statements of a delivery, and what is different when a delivery is tried again. */
let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const ALERT = 'x_secx_azmon_alert'
const DELIVERY = 'x_secx_azmon_delivery'
const LONG_AGO = '2020-01-01 00:00:00'

const alerts = () => story.app.rows(ALERT)
const deliveries = () => story.app.rows(DELIVERY)
const open = () => story.incidents().filter((row) => row['state'] !== '6' && row['state'] !== '7')

/** Keeps a delivery that is due, for another node to process. */
function keepForAnother(options: MetricAlertOptions): void {
  story.app.node.store.insert(PLATFORM, DELIVERY, {
    state: 'retry',
    received_exact: new Date(story.now()).toISOString(),
    next_attempt: LONG_AGO,
    payload: JSON.stringify(metricAlert(options)),
  })
}

/** The other node does its work right before the next update of a row in a table. */
function anotherWorksBeforeUpdateOf(table: string): void {
  const { store } = story.app.node
  const update = store.update.bind(store)
  store.update = (...args) => {
    if (args[1] === table) {
      store.update = update
      story.run('retry deliveries')
    }
    return update(...args)
  }
}

/** As if the node had died before it could write how the first delivery ended. */
function retryFirstDelivery(): void {
  const [first] = deliveries()
  const unfinished = { state: 'received', outcome: '', reason: '', next_attempt: LONG_AGO }
  story.app.node.store.update(PLATFORM, DELIVERY, first?.['sys_id'] ?? '', unfinished)
  story.run('retry deliveries')
}

/** What a customer's own data policy does: an incident without this field cannot be written. */
function requireOnIncident(field: string, active: boolean): void {
  const { store } = story.app.node
  for (const row of story.app.rows('sys_data_policy2'))
    store.update(PLATFORM, 'sys_data_policy2', row['sys_id'] ?? '', { active: 'false' })
  if (!active) return
  const values = { model_table: 'incident', active: 'true', conditions: '' }
  const policy = store.insert(PLATFORM, 'sys_data_policy2', values)
  const rule = { sys_data_policy: policy.sysId ?? '', table: 'incident', field, mandatory: 'true' }
  store.insert(PLATFORM, 'sys_data_policy_rule', rule)
}

describe('at the same moment', () => {
  test('two nodes with two newer firings of a resolved alert open one incident', async () => {
    await story.deliver({ firedAt: 0 })
    await story.deliver({ resolvedAt: 60 })
    keepForAnother({ firedAt: 130 })
    anotherWorksBeforeUpdateOf(ALERT)
    await story.deliver({ firedAt: 120 })
    expect(deliveries().map((row) => row['state'])).toEqual(['done', 'done', 'done', 'done'])
    expect(open()).toHaveLength(1)
    expect(alerts()[0]?.['incident']).toBe(open()[0]?.['sys_id'])
  })

  test('an alert that joins a held incident while it is released keeps it open', async () => {
    story.set({ 'lifecycle.flap_times': '1', 'lifecycle.flap_minutes': '60' })
    await story.deliver({ id: 'a', problem: 'p' })
    await story.deliver({ id: 'a', problem: 'p', resolvedAt: 60 })
    const { incident } = await story.deliver({ id: 'b', problem: 'p', firedAt: 120 })
    expect(await story.deliver({ id: 'b', problem: 'p', firedAt: 120, resolvedAt: 180 })).toMatchObject({
      reason: 'flapping_held',
    })
    story.pass(61)
    keepForAnother({ id: 'c', problem: 'p', firedAt: 240 })
    anotherWorksBeforeUpdateOf('incident')
    story.run('process due alerts')
    expect(deliveries().at(-1)).toMatchObject({ outcome: 'grouped', reason: 'flapping_joined' })
    expect(story.incident(incident)['state']).toBe('2')
    expect(story.notes(incident).at(-1)).toContain('another alert joined')
  })
})

describe('two calls that each miss what the other writes', () => {
  test('a resolution that meets a refire resolves the incident with the next run of the job', async () => {
    await story.deliver({ firedAt: 0 })
    await story.deliver({ firedAt: 0, resolvedAt: 60 })
    keepForAnother({ firedAt: 120, resolvedAt: 180 })
    anotherWorksBeforeUpdateOf(ALERT)
    await story.deliver({ firedAt: 120 })
    story.run('process due alerts')
    expect(alerts()[0]).toMatchObject({ state: 'resolved', reason: 'settled' })
    expect(open()).toEqual([])
  })

  test('a newer firing that meets a resolution has its incident opened again', async () => {
    const { incident } = await story.deliver({ firedAt: 0 })
    keepForAnother({ firedAt: 120 })
    anotherWorksBeforeUpdateOf(ALERT)
    await story.deliver({ firedAt: 0, resolvedAt: 60 })
    expect(story.incident(incident)['state']).toBe('6')
    story.run('process due alerts')
    expect(alerts()[0]).toMatchObject({ state: 'fired', reason: 'settled' })
    expect(story.incident(incident)['state']).toBe('2')
  })

  test('the job leaves alerts alone that are as their times say', async () => {
    await story.deliver({ firedAt: 0 })
    const before = [...alerts(), ...story.incidents()]
    story.run('process due alerts')
    expect([...alerts(), ...story.incidents()]).toEqual(before)
  })
})

describe('a delivery that is tried again', () => {
  test('after its alert has resolved does not claim that nothing was opened', async () => {
    const { incident } = await story.deliver()
    await story.deliver({ resolvedAt: 60 })
    retryFirstDelivery()
    expect(deliveries()[0]).toMatchObject({ outcome: 'opened', reason: 'finished_by_retry' })
    expect(alerts()[0]?.['explanation']).not.toContain('nothing was opened')
    expect(story.incidents()).toHaveLength(1)
    expect(story.incident(incident)['state']).toBe('6')
  })

  test('after its incident was deleted opens another, which the alert names', async () => {
    await story.deliver()
    const [first] = story.incidents()
    story.app.node.store.remove(PLATFORM, 'incident', first?.['sys_id'] ?? '')
    expect(alerts()[0]?.['incident']).toBe('')
    retryFirstDelivery()
    expect(deliveries()[0]).toMatchObject({ outcome: 'opened', reason: 'fired_without_incident' })
    expect(alerts()[0]?.['incident']).toBe(story.incidents()[0]?.['sys_id'])
  })

  test('because the note about joining was refused writes it', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    const { incident } = await story.deliver({ id: 'a' })
    requireOnIncident('location', true)
    expect(await story.deliver({ id: 'b' })).toMatchObject({ status: 202 })
    requireOnIncident('location', false)
    story.pass(3)
    story.run('retry deliveries')
    expect(deliveries().at(-1)).toMatchObject({ outcome: 'grouped', reason: 'finished_by_retry' })
    expect(story.notes(incident).at(-1)).toContain(`${alerts()[1]?.['number']} joined: `)
  })

  test('needs an incident of its own if the shared one was closed, though Azure repeated the call meanwhile', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    const { incident } = await story.deliver({ id: 'a' })
    requireOnIncident('location', true)
    expect(await story.deliver({ id: 'b' })).toMatchObject({ status: 202 })
    requireOnIncident('location', false)
    expect(await story.deliver({ id: 'b' })).toMatchObject({ outcome: 'duplicate', reason: 'same_firing' })
    story.change(incident, { state: '7', close_code: 'Duplicate', close_notes: 'done' })
    story.pass(3)
    story.run('retry deliveries')
    expect(deliveries()[1]).toMatchObject({ state: 'done', outcome: 'opened', reason: 'group_ended' })
    expect(open()).toHaveLength(1)
    expect(alerts()[1]).toMatchObject({ incident: open()[0]?.['sys_id'], opener: '1' })
  })

  describe('because the incident could not be reopened', () => {
    beforeEach(async () => {
      story.set({ 'lifecycle.refire': 'reopen' })
      await story.deliver({ firedAt: 0 })
      await story.deliver({ firedAt: 0, resolvedAt: 60 })
      requireOnIncident('location', true)
      expect(await story.deliver({ firedAt: 120 })).toMatchObject({ status: 202 })
      requireOnIncident('location', false)
    })

    test('finds it open: the job has reopened it', () => {
      story.pass(3)
      story.run('process due alerts')
      expect(open()).toHaveLength(1)
      story.run('retry deliveries')
      expect(open()).toHaveLength(1)
      expect(alerts()[0]).toMatchObject({ state: 'fired', due_at: '', due_reason: '' })
    })

    test('leaves it resolved when Azure has reported the end meanwhile', async () => {
      await story.deliver({ firedAt: 120, resolvedAt: 180 })
      story.pass(3)
      story.run('retry deliveries')
      story.run('process due alerts')
      expect(open()).toEqual([])
      expect(alerts()[0]).toMatchObject({ state: 'resolved', due_at: '' })
    })
  })

  test('keeps the closed incident that its own alert had opened', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    const { incident } = await story.deliver({ id: 'a' })
    await story.deliver({ id: 'a' })
    story.change(incident, { state: '7', close_code: 'Duplicate', close_notes: 'done' })
    retryFirstDelivery()
    expect(deliveries()[0]).toMatchObject({ outcome: 'opened', reason: 'finished_by_retry' })
    expect(story.incidents()).toHaveLength(1)
  })

  test('does not count its resolution twice when it looks for flapping', async () => {
    story.set({ 'lifecycle.flap_times': '2', 'lifecycle.flap_minutes': '60' })
    await story.deliver({ id: 'a', problem: 'p' })
    await story.deliver({ id: 'a', problem: 'p', resolvedAt: 60 })
    const { incident } = await story.deliver({ id: 'b', problem: 'p', firedAt: 120 })
    requireOnIncident('location', true)
    expect(await story.deliver({ id: 'b', problem: 'p', firedAt: 120, resolvedAt: 180 })).toMatchObject({
      status: 202,
    })
    requireOnIncident('location', false)
    story.pass(3)
    story.run('retry deliveries')
    expect(deliveries().at(-1)).toMatchObject({ outcome: 'resolved', reason: 'alert_resolved' })
    expect(story.incident(incident)['state']).toBe('6')
  })

  test('but not any more is answered as given up', async () => {
    story.set({ 'operation.max_attempts': '1' })
    requireOnIncident('location', true)
    expect(await story.deliver()).toMatchObject({ status: 202, outcome: 'queued', reason: 'given_up' })
  })
})

describe('a time that cannot be', () => {
  const NEXT_CENTURY = 80 * 365 * 86_400

  test('does not make every later event of the alert an old one', async () => {
    const { incident } = await story.deliver({ firedAt: NEXT_CENTURY })
    story.pass(1)
    const now = (story.now() - START) / 1000
    expect(await story.deliver({ firedAt: 0, resolvedAt: now })).toMatchObject({
      outcome: 'resolved',
      incident,
    })
  })
})

describe('an incident that cannot be resolved when its time has come', () => {
  test('is tried again later, and does not stand in the way of others', async () => {
    story.set({ 'lifecycle.flap_times': '1', 'lifecycle.flap_minutes': '5' })
    await story.deliver({ id: 'a', problem: 'p' })
    await story.deliver({ id: 'a', problem: 'p', resolvedAt: 60 })
    const { incident } = await story.deliver({ id: 'b', problem: 'p', firedAt: 120 })
    await story.deliver({ id: 'b', problem: 'p', firedAt: 120, resolvedAt: 180 })
    story.pass(6)
    requireOnIncident('location', true)
    story.run('process due alerts')
    requireOnIncident('location', false)
    story.pass(1)
    story.run('process due alerts')
    expect(story.incident(incident)['state']).toBe('1')
    story.pass(10)
    story.run('process due alerts')
    expect(story.incident(incident)['state']).toBe('6')
  })
})
