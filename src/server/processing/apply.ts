import { explained } from '../platform/text.ts'
import { countFiringIfOpen } from '../alert/members.ts'
import { notedWith, readNoted } from '../alert/noted.ts'
import {
  type AlertChange,
  type AlertRow,
  findAlert,
  insertAlert,
  type Opening,
  updateAlert,
} from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { endedBy, endWithOlder, isFlapping, isHeldByOther, planEnding, reopenIfJoined } from './ending.ts'
import { messageNote, updateNote, withAlertNumber } from '../incident/notes.ts'
import { planResolution, resolvePolicy } from '../incident/resolution.ts'
import { conditionOf, type IncidentRow, insertIncident, STATE, updateIncident } from '../incident/store.ts'
import { joiningFields, planJoining, planJoiningStorm, whyJoined } from './joining.ts'
import { effectiveSettings, mappingLine } from '../mapping/record.ts'
import type { Mapping } from '../mapping/rule.ts'
import { isShared } from './news.ts'
import { hasJoined, plan, type Plan } from './plan.ts'
import { type DeliveryReason, type Outcome, sentence } from '../reasons/reasons.ts'
import { updatePresent } from '../platform/glide.ts'
import type { Settings } from '../settings/settings.ts'
import { unreachable } from '../platform/result.ts'
import { type Work, workOf } from './work.ts'

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
        : openIncident(todo.row, todo.draft.fields, 'finished_by_retry', todo.draft.notes)
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
  const { row, duplicate, reason, mapping, over } = todo
  const said = mapping ? mappingLine(mapping) : []
  const fallbacks = [...said, ...(mapping?.problems ?? []), ...messageNotWritten(todo)]
  const news = { ...change(reason, work), mapping, over, explanation: [sentence(reason), ...said].join('\n') }
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

/** The sentence for a delivery whose new message could not go into its incident. */
export function messageNotWritten({ closed }: Extract<Plan, { step: 'record' }>): string[] {
  if (closed === undefined) return []
  return [
    `The call brings a new message. Incident ${closed} is closed or canceled, so it was not added there.`,
  ]
}

/** Nothing but the delivery is kept; an alert on record counts the call, but keeps its times: it neither fired nor resolved. */
function ignored({ row, reason, mapping }: Extract<Plan, { step: 'ignore' }>, work: Work): Applied {
  const fallbacks = [...mappingLine(mapping), ...mapping.problems]
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
  const written = writeOpening(todo.row, draft.reasons.join('\n'), { opening, mapping }, reason, work)
  return written === null || 'ok' in written
    ? written
    : openIncident(written, draft.fields, reason, draft.notes)
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
  if ((row.record.getValue('storm') ?? '') !== '') row.record.setValue('storm', incident)
  updatePresent(row.record)
}

