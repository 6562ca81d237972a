import { GlideRecord } from '@servicenow/glide'
import {
  type Backlog,
  countOverdue,
  type DeliverySummary,
  readBacklog,
  readDelivery,
  oldestUnfinished,
} from '../delivery/overview.ts'
import { CACHE_NAME, type NodeCacheState, tryNodeCache } from '../platform/node_cache.ts'
import { DAY } from '../platform/time.ts'
import { DELIVERY_REASONS } from '../reasons/reasons.ts'
import { isAllKept, shortReportOf } from '../retention/limits.ts'
import { lastRetentionRun, type RetentionSummary } from '../retention/retention_runs.ts'
import { SECTION_TITLES } from '../settings/catalog.ts'
import type { KeepSettings, Settings } from '../settings/settings.ts'
import {
  type Check,
  type Finding,
  type Link,
  listLink,
  recordLink,
  settingsLink,
  timeText,
  unknownIfFailed,
} from './check.ts'
import { notified } from './recipients.ts'

const SCOPE = 'x_secx_azmon'

/** Checks of the app's records on this instance: an admin may have switched parts of it off. `now` in milliseconds. */
export function instanceChecks(
  { operation: { keep, notify }, nodeCache: isOn }: Settings,
  now: number,
): Check[] {
  const checks: Check[] = [
    { id: 'jobs', title: 'Scheduled jobs', find: () => scheduledJobs(now) },
    { id: 'cleanup', title: 'Retention runs', find: () => retentionRuns(keep, lastRetentionRun(), now) },
    {
      id: 'rules',
      title: 'Business rules and event',
      find: () => allActive('business rules and script actions', ['sys_script', 'sysevent_script_action']),
    },
    {
      id: 'api',
      title: 'Web service',
      find: () => allActive('parts of the web service', ['sys_ws_definition', 'sys_ws_operation']),
    },
    { id: 'notify', title: 'Who is told', find: () => notified(notify) },
    { id: 'node_cache', title: 'Node cache', find: () => nodeCache(isOn, tryNodeCache(now)) },
  ]
  return checks.map((check) => ({ ...check, find: unknownIfFailed(check.find) }))
}

/** A delivery that is overdue for this long (ms) was not taken up by the job that runs each minute. */
const JOB_PATIENCE = 10 * 60_000

function scheduledJobs(now: number): Finding {
  const active = allActive('scheduled jobs', ['sysauto_script'])
  const overdue = active.state === 'ok' ? countOverdue(now - JOB_PATIENCE) : 0
  if (overdue === 0) return active
  const found = `${active.found} But ${overdue === 1 ? '1 delivery is' : `${overdue} deliveries are`} overdue by more than ten minutes: the job “retry deliveries” does not run.`
  const next = 'Open the job and press Execute Now; see the system log for what stops it.'
  return { state: 'wrong', found, next, link: listOf('Scheduled jobs', 'sysauto_script') }
}

function retentionRuns(keep: KeepSettings, last: RetentionSummary | null, now: number): Finding {
  if (isAllKept(keep)) return { state: 'ok', found: 'By the settings everything is kept forever.' }
  if (last === null) return { state: 'ok', found: 'None yet: there is one every day.' }
  const link = recordLink(last.number, 'x_secx_azmon_cleanup', last.sysId)
  const problem = retentionProblem(last, now)
  if (problem !== '') return { state: 'wrong', found: problem, next: 'See the system log.', link }
  const found =
    last.endedAt === null
      ? `${last.number} is on its way.`
      : `${last.number}, ${timeText(last.endedAt)}: ${shortReportOf(last.removed)}.`
  return { state: 'ok', found, link }
}

/** There is a retention run every day: after this long (ms) without one, or with one that does not end, something is wrong. */
const RETENTION_PATIENCE = 3 * DAY

function retentionProblem({ number, state, message, createdAt }: RetentionSummary, now: number): string {
  if (state === 'failed') return `${number} failed. ${message}`
  if ((createdAt ?? now) > now - RETENTION_PATIENCE) return ''
  return state === 'done'
    ? `Nothing old has been removed since ${number}: the scheduled job “start the daily retention run” does not run.`
    : `${number} does not end: the scheduled job “continue retention runs” does not run, or is stopped again and again.`
}

/** All records of the app in these tables must be active. */
function allActive(what: string, tables: readonly string[]): Finding {
  const parts = tables.flatMap(readParts)
  if (parts.length === 0) {
    const found = `No ${what} of the app could be read.`
    const next = 'Open the list; if it is empty, repair the app under Application Manager.'
    return { state: 'unknown', found, next, link: listOf('List', tables[0] ?? '') }
  }
  const off = parts.filter(({ active }) => !active)
  if (off.length === 0) return { state: 'ok', found: `${parts.length} ${what}, all active.` }
  const found = `Not active: ${off.map(({ link }) => `“${link.text}”`).join(', ')}.`
  return { state: 'wrong', found, next: 'Open it and set it active.', link: off[0]?.link ?? null }
}

