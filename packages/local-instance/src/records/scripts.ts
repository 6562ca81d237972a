import type { Actor, RecordQuery, Row } from './records.ts'
import type { Rule } from './rules.ts'

/** What an access rule allows. */
export type Operation = 'read' | 'write' | 'create' | 'delete' | 'execute' | QueryOperation

/** Finding rows by the very value of a column, or by its order or parts (also: sorting by it). */
export type QueryOperation = 'query_match' | 'query_range'

/** A record that is in hand and may not be in the database yet: what business rules and access rules look at. */
export interface RecordInHand {
  /** Class of the record. */
  table: string
  operation: Operation | Rule['operations'][number] | 'query'
  current: Row
  /** As it was before the operation; null for a new record. */
  previous: Row | null
  /** Whether the database has it by now. */
  stored: boolean
  /** The operation is over: no field of it `changes()`. */
  settled?: boolean
}

/** What a script tells the user: `gs.addInfoMessage` and `gs.addErrorMessage`. */
export interface Told {
  kind: 'info' | 'error'
  text: string
}

/** What of the records' rules is script, and so needs the engine. */
export interface RecordScripts {
  /** Active business rules of installed apps, in their order. */
  businessRules(): readonly Rule[]
  /** The query with what the query business rules of installed apps add to it. */
  narrowed(actor: Actor, query: RecordQuery): RecordQuery
  /** Whether the script of an access rule (a sys_security_acl row) answers true. One for a REST endpoint has no record. */
  grants(actor: Actor, accessRule: Row, record?: RecordInHand): boolean
}