/**
 * The alert row makes the alert a member; the note is for people. A storm's incident gets none for each alert. The
 * incident's last member may resolve at the same moment: whoever of the two looks last sees the other (`resolve`). Null
 * when the incident is not open any more.
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
  const why = whyJoined(reason, todo.raise, binding)
  const written = writeOpening(todo.row, why, { opening, mapping }, reason, work)
  if (written === null || 'ok' in written) return written
  const firing = countFiringIfOpen(incident.sysId)
  if (firing === 0) return null
  const fields = joiningFields(todo, work.alert, { number: written.number, firing }, why)
  const noted = updateIncident(incident, fields)
  if (!noted.ok) return noted
  return done('grouped', reason, written, incident, mapping.problems)
}

/** Note and priority of an alert that joined may be missing: rather twice than never. */
function finishOpening(row: AlertRow, incident: IncidentRow, work: Work): Applied {
  if (!hasJoined(row)) return done('opened', 'finished_by_retry', row, incident)
  if (conditionOf(incident) === 'open') {
    const own = row.record.getUniqueValue()
    const joining = row.inStorm
      ? planJoiningStorm(work, incident)
      : planJoining(work, incident, work.mapping(), own)
    const why = row.record.getValue('explanation') ?? ''
    const standing = { number: row.number, firing: countFiringIfOpen(incident.sysId) }
    const fields = joiningFields({ ...joining, storm: row.inStorm }, work.alert, standing, why)
    const noted = updateIncident(incident, fields)
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
  const noted = notedWith(work.alert, null)
  const changes = { ...change(reason, work), explanation, noted, ...news }
  if (row === null) return insertAlert(work.key, work.alert, changes)
  return updateAlert(row, work.alert, changes) ? { ...row, incident: news.opening.incident } : NOT_WRITTEN
}

/** What a further call writes to the alert's incident. */
export function noteFields(
  { reopen, reason, news, shared, raise }: Extract<Plan, { step: 'note' }>,
  alert: AzureAlert,
): Record<string, string> {
  const toNote = reason === 'message_added' ? messageNote : updateNote
  const why = raise === null ? sentence(reason) : `${sentence(reason)}\n${raise.why}`
  const fields = { ...raise?.fields, work_notes: toNote(alert, why, news, shared) }
  return reopen ? { state: STATE.inProgress, ...fields } : fields
}

/** Incident first, alert row second: a death in between adds the note twice, and loses nothing. */
function note(todo: Extract<Plan, { step: 'note' }>, work: Work): Applied {
  const { row, incident, reopen, reason, latest } = todo
  if (reopen) return reopened(todo, work)
  const written = updateIncident(incident, noteFields(todo, work.alert))
  if (!written.ok) return written
  const noted = notedWith(work.alert, readNoted(row.record.getValue('noted')), latest)
  const severity = todo.raise === null ? {} : { severity: work.alert.severity }
  if (!updateAlert(row, work.alert, { ...unexplained(reason, work), ...severity, noted })) return NOT_WRITTEN
  return done('updated', reason, row, incident)
}

/**
 * Alert row first, incident second: should Azure report the end before the next try, the row must say that the alert fires,
 * or the incident would stay open for good. After a death in between the job reopens the incident (`upkeep.ts`). The row
 * does not say yet what is noted: a note too many is better than a message that is lost.
 */
function reopened(todo: Extract<Plan, { step: 'note' }>, work: Work): Applied {
  const { row, incident, reason } = todo
  const severity = todo.raise === null ? {} : { severity: work.alert.severity }
  const changes = { ...change(reason, work), ...severity, reopened: true }
  if (!updateAlert(row, work.alert, changes)) return NOT_WRITTEN
  const written = updateIncident(incident, noteFields(todo, work.alert))
  return written.ok ? done('reopened', reason, row, incident) : written
}

/**
 * Alert row first, with the delivery that does it; then the other alerts of the incident are counted. So of two alerts
 * that resolve at the same time one sees the other resolved, and a death in between is finished by the retry. It notes
 * everything the call says: its first try may have kept on the row what never reached the incident.
 */
function resolve({ row, incident }: Extract<Plan, { step: 'resolve' }>, work: Work): Applied {
  const { alert, delivery } = work
  const settings = effectiveSettings(work.settings, row.kept)
  const isCounted = row.resolvedBy === delivery.sysId
  const flapping = isFlapping(alert, work.event.at, settings, isCounted)
  const flappingUntil = flapping
    ? delivery.receivedAt + (settings.lifecycle.flapping?.minutes ?? 0) * 60_000
    : null
  const resolving = { delivery: delivery.sysId, flappingUntil }
  const policy = resolvePolicy(alert.severity, settings.lifecycle)
  const alone = { othersFire: false, flapping, storm: row.inStorm }
  const expected = planResolution(incident, policy, settings.lifecycle.resolvableStates, alone).reason
  const known = isCounted ? null : readNoted(row.record.getValue('noted'))
  const noted = notedWith(alert, known)
  const reported = { ...change(expected, work), explanation: END_REPORTED, resolving, noted }
  if (!updateAlert(row, alert, reported)) return NOT_WRITTEN
  const over = endWithOlder(row, work, settings)
  const company = {
    ...alone,
    othersFire: over.firing > 0,
    flapping: flapping || isHeldByOther(row, delivery.receivedAt, settings),
  }
  const ended = planEnding(incident, endedBy(row, work, known, over, settings), company, settings)
  const written = updateIncident(incident, ended.fields)
  if (!written.ok) return written
  if (ended.reason !== 'alert_resolved') writeReason(row, ended.reason)
  const reopened = ended.outcome === 'resolved' && isShared(row, settings) ? reopenIfJoined(incident) : null
  if (reopened) return reopened.ok ? done('updated', 'joined_while_resolving', row, incident) : reopened
  return done(ended.outcome, ended.reason, row, incident, ended.fallbacks)
}

/** True whatever becomes of the incident, which is decided once the row is written. */
const END_REPORTED = 'Azure reported the end of the alert. The work notes of its incident say what was done.'

/** Adds what became of the incident, where it was not simply resolved. */
function writeReason({ record }: AlertRow, reason: DeliveryReason): void {
  record.setValue('reason', reason)
  record.setValue('explanation', explained(record.getValue('explanation') ?? '', sentence(reason)))
  updatePresent(record)
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
