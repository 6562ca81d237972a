import { isNumeric } from '../dictionary/column.ts'
import type { Column, TableDefinition } from '../dictionary/model.ts'
import type { RecordStore } from '../records/store.ts'
import { type Build, RECORD_FOLDERS } from './build.ts'
import { foreignColumnsMustFit, isForeign } from './foreign_columns.ts'
import { forbidden, type Own } from './other_scopes.ts'
import type { BuildRecord } from './record_xml.ts'
import { compareVersions } from './version.ts'

const SYS_ID = /^[0-9a-f]{32}$/
const NAME = /^[a-z][a-z0-9_]*$/
/** Characters (docs/facts/packaging.md#names). The SDK itself stops at 30 for a table's name. */
const LONGEST_SCOPE = 18
const LONGEST_TABLE = 80

/**
 * Throws the reason why a package must not be installed here, before anything is written. A package brings files of its
 * own application and tables of its own namespace, nothing else.
 */
export function mustFit(store: RecordStore, build: Build): void {
  appMustFit(store, build.app)
  const records = RECORD_FOLDERS.flatMap((folder) => build.records[folder])
  for (const record of records) recordMustFit(record, build.app)
  mustBeAllowed(records, build.app.scope)
  foreignColumnsMustFit(store, build)
  const names = new Set<string>()
  const own = build.tables.filter(({ name }) => !isForeign(name, build.app.scope))
  for (const table of own) {
    if (names.has(table.name)) throw new Error(`Table ${table.name} is defined twice`)
    names.add(table.name)
  }
  for (const table of own) tableMustFit(store, table, names)
}

/** Throws where a record does to another scope's table what no application may. */
function mustBeAllowed(records: readonly BuildRecord[], scope: string): void {
  const views = records.flatMap(({ table, values }) => (table === 'sys_ui_view' ? [values.sys_id ?? ''] : []))
  const own: Own = { table: (name) => !isForeign(name, scope), views: new Set(views) }
  for (const record of records) {
    const why = forbidden(record, own)
    if (why !== '') throw new Error(`${record.table} ${record.values.name ?? record.values.sys_id}: ${why}`)
  }
}

/** What a real instance does with an older version is not documented; this one refuses it. */
function appMustFit(store: RecordStore, { sysId, scope, version }: Build['app']): void {
  if (!SYS_ID.test(sysId)) throw new Error('The sys_app record has no proper sys_id')
  if (!/^x_[a-z0-9_]+$/.test(scope) || scope.length > LONGEST_SCOPE)
    throw new Error(`"${scope}" is no scope of an application`)
  const [bySysId] = store.platformRows('sys_scope', { sys_id: sysId })
  if (bySysId && bySysId.scope !== scope)
    throw new Error(`The sys_id ${sysId} is that of another application here: ${bySysId.scope}, not ${scope}`)
  const [byScope] = store.platformRows('sys_scope', { scope })
  if (byScope && byScope.sys_id !== sysId)
    throw new Error(`The scope ${scope} belongs to another application here: ${byScope.sys_id}, not ${sysId}`)
  const installed = bySysId?.version ?? ''
  if (installed !== '' && compareVersions(version, installed) < 0)
    throw new Error(
      `Version ${version} is older than the installed ${installed}: uninstall ${scope} first to go back to it`,
    )
}

function recordMustFit({ table, values, action }: BuildRecord, app: Build['app']): void {
  const { sys_id: sysId = '', sys_scope: scope = '' } = values
  if (!SYS_ID.test(sysId) && action !== 'DELETE') throw new Error(`A record of ${table} has no proper sys_id`)
  if (scope !== '' && scope !== app.sysId)
    throw new Error(
      `${table} ${sysId} belongs to another application: ${scope}, not ${app.sysId} (${app.scope})`,
    )
  if (table === 'sys_scope' || (table === 'sys_app' && sysId !== app.sysId))
    throw new Error(`${table} ${sysId} is another application`)
}

function tableMustFit(store: RecordStore, table: TableDefinition, packed: ReadonlySet<string>): void {
  const { name, scope, columns, indexes } = table
  if (!name.startsWith(`${scope}_`) || !NAME.test(name) || name.length > LONGEST_TABLE)
    throw new Error(`"${name}" is no name for a table of ${scope}`)
  if (table.extends !== '' && !packed.has(table.extends) && !store.dictionary.table(table.extends))
    throw new Error(`Table ${name} extends ${table.extends}, which is not here`)
  const known = store.dictionary.table(name)
  if (known && (known.scope !== scope || known.extends !== table.extends))
    throw new Error(`Table ${name} is another one here: of ${known.scope}, extends "${known.extends}"`)
  const own = new Map<string, Column>()
  for (const column of columns) {
    if (!NAME.test(column.name)) throw new Error(`"${column.name}" is no name for a column of ${name}`)
    if (own.has(column.name)) throw new Error(`Table ${name} has two columns ${column.name}`)
    own.set(column.name, column)
    const stored = store.dictionary.column(name, column.name)
    if (stored && isNumeric(stored) !== isNumeric(column))
      throw new Error(`${name}.${column.name} is a ${stored.type} here: it cannot become a ${column.type}`)
  }
  for (const index of indexes) {
    const isThere = (column: string): boolean =>
      own.has(column) ||
      column.startsWith('sys_') ||
      store.dictionary.column(table.extends, column) !== undefined
    const missing = index.columns.find((column) => !isThere(column))
    if (missing !== undefined || index.columns.length === 0)
      throw new Error(
        `Index ${index.name} of table ${name} is over a column that is not there: ${missing ?? ''}`,
      )
  }
}
