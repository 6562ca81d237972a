import type { Target } from './alert.ts'
import type { Dimension } from './dimensions.ts'
import type { Essentials } from './essentials.ts'

/** What tells one problem of a rule from another. */
export interface Series {
  dimensions?: Dimension[]
  targets: Target[]
}

/**
 * The same rule on the same time series: rule id (or name), dimensions in a fixed order, the likeliest target. Lower
 * case; '' when the payload says none of them.
 */
export function problemKey(rule: { name: string; id: string }, { dimensions = [], targets }: Series): string {
  const series = dimensions.map(({ name, value }) => `${name}=${value}`.toLowerCase()).sort()
  const parts = [rule.id || rule.name, series.join(';'), targets[0]?.id ?? '']
  return parts.every((part) => part === '') ? '' : parts.join('|').toLowerCase()
}

/**
 * For metric alerts `originAlertId` names rule and time series and repeats with every firing. Of other kinds it names
 * one event, so it is taken only if it has the metric form (facts/azure-monitor.md a4).
 */
export function metricProblemKey(essentials: Essentials, series: Series): string {
  const origin = essentials.originAlertId.toLowerCase()
  if (origin.includes('_microsoft.insights_metricalerts_')) return origin
  return problemKey(ruleOf(essentials), series)
}

export function ruleOf(essentials: Essentials): { name: string; id: string } {
  return { name: essentials.ruleName, id: essentials.ruleId }
}
