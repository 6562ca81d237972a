import { type Dimension, dimensionsOf, type FactLine, leftOutLine } from '../facts.ts'
import type { Payload } from '../essentials.ts'
import { type Fields, listOf } from '../fields.ts'
import { type FoundLink, plain } from '../text.ts'
import { metricProblemKey, problemKey } from '../problem_key.ts'
import { orderTargets } from '../targets.ts'
import { type Condition, conditionLines, isLogQuery, measuredLines, readCondition } from './condition.ts'
import type { Kind, Reading } from './kind.ts'

/** A log search. The rows are not in the payload, only links to them (docs/facts/azure.md#log-search-alerts). */
export const LOG_V2: Kind = {
  kind: 'log_v2',
  matches: (payload) => isLogQuery(readCondition(payload.context)),
  read: readLogQuery,
}

const MAX_ROWS = 5

/** An alert for each row of a query: nothing is measured, the cells of the row are the facts. */
export const LOG_SIMPLE: Kind = {
  kind: 'log_simple',
  matches: (payload) => {
    const condition = readCondition(payload.context)
    const isSimple = plain(payload.essentials.service) === 'simplelogalert'
    return isLogQuery(condition) && (isSimple || rowsOf(condition).length > 0)
  },
  read: (payload) => {
    const condition = readCondition(payload.context)
    const rows = rowsOf(condition)
    const targets = orderTargets(payload.essentials, { dimensions: rows.flat() })
    return {
      ...readLogQuery(payload),
      problemKey: problemKey(payload.essentials, { targets }),
      end: 'never',
      targets,
      lines: [
        ...rows
          .slice(0, MAX_ROWS)
          .flat()
          .map(({ name, value }): FactLine => [name, value]),
        leftOutLine({ row: rows.length - MAX_ROWS, criterion: condition.leftOut }),
        ...queryLines(condition),
      ],
    }
  },
}

function readLogQuery(payload: Payload): Reading {
  const condition = readCondition(payload.context)
  const { criteria, dimensions } = condition
  const targets = orderTargets(payload.essentials, { dimensions })
  return {
    problemKey: metricProblemKey(payload.essentials, { dimensions, targets }),
    end: 'uncertain',
    targets,
    lines: [
      ...measuredLines(payload, measuredColumn),
      ...conditionLines(condition),
      ...queryLines(condition),
    ],
    links: criteria.flatMap(queryLinks),
    properties: payload.context.object('properties'),
  }
}

/** A count counts rows; anything else aggregates a column. */
function measuredColumn(criterion: Fields): string {
  const counts = criterion.text('timeAggregation', 60).toLowerCase() === 'count'
  return counts ? 'Result rows' : criterion.text('metricMeasureColumn', 200)
}

function queryLines({ criteria }: Condition): FactLine[] {
  return criteria.map((criterion): FactLine => ['Query', criterion.block('searchQuery'), 'lines'])
}

/** `event` is a list of rows, each a list of `{name, value}`. */
function rowsOf({ criteria }: Condition): Dimension[][] {
  const rows = criteria.flatMap((criterion) => criterion.list('event'))
  return rows.map((row) => dimensionsOf(listOf(row))).filter((row) => row.length > 0)
}

/**
 * Links of a log query that a person can open: the results of this alert's dimensions first. The API links beside them
 * need a token (docs/facts/azure.md#log-search-alerts). Log v1 has the same names with a capital L.
 */
export function queryLinks(fields: Fields): FoundLink[] {
  const filtered = fields.raw('linkToFilteredSearchResultsUI')
  const all = fields.raw('linkToSearchResultsUI') ?? fields.raw('linkToSearchResults')
  return typeof filtered === 'string' && filtered !== ''
    ? [
        ['Query results', filtered],
        ['All query results', all],
      ]
    : [['Query results', all]]
}
