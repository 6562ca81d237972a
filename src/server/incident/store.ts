import { GlideRecord, gs } from '@servicenow/glide'
import { errorText, logWarning } from '../platform/log.ts'
import { tryInsert, tryUpdate, updatePresent } from '../platform/glide.ts'
import { plainFields } from '../platform/text.ts'
import { noteParts } from './notes.ts'

const TABLE = 'incident'

/** Whether an incident can still be changed. */
export type IncidentCondition = 'open' | 'resolved' | 'closed' | 'gone'

/** What decisions about an incident depend on. */
export interface IncidentSnapshot {
  sysId: string
  number: string
  /** Value of `state`. */
  state: string
  assigned: boolean
  /** sys_id of its CI, '' for none. */
  ci: string
}

export const STATE = { new: '1', inProgress: '2', onHold: '3', resolved: '6', closed: '7', canceled: '8' }

/** States in which an incident takes no further alerts. */
export const ENDED_STATES: readonly string[] = [STATE.resolved, STATE.closed, STATE.canceled]

/** An incident that is closed or canceled is never edited (docs/facts/incident.md#closed-incidents). */
export function conditionOf(incident: IncidentSnapshot | null): IncidentCondition {
  if (incident === null) return 'gone'
  if (incident.state === STATE.closed || incident.state === STATE.canceled) return 'closed'
  return incident.state === STATE.resolved ? 'resolved' : 'open'
}

/** The incident that was written, or the platform's reason for refusing. */
type Written = { ok: true; sysId: string; number: string } | { ok: false; error: string }

/** An incident with its record, ready to be changed. */
export interface IncidentRow extends IncidentSnapshot {
  record: GlideRecord
  impact: string
  urgency: string
}

/** The incident with a sys_id; null if it does not exist. */
export function readIncident(sysId: string): IncidentRow | null {
  const record = new GlideRecord(TABLE)
  record.addQuery('sys_id', sysId)
  record.setLimit(1)
  record.query()
  return record.next() ? readRow(record) : null
}

/** The oldest open incident of some, and if none is open, those that do not exist. One query. */
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

/** Conditions of incidents by sys_id; one that does not exist is missing. One query. */
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
 * Opens an incident under a given sys_id. It follows from what was on record, so two nodes that read the same state, or a
 * second try, open only one: the second insert clashes and finds the first incident
 * (docs/facts/servicenow.md#chosen-sys_id, docs/facts/servicenow.md#failed-write). Texts are written as plain text.
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
 * If the platform refuses `setNewGuidValue`, the incident gets a sys_id of the platform's choice, which the caller stores on
 * the alert. A second incident is then possible if a node dies in between or two firings of an alert come at the same moment.
 */
function chooseSysId(record: GlideRecord, sysId: string): void {
  try {
    record.setNewGuidValue(sysId)
  } catch (error) {
    logWarning(`The sys_id of a new incident could not be chosen: ${errorText(error)}`)
  }
}

/**
 * Changes an incident that the same call has just read; texts are written as plain text. `update` inserts an incident
 * again that was deleted in between (docs/facts/limits.md#update-of-a-deleted-record). Reading it again here would cost
 * every delivery a query and only shorten that time; where more time passes, use `updatePresentIncident`.
 */
export function updateIncident(incident: IncidentRow, fields: Record<string, string>): Written {
  if (Object.keys(fields).length === 0) return { ok: true, sysId: incident.sysId, number: incident.number }
  const furtherNotes = setFields(incident.record, fields)
  const written = tryUpdate(incident.record)
  if (!written.ok)
    return {
      ok: false,
      error: `Incident ${incident.number} could not be changed: ${written.error || lastError(incident.record)}`,
    }
  addNotes(incident.record, furtherNotes)
  return { ok: true, sysId: incident.sysId, number: incident.number }
}

/** The same for an incident that was read a while ago: a deleted one is not inserted again. One more query. */
export function updatePresentIncident(incident: IncidentRow, fields: Record<string, string>): Written {
  if (Object.keys(fields).length > 0 && readIncident(incident.sysId) === null)
    return { ok: false, error: `Incident ${incident.number} was deleted.` }
  return updateIncident(incident, fields)
}

/** Sets fields as plain text. Returns the parts of a long work note that need an update each. */
function setFields(record: GlideRecord, fields: Record<string, string>): string[] {
  const plain = plainFields(fields)
  const [note = '', ...further] = noteParts(plain['work_notes'] ?? '')
  for (const name of Object.keys(plain)) record.setValue(name, name === 'work_notes' ? note : plain[name])
  return further
}

/** A refused note is not tried again. An incident that was deleted meanwhile stays deleted. */
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

/** Whether the user has a role with which the base rule "incident query" shows every incident. Admins have them all. */
export function seesAll(): boolean {
  return gs.hasRole('itil') || gs.hasRole('sn_incident_read')
}

/**
 * Whether an incident that this session does not find may exist: "incident query" hides incidents from interactive
 * sessions without one of these roles (docs/facts/limits.md#incident-query).
 */
export function mayBeHidden(): boolean {
  try {
    const session = gs.getSession() as { isInteractive: () => boolean }
    return session.isInteractive() && !seesAll()
  } catch {
    return false
  }
}
