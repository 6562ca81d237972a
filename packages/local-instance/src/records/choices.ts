import type { RecordCore } from './core.ts'

export interface ListedChoice {
  value: string
  label: string
  inactive: boolean
}

/** Choice lists: sys_choice rows of the table or its nearest ancestor that has any, else those of the definition. */
export class Choices {
  private readonly lists = new Map<string, ListedChoice[]>()

  constructor(private readonly store: RecordCore) {
    store.onWrite(['sys_choice'], () => this.lists.clear())
  }

  /** In order of their sequence; empty if the column has no choice list. */
  of(table: string, column: string): ListedChoice[] {
    const key = `${table}.${column}`
    let list = this.lists.get(key)
    if (list === undefined) this.lists.set(key, (list = this.read(table, column)))
    return list
  }

  private read(table: string, column: string): ListedChoice[] {
    for (const name of this.store.dictionary.ancestors(table)) {
      const rows = this.store.platformRows(
        'sys_choice',
        { name, element: column, language: 'en' },
        'sequence',
      )
      if (rows.length > 0) {
        return rows.map((row) => ({
          value: row['value']!,
          label: row['label']!,
          inactive: row['inactive'] === '1',
        }))
      }
    }
    const declared = this.store.dictionary.column(table, column)?.choices ?? []
    return declared.map(({ value, label }) => ({ value, label, inactive: false }))
  }
}
