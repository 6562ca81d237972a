import { CLUSTER_ORIGIN } from '../cluster_name.ts'
import { dimensionValue } from '../dimensions.ts'
import type { Payload } from '../essentials.ts'
import type { Line } from '../facts.ts'
import type { Fields } from '../fields.ts'
import { metricProblemKey } from '../problem_key.ts'
import { essentialsSeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import { conditionLines, conditionOf, isLogQuery, measuredLines } from './condition.ts'
import type { Reading } from './kind.ts'

/** What all metric alerts have in common in the docs. */
export const METRIC_WORDS = {
  identity: 'alert id',
  problem: 'origin alert id, which names rule and time series',
  resolves: 'Azure sends Resolved, unless the rule does not resolve automatically',
  severity: 'essentials.severity',
}

/** Criteria that measure a metric or evaluate a metric query, and no log query. */
export function isMetric(payload: Payload): boolean {
  const condition = conditionOf(payload.context)
  const marks = ['metricName', 'metricValue', 'query']
  const measures = condition.criteria.some((criterion) => marks.some((mark) => criterion.text(mark) !== ''))
  return measures && !isLogQuery(condition)
}

/** Reads any metric alert; `extra` are the lines that only one of its kinds has. */
export function readMetric(payload: Payload, extra: (criterion: Fields) => Line[] = () => []): Reading {
  const condition = conditionOf(payload.context)
  const { dimensions } = condition
  const targets = orderTargets(payload.essentials, {
    affected: [[dimensionValue(dimensions, 'microsoft.resourceid'), 'dimension microsoft.resourceid']],
    dimensions,
    names: [[dimensionValue(dimensions, 'cluster'), CLUSTER_ORIGIN.dimension]],
  })
  const metricLines = condition.criteria.flatMap((criterion): Line[] => [
    ['Metric', criterion.text('metricName')],
    ['Metric namespace', criterion.text('metricNamespace')],
    ...extra(criterion),
  ])
  return {
    problemKey: metricProblemKey(payload.essentials, { dimensions, targets }),
    end: 'reported',
    severity: essentialsSeverity(payload.essentials),
    targets,
    lines: [...measuredLines(payload, nameOf), ...metricLines, ...conditionLines(condition)],
    links: [],
    properties: payload.context.object('properties'),
  }
}

function nameOf(criterion: Fields): string {
  return criterion.text('metricName', 200)
}
