import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusal } from '../../../tools/node_version.cjs'
import { needsBuild } from '../../support/build_once.cjs'

const ROOT = join(__dirname, '../../..')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

it('a Node that is too old is named in one sentence, with the one that is needed', () => {
  expect(['v20.19.0', 'v20.20.2', 'v22.1.0'].map(refusal)).toEqual(['', '', ''])
  expect(refusal('v18.20.1')).toBe(
    'This needs Node 20.19 or later, and this is Node 18.20.1: install a newer one (https://nodejs.org).',
  )
  expect(refusal('v20.9.0')).toContain('this is Node 20.9.0')
})

it('a run of tests builds first only where one of its files needs the build', () => {
  expect(needsBuild([])).toBe(true)
  expect(needsBuild(['test/tools/programs'])).toBe(true)
  expect(needsBuild(['test/server'])).toBe(false)
  expect(needsBuild(['packages/local-instance/test/records/query'])).toBe(false)
})

/** The programs that a person starts; what other tools bring (jest, eslint, tsc) answers for itself. */
const PROGRAMS = Object.entries(scripts).flatMap(([name, command]): [string, string][] => {
  const own = /(?:node|tsx) ((?:tools|packages)\/\S+\.(?:ts|mjs))$/.exec(command)?.[1]
  return own === undefined ? [] : [[name, own]]
})

it('all programs are looked at', () => {
  expect(PROGRAMS.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'build',
      'check',
      'start',
      'send',
      'storm',
      'atf',
      'bench',
      'package',
      'docs',
      'screenshots',
      'verify-instance',
      'conformance',
    ]),
  )
})

it.each(PROGRAMS)(
  'npm run %s -- --help says what it does, without colours and without doing it',
  (_, program) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, '--help'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, CI: 'true', FORCE_COLOR: undefined, NO_COLOR: undefined },
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: /)
    expect(stdout.split('\n').length).toBeGreaterThan(3)
    expect(stdout).not.toContain('\u001b')
  },
)
