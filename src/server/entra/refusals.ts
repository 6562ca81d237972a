import { GlideRecord, GlideSecureRandomUtil } from '@servicenow/glide'
import { logError } from '../platform/log.ts'
import { fromGlideTime, HOUR, toGlideTime } from '../platform/time.ts'
import { addTo, insertRecord, sha256Hex } from '../platform/glide.ts'
import { columnText } from '../platform/text.ts'
import type { EntraSettings } from '../settings/settings.ts'
import { sanitize, type Verdict } from './verdict.ts'

const TABLE = 'x_secx_azmon_refusal'
const MAX_EXAMPLE = 4000
const OTHER = 'other'

/** Rows that one hour may have for the same reason, tenant and caller. */
const SLOTS = 8

/** A flood: so many calls are counted on the first row, the last of them this short a time (ms) ago. */
const FLOOD = { calls: 100, pause: 2000 }

/** Why a call was refused, in words that are stored with the first call of a row. They must hold no secret. */
export interface Refusal {
  /** The verdict's, or a later one (`subscription_not_allowed`). */
  reason: string
  sentence: string
  /** What an admin does next. */
  next: string
  /** The checks of the token. */
  example: string
}

/**
 * Counts a refused call by reason, tenant, caller and hour. Two statements: the rows are looked up, then one is counted
 * up or inserted. In a flood the calls spread over several rows, since a single one would have all nodes wait for each
 * other; whoever shows the counts adds them up. `now` in milliseconds.
 */
export function countRefusal(
  { reason, sentence, next, example }: Refusal,
  verdict: Verdict,
  settings: Pick<EntraSettings, 'tenant' | 'callers'>,
  now: number,
): void {
  const hour = now - (now % HOUR)
  const { tenant, caller } = refusalClass(verdict, settings)
  const first = sha256Hex(`${reason}|${tenant}|${caller}|${hour}`)
  const further = furtherKey(first)
  const { isCounted, missing } = countUp(first, further, now)
  if (isCounted) return
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('refusal_key', missing || first)
  record.setValue('reason', sanitize(reason, 60))
  record.setValue('explanation', columnText(sentence, 1000))
  record.setValue('next_step', columnText(next, 1000))
  record.setValue('tenant', columnText(tenant, 64))
  record.setValue('caller', columnText(caller, 64))
  record.setValue('hour', toGlideTime(hour))
  record.setValue('count', 1)
  record.setValue('first_seen', toGlideTime(now))
  record.setValue('last_seen', toGlideTime(now))
  record.setValue('example', columnText(example, MAX_EXAMPLE))
  if (insertRecord(record)) return
  // Another node inserted the row since it was looked up.
  if (!countUp(first, further, now).isCounted)
    logError(`A refused call (${sanitize(reason, 60)}) could not be counted`)
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

/** The unique key of a further row in a flood: 64 characters as well. */
function furtherKey(first: string): string {
  return `${first.slice(0, -2)}-${GlideSecureRandomUtil.getSecureRandomIntBound(SLOTS - 1)}`
}

/** Counts up the first row, in a flood the further one; else says which of them is missing. */
function countUp(first: string, further: string, now: number): { isCounted: boolean; missing: string } {
  const record = new GlideRecord(TABLE)
  record.addQuery('refusal_key', 'IN', `${first},${further}`)
  record.orderByDesc('refusal_key')
  record.query()
  let missing = first
  while (record.next()) {
    if (record.getValue('refusal_key') === first && isFlood(record, now)) {
      missing = further
      continue
    }
    addTo(record, 'count', 1)
    record.setValue('last_seen', toGlideTime(now))
    return { isCounted: record.update() !== null, missing: '' }
  }
  return { isCounted: false, missing }
}

function isFlood(record: GlideRecord, now: number): boolean {
  const lastSeen = fromGlideTime(record.getValue('last_seen'))
  const isBusy = lastSeen !== null && Math.abs(now - lastSeen) < FLOOD.pause
  return isBusy && Number(record.getValue('count') ?? 0) >= FLOOD.calls
}
