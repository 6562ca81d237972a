import { type Fields, MAX_VALUE } from './fields.ts'
import { cleanLine } from '../platform/text.ts'

/** Prefix of the custom properties of an Azure rule that set fields, in any letter case. */
export const PROPERTY_PREFIX = 'servicenow.'

const MAX_PROPERTIES = 50
const MAX_NAME = 100

/** Custom properties by name, and how many are left out: too many, or with too long a name. */
interface CustomProperties {
  properties: Record<string, string>
  leftOut: number
}

/**
 * The rule's custom properties; of two sources with a name the first counts. Each value is text of one line, an object or
 * a list is JSON. If there are more than `MAX_PROPERTIES`, those that set fields come first. The record has no prototype,
 * so that `__proto__` and `constructor` are names like any other.
 */
export function customProperties(...sources: Fields[]): CustomProperties {
  const values = new Map<string, unknown>()
  const tooLong = new Set<string>()
  for (const source of sources) {
    for (const key of source.everyName) {
      const value = source.raw(key)
      const name = cleanLine(key, MAX_NAME * 2)
      if (value === null || name === '' || values.has(name)) continue
      if (name.length > MAX_NAME) tooLong.add(key)
      else values.set(name, value)
    }
  }
  const names = [...values.keys()]
  const others = names.filter((name) => !setsField(name))
  const chosen = new Set([...names.filter(setsField), ...others].slice(0, MAX_PROPERTIES))
  const properties = Object.create(null) as Record<string, string>
  for (const name of names.filter((one) => chosen.has(one))) {
    const value = values.get(name)
    properties[name] = cleanLine(typeof value === 'object' ? JSON.stringify(value) : value, MAX_VALUE)
  }
  return { properties, leftOut: names.length - chosen.size + tooLong.size }
}

function setsField(name: string): boolean {
  return name.toLowerCase().startsWith(PROPERTY_PREFIX)
}
