import { type Action, adapt, decide, type Decision, type IncidentCondition } from './alert/decision.ts'
import { type AlertEvent, toEvent } from './alert/event.ts'
import {
  type AlertChange,
  alertKey,
  type AlertRow,
  findAlert,
  insertAlert,
  toStored,
  updateAlert,
} from './alert/store.ts'
import type { AzureAlert } from './azure/alert.ts'
import { bindCi } from './cmdb/lookup.ts'
import { type Delivery, isUnfinished } from './delivery/ledger.ts'
import { sha256Hex } from './hash.ts'
import { resolvingFields } from './incident/close.ts'
import { draftIncident, type IncidentDraft } from './incident/opening.ts'
import { planResolution } from './incident/resolution.ts'
import { conditionOf, STATE } from './incident/snapshot.ts'
import { type IncidentRow, insertIncident, readIncident, updateIncident } from './incident/store.ts'
import { resolutionNote, updateNote } from './incident/text.ts'
import { type DeliveryReason, type Outcome, sentence } from './reasons.ts'
import type { Settings } from './settings/settings.ts'
import { unreachable } from './unreachable.ts'

/** One alert of one delivery, on its way into the tables. */
export interface Work {
  alert: AzureAlert
  delivery: Delivery
  settings: Settings
}

/** What came of it; a failure is kept with its delivery and tried again. */
export type Applied = { ok: true; result: Result } | { ok: false; error: string }

export interface Result {
  outcome: Outcome
  reason: DeliveryReason
  alert: { sysId: string; number: string }
  incident: { sysId: string; number: string } | null
  /** Settings that could not be followed. */
  fallbacks: string[]
}

/** Two nodes may meet on the same new alert; the loser looks again and then sees the winner's row. */
const MAX_LOOKS = 3

const NOT_WRITTEN: Applied = {
  ok: false,
  error: 'The platform refused to write the alert row; see the system log.',
}

/**
 * Decides what an alert changes and writes it: alert row, CI, incident. Every order of writes leaves, should the node
 * die in between, something that the next try of the same delivery finishes without a second incident.
 */
export function apply(work: Work): Applied {
  const key = alertKey(work.alert)
  const event = toEvent(work.alert, work.delivery.receivedAt)
  for (let look = 0; look < MAX_LOOKS; look++) {
    const row = findAlert(key)
    const applied = row ? continueAlert(key, row, event, work) : beginAlert(key, event, work)
    if (applied !== null) return applied
  }
  return NOT_WRITTEN
}

function beginAlert(key: string, event: AlertEvent, work: Work): Applied | null {
  const decision = decide(null, event, work.settings.lifecycle)
  if (decision.action === 'open') return open(key, null, null, event, decision, work)
  const row = insertAlert(key, work.alert, change(event, decision.reason, work))
  return row && done('recorded', decision.reason, row, null)
}

function continueAlert(key: string, row: AlertRow, event: AlertEvent, work: Work): Applied | null {
  const policy = work.settings.lifecycle
  const first = decide(toStored(row, work.delivery.sysId), event, policy)
  const incident = touchesIncident(first.action) && row.incident !== '' ? readIncident(row.incident) : null
  if (first.action !== 'finish_open' && touchesIncident(first.action) && isOnItsWay(row, incident)) {
    return { ok: false, error: 'The incident of this alert is still being opened by another delivery.' }
  }
  const decision = row.incident === '' ? first : adapt(first, conditionFor(first, incident), policy)
  switch (decision.action) {
    case 'open':
      return open(key, row, incident, event, decision, work)
    case 'finish_open':
      return finishOpen(row, decision.reason, work)
    case 'update':
      return incident && noteFiring(row, incident, {}, event, decision, work)
    case 'reopen':
      return incident && noteFiring(row, incident, { state: STATE.inProgress }, event, decision, work)
    case 'resolve':
      return incident && resolve(row, incident, event, work)
    case 'record':
    case 'duplicate':
      return recordOnly(row, event, decision, work)
    default:
      return unreachable(decision.action)
  }
}

function touchesIncident(action: Action): boolean {
  return action !== 'record' && action !== 'duplicate' && action !== 'finish_open'
}

function conditionFor(decision: Decision, incident: IncidentRow | null): IncidentCondition {
  return touchesIncident(decision.action) ? conditionOf(incident) : 'open'
}

/** The alert names an incident that does not exist, and the delivery that was to open it may still do so. */
function isOnItsWay(row: AlertRow, incident: IncidentRow | null): boolean {
  return incident === null && row.incident !== '' && isUnfinished(row.openedBy)
}

