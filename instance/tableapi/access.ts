import type { Actor, Row } from '../records/records.ts'

/** What the ACLs say, table and column together where a column is named. */
export interface AccessControl {
  mayRead(actor: Actor, table: string, row: Row, column?: string): boolean
  mayCreate(actor: Actor, table: string, row: Row, column?: string): boolean
  mayWrite(actor: Actor, table: string, row: Row, column?: string): boolean
  mayDelete(actor: Actor, table: string, row: Row): boolean
}
