/** Beginnings of the names of fields that the platform or the app itself sets. */
const STARTS = 'sys_ correlation_ opened_ closed_ resolved_ reopened_ close_ origin_ approval'.split(' ')

/** Identity, state, journals, and what the platform computes: priority, for example (docs/facts/incident.md#priority). */
const NAMES = [
  'active number state incident_state hold_reason escalation priority parent parent_incident child_incidents',
  'comments work_notes comments_and_work_notes time_worked reassignment_count reopen_count made_sla sla_due',
  'business_duration business_stc calendar_duration calendar_stc task_effective_number wf_activity',
].flatMap((line) => line.split(' '))

/** Fields of incident that neither a mapping rule nor a custom property may set. Custom fields (`u_…`) may be set. */
export function isProtected(field: string): boolean {
  const name = field.trim().toLowerCase()
  return NAMES.includes(name) || STARTS.some((start) => name.startsWith(start))
}

/** Whether a text is spelt like the name of a field, or of a table. */
export function isFieldName(name: string): boolean {
  return /^[a-z][a-z0-9_]{0,79}$/.test(name)
}

/** Short names that people use for fields. */
const SHORT: Readonly<Record<string, string>> = { ci: 'cmdb_ci', caller: 'caller_id' }

/** The field of incident that a setting or a custom property names; null for one that must not be set. */
export function settableField(name: string): string | null {
  const field = name.trim().toLowerCase()
  const full = Object.prototype.hasOwnProperty.call(SHORT, field) ? (SHORT[field] ?? '') : field
  return isFieldName(full) && !isProtected(full) ? full : null
}
