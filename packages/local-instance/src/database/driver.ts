/** A database, as small as it can be: five methods, synchronous. Values are text, numbers or null. */
export interface Driver {
  exec(sql: string): void
  all(sql: string, params?: readonly SqlValue[]): SqlRow[]
  run(sql: string, params?: readonly SqlValue[]): { changes: number }
  /** All that `run` writes, tables that it makes included, or nothing of it when it throws. May be used inside itself. */
  atomically<T>(run: () => T): T
  close(): void
}

export type SqlValue = string | number | null
export type SqlRow = Record<string, SqlValue>
