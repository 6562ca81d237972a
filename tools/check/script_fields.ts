import type { Definitions } from './definitions.ts'
import { type Build, type BuiltRecord, recordsOf } from './records.ts'
import { Rules } from './rules.ts'

/** A script that stands in a record, outside of the modules. */
export interface ScriptField {
  record: BuiltRecord
  column: string
  source: string
  /** Table of `current`; '' where there is none, or where it is not known. */
  current: string
}

const SCRIPT_TYPES = new Set(['script', 'script_plain', 'script_server', 'condition_string'])

/** Those that run in the browser are looked at with their page. */
const CLIENT_SIDE = new Set(['sys_ui_page.client_script', 'sys_ui_page.html'])

/** Every server script outside of the modules: business rules, UI actions, jobs, routes, access rules, test steps, … */
export function scriptFields(build: Build, definitions: Definitions): ScriptField[] {
  const scripts = build.records.flatMap((record) =>
    Object.entries(record.values)
      .filter(([column, source]) => source !== '' && !CLIENT_SIDE.has(`${record.table}.${column}`))
      .filter(([column]) => SCRIPT_TYPES.has(definitions.column(record.table, column)?.type ?? ''))
      .map(([column, source]) => ({ record, column, source, current: currentOf(record) })),
  )
  return [...scripts, ...testScripts(build), ...defaultScripts(build)]
}

function currentOf({ table, values }: BuiltRecord): string {
  if (table === 'sys_script') return values.collection ?? ''
  if (table === 'sys_ui_action') return values.table ?? ''
  if (table === 'sys_security_acl' && values.type === 'record') return values.name?.split('.')[0] ?? ''
  return ''
}

/** What automated tests are given stands in rows of its own; the ones that are scripts say so by their field. */
function testScripts(build: Build): ScriptField[] {
  const scripts = new Set(
    recordsOf(build, 'sys_element_mapping')
      .filter(({ values }) => values.field === 'script')
      .map(({ values }) => values.id),
  )
  return recordsOf(build, 'sys_variable_value')
    .filter(({ values }) => scripts.has(values.document_key) && /\bfunction\b/.test(values.value ?? ''))
    .map((record) => ({ record, column: 'value', source: record.values.value ?? '', current: '' }))
}

const BY_SCRIPT = 'javascript:'

/** Default values that are worked out. */
function defaultScripts(build: Build): ScriptField[] {
  return recordsOf(build, 'sys_dictionary')
    .filter(({ values }) => values.default_value?.startsWith(BY_SCRIPT))
    .map((record) => ({
      record,
      column: 'default_value',
      source: (record.values.default_value ?? '').slice(BY_SCRIPT.length),
      current: record.values.name ?? '',
    }))
}

const REQUIRE = /(?:const|var|let) \{ (\w+) \} = require\('([^']+)'\)|require\('([^']+)'\)\.(\w+)/g
const IMPORT = /^(?:import|export)\b[^'"]*?\bfrom ['"]([^'"]+)['"]/gm

/** Scripts call functions that are exported; modules import modules that are there, by their whole name. */
export function calledModules(build: Build, scripts: readonly ScriptField[]): Rules {
  const rules = new Rules('calls and imports of modules')
  const root = [...build.modules.keys()].find((path) => path.endsWith('/package.json')) ?? ''
  for (const { record, source } of scripts) {
    const requires = source.match(/\brequire\s*\(/g)?.length ?? 0
    const readable = [...source.matchAll(REQUIRE)].length
    rules.expect(requires === readable, record.file, 'loads a module in a way that this check cannot read')
    for (const [, called, fullPath, ownPath, member] of source.matchAll(REQUIRE)) {
      const name = called ?? member ?? ''
      const path = resolve(root, fullPath ?? ownPath ?? '')
      const isExported = new RegExp(`^export function ${name}\\b`, 'm').test(build.modules.get(path) ?? '')
      rules.expect(isExported, record.file, `${path} exports no function ${name}`)
    }
  }
  for (const [path, source] of build.modules) {
    if (!path.endsWith('.ts')) continue
    for (const [, name = ''] of source.matchAll(IMPORT)) {
      if (/^@servicenow\/glide(\/|$)/.test(name)) continue
      const target = resolve(path, name)
      rules.expect(build.modules.has(target), path, `imports ${name}, which the build does not hold`)
    }
  }
  return rules
}

/** Names that do not start with a dot are whole. */
function resolve(from: string, name: string): string {
  return name.startsWith('.') ? new URL(name, 'module:///' + from).pathname.slice(1) : name
}
