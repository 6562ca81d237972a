import { recordById } from '../records/lookup.ts'
import type { Actor, Records, Row } from '../records/records.ts'

/**
 * Whether a layout (of a list, a form or its related lists) belongs to a view, by the view's name; '' is the default
 * view. Builds state that one by its title and every other by its sys_id.
 */
export function isOfView(records: Records, actor: Actor, layout: Row, view: string): boolean {
  const stated = layout['view'] ?? ''
  if (stated === '' || stated === 'Default view') return view === ''
  return recordById(records, actor, 'sys_ui_view', stated)?.['name'] === view
}
