/** Whether the incident of an alert can still take what Azure says. */
export type IncidentCondition = 'open' | 'resolved' | 'closed' | 'gone'

/** What the app needs to know of an incident before it touches it. */
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

/** States in which an incident takes no further alert. */
export const ENDED_STATES: readonly string[] = [STATE.resolved, STATE.closed, STATE.canceled]

/**
 * Whether an incident can take what Azure says: what is closed or canceled is never edited
 * (docs/facts/incident.md#closed-incidents).
 */
export function conditionOf(incident: IncidentSnapshot | null): IncidentCondition {
  if (incident === null) return 'gone'
  if (incident.state === STATE.closed || incident.state === STATE.canceled) return 'closed'
  return incident.state === STATE.resolved ? 'resolved' : 'open'
}
