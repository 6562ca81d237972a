import type { Driver, SqlValue } from '../database/driver.ts'
import { quote, Storage } from '../database/storage.ts'
import { TableDefinitions } from '../database/table_definitions.ts'
import { baseDictionary } from '../dictionary/base/index.ts'
import { isJournal, isNumeric, text } from '../dictionary/column.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Column, TableDefinition } from '../dictionary/model.ts'
import { table as plainTable } from '../dictionary/table.ts'
import { AccessControl } from './acl.ts'
import { PLATFORM } from './actors.ts'
import { aggregated } from './aggregates.ts'
import { ADMIN_ID, baseData } from './base_data.ts'
import { Choices } from './choices.ts'
import { EVERY_TABLE, type RecordCore } from './core.ts'
import { type Access, CrossScope } from './cross_scope.ts'
import { DataPolicies } from './data_policy.ts'
import { defaultOf } from './defaults.ts'
import { displayValue } from './display.ts'
import { domainQuery } from './domains.ts'
import { incidentQuery } from './incident_query.ts'
import { incidentRules } from './incident_rules.ts'
import { Statements } from './meter.ts'
import { Numbers } from './numbers.ts'
import { Properties } from './properties.ts'
import { QueryCompiler } from './query_sql.ts'
import type {
  Actor,
  AggregateQuery,
  AggregateRow,
  Condition,
  Log,
  RecordQuery,
  Records,
  Row,
  WriteResult,
} from './records.ts'
import type { Change, Rule } from './rules.ts'
import type { RecordScripts, Told } from './scripts.ts'
import { restRules } from './rest_rules.ts'
import { userRules } from './user_rules.ts'
import { Users } from './users.ts'
import { asStored, asText, normalised, platformTime } from './values.ts'
import { Writer } from './writer.ts'

export interface RecordsOptions {
  driver: Driver
  /** Tables of an instance that differs from a fresh one; by default those of the base system. */
  dictionary?: Dictionary
  /** Milliseconds since 1970. */
  clock: () => number
  log: Log
}

/** Opens the records of an instance: the base system's tables, and those that were defined in this database before. */
export function createRecords(options: RecordsOptions): RecordStore {
  const store = new RecordStore(options.dictionary ?? baseDictionary(), options)
  if (store.platformRows('sys_user', { sys_id: ADMIN_ID }).length === 0) {
    for (const [table, rows] of Object.entries(baseData())) store.load(table, rows)
  }
  return store
}

export class RecordStore implements Records, RecordCore {
  readonly statements: Statements
  readonly storage: Storage
  readonly choices: Choices
  readonly properties: Properties
  readonly numbers: Numbers
  readonly crossScope: CrossScope
  readonly policies: DataPolicies
  readonly users: Users
  readonly acl: AccessControl
  /** The platform's own business rules. */
  readonly rules: Rule[]
  /** Null until there is an engine: then there are no other business rules, and a scripted access rule lets nobody in. */
  scripts: RecordScripts | null = null
  /** Who hears what business rules tell the user (gs.addErrorMessage): the page whose request is at work. */
  hears: ((message: Told) => void) | null = null
  /** Who is told of each row just before it is written or removed, with what it held; null for a new one. */
  tracks: ((table: string, sysId: string, before: Row | null) => void) | null = null
  readonly clock: () => number
  readonly log: Log
  private readonly definitions: TableDefinitions
  private readonly listeners = new Map<string, ((change?: Change) => void)[]>()
  private readonly queries: QueryCompiler
  private readonly selectLists = new WeakMap<readonly Column[], string>()
  private readonly writer: Writer

  constructor(
    readonly dictionary: Dictionary,
    { driver, clock, log }: RecordsOptions,
  ) {
    this.clock = clock
    this.log = log
    this.statements = new Statements(driver)
    this.storage = new Storage(driver, dictionary)
    this.definitions = new TableDefinitions(driver)
    for (const definition of this.definitions.all()) dictionary.define(definition)
    this.queries = new QueryCompiler(dictionary, this.storage, (message) => log('warning', 'query', message))
    this.choices = new Choices(this)
    this.properties = new Properties(this)
    this.numbers = new Numbers(this)
    this.crossScope = new CrossScope(this)
    this.policies = new DataPolicies(this)
    this.users = new Users(this)
    this.acl = new AccessControl(this)
    this.rules = [...incidentRules(this), ...userRules(), ...restRules(this)]
    this.writer = new Writer(this)
  }

