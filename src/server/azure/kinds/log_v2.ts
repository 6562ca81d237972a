import type { Payload } from '../essentials.ts'
import type { Line } from '../facts.ts'
import type { Fields } from '../fields.ts'
import { metricProblemKey } from '../problem_key.ts'
import { essentialsSeverity } from '../severity.ts'
import { orderTargets } from '../targets.ts'
import { conditionLines, conditionOf, isLogQuery, measuredLines } from './condition.ts'
import type { Kind, Reading } from './kind.ts'
import { queryLinks } from './query_links.ts'

/** The rows are not in the payload, only links to them (docs/facts/azure.md#log-search-alerts). */
export const LOG_V2: Kind = {
  kind: 'log_v2',
  label: 'Log search (V2)',
  words: {
    recognised: 'LogQueryCriteria, or a criterion with a search query; static and dynamic threshold',
    identity: 'alert id',
    problem: 'rule, dimensions, target',
    resolves: 'Azure sends Resolved if the rule resolves automatically',
    severity: 'essentials.severity',
    target:
      'alert target unless a workspace; configuration items; dimensions _ResourceId, ResourceId, Resource, Computer; workspace',
  },
  matches: (payload) => isLogQuery(conditionOf(payload.context)),
  read: readLogQuery,
}

export function readLogQuery(payload: Payload): Reading {
  const condition = conditionOf(payload.context)
  const { criteria, dimensions } = condition
  const targets = orderTargets(payload.essentials, { dimensions })
  return {
    problemKey: metricProblemKey(payload.essentials, { dimensions, targets }),
    end: 'uncertain',
    severity: essentialsSeverity(payload.essentials),
    targets,
    lines: [
      ...measuredLines(payload, columnOf),
      ...conditionLines(condition),
      ...criteria.map((criterion): Line => ['Query', criterion.block('searchQuery'), 'lines']),
    ],
    links: criteria.flatMap(queryLinks),
    properties: payload.context.object('properties'),
  }
}

/** A count counts rows; anything else aggregates a column. */
function columnOf(criterion: Fields): string {
  const counts = criterion.text('timeAggregation', 60).toLowerCase() === 'count'
  return counts ? 'Result rows' : criterion.text('metricMeasureColumn', 200)
}
