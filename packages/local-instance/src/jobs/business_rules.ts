import type { Engine } from '../engine/engine.ts'
import { hasOneOf } from '../records/acl.ts'
import { matches } from '../records/conditions.ts'
import { parseEncodedQuery } from '../records/encoded_query.ts'
import type { Row } from '../records/records.ts'
import type { Change, Rule } from '../records/rules.ts'
import type { RecordInHand } from '../records/scripts.ts'
import { PLATFORM } from '../records/actors.ts'
import type { RecordStore } from '../records/store.ts'
import { isTrue } from '../records/values.ts'
import { scopeOf } from './app_scripts.ts'
import type { AsyncRules } from './async_rules.ts'

/**
 * Rules that set each other off, one inside the other. The platform lets them go on until something gives; here it is a
 * defect that nobody can miss.
 */
const MOST_NESTED = 10

/**
 * Business rules that installed apps bring (sys_script): before and after, of insert, update and delete. They run as the
 * user who writes, in the scope of their app, in their order and after the platform's own. One that throws is logged and
 * the write goes on. Asynchronous ones have their conditions asked at the write and run later. Those of other kinds are
 * not run, which the log says.
 */
export function createBusinessRules(
  store: RecordStore,
  engine: Engine,
  later: AsyncRules,
): () => readonly Rule[] {
  const running: string[] = []
  let rules: Rule[] | null = null
  store.onWrite(['sys_script', 'sys_scope'], () => (rules = null))

  function toRule(row: Row): Rule | null {
    const kind = unsupported(row)
    if (kind !== '') {
      store.log('warning', `sys_script.${row.sys_id}`, `${row.name}: not run here, it is ${kind}`)
      return null
    }
    const operations = (['insert', 'update', 'delete'] as const).filter((name) =>
      isTrue(row[`action_${name}`]),
    )
    const scope = scopeOf(store, row)
    return {
      table: row.collection ?? '',
      when: row.when === 'before' ? 'before' : 'after',
      operations,
      run: (change) => {
        if (!isMeant(row, change)) return
        if (running.length === MOST_NESTED)
          throw new Error(`Business rules set each other off without end: ${running.join(' > ')}`)
        running.push(row.name ?? '')
        try {
          runRule(row, scope, change)
        } finally {
          running.pop()
        }
      },
    }
  }

  function runRule(row: Row, scope: string, change: Change): void {
    const name = `sys_script.${row.sys_id}`
    const record = inHand(row, change)
    const condition = row.condition ?? ''
    const isHeld =
      condition === '' || engine.condition(change.actor, { name, scope, script: condition, record })
    if (!isHeld) return
    if (isAsync(row)) {
      if (isTrue(row.advanced)) later.add(row, scope, change)
      return
    }
    const isBefore = row.when === 'before'
    if (isBefore) keep(change, setValues(row))
    let aborted = isTrue(row.abort_action)
    if (isTrue(row.advanced)) {
      const outcome = engine.rule(change.actor, {
        name,
        scope,
        script: row.script ?? '',
        record: inHand(row, change),
      })
      for (const message of outcome.messages) {
        store.log(message.kind === 'error' ? 'warning' : 'info', name, `told the user: ${message.text}`)
        store.hears?.(message)
      }
      if (isBefore) keep(change, outcome.changes)
      aborted ||= outcome.aborted
    }
    if (aborted && isBefore) change.aborted = refusal(row, change)
  }

  function keep(change: Change, values: Row): void {
    for (const [column, value] of Object.entries(values))
      change.current[column] = store.kept(change.table, column, value)
  }

  function refusal(row: Row, { table }: Change): string {
    const text =
      `Operation against file '${table}' was aborted by Business Rule '${row.name}^${row.sys_id}'. ` +
      `Business Rule Stack:${running.join(',')}`
    store.log('warning', `sys_script.${row.sys_id}`, text)
    return text
  }

  return () =>
    (rules ??= store
      .query(PLATFORM, { table: 'sys_script', where: [], orderBy: [{ column: 'order', descending: false }] })
      .filter((row) => isTrue(row.active))
      .flatMap((row) => toRule(row) ?? []))
}

/** '' for a rule that can be run here. */
function unsupported(row: Row): string {
  const isKnown = row.when === 'before' || row.when === 'after' || isAsync(row)
  if (!isKnown) return row.when || 'without a time'
  // A rule of queries (query_rules.ts) may be one of writes as well; those at another time than before are none.
  return isTrue(row.action_query) && row.when !== 'before' ? 'of a query' : ''
}

/** `async` is what the platform called them in the past. */
function isAsync(row: Row): boolean {
  return row.when === 'async_always' || row.when === 'async'
}

function isMeant(row: Row, { actor, current, previous }: Change): boolean {
  if (!hasOneOf(actor, row.role_conditions ?? '')) return false
  const filter = row.filter_condition ?? ''
  return filter === '' || matches(current, parseEncodedQuery(filter), previous ?? {})
}

function inHand(row: Row, { table, operation, current, previous }: Change): RecordInHand {
  const stored = row.when === 'before' ? operation !== 'insert' : operation !== 'delete'
  return { table, operation, current, previous, stored }
}

/** What a rule sets without a script: `category=network^urgency=2^EQ`. */
function setValues(row: Row): Row {
  const set = parseEncodedQuery(row.template ?? '').where.flat()
  return Object.fromEntries(set.map(({ column, value }) => [column, value]))
}
