import { GlideRecord } from '@servicenow/glide'
import { attempt, logError } from '../platform/log.ts'
import { toGlideTime } from '../platform/time.ts'
import { conditionOf, readIncident, STATE, updatePresentIncident } from '../incident/store.ts'
import { getById, updatePresent } from '../platform/glide.ts'
import { type DeliveryReason, sentence } from '../reasons/reasons.ts'
import { isFiring } from '../alert/decision.ts'
import { clearDue, scheduleAutoResolve, setDue } from '../alert/due.ts'
import { explained } from '../platform/text.ts'
import { type AlertRow, readRow } from '../alert/store.ts'

const TABLE = 'x_secx_azmon_alert'

/** Alerts heard of within this time (ms) are looked at, and so many of them at the most. */
const LOOK_BACK = 10 * 60_000
const BATCH = 1000

/**
 * Two nodes that work on one alert within the same milliseconds may each miss what the other writes: a record update
 * has no condition. But both times end up on the row, and they tell what its state should be. The job corrects the rows
 * of the last minutes: the incident of an alert that should have resolved becomes due; that of one that should fire is
 * opened again. `now` in milliseconds.
 */
export function settleContradictions(now: number): void {
  const record = new GlideRecord(TABLE)
  record.addQuery('last_event_at', '>=', toGlideTime(now - LOOK_BACK))
  record.addNotNullQuery('incident')
  record.orderByDesc('last_event_at')
  record.setLimit(BATCH)
  record.query()
  while (record.next()) {
    const row = readRow(record)
    const firing = isFiring(row)
    if (firing === isMarkedFiring(row)) continue
    const sysId = record.getUniqueValue()
    attempt(`Alert ${row.number}`, () => settle(sysId, now))
  }
}

/** Reads the row again: it may have been removed since it was found, or a delivery may have corrected it. */
function settle(sysId: string, now: number): void {
  const record = getById(TABLE, sysId)
  if (record === null) return
  const row = readRow(record)
  const firing = isFiring(row)
  if (firing === isMarkedFiring(row) || (firing && !reopenResolved(row, 'settled'))) return
  record.setValue('state', firing ? 'fired' : 'resolved')
  if (firing) clearDue(record)
  else setDue(record, now, 'settled')
  scheduleAutoResolve(record)
  record.setValue('reason', 'settled')
  record.setValue('explanation', explained(record.getValue('explanation') ?? '', sentence('settled')))
  updatePresent(record)
}

function isMarkedFiring({ record }: AlertRow): boolean {
  return record.getValue('state') === 'fired'
}

/**
 * Reopens the incident of an alert that fires, if it is resolved; the work note holds the sentence of `reason`. False when the incident
 * could not be changed: the next run tries again.
 */
export function reopenResolved(row: AlertRow, reason: DeliveryReason): boolean {
  const incident = readIncident(row.incident)
  if (incident === null || conditionOf(incident) !== 'resolved') return true
  const written = updatePresentIncident(incident, { state: STATE.inProgress, work_notes: sentence(reason) })
  if (!written.ok) logError(`Alert ${row.number}: ${written.error}`)
  return written.ok
}
