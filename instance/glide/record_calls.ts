import { parseEncodedQuery } from '../records/encoded_query.ts'
import type { Actor, AggregateQuery, Condition, RecordQuery, Records, Row } from '../records/records.ts'
import type { Call } from './bridge.ts'

/** A query as glide/platform/glide_query.js states it. */
interface PlatformQuery {
  parts: ({ any: Condition[] } | { encoded: string })[]
  order: { column: string; descending: boolean }[]
  limit?: number
  offset?: number
}

/** What GlideRecord and GlideAggregate ask of the instance. `actor` is who acts now: the app, or the platform for it. */
export function recordCalls(records: Records, actor: () => Actor): Record<string, Call> {
  const matching = (table: string, query: PlatformQuery): string[] =>
    records.query(actor(), toQuery(table, query)).map((row) => row.sys_id ?? '')

  return {
    table: (name: string) => describeTable(records, name),
    query: (table: string, query: PlatformQuery) => records.query(actor(), toQuery(table, query)),
    aggregate: (
      table: string,
      query: PlatformQuery,
      aggregates: AggregateQuery['aggregates'],
      groupBy: string[],
    ) => records.aggregate(actor(), { ...toQuery(table, query), aggregates, groupBy }),
    defaults: (table: string) => records.defaults(actor(), table),
    display: (table: string, column: string, value: string) =>
      records.displayValue(actor(), table, column, value),
    insert: (table: string, values: Row) => records.insert(actor(), table, values),
    update: (table: string, sysId: string, changes: Row, increments: Record<string, number>) =>
      records.update(actor(), table, sysId, changes, increments),
    updateMultiple: (table: string, query: PlatformQuery, changes: Row) => {
      for (const sysId of matching(table, query)) records.update(actor(), table, sysId, changes)
    },
    remove: (table: string, sysId: string) => records.remove(actor(), table, sysId),
    removeMultiple: (table: string, query: PlatformQuery) => {
      for (const sysId of matching(table, query)) records.remove(actor(), table, sysId)
    },
  }
}

function toQuery(table: string, { parts, order, limit, offset }: PlatformQuery): RecordQuery {
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
