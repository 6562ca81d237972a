import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
/** What a build is made from. */
const SOURCES = [
  '.prettierrc.json',
  'docs',
  'now.config.json',
  'package.json',
  'packages',
  'src',
  'tools',
  'tsconfig.json',
]

export const SECOND_VERSION = '9.1.0'

/**
 * Builds another version of the app in a folder of its own, without the checks that the first one has passed, and returns
 * that: a job and a module of the menu less, a column, a choice and a property more, two settings with other defaults.
 */
export function buildSecondVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-version-'))
  for (const path of SOURCES) cpSync(join(ROOT, path), join(folder, path), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  change(folder, 'package.json', [/"version": "[^"]*"/, `"version": "${SECOND_VERSION}"`])
  change(folder, 'src/fluent/jobs.now.ts', [
    /ScheduledScript\(\{\s+\$id: Now\.ID\['job-search-cis-daily'\][^]*?\n\}\)\n/,
    '',
  ])
  change(folder, 'src/fluent/menu.now.ts', [/Record\(\{\s+\$id: Now\.ID\['module-alerts'\][^]*?\n\}\)\n/, ''])
  change(
    folder,
    'src/fluent/tables/ci_link.now.ts',
    ['noted: {', "doubted: { label: 'Doubted', sequence: 9 },\n        noted: {"],
    [
      '    label: StringColumn({',
      "    second_opinion: StringColumn({ label: 'Second opinion', maxLength: 40 }),\n    label: StringColumn({",
    ],
  )
  change(
    folder,
    'src/server/settings/catalog.ts',
    ["'lifecycle.resolve': choice('always'", "'lifecycle.resolve': choice('untouched'"],
    ["'lifecycle.refire': choice('new'", "'lifecycle.refire': choice('note'"],
    ["'lifecycle.resolve'", "'lifecycle.second': optional('new', 'text', 40),\n  'lifecycle.resolve'"],
  )
  change(folder, 'tools/build/settings/life_of_an_alert.ts', [
    'settings: {',
    "settings: {\n'lifecycle.second': { label: 'Second', help: 'Second.' },",
  ])
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/build/build.mjs', '--no-check'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The second version was not built\n${stdout}\n${stderr}`)
  return folder
}

function change(folder: string, path: string, ...changes: [from: string | RegExp, to: string][]): void {
  const file = join(folder, path)
  let text = readFileSync(file, 'utf8')
  for (const [from, to] of changes) {
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`${path} has nothing like ${from}`)
    text = changed
  }
  writeFileSync(file, text)
}
