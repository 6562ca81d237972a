import type { BuildRecord } from '../install/record_xml.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { type KnownTables, tableChanges } from './tables.ts'
import { recordsOf } from './update_set_xml.ts'

/** An update with the records that its payload holds. */
export interface Update {
  row: Row
  records: BuildRecord[]
}

/** A retrieved update set as it lies in the database. */
export interface RetrievedSet {
  row: Row
  updates: Update[]
}

/** Undefined where there is no such set. */
export function retrievedSet(store: RecordStore, sysId: string): RetrievedSet | undefined {
  const [row] = sysId === '' ? [] : store.platformRows('sys_remote_update_set', { sys_id: sysId })
  return (
    row && {
      row,
      updates: store
        .platformRows('sys_update_xml', { remote_update_set: sysId }, 'sys_recorded_at')
        .map((update) => ({ row: update, records: recordsOf(update) })),
    }
  )
}

/** The tables that these updates make or change. */
export function tablesOf(store: RecordStore, updates: readonly Update[]) {
  const known: KnownTables = {
    table: (name) => store.dictionary.table(name),
    nameOf: (sysId) =>
      sysId === '' ? undefined : store.platformRows('sys_db_object', { sys_id: sysId })[0]?.['name'],
  }
  return tableChanges(
    updates.flatMap(({ records }) => records),
    known,
  )
}
