import { GlideRecord } from '@servicenow/glide'
import { attempt, logError } from '../platform/log.ts'
import { toGlideTime } from '../platform/time.ts'
import { conditionOf, STATE } from '../incident/snapshot.ts'
import { readIncident } from '../incident/store.ts'
import { tryUpdate } from '../platform/glide.ts'

/** What came of one batch. */
export interface Batch {
  /** sys_id of the first row that was found; '' for none. */
  first: string
  removed: number
}

/** Deliveries that wait, are tried again or failed for good are never among these. */
const DONE = 'done,rejected'

/** Empties the payload of up to `limit` deliveries that were received before; `now` in milliseconds. */
export function emptyPayloads(before: string, limit: number, now: number): Batch {
  const record = new GlideRecord('x_secx_azmon_delivery')
  record.addQuery('state', 'IN', DONE)
  record.addNullQuery('payload_removed')
  record.addQuery('received_at', '<', before)
  record.setLimit(limit)
  record.query()
  const batch = nothing()
  while (record.next()) {
    record.setValue('payload', '')
    record.setValue('payload_removed', toGlideTime(now))
    count(batch, record.getUniqueValue(), () => {
      const updated = tryUpdate(record)
      if (!updated.ok && updated.error !== '') logError(`A payload could not be removed: ${updated.error}`)
      return updated.ok
    })
  }
  return batch
}

export function removeDeliveries(before: string, limit: number): Batch {
  const record = new GlideRecord('x_secx_azmon_delivery')
  record.addQuery('state', 'IN', DONE)
  record.addQuery('received_at', '<', before)
  return removeFound(record, limit)
}

export function removeRefusals(before: string, limit: number): Batch {
  const record = new GlideRecord('x_secx_azmon_refusal')
  record.addQuery('hour', '<', before)
  return removeFound(record, limit)
}

/**
 * Alerts that are over, and whose incident nobody can take up any more. Azure does not report the end of some alerts, or
 * may not: of those it is enough that the incident is closed. Looked at once more, one by one: Azure may call about an alert at the
 * very moment in which it is to go. And its incident is read, since a platform that cannot follow a condition drops it
 * (docs/facts/servicenow.md#unknown-field).
 */
export function removeAlerts(before: string, limit: number): Batch {
  const batch = nothing()
  for (const sysId of expiredAlerts(before, limit)) {
    const isDone = attempt(`Alert ${sysId}`, () => {
      const record = expired(before)
      record.addQuery('sys_id', sysId)
      record.setLimit(1)
      record.query()
      if (record.next() && isIncidentOver(record)) count(batch, sysId, () => record.deleteRecord())
    })
    if (!isDone) batch.first ||= sysId
  }
  return batch
}

/** Searches for CIs, and clean-ups. */
export function removeRuns(before: string, limit: number): Batch {
  const batch = nothing()
  for (const table of ['x_secx_azmon_ci_run', 'x_secx_azmon_cleanup']) {
    const record = new GlideRecord(table)
    record.addQuery('state', 'IN', 'done,failed')
    record.addQuery('ended_at', '<', before)
    const { first, removed } = removeFound(record, limit)
    batch.first ||= first
    batch.removed += removed
  }
  return batch
}

function expiredAlerts(before: string, limit: number): string[] {
  const record = expired(before)
  record.setLimit(limit)
  record.query()
  const sysIds: string[] = []
  while (record.next()) sysIds.push(record.getUniqueValue())
  return sysIds
}

function expired(before: string): GlideRecord {
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addQuery('last_event_at', '<', before)
  record.addNullQuery('due_at')
  record.addQuery('state', 'resolved').addOrCondition('stateful', false)
  record.addNullQuery('incident').addOrCondition('incident.state', 'IN', `${STATE.closed},${STATE.canceled}`)
  return record
}

function isIncidentOver(alert: GlideRecord): boolean {
  const incident = alert.getValue('incident') ?? ''
  return incident === '' || ['closed', 'gone'].includes(conditionOf(readIncident(incident)))
}

/** Row by row: each is deleted with what the platform does around it, and a node that dies leaves the rest for the next. */
function removeFound(record: GlideRecord, limit: number): Batch {
  const batch = nothing()
  record.setLimit(limit)
  record.query()
  while (record.next()) count(batch, record.getUniqueValue(), () => record.deleteRecord())
  return batch
}

function nothing(): Batch {
  return { first: '', removed: 0 }
}

/** A row that throws stays, like one that the platform refuses to remove: the others go. */
function count(batch: Batch, sysId: string, remove: () => boolean): void {
  batch.first ||= sysId
  attempt(`The row ${sysId} could not be removed`, () => {
    if (remove()) batch.removed += 1
  })
}
