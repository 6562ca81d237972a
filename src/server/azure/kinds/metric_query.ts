import type { Fields } from '../fields.ts'
import { conditionOf } from './condition.ts'
import type { Kind } from './kind.ts'
import { isMetric, METRIC_WORDS, readMetric } from './metric.ts'

/**
 * A metric alert whose condition is a PromQL query; its labels come as dimensions
 * (docs/facts/azure.md#query-based-metric-alerts).
 */
export const METRIC_QUERY: Kind = {
  kind: 'metric_query',
  label: 'Metric, PromQL query',
  words: {
    ...METRIC_WORDS,
    recognised: 'PromQLCriteria, or a criterion with a query and no metric name',
    target:
      'label microsoft.resourceid, alert target, resource labels, label cluster, Azure Monitor workspace',
  },
  matches: (payload) => {
    const { type, criteria } = conditionOf(payload.context)
    return isMetric(payload) && (type.includes('promql') || criteria.some(isQuery))
  },
  read: (payload) => readMetric(payload, (criterion) => [['Query', criterion.block('query'), 'lines']]),
}

function isQuery(criterion: Fields): boolean {
  return criterion.text('query') !== '' && criterion.text('metricName') === ''
}
