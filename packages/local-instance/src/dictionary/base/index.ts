import { Dictionary } from '../dictionary.ts'
import type { TableDefinition } from '../model.ts'
import { loadSdkTables } from '../sdk_tables.ts'
import { CMDB_CLASSES, CMDB_ROOT, CMDB_SATELLITES } from './cmdb.ts'
import { DASHBOARD_TABLES } from './dashboards.ts'
import { APPLICATION_FILES, SDK_INDEXES, SDK_TABLES } from './sdk.ts'
import { SYSTEM_TABLES } from './system.ts'
import { UPDATE_SET_TABLES } from './update_sets.ts'
import { TESTING_TABLES } from './testing.ts'

/** Read once per process; definitions are never changed in place. */
let shipped: TableDefinition[] | null = null

/** The dictionary of a fresh instance: no app installed. */
export function baseDictionary(): Dictionary {
  shipped ??= loadSdkTables(SDK_TABLES, SDK_INDEXES).map(asApplicationFile)
  const dictionary = new Dictionary()
  for (const definition of [
    ...CMDB_ROOT,
    ...shipped,
    ...CMDB_CLASSES,
    ...CMDB_SATELLITES,
    ...SYSTEM_TABLES,
    ...UPDATE_SET_TABLES,
    ...TESTING_TABLES,
    ...DASHBOARD_TABLES,
  ]) {
    dictionary.define(definition)
  }
  return dictionary
}

function asApplicationFile(definition: TableDefinition): TableDefinition {
  return APPLICATION_FILES.has(definition.name) ? { ...definition, extends: 'sys_metadata' } : definition
}
