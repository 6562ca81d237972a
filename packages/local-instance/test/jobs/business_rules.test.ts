import type { Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createTestInstance, type FixtureApp, guest, type TestInstance } from '../support/test_instance.ts'

const APP = 'f'.repeat(32)
const THING = 'x_test_thing'

let instance: TestInstance

function start(app?: FixtureApp): void {
  instance = createTestInstance({ app })
}
beforeEach(() => start())

function rule(values: Row): string {
  const row = {
    name: 'Rule',
    collection: THING,
    when: 'before',
    action_insert: 'true',
    action_update: 'true',
    advanced: 'true',
    active: 'true',
    sys_scope: APP,
    ...values,
  }
  return instance.store.insert(PLATFORM, 'sys_script', row).sysId ?? ''
}

const insert = (values: Row) => instance.store.insert(PLATFORM, THING, values)
const update = (sysId: string | null, values: Row) =>
  instance.store.update(PLATFORM, THING, sysId ?? '', values)
const things = () => instance.store.platformRows(THING, {}, 'key')

describe('a before rule', () => {
  it('changes what is written, cut to its column', () => {
    rule({ script: `current.name = current.key + ' ' + 'x'.repeat(30); current.setValue('active', false)` })
    expect(insert({ key: 'k' }).row).toMatchObject({ name: `k ${'x'.repeat(18)}`, active: '0' })
    expect(things()).toMatchObject([{ name: `k ${'x'.repeat(18)}`, active: '0' }])
  })

  it('knows the operation, what the record was, and what changes', () => {
    rule({
      script: `current.name = [current.operation(), previous ? previous.key : 'new', current.key.changes(), current.key.changesFrom('a'), current.count.changes()].join()`,
    })
    const { sysId, row } = insert({ key: 'a' })
    expect(row['name']).toBe('insert,new,true,fals')
    expect(update(sysId, { key: 'b' }).row['name']).toBe('update,a,true,true,f')
  })

  it('aborts a write, which gets the platform’s words', () => {
    const sysId = rule({ name: 'Freeze', script: `current.setAbortAction(current.key == 'no')` })
    expect(insert({ key: 'yes' }).sysId).not.toBeNull()
    expect(insert({ key: 'no' })).toMatchObject({
      sysId: null,
      error: `Operation against file 'x_test_thing' was aborted by Business Rule 'Freeze^${sysId}'. Business Rule Stack:Freeze`,
    })
    expect(things()).toHaveLength(1)
  })

  it('of a delete keeps the record', () => {
    rule({ action_delete: 'true', script: `current.setAbortAction(true)`, action_insert: 'false' })
    const { sysId } = insert({ key: 'k' })
    expect(instance.store.remove(PLATFORM, THING, sysId ?? '')).toBe(false)
    expect(things()).toHaveLength(1)
  })

  it('that throws is logged, and the write goes on', () => {
    rule({ script: `current.name = 'half'; throw new Error('no')` })
    expect(insert({ key: 'k' }).sysId).not.toBeNull()
    expect(instance.log).toContainEqual(expect.stringMatching(/^error sys_script\..*: Error: no/))
  })

  it('without a script sets its values, or aborts', () => {
    rule({ advanced: 'false', template: 'name=set^count=3^EQ', filter_condition: 'key=a' })
    rule({ advanced: 'false', abort_action: 'true', filter_condition: 'key=b' })
    expect(insert({ key: 'a' }).row).toMatchObject({ name: 'set', count: '3' })
    expect(insert({ key: 'b' }).sysId).toBeNull()
  })
})

describe('an after rule', () => {
  it('sees the record in the database, and what it sets by itself is not kept', () => {
    rule({
      when: 'after',
      script: `const again = new GlideRecord('x_test_thing'); gs.info('found {0}', again.get(current.getUniqueValue())); current.name = 'lost'`,
    })
    insert({ key: 'k' })
    expect(instance.log).toContainEqual(expect.stringMatching(/found true$/))
    expect(things()).toMatchObject([{ name: '' }])
  })

  it('may update its record', () => {
    rule({ when: 'after', action_update: 'false', script: `current.name = 'after'; current.update()` })
    insert({ key: 'k' })
    expect(things()).toMatchObject([{ name: 'after', sys_mod_count: '1' }])
  })

  it('of a delete runs when the record is gone', () => {
    rule({
      when: 'after',
      action_delete: 'true',
      script: `gs.info('{0} {1}', current.operation(), current.key)`,
    })
    const { sysId } = insert({ key: 'k' })
    instance.store.remove(PLATFORM, THING, sysId ?? '')
    expect(instance.log.at(-1)).toMatch(/delete k$/)
  })
})