  /** Has what of the rules is script run from now on. */
  attach(scripts: RecordScripts): void {
    this.scripts = scripts
  }

  /** Adds a table, or new columns and indexes to one, and keeps the definition in the database. */
  define(definition: TableDefinition): void {
    this.dictionary.define(definition)
    this.storage.outdated(definition.name)
    this.definitions.keep(definition)
    this.forget()
  }

  /** Takes a table away, with its rows. What extends it has to go first. */
  drop(name: string): void {
    this.storage.drop(name)
    this.dictionary.remove(name)
    this.definitions.remove(name)
    this.forget()
  }

  /**
   * All that `run` does to records and tables, or nothing of it when it throws: what is kept in memory goes back with
   * the database. It may not wait for anything. What was logged meanwhile is undone in syslog too.
   */
  atomically<T>(run: () => T): T {
    const goBack = [this.dictionary.remember(), this.storage.remember()]
    try {
      return this.statements.driver.atomically(run)
    } catch (error) {
      for (const restore of goBack) restore()
      this.forget()
      throw error
    }
  }

  /** Makes sure that a table has these columns at least, as plain text: for records of tables that nobody defined. */
  ensureTable(name: string, columns: readonly string[]): void {
    const known = this.dictionary.table(name)
    const missing = columns.filter((column) => this.dictionary.column(name, column) === undefined)
    if (known !== undefined && missing.length === 0) return
    const added = missing.map((column) => text(column, 65000, { table: name }))
    const base = known ?? plainTable(name, { columns: [], extends: 'sys_metadata' })
    const inherited = new Set(
      known ? [] : this.dictionary.columns('sys_metadata').map((column) => column.name),
    )
    this.define({
      ...base,
      columns: [...base.columns, ...added.filter((column) => !inherited.has(column.name))],
    })
  }

  query(actor: Actor, query: RecordQuery): Row[] {
    if (!this.mayReadAll(actor, query)) return []
    return this.find(
      actor.by,
      this.narrowed(actor, query),
      () => this.properties.get('glide.invalid_query.returns_no_rows') === 'true',
    )
  }

  /**
   * What domains and query business rules leave of it: the base system's "incident query" first, then the app's. The
   * platform's own look-ups and quiet ones (setWorkflow) pass the app's rules by.
   */
  private narrowed(actor: Actor, query: RecordQuery): RecordQuery {
    const seen = incidentQuery(this.dictionary, actor, domainQuery(this, actor, query))
    return actor === PLATFORM || actor.quiet || this.scripts === null
      ? seen
      : this.scripts.narrowed(actor, seen)
  }

  private find(by: Actor['by'], query: RecordQuery, invalidFindsNothing: () => boolean): Row[] {
    const columns = this.dictionary.columns(query.table)
    const compiled = this.queries.select(query, () => this.selectList(columns), invalidFindsNothing)
    if (compiled === null) return []
    return this.statements.all(by, compiled.text, compiled.params).map((found) => {
      const row: Row = {}
      for (const { name } of columns) row[name] = asText(found[name])
      return row
    })
  }

  private selectList(columns: readonly Column[]): string {
    let list = this.selectLists.get(columns)
    if (list === undefined) {
      const stored = columns.filter((column) => !isJournal(column))
      list = stored.map((column) => `t.${quote(column.name)}`).join(', ')
      this.selectLists.set(columns, list)
    }
    return list
  }

  aggregate(actor: Actor, query: AggregateQuery): AggregateRow[] {
    if (!this.mayReadAll(actor, query)) return []
    return aggregated(this, this.queries, actor.by, { ...query, ...this.narrowed(actor, query) })
  }

  defaults(actor: Actor, table: string): Row {
    const row: Row = {}
    const complain = (message: string): void => this.log('warning', 'default value', message)
    for (const column of this.dictionary.columns(table)) {
      row[column.name] = defaultOf(column, table, actor, this.clock(), complain)
    }
    return row
  }

  callRefusal(actor: Actor, call: string): string {
    return this.crossScope.callRefusal(actor, call)
  }

  accessRefusal(actor: Actor, access: Access, table: string): string {
    return this.crossScope.refusal(actor, access, table)
  }

  insert(actor: Actor, table: string, values: Row): WriteResult {
    return this.writer.insert(actor, table, values)
  }

  update(
    actor: Actor,
    table: string,
    sysId: string,
    changes: Row,
    increments: Record<string, number> = {},
  ): WriteResult {
    return this.writer.update(actor, table, sysId, changes, increments)
  }

