import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { body, metricContext } from '../server/azure/bodies.ts'
import { press } from '../support/press.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** What becomes of the calls of Azure's button Test action group, as the setting for them is shipped: resolved at once. */
const TEST_ALERT =
  '/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.AlertsManagement/alerts/12345678-1234-1234-1234-1234567890ab'
const DELIVERIES = 'x_secx_azmon_delivery'
const CLOSED = '7'
const RESOLVED = '6'

let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const pressTest = () => {
  const firedDateTime = new Date(story.now()).toISOString()
  return story.deliverBody(body({ alertId: TEST_ALERT, firedDateTime }, metricContext()))
}

const testAlert = () => story.app.rows('x_secx_azmon_alert', { is_test: '1' })[0] ?? {}

/** Presses Replay on the last delivery of the test, and lets the job run. */
function replay(): void {
  const of = story.app.rows(DELIVERIES, { alert: testAlert()['sys_id'] ?? '' })
  press(story.app, 'ada.admin', DELIVERIES, 'Replay', of.at(-1)?.['sys_id'])
  story.pass(6)
  story.run('retry deliveries')
}

test('a test opens an incident and resolves it, again each time', async () => {
  const first = await pressTest()
  story.pass(2)
  const second = await pressTest()
  expect(second.incident).not.toBe(first.incident)
  for (const { incident } of [first, second]) expect(story.incident(incident)['state']).toBe(RESOLVED)
})

test('a closed incident of a test is not changed by a replay', async () => {
  const { incident } = await pressTest()
  story.change(incident, { state: CLOSED })
  const notes = story.notes(incident).length
  story.pass(1)
  replay()
  expect([story.incident(incident)['state'], story.notes(incident).length]).toEqual([CLOSED, notes])
})

test('a test whose incident the platform refused opens it when it is tried again, and resolves it', async () => {
  const { store } = story.app.node
  const policy = store.insert(PLATFORM, 'sys_data_policy2', { model_table: 'incident', active: 'true' })
  const location = { table: 'incident', field: 'location', mandatory: 'true' }
  store.insert(PLATFORM, 'sys_data_policy_rule', { ...location, sys_data_policy: policy.sysId ?? '' })
  expect((await pressTest()).status).toBe(202)
  store.update(PLATFORM, 'sys_data_policy2', policy.sysId ?? '', { active: 'false' })
  story.pass(3)
  story.run('retry deliveries')
  const [incident] = story.incidents()
  expect(incident).toMatchObject({ state: RESOLVED, sys_id: testAlert()['incident'] })
  const [delivery] = story.app.rows(DELIVERIES)
  expect(delivery).toMatchObject({ state: 'done', outcome: 'opened', reason: 'test_ended' })
})

test('a test belongs to no storm, and its replay touches none', async () => {
  story.set({ 'lifecycle.storm_incidents': '2', 'lifecycle.storm_minutes': '10' })
  for (const id of ['a', 'b', 'c']) await story.deliver({ id })
  const { incident } = await pressTest()
  expect(story.incident(incident)['state']).toBe(RESOLVED)
  expect(testAlert()['storm']).toBe('')
  const storm = (await story.deliver({ id: 'd' })).incident
  story.pass(1)
  replay()
  expect(story.incident(storm)['state']).toBe('1')
})

test('a test that is kept on record only reopens nothing', async () => {
  const { incident } = await pressTest()
  story.set({ 'lifecycle.test_actions': 'record', 'lifecycle.refire': 'reopen' })
  story.pass(2)
  expect(await pressTest()).toMatchObject({ outcome: 'recorded', reason: 'test_recorded' })
  expect(story.incident(incident)['state']).toBe(RESOLVED)
})
