import type { Engine } from '../engine/engine.ts'
import { recordById } from '../records/lookup.ts'
import type { Row } from '../records/records.ts'
import type { Change } from '../records/rules.ts'
import { PLATFORM } from '../records/actors.ts'
import type { RecordStore } from '../records/store.ts'

/** Asynchronous business rules whose conditions held, until their turn comes. */
export interface AsyncRules {
  /** Has a rule (a sys_script row) of an app run later for a record that was just written. */
  add(rule: Row, scope: string, change: Change): void
  /** Runs those that wait by now, oldest first, and says how many there were. */
  run: () => number
}

interface Waiting {
  rule: Row
  scope: string
  table: string
  operation: Change['operation']
  sysId: string
}

/**
 * A rule runs apart from the write that set it off, as the user `system`. `current` is the record as the database has it
 * by then, whatever else happened to it meanwhile; `previous` is null, and no field `changes()` (KB0687840). After a
 * delete `current` is empty; a record that has been deleted meanwhile has its rule run for nothing, so it is left out.
 * What goes wrong in the instance itself is thrown once all have had their turn.
 */
export function createAsyncRules(store: RecordStore, engine: Engine): AsyncRules {
  const waiting: Waiting[] = []

  function runRule({ rule, scope, table, operation, sysId }: Waiting): void {
    const current = operation === 'delete' ? {} : recordById(store, PLATFORM, table, sysId)
    if (current === undefined) return
    engine.rule(PLATFORM, {
      name: `sys_script.${rule.sys_id}`,
      scope,
      script: rule.script ?? '',
      record: { table, operation, current, previous: null, stored: operation !== 'delete', settled: true },
    })
  }

  return {
    add: (rule, scope, { table, operation, current }) =>
      void waiting.push({ rule, scope, table, operation, sysId: current['sys_id'] ?? '' }),
    run: () => {
      const due = waiting.splice(0)
      const defects: unknown[] = []
      for (const one of due) {
        try {
          runRule(one)
        } catch (defect) {
          defects.push(defect)
        }
      }
      if (defects.length > 0) throw defects[0]
      return due.length
    },
  }
}
