import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSample } from '../../../instance/send/samples.ts'
import { builtAppFolder } from '../../support/built_app.ts'

const root = join(__dirname, '..', '..', '..')
const TENANT = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
const AUDIENCE = 'api://00001111-aaaa-2222-bbbb-3333cccc4444'

const folder = mkdtempSync(join(tmpdir(), 'instance-'))
const running: ChildProcess[] = []

beforeAll(() => void builtAppFolder())
afterAll(() => {
  for (const program of running) program.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

interface Run {
  program: ChildProcess
  output: () => string
  ended: Promise<number | null>
}

function run(...args: string[]): Run {
  const loader = ['--require', 'tsx/cjs', join('instance', 'start.ts')]
  const program = spawn(process.execPath, [...loader, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(program)
  let text = ''
  for (const stream of [program.stdout, program.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = once(program, 'exit').then(([code]) => code as number | null)
  return { program, output: () => text, ended }
}

async function ready(started: Run): Promise<string> {
  const line = /^Ready (http:\/\/127\.0\.0\.1:\d+)$/m
  while (!line.test(started.output())) {
    const over = await Promise.race([
      started.ended.then(() => true),
      new Promise((go) => setTimeout(go, 50, false)),
    ])
    if (over) throw new Error(`It ended before it was ready: ${started.output()}`)
  }
  return line.exec(started.output())?.[1] ?? ''
}

async function stop({ program, ended }: Run, signal: NodeJS.Signals): Promise<number | null> {
  program.kill(signal)
  return ended
}

async function token(base: string): Promise<string> {
  const body = new URLSearchParams({ client_id: '461e8683-5575-4561-ac7f-899cc907d62a', resource: AUDIENCE })
  const response = await fetch(`${base}/entra/${TENANT}/oauth2/token`, { method: 'POST', body })
  return ((await response.json()) as { access_token: string }).access_token
}

async function deliver(base: string): Promise<{ status: number; result: Record<string, string> }> {
  const response = await fetch(`${base}/api/x_secx_azmon/secure_export/alerts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(base)}` },
    body: readSample('metric-static'),
  })
  const { result } = (await response.json()) as { result: Record<string, string> }
  return { status: response.status, result }
}

it('from the start to an incident over HTTP, kept over a restart on another port', async () => {
  const data = join(folder, 'kept.sqlite')
  const first = run('--port', '0', '--no-story', '--data', data)
  const opened = await deliver(await ready(first))
  expect(opened).toMatchObject({ status: 200, result: { outcome: 'opened' } })
  expect(await stop(first, 'SIGTERM')).toBe(0)

  const second = run('--port', '0', '--no-story', '--data', data)
  const again = await deliver(await ready(second))
  expect(again).toMatchObject({
    status: 200,
    result: { outcome: 'duplicate', incident: opened.result['incident'] },
  })
  expect(await stop(second, 'SIGINT')).toBe(0)
})

it('a port in use ends it with one sentence that says what to do', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const blocked = run('--port', String(port))
  expect(await blocked.ended).toBe(1)
  expect(blocked.output()).toBe(
    `Port ${port} is in use: stop what runs there, or choose another one with --port.\n`,
  )
  server.close()
})

it.each([
  [['--port', 'x'], 'A port is a number from 0 to 65535.'],
  [['--authority', 'login'], 'An http or https address is needed.'],
  [['--nonsense'], "unknown option '--nonsense'"],
])('%j ends it with a word on what is wrong', async (args, word) => {
  const wrong = run(...args)
  expect(await wrong.ended).toBe(1)
  expect(wrong.output()).toContain(word)
})

it('a start that fails says why and ends with 1', async () => {
  const failed = run('--port', '0', '--data', join(folder, 'no', 'such', 'folder', 'x.sqlite'))
  expect(await failed.ended).toBe(1)
  expect(failed.output()).toMatch(/directory|folder/)
})
