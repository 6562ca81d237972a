import type { Definitions } from './definitions.ts'
import { type Build, recordsOf } from './records.ts'
import { Rules } from './rules.ts'

/** The platform cuts what is longer than its column without a word (docs/facts/servicenow.md#long-text). */
export function lengths(build: Build, definitions: Definitions): Rules {
  const rules = new Rules('values within the length of their column')
  const fits = (where: string, what: string, value: string, maxLength: number | undefined) => {
    if (maxLength === undefined || value === '') return
    const fault = `${what} has ${value.length} characters, its column keeps ${maxLength}: shorten it`
    rules.expect(value.length <= maxLength, where, fault)
  }
  for (const { file, table, values } of build.records)
    for (const [column, value] of Object.entries(values))
      fits(file, column, value, definitions.maxLength(table, column))
  for (const { file, values } of recordsOf(build, 'sys_choice')) {
    const { name = '', element = '', value = '' } = values
    fits(file, `the choice "${value}" of ${name}.${element}`, value, definitions.maxLength(name, element))
  }
  for (const table of build.tables.values())
    for (const { name, default: value, maxLength } of table.columns)
      if (!value.startsWith('javascript:'))
        fits(`dictionary/${table.name}.xml`, `the default of ${name}`, value, maxLength)
  return rules
}
