import { createBridge } from '../bridge.ts'
import type { Modules } from '../modules.ts'
import { type EngineName, LEVELS } from '../engine_name.ts'
import {
  CANCELLED,
  type Failure,
  type Inside,
  moduleCalls,
  type OpenTransaction,
  openTransaction,
} from '../transaction.ts'
import { type Reply, rhinoHost, type RhinoHost } from './host.ts'
import { scriptSource, sourceOf } from './texts.ts'

/** Something was thrown inside; `failure` is what is to be said of it, as JSON. */
class Thrown extends Error {
  constructor(readonly failure: string) {
    super((JSON.parse(failure) as Failure).message)
  }
}

/** What opens transactions on an engine. */
export function openerOf(engine: EngineName): OpenTransaction {
  return engine === 'v8' ? openTransaction : openOnRhino(LEVELS[engine])
}

/** Transactions on Rhino at this optimization level: -1 interprets, 9 compiles. The program is started with the first one. */
function openOnRhino(level: number): OpenTransaction {
  return (modules, includes, folder, calls, timeLimit, limits) => {
    const host = rhinoHost(level)
    const bridge = createBridge({ ...calls, ...moduleCalls(modules) })
    const id = host.newId()
    host.answering.set(id, {
      call: bridge.call,
      source: (kind, path) => sourceOf(modules, includes, kind, path),
    })
    textOf(host.ask('o', id, libraryOf(host, modules), String(timeLimit), JSON.stringify(limits)))
    const inside = insideOf(host, id)
    inside.prepare(folder, JSON.stringify(includes.names))
    return {
      inside,
      run: (name, script) => run(host, id, name, script),
      close: () => {
        host.ask('c', id)
        host.answering.delete(id)
        bridge.throwDefect()
      },
    }
  }
}

/** The last value of the script stays in Rhino: `undefined` stands for it. */
function run(
  host: RhinoHost,
  id: string,
  name: string,
  script: string,
): { result: unknown } | { failure: Failure } {
  let code: string
  const source = scriptSource(name, script)
  try {
    code = source.code()
  } catch (error) {
    return { failure: { status: 500, message: `${String(error)} (${name})`, detail: '' } }
  }
  const reply = host.ask('x', id, source.hash, code, name)
  if ('cancelled' in reply) return { failure: CANCELLED }
  if ('thrown' in reply) return { failure: JSON.parse(reply.thrown) as Failure }
  return { result: undefined }
}

/** The functions of start.js as they are called from here. */
function insideOf(host: RhinoHost, id: string): Inside {
  const tell =
    (method: keyof Inside) =>
    (...texts: string[]) =>
      textOf(host.ask('i', id, method, ...texts)) ?? ''
  const ofResult = (method: keyof Inside) => () => textOf(host.ask('r', id, method)) ?? ''
  return {
    prepare: tell('prepare'),
    loaded: tell('loaded'),
    prepareRest: tell('prepareRest'),
    prepareRecord: tell('prepareRecord'),
    prepareInHand: tell('prepareInHand'),
    leftInHand: tell('leftInHand'),
    prepareEvent: tell('prepareEvent'),
    prepareStep: tell('prepareStep'),
    leftByStep: ofResult('leftByStep'),
    prepareScan: tell('prepareScan'),
    leftByScan: tell('leftByScan'),
    answer: ofResult('answer'),
    truth: () => ofResult('truth')() === 'true',
    failure: (thrown) => {
      if (thrown instanceof Thrown) return thrown.failure
      throw thrown
    },
  }
}

function textOf(reply: Reply): string | null {
  if ('thrown' in reply) throw new Thrown(reply.thrown)
  if ('cancelled' in reply) throw new Thrown(JSON.stringify(CANCELLED))
  return reply.value
}

const libraries = new WeakMap<Modules, Map<RhinoHost, string>>()

/** Which library of the program holds what was compiled of these modules. */
function libraryOf(host: RhinoHost, modules: Modules): string {
  let ids = libraries.get(modules)
  if (!ids) libraries.set(modules, (ids = new Map<RhinoHost, string>()))
  let id = ids.get(host)
  if (id === undefined) ids.set(host, (id = host.newId()))
  return id
}
