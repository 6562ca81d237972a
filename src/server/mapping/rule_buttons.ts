import { GlideRecord, gs } from '@servicenow/glide'
import { columnText } from '../platform/text.ts'
import { insertRecord } from '../platform/glide.ts'
import { conditionOn } from './condition.ts'

const TABLE = 'x_secx_azmon_rule'

/** What the buttons use of a UI action. */
interface Action {
  setRedirectURL(target: GlideRecord | string): void
}

/**
 * UI action "New rule from this alert". The rule is stored, not active, and shown: a new form that is filled in by its
 * address would need Azure's texts in an encoded query.
 */
export function newRuleFrom(alert: GlideRecord, action: Action): void {
  const text = (column: string) => alert.getValue(column) ?? ''
  const rule = new GlideRecord(TABLE)
  rule.newRecord()
  rule.setValue('name', columnText(`From ${text('number')}: ${text('rule')}`, 100))
  rule.setValue('active', false)
  rule.setValue('condition', conditionOn(['kind', 'rule', 'target_type', 'resource_group'], text))
  if (insertRecord(rule) === null) {
    gs.addErrorMessage('The rule could not be stored; see the system log.')
    action.setRedirectURL(alert)
    return
  }
  gs.addInfoMessage('This rule is not active yet. Check its condition, and say what it does.')
  action.setRedirectURL(rule)
}

/** UI action "Preview with this rule": saves what was typed, as buttons of forms do, and leaves for the page Preview. */
export function previewRule(rule: GlideRecord, action: Action): void {
  const isSaved = rule.update() !== null
  action.setRedirectURL(isSaved ? `x_secx_azmon_preview.do?sysparm_rule=${rule.getUniqueValue()}` : rule)
}
