import type { BuildRecord } from '../install/record_xml.ts'
import type { Row } from '../records/records.ts'
import type { RecordStore } from '../records/store.ts'
import { tablesOf, type Update } from './reading.ts'

/** What an update refers to and will not be there. */
export interface Missing {
  description: string
  missingTable: string
  missingItem?: string
}

/** Columns that name a table, beside those that refer to records. */
const TABLE_NAMES: Record<string, string> = {
  sys_choice_set: 'name',
  sys_dictionary: 'reference',
  sys_number: 'category',
  sys_script: 'collection',
  sys_ui_action: 'table',
  sys_ui_form: 'name',
  sys_ui_list: 'name',
  sys_ui_related_list: 'name',
  sys_ui_section: 'name',
}

/** Columns that name a column, with how to find its table. */
const FIELD_NAMES: Record<string, { field: string; parent: string; parentTable: string }> = {
  sys_ui_element: { field: 'element', parent: 'sys_ui_section', parentTable: 'sys_ui_section' },
  sys_ui_list_element: { field: 'element', parent: 'list_id', parentTable: 'sys_ui_list' },
}

/** Every record has these; whose application it is, is looked at elsewhere. */
const OWN_SCOPE = new Set(['sys_scope', 'sys_package', 'sys_domain'])

/** What is there once the set is committed. */
export class Incoming {
  private readonly tables: Map<string, Set<string>>
  private readonly sysIds: Set<string>
  private readonly rows: Map<string, Row>

  constructor(
    private readonly store: RecordStore,
    updates: readonly Update[],
  ) {
    const records = updates.flatMap((update) => update.records).filter(({ action }) => action !== 'DELETE')
    this.sysIds = new Set(records.map(({ values }) => values['sys_id'] ?? ''))
    this.rows = new Map(records.map(({ table, values }) => [`${table} ${values['sys_id']}`, values]))
    this.tables = new Map(
      tablesOf(store, updates).tables.map(({ name, columns }) => [
        name,
        new Set(columns.map((one) => one.name)),
      ]),
    )
  }

  /** What is missing for an update, each thing once. */
  missing({ records }: Update): Missing[] {
    const found = records
      .filter(({ action }) => action !== 'DELETE')
      .flatMap((record) => [
        ...this.missingTables(record),
        ...this.missingField(record),
        ...this.missingRecords(record),
      ])
    return [...new Map(found.map((one) => [one.description, one])).values()]
  }

  private missingTables({ table, values }: BuildRecord): Missing[] {
    const named = TABLE_NAMES[table] === undefined ? '' : (values[TABLE_NAMES[table]] ?? '')
    const guarded = table === 'sys_security_acl' && values['type'] === 'record' ? (values['name'] ?? '') : ''
    const isColumn = table === 'sys_dictionary' && values['element'] !== ''
    const owner = isColumn ? (values['name'] ?? '') : ''
    return [table, named, owner, guarded.split('.')[0] ?? '']
      .filter((name) => name !== '' && name !== '*' && !this.hasTable(name))
      .map((name) => ({
        description: `Could not find a table (${name}) referenced in this update`,
        missingTable: name,
      }))
  }

  private missingField({ table, values, names }: BuildRecord): Missing[] {
    const place = FIELD_NAMES[table]
    const field = (place && values[place.field]) ?? ''
    if (!place || field === '' || field.startsWith('.') || field.includes('.')) return []
    const parent = values[place.parent] ?? ''
    const owner =
      this.rows.get(`${place.parentTable} ${parent}`) ??
      this.store.platformRows(place.parentTable, { sys_id: parent })[0]
    const of = owner?.['name'] ?? names[place.parent] ?? ''
    if (this.hasColumn(of, field)) return []
    return [
      {
        description: `Could not find a table field (${of}.${field}) referenced in this update`,
        missingTable: of,
        missingItem: field,
      },
    ]
  }

  private missingRecords({ table, values, names }: BuildRecord): Missing[] {
    return this.store.dictionary
      .columns(table)
      .filter(({ name, reference }) => this.isKnown(reference) && !OWN_SCOPE.has(name))
      .filter(({ name, reference }) => !this.hasRecord(reference, values[name] ?? '', names[name] ?? ''))
      .map(({ name, reference }) => ({
        description: `Could not find a record in ${reference} for column ${name} referenced in this update`,
        missingTable: reference,
        missingItem: values[name],
      }))
  }

  private hasTable(name: string): boolean {
    return this.tables.has(name) || this.store.dictionary.table(name) !== undefined
  }

  private hasColumn(table: string, name: string): boolean {
    const isOwn = this.tables.get(table)?.has(name) ?? false
    return isOwn || name.startsWith('sys_') || this.store.dictionary.column(table, name) !== undefined
  }

  /** Whether the instance knows the records of a table at all: it has no types of columns, for one. */
  private isKnown(table: string): boolean {
    return this.store.dictionary.table(table) !== undefined
  }

  /** By sys_id, or by what the record is called, which is how the platform refers to types, operations and tables. */
  private hasRecord(table: string, value: string, name: string): boolean {
    if (value === '' || this.sysIds.has(value)) return true
    if (table === 'sys_db_object') return this.hasTable(value)
    const display = this.store.dictionary.displayColumn(table)
    return [{ sys_id: value }, { [display]: value }, ...(name === '' ? [] : [{ [display]: name }])].some(
      (equal) => this.store.platformRows(table, equal).length > 0,
    )
  }
}
