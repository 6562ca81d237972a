import { ALERTS } from '../support/app_instance.ts'
import { setUpPage } from '../support/set_up_page.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic, resultOf, whileRefused } from './calls.ts'
import { agedRows, ALERT, DELIVERY, REFUSAL, CLEANUP } from '../support/aged_rows.ts'

/** How what is old is removed, night by night, and how that is told. */
let story: Storyteller
let aged: ReturnType<typeof agedRows>
beforeEach(async () => {
  story = await tellStories()
  aged = agedRows(story)
})

const ANCIENT = 5000

describe('a clean-up', () => {
  test('says what it removed, and what that was older than', () => {
    aged.delivery(aged.ago(40))
    aged.delivery(aged.ago(100))
    aged.refusal(aged.ago(100))
    const { number, message } = aged.cleanUp()
    const before = (days: number) => `before ${aged.ago(days).slice(0, 16)}`
    expect(message).toBe(
      `Removed (UTC): payloads of deliveries received ${before(30)}: 2; deliveries received ${before(90)}: 1; ` +
        `counters of calls refused ${before(90)}: 1; alerts with their last event ${before(365)}: 0; ` +
        `CI search runs, retention runs and notices ${before(365)}: 0.`,
    )
    expect(story.app.log.filter((line) => line.includes('Retention run'))).toEqual([
      expect.stringMatching(new RegExp(`^info .*Retention run ${number}: Removed`)),
    ])
  })

  test('is one line of the health report and of the set-up page', async () => {
    await story.deliver()
    aged.delivery(aged.ago(100))
    const page = setUpPage(story.app)
    expect((await page.check())['cleanup']).toMatchObject({
      state: 'ok',
      found: 'None yet: there is one every day.',
    })
    const { number } = aged.cleanUp()
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
    story.run('start the daily retention run')
    story.run('start the daily retention run')
    expect(aged.cleanups()).toMatchObject([{ state: 'waiting' }])
  })

  test('is not even asked for if everything is kept for ever', async () => {
    const names = ['payloads', 'deliveries', 'alerts', 'refusals']
    story.set(Object.fromEntries(names.map((name) => [`operation.keep_${name}_days`, '0'])))
    aged.delivery(aged.ago(ANCIENT))
    aged.alert(aged.ago(ANCIENT))
    aged.refusal(aged.ago(ANCIENT))
    aged.cleanUp()
    expect([aged.count(DELIVERY), aged.count(ALERT), aged.count(REFUSAL), aged.count(CLEANUP)]).toEqual([
      1, 1, 1, 0,
    ])
    const { cleanup } = await setUpPage(story.app).check()
    expect(cleanup).toMatchObject({ state: 'ok', found: 'By the settings everything is kept forever.' })
  })

  test('removes nothing of which a wrong setting should say when, and the health report names that', async () => {
    await story.deliver()
    story.set({ 'operation.keep_payloads_days': 'a month' })
    const kept = [aged.delivery(aged.ago(ANCIENT)), aged.alert(aged.ago(ANCIENT))]
    aged.refusal(aged.ago(ANCIENT))
    aged.cleanUp()
    expect(aged.rowOf(DELIVERY, kept[0] ?? '')['payload']).not.toBe('')
    expect([aged.isThere(ALERT, kept[1] ?? ''), aged.count(REFUSAL)]).toEqual([true, 0])
    const { attention } = await health()
    expect(attention).toEqual([
      expect.stringContaining(
        'Setting x_secx_azmon.operation.keep_payloads_days has the value "a month"; expected: 0, or a whole number from 1 to 3650.',
      ),
    ])
  })

  test('goes on with the next run of the job when its time is over', () => {
    for (let at = 0; at < 250; at++) aged.delivery(aged.ago(100))
    const { store } = story.app.node
    const remove = store.remove.bind(store)
    let removed = 0
    store.remove = (...args) => {
      // A hundred of them take a minute.
      if (++removed % 100 === 0) story.pass(1)
      return remove(...args)
    }
    story.run('start the daily retention run')
    const seen: (string | undefined)[][] = []
    while (aged.last()['state'] !== 'done' && seen.length < 9) {
      story.run('continue retention runs')
      seen.push(['state', 'payloads', 'deliveries'].map((column) => aged.last()[column]))
    }
    expect(seen).toEqual([
      ['waiting', '250', '100'],
      ['waiting', '250', '200'],
      ['done', '250', '250'],
    ])
    expect(aged.count(DELIVERY)).toBe(0)
  })

  test('counts ages from its beginning, however long it takes', () => {
    aged.delivery(aged.ago(100))
    const young = aged.delivery(aged.ago(90, 30))
    story.run('start the daily retention run')
    dieAtRemoval(1)
    story.pass(10)
    story.run('continue retention runs')
    expect([aged.last()['state'], aged.isThere(DELIVERY, young)]).toEqual(['done', true])
  })

  test.each([1, 2, 3])(
    'that is cut off at removal %i is finished by the job after five minutes',
    (removal) => {
      for (let at = 0; at < 3; at++) aged.delivery(aged.ago(100))
      story.run('start the daily retention run')
      dieAtRemoval(removal)
      expect(aged.last()['state']).toBe('running')
      story.pass(4)
      story.run('continue retention runs')
      expect(aged.last()['state']).toBe('running')
      story.pass(2)
      story.run('continue retention runs')
      expect([aged.last()['state'], aged.count(DELIVERY)]).toEqual(['done', 0])
    },
  )

  test('that two nodes have taken up at once removes the same, and ends', () => {
    for (let at = 0; at < 150; at++) aged.delivery(aged.ago(100))
    const { store } = story.app.node
    const remove = store.remove.bind(store)
    store.remove = (actor, table, sysId) => {
      // The other node is always a little faster.
      if (table === DELIVERY) remove(actor, table, sysId)
      return remove(actor, table, sysId)
    }
    expect(aged.cleanUp()).toMatchObject({ state: 'done' })
    expect(aged.count(DELIVERY)).toBe(0)
  })

  test('that the platform refuses ends, says so, and is a matter for the health report', async () => {
    await story.deliver()
    aged.delivery(aged.ago(100))
    await whileRefused(story.app, DELIVERY, 'delete', () => Promise.resolve(aged.cleanUp()))
    expect(aged.last()).toMatchObject({ state: 'failed', payloads: '1', deliveries: '0' })
    const { attention } = await health()
    expect(attention).toEqual([
      expect.stringMatching(/^Retention runs: AZC\d+ failed\. The platform refused to remove deliveries;/),
    ])
    expect((await setUpPage(story.app).check())['cleanup']).toMatchObject({ state: 'wrong' })
    story.pass(24 * 60)
    expect(aged.cleanUp()).toMatchObject({ state: 'done', deliveries: '1' })
    expect((await health()).attention).toEqual([])
  })

  test('that has not been asked for, or does not end, for three days is a matter for the health report', async () => {
    await story.deliver()
    aged.cleanUp()
    story.pass(3 * 24 * 60 + 1)
    expect((await health()).attention).toEqual([
      expect.stringContaining('Nothing old has been removed since'),
    ])
    story.run('start the daily retention run')
    expect((await health()).attention).toEqual([])
    story.pass(3 * 24 * 60 + 1)
    expect((await health()).attention).toEqual([expect.stringContaining('does not end')])
  })

  test('costs one statement a minute while there is nothing to do', () => {
    const { meter } = story.app.node.store.statements
    const before = meter.app.statements
    story.run('continue retention runs')
    expect(meter.app.statements - before).toBe(1)
  })

  test.each([
    ['a payload', 1, () => aged.delivery(aged.ago(40))],
    ['a delivery', 1, () => aged.delivery(aged.ago(100), { payload_removed: aged.ago(70) })],
    ['a counter', 1, () => aged.refusal(aged.ago(100))],
    ['an alert', 2, () => aged.alert(aged.ago(400))],
  ])('costs for %s not more than %i statements and its share of the batches', (_what, most, make) => {
    const cost = (rows: number) => {
      for (let at = 0; at < rows; at++) make()
      story.pass(1)
      const { meter } = story.app.node.store.statements
      const before = meter.app.statements
      aged.cleanUp()
      return meter.app.statements - before
    }
    const empty = cost(0)
    // A batch of a hundred is read once, and its progress written once, into a record that is looked up first.
    expect(cost(200) - empty).toBeLessThanOrEqual(200 * most + 2 * 3 + 1)
  })
})

describe('deliveries that failed for good', () => {
  test('are counted by the health report, after a week with their age', async () => {
    await story.deliver()
    aged.delivery(aged.ago(0), { state: 'dead' })
    const word = 'Failed deliveries: 1 delivery failed for good, 0 deliveries will be tried again.'
    const next = 'Their forms say why; then press Replay there.'
    expect((await health()).attention).toEqual([`${word} ${next}`])
    story.pass(7 * 24 * 60)
    const { attention } = await health()
    expect(attention).toEqual([
      `${word} The oldest came on ${aged.ago(7).slice(0, 10)}. They are never removed, and while they wait no alert since then is removed either: replay or delete them. ${next}`,
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
    story.run('continue retention runs')
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

/** Keys that are older than a day would be reported too: on an instance this job renews them. */
async function health(): Promise<Report> {
  story.run('refresh signing keys')
  const headers = { authorization: basic('vera.viewer') }
  const path = ALERTS.replace('/alerts', '/health')
  return resultOf(await story.app.request('GET', path, { headers })) as unknown as Report
}
