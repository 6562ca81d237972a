import type { Storage } from '../database/storage.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Statements } from './meter.ts'
import type { Log, Records, Row } from './records.ts'
import type { Change } from './rules.ts'
import type { RecordScripts } from './scripts.ts'

/** Stands for all tables where somebody wants to be called back. */
export const EVERY_TABLE = '*'

/** What the parts of the record store (access rules, choices, numbers, the writer …) need of it: `store.ts` has them all. */
export interface RecordCore extends Pick<Records, 'dictionary' | 'insert' | 'update'> {
  readonly dictionary: Dictionary
  readonly statements: Statements
  readonly storage: Storage
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly log: Log
  /** Business rules and access rules that are script; null until there is an engine. */
  readonly scripts: RecordScripts | null
  /** Rows whose columns equal these values: the platform's own look-ups. */
  platformRows(table: string, equal: Record<string, string>, orderBy?: string): Row[]
  /** Calls back after a row of one of these tables may have changed, with the change where there is exactly one. */
  onWrite(tables: readonly string[], listener: (change?: Change) => void): void
  /** Null if there is no such property. */
  getProperty(name: string): string | null
}
