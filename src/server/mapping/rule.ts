import type { LifecycleSettings, ResolvePolicy } from '../settings/settings.ts'
import type { Term } from './condition.ts'

/** The columns of a mapping rule (table x_secx_azmon_rule) that are read, with their labels on the form. */
export const RULE_COLUMNS = {
  name: 'Name',
  order: 'Order',
  condition: 'Condition',
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
  go_on: 'Continue with next rules',
} as const

export type RuleColumn = keyof typeof RULE_COLUMNS

/** A rule's row: reads a column as stored, '' for an empty one. */
export interface RuleRow {
  sysId: string
  value: (column: RuleColumn) => string
}

/** A mapping rule, parsed. */
export interface Rule {
  sysId: string
  name: string
  order: number
  conditions: Conditions
  /** Open an incident as usual, keep the alert without an incident, or keep nothing but the delivery. */
  action: 'open' | 'record' | 'ignore'
  sets: Sets
  policy: PolicyOverride
  /** Try the rules after this one when it has matched. */
  goOn: boolean
  /** Reason the rule cannot match (invalid or unmet condition); '' if unknown. If set, its effects were not parsed. */
  ruledOut: string
  /** What is wrong with the rule, in words for admins. */
  problems: string[]
}

/** All must hold; empty lists, '' and null always hold. Patterns are lower case, `*` stands for any text. */
export interface Conditions {
  /** On the alert's own columns. */
  alert: Term[]
  customProperties: { name: string; pattern: string }[]
  /** Class of the CI, or one that it extends. */
  ciClass: string
  /** sys_id of a schedule, and whether the time has to be within it or outside. */
  schedule: { sysId: string; within: boolean } | null
}

/** A further field of incident that a rule sets. */
export interface FieldSet {
  field: string
  template: string
  /** The rule that sets it: `Mapping rule "Shop"`. */
  by: string
}

/** A rule that sets nothing. */
export const NO_SETS = {
  impact: '',
  urgency: '',
  assignmentGroup: '',
  assignedTo: '',
  category: '',
  subcategory: '',
  businessService: '',
  serviceOffering: '',
  caller: '',
  shortDescription: '',
  description: '',
  workNotes: '',
  closeNotes: '',
  fields: [] as FieldSet[],
}

/** What a rule sets; '' and empty lists set nothing. References are sys_ids, texts are templates. */
export type Sets = typeof NO_SETS

/** Where a rule differs from the settings; null where it does not. */
export interface PolicyOverride {
  resolve: ResolvePolicy | null
  refire: LifecycleSettings['refire'] | null
  /** Minutes. */
  refireWindow: number | null
  /** Hours without a call after which the alert counts as resolved; 0: never. */
  autoResolveAfter: number | null
  groupBy: LifecycleSettings['groupBy'] | null
}

export const NO_OVERRIDE: PolicyOverride = {
  resolve: null,
  refire: null,
  refireWindow: null,
  autoResolveAfter: null,
  groupBy: null,
}

/** What the rules say about one alert. */
export interface Mapping {
  action: Rule['action']
  sets: Sets
  /** The rule that sets each of them: `Mapping rule "Shop"`. */
  by: Partial<Record<keyof Sets, string>>
  policy: PolicyOverride
  /** Rules that matched, in their order. */
  matched: { sysId: string; name: string }[]
  /** Every rule that was tried. */
  trials: RuleTrial[]
  /** What is wrong with rules, in words for admins. */
  problems: string[]
}

export interface RuleTrial {
  rule: string
  order: number
  matched: boolean
  /** Why not; '' for a match. */
  why: string
}

/** What holds where there is no rule. */
export const NO_MAPPING: Mapping = {
  action: 'open',
  sets: NO_SETS,
  by: {},
  policy: NO_OVERRIDE,
  matched: [],
  trials: [],
  problems: [],
}

/** The name of a rule in notes. */
export function ruleWords(name: string): string {
  return `Mapping rule "${name}"`
}
