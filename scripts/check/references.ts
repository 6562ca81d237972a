import { type Build, type BuiltRecord, recordsOf } from './records.ts'

/**
 * What the SDK lets through and the platform drops without a word (facts/packaging.md 1.0): columns and tables that do
 * not exist, records that point to nothing. Returns one line per fault.
 */
export function referenceFaults(build: Build): string[] {
  return [
    ...stringifiedObjects(build),
    ...duplicateIds(build),
    ...columnFaults(build),
    ...pointerFaults(build),
    ...settingsFaults(build),
    ...scriptFaults(build),
  ]
}

/** Tables of the base system that the app's columns may point to. */
const BASE_TABLES = [
  'cmdb_ci',
  'cmdb_ci_service',
  'cmn_schedule',
  'incident',
  'service_offering',
  'sys_user',
  'sys_user_group',
]

const SYSTEM_COLUMNS = [
  'sys_id',
  'sys_created_on',
  'sys_created_by',
  'sys_updated_on',
  'sys_updated_by',
  'sys_mod_count',
]

function stringifiedObjects(build: Build): string[] {
  return build.files
    .filter((file) => file.text.includes('[object Object]'))
    .map((file) => `${file.path}: holds "[object Object]"`)
}

function duplicateIds(build: Build): string[] {
  const seen = new Map<string, string>()
  const faults: string[] = []
  for (const { table, values, file } of build.records) {
    const id = values.sys_id
    if (!id) continue
    const other = seen.get(id)
    if (other) faults.push(`${file}: ${table} ${id} stands in ${other} too`)
    seen.set(id, file)
  }
  return faults
}

function columnFaults(build: Build): string[] {
  const faults: string[] = []
  const want = (record: BuiltRecord, table: string, column: string) => {
    if (!hasColumn(build, table, column)) faults.push(`${record.file}: ${table} has no column ${column}`)
  }
  for (const [name, table] of build.tables) {
    for (const column of table.indexed) {
      if (!table.columns.has(column))
        faults.push(`dictionary/${name}.xml: an index on a column ${column} that is not there`)
    }
    for (const target of table.references.values()) {
      if (!build.tables.has(target) && !BASE_TABLES.includes(target)) {
        faults.push(`dictionary/${name}.xml: refers to a table ${target} that is not known`)
      }
    }
  }
  for (const record of build.records) {
    if (build.tables.has(record.table)) {
      Object.keys(record.values)
        .filter((column) => !column.startsWith('sys_'))
        .forEach((column) => want(record, record.table, column))
    }
  }
  const lists = new Map(
    recordsOf(build, 'sys_ui_list').map((list) => [list.values.sys_id, list.values.name ?? '']),
  )
  for (const record of recordsOf(build, 'sys_ui_list_element')) {
    want(record, lists.get(record.values.list_id) ?? '', record.values.element ?? '')
  }
  const sections = new Map(
    recordsOf(build, 'sys_ui_section').map((section) => [section.values.sys_id, section.values.name ?? '']),
  )
  for (const record of recordsOf(build, 'sys_ui_element')) {
    const element = record.values.element ?? ''
    if (!element.startsWith('.')) want(record, sections.get(record.values.sys_ui_section) ?? '', element)
  }
  for (const record of recordsOf(build, 'sys_security_acl')) {
    const [table = '', column = 'sys_id'] = (record.values.name ?? '').split('.')
    if (record.values.type === 'record') want(record, table, column)
  }
  for (const record of recordsOf(build, 'sys_ui_related_list_entry')) {
    const [table = '', column = ''] = (record.values.related_list ?? '').split('.')
    want(record, table, column)
  }
  for (const record of recordsOf(build, 'sys_app_module')) {
    const [table, filter] = listOf(record)
    if (table === '') continue
    for (const column of queriedColumns(filter)) want(record, table, column)
  }
  return faults
}

/** The table and the filter of a module that leads to a list, also by its address. */
function listOf({ values }: BuiltRecord): [table: string, filter: string] {
  const [, table = '', parameters = ''] = /^(\w+)_list\.do\?(.*)$/.exec(values.query ?? '') ?? []
  if (table !== '') return [table, new URLSearchParams(parameters).get('sysparm_query') ?? '']
  return [values.name ?? '', values.filter ?? '']
}

function hasColumn(build: Build, table: string, column: string): boolean {
  const name = column.split('.')[0] ?? ''
  return (
    build.tables.has(table) &&
    (SYSTEM_COLUMNS.includes(name) || (build.tables.get(table)?.columns.has(name) ?? false))
  )
}

