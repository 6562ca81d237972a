import type { Definitions } from './definitions.ts'
import { type Build, type BuiltRecord, recordsOf } from './records.ts'
import { Rules } from './rules.ts'

/**
 * Tables and columns that records name: the SDK does not look whether they are there
 * (docs/facts/packaging.md#unchecked-names).
 */
export function namedColumns(build: Build, definitions: Definitions): Rules {
  const rules = new Rules('tables and columns that records name')
  const wantTable = (where: string, table: string) =>
    rules.expect(definitions.hasTable(table), where, `there is no table ${table}`)
  const wantColumn = (where: string, table: string, column: string) => {
    wantTable(where, table)
    if (definitions.hasTable(table))
      rules.expect(definitions.hasColumn(table, column), where, `${table} has no column ${column}`)
  }
  for (const table of build.tables.values()) {
    const where = `dictionary/${table.name}.xml`
    for (const index of table.indexes)
      for (const column of index.columns) wantColumn(where, table.name, column)
    for (const { reference } of table.columns) if (reference !== '') wantTable(where, reference)
  }
  for (const record of build.records) {
    const { file, table, values } = record
    for (const column of Object.keys(values)) {
      if (!isHousekeeping(definitions, column)) wantColumn(file, table, column)
      const isTable = definitions.column(table, column)?.type === 'table_name'
      const name = values[column] ?? ''
      if (isTable && name !== '') wantTable(file, name)
    }
    for (const [named, column] of columnsNamedBy(record, build)) wantColumn(file, named, column)
  }
  return rules
}

/** What every record of a package carries. */
function isHousekeeping(definitions: Definitions, column: string): boolean {
  return definitions.hasColumn('sys_metadata', column)
}

type Named = [table: string, column: string]

function columnsNamedBy({ table, values }: BuiltRecord, build: Build): Named[] {
  const { name = '', element = '' } = values
  switch (table) {
    case 'sys_dictionary':
    case 'sys_documentation':
    case 'sys_choice':
    case 'sys_choice_set':
      return element === '' ? [] : [[name, element]]
    case 'sys_ui_list_element':
      return elements(build, 'sys_ui_list', values.list_id, element)
    case 'sys_ui_element':
      return elements(build, 'sys_ui_section', values.sys_ui_section, element)
    case 'sys_security_acl': {
      const [of = '', column = 'sys_id'] = name.split('.')
      return values.type === 'record' ? [[of, column]] : []
    }
    case 'sys_ui_related_list_entry': {
      const [of = '', column = ''] = (values.related_list ?? '').split('.')
      return [[of, column]]
    }
    case 'sys_app_module': {
      const [of, query] = listOf(values)
      return of === '' ? [] : queriedColumns(query).map((column) => [of, column])
    }
    case 'sys_script':
      return queriedColumns(values.filter_condition ?? '').map((column) => [values.collection ?? '', column])
    case 'sys_data_policy2':
      return queriedColumns(values.conditions ?? '').map((column) => [values.model_table ?? '', column])
    case 'scan_table_check':
      return queriedColumns(values.conditions ?? '').map((column) => [values.table ?? '', column])
    case 'sysevent_email_action':
      return columnsOfMail(values).map((column) => [values.collection ?? '', column])
    case 'par_dashboard_widget':
      return columnsOfWidget(values.component_props ?? '')
    case 'sys_scope_privilege':
      return values.target_type === 'sys_db_object' ? [[values.target_name ?? '', 'sys_id']] : []
    default:
      return []
  }
}

/** Elements that start with a dot are the form's own: splits. */
function elements(build: Build, layout: string, id: string | undefined, element: string): Named[] {
  if (element.startsWith('.')) return []
  const of = recordsOf(build, layout).find(({ values }) => values.sys_id === id)
  return [[of?.values.name ?? '', element]]
}

/** The table and the filter of a module that leads to a list, also by its address. */
function listOf(values: BuiltRecord['values']): [table: string, query: string] {
  const [, table = '', parameters = ''] = /^(\w+)_list\.do\?(.*)$/.exec(values.query ?? '') ?? []
  if (table !== '') return [table, new URLSearchParams(parameters).get('sysparm_query') ?? '']
  return [values.name ?? '', values.filter ?? '']
}

/** The columns of an encoded query, sorting and grouping included. */
function queriedColumns(query: string): string[] {
  return query
    .split('^')
    .filter((part) => part !== '' && part !== 'EQ')
    .map((part) => part.replace(/^(ORDERBY(DESC)?|GROUPBY)/, '').replace(/^(OR|NQ)(?=[a-z])/, ''))
    .map((part) => /^[a-z_.0-9]+/.exec(part)?.[0] ?? part)
}

/** The columns that a notification finds its recipients in, and those that its texts show. */
function columnsOfMail({
  recipient_fields = '',
  subject = '',
  message_html = '',
}: BuiltRecord['values']): string[] {
  const shown = [...`${subject} ${message_html}`.matchAll(/\$\{([^}]*)\}/g)].map(([, token = '']) => token)
  return [...recipient_fields.split(',').filter(Boolean), ...shown.filter((token) => token !== 'URI_REF')]
}

interface WidgetProps {
  dataSources?: { id: string; tableOrViewName: string; filterQuery: string }[]
  metrics?: { id: string; dataSource: string; aggregateField?: string }[]
  groupBy?: { groupBy: { dataSource: string; groupByField: string }[] }[]
  trendBy?: { trendByFields: { field: string; metric: string }[] }
}

/** What a widget of a dashboard reads: its properties are JSON that nothing else checks. An unknown id names no table. */
function columnsOfWidget(json: string): Named[] {
  const { dataSources = [], metrics = [], groupBy = [], trendBy } = JSON.parse(json) as WidgetProps
  const tableOf = (id: string) =>
    dataSources.find((source) => source.id === id)?.tableOrViewName ?? `of ${id}`
  const sourceOf = (metric: string) => metrics.find(({ id }) => id === metric)?.dataSource ?? metric
  return [
    ...dataSources.flatMap(({ tableOrViewName, filterQuery }) =>
      queriedColumns(filterQuery).map((column): Named => [tableOrViewName, column]),
    ),
    ...metrics.map(({ dataSource, aggregateField = 'sys_id' }): Named => [
      tableOf(dataSource),
      aggregateField,
    ]),
    ...groupBy
      .flatMap((group) => group.groupBy)
      .map(({ dataSource, groupByField }): Named => [tableOf(dataSource), groupByField]),
    ...(trendBy?.trendByFields ?? []).map(({ field, metric }): Named => [tableOf(sourceOf(metric)), field]),
  ]
}
