import { errorText } from '../platform/log.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { matchesPattern } from './pattern.ts'
import {
  type Conditions,
  type Mapping,
  NO_MAPPING,
  type Rule,
  type RuleTrial,
  ruleWords,
  type Sets,
} from './rule.ts'

/** Ends the complaint about a condition that cannot hold. */
export const MATCHES_NOTHING = 'The rule matches no alert until this is put right.'

const NO_SCHEDULE = 'its schedule does not exist or has no entries'

/** What conditions are held against, besides the alert. Both are asked only by rules that need them. */
export interface Circumstances {
  /** Whether the alert's CI is of a class, or one that extends it. False without a CI. */
  isCiOf(className: string): boolean
  /** Whether the moment lies within a schedule; null if there is no such schedule, or nothing in it. */
  isWithin(schedule: string): boolean | null
}

/**
 * What the rules say of an alert: they are tried in their order, the first match decides and ends it, unless it says to
 * go on. Of several matches each sets only what those before it left open. A rule that cannot be tried does not match.
 */
export function evaluate(
  rules: readonly Rule[],
  alert: AzureAlert,
  circumstances: Circumstances,
  complaints: readonly string[] = [],
): Mapping {
  const trail: RuleTrial[] = []
  const matched: Rule[] = []
  const said = [...complaints]
  for (const rule of rules) {
    const { why, complaint } = trialOf(rule, alert, circumstances)
    trail.push({ rule: rule.name, order: rule.order, matched: why === '', why })
    said.push(...rule.complaints)
    if (complaint !== '') said.push(`${ruleWords(rule.name)}: ${complaint}`)
    if (why !== '') continue
    matched.push(rule)
    if (!rule.goOn) break
  }
  return merged(matched, trail, said)
}

/** Why a rule does not match, '' when it does; and what is wrong with it, for admins, '' for nothing. */
interface Trial {
  why: string
  complaint: string
}

function trialOf(rule: Rule, alert: AzureAlert, circumstances: Circumstances): Trial {
  try {
    if (rule.ruledOut !== '') return { why: rule.ruledOut, complaint: '' }
    return mismatch(rule, alert, circumstances)
  } catch (error) {
    const why = `it could not be tried: ${errorText(error)}`
    return { why, complaint: `${why}.` }
  }
}

function merged(matched: readonly Rule[], trail: RuleTrial[], complaints: string[]): Mapping {
  const deciding = matched.find(({ action }) => action !== 'open')
  const sets: Sets = { ...NO_MAPPING.sets, fields: [] }
  const by: Mapping['by'] = {}
  const policy = { ...NO_MAPPING.policy }
  for (const rule of matched) {
    for (const name of Object.keys(sets) as (keyof Sets)[]) {
      if (name === 'fields') {
        const isOpen = ({ field }: { field: string }) => !sets.fields.some((one) => one.field === field)
        sets.fields.push(...rule.sets.fields.filter(isOpen))
      } else if (sets[name] === '' && rule.sets[name] !== '') {
        sets[name] = rule.sets[name]
        by[name] = ruleWords(rule.name)
      }
    }
    policy.resolve ??= rule.policy.resolve
    policy.refire ??= rule.policy.refire
    policy.refireWindow ??= rule.policy.refireWindow
    policy.autoResolveAfter ??= rule.policy.autoResolveAfter
    policy.groupBy ??= rule.policy.groupBy
  }
  return {
    action: deciding?.action ?? 'open',
    sets,
    by,
    policy,
    matched: matched.map(({ sysId, name }) => ({ sysId, name })),
    trail,
    complaints,
  }
}

/** The first condition that does not hold. The cheap ones come first. */
function mismatch({ conditions }: Rule, alert: AzureAlert, circumstances: Circumstances): Trial {
  const why = plainMismatch(conditions, alert) || otherClass(conditions.ciClass, circumstances)
  return why === '' ? otherTime(conditions.schedule, circumstances) : { why, complaint: '' }
}

/** The first condition about the alert itself that does not hold, in words; '' when all do. */
export function plainMismatch(conditions: Conditions, alert: AzureAlert): string {
  const [target] = alert.targets
  return (
    unlisted('kind', conditions.kinds, alert.kind) ||
    outsideSeverity(conditions.severity, alert) ||
    unlisted('subscription', conditions.subscriptions, alert.subscription) ||
    unlike('resource group', conditions.resourceGroups, target?.resourceGroup ?? '') ||
    unlike('resource type', conditions.resourceTypes, target?.type ?? '') ||
    unlike('resource', conditions.resourceNames, target?.name ?? '') ||
    unlike('alert rule', conditions.ruleNames, alert.rule.name) ||
    otherProperty(conditions.customProperties, alert)
  )
}

/** Whether no rule behind this one is tried, whatever the circumstances. */
export function endsIt({ ruledOut, conditions, goOn }: Rule): boolean {
  return ruledOut === '' && conditions.ciClass === '' && conditions.schedule === null && !goOn
}

function unlisted(what: string, wanted: readonly string[], is: string): string {
  return wanted.length === 0 || wanted.includes(is) ? '' : `${what} is ${is || 'unknown'}`
}

function unlike(what: string, patterns: readonly string[], is: string): string {
  const holds = patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, is))
  return holds ? '' : `${what} is ${is || 'unknown'}`
}

function outsideSeverity(range: { from: number; to: number } | null, { severity }: AzureAlert): string {
  if (range === null) return ''
  if (severity === null) return 'the alert has no severity'
  return severity >= range.from && severity <= range.to ? '' : `severity is Sev${severity}`
}

function otherProperty(
  wanted: readonly { name: string; pattern: string }[],
  { customProperties }: AzureAlert,
): string {
  for (const { name, pattern } of wanted) {
    const key = Object.keys(customProperties).find((one) => one.toLowerCase() === name.toLowerCase())
    const value = key === undefined ? '' : (customProperties[key] ?? '')
    if (key === undefined) return `there is no custom property ${name}`
    if (!matchesPattern(pattern, value)) return `custom property ${name} is ${value || 'empty'}`
  }
  return ''
}

function otherClass(wanted: string, { isCiOf }: Circumstances): string {
  return wanted === '' || isCiOf(wanted) ? '' : `the CI is not of the class ${wanted}`
}

function otherTime(schedule: Conditions['schedule'], { isWithin }: Circumstances): Trial {
  const is = schedule === null ? undefined : isWithin(schedule.sysId)
  if (is === null) return { why: NO_SCHEDULE, complaint: `${NO_SCHEDULE}. ${MATCHES_NOTHING}` }
  if (is === undefined || is === schedule?.within) return { why: '', complaint: '' }
  return { why: `the time is ${is ? 'within' : 'outside'} its schedule`, complaint: '' }
}
