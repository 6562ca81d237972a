import type { Index, TableDefinition } from '../dictionary/model.ts'
import { columnOf } from '../install/foreign_columns.ts'
import type { BuildRecord } from '../install/record_xml.ts'
import type { Row } from '../records/records.ts'
import { isTrue } from '../records/values.ts'

/** What the instance has of a table by now, and under which name it has a table by sys_id. */
export interface KnownTables {
  table(name: string): TableDefinition | undefined
  nameOf(sysId: string): string | undefined
}

export interface TableChanges {
  tables: TableDefinition[]
  /** Dictionary records that are not followed, since that would lose data; each with a sentence for the commit log. */
  unsafe: { record: BuildRecord; why: string }[]
}

/**
 * The tables as they are after these records were committed. An update set has no bootstrap dictionary: a table is made
 * where its sys_db_object comes with its own entry in the dictionary (type `collection`, without an element), a column by
 * its entry, an index by its sys_index, numbers by sys_number. Tables are never removed and types never changed
 * (ServiceNow, "Customizations tracked by update sets", Dictionary changes); here columns are not removed either.
 */
export function tableChanges(records: readonly BuildRecord[], known: KnownTables): TableChanges {
  const drafts = new Drafts(records, known)
  const unsafe: TableChanges['unsafe'] = []
  for (const record of records) {
    const why = isDictionary(record) ? drafts.apply(record) : ''
    if (why !== '') unsafe.push({ record, why })
  }
  return { tables: parentsFirst(drafts.finished()), unsafe }
}

const DICTIONARY_TABLES = ['sys_db_object', 'sys_dictionary', 'sys_index', 'sys_number']

function isDictionary({ table }: BuildRecord): boolean {
  return DICTIONARY_TABLES.includes(table)
}

interface Draft {
  object: Row | undefined
  entry: Row | undefined
  definition: TableDefinition
}

class Drafts {
  private readonly drafts = new Map<string, Draft>()
  /** Name of a column by the sys_id of its entry, for sys_index. */
  private readonly columnNames = new Map<string, string>()
  private readonly scopes = new Map<string, string>()
  private readonly tableNames = new Map<string, string>()

  constructor(
    records: readonly BuildRecord[],
    private readonly known: KnownTables,
  ) {
    for (const { table, values } of records) {
      const { sys_id: sysId = '', name = '', element = '', scope = '' } = values
      if (table === 'sys_app') this.scopes.set(sysId, scope)
      if (table === 'sys_db_object') this.tableNames.set(sysId, name)
      if (table === 'sys_dictionary') this.columnNames.set(sysId, element)
    }
  }

  /** Why the record is not followed; '' where it is. */
  apply({ table, values, names, action }: BuildRecord): string {
    if (action === 'DELETE') return table === 'sys_number' ? '' : 'what it removes stays, with its data'
    switch (table) {
      case 'sys_db_object':
        return this.object(values, names)
      case 'sys_dictionary':
        return values.element ? this.column(values) : this.entry(values)
      case 'sys_index':
        return this.index(values)
      default:
        return this.number(values)
    }
  }

  /** Those that are there afterwards: a table with no entry of its own in the dictionary is none. */
  finished(): TableDefinition[] {
    return [...this.drafts.values()]
      .filter(({ object, entry, definition }) => {
        const isNew = this.known.table(definition.name) === undefined
        return !isNew || (object !== undefined && entry !== undefined)
      })
      .map(({ definition }) => definition)
  }

  private object(values: Row, names: Row): string {
    const draft = this.draft(values.name ?? '')
    const open = values.access === 'public'
    const parent = values.super_class ?? ''
    const parentName = this.tableNames.get(parent) ?? this.known.nameOf(parent) ?? names.super_class ?? ''
    const { definition } = draft
    draft.object = values
    if (this.known.table(definition.name) && definition.extends !== parentName)
      return `the table extends "${definition.extends}" here and cannot be given another parent`
    draft.definition = {
      ...definition,
      label: values.label || definition.name,
      extends: parentName,
      scope: this.scopes.get(values.sys_scope ?? '') ?? definition.scope,
      otherScopes: {
        read: open && isTrue(values.read_access),
        create: open && isTrue(values.create_access),
        update: open && isTrue(values.update_access),
        delete: open && isTrue(values.delete_access),
      },
      webServiceAccess: isTrue(values.ws_access),
    }
    return ''
  }

  private entry(values: Row): string {
    const draft = this.draft(values.name ?? '')
    draft.entry = values
    draft.definition = { ...draft.definition, audit: isTrue(values.audit) }
    return ''
  }

  private column(values: Row): string {
    const draft = this.draft(values.name ?? '')
    const { definition } = draft
    const stated = columnOf(values)
    const had = definition.columns.find(({ name }) => name === stated.name)
    if (had && had.type !== stated.type)
      return `the column is of type ${had.type} here and does not become ${stated.type}`
    const others = definition.columns.filter((one) => one !== had)
    draft.definition = {
      ...definition,
      columns: [...others, { ...stated, choices: had?.choices ?? [] }],
      display: isTrue(values.display) ? stated.name : definition.display,
    }
    return ''
  }

  /** Columns are stated by the sys_ids of their entries, and by name besides. */
  private index(values: Row): string {
    const draft = this.draft(values.logical_table_name ?? '')
    const stated = values.col_name_string || values.index_col_name || ''
    const columns = stated.split(',').map((one) => this.columnNames.get(one) ?? one)
    const index: Index = { name: columns.join('_'), unique: isTrue(values.unique_index), columns }
    const others = draft.definition.indexes.filter((one) => one.columns.join() !== columns.join())
    draft.definition = { ...draft.definition, indexes: [...others, index] }
    return ''
  }

  private number({ category = '', prefix = '', number, maximum_digits: digits }: Row): string {
    const draft = this.draft(category)
    const autoNumber = { prefix, start: Number(number), digits: Number(digits) }
    draft.definition = { ...draft.definition, autoNumber }
    return ''
  }

  private draft(name: string): Draft {
    let draft = this.drafts.get(name)
    if (draft === undefined) {
      const definition = this.known.table(name) ?? emptyTable(name)
      this.drafts.set(name, (draft = { object: undefined, entry: undefined, definition }))
    }
    return draft
  }
}

function emptyTable(name: string): TableDefinition {
  return {
    name,
    label: name,
    extends: '',
    display: '',
    columns: [],
    indexes: [],
    autoNumber: null,
    scope: 'global',
    otherScopes: { read: false, create: false, update: false, delete: false },
    webServiceAccess: false,
    audit: false,
  }
}

function parentsFirst(tables: TableDefinition[]): TableDefinition[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const done = new Set<TableDefinition>()
  const add = (table: TableDefinition, below: readonly string[] = []): void => {
    const parent = byName.get(table.extends)
    if (parent && !below.includes(parent.name)) add(parent, [...below, table.name])
    done.add(table)
  }
  for (const table of tables) add(table)
  return [...done]
}
