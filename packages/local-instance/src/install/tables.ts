import type { TableDefinition } from '../dictionary/model.ts'
import type { RecordStore } from '../records/store.ts'
import { INSTALLER } from './apply_records.ts'

/**
 * Makes the tables of a package. One that is new is made as its `dictionary/<table>.xml` states it, indexes and choices
 * included. One that is there keeps its columns, its choices and its indexes and gets new columns: on an upgrade the
 * platform takes columns from their own records, and choices not at all by default
 * (docs/facts/packaging.md#dictionary-files, docs/facts/packaging.md#deletes-and-choices).
 */
export function makeTables(store: RecordStore, tables: readonly TableDefinition[]): void {
  for (const table of parentsFirst(tables)) {
    const known = store.dictionary.table(table.name)
    store.define(known ? upgraded(store, known, table) : table)
    // Now, so that what the database refuses comes up while everything can still be undone.
    store.storage.of(table.name)
    if (!known) insertChoices(store, table)
  }
}

function parentsFirst(tables: readonly TableDefinition[]): TableDefinition[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const done = new Set<TableDefinition>()
  const add = (table: TableDefinition, below: readonly string[] = []): void => {
    if (below.includes(table.name)) throw new Error(`Table ${table.name} extends itself`)
    const parent = byName.get(table.extends)
    if (parent) add(parent, [...below, table.name])
    done.add(table)
  }
  for (const table of tables) add(table)
  return [...done]
}

function upgraded(store: RecordStore, known: TableDefinition, table: TableDefinition): TableDefinition {
  const had = new Map(known.columns.map((column) => [column.name, column]))
  const stated = table.columns.map((column) => ({ ...column, choices: had.get(column.name)?.choices ?? [] }))
  const names = new Set(stated.map((column) => column.name))
  for (const index of table.indexes) {
    if (known.indexes.some(({ name }) => name === index.name)) continue
    const text = `Index ${index.name} of ${table.name} is not made: indexes come with the first install only`
    store.log('warning', 'install', text)
  }
  return {
    ...table,
    columns: [...stated, ...known.columns.filter((column) => !names.has(column.name))],
    indexes: known.indexes,
  }
}

function insertChoices(store: RecordStore, { name, columns }: TableDefinition): void {
  for (const { name: element, choices } of columns) {
    for (const { value, label, sequence } of choices) {
      const values = { name, element, value, label, sequence: String(sequence), language: 'en' }
      const { error } = store.insert(INSTALLER, 'sys_choice', values)
      if (error !== '')
        throw new Error(`The choice ${value} of ${name}.${element} could not be written: ${error}`)
    }
  }
}
