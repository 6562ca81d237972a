import { PlatformRefusal } from '../../packages/local-instance/src/engine/bridge.ts'
import type { Change, Rule } from '../../packages/local-instance/src/records/rules.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { ALERTS } from '../support/app_instance.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic, call, resultOf, token, withRule } from './calls.ts'

/**
 * The platform throws where it mostly answers with null; records go while somebody works on them
 * (docs/facts/limits.md#unreadable-errors, docs/facts/limits.md#update-of-a-deleted-record).
 */
const ALERT = 'x_secx_azmon_alert'
const DELIVERY = 'x_secx_azmon_delivery'
const KEY_SET = 'x_secx_azmon_key_set'

let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const before = (table: string, operations: Rule['operations'], run: (change: Change) => void): Rule => ({
  table,
  when: 'before',
  operations,
  run,
})
const thrown = (table: string, operations: Rule['operations'], isIt: (row: Change['current']) => boolean) =>
  before(table, operations, ({ current }) => {
    if (isIt(current)) throw new PlatformRefusal('Access denied by a customer rule')
  })
type Job = Parameters<Storyteller['run']>[0]
const runWith = (rule: Rule, job: Job) =>
  withRule(story.app, rule, () => {
    story.run(job)
    return Promise.resolve()
  })
const stateOf = (number: string | null) => story.incident(number)['state']
const alertOf = (number: string | null) => story.app.rows(ALERT, { number: number ?? '' })[0] ?? {}
const remove = (table: string) => {
  for (const row of story.app.rows(table)) story.app.node.store.remove(PLATFORM, table, row['sys_id'] ?? '')
}
const logged = () => story.app.log.filter((line) => line.startsWith('error')).join('\n')

describe('a record that throws stops neither a job nor the other records', () => {
  test.each(['incident', ALERT])('of the due ones: the update of its %s', async (table) => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=1' })
    const bad = await story.deliver({ id: 'a' })
    story.pass(1)
    const good = await story.deliver({ id: 'b' })
    story.pass(180)
    const number = table === 'incident' ? bad.incident : bad.alert
    await runWith(
      thrown(table, ['update'], (row) => row['number'] === number),
      'process due alerts',
    )
    expect(stateOf(good.incident)).toBe('6')
    expect(logged()).toContain(`Alert ${bad.alert}: `)
    expect(logged()).toContain('Access denied by a customer rule')
  })

  test('and is taken up again ten minutes later', async () => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=1' })
    const bad = await story.deliver({ id: 'a' })
    story.pass(180)
    await runWith(
      thrown('incident', ['update'], () => true),
      'process due alerts',
    )
    expect(stateOf(bad.incident)).not.toBe('6')
    expect(alertOf(bad.alert)['due_at']).not.toBe('')
    story.pass(5)
    story.run('process due alerts')
    expect(stateOf(bad.incident)).not.toBe('6')
    story.pass(6)
    story.run('process due alerts')
    expect(stateOf(bad.incident)).toBe('6')
  })

  test('of the deliveries that are tried again', async () => {
    story.set({ 'operation.mode': 'queued' })
    await story.deliver({ id: 'a' })
    story.pass(1)
    await story.deliver({ id: 'b' })
    story.pass(10)
    const [first] = story.app.rows(DELIVERY)
    await runWith(
      thrown(DELIVERY, ['update'], (row) => row['number'] === first?.['number']),
      'retry deliveries',
    )
    expect(story.app.rows(DELIVERY).map((row) => row['state'])).toEqual(['queued', 'done'])
    expect(logged()).toContain('Access denied by a customer rule')
  })

  test('of the alerts whose CI is searched again', async () => {
    const bad = await story.deliver({ id: 'a', target: machine('nowhere-01') })
    const good = await story.deliver({ id: 'b', target: machine('nowhere-02') })
    const searchedAt = alertOf(good.alert)['ci_searched_at']
    story.pass(10)
    story.run('start the daily CI search')
    await runWith(
      thrown(ALERT, ['update'], (row) => row['number'] === bad.alert),
      'continue CI searches',
    )
    expect(alertOf(good.alert)['ci_searched_at']).not.toBe(searchedAt)
    expect(story.app.rows('x_secx_azmon_ci_run')).toMatchObject([{ looked_at: '1' }])
  })

  test('of the deliveries whose payload is removed', async () => {
    story.set({ 'operation.keep_deliveries_days': '30', 'operation.keep_payloads_days': '30' })
    for (const id of ['a', 'b']) await story.deliver({ id })
    const [first] = story.app.rows(DELIVERY)
    story.pass(60 * 24 * 60)
    story.run('start the daily retention run')
    await runWith(
      thrown(DELIVERY, ['update', 'delete'], (row) => row['number'] === first?.['number']),
      'continue retention runs',
    )
    const left = story.app.rows(DELIVERY).map((row) => [row['number'], row['payload_removed'] || ''])
    expect(left.filter(([number]) => number !== first?.['number']).every(([, at]) => at !== '')).toBe(true)
    expect(story.app.log.join('\n')).toContain('Access denied by a customer rule')
  })
})

