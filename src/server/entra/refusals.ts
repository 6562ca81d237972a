import { GlideRecord } from '@servicenow/glide'
import { logError } from '../platform/log.ts'
import { HOUR, toGlideTime } from '../platform/time.ts'
import { addTo, insertRecord, sha256Hex } from '../platform/glide.ts'
import { columnText } from '../platform/text.ts'
import type { EntraSettings } from '../settings/settings.ts'
import { sanitize, type Verdict } from './verdict.ts'

const TABLE = 'x_secx_azmon_refusal'
const MAX_EXAMPLE = 4000
const OTHER = 'other'

/**
 * Counts a refused call: one row per reason, tenant, caller and hour. Two statements: the row is looked up, then counted
 * up or inserted. `reason` is the verdict's or a later one (`subscription_not_allowed`); `example` is stored with the
 * first call of the hour and must hold no secret; `now` in milliseconds.
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
  record.setValue('reason', sanitize(reason, 60))
  record.setValue('tenant', columnText(tenant, 64))
  record.setValue('caller', columnText(caller, 64))
  record.setValue('hour', toGlideTime(hour))
  record.setValue('count', 1)
  record.setValue('first_seen', toGlideTime(now))
  record.setValue('last_seen', toGlideTime(now))
  record.setValue('example', columnText(example, MAX_EXAMPLE))
  if (insertRecord(record)) return
  // Another node inserted the row since it was looked up.
  if (!countUp(key, now)) logError(`A refused call (${sanitize(reason, 60)}) could not be counted`)
}

/**
 * Tenant and caller under which a refusal is counted. Names from outside would let anybody make a row per call: a forger
 * by inventing claims, the owner of another tenant, whose tokens the same keys sign, by registering applications. So a
 * name is stored only if the settings have it or it comes from the configured tenant; otherwise it is "other", and the
 * row's example says what the token named.
 */
export function refusalClass(
  verdict: Verdict,
  settings: Pick<EntraSettings, 'tenant' | 'callers'>,
): { tenant: string; caller: string } {
  const { tenant, caller } = verdict.facts
  const isOwnTenant = tenant !== '' && tenant === settings.tenant
  const isNamed = settings.callers.includes(caller) || (isOwnTenant && verdict.signatureVerified)
  return {
    tenant: tenant === '' || isOwnTenant ? tenant : OTHER,
    caller: caller === '' || isNamed ? caller : OTHER,
  }
}

/** False if there is no such row. */
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
