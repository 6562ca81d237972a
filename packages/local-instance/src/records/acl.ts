import { QUERY_OPERATIONS } from './base_data.ts'
import { matches } from './conditions.ts'
import { parseEncodedQuery } from './encoded_query.ts'
import type { Actor, Row } from './records.ts'
import type { Operation, QueryOperation, RecordInHand } from './scripts.ts'
import type { RecordCore } from './core.ts'

interface AccessRule {
  roles: string[]
  condition: string
  /** The rule's own record, if it has a script. */
  scripted: Row | null
  adminOverrides: boolean
  /** A `deny` rule keeps out whoever does not meet it, whatever the others say. */
  denies: boolean
}

/** Access control rules, for those who must ask: the Table API, the pages, and authorised REST operations. */
export class AccessControl {
  private rules: Map<string, AccessRule[]> | null = null
  private byId = new Map<string, AccessRule>()

  constructor(private readonly store: RecordCore) {
    store.onWrite(['sys_security_acl', 'sys_security_acl_role', 'sys_user_role'], () => (this.rules = null))
  }

  /**
   * Whether the actor may do this to a table, and to a column of it if one is named. The nearest level that has rules
   * decides: the table, then its ancestors, then `*`; for a column `table.column`, its ancestors, then `table.*`. A
   * table without any rule is the admins' alone; a column without one goes with its table.
   */
  allowed(actor: Actor, operation: Operation, table: string, column?: string, row: Row = {}): boolean {
    const line = this.store.dictionary.ancestors(table)
    const onTable = this.nearest([...line, '*'], operation)
    const record: RecordInHand = {
      table,
      operation,
      current: row,
      previous: null,
      stored: operation !== 'create',
    }
    if (!(onTable ? this.meets(actor, onTable, record) : isAdmin(actor))) return false
    if (column === undefined) return true
    const places = [
      ...line.map((name) => `${name}.${column}`),
      `*.${column}`,
      ...line.map((name) => `${name}.*`),
    ]
    const onColumn = this.nearest(places, operation)
    return onColumn === null || this.meets(actor, onColumn, record)
  }

  /**
   * Whether the actor may find rows by a column. Its own query ACLs decide, the nearest ones alone; where there are none,
   * those that say who may read the column (docs/facts/servicenow.md#query-acls).
   */
  mayQuery(actor: Actor, operation: QueryOperation, table: string, column: string): boolean {
    const line = this.store.dictionary.ancestors(table)
    const places = [
      ...line.map((name) => `${name}.${column}`),
      `*.${column}`,
      ...line.map((name) => `${name}.*`),
      '*.*',
    ]
    const rules = this.nearest(places, operation) ?? this.nearest(places, 'read')
    return rules === null || this.meets(actor, rules)
  }

  /**
   * Whether the actor may open a UI page, by the name in its address (`x_app_page`). A page without a rule is the
   * admins' alone.
   */
  opens(actor: Actor, page: string): boolean {
    const rules = this.nearest([uiPage(page), uiPage('*')], 'read')
    return rules === null ? isAdmin(actor) : this.meets(actor, rules)
  }

  /** Whether the actor meets one rule, as an operation's `enforce_acl` names it. An unknown or inactive rule lets nobody in. */
  passes(actor: Actor, aclSysId: string): boolean {
    this.all()
    const rule = this.byId.get(aclSysId)
    return rule !== undefined && this.meets(actor, [rule])
  }

  /** Roles, condition and script must all hold; a rule that admins override asks them for nothing. */
  private meets(actor: Actor, rules: AccessRule[], record?: RecordInHand): boolean {
    const fulfils = (rule: AccessRule): boolean => {
      if (isAdmin(actor) && rule.adminOverrides) return true
      if (rule.roles.length > 0 && !rule.roles.some((role) => role === 'public' || hasRole(actor, role)))
        return false
      if (rule.condition !== '' && !matches(record?.current ?? {}, parseEncodedQuery(rule.condition)))
        return false
      return rule.scripted === null || (this.store.scripts?.grants(actor, rule.scripted, record) ?? false)
    }
    const allowing = rules.filter((rule) => !rule.denies)
    return (
      rules.every((rule) => !rule.denies || fulfils(rule)) &&
      (allowing.length === 0 || allowing.some(fulfils))
    )
  }

  private nearest(places: string[], operation: Operation): AccessRule[] | null {
    const all = this.all()
    for (const place of places) {
      const rules = all.get(`${place} ${operation}`)
      if (rules !== undefined) return rules
    }
    return null
  }

  private all(): Map<string, AccessRule[]> {
    this.rules ??= this.read()
    return this.rules
  }

  private read(): Map<string, AccessRule[]> {
    const { store } = this
    const roleNames = new Map(
      store.platformRows('sys_user_role', {}).map((row) => [row['sys_id']!, row['name']!]),
    )
    const roles = new Map<string, string[]>()
    for (const { sys_security_acl = '', sys_user_role = '' } of store.platformRows(
      'sys_security_acl_role',
      {},
    )) {
      roles.set(sys_security_acl, [
        ...(roles.get(sys_security_acl) ?? []),
        roleNames.get(sys_user_role) ?? sys_user_role,
      ])
    }
    const rules = new Map<string, AccessRule[]>()
    this.byId = new Map()
    for (const row of store.platformRows('sys_security_acl', { active: 'true' })) {
      const rule: AccessRule = {
        roles: roles.get(row['sys_id']!) ?? [],
        condition: row['condition']!,
        scripted: row['advanced'] === '1' && row['script'] !== '' ? row : null,
        adminOverrides: row['admin_overrides'] === '1',
        denies: row['decision_type'] === 'deny',
      }
      this.byId.set(row['sys_id']!, rule)
      const place = row['type'] === 'ui_page' ? uiPage(row['name']!) : row['name']!
      if (row['type'] !== 'record' && row['type'] !== 'ui_page') continue
      const key = `${place} ${operationOf(row['operation']!)}`
      rules.set(key, [...(rules.get(key) ?? []), rule])
    }
    return rules
  }
}

/**
 * The operations of queries are named by their sys_id, the older ones by their name
 * (docs/facts/servicenow.md#query-acls).
 */
function operationOf(value: string): string {
  return Object.entries(QUERY_OPERATIONS).find(([, sysId]) => sysId === value)?.[0] ?? value
}

/** Where the rules of a UI page are kept, apart from those of tables. */
function uiPage(name: string): string {
  return `ui_page:${name}`
}

/** Admins have every role. */
export function hasRole(actor: Actor, role: string): boolean {
  return isAdmin(actor) || actor.roles.has(role)
}

/** Whether the actor has one of the roles in a comma list. An empty list asks for none. */
export function hasOneOf(actor: Actor, list: string): boolean {
  const roles = list
    .split(',')
    .map((role) => role.trim())
    .filter(Boolean)
  return roles.length === 0 || roles.some((role) => hasRole(actor, role))
}

function isAdmin(actor: Actor): boolean {
  return actor.roles.has('admin')
}
