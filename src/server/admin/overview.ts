import { GlideAggregate } from '@servicenow/glide'
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int'
import { readBacklog } from '../delivery/overview.ts'
import { addRowCount, rowCount } from '../platform/glide.ts'
import { guarded } from '../platform/http.ts'
import { DAY, toGlideTime } from '../platform/time.ts'

/** What the page Overview shows, without test alerts. The dashboard shows the same of the same columns. */
export interface Overview {
  /** Alerts that fire, by severity ('' for none), the most severe first. */
  open: { severity: string; alerts: number }[]
  /** Alerts that fired and that resolved on each of the last days (UTC), latest first. */
  days: { day: string; opened: number; resolved: number }[]
  /** Of the alerts that fired within `period` days. */
  period: number
  fired: number
  withoutCi: number
  /** The rules whose alerts fired most, and how many of these were short-lived. */
  rules: { rule: string; alerts: number; shortLived: number }[]
  /** Of the alerts that resolved within the period. */
  resolved: number
  shortLived: number
  /** Null where none resolved. */
  averageMinutes: number | null
  /** Calls that were refused within the period. */
  refused: number
  deliveries: { waiting: number; retrying: number; dead: number }
}

/** `GET /overview`, for the role viewer. */
export function showOverview(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  guarded(response, 'The overview could not be read', () => {
    return { status: 200, headers: {}, body: { ...overviewAt(Date.now()) } }
  })
}

const ALERT = 'x_secx_azmon_alert'
const PERIOD = 30
const DAYS = 14
const TOP = 10

/** Every query is over an index and gives groups or one number, however many alerts there are. `now` in milliseconds. */
function overviewAt(now: number): Overview {
  const since = toGlideTime(now - PERIOD * DAY)
  const byRule = count('rule', ['fired_at', '>=', since])
  const shortOfRule = count('rule', ['resolved_at', '>=', since], ['short_lived', '=', true])
  const rules = [...byRule]
    .sort(([, a], [, b]) => b - a)
    .slice(0, TOP)
    .map(([rule, alerts]) => ({ rule, alerts, shortLived: shortOfRule.get(rule) ?? 0 }))
  const ended = averageSeconds(since)
  const open = count('severity', ['state', '=', 'fired'])
  return {
    open: SEVERITIES.flatMap((severity) => {
      const alerts = open.get(severity) ?? 0
      return alerts > 0 || severity !== '' ? [{ severity, alerts }] : []
    }),
    days: lastDays(now),
    period: PERIOD,
    fired: sum(byRule),
    withoutCi: sum(count('', ['fired_at', '>=', since], ['cmdb_ci', 'ISEMPTY', ''])),
    rules,
    resolved: ended.alerts,
    shortLived: sum(shortOfRule),
    averageMinutes: ended.seconds === null ? null : Math.round(ended.seconds / 6) / 10,
    refused: refusedSince(since),
    deliveries: readBacklog(),
  }
}

const SEVERITIES = ['0', '1', '2', '3', '4', '']

type Condition = [column: string, operator: '=' | '>=' | '<' | 'ISEMPTY', value: string | boolean]

/** How many alerts there are for each value of a column; of all for ''. One query. */
function count(column: string, ...conditions: readonly Condition[]): Map<string, number> {
  const counts = new Map<string, number>()
  const aggregate = new GlideAggregate(ALERT)
  aggregate.addQuery('is_test', '=', false)
  for (const [name, operator, value] of conditions) {
    if (operator === 'ISEMPTY') aggregate.addNullQuery(name)
    else aggregate.addQuery(name, operator, value)
  }
  addRowCount(aggregate)
  if (column !== '') aggregate.groupBy(column)
  aggregate.query()
  while (aggregate.next())
    counts.set(column === '' ? '' : (aggregate.getValue(column) ?? ''), rowCount(aggregate))
  return counts
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0
  for (const alerts of counts.values()) total += alerts
  return total
}

function lastDays(now: number): Overview['days'] {
  const today = now - (now % DAY)
  const days: Overview['days'] = []
  for (let back = 0; back < DAYS; back++) {
    const start = today - back * DAY
    const within = (column: string) =>
      sum(count('', [column, '>=', toGlideTime(start)], [column, '<', toGlideTime(start + DAY)]))
    days.push({
      day: toGlideTime(start).slice(0, 10),
      opened: within('fired_at'),
      resolved: within('resolved_at'),
    })
  }
  return days
}

function averageSeconds(since: string): { alerts: number; seconds: number | null } {
  const aggregate = new GlideAggregate(ALERT)
  aggregate.addQuery('is_test', '=', false)
  aggregate.addQuery('resolved_at', '>=', since)
  // Not by the state: a database might take its index, which most alerts share.
  aggregate.addNotNullQuery('duration_seconds')
  addRowCount(aggregate)
  aggregate.addAggregate('AVG', 'duration_seconds')
  aggregate.query()
  if (!aggregate.next()) return { alerts: 0, seconds: null }
  const average = aggregate.getAggregate('AVG', 'duration_seconds')
  const seconds = Number(average)
  return { alerts: rowCount(aggregate), seconds: average && !isNaN(seconds) ? seconds : null }
}

function refusedSince(since: string): number {
  const aggregate = new GlideAggregate('x_secx_azmon_refusal')
  aggregate.addQuery('hour', '>=', since)
  aggregate.addAggregate('SUM', 'count')
  aggregate.query()
  return aggregate.next() ? Number(aggregate.getAggregate('SUM', 'count')) || 0 : 0
}
