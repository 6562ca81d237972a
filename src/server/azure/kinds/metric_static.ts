import type { Kind } from './kind.ts'
import { isMetric, METRIC_WORDS, readMetric } from './metric.ts'

/** One resource or one of many (each delivery still names one), and metrics made from logs, whose target is the workspace. */
export const METRIC_STATIC: Kind = {
  kind: 'metric_static',
  label: 'Metric, static threshold',
  words: {
    ...METRIC_WORDS,
    recognised: 'criteria with a metric; single-resource, multi-resource and metrics made from logs',
    target: 'alert target; of a metric made from logs the machine in dimension Computer before the workspace',
  },
  matches: isMetric,
  read: (payload) => readMetric(payload),
}
