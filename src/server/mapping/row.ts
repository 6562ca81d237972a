/** The columns of a mapping rule that are read, with their labels on the form. */
export const RULE_COLUMNS = {
  name: 'Name',
  order: 'Order',
  kinds: 'Kinds',
  severity_from: 'Severity from',
  severity_to: 'Severity to',
  subscription: 'Subscription',
  resource_group: 'Resource group',
  resource_type: 'Resource type',
  resource_name: 'Resource name',
  rule_name: 'Alert rule',
  custom_property: 'Custom properties',
  ci_class: 'CI class',
  schedule: 'Schedule',
  schedule_when: 'Time',
  action: 'Action',
  set_impact: 'Impact',
  set_urgency: 'Urgency',
  set_assignment_group: 'Assignment group',
  set_assigned_to: 'Assigned to',
  set_caller: 'Caller',
  set_business_service: 'Business service',
  set_service_offering: 'Service offering',
  set_category: 'Category',
  set_subcategory: 'Subcategory',
  set_short_description: 'Short description',
  set_description: 'Incident description',
  set_work_notes: 'First work note',
  set_close_notes: 'Resolution notes',
  set_fields: 'Further fields',
  resolve_policy: 'When Azure resolves the alert',
  refire_policy: 'When a resolved alert fires again',
  refire_window: 'Window for firing again (minutes)',
  auto_resolve_hours: 'Auto-resolve after (hours)',
  group_by: 'What shares an incident',
  go_on: 'Go on with further rules',
} as const

export type RuleColumn = keyof typeof RULE_COLUMNS

/** A rule's row: reads a column as stored, '' for what is empty. */
export interface RuleRow {
  sysId: string
  value: (column: RuleColumn) => string
}
