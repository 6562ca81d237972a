import { refusedAdmission } from './alert/admission.ts'
import { type Action, adapt, decide, type Decision } from './alert/decision.ts'
import { type AlertEvent, toEvent } from './alert/event.ts'
import { groupOf } from './alert/group.ts'
import {
  countRecent,
  type GroupPast,
  heldIncident,
  pastOfGroup,
  type SharedIncident,
} from './alert/members.ts'
import { alertKey, type AlertRow, toStored } from './alert/store.ts'
import type { AzureAlert } from './azure/alert.ts'
import type { Binding } from './cmdb/binding.ts'
import { bindCi } from './cmdb/bind.ts'
import { isUnfinished } from './delivery/ledger.ts'
import { sha256Hex } from './hash.ts'
import { draftIncident, type IncidentDraft } from './incident/opening.ts'
import { type Caller, findCaller } from './incident/people.ts'
import { conditionOf } from './incident/snapshot.ts'
import { findOpen, type IncidentRow, readIncident } from './incident/store.ts'
import { type DeliveryReason, sentence } from './reasons.ts'
import type { Settings } from './settings/settings.ts'
import { unreachable } from './unreachable.ts'

/** One alert on its way into the tables. */
export interface Work {
  alert: AzureAlert
  /** The alert's unique key, 64 hex digits. */
  key: string
  event: AlertEvent
  /** The delivery that brought it; for a preview its sys_id is ''. `receivedAt` in milliseconds. */
  delivery: { sysId: string; receivedAt: number }
  settings: Settings
  /** The caller of incidents; looked up when first asked for. */
  caller: () => Caller
  /** The alert's CI, likewise. */
  binding: () => Binding
}

