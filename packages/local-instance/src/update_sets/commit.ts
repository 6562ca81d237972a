import { applyRecords, type ApplySummary, INSTALLER } from '../install/apply_records.ts'
import type { BuildRecord } from '../install/record_xml.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { platformTime } from '../records/values.ts'
import { committedUpdates, unresolvedProblems } from './preview.ts'
import { retrievedSet, tablesOf, type Update } from './reading.ts'

/**
 * Commits a previewed update set: makes tables and columns, writes the records over what is there, and keeps a local copy
 * of the set. All of it or nothing. Refused while a problem is unresolved (ServiceNow, "Commit an update set"). No fix
 * script is run (docs/facts/packaging.md#commit), and business rules are not either.
 */
export function commitUpdateSet(store: RecordStore, sysId: string): ApplySummary {
  const set = retrievedSet(store, sysId)
  if (set === undefined) throw new Error('There is no such update set')
  const { row } = set
  if (row['state'] !== 'previewed')
    throw new Error(`Preview the update set first: it is ${row['state'] || 'new'}, not previewed`)
  const unresolved = unresolvedProblems(store, sysId)
  if (unresolved > 0)
    throw new Error(`Resolve all problems of the preview before you commit: ${unresolved} are unresolved`)
  return store.atomically(() => {
    const updates = committedUpdates(store, set)
    const summary = write(store, row, updates)
    keepLocalCopy(store, row, updates)
    return summary
  })
}

function write(store: RecordStore, set: Row, updates: readonly Update[]): ApplySummary {
  const { tables, unsafe } = tablesOf(store, updates)
  const log = (what: BuildRecord, why: string) =>
    store.log(
      'warning',
      'update set',
      `${set['name']}: ${what.table} ${what.values['sys_id']} is skipped: ${why}`,
    )
  for (const { record, why } of unsafe) log(record, why)
  for (const table of tables) {
    store.define(table)
    // Now, so that what the database refuses comes up while everything can still be undone.
    store.storage.of(table.name)
  }
  const left = new Set(unsafe.map(({ record }) => record))
  for (const { records } of updates) {
    for (const record of records) {
      if (store.dictionary.table(record.table) !== undefined) continue
      left.add(record)
      log(record, `there is no table ${record.table}`)
    }
  }
  for (const update of updates) replaceParts(store, update)
  const work = updates
    .flatMap(({ records }) => records)
    .filter((record) => !left.has(record))
    .map((record) => ({ record, once: false }))
  return applyRecords(store, work, {
    own: new Set(tables.map(({ name }) => name)),
    log: store.log,
    overwrite: true,
  })
}

/** Parts of what travels whole, with the columns that say what they belong to. */
const PARTS: Record<string, string[]> = {
  sys_choice: ['name', 'element'],
  sys_ui_element: ['sys_ui_section'],
  sys_ui_form_section: ['sys_ui_form'],
  sys_ui_list_element: ['list_id'],
}

/**
 * Lists, form sections and lists of choices are deleted and written anew, so that what an update does not have is gone
 * (ServiceNow, "Customizations tracked by update sets", Special handlers).
 */
function replaceParts(store: RecordStore, { records }: Update): void {
  const kept = new Set(records.map(({ values }) => values['sys_id']))
  const seen = new Set<string>()
  for (const { table, values } of records) {
    const owner = PARTS[table]?.map((column) => [column, values[column] ?? ''])
    const key = `${table} ${owner?.join()}`
    if (!owner || seen.has(key)) continue
    seen.add(key)
    for (const { sys_id: id = '' } of store.platformRows(table, Object.fromEntries(owner) as Row))
      if (!kept.has(id)) store.remove(INSTALLER, table, id)
  }
}

/** The copies say when their originals were recorded, as those of the platform's own UpdateSetCommitAjax do. */
function keepLocalCopy(store: RecordStore, set: Row, updates: readonly Update[]): void {
  const now = platformTime(store.clock())
  const { name = '', application = '', description = '', sys_id: remote = '' } = set
  const local = insert(store, 'sys_update_set', {
    name,
    application,
    description,
    state: 'complete',
    remote_sys_id: remote,
    install_date: now,
  })
  for (const { row } of updates) {
    const { sys_id: _, remote_update_set: __, ...copy } = row
    insert(store, 'sys_update_xml', { ...copy, update_set: local })
  }
  const committed = { state: 'committed', commit_date: now, update_set: local }
  store.update(INSTALLER, 'sys_remote_update_set', remote, committed)
}

function insert(store: RecordStore, table: string, values: Row): string {
  const { sysId, error } = store.insert(INSTALLER, table, values)
  if (sysId === null) throw new Error(`${table} could not be written: ${error}`)
  return sysId
}
