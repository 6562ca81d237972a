import { GlideRecord } from '@servicenow/glide'
import { mayBeSameRule } from '../azure/problem_key.ts'
import { toGlideTime } from '../platform/time.ts'
import { sentence } from '../reasons/reasons.ts'
import { explained } from '../platform/text.ts'
import { type AlertRow, readRow } from './store.ts'

/** Older alerts that are read at the most: of a rule that fires every five minutes, those of three days. */
const MAX_OLDER = 1000

/** The latest firing (ms) that ends with an alert: its own, as its row or the call that resolves it names it. */
export function lastFiring(row: AlertRow, named: number | null, resolvedAt: number): number {
  return Math.min(Math.max(row.firedAt ?? 0, named ?? 0), resolvedAt)
}

/** Numbers of the alerts that `endOlder` would mark as over. */
export function olderFiring(row: AlertRow, firedAt: number): string[] {
  return visitOlder(row, firedAt, () => true)
}

/**
 * Azure opens a new alert when a rule fires anew and may report the end of the newest one only. So when an alert
 * resolves, the alerts of its incident about the same problem (rule, target, dimensions) that fired at `firedAt` or
 * before are over too: marks them as resolved at `resolvedAt` (both ms) and returns their numbers. The times decide, as
 * with every event: a repeated firing of one of them is a late one, and a newer firing makes it fire again. A try that
 * stopped half-way is finished by the next: what is marked is not found again.
 */
export function endOlder(row: AlertRow, firedAt: number, resolvedAt: number): string[] {
  return visitOlder(row, firedAt, (older) => {
    const { record } = older
    const at = Math.max(older.resolvedAt ?? 0, resolvedAt)
    record.setValue('state', 'resolved')
    record.setValue('resolved_at', toGlideTime(at))
    record.setValue('resolved_exact', new Date(at).toISOString())
    record.setValue('ended_with', row.record.getUniqueValue())
    record.setValue('reason', 'ended_with_newer')
    record.setValue(
      'explanation',
      explained(record.getValue('explanation') ?? '', sentence('ended_with_newer')),
    )
    if (record.update() === null) throw new Error(`Alert ${older.number} could not be marked as over`)
    return true
  })
}

/** Numbers of those for which `visit` says yes. One query. */
function visitOlder(row: AlertRow, firedAt: number, visit: (older: AlertRow) => boolean): string[] {
  const record = new GlideRecord('x_secx_azmon_alert')
  record.addQuery('incident', row.incident)
  record.addQuery('state', 'fired')
  record.addQuery('problem_key', row.record.getValue('problem_key') ?? '')
  record.addQuery('sys_id', '!=', row.record.getUniqueValue())
  record.orderBy('fired_at')
  record.setLimit(MAX_OLDER)
  record.query()
  const numbers: string[] = []
  while (record.next()) {
    const older = readRow(record)
    if (older.firedAt === null || older.firedAt > firedAt) continue
    if (!mayBeSameRule(ruleId(row.record), ruleId(record))) continue
    if (visit(older)) numbers.push(older.number)
  }
  return numbers
}

function ruleId(record: GlideRecord): string {
  return record.getValue('rule_id') ?? ''
}
