import type { Backlog, DeliverySummary } from '../delivery/overview.ts'
import { DELIVERY_REASONS } from '../reasons/reasons.ts'
import { line, type Line, type Link, listLink, moment, type Said } from './line.ts'

/** What has been delivered so far. */
export interface Traffic {
  first: DeliverySummary | null
  last: DeliverySummary | null
  backlog: Backlog
}

const FAILED = listLink(
  'Failed deliveries',
  'x_secx_azmon_delivery',
  'stateINretry,dead^ORDERBYDESCreceived_at',
)

export function trafficLines({ first, last, backlog }: Traffic): Line[] {
  return [
    line('first_delivery', 'First delivery', firstSaid(first)),
    line('last_delivery', 'Last delivery', lastSaid(last)),
    line('backlog', 'Failed deliveries', backlogSaid(backlog)),
  ]
}

function firstSaid(first: DeliverySummary | null): Said {
  if (first !== null) return { state: 'ok', found: summary(first), link: recordLink(first) }
  const next =
    'Enter the address above in a secure webhook of the action group, with the common alert schema switched on, and press “Test” there.'
  return { state: 'todo', found: 'Nothing has come from Azure yet.', next }
}

function lastSaid(last: DeliverySummary | null): Said {
  if (last === null) return { state: 'unknown', found: 'None yet.' }
  const found = summary(last)
  const link = recordLink(last)
  if (last.state === 'rejected')
    return { state: 'wrong', found, next: 'Its form shows the body and what is wrong with it.', link }
  if (last.state === 'dead')
    return { state: 'wrong', found, next: 'Its form says why; then press Replay there.', link }
  if (last.state === 'done') return { state: 'ok', found, link }
  return { state: 'unknown', found, next: 'It is still being processed or will be tried again.', link }
}

function backlogSaid({ waiting, retrying, dead }: Backlog): Said {
  if (dead > 0) {
    const found = `${count(dead)} failed for good, ${count(retrying)} will be tried again.`
    return { state: 'wrong', found, next: 'Their forms say why; then press Replay there.', link: FAILED }
  }
  if (retrying > 0) {
    const found = `${count(retrying)} failed and will be tried again.`
    return { state: 'todo', found, next: 'Their forms say why.', link: FAILED }
  }
  return { state: 'ok', found: waiting === 0 ? 'None.' : `None; ${count(waiting)} being processed.` }
}

function count(deliveries: number): string {
  return deliveries === 1 ? '1 delivery' : `${deliveries} deliveries`
}

function summary({ number, receivedAt, outcome, state, reason }: DeliverySummary): string {
  const when = receivedAt === null ? '' : `, ${moment(receivedAt)}`
  return `${number}${when}: ${outcome || state}. ${sentenceOf(reason)}`.trim()
}

function sentenceOf(reason: string): string {
  return (DELIVERY_REASONS as Partial<Record<string, string>>)[reason] ?? ''
}

function recordLink({ sysId, number }: DeliverySummary): Link {
  return { text: number, address: `x_secx_azmon_delivery.do?sys_id=${sysId}` }
}
