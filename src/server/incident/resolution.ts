import type { DeliveryReason, Outcome } from '../reasons.ts'
import type { LifecycleSettings } from '../settings/settings.ts'
import { unreachable } from '../unreachable.ts'
import { type IncidentSnapshot, STATE } from './snapshot.ts'

/** What a resolution in Azure does to an incident that is neither closed nor gone. */
export interface Resolution {
  write: 'resolve' | 'note' | 'nothing'
  outcome: Outcome
  reason: DeliveryReason
}

/** By the resolve setting; on hold is respected whatever it says (facts/servicenow-platform.md F4). */
export function planResolution(incident: IncidentSnapshot, policy: LifecycleSettings['resolve']): Resolution {
  if (policy === 'never') return { write: 'nothing', outcome: 'recorded', reason: 'resolve_never' }
  if (incident.state === STATE.resolved) {
    return { write: 'note', outcome: 'recorded', reason: 'incident_already_resolved' }
  }
  switch (policy) {
    case 'note':
      return { write: 'note', outcome: 'updated', reason: 'resolve_note_only' }
    case 'untouched':
      if (incident.assigned || incident.state !== STATE.new) {
        return { write: 'note', outcome: 'updated', reason: 'incident_taken' }
      }
      return { write: 'resolve', outcome: 'resolved', reason: 'alert_resolved' }
    case 'always':
      if (incident.state === STATE.onHold) {
        return { write: 'note', outcome: 'updated', reason: 'incident_on_hold' }
      }
      return { write: 'resolve', outcome: 'resolved', reason: 'alert_resolved' }
    default:
      return unreachable(policy)
  }
}
