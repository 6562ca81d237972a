import type { Actor } from './records.ts'
import type { Change } from './rules.ts'
import type { RecordCore } from './core.ts'

/** Journal columns keep nothing in the row: every entry is a sys_journal_field. */
export function writeJournals(
  store: RecordCore,
  actor: Actor,
  change: Change,
  columns: readonly string[],
): void {
  for (const element of columns) {
    const value = change.current[element] ?? ''
    if (value === '') continue
    store.insert(actor, 'sys_journal_field', {
      name: change.table,
      element_id: change.current['sys_id']!,
      element,
      value,
    })
  }
}
