import { accessRecord } from './access_record.ts'
import type { Actor } from './records.ts'
import { scriptableOf } from './scriptables.ts'
import type { RecordCore } from './core.ts'

export type Access = 'read' | 'create' | 'update' | 'delete'

/** sys_scope_privilege writes `write` for what the table flags call update. */
const PRIVILEGE: Record<Access, string> = {
  read: 'read',
  create: 'create',
  update: 'write',
  delete: 'delete',
}

/**
 * What an application may do to another scope's tables: what the table's flags leave open *and* a privilege record
 * allows (docs/facts/servicenow.md#tables-of-other-scopes, docs/facts/servicenow.md#cross-scope-privileges).
 * The global scope, in which the platform itself acts, is not asked.
 */
export class CrossScope {
  private privileges: Set<string> | null = null
  private readonly note = accessRecord()

  constructor(private readonly store: RecordCore) {
    store.onWrite(['sys_scope_privilege', 'sys_scope'], () => {
      this.privileges = null
    })
  }

  /** '' if allowed, else the platform's refusal. */
  refusal(actor: Actor, access: Access, table: string): string {
    const definition = this.store.dictionary.table(table)
    if (actor.scope === 'global' || definition === undefined || definition.scope === actor.scope) return ''
    const isAllowed =
      definition.otherScopes[access] &&
      this.granted().has(privilegeKey(actor.scope, table, PRIVILEGE[access]))
    if (actor.by === 'app')
      this.note?.({ scope: actor.scope, what: `${PRIVILEGE[access]} ${table}`, isAllowed })
    if (isAllowed) return ''
    return (
      `${PRIVILEGE[access]} operation against '${table}' from scope '${actor.scope}' has been refused ` +
      "due to the table's cross-scope access policy"
    )
  }

  /** The same for a call of a platform class, such as `GlideRecord.insert`; calls whose recorded name is not known are let. */
  callRefusal(actor: Actor, call: string): string {
    const name = scriptableOf(call)
    if (actor.scope === 'global' || name === null) return ''
    if (this.granted().has(privilegeKey(actor.scope, name, 'execute'))) return ''
    return `execute operation on API '${name}' from scope '${actor.scope}' has been refused`
  }

  private granted(): Set<string> {
    this.privileges ??= this.read()
    return this.privileges
  }

  private read(): Set<string> {
    const scopes = this.store.platformRows('sys_scope', {})
    const nameOf = new Map(scopes.map((row) => [row['sys_id']!, row['scope']!]))
    const rows = this.store.platformRows('sys_scope_privilege', {
      status: 'allowed',
    })
    return new Set(
      rows.map((row) => {
        const source = row['source_scope']!
        return privilegeKey(nameOf.get(source) ?? source, row['target_name']!, row['operation']!)
      }),
    )
  }
}

function privilegeKey(scope: string, table: string, operation: string): string {
  return `${scope} ${table} ${operation}`
}
