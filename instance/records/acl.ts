import { matches } from './conditions.ts'
import { parseEncodedQuery } from './encoded_query.ts'
import type { Actor, Row } from './records.ts'
import type { RecordStore } from './store.ts'

export type Operation = 'read' | 'write' | 'create' | 'delete' | 'execute'

interface AccessRule {
  roles: string[]
  condition: string
  /** A rule with a script of its own is beyond the local instance: it lets admins in only. */
  scripted: boolean
  adminOverrides: boolean
  /** A `deny` rule keeps out whoever does not meet it, whatever the others say. */
  denies: boolean
}

/** Access control rules, for those who must ask: the Table API, the pages, and authorised REST operations. */
export class AccessControl {
  private rules: Map<string, AccessRule[]> | null = null
  private byId = new Map<string, AccessRule>()

  constructor(private readonly store: RecordStore) {
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
    if (!(onTable ? meets(actor, onTable, row) : isAdmin(actor))) return false
    if (column === undefined) return true
    const places = [
      ...line.map((name) => `${name}.${column}`),
      `*.${column}`,
      ...line.map((name) => `${name}.*`),
    ]
    const onColumn = this.nearest(places, operation)
    return onColumn === null || meets(actor, onColumn, row)
  }

  /** Whether the actor meets one rule, as an operation's `enforce_acl` names it. An unknown or inactive rule lets nobody in. */
  passes(actor: Actor, aclSysId: string): boolean {
    this.all()
    const rule = this.byId.get(aclSysId)
    return rule !== undefined && meets(actor, [rule], {})
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
        scripted: row['advanced'] === '1' && row['script'] !== '',
        adminOverrides: row['admin_overrides'] === '1',
        denies: row['decision_type'] === 'deny',
      }
      this.byId.set(row['sys_id']!, rule)
      if (row['type'] !== 'record') continue
      const key = `${row['name']} ${row['operation']}`
      rules.set(key, [...(rules.get(key) ?? []), rule])
    }
    return rules
  }
}

/** Admins have every role. */
export function hasRole(actor: Actor, role: string): boolean {
  return isAdmin(actor) || actor.roles.has(role)
}

function isAdmin(actor: Actor): boolean {
  return actor.roles.has('admin')
}

function meets(actor: Actor, rules: AccessRule[], row: Row): boolean {
  const fulfils = (rule: AccessRule): boolean => {
    if (isAdmin(actor) && rule.adminOverrides) return true
    if (rule.scripted) return false
    if (rule.condition !== '' && !matches(row, parseEncodedQuery(rule.condition))) return false
    return rule.roles.length === 0 || rule.roles.some((role) => role === 'public' || hasRole(actor, role))
  }
  const allowing = rules.filter((rule) => !rule.denies)
  return (
    rules.every((rule) => !rule.denies || fulfils(rule)) && (allowing.length === 0 || allowing.some(fulfils))
  )
}
