import { INSTALLER } from '../install/apply_records.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { readUpdateSet } from './update_set_xml.ts'

/** Bytes. The platform takes attachments of a gigabyte; the app's update set has a thousandth of it. */
export const LARGEST_FILE = 50 * 1024 * 1024

/**
 * Puts an exported update set among the retrieved ones, in the state "loaded" (ServiceNow, "Load customizations from a
 * single XML file"). One that is there already is loaded again, its updates over the old ones. Returns its sys_id.
 */
export function uploadUpdateSet(store: RecordStore, xml: string): string {
  if (xml.length > LARGEST_FILE) throw new Error('The file is too large')
  const { set, updates } = readUpdateSet(xml)
  store.atomically(() => {
    put(store, 'sys_remote_update_set', { ...set, state: 'loaded', commit_date: '', update_set: '' })
    for (const update of updates) put(store, 'sys_update_xml', { ...update, update_set: '' })
  })
  return set['sys_id'] ?? ''
}

function put(store: RecordStore, table: string, values: Row): void {
  const sysId = values['sys_id'] ?? ''
  const [known] = store.platformRows(table, { sys_id: sysId })
  const written = known
    ? store.update(INSTALLER, table, sysId, values)
    : store.insert(INSTALLER, table, values)
  if (written.sysId === null) throw new Error(`${table} ${sysId} could not be written: ${written.error}`)
}
