import { type Dimension, dimensionsInWords, dimensionsOf, type FactLine, leftOutLine } from '../facts.ts'
import type { Payload } from '../essentials.ts'
import { repeatsTarget } from '../arm_id.ts'
import { type Fields, listOf } from '../fields.ts'
import { type FoundLink, httpsUrl, plain } from '../text.ts'
import { metricProblemKey, problemKey } from '../problem_key.ts'
import { orderTargets } from '../targets.ts'
import {
  type Condition,
  conditionLines,
  isLogQuery,
  measuredCriteria,
  measuredHeadline,
  measuredLines,
  type MeasuredName,
  readCondition,
} from './condition.ts'
import type { Kind, Reading } from './kind.ts'

/** A log search. The rows are not in the payload, only links to them (docs/facts/azure.md#log-search-alerts). */
export const LOG_V2: Kind = {
  kind: 'log_v2',
  reports: true,
  matches: (payload) => isLogQuery(readCondition(payload.context)),
  read: readLogQuery,
}

const MAX_ROWS = 5

/** An alert for each row of a query: nothing is measured, the cells of the row are the facts. */
export const LOG_SIMPLE: Kind = {
  kind: 'log_simple',
  reports: true,
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
      headline: dimensionsInWords(rows[0] ?? [], targets),
      targets,
      lines: [
        ...rows
          .slice(0, MAX_ROWS)
          .flat()
          .map(({ name, value }): FactLine => [
            name,
            value,
            repeatsTarget(value, targets) ? 'detail' : undefined,
          ]),
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
  const measured = measuredCriteria(condition, measuredColumn)
  return {
    problemKey: metricProblemKey(payload.essentials, { dimensions, targets }),
    end: 'uncertain',
    headline: measuredHeadline(measured, dimensions, targets),
    targets,
    lines: [
      ...measuredLines(payload, condition, measured),
      ...conditionLines(payload, condition, targets),
      ...queryLines(condition),
    ],
    links: criteria.flatMap(queryLinks),
    properties: payload.context.object('properties'),
  }
}

/** A count counts rows; anything else aggregates a column. */
function measuredColumn(criterion: Fields): MeasuredName {
  const counts = criterion.text('timeAggregation', 60).toLowerCase() === 'count'
  return counts ? MATCHING_ROWS : criterion.text('metricMeasureColumn', 200)
}

export const MATCHING_ROWS = ['matching row', 'matching rows'] as const

/** The page of the results shows the query. */
function queryLines({ criteria }: Condition): FactLine[] {
  return criteria.map((criterion): FactLine => {
    const hasPage = queryLinks(criterion).some(([, url]) => httpsUrl(url) !== '')
    return ['Query', criterion.block('searchQuery'), hasPage ? 'detail' : 'lines']
  })
}

/** `event` is a list of rows, each a list of `{name, value}`. */
function rowsOf({ criteria }: Condition): Dimension[][] {
  const rows = criteria.flatMap((criterion) => criterion.list('event'))
  return rows.map((row) => dimensionsOf(listOf(row))).filter((row) => row.length > 0)
}

/**
 * The page with the results of a log query, of this alert's dimensions if there is one. The API links beside it need a
 * token (docs/facts/azure.md#log-search-alerts). Log v1 has the same names with a capital L.
 */
export function queryLinks(fields: Fields): FoundLink[] {
  const filtered = fields.raw('linkToFilteredSearchResultsUI')
  const all = fields.raw('linkToSearchResultsUI') ?? fields.raw('linkToSearchResults')
  return [['Query results', httpsUrl(filtered) === '' ? all : filtered]]
}
