import type { SqlRow } from '../database/driver.ts'
import { quote } from '../database/storage.ts'
import { isJournal, isNumeric } from '../dictionary/column.ts'
import { SYSTEM_COLUMNS } from '../dictionary/system_columns.ts'
import { writeAudit } from './audit.ts'
import { defaultOf, isNumbered } from './defaults.ts'
import { writeJournals } from './journals.ts'
import type { Actor, Row, WriteResult } from './records.ts'
import type { Change, Rule } from './rules.ts'
import { onBehalfOf } from './actors.ts'
import type { RecordCore } from './core.ts'
import type { CrossScope } from './cross_scope.ts'
import type { DataPolicies } from './data_policy.ts'
import { domainOf } from './domains.ts'
import type { Numbers } from './numbers.ts'
import { newSysId } from './sys_id.ts'
import { isDatabaseError, uniqueViolation } from './unique.ts'
import { asStored, platformTime } from './values.ts'

/** What a write needs of the store besides. */
interface WriterStore extends RecordCore {
  readonly crossScope: CrossScope
  readonly numbers: Numbers
  readonly policies: DataPolicies
  /** The platform's own business rules. */
  readonly rules: readonly Rule[]
  /** Told of each row just before it is written or removed, with what it held; null for a new one. */
  readonly tracks: ((table: string, sysId: string, before: Row | null) => void) | null
  /** What a column keeps of a value. */
  kept(table: string, name: string, given: string): string
  /** To be called after a row of the table was written. */
  wrote(table: string, change: Change): void
}

/** Writes with everything that the platform does around a write, in its order: access, values, rules, policies, row, journals, audit. */
export class Writer {
  constructor(private readonly store: WriterStore) {}

  insert(actor: Actor, table: string, values: Row): WriteResult {
    const refusal = this.refusal(actor, 'create', table)
    if (refusal !== '') return failed(refusal, values)
    const current = this.newRow(actor, table, values)
    const change = changeBy(actor, table, 'insert', null, current, Object.keys(values))
    const error = this.run('before', change) || this.store.policies.violation(table, current)
    if (error !== '') return failed(error, current)
    this.store.tracks?.(table, current['sys_id']!, null)
    const clash = this.writeRow(actor, table, current)
    if (clash !== '') return failed(clash, current)
    return this.after(change)
  }

  update(
    actor: Actor,
    table: string,
    sysId: string,
    changes: Row,
    increments: Record<string, number>,
  ): WriteResult {
    const refusal = this.refusal(actor, 'update', table)
    if (refusal !== '') return failed(refusal, changes)
    const previous = this.ownRow(table, sysId)
    if (previous === null) return { ...failed('', changes), isGone: true }
    const change = this.changeOf(actor, table, previous, changes)
    const error = this.run('before', change) || this.store.policies.violation(change.table, change.current)
    if (error !== '') return failed(error, change.current)
    const columns = this.differing(change)
    const journals = this.journalColumns(change.table).some((column) => change.current[column])
    if (columns.length === 0 && !journals && Object.keys(increments).length === 0)
      return { sysId, error: '', row: previous }
    this.store.tracks?.(change.table, sysId, previous)
    const clash = this.changeRow(actor, change, columns, increments)
    if (clash !== null) return failed(clash, change.current)
    return this.after(change)
  }

  remove(actor: Actor, table: string, sysId: string): boolean {
    if (this.refusal(actor, 'delete', table) !== '') return false
    const previous = this.ownRow(table, sysId)
    if (previous === null) return false
    const name = previous['sys_class_name'] || table
    const change = changeBy(actor, name, 'delete', previous, { ...previous }, [])
    if (this.run('before', change) !== '') return false
    this.store.tracks?.(name, sysId, previous)
    this.clearReferences(name, sysId)
    this.store.statements.run(
      actor.by,
      `DELETE FROM ${quote(this.store.storage.of(name))} WHERE "sys_id" = ?`,
      [sysId],
    )
    this.run('after', change)
    this.store.wrote(name, change)
    return true
  }

