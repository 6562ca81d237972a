import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { toGlideTime } from '../../src/server/platform/time.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** What a clean-up asks the database, and how that gets at the rows. */
let story: Storyteller
let asked: { sql: string; params: readonly (string | number | null)[] }[] = []

const DAY = 24 * 60 * 60_000
const ago = (days: number) => toGlideTime(story.now() - days * DAY)
const add = (table: string, values: Row) => {
  const { sysId, error } = story.app.node.store.insert(PLATFORM, table, values)
  if (sysId === null) throw new Error(error)
}

beforeAll(async () => {
  story = await tellStories()
  const ages = [1, 40, 100, 400]
  for (const [at, days] of ages.entries()) {
    add('x_secx_azmon_delivery', { state: 'done', received_at: ago(days) })
    if (days < 400) add('x_secx_azmon_delivery', { state: 'dead', received_at: ago(days) })
    add('x_secx_azmon_refusal', { refusal_key: `key ${at}`, hour: ago(days) })
    add('x_secx_azmon_alert', { alert_key: `key ${at}`, state: 'resolved', last_event_at: ago(days) })
    add('x_secx_azmon_ci_run', { state: 'done', ended_at: ago(days) })
  }
  const { statements } = story.app.node.store
  const [all, run] = [statements.all.bind(statements), statements.run.bind(statements)]
  statements.all = (by, sql, params) => {
    asked.push({ sql, params: params ?? [] })
    return all(by, sql, params)
  }
  statements.run = (by, sql, params) => {
    asked.push({ sql, params: params ?? [] })
    return run(by, sql, params)
  }
  story.run('start the daily retention run')
  asked = []
  story.run('continue retention runs')
  Object.assign(statements, { all, run })
})

const ofApp = () => asked.filter(({ sql }) => /x_secx_azmon_(delivery|alert|refusal|ci_run)"/.test(sql))

test('it asks for, empties and removes rows of every kind', () => {
  const tables = ['delivery', 'refusal', 'alert', 'ci_run'].map((name) => `x_secx_azmon_${name}`)
  const removals = asked.flatMap(({ sql }) => /^DELETE FROM "(\w+)"/.exec(sql)?.[1] ?? [])
  expect([...new Set(removals)].sort()).toEqual(tables.sort())
  expect(asked.some(({ sql }) => /^UPDATE "x_secx_azmon_delivery" SET "payload/.test(sql))).toBe(true)
})

test('every statement goes through an index, also what the platform clears after a removal', () => {
  const { driver } = story.app.node.store.statements
  const scans = ofApp().flatMap(({ sql, params }) =>
    driver
      .all(`EXPLAIN QUERY PLAN ${sql}`, params)
      .map(({ detail }) => String(detail))
      .filter((step) => /^SCAN /.test(step))
      .map((step) => `${step}: ${sql.slice(0, 200)}`),
  )
  expect([ofApp().length > 10, scans]).toEqual([true, []])
})

test('what is old enough is found by its age, not by looking through all that is kept', () => {
  const { driver } = story.app.node.store.statements
  const found = (part: string) => {
    const { sql = '', params = [] } =
      ofApp().find((one) => one.sql.includes(part) && / LIMIT 100/.test(one.sql)) ?? {}
    return driver.all(`EXPLAIN QUERY PLAN ${sql}`, params).map(({ detail }) => String(detail))[0]
  }
  expect(found('"payload_removed" IS NULL')).toContain('(state=? AND payload_removed=? AND received_at<?)')
  expect(found('AND t."received_at" < ?')).toContain('received_at<?)')
  expect(found('"hour" < ?')).toContain('(hour<?)')
  expect(found('"last_event_at" < ?')).toContain('(last_event_at<?)')
})

test('no question is without a limit, but for that of a row by its id', () => {
  const questions = ofApp().filter(({ sql }) => sql.startsWith('SELECT'))
  const unlimited = questions.filter(({ sql }) => !/ LIMIT /.test(sql) && !/"sys_id" = \?/.test(sql))
  expect(unlimited).toEqual([])
})
