import type { AlertRow, ProblemEnd } from '../alert/row.ts'
import { type AlertRecord, findAlert, incidentNumber } from '../alert/store.ts'
import type { Binding } from '../cmdb/binding.ts'
import type { News, Shared } from '../incident/notes.ts'
import type { Raise } from '../incident/priority.ts'
import type { IncidentDraft } from '../incident/opening.ts'
import { type IncidentRow, mayBeHidden, readIncident } from '../incident/store.ts'
import { type Mapping, NO_MAPPING } from '../mapping/rule.ts'
import { failure } from '../platform/result.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import type { AlertCall, Lookups } from './call.ts'

/** An incident as plain values. */
export type IncidentFacts = Omit<IncidentRow, 'record'>

/** What the plan rests on, by what happens to the alert: plain values, read before anything is written. */
export type Facts =
  /** Only the delivery is kept. */
  | Ignored
  /** Only the alert's row changes. */
  | Recorded
  /** The alert gets an incident of its own, under a sys_id that follows from what was read. */
  | ({ kind: 'opening'; reason: DeliveryReason; incident: string; draft: IncidentDraft } & Membership)
  /** The alert joins an incident that is open. */
  | ({ kind: 'joining'; reason: DeliveryReason; incident: IncidentFacts } & Membership & Joining)
  /** An earlier try wrote the alert's row, and nothing else. */
  | { kind: 'unopened'; row: AlertRow; draft: IncidentDraft }
  /** An earlier try opened the incident. */
  | { kind: 'opened'; incident: IncidentFacts; isStorm: boolean }
  /** An earlier try let the alert join the incident. Without `joining` the incident has ended since. */
  | { kind: 'joined'; row: AlertRow; incident: IncidentFacts; joining: (Joining & { firing: number }) | null }
  /** The incident gets a work note, and may be reopened. */
  | Noting
  /** The alert has ended: what becomes of the incident is decided once that is on its row. */
  | Ending

interface Ignored {
  kind: 'ignored'
  /** Null also when a rule ignores an alert that is on record: then the row does not count the call. */
  row: AlertRow | null
  reason: DeliveryReason
  mapping: Mapping
  incident: IncidentName | null
}

export interface Recorded {
  kind: 'recorded'
  row: AlertRow | null
  isDuplicate: boolean
  reason: DeliveryReason
  /** The alert's incident, if it still exists. */
  incident: IncidentName | null
  /** Where a mapping rule decided it. */
  mapping: Mapping | null
  /** A newer alert of the same problem that Azure has resolved already. */
  endedBy: ProblemEnd | null
  /** Number of the closed incident that cannot take the call's new message; '' for none. */
  closedIncident: string
}

export interface Noting {
  kind: 'noting'
  row: AlertRow
  incident: IncidentFacts
  isReopened: boolean
  reason: DeliveryReason
  news: News
  shared: Shared | null
  /** No newer call about the alert came before. */
  isLatest: boolean
  raise: Raise | null
}

export interface Ending {
  kind: 'ending'
  row: AlertRow
  incident: IncidentFacts
  isFlapping: boolean
  /** An earlier try of the delivery has put the end on the alert's row. */
  isRetry: boolean
}

export interface IncidentName {
  sysId: string
  number: string
}

/** What an alert's row says of a new incident. */
interface Membership {
  groupKey: string
  isStorm: boolean
  binding: Binding
  mapping: Mapping
}

/** What an alert that joins an incident brings to it. */
export interface Joining {
  news: News
  /** The change of the incident's impact and urgency; null for none. */
  raise: Raise | null
}

/** What the facts are read from. */
export interface FactReading {
  call: AlertCall
  lookups: Lookups
  /** The alert's row, and the same with its record. */
  row: AlertRow | null
  alert: AlertRecord | null
  /** Records of the incidents that were read, by sys_id: for whoever writes them. */
  incidents: Map<string, IncidentRow>
}

/** All facts begin with the alert's row, which is read unless it is given. */
export function startReading(
  call: AlertCall,
  lookups: Lookups,
  alert: AlertRecord | null = findAlert(call.key),
): FactReading {
  return { call, lookups, alert, row: alert && withoutRecord(alert), incidents: new Map() }
}

/** The delivery is retried: another delivery is about to open the incident. */
export const INCIDENT_PENDING = failure(
  'The incident that this alert belongs to is still being opened by another delivery.',
)

/** The delivery is retried: the incident query rule may hide the incident from this session. */
export const INCIDENT_HIDDEN = failure(
  'This session does not see the incident on record. The job, which sees all incidents, processes the delivery.',
)

/** For a call after which everything is as before: an alert on record counts it. */
export function unchanged({ row }: FactReading): Ignored {
  return { kind: 'ignored', row, reason: 'nothing_changed', mapping: NO_MAPPING, incident: null }
}

/** For an alert that a mapping rule ignores. */
export function ignoredByRule(mapping: Mapping): Ignored {
  return { kind: 'ignored', row: null, reason: 'rule_ignored', mapping, incident: null }
}

/** For a call that changes only the alert's row. */
export function recorded(
  reason: DeliveryReason,
  { row }: FactReading,
  what: Partial<Pick<Recorded, 'isDuplicate' | 'mapping' | 'endedBy'>> = {},
): Recorded {
  return {
    kind: 'recorded',
    row,
    isDuplicate: false,
    reason,
    incident: null,
    mapping: null,
    endedBy: null,
    closedIncident: '',
    ...what,
  }
}

/** Adds the incident that the alert has on record, where the row is all that changes. */
export function withIncidentName(facts: Facts, { alert }: FactReading): Facts {
  if ((facts.kind !== 'recorded' && facts.kind !== 'ignored') || facts.row === null || alert === null)
    return facts
  const number = incidentNumber(alert)
  return number === null ? facts : { ...facts, incident: { sysId: alert.incident, number } }
}

/** Whether an incident that was not found may exist all the same. Preview reports hidden incidents separately. */
export function incidentMayBeHidden({ call }: FactReading): boolean {
  return call.delivery.sysId !== '' && mayBeHidden()
}

export function readPresent(sysId: string, reading: FactReading): IncidentFacts | null {
  const incident = readIncident(sysId)
  return incident && remember(incident, reading)
}

export function remember(incident: IncidentRow, { incidents }: FactReading): IncidentFacts {
  incidents.set(incident.sysId, incident)
  return withoutRecord(incident)
}

function withoutRecord<T extends { record: unknown }>({ record: _, ...values }: T): Omit<T, 'record'> {
  return values
}
