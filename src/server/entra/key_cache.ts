import type { SigningKey } from './jwk.ts'

/** A published key. Times in milliseconds. */
export interface StoredKey extends SigningKey {
  /** When a fetch last listed it. */
  seen: number
  /** When a fetch first lacked it; undefined while each one lists it. */
  missing?: number
}

/** A tenant's key set as it is kept. Times in milliseconds. */
export interface StoredKeySet {
  issuer: string
  /** The keys that the last fetch listed, and former ones that are not too old. */
  keys: StoredKey[]
  /** When the last fetch began, whatever came of it; null while there was none. */
  lastTry: number | null
  /** Whether the last fetch that ended brought no keys. */
  lastTryFailed: boolean
}

/** What to do for a token that names a key: use the key, fetch the set first, or refuse. */
export type CacheDecision =
  { act: 'serve'; key: SigningKey } | { act: 'refresh' } | { act: 'unknown' | 'may_be_new' | 'unavailable' }

/**
 * A key serves for this long after the last fetch that listed it (docs/facts/entra.md#key-rotation), and for
 * this long after the first fetch that lacked it: that is no proof that it is gone, the key endpoint has
 * answered with an older list before. So a former key serves for twice this long at most.
 */
export const LARGEST_AGE = 24 * 3_600_000
/** The least time between two fetches of one key set, for tokens that do not fit the settings and for the job. */
export const COOL_DOWN = 5 * 60_000
/**
 * The same for tokens that fit the settings. Azure's last tries come 70 and 75 seconds after the first
 * (docs/facts/azure.md#retries), so that a fetch comes before them whatever happened until then.
 */
export const SHORT_COOL_DOWN = 60_000
/** How far in the future a stored time may lie and still be believed: the nodes' clocks differ. */
const CLOCK_DRIFT = 60_000

/**
 * The rules of the key cache. `fits`: the token names tenant, audience, caller and issuer as the settings ask; nothing
 * of that is verified, anybody can write it. A key that is not there is fetched, but not within the cool-down after the
 * last fetch. Then a token that fits gets "may be new", after which Azure tries again; any other could not be let in
 * with whatever key, and gets "unknown". While the last fetch has failed, nothing is known: "unavailable".
 */
export function decide(stored: StoredKeySet | null, kid: string, fits: boolean, now: number): CacheDecision {
  const usable = stored ? usableKeys(stored.keys, now) : []
  const key = findKey(usable, kid)
  if (key) return { act: 'serve', key }
  if (mayTry(stored, fits ? SHORT_COOL_DOWN : COOL_DOWN, now)) return { act: 'refresh' }
  if (usable.length === 0 || stored?.lastTryFailed) return { act: 'unavailable' }
  return { act: fits ? 'may_be_new' : 'unknown' }
}

/** Whether a cool-down (ms) since the last try is over. */
export function mayTry(stored: StoredKeySet | null, coolDown: number, now: number): boolean {
  return !isWithin(stored?.lastTry ?? null, coolDown, now)
}

/** The key with exactly this id. A linear search: an id never becomes the name of a property. */
export function findKey<Key extends SigningKey>(keys: readonly Key[], kid: string): Key | null {
  return keys.find((key) => key.kid === kid) ?? null
}

/**
 * What is kept after a fetch: the keys that it listed, then former ones that still serve, the latest first, as many as
 * fit into `room` characters of JSON. A listed key takes the place of a former one with the same id.
 */
export function merge(
  listed: readonly SigningKey[],
  former: readonly StoredKey[],
  room: number,
  now: number,
): StoredKey[] {
  const merged = listed.map(({ kid, n, e }): StoredKey => ({ kid, n, e, seen: now }))
  const others = usableKeys(former, now)
    .filter(({ kid }) => findKey(listed, kid) === null)
    .map((key): StoredKey => ({ ...key, missing: key.missing ?? now }))
  for (const key of others.sort((a, b) => b.seen - a.seen))
    if (JSON.stringify([...merged, key]).length <= room) merged.push(key)
  return merged
}

function usableKeys(keys: readonly StoredKey[], now: number): StoredKey[] {
  return keys.filter(({ seen, missing }) => isWithin(missing ?? seen, LARGEST_AGE, now))
}

function isWithin(time: number | null, span: number, now: number): boolean {
  return time !== null && now - time < span && time - now <= CLOCK_DRIFT
}
