import type { TableDefinition } from '../dictionary/model.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { INSTALLER } from './apply_records.ts'
import { removeForeignColumns } from './foreign_columns.ts'
import { InstalledPackages } from './installed.ts'

export interface UninstallOptions {
  /** "Retain tables and data": the app's tables, their fields, choices and numbers stay, with their rows. */
  retainTables: boolean
}

/** Columns by which records outside an application's files belong to one of its tables. */
const OF_TABLE: Record<string, string> = {
  sys_choice: 'name',
  sys_choice_set: 'name',
  sys_db_object: 'name',
  sys_dictionary: 'name',
  sys_documentation: 'name',
  sys_number: 'category',
  sys_number_counter: 'table',
}

/** Records that go with the record that they are part of, or that they give to somebody. */
const PARTS: [whole: string, table: string, column: string][] = [
  ['sys_user_role', 'sys_user_has_role', 'role'],
  ['sys_user_role', 'sys_group_has_role', 'role'],
  ['sys_user_role', 'sys_user_role_contains', 'role'],
  ['sys_user_role', 'sys_user_role_contains', 'contains'],
  ['sys_ui_form', 'sys_ui_form_section', 'sys_ui_form'],
  ['sys_ui_section', 'sys_ui_element', 'sys_ui_section'],
  ['sys_ui_list', 'sys_ui_list_element', 'list_id'],
  ['sys_ui_related_list', 'sys_ui_related_list_entry', 'list_id'],
  ['sys_atf_step', 'sys_variable_value', 'document_key'],
  ['sys_atf_step', 'sys_element_mapping', 'id'],
]

/**
 * Removes an application: its files, what users have of its roles, and unless they are to be retained its tables. All of
 * it, or nothing when it throws. Throws for an application that is not here. What the instance wrote about it (logs,
 * audit, upgrade history) stays, and so do the customer's own update sets.
 */
export function uninstallApp(store: RecordStore, appSysId: string, { retainTables }: UninstallOptions): void {
  const [app] = store.platformRows('sys_scope', { sys_id: appSysId })
  if (!app || appSysId === '') throw new Error(`There is no application ${appSysId} here`)
  const own = store.dictionary.tables().filter(({ scope }) => scope === app.scope)
  const retained = new Set(retainTables ? own.map(({ name }) => name) : [])
  store.atomically(() => {
    removeParts(store, appSysId)
    removeFiles(store, appSysId, own, retained)
    if (!retainTables) {
      removeForeignColumns(store, app.scope ?? '')
      dropTables(store, own)
    }
    store.remove(INSTALLER, 'sys_scope', appSysId)
    new InstalledPackages(store).remove(app.scope ?? '')
  })
  store.log('info', 'install', `${app.name} uninstalled, its tables ${retainTables ? 'retained' : 'dropped'}`)
}

function removeParts(store: RecordStore, appSysId: string): void {
  for (const [whole, table, column] of PARTS)
    for (const { sys_id: sysId = '' } of store.platformRows(whole, { sys_scope: appSysId }))
      removeRows(store, table, { [column]: sysId })
}

function removeFiles(
  store: RecordStore,
  appSysId: string,
  own: TableDefinition[],
  retained: ReadonlySet<string>,
): void {
  for (const { name, scope } of store.dictionary.tables()) {
    if (scope !== 'global' || !store.dictionary.column(name, 'sys_scope')) continue
    const column = OF_TABLE[name]
    removeRows(store, name, { sys_scope: appSysId }, (row) => !column || !retained.has(row[column] ?? ''))
  }
  for (const table of own.filter(({ name }) => !retained.has(name)))
    for (const [name, column] of Object.entries(OF_TABLE)) removeRows(store, name, { [column]: table.name })
}

/** Those that extend another one of them go first. */
function dropTables(store: RecordStore, own: TableDefinition[]): void {
  const depth = ({ name }: TableDefinition) => store.dictionary.ancestors(name).length
  for (const { name } of [...own].sort((a, b) => depth(b) - depth(a))) store.drop(name)
}

function removeRows(
  store: RecordStore,
  table: string,
  equal: Row,
  isMeant: (row: Row) => boolean = () => true,
): void {
  if (!store.dictionary.table(table)) return
  for (const row of store.platformRows(table, equal))
    if (isMeant(row)) store.remove(INSTALLER, table, row.sys_id ?? '')
}
