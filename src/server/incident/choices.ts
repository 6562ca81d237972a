import { GlideRecord } from '@servicenow/glide'
import type { Choices } from './choice.ts'

const MAX_CHOICES = 2000

/**
 * The active choices of incident fields: one query. A field with choices of its own on incident hides those that task
 * has for it, as on the platform.
 */
export function loadChoices(fields: readonly string[]): Choices {
  const own: Choices = new Map()
  const inherited: Choices = new Map()
  if (fields.length === 0) return own
  const record = new GlideRecord('sys_choice')
  record.addQuery('name', 'IN', 'incident,task')
  record.addQuery('element', 'IN', fields.join(','))
  record.addQuery('inactive', false)
  record.setLimit(MAX_CHOICES)
  record.query()
  while (record.next()) {
    const list = record.getValue('name') === 'incident' ? own : inherited
    const field = record.getValue('element') ?? ''
    const choices = list.get(field) ?? []
    choices.push({
      value: record.getValue('value') ?? '',
      sequence: Number(record.getValue('sequence') ?? 0),
      dependent: record.getValue('dependent_value') ?? '',
    })
    list.set(field, choices)
  }
  for (const [field, choices] of inherited) if (!own.has(field)) own.set(field, choices)
  return own
}
