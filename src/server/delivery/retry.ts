import type { OperationSettings } from '../settings/settings.ts'
import { DAY } from '../platform/time.ts'

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
