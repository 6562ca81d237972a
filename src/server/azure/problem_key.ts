import type { Target } from './alert.ts'
import { subscriptionOf } from './arm_id.ts'
import type { Dimension } from './facts.ts'
import type { Essentials } from './essentials.ts'
import { identifier } from './text.ts'

/** What tells one problem of a rule from another. */
export interface Series {
  dimensions?: Dimension[]
  targets: Target[]
}

type RuleParts = Pick<Essentials, 'ruleName' | 'ruleId' | 'alertId'>

/**
 * Key of a rule and a time series: the rule's name within its subscription, dimensions in a fixed order, the likeliest
 * target. Lower case, except values of dimensions that are not resource ids: two that differ in letter case are two time
 * series. '' if the payload has none of them.
 */
export function problemKey(rule: RuleParts, { dimensions = [], targets }: Series): string {
  const series = dimensions
    .map(({ name, value, sent }) => `${escaped(name.toLowerCase())}=${escaped(exact(sent ?? value))}`)
    .sort()
  const target = (targets[0]?.id ?? '').toLowerCase()
  const parts = [ruleWords(rule, subscriptionOf(target)), series.join(';'), target]
  return parts.every((part) => part === '') ? '' : parts.join('|')
}

/**
 * For metric alerts `originAlertId` names rule and time series and repeats with every firing. Of other kinds it names
 * one event, so it is taken only if it has the metric form (docs/facts/azure.md#origin-alert-id).
 */
export function metricProblemKey(essentials: Essentials, series: Series): string {
  const origin = essentials.originAlertId.toLowerCase()
  if (origin.includes('_microsoft.insights_metricalerts_')) return origin
  return problemKey(essentials, series)
}

/** Name and id of the rule. A metric alert without `alertRuleID` has the parts of the id in `originAlertId`. */
export function ruleOf({ ruleName, ruleId, originAlertId }: Essentials): { name: string; id: string } {
  const [, subscription, group, name] = (ruleId === '' && ORIGIN.exec(originAlertId)) || []
  if (name === undefined) return { name: ruleName, id: ruleId }
  const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/microsoft.insights/metricAlerts/${name}`
  return { name: ruleName, id: identifier(id) }
}

/** `<subscription>_<resource group>_microsoft.insights_metricAlerts_<rule>_<number>`. */
const ORIGIN = /^([0-9a-f-]{36})_([^/]+)_microsoft\.insights_metricalerts_([^/]+)_-?\d+$/i

/**
 * The rule's name, because not every call of a rule has an `alertRuleID`. A name is unique only in its subscription: that
 * is added, unless the target is an id, which contains it.
 */
function ruleWords({ ruleName, ruleId, alertId }: RuleParts, hit: string): string {
  const name = (ruleName || ruleId.slice(ruleId.lastIndexOf('/') + 1)).toLowerCase()
  const subscription = subscriptionOf(alertId) || subscriptionOf(ruleId)
  return name === '' || subscription === '' || hit !== '' ? name : `${subscription}/${name}`
}

/** Escapes the separators, so that no value can imitate one. */
function escaped(text: string): string {
  return text.replace(/[\\;=|]/g, '\\$&')
}

/** Two rules in two resource groups may have one name; a call without a rule id may be of either. */
export function mayBeSameRule(oneId: string, otherId: string): boolean {
  return oneId === '' || otherId === '' || oneId.toLowerCase() === otherId.toLowerCase()
}

function exact(value: string): string {
  return /^\/subscriptions\//i.test(value) ? value.toLowerCase() : value
}
