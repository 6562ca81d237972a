import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Finding } from '../../../tools/verify-instance/finding.ts'
import { PASSWORD_VARIABLE } from '../../../tools/verify-instance/login.ts'
import { verifyInstancePackage } from '../../../tools/package/verify_instance.ts'
import { type Visited, visited } from '../verify-instance/visited.ts'
import { builtAppFolder } from '../../support/built_app.ts'
import { builtPackage } from '../../support/package.ts'

/** Milliseconds: npx installs the package first. */
const LONG = 180_000

let folder: string
let place: Visited
beforeAll(async () => {
  place = await visited()
  folder = mkdtempSync(join(tmpdir(), 'verify-instance-'))
  const { version } = builtPackage().app
  writeFileSync(join(folder, 'verify-instance.tgz'), await verifyInstancePackage(builtAppFolder(), version))
}, LONG)
afterAll(() => {
  place.close()
  rmSync(folder, { recursive: true })
})

/** In a folder that has the package and nothing else, with a cache of its own and no registry. */
function npx(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  const own = { npm_config_cache: join(folder, 'cache'), npm_config_offline: 'true', NO_COLOR: '1', ...env }
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, ...own }, maxBuffer: 16 * 1024 * 1024 }
    execFile('npx', ['--yes', './verify-instance.tgz', ...args], options, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

it(
  'verify-instance runs from its package without the sources, and finds the same as from the checkout',
  async () => {
    const args = ['--url', place.base, '--user', 'admin', '--json', '--ask-session']
    const { code, out, err } = await npx(args, { [PASSWORD_VARIABLE]: 'admin' })
    expect([code, err]).toEqual([0, ''])
    const findings = JSON.parse(out) as Finding[]
    const ofCheckout = await place.visit({ askSession: true })
    const told = (list: readonly Finding[]) => list.map(({ point, what, result }) => [point, what, result])
    expect(told(findings)).toEqual(told(ofCheckout))
    const tables = (list: readonly Finding[]) =>
      list.filter(({ point }) => ['tables', 'files'].includes(point))
    expect(tables(findings)).toEqual(tables(ofCheckout))
  },
  LONG,
)

it(
  'it sees what is missing on the instance',
  async () => {
    const undo = place.change(
      'sys_security_acl',
      { name: 'x_secx_azmon_key_set', operation: 'create' },
      { script: 'answer = true' },
    )
    const { code, out } = await npx(['--url', place.base, '--user', 'admin', '--json'], {
      [PASSWORD_VARIABLE]: 'admin',
    })
    undo()
    const wrong = (JSON.parse(out) as Finding[]).filter(({ result }) => result === 'wrong')
    expect([code, wrong.map(({ found }) => found)]).toEqual([
      1,
      ['create x_secx_azmon_key_set: script is “answer = true”, not “answer = false”.'],
    ])
  },
  LONG,
)

it(
  'it answers --help',
  async () => {
    const { code, out } = await npx(['--help'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^Usage: verify-instance \[options\]/)])
  },
  LONG,
)
