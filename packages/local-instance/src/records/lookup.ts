import type { Actor, RecordQuery, Records, Row } from './records.ts'

/** Rows whose column has this value, in the order of another column if one is named. */
export function rowsWith(
  records: Records,
  actor: Actor,
  table: string,
  column: string,
  value: string,
  orderBy = '',
): Row[] {
  return records.query(actor, {
    table,
    where: [[{ column, operator: '=', value }]],
    orderBy: orderBy === '' ? [] : [{ column: orderBy, descending: false }],
  })
}

export function recordById(records: Records, actor: Actor, table: string, sysId: string): Row | undefined {
  return sysId === '' ? undefined : rowsWith(records, actor, table, 'sys_id', sysId)[0]
}

/** How many rows a query finds without its limit. */
export function countRows(records: Records, actor: Actor, query: RecordQuery): number {
  const [all] = records.aggregate(actor, {
    ...query,
    orderBy: [],
    aggregates: [{ function: 'COUNT', column: '' }],
    groupBy: [],
  })
  return Number(all?.values['COUNT'] ?? 0)
}

/** The class of a row that a query on `table` found: rows of its children are found too. */
export function classOf({ dictionary }: Records, table: string, row: Row): string {
  const name = row['sys_class_name'] ?? ''
  return dictionary.isA(name, table) ? name : table
}
