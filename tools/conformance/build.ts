import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project of the app that asks. */
export const APP = join(__dirname, 'app')
const SDK = join(__dirname, '../..', 'node_modules', '@servicenow', 'sdk')
/** Beside what is packed. */
const HASH = join(APP, 'dist', 'sources.sha256')

/** Builds the app with the Now SDK if its sources, or the SDK, are not those of the build that is there. */
export async function buildApp(): Promise<void> {
  const hash = sourceHash()
  if (existsSync(HASH) && readFileSync(HASH, 'utf8') === hash) return
  await run()
  writeFileSync(HASH, hash)
}

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(SDK, 'package.json')))
  for (const path of ['package.json', 'now.config.json', 'src'].flatMap(filesBelow))
    hash.update(`${path}\0`).update(readFileSync(join(APP, path)))
  return hash.digest('hex')
}

/** The SDK writes its list of ids while it builds: that is no change of ours. */
function filesBelow(path: string): string[] {
  const full = join(APP, path)
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .filter((name) => name !== 'generated')
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

/** Rejects with what the SDK said when it fails. */
function run(): Promise<void> {
  // The SDK posts telemetry with each call unless it believes that it is being tested
  // (docs/facts/packaging.md#telemetry).
  const env = { ...process.env, NODE_ENV: 'test', NO_COLOR: '1' }
  const child = spawn(process.execPath, [join(SDK, 'bin', 'index.js'), 'build'], {
    cwd: APP,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The conformance app could not be built:\n${said}`)),
    )
  })
}
