import { notedWith } from '../alert/noted.ts'
import { type AlertChange, isShared } from '../alert/row.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { furtherNote, joiningNote, joiningReasons } from '../incident/notes.ts'
import { isUntouched, planResolution } from '../incident/resolution.ts'
import { STATE } from '../incident/store.ts'
import { endsAtOnce } from '../incident/values.ts'
import { effectiveSettings, mappingLine } from '../mapping/record.ts'
import { unreachable } from '../platform/result.ts'
import { type DeliveryReason, type Outcome, sentence } from '../reasons/reasons.ts'
import type { AlertCall } from './call.ts'
import type { IncidentEnding } from './ending.ts'
import type { Ending, Facts, IncidentFacts, IncidentName, Joining, Noting, Recorded } from './facts.ts'

/** What a delivery comes to, and what is written for it. */
export interface Plan {
  outcome: Outcome
  reason: DeliveryReason
  /** The line that names the mapping rules, where they decided. */
  decidedBy: string[]
  /** Settings and rules that could not be followed, and what got lost. */
  notes: readonly string[]
  /** False when a mapping rule ignores the alert: then the delivery does not name it. */
  isOnRecord: boolean
  /** The incident that exists; null for none, and for one that is still to be opened. */
  incident: IncidentName | null
  /** Written in this order. */
  effects: Effect[]
  /** What depends on what other nodes write meanwhile is decided once the effects are written. */
  then: Stage | null
}

/** One record that is written. */
export type Effect =
  /** The alert's row: inserted by its first call, updated by all others. */
  | { table: 'alert'; write: 'call'; change: AlertChange }
  /** The alert's reason, with its sentence added to the explanation. */
  | { table: 'alert'; write: 'reason'; reason: DeliveryReason }
  | { table: 'incident'; write: 'insert' | 'update'; sysId: string; fields: Record<string, string> }

/** What is decided after a write. */
export type Stage =
  /** The alert is a member of an incident: does anything keep that open? */
  | { after: 'joining'; joining: JoiningFacts }
  /** The alert's row says that it has ended: what becomes of the incident? */
  | { after: 'end'; ending: Ending }
  /** The incident of a test is open: it is resolved at once. */
  | { after: 'test'; incident: string; opened: Plan }
  /** The incident is resolved: has another alert joined it meanwhile? */
  | { after: 'resolution'; incident: IncidentFacts; resolved: Plan }

type OpeningFacts = Extract<Facts, { kind: 'opening' }>
type JoiningFacts = Extract<Facts, { kind: 'joining' }>

/** What is done about an alert. Nothing is read here: the same facts give the same plan, and a preview shows it. */
export function plan(facts: Facts, call: AlertCall): Plan {
  switch (facts.kind) {
    case 'ignored':
      return planIgnored(facts, call)
    case 'recorded':
      return planRecorded(facts, call)
    case 'opening':
      return planOpening(facts, call)
    case 'joining':
      return planJoining(facts, call)
    case 'unopened': {
      const { row, draft } = facts
      const effects = [insertion(row.incident, draft.fields)]
      const opened = { ...outcome('opened', 'finished_by_retry'), notes: draft.notes, effects }
      return isOverAtOnce(call, row.inStorm) ? endingTest(opened, row.incident) : opened
    }
    case 'opened': {
      const { incident, isStorm } = facts
      const opened = { ...outcome('opened', 'finished_by_retry'), incident }
      return isOverAtOnce(call, isStorm) ? endingTest(opened, incident.sysId) : opened
    }
    case 'joined':
      return planJoined(facts, call)
    case 'noting':
      return facts.isReopened ? planReopening(facts, call) : planNote(facts, call)
    case 'ending':
      return planEnd(facts, call)
    default:
      return unreachable(facts)
  }
}

function planIgnored(
  { row, reason, mapping, incident }: Extract<Facts, { kind: 'ignored' }>,
  call: AlertCall,
): Plan {
  // The call counts, but the alert keeps its times: it neither fired nor resolved.
  const counted = alertEffect({ ...withoutExplanation(reason, call), event: null })
  return {
    ...outcome('ignored', reason),
    decidedBy: mappingLine(mapping),
    notes: mapping.problems,
    isOnRecord: row !== null,
    incident,
    effects: row === null ? [] : [counted],
  }
}

function planRecorded(facts: Recorded, call: AlertCall): Plan {
  const { row, isDuplicate, reason, mapping, endedBy, incident } = facts
  const decidedBy = mapping ? mappingLine(mapping) : []
  const isNews = row === null || !(isDuplicate || reason === 'late_fired' || reason === 'stale_resolved')
  const change = {
    ...changeFor(reason, call),
    ...(mapping ? { mapping } : {}),
    ...(endedBy ? { endedBy } : {}),
    explanation: [sentence(reason), ...decidedBy].join('\n'),
  }
  return {
    ...outcome(isDuplicate ? 'duplicate' : 'recorded', reason),
    decidedBy,
    notes: [...(mapping?.problems ?? []), ...messageLost(facts)],
    incident,
    effects: [alertEffect(isNews ? change : withoutExplanation(reason, call))],
  }
}

