import type { Dictionary } from '../dictionary/dictionary.ts'

/**
 * Records with the platform's rules on them: defaults, numbers, choices, data policies, business rules, journals,
 * audit, column cuts, unique indexes, and cross-scope access. GlideRecord, the Table API, the pages and the installer
 * all go through here. ACLs are not applied here (GlideRecord does not apply them either): `acl.ts` answers questions
 * about them for those who must ask.
 */
export interface Records {
  readonly dictionary: Dictionary
  /**
   * Rows that match, raw values ('' for null; booleans are '0' and '1'), with the columns of the queried table: a query
   * on cmdb_ci knows no object_id, as on the platform. Read the row's own class (sys_class_name) for the rest.
   */
  query(actor: Actor, query: RecordQuery): Row[]
  aggregate(actor: Actor, query: AggregateQuery): AggregateRow[]
  /** A new row's initial values: defaults filled, nothing written. */
  defaults(actor: Actor, table: string): Row
  insert(actor: Actor, table: string, values: Row): WriteResult
  /** `increments` are added at database level (GlideRecord.addValue). */
  update(
    actor: Actor,
    table: string,
    sysId: string,
    changes: Row,
    increments?: Record<string, number>,
  ): WriteResult
  remove(actor: Actor, table: string, sysId: string): boolean
  /** '' where a privilege record lets the application call a method of the platform's classes, or no name of it is known. */
  callRefusal(actor: Actor, call: string): string
  /** '' where the application may access another scope's table; it is what a refused access logs. */
  accessRefusal(actor: Actor, access: 'read' | 'create' | 'update' | 'delete', table: string): string
  displayValue(actor: Actor, table: string, column: string, value: string): string
}

/** Who acts. The scope decides cross-scope access; `by` decides on whose account the statement is counted. */
export interface Actor {
  userId: string
  userName: string
  roles: ReadonlySet<string>
  /** `global` for the platform itself, the Table API and the pages; the app's scope for its code. */
  scope: string
  by: 'app' | 'platform'
  /** Writes without business rules and audit. */
  quiet?: boolean
  /** Acts in a browser's session: a page, a button, a call of a page. Jobs, events and calls with a login of their own do not. */
  interactive?: boolean
}

/** One line of the instance's log. */
export type Log = (level: 'info' | 'warning' | 'error', source: string, message: string) => void

export type Row = Record<string, string>

/** A failed write is null plus the message that GlideRecord.getLastErrorMessage() gives; nothing is thrown. */
export interface WriteResult {
  sysId: string | null
  error: string
  /** The row after the write, with everything the platform set. */
  row: Row
  /** Set where an update found no row to change. */
  isGone?: boolean
}

export interface RecordQuery {
  table: string
  /** All must hold; each is one or more conditions of which one must hold. */
  where: Condition[][]
  /** The parts after `^NQ`: a row that matches any of them is also found. */
  alternatives?: Condition[][][]
  orderBy?: { column: string; descending: boolean }[]
  limit?: number
  offset?: number
}

/**
 * `column` may dot-walk. An unknown column drops the condition, with a warning in the log
 * (docs/facts/servicenow.md#unknown-field).
 */
export interface Condition {
  column: string
  operator: string
  value: string
}

export interface AggregateQuery extends RecordQuery {
  aggregates: { function: 'COUNT' | 'COUNT(DISTINCT' | 'SUM' | 'MIN' | 'MAX' | 'AVG'; column: string }[]
  groupBy: string[]
}

export type AggregateRow = { group: Row; values: Record<string, string> }

/** Counts statements and their time, apart for the app's own calls and for what the platform did around them. */
export interface Meter {
  app: { statements: number; milliseconds: number }
  platform: { statements: number; milliseconds: number }
  scripts: ScriptMeter
}

/** Modules that scripts loaded, with the characters of their texts, and how often scripts read a system property. */
export interface ScriptMeter {
  modules: number
  characters: number
  properties: number
}
