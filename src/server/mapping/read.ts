import { GlideRecord } from '@servicenow/glide'
import { errorText } from '../platform/log.ts'
import type { AzureAlert } from '../azure/alert.ts'
import { endsIt, plainMismatch } from './evaluate.ts'
import { parseRule } from './parse.ts'
import type { Conditions, Rule } from './rule.ts'

/** Active rules that are looked at. */
export const MAX_RULES = 200

export interface Rules {
  /** In the order in which they are tried. */
  rules: Rule[]
  complaints: string[]
}

/** The active rules as they stand now, whole, one query. Never throws. */
export function readRules(): Rules {
  return safely(() => queryRules(undefined))
}

/**
 * The same for an alert: up to the one that is sure to end it, and only the conditions of those that cannot match. Without
 * rules that can be read, incidents are opened by the settings.
 */
export function readRulesFor(alert: AzureAlert): Rules {
  return safely(() => queryRules((conditions) => plainMismatch(conditions, alert)))
}

function safely(read: () => Rules): Rules {
  try {
    return read()
  } catch (error) {
    const complaint = `The mapping rules could not be read, so none was used: ${errorText(error)}`
    return { rules: [], complaints: [complaint] }
  }
}

const TOO_MANY = `There are more than ${MAX_RULES} active mapping rules: those behind the first ${MAX_RULES} are not looked at. Switch some off, or join them.`

/** A record of the table as it is parsed. */
export function rowOf(record: GlideRecord): Parameters<typeof parseRule>[0] {
  return { sysId: record.getUniqueValue(), value: (name) => record.getValue(name) ?? '' }
}

function queryRules(rulesOut: ((conditions: Conditions) => string) | undefined): Rules {
  const rules: Rule[] = []
  const record = new GlideRecord('x_secx_azmon_rule')
  record.addQuery('active', true)
  record.orderBy('order')
  record.orderBy('name')
  record.setLimit(MAX_RULES + 1)
  record.query()
  while (record.next()) {
    if (rules.length === MAX_RULES) return { rules, complaints: [TOO_MANY] }
    const rule = parseRule(rowOf(record), rulesOut)
    rules.push(rule)
    if (rulesOut && endsIt(rule)) break
  }
  return { rules, complaints: [] }
}
