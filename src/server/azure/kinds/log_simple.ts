import { dimensionsOf } from '../dimensions.ts'
import type { Dimension } from '../dimensions.ts'
import type { Payload } from '../essentials.ts'
import { leftOutLine, type Line } from '../facts.ts'
import { listOf } from '../fields.ts'
import { problemKey } from '../problem_key.ts'
import { orderTargets } from '../targets.ts'
import { plain } from '../text.ts'
import { conditionOf, isLogQuery } from './condition.ts'
import type { Kind } from './kind.ts'
import { readLogQuery } from './log_v2.ts'

const MAX_ROWS = 5

/** An alert per row of a query: nothing is measured, the row itself is the news (its first five columns). */
export const LOG_SIMPLE: Kind = {
  kind: 'log_simple',
  label: 'Simple log search',
  words: {
    recognised: 'a log search criterion with an event',
    identity: 'alert id',
    problem: 'rule, target',
    resolves: 'never',
    severity: 'essentials.severity',
    target:
      'alert target unless a workspace; configuration items; columns _ResourceId, ResourceId, Resource, Computer; workspace',
  },
  matches: (payload) =>
    isLogQuery(conditionOf(payload.context)) &&
    (rowsOf(payload).length > 0 || plain(payload.essentials.service) === 'simplelogalert'),
  read: (payload) => {
    const rows = rowsOf(payload)
    const targets = orderTargets(payload.essentials, { dimensions: rows.flat() })
    return {
      ...readLogQuery(payload),
      problemKey: problemKey(payload.essentials, { targets }),
      end: 'never',
      targets,
      lines: [
        ...rows.slice(0, MAX_ROWS).flatMap(rowLines),
        leftOutLine({ row: rows.length - MAX_ROWS, criterion: conditionOf(payload.context).leftOut }),
        ...queryLines(payload),
      ],
    }
  },
}

/** `event` is a list of rows, each a list of `{name, value}`. */
function rowsOf(payload: Payload): Dimension[][] {
  const { criteria } = conditionOf(payload.context)
  const rows = criteria.flatMap((criterion) => criterion.list('event'))
  return rows.map((row) => dimensionsOf(listOf(row))).filter((row) => row.length > 0)
}

function rowLines(row: Dimension[]): Line[] {
  return row.map(({ name, value }): Line => [name, value])
}

function queryLines(payload: Payload): Line[] {
  return conditionOf(payload.context).criteria.map((criterion): Line => [
    'Query',
    criterion.block('searchQuery'),
    'lines',
  ])
}
