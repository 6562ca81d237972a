import { ESLint, type Linter } from 'eslint'
import type { Build } from './records.ts'

/** What a module can see on the platform without importing it is the language. Its newer parts are forbidden by rules. */
const LANGUAGE: Linter.LanguageOptions = { ecmaVersion: 2022, sourceType: 'module' }

/**
 * Lints the modules as they were built, comments and all settings within them left aside: what the platform does not
 * know must not have come in with the compiler or with a dependency. Returns one line per fault.
 */
export async function moduleFaults(build: Build): Promise<string[]> {
  const { platformSyntax } = await import('./platform-syntax.mjs')
  const eslint = new ESLint({
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: {
      ...platformSyntax,
      files: ['**/*.js'],
      languageOptions: LANGUAGE,
      rules: { ...platformSyntax.rules, 'no-undef': 'error' },
    },
  })
  const faults: string[] = []
  for (const [path, source] of build.modules) {
    if (path.endsWith('.json')) continue
    const [result] = await eslint.lintText(source, { filePath: 'module.js' })
    for (const { line, column, message } of result?.messages ?? [])
      faults.push(`${path}:${line}:${column} ${message}`)
  }
  return faults
}