  private refusal(actor: Actor, access: 'create' | 'update' | 'delete', table: string): string {
    if (this.store.dictionary.table(table) === undefined) return `Table '${table}' does not exist`
    const refusal = this.store.crossScope.refusal(actor, access, table)
    if (refusal !== '') this.store.log('error', 'cross-scope', refusal)
    return refusal
  }

  private newRow(actor: Actor, table: string, values: Row): Row {
    const { store } = this
    const now = platformTime(store.clock())
    const row: Row = {}
    const complain = (message: string): void => store.log('warning', 'default value', message)
    for (const column of store.dictionary.columns(table)) {
      const given = values[column.name]
      if (isNumbered(column) && !given) row[column.name] = store.numbers.next(table)
      else if (given === undefined)
        row[column.name] =
          (column.name === 'sys_domain' ? domainOf(store, actor) : null) ??
          defaultOf(column, table, actor, store.clock(), complain)
      else row[column.name] = store.kept(table, column.name, given)
    }
    row['sys_id'] = /^[0-9a-f]{32}$/i.test(values['sys_id'] ?? '') ? values['sys_id']! : newSysId()
    row['sys_created_on'] = row['sys_updated_on'] = now
    row['sys_created_by'] = row['sys_updated_by'] = actor.userName
    row['sys_mod_count'] = '0'
    if (store.dictionary.column(table, 'sys_class_name')) row['sys_class_name'] = table
    return row
  }

  /** The change to a row of `table` or of a class below it; columns that the written table does not have are ignored. */
  private changeOf(actor: Actor, table: string, previous: Row, changes: Row): Change {
    const current = { ...previous }
    const given: string[] = []
    for (const [name, value] of Object.entries(changes)) {
      if (SYSTEM_COLUMNS.has(name) || this.store.dictionary.column(table, name) === undefined) continue
      current[name] = this.store.kept(table, name, value)
      if (current[name] !== previous[name]) given.push(name)
    }
    return changeBy(actor, previous['sys_class_name'] || table, 'update', previous, current, given)
  }

  /** The whole row with the columns of its own class. */
  private ownRow(table: string, sysId: string): Row | null {
    const [row] = this.store.platformRows(table, { sys_id: sysId })
    if (row === undefined || sysId === '') return null
    const own = row['sys_class_name'] || table
    return own === table ? row : (this.store.platformRows(own, { sys_id: sysId })[0] ?? null)
  }

