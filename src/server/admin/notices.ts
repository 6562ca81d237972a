import { GlideRecord, gs } from '@servicenow/glide'
import { membership, recentStorms } from '../alert/members.ts'
import { failedSince, readDelivery } from '../delivery/overview.ts'
import { activeCallers } from '../entra/known_callers.ts'
import { readIncident } from '../incident/store.ts'
import { insertRecord } from '../platform/glide.ts'
import { attempt } from '../platform/log.ts'
import { columnText } from '../platform/text.ts'
import { DAY, fromGlideTime, HOUR, minuteInWords, toGlideTime } from '../platform/time.ts'
import { sentence } from '../reasons/reasons.ts'
import { readSettings } from '../settings/read.ts'
import type { Settings } from '../settings/settings.ts'
import { readRefused, REFUSED_CALLS, type RefusedCalls, refusalText } from './caller_checks.ts'
import { type Link, listLink, ownHost, recordLink } from './check.ts'
import { FETCH_KEYS, readKeySets, SIGNING_KEYS } from './key_checks.ts'
import { FAILED_DELIVERIES, REPLAY_THEM } from './operation_checks.ts'
import { findRecipients } from './recipients.ts'

const TABLE = 'x_secx_azmon_notice'

/** What people are told of. Each has an event of its own, `x_secx_azmon.notice.<cause>`. */
export const CAUSES = ['refused', 'given_up', 'keys', 'silence', 'storm'] as const

type Cause = (typeof CAUSES)[number]

/**
 * What is wrong. In words of the app alone: nothing that a caller sent gets into a mail. `since` is a time in
 * milliseconds, null where it is not known.
 */
interface Trouble {
  since: number | null
  count: number
  title: string
  text: string
  next: string
  link: Link
}

/**
 * Scheduled job: tells once a day and cause what keeps alerts from arriving. A notice is a row, an event and, where the
 * settings name somebody, a mail.
 */
export function noticeTrouble(): void {
  const now = Date.now()
  const settings = readSettings()
  const last = lastNotices(now)
  for (const cause of CAUSES) {
    const told = last.get(cause) ?? null
    if (told !== null && told > now - DAY) continue
    attempt(`Notice ${cause}`, () => {
      const trouble = FINDERS[cause](settings, told ?? now - DAY, now)
      if (trouble !== null) tell(cause, trouble, settings, now)
    })
  }
}

/** When (ms) each cause was last told within two days. One query. */
function lastNotices(now: number): Map<string, number> {
  const last = new Map<string, number>()
  const record = new GlideRecord(TABLE)
  record.addQuery('noticed_at', '>=', toGlideTime(now - 2 * DAY))
  record.orderBy('noticed_at')
  record.query()
  while (record.next())
    last.set(record.getValue('cause') ?? '', fromGlideTime(record.getValue('noticed_at')) ?? 0)
  return last
}

/** The unique key keeps two nodes from telling the same (docs/facts/servicenow.md#unique-index). */
function tell(cause: Cause, trouble: Trouble, settings: Settings, now: number): void {
  const { since, count, title, text, next, link } = trouble
  const host = ownHost()
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('notice_key', `${cause} ${toGlideTime(now).slice(0, 10)}`)
  record.setValue('cause', cause)
  record.setValue('noticed_at', toGlideTime(now))
  if (since !== null) record.setValue('since', toGlideTime(since))
  record.setValue('count', count)
  record.setValue('title', columnText(title, 255))
  record.setValue('explanation', columnText(text, 1000))
  record.setValue('next_step', columnText(next, 1000))
  if (host !== '') record.setValue('link', `${host}/${link.address}`)
  record.setValue('told', findRecipients(settings.operation.notify).users.join(','))
  if (insertRecord(record) === null) return
  gs.eventQueue(`x_secx_azmon.notice.${cause}`, record, cause, String(count))
}

/** What is wrong by now; null for nothing. `after`: when the cause was last told, or a day ago (both ms). */
const FINDERS: Record<Cause, (settings: Settings, after: number, now: number) => Trouble | null> = {
  refused: (settings, after, now) => refusedCalls(settings, after, now),
  given_up: (_settings, after) => failedDeliveries(after),
  keys: (settings, _after, now) => missingKeys(settings, now),
  silence: (settings, _after, now) => silence(settings, now),
  storm: (_settings, _after, now) => storm(now),
}

