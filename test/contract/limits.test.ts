import { type Limit, LIMITS } from '../../packages/local-instance/src/engine/limits.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { TestReport } from '../../src/server/admin/test_run.ts'
import { ciId } from '../../packages/local-instance/src/demo/demo.ts'
import { metricAlert } from '../support/alerts.ts'
import { press } from '../support/press.ts'
import { setUpPage } from '../support/set_up_page.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { call, resultOf, token } from './calls.ts'

/** The way of an alert on platforms that are harsher than their documents (packages/local-instance/src/engine/limits.ts). */
const DELIVERY = 'x_secx_azmon_delivery'
/** Where guest sees no incidents the job finishes what needs them: that has tests of its own below. */
const SEEING = LIMITS.filter((limit) => limit !== 'guest-interactive')
const SWITCHES: readonly { name: string; limits: readonly Limit[] }[] = [
  { name: 'no limit', limits: [] },
  ...SEEING.map((limit) => ({ name: limit, limits: [limit] })),
  { name: 'all limits', limits: SEEING },
]

describe.each(SWITCHES)('with $name', ({ limits }) => {
  let story: Storyteller
  beforeAll(async () => {
    story = await tellStories({ limits })
    story.set({ 'incident.caller': 'eve.employee' })
  })
  const alert = (number: string | null) => story.app.rows('x_secx_azmon_alert', { number: number ?? '' })[0]
  const lastDelivery = () => story.app.rows(DELIVERY).at(-1) ?? {}

  test('an alert opens its incident once, is counted and resolves it', async () => {
    const opened = await story.deliver({ id: 'life' })
    expect(opened).toMatchObject({ status: 200, outcome: 'opened' })
    const eve = story.app.rows('sys_user', { user_name: 'eve.employee' })[0]?.['sys_id']
    expect(story.incident(opened.incident)).toMatchObject({
      sys_id: alert(opened.alert)?.['incident'],
      cmdb_ci: ciId('web01'),
      caller_id: eve,
      opened_by: eve,
    })
    expect(await story.deliver({ id: 'life' })).toMatchObject({ status: 200, outcome: 'duplicate' })
    expect(alert(opened.alert)).toMatchObject({ count: '2', state: 'fired' })
    expect(await story.deliver({ id: 'life', resolvedAt: 60 })).toMatchObject({ outcome: 'resolved' })
    expect(alert(opened.alert)).toMatchObject({ count: '3', state: 'resolved' })
    expect(story.incident(opened.incident)['state']).toBe('6')
  })

  test('refused calls are answered alike and counted', async () => {
    const stranger = 'Bearer ' + (await token(story.app, { audience: 'api://another' }))
    for (let calls = 1; calls <= 3; calls++) expect((await call(story.app, stranger)).status).toBe(401)
    expect(story.app.rows('x_secx_azmon_refusal', { reason: 'wrong_audience' })).toMatchObject([
      { count: '3' },
    ])
  })

  test('a body that is no alert, and one that is empty, are rejected', async () => {
    const bearer = 'Bearer ' + (await token(story.app))
    expect((await call(story.app, bearer, { schemaId: 'other' })).status).toBe(400)
    expect((await call(story.app, bearer, '')).status).toBe(400)
    expect((await call(story.app, undefined, '')).status).toBe(401)
  })

  test('a second delivery of a second alert joins the incident of its group', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    const first = await story.deliver({ id: 'group-a' })
    const second = await story.deliver({ id: 'group-b' })
    story.set({ 'lifecycle.group_by': '' })
    expect([first.outcome, second.outcome]).toEqual(['opened', 'grouped'])
    expect(second.incident).toBe(first.incident)
  })

  test('a delivery that was given up is replayed by an admin without itil, and the job repeats another', async () => {
    const { incident } = await story.deliver({ id: 'replay' })
    for (const repeat of [
      async () => {
        press(story.app, 'ada.admin', DELIVERY, 'Replay', lastDelivery()['sys_id'])
        await story.app.node.runEvents()
      },
      () => {
        change({ state: 'retry', next_attempt: '2020-01-01 00:00:00' })
        story.run('retry deliveries')
        return Promise.resolve()
      },
    ]) {
      change({ state: 'dead', next_attempt: '' })
      await repeat()
      expect(lastDelivery()).toMatchObject({ state: 'done', incident: story.incident(incident)['sys_id'] })
    }
    expect(
      story.incidents().filter((row) => row['correlation_id'] === story.incident(incident)['correlation_id']),
    ).toHaveLength(1)
  })

  test('Set up finds what is wrong and nothing else, and its test alert goes the whole way', async () => {
    const page = setUpPage(story.app)
    await page.fetchKeys()
    const wrong = Object.values(await page.check()).filter((line) => line.state === 'wrong')
    expect(wrong.map(({ id }) => id)).toEqual([])
    const report: TestReport = await page.sendTest()
    expect(report.steps.filter(({ state }) => state !== 'ok')).toEqual([])
  })

  test.each(['gate', 'webhook'])(
    'a route whose module %s does not load asks Azure to come again',
    async (name) => {
      const [module] = story.app
        .rows('sys_module')
        .filter((row) => row['path']?.endsWith(`/src/server/${name}.ts`))
      const write = (content: string) =>
        story.app.node.store.update(PLATFORM, 'sys_module', module?.['sys_id'] ?? '', { content })
      write('export function receive( {')
      const answer = await call(story.app, 'Bearer ' + (await token(story.app)), metricAlert())
      write(module?.['content'] ?? '')
      expect(answer.status).toBe(503)
      expect(resultOf(answer)).toMatchObject({ code: 'x_secx_azmon.unavailable' })
      if (!limits.includes('log-throws'))
        expect(story.app.log.join('\n')).toMatch(
          new RegExp(`error .*src/server/${name}\\.ts cannot be loaded`),
        )
      expect((await call(story.app)).status).toBe(401)
    },
  )

  function change(values: Record<string, string>): void {
    story.app.node.store.update(PLATFORM, DELIVERY, lastDelivery()['sys_id'] ?? '', values)
  }
})

