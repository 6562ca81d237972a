import type { Log } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { type ApplySummary, applyRecords, type Work } from './apply_records.ts'
import type { Build } from './build.ts'
import { mustFit } from './fits.ts'
import { addForeignColumns, isForeign } from './foreign_columns.ts'
import { InstalledPackages } from './installed.ts'
import type { BuildRecord } from './record_xml.ts'
import { makeTables } from './tables.ts'
import { UpgradeHistory } from './upgrade_history.ts'

export interface InstallOptions {
  /** Whether the package's demo data comes along. */
  demo: boolean
  log: Log
  progress?: (done: number, total: number) => void
}

/**
 * Installs a package, or upgrades to it: all of it, or nothing when it throws the reason. The engine and the REST front
 * hear of it as of any other write.
 */
export function installApp(store: RecordStore, build: Build, options: InstallOptions): ApplySummary {
  mustFit(store, build)
  const packages = new InstalledPackages(store)
  const { app } = build
  const [installed] = store.platformRows('sys_scope', { sys_id: app.sysId })
  const summary = store.atomically(() => {
    const history = new UpgradeHistory(store)
    const tables = build.tables.filter(({ name }) => !isForeign(name, app.scope))
    makeTables(store, tables)
    addForeignColumns(store, build)
    const applied = applyRecords(store, recordsOf(store, build, options, installed !== undefined, history), {
      ...options,
      own: new Set(tables.map((table) => table.name)),
      baseline: packages.baseline(app.scope),
      told: (record, outcome) => history.add(record, outcome),
    })
    history.write(build, installed ? installed.version || 'unknown' : '')
    packages.keep(build)
    return applied
  })
  const from = installed ? `, upgraded from ${installed.version}` : ''
  options.log('info', 'install', `${app.name} ${app.version} installed${from}: ${inWords(summary)}`)
  return summary
}

function inWords({ inserted, updated, deleted, skipped }: ApplySummary): string {
  return `${inserted} records inserted, ${updated} updated, ${deleted} deleted, ${skipped} skipped`
}

function recordsOf(
  store: RecordStore,
  { records }: Build,
  { demo }: InstallOptions,
  isUpgrade: boolean,
  history: UpgradeHistory,
): Work[] {
  const always = [...records.scope, ...records.update]
  const once = [...records.unload, ...(demo ? records['unload.demo'] : []), ...records.apply_once]
  const elective = isUpgrade ? electiveOf(store, records.author_elective_update, history) : []
  return [
    ...[...always, ...elective].map((record) => ({ record, once: false })),
    ...once.map((record) => ({ record, once: true })),
  ]
}

/**
 * Deletes and choice lists: left alone unless the instance's properties say otherwise ("Skipped records that occur
 * during application installation" of the product documentation;
 * docs/facts/packaging.md#deletes-and-choices). On a first install there is nothing to delete, and choices
 * come with their tables.
 */
function electiveOf(store: RecordStore, records: BuildRecord[], history: UpgradeHistory): BuildRecord[] {
  const isOn = (name: string) => store.getProperty(`com.glide.apps.${name}`) === 'true'
  if (isOn('include_my_deletes')) return records
  if (isOn('include_only_sys_choice')) return records.filter(({ table }) => /^sys_choice(_set)?$/.test(table))
  if (isOn('force_skips')) for (const record of records) history.add(record, 'skipped')
  return []
}