describe('a record that is deleted meanwhile stays deleted', () => {
  test('an incident that a job resolves, and its alert', async () => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=1' })
    const told = await story.deliver({ id: 'a' })
    story.pass(180)
    // The alert goes while its incident is written.
    const rule = before('incident', ['update'], () => remove(ALERT))
    await runWith(rule, 'process due alerts')
    expect(stateOf(told.incident)).toBe('6')
    expect(story.app.rows(ALERT)).toEqual([])
  })

  test('an incident, while the rest of a long note is written', async () => {
    const { data, ...rest } = metricAlert({ id: 'a' })
    const customProperties = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`property-${at}`, 'a long value '.repeat(20)]),
    )
    const long = { ...rest, data: { ...data, customProperties } }
    expect(story.notes((await story.deliverBody(long)).incident).length).toBeGreaterThan(2)
    remove('incident')
    remove(ALERT)
    let isDeleted = false
    const rule: Rule = {
      table: 'incident',
      when: 'after',
      operations: ['update'],
      run: () => {
        isDeleted = true
        remove('incident')
      },
    }
    await withRule(story.app, rule, () => story.deliverBody(long))
    expect(isDeleted).toBe(true)
    expect(story.incidents()).toEqual([])
  })

  test('an alert, while its incident is not resolved but only noted', async () => {
    story.set({ 'lifecycle.resolve': 'note' })
    await story.deliver({ id: 'a' })
    const rule = before('incident', ['update'], () => remove(ALERT))
    await withRule(story.app, rule, () => story.deliver({ id: 'a', resolvedAt: 60 }))
    expect(story.app.rows(ALERT)).toEqual([])
  })

  test('a set of signing keys that is deleted before a fetch is noted on it', async () => {
    await story.deliver({ id: 'a' })
    story.pass(120)
    const { store } = story.app.node
    const { statements } = store
    const all = statements.all.bind(statements)
    let isDeleted = false
    const spy = jest.spyOn(statements, 'all').mockImplementation((...asked) => {
      const found = all(...asked)
      const isKeySet = JSON.stringify(asked).includes('key_set_key') && found.length > 0
      if (isKeySet && !isDeleted) {
        isDeleted = true
        remove(KEY_SET)
      }
      return found
    })
    story.run('refresh signing keys')
    spy.mockRestore()
    expect(isDeleted).toBe(true)
    expect(story.app.rows(KEY_SET)).toEqual([])
  })
})

describe('a page that asks while the platform throws gets an answer in the app’s words', () => {
  const as = (user: string) => ({ authorization: basic(user) })
  const path = (end: string) => ALERTS.replace('/alerts', end)

  test('the fetch of keys says that it could not be noted', async () => {
    await story.deliver({ id: 'a' })
    story.pass(120)
    const rule = thrown(KEY_SET, ['update', 'insert'], () => true)
    const answer = await withRule(story.app, rule, () =>
      story.app.request('POST', path('/setup/keys'), { headers: as('ada.admin'), body: {} }),
    )
    expect(answer.status).toBe(200)
    const { tried, faults } = resultOf(answer) as { tried: string[]; faults: string[] }
    expect(tried).toEqual([])
    expect(faults.join(' ')).toContain('nothing was fetched')
  })

  test.each([
    ['GET', '/setup', 'ada.admin'],
    ['POST', '/setup/keys', 'ada.admin'],
    ['POST', '/setup/test', 'ada.admin'],
    ['POST', '/preview', 'ada.admin'],
    ['GET', '/preview', 'ada.admin'],
    ['GET', '/health', 'vera.viewer'],
  ])('%s %s', async (method, end, user) => {
    await story.deliver({ id: 'a' })
    const { statements } = story.app.node.store
    const all = statements.all.bind(statements)
    const spy = jest.spyOn(statements, 'all').mockImplementation((...asked) => {
      if (/x_secx_azmon_(key_set|delivery|rule|ci_class|alert)|sys_properties/.test(JSON.stringify(asked)))
        throw new PlatformRefusal('The database is away')
      return all(...asked)
    })
    const body = method === 'POST' ? metricAlert({ id: 'b' }) : undefined
    const answer = await story.app.request(method, path(end), { headers: as(user), body })
    spy.mockRestore()
    expect([answer.status, resultOf(answer)]).toEqual([
      503,
      { outcome: 'failed', message: expect.stringContaining('The system log says why') as string },
    ])
    expect(answer.text).not.toContain('database')
    expect(logged()).toContain('The database is away')
  })
})

describe('the answer of a refusal does not depend on whether it can be counted', () => {
  const whileUncounted = <Result>(work: () => Promise<Result>) =>
    withRule(
      story.app,
      thrown('x_secx_azmon_refusal', ['insert', 'update'], () => true),
      async () => {
        await work()
        // The counter of the hour is there by now, or never.
        return work()
      },
    )

  test('a token that is wrong', async () => {
    expect((await whileUncounted(() => call(story.app, 'Bearer abc'))).status).toBe(401)
    await call(story.app, 'Bearer abc')
    expect((await whileUncounted(() => call(story.app, 'Bearer abc'))).status).toBe(401)
    expect(logged()).toContain('A refused call could not be counted: ')
  })

  test('a genuine token without the role', async () => {
    const bearer = async () => 'Bearer ' + (await token(story.app, { roles: ['Reader'] }))
    await call(story.app, await bearer())
    expect((await whileUncounted(async () => call(story.app, await bearer()))).status).toBe(403)
  })

  test('a body that is too large', async () => {
    const bearer = 'Bearer ' + (await token(story.app))
    const large = { text: 'x'.repeat(1_100_000) }
    await call(story.app, bearer, large)
    expect((await whileUncounted(() => call(story.app, bearer, large))).status).toBe(413)
  })
})
