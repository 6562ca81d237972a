import type { RecordCore } from './core.ts'
import { alsoWhere } from './conditions.ts'
import type { Actor, RecordQuery } from './records.ts'

const GLOBAL = 'global'

/**
 * The domain of a user's session; null where the instance has no domains, that is, no table `domain`. Who is in no domain
 * is in global (docs/facts/servicenow.md#domains).
 */
export function domainOf(core: RecordCore, { userId }: Actor): string | null {
  if (core.dictionary.table('domain') === undefined) return null
  return core.platformRows('sys_user', { sys_id: userId })[0]?.['sys_domain'] || GLOBAL
}

/**
 * What a user sees of a table with domains, also in scripts: rows of the own domain, of those below it, and of global.
 * Users in global see all. Rows from before there were domains count as global.
 */
export function domainQuery<Query extends RecordQuery>(core: RecordCore, actor: Actor, query: Query): Query {
  const hasDomains = core.dictionary.column(query.table, 'sys_domain') !== undefined
  const domain = hasDomains ? domainOf(core, actor) : null
  if (domain === null || domain === GLOBAL) return query
  const seen = [GLOBAL, ...withThoseBelow(core, domain)].join(',')
  return alsoWhere(query, [
    { column: 'sys_domain', operator: 'IN', value: seen },
    { column: 'sys_domain', operator: 'ISEMPTY', value: '' },
  ])
}

function withThoseBelow(core: RecordCore, domain: string): string[] {
  const found = [domain]
  for (const parent of found)
    for (const { sys_id: id = '' } of core.platformRows('domain', { parent }))
      if (!found.includes(id)) found.push(id)
  return found
}
