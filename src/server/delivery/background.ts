import { type GlideRecord, gs } from '@servicenow/glide'
import { readAlert } from '../azure/read.ts'
import { readSettings } from '../settings/read.ts'
import { sentence } from '../reasons.ts'
import { claim, dueDeliveries, findDelivery, finish } from './ledger.ts'
import { complaints, processDelivery } from './process.ts'

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

/** UI action "Replay": processes a delivery once more, whatever became of it before. */
export function replay(current: GlideRecord): void {
  work(current.getUniqueValue(), ['received', 'queued', 'retry', 'done', 'dead', 'rejected'])
}

function work(sysId: string, states: readonly string[]): void {
  const now = Date.now()
  const delivery = findDelivery(sysId, now)
  if (delivery === null || !states.includes(delivery.record.getValue('state') ?? '')) return
  claim(delivery, now)
  const settings = readSettings()
  for (const complaint of complaints(settings)) gs.warn(complaint)
  const read = readAlert(delivery.payload)
  if (read.ok) {
    processDelivery(delivery, read.alert, settings, now)
    return
  }
  const ending = { outcome: 'rejected', reason: read.reason, alert: '', incident: '' } as const
  finish(delivery, { ...ending, explanation: sentence(read.reason) + '\n' + read.detail }, 400)
}
