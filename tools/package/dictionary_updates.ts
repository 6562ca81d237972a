import { type BuiltFile, expectRoot } from './built_files.ts'
import { labelWrapper } from './record_updates.ts'
import { type Application, housekeeping, idOf, type Update } from './update.ts'
import { attributesOf, element, elementsOf, field, nameOf, type Node } from './xml_tree.ts'

/** sys_ids of what the set says about tables: their definitions by name, their columns by table and column. */
export interface TableIds {
  tables: ReadonlyMap<string, string>
  columns: ReadonlyMap<string, string>
}

/** What only the files for the first installation of tables tell: labels without a record, and indexes. */
export function dictionaryUpdates(
  file: BuiltFile,
  known: ReadonlySet<string>,
  ids: TableIds,
  app: Application,
): Update[] {
  return elementsOf(expectRoot(file, 'database')).flatMap((table) => [
    ...labelUpdates(table, app).filter(({ name }) => !known.has(name)),
    ...indexUpdates(table, ids, app),
  ])
}

function labelUpdates(table: Node, app: Application): Update[] {
  const { name = '', label = '' } = attributesOf(table)
  const columns = elementsOf(table)
    .filter((one) => nameOf(one) === 'element')
    .map(attributesOf)
  const labels = [
    { name: '', label },
    ...columns.map((column) => ({ name: column.name ?? '', label: column.label ?? '' })),
  ]
  return labels
    .filter((one) => one.label !== '')
    .map((one) => labelUpdate({ table: name, element: one.name, label: one.label }, app))
}

function labelUpdate(
  { table, element: column, label }: { table: string; element: string; label: string },
  app: Application,
): Update {
  const name = `sys_documentation_${table}_${column}_en`
  const columns = housekeeping(app, { table: 'sys_documentation', name, displayName: label })
  const record = element(
    'sys_documentation',
    [
      element('sys_id', idOf(app.scope, name)),
      element('element', column),
      element('help'),
      element('hint'),
      element('label', label),
      element('language', 'en'),
      element('name', table),
      element('plural', `${label}s`),
      element('url'),
      element('url_target'),
      ...columns.values(),
    ],
    { action: 'INSERT_OR_UPDATE' },
  )
  const payload = element('record_update', [labelWrapper(record)])
  return { name, table: 'sys_documentation', payload, target: `${table}.${column || label}`, about: table }
}

function indexUpdates(table: Node, ids: TableIds, app: Application): Update[] {
  const { name = '', label = '' } = attributesOf(table)
  return elementsOf(table)
    .filter((one) => nameOf(one) === 'index')
    .map((index) => {
      const columns = elementsOf(index).map((one) => attributesOf(one).name ?? '')
      const isUnique = attributesOf(index).unique === 'true'
      return indexUpdate({ table: name, label, columns, isUnique }, ids, app)
    })
}

function indexUpdate(
  { table, label, columns, isUnique }: { table: string; label: string; columns: string[]; isUnique: boolean },
  ids: TableIds,
  app: Application,
): Update {
  const names = columns.join(',')
  const sysId = idOf(app.scope, table, names)
  const name = `sys_index_${sysId}`
  const columnIds = columns.map((column) => ids.columns.get(`${table}.${column}`) ?? column)
  const record = element(
    'sys_index',
    [
      element('sys_id', sysId),
      element('col_name_string', names),
      element('index_col_name', columnIds.join(',')),
      element('logical_table_name', table),
      element('table', ids.tables.get(table) ?? '', { display_value: label, name: table }),
      element('unique_index', String(isUnique)),
      ...housekeeping(app, { table: 'sys_index', name, displayName: table }).values(),
    ],
    { action: 'INSERT_OR_UPDATE' },
  )
  const payload = element('record_update', [record], { table: 'sys_index' })
  return { name, table: 'sys_index', payload, target: `${label}: ${names}`, about: table }
}

/** The sys_ids that the indexes refer to. */
export function tableIds(updates: readonly Update[]): TableIds {
  const tables = new Map<string, string>()
  const columns = new Map<string, string>()
  for (const { table, payload } of updates) {
    const [record] = elementsOf(payload)
    if (record === undefined) continue
    if (table === 'sys_db_object') tables.set(field(record, 'name'), field(record, 'sys_id'))
    if (table === 'sys_dictionary')
      columns.set(`${field(record, 'name')}.${field(record, 'element')}`, field(record, 'sys_id'))
  }
  return { tables, columns }
}
