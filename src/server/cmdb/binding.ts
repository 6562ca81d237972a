import type { Target } from '../azure/alert.ts'
import { SUBSCRIPTION_TYPE } from '../azure/arm_id.ts'
import { isCollector } from '../azure/targets.ts'
import type { CmdbSettings } from '../settings/settings.ts'

/** Which CI an alert hits, and how that was found. */
export interface Binding {
  /** sys_id, '' when none is bound. */
  ci: string
  ciName: string
  /** How it was found: `<class>.<field>`; `ambiguous` or `none` when nothing is bound. */
  rung: string
  /** The ARM id that matched. */
  matched: string
  /** Every CI that was looked at and not taken, a line each. */
  candidates: string[]
  /** One sentence for people. */
  explanation: string
}

/** A CI that some rung found for one of the ids asked for. */
export interface FoundCi {
  sysId: string
  name: string
  className: string
  /** Value of the id field as stored. */
  id: string
  rung: string
  installStatus: string
  operationalStatus: string
}

const MAX_TARGETS = 3
const ARM_ID =
  /^\/subscriptions\/[0-9a-f-]{36}(\/[A-Za-z0-9._()\-:@~$!'+=#;&% \u00a1-\ud7ff\ue000-\uffef]+)*\/?$/i

/**
 * The targets worth looking for, at most three: a workspace, vault or subscription is never bound in place of a
 * resource that is not in the CMDB. Their ids go into queries, so only what is spelt like an ARM id is let
 * through: no comma (a list separator), no `^`, nothing that starts with `javascript:` (facts/servicenow-platform.md A6).
 */
export function lookupTargets(targets: readonly Target[]): Target[] {
  const ids = targets.filter((target) => target.id.length <= 1000 && ARM_ID.test(target.id))
  const distinct = ids.filter((target, at) => ids.findIndex((other) => sameId(other.id, target.id)) === at)
  const resources = distinct.filter((target) => !isCollector(target))
  return (resources.length > 0 ? resources : distinct).slice(0, MAX_TARGETS)
}

/**
 * What a CI of this target may carry as its id: the ARM id as sent and in lower case, since letter case in the CMDB is
 * whatever Azure once returned (facts G2). A subscription's CI carries the bare subscription id (facts G1).
 */
export function lookupIds(target: Pick<Target, 'id' | 'type' | 'subscription'>): string[] {
  const id = target.id.replace(/\/+$/, '')
  const ids = [id, id.toLowerCase(), ...(target.type === SUBSCRIPTION_TYPE ? [target.subscription] : [])]
  return ids.filter((one, at) => one !== '' && ids.indexOf(one) === at)
}

/** Compared in lower case, so that the database's collation does not matter. */
function carriesId(ci: FoundCi, target: Target): boolean {
  return lookupIds(target).includes(ci.id.replace(/\/+$/, '').toLowerCase())
}

function sameId(one: string, other: string): boolean {
  return one.replace(/\/+$/, '').toLowerCase() === other.replace(/\/+$/, '').toLowerCase()
}

/**
 * The CI for one target out of what a rung found: exactly one that is not retired. Null when the rung has none, so the
 * next one is asked.
 */
export function choose(found: readonly FoundCi[], target: Target, settings: CmdbSettings): Binding | null {
  const exact = found.filter((ci) => carriesId(ci, target))
  const live = exact.filter((ci) => !isRetired(ci, settings))
  const [first] = live
  if (first === undefined) return null
  if (live.length > 1) {
    return {
      ci: '',
      ciName: '',
      rung: 'ambiguous',
      matched: target.id,
      candidates: exact.map((ci) => describe(ci, settings)),
      explanation: `No CI was bound: ${live.length} CIs that are in use carry the id ${target.id} (${live.map((ci) => ci.name).join(', ')}).`,
    }
  }
  return {
    ci: first.sysId,
    ciName: first.name,
    rung: first.rung,
    matched: first.id,
    candidates: exact.filter((ci) => ci !== first).map((ci) => describe(ci, settings)),
    explanation: `CI ${first.name}: its ${first.rung} is the id of the affected resource (${target.origin}).`,
  }
}

/**
 * What is recorded when no rung has an answer. `unknown` are classes and fields (`<class>.<field>`) that the table of CI
 * classes names and the instance lacks.
 */
export function unbound(
  targets: readonly Target[],
  found: readonly FoundCi[],
  unknown: readonly string[],
  settings: CmdbSettings,
): Binding {
  const retired = found.filter((ci) => isRetired(ci, settings))
  const misnamed = unknown.map((name) => `${name}, which CI classes names, does not exist on this instance.`)
  return {
    ci: '',
    ciName: '',
    rung: 'none',
    matched: '',
    candidates: retired.map((ci) => describe(ci, settings)),
    explanation: [explainUnbound(targets, retired), ...misnamed].join(' '),
  }
}

function explainUnbound(targets: readonly Target[], retired: readonly FoundCi[]): string {
  if (targets.length === 0) return 'No CI was bound: the alert names no Azure resource id.'
  const ids = targets.map((target) => target.id).join(', ')
  if (retired.length === 0) return `No CI was bound: no CI that the app may read carries the id ${ids}.`
  return `No CI was bound: the CIs with the id ${ids} are retired (${retired.map((ci) => ci.name).join(', ')}).`
}

function isRetired(ci: FoundCi, settings: CmdbSettings): boolean {
  return (
    settings.retiredInstallStatus.includes(ci.installStatus) ||
    settings.retiredOperationalStatus.includes(ci.operationalStatus)
  )
}

function describe(ci: FoundCi, settings: CmdbSettings): string {
  return `${ci.name} (${ci.className} ${ci.sysId})${isRetired(ci, settings) ? ', retired' : ''}`
}
