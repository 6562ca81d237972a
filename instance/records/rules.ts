import type { Actor, Row } from './records.ts'

/** One write on its way. Before rules may change `current`; a column is given if the writer set it in this very write. */
export interface Change {
  actor: Actor
  /** Class of the row. */
  table: string
  operation: 'insert' | 'update' | 'delete'
  previous: Row | null
  current: Row
  given: ReadonlySet<string>
}

/** A business rule. A before rule that returns a text aborts the write, the text being the error. */
export interface Rule {
  /** Applies to this table and all that extend it. */
  table: string
  when: 'before' | 'after'
  operations: readonly Change['operation'][]
  run(change: Change): string | void
}

export function changed(change: Change, column: string): boolean {
  return (change.current[column] ?? '') !== (change.previous?.[column] ?? '')
}

export function changedTo(change: Change, column: string, ...values: string[]): boolean {
  return changed(change, column) && values.includes(change.current[column] ?? '')
}