describe('an asynchronous rule', () => {
  const later = (values: Row) => rule({ when: 'async_always', ...values })
  const ran = () => instance.log.flatMap((line) => /: ran (.*)$/.exec(line)?.[1] ?? [])
  const SAY_NAME = `gs.info('ran {0}', current.getValue('name'))`

  it('runs once, when its turn comes', () => {
    later({ script: `gs.info('ran {0}', current.operation())` })
    insert({ key: 'k' })
    expect(ran()).toEqual([])
    expect([instance.runAsyncRules(), instance.runAsyncRules()]).toEqual([1, 0])
    expect(ran()).toEqual(['insert'])
  })

  it('sees the record as it is by then (KB0687840)', () => {
    later({ action_insert: 'false', script: SAY_NAME })
    const { sysId } = insert({ key: 'k' })
    for (const name of ['one', 'two']) update(sysId, { name })
    instance.runAsyncRules()
    expect(ran()).toEqual(['two', 'two'])
  })

  it('knows neither what the record was nor what changed', () => {
    later({ script: `gs.info('ran {0} {1}', previous === null, current.name.changes())` })
    const { sysId } = insert({ key: 'k', name: 'one' })
    update(sysId, { name: 'two' })
    instance.runAsyncRules()
    expect(ran()).toEqual(['true false', 'true false'])
  })

  it('has its filter and its condition asked at the write, where changes are known', () => {
    later({ filter_condition: 'key=k^nameVALCHANGES', script: SAY_NAME, action_insert: 'false' })
    later({ condition: `current.count.changesTo(2) && previous.count == 0`, script: SAY_NAME })
    const { sysId } = insert({ key: 'k', name: 'one' })
    update(sysId, { active: 'false' })
    expect(instance.runAsyncRules()).toBe(0)
    update(sysId, { name: 'two' })
    update(sysId, { count: '2' })
    update(sysId, { key: 'no longer', name: 'three', count: '3' })
    expect(instance.runAsyncRules()).toBe(2)
    expect(ran()).toEqual(['three', 'three'])
  })

  it('runs as the system, in the scope of its app, whoever wrote', () => {
    later({ script: `gs.info('ran {0} {1}', gs.getUserName(), gs.getCurrentScopeName())` })
    instance.store.insert(guest, THING, { key: 'k' })
    instance.runAsyncRules()
    expect(ran()).toEqual(['system x_test'])
  })

  it('cannot stop or change what was written, but may write it anew', () => {
    later({ action_update: 'false', script: `current.setAbortAction(true); current.name = 'lost'` })
    later({ action_update: 'false', script: `current.setValue('count', 7); current.update()` })
    insert({ key: 'k' })
    instance.runAsyncRules()
    expect(things()).toMatchObject([{ name: '', count: '7' }])
  })

  it('that throws is logged, and the next one runs', () => {
    later({ script: `throw new Error('no')` })
    later({ script: SAY_NAME })
    insert({ key: 'k', name: 'one' })
    expect(instance.runAsyncRules()).toBe(2)
    expect(instance.log).toContainEqual(expect.stringMatching(/^error sys_script\..*: Error: no/))
    expect(ran()).toEqual(['one'])
  })

  it('that sets itself off waits for its next turn, and so on', () => {
    later({ script: `current.setValue('count', Number(current.count) + 1); current.update()` })
    insert({ key: 'k' })
    expect([instance.runAsyncRules(), instance.runAsyncRules()]).toEqual([1, 1])
    expect(things()).toMatchObject([{ count: '2' }])
  })

  it('of a delete has an empty record; one of a record that is gone is left out', () => {
    later({ script: `gs.info('ran for nothing')`, action_update: 'false' })
    later({
      action_insert: 'false',
      action_update: 'false',
      action_delete: 'true',
      script: `gs.info('ran {0} {1}', current.operation(), current.getValue('key') === null)`,
    })
    const { sysId } = insert({ key: 'k' })
    instance.store.remove(PLATFORM, THING, sysId ?? '')
    instance.runAsyncRules()
    expect(ran()).toEqual(['delete true'])
  })

  it('with a javascript: value in its query is a defect, which is told when the others have run', () => {
    later({
      script: `const all = new GlideRecord('x_test_thing'); all.addQuery('key', 'javascript:1'); all.query()`,
    })
    later({ script: SAY_NAME })
    insert({ key: 'k', name: 'one' })
    expect(() => instance.runAsyncRules()).toThrow('javascript: value in a query')
    expect(ran()).toEqual(['one'])
  })
})

