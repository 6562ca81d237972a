import type { AzureAlert } from '../azure/alert.ts'
import { errorText } from '../platform/log.ts'
import {
  type Conditions,
  type Mapping,
  NO_MAPPING,
  type Rule,
  type RuleTrial,
  ruleWords,
  type Sets,
} from './rule.ts'

/** Ends the problem with a condition that cannot be used. */
export const MATCHES_NOTHING = 'The rule matches no alert until this is fixed.'

const NO_SCHEDULE = 'its schedule does not exist or has no entries'

/** Lazy look-ups for conditions that need more than the alert as it was read. */
export interface Circumstances {
  /** Whether the columns of the alert's row, stored or not, fit a condition. */
  fits: (condition: Conditions['alert']) => boolean
  /** Whether the alert's CI is of a class, or of one that extends it. False without a CI. */
  isCiOf: (className: string) => boolean
  /** Whether the time lies within a schedule; null if the schedule does not exist or is empty. */
  isWithin: (schedule: string) => boolean | null
}

/**
 * What the rules say about an alert. They are tried in their order; the first match is the last unless it says to go on.
 * Of several matches each sets only what those before it left open. A rule that fails does not match.
 */
export function evaluate(
  rules: readonly Rule[],
  alert: AzureAlert,
  circumstances: Circumstances,
  problems: readonly string[] = [],
): Mapping {
  const trials: RuleTrial[] = []
  const matched: Rule[] = []
  const found = [...problems]
  for (const rule of rules) {
    const { why, problem } = trialOf(rule, alert, circumstances)
    trials.push({ rule: rule.name, order: rule.order, matched: why === '', why })
    found.push(...rule.problems)
    if (problem !== '') found.push(`${ruleWords(rule.name)}: ${problem}`)
    if (why !== '') continue
    matched.push(rule)
    if (!rule.goOn) break
  }
  return merged(matched, trials, found)
}

function merged(matched: readonly Rule[], trials: RuleTrial[], problems: string[]): Mapping {
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
    trials,
    problems,
  }
}

/** Whether a rule is sure to be the last that is tried. */
export function isSurelyLast({ ruledOut, conditions, goOn }: Rule): boolean {
  return ruledOut === '' && conditions.ciClass === '' && conditions.schedule === null && !goOn
}

/** Why a rule does not match, '' if it does; and what is wrong with it, '' for nothing. */
export interface Trial {
  why: string
  problem: string
}

function trialOf(rule: Rule, alert: AzureAlert, circumstances: Circumstances): Trial {
  if (rule.ruledOut !== '') return { why: rule.ruledOut, problem: '' }
  return guarded(() => mismatch(rule, alert, circumstances))
}

/** A rule that fails does not match, and that is a problem of the rule. */
function guarded(find: () => Trial): Trial {
  try {
    return find()
  } catch (error) {
    const why = `it could not be tried: ${errorText(error)}`
    return { why, problem: `${why}.` }
  }
}

/** The first condition that does not hold. Those that need a look-up come last. */
function mismatch({ conditions }: Rule, alert: AzureAlert, circumstances: Circumstances): Trial {
  const why = plainMismatch(conditions, alert, circumstances) || otherClass(conditions.ciClass, circumstances)
  return why === '' ? otherTime(conditions.schedule, circumstances) : { why, problem: '' }
}

/** Tries the conditions about the alert itself. */
export function plainTrial(
  conditions: Conditions,
  alert: AzureAlert,
  circumstances: Pick<Circumstances, 'fits'>,
): Trial {
  return guarded(() => ({ why: plainMismatch(conditions, alert, circumstances), problem: '' }))
}

/** The first of them that does not hold, in words; '' when all do. */
function plainMismatch(
  { alert: condition, customProperties }: Conditions,
  alert: AzureAlert,
  { fits }: Pick<Circumstances, 'fits'>,
): string {
  const why = otherProperty(customProperties, alert)
  return why !== '' || condition.length === 0 || fits(condition) ? why : 'its condition does not fit'
}

function otherProperty(wanted: Conditions['customProperties'], { customProperties }: AzureAlert): string {
  for (const { name, pattern } of wanted) {
    const key = Object.keys(customProperties).find((one) => one.toLowerCase() === name.toLowerCase())
    if (key === undefined) return `there is no custom property ${name}`
    const value = customProperties[key] ?? ''
    if (!matchesPattern(pattern, value)) return `custom property ${name} is ${value || 'empty'}`
  }
  return ''
}

function otherClass(wanted: string, { isCiOf }: Circumstances): string {
  return wanted === '' || isCiOf(wanted) ? '' : `the CI is not of the class ${wanted}`
}

function otherTime(schedule: Conditions['schedule'], { isWithin }: Circumstances): Trial {
  if (schedule === null) return { why: '', problem: '' }
  const is = isWithin(schedule.sysId)
  if (is === null) return { why: NO_SCHEDULE, problem: `${NO_SCHEDULE}. ${MATCHES_NOTHING}` }
  const why = is === schedule.within ? '' : `the time is ${is ? 'within' : 'outside'} its schedule`
  return { why, problem: '' }
}

/** Longest pattern, and most `*` in one. */
const MAX_LENGTH = 255
const MAX_STARS = 10

/** Whether a pattern can be used. */
export function isPattern(pattern: string): boolean {
  return pattern.length > 0 && pattern.length <= MAX_LENGTH && pattern.split('*').length - 1 <= MAX_STARS
}

/** Whether the whole text matches, without regard to letter case; `*` stands for any text. Linear in the text for each star. */
export function matchesPattern(pattern: string, text: string): boolean {
  const whole = text.toLowerCase()
  const [first = '', ...rest] = pattern.toLowerCase().split('*')
  const last = rest.pop()
  if (last === undefined) return whole === first
  if (!whole.startsWith(first) || !whole.slice(first.length).endsWith(last)) return false
  const end = whole.length - last.length
  let at = first.length
  for (const piece of rest) {
    const found = whole.indexOf(piece, at)
    if (found === -1 || found + piece.length > end) return false
    at = found + piece.length
  }
  return at <= end
}
