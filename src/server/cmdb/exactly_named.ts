import { lookupValue } from '../azure/text.ts'
import { isSysId } from '../platform/text.ts'
import type { Cmdb, FoundCi, Hits } from './cmdb.ts'

/** The longest name that a CI can have (docs/facts/cmdb.md#columns-of-cmdb_ci). */
const MAX_NAME = 255

/**
 * CIs with a sys_id or exact name that Azure sent, by a tag or a custom property: what could be an operator or a script is
 * not looked up (docs/facts/servicenow.md#scripts-in-query-values). Null for such, and where there is nothing
 * to look up.
 */
export function exactlyNamed(wanted: string, cmdb: Cmdb): Hits | null {
  const value = lookupValue(wanted)
  if (value === '' || value.length > MAX_NAME) return null
  const hits = isSysId(value) ? cmdb.withSysId(value) : cmdb.named('cmdb_ci', 'name', [value])
  return hits && { ...hits, cis: hits.cis.filter((ci) => isNamed(ci, value)) }
}

/** Whether this is the CI with a sys_id or name; the database may compare more loosely. */
export function isNamed({ sysId, name }: Pick<FoundCi, 'sysId' | 'name'>, wanted: string): boolean {
  return sysId === wanted || name.trim().toLowerCase() === wanted.toLowerCase()
}
