import type { Column, TableDefinition } from './model.ts'
import { systemColumns } from './system_columns.ts'

/**
 * Application files extend sys_metadata on the platform, each class in a table of its own; task, cmdb and the app's own
 * hierarchies share one flat table. `storageOf` says which.
 */
const TABLE_PER_CLASS = 'sys_metadata'

/** What tables there are, what columns they have, and who extends whom. In memory; nothing here touches a database. */
export class Dictionary {
  private readonly definitions = new Map<string, TableDefinition>()
  private readonly children = new Map<string, string[]>()
  /** Derived from the definitions, and forgotten when one is added. */
  private readonly resolved = new Map<string, { byName: Map<string, Column>; list: readonly Column[] }>()
  private readonly families = new Map<string, string[]>()
  private readonly lines = new Map<string, string[]>()

  /** A definition with a known name replaces the old one. Refuses an unknown parent. */
  define(definition: TableDefinition): void {
    const { name, extends: parent } = definition
    if (parent !== '' && !this.definitions.has(parent))
      throw new Error(`Table ${name} extends unknown table ${parent}`)
    if (parent !== '' && !this.definitions.has(name)) {
      this.children.set(parent, [...(this.children.get(parent) ?? []), name])
    }
    this.definitions.set(name, definition)
    this.forget()
  }

  /** Takes away a table that nothing extends. */
  remove(name: string): void {
    const parent = this.definitions.get(name)?.extends ?? ''
    this.definitions.delete(name)
    this.children.delete(name)
    this.children.set(
      parent,
      (this.children.get(parent) ?? []).filter((child) => child !== name),
    )
    this.forget()
  }

  /** Puts the definitions of now back when it is called. */
  remember(): () => void {
    const definitions = [...this.definitions]
    const children = [...this.children]
    return () => {
      refill(this.definitions, definitions)
      refill(this.children, children)
      this.forget()
    }
  }

  private forget(): void {
    this.resolved.clear()
    this.families.clear()
    this.lines.clear()
  }

  table(name: string): TableDefinition | undefined {
    return this.definitions.get(name)
  }

  tables(): TableDefinition[] {
    return [...this.definitions.values()]
  }

  /** All columns of a table, inherited ones first; none for an unknown table. */
  columns(table: string): readonly Column[] {
    return this.resolve(table).list
  }

  column(table: string, name: string): Column | undefined {
    return this.resolve(table).byName.get(name)
  }

  /** The table itself, its parent, and so on up to the root; none for an unknown table. */
  ancestors(table: string): readonly string[] {
    let line = this.lines.get(table)
    if (line === undefined) {
      line = []
      for (let at = this.definitions.get(table); at !== undefined; at = this.definitions.get(at.extends))
        line.push(at.name)
      this.lines.set(table, line)
    }
    return line
  }

  /** The table itself and everything that extends it, at any distance. */
  descendants(table: string): string[] {
    let family = this.families.get(table)
    if (family === undefined) {
      family = [table, ...(this.children.get(table) ?? []).flatMap((child) => this.descendants(child))]
      this.families.set(table, family)
    }
    return family
  }

  rootOf(table: string): string {
    return this.ancestors(table).at(-1) ?? table
  }

  /** The physical table that holds the rows of `table`. */
  storageOf(table: string): string {
    return this.ancestors(table).findLast((name) => name !== TABLE_PER_CLASS) ?? table
  }

  isA(table: string, ancestor: string): boolean {
    return this.ancestors(table).includes(ancestor)
  }

  /** Column that stands for a record in lists and references: the declared one, else the platform's guesses. */
  displayColumn(table: string): string {
    for (const name of this.ancestors(table)) {
      const declared = this.definitions.get(name)?.display
      if (declared) return declared
    }
    const columns = this.resolve(table).byName
    return ['name', 'u_name', 'number', 'sys_name'].find((name) => columns.has(name)) ?? 'sys_id'
  }

  private resolve(table: string): { byName: Map<string, Column>; list: readonly Column[] } {
    let resolved = this.resolved.get(table)
    if (resolved === undefined) {
      const byName = new Map<string, Column>()
      for (const name of [...this.ancestors(table)].reverse()) {
        const definition = this.definitions.get(name)!
        if (definition.extends === '') {
          for (const column of systemColumns(name, this.children.has(name))) byName.set(column.name, column)
        }
        for (const column of definition.columns) byName.set(column.name, column)
      }
      resolved = { byName, list: [...byName.values()] }
      this.resolved.set(table, resolved)
    }
    return resolved
  }
}

function refill<K, V>(map: Map<K, V>, entries: [K, V][]): void {
  map.clear()
  for (const [key, value] of entries) map.set(key, value)
}
