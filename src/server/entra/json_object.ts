export type JsonObject = { readonly [name: string]: unknown }

/** Far more than any token, metadata document or key set needs. */
const MAX_DEPTH = 32

/**
 * A JSON text whose outermost value is an object; null for everything else, and for text nested deeper than 32 levels,
 * which would exhaust the stack of an engine that parses by recursion. Of duplicate members the last counts, as RFC
 * 7515 section 4 allows: whoever looks at the object sees that one value and no other.
 */
export function parseObject(text: string): JsonObject | null {
  if (isTooDeep(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member that the object itself has; never one that came with its prototype, whatever `__proto__` was sent. */
export function own(object: JsonObject, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined
}

/** Brackets inside strings count too: the guess errs towards refusing. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '{' || character === '[') {
      if (++depth > MAX_DEPTH) return true
    } else if (character === '}' || character === ']') depth--
  }
  return false
}
