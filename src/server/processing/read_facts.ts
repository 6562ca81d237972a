import { type Action, adapt, decide, type Decision, FIRINGS } from '../alert/decision.ts'
import { countFiring, countFiringIfOpen, unlessNoted } from '../alert/members.ts'
import { newsOf } from '../alert/noted.ts'
import { type AlertRow, hasJoined, isShared, isWorse, toStored } from '../alert/row.ts'
import { isUnfinished } from '../delivery/ledger.ts'
import type { News } from '../incident/notes.ts'
import { conditionOf } from '../incident/store.ts'
import { endsAtOnce } from '../incident/values.ts'
import { effectiveSettings } from '../mapping/record.ts'
import { type Result, success, unreachable } from '../platform/result.ts'
import type { DeliveryReason } from '../reasons/reasons.ts'
import type { LifecycleSettings } from '../settings/settings.ts'
import { type AlertCall, draftFor } from './call.ts'
import { isFlapping } from './ending.ts'
import {
  INCIDENT_PENDING,
  type Facts,
  ignoredByRule,
  type IncidentFacts,
  incidentMayBeHidden,
  type FactReading,
  readPresent,
  type Recorded,
  recorded,
  unchanged,
  INCIDENT_HIDDEN,
  withIncidentName,
} from './facts.ts'
import { joiningOf, opening, raiseAgain, readSharing } from './read_opening.ts'

/** Actions that depend on how the alert's present incident is. */
const NEEDS_INCIDENT: readonly Action[] = ['open', 'update', 'reopen', 'resolve']

/**
 * Reads what the plan needs, and no more; writes nothing. Order: alert row, incident; then, if needed, rules, group, CI.
 * A failure says what the delivery has to wait for.
 */
export function readFacts(reading: FactReading): Result<Facts> {
  const facts = read(reading)
  return facts.ok ? success(withIncidentName(facts.value, reading)) : facts
}

/** Facts for a call that only repeats what the alert's row says; null for any other call. Reads nothing more. */
export function readRepetition(reading: FactReading): Facts | null {
  const { alert } = reading.call
  if (reading.row === null || alert.unchanged || alert.message !== '') return null
  const { action, reason } = decideBy(reading)
  if (action !== 'duplicate') return null
  return withIncidentName(recorded(reason, reading, { isDuplicate: true }), reading)
}

function decideBy({ call, row }: FactReading): Decision {
  const { alert, delivery, event } = call
  return decide(row && toStored(row, delivery.sysId, alert.severity), event, policyOf(call, row))
}

/** Each test that ends at once opens an incident of its own. */
function policyOf({ alert, settings }: AlertCall, row: AlertRow | null): LifecycleSettings {
  const own = (row ? effectiveSettings(settings, row.policies) : settings).lifecycle
  return endsAtOnce(alert, settings) ? { ...own, refire: 'new', refireWindow: 0 } : own
}

function read(reading: FactReading): Result<Facts> {
  const { call, row } = reading
  const { alert } = call
  if (alert.unchanged) return success(unchanged(reading))
  const first = decideBy(reading)
  const isOnRecordOnly = alert.test && call.settings.lifecycle.tests === 'record'
  if (isOnRecordOnly && row !== null && FIRINGS.includes(first.action))
    return recording('test_recorded', null, reading)
  if (row === null || row.incident === '' || !NEEDS_INCIDENT.includes(first.action)) {
    return byDecision(first, null, reading)
  }
  const incident = readPresent(row.incident, reading)
  if (incident === null && isUnfinished(row.openedBy)) return INCIDENT_PENDING
  if (incident === null && incidentMayBeHidden(reading)) return INCIDENT_HIDDEN
  // A step that is worse, such as the failure, counts as a firing of its own.
  const isStep = alert.isStep && !isWorse(alert.severity, row)
  return byDecision(adapt(first, conditionOf(incident), policyOf(call, row), isStep), incident, reading)
}

function byDecision(
  { action, reason }: Decision,
  incident: IncidentFacts | null,
  reading: FactReading,
): Result<Facts> {
  const { row } = reading
  switch (action) {
    case 'open':
      return opening(reason, incident?.number ?? '', reading)
    case 'record':
      return recording(reason, incident, reading)
    case 'duplicate':
      return message(recorded(reason, reading, { isDuplicate: true }), null, reading)
    case 'finish_open':
      return finishing(existing(row), reason, reading)
    case 'update':
    case 'reopen':
      return noting(existing(row), existing(incident), { reason, isReopened: action === 'reopen' }, reading)
    case 'resolve':
      return success(ending(existing(row), existing(incident), reading))
    default:
      return unreachable(action)
  }
}

/**
 * Facts for a call that is only recorded. A retry after the resolution: the first try may already have opened the
 * incident. Alerts ignored by a rule never get a row, so their resolution is ignored too.
 */
