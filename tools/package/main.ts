import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Table from 'cli-table3'
import { type Artefact, checksums, sha256, sizeOf } from './artefacts.ts'
import { changesOf, dateOf } from './changes.ts'
import { verifyInstancePackage } from './verify_instance.ts'
import { releaseNotes } from './release_notes.ts'
import { billOfMaterials } from './sbom.ts'
import { updateSetOf } from './update_set.ts'
import { withoutDates } from './zip.ts'
import { program } from '../program.ts'

/**
 * `npm run package`: builds the app from its committed sources and writes to `target/` what is published. The same sources
 * give the same bytes, in whatever folder and at whatever time: nothing in the artefacts says when or where.
 */

const ROOT = join(__dirname, '../..')
const APP = join(ROOT, 'dist', 'app')
const TARGET = join(ROOT, 'target')

/** Bytes. Of an update set, each of its thousand records takes 1.6 KB, half of that by the form that an instance reads. */
const LARGEST_ZIP = 1_300_000
const LARGEST_UPDATE_SET = 4_300_000

async function main(): Promise<void> {
  const started = Date.now()
  const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string }
  const app = JSON.parse(read('now.config.json')) as { name: string }
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`The version ${version} in package.json is not of the form 1.2.3`)
  const changes = changesOf(read('CHANGELOG.md'), version)
  const base = `${name}_${version}`

  await step('Building, with frozen keys', () => run('npm', ['run', '--silent', 'build', '--', '--frozen']))
  rmSync(TARGET, { recursive: true, force: true })
  mkdirSync(TARGET)
  const zip = await step('Packing the zip', () => artefact(`${base}.zip`, pack()))
  const updateSet = await step('Writing the update set', () =>
    // The SDK's `transform` knows an update set by these words in its name, as instances name their exports.
    artefact(`${base}_sys_remote_update_set.xml`, updateSetOf(APP, dateOf(changes)).xml),
  )
  const sbom = await step('Listing what it was made with', () =>
    artefact(
      'sbom.cdx.json',
      billOfMaterials(
        run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--workspaces=false']),
        name,
      ),
    ),
  )
  const verifyInstance = await step('Bundling verify-instance', async () =>
    artefact(`verify-instance-${version}.tgz`, await verifyInstancePackage(APP, version)),
  )
  const files = [zip, updateSet, verifyInstance, sbom]
  const notes = artefact('RELEASE_NOTES.md', releaseNotes({ name: app.name, version }, changes, files))
  const all = [...files, notes]
  for (const { file, bytes } of [...all, artefact('SHA256SUMS', checksums(all))])
    writeFileSync(join(TARGET, file), bytes)
  console.log(table(all))
  refuseLarge(zip, LARGEST_ZIP)
  refuseLarge(updateSet, LARGEST_UPDATE_SET)
  console.log(`${app.name} ${version} is in target/, ${seconds(started)}`)
}

/** Comes after everything is written, so that what is too large can be looked at. */
function refuseLarge(one: Artefact, largest: number): void {
  if (one.bytes.length > largest)
    throw new Error(`${one.file} has ${sizeOf(one)}, more than the ${largest / 1000} KB that it may have`)
}

/** What `now-sdk pack` makes; its name, which has no dots and hyphens, is not kept. */
function pack(): Uint8Array {
  run(join(ROOT, 'node_modules', '.bin', 'now-sdk'), ['pack'])
  const [file] = readdirSync(TARGET).filter((name) => name.endsWith('.zip'))
  if (file === undefined) throw new Error('now-sdk pack has left no zip file in target/')
  const zip = new Uint8Array(readFileSync(join(TARGET, file)))
  rmSync(join(TARGET, file))
  return withoutDates(zip)
}

function artefact(file: string, content: Uint8Array | string): Artefact {
  return { file, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}

/** Its output; ends with what it said when it fails. */
function run(program: string, args: string[]): string {
  // The SDK posts telemetry with each call unless it believes that it is being tested
  // (docs/facts/packaging.md#telemetry).
  const env = { ...process.env, NODE_ENV: 'test', NO_COLOR: '1' }
  const result = spawnSync(program, args, { cwd: ROOT, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (result.status === 0) return result.stdout
  throw new Error(
    `${program} ${args.join(' ')} has failed:\n${result.stdout}${result.stderr}${result.error ?? ''}`,
  )
}

async function step<Result>(title: string, work: () => Result | Promise<Result>): Promise<Result> {
  const started = Date.now()
  process.stdout.write(`${title} … `)
  const result = await work()
  console.log(seconds(started))
  return result
}

function table(artefacts: readonly Artefact[]): string {
  const rows = artefacts.map((one) => [one.file, sizeOf(one), `${sha256(one).slice(0, 16)}…`])
  const drawn = new Table({
    head: ['file', 'size', 'SHA-256'],
    colAligns: ['left', 'right'],
    style: { head: [], border: [] },
  })
  drawn.push(...rows)
  return drawn.toString()
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

program(
  'npm run package --',
  'Builds the app with frozen keys and writes what is published to target/: zip, update set, verify-instance, bill of materials, notes.',
  main,
)
