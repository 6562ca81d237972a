import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `npm run build`: writes the generated sources, builds with the Now SDK into dist/app, and checks what came out.
 * `npm run build -- --frozen` (for CI) writes no source: it fails when the generated files or `keys.ts` are out of date.
 */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const APP = join(ROOT, 'dist', 'app')
const KEYS = join(ROOT, 'src', 'fluent', 'generated', 'keys.ts')

const frozen = process.argv.includes('--frozen')
const started = Date.now()

for (const program of ['scripts/generate-properties.ts', 'scripts/generate-ci-classes.ts'])
  run('tsx', [program, ...(frozen ? ['--check'] : [])])
run('tsx', ['scripts/build-client.ts'])
run('now-sdk', ['build', ...(frozen ? ['--frozenKeys'] : [])])
fixBillOfMaterials()
const summary = run('tsx', ['scripts/check-build.ts', APP]).split('\n').at(-1)
const removed = run('tsx', ['scripts/removed.ts', APP, KEYS])
if (removed !== '') console.log(removed)
console.log(`Built dist/app: ${summary}, ${((Date.now() - started) / 1000).toFixed(1)} s`)

/** Runs a program of the project's own; ends the build with what it said when it fails. */
function run(program, args) {
  const path = join(ROOT, 'node_modules', '.bin', program)
  // The SDK posts telemetry with each call unless it believes that it is being tested (facts/packaging.md, head).
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
