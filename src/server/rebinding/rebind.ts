import type { GlideRecord } from '@servicenow/glide'
import type { Binding } from '../cmdb/binding.ts'
import { writeBinding } from '../cmdb/bind.ts'
import { conditionOf, type IncidentRow, readIncident, updatePresentIncident } from '../incident/store.ts'
import { timeInWords } from '../platform/time.ts'
import { explained } from '../alert/row.ts'
import { logError } from '../platform/log.ts'
import { updatePresent } from '../platform/glide.ts'
import { unreachable } from '../platform/result.ts'

/** What a later search for an alert's CI changed. */
export interface Rebound {
  /** As it was written to the alert. */
  binding: Binding
  /** False when the platform refused to write the alert, or the alert was deleted since it was read. */
  written: boolean
  incident: IncidentChange
}

/** What the search did to the alert's incident. */
type IncidentChange =
  | { change: 'none' }
  | { change: 'filled'; number: string }
  | { change: 'skipped'; number: string; reason: SkipReason }
  | { change: 'refused'; number: string; error: string }

const SKIP_REASONS = {
  not_open: 'it is no longer open',
  storm: 'it stands for many alerts',
  joined: 'another alert opened it',
  changed_by_person: 'a person changed its CI',
  has_it: 'it has this CI already',
  has_another: 'it has another CI',
} as const

/** Why an incident was not given the CI. */
type SkipReason = keyof typeof SKIP_REASONS

/**
 * Writes what a later search found: to the alert, and to the incident that the alert opened if that is open and has no CI.
 *
 * The alert gets the CI before the incident does, so that the business rule that watches for corrections knows the app's
 * own write. The alert stays unmatched until its incident is done, so that the next run finishes what was interrupted.
 * `at` in milliseconds.
 */
export function rebind(record: GlideRecord, binding: Binding, allowRetired: boolean, at: number): Rebound {
  if (binding.ci === '') return writeAlert(record, binding, { change: 'none' }, at)
  const sysId = record.getValue('incident') ?? ''
  const incident = sysId === '' ? null : readIncident(sysId)
  if (incident === null) return writeAlert(record, binding, { change: 'none' }, at)
  const { number } = incident
  const reason = skipReason(record, incident, binding, allowRetired)
  if (reason !== null) return writeAlert(record, binding, { change: 'skipped', number, reason }, at)
  record.setValue('cmdb_ci', binding.ci)
  if (!updatePresent(record)) return { binding, written: false, incident: { change: 'none' } }
  const written = updatePresentIncident(incident, {
    cmdb_ci: binding.ci,
    work_notes: `The CI was set because a later search found it. ${binding.explanation}`,
  })
  if (written.ok) return writeAlert(record, binding, { change: 'filled', number }, at)
  return leaveUnmatched(record, binding, { change: 'refused', number, error: written.error }, at)
}

/** For an admin: what a search found for one alert. */
export function reboundText(alert: string, { binding, written, incident }: Rebound): string {
  if (!written) return `${alert}: the platform refused to write the alert; see the system log.`
  const text = `${alert}: ${binding.explanation}`
  return binding.ci === '' ? text : joined(text, incidentText(incident))
}

/** Null when the incident is to be given the CI. */
function skipReason(
  record: GlideRecord,
  incident: IncidentRow,
  binding: Binding,
  allowRetired: boolean,
): SkipReason | null {
  // A retired CI was accepted because the incident had ended; it may be open again.
  if (allowRetired || conditionOf(incident) !== 'open') return 'not_open'
  if ((record.getValue('storm') ?? '') !== '') return 'storm'
  if (record.getValue('opener') !== '1') return 'joined'
  if (record.getValue('ci_by_hand') === '1') return 'changed_by_person'
  const ci = incident.record.getValue('cmdb_ci') ?? ''
  if (ci === '') return null
  return ci === binding.ci ? 'has_it' : 'has_another'
}

function writeAlert(record: GlideRecord, binding: Binding, incident: IncidentChange, at: number): Rebound {
  writeBinding(record, binding, at)
  if (binding.ci !== '') {
    const text = `On ${timeInWords(at)} the CI was found by a later search. ${binding.explanation}`
    const before = record.getValue('explanation') ?? ''
    record.setValue('explanation', explained(before, joined(text, incidentText(incident))))
  }
  return { binding, written: updatePresent(record), incident }
}

/** The incident could not be written: the alert stays without CI, so that the next run tries again. */
function leaveUnmatched(
  record: GlideRecord,
  found: Binding,
  incident: Extract<IncidentChange, { change: 'refused' }>,
  at: number,
): Rebound {
  logError(`Alert ${record.getValue('number') ?? ''}: ${incident.error}`)
  const step = record.getValue('ci_rung') === 'ambiguous' ? 'ambiguous' : 'none'
  const explanation = `CI ${found.ciName} was found, but not bound, so that the next search tries again: ${incident.error}`
  const binding: Binding = { ...found, ci: '', step, explanation }
  writeBinding(record, binding, at)
  return { binding, written: updatePresent(record), incident }
}

function incidentText(incident: IncidentChange): string {
  switch (incident.change) {
    case 'filled':
      return `Incident ${incident.number} was given it.`
    case 'skipped':
      return `Incident ${incident.number} was left as it is: ${SKIP_REASONS[incident.reason]}.`
    case 'none':
    case 'refused':
      return ''
    default:
      return unreachable(incident)
  }
}

function joined(text: string, more: string): string {
  return more === '' ? text : `${text} ${more}`
}