  private writeRow(actor: Actor, table: string, row: Row): string {
    const columns = this.store.dictionary
      .columns(table)
      .filter((column) => !isJournal(column) && row[column.name] !== '')
    const names = columns.map((column) => quote(column.name))
    const sql = `INSERT INTO ${quote(this.store.storage.of(table))} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    const params = columns.map((column) => asStored(isNumeric(column), row[column.name]!))
    return this.guarded(table, row, () => this.store.statements.run(actor.by, sql, params)) ?? ''
  }

  /** Null if written, else why not: '' for a row that is gone. */
  private changeRow(
    actor: Actor,
    change: Change,
    columns: string[],
    increments: Record<string, number>,
  ): string | null {
    const { store } = this
    const { table, current } = change
    current['sys_updated_on'] = platformTime(store.clock())
    current['sys_updated_by'] = actor.userName
    const added = Object.keys(increments).filter((name) => store.dictionary.column(table, name))
    const plain = [...columns, 'sys_updated_on', 'sys_updated_by'].filter((name) => !added.includes(name))
    const sums = [...added, 'sys_mod_count']
    const sql =
      `UPDATE ${quote(store.storage.of(table))} SET ` +
      [
        ...plain.map((name) => `${quote(name)} = ?`),
        ...sums.map((name) => `${quote(name)} = COALESCE(${quote(name)}, 0) + ?`),
      ].join(', ') +
      ` WHERE "sys_id" = ? RETURNING ${sums.map(quote).join(', ')}`
    const params = [
      ...plain.map((name) => asStored(isNumeric(store.dictionary.column(table, name)!), current[name] ?? '')),
      ...sums.map((name) => increments[name] ?? 1),
      current['sys_id']!,
    ]
    let rows: SqlRow[] = []
    const clash = this.guarded(table, current, () => (rows = store.statements.all(actor.by, sql, params)))
    if (clash !== null) return clash
    for (const name of sums) current[name] = String(rows[0]?.[name] ?? '')
    return rows.length > 0 ? null : ''
  }

  /**
   * A database that refuses is an error text in the log and for the writer, never an exception
   * (docs/facts/servicenow.md#failed-write).
   */
  private guarded(table: string, row: Row, write: () => unknown): string | null {
    try {
      write()
      return null
    } catch (error) {
      const clash = uniqueViolation(this.store.dictionary, table, row, error)
      if (clash === null && !isDatabaseError(error)) throw error
      const text = clash ?? (error as Error).message
      this.store.log('error', 'database', text)
      return text
    }
  }

  private after(change: Change): WriteResult {
    const { actor, table, current } = change
    writeJournals(this.store, onBehalfOf(actor), change, this.journalColumns(table))
    if (change.operation === 'update' && !actor.quiet) writeAudit(this.store, onBehalfOf(actor), change)
    this.run('after', change)
    this.store.wrote(table, change)
    const row = { ...current }
    for (const column of this.journalColumns(table)) row[column] = ''
    return { sysId: current['sys_id']!, error: '', row }
  }

  /** The error of the before rule that aborted, '' if none did. */
  private run(when: Rule['when'], change: Change): string {
    if (change.actor.quiet) return ''
    for (const rule of [...this.store.rules, ...(this.store.scripts?.businessRules() ?? [])]) {
      if (rule.when !== when || !rule.operations.includes(change.operation)) continue
      if (!this.store.dictionary.isA(change.table, rule.table)) continue
      rule.run(change)
      if (change.aborted !== '') break
    }
    return change.aborted
  }

  private differing(change: Change): string[] {
    return this.store.dictionary
      .columns(change.table)
      .filter((column) => !isJournal(column) && !SYSTEM_COLUMNS.has(column.name))
      .map((column) => column.name)
      .filter((name) => (change.current[name] ?? '') !== (change.previous?.[name] ?? ''))
  }

  private journalColumns(table: string): string[] {
    return this.store.dictionary
      .columns(table)
      .filter(isJournal)
      .map((column) => column.name)
  }

  /** A deleted record leaves references to it empty unless their column says otherwise, here in the tables of installed apps. */
  private clearReferences(table: string, sysId: string): void {
    const targets = this.store.dictionary.ancestors(table)
    for (const definition of this.store.dictionary.tables()) {
      if (definition.scope === 'global') continue
      for (const { name, reference, keepsDeleted } of definition.columns) {
        if (keepsDeleted || !targets.includes(reference)) continue
        if (this.store.tracks !== null)
          for (const row of this.store.platformRows(definition.name, { [name]: sysId }))
            this.store.tracks(definition.name, row['sys_id']!, row)
        const storage = quote(this.store.storage.of(definition.name))
        this.store.statements.run(
          'platform',
          `UPDATE ${storage} SET ${quote(name)} = NULL WHERE ${quote(name)} = ?`,
          [sysId],
        )
      }
    }
  }
}

function changeBy(
  actor: Actor,
  table: string,
  operation: Change['operation'],
  previous: Row | null,
  current: Row,
  given: string[],
): Change {
  return { actor, table, operation, previous, current, given: new Set(given), aborted: '' }
}

function failed(error: string, row: Row): WriteResult {
  return { sysId: null, error, row }
}