function messageLost({ closedIncident }: Recorded): string[] {
  if (closedIncident === '') return []
  return [
    `The call brings a new message. Incident ${closedIncident} is closed or canceled, so it was not added there.`,
  ]
}

/**
 * Alert row first, incident second: the delivery that wrote the row opens the incident. If the node stops in between, the
 * retry finishes it.
 */
function planOpening(facts: OpeningFacts, call: AlertCall): Plan {
  const { draft, incident, reason, isStorm } = facts
  const explanation = draft.reasons.join('\n')
  const opened = (over: Partial<AlertChange>): Plan => ({
    ...outcome('opened', reason),
    notes: draft.notes,
    effects: [openingEffect(facts, incident, explanation, call, over), insertion(incident, draft.fields)],
  })
  // The test is over as soon as it fires, so that the next one is a firing of its own.
  return isOverAtOnce(call, isStorm)
    ? endingTest(opened({ endedBy: { alert: '', at: call.event.at } }), incident)
    : opened({})
}

/** A storm's incident is for other alerts as well. */
function isOverAtOnce({ alert, settings }: AlertCall, isStorm: boolean): boolean {
  return endsAtOnce(alert, settings) && !isStorm
}

function endingTest(opened: Plan, incident: string): Plan {
  return { ...opened, then: { after: 'test', incident, opened } }
}

/** Resolves the incident of a test; null if it is resolved already, or is not there. */
export function planAfterTest(
  opened: Plan,
  incident: IncidentFacts | null,
  ended: IncidentEnding | null,
): Plan {
  if (incident === null || ended === null) return { ...opened, effects: [], then: null }
  const reason = 'test_ended'
  const effects: Effect[] = [change(incident, ended.fields), { table: 'alert', write: 'reason', reason }]
  return { ...opened, reason, effects, then: null }
}

/** The alert row makes the alert a member; the note is for people. */
function planJoining(facts: JoiningFacts, call: AlertCall): Plan {
  const { incident, reason, mapping } = facts
  return {
    ...outcome('grouped', reason),
    notes: mapping.problems,
    incident,
    effects: [openingEffect(facts, incident.sysId, whyJoined(facts), call)],
    then: { after: 'joining', joining: facts },
  }
}

/**
 * The note of an alert that has joined. Null if no alert of the incident fires: the incident has ended. Its last other
 * alert may resolve at the same moment; the later of the two calls sees what the other wrote.
 */
export function planAfterJoining(facts: JoiningFacts, standing: Standing, call: AlertCall): Plan | null {
  if (standing.firing === 0) return null
  const effects = joiningNotes(facts, facts.isStorm, standing, sentence(facts.reason), call)
  return { ...planJoining(facts, call), effects, then: null }
}

/** The alert's number, '' while it has no row, and how many alerts of the incident fire, this one included. */
interface Standing {
  number: string
  firing: number
}

/** Retry of a join: the work note may or may not have been written; it is written again rather than lost. */
function planJoined({ row, incident, joining }: Extract<Facts, { kind: 'joined' }>, call: AlertCall): Plan {
  const joined = { ...outcome('grouped', 'finished_by_retry'), incident }
  if (joining === null) return joined
  const standing = { number: row.number, firing: joining.firing }
  const [why = ''] = row.explanation.split('\n')
  const effects = joiningNotes({ ...joining, incident }, row.inStorm, standing, why, call)
  return { ...joined, effects }
}

/** A storm's incident gets a note only from an alert that raises it. */
function joiningNotes(
  { incident, news, raise }: Joining & { incident: IncidentFacts },
  isStorm: boolean,
  { number, firing }: Standing,
  why: string,
  { alert }: AlertCall,
): Effect[] {
  if (isStorm && raise === null) return []
  const shared = { alert: number, firing, ended: [] }
  const reasons = raise === null ? why : `${why} ${raise.change}`
  return [change(incident, { ...raise?.fields, work_notes: joiningNote(alert, reasons, news, shared) })]
}

/** Why an alert belongs to an incident that another one opened. */
function whyJoined({ reason, raise, binding }: JoiningFacts): string {
  return joiningReasons(sentence(reason), raise === null ? '' : `${raise.change} ${raise.why}`, binding)
}

/** Incident first, alert row second: if the node stops in between, the note is added twice, and nothing is lost. */
function planNote(facts: Noting, call: AlertCall): Plan {
  const { row, incident, reason, isLatest } = facts
  const noted = notedWith(call.alert, row.noted, isLatest)
  return {
    ...outcome('updated', reason),
    incident,
    effects: [
      change(incident, noteFields(facts, call.alert)),
      alertEffect({ ...withoutExplanation(reason, call), ...severityOf(facts, call), noted }),
    ],
  }
}

/**
 * Alert row first, incident second: should Azure report the end before the next try, the row must say that the alert
 * fires, or the incident would stay open for good. If the node stops in between, the scheduled job reopens the
 * incident (`upkeep.ts`). The row does not say yet what is noted: a note too many is better than a message that is lost.
 */
