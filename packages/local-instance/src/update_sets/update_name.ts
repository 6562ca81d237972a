import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'

/**
 * Under which name an update set has a record: its own, or that of the list, form or list of choices whose part it is,
 * which travels whole (ServiceNow, "Customizations tracked by update sets", Special handlers).
 */
export function updateName(store: RecordStore, table: string, row: Row): string {
  const id = row['sys_id'] ?? ''
  switch (table) {
    case 'sys_ui_element':
      return `sys_ui_section_${row['sys_ui_section']}`
    case 'sys_ui_form_section':
      return `sys_ui_form_sections_${row['sys_ui_form']}`
    case 'sys_ui_form':
      return `sys_ui_form_sections_${id}`
    case 'sys_ui_list':
      return listName(store, row)
    case 'sys_ui_list_element':
      return listName(store, store.platformRows('sys_ui_list', { sys_id: row['list_id'] ?? '' })[0] ?? {})
    case 'sys_choice':
    case 'sys_choice_set':
      return `sys_choice_${row['name']}_${row['element']}`
    default:
      return row['sys_update_name'] || `${table}_${id}`
  }
}

/** `sys_ui_list_<table>[_<parent>]_<view>`, with `null` for the default view. */
function listName(store: RecordStore, { name = '', parent = '', view = '' }: Row): string {
  const [found] = view === '' ? [] : store.platformRows('sys_ui_view', { sys_id: view })
  return ['sys_ui_list', name, parent, found?.['name'] || 'null'].filter(Boolean).join('_')
}
