import { type Dimension, dimensionLines, dimensionsOf, MAX_DIMENSION } from '../dimensions.ts'
import { type Payload, saysResolved } from '../essentials.ts'
import type { Line } from '../facts.ts'
import { type Fields, fieldsOf, listOf } from '../fields.ts'
import { measured, thresholdInWords } from '../measure.ts'
import { metricProblemKey } from '../problem_key.ts'
import { essentialsSeverity } from '../severity.ts'
import { type Clue, orderTargets } from '../targets.ts'
import { cut } from '../../platform/cut.ts'
import { cleanLine } from '../../platform/text.ts'
import { parseTime } from '../times.ts'
import { timeInWords } from '../../platform/time.ts'
import type { Reading } from './kind.ts'
import { queryLinks } from './query_links.ts'

const MAX_ROWS_SHOWN = 3
const MAX_CELL = 200

/**
 * A context that carries a search and its results, as the first API of log alerts sent it
 * (docs/facts/azure.md#first-log-alerts).
 */
export function isSearch(context: Fields): boolean {
  const marks = [
    'SearchIntervalStartTimeUtc',
    'ResultCount',
    'SearchResults',
    'LinkToSearchResults',
    'AlertType',
  ]
  return context.text('SearchQuery') !== '' && marks.some((mark) => context.raw(mark) !== undefined)
}

export function readSearch(payload: Payload): Reading {
  const { context, essentials } = payload
  const dimensions = dimensionsOf(context.list('Dimensions'))
  const affected = context.list('AffectedConfigurationItems')
  const columns = affected.length + essentials.configurationItems.length === 0 ? resourceCells(context) : []
  const targets = orderTargets(essentials, {
    dimensions: [...dimensions, ...columns],
    names: affected.map((item): Clue => [item, 'AffectedConfigurationItems']),
  })
  return {
    problemKey: metricProblemKey(essentials, { dimensions, targets }),
    end: 'never',
    severity: essentialsSeverity(essentials),
    targets,
    lines: [
      ['Measured', measuredText(payload)],
      ...dimensionLines(dimensions),
      ['Window', windowInWords(context)],
      ['Affected items', affected.map((item) => cleanLine(item, MAX_CELL)).join(', ')],
      ['Query', context.block('SearchQuery'), 'lines'],
      ...rowLines(context),
    ],
    links: queryLinks(context),
  }
}

/** How many rows; of a metric measurement each row's value is what the threshold is for. */
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

function rowLines(context: Fields): Line[] {
  const rows = rowsOf(context)
  const lines = rows
    .slice(0, MAX_ROWS_SHOWN)
    .map((row, at): Line => [
      `Row ${at + 1}`,
      row.map(({ name, value }) => `${name}: ${cut(value, MAX_CELL)}`).join('; '),
    ])
  const dropped = context.text('IncludedSearchResults', 10).toLowerCase() === 'false'
  return dropped && rows.length === 0
    ? [['Rows', 'left out by Azure, the payload would have been too large']]
    : lines
}

/** Cells that name a resource: what Azure itself took configuration items from, for rules that send none. */
function resourceCells(context: Fields): Dimension[] {
  return rowsOf(context).flat()
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
