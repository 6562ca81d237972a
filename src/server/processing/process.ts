import { type GlideRecord, gs } from '@servicenow/glide'
import { alertKey, type AlertRecord, findAlert } from '../alert/store.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { ofCaller, readAlert } from '../azure/kinds/read_alert.ts'
import {
  announce,
  type Arrival,
  claim,
  type Delivery,
  type DeliveryEnding,
  type DeliveryState,
  dueDeliveries,
  enqueue,
  findDelivery,
  finish,
  insertFinished,
  nextAttempt,
  payloadGone,
  postpone,
} from '../delivery/ledger.ts'
import { findProfile } from '../entra/callers.ts'
import { attempt, errorText, logError, logWarning } from '../platform/log.ts'
import { withNodeCache } from '../platform/node_cache.ts'
import { type DeliveryReason, type Outcome, sentence } from '../reasons/reasons.ts'
import { readSettingsFor } from '../settings/read.ts'
import { FORM_CALLER, settingProblems, type Settings } from '../settings/settings.ts'
import { type Applied, apply, applyRepetition } from './apply.ts'

/** What a delivery came to, in the words of the response contract. Numbers, not sys_ids; null where there is none. */
export interface Processed {
  status: 200 | 202
  outcome: Outcome
  reason: DeliveryReason
  alert: string | null
  incident: string | null
  /** Sentences about what decided it and what could not be followed. Not for the caller. */
  notes: readonly string[]
}

/**
 * Processes a stored delivery and writes how it ended. Never throws: an error is stored with the delivery, which is tried
 * again with growing pauses until it failed for good. `now` is in milliseconds since the epoch.
 */
export function processDelivery(
  delivery: Delivery,
  alert: AzureAlert,
  settings: Settings,
  now: number,
  firstLook?: AlertRecord | null,
): Processed {
  try {
    const applied = apply(alert, delivery, settings, firstLook)
    if (!applied.ok) return failed(delivery, applied.error, settings, now)
    finish(delivery, endingOf(applied.value, settings), 200)
    return processed(applied.value)
  } catch (error) {
    return failed(delivery, 'Unforeseen: ' + errorText(error), settings, now)
  }
}

/** What a call came to that only repeats what is on record, and the number of its delivery. */
export interface Repeated extends Processed {
  delivery: string
}

/**
 * Counts a call that only repeats what is on record. Its delivery is stored once, when all is done: nothing can be lost
 * before. `repeated` is null for any other call, and if anything fails; `firstLook` is the alert's row then, for
 * `processDelivery`, unless it could not be read.
 */
export function processRepetition(
  alert: AzureAlert,
  arrival: Arrival,
  settings: Settings,
): { repeated: Repeated | null; firstLook?: AlertRecord | null } {
  let firstLook: AlertRecord | null | undefined
  let repeated: Repeated | null = null
  attempt('A repeated call could not be counted', () => {
    firstLook = findAlert(alertKey(alert))
    const delivery = { sysId: '', receivedAt: arrival.receivedAt, payload: arrival.payload }
    const applied = applyRepetition(alert, delivery, settings, firstLook)
    if (!applied?.ok) return
    const stored = insertFinished(arrival, endingOf(applied.value, settings), 200)
    if (stored) repeated = { ...processed(applied.value), delivery: stored.number }
  })
  return { repeated, firstLook }
}

function endingOf({ outcome, reason, notes, alert, incident }: Applied, settings: Settings): DeliveryEnding {
  return {
    outcome,
    reason,
    alert: alert?.sysId ?? '',
    incident: incident?.sysId ?? '',
    explanation: [sentence(reason), ...notes, ...settingProblems(settings)].join('\n'),
  }
}

function processed({ outcome, reason, notes, alert, incident }: Applied): Processed {
  const numbers = { alert: alert?.number ?? null, incident: incident?.number ?? null }
  return { status: 200, outcome, reason, ...numbers, notes }
}

