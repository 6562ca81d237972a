import { SYSTEM_COLUMNS } from '../dictionary/system_columns.ts'
import type { Actor } from './records.ts'
import { changed, type Change } from './rules.ts'
import type { RecordCore } from './core.ts'

/** One sys_audit row per changed column of an audited table. */
export function writeAudit(store: RecordCore, actor: Actor, change: Change): void {
  if (!store.dictionary.table(change.table)?.audit) return
  for (const { name } of store.dictionary.columns(change.table)) {
    if (SYSTEM_COLUMNS.has(name) || !changed(change, name)) continue
    store.insert(actor, 'sys_audit', {
      tablename: change.table,
      documentkey: change.current['sys_id']!,
      fieldname: name,
      oldvalue: change.previous?.[name] ?? '',
      newvalue: change.current[name] ?? '',
      user: actor.userName,
      record_checkpoint: change.current['sys_mod_count']!,
    })
  }
}
