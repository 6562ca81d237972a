import type { Row } from '../records/records.ts'
import type { Change, Rule } from '../records/rules.ts'
import type { RecordStore } from '../records/store.ts'
import { isTrue } from '../records/values.ts'
import { INSTALLER } from '../install/apply_records.ts'
import { recordedAt } from './recorded_at.ts'
import { updateName } from './update_name.ts'

/**
 * Records in the default update set of its application what somebody does to an application file: by that a preview sees
 * what is newer here (ServiceNow, "Customizations tracked by update sets"). Private properties are left out. What a
 * package or an update set brings comes without rules, and so is none of it.
 */
export function localChangeRules(store: RecordStore): Rule[] {
  const rule = (table: string): Rule => ({
    table,
    when: 'after',
    operations: ['insert', 'update', 'delete'],
    run: (change) => record(store, change),
  })
  return [rule('sys_metadata'), rule('sys_choice'), stateIsKept()]
}

/** Nobody but the preview and the commit changes the state of a retrieved update set: another one's try says nothing and does nothing. */
function stateIsKept(): Rule {
  return {
    table: 'sys_remote_update_set',
    when: 'before',
    operations: ['insert', 'update'],
    run: ({ current, previous }) => {
      current['state'] = previous?.['state'] ?? ''
    },
  }
}

function record(store: RecordStore, { table, operation, current, actor }: Change): void {
  if (table === 'sys_properties' && isTrue(current['is_private'])) return
  const name = updateName(store, table, current)
  const application = current['sys_scope'] || 'global'
  const values: Row = {
    name,
    type: store.dictionary.table(table)?.label ?? table,
    target_name: current[store.dictionary.displayColumn(table)] ?? '',
    action: operation === 'delete' ? 'DELETE' : 'INSERT_OR_UPDATE',
    application,
    update_set: defaultSet(store, application),
    sys_recorded_at: recordedAt(store.clock()),
    payload: payloadOf(table, current, operation === 'delete'),
  }
  const author = { ...INSTALLER, userId: actor.userId, userName: actor.userName }
  const { name: _, ...changes } = values
  const [known] = store.platformRows('sys_update_xml', { name, update_set: values['update_set'] ?? '' })
  if (known) store.update(author, 'sys_update_xml', known['sys_id'] ?? '', changes)
  else store.insert(author, 'sys_update_xml', values)
}

function defaultSet(store: RecordStore, application: string): string {
  const [known] = store.platformRows('sys_update_set', { application, is_default: '1' })
  const set = { name: 'Default', application, is_default: '1', state: 'in progress' }
  return known?.['sys_id'] ?? store.insert(INSTALLER, 'sys_update_set', set).sysId ?? ''
}

function payloadOf(table: string, row: Row, isDeleted: boolean): string {
  const fields = Object.entries(row).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
  const action = isDeleted ? 'DELETE' : 'INSERT_OR_UPDATE'
  return `<?xml version="1.0" encoding="UTF-8"?><record_update table="${table}"><${table} action="${action}">${fields.join('')}</${table}></record_update>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
