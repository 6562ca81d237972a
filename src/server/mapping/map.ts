import type { AzureAlert } from '../azure/alert.ts'
import type { Binding } from '../cmdb/binding.ts'
import { tablesOf } from '../cmdb/instance_cmdb.ts'
import { evaluate } from './evaluate.ts'
import type { Rules } from './read.ts'
import type { Mapping } from './rule.ts'
import { schedulesAt } from './schedules.ts'

/**
 * What the rules say of an alert. The time is that of its firing, so that every try and its resolution see the same;
 * `receivedAt` (ms) counts where the alert names none, or one that is still to come. The CI is looked up only for a rule
 * that asks for its class.
 */
export function mapAlert(
  alert: AzureAlert,
  { rules, complaints }: Rules,
  binding: () => Binding,
  receivedAt: number,
): Mapping {
  const schedules = rules.flatMap(({ conditions }) => conditions.schedule?.sysId ?? [])
  const isCiOf = (className: string) => {
    const { ciClass } = binding()
    return ciClass !== '' && tablesOf(ciClass).includes(className)
  }
  const isWithin = schedulesAt(schedules, Math.min(alert.firedAt ?? receivedAt, receivedAt))
  return evaluate(rules, alert, { isCiOf, isWithin }, complaints)
}
