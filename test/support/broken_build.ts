import { type Build, type BuiltRecord, readBuild, recordsOf } from '../../tools/check/records.ts'
import { builtAppFolder } from './built_app.ts'

let whole: Build | undefined

/** The real build, to be broken in memory: every caller has one of its own. */
export function buildToBreak(): Build {
  whole ??= readBuild(builtAppFolder())
  return structuredClone(whole)
}

/** The values of the first record of a table that is such. */
export function valuesOf(
  build: Build,
  table: string,
  is: (values: BuiltRecord['values']) => boolean = () => true,
): BuiltRecord['values'] {
  const record = recordsOf(build, table).find(({ values }) => is(values))
  if (!record) throw new Error(`The build has no such ${table}`)
  return record.values
}
