/** A database, as small as it can be: four methods, synchronous. Values are text, numbers or null. */
export interface Driver {
  exec(sql: string): void
  all(sql: string, params?: readonly SqlValue[]): SqlRow[]
  run(sql: string, params?: readonly SqlValue[]): { changes: number }
  close(): void
}

export type SqlValue = string | number | null
export type SqlRow = Record<string, SqlValue>
