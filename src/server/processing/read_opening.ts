import { groupOf } from '../alert/decision.ts'
import {
  countRecent,
  type GroupPast,
  heldIncident,
  NO_PAST,
  pastOfGroup,
  type SharedIncident,
  unlessNoted,
} from '../alert/members.ts'
import { newsOf } from '../alert/noted.ts'
import { type AlertRow, isWorse } from '../alert/row.ts'
import { isUnfinished } from '../delivery/ledger.ts'
import { NO_NEWS } from '../incident/notes.ts'
import { ownPriority, priorityOf, type Raise, raiseTo } from '../incident/priority.ts'
import { findOpen } from '../incident/store.ts'
import { sha256Hex } from '../platform/glide.ts'
import { type Result, success } from '../platform/result.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import { type AlertCall, draftFor, ofStorm } from './call.ts'
import {
  type FactReading,
  type Facts,
  ignoredByRule,
  INCIDENT_HIDDEN,
  INCIDENT_PENDING,
  type IncidentFacts,
  incidentMayBeHidden,
  type Joining,
  recorded,
  remember,
} from './facts.ts'

/**
 * Whether an alert may have an incident, by the settings and then by the rules, and whether it shares one: by group, with a
 * flapping problem, in a storm.
 */
export function opening(
  reason: DeliveryReason,
  previousIncident: string,
  reading: FactReading,
): Result<Facts> {
  const { call, lookups, row } = reading
  const isOnRecordOnly = call.alert.test && call.settings.lifecycle.tests === 'record'
  if (isOnRecordOnly) return success(recorded('test_recorded', reading))
  const mapping = lookups.mapping()
  if (mapping.action === 'ignore') return success(ignoredByRule(mapping))
  if (mapping.action === 'record') return success(recorded('rule_recorded', reading, { mapping }))
  const group = readGroup(reading)
  const shared = sharing(group, reading) ?? storming(group, reading)
  if (shared) return shared
  const { binding } = lookups.ci()
  const seed = group.key === '' ? alertSeed(row, call) : groupSeed(group, call)
  const drafted = draftFor(reason, call, lookups, previousIncident)
  const member = { groupKey: group.key, isStorm: false, binding, mapping }
  return success({ kind: 'opening', reason, incident: incidentId(seed), draft: drafted, ...member })
}

/**
 * The open incident of the alert's group or of its flapping problem, or a newer end of the problem; null without either.
 */
export function readSharing(reading: FactReading): Result<Facts> | null {
  return sharing(readGroup(reading), reading)
}

function sharing({ key, past }: Group, reading: FactReading): Result<Facts> | null {
  const { alert, settings } = reading.call
  // Had this firing come in time, it would have ended with the newer one.
  if (past.ended) return success(recorded('newer_already_resolved', reading, { endedBy: past.ended }))
  const ofGroup = readShared(past.incidents, reading)
  if (ofGroup.isPending) return INCIDENT_PENDING
  if (ofGroup.isHidden) return INCIDENT_HIDDEN
  if (ofGroup.open) {
    const { sysId } = ofGroup.open
    // The group's incident may be a storm's, which stands for more than the group.
    const isStorm = past.incidents.some((one) => one.isStorm && one.incident === sysId)
    return joining('group_joined', ofGroup.open, { groupKey: key, isStorm }, reading)
  }
  const held = !alert.test && settings.lifecycle.flapping && heldIncident(sha256Hex(alert.problemKey))
  const ofProblem = readShared(held ? [held] : [], reading)
  if (ofProblem.isHidden) return INCIDENT_HIDDEN
  return ofProblem.open
    ? joining('flapping_joined', ofProblem.open, { groupKey: key, isStorm: false }, reading)
    : null
}

/** Null while there is no storm, or the alert is exempt from it, as every test is. */
function storming({ key }: Group, reading: FactReading): Result<Facts> | null {
  const { call, lookups } = reading
  const { storm } = call.settings.lifecycle
  if (!storm || call.alert.test || (storm.exemptCritical && call.alert.severity === 0)) return null
  const recent = countRecent(storm, call.alert.caller, call.delivery.receivedAt)
  if (recent.alerts <= storm.incidents) return null
  const { open, missing } = findOpen(recent.stormIncidents)
  if (missing.length > 0 && incidentMayBeHidden(reading)) return INCIDENT_HIDDEN
  const member = { groupKey: key, isStorm: true }
  if (open) return joining('storm_joined', remember(open, reading), member, reading)
  const span = Math.floor(call.delivery.receivedAt / (storm.minutes * 60_000))
  // An incident that another delivery is about to open is opened here: whoever comes second finds it.
  const incident =
    missing[0] ??
    incidentId(['storm', span, ...ofCaller(call.alert), ...[...recent.stormIncidents].sort()].join('|'))
  const reason = 'storm_opened'
  return success({
    kind: 'opening',
    reason,
    incident,
    draft: draftFor(reason, call, lookups, '', true),
    ...member,
    binding: lookups.ci().binding,
    mapping: ofStorm(lookups.mapping()),
  })
}

