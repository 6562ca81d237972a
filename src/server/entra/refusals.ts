import { GlideRecord } from '@servicenow/glide'
import { logError } from '../platform/log.ts'
import { HOUR, toGlideTime } from '../platform/time.ts'
import { columnText } from '../platform/text.ts'
import type { EntraSettings } from '../settings/settings.ts'
import { addTo, insertRecord, sha256Hex } from '../platform/glide.ts'
import { refusalClass } from './refusal_class.ts'
import { shown } from './shown.ts'
import type { Verdict } from './verdict.ts'

const TABLE = 'x_secx_azmon_refusal'
const MAX_EXAMPLE = 4000

/**
 * Counts a call that was refused: one row per reason, tenant, caller and hour. Two statements: the row is looked up,
 * then counted up or made. `reason` may be the verdict's or a later one (`subscription`); `example` is kept with the
 * first of the hour and must hold no secret; `now` in milliseconds.
 */
export function countRefusal(
  reason: string,
  verdict: Verdict,
  settings: Pick<EntraSettings, 'tenant' | 'callers'>,
  example: string,
  now: number,
): void {
  const hour = now - (now % HOUR)
  const { tenant, caller } = refusalClass(verdict, settings)
  const key = sha256Hex(`${reason}|${tenant}|${caller}|${hour}`)
  if (countUp(key, now)) return
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('refusal_key', key)
  record.setValue('reason', shown(reason, 60))
  record.setValue('tenant', columnText(tenant, 64))
  record.setValue('caller', columnText(caller, 64))
  record.setValue('hour', toGlideTime(hour))
  record.setValue('count', 1)
  record.setValue('first_seen', toGlideTime(now))
  record.setValue('last_seen', toGlideTime(now))
  record.setValue('example', columnText(example, MAX_EXAMPLE))
  if (insertRecord(record)) return
  // Another node made the row since it was looked up.
  if (!countUp(key, now)) logError(`A refused call (${shown(reason, 60)}) could not be counted`)
}

/** False where there is no such row. */
function countUp(key: string, now: number): boolean {
  const record = new GlideRecord(TABLE)
  record.addQuery('refusal_key', key)
  record.setLimit(1)
  record.query()
  if (!record.next()) return false
  addTo(record, 'count', 1)
  record.setValue('last_seen', toGlideTime(now))
  return record.update() !== null
}