describe('which rules run', () => {
  const APPEND = `current.name = current.name + 'x'`

  it('those in their order, each seeing what the one before it did', () => {
    rule({ order: '200', script: `current.name = current.name + '2'` })
    rule({ order: '100', script: `current.name = current.name + '1'` })
    expect(insert({ key: 'k' }).row['name']).toBe('12')
  })

  it.each<[string, Row]>([
    ['inactive', { active: 'false' }],
    ['of another table', { collection: 'incident' }],
    ['of another operation', { action_insert: 'false' }],
    ['whose filter does not hold', { filter_condition: 'key=other' }],
    ['whose condition does not hold', { condition: `current.key == 'other'` }],
    ['for roles that the writer lacks', { role_conditions: 'x_test.admin' }],
    ['that are asynchronous, before the write is over', { when: 'async_always' }],
  ])('not those %s', (_case, values) => {
    rule({ script: APPEND, ...values })
    const { row } = instance.store.insert(guest, THING, { key: 'k' })
    expect(row['name']).toBe('')
  })

  it.each<[string, Row]>([
    ['filter', { filter_condition: 'key=k^countCHANGESTO2' }],
    ['filter on any change', { filter_condition: 'countVALCHANGES' }],
    ['condition', { condition: 'current.count.changesTo(2) && previous.count == 0' }],
  ])('those whose %s holds', (_case, values) => {
    rule({ script: APPEND, action_insert: 'false', ...values })
    const { sysId } = insert({ key: 'k' })
    expect(update(sysId, { seen_at: '2026-01-15 12:00:00' }).row['name']).toBe('')
    expect(update(sysId, { count: '2' }).row['name']).toBe('x')
  })

  it('those of a parent table too', () => {
    rule({ collection: 'task', script: `current.short_description = 'seen'` })
    expect(instance.store.insert(PLATFORM, 'incident', {}).row['short_description']).toBe('seen')
  })

  it('one that was made inactive no longer', () => {
    const sysId = rule({ script: APPEND })
    insert({ key: 'a' })
    instance.store.update(PLATFORM, 'sys_script', sysId, { active: 'false' })
    expect(insert({ key: 'b' }).row['name']).toBe('')
  })

  it('says which ones it cannot run', () => {
    rule({ name: 'Shown', when: 'before_display' })
    rule({ name: 'Asked', action_query: 'true', when: 'after' })
    insert({ key: 'k' })
    expect(instance.log).toContainEqual(expect.stringContaining('Shown: not run here, it is before_display'))
    expect(instance.log).toContainEqual(expect.stringContaining('Asked: not run here, it is of a query'))
  })
})