function readParts(table: string): { active: boolean; link: Link }[] {
  const parts: { active: boolean; link: Link }[] = []
  const record = new GlideRecord(table)
  if (!record.isValidField('active') || !record.isValidField('sys_scope')) return parts
  record.addQuery('sys_scope.scope', SCOPE)
  record.orderBy('name')
  record.query()
  while (record.next()) {
    const link = recordLink(record.getValue('name') ?? '', table, record.getUniqueValue())
    parts.push({ active: record.getValue('active') === '1', link })
  }
  return parts
}

function listOf(text: string, table: string): Link {
  return listLink(text, table, `sys_scope.scope=${SCOPE}`)
}

/** Without a cache that works everything is read from the database. */
function nodeCache(isOn: boolean, { problem, saved, since }: NodeCacheState): Finding {
  if (!isOn) return { state: 'ok', found: problem === '' ? 'Off; the scoped cache is there.' : 'Off.' }
  if (problem === '')
    return { state: 'ok', found: `On: ${saved} questions saved on this node since ${timeText(since)}.` }
  const found = `On, but nothing can be kept: ${problem}.`
  const next = `Make the scoped cache ${CACHE_NAME} and its pair, or switch the setting off.`
  return { state: 'todo', found, next, link: settingsLink(SECTION_TITLES.operation) }
}

/** Checks of the calls that were kept. `now` in milliseconds. */
export function deliveryChecks(now: number): Check[] {
  return [
    { id: 'first_delivery', title: 'First delivery', find: () => firstDelivery(readDelivery('first')) },
    { id: 'last_delivery', title: 'Last delivery', find: () => lastDelivery(readDelivery('last')) },
    { id: 'backlog', title: 'Failed deliveries', find: () => failedDeliveries(readBacklog(), now) },
  ]
}

function firstDelivery(first: DeliverySummary | null): Finding {
  if (first !== null) return { state: 'ok', found: summary(first), link: linkTo(first) }
  const next =
    'Enter the address above in a secure webhook of the action group, with the common alert schema switched on, and press “Test” there.'
  return { state: 'todo', found: 'Nothing has come from Azure yet.', next }
}

function lastDelivery(last: DeliverySummary | null): Finding {
  if (last === null) return { state: 'unknown', found: 'None yet.' }
  const found = summary(last)
  const link = linkTo(last)
  if (last.state === 'done') return { state: 'ok', found, link }
  if (last.state === 'rejected')
    return { state: 'wrong', found, next: 'Its form shows the body and what is wrong with it.', link }
  if (last.state === 'dead')
    return { state: 'wrong', found, next: 'Its form says why; then press Replay there.', link }
  return { state: 'unknown', found, next: 'It is still being processed or will be tried again.', link }
}

export const FAILED_DELIVERIES = listLink(
  'Failed deliveries',
  'x_secx_azmon_delivery',
  'stateINretry,dead^ORDERBYDESCreceived_at',
)

export const REPLAY_THEM = 'Their forms say why; then press Replay there.'

function failedDeliveries({ waiting, retrying, dead }: Backlog, now: number): Finding {
  const link = FAILED_DELIVERIES
  if (dead > 0) {
    const found = `${count(dead)} failed for good, ${count(retrying)} will be tried again.`
    const next = REPLAY_THEM
    return { state: 'wrong', found: `${found}${ageText(oldestUnfinished('dead'), now)}`, next, link }
  }
  if (retrying > 0) {
    const found = `${count(retrying)} failed and will be tried again.`
    return { state: 'todo', found, next: 'Their forms say why.', link }
  }
  return { state: 'ok', found: waiting === 0 ? 'None.' : `None; ${count(waiting)} being processed.` }
}

/** A delivery that failed for good is a lost alert until somebody replays it: after this long (ms) its age is told. */
const REPLAY_PATIENCE = 7 * DAY

function ageText(since: number | null, now: number): string {
  if (since === null || since > now - REPLAY_PATIENCE) return ''
  const day = new Date(since).toISOString().slice(0, 10)
  return ` The oldest came on ${day}. They are never removed, and while they wait no alert since then is removed either: replay or delete them.`
}

function count(deliveries: number): string {
  return deliveries === 1 ? '1 delivery' : `${deliveries} deliveries`
}

function summary({ number, receivedAt, outcome, state, reason }: DeliverySummary): string {
  const when = receivedAt === null ? '' : `, ${timeText(receivedAt)}`
  const sentences: Partial<Record<string, string>> = DELIVERY_REASONS
  return `${number}${when}: ${outcome || state}. ${sentences[reason] ?? ''}`.trim()
}

function linkTo({ sysId, number }: DeliverySummary): Link {
  return recordLink(number, 'x_secx_azmon_delivery', sysId)
}