/** Two callers never share the incident of a storm. */
function ofCaller({ caller }: AlertCall['alert']): string[] {
  return caller === '' ? [] : [caller]
}

function joining(
  reason: DeliveryReason,
  incident: IncidentFacts,
  member: { groupKey: string; isStorm: boolean },
  reading: FactReading,
): Result<Facts> {
  const { binding } = reading.lookups.ci()
  const rules = reading.lookups.mapping()
  const mapping = member.isStorm ? ofStorm(rules) : rules
  const brought = joiningOf(incident, member.isStorm, reading)
  return success({ kind: 'joining', reason, incident, ...member, binding, mapping, ...brought })
}

/**
 * A storm's incident gets no note for each alert: only an alert that raises it leaves one. It is raised by severity alone,
 * because mapping rules and custom properties are about one alert and the incident stands for many.
 */
export function joiningOf(
  incident: IncidentFacts,
  isStorm: boolean,
  { call, lookups, row }: FactReading,
): Joining {
  const { alert, settings } = call
  const { raisePriority } = settings.lifecycle
  if (isStorm) {
    const raise = raisePriority ? raiseTo(priorityOf(alert, settings), incident) : null
    return { news: raise === null ? NO_NEWS : newsOf(alert, null), raise }
  }
  const news = unlessNoted(newsOf(alert, null), incident.sysId, row?.sysId ?? '')
  return {
    news,
    raise: raisePriority ? raiseTo(ownPriority(alert, settings, lookups.mapping()), incident) : null,
  }
}

/**
 * For a further firing that is more severe than the alert was (the failed step of an operation whose start was
 * informational); null for any other, so that a priority that a person lowered stays.
 */
export function raiseAgain(
  row: AlertRow,
  incident: IncidentFacts,
  { call, lookups }: FactReading,
): Raise | null {
  const { alert, settings } = call
  if (!settings.lifecycle.raisePriority || !isWorse(alert.severity, row)) return null
  const own = row.inStorm ? priorityOf(alert, settings) : ownPriority(alert, settings, lookups.mapping())
  return raiseTo(own, incident, 'This call is more severe than the ones before')
}

/** A group with the incidents of its alerts; of an alert that shares with none, the key is ''. */
interface Group {
  key: string
  past: GroupPast
}

function readGroup({ call: { alert, event, settings }, lookups }: FactReading): Group {
  const group = groupOf(alert, lookups.mapping().policy.groupBy ?? settings.lifecycle.groupBy)
  if (group === '') return { key: '', past: NO_PAST }
  const key = sha256Hex(group)
  const firing = { problem: sha256Hex(alert.problemKey), at: event.at, ruleId: alert.rule.id }
  return { key, past: pastOfGroup(key, firing) }
}

/** The open incident among those that alerts share; without one, whether it is still to come or may be hidden. */
function readShared(shared: readonly SharedIncident[], reading: FactReading) {
  const { open, missing } = findOpen([...new Set(shared.map(({ incident }) => incident))])
  const awaited = open ? [] : shared.filter(({ incident }) => missing.includes(incident))
  const isPending = awaited.some(({ openedBy }) => isUnfinished(openedBy))
  const isHidden = !isPending && awaited.length > 0 && incidentMayBeHidden(reading)
  return { open: open && remember(open, reading), isPending, isHidden }
}

/** The row as this delivery read it: two nodes that read the same state insert the same incident. */
function alertSeed(row: AlertRow | null, { key, event }: AlertCall): string {
  return row === null ? `${key}|${iso(event.at)}` : [key, row.incident, row.firedAt, row.resolvedAt].join('|')
}

/** With the UTC day: retention may have deleted the group's alerts, so an old seed could recur and name a closed incident. */
function groupSeed({ key, past }: Group, { delivery }: AlertCall): string {
  return [key, past.version, iso(delivery.receivedAt).slice(0, 10)].join('|')
}

/** The same for every try and every node that sees the same, so that only one of them opens it. */
function incidentId(seed: string): string {
  return sha256Hex(seed).slice(0, 32)
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
