import { refusedAdmission } from '../alert/admission.ts'
import { type Action, adapt, decide, type Decision } from '../alert/decision.ts'
import { groupOf } from '../alert/group.ts'
import {
  countRecent,
  type GroupPast,
  heldIncident,
  NO_PAST,
  pastOfGroup,
  type ProblemEnd,
  type SharedIncident,
} from '../alert/members.ts'
import type { News, Shared } from '../incident/notes.ts'
import { type AlertRow, isWorse, toStored } from '../alert/store.ts'
import type { Binding } from '../cmdb/binding.ts'
import { isUnfinished } from '../delivery/ledger.ts'
import { sha256Hex } from '../platform/glide.ts'
import { draftIncident, type IncidentDraft } from '../incident/opening.ts'
import { findCaller } from '../incident/people.ts'
import { resolvePolicy } from '../incident/resolution.ts'
import { conditionOf, findOpen, type IncidentRow, readIncident } from '../incident/store.ts'
import type { Raise } from '../incident/priority.ts'
import { mayBeHidden } from '../incident/visibility.ts'
import { type Joining, planJoining, planJoiningStorm, raiseAgain } from './joining.ts'
import { effectiveSettings } from '../mapping/record.ts'
import { type Mapping, NO_MAPPING } from '../mapping/rule.ts'
import { furtherNews, isShared, sharedAsIs, sharedWhenFired } from './news.ts'
import { type DeliveryReason, sentence } from '../reasons/reasons.ts'
import { unreachable } from '../platform/result.ts'
import type { Work } from './work.ts'

/** What is to be written, decided on what was read. */
export type Plan =
  | {
      step: 'record'
      row: AlertRow | null
      duplicate: boolean
      reason: DeliveryReason
      /** Where a mapping rule decided it. */
      mapping?: Mapping
      /** A newer alert of the same problem that Azure has resolved already. */
      over?: ProblemEnd
      /** Number of the closed incident that cannot take the call's new message. */
      closed?: string
    }
  /** `row`: the alert's row, if there is one; it counts the call, and nothing else about it changes. */
  | { step: 'ignore'; row: AlertRow | null; reason: DeliveryReason; mapping: Mapping }
  | {
      step: 'open'
      row: AlertRow | null
      incident: string
      groupKey: string
      storm: boolean
      binding: Binding
      mapping: Mapping
      draft: IncidentDraft
      reason: DeliveryReason
    }
  | ({
      step: 'join'
      row: AlertRow | null
      incident: IncidentRow
      groupKey: string
      storm: boolean
      binding: Binding
      mapping: Mapping
      reason: DeliveryReason
    } & Joining)
  | { step: 'finish_open'; row: AlertRow; existing: IncidentRow }
  | { step: 'finish_open'; row: AlertRow; existing: null; draft: IncidentDraft }
  | {
      step: 'note'
      row: AlertRow
      incident: IncidentRow
      reopen: boolean
      reason: DeliveryReason
      news: News
      shared: Shared | null
      /** No newer call about the alert came before. */
      latest: boolean
      /** The change of the incident's impact and urgency; null for none. */
      raise: Raise | null
    }
  | { step: 'resolve'; row: AlertRow; incident: IncidentRow }
  | { step: 'wait'; error: string }

const ON_ITS_WAY: Plan = {
  step: 'wait',
  error: 'The incident that this alert belongs to is still being opened by another delivery.',
}

const UNSEEN: Plan = {
  step: 'wait',
  error:
    'This session does not see the incident on record. The job, which sees all incidents, processes the delivery.',
}

/** A preview says by itself that incidents are hidden. */
function isUnseen({ delivery }: Work): boolean {
  return delivery.sysId !== '' && mayBeHidden()
}

