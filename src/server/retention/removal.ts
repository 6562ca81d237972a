import { GlideRecord } from '@servicenow/glide'
import { conditionOf, readIncident, STATE } from '../incident/store.ts'
import { attempt, logError } from '../platform/log.ts'
import { toGlideTime } from '../platform/time.ts'
import { tryUpdate } from '../platform/glide.ts'
import type { RemovedKind } from './limits.ts'

/** What one batch did. */
interface Batch {
  /** sys_id of the first row that was found; '' for none. */
  first: string
  removed: number
}

/** Removes up to `limit` rows of a kind that are older than `before`. `now` in milliseconds. */
export const REMOVALS: Record<RemovedKind, (before: string, limit: number, now: number) => Batch> = {
  payloads: emptyPayloads,
  deliveries: (before, limit) => removeFound(finishedDeliveries(before), limit),
  refusals: removeRefusals,
  alerts: removeAlerts,
  runs: removeRuns,
}

/** The delivery stays; `payload_removed` says when its payload was emptied. */
function emptyPayloads(before: string, limit: number, now: number): Batch {
  const record = finishedDeliveries(before)
  record.addNullQuery('payload_removed')
  record.setLimit(limit)
  record.query()
  const batch = newBatch()
  while (record.next()) {
    record.setValue('payload', '')
    record.setValue('payload_removed', toGlideTime(now))
    removeOne(batch, record.getUniqueValue(), () => {
      const updated = tryUpdate(record)
      if (!updated.ok && updated.error !== '') logError(`A payload could not be removed: ${updated.error}`)
      return updated.ok
    })
  }
  return batch
}

/** Deliveries that wait, are tried again or failed for good are never removed. */
function finishedDeliveries(before: string): GlideRecord {
  const record = new GlideRecord('x_secx_azmon_delivery')
  record.addQuery('state', 'IN', 'done,rejected')
  record.addQuery('received_at', '<', before)
  return record
}

function removeRefusals(before: string, limit: number): Batch {
  const record = new GlideRecord('x_secx_azmon_refusal')
  record.addQuery('hour', '<', before)
  return removeFound(record, limit)
}

/**
 * Each alert is read once more before it is removed, since Azure may call about it at this very moment. Its incident is
 * read too: a platform that cannot follow a condition drops it (docs/facts/servicenow.md#unknown-field).
 */
function removeAlerts(before: string, limit: number): Batch {
  const batch = newBatch()
  for (const sysId of expiredAlertIds(before, limit)) {
    const isDone = attempt(`Alert ${sysId}`, () => {
      const record = expiredAlerts(before)
      record.addQuery('sys_id', sysId)
      record.setLimit(1)
      record.query()
      if (record.next() && isIncidentOver(record)) removeOne(batch, sysId, () => record.deleteRecord())
    })
    if (!isDone) batch.first ||= sysId
  }
  return batch
}

function expiredAlertIds(before: string, limit: number): string[] {
  const record = expiredAlerts(before)
  record.setLimit(limit)
  record.query()
  const sysIds: string[] = []
  while (record.next()) sysIds.push(record.getUniqueValue())
  return sysIds
}

/**
 * Alerts that are over and whose incident is closed or canceled. Azure does not report the end of stateless alerts: for
 * those the state of the incident is enough.
 */
function expiredAlerts(before: string): GlideRecord {
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

/** Tables with the column that tells the age of a row. */
const RUNS_AND_NOTICES = [
  ['x_secx_azmon_ci_run', 'ended_at'],
  ['x_secx_azmon_cleanup', 'ended_at'],
  ['x_secx_azmon_notice', 'noticed_at'],
] as const

function removeRuns(before: string, limit: number): Batch {
  const batch = newBatch()
  for (const [table, time] of RUNS_AND_NOTICES) {
    const record = new GlideRecord(table)
    if (time === 'ended_at') record.addQuery('state', 'IN', 'done,failed')
    record.addQuery(time, '<', before)
    const { first, removed } = removeFound(record, limit)
    batch.first ||= first
    batch.removed += removed
  }
  return batch
}

/** Row by row: the platform's rules run for each, and a node that dies leaves the rest to the next call of the job. */
function removeFound(record: GlideRecord, limit: number): Batch {
  const batch = newBatch()
  record.setLimit(limit)
  record.query()
  while (record.next()) removeOne(batch, record.getUniqueValue(), () => record.deleteRecord())
  return batch
}

function newBatch(): Batch {
  return { first: '', removed: 0 }
}

/** A row that throws stays, like one that the platform refuses to remove; the others are removed all the same. */
function removeOne(batch: Batch, sysId: string, remove: () => boolean): void {
  batch.first ||= sysId
  attempt(`The row ${sysId} could not be removed`, () => {
    if (remove()) batch.removed += 1
  })
}
