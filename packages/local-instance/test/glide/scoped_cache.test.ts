import type { Limit } from '../../src/engine/limits.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import type { Row } from '../../src/records/records.ts'
import { createTestInstance, guest, type TestInstance } from '../support/test_instance.ts'

/** docs/facts/servicenow.md#scoped-caches */
const APP = 'f'.repeat(32)
const THING = 'x_test_thing'

/** A cache of the fixture app, paired with its table. */
function withCache(pair: Row = {}, limits: Limit[] = [], cache: Row = {}): TestInstance {
  const instance = createTestInstance({ limits })
  makeCache(instance, pair, cache)
  return instance
}

function makeCache({ store }: TestInstance, pair: Row = {}, cache: Row = {}): void {
  const row = { name: 'box', max_entries: '100', active: 'true', sys_scope: APP, ...cache }
  const scoped_cache = store.insert(PLATFORM, 'sys_scoped_cache', row).sysId ?? ''
  store.insert(PLATFORM, 'sys_scoped_cache_pair', { scoped_cache, table: THING, pair_type: 'table', ...pair })
}

const CACHE = 'sn_scoped_cache.ScopedCacheManager'
const put = (instance: TestInstance, key: string, value = key) =>
  instance.evaluate(`${CACHE}.put('box', '${key}', '${value}'); 1`)
const get = (instance: TestInstance, key: string) => instance.evaluate(`${CACHE}.get('box', '${key}')`)
const addThing = ({ store }: TestInstance, values: Row = {}) =>
  store.insert(PLATFORM, THING, { key: 'k', name: 'n', ...values }).sysId ?? ''

test('a text lives from one transaction to the next, for everybody', () => {
  const instance = withCache()
  expect(get(instance, 'a')).toBeNull()
  put(instance, 'a', 'text')
  expect(instance.evaluate(`${CACHE}.get('box', 'a')`, { ...guest, userName: 'ada' })).toBe('text')
})

test('modules import it, and do not see it otherwise', () => {
  const modules = {
    'own.ts': `import { ScopedCacheManager } from '@servicenow/glide/sn_scoped_cache'
      export const kept = () => { ScopedCacheManager.put('box', 'a', 'text'); return ScopedCacheManager.get('box', 'a') }
      export const seen = () => typeof sn_scoped_cache`,
  }
  const instance = createTestInstance({ app: { modules } })
  makeCache(instance)
  expect(instance.evaluate(`const own = require('./own.ts'); [own.kept(), own.seen()]`)).toEqual([
    'text',
    'undefined',
  ])
})

test.each<[string, (instance: TestInstance) => void]>([
  ['a cache', () => undefined],
  ['a pair', ({ store }) => store.insert(PLATFORM, 'sys_scoped_cache', { name: 'box', sys_scope: APP })],
  ['an active cache', (instance) => makeCache(instance, {}, { active: 'false' })],
  ['a cache of its own scope', (instance) => makeCache(instance, {}, { sys_scope: 'global' })],
])('without %s nothing is kept, and the answer is null', (_without, prepare) => {
  const instance = createTestInstance()
  prepare(instance)
  put(instance, 'a')
  expect(get(instance, 'a')).toBeNull()
})

