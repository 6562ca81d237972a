import { CLUSTER_ORIGIN } from '../arm_id.ts'
import { dimensionValue, type FactLine } from '../facts.ts'
import type { Payload } from '../essentials.ts'
import type { Fields } from '../fields.ts'
import { metricProblemKey } from '../problem_key.ts'
import { orderTargets } from '../targets.ts'
import {
  conditionLines,
  isDynamic,
  isLogQuery,
  measuredCriteria,
  measuredHeadline,
  measuredLines,
  type MeasuredName,
  readCondition,
} from './condition.ts'
import type { Kind, Reading } from './kind.ts'

/** One resource or one of many (each delivery still names one), and metrics made from logs, whose target is the workspace. */
export const METRIC_STATIC: Kind = {
  kind: 'metric_static',
  matches: isMetric,
  read: (payload) => readMetric(payload),
}

/** The threshold is what the model computed for this window; the sensitivity says how narrow its band is. */
export const METRIC_DYNAMIC: Kind = {
  kind: 'metric_dynamic',
  matches: (payload) => isMetric(payload) && isDynamic(readCondition(payload.context)),
  read: (payload) => readMetric(payload),
}

/** An Application Insights availability test: how many locations could not reach the site. */
export const METRIC_AVAILABILITY: Kind = {
  kind: 'metric_availability',
  matches: (payload) => {
    const { type, criteria } = readCondition(payload.context)
    const isWebTest =
      type === 'webtestlocationavailabilitycriteria' || criteria.some((one) => webTest(one) !== '')
    return isWebTest && isMetric(payload)
  },
  read: (payload) => {
    const reading = readMetric(payload, {
      extra: (criterion) => [['Web test', webTest(criterion)]],
      name: () => FAILED_LOCATIONS,
    })
    const [measured] = measuredCriteria(readCondition(payload.context), () => FAILED_LOCATIONS)
    return { ...reading, headline: measured?.what ?? '', remark: measured?.limit ?? '' }
  },
}

const FAILED_LOCATIONS = ['location cannot reach it', 'locations cannot reach it'] as const

/** The condition is a PromQL query; its labels come as dimensions (docs/facts/azure.md#query-based-metric-alerts). */
export const METRIC_QUERY: Kind = {
  kind: 'metric_query',
  reports: true,
  matches: (payload) => {
    const { type, criteria } = readCondition(payload.context)
    const isQuery = (one: Fields) => one.text('query') !== '' && metricName(one) === ''
    return (type.includes('promql') || criteria.some(isQuery)) && isMetric(payload)
  },
  read: (payload) =>
    readMetric(payload, { extra: (criterion) => [['Query', criterion.block('query'), 'lines']] }),
}

/** Criteria that measure a metric or evaluate a metric query, and no log query. */
function isMetric(payload: Payload): boolean {
  const condition = readCondition(payload.context)
  const marks = ['metricName', 'metricValue', 'query']
  const measures = condition.criteria.some((criterion) => marks.some((mark) => criterion.text(mark) !== ''))
  return measures && !isLogQuery(condition)
}

/** What only one of the kinds has: further lines, and another name for what is measured. */
interface MetricKind {
  extra?: (criterion: Fields) => FactLine[]
  name?: (criterion: Fields) => MeasuredName
}

function readMetric(payload: Payload, { extra = () => [], name = metricName }: MetricKind = {}): Reading {
  const condition = readCondition(payload.context)
  const { dimensions } = condition
  const targets = orderTargets(payload.essentials, {
    affected: [[dimensionValue(dimensions, 'microsoft.resourceid'), 'dimension microsoft.resourceid']],
    dimensions,
    names: [[dimensionValue(dimensions, 'cluster'), CLUSTER_ORIGIN.dimension]],
  })
  const measured = measuredCriteria(condition, name)
  const metricLines = condition.criteria.flatMap((criterion): FactLine[] => [
    ['Metric', criterion.text('metricName'), 'detail'],
    ['Metric namespace', criterion.text('metricNamespace'), 'detail'],
    ...extra(criterion),
  ])
  return {
    problemKey: metricProblemKey(payload.essentials, { dimensions, targets }),
    end: 'reported',
    headline: measuredHeadline(measured, dimensions, targets),
    targets,
    lines: [
      ...measuredLines(payload, condition, measured),
      ...metricLines,
      ...conditionLines(payload, condition, targets),
    ],
    properties: payload.context.object('properties'),
  }
}

function metricName(criterion: Fields): string {
  return criterion.text('metricName', 200)
}

function webTest(criterion: Fields): string {
  return criterion.text('webTestName')
}
