import type { Engine } from '../engine/engine.ts'
import type { RecordStore } from '../records/store.ts'
import { scopeOf } from './app_scripts.ts'
import { createAsyncRules } from './async_rules.ts'
import { createBusinessRules } from './business_rules.ts'
import { createQueryRules } from './query_rules.ts'

/**
 * Has the engine run the business rules and the scripts of access rules that installed apps bring. Returns what runs the
 * asynchronous rules that wait.
 */
export function attachScripts(store: RecordStore, engine: Engine): () => number {
  const later = createAsyncRules(store, engine)
  store.attach({
    businessRules: createBusinessRules(store, engine, later),
    narrowed: createQueryRules(store, engine),
    grants: (actor, accessRule, record) =>
      engine.condition(actor, {
        name: `sys_security_acl.${accessRule.sys_id}.script`,
        scope: scopeOf(store, accessRule),
        script: accessRule.script ?? '',
        record,
      }),
  })
  return later.run
}
