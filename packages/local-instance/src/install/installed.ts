import type { RecordStore } from '../records/store.ts'
import { type Build, RECORD_FOLDERS } from './build.ts'

/** What a package brought of a record: its columns' values by table and sys_id. */
export type Baseline = (table: string, sysId: string) => Record<string, string> | undefined

/**
 * The packages that this database has, with what they brought: an upgrade sees by that what somebody changed since.
 * ServiceNow keeps the same in sys_update_version.
 */
export class InstalledPackages {
  constructor(private readonly store: RecordStore) {
    this.driver.exec(
      'CREATE TABLE IF NOT EXISTS "instance_package" ("scope" TEXT PRIMARY KEY NOT NULL, "hash" TEXT NOT NULL, "records" TEXT NOT NULL)',
    )
  }

  hashes(): string[] {
    return this.driver.all('SELECT "hash" FROM "instance_package"').map((row) => String(row['hash']))
  }

  baseline(scope: string): Baseline {
    const [row] = this.driver.all('SELECT "records" FROM "instance_package" WHERE "scope" = ?', [scope])
    const records = new Map(
      JSON.parse(String(row?.['records'] ?? '[]')) as [string, Record<string, string>][],
    )
    return (table, sysId) => records.get(`${table} ${sysId}`)
  }

  keep({ app, hash, records }: Build): void {
    const brought = RECORD_FOLDERS.flatMap((folder) => records[folder]).filter(
      ({ action }) => action !== 'DELETE',
    )
    const entries = brought.map(({ table, values }) => [`${table} ${values.sys_id}`, values])
    this.driver.run('INSERT OR REPLACE INTO "instance_package" VALUES (?, ?, ?)', [
      app.scope,
      hash,
      JSON.stringify(entries),
    ])
  }

  remove(scope: string): void {
    this.driver.run('DELETE FROM "instance_package" WHERE "scope" = ?', [scope])
  }

  private get driver() {
    return this.store.statements.driver
  }
}
