import type { AzureAlert } from '../azure/alert.ts'
import { readCiDetails } from '../cmdb/ci_details.ts'
import { joined } from '../azure/text.ts'
import { type Noted, unreachable } from '../platform/result.ts'
import type { DeliveryReason, Outcome } from '../reasons/reasons.ts'
import type { LifecycleSettings, ResolvePolicy, Settings } from '../settings/settings.ts'
import { mentions } from '../template/paths.ts'
import { loadChoices, pickChoice } from './choices.ts'
import { closeNotes, endedLine, type Shared } from './notes.ts'
import { type IncidentSnapshot, STATE } from './store.ts'
import { endsAtOnce, valuesOf } from './values.ts'

/** What a resolution in Azure does to an incident that is neither closed nor gone. */
interface Resolution {
  write: 'resolve' | 'note' | 'nothing'
  outcome: Outcome
  reason: DeliveryReason
}

/** State of the other alerts on the same incident. */
export interface OtherAlerts {
  /** Whether one of them still fires. */
  othersFire: boolean
  /** The problem is flapping: the incident is held open. */
  flapping: boolean
  /** The incident is a storm's: a note for each of its alerts would bury it. */
  storm: boolean
}

/**
 * Decides by the resolve setting. The incident is resolved only from a state that the settings let Azure end: On Hold and
 * states of the customer's own are respected (docs/facts/incident.md#states).
 */
export function planResolution(
  incident: IncidentSnapshot,
  policy: ResolvePolicy,
  resolvableStates: readonly string[],
  others: OtherAlerts,
): Resolution {
  if (policy === 'never') return { write: 'nothing', outcome: 'recorded', reason: 'resolve_never' }
  if (incident.state === STATE.resolved) {
    return { write: 'note', outcome: 'recorded', reason: 'incident_already_resolved' }
  }
  if (others.othersFire) {
    const reason = 'members_still_firing'
    return others.storm
      ? { write: 'nothing', outcome: 'recorded', reason }
      : { write: 'note', outcome: 'updated', reason }
  }
  if (others.flapping) return { write: 'note', outcome: 'updated', reason: 'flapping_held' }
  return byPolicy(incident, policy, resolvableStates)
}

function byPolicy(
  incident: IncidentSnapshot,
  policy: Exclude<ResolvePolicy, 'never'>,
  resolvableStates: readonly string[],
): Resolution {
  switch (policy) {
    case 'note':
      return { write: 'note', outcome: 'updated', reason: 'resolve_note_only' }
    case 'untouched':
      if (!isUntouched(incident)) {
        return { write: 'note', outcome: 'updated', reason: 'incident_taken' }
      }
      break
    case 'always':
      break
    default:
      return unreachable(policy)
  }
  if (resolvableStates.includes(incident.state)) {
    return { write: 'resolve', outcome: 'resolved', reason: 'alert_resolved' }
  }
  const reason = incident.state === STATE.onHold ? 'incident_on_hold' : 'incident_state_kept'
  return { write: 'note', outcome: 'updated', reason }
}

/** Whether nobody has begun to work on an incident. */
export function isUntouched({ assigned, state }: Pick<IncidentSnapshot, 'assigned' | 'state'>): boolean {
  return !assigned && state === STATE.new
}

/** An alert that has ended, and what is to be said about it. */
export interface EndedAlert {
  alert: AzureAlert
  /** How it ended, as `resolutionText` says it. */
  end: string
  /** The body of the call, as JSON. */
  payload: () => unknown
  /** The incident's alerts; null when it has this one only. */
  shared: Shared | null
}

/**
 * The fields that resolve an incident, and a note when the close code is not the wanted one. Work note and close notes
 * are one text, by the template. `ci` is the incident's.
 */
export function resolvingFields(
  { alert, end, payload, shared }: EndedAlert,
  ci: string,
  why: string,
  { incident }: Settings,
): Noted<Record<string, string>> {
  const choices = loadChoices(['close_code']).get('close_code') ?? []
  const code = pickChoice('close_code', incident.closeCodes, choices, { orFirst: true })
  const details = mentions([incident.closeNotes], 'ci.') ? readCiDetails(ci) : null
  const body = mentions([incident.closeNotes], 'payload.') ? payload() : undefined
  const more = joined([endedLine(shared), why], '\n')
  const resolution = joined([end, more], '\n')
  const text = closeNotes(incident.closeNotes, valuesOf(alert, { ci: details, payload: body, resolution }))
  // An admin's own words stay as they are; then only the note says the rest.
  const note = mentions([incident.closeNotes], 'resolution') ? text : joined([text, more], '\n')
  const fields = { state: STATE.resolved, close_code: code.value, close_notes: text, work_notes: note }
  return { value: fields, notes: code.notes }
}

/**
 * How a new incident ends, as a sentence for its description or first work note. It promises only what is known: whether
 * Azure reports the end, and what the settings do then. `hours` are those of a mapping rule; null for the settings'.
 */
export function endSentence(
  alert: Pick<AzureAlert, 'end' | 'kind' | 'severity' | 'test'>,
  policy: Pick<LifecycleSettings, 'resolve' | 'autoResolveAfter' | 'tests'>,
  hours: number | null,
): string {
  if (endsAtOnce(alert, { lifecycle: policy })) return TEST_ENDS
  const { resolve } = policy
  if (resolve === 'note' || resolve === 'never') return STAYS_OPEN
  const after = hours ?? policy.autoResolveAfter[alert.kind] ?? 0
  const condition = resolve === 'untouched' ? ' unless somebody works on it' : ''
  const inTime = `${after} ${after === 1 ? 'hour' : 'hours'} after Azure’s last call${condition}.`
  switch (alert.end) {
    case 'reported':
      return after === 0
        ? `Ends by itself: this incident is resolved when Azure reports the end${condition}.`
        : `Ends by itself: this incident is resolved when Azure reports the end, or ${inTime}`
    case 'uncertain':
      return after === 0
        ? `May not end by itself: Azure may not report the end. ${RESOLVE_IT}`
        : `Ends by itself: this incident is resolved when Azure reports the end, or else ${inTime}`
    case 'never':
      return after === 0
        ? `Does not end by itself: Azure does not report the end. ${RESOLVE_IT}`
        : `Ends by itself: this incident is resolved ${inTime}`
    default:
      return unreachable(alert.end)
  }
}

const TEST_ENDS = 'Ends by itself: the incident of a test is resolved at once. There is nothing to do.'

const RESOLVE_IT = 'Resolve this incident yourself when the problem is over.'

const STAYS_OPEN = `Does not end by itself: by the settings it stays open when the alert ends. ${RESOLVE_IT}`
