import { GlideRecord } from '@servicenow/glide'
import { logInfo } from '../platform/log.ts'
import { insertRecord } from '../platform/glide.ts'
import { SHIPPED_ROWS, type ShippedRow } from './shipped_classes.ts'

const TABLE = 'x_secx_azmon_ci_class'

/**
 * Fills the table CI classes with the shipped rows while it holds none at all: an update set brings no rows, since
 * committing it would overwrite what an admin changed in them. Where there is a row, one query is all that is done. Of
 * two nodes that fill at the same moment, each row goes to the faster one: its type is unique.
 */
export function fillClasses(): void {
  if (holdsAny()) return
  const filled = SHIPPED_ROWS.filter(insert).length
  if (filled > 0)
    logInfo(`CI classes: the table was empty; ${filled} rows that the app brings were filled in.`)
}

function holdsAny(): boolean {
  const record = new GlideRecord(TABLE)
  record.setLimit(1)
  record.query()
  return record.next()
}

function insert([armType, ciClass, idField]: ShippedRow): boolean {
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('arm_type', armType)
  record.setValue('ci_class', ciClass)
  record.setValue('id_field', idField)
  record.setValue('active', true)
  return insertRecord(record) !== null
}
