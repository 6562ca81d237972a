import { newSysId } from './sys_id.ts'
import type { RecordCore } from './core.ts'

interface Format {
  table: string
  prefix: string
  start: number
  digits: number
}

/** Record numbers: sys_number says how they look, sys_number_counter how far they are. A number taken is never given back. */
export class Numbers {
  private readonly formats = new Map<string, Format | null>()

  constructor(private readonly store: RecordCore) {
    store.onWrite(['sys_number'], () => this.formats.clear())
  }

  /** getNextObjNumberPadded: the next number of a table, '' if neither it nor an ancestor has numbers. */
  next(table: string): string {
    let format = this.formats.get(table)
    if (format === undefined) this.formats.set(table, (format = this.format(table)))
    if (format === null) return ''
    const [row] = this.store.statements.all(
      'platform',
      `INSERT INTO ${this.store.storage.of('sys_number_counter')} ("sys_id", "table", "number") VALUES (?, ?, ?)
       ON CONFLICT ("table") DO UPDATE SET "number" = "number" + 1 RETURNING "number"`,
      [newSysId(), format.table, format.start + 1],
    )
    return format.prefix + String(row!['number']).padStart(format.digits, '0')
  }

  private format(table: string): Format | null {
    for (const name of this.store.dictionary.ancestors(table)) {
      const [row] = this.store.platformRows('sys_number', { category: name })
      if (row) {
        return {
          table: name,
          prefix: row['prefix']!,
          start: Number(row['number']),
          digits: Number(row['maximum_digits']),
        }
      }
      const declared = this.store.dictionary.table(name)?.autoNumber
      if (declared) return { table: name, ...declared }
    }
    return null
  }
}
