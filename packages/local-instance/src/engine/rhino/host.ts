import type { Pipes } from './line.ts'
import { receive, send, startJava } from './line.ts'
import { hostCommand, missingForRhino } from './java.ts'

/** A host program that runs, as plain data. */
interface Running {
  pipes: Pipes
  /** How many ids were given to transactions and libraries. */
  ids: number
}

/** What the host program asks for a transaction. */
export interface Answering {
  /** As glide/bridge.ts `call`. */
  call(operation: string, args: string): string
  /** What a name means. Throws the reason why it means nothing. */
  source(kind: string, path: string): Source
}

/** A text that the host program is to compile: its name, the same for the same text, and how to come by it. */
export interface Source {
  hash: string
  code(): string
  file: string
}

export type Reply = { value: string | null } | { thrown: string } | { cancelled: true }

/** What the host program has done since it was started, or since it was told to forget. */
export interface Statistics {
  /** Texts that were compiled, and their characters. */
  scripts: number
  chars: number
  /** Milliseconds of processor time: for compiling, and for everything. */
  compiling: number
  working: number
}

export interface RhinoHost {
  newId(): string
  /** Asks for something and answers whatever is asked meanwhile. */
  ask(kind: string, ...parts: (string | null)[]): Reply
  answering: Map<string, Answering>
  statistics(): Statistics
  /** Everything is compiled anew, as after a restart. */
  forget(): void
}

/** One program of each optimization level does for a whole process; test files share theirs (test/engine/support/environment.ts). */
const running: Map<number, Running> =
  (globalThis as { rhinoRunning?: Map<number, Running> }).rhinoRunning ?? new Map<number, Running>()
const hosts = new Map<Running, RhinoHost>()

export function rhinoHost(level: number): RhinoHost {
  let program = running.get(level)
  if (!program) running.set(level, (program = start(level)))
  let host = hosts.get(program)
  if (!host) hosts.set(program, (host = hostOf(program, () => running.delete(level))))
  return host
}

function start(level: number): Running {
  const missing = missingForRhino()
  if (missing !== '') throw new Error(missing)
  const pipes = startJava(hostCommand(level))
  receive(pipes)
  return { pipes, ids: 0 }
}

function hostOf(program: Running, forget: () => void): RhinoHost {
  const { pipes } = program
  const answering = new Map<string, Answering>()

  /** Once it has ended another one is started for the next transaction. */
  function next() {
    try {
      return receive(pipes)
    } catch (error) {
      forget()
      throw error
    }
  }

  function answer(kind: string, [transaction, ...parts]: (string | null)[]): void {
    const asked = answering.get(transaction ?? '')
    if (!asked) throw new Error(`Rhino asked for a transaction that is not open: ${transaction}`)
    const [first, second] = [parts[0] ?? '', parts[1] ?? '']
    if (kind === 'q') {
      send(pipes, 'a', [asked.call(first, second)])
      return
    }
    try {
      const source = asked.source(first, second)
      send(pipes, 'a', kind === 'n' ? [source.hash] : [source.code(), source.file])
    } catch (error) {
      send(pipes, 'a', [null, (error as Error).message])
    }
  }

  function ask(kind: string, ...parts: (string | null)[]): Reply {
    send(pipes, kind, parts)
    for (;;) {
      const message = next()
      if (message.kind === 'v') return { value: message.parts[0] ?? null }
      if (message.kind === 'e') return { thrown: message.parts[0] ?? '' }
      if (message.kind === 'z') return { cancelled: true }
      if (message.kind === 'd') throw new Error(`Rhino: ${message.parts[0]}`)
      answer(message.kind, message.parts)
    }
  }

  return {
    answering,
    newId: () => String(++program.ids),
    ask,
    statistics: () => JSON.parse((ask('s') as { value: string }).value) as Statistics,
    forget: () => void ask('f'),
  }
}
