import { GlideRecord, gs } from '@servicenow/glide'
import { checkLine, type Verdict } from '../entra/verdict.ts'
import { getById, insertRecord, setDomain, updatePresent } from '../platform/glide.ts'
import { errorText, logWarning } from '../platform/log.ts'
import { columnText } from '../platform/text.ts'
import { DAY, fromGlideTime, toGlideTime } from '../platform/time.ts'
import { type DeliveryReason, nextStep, type Outcome, sentence } from '../reasons/reasons.ts'
import type { CallerProfile, OperationSettings } from '../settings/settings.ts'

const TABLE = 'x_secx_azmon_delivery'

/** A delivery that nobody has finished after this long (ms) was left by a node that died; the retry job processes it. */
const LEASE = 5 * 60_000

export type DeliveryState = 'received' | 'queued' | 'done' | 'retry' | 'dead' | 'rejected'

/** States of a delivery that may still be processed. */
const UNFINISHED: readonly DeliveryState[] = ['received', 'queued', 'retry']

/** A stored delivery: its ledger row. Times are milliseconds since the epoch. */
export interface Delivery {
  record: GlideRecord
  sysId: string
  number: string
  state: DeliveryState
  receivedAt: number
  /** When this try began. */
  startedAt: number
  payload: string
  isPayloadRemoved: boolean
  attempts: number
  /** sys_id of the row of the table Callers that let it in; '' for the settings form. */
  caller: string
  /** Its row was written by this very call; any other may have been deleted since it was read. */
  isNew: boolean
}

/** What is known of a call when it is stored. */
export interface Arrival {
  route: 'public' | 'authenticated'
  receivedAt: number
  verdict: Verdict
  caller: Pick<CallerProfile, 'sysId' | 'domain'>
  platformUser: string
  payload: string
  /** Sentences about settings that could not be followed. */
  notes: readonly string[]
}

/** How a delivery ended. */
export interface DeliveryEnding {
  outcome: Outcome
  reason: DeliveryReason
  /** sys_ids; '' for none. */
  alert: string
  incident: string
  explanation: string
}

/** Inserts the ledger row of a call that will be processed. Null when the database refuses it. */
export function insertDelivery(arrival: Arrival, state: 'received' | 'queued'): Delivery | null {
  const record = newRow(arrival)
  record.setValue('state', state)
  if (state === 'queued') {
    setReason(record, 'queued', withNotes('queued', arrival))
    record.setValue('http_status', 202)
  }
  record.setValue('next_attempt', toGlideTime(arrival.receivedAt + LEASE))
  return inserted(record, arrival)
}

/** Inserts the ledger row of a genuine call whose body is not an alert, with its text. Null when the database refuses it. */
export function insertRejected(arrival: Arrival, reason: DeliveryReason, detail: string): Delivery | null {
  const record = newRow(arrival)
  record.setValue('state', 'rejected')
  record.setValue('outcome', 'rejected')
  setReason(record, reason, withNotes(reason, arrival))
  record.setValue('http_status', 400)
  record.setValue('error', columnText(detail, 4000))
  record.setValue('milliseconds', elapsed(arrival.receivedAt))
  return inserted(record, arrival)
}

/** Inserts the ledger row of a call that is processed already. Null when the database refuses it. */
export function insertFinished(
  arrival: Arrival,
  ending: DeliveryEnding,
  httpStatus: number,
): Delivery | null {
  const record = newRow(arrival)
  setEnding(record, ending, httpStatus)
  record.setValue('milliseconds', elapsed(arrival.receivedAt))
  record.setValue('attempts', 1)
  return inserted(record, arrival)
}

/** Writes how a delivery ended. `httpStatus` counts only at the first try: a later one answers nobody. */
export function finish(delivery: Delivery, ending: DeliveryEnding, httpStatus: number): void {
  const { record } = delivery
  setEnding(record, ending, httpStatus)
  record.setValue('milliseconds', elapsed(delivery.startedAt))
  record.setValue('next_attempt', '')
  record.setValue('attempts', delivery.attempts + 1)
  record.setValue('error', '')
  save(delivery)
}

function setEnding(record: GlideRecord, ending: DeliveryEnding, httpStatus: number): void {
  record.setValue('state', ending.outcome === 'rejected' ? 'rejected' : 'done')
  record.setValue('outcome', ending.outcome)
  setReason(record, ending.reason, ending.explanation)
  if (!record.getValue('http_status')) record.setValue('http_status', httpStatus)
  if (ending.alert !== '') record.setValue('alert', ending.alert)
  if (ending.incident !== '') record.setValue('incident', ending.incident)
}

/** Code, explanation and next step; those that were there are replaced. */
function setReason(record: GlideRecord, reason: DeliveryReason, explanation = sentence(reason)): void {
  record.setValue('reason', reason)
  record.setValue('explanation', columnText(explanation, 4000))
  record.setValue('next_step', nextStep(reason))
}

function withNotes(reason: DeliveryReason, { notes }: Arrival): string {
  return [sentence(reason), ...notes].join('\n')
}

/** Writes that a try failed; `nextAttempt` null marks the delivery dead. */
export function postpone(delivery: Delivery, error: string, nextAttempt: number | null): void {
  const { record } = delivery
  const reason: DeliveryReason = nextAttempt === null ? 'given_up' : 'will_be_retried'
  record.setValue('state', nextAttempt === null ? 'dead' : 'retry')
  setReason(record, reason)
  if (!record.getValue('http_status')) record.setValue('http_status', 202)
  record.setValue('attempts', delivery.attempts + 1)
  record.setValue('error', columnText(error, 4000))
  record.setValue('next_attempt', nextAttempt === null ? '' : toGlideTime(nextAttempt))
  save(delivery)
}

