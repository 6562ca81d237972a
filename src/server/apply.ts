import { explained } from './alert/explanation.ts'
import { isAnyFiring } from './alert/members.ts'
import {
  type AlertChange,
  type AlertRow,
  findAlert,
  insertAlert,
  type Opening,
  updateAlert,
} from './alert/store.ts'
import type { AzureAlert } from './azure/alert.ts'
import { isFlapping, planEnding, reopenIfJoined, writeEnding } from './ending.ts'
import { planResolution, resolvePolicy } from './incident/resolution.ts'
import { conditionOf, STATE } from './incident/snapshot.ts'
import { type IncidentRow, insertIncident, readIncident, updateIncident } from './incident/store.ts'
import { joiningNote, joiningReasons, updateNote, withAlertNumber } from './incident/text.ts'
import { effectiveSettings } from './mapping/kept.ts'
import type { Mapping } from './mapping/rule.ts'
import { mappingLine } from './mapping/words.ts'
import { hasJoined, plan, type Plan, type Work, workOf } from './plan.ts'
import { type DeliveryReason, type Outcome, sentence } from './reasons.ts'
import type { Settings } from './settings/settings.ts'
import { unreachable } from './unreachable.ts'

/** What came of it; a failure is kept with its delivery and tried again. */
export type Applied = { ok: true; result: Result } | { ok: false; error: string }

