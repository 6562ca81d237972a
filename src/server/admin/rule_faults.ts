import { type GlideRecord, gs } from '@servicenow/glide'
import { fieldsOf } from '../incident/field_value.ts'
import { findGroups, findPeople, unusable } from '../incident/people.ts'
import { parseRule } from '../mapping/parse.ts'
import { readRules, rowOf } from '../mapping/read.ts'
import { type Rule, ruleWords } from '../mapping/rule.ts'

/** What is wrong with the active rules: how they are written, and what they name that this instance does not have. */
export function ruleComplaints(): string[] {
  const { rules, problems } = readRules()
  return [...problems, ...rules.flatMap((rule) => rule.problems), ...missing(rules)]
}

/**
 * Business rule before a mapping rule is saved: whoever saves it is told at once what will not be followed. It is saved all
 * the same, since an alert is never lost over a rule.
 */
export function tellFaults(current: GlideRecord): void {
  const rule = parseRule(rowOf(current))
  for (const fault of [...rule.problems, ...missing([rule])]) gs.addInfoMessage(fault)
}

function missing(rules: readonly Rule[]): string[] {
  const found: string[] = []
  const all = (pick: (rule: Rule) => string[]) =>
    [...new Set(rules.flatMap(pick))].filter((one) => one !== '')
  const { known: groups } = findGroups(
    '',
    all(({ sets }) => [sets.assignmentGroup]),
  )
  const { known: users } = findPeople(
    '',
    all(({ sets }) => [sets.caller, sets.assignedTo]),
  )
  const fields = fieldsOf(all(({ sets }) => sets.fields.map(({ field }) => field)))
  for (const { name, sets } of rules) {
    const complain = (what: string) => found.push(`${ruleWords(name)}: ${what}`)
    const group = groups.get(sets.assignmentGroup)
    if (sets.assignmentGroup !== '' && !group?.active) complain(unusable('group', group))
    for (const sysId of [sets.caller, sets.assignedTo].filter((one) => one !== '')) {
      const user = users.get(sysId)
      if (!user?.active) complain(unusable('user', user))
    }
    for (const { field } of sets.fields) {
      const is = fields.get(field)
      if (typeof is === 'string') complain(`${field} ${is}; it is left out.`)
    }
  }
  return found
}
