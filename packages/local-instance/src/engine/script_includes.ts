import { Script } from 'node:vm'
import type { Row } from '../records/records.ts'
import { withBooleanEquality } from './boolean_equality.ts'

/** The script includes that scripts of one scope may call. */
export interface ScriptIncludes {
  /** `<scope>.<name>` of each, and whether it is of the scope itself, so that its name alone will do. */
  names: { scope: string; name: string; own: boolean }[]
  /** Its text evaluates to a function that gives what the script defines under the include's name. Throws where there is none. */
  source(apiName: string): { code: string; file: string }
}

/** For V8. */
export function compileInclude(includes: ScriptIncludes, apiName: string): Script {
  const { code, file } = includes.source(apiName)
  return new Script(code, { filename: file })
}

/** `package_private` ones are for their own scope only. A script is compiled when it is first called. */
export function scriptIncludesFor(scope: string, rows: readonly Row[]): ScriptIncludes {
  const callable = rows
    .map((row) => ({ row, scope: (row['api_name'] ?? '').split('.')[0] ?? '', name: row['name'] ?? '' }))
    .filter(({ row, scope: owner }) => owner === scope || row['access'] === 'public')
  return {
    names: callable.map((include) => ({
      scope: include.scope,
      name: include.name,
      own: include.scope === scope,
    })),
    source: (apiName) => {
      const found = callable.find(({ row }) => row['api_name'] === apiName)
      if (!found) throw new Error(`There is no script include ${apiName}`)
      const { row, name } = found
      return {
        code: `(function () {${withBooleanEquality(row['script'] ?? '')}\nreturn ${name}\n})`,
        file: `sys_script_include.${row['sys_id']}.script`,
      }
    },
  }
}
