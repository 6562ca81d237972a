import { openDatabase } from '../../src/database/open.ts'
import { integer, moment, reference, text, truth } from '../../src/dictionary/column.ts'
import { table } from '../../src/dictionary/table.ts'
import { GUEST_ID } from '../../src/records/base_data.ts'
import type { Actor, Condition, RecordQuery, Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { createRecords, type RecordStore } from '../../src/records/store.ts'

export const SCOPE = 'x_test_app'
export const NOW = Date.UTC(2025, 0, 31, 12, 0, 0)

export const admin: Actor = { ...PLATFORM, userName: 'admin', by: 'app' }
/** The app's code in a guest's request. */
export const app: Actor = { userId: GUEST_ID, userName: 'guest', roles: new Set(), scope: SCOPE, by: 'app' }

export interface FreshInstance {
  store: RecordStore
  log: string[]
  clock: { now: number }
  /** Lets the app's scope do this to a table of the global scope. */
  allow(table: string, ...operations: string[]): void
  find: (table: string, equal: Record<string, string>) => Row[]
}

/** An instance in memory with one app table and no sample data. */
export function freshInstance(): FreshInstance {
  const log: string[] = []
  const clock = { now: NOW }
  const store = createRecords({
    driver: openDatabase(null),
    clock: () => clock.now,
    log: (level, source, message) => log.push(`${level} ${source} ${message}`),
  })
  store.load('sys_app', [{ sys_id: 'a'.repeat(32), scope: SCOPE, name: 'Test app', source: SCOPE }])
  store.define(
    table('x_test_app_alert', {
      scope: SCOPE,
      display: 'number',
      autoNumber: { prefix: 'TST', start: 1000, digits: 7 },
      columns: [
        text('number', 40, { default: 'javascript:global.getNextObjNumberPadded();' }),
        text('alert_key', 64, { unique: true }),
        text('note', 20),
        integer('count', '1'),
        truth('test'),
        moment('fired_at'),
        reference('incident', 'incident'),
        reference('cmdb_ci', 'cmdb_ci'),
      ],
    }),
  )
  return {
    store,
    log,
    clock,
    allow(target, ...operations) {
      for (const operation of operations) {
        store.insert(PLATFORM, 'sys_scope_privilege', {
          source_scope: 'a'.repeat(32),
          target_name: target,
          target_type: 'sys_db_object',
          target_scope: 'global',
          operation,
          status: 'allowed',
        })
      }
    },
    find: (name, equal) => store.platformRows(name, equal),
  }
}

/** A query of conditions that must all hold: `where('incident', ['state', '=', '1'])`. */
export function where(
  name: string,
  ...conditions: [column: string, operator: string, value: string][]
): RecordQuery {
  const all = conditions.map(([column, operator, value]): Condition[] => [{ column, operator, value }])
  return { table: name, where: all }
}
