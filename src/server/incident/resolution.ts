import type { DeliveryReason, Outcome } from '../reasons/reasons.ts'
import type { LifecycleSettings, ResolvePolicy, SeverityKey } from '../settings/settings.ts'
import { unreachable } from '../platform/result.ts'
import { type IncidentSnapshot, STATE } from './snapshot.ts'

/** What a resolution in Azure does to an incident that is neither closed nor gone. */
export interface Resolution {
  write: 'resolve' | 'note' | 'nothing'
  outcome: Outcome
  reason: DeliveryReason
}

/** What the incident's other alerts say. */
export interface Company {
  /** Whether one of them still fires. */
  othersFire: boolean
  /** The problem is flapping: the incident is held open. */
  flapping: boolean
  /** The incident is a storm's: a note for each of its alerts would bury it. */
  storm: boolean
}

/**
 * By the resolve setting. The incident's state is changed only if it is incompatible with what Azure says and the
 * settings let Azure end it: on hold and states of the customer's own are respected
 * (docs/facts/incident.md#states).
 */
export function planResolution(
  incident: IncidentSnapshot,
  policy: ResolvePolicy,
  resolvableStates: readonly string[],
  company: Company,
): Resolution {
  if (policy === 'never') return { write: 'nothing', outcome: 'recorded', reason: 'resolve_never' }
  if (incident.state === STATE.resolved) {
    return { write: 'note', outcome: 'recorded', reason: 'incident_already_resolved' }
  }
  if (company.othersFire) {
    const write = company.storm ? 'nothing' : 'note'
    return { write, outcome: company.storm ? 'recorded' : 'updated', reason: 'members_still_firing' }
  }
  if (company.flapping) return { write: 'note', outcome: 'updated', reason: 'flapping_held' }
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
      if (incident.assigned || incident.state !== STATE.new) {
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

/** The resolve setting for an alert's severity. */
export function resolvePolicy(
  severity: number | null,
  policy: Pick<LifecycleSettings, 'resolve' | 'resolveBySeverity'>,
): ResolvePolicy {
  const key = (severity === null ? 'none' : String(severity)) as SeverityKey
  return policy.resolveBySeverity[key] ?? policy.resolve
}
