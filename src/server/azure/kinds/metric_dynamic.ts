import { conditionOf, isDynamic } from './condition.ts'
import type { Kind } from './kind.ts'
import { isMetric, METRIC_WORDS, readMetric } from './metric.ts'

/** The threshold is what the model computed for this window; the sensitivity says how narrow its band is. */
export const METRIC_DYNAMIC: Kind = {
  kind: 'metric_dynamic',
  label: 'Metric, dynamic threshold',
  words: {
    ...METRIC_WORDS,
    recognised: 'DynamicThresholdCriteria, or a criterion with a sensitivity',
    target: 'alert target, then resource dimensions',
  },
  matches: (payload) => isMetric(payload) && isDynamic(conditionOf(payload.context)),
  read: (payload) => readMetric(payload),
}