  remove(actor: Actor, table: string, sysId: string): boolean {
    return this.writer.remove(actor, table, sysId)
  }

  displayValue(_actor: Actor, table: string, column: string, value: string): string {
    return displayValue(this, table, column, value)
  }

  /** What a column keeps of a value; what it loses is logged. */
  kept(table: string, name: string, given: string): string {
    const column = this.dictionary.column(table, name)
    if (column === undefined) return ''
    const { value, lost } = normalised(column, given)
    if (lost !== '') this.log('warning', 'column', `${table}.${name}: ${lost}`)
    return value
  }

  /** Null if there is no such property. */
  getProperty(name: string): string | null {
    return this.properties.get(name)
  }

  /** Calls back after a row of one of these tables may have changed, however that happened. */
  onWrite(tables: readonly string[], listener: (change?: Change) => void): void {
    for (const table of tables) this.listeners.set(table, [...(this.listeners.get(table) ?? []), listener])
  }

  private forget(): void {
    for (const listeners of this.listeners.values()) for (const listener of listeners) listener()
  }

  wrote(table: string, change?: Change): void {
    for (const name of [...this.dictionary.ancestors(table), EVERY_TABLE])
      for (const listener of this.listeners.get(name) ?? []) listener(change)
  }

  /** Rows whose columns equal these values: the platform's own look-ups, counted on its account, open to all scopes. */
  platformRows(table: string, equal: Record<string, string>, orderBy?: string): Row[] {
    const where: Condition[][] = Object.entries(equal).map(([column, value]) => [
      { column, operator: '=', value },
    ])
    const order = orderBy ? [{ column: orderBy, descending: false }] : []
    return this.find('platform', { table, where, orderBy: order }, () => false)
  }

  /**
   * Writes rows as they are, many at a time: no defaults, rules, numbers or checks. For data that comes with the
   * instance. Every row needs a sys_id.
   */
  load(table: string, rows: readonly Row[]): void {
    const now = platformTime(this.clock())
    const stamp: Row = {
      sys_created_on: now,
      sys_created_by: 'system',
      sys_updated_on: now,
      sys_updated_by: 'system',
      sys_mod_count: '0',
    }
    if (this.dictionary.column(table, 'sys_class_name')) stamp['sys_class_name'] = table
    const insertion = insertInto(this.storage.of(table), this.dictionary.columns(table))
    const { driver } = this.statements
    driver.atomically(() => {
      for (const row of rows) driver.run(...insertion({ ...stamp, ...row }))
    })
    this.wrote(table)
  }

  /**
   * The table and those that its conditions reach through references. Whether the platform asks for a privilege on the
   * latter is not documented; here it does, as the one of the two that would not be noticed otherwise.
   */
  private mayReadAll(actor: Actor, query: RecordQuery): boolean {
    const tables = [query.table]
    for (const { column } of [query.where, ...(query.alternatives ?? [])].flat(2)) {
      const steps = column.split('.').slice(0, -1)
      for (let at = query.table; steps.length > 0;) {
        at = this.dictionary.column(at, steps.shift()!)?.reference ?? ''
        if (this.dictionary.table(at) !== undefined) tables.push(at)
      }
    }
    return tables.every((table) => this.mayRead(actor, table))
  }

  private mayRead(actor: Actor, table: string): boolean {
    if (this.dictionary.table(table) === undefined) {
      this.log('warning', 'query', `Table '${table}' does not exist`)
      return false
    }
    const refusal = this.crossScope.refusal(actor, 'read', table)
    if (refusal !== '') this.log('error', 'cross-scope', refusal)
    return refusal === ''
  }
}

/** Turns rows into statements; rows with the same columns share one text. */
function insertInto(
  storage: string,
  columns: readonly Column[],
): (row: Row) => [sql: string, params: SqlValue[]] {
  const stored = new Map(
    columns.filter((column) => !isJournal(column)).map((column) => [column.name, isNumeric(column)]),
  )
  const texts = new Map<string, string>()
  return (row) => {
    const names = Object.keys(row).filter((name) => stored.has(name))
    const key = names.join()
    let text = texts.get(key)
    if (text === undefined) {
      text = `INSERT OR REPLACE INTO ${quote(storage)} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
      texts.set(key, text)
    }
    return [text, names.map((name) => asStored(stored.get(name)!, row[name]!))]
  }
}