/** Reads what the decision needs and decides. Writes nothing: the preview shows exactly this. */
export function plan(row: AlertRow | null, work: Work): Plan {
  if (work.alert.unchanged) return { step: 'ignore', row, reason: 'nothing_changed', mapping: NO_MAPPING }
  const policy = (row ? effectiveSettings(work.settings, row.kept) : work.settings).lifecycle
  const first = decide(row && toStored(row, work.delivery.sysId, work.alert.severity), work.event, policy)
  if (row === null || row.incident === '' || !touchesIncident(first.action)) {
    return planDecision(first, row, null, work)
  }
  const incident = readIncident(row.incident)
  if (incident === null && isUnfinished(row.openedBy)) return ON_ITS_WAY
  if (incident === null && isUnseen(work)) return UNSEEN
  // A step that is worse, such as the failure, counts as a firing of its own.
  const isStep = work.alert.isStep && !isWorse(work.alert.severity, row)
  return planDecision(adapt(first, conditionOf(incident), policy, isStep), row, incident, work)
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
      return planRecord(row, incident, reason, work)
    case 'duplicate':
      return planMessage(row, null, work, { step: 'record', row, duplicate: true, reason })
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

/**
 * A delivery that is tried again after the resolution may have opened its incident at the first try. Of an alert that the
 * rules ignore, its resolution is all that is ever recorded, so that is ignored too.
 */
function planRecord(
  row: AlertRow | null,
  incident: IncidentRow | null,
  reason: DeliveryReason,
  work: Work,
): Plan {
  if (row === null && work.mapping().action === 'ignore') return planIgnoring(work)
  const opened = row?.incident && reason === 'resolved_meanwhile' ? readIncident(row.incident) : null
  return row && opened
    ? { step: 'finish_open', row, existing: opened }
    : planMessage(row, incident, work, { step: 'record', row, duplicate: false, reason })
}

/**
 * A call that changes nothing may still bring a message that nobody has seen: a review that Azure publishes after the
 * end, an update that another one overtook. It is noted as long as the incident can be changed, unless the settings
 * leave the incident alone; a storm's incident gets no note for each alert. Otherwise `usual` holds.
 */
function planMessage(
  row: AlertRow | null,
  known: IncidentRow | null,
  work: Work,
  usual: Extract<Plan, { step: 'record' }>,
): Plan {
  const { alert, event } = work
  if (row === null || row.incident === '' || row.inStorm || alert.message === '') return usual
  const settings = effectiveSettings(work.settings, row.kept)
  const isEnd = alert.condition === 'resolved'
  if (isEnd && resolvePolicy(alert.severity, settings.lifecycle) === 'never') return usual
  const shared = isShared(row, settings)
  const news = furtherNews(alert, row, shared)
  const incident = news.message === '' ? null : (known ?? readIncident(row.incident))
  if (incident === null) return news.message !== '' && isUnfinished(row.openedBy) ? ON_ITS_WAY : usual
  if (conditionOf(incident) === 'closed') return { ...usual, closed: incident.number }
  const latest = event.at >= Math.max(row.firedAt ?? 0, row.resolvedAt ?? 0)
  return {
    step: 'note',
    row,
    incident,
    reopen: false,
    reason: 'message_added',
    news: latest ? news : { ...news, facts: [] },
    shared: shared ? sharedAsIs(row, incident.sysId) : null,
    latest,
    raise: null,
  }
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

function planIgnoring(work: Work): Plan {
  return { step: 'ignore', row: null, reason: 'rule_ignored', mapping: work.mapping() }
}

/** Whether an alert joined an incident which another alert had opened. Its reason is no witness: every repetition overwrites it. */
export function hasJoined(row: AlertRow): boolean {
  return row.incident !== '' && !row.isOpener
}

/** What fires again belongs to the incident that its group has open by now, rather than to one that was resolved. */
function planNote(
  row: AlertRow,
  incident: IncidentRow,
  reopen: boolean,
  reason: DeliveryReason,
  work: Work,
): Plan {
  if (conditionOf(incident) !== 'open') {
    const group = groupOfWork(work)
    if (group.past.ended) return planOver(row, group.past.ended)
    const company = planCompany(row, group, work)
    if (company) return company
  }
  const hasOthers = isShared(row, work.settings)
  const news = furtherNews(work.alert, row, hasOthers)
  const shared = hasOthers ? sharedWhenFired(row, incident.sysId) : null
  // A resolved incident that is only noted keeps its priority.
  const raise = reopen || conditionOf(incident) === 'open' ? raiseAgain(work, incident, row) : null
  return { step: 'note', row, incident, reopen, reason, news, shared, latest: true, raise }
}

/** As if this firing had come before the newer one ended: then it would have ended with it. */
function planOver(row: AlertRow | null, over: ProblemEnd): Plan {
  return { step: 'record', row, duplicate: false, reason: 'newer_already_resolved', over }
}

/**
 * Whether an alert may have an incident, by the settings and then by the rules, and whether it shares one: by group, with a
 * flapping problem, with a storm.
 */
function planOpening(
  row: AlertRow | null,
  previous: IncidentRow | null,
  reason: DeliveryReason,
  work: Work,
): Plan {
  const { alert, settings } = work
  const refused = refusedAdmission(alert, settings.lifecycle)
  if (refused) return { step: 'record', row, duplicate: false, reason: refused }
  const mapping = work.mapping()
  if (mapping.action === 'ignore') return planIgnoring(work)
  if (mapping.action === 'record')
    return { step: 'record', row, duplicate: false, reason: 'rule_recorded', mapping }
  const group = groupOfWork(work)
  if (group.past.ended) return planOver(row, group.past.ended)
  const company = planCompany(row, group, work)
  if (company) return company
  const member = { row, groupKey: group.key, binding: work.binding() }
  const storm = planStorm(member, work)
  if (storm) return storm
  const seed = group.key === '' ? alertSeed(row, work) : groupSeed(group, work)
  const drafted = draft(reason, previous, false, work)
  return {
    step: 'open',
    ...member,
    storm: false,
    incident: incidentId(seed),
    mapping,
    draft: drafted,
    reason,
  }
}

/** What the alert's row said: two firings that meet on it open one incident, whichever of them is the newer. */
function alertSeed(row: AlertRow | null, { key, event }: Work): string {
  return row === null ? `${key}|${iso(event.at)}` : [key, row.incident, row.firedAt, row.resolvedAt].join('|')
}

/**
 * With the day: alerts of the group may have been removed since, so that its mark is none, or one that it had before, and
 * its incident must not be one from then.
 */
function groupSeed({ key, past }: Group, { delivery }: Work): string {
  return [key, past.mark, iso(delivery.receivedAt).slice(0, 10)].join('|')
}

/** A group with what its alerts belong to; of an alert that shares with none, the key is ''. */
interface Group {
  key: string
  past: GroupPast
}

function groupOfWork({ alert, event, settings, mapping }: Work): Group {
  const group = groupOf(alert, mapping().policy.groupBy ?? settings.lifecycle.groupBy)
  if (group === '') return { key: '', past: NO_PAST }
  const key = sha256Hex(group)
  return {
    key,
    past: pastOfGroup(key, { problem: sha256Hex(alert.problemKey), at: event.at, rule: alert.rule.id }),
  }
}

/** Null when neither the alert's group nor its flapping problem has an open incident. */
function planCompany(row: AlertRow | null, group: Group, work: Work): Plan | null {
  const { alert, settings } = work
  const join = (incident: IncidentRow, reason: DeliveryReason): Plan => {
    // The group's incident may be a storm's, which stands for more than the group.
    const storm = group.past.incidents.some((one) => one.storm && one.incident === incident.sysId)
    const mapping = storm ? ofStorm(work.mapping()) : work.mapping()
    const member = { row, groupKey: group.key, binding: work.binding(), mapping }
    const joining = storm
      ? planJoiningStorm(work, incident)
      : planJoining(work, incident, mapping, sysIdOf(row))
    return { step: 'join', ...member, ...joining, storm, incident, reason }
  }
  const shared = joinable(group.past.incidents, work)
  if (shared === 'coming') return ON_ITS_WAY
  if (shared === 'unseen') return UNSEEN
  if (shared) return join(shared, 'group_joined')
  const held = settings.lifecycle.flapping && heldIncident(sha256Hex(alert.problemKey))
  const kept = held && joinable([held], work)
  if (kept === 'unseen') return UNSEEN
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
  if (missing.length > 0 && isUnseen(work)) return UNSEEN
  const mapping = ofStorm(work.mapping())
  if (open) {
    const joining = planJoiningStorm(work, open)
    return {
      step: 'join',
      ...member,
      ...joining,
      mapping,
      storm: true,
      incident: open,
      reason: 'storm_joined',
    }
  }
  const span = Math.floor(receivedAt / (storm.minutes * 60_000))
  // An incident that another delivery is about to open is opened here: whoever comes second finds it.
  const incident = missing[0] ?? incidentId(['storm', span, ...[...recent.stormIncidents].sort()].join('|'))
  return {
    step: 'open',
    ...member,
    mapping,
    storm: true,
    incident,
    draft: draft('storm_opened', null, true, work),
    reason: 'storm_opened',
  }
}

/** What the rules say of one alert must not befall an incident that stands for many. Which matched stays on record. */
function ofStorm({ matched, trials, problems }: Mapping): Mapping {
  return { ...NO_MAPPING, matched, trials, problems }
}

/** The shared incident that can take another alert; `coming` if it does not exist yet but is about to. */
function joinable(shared: readonly SharedIncident[], work: Work): IncidentRow | 'coming' | 'unseen' | null {
  const { open, missing } = findOpen([...new Set(shared.map((one) => one.incident))])
  if (open) return open
  const awaited = shared.filter((one) => missing.includes(one.incident))
  if (awaited.some((one) => isUnfinished(one.openedBy))) return 'coming'
  return awaited.length > 0 && isUnseen(work) ? 'unseen' : null
}

/** The incident that an alert would have if it fired for the first time now; for people who compare. */
export function draftAnew(work: Work): IncidentDraft {
  return draft('first_fired', null, false, work)
}

function draft(
  reason: DeliveryReason,
  previous: IncidentRow | null,
  storm: boolean,
  { alert, settings, binding, people, mapping, payload }: Work,
): IncidentDraft {
  const { caller, known } = people()
  const occasion = {
    alert,
    binding: binding(),
    // A storm's incident is not one alert's alone.
    caller: storm && caller.isFromProperty ? findCaller(settings.incident.caller) : caller,
    users: known,
    mapping: storm ? ofStorm(mapping()) : mapping(),
    payload,
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

function sysIdOf(row: AlertRow | null): string {
  return row?.record.getUniqueValue() ?? ''
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
