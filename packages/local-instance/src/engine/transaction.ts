import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Script } from 'node:vm'
import { type Call, createBridge, PlatformRefusal } from './bridge.ts'
import { withBooleanEquality } from './boolean_equality.ts'
import { createTransactionContext } from './context.ts'
import type { Limit } from './limits.ts'
import type { Modules } from './modules.ts'
import { compileInclude, type ScriptIncludes } from './script_includes.ts'

/** What a script sees without importing it and a module does not (docs/facts/engine.md#globals). */
export const SCRIPT_GLOBALS = [
  'gs',
  'action',
  'GlideRecord',
  'GlideElement',
  'GlideAggregate',
  'GlideDateTime',
  'GlideDigest',
  'GlideFilter',
  'GlideSchedule',
  'GlideSecureRandomUtil',
  'GlideTableHierarchy',
  'sn_ws',
  'sn_ws_err',
  'sn_scoped_cache',
  'request',
  'response',
  'current',
  'previous',
  'event',
  'Class',
  'outputs',
  'steps',
  'params',
  'stepResult',
  'assertEqual',
  'finding',
]

/** The functions of glide/platform/start.js. They live inside the context; only text goes in and comes out. */
export interface Inside {
  prepare(from: string, includes: string): void
  loaded(): string
  prepareRest(request: string): void
  prepareRecord(table: string, sysId: string, values: string): void
  prepareInHand(record: string): void
  leftInHand(): string
  prepareEvent(event: string): void
  prepareStep(earlier: string): void
  leftByStep(result: unknown): string
  prepareScan(): void
  leftByScan(): string
  answer(result: unknown): string
  truth(result: unknown): boolean
  failure(thrown: unknown): string
}

export interface Failure {
  status: number
  message: string
  detail: string
}

export const CANCELLED: Failure = {
  status: 500,
  message: 'Transaction cancelled: maximum execution time exceeded',
  detail: '',
}

export interface Transaction {
  inside: Inside
  /** Runs a classic script; its last value stays inside the context and is only good to be handed back in. */
  run(name: string, script: string): { result: unknown } | { failure: Failure }
  /** Throws what went wrong in the instance itself, whether or not the application caught it. */
  close(): void
}

/** Opens transactions on one engine: `openTransaction` does so on V8. */
export type OpenTransaction = typeof openTransaction

/**
 * A context of its own with the platform in it. `folder` is where the app's package starts; `timeLimit` is in ms. A call
 * named `called` is told the name of each method of the platform's classes that the application calls.
 */
export function openTransaction(
  modules: Modules,
  includes: ScriptIncludes,
  folder: string,
  calls: Record<string, Call>,
  timeLimit: number,
  limits: readonly Limit[],
): Transaction {
  const context = createTransactionContext()
  const bridge = createBridge({ ...calls, ...moduleCalls(modules) }, CONSTANT, modules.answers)
  const start = platformFile('start.js').runInContext(context) as (
    bridge: (operation: string, args: string) => string,
    load: (kind: string, path: string) => unknown,
    limits: string,
    isRecorded: boolean,
  ) => Inside
  const inside = start(
    bridge.call,
    (kind, path) => load(context, modules, includes, kind, path),
    JSON.stringify(limits),
    Object.hasOwn(calls, 'called'),
  )
  inside.prepare(folder, JSON.stringify(includes.names))
  return {
    inside,
    run: (name, script) => {
      const compiled = compileScript(name, script)
      if ('failure' in compiled) return compiled
      try {
        return {
          result: compiled.script.runInContext(context, {
            timeout: timeLimit,
            displayErrors: false,
          }) as unknown,
        }
      } catch (error) {
        return { failure: failureOf(error, inside) }
      }
    },
    close: () => {
      bridge.throwDefect()
    },
  }
}

/** A record's script in a block, so that modules do not see its `const`; a block has a last value too. */
export function scriptCode(script: string): string {
  return `{${withBooleanEquality(script)}\n}`
}

function compileScript(name: string, script: string): { script: Script } | { failure: Failure } {
  try {
    return { script: new Script(scriptCode(script), { filename: name }) }
  } catch (error) {
    return { failure: { status: 500, message: `${String(error)} (${name})`, detail: '' } }
  }
}

function failureOf(error: unknown, inside: Inside): Failure {
  if ((error as NodeJS.ErrnoException | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return CANCELLED
  return JSON.parse(inside.failure(error)) as Failure
}

/** Text instead of a function says why there is none: an error object of the host must not get inside. */
function load(
  context: Context,
  modules: Modules,
  includes: ScriptIncludes,
  kind: string,
  path: string,
): unknown {
  try {
    const script =
      kind === 'platform'
        ? platformFile(path)
        : kind === 'include'
          ? compileInclude(includes, path)
          : modules.compile(path)
    return script.runInContext(context, { displayErrors: false }) as unknown
  } catch (error) {
    return (error as Error).message
  }
}

/** Of these calls the answers stay the same until the next install. */
const CONSTANT = ['resolve', 'moduleText']

/** What start.js asks of the host besides the calls of the Glide classes. */
export function moduleCalls(modules: Modules): Record<string, Call> {
  return {
    resolve: (specifier: string, from: string) => refused(() => modules.resolve(specifier, from)),
    moduleText: (path: string) => refused(() => modules.text(path)),
  }
}

/** A module that is not there is the application's own fault. */
function refused<T>(find: () => T): T {
  try {
    return find()
  } catch (error) {
    throw new PlatformRefusal((error as Error).message)
  }
}

const platformFiles = new Map<string, Script>()

/** The platform's own sources; `start.js` is an expression, the others are CommonJS with `host` in scope. */
export function platformSource(name: string): string {
  const source = readFileSync(join(__dirname, '../glide/platform', name), 'utf8')
  return name === 'start.js' ? source : `(function (exports, require, module, host) {${source}\n})`
}

function platformFile(name: string): Script {
  let script = platformFiles.get(name)
  if (!script) {
    script = new Script(platformSource(name), { filename: `platform/${name}` })
    platformFiles.set(name, script)
  }
  return script
}
