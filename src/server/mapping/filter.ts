import { GlideFilter, GlideRecord } from '@servicenow/glide'
import { once } from '../platform/result.ts'
import { type AlertColumns, queryFor } from './condition.ts'
import type { Circumstances } from './evaluate.ts'

/**
 * Tries conditions on an alert by the platform's own filter, whose record need not be stored
 * (docs/facts/servicenow.md#glidefilter). No statement; throws what the platform throws. Each query is asked once.
 */
export function filterFor(columnsOf: () => Partial<AlertColumns>): Circumstances['fits'] {
  const known = new Map<string, boolean>()
  const alert = once(() => {
    const columns = columnsOf()
    const record = new GlideRecord('x_secx_azmon_alert')
    record.initialize()
    for (const name of Object.keys(columns)) record.setValue(name, columns[name as keyof AlertColumns])
    return { columns, record }
  })
  return (condition) => {
    const { columns, record } = alert()
    const query = queryFor(condition, columns)
    const before = known.get(query)
    if (before !== undefined) return before
    const isFit = fits(query, record)
    known.set(query, isFit)
    return isFit
  }
}

function fits(query: string, record: GlideRecord): boolean {
  const filter = new GlideFilter(query, 'x_secx_azmon_rule')
  filter.setCaseSensitive(false)
  filter.setEnforceSecurity(true)
  // Without the second argument one condition would be enough. The platform may give a Java object.
  return String(filter.match(record, true)) === 'true'
}
