import { findKey } from './key_set.ts'
import type { SigningKey } from './jwk.ts'

/** A tenant's key set as it is kept. Times in milliseconds. */
export interface StoredKeySet {
  issuer: string
  keys: SigningKey[]
  /** When the keys were last fetched; null while they never were. */
  fetchedAt: number | null
  /** When the last fetch was begun, whatever came of it. */
  lastTry: number | null
  /** Whether the last fetch that ended brought no keys. */
  lastTryFailed: boolean
}

/** What to do for a token that names a key: answer with it, fetch the set first, or refuse. */
export type CacheDecision =
  { act: 'serve'; key: SigningKey } | { act: 'refresh' } | { act: 'unknown' } | { act: 'unavailable' }

/** Keys older than this are not used (facts/azure-monitor.md d, "Rollover"). */
export const LARGEST_AGE = 24 * 3_600_000
/** The least time between two fetches of one key set, whoever causes them. */
export const COOL_DOWN = 5 * 60_000
/** How far in the future a stored time may lie and still be believed: the nodes' clocks differ. */
const CLOCK_DRIFT = 60_000

/**
 * The rules of the key cache. Keys serve for 24 hours. A key that is not there, or a set that is too old, is fetched
 * at once, but never sooner than five minutes after the last try, successful or not. While the last try has failed, a
 * key that is not there may be a new one: the answer is then "unavailable", after which Azure tries again, not
 * "unknown", which would lose the alert.
 */
export function decide(stored: StoredKeySet | null, kid: string, now: number): CacheDecision {
  const fresh = stored !== null && stored.keys.length > 0 && isWithin(stored.fetchedAt, LARGEST_AGE, now)
  const key = fresh ? findKey(stored.keys, kid) : null
  if (key) return { act: 'serve', key }
  if (mayTry(stored, now)) return { act: 'refresh' }
  return fresh && !stored.lastTryFailed ? { act: 'unknown' } : { act: 'unavailable' }
}

/** Whether the cool-down since the last try is over. */
export function mayTry(stored: StoredKeySet | null, now: number): boolean {
  return !isWithin(stored?.lastTry ?? null, COOL_DOWN, now)
}

function isWithin(time: number | null, span: number, now: number): boolean {
  return time !== null && now - time < span && time - now <= CLOCK_DRIFT
}
