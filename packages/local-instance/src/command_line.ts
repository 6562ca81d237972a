import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ENGINES, type EngineName } from './engine/engine_name.ts'
import { type Limit, LIMITS, limitsNamed } from './engine/limits.ts'

/** The options of every program that starts a local instance. */
export interface InstanceOptions {
  port: number
  data?: string
  demo: boolean
  bare: boolean
  engine: EngineName
  limits: Limit[]
}

export function addInstanceOptions(command: Command): Command {
  return command
    .option('--port <port>', 'where to listen on 127.0.0.1; 0 takes any free port', portNumber, 8080)
    .option('--data <file>', 'keep the data in this SQLite file (default: in memory)', dataFile)
    .option('--no-demo', 'without sample users, groups and CIs')
    .option('--bare', 'without the app: an instance for trying its update set', false)
    .addOption(
      new Option(
        '--engine <name>',
        "what the app's scripts run on: V8, or the platform's kind (needs Java and Rhino)",
      )
        .choices(ENGINES)
        .default('v8'),
    )
    .addOption(
      new Option(
        '--limits <names>',
        `what the platform may do besides what it documents: all, or some of ${LIMITS.join(', ')}`,
      )
        .argParser(limits)
        .default([], 'none'),
    )
}

/** Ends the program with the sentence of an error. */
export function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return Number(text)
}

/** The path of a SQLite database, or of a new file in a folder that exists. */
function dataFile(path: string): string {
  if (!existsSync(dirname(path))) throw new InvalidArgumentError(`There is no folder ${dirname(path)}.`)
  if (!existsSync(path)) return path
  if (statSync(path).isDirectory()) throw new InvalidArgumentError(`${path} is a folder, not a file.`)
  const start = firstBytes(path, SQLITE.length)
  if (start !== '' && start !== SQLITE)
    throw new InvalidArgumentError(
      `${path} is no SQLite database: name another file, or one that is not there yet.`,
    )
  return path
}

function firstBytes(path: string, count: number): string {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(count)
  const read = readSync(file, bytes, 0, count, 0)
  closeSync(file)
  return bytes.toString('latin1', 0, read)
}

/** The first bytes of every SQLite database. */
const SQLITE = 'SQLite format 3\0'

function limits(text: string): Limit[] {
  try {
    return limitsNamed(text)
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}
