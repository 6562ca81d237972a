import type { Actor, Row } from './records.ts'

/** One write on its way. Before rules may change `current`; a column is given if the writer changes it in this very write. */
export interface Change {
  actor: Actor
  /** Class of the row. */
  table: string
  operation: 'insert' | 'update' | 'delete'
  previous: Row | null
  current: Row
  given: ReadonlySet<string>
  /** Set by a before rule to stop the write: the error that the writer gets. */
  aborted: string
}

/** A business rule. Rules run in the order in which they stand in `RecordStore.rules`. */
export interface Rule {
  /** Applies to this table and all that extend it. */
  table: string
  when: 'before' | 'after'
  operations: readonly Change['operation'][]
  run(change: Change): void
}

export function changed(change: Change, column: string): boolean {
  return (change.current[column] ?? '') !== (change.previous?.[column] ?? '')
}

export function changedTo(change: Change, column: string, ...values: string[]): boolean {
  return changed(change, column) && values.includes(change.current[column] ?? '')
}