describe('with guest-interactive and a caller, whose incidents guest does not see', () => {
  let story: Storyteller
  beforeEach(async () => {
    story = await tellStories({ limits: ['guest-interactive'] })
    story.set({ 'incident.caller': 'eve.employee' })
  })
  const finish = () => {
    story.pass(10)
    story.run('retry deliveries')
  }

  test('a resolution is finished by the job', async () => {
    const { incident } = await story.deliver({ firedAt: 0 })
    expect((await story.deliver({ firedAt: 0, resolvedAt: 60 })).status).toBe(202)
    finish()
    expect(story.incident(incident)['state']).toBe('6')
  })

  test.each(['rule', 'resource'])('a second alert of a %s opens no second incident', async (groupBy) => {
    story.set({ 'lifecycle.group_by': groupBy })
    await story.deliver({ id: 'a' })
    expect((await story.deliver({ id: 'b' })).status).toBe(202)
    finish()
    expect(story.incidents()).toHaveLength(1)
    expect(story.app.rows('x_secx_azmon_alert').map((row) => row['incident'])).toEqual(
      story.incidents().flatMap(({ sys_id: sysId }) => [sysId, sysId]),
    )
  })
})

test('without setNewGuidValue a storm has one incident', async () => {
  const story = await tellStories({ limits: ['no-setnewguid'] })
  story.set({ 'lifecycle.storm_incidents': '1' })
  for (const id of ['a', 'b', 'c', 'd', 'e']) await story.deliver({ id, severity: 'Sev2' })
  expect(story.app.rows('x_secx_azmon_delivery').map((row) => row['reason'])).toEqual([
    'first_fired',
    'first_fired',
    'storm_opened',
    'storm_joined',
    'storm_joined',
  ])
})
