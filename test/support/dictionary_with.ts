import { baseDictionary } from '../../packages/local-instance/src/dictionary/base/index.ts'
import { Dictionary } from '../../packages/local-instance/src/dictionary/dictionary.ts'
import type { Column, TableDefinition } from '../../packages/local-instance/src/dictionary/model.ts'

export interface DictionaryChanges {
  /** Tables that are not there, with all that extend them, and fields (`cmdb_ci_hardware.vm_object`) on no such table. */
  without?: string[]
  /** Further tables. */
  tables?: TableDefinition[]
  /** Further columns by table. */
  columns?: Record<string, Column[]>
  /** Tables that extend this one here instead of their own parent, and the columns that they keep from it. */
  moved?: { tables: readonly string[]; to: string; keeping: readonly string[] }
}

/**
 * The base tables of an instance that lacks some plugins or has columns of its own; for one instance, which adds the
 * app's tables to them. Refuses to take away what is not
 * there, so that a test cannot fall behind the dictionary.
 */
export function dictionaryWith({
  without = [],
  tables = [],
  columns = {},
  moved,
}: DictionaryChanges): Dictionary {
  const base = baseDictionary()
  for (const place of [...without, ...Object.keys(columns), ...(moved?.tables ?? [])])
    refuseUnknown(base, place)
  const gone = new Set(without.flatMap((place) => placesBelow(base, place)))
  const dictionary = new Dictionary()
  for (const table of base.tables()) {
    if (gone.has(table.name)) continue
    const kept = table.columns.filter(({ name }) => !gone.has(`${table.name}.${name}`))
    const added = (columns[table.name] ?? []).map((column) => ({ ...column, table: table.name }))
    const here = { ...table, columns: [...kept, ...added], indexes: indexesOver(table, kept) }
    dictionary.define(moved?.tables.includes(table.name) ? movedTable(base, here, moved) : here)
  }
  for (const table of tables) dictionary.define(table)
  return dictionary
}

function movedTable(
  base: Dictionary,
  table: TableDefinition,
  { to, keeping }: NonNullable<DictionaryChanges['moved']>,
): TableDefinition {
  const kept = keeping.flatMap((name) => base.column(table.name, name) ?? [])
  return {
    ...table,
    extends: to,
    columns: [...table.columns, ...kept.map((column) => ({ ...column, table: table.name }))],
  }
}

/** A table and those that extend it, or a field of each of them: subclasses may declare a field anew. */
function placesBelow(dictionary: Dictionary, place: string): string[] {
  const [table = '', field] = place.split('.')
  const tables = dictionary.descendants(table)
  return field === undefined ? tables : tables.map((name) => `${name}.${field}`)
}

function indexesOver(table: TableDefinition, kept: Column[]): TableDefinition['indexes'] {
  const own = new Set(table.columns.map((column) => column.name))
  const left = new Set(kept.map((column) => column.name))
  return table.indexes.filter((index) => index.columns.every((name) => left.has(name) || !own.has(name)))
}

function refuseUnknown(dictionary: Dictionary, place: string): void {
  const [table = '', field] = place.split('.')
  const isKnown =
    field === undefined
      ? dictionary.table(table) !== undefined
      : dictionary.table(table)?.columns.some((column) => column.name === field)
  if (!isKnown) throw new Error(`The base system has no ${place}`)
}
