import type { CmdbSettings } from '../settings/settings.ts'
import type { CallerScope, Question, RejectedCi, CandidateRejection } from './binding.ts'
import type { FoundCi, Hits } from './cmdb.ts'

/** The judgement on the hits of one question. */
export interface Judgement {
  outcome: 'bound' | 'none' | 'ambiguous'
  ci: FoundCi | null
  hits: number
  out: RejectedCi[]
}

/** What CIs are judged by. */
export interface JudgeRules {
  settings: CmdbSettings
  callerScope: CallerScope
  /** A retired CI may be taken if no other is in use. */
  allowRetired: boolean
  /** A further reason against a CI; null for none. */
  against?: (ci: FoundCi) => CandidateRejection | null
}

/** CIs that a question names. CIs of other companies are counted, so the limit does not apply to them. */
const MAX_LISTED = 10

/** Reasons whose CIs are counted and never named: readers of the incident may not be allowed to know them. */
export const FOREIGN: readonly CandidateRejection[] = ['other_company', 'other_domain']

/**
 * Exactly one CI in use, or none: never the best of several. A retired CI counts only if the rules allow it and no other
 * is in use (docs/facts/cmdb.md#several-cis-with-one-id, docs/facts/cmdb.md#states-of-a-ci).
 */
export function judge({ cis, isCut }: Hits, rules: JudgeRules): Judgement {
  const distinct = cis.filter((ci, at) => cis.findIndex((other) => other.sysId === ci.sysId) === at)
  const out: RejectedCi[] = []
  const live: FoundCi[] = []
  const retired: FoundCi[] = []
  for (const ci of distinct) {
    const why = against(ci, rules)
    if (why !== null) out.push(rejected(ci, why))
    else if (isRetired(ci, rules.settings)) retired.push(ci)
    else live.push(ci)
  }
  const candidates = live.length === 0 && rules.allowRetired ? retired : live
  if (candidates !== retired) out.push(...retired.map((ci) => rejected(ci, 'retired')))
  const hits = distinct.length
  const [first, ...others] = candidates
  if (first === undefined) return { outcome: 'none', ci: null, hits, out: bounded(out) }
  if (others.length === 0 && !isCut) return { outcome: 'bound', ci: first, hits, out: bounded(out) }
  const several = candidates.map((ci) => rejected(ci, 'several'))
  return { outcome: 'ambiguous', ci: null, hits, out: bounded([...several, ...out]) }
}

export function rejected(ci: FoundCi, why: CandidateRejection): RejectedCi {
  return { sysId: ci.sysId, name: ci.name, class: ci.className, why }
}

/** Whether a CI is another company's or domain's. */
export function isForeign(ci: FoundCi, callerScope: CallerScope): boolean {
  return isOther(ci.company, callerScope.company) || isOther(ci.domain, callerScope.domain)
}

function against(ci: FoundCi, { callerScope, against: further }: JudgeRules): CandidateRejection | null {
  if (isOther(ci.company, callerScope.company)) return 'other_company'
  if (isOther(ci.domain, callerScope.domain)) return 'other_domain'
  return further?.(ci) ?? null
}

/** `global` belongs to every domain (docs/facts/servicenow.md#domains); a CI without company or domain to everybody. */
function isOther(one: string, other: string): boolean {
  return ![one, other].some((value) => value === '' || value === 'global') && one !== other
}

function isRetired(ci: FoundCi, settings: CmdbSettings): boolean {
  return (
    settings.retiredInstallStatus.includes(ci.installStatus) ||
    settings.retiredOperationalStatus.includes(ci.operationalStatus)
  )
}

function bounded(out: readonly RejectedCi[]): RejectedCi[] {
  const isHidden = ({ why }: RejectedCi) => FOREIGN.includes(why)
  return [...out.filter((ci) => !isHidden(ci)).slice(0, MAX_LISTED), ...out.filter(isHidden)]
}

const REASONS: Record<CandidateRejection, string> = {
  retired: 'retired or absent',
  other_company: 'of another company than the caller',
  other_domain: 'of another domain than the caller',
  other_resource: 'the CMDB says that it is another resource',
  not_a_server: 'a VM instance, and the settings want the server',
  not_an_instance: 'a server, and the settings want the VM instance',
  several: 'in use, as are others',
}

/**
 * The CIs that were not taken, at most `most` of them named, each by `one`. Those of another company or domain come last,
 * as a count for each reason.
 */
export function rejectedInWords(
  out: readonly RejectedCi[],
  what: 'CI' | 'service',
  one: (ci: RejectedCi, why: string) => string,
  most = Infinity,
): string[] {
  const named = out.filter(({ why }) => !FOREIGN.includes(why)).map((ci) => one(ci, REASONS[ci.why]))
  const counted = FOREIGN.flatMap((reason) => {
    const count = out.filter(({ why }) => why === reason).length
    return count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'} ${REASONS[reason]}`]
  })
  return [...named.slice(0, most), ...counted]
}

/** A question as it is stored and shown: CIs of another company or domain have no name. */
export function withoutForeign(question: Question): Question {
  const hidden = (ci: RejectedCi): RejectedCi => ({ sysId: '', name: '', class: '', why: ci.why })
  return { ...question, out: question.out.map((ci) => (FOREIGN.includes(ci.why) ? hidden(ci) : ci)) }
}
