import type { Actor, Log, Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import type { BuildRecord } from './record_xml.ts'

/** Whoever else wrote a record last has made it his own. What a package brings sets off no business rules. */
export const INSTALLER: Actor = {
  userId: 'system',
  userName: 'glide.maint',
  roles: new Set(['admin']),
  scope: 'global',
  by: 'platform',
  quiet: true,
}

/** What makes two records the same one although their sys_ids differ, where an instance may have one already. */
const NATURAL_KEYS: Record<string, string[]> = {
  sys_choice: ['name', 'element', 'value', 'language'],
  sys_choice_set: ['name', 'element'],
  sys_db_object: ['name'],
  sys_dictionary: ['name', 'element'],
  sys_documentation: ['name', 'element', 'language'],
  sys_number: ['category'],
  sys_properties: ['name'],
  sys_ui_view: ['name'],
  sys_user_role: ['name'],
}

/** Columns that only application files have; on a row of data they say nothing. */
const FILE_COLUMNS = new Set([
  'sys_scope',
  'sys_package',
  'sys_update_name',
  'sys_policy',
  'sys_name',
  'sys_class_name',
])

export interface ApplySummary {
  inserted: number
  updated: number
  deleted: number
  /** Records that somebody changed on the instance: their values are kept (facts/packaging.md 6). */
  skipped: number
}

export interface Work {
  record: BuildRecord
  /** Left alone once it is there: seeds and demo data. */
  once: boolean
}

export interface ApplyOptions {
  /** Tables of the application itself, which are defined before. */
  own: ReadonlySet<string>
  log: Log
  progress?: (done: number, total: number) => void
}

/** Writes the records of a package or an update set. What the instance may have under another sys_id goes first. */
export function applyRecords(
  store: RecordStore,
  records: readonly Work[],
  options: ApplyOptions,
): ApplySummary {
  const late = ({ record }: Work) => Number(!(record.table in NATURAL_KEYS))
  const work = [...records].sort((a, b) => late(a) - late(b))
  makeRoom(store, work, options)
  const summary: ApplySummary = { inserted: 0, updated: 0, deleted: 0, skipped: 0 }
  const identities: Identities = {
    shipped: new Set(work.map(({ record }) => record.values.sys_id ?? '')),
    elsewhere: new Map(),
  }
  for (const [index, one] of work.entries()) {
    summary[applyRecord(store, one, identities)] += 1
    options.progress?.(index + 1, work.length)
  }
  return summary
}

/** sys_ids of the package: all that it brings, and under which sys_id the instance has those that it had before. */
interface Identities {
  shipped: ReadonlySet<string>
  elsewhere: Map<string, string>
}

/** Tables and columns that the dictionary does not know: a package may bring records of any table of the platform. */
function makeRoom(store: RecordStore, work: Work[], { own, log }: ApplyOptions): void {
  const columns = new Map<string, Set<string>>()
  for (const { record } of work) {
    const known = columns.get(record.table) ?? new Set()
    for (const name of Object.keys(record.values)) known.add(name)
    columns.set(record.table, known)
  }
  for (const [table, names] of columns) {
    if (own.has(table)) continue
    const isKnown = store.dictionary.table(table) !== undefined
    if (!isKnown)
      log('warning', 'install', `Table ${table} is not known here: its records are kept as plain text`)
    const isFile = !isKnown || store.dictionary.isA(table, 'sys_metadata')
    store.ensureTable(table, isFile ? [...names] : [...names].filter((name) => !FILE_COLUMNS.has(name)))
  }
}

function applyRecord(store: RecordStore, { record, once }: Work, identities: Identities): keyof ApplySummary {
  const { table } = record
  const existing = existingRow(store, record)
  if (existing?.sys_id && record.values.sys_id)
    identities.elsewhere.set(record.values.sys_id, existing.sys_id)
  if (record.action === 'DELETE') {
    if (existing) store.remove(INSTALLER, table, existing.sys_id ?? '')
    return existing ? 'deleted' : 'skipped'
  }
  if (existing && (once || existing.sys_updated_by !== INSTALLER.userName)) return 'skipped'
  const values = withReferences(store, record, identities)
  const { sysId, error } = existing
    ? store.update(INSTALLER, table, existing.sys_id ?? '', values)
    : store.insert(INSTALLER, table, values)
  if (sysId === null) throw new Error(`${table} ${values.sys_id ?? ''} could not be written: ${error}`)
  return existing ? 'updated' : 'inserted'
}

function existingRow(store: RecordStore, { table, values }: BuildRecord): Row | undefined {
  const [bySysId] = values.sys_id ? store.platformRows(table, { sys_id: values.sys_id }) : []
  const key = NATURAL_KEYS[table]
  if (bySysId || !key) return bySysId
  return store.platformRows(table, Object.fromEntries(key.map((column) => [column, values[column] ?? ''])))[0]
}

/**
 * References to what the instance has under another sys_id: a record of this package, or a foreign one that is stated
 * by name besides.
 */
function withReferences(
  store: RecordStore,
  { table, values, names }: BuildRecord,
  { shipped, elsewhere }: Identities,
): Row {
  const row = Object.fromEntries(
    Object.entries(values).map(([column, value]) => [column, elsewhere.get(value) ?? value]),
  )
  for (const [column, name] of Object.entries(names)) {
    const value = values[column] ?? ''
    const target =
      store.dictionary.column(table, column)?.reference || (store.dictionary.table(column) ? column : '')
    if (shipped.has(value) || target === '' || store.platformRows(target, { sys_id: value }).length > 0)
      continue
    const [byName] = store.platformRows(target, { [store.dictionary.displayColumn(target)]: name })
    if (byName) row[column] = byName.sys_id ?? ''
  }
  return row
}
