import { text } from '../../src/dictionary/column.ts'
import { table } from '../../src/dictionary/table.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { freshInstance } from './fresh_instance.ts'

const extra = (...columns: string[]) =>
  table('x_test_app_extra', { scope: 'x_test_app', columns: columns.map((name) => text(name)) })

function failing(store: ReturnType<typeof freshInstance>['store'], run: () => void): void {
  expect(() =>
    store.atomically(() => {
      run()
      throw new Error('on second thoughts')
    }),
  ).toThrow('on second thoughts')
}

it('keeps what was written and gives what came of it', () => {
  const { store, find } = freshInstance()
  expect(store.atomically(() => store.insert(PLATFORM, 'x_test_app_alert', { note: 'kept' }).error)).toBe('')
  expect(find('x_test_app_alert', {})).toMatchObject([{ note: 'kept' }])
})

it('undoes rows, removals and numbers of work that failed', () => {
  const { store, find } = freshInstance()
  const { sysId } = store.insert(PLATFORM, 'x_test_app_alert', { note: 'first' })
  failing(store, () => {
    store.insert(PLATFORM, 'x_test_app_alert', { note: 'second' })
    store.remove(PLATFORM, 'x_test_app_alert', sysId ?? '')
    store.load('cmn_location', [{ sys_id: 'c'.repeat(32), name: 'Rome' }])
  })
  expect(find('x_test_app_alert', {})).toMatchObject([{ note: 'first' }])
  expect(find('cmn_location', { name: 'Rome' })).toEqual([])
  expect(store.insert(PLATFORM, 'x_test_app_alert', {}).row).toMatchObject({ number: 'TST0001002' })
})

it('undoes a new table, in the dictionary and in the database, so that it can be made again otherwise', () => {
  const { store, find } = freshInstance()
  failing(store, () => {
    store.define(extra('a'))
    store.insert(PLATFORM, 'x_test_app_extra', { a: '1' })
  })
  expect(store.dictionary.table('x_test_app_extra')).toBeUndefined()
  store.define(extra('b'))
  store.insert(PLATFORM, 'x_test_app_extra', { b: '2' })
  expect(find('x_test_app_extra', {})).toMatchObject([{ b: '2' }])
})

it('undoes a new column of a table that has rows', () => {
  const { store, find } = freshInstance()
  store.define(extra('a'))
  store.insert(PLATFORM, 'x_test_app_extra', { a: '1' })
  failing(store, () => {
    store.define(extra('a', 'b'))
    store.insert(PLATFORM, 'x_test_app_extra', { a: '2', b: '2' })
  })
  expect(store.dictionary.column('x_test_app_extra', 'b')).toBeUndefined()
  expect(find('x_test_app_extra', {})).toMatchObject([{ a: '1' }])
})

it('forgets what memory kept of values that were undone', () => {
  const { store } = freshInstance()
  const { sysId } = store.insert(PLATFORM, 'sys_properties', { name: 'x_test_app.color', value: 'red' })
  failing(store, () => {
    store.update(PLATFORM, 'sys_properties', sysId ?? '', { value: 'blue' })
    expect(store.getProperty('x_test_app.color')).toBe('blue')
  })
  expect(store.getProperty('x_test_app.color')).toBe('red')
})

it('inside itself, undoes only the work that failed', () => {
  const { store, find } = freshInstance()
  store.atomically(() => {
    store.insert(PLATFORM, 'x_test_app_alert', { note: 'outer' })
    failing(store, () => void store.insert(PLATFORM, 'x_test_app_alert', { note: 'inner' }))
  })
  expect(find('x_test_app_alert', {})).toMatchObject([{ note: 'outer' }])
})