describe('docs/facts/limits.md#incident-query: a rule of queries', () => {
  const asked = (script: string, values: Row = {}) =>
    rule({
      name: 'Asked',
      action_query: 'true',
      action_insert: 'false',
      action_update: 'false',
      script,
      ...values,
    })
  const keys = (query = '', actor = guest) =>
    instance.evaluate(
      `const all = new GlideRecord('${THING}'); all.addEncodedQuery('${query}'); all.orderBy('key'); all.query(); const found = []; while (all.next()) found.push(String(all.key)); found.join('')`,
      actor,
    )
  beforeEach(() => {
    for (const key of ['a', 'b', 'c']) insert({ key, name: key === 'c' ? 'theirs' : 'mine' })
  })

  it('narrows what scripts find, count and get, in every part of the query', () => {
    asked(`current.addQuery('name', 'mine')`)
    expect([keys(), keys('key=a^NQkey=c'), keys('key=c')]).toEqual(['ab', 'a', ''])
    const script = `const all = new GlideAggregate('${THING}'); all.addAggregate('COUNT'); all.query(); all.next(); const one = new GlideRecord('${THING}'); [all.getAggregate('COUNT'), one.get('key', 'c')]`
    expect(instance.evaluate(script)).toEqual(['2', false])
    expect(things()).toHaveLength(3)
  })

  it('runs as who asks, and only where its condition and roles hold', () => {
    asked(`current.addQuery('name', 'mine')`, { condition: `gs.getUserName() == 'guest'` })
    expect([keys(), keys('', { ...guest, userName: 'vera' })]).toEqual(['ab', 'abc'])
  })

  it('may ask its own table, and is not narrowed by itself', () => {
    asked(
      `const all = new GlideRecord('${THING}'); all.query(); current.addQuery('count', '<', all.getRowCount())`,
    )
    expect(keys()).toBe('abc')
  })

  it('that throws narrows nothing, and the log says so', () => {
    asked(`throw new Error('broken rule')`)
    expect(keys()).toBe('abc')
    expect(instance.log.join()).toContain('broken rule')
  })
})

it('what a rule tells the user is logged', () => {
  rule({ script: `gs.addErrorMessage('Choose another key')` })
  insert({ key: 'k' })
  expect(instance.log).toContainEqual(
    expect.stringMatching(/^warning sys_script\..*: told the user: Choose another key$/),
  )
})

describe('how a rule runs', () => {
  it('as the user who writes, in the scope of its app', () => {
    rule({ script: `current.name = gs.getUserName() + ' ' + gs.getCurrentScopeName()` })
    expect(instance.store.insert(guest, THING, { key: 'k' }).row['name']).toBe('guest x_test')
  })

  it('with a module’s function, as the SDK builds it', () => {
    start({
      modules: {
        'src/server/stamp.ts': `export function stamp(current, previous) { current.name = 'stamped' }`,
      },
    })
    rule({
      script: `const { stamp } = require('x_test/fixture/1.0.0/src/server/stamp.ts'); stamp(current, previous)`,
    })
    expect(insert({ key: 'k' }).row['name']).toBe('stamped')
  })

  it('not for setWorkflow(false) on a record of its own scope', () => {
    rule({ script: `current.name = 'ran'` })
    const write = (workflow: boolean, key: string) =>
      instance.evaluate(
        `const record = new GlideRecord('x_test_thing'); record.setWorkflow(${workflow}); record.setValue('key', '${key}'); record.insert(); record.getValue('name')`,
      )
    expect([write(false, 'a'), write(true, 'b')]).toEqual([null, 'ran'])
  })

  it('nor for what an installation brings', () => {
    rule({ script: `current.setAbortAction(true)`, collection: 'sys_properties' })
    const quiet = { ...PLATFORM, quiet: true }
    expect(instance.store.insert(quiet, 'sys_properties', { name: 'x_test.a' }).sysId).not.toBeNull()
  })

  it.each(['before', 'after'])(
    'that writes its own record without end (%s) is a defect that nobody can catch',
    (when) => {
      rule({
        when,
        action_insert: 'false',
        script: `current.setValue('count', Number(current.count) + 1); try { current.update() } catch (swallowed) {}`,
      })
      const { sysId } = insert({ key: 'k' })
      expect(() => update(sysId, { name: 'x' })).toThrow(
        'Business rules set each other off without end: Rule > Rule',
      )
      expect(things()).toHaveLength(1)
    },
  )

  it('and a javascript: value in its query is one too (docs/facts/servicenow.md#scripts-in-query-values)', () => {
    rule({
      script: `try { const all = new GlideRecord('x_test_thing'); all.addQuery('key', 'javascript:1'); all.query() } catch (swallowed) {}`,
    })
    expect(() => insert({ key: 'k' })).toThrow('javascript: value in a query')
  })
})
