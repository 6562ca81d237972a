import { isJournal, isNumeric } from '../dictionary/column.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Column, Index, TableDefinition } from '../dictionary/model.ts'
import type { Driver } from './driver.ts'

/**
 * The physical tables behind the dictionary: one per hierarchy with sys_class_name telling the class (one per class for
 * application files). Text is compared without regard to case, as ServiceNow's own database does
 * (docs/facts/servicenow.md#letter-case). Tables are made and widened when they are first needed.
 */
export class Storage {
  /** Physical tables that agree with the dictionary. */
  private readonly current = new Set<string>()

  constructor(
    private readonly driver: Driver,
    private readonly dictionary: Dictionary,
  ) {}

  /** Name of the physical table of `table`, which exists afterwards with all columns and indexes. */
  of(table: string): string {
    const storage = this.dictionary.storageOf(table)
    if (!this.current.has(storage)) {
      this.driver.atomically(() => this.build(storage))
      this.current.add(storage)
    }
    return storage
  }

  /** Puts back what is known by now: for when the database goes back too. */
  remember(): () => void {
    const current = [...this.current]
    return () => {
      this.current.clear()
      for (const storage of current) this.current.add(storage)
    }
  }

  /** After a definition was added or changed. */
  outdated(table: string): void {
    this.current.delete(this.dictionary.storageOf(table))
  }

  /** Rows of a table and, unless it shares it with a parent, the physical table. */
  drop(table: string): void {
    const storage = this.dictionary.storageOf(table)
    this.current.delete(storage)
    if (storage === table) this.driver.exec(`DROP TABLE IF EXISTS ${quote(storage)}`)
    else this.driver.run(`DELETE FROM ${quote(this.of(table))} WHERE "sys_class_name" = ?`, [table])
  }

  private build(storage: string): void {
    const family = this.family(storage)
    const columns = new Map<string, Column>()
    for (const definition of family) {
      for (const column of this.dictionary.columns(definition.name)) {
        const known = columns.get(column.name)
        if (known && affinity(known) !== affinity(column)) {
          throw new Error(
            `${definition.name}.${column.name} is a ${column.type}, its relative ${known.table} has a ${known.type}`,
          )
        }
        if (!isJournal(column)) columns.set(column.name, column)
      }
    }
    columns.delete('sys_id')
    columns.delete('sys_class_name')
    this.driver.exec(
      `CREATE TABLE IF NOT EXISTS ${quote(storage)} ("sys_id" TEXT COLLATE NOCASE PRIMARY KEY NOT NULL, "sys_class_name" TEXT COLLATE NOCASE` +
        [...columns.values()].map((column) => `, ${declaration(column)}`).join('') +
        ')',
    )
    const existing = new Set(
      this.driver.all(`SELECT name FROM pragma_table_info('${storage}')`).map((row) => row['name']),
    )
    for (const column of columns.values()) {
      if (!existing.has(column.name))
        this.driver.exec(`ALTER TABLE ${quote(storage)} ADD COLUMN ${declaration(column)}`)
    }
    // Classes that each have a column of the same name share it here: one index serves them all.
    const indexed = new Set<string>()
    for (const definition of family) {
      for (const index of indexesOf(definition)) {
        const key = `${index.unique} ${index.columns.join()}`
        if (!indexed.has(key)) this.driver.exec(indexStatement(storage, definition, index))
        indexed.add(key)
      }
    }
  }

  private family(storage: string): TableDefinition[] {
    const tables = this.dictionary
      .descendants(storage)
      .filter((name) => this.dictionary.storageOf(name) === storage)
    return tables.map((name) => this.dictionary.table(name)!)
  }
}

/** Declared indexes, unique columns, and every reference of an app's table: the platform indexes references by itself. */
export function indexesOf(definition: TableDefinition): Index[] {
  const indexes = [...definition.indexes]
  const leading = new Set(indexes.map((index) => index.columns.join()))
  for (const column of definition.columns) {
    const wanted = column.unique || (definition.scope !== 'global' && column.reference !== '')
    if (wanted && !leading.has(column.name)) {
      indexes.push({ name: column.name, unique: column.unique, columns: [column.name] })
    }
  }
  if (definition.autoNumber && definition.extends === '' && !leading.has('number')) {
    indexes.push({ name: 'number', unique: false, columns: ['number'] })
  }
  return indexes
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function affinity(column: Column): string {
  return isNumeric(column) ? 'NUMERIC' : 'TEXT COLLATE NOCASE'
}

function declaration(column: Column): string {
  return `${quote(column.name)} ${affinity(column)}`
}

/** Rows without a value stay out of a plain index: most columns of a hierarchy's table are empty in most rows. */
function indexStatement(storage: string, definition: TableDefinition, index: Index): string {
  const name = quote(`${definition.name}.${index.name}`)
  const [first = '', ...others] = index.columns
  const filter = index.unique || others.length > 0 ? '' : ` WHERE ${quote(first)} IS NOT NULL`
  const kind = index.unique ? 'UNIQUE INDEX' : 'INDEX'
  return `CREATE ${kind} IF NOT EXISTS ${name} ON ${quote(storage)} (${index.columns.map(quote).join(', ')})${filter}`
}
