import { GlideRecord } from '@servicenow/glide'
import type { ClassMap, ClassRoute } from './cmdb.ts'

/** The row for every ARM type that has none of its own. */
export const ANY_TYPE = '*'

/** Whether a type can have a row that is asked for: a type comes from outside and goes into a list of values. */
export function isAskable(type: string): boolean {
  return /^[a-z0-9./_-]+$/.test(type)
}

/**
 * Where CIs of these types are kept: one query of the table CI classes. A row that is switched off still says whether
 * resources of its type have CI links; where there is no row to say so, they may. That number (`link_counts.ts`) spares
 * each delivery the statement that looks for a link which nobody made.
 */
export function readClassMap(types: readonly string[]): ClassMap {
  const plain = [...new Set(types)].filter(isAskable)
  const routes = new Map<string, ClassRoute>()
  let any: ClassRoute | null = null
  const hasLinks = new Map<string, boolean>()
  const record = new GlideRecord('x_secx_azmon_ci_class')
  record.addQuery('arm_type', 'IN', [...plain, ANY_TYPE].join(','))
  record.query()
  while (record.next()) {
    const type = (record.getValue('arm_type') ?? '').toLowerCase()
    const route = { table: record.getValue('ci_class') ?? '', field: record.getValue('id_field') ?? '' }
    hasLinks.set(type, Number(record.getValue('ci_links') ?? 0) > 0)
    if (record.getValue('active') !== '1' || route.table === '' || route.field === '') continue
    if (type === ANY_TYPE) any = route
    else routes.set(type, route)
  }
  return { routes, any, isLearned: (type) => hasLinks.get(type) ?? hasLinks.get(ANY_TYPE) ?? true }
}
