import type { Engine } from '../engine/engine.ts'
import { toQuery } from '../engine/record_calls.ts'
import { hasOneOf } from '../records/acl.ts'
import type { Actor, Condition, RecordQuery, Row } from '../records/records.ts'
import { PLATFORM } from '../records/actors.ts'
import type { RecordStore } from '../records/store.ts'
import { isTrue } from '../records/values.ts'
import { scopeOf } from './app_scripts.ts'

/**
 * Business rules of queries that installed apps bring for their own tables: before a query their script adds conditions
 * to `current`, which hold in every part of it. They run as the user who asks; what they ask themselves is not narrowed
 * by the same rule again. One that throws is logged and narrows nothing.
 */
export function createQueryRules(
  store: RecordStore,
  engine: Engine,
): (actor: Actor, query: RecordQuery) => RecordQuery {
  const running = new Set<string>()
  let rules: Row[] | null = null
  store.onWrite(['sys_script', 'sys_scope'], () => (rules = null))

  const read = (): Row[] =>
    store
      .query(PLATFORM, { table: 'sys_script', where: [], orderBy: [{ column: 'order', descending: false }] })
      .filter((row) => isTrue(row.active) && isTrue(row.action_query) && row.when === 'before')

  function conditionsOf(row: Row, actor: Actor, table: string): RecordQuery {
    const name = `sys_script.${row.sys_id}`
    const record = { table, operation: 'query' as const, current: {}, previous: null, stored: false }
    const scope = scopeOf(store, row)
    const isHeld = !row.condition || engine.condition(actor, { name, scope, script: row.condition, record })
    if (!isHeld) return { table, where: [] }
    return toQuery(table, engine.rule(actor, { name, scope, script: row.script ?? '', record }).query)
  }

  return (actor, query) => {
    rules ??= read()
    let narrowed = query
    for (const row of rules) {
      const id = row.sys_id ?? ''
      const isMeant =
        store.dictionary.isA(query.table, row.collection ?? '') && hasOneOf(actor, row.role_conditions ?? '')
      if (!isMeant || running.has(id) || !isTrue(row.advanced)) continue
      running.add(id)
      try {
        narrowed = both(narrowed, conditionsOf(row, actor, query.table))
      } finally {
        running.delete(id)
      }
    }
    return narrowed
  }
}

/** What both queries find: every part of the one with every part of the other. */
function both(query: RecordQuery, added: RecordQuery): RecordQuery {
  const parts = (one: RecordQuery): Condition[][][] => [one.where, ...(one.alternatives ?? [])]
  const [where = [], ...alternatives] = parts(query).flatMap((mine) =>
    parts(added).map((theirs) => [...mine, ...theirs]),
  )
  return { ...query, where, alternatives }
}
