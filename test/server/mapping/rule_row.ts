import { parseRule } from '../../../src/server/mapping/parse.ts'
import { type Rule, RULE_COLUMNS, type RuleColumn, type RuleRow } from '../../../src/server/mapping/rule.ts'

/** A rule's row as a new record has it, with these values. */
export function ruleRow(values: Partial<Record<RuleColumn, string>> = {}): RuleRow {
  const empty = Object.fromEntries(Object.keys(RULE_COLUMNS).map((column) => [column, '']))
  const fresh = { name: 'Shop', order: '100', action: 'open', schedule_when: 'inside', go_on: '0' }
  const row = { ...empty, ...fresh, ...values } as Record<RuleColumn, string>
  return { sysId: '1'.repeat(32), value: (column) => row[column] }
}

export function rule(values: Partial<Record<RuleColumn, string>> = {}): Rule {
  return parseRule(ruleRow(values))
}
