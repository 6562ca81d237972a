import { groupId, userId } from '../../packages/local-instance/src/demo/demo.ts'
import type { Limit } from '../../packages/local-instance/src/engine/limits.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { CACHE_NAME } from '../../src/server/platform/node_cache.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { ALERTS, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { makeScopedCache } from '../support/node_cache.ts'
import { press } from '../support/press.ts'
import { setUpPage } from '../support/set_up_page.ts'
import { basic, call, resultOf, token } from './calls.ts'

const MINUTE = 60_000
const KEY_SET = 'x_secx_azmon_key_set'

let app: InstalledApp
let now = Date.now()
/** What the platform does besides; a test may add to it. */
let limits: Limit[]

beforeEach(async () => {
  limits = []
  app = await installedApp({ clock: () => now, nodeCache: true, limits })
})

const later = (minutes: number) => void (now += minutes * MINUTE)
const write = (table: string, which: Row, values: Row) => {
  const [row] = app.rows(table, which)
  app.node.store.update(PLATFORM, table, row?.['sys_id'] ?? '', values)
}
const set = (name: string, value: string) => app.setProperty(`x_secx_azmon.${name}`, value)
let deliveries = 0
/** An alert of its own; the incident that it opened. */
async function opened(options: Parameters<typeof metricAlert>[0] = {}): Promise<Row> {
  const answer = await app.deliver(metricAlert({ id: `own ${++deliveries}`, ...options }))
  expect(resultOf(answer)).toMatchObject({ outcome: 'opened' })
  return app.rows('incident', { number: String(resultOf(answer)['incident']) })[0] ?? {}
}
const statements = ({ headers }: { headers: Headers }) =>
  Number(/app;desc="(\d+) statements/.exec(headers.get('server-timing') ?? '')?.[1])
/** A token that lives longer than any of these tests. */
const bearer = async (changes = {}) =>
  'Bearer ' + (await token(app, { expiresIn: 10 * 365 * 24 * 3600, ...changes }))
const send = async (authorization: string) =>
  call(app, authorization, metricAlert({ id: `own ${++deliveries}` }))

test('a resource that nobody knows costs 5 from the second time on, with every setting in use', async () => {
  set('incident.assignment_group', 'Database')
  set('incident.caller', 'azure.integration')
  set('incident.category', 'software')
  await opened()
  const cost = async (id: string) =>
    statements(await app.deliver(metricAlert({ id, target: machine('nowhere') })))
  const [first, second] = [await cost('a'), await cost('b')]
  expect(second).toBeLessThan(first)
  expect(second).toBeLessThanOrEqual(5)
})

describe('a signing key', () => {
  test('that was removed lets nobody in after five minutes', async () => {
    const authorization = await bearer()
    expect((await send(authorization)).status).toBe(200)
    app.entra.setOutage(true)
    write(KEY_SET, { version: 'v1' }, { keys: '[]' })
    later(4)
    expect((await send(authorization)).status).toBe(200)
    later(1)
    expect((await send(authorization)).status).toBe(503)
  })

  test('is looked for in the row when the kept ones lack it', async () => {
    await send(await bearer())
    await app.entra.rotate()
    later(2)
    expect((await send(await bearer())).status).toBe(200)
  })

  test('that replaced one of the same id counts at once, but for five seconds', async () => {
    await send(await bearer())
    const [row] = app.rows(KEY_SET, { version: 'v1' })
    const before = JSON.parse(row?.['keys'] ?? '') as { kid: string; n: string }[]
    const [first, second] = before
    const swapped = [{ ...first, n: second?.n }, ...before.slice(1)]
    write(KEY_SET, { version: 'v1' }, { keys: JSON.stringify(swapped) })
    later(5)
    const wrong = await send(await bearer())
    write(KEY_SET, { version: 'v1' }, { keys: JSON.stringify(before) })
    now += 5001
    expect([wrong.status, (await send(await bearer())).status]).toEqual([401, 200])
  })
})

describe('what an admin changes counts after five minutes at the latest', () => {
  const afterChange = async (read: () => Promise<string>, change: () => void) => {
    const before = await read()
    change()
    later(5)
    return [before, await read()]
  }

  test('a caller who is switched off', async () => {
    set('incident.caller', 'eve.employee')
    const caller = async () => (await opened())['caller_id'] ?? ''
    const off = () => write('sys_user', { user_name: 'eve.employee' }, { active: 'false' })
    expect(await afterChange(caller, off)).toEqual([userId('eve.employee'), ''])
  })

  test('a group', async () => {
    set('incident.assignment_group', 'Database')
    const group = async () => (await opened({ target: machine('nowhere') }))['assignment_group'] ?? ''
    const off = () => write('sys_user_group', { name: 'Database' }, { active: 'false' })
    expect(await afterChange(group, off)).toEqual([groupId('Database'), ''])
  })

  test('a choice', async () => {
    set('incident.category', 'software')
    const category = async () => (await opened())['category'] ?? ''
    const off = () => write('sys_choice', { element: 'category', value: 'software' }, { inactive: 'true' })
    expect((await afterChange(category, off))[0]).toBe('software')
    expect(await category()).not.toBe('software')
  })

  test('a mapping rule on another node; on this one at once', async () => {
    const rule = { name: 'Rule', order: '1', active: 'true', set_category: 'software' }
    app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', rule)
    const category = async () => (await opened())['category'] ?? ''
    const change = (set_category: string) => write('x_secx_azmon_rule', { name: 'Rule' }, { set_category })
    expect(await category()).toBe('software')
    change('hardware')
    expect(await category()).toBe('hardware')
    limits.push('scoped-cache-unflushed')
    change('network')
    expect(await category()).toBe('hardware')
    later(5)
    expect(await category()).toBe('network')
  })

  test('a class of CIs', async () => {
    const type = { arm_type: 'microsoft.compute/virtualmachines' }
    set('cmdb.rungs', 'class')
    const ci = async () => ((await opened())['cmdb_ci'] === '' ? 'none' : 'some')
    const off = () => write('x_secx_azmon_ci_class', type, { active: 'false' })
    expect(await afterChange(ci, off)).toEqual(['some', 'none'])
  })
})

describe('a resource that nobody knows', () => {
  const target = machine('shop-new-01')
  const addCi = () =>
    app.node.store.insert(PLATFORM, 'cmdb_ci_vm_instance', { name: 'shop-new-01', object_id: target }).sysId
  const alertOf = ({ sys_id }: Row) => app.rows('x_secx_azmon_alert', { incident: sys_id ?? '' })[0] ?? {}

  test('is bound once it is known, after five minutes at the latest', async () => {
    await opened({ target })
    const ci = addCi()
    expect((await opened({ target }))['cmdb_ci']).toBe('')
    later(5)
    expect((await opened({ target }))['cmdb_ci']).toBe(ci)
  })

  test('is known at once to a preview and to Search CI again', async () => {
    const alert = alertOf(await opened({ target }))
    const ci = addCi()
    const preview = await app.request('POST', ALERTS.replace('alerts', 'preview'), {
      headers: { authorization: basic('admin') },
      body: metricAlert({ id: 'preview', target }),
    })
    expect(JSON.stringify(preview.json)).toContain(ci)
    expect(alert['cmdb_ci']).toBe('')
    press(app, 'iris.admin', 'x_secx_azmon_alert', 'Search CI again', alert['sys_id'])
    await app.node.runEvents()
    expect(app.rows('x_secx_azmon_alert', { sys_id: alert['sys_id'] ?? '' })[0]?.['cmdb_ci']).toBe(ci)
  })

  test('leaves the same on record as a search that asks', async () => {
    const [asked, kept] = [alertOf(await opened({ target })), alertOf(await opened({ target }))]
    for (const column of ['ci_rung', 'ci_why', 'ci_trail', 'ci_search', 'ci_candidates'])
      expect(kept[column]).toBe(asked[column])
  })

  test('is asked for again under other settings, and for another resource', async () => {
    await opened({ target })
    const ci = addCi()
    set('cmdb.rungs', 'class')
    expect((await opened({ target }))['cmdb_ci']).toBe(ci)
  })

  test('is not one whose only CI is retired: that may be taken into use', async () => {
    const ci = addCi() ?? ''
    write('cmdb_ci', { sys_id: ci }, { install_status: '7' })
    expect((await opened({ target }))['cmdb_ci']).toBe('')
    write('cmdb_ci', { sys_id: ci }, { install_status: '1' })
    expect((await opened({ target }))['cmdb_ci']).toBe(ci)
  })
})

describe('deliveries do the same as ever', () => {
  /** What comes of alerts that fire, repeat and resolve, two of them about a resource that nobody knows. */
  async function story(of: InstalledApp, name: string): Promise<unknown[]> {
    const outcomes: unknown[] = []
    const target = machine('nowhere')
    for (const event of [
      {},
      {},
      { resolvedAt: 60 },
      { id: `${name} b`, target },
      { id: `${name} c`, target },
    ]) {
      const { status, json } = await of.deliver(metricAlert({ id: name, ...event }))
      outcomes.push([status, json])
    }
    return outcomes
  }
  let usual: unknown[]
  beforeEach(async () => {
    const without = await installedApp({ clock: () => now, nodeCache: false })
    usual = [await story(without, 'one'), await story(without, 'two')]
  })

  test.each<[string, Limit[]]>([
    ['works', []],
    ['throws', ['scoped-cache-throws']],
    ['throws what cannot be read', ['scoped-cache-throws', 'error-getters-throw']],
    ['is missing with its plugin', ['no-scoped-cache']],
  ])('where the cache %s', async (_what, own) => {
    limits.push(...own)
    expect([await story(app, 'one'), await story(app, 'two')]).toEqual(usual)
    expect(app.log.filter((line) => line.startsWith('error'))).toEqual([])
  })

  test.each<[string, Row, Row]>([
    ['no such cache', { name: 'another' }, {}],
    ['a cache that is switched off', { active: 'false' }, {}],
    ['a pair by rows', {}, { pair_type: 'row' }],
    ['room for one entry', { max_entries: '1' }, {}],
  ])('with %s', async (_what, cache, pair) => {
    const other = await installedApp({ clock: () => now, nodeCache: false })
    makeScopedCache(other.node, cache, pair)
    other.setProperty('x_secx_azmon.operation.node_cache', 'true')
    expect([await story(other, 'one'), await story(other, 'two')]).toEqual(usual)
  })

  /** Changes all that is kept, as a script of the app's scope could; says how much that was. */
  function spoil(made: string): number {
    const script = `
      var manager = sn_scoped_cache.ScopedCacheManager, spoilt = 0
      ;['keys', 'classes', 'rules', 'choices', 'groups', 'users', 'unknown', 'saved'].forEach(function (kind) {
        for (var at = 0; at < 100; at++) {
          var kept = manager.get('${CACHE_NAME}', kind + '.' + at)
          if (kept === null) continue
          manager.put('${CACHE_NAME}', kind + '.' + at, ${made})
          spoilt++
        }
      })
      gs.info('spoilt ' + spoilt)`
    app.node.engine.script(
      { ...PLATFORM, scope: 'x_secx_azmon' },
      { name: 's', scope: 'x_secx_azmon', script },
    )
    return Number(/spoilt (\d+)/.exec(app.log.at(-1) ?? '')?.[1])
  }

  test.each([
    ['a word', "'nonsense'"],
    ['nothing but ends of rows', "'\\u001e'.repeat(50000)"],
    ['ends of values', "'\\u001f\\u001e\\u001f'"],
    ['brackets', "'['.repeat(99999)"],
    ['too long', "kept + 'x'.repeat(100001)"],
    ['cut', 'kept.slice(0, 90)'],
    ['longer by a row', "kept + '\\u001e'"],
    ['of the future', "kept.replace(/^\\d+/, '99999999999999')"],
    ['of no time', "kept.replace(/^\\d+/, 'NaN')"],
    ['the answer to another question', "kept.replace(/[0-9a-f]{64}/, '0'.repeat(64))"],
    ['without columns', "kept.split('\\u001e').slice(0, 2).join('\\u001e')"],
  ])('where all that is kept has become %s', async (_what, made) => {
    const first = await story(app, 'one')
    expect(spoil(made)).toBeGreaterThan(5)
    expect([first, await story(app, 'two')]).toEqual(usual)
  })
})

test('Set up says whether it is on, whether it works, and what it saves', async () => {
  const page = setUpPage(app)
  const line = async () => (await page.check())['node_cache']
  await opened()
  await opened()
  // Signing keys, mapping rules, CI classes.
  expect(await line()).toMatchObject({
    state: 'ok',
    found: expect.stringMatching(/^On: 3 questions saved on this node since /) as string,
  })
  limits.push('scoped-cache-throws')
  expect(await line()).toMatchObject({
    state: 'todo',
    found: expect.stringContaining('the cache is not available') as string,
  })
  set('operation.node_cache', 'false')
  expect(await line()).toMatchObject({ state: 'ok', found: 'Off.' })
  limits.pop()
  expect(await line()).toMatchObject({ state: 'ok', found: 'Off; the scoped cache is there.' })
})

test('off, as shipped, nothing is kept', async () => {
  set('operation.node_cache', 'false')
  await opened()
  const script = `gs.info('kept ' + sn_scoped_cache.ScopedCacheManager.get('${CACHE_NAME}', 'rules.0'))`
  const look = () => {
    app.node.engine.script(
      { ...PLATFORM, scope: 'x_secx_azmon' },
      { name: 'l', scope: 'x_secx_azmon', script },
    )
    return app.log.at(-1) ?? ''
  }
  expect(look()).toContain('kept null')
  set('operation.node_cache', 'true')
  await opened()
  expect(look()).not.toContain('kept null')
})
