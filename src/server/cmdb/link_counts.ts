import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { addRowCount, getById, rowCount } from '../platform/glide.ts'
import { ANY_TYPE, isAskable } from './class_map.ts'

/**
 * Counts the CI links that a search may meet, anew and all of them: those of each ARM type on the row of that type in the
 * table CI classes, those of types without a row on `*`. Business rule after a link or a class was written or deleted,
 * and part of the daily job, so that a count which two writers at the same moment got wrong does not last.
 */
export function recountLinks(): void {
  const counts = countByType()
  const record = new GlideRecord('x_secx_azmon_ci_class')
  record.query()
  const rows: { sysId: string; type: string; count: string }[] = []
  while (record.next())
    rows.push({
      sysId: record.getUniqueValue(),
      type: (record.getValue('arm_type') ?? '').toLowerCase(),
      count: record.getValue('ci_links') ?? '0',
    })
  const own = new Set(rows.flatMap(({ type }) => (isAskable(type) ? type : [])))
  const others = [...counts].filter(([type]) => !own.has(type)).reduce((sum, [, links]) => sum + links, 0)
  for (const { sysId, type, count } of rows) {
    const links = type === ANY_TYPE ? others : (counts.get(type) ?? 0)
    if (Number(count) !== links) write(sysId, links)
  }
}

function write(sysId: string, links: number): void {
  const record = getById('x_secx_azmon_ci_class', sysId)
  if (record === null) return
  record.setValue('ci_links', links)
  record.update()
}

function countByType(): Map<string, number> {
  const counts = new Map<string, number>()
  const aggregate = new GlideAggregate('x_secx_azmon_ci_link')
  aggregate.addQuery('state', 'IN', 'suggested,accepted')
  addRowCount(aggregate)
  aggregate.groupBy('resource_type')
  aggregate.query()
  while (aggregate.next()) counts.set(aggregate.getValue('resource_type') ?? '', rowCount(aggregate))
  return counts
}
