import type { Actor, Log, Row, WriteResult } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { normalised } from '../records/values.ts'
import type { Baseline } from './installed.ts'
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
  /** Records that somebody changed on the instance, or that it has in another application: they are left as they are. */
  skipped: number
}

/**
 * What became of one record. `skipped`: somebody changed it on the instance. `kept`: a seed that is there. `foreign`:
 * the instance has it in another application. `absent`: to be deleted, and not there.
 */
export type Outcome = 'inserted' | 'updated' | 'deleted' | 'skipped' | 'kept' | 'foreign' | 'absent'

export interface Work {
  record: BuildRecord
  /** Left alone once it is there: seeds and demo data. */
  once: boolean
}

export interface ApplyOptions {
  /** Tables of the application itself, which are defined before. */
  own: ReadonlySet<string>
  log: Log
  /** What the last version brought. */
  baseline?: Baseline
  /** Writes over what somebody changed here too: an update set asked before. */
  overwrite?: boolean
  progress?: (done: number, total: number) => void
  told?: (record: BuildRecord, outcome: Outcome) => void
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
    const outcome = applyRecord(store, one, identities, options)
    count(summary, outcome)
    options.told?.(one.record, outcome)
    options.progress?.(index + 1, work.length)
  }
  return summary
}

function count(summary: ApplySummary, outcome: Outcome): void {
  if (outcome === 'foreign') summary.skipped += 1
  else if (outcome !== 'kept' && outcome !== 'absent') summary[outcome] += 1
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

function applyRecord(
  store: RecordStore,
  { record, once }: Work,
  identities: Identities,
  { baseline, overwrite = false }: ApplyOptions,
): Outcome {
  const { table } = record
  const existing = existingRow(store, record)
  if (existing?.sys_id && record.values.sys_id)
    identities.elsewhere.set(record.values.sys_id, existing.sys_id)
  if (record.action === 'DELETE') {
    if (existing) store.remove(INSTALLER, table, existing.sys_id ?? '')
    return existing ? 'deleted' : 'absent'
  }
  const values = withReferences(store, record, identities)
  if (!existing) {
    mustBeWritten(table, values, store.insert(INSTALLER, table, values))
    return 'inserted'
  }
  if (once) return 'kept'
  if (isForeign(existing, values)) return 'foreign'
  if (overwrite) {
    mustBeWritten(table, values, store.update(INSTALLER, table, existing.sys_id ?? '', values))
    return 'updated'
  }
  const before = baseline?.(table, values.sys_id ?? '')
  const changed = changedSince(store, table, existing, before)
  const isOthers = existing.sys_updated_by !== INSTALLER.userName && table !== APP
  if (isOthers && !(before && isExempt(changed))) return 'skipped'
  const { active: _active, ...others } = values
  const kept = changed.includes(EXEMPT) ? others : values
  mustBeWritten(table, values, store.update(INSTALLER, table, existing.sys_id ?? '', kept))
  return 'updated'
}

/** What is installed says itself which version it is, whatever else somebody changed there. */
const APP = 'sys_app'

/** A column whose change does not make a record the customer's own, and which upgrades leave as it was set. */
const EXEMPT = 'active'

function isExempt(changed: string[]): boolean {
  return changed.length === 1 && changed[0] === EXEMPT
}

/** Columns that differ from what the last version brought; none where that is not known. */
function changedSince(store: RecordStore, table: string, existing: Row, before: Row = {}): string[] {
  return Object.keys(before).filter((name) => {
    const column = store.dictionary.column(table, name)
    return column !== undefined && normalised(column, before[name] ?? '').value !== (existing[name] ?? '')
  })
}

/** A record of the base system or of another application that has the same sys_id or name. */
function isForeign(existing: Row, values: Row): boolean {
  const [scope = '', own = ''] = [existing.sys_scope, values.sys_scope]
  return scope !== '' && own !== '' && scope !== own
}

function mustBeWritten(table: string, values: Row, { sysId, error }: WriteResult): void {
  if (sysId === null) throw new Error(`${table} ${values.sys_id ?? ''} could not be written: ${error}`)
}

/** The row that a record stands for here, be it under another sys_id. */
export function existingRow(store: RecordStore, { table, values }: BuildRecord): Row | undefined {
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
