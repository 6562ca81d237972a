import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PASSWORD_VARIABLE } from '../../../tools/verify-instance/login.ts'
import { SECRET_VARIABLE, TOKEN_VARIABLE } from '../../../tools/verify-instance/token.ts'
import { ACTION_GROUP_CLIENT } from '../../../tools/start/action_group.ts'
import { AUDIENCE, TENANT } from '../../support/app_instance.ts'
import { type Visited, visited } from './visited.ts'

const ROOT = join(__dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'verify-instance-'))
let place: Visited
beforeAll(async () => {
  place = await visited()
}, 600_000)
afterAll(() => {
  place.close()
  rmSync(folder, { recursive: true })
})

interface Ended {
  code: number | null
  out: string
  err: string
}

async function verifyInstance(args: string[], secrets: Record<string, string> = {}): Promise<Ended> {
  const { [PASSWORD_VARIABLE]: _password, [TOKEN_VARIABLE]: _token, ...env } = process.env
  const program = spawn(
    process.execPath,
    ['--import', 'tsx', join('tools', 'verify-instance', 'main.ts'), ...args],
    {
      cwd: ROOT,
      env: { ...env, ...secrets, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = { code: null, out: '', err: '' } as Ended
  program.stdout.on('data', (chunk: Buffer) => (ended.out += chunk.toString()))
  program.stderr.on('data', (chunk: Buffer) => (ended.err += chunk.toString()))
  const [code] = (await once(program, 'close')) as [number | null]
  return { ...ended, code }
}

const asAdmin = { [PASSWORD_VARIABLE]: 'admin' }

it('ends with 0 where nothing is wrong, and writes the report with the numbers of docs/verify-instance.md', async () => {
  const report = join(folder, 'report.md')
  const { code, out } = await verifyInstance(
    ['--url', place.base, '--user', 'admin', '--report', report],
    asAdmin,
  )
  expect(out).toMatch(/\d+ ok, 0 not ok, \d+ could not be tried, \d+ look yourself\./)
  expect(code).toBe(0)
  const text = readFileSync(report, 'utf8')
  expect(text).toMatch(/^\| 2 +\| No token +\| ok +\| The app refuses it with 401\. +\|/m)
  expect(text).not.toContain(place.base)
})

it.each([
  ['a wrong password', 'admin', 'wrong', 'The instance does not know this user, or the password is wrong.'],
  [
    'a user who is no administrator',
    'eve.employee',
    'eve.employee',
    'The user does not have the role admin.',
  ],
])('ends with 1 and one sentence for %s', async (_who, user, password, sentence) => {
  const { code, out, err } = await verifyInstance(['--url', place.base, '--user', user], {
    [PASSWORD_VARIABLE]: password,
  })
  expect([code, out, err]).toEqual([1, '', `✗ ${sentence}\n`])
})

it('ends with 1 where something is wrong', async () => {
  const undo = place.change('sys_app', { scope: 'x_secx_azmon' }, { version: '0.0.9' })
  const { code, out } = await verifyInstance(['--url', place.base, '--user', 'admin', '--json'], asAdmin)
  undo()
  expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ point: 'installed', result: 'wrong' }))
  expect(code).toBe(1)
})

it('gets a token for a client, and sends real deliveries with it', async () => {
  const client = ['--client-id', ACTION_GROUP_CLIENT, '--tenant', TENANT, '--audience', AUDIENCE]
  const source = [...client, '--authority', `${place.base}/entra`]
  const { out } = await verifyInstance(
    ['--url', place.base, '--user', 'admin', '--json', '--write', ...source],
    {
      ...asAdmin,
      [SECRET_VARIABLE]: 'a-secret-that-nobody-sees',
    },
  )
  const findings = JSON.parse(out) as { point: string; found: string }[]
  expect(findings.find(({ point }) => point === 'real-token')?.found).toMatch(/was let in/)
  expect(out).not.toContain('a-secret-that-nobody-sees')
})

it('says that nothing answers, and ends with 1', async () => {
  const { code, err } = await verifyInstance(['--url', 'http://127.0.0.1:9', '--user', 'admin'], asAdmin)
  expect(err).toMatch(/GET \/api\/now\/table\/sys_user_has_role: /)
  expect(code).toBe(1)
})

it('passes on nothing secret, even if the instance sends it back', async () => {
  const echo = createServer((request, response) => {
    const { authorization = 'none' } = request.headers
    const body = JSON.stringify({ error: { message: `You sent ${authorization}` }, status: 'failure' })
    response.writeHead(400, { 'content-type': 'application/json' }).end(body)
  }).listen(0, '127.0.0.1')
  await once(echo, 'listening')
  const token = join(folder, 'token.txt')
  writeFileSync(token, 'eyJ.a-token.that-nobody-sees\n')
  const url = `http://127.0.0.1:${(echo.address() as AddressInfo).port}`
  const { out, err } = await verifyInstance(
    ['--url', url, '--user', 'admin', '--json', '--write', '--token-file', token],
    {
      [PASSWORD_VARIABLE]: 'a-long-password',
    },
  )
  echo.close()
  expect(out).toContain('You sent')
  for (const secret of ['a-long-password', btoa('admin:a-long-password'), 'that-nobody-sees'])
    expect(out + err).not.toContain(secret)
})

it.each([
  ['no password and no terminal', ['--url', 'https://example.invalid', '--user', 'admin'], PASSWORD_VARIABLE],
  ['a password over plain http', ['--url', 'http://example.invalid', '--user', 'admin'], 'https is needed'],
  ['a password in the address', ['--url', 'https://a:b@example.invalid', '--user', 'admin'], 'No password'],
  [
    'a user name that would bend a query',
    ['--url', 'http://127.0.0.1:9', '--user', 'a^NQ'],
    'Not a user name',
  ],
  [
    'a client without its secret',
    [
      '--url',
      'https://example.invalid',
      '--user',
      'admin',
      '--client-id',
      'a',
      '--tenant',
      'b',
      '--audience',
      'c',
    ],
    SECRET_VARIABLE,
  ],
])(
  'refuses %s before it calls anybody',
  async (_what, args, words) => {
    const { code, err } = await verifyInstance(args)
    expect(err).toContain(words)
    expect(code).toBe(1)
  },
  60_000,
)