export function workOf(alert: AzureAlert, delivery: Work['delivery'], settings: Settings): Work {
  const caller = once(() => findCaller(settings.incident.caller))
  const binding = once(() => bindCi(alert.targets, settings.cmdb, caller().party))
  const event = toEvent(alert, delivery.receivedAt)
  return { alert, key: alertKey(alert), event, delivery, settings, caller, binding }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** What is to be written, decided on what was read. */
export type Plan =
  | { step: 'record'; row: AlertRow | null; duplicate: boolean; reason: DeliveryReason }
  | {
      step: 'open'
      row: AlertRow | null
      incident: string
      groupKey: string
      storm: boolean
      binding: Binding
      draft: IncidentDraft
      reason: DeliveryReason
    }
  | {
      step: 'join'
      row: AlertRow | null
      incident: IncidentRow
      groupKey: string
      storm: boolean
      binding: Binding
      reason: DeliveryReason
    }
  | { step: 'finish_open'; row: AlertRow; existing: IncidentRow }
  | { step: 'finish_open'; row: AlertRow; existing: null; draft: IncidentDraft }
  | { step: 'note'; row: AlertRow; incident: IncidentRow; reopen: boolean; reason: DeliveryReason }
  | { step: 'resolve'; row: AlertRow; incident: IncidentRow }
  | { step: 'wait'; error: string }

const ON_ITS_WAY: Plan = {
  step: 'wait',
  error: 'The incident that this alert belongs to is still being opened by another delivery.',
}

/** Reads what the decision needs and decides. Writes nothing: the preview shows exactly this. */
export function plan(row: AlertRow | null, work: Work): Plan {
  const policy = work.settings.lifecycle
  const first = decide(row && toStored(row, work.delivery.sysId), work.event, policy)
  if (row === null || row.incident === '' || !touchesIncident(first.action)) {
    return planDecision(first, row, null, work)
  }
  const incident = readIncident(row.incident)
  if (incident === null && isUnfinished(row.openedBy)) return ON_ITS_WAY
  return planDecision(adapt(first, conditionOf(incident), policy), row, incident, work)
}

function planDecision(
  decision: Decision,
  row: AlertRow | null,
  incident: IncidentRow | null,
  work: Work,
): Plan {
  const { action, reason } = decision
  switch (action) {
    case 'open':
      return planOpening(row, incident, reason, work)
    case 'record':
      return planRecord(row, reason)
    case 'duplicate':
      return { step: 'record', row, duplicate: true, reason }
    case 'finish_open':
      return planFinish(existing(row), reason, work)
    case 'update':
    case 'reopen':
      return planNote(existing(row), existing(incident), action === 'reopen', reason, work)
    case 'resolve':
      return { step: 'resolve', row: existing(row), incident: existing(incident) }
    default:
      return unreachable(action)
  }
}

function touchesIncident(action: Action): boolean {
  return action !== 'record' && action !== 'duplicate' && action !== 'finish_open'
}

/** These decisions are made only of an alert that has a row and an incident. */
function existing<T>(value: T | null): T {
  if (value === null) throw new Error('A decision about an incident was made without one')
  return value
}

/** A delivery that is tried again after the resolution may have opened its incident at the first try. */
function planRecord(row: AlertRow | null, reason: DeliveryReason): Plan {
  const opened = row?.incident && reason === 'resolved_meanwhile' ? readIncident(row.incident) : null
  return row && opened
    ? { step: 'finish_open', row, existing: opened }
    : { step: 'record', row, duplicate: false, reason }
}

/**
 * The same delivery was here before and left the alert row; its incident may or may not exist, and may have been deleted
 * since. A shared one may have ended before the alert became a member: then the alert needs another.
 */
function planFinish(row: AlertRow, reason: DeliveryReason, work: Work): Plan {
  if (row.incident === '') return planOpening(row, null, 'fired_without_incident', work)
  const found = readIncident(row.incident)
  if (found && hasJoined(row) && conditionOf(found) !== 'open')
    return planOpening(row, found, 'group_ended', work)
  if (found) return { step: 'finish_open', row, existing: found }
  return { step: 'finish_open', row, existing: null, draft: draft(reason, null, row.inStorm, work) }
}

/** Whether an alert's row says that it joined an incident which another alert had opened. */
export function hasJoined(row: AlertRow): boolean {
  return ['group_joined', 'flapping_joined', 'storm_joined'].includes(row.reason)
}

/** What fires again belongs to the incident that its group has open by now, rather than to one that was resolved. */
function planNote(
  row: AlertRow,
  incident: IncidentRow,
  reopen: boolean,
  reason: DeliveryReason,
  work: Work,
): Plan {
  const company = conditionOf(incident) === 'open' ? null : planCompany(row, groupOfWork(work), work)
  return company ?? { step: 'note', row, incident, reopen, reason }
}

/** Whether an alert may have an incident, and whether it shares one: by group, with a flapping problem, with a storm. */
function planOpening(
  row: AlertRow | null,
  previous: IncidentRow | null,
  reason: DeliveryReason,
  work: Work,
): Plan {
  const { alert, settings } = work
  const refused = refusedAdmission(alert, settings.lifecycle)
  if (refused) return { step: 'record', row, duplicate: false, reason: refused }
  const group = groupOfWork(work)
  const company = planCompany(row, group, work)
  if (company) return company
  const member = { row, groupKey: group.key, binding: work.binding() }
  const storm = planStorm(member, work)
  if (storm) return storm
  const seed = group.key === '' ? alertSeed(row, work) : groupSeed(group, work)
  const drafted = draft(reason, previous, false, work)
  return { step: 'open', ...member, storm: false, incident: incidentId(seed), draft: drafted, reason }
}

/** What the alert's row said: two firings that meet on it open one incident, whichever of them is the newer. */
function alertSeed(row: AlertRow | null, { key, event }: Work): string {
  return row === null ? `${key}|${iso(event.at)}` : [key, row.incident, row.firedAt, row.resolvedAt].join('|')
}

/** The day stands for a group that nothing is known of (any more): its incident must not be one from long ago. */
function groupSeed({ key, past }: Group, { delivery }: Work): string {
  return `${key}|${past.mark === '' ? iso(delivery.receivedAt).slice(0, 10) : past.mark}`
}

/** A group with what its alerts belong to; of an alert that shares with none, the key is ''. */
interface Group {
  key: string
  past: GroupPast
}

function groupOfWork({ alert, settings }: Work): Group {
  const group = groupOf(alert, settings.lifecycle.groupBy)
  if (group === '') return { key: '', past: { incidents: [], mark: '' } }
  const key = sha256Hex(group)
  return { key, past: pastOfGroup(key) }
}

/** Null when neither the alert's group nor its flapping problem has an open incident. */
function planCompany(row: AlertRow | null, group: Group, work: Work): Plan | null {
  const { alert, settings } = work
  const join = (incident: IncidentRow, reason: DeliveryReason): Plan => {
    return { step: 'join', row, groupKey: group.key, binding: work.binding(), storm: false, incident, reason }
  }
  const shared = joinable(group.past.incidents)
  if (shared === 'coming') return ON_ITS_WAY
  if (shared) return join(shared, 'group_joined')
  const held = settings.lifecycle.flapping && heldIncident(sha256Hex(alert.problemKey))
  const kept = held && joinable([held])
  return kept && kept !== 'coming' ? join(kept, 'flapping_joined') : null
}

/** Null while there is no storm, or the alert is exempt from it. */
function planStorm(
  member: { row: AlertRow | null; groupKey: string; binding: Binding },
  work: Work,
): Plan | null {
  const { storm } = work.settings.lifecycle
  if (!storm || (storm.exemptCritical && work.alert.severity === 0)) return null
  const { receivedAt } = work.delivery
  const recent = countRecent(storm, receivedAt)
  if (recent.alerts <= storm.incidents) return null
  const { open, missing } = findOpen(recent.stormIncidents)
  if (open) return { step: 'join', ...member, storm: true, incident: open, reason: 'storm_joined' }
  const span = Math.floor(receivedAt / (storm.minutes * 60_000))
  // An incident that another delivery is about to open is opened here: whoever comes second finds it.
  const incident = missing[0] ?? incidentId(['storm', span, ...[...recent.stormIncidents].sort()].join('|'))
  return {
    step: 'open',
    ...member,
    storm: true,
    incident,
    draft: draft('storm_opened', null, true, work),
    reason: 'storm_opened',
  }
}

/** The shared incident that can take another alert; `coming` if it does not exist yet but is about to. */
function joinable(shared: readonly SharedIncident[]): IncidentRow | 'coming' | null {
  const { open, missing } = findOpen([...new Set(shared.map((one) => one.incident))])
  if (open) return open
  const awaited = shared.filter((one) => missing.includes(one.incident))
  return awaited.some((one) => isUnfinished(one.openedBy)) ? 'coming' : null
}

function draft(
  reason: DeliveryReason,
  previous: IncidentRow | null,
  storm: boolean,
  { alert, settings, binding, caller }: Work,
): IncidentDraft {
  const occasion = {
    alert,
    binding: binding(),
    caller: caller(),
    reason: sentence(reason),
    previousIncident: previous?.number ?? '',
    storm,
  }
  return draftIncident(occasion, settings)
}

/** The same for every try and every node that sees the same, so that only one of them opens it. */
function incidentId(seed: string): string {
  return sha256Hex(seed).slice(0, 32)
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
