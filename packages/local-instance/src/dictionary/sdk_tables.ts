import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createContext, Script } from 'node:vm'
import { transform } from 'sucrase'
import type { Column, TableDefinition } from './model.ts'
import { choices, column, labelFrom } from './column.ts'
import { plainIndex } from './table.ts'

/** What the Fluent functions are given; each column also carries the name of the function, e.g. `StringColumn`. */
interface FluentColumn {
  kind: string
  label?: string | { label: string; language?: string }[]
  maxLength?: number
  mandatory?: boolean
  readOnly?: boolean
  unique?: boolean
  default?: string | number | boolean | object
  referenceTable?: string
  columnType?: string
  column_type?: string
  choices?: Record<string, string | FluentChoice | FluentChoice[]>
}
interface FluentChoice {
  label: string
  sequence?: number
  inactive?: boolean
}
interface FluentTable {
  name: string
  label?: string
  extends?: string
  display?: string
  actions?: string[]
  allowWebServiceAccess?: boolean
  audit?: boolean
  autoNumber?: { prefix?: string; number?: number; numberOfDigits?: number }
  schema: Record<string, FluentColumn>
}

const TYPE_OF: Record<string, string> = {
  BasicImageColumn: 'image',
  BooleanColumn: 'boolean',
  CalendarDateTimeColumn: 'calendar_date_time',
  ChoiceColumn: 'choice',
  ConditionsColumn: 'conditions',
  DateColumn: 'glide_date',
  DateTimeColumn: 'glide_date_time',
  DayOfWeekColumn: 'day_of_week',
  DaysOfWeekColumn: 'days_of_week',
  DecimalColumn: 'decimal',
  DocumentIdColumn: 'document_id',
  DomainIdColumn: 'domain_id',
  DomainPathColumn: 'domain_path',
  DueDateColumn: 'due_date',
  DurationColumn: 'glide_duration',
  EmailColumn: 'email',
  FieldListColumn: 'field_list',
  FieldNameColumn: 'field_name',
  FloatColumn: 'float',
  GuidColumn: 'GUID',
  HtmlColumn: 'html',
  IntegerColumn: 'integer',
  JsonColumn: 'json',
  ListColumn: 'glide_list',
  MultiLineTextColumn: 'multi_two_lines',
  NameValuePairsColumn: 'name_values',
  RadioColumn: 'radio',
  ReferenceColumn: 'reference',
  ScriptColumn: 'script',
  SlushBucketColumn: 'slushbucket',
  SystemClassNameColumn: 'sys_class_name',
  TableNameColumn: 'table_name',
  TemplateValueColumn: 'template_value',
  TimeColumn: 'glide_time',
  TranslatedFieldColumn: 'translated_field',
  TranslatedTextColumn: 'translated_text',
  UrlColumn: 'url',
  UserImageColumn: 'user_image',
  UserRolesColumn: 'user_roles',
  VersionColumn: 'version',
}

/**
 * The SDK describes these with their true lengths; of its application files it only lists the columns that Fluent
 * writes, mostly without a length, so those are given room.
 */
const EXACT = new Set([
  'task',
  'incident',
  'problem',
  'change_request',
  'cmdb_ci',
  'cmdb_ci_service',
  'service_offering',
  'core_company',
  'sys_user',
  'sys_user_group',
])
export const ROOMY = 65000
const ROOMY_TYPES = new Set(['string', 'translated_field', 'condition_string'])

/** The definitions of these tables as ServiceNow ships them inside the SDK, read from their TypeScript sources. */
export function loadSdkTables(
  names: readonly string[],
  indexed: Record<string, (string | string[])[]>,
): TableDefinition[] {
  const folder = sdkTableFolder()
  const fluent = createContext({ ...fluentFunctions() })
  return names.map((name) =>
    toDefinition(evaluate(join(folder, `${name}.now.ts`), name, fluent), indexed[name] ?? []),
  )
}

