import type { GlideRecord } from '@servicenow/glide'
import { columnText } from '../platform/text.ts'
import { REFIRE_POLICIES, RESOLVE_POLICIES } from '../settings/settings.ts'
import { type Kept, toKeep } from './kept.ts'
import type { Mapping } from './rule.ts'
import { trailText } from './words.ts'

/** Sets what the rules said of an alert on its row, which is written by the caller. */
export function writeMapping(record: GlideRecord, mapping: Mapping): void {
  const kept = toKeep(mapping)
  record.setValue('mapping_rules', columnText(mapping.matched.map(({ name }) => name).join(', '), 1000))
  record.setValue('mapping_trail', columnText(trailText(mapping.trail), 16000))
  record.setValue('resolve_policy', kept.resolve ?? '')
  record.setValue('refire_policy', kept.refire ?? '')
  record.setValue('refire_window', kept.refireWindow === null ? '' : String(kept.refireWindow))
  record.setValue('auto_resolve_hours', kept.autoResolveAfter === null ? '' : String(kept.autoResolveAfter))
  record.setValue('close_notes', kept.closeNotes)
}

export function readKept(record: GlideRecord): Kept {
  const value = (column: string) => record.getValue(column) ?? ''
  const number = (column: string) => (value(column) === '' ? null : Number(value(column)))
  return {
    resolve: RESOLVE_POLICIES.find((one) => one === value('resolve_policy')) ?? null,
    refire: REFIRE_POLICIES.find((one) => one === value('refire_policy')) ?? null,
    refireWindow: number('refire_window'),
    autoResolveAfter: number('auto_resolve_hours'),
    closeNotes: value('close_notes'),
  }
}
