import { GlideRecord } from '@servicenow/glide'
import type { AlertKind } from '../azure/alert.ts'
import { attempt } from '../platform/log.ts'
import { HOUR, fromGlideTime, toGlideTime } from '../platform/time.ts'
import type { LifecycleSettings } from '../settings/settings.ts'
import { getById } from '../platform/glide.ts'
import { scheduleAutoResolve, setDue } from '../alert/due.ts'

const TABLE = 'x_secx_azmon_alert'
/** Alerts of a kind, and alerts with hours of their own, that one run takes up at the most. */
const BATCH = 100

/**
 * Alerts of any kind about which Azure has not called for the hours of their mapping rule, or else of the settings, count
 * as resolved since the last call, so that a firing on its way is no late one. The row is only marked as due: the job
 * resolves the incident after that, so an interrupted job loses nothing. `now` in milliseconds.
 */
export function autoResolve(
  { autoResolveAfter }: Pick<LifecycleSettings, 'autoResolveAfter'>,
  now: number,
): void {
  for (const kind of Object.keys(autoResolveAfter) as AlertKind[]) {
    const before = toGlideTime(now - (autoResolveAfter[kind] ?? 0) * HOUR)
    const record = firing('last_event_at', before)
    record.addQuery('kind', kind)
    record.addNullQuery('auto_resolve_hours')
    resolveAll(record, now)
  }
  resolveAll(firing('auto_resolve_at', toGlideTime(now)), now)
}

/** Alerts that still fire and whose time in a column has come, the longest ago first. */
function firing(column: 'last_event_at' | 'auto_resolve_at', before: string): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.addQuery('state', 'fired')
  record.addNotNullQuery(column)
  record.addQuery(column, '<=', before)
  record.orderBy(column)
  record.setLimit(BATCH)
  return record
}

function resolveAll(found: GlideRecord, now: number): void {
  found.query()
  while (found.next()) {
    const sysId = found.getUniqueValue()
    const lastCall = found.getValue('last_event_at')
    attempt(`Alert ${found.getValue('number') ?? ''}`, () => resolve(sysId, lastCall, now))
  }
}

/** Reads the row again: it may have been removed since it was found, or Azure may have called. */
function resolve(sysId: string, lastCall: string | null, now: number): void {
  const record = getById(TABLE, sysId)
  if (record === null) return
  if (record.getValue('state') !== 'fired' || record.getValue('last_event_at') !== lastCall) return
  const firedAt = Date.parse(record.getValue('fired_exact') ?? '')
  const resolvedAt = Math.max(fromGlideTime(lastCall) ?? now, firedAt || 0)
  record.setValue('state', 'resolved')
  record.setValue('resolved_at', toGlideTime(resolvedAt))
  record.setValue('resolved_exact', new Date(resolvedAt).toISOString())
  record.setValue('reason', 'silent')
  setDue(record, now, 'silence')
  scheduleAutoResolve(record)
  record.update()
}