function queriedColumns(query: string): string[] {
  return query
    .split('^')
    .filter((part) => part !== '' && part !== 'EQ')
    .map((part) => part.replace(/^(ORDERBY(DESC)?|GROUPBY)/, '').replace(/^(OR|NQ)(?=[a-z])/, ''))
    .map((part) => /^[a-z_.0-9]+/.exec(part)?.[0] ?? part)
}

function pointerFaults(build: Build): string[] {
  const pointers: [string, string, string][] = [
    ['sys_properties_category_m2m', 'category', 'sys_properties_category'],
    ['sys_properties_category_m2m', 'property', 'sys_properties'],
    ['sys_security_acl_role', 'sys_security_acl', 'sys_security_acl'],
    ['sys_security_acl_role', 'sys_user_role', 'sys_user_role'],
    ['sys_ui_action_role', 'sys_ui_action', 'sys_ui_action'],
    ['sys_ui_action_role', 'sys_user_role', 'sys_user_role'],
    ['sys_app_module', 'application', 'sys_app_application'],
    ['sys_ui_related_list_entry', 'list_id', 'sys_ui_related_list'],
    ['sys_ws_operation', 'enforce_acl', 'sys_security_acl'],
  ]
  const faults: string[] = []
  for (const [table, column, target] of pointers) {
    const known = new Set(recordsOf(build, target).map((record) => record.values.sys_id))
    for (const record of recordsOf(build, table)) {
      const value = record.values[column] ?? ''
      const optional = column === 'enforce_acl' && value === ''
      if (!optional && !known.has(value))
        faults.push(`${record.file}: ${column} points to no ${target} of this build`)
    }
  }
  const events = new Set(recordsOf(build, 'sysevent_register').map((record) => record.values.event_name))
  for (const record of recordsOf(build, 'sysevent_script_action')) {
    const event = record.values.event_name
    if (!events.has(event)) faults.push(`${record.file}: the event ${event} is not registered`)
  }
  return faults
}

/** The form looks its sections up by name: one that is misspelt would just be missing. */
function settingsFaults(build: Build): string[] {
  const faults: string[] = []
  const categories = recordsOf(build, 'sys_properties_category').map((record) => record.values.name ?? '')
  const forms = recordsOf(build, 'sys_app_module').filter((record) =>
    record.values.query?.startsWith('system_properties_ui.do'),
  )
  for (const form of forms) {
    const query = new URLSearchParams((form.values.query ?? '').split('?')[1])
    const shown = (query.get('sysparm_category') ?? '').split(',')
    for (const name of shown.filter((name) => !categories.includes(name))) {
      faults.push(`${form.file}: shows the section "${name}", which is not there`)
    }
    for (const name of categories.filter((name) => !shown.includes(name))) {
      faults.push(`${form.file}: does not show the section "${name}"`)
    }
  }
  for (const property of recordsOf(build, 'sys_properties')) {
    const places = recordsOf(build, 'sys_properties_category_m2m').filter(
      (record) => record.values.property === property.values.sys_id,
    )
    if (places.length !== 1)
      faults.push(`${property.file}: ${property.values.name} stands on ${places.length} sections`)
  }
  return faults
}

const SCRIPT_COLUMNS = ['operation_script', 'script']
const REQUIRE = /const \{ (\w+) \} = require\('([^']+)'\)/g
const IMPORT = /^(?:import|export)\b[^'"]*?\bfrom ['"]([^'"]+)['"]/gm

/** Scripts call functions that are exported; modules import modules that are there, by their whole name. */
function scriptFaults(build: Build): string[] {
  const faults: string[] = []
  for (const record of build.records) {
    if (record.table === 'sys_module') continue
    for (const column of SCRIPT_COLUMNS) {
      for (const [, name, path] of (record.values[column] ?? '').matchAll(REQUIRE)) {
        const exported = new RegExp(`^export function ${name}\\b`, 'm').test(
          build.modules.get(path ?? '') ?? '',
        )
        if (!exported) faults.push(`${record.file}: ${path} exports no function ${name}`)
      }
    }
  }
  for (const [path, source] of build.modules) {
    if (!path.endsWith('.ts')) continue
    for (const [, name = ''] of source.matchAll(IMPORT)) {
      if (/^@servicenow\/glide(\/|$)/.test(name)) continue
      const target = name.startsWith('.') ? resolve(path, name) : name
      if (!build.modules.has(target)) faults.push(`${path}: imports ${name}, which the build does not hold`)
    }
  }
  return faults
}

function resolve(from: string, relative: string): string {
  return new URL(relative, 'module:///' + from).pathname.slice(1)
}
