import type { Limit } from '../../packages/local-instance/src/engine/limits.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Rule } from '../../packages/local-instance/src/records/rules.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { press } from '../support/press.ts'
import { call, resultOf, rowCounts, token, withRule } from './calls.ts'

/**
 * docs/facts/limits.md#unreadable-errors, docs/facts/limits.md#unique-clash,
 * docs/facts/limits.md#empty-request: exceptions that cannot be read, a log that throws, unique clashes that
 * are exceptions, bodies that are null, rows that are deleted while somebody works on them. Azure repeats
 * 503, and never 500.
 */
const DELIVERY = 'x_secx_azmon_delivery'
const limits: Limit[] = []
let now = Math.floor(Date.now() / 1000) * 1000
let app: InstalledApp
beforeAll(async () => {
  app = await installedApp({ limits, clock: () => now })
})
afterEach(() => {
  limits.length = 0
})

let ids = 0
const fresh = () => `exception-${++ids}`
const bearer = async () => 'Bearer ' + (await token(app))

/** Another node is faster by a hair: its row comes in just before ours. */
async function whileBeaten<Result>(
  table: string,
  column: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let isBeaten = false
  const rule: Rule = {
    table,
    when: 'before',
    operations: ['insert'],
    run: ({ current }) => {
      if (isBeaten) return
      isBeaten = true
      const { sys_id: _, number: __, ...values } = current
      app.node.store.insert(PLATFORM, table, { ...values, [column]: current[column] ?? '' })
    },
  }
  const result = await withRule(app, rule, work)
  expect(isBeaten).toBe(true)
  return result
}

/** As the database would be, if it answered with an exception. */
async function whileBroken<Result>(work: () => Promise<Result>): Promise<Result> {
  const { rules } = app.node.store
  const before = [...rules]
  limits.push('unique-throws')
  const rule: Rule = {
    table: DELIVERY,
    when: 'before',
    operations: ['insert'],
    run: (change) => void (change.aborted = 'Unique Key violation detected by database'),
  }
  try {
    return await withRule(app, rule, work)
  } finally {
    rules.splice(0, rules.length, ...before)
  }
}

const HARSH: Limit[][] = [[], ['error-getters-throw'], ['log-throws'], ['error-getters-throw', 'log-throws']]

describe.each(HARSH.map((list) => ({ name: list.join(' and ') || 'plain exceptions', list })))(
  'with $name',
  ({ list }) => {
    beforeEach(() => void limits.push(...list))

    test('a delivery that cannot be kept is asked for again', async () => {
      const answer = await whileBroken(() => app.deliver(metricAlert({ id: fresh() })))
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('30')
    })

    test('two nodes that hear of an alert first come to one row and one incident', async () => {
      limits.push('unique-throws')
      const before = rowCounts(app)
      const answer = await whileBeaten('x_secx_azmon_alert', 'alert_key', () =>
        app.deliver(metricAlert({ id: fresh() })),
      )
      expect([answer.status, resultOf(answer)['outcome']]).toEqual([200, 'opened'])
      const after = rowCounts(app)
      for (const table of ['x_secx_azmon_alert', 'incident'])
        expect([table, after[table]]).toEqual([table, (before[table] ?? 0) + 1])
    })

    test('of two nodes that open one incident, the loser finds the winner’s', async () => {
      limits.push('unique-throws')
      const before = rowCounts(app)
      const rule: Rule = {
        table: 'incident',
        when: 'before',
        operations: ['insert'],
        run: ({ current, actor }) => {
          if (actor.userName === 'system') return
          app.node.store.insert(PLATFORM, 'incident', {
            sys_id: current['sys_id'] ?? '',
            short_description: 'x',
          })
        },
      }
      const answer = await withRule(app, rule, () => app.deliver(metricAlert({ id: fresh() })))
      expect([answer.status, resultOf(answer)['outcome']]).toEqual([200, 'opened'])
      expect(rowCounts(app)['incident']).toBe((before['incident'] ?? 0) + 1)
    })

    test('of two nodes that refuse the first call of an hour, both are counted', async () => {
      limits.push('unique-throws')
      for (const row of app.rows('x_secx_azmon_refusal'))
        app.node.store.remove(PLATFORM, 'x_secx_azmon_refusal', row['sys_id'] ?? '')
      const answer = await whileBeaten('x_secx_azmon_refusal', 'refusal_key', () => call(app, 'Bearer abc'))
      expect(answer.status).toBe(401)
      expect(app.rows('x_secx_azmon_refusal')).toMatchObject([{ count: '2' }])
    })

    test.each(['x_secx_azmon_key_set'])(
      'a first fetch of keys that another node is ahead of is no 500: %s',
      async (table) => {
        limits.push('unique-throws')
        for (const row of app.rows(table)) app.node.store.remove(PLATFORM, table, row['sys_id'] ?? '')
        const answer = await whileBeaten(table, 'key_set_key', () =>
          app.deliver(metricAlert({ id: fresh() })),
        )
        expect(answer.status).toBe(503)
        for (const row of app.rows(table)) app.node.store.remove(PLATFORM, table, row['sys_id'] ?? '')
      },
    )

    test('an empty body is answered as one that holds no alert', async () => {
      for (const limit of ['empty-body-null', 'empty-body-throws'] as const) {
        limits.push(limit)
        const answer = await app.request('POST', '/api/x_secx_azmon/secure_export/alerts', {
          headers: { authorization: await bearer(), 'content-type': 'application/json' },
        })
        expect([limit, answer.status, resultOf(answer)['outcome']]).toEqual([limit, 400, 'rejected'])
        limits.splice(limits.indexOf(limit), 1)
      }
    })

    test('a refusal whose headers cannot be set keeps its status', async () => {
      limits.push('header-throws')
      expect((await call(app, 'Bearer abc')).status).toBe(401)
    })
  },
)

describe('a delivery that is deleted while it is processed', () => {
  const deleteAll = () => {
    for (const row of app.rows(DELIVERY)) app.node.store.remove(PLATFORM, DELIVERY, row['sys_id'] ?? '')
  }

  test('does not come back', async () => {
    deleteAll()
    app.setProperty('x_secx_azmon.operation.mode', 'queued')
    await app.deliver(metricAlert({ id: fresh() }))
    app.setProperty('x_secx_azmon.operation.mode', 'inline')
    expect(app.rows(DELIVERY)).toHaveLength(1)
    let isDeleted = false
    const rule: Rule = {
      table: 'x_secx_azmon_alert',
      when: 'before',
      operations: ['insert'],
      run: () => {
        isDeleted = true
        deleteAll()
      },
    }
    await withRule(app, rule, () => app.node.runEvents())
    expect(isDeleted).toBe(true)
    expect(app.rows(DELIVERY)).toEqual([])
  })
})

test('a search of all that is deleted while it runs stops and does not come back', async () => {
  await app.deliver(metricAlert({ id: fresh(), target: machine('nowhere-01') }))
  now += 60_000
  press(app, 'ada.admin', 'x_secx_azmon_alert', 'Search all again')
  const runs = () => app.rows('x_secx_azmon_ci_run')
  const rule: Rule = {
    table: 'x_secx_azmon_alert',
    when: 'before',
    operations: ['update'],
    run: () => {
      for (const row of runs()) app.node.store.remove(PLATFORM, 'x_secx_azmon_ci_run', row['sys_id'] ?? '')
    },
  }
  expect(runs()).toHaveLength(1)
  await withRule(app, rule, () =>
    Promise.resolve(app.node.scheduler.runNow('Secure Export for Azure Monitor: continue CI searches')),
  )
  expect(runs()).toEqual([])
})
