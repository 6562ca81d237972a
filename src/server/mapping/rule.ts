import type { AlertKind } from '../azure/alert.ts'
import type { LifecycleSettings, ResolvePolicy } from '../settings/settings.ts'

/** A mapping rule as an admin wrote it (table x_secx_azmon_rule), understood. */
export interface Rule {
  sysId: string
  name: string
  order: number
  conditions: Conditions
  /** Open an incident as usual, keep the alert without one, or keep nothing but the delivery. */
  action: 'open' | 'record' | 'ignore'
  sets: Sets
  policy: PolicyOverride
  /** Go on with the rules behind this one after it has matched. */
  goOn: boolean
  /**
   * Why it does not match, in words, as far as that is known: a condition that cannot be understood, or that does not hold
   * for the alert that the rule was read for. What it would do has not been read then.
   */
  ruledOut: string
  /** What is wrong with it, in words for admins. */
  complaints: string[]
}

/** Everything that must hold; what is empty or null holds always. Patterns are lower case, `*` stands for any text. */
export interface Conditions {
  kinds: AlertKind[]
  /** Most severe and least severe number, both included; an alert without severity lies in no range. */
  severity: { from: number; to: number } | null
  subscriptions: string[]
  resourceGroups: string[]
  resourceTypes: string[]
  resourceNames: string[]
  ruleNames: string[]
  customProperties: { name: string; pattern: string }[]
  /** Class of the CI, or one that it extends. */
  ciClass: string
  /** sys_id of a schedule, and whether the time has to be within it or outside. */
  schedule: { sysId: string; within: boolean } | null
}

/** What a rule sets; '' and empty lists set nothing. References are sys_ids. */
export interface Sets {
  impact: string
  urgency: string
  assignmentGroup: string
  assignedTo: string
  category: string
  subcategory: string
  businessService: string
  serviceOffering: string
  caller: string
  shortDescription: string
  description: string
  workNotes: string
  closeNotes: string
  /** Further fields of incident, with the template of their value, and who wants it so. */
  fields: FieldSet[]
}

export interface FieldSet {
  field: string
  template: string
  /** Begins a complaint: `Mapping rule "Shop"`. */
  by: string
}

/** Where a rule differs from the settings. */
export interface PolicyOverride {
  resolve: ResolvePolicy | null
  refire: LifecycleSettings['refire'] | null
  /** Minutes. */
  refireWindow: number | null
  /** Hours without a call after which the alert counts as resolved; 0: never. */
  autoResolveAfter: number | null
  groupBy: LifecycleSettings['groupBy'] | null
}

/** What the rules say of one alert. */
export interface Mapping {
  action: Rule['action']
  sets: Sets
  /** Who wants each of the sets: begins a complaint, as in `Mapping rule "Shop"`. */
  by: Partial<Record<keyof Sets, string>>
  policy: PolicyOverride
  /** Rules that matched, in their order. */
  matched: { sysId: string; name: string }[]
  /** Every rule that was looked at, and why it did not match. */
  trail: RuleTrial[]
  /** What is wrong with rules, in words for admins. */
  complaints: string[]
}

export interface RuleTrial {
  rule: string
  order: number
  matched: boolean
  /** Why not; '' for a match. */
  why: string
}

export const NO_SETS: Sets = {
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
  fields: [],
}

export const NO_OVERRIDE: PolicyOverride = {
  resolve: null,
  refire: null,
  refireWindow: null,
  autoResolveAfter: null,
  groupBy: null,
}

/** What holds where there is no rule. */
export const NO_MAPPING: Mapping = {
  action: 'open',
  sets: NO_SETS,
  by: {},
  policy: NO_OVERRIDE,
  matched: [],
  trail: [],
  complaints: [],
}

/** What complaints and notes call a rule. */
export function ruleWords(name: string): string {
  return `Mapping rule "${name}"`
}
