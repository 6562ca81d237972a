import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { type Ended, type IncidentEnding, planEnding, reopenIfJoined } from './ending.ts'
import { attempt, logError } from '../platform/log.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { bodyOf } from '../azure/fields.ts'
import { readAlert } from '../azure/kinds/read_alert.ts'
import { cut } from '../platform/cut.ts'
import { findDelivery } from '../delivery/ledger.ts'
import { fromGlideTime, toGlideTime } from '../platform/time.ts'
import { conditionOf, readIncident, updatePresentIncident } from '../incident/store.ts'
import { explained, plainText } from '../platform/text.ts'
import { type StormCount, stormReport } from '../incident/description.ts'
import { SIZE } from '../incident/fit.ts'
import { type DeliveryReason, sentence } from '../reasons/reasons.ts'
import { effectiveSettings } from '../mapping/record.ts'
import { isShared } from './news.ts'
import { addRowCount, getById, rowCount, updatePresent } from '../platform/glide.ts'
import { readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { autoResolve } from './auto_resolve.ts'
import { clearDue, type Due, moveHeldUntil, readDue, SAID_OF_DUE, setDue } from '../alert/due.ts'
import { heldUntil, isAnyFiring } from '../alert/members.ts'
import { NO_NEWS } from '../incident/notes.ts'
import { reopenResolved, settleContradictions } from './settle.ts'
import { rememberedAlert } from '../alert/remembered.ts'
import { type AlertRow, readRow } from '../alert/store.ts'

const TABLE = 'x_secx_azmon_alert'

/** Alerts whose incident is due that one run takes up at the most. */
const BATCH = 100

/** Retry interval (ms) after an incident could not be resolved; others go first meanwhile. */
const PAUSE = 10 * 60_000

/** Values of a storm that its incident lists, by rule and by resource group. */
const TOP = 15

/** A storm's incident is counted anew while an alert joined it within this time (ms). */
const STORM_AFTERMATH = 5 * 60_000

/**
 * Scheduled job: what happens to alerts because time passes, not because Azure calls. A step that throws does not stop the
 * others, nor does a record within its step.
 */
export function keepUp(): void {
  const now = Date.now()
  const settings = readSettings()
  attempt('Alerts of an earlier version', moveHeldUntil)
  attempt('Alerts with contradicting times', () => settleContradictions(now))
  attempt('Alerts that Azure is silent about', () => autoResolve(settings.lifecycle, now))
  attempt('Incidents that are due', () => endDue(settings, now))
  attempt('Incidents of storms', () => countStorms(settings, now))
}

/**
 * Resolves the incidents that are due, unless another of their alerts fires or still flaps. Each row is read again before:
 * it may have been removed since it was found, or a delivery may have changed it.
 */
function endDue(settings: Settings, now: number): void {
  const found = new GlideRecord(TABLE)
  found.addNotNullQuery('due_at')
  found.addQuery('due_at', '<=', toGlideTime(now))
  found.orderBy('due_at')
  found.setLimit(BATCH)
  found.query()
  while (found.next()) {
    const sysId = found.getUniqueValue()
    const name = `Alert ${found.getValue('number') ?? ''}`
    const isDone = attempt(name, () => endOne(sysId, settings, now))
    if (!isDone) attempt(name, () => pause(getById(TABLE, sysId), now))
  }
}

function endOne(sysId: string, settings: Settings, now: number): void {
  const record = getById(TABLE, sysId)
  const due = record && readDue(record)
  if (record === null || due === null || due.at > now) return
  const row = readRow(record)
  const fires = record.getValue('state') === 'fired'
  if (due.reason === 'reopening') {
    // Whatever ended an alert that fires no more has dealt with its incident.
    const isDone = !fires || reopenResolved(row, SAID_OF_DUE.reopening)
    if (isDone) clear(record, new Set())
    else pause(record, now)
  } else if (fires) clear(record, new Set())
  else end(row, due, settings, now)
}

/** Puts off an alert whose incident could not be resolved, so that it does not hold up the others at every run. */
function pause(record: GlideRecord | null, now: number): void {
  const due = record && readDue(record)
  if (record === null || due === null) return
  setDue(record, now + PAUSE, due.reason)
  updatePresent(record)
}

function end(row: AlertRow, due: Due, settings: Settings, now: number): void {
  const { record } = row
  const why = SAID_OF_DUE[due.reason]
  const reasons = new Set<DeliveryReason>(due.reason === 'flapping' ? [] : [why])
  const incident = row.incident === '' ? null : readIncident(row.incident)
  if (incident && conditionOf(incident) === 'open' && isOver(row.incident, now)) {
    const over = rereadAlert(row, now, settings)
    const company = { othersFire: false, flapping: false, storm: row.inStorm }
    const planned = planEnding(incident, over, company, effectiveSettings(settings, row.kept), why)
    const ended = due.reason === 'silence' ? afterSilence(planned, record, now) : planned
    const written = updatePresentIncident(incident, ended.fields)
    if (!written.ok) {
      logError(`Alert ${row.number}: ${written.error}`)
      pause(record, now)
      return
    }
    reasons.add(ended.reason)
    const reopened = ended.outcome === 'resolved' ? reopenIfJoined(incident) : null
    if (reopened) reasons.add('joined_while_resolving')
    if (reopened && !reopened.ok) logError(`Alert ${row.number}: ${reopened.error}`)
  }
  clear(record, reasons)
}

function clear(record: GlideRecord, reasons: ReadonlySet<DeliveryReason>): void {
  record.setValue('flapping_until', '')
  clearDue(record)
  for (const reason of reasons) {
    record.setValue('reason', reason)
    record.setValue('explanation', explained(record.getValue('explanation') ?? '', sentence(reason)))
  }
  updatePresent(record)
}

/** Replaces the texts of an ending after hours without a call: they must not claim that Azure reported the end. */
function afterSilence(ended: IncidentEnding, record: GlideRecord, now: number): IncidentEnding {
  const lastCall = fromGlideTime(record.getValue('last_event_at')) ?? now
  const hours = Math.floor((now - lastCall) / 3_600_000)
  const said = `Nothing was heard from Azure about the alert for ${hours} ${hours === 1 ? 'hour' : 'hours'}.`
  const { work_notes: note, close_notes: notes } = ended.fields
  return {
    ...ended,
    fields: {
      ...ended.fields,
      ...(note === undefined ? {} : { work_notes: `${said}\n${sentence(ended.reason)}` }),
      ...(notes === undefined ? {} : { close_notes: cut(`${said}\n${notes}`, SIZE.closeNotes) }),
    },
  }
}

function isOver(incident: string, now: number): boolean {
  return !isAnyFiring(incident) && (heldUntil(incident) ?? 0) <= now
}

/** The alert as the delivery said that opened its incident, or as its row does when that is gone; it has ended now. */
function rereadAlert(row: AlertRow, now: number, settings: Settings): Ended {
  const text = findDelivery(row.openedBy, now)?.payload ?? ''
  const read = readAlert(text)
  const alert: AzureAlert = {
    ...(read.ok ? read.alert : rememberedAlert(row.record)),
    condition: 'resolved',
    conditionOrigin: 'time passed',
    resolvedAt: now,
    // What the opening call said is no news.
    message: '',
  }
  const shared = isShared(row, settings) ? { alert: row.number, firing: 0, ended: [] } : null
  return { alert, payload: () => bodyOf(text), news: NO_NEWS, shared }
}

/** Writes into each storm's incident what belongs to it by now. */
function countStorms(settings: Settings, now: number): void {
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('opened_at', '>=', toGlideTime(now - STORM_AFTERMATH))
  aggregate.addNotNullQuery('storm')
  addRowCount(aggregate)
  aggregate.groupBy('storm')
  aggregate.query()
  while (aggregate.next()) {
    const storm = aggregate.getValue('storm') ?? ''
    attempt(`Incident ${storm} of a storm`, () => countStorm(storm, settings))
  }
}

function countStorm(sysId: string, settings: Settings): void {
  const incident = readIncident(sysId)
  if (incident === null || conditionOf(incident) !== 'open') return
  const states = countBy(sysId, 'state')
  const report = stormReport(
    {
      total: sum(states),
      firing: sum(states.filter(({ value }) => value === 'fired')),
      severities: countBy(sysId, 'severity'),
      rules: countBy(sysId, 'rule').slice(0, TOP),
      resourceGroups: countBy(sysId, 'resource_group').slice(0, TOP),
    },
    settings,
  )
  if (plainText(report) === incident.record.getValue('description')) return
  const written = updatePresentIncident(incident, { description: report })
  if (!written.ok) logError(`Storm: ${written.error}`)
}

function countBy(incident: string, column: string): StormCount[] {
  const counts: StormCount[] = []
  const aggregate = new GlideAggregate(TABLE)
  aggregate.addQuery('incident', '=', incident)
  addRowCount(aggregate)
  aggregate.groupBy(column)
  aggregate.query()
  while (aggregate.next())
    counts.push({ value: aggregate.getValue(column) ?? '', alerts: rowCount(aggregate) })
  return counts.sort((a, b) => b.alerts - a.alerts)
}

function sum(counts: readonly StormCount[]): number {
  return counts.reduce((total, { alerts }) => total + alerts, 0)
}
