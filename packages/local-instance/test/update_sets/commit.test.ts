import { PLATFORM } from '../../src/records/actors.ts'
import { fingerprint } from '../support/fingerprint.ts'
import {
  app,
  APP,
  element,
  type FixtureUpdate,
  id,
  payload,
  property,
  table,
  update,
  updateSet,
} from './fixture.ts'
import { type SmallInstance, smallInstance } from './small_instance.ts'

const RED = property('color', 'red')

let instance: SmallInstance
beforeEach(() => {
  instance = smallInstance()
})

function color(): string | null {
  return instance.store.getProperty('x_pack.color')
}

/** A list of the app's table with these columns. */
function list(...columns: string[]): FixtureUpdate {
  const of = { list_id: id('list') }
  return {
    name: 'sys_ui_list_x_pack_call_null',
    payload: payload(
      ...columns.map((one) =>
        element('sys_ui_list_element', { ...of, sys_id: id(`list ${one}`), element: one }),
      ),
      element('sys_ui_list', { sys_id: id('list'), name: 'x_pack_call', sys_scope: APP }),
    ),
  }
}

describe('committing an update set', () => {
  it('makes the application, its tables and its records', () => {
    instance.committed({ updates: [app, RED, ...table('x_pack_call', { key: { unique: 'true' } })] })
    expect(instance.rows('sys_app', { scope: 'x_pack' })).toMatchObject([{ sys_id: APP, version: '1.0.0' }])
    expect(color()).toBe('red')
    const inserted = () => instance.store.insert(PLATFORM, 'x_pack_call', { key: '1' }).error
    expect([inserted(), inserted()]).toEqual(['', expect.stringContaining('Unique Key violation')])
  })

  it('keeps a local copy of the set, recorded when the originals were', () => {
    instance.committed({ updates: [app, RED] })
    const [set] = instance.rows('sys_remote_update_set')
    const [local] = instance.rows('sys_update_set', { state: 'complete' })
    expect([set?.['state'], set?.['update_set']]).toEqual(['committed', local?.['sys_id']])
    const copies = instance.rows('sys_update_xml', { update_set: local?.['sys_id'] ?? '' })
    const originals = instance.rows('sys_update_xml', { remote_update_set: set?.['sys_id'] ?? '' })
    const told = (rows: typeof copies) =>
      rows.map((row) => [row['name'], row['sys_recorded_at'], row['payload']]).sort()
    expect(told(copies)).toEqual(told(originals))
  })

  it('is refused before a preview, and a second time', () => {
    const set = instance.upload(setOf(app))
    expect(() => instance.commit(set)).toThrow('Preview the update set first: it is loaded')
    instance.preview(set)
    instance.commit(set)
    expect(() => instance.commit(set)).toThrow('Preview the update set first: it is committed')
    expect(() => instance.commit(id('nothing'))).toThrow('There is no such update set')
  })

  it('is refused while a problem is unresolved, and nothing is written', () => {
    const rule = update('sys_script', { name: 'rule', collection: 'x_pack_call' })
    const set = instance.previewed({ updates: [app, RED, rule] })
    const before = fingerprint(instance.store)
    expect(() => instance.commit(set)).toThrow(
      'Resolve all problems of the preview before you commit: 1 are unresolved',
    )
    expect(fingerprint(instance.store)).toEqual(before)
  })

  it('does all or nothing: a record that the database refuses undoes tables, records and the local copy', () => {
    instance.committed({ updates: [app, ...table('x_pack_call', { key: { unique: 'true' } })] })
    const twice = ['1', '2'].map((one) => update('x_pack_call', { sys_id: id(one), key: 'same' }))
    const set = instance.previewed({
      name: 'broken',
      updates: [app, RED, ...table('x_pack_other', {}), ...twice],
    })
    const before = fingerprint(instance.store)
    expect(() => instance.commit(set)).toThrow(/x_pack_call .* could not be written: Unique Key violation/)
    expect(fingerprint(instance.store)).toEqual(before)
    expect([color(), instance.store.dictionary.table('x_pack_other')]).toEqual([null, undefined])
  })

  it('runs no business rule of what it writes and no fix script', () => {
    const fix = update('sys_script_fix', {
      name: 'fix',
      script: 'gs.setProperty("x_pack.color", "fixed")',
      run_once: 'true',
    })
    instance.committed({ updates: [app, RED, fix] })
    expect(color()).toBe('red')
    expect(instance.rows('sys_update_set', { is_default: '1' })).toEqual([])
  })
})

