import { quote } from '../database/storage.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'

/**
 * Tables that the Automated Test Framework does not track (ServiceNow's documentation, "Tables excluded from rollback
 * after running an automated test"), as far as they exist here.
 */
const EXCLUDED = new Set([
  'ecc_queue',
  'report_executions',
  'report_stats',
  'sys_email',
  'sys_email_log',
  'sys_execution_tracker',
  'sys_history_line',
  'sys_mutex',
  'sys_number_counter',
  'sys_plugin_log',
  'sys_progress_worker',
  'sys_schema_change',
  'sys_status',
  'sys_upgrade_history',
  'sys_upgrade_history_log',
])
const EXCLUDED_PREFIXES = /^(syslog|sys_amb_message|sys_cluster|cmdb_metric|ts_|v_|sys_delete_recovery)/

/** What one test changed in its own session: other sessions' writes are not tracked (KB0714767). */
export interface Rollback {
  /** Runs something in the test's session. */
  track<T>(work: () => T): T
  /** Brings every tracked row back to what it was before the test. */
  undo(): void
}

export function createRollback(store: RecordStore): Rollback {
  const before = new Map<string, { table: string; sysId: string; row: Row | null }>()
  const note = (table: string, sysId: string, row: Row | null): void => {
    const key = `${table} ${sysId}`
    if (!isExcluded(store, table) && !before.has(key)) before.set(key, { table, sysId, row })
  }
  return {
    track: (work) => {
      store.tracks = note
      try {
        return work()
      } finally {
        store.tracks = null
      }
    },
    undo: () => {
      for (const { table, sysId, row } of [...before.values()].reverse()) {
        const storage = quote(store.storage.of(table))
        if (row === null)
          store.statements.run('platform', `DELETE FROM ${storage} WHERE "sys_id" = ?`, [sysId])
        else store.load(table, [row])
        store.wrote(table)
      }
      before.clear()
    },
  }
}

function isExcluded(store: RecordStore, table: string): boolean {
  const line = store.dictionary.ancestors(table)
  return line.some((name) => EXCLUDED.has(name)) || EXCLUDED_PREFIXES.test(table)
}
