import type { CmdbSettings } from '../settings/settings.ts'
import type { OutCi, OutReason, Party, Purpose } from './binding.ts'
import type { FoundCi, Hits } from './cmdb.ts'
import { FOREIGN } from './out_words.ts'

/** What the hits of one question come to. */
export interface Judgement {
  outcome: 'bound' | 'none' | 'ambiguous'
  ci: FoundCi | null
  hits: number
  out: OutCi[]
}

/** By what CIs are judged. */
export interface Rules {
  settings: CmdbSettings
  party: Party
  purpose: Purpose
  /** A further reason against a CI; null for none. */
  against?: (ci: FoundCi) => OutReason | null
}

/** CIs that a step of the record names. Those of others are counted, and so all of them are kept. */
const MAX_LISTED = 10

/**
 * Exactly one CI in use, or none: never the best of several. A CI that is gone counts only for an alert that is over,
 * and only if no other is in use (docs/facts/cmdb.md#several-cis-with-one-id,
 * docs/facts/cmdb.md#states-of-a-ci).
 */
export function judge({ cis, isCut }: Hits, rules: Rules): Judgement {
  const distinct = cis.filter((ci, at) => cis.findIndex((other) => other.sysId === ci.sysId) === at)
  const out: OutCi[] = []
  const live: FoundCi[] = []
  const gone: FoundCi[] = []
  for (const ci of distinct) {
    const why = against(ci, rules)
    if (why !== null) out.push(listed(ci, why))
    else if (isGone(ci, rules.settings)) gone.push(ci)
    else live.push(ci)
  }
  const candidates = live.length === 0 && rules.purpose === 'past' ? gone : live
  if (candidates !== gone) out.push(...gone.map((ci) => listed(ci, 'retired')))
  const hits = distinct.length
  const [first, ...others] = candidates
  if (first === undefined) return { outcome: 'none', ci: null, hits, out: bounded(out) }
  if (others.length === 0 && !isCut) return { outcome: 'bound', ci: first, hits, out: bounded(out) }
  const several = candidates.map((ci) => listed(ci, 'several'))
  return { outcome: 'ambiguous', ci: null, hits, out: bounded([...several, ...out]) }
}

function bounded(out: readonly OutCi[]): OutCi[] {
  const isHidden = ({ why }: OutCi) => FOREIGN.includes(why)
  return [...out.filter((ci) => !isHidden(ci)).slice(0, MAX_LISTED), ...out.filter(isHidden)]
}

function isGone(ci: FoundCi, settings: CmdbSettings): boolean {
  return (
    settings.retiredInstallStatus.includes(ci.installStatus) ||
    settings.retiredOperationalStatus.includes(ci.operationalStatus)
  )
}

/** Whether a CI is another company's or domain's. */
export function isForeign(ci: FoundCi, party: Party): boolean {
  return isOther(ci.company, party.company) || isOther(ci.domain, party.domain)
}

/**
 * `global` is every domain's (docs/facts/servicenow.md#domains); what has no company or domain belongs to
 * nobody else.
 */
function against(ci: FoundCi, { party, against: further }: Rules): OutReason | null {
  if (isOther(ci.company, party.company)) return 'other_company'
  if (isOther(ci.domain, party.domain)) return 'other_domain'
  return further?.(ci) ?? null
}

function isOther(one: string, other: string): boolean {
  return ![one, other].some((value) => value === '' || value === 'global') && one !== other
}

function listed(ci: FoundCi, why: OutReason): OutCi {
  return { sysId: ci.sysId, name: ci.name, class: ci.className, why }
}
