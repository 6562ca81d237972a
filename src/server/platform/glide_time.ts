/**
 * Milliseconds since the epoch as a date-time field holds them: UTC, whole seconds
 * (docs/facts/servicenow.md#date-times).
 */
export function toGlideTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
}

/** The stored value of a date-time field in milliseconds; null where the field is empty or holds no such time. */
export function fromGlideTime(value: string | null): number | null {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(value ?? '')
  if (!parts) return null
  const milliseconds = Date.parse(`${parts[1]}T${parts[2]}Z`)
  return isNaN(milliseconds) ? null : milliseconds
}