/** Only calls with a genuine token of the own tenant: nobody else can have a mail sent. */
function refusedCalls({ entra }: Settings, after: number, now: number): Trouble | null {
  const refused = readRefused(activeCallers(entra), (last) => last <= after, now, { isOwnOnly: true })
  const [most] = [...refused].sort((a, b) => b.count - a.count)
  if (most === undefined) return null
  const count = refused.reduce((sum, one) => sum + one.count, 0)
  const since = Math.min(...refused.map(({ first }) => first))
  const { sentence: why, next } = refusalText(most.reason)
  const calls = plural(count, 'call', 'calls')
  return {
    since,
    count,
    title: `Azure Monitor: calls of ${callersText(refused)} are refused`,
    text: `${calls} since ${minuteInWords(since)}. ${refused.length === 1 ? 'Why' : 'Mostly'}: ${why}`,
    next,
    link: REFUSED_CALLS,
  }
}

/** Names nobody: notices are of no domain. */
function callersText(refused: readonly RefusedCalls[]): string {
  const callers = [...new Set(refused.map(({ caller }) => caller))]
  if (callers.length > 1) return `${callers.length} callers`
  return callers[0] === '' ? 'your tenant' : 'a caller'
}

function failedDeliveries(after: number): Trouble | null {
  const { count, oldest } = failedSince(after)
  if (count === 0) return null
  const report = count === 1 ? 'it reports' : 'they report'
  return {
    since: oldest,
    count,
    title: `Azure Monitor: ${plural(count, 'delivery', 'deliveries')} failed for good`,
    text: `The oldest came at ${minuteInWords(oldest)}. What ${report} is in no incident until somebody replays it.`,
    next: REPLAY_THEM,
    link: FAILED_DELIVERIES,
  }
}

/** One failed fetch harms nobody: they are fetched every hour, and used for a day. */
const KEY_PATIENCE = 3 * HOUR

function missingKeys({ entra }: Settings, now: number): Trouble | null {
  // Of a caller that is quiet for a day nobody tries, and the next call does.
  const failing = readKeySets(entra, activeCallers(entra)).filter(
    ({ error, fetchedAt, lastTry }) =>
      error !== '' && now - (fetchedAt ?? 0) > KEY_PATIENCE && now - (lastTry ?? 0) < DAY,
  )
  const [first] = failing
  if (first === undefined) return null
  const { fetchedAt } = first
  const last = fetchedAt === null ? 'They were never fetched.' : `Last fetched: ${minuteInWords(fetchedAt)}.`
  return {
    since: fetchedAt,
    count: failing.length,
    title: 'Azure Monitor: the signing keys cannot be fetched',
    text: `${last} Calls are refused once the keys are a day old; Azure tries each again for a few minutes only.`,
    next: FETCH_KEYS,
    link: SIGNING_KEYS,
  }
}

/** An instance that nobody calls any more is told of for a week. */
const SILENCE_TOLD = 7 * DAY

function silence({ operation }: Settings, now: number): Trouble | null {
  const hours = operation.notifySilence
  const last = hours === 0 ? null : (readDelivery('last')?.receivedAt ?? null)
  if (last === null || last > now - hours * HOUR || last < now - hours * HOUR - SILENCE_TOLD) return null
  const quiet = Math.floor((now - last) / HOUR)
  return {
    since: last,
    count: quiet,
    title: `Azure Monitor: no call for ${plural(quiet, 'hour', 'hours')}`,
    text: `The last call that was let in came at ${minuteInWords(last)}. Either all is quiet in Azure, or its calls do not arrive.`,
    next: 'Press Test in the action group in Azure. If no delivery arrives, look at Refused calls and at the page Set up.',
    link: listLink('Deliveries', 'x_secx_azmon_delivery', 'ORDERBYDESCreceived_at'),
  }
}

/** A storm that alerts joined within this time (ms) is on. The job runs more often. */
const STORM_ON = 30 * 60_000

function storm(now: number): Trouble | null {
  const [incident] = recentStorms(now - STORM_ON).flatMap((sysId) => readIncident(sysId) ?? [])
  if (incident === undefined) return null
  const { since, alerts } = membership(incident.sysId)
  return {
    since,
    count: alerts,
    title: `Azure Monitor: an alert storm (${incident.number})`,
    text: `${plural(alerts, 'alert', 'alerts')} since ${minuteInWords(since)}. ${sentence('storm_joined')}`,
    next: 'Work on the storm incident: its description counts the alerts by rule and resource group.',
    link: recordLink(incident.number, 'incident', incident.sysId),
  }
}

function plural(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
