import { recordById, rowsWith } from '../records/lookup.ts'
import type { Records, Row } from '../records/records.ts'
import { PLATFORM } from '../records/actors.ts'
import { isTrue } from '../records/values.ts'

/** Name of the application that an application file belongs to. */
export function scopeOf(records: Records, row: Row): string {
  const sysId = row.sys_scope ?? ''
  if (sysId === '' || sysId === 'global') return 'global'
  return recordById(records, PLATFORM, 'sys_scope', sysId)?.scope ?? 'global'
}

/** Active application files of a table that match, in their order. */
export function activeFiles(records: Records, table: string, column: string, value: string): Row[] {
  return rowsWith(records, PLATFORM, table, column, value)
    .filter((row) => isTrue(row.active))
    .sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0))
}
