import { rowsWith } from './lookup.ts'
import type { Actor, Records, Row } from './records.ts'

/** A schedule and its entries (cmn_schedule_span). */
export interface Schedule {
  name: string
  entries: Row[]
}

/** Null where there is none. What GlideSchedule reads is the platform's own. */
export function readSchedule(records: Records, platform: Actor, sysId: string): Schedule | null {
  const [schedule] = rowsWith(records, platform, 'cmn_schedule', 'sys_id', sysId)
  if (schedule === undefined) return null
  const entries = rowsWith(records, platform, 'cmn_schedule_span', 'schedule', sysId)
  return { name: schedule['name'] ?? '', entries }
}
