import { cut } from '../platform/cut.ts'
import type { FieldSet } from '../mapping/rule.ts'
import { render, type Values } from '../template/template.ts'
import { renderWithin } from '../template/within.ts'
import type { Choices } from './choice.ts'
import { type Field, fieldsOf, valueFor } from './field_value.ts'

/** Further fields of a new incident, and a sentence for each that could not be set. A value that comes out empty sets nothing. */
export function furtherFieldValues(
  wanted: readonly FieldSet[],
  values: Values,
  choices: Choices,
): { fields: Record<string, string>; fallbacks: string[] } {
  const fields: Record<string, string> = {}
  const fallbacks: string[] = []
  const none: ReadonlyMap<string, Field | string> = new Map()
  const known = wanted.length === 0 ? none : fieldsOf(wanted.map(({ field }) => field))
  for (const { field: name, template, by } of wanted) {
    const field = known.get(name)
    const isText = typeof field === 'object' && field.kind === 'text'
    const text = (isText ? renderWithin(template, values, field.length) : render(template, values)).trim()
    if (typeof field !== 'object') fallbacks.push(`${by}: ${name} ${field ?? ''}; it was left out.`)
    else if (text !== '') {
      const result = valueFor(field, text, choices)
      if ('value' in result) fields[name] = result.value
      else
        fallbacks.push(
          `${by}: ${name} would be "${cut(text, 100)}"; expected: ${result.expected}. It was left out.`,
        )
    }
  }
  return { fields, fallbacks }
}