function planReopening(facts: Noting, call: AlertCall): Plan {
  const { incident, reason } = facts
  return {
    ...outcome('reopened', reason),
    incident,
    effects: [
      alertEffect({ ...changeFor(reason, call), ...severityOf(facts, call), isReopened: true }),
      change(incident, { state: STATE.inProgress, ...noteFields(facts, call.alert) }),
    ],
  }
}

function noteFields({ reason, news, shared, raise }: Noting, alert: AzureAlert): Record<string, string> {
  return { ...raise?.fields, work_notes: furtherNote(alert, reason, raise?.change ?? '', news, shared) }
}

function severityOf({ raise }: Noting, { alert }: AlertCall): Pick<AlertChange, 'severity'> {
  return raise === null ? {} : { severity: alert.severity }
}

/**
 * Alert row first, with the delivery that resolves it; then the other alerts of the incident are counted. So of two
 * alerts that resolve at the same time one sees the other resolved. If the node stops in between, the retry finishes it.
 */
function planEnd(ending: Ending, call: AlertCall): Plan {
  const { row, incident, isFlapping, isRetry } = ending
  const { alert, delivery } = call
  const { lifecycle } = effectiveSettings(call.settings, row.policies)
  const policy = lifecycle.resolve
  const alone = { othersFire: false, flapping: isFlapping, storm: row.inStorm }
  const { reason } = planResolution(incident, policy, lifecycle.resolvableStates, alone)
  const heldFor = (lifecycle.flapping?.minutes ?? 0) * 60_000
  const reported = {
    ...changeFor(reason, call),
    explanation: END_REPORTED,
    resolving: {
      delivery: delivery.sysId,
      flappingUntil: isFlapping ? delivery.receivedAt + heldFor : null,
      isUntouched: isRetry ? null : isUntouched(incident),
    },
    noted: notedWith(alert, isRetry ? null : row.noted),
  }
  return {
    ...outcome('resolved', reason),
    incident,
    effects: [alertEffect(reported)],
    then: { after: 'end', ending },
  }
}

/** True whatever becomes of the incident, which is decided once the row is written. */
const END_REPORTED = 'Azure reported the end of the alert. The work notes of its incident say what was done.'

/** What becomes of the incident. The alert's row gets the reason where the incident was not simply resolved. */
export function planAfterEnd({ row, incident }: Ending, ended: IncidentEnding): Plan {
  const { reason, fields, notes } = ended
  const effects: Effect[] = Object.keys(fields).length === 0 ? [] : [change(incident, fields)]
  if (reason !== 'alert_resolved') effects.push({ table: 'alert', write: 'reason', reason })
  const resolved = { ...outcome(ended.outcome, reason), notes, incident, effects }
  const mayBeJoined = ended.outcome === 'resolved' && isShared(row)
  return mayBeJoined ? { ...resolved, then: { after: 'resolution', incident, resolved } } : resolved
}

/** Reopens an incident that another alert joined while it was being resolved. */
export function planAfterResolution(incident: IncidentFacts, resolved: Plan, isAnyFiring: boolean): Plan {
  if (!isAnyFiring) return { ...resolved, effects: [], then: null }
  const reason = 'joined_while_resolving'
  const fields = { state: STATE.inProgress, work_notes: sentence(reason) }
  return { ...outcome('updated', reason), incident, effects: [change(incident, fields)] }
}

/** What a plan writes to the incident. */
export function incidentFields({ effects }: Plan): Record<string, string> {
  return effects.reduce(
    (fields, one) => (one.table === 'incident' ? { ...fields, ...one.fields } : fields),
    {},
  )
}

function outcome(came: Outcome, reason: DeliveryReason): Plan {
  const nothing = { decidedBy: [], notes: [], incident: null, effects: [], then: null }
  return { ...nothing, outcome: came, reason, isOnRecord: true }
}

/** The alert's row with its new incident. */
function openingEffect(
  { kind, reason, binding, groupKey, isStorm, mapping }: OpeningFacts | JoiningFacts,
  incident: string,
  explanation: string,
  call: AlertCall,
  over: Partial<AlertChange> = {},
): Effect {
  const delivery = call.delivery.sysId
  const opening = { incident, delivery, binding, groupKey, isStorm, isOpener: kind === 'opening' }
  const noted = notedWith(call.alert, null)
  return alertEffect({ ...changeFor(reason, call), explanation, noted, opening, mapping, ...over })
}

function changeFor(reason: DeliveryReason, { event, delivery }: AlertCall): AlertChange {
  return { event, receivedAt: delivery.receivedAt, reason, explanation: sentence(reason) }
}

/** Repetitions add no sentence, so the opening reasons are not pushed out of the column. */
function withoutExplanation(reason: DeliveryReason, call: AlertCall): AlertChange {
  return { ...changeFor(reason, call), explanation: '' }
}

function alertEffect(change: AlertChange): Effect {
  return { table: 'alert', write: 'call', change }
}

function insertion(sysId: string, fields: Record<string, string>): Effect {
  return { table: 'incident', write: 'insert', sysId, fields }
}

function change({ sysId }: IncidentFacts, fields: Record<string, string>): Effect {
  return { table: 'incident', write: 'update', sysId, fields }
}
