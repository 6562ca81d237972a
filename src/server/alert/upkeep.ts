import { GlideAggregate, GlideRecord, gs } from '@servicenow/glide'
import { type Ended, planEnding, reopenIfJoined, writeEnding } from '../ending.ts'
import type { AlertKind, AzureAlert } from '../azure/alert.ts'
import { bodyOf } from '../azure/json.ts'
import { readAlert } from '../azure/read.ts'
import { findDelivery } from '../delivery/ledger.ts'
import { fromGlideTime, toGlideTime } from '../glide_time.ts'
import { conditionOf } from '../incident/snapshot.ts'
import { readIncident, updateIncident } from '../incident/store.ts'
import { type StormCount, stormReport } from '../incident/storm_text.ts'
import { type DeliveryReason, sentence } from '../reasons.ts'
import { effectiveSettings } from '../mapping/kept.ts'
import { isShared } from '../news.ts'
import { addRowCount, rowCount } from '../row_count.ts'
import { readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { explained } from './explanation.ts'
import { heldUntil, isAnyFiring } from './members.ts'
import { NO_NEWS } from './noted.ts'
import { settleContradictions } from './settle.ts'
import { rememberedAlert } from './remembered.ts'
import { type AlertRow, readRow } from './store.ts'

const TABLE = 'x_secx_azmon_alert'

/** Alerts of a kind, and held alerts, that one run takes up at the most. */
const BATCH = 100

/** After this long (ms) an incident that could not be resolved is tried again; meanwhile it is in nobody's way. */
const PAUSE = 10 * 60_000

/** Values of a storm that its incident lists, by rule and by resource group. */
const TOP = 15

/** A storm's incident is counted anew while an alert joined it within this time (ms). */
const STORM_AFTERMATH = 5 * 60_000

/** Scheduled job: what happens to alerts because time passes, not because Azure calls. */
export function keepUp(): void {
  const now = Date.now()
  const settings = readSettings()
  settleContradictions(now)
  resolveSilent(settings, now)
  releaseHeld(settings, now)
  countStorms(settings, now)
}

/**
 * Kinds that Azure never resolves count as resolved after their hours of silence: since Azure was last heard, so that a
 * firing on its way is no late one. The alert is only marked here, as held until now: the incident follows below, so that
 * a job that is cut off in between loses nothing.
 */
function resolveSilent(settings: Settings, now: number): void {
  for (const kind of Object.keys(settings.lifecycle.silence) as AlertKind[]) {
    const hours = settings.lifecycle.silence[kind] ?? 0
    const record = new GlideRecord(TABLE)
    record.addQuery('state', 'fired')
    record.addQuery('kind', kind)
    record.addQuery('stateful', false)
    record.addQuery('last_event_at', '<=', toGlideTime(now - hours * 3_600_000))
    record.setLimit(BATCH)
    record.query()
    while (record.next()) {
      const heard = fromGlideTime(record.getValue('last_event_at')) ?? now
      const resolvedAt = Math.max(heard, readRow(record).firedAt ?? heard)
      record.setValue('state', 'resolved')
      record.setValue('resolved_at', toGlideTime(resolvedAt))
      record.setValue('resolved_exact', new Date(resolvedAt).toISOString())
      record.setValue('reason', 'silent')
      record.setValue('hold_until', toGlideTime(now))
      record.update()
    }
  }
}

/** Resolves the incidents of alerts whose time of waiting is over, unless another alert of theirs fires or waits on. */
function releaseHeld(settings: Settings, now: number): void {
  const record = new GlideRecord(TABLE)
  record.addNotNullQuery('hold_until')
  record.addQuery('hold_until', '<=', toGlideTime(now))
  record.orderBy('hold_until')
  record.setLimit(BATCH)
  record.query()
  while (record.next()) {
    const row = readRow(record)
    const why: DeliveryReason =
      row.reason === 'silent' || row.reason === 'settled' ? row.reason : 'quiet_again'
    const reasons = new Set<DeliveryReason>(why === 'quiet_again' ? [] : [why])
    const incident = row.incident === '' ? null : readIncident(row.incident)
    if (incident && conditionOf(incident) === 'open' && isOver(row.incident, now)) {
      const over = rereadAlert(row, now, settings)
      const company = { othersFire: false, flapping: false, storm: row.inStorm }
      const ended = planEnding(incident, over, company, effectiveSettings(settings, row.kept), why)
      const written = writeEnding(incident, ended)
      if (!written.ok) {
        gs.error(`Alert ${row.number}: ${written.error}`)
        record.setValue('hold_until', toGlideTime(now + PAUSE))
        record.update()
        continue
      }
      reasons.add(ended.reason)
      const reopened = ended.outcome === 'resolved' ? reopenIfJoined(incident) : null
      if (reopened) reasons.add('joined_while_resolving')
      if (reopened && !reopened.ok) gs.error(`Alert ${row.number}: ${reopened.error}`)
    }
    record.setValue('hold_until', '')
    for (const reason of reasons) {
      record.setValue('reason', reason)
      record.setValue('explanation', explained(record.getValue('explanation') ?? '', sentence(reason)))
    }
    record.update()
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
    const incident = readIncident(aggregate.getValue('storm') ?? '')
    if (incident === null || conditionOf(incident) !== 'open') continue
    const states = countBy(incident.sysId, 'state')
    const report = stormReport(
      {
        total: sum(states),
        firing: sum(states.filter(({ value }) => value === 'fired')),
        severities: countBy(incident.sysId, 'severity'),
        rules: countBy(incident.sysId, 'rule').slice(0, TOP),
        resourceGroups: countBy(incident.sysId, 'resource_group').slice(0, TOP),
      },
      settings,
    )
    if (report !== incident.record.getValue('description')) updateIncident(incident, { description: report })
  }
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