export interface Result {
  outcome: Outcome
  reason: DeliveryReason
  /** Null for one that is ignored. */
  alert: { sysId: string; number: string } | null
  incident: { sysId: string; number: string } | null
  /** What decided it besides the settings, and settings and rules that could not be followed. */
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
export function apply(alert: AzureAlert, delivery: Work['delivery'], settings: Settings): Applied {
  const work = workOf(alert, delivery, settings)
  for (let look = 0; look < MAX_LOOKS; look++) {
    const applied = execute(plan(findAlert(work.key), work), work)
    if (applied !== null) return applied
  }
  return NOT_WRITTEN
}

/** Null when another node was faster, so that the plan does not hold any more. */
function execute(todo: Plan, work: Work): Applied | null {
  switch (todo.step) {
    case 'record':
      return record(todo, work)
    case 'ignore':
      return ignored(todo, work)
    case 'open':
      return open(todo, work)
    case 'join':
      return join(todo, work)
    case 'finish_open':
      return todo.existing
        ? finishOpening(todo.row, todo.existing, work)
        : openIncident(todo.row, todo.draft.fields, 'finished_by_retry', todo.draft.fallbacks)
    case 'note':
      return note(todo, work)
    case 'resolve':
      return resolve(todo, work)
    case 'wait':
      return { ok: false, error: todo.error }
    default:
      return unreachable(todo)
  }
}

function record(todo: Extract<Plan, { step: 'record' }>, work: Work): Applied | null {
  const { row, duplicate, reason, mapping } = todo
  const said = mapping ? mappingLine(mapping) : []
  const fallbacks = [...said, ...(mapping?.complaints ?? [])]
  const news = { ...change(reason, work), mapping, explanation: [sentence(reason), ...said].join('\n') }
  if (row === null) {
    const inserted = insertAlert(work.key, work.alert, news)
    return inserted && done('recorded', reason, inserted, null, fallbacks)
  }
  const isNews = !duplicate && reason !== 'late_fired' && reason !== 'stale_resolved'
  const changes = isNews ? news : unexplained(reason, work)
  if (!updateAlert(row, work.alert, changes)) return NOT_WRITTEN
  const number = presentIncident(row)
  const incident = number === null ? null : { sysId: row.incident, number }
  return done(duplicate ? 'duplicate' : 'recorded', reason, row, incident, fallbacks)
}

/** Nothing but the delivery is kept; an alert on record counts the call, but keeps its times: it neither fired nor resolved. */
function ignored({ row, reason, mapping }: Extract<Plan, { step: 'ignore' }>, work: Work): Applied {
  const fallbacks = [...mappingLine(mapping), ...mapping.complaints]
  if (row === null)
    return { ok: true, result: { outcome: 'ignored', reason, alert: null, incident: null, fallbacks } }
  if (!updateAlert(row, work.alert, { ...unexplained(reason, work), event: null })) return NOT_WRITTEN
  const number = presentIncident(row)
  return done('ignored', reason, row, number === null ? null : { sysId: row.incident, number }, fallbacks)
}

/** Number of the incident that an alert has on record; null when it has none, or none any more. */
export function presentIncident(row: AlertRow): string | null {
  return (row.incident === '' ? '' : row.record.getDisplayValue('incident')) || null
}

/** Alert row first, incident second: whoever holds the row opens; a death in between is finished by the retry. */
function open(todo: Extract<Plan, { step: 'open' }>, work: Work): Applied | null {
  const { incident, groupKey, storm, binding, mapping, draft, reason } = todo
  const opening = { incident, delivery: work.delivery.sysId, binding, groupKey, storm, opens: true }
  const written = writeOpening(todo.row, draft.why.join('\n'), { opening, mapping }, reason, work)
  return written === null || 'ok' in written
    ? written
    : openIncident(written, draft.fields, reason, draft.fallbacks)
}

function openIncident(
  row: AlertRow,
  fields: Record<string, string>,
  reason: DeliveryReason,
  fallbacks: string[],
): Applied {
  const note = withAlertNumber(fields['work_notes'] ?? '', row.number)
  const written = insertIncident(row.incident, { ...fields, work_notes: note })
  if (!written.ok) return written
  if (written.sysId !== row.incident) pointTo(row, written.sysId)
  return done('opened', reason, row, written, fallbacks)
}

/** A platform that gives new records an id of its own: the alert must name the incident that really exists. */
function pointTo(row: AlertRow, incident: string): void {
  row.record.setValue('incident', incident)
  row.record.update()
}

/**
 * The alert row makes the alert a member; the note is for people. A storm's incident gets none for each alert. The
 * incident's last member may resolve at the same moment: whoever of the two looks last sees the other (`resolve`).
 */
function join(todo: Extract<Plan, { step: 'join' }>, work: Work): Applied | null {
  const { incident, groupKey, storm, binding, mapping, reason } = todo
  const opening = {
    incident: incident.sysId,
    delivery: work.delivery.sysId,
    binding,
    groupKey,
    storm,
    opens: false,
  }
  const why = joiningReasons(sentence(reason), binding)
  const written = writeOpening(todo.row, why, { opening, mapping }, reason, work)
  if (written === null || 'ok' in written) return written
  if (!storm) {
    const noted = updateIncident(incident, { work_notes: joiningNote(work.alert, written.number, why) })
    if (!noted.ok) return noted
  }
  if (conditionOf(readIncident(incident.sysId)) !== 'open') return null
  return done('grouped', reason, written, incident, mapping.complaints)
}

/** The note of an alert that joined may be missing: rather twice than never. */
function finishOpening(row: AlertRow, incident: IncidentRow, work: Work): Applied {
  if (!hasJoined(row)) return done('opened', 'finished_by_retry', row, incident)
  if (!row.inStorm && conditionOf(incident) === 'open') {
    const why = row.record.getValue('explanation') ?? ''
    const noted = updateIncident(incident, { work_notes: joiningNote(work.alert, row.number, why) })
    if (!noted.ok) return noted
  }
  return done('grouped', 'finished_by_retry', row, incident)
}

/** The alert's row with its new incident; null when another node was faster, a failure when the platform refused. */
function writeOpening(
  row: AlertRow | null,
  explanation: string,
  news: { opening: Opening; mapping: Mapping },
  reason: DeliveryReason,
  work: Work,
): AlertRow | Applied | null {
  const changes = { ...change(reason, work), explanation, ...news }
  if (row === null) return insertAlert(work.key, work.alert, changes)
  return updateAlert(row, work.alert, changes) ? { ...row, incident: news.opening.incident } : NOT_WRITTEN
}

/** What a further firing writes to the alert's incident. */
export function firingFields(
  { reopen, reason }: Extract<Plan, { step: 'note' }>,
  alert: AzureAlert,
): Record<string, string> {
  const note = updateNote(alert, sentence(reason))
  return reopen ? { state: STATE.inProgress, work_notes: note } : { work_notes: note }
}

/** Incident first, alert row second: a death in between adds the note twice, and loses nothing. */
function note(todo: Extract<Plan, { step: 'note' }>, work: Work): Applied {
  const { row, incident, reopen, reason } = todo
  const written = updateIncident(incident, firingFields(todo, work.alert))
  if (!written.ok) return written
  const changes = reopen ? { ...change(reason, work), reopened: true } : unexplained(reason, work)
  if (!updateAlert(row, work.alert, changes)) return NOT_WRITTEN
  return done(reopen ? 'reopened' : 'updated', reason, row, incident)
}

/**
 * Alert row first, with the delivery that does it; then the other alerts of the incident are counted. So of two alerts
 * that resolve at the same time one sees the other resolved, and a death in between is finished by the retry.
 */
function resolve({ row, incident }: Extract<Plan, { step: 'resolve' }>, work: Work): Applied {
  const { alert, delivery } = work
  const settings = effectiveSettings(work.settings, row.kept)
  const isCounted = row.resolvedBy === delivery.sysId
  const flapping = isFlapping(alert, work.event.at, settings, isCounted)
  const holdUntil = flapping
    ? delivery.receivedAt + (settings.lifecycle.flapping?.minutes ?? 0) * 60_000
    : null
  const resolving = { delivery: delivery.sysId, holdUntil }
  const policy = resolvePolicy(alert.severity, settings.lifecycle)
  const alone = { othersFire: false, flapping, storm: row.inStorm }
  const expected = planResolution(incident, policy, settings.lifecycle.resolvableStates, alone).reason
  if (!updateAlert(row, alert, { ...change(expected, work), resolving })) return NOT_WRITTEN
  const company = { ...alone, othersFire: isAnyFiring(incident.sysId) }
  const ended = planEnding(incident, work, company, settings)
  const written = writeEnding(incident, ended)
  if (!written.ok) return written
  if (ended.reason !== expected) correctReason(row, ended.reason)
  const reopened =
    ended.outcome === 'resolved' && isShareable(row, settings) ? reopenIfJoined(incident) : null
  if (reopened) return reopened.ok ? done('updated', 'joined_while_resolving', row, incident) : reopened
  return done(ended.outcome, ended.reason, row, incident, ended.fallbacks)
}

/** Whether another alert could have joined the alert's incident meanwhile. */
function isShareable(row: AlertRow, { lifecycle }: Settings): boolean {
  return row.inGroup || row.inStorm || lifecycle.flapping !== null
}

/** The last sentence said what would have happened had the alert been alone. */
function correctReason(row: AlertRow, reason: DeliveryReason): void {
  const said = (row.record.getValue('explanation') ?? '').split('\n').slice(0, -1)
  row.record.setValue('reason', reason)
  row.record.setValue('explanation', explained(said.join('\n'), sentence(reason)))
  row.record.update()
}

function change(reason: DeliveryReason, work: Work): AlertChange {
  return { event: work.event, receivedAt: work.delivery.receivedAt, reason, explanation: sentence(reason) }
}

/** For what may come again and again: it must not crowd out why the incident was opened. */
function unexplained(reason: DeliveryReason, work: Work): AlertChange {
  return { ...change(reason, work), explanation: '' }
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