/** Any table that the SDK describes, those of automated tests included; undefined for another. */
export function sdkTable(name: string): TableDefinition | undefined {
  const folder = sdkTableFolder()
  const file = [join(folder, `${name}.now.ts`), join(folder, 'atf', `${name}.now.ts`)].find((path) =>
    existsSync(path),
  )
  return file === undefined
    ? undefined
    : toDefinition(evaluate(file, name, createContext({ ...fluentFunctions() })), [])
}

function sdkTableFolder(): string {
  for (let at = __dirname; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'node_modules/@servicenow/sdk-core/src/fluent/tables')
    if (existsSync(folder)) return folder
  }
  throw new Error('The table definitions of @servicenow/sdk-core are not installed')
}

function evaluate(file: string, name: string, fluent: object): FluentTable {
  const { code } = transform(readFileSync(file, 'utf8'), { transforms: ['typescript', 'imports'] })
  const exports: Record<string, FluentTable> = {}
  const script = new Script(`(function (exports, require) {${code}\n})`, { filename: file })
  const run = script.runInContext(createContext({})) as (exports: object, require: () => object) => void
  run(exports, () => fluent)
  return exports[name]!
}

function fluentFunctions(): Record<string, (options: object) => object> {
  const kinds = [...Object.keys(TYPE_OF), 'StringColumn', 'GenericColumn']
  const functions: Record<string, (options: object) => object> = { Table: (options) => options }
  for (const kind of kinds) functions[kind] = (options) => ({ kind, ...options })
  return functions
}

/**
 * Other scopes may only read where `actions` is left out (docs/facts/servicenow.md#tables-of-other-scopes).
 */
function toDefinition(fluent: FluentTable, indexed: (string | string[])[]): TableDefinition {
  const actions = fluent.actions ?? ['read']
  const { autoNumber } = fluent
  return {
    name: fluent.name,
    label: fluent.label ?? labelFrom(fluent.name),
    extends: fluent.extends ?? '',
    display: fluent.display ?? '',
    columns: Object.entries(fluent.schema).map(([name, stated]) => toColumn(fluent.name, name, stated)),
    indexes: indexed.map((entry) => plainIndex(typeof entry === 'string' ? [entry] : entry)),
    autoNumber: autoNumber
      ? {
          prefix: autoNumber.prefix ?? '',
          start: autoNumber.number ?? 1000,
          digits: autoNumber.numberOfDigits ?? 7,
        }
      : null,
    scope: 'global',
    otherScopes: {
      read: actions.includes('read'),
      create: actions.includes('create'),
      update: actions.includes('update'),
      delete: actions.includes('delete'),
    },
    webServiceAccess: fluent.allowWebServiceAccess ?? true,
    audit: fluent.audit ?? false,
  }
}

function toColumn(table: string, name: string, stated: FluentColumn): Column {
  const type = stated.columnType ?? stated.column_type ?? TYPE_OF[stated.kind] ?? 'string'
  const roomy = ROOMY_TYPES.has(type) && !EXACT.has(table) ? ROOMY : undefined
  return column(name, type, {
    label: englishLabel(stated.label) ?? labelFrom(name),
    maxLength: stated.maxLength ?? roomy,
    mandatory: stated.mandatory ?? false,
    readOnly: stated.readOnly ?? false,
    unique: stated.unique ?? false,
    default: typeof stated.default === 'object' ? '' : String(stated.default ?? ''),
    reference: stated.referenceTable ?? '',
    choices: choices(
      Object.entries(stated.choices ?? {}).flatMap(([value, choice]) => choiceLabel(value, choice)),
    ),
    table,
  })
}

function englishLabel(label: FluentColumn['label']): string | undefined {
  return Array.isArray(label) ? label[0]?.label : label
}

function choiceLabel(value: string, choice: string | FluentChoice | FluentChoice[]): [string, string][] {
  if (typeof choice === 'string') return [[value, choice]]
  const first = Array.isArray(choice) ? choice[0] : choice
  return first === undefined || first.inactive ? [] : [[value, first.label]]
}
