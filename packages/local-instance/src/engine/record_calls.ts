import { parseEncodedQuery } from '../records/encoded_query.ts'
import type { Actor, AggregateQuery, Condition, RecordQuery, Records, Row } from '../records/records.ts'
import type { Limit } from './limits.ts'
import { newSysId } from '../records/sys_id.ts'
import { type Call, PlatformRefusal } from './bridge.ts'

/** A query as glide/platform/glide_query.js states it. */
export interface PlatformQuery {
  parts: ({ any: Condition[] } | { encoded: string })[]
  order: { column: string; descending: boolean }[]
  limit?: number
  offset?: number
}

/**
 * What GlideRecord, GlideAggregate and GlideTableHierarchy ask of the instance. `actor` is who acts now: the app, or the
 * platform for it.
 */
export function recordCalls(
  records: Records,
  actor: () => Actor,
  limits: readonly Limit[],
): Record<string, Call> {
  const matching = (table: string, query: PlatformQuery): string[] =>
    records.query(actor(), toQuery(table, query)).map((row) => row.sys_id ?? '')

  /**
   * Who writes: setWorkflow(false) works on records of the own scope only
   * (docs/facts/servicenow.md#setworkflow).
   */
  const writer = (table: string, workflow: boolean): Actor => {
    const by = actor()
    return { ...by, quiet: !workflow && records.dictionary.table(table)?.scope === by.scope }
  }

  /**
   * Store apps were seen to get an exception, where the documents say that nothing is found
   * (docs/facts/limits.md#denied-access).
   */
  const check = (access: Parameters<Records['accessRefusal']>[1], table: string): void => {
    const refusal = limits.includes('ungranted-throws') ? records.accessRefusal(actor(), access, table) : ''
    if (refusal !== '') throw new PlatformRefusal(`ScopeAccessNotGrantedException: ${refusal}`)
  }

  return {
    table: (name: string) => describeTable(records, name),
    hierarchy: (name: string) => placeOf(records, name),
    query: (table: string, query: PlatformQuery) => {
      check('read', table)
      return records.query(actor(), toQuery(table, query))
    },
    aggregate: (
      table: string,
      query: PlatformQuery,
      aggregates: AggregateQuery['aggregates'],
      groupBy: string[],
    ) => {
      check('read', table)
      return records.aggregate(actor(), { ...toQuery(table, query), aggregates, groupBy })
    },
    defaults: (table: string) => ({ ...records.defaults(actor(), table), sys_id: newSysId() }),
    display: (table: string, column: string, value: string) =>
      records.displayValue(actor(), table, column, value),
    insert: (table: string, values: Row, workflow: boolean) => {
      check('create', table)
      const written = records.insert(writer(table, workflow), table, values)
      if (limits.includes('unique-throws') && written.error.startsWith('Unique Key violation'))
        throw new PlatformRefusal(written.error)
      return written
    },
    update: (
      table: string,
      sysId: string,
      changes: Row,
      increments: Record<string, number>,
      workflow: boolean,
    ) => {
      check('update', table)
      return records.update(writer(table, workflow), table, sysId, changes, increments)
    },
    updateMultiple: (table: string, query: PlatformQuery, changes: Row, workflow: boolean) => {
      check('update', table)
      const by = writer(table, workflow)
      for (const sysId of matching(table, query)) records.update(by, table, sysId, changes)
    },
    remove: (table: string, sysId: string, workflow: boolean) => {
      check('delete', table)
      return records.remove(writer(table, workflow), table, sysId)
    },
    removeMultiple: (table: string, query: PlatformQuery, workflow: boolean) => {
      check('delete', table)
      const by = writer(table, workflow)
      for (const sysId of matching(table, query)) records.remove(by, table, sysId)
    },
  }
}

export function toQuery(table: string, { parts, order, limit, offset }: PlatformQuery): RecordQuery {
  const query = {
    table,
    where: [] as Condition[][],
    alternatives: [] as Condition[][][],
    orderBy: [...order],
    limit,
    offset,
  }
  for (const part of parts) {
    if ('any' in part) {
      query.where.push(part.any)
      continue
    }
    const { where, alternatives, orderBy } = parseEncodedQuery(part.encoded)
    query.where.push(...where)
    query.alternatives.push(...alternatives)
    query.orderBy.push(...orderBy)
  }
  return query
}

/** For GlideTableHierarchy: from the dictionary in memory, no statement. */
function placeOf({ dictionary }: Records, name: string): { tables: readonly string[]; extensions: string[] } {
  const tables = dictionary.ancestors(name)
  return { tables: tables.length > 0 ? tables : [name], extensions: dictionary.descendants(name).slice(1) }
}

function describeTable({ dictionary }: Records, name: string) {
  const table = dictionary.table(name)
  const columns = dictionary
    .columns(name)
    .map(({ name, type, label, reference, maxLength }) => [name, { type, label, reference, maxLength }])
  return {
    valid: table !== undefined,
    label: table?.label ?? name,
    display: table ? dictionary.displayColumn(name) : '',
    columns: Object.fromEntries(columns) as Record<string, object>,
  }
}
