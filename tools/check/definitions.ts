import { baseDictionary } from '../../packages/local-instance/src/dictionary/base/index.ts'
import type { Dictionary } from '../../packages/local-instance/src/dictionary/dictionary.ts'
import type { Column, TableDefinition } from '../../packages/local-instance/src/dictionary/model.ts'
import { ROOMY, sdkTable } from '../../packages/local-instance/src/dictionary/sdk_tables.ts'
import type { Build } from './records.ts'

/** Columns that the SDK's compiler writes and that its own definitions leave out, with the file of the SDK that does. */
const WRITTEN_BY_SDK: Record<string, { columns: string[]; source: string }> = {
  sys_app: {
    columns: ['guided_setup_guid', 'package_resolver_version', 'subscription_entitlement'],
    source: 'sdk-build-plugins/dist/now-config-plugin.js',
  },
  sys_choice: { columns: ['inactive_on_update'], source: 'sdk-build-plugins/dist/choice-set-plugin.js' },
  sys_dictionary: { columns: ['read_only_option'], source: 'sdk-build-plugins/dist/column-plugin.js' },
  sys_documentation: { columns: ['url', 'url_target'], source: 'sdk-build-plugins/dist/column-plugin.js' },
  sys_ws_operation: {
    columns: ['default_operation_uri'],
    source: 'sdk-build-plugins/dist/rest-api-plugin.js',
  },
}

/** Shorter than the column that they go into would allow. */
const STRICTER: Record<string, { maxLength: number; source: string }> = {
  'sys_db_object.name': { maxLength: 30, source: 'docs/facts/packaging.md#names' },
}

/**
 * Every table and column that is known: the build's own; those that ServiceNow describes inside the SDK; and the local
 * instance's dictionary (packages/local-instance/src/dictionary), which states its sources.
 */
export class Definitions {
  private readonly dictionary: Dictionary
  private readonly described = new Map<string, TableDefinition | undefined>()

  constructor(private readonly build: Build) {
    this.dictionary = baseDictionary()
    for (const table of build.tables.values()) this.dictionary.define(table)
  }

  hasTable(name: string): boolean {
    return this.dictionary.table(name) !== undefined || this.sdk(name) !== undefined
  }

  /** The names of the columns of all tables. */
  everyColumn(): Set<string> {
    const tables = this.dictionary.tables().map(({ name }) => name)
    return new Set(tables.flatMap((table) => this.dictionary.columns(table).map(({ name }) => name)))
  }

  isA(table: string, ancestor: string): boolean {
    return table === ancestor || this.dictionary.isA(table, ancestor) || this.sdk(table)?.extends === ancestor
  }

  /** A column of a table; undefined where there is none. `type.name` is that of the table which `type` refers to. */
  column(table: string, path: string): Column | undefined {
    const [name = '', ...rest] = path.split('.')
    const column =
      this.dictionary.column(table, name) ??
      this.sdk(table)?.columns.find((described) => described.name === name) ??
      this.dictionary.column(this.sdk(table)?.extends ?? '', name)
    return rest.length === 0 || column === undefined ? column : this.column(column.reference, rest.join('.'))
  }

  /** The table that a column refers to; '' for another kind of column. */
  referenceOf(table: string, name: string): string {
    const described = this.sdk(table)?.columns.find((column) => column.name === name)
    return this.column(table, name)?.reference || (described?.reference ?? '')
  }

  hasColumn(table: string, path: string): boolean {
    return this.column(table, path) !== undefined || (WRITTEN_BY_SDK[table]?.columns.includes(path) ?? false)
  }

  /** Characters that a column keeps; undefined where no definition says so. */
  maxLength(table: string, name: string): number | undefined {
    const described = this.sdk(table)?.columns.find((column) => column.name === name)
    const stated = [described, this.column(table, name)]
      .map((column) => column?.maxLength)
      .filter((length) => length !== undefined && length < ROOMY)
    const stricter = STRICTER[`${table}.${name}`]?.maxLength
    return stricter ?? stated[0]
  }

  /** As the SDK has it, own tables aside. */
  private sdk(name: string): TableDefinition | undefined {
    if (this.build.tables.has(name) || !/^\w+$/.test(name)) return undefined
    if (!this.described.has(name)) this.described.set(name, sdkTable(name))
    return this.described.get(name)
  }
}