/** Alert row first, incident second: whoever holds the row opens; a death in between is finished by the retry. */
function open(
  key: string,
  row: AlertRow | null,
  previous: IncidentRow | null,
  event: AlertEvent,
  decision: Decision,
  work: Work,
): Applied | null {
  const { binding, draft } = prepare(decision.reason, previous, work)
  const incident = incidentId(key, event)
  const changes: AlertChange = {
    ...change(event, decision.reason, work),
    explanation: draft.why.join('\n'),
    opening: { incident, delivery: work.delivery.sysId, binding },
  }
  if (row === null) {
    const inserted = insertAlert(key, work.alert, changes)
    return inserted && openIncident(inserted, draft, decision.reason)
  }
  if (!updateAlert(row, work.alert, changes)) return NOT_WRITTEN
  return openIncident({ ...row, incident }, draft, decision.reason)
}

/** The same delivery was here before and left the alert row; its incident may or may not exist. */
function finishOpen(row: AlertRow, reason: DeliveryReason, work: Work): Applied {
  const existing = readIncident(row.incident)
  if (existing) return done('opened', reason, row, existing)
  return openIncident(row, prepare(reason, null, work).draft, reason)
}

function prepare(reason: DeliveryReason, previous: IncidentRow | null, work: Work) {
  const binding = bindCi(work.alert.targets, work.settings.cmdb)
  const draft = draftIncident(
    { alert: work.alert, binding, reason: sentence(reason), previousIncident: previous?.number ?? '' },
    work.settings,
  )
  return { binding, draft }
}

function openIncident(row: AlertRow, draft: IncidentDraft, reason: DeliveryReason): Applied {
  const written = insertIncident(row.incident, draft.fields)
  if (!written.ok) return written
  if (written.sysId !== row.incident) pointTo(row, written.sysId)
  return done('opened', reason, row, written, draft.fallbacks)
}

/** A platform that gives new records an id of its own: the alert must name the incident that really exists. */
function pointTo(row: AlertRow, incident: string): void {
  row.record.setValue('incident', incident)
  row.record.update()
}

function noteFiring(
  row: AlertRow,
  incident: IncidentRow,
  fields: Record<string, string>,
  event: AlertEvent,
  decision: Decision,
  work: Work,
): Applied {
  const note = updateNote(work.alert, sentence(decision.reason))
  const written = updateIncident(incident, { ...fields, work_notes: note })
  if (!written.ok) return written
  if (!updateAlert(row, work.alert, unexplained(event, decision.reason, work))) return NOT_WRITTEN
  return done(decision.action === 'reopen' ? 'reopened' : 'updated', decision.reason, row, incident)
}

/** Incident first, alert row second: a death in between resolves again, which changes nothing but a note. */
function resolve(row: AlertRow, incident: IncidentRow, event: AlertEvent, work: Work): Applied {
  const plan = planResolution(incident, work.settings.lifecycle.resolve)
  const note = resolutionNote(work.alert, sentence(plan.reason))
  const fallbacks: string[] = []
  if (plan.write === 'resolve') {
    const { fields, fallback } = resolvingFields(work.alert, note, work.settings)
    if (fallback !== '') fallbacks.push(fallback)
    const written = updateIncident(incident, fields)
    if (!written.ok) return written
  } else if (plan.write === 'note') {
    const written = updateIncident(incident, { work_notes: note })
    if (!written.ok) return written
  }
  if (!updateAlert(row, work.alert, change(event, plan.reason, work))) return NOT_WRITTEN
  return done(plan.outcome, plan.reason, row, incident, fallbacks)
}

function recordOnly(row: AlertRow, event: AlertEvent, decision: Decision, work: Work): Applied {
  if (!updateAlert(row, work.alert, unexplained(event, decision.reason, work))) return NOT_WRITTEN
  const number = row.incident === '' ? '' : row.record.getDisplayValue('incident')
  const incident = number ? { sysId: row.incident, number } : null
  return done(decision.action === 'duplicate' ? 'duplicate' : 'recorded', decision.reason, row, incident)
}

/** The same for every try and every node: alert and time of the firing name the incident. */
function incidentId(key: string, event: AlertEvent): string {
  return sha256Hex(`${key}|${new Date(event.at).toISOString()}`).slice(0, 32)
}

function change(event: AlertEvent, reason: DeliveryReason, work: Work): AlertChange {
  return { event, receivedAt: work.delivery.receivedAt, reason, explanation: sentence(reason) }
}

/** For what may come again and again: it must not crowd out why the incident was opened. */
function unexplained(event: AlertEvent, reason: DeliveryReason, work: Work): AlertChange {
  return { ...change(event, reason, work), explanation: '' }
}

function done(
  outcome: Outcome,
  reason: DeliveryReason,
  row: AlertRow,
  incident: { sysId: string; number: string } | null,
  fallbacks: string[] = [],
): Applied {
  return {
    ok: true,
    result: {
      outcome,
      reason,
      alert: { sysId: row.record.getUniqueValue(), number: row.number },
      incident: incident && { sysId: incident.sysId, number: incident.number },
      fallbacks,
    },
  }
}
