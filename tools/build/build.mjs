import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nodeVersion from '../node_version.cjs'
import sources from './source_hash.cjs'

const HELP = `Usage: npm run build -- [--frozen] [--no-check]

Writes the generated sources, builds with the Now SDK into dist/app, and checks what came out.

  --frozen    for CI: writes no source, fails when the generated files or keys.ts are out of date
  --no-check  leaves the checks out (npm run check makes them)`

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const APP = join(ROOT, 'dist', 'app')
const KEYS = join(ROOT, 'src', 'fluent', 'generated', 'keys.ts')

const options = process.argv.slice(2)
if (options.includes('--help')) end(HELP, 0)
const unknown = options.find((option) => !['--frozen', '--no-check'].includes(option))
if (unknown !== undefined) end(`There is no option ${unknown}: see npm run build -- --help.`, 1)
const tooOld = nodeVersion.refusal(process.version)
if (tooOld !== '') end(tooOld, 1)

const frozen = options.includes('--frozen')
const started = Date.now()

sources.keepBuiltHash(ROOT, '')
step('generated sources', () => {
  run('tsx', ['tools/build/generate.ts', ...(frozen ? ['--check'] : [])])
  run('tsx', ['tools/build/build-client.ts'])
  run('tsx', ['tools/build/build-routes.ts'])
})
const hash = sources.sourceHash(ROOT)
step('Now SDK', () => run('now-sdk', ['build', ...(frozen ? ['--frozenKeys'] : [])]))
fixBillOfMaterials()
const summary = options.includes('--no-check')
  ? 'not checked'
  : step('checks', () => run('tsx', ['tools/check/check-build.ts', APP]))
      .split('\n')
      .at(-1)
// After the checks: what is shipped switched off need not hold to them.
if (hasDeletes())
  console.log(step('removed records', () => run('tsx', ['tools/build/removed.ts', APP, KEYS])))
sources.keepBuiltHash(ROOT, hash)
console.log(`Built dist/app: ${summary}, ${seconds(started)} s`)

/** Does one part of the build, and says how long it took. */
function step(name, work) {
  const since = Date.now()
  const result = work()
  console.log(`  ${name.padEnd(18)} ${seconds(since).padStart(5)} s`)
  return result
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1)
}

function end(text, code) {
  console[code === 0 ? 'log' : 'error'](text)
  process.exit(code)
}

/** Runs a program of the project's own; ends the build with what it said when it fails. */
function run(program, args) {
  const path = join(ROOT, 'node_modules', '.bin', program)
  // The SDK posts telemetry with each call unless it believes that it is being tested
  // (docs/facts/packaging.md#telemetry).
  const env = { ...process.env, NODE_ENV: 'test', NO_COLOR: '1' }
  const result = spawnSync(path, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (result.status === 0) return result.stdout.trim()
  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`.trim())
  console.error(`The build failed in: ${program} ${args.join(' ')}`)
  process.exit(1)
}

/** Whether records have left the sources, which the SDK ships as deletes. */
function hasDeletes() {
  const folder = join(APP, 'author_elective_update')
  return (
    existsSync(folder) &&
    readdirSync(folder).some((name) => readFileSync(join(folder, name), 'utf8').includes('action="DELETE"'))
  )
}

/** The SDK stamps bom.json with the clock and a random number: without them, the same sources give the same build. */
function fixBillOfMaterials() {
  const folder = join(APP, 'update')
  for (const name of readdirSync(folder).filter((file) => file.startsWith('sys_module_'))) {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    if (!text.includes('/bom.json</path>')) continue
    const fixed = text
      .replace(/"timestamp": "[^"]*"/, '"timestamp": "2026-01-01T00:00:00.000Z"')
      .replace(/"serialNumber": "[^"]*"/, '"serialNumber": "urn:uuid:00000000-0000-4000-8000-000000000000"')
    writeFileSync(path, fixed)
  }
}
