import { createHash } from 'node:crypto'
import type { RecordStore } from '../../src/records/store.ts'

/** The instance writes its log whatever becomes of the work. */
const LOG = 'syslog'

/** Hashes of what an instance is: the rows of each table that has any, definitions included, and the dictionary in memory. */
export function fingerprint({ statements, dictionary }: RecordStore): Record<string, string> {
  const names = statements.driver
    .all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .map((row) => String(row['name']))
  const entries = names
    .filter((name) => name !== LOG)
    .map((name) => [name, statements.driver.all(`SELECT * FROM "${name}"`)] as const)
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => [name, hash(rows)])
  return { ...(Object.fromEntries(entries) as Record<string, string>), dictionary: hash(dictionary.tables()) }
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
