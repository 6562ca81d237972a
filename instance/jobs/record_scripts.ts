import type { Engine } from '../engine/engine.ts'
import type { RecordStore } from '../records/store.ts'
import { scopeOf } from './app_scripts.ts'
import { createBusinessRules } from './business_rules.ts'

/** Has the engine run the business rules and the scripts of access rules that installed apps bring. */
export function attachScripts(store: RecordStore, engine: Engine): void {
  store.attach({
    businessRules: createBusinessRules(store, engine),
    grants: (actor, accessRule, record) =>
      engine.condition(actor, {
        name: `sys_security_acl.${accessRule.sys_id}.script`,
        scope: scopeOf(store, accessRule),
        script: accessRule.script ?? '',
        record,
      }),
  })
}
