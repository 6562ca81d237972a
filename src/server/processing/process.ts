import { errorText, logError } from '../platform/log.ts'
import { apply } from './apply.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { type DeliveryReason, type Outcome, sentence } from '../reasons/reasons.ts'
import { settingProblems, type Settings } from '../settings/settings.ts'
import { type Delivery, finish, postpone } from '../delivery/ledger.ts'
import { nextAttempt } from '../delivery/retry.ts'

/** What a delivery came to, in the words of the response contract. Numbers, not sys_ids; null where there is none. */
export interface Processed {
  status: 200 | 202
  outcome: Outcome
  reason: DeliveryReason
  alert: string | null
  incident: string | null
  /** Sentences about what a fallback had to replace. Not for the caller. */
  fallbacks: string[]
}

/**
 * Processes a kept delivery and writes how it ended. Never throws: whatever goes wrong is kept with the delivery, which
 * is then tried again with growing pauses until it is marked dead. `now` is in milliseconds since the epoch.
 */
export function processDelivery(
  delivery: Delivery,
  alert: AzureAlert,
  settings: Settings,
  now: number,
): Processed {
  try {
    const applied = apply(alert, delivery, settings)
    if (!applied.ok) return failed(delivery, applied.error, settings, now)
    const { result } = applied
    const ending = {
      outcome: result.outcome,
      reason: result.reason,
      alert: result.alert?.sysId ?? '',
      incident: result.incident?.sysId ?? '',
      explanation: [sentence(result.reason), ...result.fallbacks, ...settingProblems(settings)].join('\n'),
    }
    finish(delivery, ending, 200)
    return {
      status: 200,
      outcome: result.outcome,
      reason: result.reason,
      alert: result.alert?.number ?? null,
      incident: result.incident?.number ?? null,
      fallbacks: result.fallbacks,
    }
  } catch (error) {
    return failed(delivery, 'Unforeseen: ' + errorText(error), settings, now)
  }
}

/** If even this cannot be written, the row's lease runs out and the retry job takes the delivery up all the same. */
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
  return { status: 202, outcome: 'queued', reason, alert: null, incident: null, fallbacks: [] }
}
