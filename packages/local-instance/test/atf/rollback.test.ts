import { createRollback } from '../../src/atf/rollback.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createTestInstance } from '../support/test_instance.ts'

describe('the rollback of a test', () => {
  const open = () => {
    const { store } = createTestInstance()
    const insert = (table: string, values: Record<string, string>) =>
      store.insert(PLATFORM, table, values).sysId!
    return { store, insert, rollback: createRollback(store) }
  }

  it('removes what the test inserted, journals included', () => {
    const { store, insert, rollback } = open()
    rollback.track(() => insert('incident', { short_description: 'a', work_notes: 'b' }))
    expect(store.platformRows('incident', {})).toHaveLength(1)
    rollback.undo()
    expect(store.platformRows('incident', {})).toEqual([])
    expect(store.platformRows('sys_journal_field', {})).toEqual([])
  })

  it('gives what was changed and what was deleted back as it was, references included', () => {
    const { store, insert, rollback } = open()
    const incident = insert('incident', { short_description: 'a' })
    insert('x_test_thing', { key: 'a', incident })
    const before = JSON.stringify([
      store.platformRows('incident', {}),
      store.platformRows('x_test_thing', {}),
    ])
    rollback.track(() => {
      store.update(PLATFORM, 'incident', incident, { short_description: 'b' })
      store.update(PLATFORM, 'incident', incident, { short_description: 'c' })
      store.remove(PLATFORM, 'incident', incident)
    })
    expect(store.platformRows('x_test_thing', {})[0]).toMatchObject({ incident: '' })
    rollback.undo()
    const after = JSON.stringify([store.platformRows('incident', {}), store.platformRows('x_test_thing', {})])
    expect(after).toBe(before)
  })

  it('leaves alone what another session wrote meanwhile', () => {
    const { store, insert, rollback } = open()
    rollback.track(() => insert('x_test_thing', { key: 'a' }))
    insert('x_test_thing', { key: 'b' })
    rollback.undo()
    expect(store.platformRows('x_test_thing', {}).map(({ key }) => key)).toEqual(['b'])
  })

  it('does not give numbers back: their counter is a table that is not tracked', () => {
    const { insert, rollback, store } = open()
    rollback.track(() => insert('incident', {}))
    rollback.undo()
    insert('incident', {})
    expect(store.platformRows('incident', {})[0]?.['number']).toBe('INC0010002')
  })
})
