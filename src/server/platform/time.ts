/** Milliseconds. */
export const HOUR = 60 * 60_000
export const DAY = 24 * HOUR

/** Milliseconds since 1970 as a date-time field stores them: UTC, whole seconds (docs/facts/servicenow.md#date-times). */
export function toGlideTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
}

/** The stored value of a date-time field in milliseconds; null for an empty field or another text. */
export function fromGlideTime(value: string | null): number | null {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(value ?? '')
  if (!parts) return null
  const milliseconds = Date.parse(`${parts[1]}T${parts[2]}Z`)
  return isNaN(milliseconds) ? null : milliseconds
}

/** `2026-03-22 13:40:03 UTC`, as people read a time (ms); '' for null. */
export function timeInWords(time: number | null): string {
  return time === null ? '' : `${toGlideTime(time)} UTC`
}

/** `2026-03-22 13:40 UTC`, where seconds do not matter. */
export function minuteInWords(time: number | null): string {
  return time === null ? '' : `${toGlideTime(time).slice(0, 16)} UTC`
}
