import { cleanLine } from '../../platform/text.ts'
import { parseTime } from '../times.ts'
import { timeInWords } from '../../platform/time.ts'
import { cut } from '../../platform/cut.ts'
import { type Dimension, dimensionLines, dimensionsOf, type FactLine, MAX_DIMENSION } from '../facts.ts'
import { type Payload, saysResolved } from '../essentials.ts'
import { type Fields, fieldsOf, listOf } from '../fields.ts'
import { metricProblemKey } from '../problem_key.ts'
import { type Clue, orderTargets } from '../targets.ts'
import { measured, thresholdInWords } from './condition.ts'
import type { Kind, Reading } from './kind.ts'
import { queryLinks } from './log_v2.ts'

const MAX_ROWS_SHOWN = 3
const MAX_CELL = 200

/** Number of results and metric measurement; the API is retired, but test actions and old rules still send it. */
export const LOG_V1: Kind = {
  kind: 'log_v1',
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
  return {
    problemKey: metricProblemKey(essentials, { dimensions, targets }),
    end: 'never',
    targets,
    lines: [
      ['Measured', measuredText(payload)],
      ...dimensionLines(dimensions),
      ['Window', windowInWords(context)],
      ['Affected items', affected.map((item) => cleanLine(item, MAX_CELL)).join(', ')],
      ['Query', context.block('SearchQuery'), 'lines'],
      ...rowLines(rows, context),
    ],
    links: queryLinks(context),
  }
}

/** The number of rows; for a metric measurement also the threshold of each row's value. */
function measuredText({ context, essentials }: Payload): string {
  const minutes = context.number('SearchIntervalInMinutes') ?? context.number('SearchIntervalDurationMin')
  const each = context.text('AlertType', 60).toLowerCase() === 'metric measurement'
  const measurement = {
    name: 'Result rows',
    value: context.raw('ResultCount'),
    operator: context.text('Operator', 60),
    threshold: context.raw('Threshold'),
    aggregation: '',
    window: minutes === null ? '' : `PT${minutes}M`,
  }
  if (!each) return measured(measurement, saysResolved(essentials))
  const rows = measured({ ...measurement, threshold: '' }, false)
  const limit = thresholdInWords(measurement)
  return rows === '' || limit === '' ? rows : `${rows}, each with a value ${limit}`
}

function windowInWords(context: Fields): string {
  const start = timeInWords(parseTime(context.raw('SearchIntervalStartTimeUtc')))
  const end = timeInWords(parseTime(context.raw('SearchIntervalEndTimeUtc')))
  return start === '' || end === '' ? '' : `${start} to ${end}`
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
