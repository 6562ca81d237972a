import type { Log } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { type ApplySummary, applyRecords, INSTALLER, type Work } from './apply_records.ts'
import { type Build, RECORD_FOLDERS, type RecordFolder } from './build.ts'

/** Left alone once they are there. */
const ONCE: ReadonlySet<RecordFolder> = new Set(['unload', 'unload.demo', 'apply_once'])

export interface InstallOptions {
  /** Whether the package's demo data comes along. */
  demo: boolean
  log: Log
  progress?: (done: number, total: number) => void
}

/** Installs a build, or upgrades to it. The engine and the REST front must forget what they know afterwards. */
export function installApp(store: RecordStore, build: Build, options: InstallOptions): ApplySummary {
  for (const table of build.tables) store.define(table)
  const own = new Set(build.tables.map((table) => table.name))
  return applyRecords(store, recordsOf(build, options.demo), { ...options, own })
}

/** Removes an application's files and the rows of its tables. The tables themselves stay, empty. */
export function uninstallApp(store: RecordStore, appSysId: string): void {
  const byScope = [[{ column: 'sys_scope', operator: '=', value: appSysId }]]
  const [app] = store.platformRows('sys_scope', { sys_id: appSysId })
  if (!app) return
  for (const { name, scope } of store.dictionary.tables()) {
    const own = scope === app.scope
    if (!own && store.dictionary.column(name, 'sys_scope') === undefined) continue
    for (const row of store.query(INSTALLER, { table: name, where: own ? [] : byScope })) {
      store.remove(INSTALLER, name, row.sys_id ?? '')
    }
  }
  store.remove(INSTALLER, 'sys_app', appSysId)
}

function recordsOf(build: Build, demo: boolean): Work[] {
  const folders = RECORD_FOLDERS.filter((folder) => demo || folder !== 'unload.demo')
  return folders.flatMap((folder) =>
    build.records[folder].map((record) => ({ record, once: ONCE.has(folder) })),
  )
}