describe('resolving problems', () => {
  beforeEach(() => {
    instance.committed({ updates: [app, RED] })
    instance.change('sys_properties', { name: 'x_pack.color' }, { value: 'blue' })
  })

  const next = { name: 'next', updates: [app, property('color', 'green'), property('size', 'small')] }

  it('by accepting the remote update writes over what somebody changed', () => {
    const set = instance.previewed(next)
    instance.resolveAll(set, 'accept')
    instance.commit(set)
    expect([color(), instance.store.getProperty('x_pack.size')]).toEqual(['green', 'small'])
  })

  it('by skipping it leaves the update out, of the local copy too', () => {
    const set = instance.previewed(next)
    instance.resolveAll(set, 'skip')
    instance.commit(set)
    expect([color(), instance.store.getProperty('x_pack.size')]).toEqual(['blue', 'small'])
    const [local] = instance.rows('sys_update_set', { name: 'next' })
    expect(instance.rows('sys_update_xml', { update_set: local?.['sys_id'] ?? '' })).toHaveLength(2)
  })

  it('is asked of every problem: a proposed action of "skip" leaves an update out as well', () => {
    const set = instance.previewed(next)
    instance.resolveAll(set, 'accept')
    const [update] = instance.rows('sys_update_xml', {
      remote_update_set: set,
      name: property('size', '').name,
    })
    instance.change(
      'sys_update_preview_xml',
      { remote_update: update?.['sys_id'] ?? '' },
      { proposed_action: 'skip' },
    )
    instance.commit(set)
    expect([color(), instance.store.getProperty('x_pack.size')]).toEqual(['green', null])
  })

  it('by accepting an update for a table that is not here brings nothing, and the log says so', () => {
    const call = update('x_pack_call', { key: '1' })
    const set = instance.previewed({ name: 'calls', updates: [app, call] })
    instance.resolveAll(set, 'accept')
    instance.commit(set)
    expect(instance.store.dictionary.table('x_pack_call')).toBeUndefined()
    expect(instance.log).toContainEqual(
      expect.stringMatching(/warning update set: calls: x_pack_call .* there is no table/),
    )
  })
})

describe('an update set over what is here', () => {
  beforeEach(() =>
    instance.committed({
      updates: [app, ...table('x_pack_call', { key: {}, title: {}, hour: {} }), list('key', 'title')],
    }),
  )

  const columns = () =>
    instance
      .rows('sys_ui_list_element', { list_id: id('list') })
      .map((row) => row['element'])
      .sort()

  it('writes lists anew: a column that it does not have is gone', () => {
    instance.committed({ name: 'next', updates: [list('key', 'hour')] })
    expect(columns()).toEqual(['hour', 'key'])
  })

  it('sees an admin’s own column of a list as a newer change of that list', () => {
    instance.store.insert(PLATFORM, 'sys_ui_list_element', { list_id: id('list'), element: 'hour' })
    const set = instance.previewed({ name: 'next', updates: [list('key')] })
    expect(instance.problems(set)).toEqual([
      'sys_ui_list_x_pack_call_null: Found a local update that is newer than this one',
    ])
    instance.resolveAll(set, 'skip')
    instance.commit(set)
    expect(columns()).toEqual(['hour', 'key', 'title'])
  })

  it('skips what would lose data, logs it and commits the rest', () => {
    instance.store.insert(PLATFORM, 'x_pack_call', { key: 'kept' })
    const typed = update('sys_dictionary', {
      sys_id: id('x_pack_call key'),
      name: 'x_pack_call',
      element: 'key',
      internal_type: 'integer',
    })
    const gone = update(
      'sys_dictionary',
      { sys_id: id('x_pack_call title'), name: 'x_pack_call', element: 'title' },
      { action: 'DELETE' },
    )
    instance.committed({ name: 'next', updates: [typed, gone, RED] })
    expect(instance.store.dictionary.column('x_pack_call', 'key')?.type).toBe('string')
    expect(instance.rows('sys_dictionary', { name: 'x_pack_call', element: 'title' })).toHaveLength(1)
    expect(instance.rows('x_pack_call')).toMatchObject([{ key: 'kept' }])
    expect(instance.log.filter((line) => line.includes('is skipped'))).toHaveLength(2)
    expect(color()).toBe('red')
  })

  it('keeps data and takes new columns', () => {
    instance.store.insert(PLATFORM, 'x_pack_call', { key: 'kept' })
    instance.committed({ name: 'next', updates: table('x_pack_call', { key: {}, note: {} }) })
    expect(instance.rows('x_pack_call')).toMatchObject([{ key: 'kept', note: '' }])
  })
})

describe('what somebody changes here', () => {
  beforeEach(() => instance.committed({ updates: [app, RED, ...table('x_pack_call', { key: {} })] }))

  const local = () => {
    const [set] = instance.rows('sys_update_set', { is_default: '1', application: APP })
    return instance.rows('sys_update_xml', { update_set: set?.['sys_id'] ?? 'none' })
  }

  it('lies in the default update set of its application, once for each record', () => {
    for (const value of ['blue', 'green'])
      instance.change('sys_properties', { name: 'x_pack.color' }, { value })
    expect(local()).toMatchObject([{ name: RED.name, action: 'INSERT_OR_UPDATE', sys_updated_by: 'system' }])
    expect(local()[0]?.['payload']).toContain('<value>green</value>')
  })

  it('is not recorded for data, nor for a private property', () => {
    instance.store.insert(PLATFORM, 'x_pack_call', { key: '1' })
    instance.store.insert(PLATFORM, 'sys_properties', {
      name: 'x_pack.secret',
      is_private: 'true',
      sys_scope: APP,
    })
    expect(local()).toEqual([])
  })

  it('cannot be the state of a retrieved update set', () => {
    const set = instance.upload(setOf(app))
    instance.change('sys_remote_update_set', { sys_id: set }, { state: 'previewed', description: 'mine' })
    expect(instance.rows('sys_remote_update_set', { sys_id: set })).toMatchObject([
      { state: 'loaded', description: 'mine' },
    ])
  })
})

function setOf(...updates: FixtureUpdate[]): string {
  return updateSet({ name: 'Loaded', updates })
}
