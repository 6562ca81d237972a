import type { Fields } from './fields.ts'
import { MAX_VALUE } from './fields.ts'
import { cleanText } from './text.ts'

const MAX_PROPERTIES = 50
const MAX_NAME = 100

/**
 * The rule's custom properties: names and text values, of the first source that has a name. The record has no
 * prototype, so that `__proto__` and `constructor` are names like any other. Values are as sent and not checked for
 * what they may be used for.
 */
export function customProperties(...sources: Fields[]): Record<string, string> {
  const properties = Object.create(null) as Record<string, string>
  let count = 0
  for (const source of sources) {
    for (const key of source.names) {
      const value = source.raw(key)
      const name = cleanText(key, MAX_NAME * 2)
      if (typeof value !== 'string' || name === '' || name.length > MAX_NAME || name in properties) continue
      if (count === MAX_PROPERTIES) return properties
      properties[name] = cleanText(value, MAX_VALUE)
      count++
    }
  }
  return properties
}
