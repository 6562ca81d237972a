import { GlideRecord, gs } from '@servicenow/glide'
import { conditionOf, type IncidentCondition, type IncidentSnapshot } from './snapshot.ts'
import { errorText, logWarning } from '../platform/log.ts'
import { tryInsert, tryUpdate, updatePresent } from '../platform/glide.ts'
import { noteParts } from './note_parts.ts'
import { plainFields } from '../platform/text.ts'

const TABLE = 'incident'

/** The result of a write: the incident's number, or the platform's word on why it refused. */
export type Written = { ok: true; sysId: string; number: string } | { ok: false; error: string }

/** An incident with its record, ready to be changed. */
export interface IncidentRow extends IncidentSnapshot {
  record: GlideRecord
  impact: string
  urgency: string
}

/** The incident with a sys_id, or null when there is none (any more). */
export function readIncident(sysId: string): IncidentRow | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('sys_id', sysId)
  record.setLimit(1)
  record.query()
  return record.next() ? readRow(record) : null
}

/** The oldest open one of some incidents, and which of them do not exist: one query for all. */
export function findOpen(sysIds: readonly string[]): { open: IncidentRow | null; missing: string[] } {
  if (sysIds.length === 0) return { open: null, missing: [] }
  const record = new GlideRecord(TABLE)
  record.addQuery('sys_id', 'IN', sysIds.join(','))
  record.orderBy('number')
  record.query()
  const missing = new Set(sysIds)
  while (record.next()) {
    const row = readRow(record)
    missing.delete(row.sysId)
    if (conditionOf(row) === 'open') return { open: row, missing: [] }
  }
  return { open: null, missing: [...missing] }
}

/**
 * Whether an incident that this session does not find may exist: the base rule "incident query" hides incidents from
 * interactive sessions without one of these roles (docs/facts/limits.md#incident-query).
 */
export function mayBeHidden(): boolean {
  try {
    return gs.getSession().isInteractive() && !seesAll()
  } catch {
    return false
  }
}

/** Whether the user has a role with which "incident query" shows every incident. Admins have them all. */
export function seesAll(): boolean {
  return gs.hasRole('itil') || gs.hasRole('sn_incident_read')
}

/** How some incidents stand, by sys_id; one that does not exist is missing. One query for all. */
export function conditionsOf(sysIds: readonly string[]): Map<string, IncidentCondition> {
  const conditions = new Map<string, IncidentCondition>()
  if (sysIds.length === 0) return conditions
  const record = new GlideRecord(TABLE)
  record.addQuery('sys_id', 'IN', [...new Set(sysIds)].join(','))
  record.query()
  while (record.next()) conditions.set(record.getUniqueValue(), conditionOf(readRow(record)))
  return conditions
}

function readRow(record: GlideRecord): IncidentRow {
  return {
    record,
    sysId: record.getUniqueValue(),
    number: record.getValue('number') ?? '',
    state: record.getValue('state') ?? '',
    assigned: (record.getValue('assigned_to') ?? '') !== '',
    ci: record.getValue('cmdb_ci') ?? '',
    impact: record.getValue('impact') ?? '',
    urgency: record.getValue('urgency') ?? '',
  }
}

/**
 * Opens an incident under a sys_id that follows from what was on record, so that two nodes that saw the same, or a second
 * try, can never open two: the loser's insert clashes and finds the winner's incident
 * (docs/facts/servicenow.md#chosen-sys_id, docs/facts/servicenow.md#failed-write). Whatever the texts hold is
 * written as plain text.
 */
export function insertIncident(sysId: string, fields: Record<string, string>): Written {
  const record = new GlideRecord(TABLE)
  record.initialize()
  chooseSysId(record, sysId)
  const furtherNotes = setFields(record, fields)
  const inserted = tryInsert(record)
  if (inserted.ok) {
    addNotes(record, furtherNotes)
    return { ok: true, sysId: inserted.value, number: record.getValue('number') ?? '' }
  }
  const error = inserted.error || lastError(record)
  const existing = readIncident(sysId)
  return existing
    ? { ok: true, sysId: existing.sysId, number: existing.number }
    : { ok: false, error: 'The incident could not be opened: ' + error }
}

/**
 * Where the platform refuses `setNewGuidValue` it gives the incident a sys_id of its own, and the alert's row is pointed to
 * that one (`apply.ts`). A second incident is then possible: when a node dies in between, and when two newer firings of an
 * alert come in the same moment.
 */
function chooseSysId(record: GlideRecord, sysId: string): void {
  try {
    record.setNewGuidValue(sysId)
  } catch (error) {
    logWarning(`The sys_id of a new incident could not be chosen: ${errorText(error)}`)
  }
}

/**
 * Changes an incident that the same call has just read; without fields there is nothing to do. Whatever the texts hold is
 * written as plain text.
 *
 * An incident that is deleted in between is inserted anew by `update`, complete and under its sys_id
 * (docs/facts/limits.md#update-of-a-deleted-record). A look before the write would cost every delivery a
 * query and only make that time shorter: a record update has no condition. Where more time passes:
 * `updatePresentIncident`.
 */
export function updateIncident(incident: IncidentRow, fields: Record<string, string>): Written {
  if (Object.keys(fields).length === 0) return { ok: true, sysId: incident.sysId, number: incident.number }
  const furtherNotes = setFields(incident.record, fields)
  const updated = tryUpdate(incident.record)
  if (!updated.ok)
    return {
      ok: false,
      error: `Incident ${incident.number} could not be changed: ${updated.error || lastError(incident.record)}`,
    }
  addNotes(incident.record, furtherNotes)
  return { ok: true, sysId: incident.sysId, number: incident.number }
}

/** The same for an incident that was read a while ago: one that was deleted since is not inserted anew. One more query. */
export function updatePresentIncident(incident: IncidentRow, fields: Record<string, string>): Written {
  if (Object.keys(fields).length > 0 && readIncident(incident.sysId) === null)
    return { ok: false, error: `Incident ${incident.number} was deleted.` }
  return updateIncident(incident, fields)
}

/** The one place where texts get into an incident. Gives back what the work note does not take at once. */
function setFields(record: GlideRecord, fields: Record<string, string>): string[] {
  const plain = plainFields(fields)
  const [note = '', ...further] = noteParts(plain['work_notes'] ?? '')
  for (const name of Object.keys(plain)) record.setValue(name, name === 'work_notes' ? note : plain[name])
  return further
}

/** A note that is refused is no reason to write everything again. An incident that was deleted meanwhile stays deleted. */
function addNotes(record: GlideRecord, notes: readonly string[]): void {
  for (const note of notes) {
    record.setValue('work_notes', note)
    updatePresent(record)
  }
}

function lastError(record: GlideRecord): string {
  const message = record.getLastErrorMessage() as string | null
  return message ? message : 'the platform gave no reason; a business rule may have stopped it.'
}
