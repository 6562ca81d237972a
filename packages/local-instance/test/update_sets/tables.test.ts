import { Dictionary } from '../../src/dictionary/dictionary.ts'
import { text } from '../../src/dictionary/column.ts'
import { table as plainTable } from '../../src/dictionary/table.ts'
import { tableChanges, type KnownTables } from '../../src/update_sets/tables.ts'
import { recordsOf } from '../../src/update_sets/update_set_xml.ts'
import { app, type FixtureUpdate, id, table, update } from './fixture.ts'

function changes(updates: FixtureUpdate[], known: Partial<KnownTables> = {}) {
  const records = updates.flatMap((one) =>
    recordsOf({ payload: one.payload, action: one.action ?? 'INSERT_OR_UPDATE' }),
  )
  return tableChanges(records, { table: () => undefined, nameOf: () => undefined, ...known })
}

/** What an instance knows that has this table by now. */
function having(columns: ReturnType<typeof text>[]): KnownTables {
  const dictionary = new Dictionary()
  dictionary.define(plainTable('x_pack_call', { scope: 'x_pack', columns }))
  return { table: (name) => dictionary.table(name), nameOf: () => undefined }
}

describe('tables of an update set', () => {
  it('makes a table of its sys_db_object, its entry in the dictionary and those of its columns', () => {
    const { tables } = changes([
      app,
      ...table('x_pack_call', {
        key: { max_length: '64', unique: 'true', mandatory: 'true', column_label: 'Key' },
        title: { display: 'true' },
        incident: { internal_type: 'reference', reference: 'incident', reference_cascade_rule: 'none' },
      }),
    ])
    expect(tables).toMatchObject([
      {
        name: 'x_pack_call',
        label: 'Label of x_pack_call',
        scope: 'x_pack',
        display: 'title',
        audit: true,
        otherScopes: { read: true, create: false, update: false, delete: false },
        columns: [
          { name: 'key', label: 'Key', type: 'string', maxLength: 64, unique: true, mandatory: true },
          { name: 'title' },
          { name: 'incident', type: 'reference', reference: 'incident', keepsDeleted: true },
        ],
      },
    ])
  })

  it('makes none without the table’s own entry in the dictionary', () => {
    const [object, , ...columns] = table('x_pack_call', { key: {} })
    expect(changes([object!, ...columns]).tables).toEqual([])
  })

  it('finds the columns of an index by the sys_ids of their entries, and the numbers of a table', () => {
    const [name, key] = ['x_pack_call', 'key']
    const { tables } = changes([
      ...table(name, { key: {}, hour: {} }),
      update('sys_index', {
        logical_table_name: name,
        index_col_name: `${id(`${name} ${key}`)},${id(`${name} hour`)}`,
        unique_index: 'true',
      }),
      update('sys_number', { category: name, prefix: 'CALL', number: '1000', maximum_digits: '7' }),
    ])
    expect(tables[0]).toMatchObject({
      indexes: [{ unique: true, columns: ['key', 'hour'] }],
      autoNumber: { prefix: 'CALL', start: 1000, digits: 7 },
    })
  })

  it('has parents before those that extend them', () => {
    const parent = table('x_pack_zebra', {})
    const [object, entry] = table('x_pack_ant', {})
    const child = {
      ...object!,
      payload: object!.payload.replace('<label>', `<super_class>${id('x_pack_zebra')}</super_class><label>`),
    }
    expect(changes([child, entry!, ...parent]).tables.map((one) => [one.name, one.extends])).toEqual([
      ['x_pack_zebra', ''],
      ['x_pack_ant', 'x_pack_zebra'],
    ])
  })

  it('adds columns to a table that is there, and keeps those that the set does not have', () => {
    const { tables } = changes(
      table('x_pack_call', { key: { max_length: '80' }, fresh: {} }),
      having([text('key', 64), text('old')]),
    )
    expect(tables[0]?.columns.map((column) => [column.name, column.maxLength])).toEqual([
      ['old', 40],
      ['key', 80],
      ['fresh', 40],
    ])
  })

  it('changes no type, removes no table and no column, and says so', () => {
    const remove = { action: 'DELETE' } as const
    const { tables, unsafe } = changes(
      [
        update('sys_dictionary', { name: 'x_pack_call', element: 'key', internal_type: 'integer' }),
        update('sys_dictionary', { name: 'x_pack_call', element: 'key' }, remove),
        update('sys_db_object', { name: 'x_pack_call' }, remove),
      ],
      having([text('key', 64)]),
    )
    expect(unsafe.map(({ why }) => why)).toEqual([
      'the column is of type string here and does not become integer',
      'what it removes stays, with its data',
      'what it removes stays, with its data',
    ])
    expect(tables[0]?.columns).toMatchObject([{ name: 'key', type: 'string' }])
  })
})
