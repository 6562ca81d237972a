/** What a step that can fail gives: its value, or the error as a sentence for people. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: string }

/** A value that could be chosen in every case, and a sentence for each wish that could not be followed. */
export interface Noted<T> {
  value: T
  notes: string[]
}

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failure(error: string): { ok: false; error: string } {
  return { ok: false, error }
}

/** Reads at the first call only, for a value that several places need. */
export function once<T>(read: () => T): () => T {
  let known: { value: T } | null = null
  return () => (known ??= { value: read() }).value
}

/** Reads at the first call with each object only. */
export function oncePer<Key extends object, T>(read: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { value: T }>()
  return (key) => {
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = { value: read(key) }))
    return found.value
  }
}

/** For the `default` of a switch that has a case for everything: a new case becomes a type error here. */
export function unreachable(value: never): never {
  throw new Error('Unforeseen value: ' + String(value))
}
