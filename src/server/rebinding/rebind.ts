import { type GlideRecord } from '@servicenow/glide'
import { logError } from '../platform/log.ts'
import { explained } from '../platform/text.ts'
import { conditionOf } from '../incident/snapshot.ts'
import { type IncidentRow, readIncident, updatePresentIncident } from '../incident/store.ts'
import { updatePresent } from '../platform/glide.ts'
import type { Binding } from '../cmdb/binding.ts'
import { writeBinding } from '../cmdb/bind.ts'
import { foundLater, noteOnIncident, notTaken } from './rebind_words.ts'

/** What a later search came to. */
export interface Rebound {
  /** As it stands on the alert. */
  binding: Binding
  /** False when the platform refused to write the alert, or the alert was deleted since it was read. */
  written: boolean
  incident: IncidentFate
}

/** What became of the alert's incident. */
export type IncidentFate =
  | { fate: 'none' }
  | { fate: 'filled'; number: string }
  | { fate: 'kept'; number: string; why: KeptReason }
  | { fate: 'refused'; number: string; error: string }

/** Why an incident was not given the CI. */
export type KeptReason = 'over' | 'storm' | 'joined' | 'by_hand' | 'has_it' | 'has_another'

/**
 * Writes what a later search found: the alert, and the incident that it opened, if that is open and has no CI.
 *
 * The CI is on the alert before it is on the incident, so that the rule which watches for corrections knows the app's
 * own write; and the alert stays among those without CI until its incident is done, so that the next run finishes what a
 * death in between leaves behind. `at` in milliseconds.
 */
export function rebind(record: GlideRecord, binding: Binding, allowRetired: boolean, at: number): Rebound {
  if (binding.ci === '') return conclude(record, binding, { fate: 'none' }, at)
  const sysId = record.getValue('incident') ?? ''
  const incident = sysId === '' ? null : readIncident(sysId)
  if (incident === null) return conclude(record, binding, { fate: 'none' }, at)
  const { number } = incident
  const why = whyKept(record, incident, binding, allowRetired)
  if (why !== null) return conclude(record, binding, { fate: 'kept', number, why }, at)
  record.setValue('cmdb_ci', binding.ci)
  if (!updatePresent(record)) return { binding, written: false, incident: { fate: 'none' } }
  const written = updatePresentIncident(incident, {
    cmdb_ci: binding.ci,
    work_notes: noteOnIncident(binding),
  })
  if (written.ok) return conclude(record, binding, { fate: 'filled', number }, at)
  return giveBack(record, binding, { fate: 'refused', number, error: written.error }, at)
}

/** Null when the incident is to be given the CI. */
function whyKept(
  record: GlideRecord,
  incident: IncidentRow,
  binding: Binding,
  allowRetired: boolean,
): KeptReason | null {
  // A CI that may be gone was looked for because the incident was over; it may be open again by now.
  if (allowRetired || conditionOf(incident) !== 'open') return 'over'
  if ((record.getValue('storm') ?? '') !== '') return 'storm'
  if (record.getValue('opener') !== '1') return 'joined'
  if (record.getValue('ci_by_hand') === '1') return 'by_hand'
  const ci = incident.record.getValue('cmdb_ci') ?? ''
  if (ci === '') return null
  return ci === binding.ci ? 'has_it' : 'has_another'
}

function conclude(record: GlideRecord, binding: Binding, incident: IncidentFate, at: number): Rebound {
  writeBinding(record, binding, at)
  if (binding.ci !== '') {
    const before = record.getValue('explanation') ?? ''
    record.setValue('explanation', explained(before, foundLater(binding, incident, at)))
  }
  return { binding, written: updatePresent(record), incident }
}

/** The alert stays without CI until its incident can take it: the next run tries again. */
function giveBack(
  record: GlideRecord,
  found: Binding,
  incident: Extract<IncidentFate, { fate: 'refused' }>,
  at: number,
): Rebound {
  logError(`Alert ${record.getValue('number') ?? ''}: ${incident.error}`)
  const step = record.getValue('ci_rung') === 'ambiguous' ? 'ambiguous' : 'none'
  const binding: Binding = { ...found, ci: '', step, explanation: notTaken(found, incident.error) }
  writeBinding(record, binding, at)
  return { binding, written: updatePresent(record), incident }
}
