import { ESLint, type Linter } from 'eslint'
import { type Build, recordsOf } from './records.ts'
import { Rules } from './rules.ts'
import type { ScriptField } from './script_fields.ts'

/**
 * What a module can see on the platform without importing it is the language and `require`
 * (docs/facts/engine.md#modules). The language's newer parts are forbidden by rules.
 */
const MODULE: Linter.LanguageOptions = {
  ecmaVersion: 2022,
  sourceType: 'module',
  globals: { require: 'readonly' },
}

/** What the platform puts before every script, by the table that the script is in. */
const EVERYWHERE = ['gs', 'require', 'GlideRecord', 'GlideAggregate', 'GlideDateTime', 'x_secx_azmon']
const GIVEN: Record<string, string[]> = {
  scan_script_only_check: ['finding', 'engine'],
  sys_dictionary: ['global', 'current'],
  sys_script: ['current', 'previous'],
  sys_script_include: ['Class'],
  sys_security_acl: ['current', 'answer'],
  sys_ui_action: ['current', 'action'],
  sys_variable_value: ['outputs', 'steps', 'params', 'stepResult', 'assertEqual'],
  sys_ws_operation: ['request', 'response'],
  sysevent_script_action: ['current', 'event'],
}

/**
 * Lints the modules as they were built, comments and all settings within them left aside: what the platform does not
 * know must not have come in with the compiler or with a dependency.
 */
export async function modules(build: Build): Promise<Rules> {
  const rules = new Rules('modules in the language of the platform')
  const lint = await linter()
  for (const [path, source] of build.modules)
    if (!path.endsWith('.json')) rules.add(1, await lint(path, source, MODULE))
  return rules
}

/** The same for the scripts of records. They see the app's script includes and what the platform gives to their kind. */
export async function scripts(build: Build, fields: readonly ScriptField[]): Promise<Rules> {
  const rules = new Rules('scripts of records in the language of the platform')
  const includes = recordsOf(build, 'sys_script_include').map(({ values }) => values.name ?? '')
  const lint = await linter()
  for (const { record, column, source } of fields) {
    const names = [...EVERYWHERE, ...includes, ...(GIVEN[record.table] ?? [])]
    const globals = Object.fromEntries(names.map((name) => [name, 'writable' as const]))
    const language: Linter.LanguageOptions = { ecmaVersion: 2022, sourceType: 'script', globals }
    rules.add(1, await lint(`${record.file} (${column})`, source, language))
  }
  return rules
}

async function linter() {
  const { platformSyntax } = await import('./platform-syntax.mjs')
  return async (where: string, source: string, languageOptions: Linter.LanguageOptions) => {
    const eslint = new ESLint({
      overrideConfigFile: true,
      allowInlineConfig: false,
      overrideConfig: {
        ...platformSyntax,
        files: ['**/*.js'],
        languageOptions,
        rules: { ...platformSyntax.rules, 'no-undef': 'error' },
      },
    })
    const [result] = await eslint.lintText(source, { filePath: 'script.js' })
    return (result?.messages ?? []).map(
      ({ line, column, message }) => `${where}:${line}:${column} ${message}`,
    )
  }
}
