import { GlideRecord } from '@servicenow/glide'
import { logError } from '../log.ts'
import { toGlideTime } from '../glide_time.ts'
import { conditionOf, STATE } from '../incident/snapshot.ts'
import { readIncident, updateIncident } from '../incident/store.ts'
import { sentence } from '../reasons.ts'
import { isFiring } from './decision.ts'
import { explained } from './explanation.ts'
import { type AlertRow, readRow } from './store.ts'

/** Alerts heard of within this time (ms) are looked at, and so many of them at the most. */
const LOOK_BACK = 10 * 60_000
const BATCH = 1000

/**
 * Two nodes that work on one alert within the same milliseconds may each miss what the other writes: a record update
 * has no condition. But both times end up on the row, and they tell what should be. The job sets right what was heard
 * of of late: an alert that should have resolved is handed to those whose incident is due to end; one that should fire
 * gets its incident opened again. `now` in milliseconds.
 */
export function settleContradictions(now: number): void {
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addQuery('last_event_at', '>=', toGlideTime(now - LOOK_BACK))
  record.addNotNullQuery('incident')
  record.orderByDesc('last_event_at')
  record.setLimit(BATCH)
  record.query()
  while (record.next()) {
    const row = readRow(record)
    const firing = isFiring(row)
    if (firing !== (record.getValue('state') === 'fired')) settle(row, firing, now)
  }
}

function settle(row: AlertRow, firing: boolean, now: number): void {
  if (firing && !reopen(row)) return
  const { record } = row
  record.setValue('state', firing ? 'fired' : 'resolved')
  record.setValue('hold_until', firing ? '' : toGlideTime(now))
  record.setValue('reason', 'settled')
  record.setValue('explanation', explained(record.getValue('explanation') ?? '', sentence('settled')))
  record.update()
}

/** False when the incident could not be changed: the next run tries again. */
function reopen(row: AlertRow): boolean {
  const incident = readIncident(row.incident)
  if (incident === null || conditionOf(incident) !== 'resolved') return true
  const written = updateIncident(incident, { state: STATE.inProgress, work_notes: sentence('settled') })
  if (!written.ok) logError(`Alert ${row.number}: ${written.error}`)
  return written.ok
}
