import { type GlideRecord, gs } from '@servicenow/glide'
import { attempt, logWarning } from '../platform/log.ts'
import { readAlert } from '../azure/kinds/read_alert.ts'
import { readSettings } from '../settings/read.ts'
import { sentence } from '../reasons/reasons.ts'
import { settingProblems, type Settings } from '../settings/settings.ts'
import { announce } from '../delivery/announce.ts'
import {
  claim,
  type Delivery,
  dueDeliveries,
  enqueue,
  findDelivery,
  finish,
  payloadGone,
  postpone,
} from '../delivery/ledger.ts'
import { processDelivery } from './process.ts'

/** Deliveries that one run of the retry job takes up at the most. */
const BATCH = 50

/** One run of the retry job stops taking up work after this long (ms): the job runs again in a minute. */
const RUN_TIME = 40_000

/** Script action of `x_secx_azmon.delivery.queued`: processes the delivery that the event carries. */
export function processQueued(current: GlideRecord): void {
  work(current.getUniqueValue(), ['queued'])
}

/** Scheduled job: processes the deliveries whose next try is due, and those that a dying node left unfinished. */
export function retryDeliveries(): void {
  const start = Date.now()
  for (const sysId of dueDeliveries(start, BATCH)) {
    if (Date.now() - start > RUN_TIME) return
    work(sysId, ['received', 'queued', 'retry'])
  }
}

/**
 * UI action "Replay": has a delivery processed once more, whatever became of it before. Not here: in the session of a user
 * without the role itil the base rule "incident query" hides incidents (docs/facts/limits.md#incident-query),
 * and an incident that is hidden looks like one that is gone. The event runs as the user system, which sees
 * them all.
 */
export function replay(current: GlideRecord): void {
  const now = Date.now()
  const delivery = findDelivery(current.getUniqueValue(), now)
  if (delivery === null || AWAITED.includes(delivery.record.getValue('state') ?? '')) return
  if (delivery.record.getValue('payload_removed')) {
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

/** States of a delivery that is about to be processed anyway. */
const AWAITED = ['received', 'queued']

/** A delivery that throws is logged; what its try has claimed runs out, and the deliveries after it go on. */
function work(sysId: string, states: readonly string[]): void {
  attempt(`Delivery ${sysId}`, () => tryOnce(sysId, states))
}

function tryOnce(sysId: string, states: readonly string[]): void {
  const now = Date.now()
  const delivery = findDelivery(sysId, now)
  if (delivery === null || !states.includes(delivery.record.getValue('state') ?? '')) return
  if (delivery.record.getValue('payload_removed')) {
    postpone(delivery, payloadGone(delivery.number), null)
    return
  }
  const settings = readSettings()
  if (isSpent(delivery, settings)) {
    // The last try was counted when it began.
    const tried = { ...delivery, attempts: delivery.attempts - 1 }
    postpone(tried, 'No try ever came to an end; the last error is in the system log.', null)
    return
  }
  claim(delivery, now)
  for (const complaint of settingProblems(settings)) logWarning(complaint)
  const read = readAlert(delivery.payload)
  if (read.ok) {
    processDelivery(delivery, read.alert, settings, now)
    return
  }
  const ending = { outcome: 'rejected', reason: read.reason, alert: '', incident: '' } as const
  finish(delivery, { ...ending, explanation: sentence(read.reason) + '\n' + read.detail }, 400)
}

/** Every try was cut off before it could say how it went. */
function isSpent({ attempts }: Delivery, { operation }: Settings): boolean {
  return attempts >= operation.maxAttempts
}
