import type { Target } from '../azure/alert.ts'
import type { CiStep, FoundBy } from '../settings/ci_steps.ts'
import type { CmdbSettings } from '../settings/settings.ts'
import type { Cmdb, FoundCi } from './cmdb.ts'

/** The CI of an alert, and how it was found. */
export interface Binding {
  /** sys_id, '' if none is bound. */
  ci: string
  ciName: string
  /** The CI's own class, '' if none is bound. */
  ciClass: string
  /** What found it; `ambiguous` or `none` if none is bound. */
  step: FoundBy | 'ambiguous' | 'none'
  /** The id or name that matched, as stored in the CMDB. */
  matched: string
  /** Every CI that was found and not taken, a line each. */
  candidates: string[]
  /** One line for people: which CI and why, or why none. */
  explanation: string
  search: SearchRecord
  /** sys_id of the CI link that is suggested for the resource, '' for none. */
  suggestion: string
  /** Groups that the CI names, sys_ids or ''. */
  groups: Pick<FoundCi, 'supportGroup' | 'managedByGroup'>
}

/** A binding without a CI. */
export const NO_BINDING: Binding = {
  ci: '',
  ciName: '',
  ciClass: '',
  step: 'none',
  matched: '',
  candidates: [],
  explanation: '',
  search: { resources: [], questions: [] },
  suggestion: '',
  groups: { supportGroup: '', managedByGroup: '' },
}

/** What is stored of a search: the resources in the order of the search, and every question about them. */
export interface SearchRecord {
  resources: Pick<Target, 'id' | 'origin'>[]
  questions: Question[]
}

/** One query of the search, and what came of it. */
export interface Question {
  /** Index of the resource, `CONTAINERS` or `PROPERTY`. */
  resource: number
  step: FoundBy
  /** The column: `cmdb_ci_vm_instance.object_id`. */
  asked: string
  /** The id or name, if it is not the resource's own. */
  about?: string
  /** `absent`: this instance has no such table or field. */
  outcome: 'bound' | 'none' | 'ambiguous' | 'absent'
  /** How many CIs have the value. */
  hits: number
  /** Those that were not taken. */
  out: RejectedCi[]
}

/** `Question.resource` of a question about the resource group or subscription of all resources. */
export const CONTAINERS = -1
/** `Question.resource` of a question about what a custom property names. */
export const PROPERTY = -2

export interface RejectedCi {
  sysId: string
  name: string
  class: string
  why: CandidateRejection
}

export type CandidateRejection =
  | 'retired'
  | 'other_company'
  | 'other_domain'
  | 'other_resource'
  | 'not_a_server'
  | 'not_an_instance'
  | 'several'

/** Company and domain of the incident's caller, '' if unknown: CIs of others are not taken. */
export interface CallerScope {
  company: string
  domain: string
}

/** A search in progress. */
export interface Search {
  cmdb: Cmdb
  settings: CmdbSettings
  callerScope: CallerScope
  /** For an alert that has ended: a retired CI may be taken if no other is in use. */
  allowRetired: boolean
  resources: Target[]
  questions: Question[]
}

/** The end of a search: one CI, or several that cannot be told apart. `at`: see `Question.resource`. */
export type Match = { step: CiStep; at: number; about: Target } & (
  { ci: FoundCi; why: string } | { ci: null; rivals: Question }
)
