import type { FoundCi } from './cmdb.ts'
import type { FoundBy } from '../settings/ci_steps.ts'

/** Which CI an alert hits, and how that was found. */
export interface Binding {
  /** sys_id, '' when none is bound. */
  ci: string
  ciName: string
  /** The CI's own class, '' when none is bound. */
  ciClass: string
  /** What found it; `ambiguous` or `none` when nothing is bound. */
  rung: FoundBy | 'ambiguous' | 'none'
  /** The id or name that matched, as the CMDB has it. */
  matched: string
  /** Every CI that was found and not taken, a line each. */
  candidates: string[]
  /** One line for people: which CI and why, or why none. */
  explanation: string
  /** Everything that was tried. */
  search: Search
  /** sys_id of the CI link that is suggested for the resource, '' for none. */
  suggestion: string
  /** Groups that the CI names, sys_ids or ''. */
  groups: Pick<FoundCi, 'supportGroup' | 'managedByGroup'>
}

/** The record of a search: the resources in the order in which they were looked for, and every question about them. */
export interface Search {
  resources: { id: string; origin: string }[]
  steps: Step[]
}

export interface Step {
  /** Which of the resources; -1 for what all of them lie in, -2 for what a custom property names. */
  resource: number
  rung: FoundBy
  /** What was asked: `cmdb_ci_vm_instance.object_id`. */
  asked: string
  /** For which id or name, where it is not the resource's own. */
  about?: string
  /** `absent`: this instance has no such table or field. */
  outcome: 'bound' | 'none' | 'ambiguous' | 'absent'
  /** CIs that carry what was asked for. */
  hits: number
  /** Those of them that were not taken. */
  out: OutCi[]
}

export interface OutCi {
  sysId: string
  name: string
  class: string
  why: OutReason
}

export type OutReason =
  | 'retired'
  | 'other_company'
  | 'other_domain'
  | 'other_resource'
  | 'not_a_server'
  | 'not_an_instance'
  | 'several'

/** On whose behalf incidents are opened: the caller's company and domain, '' where unknown. */
export interface Party {
  company: string
  domain: string
}

/** `live`: the alert fires, so that a CI that is gone is not taken. `past`: it is over, so that one may be. */
export type Purpose = 'live' | 'past'
