import { column } from '../dictionary/column.ts'
import type { Column, TableDefinition } from '../dictionary/model.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { isTrue } from '../records/values.ts'
import type { Build } from './build.ts'

/** A column as its sys_dictionary record states it. */
export function columnOf(values: Row): Column {
  const maxLength = Number(values.max_length)
  return column(values.element ?? '', values.internal_type ?? '', {
    label: values.column_label,
    maxLength: maxLength > 0 ? maxLength : undefined,
    mandatory: isTrue(values.mandatory),
    readOnly: isTrue(values.read_only),
    unique: isTrue(values.unique),
    default: values.default_value ?? '',
    reference: values.reference ?? '',
    keepsDeleted: values.reference_cascade_rule === 'none',
    dependent: values.dependent ?? '',
    table: values.name ?? '',
  })
}

/**
 * Columns that a package adds to tables that are not its own (`augments` of the SDK: a dictionary of the table that has
 * only these columns, records of sys_dictionary, or both), by table.
 */
export function foreignColumns({ app, tables, records }: Build): Map<string, Column[]> {
  const found = new Map<string, Map<string, Column>>()
  const add = (table: string, one: Column): void => {
    const columns = found.get(table) ?? new Map<string, Column>()
    if (!columns.has(one.name)) columns.set(one.name, one)
    found.set(table, columns)
  }
  for (const { name, columns } of tables)
    if (isForeign(name, app.scope)) for (const one of columns) add(name, one)
  for (const { table, values, action } of records.update) {
    const { name = '', element = '' } = values
    if (table === 'sys_dictionary' && action !== 'DELETE' && element !== '' && isForeign(name, app.scope))
      add(name, columnOf(values))
  }
  return new Map([...found].map(([table, columns]) => [table, [...columns.values()]]))
}

export function isForeign(table: string, scope: string): boolean {
  return !table.startsWith(`${scope}_`)
}

/** Throws where a column does not bear the application's scope, or the table is not here (SDK, table-augments guide). */
export function foreignColumnsMustFit(store: RecordStore, build: Build): void {
  const { scope } = build.app
  for (const [table, columns] of foreignColumns(build)) {
    if (!store.dictionary.table(table)) throw new Error(`"${table}" is no name for a table of ${scope}`)
    const wrong = columns.find(({ name }) => !name.startsWith(`${scope}_`))
    if (wrong)
      throw new Error(
        `Column ${table}.${wrong.name} must begin with ${scope}_, as the table is not of ${scope}`,
      )
  }
}

/** Adds them; those that are there keep their choices. */
export function addForeignColumns(store: RecordStore, build: Build): void {
  for (const [table, columns] of foreignColumns(build)) {
    const known = store.dictionary.table(table)!
    const names = new Set(columns.map(({ name }) => name))
    const had = new Map(known.columns.map((one) => [one.name, one]))
    store.define({
      ...known,
      columns: [
        ...known.columns.filter(({ name }) => !names.has(name)),
        ...columns.map((one) => ({ ...one, choices: had.get(one.name)?.choices ?? one.choices })),
      ],
    })
    store.storage.of(table)
  }
}

/** Takes an application's columns out of tables of others. */
export function removeForeignColumns(store: RecordStore, scope: string): void {
  const isOwn = ({ name }: Column) => name.startsWith(`${scope}_`)
  for (const table of store.dictionary.tables().filter((one: TableDefinition) => one.scope !== scope))
    if (table.columns.some(isOwn))
      store.define({ ...table, columns: table.columns.filter((one) => !isOwn(one)) })
}
