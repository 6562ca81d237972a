import { runInContext } from 'node:vm'
import { createTransactionContext } from '../../src/engine/context.ts'
import { SCRIPT_GLOBALS } from '../../src/engine/transaction.ts'
import { createTestInstance, type TestInstance } from '../support/test_instance.ts'

/** Exports `look`, a module's view of global names. */
const LOOKING_MODULE = `export function look(names) { return names.map((name) => typeof globalThis[name]) }
export function seesScriptGlobals() {
  return [${SCRIPT_GLOBALS.map((name) => `typeof ${name}`).join(', ')}]
}`

const MISSING = [
  ...[
    'process',
    'Buffer',
    'global',
    'console',
    'fetch',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
  ],
  ...[
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'crypto',
    'performance',
    'structuredClone',
  ],
  ...[
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
    'WeakRef',
    'FinalizationRegistry',
    'Intl',
    'Reflect',
    'Iterator',
    'eval',
  ],
]

function withLooker(): TestInstance {
  return createTestInstance({ app: { modules: { 'look.ts': LOOKING_MODULE } } })
}

describe('docs/facts/engine.md#globals: modules see only the globals that the platform has', () => {
  it('lacks everything of Node, of browsers and of the language that the platform lacks', () => {
    const seen = withLooker().evaluate(`require('./look.ts').look(${JSON.stringify(MISSING)})`)
    expect(seen).toEqual(MISSING.map(() => 'undefined'))
  })

  it('lacks functions that are newer than the platform’s engine', () => {
    const script = `[[].toSorted, [].findLast, new Set().union, Object.groupBy, Promise.withResolvers, ''.isWellFormed].map(String)`
    expect(createTestInstance().evaluate(script)).toEqual(Array(6).fill('undefined'))
  })

  it('gives a module nothing of Glide that it did not import', () => {
    const seen = withLooker().evaluate(`require('./look.ts').seesScriptGlobals()`)
    expect(seen).toEqual(SCRIPT_GLOBALS.map(() => 'undefined'))
  })

  it('adds to a script’s globals only what it hides from modules', () => {
    const bare = new Set(
      runInContext('Object.getOwnPropertyNames(globalThis)', createTransactionContext()) as string[],
    )
    const seen = createTestInstance().evaluate('Object.getOwnPropertyNames(globalThis)') as string[]
    expect(seen.filter((name) => !bare.has(name) && ![...SCRIPT_GLOBALS, 'require'].includes(name))).toEqual(
      [],
    )
  })

  it('gives a classic script Glide without an import', () => {
    const script = `[typeof gs.info, typeof GlideRecord, typeof GlideDateTime, typeof sn_ws.RESTMessageV2, typeof request.body]`
    expect(createTestInstance().evaluate(script)).toEqual([
      'function',
      'function',
      'function',
      'function',
      'object',
    ])
  })

  it('does not show a module the constants of the script that loads it', () => {
    const modules = { 'see.ts': `export const seen = () => typeof secret` }
    const script = `const secret = 1; const { seen } = require('./see.ts'); seen()`
    expect(createTestInstance({ app: { modules } }).evaluate(script)).toBe('undefined')
  })

  it('forgets global state between transactions', () => {
    const instance = createTestInstance()
    instance.evaluate(`globalThis.left = 'behind'; Array.prototype.extra = 1; 1`)
    expect(instance.evaluate(`[typeof left, typeof [].extra]`)).toEqual(['undefined', 'undefined'])
  })

  it('knows no eval and makes no function from text', () => {
    const instance = createTestInstance()
    expect(() => instance.evaluate(`new Function('return 1')()`)).toThrow(
      'Code generation from strings disallowed',
    )
  })
})

describe('the host stays out of reach', () => {
  /** Everything that application code can lay its hands on, each asked for a Function constructor that still works. */
  const HANDS_ON = `
    const caught = (act) => { try { act() } catch (error) { return error } }
    const record = new GlideRecord('x_test_thing')
    record.setValue('key', 'k'); record.insert(); record.query(); record.next()
    const deep = () => deep() + gs.getProperty('x')
    const things = {
      globalThis, gs, info: gs.info, GlideRecord, record, element: record.name, request, headers: request.headers,
      queryParams: request.queryParams, response, body: request.body, require, action,
      time: new GlideDateTime(), date: new Date(), Date, now: Date.now, digest: new GlideDigest().getSHA256Hex,
      answer: new sn_ws.RESTMessageV2().execute(), promise: Promise.resolve(),
      noModule: caught(() => require('./nothing.ts')), broken: caught(() => require('./broken.ts')),
      badCall: caught(() => gs.sleep(1)), overflow: caught(deep), setStatus: caught(() => response.setStatus('x')),
    }`

  it('through constructors of anything the platform hands out', () => {
    const instance = createTestInstance({ app: { modules: { 'broken.ts': 'export const = 1' } } })
    const escaped = instance.evaluate(`${HANDS_ON}
      const escapes = []
      for (const name of Object.keys(things)) {
        for (const start of [things[name], things[name].constructor, Object.getPrototypeOf(things[name])]) {
          try { start.constructor.constructor('return process')(); escapes.push(name) } catch (refused) {}
          try { start.constructor('return process')(); escapes.push(name) } catch (refused) {}
        }
      }
      escapes.filter((name, index) => escapes.indexOf(name) === index && name !== 'globalThis')`)
    expect(escaped).toEqual([])
  })

  it('through the frames of a stack', () => {
    const script = `let frames = null
      try { Error.prepareStackTrace = (error, list) => { frames = list; return '' } } catch (refused) {}
      String(new Error('x').stack); frames === null`
    expect(createTestInstance().evaluate(script)).toBe(true)
  })

  it('when a module cannot be loaded', () => {
    const script = `try { require('./nothing.ts') } catch (error) { [error instanceof Error, error.message] }`
    expect(createTestInstance().evaluate(script)).toEqual([
      true,
      "Cannot find module './nothing.ts' from 'x_test/fixture/1.0.0/package.json'",
    ])
  })
})

describe('docs/facts/rest.md#time-limit', () => {
  it('cancels a script that does not end', () => {
    const response = createTestInstance({ timeLimit: 50 }).rest(`for (;;) {}`)
    expect(response.status).toBe(500)
    expect(response.body).toContain('Transaction cancelled: maximum execution time exceeded')
  })
})
