/** What a step that can fail gives: its value, or a sentence that says what went wrong. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: string }

/** A value that was chosen, and sentences about what was passed over to get there. */
export interface Noted<T> {
  value: T
  notes: string[]
}
