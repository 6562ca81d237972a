import { isFiring } from '../alert/decision.ts'
import {
  findContradictions,
  findDue,
  findSilent,
  finishDue,
  type FoundAlert,
  markSettled,
  markSilent,
  moveOldColumns,
  postponeDue,
  REASON_WHEN_DUE,
} from '../alert/due.ts'
import { countMembers, heldUntil, isAnyFiring, recentStorms, sum } from '../alert/members.ts'
import { type Due, type DueReason, isShared } from '../alert/row.ts'
import { type AlertRecord, readAlertRow, rememberedAlert } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { bodyOf } from '../azure/fields.ts'
import { joined } from '../azure/text.ts'
import { ofCaller, readAlert } from '../azure/kinds/read_alert.ts'
import { findDelivery } from '../delivery/ledger.ts'
import { stormReport } from '../incident/description.ts'
import { SIZE } from '../incident/fit.ts'
import type { EndedAlert } from '../incident/resolution.ts'
import {
  conditionOf,
  type IncidentRow,
  readIncident,
  STATE,
  updateIncident,
  updatePresentIncident,
} from '../incident/store.ts'
import { namesOf, resolutionText } from '../incident/values.ts'
import { effectiveSettings } from '../mapping/record.ts'
import { cut } from '../platform/cut.ts'
import { attempt, logError } from '../platform/log.ts'
import { plainText } from '../platform/text.ts'
import { HOUR } from '../platform/time.ts'
import { type DeliveryReason, sentence } from '../reasons/reasons.ts'
import { readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { endIncident, type IncidentEnding } from './ending.ts'

/** Alerts that one step of a run processes at the most. */
const BATCH = 100

/** Retry interval (ms) after an incident could not be resolved; others go first meanwhile. */
const PAUSE = 10 * 60_000

/**
 * Scheduled job: what happens to alerts because time passes, not because Azure calls. A step that throws does not stop the
 * others, nor does a record within its step.
 */
export function keepUp(): void {
  const now = Date.now()
  const settings = readSettings()
  attempt('Alerts of an earlier version', moveOldColumns)
  attempt('Alerts with contradicting times', () => settleContradictions(now))
  attempt('Alerts that Azure is silent about', () => autoResolve(settings, now))
  attempt('Incidents that are due', () => endDue(settings, now))
  attempt('Incidents of storms', () => countStorms(settings, now))
}

/** Alerts with a call in this time (ms), and how many. */
const LOOK_BACK = 10 * 60_000
const MAX_LOOKED_AT = 1000

/**
 * Repairs rows whose state contradicts their times. Two nodes that process one alert within the same milliseconds may each
 * miss what the other writes: a record update has no condition. But both times end up on the row, and they tell its state.
 * The incident of an alert that should have resolved becomes due; that of one that should fire is reopened.
 */
function settleContradictions(now: number): void {
  forEach(findContradictions(now - LOOK_BACK, MAX_LOOKED_AT), (row) => {
    const firing = isFiring(row)
    if (firing === row.isMarkedFiring || (firing && !reopenResolved(row, 'settled'))) return
    markSettled(row, now)
  })
}

/** Resolves alerts of any kind about which Azure has not called for the hours of their mapping rule or of the settings. */
function autoResolve({ lifecycle }: Settings, now: number): void {
  forEach(findSilent(lifecycle, now, BATCH), (row, found) => {
    if (row.isMarkedFiring && row.lastCallAt === found.lastCallAt) markSilent(row, now)
  })
}

/** Each row is read again: it may have been removed since it was found, or a delivery may have changed it. */
function forEach(found: readonly FoundAlert[], work: (row: AlertRecord, found: FoundAlert) => void): void {
  for (const one of found) {
    attempt(`Alert ${one.number}`, () => {
      const row = readAlertRow(one.sysId)
      if (row) work(row, one)
    })
  }
}

/** Resolves the incidents that are due, unless another of their alerts fires or still flaps. */
function endDue(settings: Settings, now: number): void {
  for (const { sysId, number } of findDue(now, BATCH)) {
    const name = `Alert ${number}`
    const isDone = attempt(name, () => endOne(readAlertRow(sysId), settings, now))
    if (!isDone) attempt(name, () => pause(readAlertRow(sysId), now))
  }
}

function endOne(row: AlertRecord | null, settings: Settings, now: number): void {
  const due = row?.due ?? null
  if (row === null || due === null || due.at > now) return
  if (due.reason !== 'reopening') {
    // An alert that fires again has dealt with its incident.
    if (row.isMarkedFiring) finishDue(row, [])
    else end(row, due, settings, now)
    return
  }
  // Whatever ended an alert that fires no more has dealt with its incident.
  const isDone = !row.isMarkedFiring || reopenResolved(row, REASON_WHEN_DUE.reopening)
  if (isDone) finishDue(row, [])
  else pause(row, now)
}

/** Puts off an alert whose incident could not be resolved, so that it does not hold up the others at every run. */
function pause(row: AlertRecord | null, now: number): void {
  if (row) postponeDue(row, now + PAUSE)
}

function end(row: AlertRecord, due: Due, settings: Settings, now: number): void {
  const why = REASON_WHEN_DUE[due.reason]
  const reasons = new Set<DeliveryReason>(due.reason === 'flapping' ? [] : [why])
  const incident = row.incident === '' ? null : readIncident(row.incident)
  if (incident && conditionOf(incident) === 'open' && isOver(row.incident, now)) {
    const alert = endedAlert(row, due.reason, now)
    const others = { othersFire: false, flapping: false, storm: row.inStorm }
    const planned = endIncident(incident, alert, others, effectiveSettings(settings, row.policies), why)
    const ended = due.reason === 'silence' ? afterSilence(planned, alert) : planned
    if (!written(row, updatePresentIncident(incident, ended.fields))) {
      pause(row, now)
      return
    }
    reasons.add(ended.reason)
    if (ended.outcome === 'resolved' && isAnyFiring(incident.sysId)) {
      reasons.add('joined_while_resolving')
      written(row, reopen(incident, 'joined_while_resolving', updateIncident))
    }
  }
  finishDue(row, [...reasons])
}

function isOver(incident: string, now: number): boolean {
  return !isAnyFiring(incident) && (heldUntil(incident) ?? 0) <= now
}

/** The alert by the delivery that opened its incident, or by its row when that is gone; it has ended now. */
function endedAlert(row: AlertRecord, reason: DueReason, now: number): EndedAlert {
  const text = findDelivery(row.openedBy, now)?.payload ?? ''
  const read = ofCaller(readAlert(text), { sysId: row.caller, domain: '' })
  const alert: AzureAlert = {
    ...(read.ok ? read.alert : rememberedAlert(row)),
    condition: 'resolved',
    conditionOrigin: 'time passed',
    resolvedAt: reason === 'silence' ? now : (row.resolvedAt ?? now),
    // The message of the call that opened the incident is in its notes already.
    message: '',
  }
  const shared = isShared(row) ? { alert: row.number, firing: 0, ended: [] } : null
  const end =
    reason === 'silence' ? silenceText(alert, row, now) : resolutionText({ ...alert, firedAt: row.firedAt })
  return { alert, end, payload: () => bodyOf(text), shared }
}

/** How an alert ended about which Azure has not called for hours: the text must not claim that Azure reported the end. */
function silenceText(alert: AzureAlert, { lastCallAt }: AlertRecord, now: number): string {
  const hours = Math.floor((now - (lastCallAt ?? now)) / HOUR)
  const words = `No call from Azure for ${hours} ${hours === 1 ? 'hour' : 'hours'}, so the alert counts as over`
  return `${joined([words, namesOf(alert)], ' ')}.`
}

/** A template of the settings may word the end as if Azure had reported it: then the silence is said before. */
function afterSilence(ended: IncidentEnding, { end }: EndedAlert): IncidentEnding {
  const fields = { ...ended.fields }
  for (const name of ['work_notes', 'close_notes']) {
    const text = fields[name]
    if (text !== undefined && !text.includes(end)) fields[name] = cut(`${end}\n${text}`, SIZE.closeNotes)
  }
  return { ...ended, fields }
}

/** Reopens the incident of an alert that fires, if it is resolved. False when it could not be changed: the next run tries again. */
function reopenResolved(row: AlertRecord, reason: DeliveryReason): boolean {
  const incident = readIncident(row.incident)
  if (incident === null || conditionOf(incident) !== 'resolved') return true
  return written(row, reopen(incident, reason, updatePresentIncident))
}

function reopen(incident: IncidentRow, reason: DeliveryReason, update: typeof updateIncident) {
  return update(incident, { state: STATE.inProgress, work_notes: sentence(reason) })
}

function written({ number }: AlertRecord, result: ReturnType<typeof updateIncident>): boolean {
  if (!result.ok) logError(`Alert ${number}: ${result.error}`)
  return result.ok
}

/** A storm's incident is counted anew while an alert joined it within this time (ms). */
const STORM_AFTERMATH = 5 * 60_000

/** Values that a storm's incident lists, by rule and by resource group. */
const TOP = 15

/** Writes into each storm's incident what belongs to it by now. */
function countStorms(settings: Settings, now: number): void {
  for (const storm of recentStorms(now - STORM_AFTERMATH)) {
    attempt(`Incident ${storm} of a storm`, () => countStorm(storm, settings))
  }
}

function countStorm(sysId: string, settings: Settings): void {
  const incident = readIncident(sysId)
  if (incident === null || conditionOf(incident) !== 'open') return
  const states = countMembers(sysId, 'state')
  const report = stormReport(
    {
      total: sum(states),
      firing: sum(states.filter(({ value }) => value === 'fired')),
      severities: countMembers(sysId, 'severity'),
      rules: countMembers(sysId, 'rule').slice(0, TOP),
      resourceGroups: countMembers(sysId, 'resource_group').slice(0, TOP),
    },
    settings,
  )
  if (plainText(report) === incident.record.getValue('description')) return
  const result = updatePresentIncident(incident, { description: report })
  if (!result.ok) logError(`Storm: ${result.error}`)
}
