import type { Records, Row } from '../records/records.ts'
import { PLATFORM } from '../records/store.ts'

/** Name of the application that an application file belongs to. */
export function scopeOf(records: Records, row: Row): string {
  const sysId = row.sys_scope ?? ''
  if (sysId === '' || sysId === 'global') return 'global'
  const where = [[{ column: 'sys_id', operator: '=', value: sysId }]]
  const [scope] = records.query(PLATFORM, { table: 'sys_scope', where, limit: 1 })
  return scope?.scope ?? 'global'
}

export function isTrue(row: Row, column: string): boolean {
  return row[column] === '1' || row[column] === 'true'
}

/** Active application files of a table that match, in their order. */
export function activeFiles(records: Records, table: string, column: string, value: string): Row[] {
  return records
    .query(PLATFORM, { table, where: [[{ column, operator: '=', value }]] })
    .filter((row) => isTrue(row, 'active'))
    .sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0))
}
