import type { Fields } from './fields.ts'
import { MAX_VALUE } from './fields.ts'
import { cleanLine } from './text.ts'

const MAX_PROPERTIES = 50
const MAX_NAME = 100

/**
 * The rule's custom properties, of the first source that has a name: each value as text of one line, an object or a list
 * as JSON. The record has no prototype, so that `__proto__` and `constructor` are names like any other. Values are not
 * checked for what they may be used for.
 */
export function customProperties(...sources: Fields[]): Record<string, string> {
  const properties = Object.create(null) as Record<string, string>
  let count = 0
  for (const source of sources) {
    for (const key of source.names) {
      const value = source.raw(key)
      const name = cleanLine(key, MAX_NAME * 2)
      if (value === null || name === '' || name.length > MAX_NAME || name in properties) continue
      if (count === MAX_PROPERTIES) return properties
      properties[name] = cleanLine(typeof value === 'object' ? JSON.stringify(value) : value, MAX_VALUE)
      count++
    }
  }
  return properties
}
