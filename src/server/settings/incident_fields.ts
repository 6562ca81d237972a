/** Beginnings of names of fields that belong to the platform or to what the app itself keeps. */
const STARTS = [
  'sys_',
  'correlation_',
  'opened_',
  'closed_',
  'resolved_',
  'reopened_',
  'close_',
  'origin_',
  'approval',
]

/**
 * Identity, state, journals and what the platform counts or works out: priority comes of impact and urgency
 * (docs/facts/incident.md#priority).
 */
const NAMES = [
  'active',
  'business_duration',
  'business_stc',
  'calendar_duration',
  'calendar_stc',
  'child_incidents',
  'comments',
  'comments_and_work_notes',
  'escalation',
  'hold_reason',
  'incident_state',
  'made_sla',
  'number',
  'parent',
  'parent_incident',
  'priority',
  'reassignment_count',
  'reopen_count',
  'sla_due',
  'state',
  'task_effective_number',
  'time_worked',
  'wf_activity',
  'work_notes',
]

/** Fields of incident that neither a mapping rule nor a custom property of an Azure rule may set. Custom fields (`u_…`) may be. */
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