describe('a write to the paired table', () => {
  const change = (instance: TestInstance, sysId: string, values: Row) =>
    instance.store.update(PLATFORM, THING, sysId, values)

  test.each<[string, (instance: TestInstance, sysId: string) => unknown]>([
    ['an insert', (instance) => addThing(instance, { key: 'other' })],
    ['an update', (instance, sysId) => change(instance, sysId, { name: 'new' })],
    ['a deletion', ({ store }, sysId) => store.remove(PLATFORM, THING, sysId)],
    ['a load', ({ store }) => store.load(THING, [{ sys_id: '1'.repeat(32) }])],
  ])('flushes all entries: %s', (_what, write) => {
    const instance = withCache()
    const sysId = addThing(instance)
    put(instance, 'a')
    write(instance, sysId)
    expect(get(instance, 'a')).toBeNull()
  })

  test('that the app makes flushes them as well, one to another table does not', () => {
    const instance = withCache()
    put(instance, 'a')
    const insert = (table: string) =>
      instance.evaluate(`var gr = new GlideRecord('${table}'); gr.insert(); ${CACHE}.get('box', 'a')`)
    expect(insert('incident')).toBe('a')
    expect(insert(THING)).toBeNull()
  })

  test('flushes by rows only what was put for the row', () => {
    const instance = withCache({ pair_type: 'row' })
    const [first, second] = [addThing(instance), addThing(instance, { key: 'other' })]
    instance.evaluate(
      `${CACHE}.putRow('box', 'one', '1', '${first}'); ${CACHE}.putRow('box', 'two', '2', '${second}')
       ${CACHE}.putMultiRow('box', 'both', '3', ['${first}', '${second}']); 1`,
    )
    change(instance, first, { name: 'new' })
    expect(['one', 'two', 'both'].map((key) => get(instance, key))).toEqual([null, '2', null])
  })

  test('flushes by columns only when one of them changes', () => {
    const instance = withCache({ pair_type: 'column', columns: 'name,count' })
    const sysId = addThing(instance)
    put(instance, 'a')
    change(instance, sysId, { active: 'false' })
    expect(get(instance, 'a')).toBe('a')
    change(instance, sysId, { count: '7' })
    expect(get(instance, 'a')).toBeNull()
  })

  test('on another node need not flush anything: scoped-cache-unflushed', () => {
    const instance = withCache({}, ['scoped-cache-unflushed'])
    put(instance, 'a')
    addThing(instance)
    expect(get(instance, 'a')).toBe('a')
  })
})

test('what is put for rows is kept only where the pair is by rows, and the other way round', () => {
  const putRow = `${CACHE}.putRow('box', 'a', '1', 'x'); ${CACHE}.get('box', 'a')`
  expect(withCache().evaluate(putRow)).toBeNull()
  const byRows = withCache({ pair_type: 'row' })
  put(byRows, 'a')
  expect(get(byRows, 'a')).toBeNull()
})

test('a full cache loses its oldest entry, and no cache has more than 100', () => {
  const full = (most: string) => {
    const instance = withCache({}, [], { max_entries: most })
    for (let at = 0; at <= 100; at++) put(instance, `k${at}`)
    return [get(instance, 'k0'), get(instance, 'k1'), get(instance, 'k98'), get(instance, 'k100')]
  }
  expect(full('2')).toEqual([null, null, null, 'k100'])
  expect(full('5000')).toEqual([null, 'k1', 'k98', 'k100'])
})

test('an entry, a prefix or all can be flushed', () => {
  const instance = withCache()
  const left = (flush: string) => {
    for (const key of ['a1', 'a2', 'b1']) put(instance, key)
    instance.evaluate(`${CACHE}.${flush}; 1`)
    return ['a1', 'a2', 'b1'].filter((key) => get(instance, key) !== null)
  }
  expect(left(`flushScopedCache('box', 'a1')`)).toEqual(['a2', 'b1'])
  expect(left(`prefixFlush('box', 'a')`)).toEqual(['b1'])
  expect(left(`flushScopedCache('box')`)).toEqual([])
})

test('the details of an entry want the scope before the name', () => {
  const instance = withCache()
  put(instance, 'a', 'val1')
  const details = (name: string) => instance.evaluate(`${CACHE}.getCacheEntryDetails('${name}', 'a')`)
  expect(details('x_test^box')).toBe('java.lang.String (48):\nval1')
  expect([details('box'), details('global^box')]).toEqual([null, null])
})

test('a switch has each call throw, or has no such class: scoped-cache-throws, no-scoped-cache', () => {
  expect(() => get(withCache({}, ['scoped-cache-throws']), 'a')).toThrow('the cache is not available')
  const without = withCache({}, ['no-scoped-cache'])
  expect(without.evaluate('typeof sn_scoped_cache')).toBe('undefined')
  expect(() => without.evaluate(`require('@servicenow/glide/sn_scoped_cache')`)).toThrow(
    'does not offer sn_scoped_cache',
  )
})
