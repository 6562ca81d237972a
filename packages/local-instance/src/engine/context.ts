import { type Context, createContext, Script } from 'node:vm'

/** What the platform's engine has, ES2021 and the few later functions that it documents as supported. */
export const GLOBALS = `
  Object Function Array Number Boolean String Symbol BigInt Date RegExp Promise Proxy Math JSON
  Map Set WeakMap WeakSet ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array
  Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape
  NaN Infinity undefined globalThis
`

/** Newer functions than the platform's, by what they hang on. */
const LATER: Record<string, string> = {
  'Array.prototype': 'findLast findLastIndex toReversed toSorted toSpliced with',
  'Object.getPrototypeOf(Int8Array.prototype)': 'findLast findLastIndex toReversed toSorted with',
  'String.prototype': 'isWellFormed toWellFormed',
  'ArrayBuffer.prototype': 'resize transfer transferToFixedLength resizable detached maxByteLength',
  'Set.prototype': 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
  RegExp: 'escape',
  Array: 'fromAsync',
  Object: 'groupBy',
  Map: 'groupBy',
  Promise: 'withResolvers try',
  Math: 'f16round sumPrecise',
  'Object.getPrototypeOf(Object.getPrototypeOf([].values()))':
    'map filter take drop flatMap reduce toArray forEach some every find',
}

/**
 * Error.prepareStackTrace is pinned because V8 hands it the frames of the whole stack, and with them functions of the
 * host.
 */
const STRIP = new Script(
  `{
    const kept = new Set(${JSON.stringify(words(GLOBALS))})
    for (const name of Object.getOwnPropertyNames(globalThis)) if (!kept.has(name)) delete globalThis[name]
    ${Object.entries(LATER)
      .map(([owner, names]) => `for (const name of ${JSON.stringify(words(names))}) delete ${owner}[name]`)
      .join('\n')}
    Object.defineProperty(Error, 'prepareStackTrace', { value: undefined, writable: false, configurable: false })
  }`,
  { filename: 'platform/strip.js' },
)

/** A context of its own for one transaction: the language as the platform has it, and nothing of Node. */
export function createTransactionContext(): Context {
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  })
  STRIP.runInContext(context)
  return context
}

/** The words of a list such as GLOBALS. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}
