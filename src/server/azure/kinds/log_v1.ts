import { cleanLine } from '../../platform/text.ts'
import { durationInWords, parseTime, spanInWords } from '../times.ts'
import { timeInWords } from '../../platform/time.ts'
import { cut } from '../../platform/cut.ts'
import { type Dimension, dimensionLines, dimensionsOf, type FactLine, MAX_DIMENSION } from '../facts.ts'
import type { Payload } from '../essentials.ts'
import { type Fields, fieldsOf, listOf } from '../fields.ts'
import { metricProblemKey } from '../problem_key.ts'
import { httpsUrl, joined } from '../text.ts'
import { type Clue, orderTargets } from '../targets.ts'
import { measuredHeadline, measuredLine, type MeasuredWords, measuredWords } from './condition.ts'
import type { Kind, Reading } from './kind.ts'
import { MATCHING_ROWS, queryLinks } from './log_v2.ts'

const MAX_ROWS_SHOWN = 3
const MAX_CELL = 200

/** Number of results and metric measurement; the API is retired, but test actions and old rules still send it. */
export const LOG_V1: Kind = {
  kind: 'log_v1',
  reports: true,
  matches: (payload) => isSearch(payload.context),
  read: readSearch,
}

/** The same context as log v1, but about an application instead of a workspace. */
export const APP_INSIGHTS_V1: Kind = {
  kind: 'app_insights_v1',
  matches: ({ context, essentials }) =>
    isSearch(context) &&
    context.text('WorkspaceId') === '' &&
    (context.text('ApplicationId') !== '' || essentials.service.toLowerCase() === 'application insights'),
  read: readSearch,
}

/** A search with its results, as the first API of log alerts sent it (docs/facts/azure.md#first-log-alerts). */
function isSearch(context: Fields): boolean {
  const marks = [
    'SearchIntervalStartTimeUtc',
    'ResultCount',
    'SearchResults',
    'LinkToSearchResults',
    'AlertType',
  ]
  return context.text('SearchQuery') !== '' && marks.some((mark) => context.raw(mark) !== undefined)
}

function readSearch(payload: Payload): Reading {
  const { context, essentials } = payload
  const dimensions = dimensionsOf(context.list('Dimensions'))
  const affected = context.list('AffectedConfigurationItems')
  const rows = rowsOf(context)
  // Azure takes configuration items from the cells that name a resource; for rules without items, so does this.
  const hasItems = affected.length + essentials.configurationItems.length > 0
  const targets = orderTargets(essentials, {
    dimensions: [...dimensions, ...(hasItems ? [] : rows.flat())],
    names: affected.map((item): Clue => [item, 'AffectedConfigurationItems']),
  })
  const links = queryLinks(context)
  const hasPage = links.some(([, url]) => httpsUrl(url) !== '')
  return {
    problemKey: metricProblemKey(essentials, { dimensions, targets }),
    end: 'never',
    headline: measuredHeadline([measuredRows(payload)], dimensions, targets),
    targets,
    lines: [
      ['Measured', measuredText(payload)],
      ...dimensionLines(dimensions, targets),
      ['Window', joined(windowOf(context).map(timeInWords), ' to '), 'detail'],
      ['Affected items', affected.map((item) => cleanLine(item, MAX_CELL)).join(', '), 'detail'],
      ['Query', context.block('SearchQuery'), hasPage ? 'detail' : 'lines'],
      ...rowLines(rows, context),
    ],
    links,
  }
}

/** The number of rows; for a metric measurement the threshold is for the value of each row. */
function measuredRows({ context }: Payload): MeasuredWords {
  const words = measuredWords({
    name: MATCHING_ROWS,
    value: context.raw('ResultCount'),
    operator: context.text('Operator', 60),
    threshold: context.raw('Threshold'),
    aggregation: '',
  })
  const each = context.text('AlertType', 60).toLowerCase() === 'metric measurement'
  return each && words.limit !== '' ? { ...words, limit: `for each value: ${words.limit}` } : words
}

function measuredText(payload: Payload): string {
  const { context, essentials } = payload
  const minutes = context.number('SearchIntervalInMinutes') ?? context.number('SearchIntervalDurationMin')
  const window = minutes === null ? '' : `over ${durationInWords(`PT${minutes}M`)}`
  const [start, end] = windowOf(context)
  return measuredLine(measuredRows(payload), window, [spanInWords(start, end, essentials.firedAt)])
}

function windowOf(context: Fields): [start: number | null, end: number | null] {
  return [
    parseTime(context.raw('SearchIntervalStartTimeUtc')),
    parseTime(context.raw('SearchIntervalEndTimeUtc')),
  ]
}

function rowLines(rows: Dimension[][], context: Fields): FactLine[] {
  const isLeftOut = context.text('IncludedSearchResults', 10).toLowerCase() === 'false'
  if (isLeftOut && rows.length === 0)
    return [['Rows', 'left out by Azure, the payload would have been too large']]
  return rows
    .slice(0, MAX_ROWS_SHOWN)
    .map((row, at): FactLine => [
      `Row ${at + 1}`,
      row.map(({ name, value }) => `${name}: ${cut(value, MAX_CELL)}`).join('; '),
    ])
}

function rowsOf(context: Fields): Dimension[][] {
  const table = fieldsOf(context.object('SearchResults').list('tables')[0])
  const columns = table.list('columns').map((column) => fieldsOf(column).text('name', 100))
  return table.list('rows').map((row) => {
    const cells = listOf(row)
    return columns
      .map((name, at) => ({ name, value: cleanLine(cells[at], MAX_DIMENSION) }))
      .filter(({ value }) => value !== '')
  })
}