/** If even this cannot be written, the row's lease runs out and the retry job processes the delivery all the same. */
function failed(delivery: Delivery, error: string, settings: Settings, now: number): Processed {
  const next = nextAttempt(delivery.attempts + 1, now, settings.operation)
  try {
    postpone(delivery, error, next)
  } catch (unwritable) {
    logError(`Delivery ${delivery.number}: the failure could not be recorded: ${errorText(unwritable)}`)
  }
  logError(
    `Delivery ${delivery.number} was not processed${next === null ? ' and is given up' : ''}: ${error}`,
  )
  const reason = next === null ? 'given_up' : 'will_be_retried'
  return { status: 202, outcome: 'queued', reason, alert: null, incident: null, notes: [] }
}

/** Script action of `x_secx_azmon.delivery.queued`: processes the delivery that the event carries. */
export function processQueued(current: GlideRecord): void {
  processStored(current.getUniqueValue(), ['queued'])
}

/** Deliveries that one run of the retry job processes at the most. */
const BATCH = 50

/** One run of the retry job starts no further delivery after this long (ms): the job runs again in a minute. */
const RUN_TIME = 40_000

/** Scheduled job: processes the deliveries whose next try is due, and those that a dying node left unfinished. */
export function retryDeliveries(): void {
  const start = Date.now()
  for (const sysId of dueDeliveries(start, BATCH)) {
    if (Date.now() - start > RUN_TIME) return
    processStored(sysId, ['received', 'queued', 'retry'])
  }
}

/**
 * UI action "Replay": has a delivery processed once more, whatever its outcome was. Not in this session: for a user without
 * the role itil the base rule "incident query" hides incidents (docs/facts/limits.md#incident-query), and a hidden incident
 * looks like a deleted one. The event runs as the user system, which sees them all.
 */
export function replay(current: GlideRecord): void {
  const now = Date.now()
  const delivery = findDelivery(current.getUniqueValue(), now)
  // It is about to be processed anyway.
  if (delivery === null || delivery.state === 'received' || delivery.state === 'queued') return
  if (delivery.isPayloadRemoved) {
    gs.addErrorMessage(payloadGone(delivery.number))
    return
  }
  if (!enqueue(delivery, now)) {
    gs.addErrorMessage(`${delivery.number} could not be queued; see the system log.`)
    return
  }
  announce(delivery)
  gs.addInfoMessage(`${delivery.number} is queued. The result shows here in a minute: load this page again.`)
}

/** A delivery that throws is logged; its claim runs out, and the deliveries after it are processed. */
function processStored(sysId: string, states: readonly DeliveryState[]): void {
  attempt(`Delivery ${sysId}`, () => tryOnce(sysId, states))
}

const CALLER_GONE =
  'The caller of this delivery is no longer in the table Callers. Enter it again, and send the alert again from Azure.'

function tryOnce(sysId: string, states: readonly DeliveryState[]): void {
  const now = Date.now()
  const delivery = findDelivery(sysId, now)
  if (delivery === null || !states.includes(delivery.state)) return
  if (delivery.isPayloadRemoved) {
    postpone(delivery, payloadGone(delivery.number), null)
    return
  }
  const caller = findProfile(delivery.caller)
  const settings = readSettingsFor(caller ?? FORM_CALLER)
  // Every try was killed before it could write how it went; each was counted when it began.
  if (delivery.attempts >= settings.operation.maxAttempts) {
    const tried = { ...delivery, attempts: delivery.attempts - 1 }
    postpone(tried, 'No try ever came to an end; the last error is in the system log.', null)
    return
  }
  // Without its row nobody knows whose alert it is: the settings of another caller must not be taken.
  if (caller === null) {
    postpone(delivery, CALLER_GONE, null)
    return
  }
  claim(delivery, now)
  for (const problem of settingProblems(settings)) logWarning(problem)
  const read = ofCaller(readAlert(delivery.payload), caller)
  if (read.ok) {
    withNodeCache(settings.nodeCache, () => processDelivery(delivery, read.alert, settings, now))
    return
  }
  const ending = { outcome: 'rejected', reason: read.reason, alert: '', incident: '' } as const
  finish(delivery, { ...ending, explanation: sentence(read.reason) + '\n' + read.detail }, 400)
}
