import type { TestReport } from '../../src/server/admin/test_run.ts'
import { browserSession } from '../support/browser_session.ts'
import { like, SETUP, type SetUpPage, setUpPage } from '../support/set_up_page.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { resultOf, whileRefused } from './calls.ts'

let story: Storyteller
let page: SetUpPage
beforeEach(async () => {
  story = await tellStories()
  page = setUpPage(story.app)
})

const stepsOf = ({ steps }: TestReport) => Object.fromEntries(steps.map((step) => [step.id, step]))
const statesOf = ({ steps }: TestReport) => Object.fromEntries(steps.map(({ id, state }) => [id, state]))

test('goes the whole way and leaves nothing but a resolved incident', async () => {
  const before = page.countRows()
  const report = await page.sendTest()
  expect(report).toMatchObject({ passed: true })
  expect(statesOf(report)).toEqual({
    delivery: 'ok',
    alert: 'ok',
    incident: 'ok',
    resolution: 'ok',
    clean_up: 'ok',
  })
  expect(page.countRows()).toEqual(before)
  expect(story.incidents()).toMatchObject([
    { state: '6', close_code: 'Solution provided', cmdb_ci: '', correlation_display: 'Azure Monitor' },
  ])
})

test('is marked as one, in the incident’s title, description and notes', async () => {
  await page.sendTest()
  const [incident] = story.incidents()
  expect(incident?.['short_description']).toMatch(/^\[Test\] /)
  expect(incident?.['description']).toMatch(/This is a test, not a real alert\.[^]*Sent from the page Set up/)
  const notes = story.notes(incident?.['number'] ?? '')
  expect(notes).toContainEqual('Set-up test, started by admin. There is nothing to do.')
})

test('leaves no open incident behind an admin who sees only own incidents, with a caller in the settings', async () => {
  story.set({ 'incident.caller': 'sam.desk' })
  const ask = await browserSession(story.app, 'ada.admin')
  const report = resultOf(await ask('POST', `${SETUP}/test`, {})) as unknown as TestReport
  expect(report.steps.filter(({ state }) => state !== 'ok')).toEqual([])
  expect(story.incidents().filter(({ state }) => state !== '6')).toEqual([])
})

test('says what the incident got from the settings', async () => {
  story.set({ 'incident.assignment_group': 'Network', 'incident.caller': 'sam.desk' })
  expect(stepsOf(await page.sendTest())['incident']).toMatchObject({
    state: 'ok',
    found: like(/^INC\d+, priority 5.*, assignment group Network, caller Sam Desk, CI none/),
    link: { address: like(/^incident\.do\?sys_id=[0-9a-f]{32}$/) },
  })
})

test('says which settings could not be followed', async () => {
  story.set({ 'incident.assignment_group': 'Nowhere' })
  const report = await page.sendTest()
  expect(report.passed).toBe(false)
  expect(stepsOf(report)['incident']).toMatchObject({
    state: 'todo',
    found: like(/No active assignment group/),
  })
})

test('says that everything inside works, and that it did not try the token check', async () => {
  expect((await page.sendTest()).summary).toEqual({
    state: 'ok',
    text: 'Inside everything works. Only a call from Azure tries the token check.',
  })
})

test('says that Azure would still be refused, where it would', async () => {
  story.set({ 'entra.tenant': '', 'entra.audiences': '' })
  const { passed, summary } = await page.sendTest()
  expect(passed).toBe(true)
  expect(summary).toEqual({
    state: 'wrong',
    text: 'Inside everything works, but Azure would still be refused: Tenant, Audience.',
  })
})

test('is a new one each time', async () => {
  await page.sendTest()
  await page.sendTest()
  expect(story.incidents().map((incident) => incident['state'])).toEqual(['6', '6'])
})

test.each([
  ['that resolve nothing', { 'lifecycle.resolve': 'never' }],
  ['by which everything shares an incident', { 'lifecycle.group_by': 'rule' }],
  [
    'that take alerts of one subscription only',
    { 'entra.subscriptions': '0b1f6471-1bf0-4dda-aec3-cb9272f09590' },
  ],
  ['that queue deliveries', { 'operation.mode': 'queued' }],
])('goes the whole way under settings %s', async (_, settings) => {
  story.set(settings)
  expect((await page.sendTest()).steps.filter(({ state }) => state !== 'ok')).toEqual([])
})

test('neither joins a storm nor adds to one', async () => {
  story.set({ 'lifecycle.storm_incidents': '2' })
  for (const id of ['a', 'b', 'c']) await story.deliver({ id })
  const storm = await story.deliver({ id: 'd' })
  const before = story.incident(storm.incident)
  expect(await page.sendTest()).toMatchObject({ passed: true })
  expect(story.incident(storm.incident)).toEqual(before)
  expect(story.incidents().filter((incident) => incident['state'] === '6')).toHaveLength(1)
})

test('is not what the lines on deliveries speak of', async () => {
  await page.sendTest()
  expect(await page.check()).toMatchObject({
    first_delivery: { state: 'todo' },
    last_delivery: { state: 'unknown' },
    role: { state: 'unknown' },
  })
})

test('says which policy keeps it from being opened, and leaves nothing', async () => {
  page.addPolicy('Callers', '', ['caller_id'])
  const report = await page.sendTest()
  expect(statesOf(report)).toEqual({ delivery: 'ok', alert: 'wrong', clean_up: 'ok' })
  expect(stepsOf(report)['alert']?.found).toMatch(/fields are mandatory: Caller/)
  expect([page.countRows(), story.incidents()]).toEqual([[0, 0, 0, 0], []])
})

test('says what keeps it from being resolved, and that the incident is left open', async () => {
  page.addPolicy('Callers', 'state=6', ['caller_id'])
  const report = await page.sendTest()
  expect(statesOf(report)).toMatchObject({ incident: 'ok', resolution: 'wrong', clean_up: 'wrong' })
  const { resolution, clean_up: cleanUp } = stepsOf(report)
  expect(resolution?.found).toMatch(/fields are mandatory: Caller/)
  expect(cleanUp?.found).toMatch(/^Left behind: INC\d+, which is still open\.$/)
  expect(page.countRows()).toEqual([0, 0, 0, 0])
})

test('says that it could not be kept', async () => {
  const report = await whileRefused(story.app, 'x_secx_azmon_delivery', 'insert', () => page.sendTest())
  expect(statesOf(report)).toEqual({ delivery: 'wrong', clean_up: 'ok' })
})

test('says what it could not delete', async () => {
  const report = await whileRefused(story.app, 'x_secx_azmon_delivery', 'delete', () => page.sendTest())
  expect(stepsOf(report)['clean_up']).toMatchObject({
    state: 'wrong',
    found: like(/^Left behind: AZD\d+; AZD\d+\.$/),
  })
  expect(await page.check()).toMatchObject({ first_delivery: { state: 'todo' }, backlog: { state: 'ok' } })
})