function recording(
  reason: DeliveryReason,
  incident: IncidentFacts | null,
  reading: FactReading,
): Result<Facts> {
  const { row } = reading
  if (row === null && reading.lookups.mapping().action === 'ignore') {
    return success(ignoredByRule(reading.lookups.mapping()))
  }
  const isOpened = row !== null && row.incident !== '' && reason === 'resolved_meanwhile'
  const opened = isOpened ? readPresent(row.incident, reading) : null
  if (row && opened) return success(finished(row, opened, reading))
  // A test is over when its row is written: the incident is still to be opened.
  if (isOpened && endsAtOnce(reading.call.alert, reading.call.settings))
    return finishing(row, reason, reading)
  return message(recorded(reason, reading), incident, reading)
}

/**
 * A call that changes nothing may still bring a message that nobody has seen: a review that Azure publishes after the
 * end, an update that a later call overtook. It is noted as long as the incident can be changed, unless the settings
 * leave the incident alone; a storm's incident gets no note for each alert. Otherwise returns `usual`.
 */
function message(usual: Recorded, known: IncidentFacts | null, reading: FactReading): Result<Facts> {
  const { alert, event, settings: instance } = reading.call
  const { row } = reading
  if (row === null || row.incident === '' || row.inStorm || alert.message === '') return success(usual)
  const settings = effectiveSettings(instance, row.policies)
  const isEnd = alert.condition === 'resolved'
  if (isEnd && settings.lifecycle.resolve === 'never') return success(usual)
  const hasOthers = isShared(row)
  const news = newsOfCall(row, hasOthers, reading)
  if (news.message === '') return success(usual)
  const incident = known ?? readPresent(row.incident, reading)
  if (incident === null) return isUnfinished(row.openedBy) ? INCIDENT_PENDING : success(usual)
  if (conditionOf(incident) === 'closed') return success({ ...usual, closedIncident: incident.number })
  const isLatest = event.at >= Math.max(row.firedAt ?? 0, row.resolvedAt ?? 0)
  return success({
    kind: 'noting',
    row,
    incident,
    isReopened: false,
    reason: 'message_added',
    news: isLatest ? news : { ...news, facts: [] },
    shared: hasOthers ? { alert: row.number, firing: countFiring(incident.sysId), ended: [] } : null,
    isLatest,
    raise: null,
  })
}

/** A refire joins its group's open incident, if there is one, instead of touching the old resolved one. */
function noting(
  row: AlertRow,
  incident: IncidentFacts,
  { reason, isReopened }: { reason: DeliveryReason; isReopened: boolean },
  reading: FactReading,
): Result<Facts> {
  const isOpen = conditionOf(incident) === 'open'
  const elsewhere = isOpen ? null : readSharing(reading)
  if (elsewhere) return elsewhere
  const hasOthers = isShared(row)
  const news = newsOfCall(row, hasOthers, reading)
  const shared = hasOthers
    ? { alert: row.number, firing: countFiring(incident.sysId, row.sysId) + 1, ended: [] }
    : null
  // A resolved incident that is only noted keeps its priority.
  const raise = isReopened || isOpen ? raiseAgain(row, incident, reading) : null
  return success({ kind: 'noting', row, incident, isReopened, reason, news, shared, isLatest: true, raise })
}

/** What a further call about an alert says that its incident's work notes do not hold yet. */
function newsOfCall(row: AlertRow, hasOthers: boolean, { call }: FactReading): News {
  const news = newsOf(call.alert, row.noted)
  return hasOthers ? unlessNoted(news, row.incident, row.sysId) : news
}

/**
 * The same delivery was here before and left the alert's row; its incident may or may not exist, and may have been deleted
 * since. A shared one may have ended before the alert became a member: then the alert needs another.
 */
function finishing(row: AlertRow, reason: DeliveryReason, reading: FactReading): Result<Facts> {
  if (row.incident === '') return opening('fired_without_incident', '', reading)
  const incident = readPresent(row.incident, reading)
  if (incident && hasJoined(row) && conditionOf(incident) !== 'open') {
    return opening('group_ended', incident.number, reading)
  }
  if (incident) return success(finished(row, incident, reading))
  const drafted = draftFor(reason, reading.call, reading.lookups, '', row.inStorm)
  return success({ kind: 'unopened', row, draft: drafted })
}

function finished(row: AlertRow, incident: IncidentFacts, reading: FactReading): Facts {
  if (!hasJoined(row)) return { kind: 'opened', incident, isStorm: row.inStorm }
  if (conditionOf(incident) !== 'open') return { kind: 'joined', row, incident, joining: null }
  const brought = joiningOf(incident, row.inStorm, reading)
  const firing = countFiringIfOpen(incident.sysId)
  return { kind: 'joined', row, incident, joining: { ...brought, firing } }
}

function ending(row: AlertRow, incident: IncidentFacts, { call }: FactReading): Facts {
  const { alert, delivery, event } = call
  const isRetry = delivery.sysId !== '' && row.resolvingDelivery === delivery.sysId
  const settings = effectiveSettings(call.settings, row.policies)
  return {
    kind: 'ending',
    row,
    incident,
    isRetry,
    isFlapping: isFlapping(alert, event.at, settings, isRetry),
  }
}

/** `decide` returns actions on an incident only when a row and an incident exist. */
function existing<T>(value: T | null): T {
  if (value === null) throw new Error('A decision about an incident was made without one')
  return value
}
