import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { APP } from '../../tools/conformance/build.ts'

const ROOT = join(__dirname, '..', '..')
const PACKAGE = join(ROOT, 'packages', 'local-instance')
/** Milliseconds: the SDK builds and installs the app. */
const LONG = 300_000

interface Program {
  child: ChildProcess
  output: () => string
  ended: Promise<number | null>
}

function localInstance(...args: string[]): Program {
  const child = spawn(
    process.execPath,
    [join(PACKAGE, 'bin', 'local-instance.cjs'), '--port', '0', ...args],
    {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, output: () => text, ended }
}

async function ready({ output, ended }: Program): Promise<string> {
  for (let isOver = false; !isOver;) {
    const base = /^Ready (http:\S+)$/m.exec(output())?.[1]
    if (base !== undefined) return base
    isOver = await Promise.race([
      ended.then(() => true),
      new Promise<boolean>((go) => setTimeout(go, 50, false)),
    ])
  }
  throw new Error(`It ended before it was ready:\n${output()}`)
}

describe('local-instance --app', () => {
  let project: string
  beforeAll(() => {
    // As a checkout that has no build yet.
    project = join(mkdtempSync(join(tmpdir(), 'any-app-')), 'app')
    cpSync(APP, project, { recursive: true, filter: (path) => !path.includes(join(APP, 'dist')) })
    symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'))
  })
  afterAll(() => rmSync(join(project, '..'), { recursive: true }))

  it(
    'builds and installs any app, and runs it',
    async () => {
      const program = localInstance('--app', project, '--no-demo')
      const base = await ready(program)
      expect(program.output()).toMatch(
        /^Building the app .*\nInstalling the app .*\nInstalled in .*\nReady .*\n$/,
      )
      const echo = await fetch(`${base}/api/x_secx_conf/conformance/echo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      expect([echo.status, await echo.json()]).toMatchObject([200, { result: { user: 'guest', text: '{}' } }])
      program.child.kill('SIGTERM')
      expect(await program.ended).toBe(0)
    },
    LONG,
  )

  it.each([
    [[], 'Name the project folder of an app with --app, or start without an app with --bare.'],
    [['--app', join(ROOT, 'nowhere')], `There is no folder ${join(ROOT, 'nowhere')}.`],
    [['--app', PACKAGE], `${PACKAGE} is not the project folder of a now-sdk app: it has no now.config.json.`],
  ])('%j ends it with one sentence', async (args, sentence) => {
    const program = localInstance(...args)
    expect([await program.ended, program.output()]).toEqual([1, expect.stringContaining(sentence)])
  })
})

/** ESLint sees to its imports. */
it('the package names nothing of the app that it is developed with', () => {
  const { scope, name } = JSON.parse(readFileSync(join(ROOT, 'now.config.json'), 'utf8')) as {
    scope: string
    name: string
  }
  const files = readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('node_modules') && /\.(ts|js|cjs|java|json|md)$/.test(path),
  )
  const naming = files.filter((path) => {
    const text = readFileSync(join(PACKAGE, path), 'utf8')
    return text.includes(scope) || text.includes(name)
  })
  expect(files.length).toBeGreaterThan(200)
  expect(naming).toEqual([])
})