/** A row that was deleted while its delivery was processed stays deleted. */
function save({ record, isNew }: Delivery): void {
  if (isNew) record.update()
  else updatePresent(record)
}

/**
 * Takes a delivery for a try in the background, so that no other job does meanwhile. The try is counted before it begins:
 * one that kills its transaction must not be repeated forever.
 */
export function claim({ record, attempts }: Delivery, now: number): void {
  record.setValue('next_attempt', toGlideTime(now + LEASE))
  record.setValue('attempts', attempts + 1)
  record.update()
}

/**
 * Puts a delivery back into the queue with a full number of tries. False when the platform refuses. Its earlier outcome
 * stays on the form until the next try has ended.
 */
export function enqueue({ record }: Delivery, now: number): boolean {
  record.setValue('state', 'queued')
  setReason(record, 'queued')
  record.setValue('attempts', 0)
  record.setValue('next_attempt', toGlideTime(now + LEASE))
  record.setValue('error', '')
  return record.update() !== null
}

/** Has a queued delivery processed as the user system. Without the event the retry job processes it after its lease. */
export function announce({ record, sysId, number }: Delivery): void {
  try {
    gs.eventQueue('x_secx_azmon.delivery.queued', record, sysId, number)
  } catch (error) {
    logWarning(`Delivery ${number}: its event could not be queued: ${errorText(error)}`)
  }
}

/** A stored delivery by sys_id, for a try that begins now; or null. */
export function findDelivery(sysId: string, now: number): Delivery | null {
  const record = getById(TABLE, sysId)
  return record && toDelivery(record, now, false)
}

/** The deliveries whose next try is due, oldest first. */
export function dueDeliveries(now: number, limit: number): string[] {
  const record = new GlideRecord(TABLE)
  record.addQuery('state', 'IN', UNFINISHED.join(','))
  record.addQuery('next_attempt', '<=', toGlideTime(now))
  record.orderBy('next_attempt')
  record.setLimit(limit)
  record.query()
  const due: string[] = []
  while (record.next()) due.push(record.getUniqueValue())
  return due
}

/** Whether a delivery may still be processed: then the incident that it was to open may still come. */
export function isUnfinished(sysId: string): boolean {
  const state = getById(TABLE, sysId)?.getValue('state')
  return UNFINISHED.some((one) => one === state)
}

/**
 * When to try a failed delivery again, in milliseconds since the epoch: the first pause is the setting's, each further
 * one is twice as long, up to a day. Null when that was the last try. `attempts` counts the tries made so far.
 */
export function nextAttempt(
  attempts: number,
  now: number,
  settings: Pick<OperationSettings, 'maxAttempts' | 'retryPause'>,
): number | null {
  if (attempts >= settings.maxAttempts) return null
  return now + Math.min(DAY, settings.retryPause * 60_000 * 2 ** (attempts - 1))
}

/** The sentence for a delivery whose payload was removed, for whoever wants to use it. */
export function payloadGone(delivery: string): string {
  return `The payload of ${delivery} was removed, as the setting x_secx_azmon.operation.keep_payloads_days says. The delivery can be neither replayed nor previewed any more.`
}

function newRow({ verdict, ...arrival }: Arrival): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('received_at', toGlideTime(arrival.receivedAt))
  record.setValue('received_exact', new Date(arrival.receivedAt).toISOString())
  record.setValue('route', arrival.route)
  record.setValue('tenant', columnText(verdict.facts.tenant, 64))
  record.setValue('caller', columnText(verdict.facts.caller, 64))
  record.setValue('azure_caller', arrival.caller.sysId)
  setDomain(record, arrival.caller.domain)
  record.setValue('token_version', verdict.facts.version)
  record.setValue('platform_user', columnText(arrival.platformUser, 100))
  record.setValue('role_checked', verdict.roleChecked)
  record.setValue('verdict', columnText(verdict.checks.map(checkLine).join('\n'), 4000))
  record.setValue('payload', arrival.payload)
  record.setValue('attempts', 0)
  if (arrival.notes.length > 0) record.setValue('explanation', columnText(arrival.notes.join('\n'), 4000))
  return record
}

function inserted(record: GlideRecord, { receivedAt }: Arrival): Delivery | null {
  return insertRecord(record) === null ? null : toDelivery(record, receivedAt, true)
}

function toDelivery(record: GlideRecord, startedAt: number, isNew: boolean): Delivery {
  const exact = record.getValue('received_exact')
  return {
    record,
    sysId: record.getUniqueValue(),
    number: record.getValue('number') ?? '',
    state: (record.getValue('state') ?? '') as DeliveryState,
    receivedAt: exact ? Date.parse(exact) : (fromGlideTime(record.getValue('received_at')) ?? 0),
    startedAt,
    payload: record.getValue('payload') ?? '',
    isPayloadRemoved: Boolean(record.getValue('payload_removed')),
    attempts: Number(record.getValue('attempts') ?? 0),
    caller: record.getValue('azure_caller') ?? '',
    isNew,
  }
}

function elapsed(since: number): number {
  return Math.max(0, Date.now() - since)
}
