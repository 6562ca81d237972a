import { GlideDateTime, GlideRecord, GlideSchedule, gs } from '@servicenow/glide'
import { toGlideTime } from '../platform/time.ts'

/**
 * Whether a moment (ms) lies within one of some schedules, by sys_id; null for a schedule that is gone or empty. Their time
 * zones are read together when the first is asked: a schedule is loaded in the session's time zone unless one is given
 * (GlideSchedule, scoped API). A floating one has none of its own.
 */
export function schedulesAt(sysIds: readonly string[], moment: number): (sysId: string) => boolean | null {
  let zones: Map<string, string> | null = null
  return (sysId) => {
    zones ??= readTimeZones(sysIds)
    const zone = zones.get(sysId)
    if (zone === undefined) return null
    const schedule = zone === '' ? new GlideSchedule(sysId) : new GlideSchedule(sysId, zone)
    return schedule.isValid() ? schedule.isInSchedule(new GlideDateTime(toGlideTime(moment))) : null
  }
}

function readTimeZones(sysIds: readonly string[]): Map<string, string> {
  const zones = new Map<string, string>()
  if (!gs.tableExists('cmn_schedule')) return zones
  const record = new GlideRecord('cmn_schedule')
  record.addQuery('sys_id', 'IN', sysIds.join(','))
  record.query()
  while (record.next()) {
    const zone = record.getValue('time_zone') ?? ''
    zones.set(record.getUniqueValue(), zone.toLowerCase() === 'floating' ? '' : zone)
  }
  return zones
}
