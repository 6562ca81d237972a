import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtAppFolder } from '../support/built_app.ts'

const ROOT = join(__dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'instance-'))
const running = new Set<ChildProcess>()

beforeAll(() => void builtAppFolder())
afterAll(() => {
  for (const program of running) program.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

// Programs in processes of their own: minutes on a busy machine.
jest.setTimeout(600_000)

interface Run {
  program: ChildProcess
  /** Everything it has written so far. */
  output: () => string
  /** Exit code. */
  ended: Promise<number | null>
}

function run(file: string, args: string[], environment: Record<string, string> = {}): Run {
  const program = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(program)
  let text = ''
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = once(program, 'close').then(([code]) => {
    running.delete(program)
    return code as number | null
  })
  return { program, output: () => text, ended }
}

const start = (...args: string[]) => run('tools/start/main.ts', ['--port', '0', ...args])

async function send(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { ended, output } = run('tools/send/main.ts', args)
  return { code: await ended, output: output() }
}

/** Waits for what the program writes; throws when it ends without. */
async function says(started: Run, words: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = words.exec(started.output())
    if (found) return found
    const isOver = await Promise.race([
      started.ended.then(() => true),
      new Promise((go) => setTimeout(go, 50, false)),
    ])
    if (isOver) throw new Error(`It ended before it said ${words}:\n${started.output()}`)
  }
}

/** Its address, once it serves. */
const ready = async (started: Run) => (await says(started, /^Ready (http:\/\/127\.0\.0\.1:\d+)$/m))[1] ?? ''

function stop({ program, ended }: Run, signal: NodeJS.Signals): Promise<number | null> {
  program.kill(signal)
  return ended
}

async function rows(base: string, table: string, query = ''): Promise<Record<string, string>[]> {
  const response = await fetch(`${base}/api/now/table/${table}?sysparm_query=${query}`, {
    headers: { authorization: `Basic ${btoa('admin:admin')}` },
  })
  return ((await response.json()) as { result: Record<string, string>[] }).result
}

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

describe('npm start', () => {
  it('plays its story, every step as expected, shows what came of it, stays up, and ends with 0', async () => {
    const started = start()
    const base = await ready(started)
    await says(started, /Where to look[^]*\/health/)
    const output = started.output()
    expect(output.match(/^✓ .+/gm)).toHaveLength(7)
    expect(output).not.toContain('✗')
    const table = output.split('\n').filter((line) => line.startsWith('│'))
    expect(table).toHaveLength(8)
    expect(table[1]).toMatch(/A metric alert fires.*│ 200 *│ opened *│.*│ INC\d+ *│ shop-web-01/)
    expect(table[7]).toMatch(/old schema.*│ 400 *│ rejected *│ other_schema/)
    expect(output).toContain(`${base}/incident.do?sys_id=`)
    expect((await rows(base, 'x_secx_azmon_alert')).length).toBe(2)
    expect((await rows(base, 'x_secx_azmon_delivery'))[0]?.['sys_created_by']).toBe('guest')
    expect(await stop(started, 'SIGTERM')).toBe(0)
  })

  it('keeps data and settings in a file over a restart on another port', async () => {
    const data = join(folder, 'kept.sqlite')
    const first = start('--no-story', '--data', data)
    const before = await ready(first)
    const alerts = `${before}/api/x_secx_azmon/secure_export/alerts`
    expect((await send('--url', alerts)).output).toContain('opened')
    const [property] = await rows(before, 'sys_properties', 'name=x_secx_azmon.entra.tenant')
    expect(await stop(first, 'SIGTERM')).toBe(0)

    const second = start('--no-story', '--data', data)
    const base = await ready(second)
    expect(second.output()).toBe(`Ready ${base}\n`)
    expect(await rows(base, 'sys_upgrade_history')).toHaveLength(1)
    expect(await rows(base, 'incident')).toHaveLength(1)
    expect(await rows(base, 'sys_properties', 'name=x_secx_azmon.entra.tenant')).toEqual([
      expect.objectContaining({ sys_id: property?.['sys_id'], sys_mod_count: property?.['sys_mod_count'] }),
    ])
    const again = await send('--url', alerts.replace(before, base))
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('duplicate')])
    expect(await stop(second, 'SIGINT')).toBe(0)
  })

  it('without sample data has no CIs, no story, and works all the same', async () => {
    const started = start('--no-demo')
    const base = await ready(started)
    const alerts = `${base}/api/x_secx_azmon/secure_export/alerts`
    expect((await send('--url', alerts)).output).toContain('opened')
    expect(await rows(base, 'cmdb_ci')).toEqual([])
    expect(await stop(started, 'SIGTERM')).toBe(0)
    expect(started.output()).toMatch(
      /^Installing the app with now-sdk install …\nInstalled in \d+\.\d s\nReady http:\S+\n$/,
    )
  })

  it('with --oidc a genuine caller is the integration user', async () => {
    const started = start('--no-story', '--oidc')
    const base = await ready(started)
    const sent = await send('--url', `${base}/api/x_secx_azmon/secure_export/alerts/authenticated`)
    expect([sent.code, sent.output]).toEqual([0, expect.stringContaining('opened')])
    expect((await rows(base, 'incident', 'correlation_display=Azure Monitor'))[0]?.['sys_created_by']).toBe(
      'azure.integration',
    )
    expect(await stop(started, 'SIGTERM')).toBe(0)
  })

  it('with --bare is an instance without the app, and says how its update set gets there', async () => {
    const started = start('--bare')
    const base = await ready(started)
    await says(started, /entra\.authority = /)
    expect(started.output()).toContain(`${base}/sys_remote_update_set_list.do`)
    expect(started.output()).toContain('x_secx_azmon.entra.audiences = api://')
    expect(await rows(base, 'sys_scope', 'scope=x_secx_azmon')).toEqual([])
    expect((await send('--url', base)).output).toContain('404')
    expect(await stop(started, 'SIGTERM')).toBe(0)
  })

  it('says what to do about a port in use', async () => {
    const { server, port } = await listening()
    const blocked = start('--port', String(port))
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
    [['--data', __filename], `${__filename} is no SQLite database`],
    [['--data', folder], `${folder} is a folder, not a file.`],
    [
      ['--data', join(folder, 'no', 'such', 'folder', 'x.sqlite')],
      `There is no folder ${join(folder, 'no', 'such', 'folder')}.`,
    ],
  ])('%j ends it with a word on what is wrong', async (args, word) => {
    const wrong = start(...args)
    expect(await wrong.ended).toBe(1)
    expect(wrong.output()).toContain(word)
  })
})

describe('npm run send', () => {
  let instance: Run
  let url = ''
  beforeAll(async () => {
    instance = start('--no-story')
    url = `${await ready(instance)}/api/x_secx_azmon/secure_export/alerts`
  })
  afterAll(() => stop(instance, 'SIGTERM'))

  it('fires an alert and resolves it, and shows what came of each call', async () => {
    const fired = await send('--url', url, '--kind', 'metric-static')
    expect(fired).toEqual({
      code: 0,
      output: expect.stringMatching(
        /│ 200 *│ opened .*│ AZA\d+ *│ INC\d+ *│ AZD\d+ *│ app \d+ statements/,
      ) as string,
    })
    const resolved = await send('--url', url, '--kind', 'metric-static', '--resolve')
    expect(resolved).toEqual({ code: 0, output: expect.stringMatching(/│ 200 *│ resolved /) as string })
  })

  it('takes the address of an instance for its public route, and says where the reason of a refusal stands', async () => {
    const { origin } = new URL(url)
    const refused = await send('--url', origin, '--token', 'forged')
    expect(refused.output).toMatch(/│ 401 *│ refused /)
    expect(refused.output).toContain(`${origin}/x_secx_azmon_refusal_list.do`)
  })

  it('sends the same call as often as it is told', async () => {
    const { output } = await send('--url', url, '--kind', 'metric-dynamic', '--repeat', '3', '--token', 'v1')
    expect([output.match(/opened/g)?.length, output.match(/duplicate/g)?.length]).toEqual([1, 2])
  })

  it.each(['forged', 'other-tenant', 'none', 'not.a.token'])(
    'a %s token is refused, and it ends with 1',
    async (token) => {
      expect(await send('--url', url, '--token', token)).toEqual({
        code: 1,
        output: expect.stringMatching(/│ 401 *│ refused /) as string,
      })
    },
  )

  it('sends a broken file as it is', async () => {
    const file = join(folder, 'broken.json')
    writeFileSync(file, '{"half":')
    expect(await send('--url', url, '--file', file)).toEqual({
      code: 1,
      output: expect.stringMatching(/│ 400 *│ rejected *│ not_json/) as string,
    })
  })

  it.each([
    [['--kind', 'nonsense'], 'There is no sample "nonsense". There are: activity-administrative, '],
    [['--kind', 'backup', '--file', 'x'], 'Give either --kind or --file, not both.'],
    [['--kind', 'noncommon-metric', '--resolve'], 'The body is not in the common alert schema'],
    [['--file', join(folder, 'missing.json')], `There is no file ${join(folder, 'missing.json')}.`],
    [['--token-file', folder], `${folder} is a folder, not a file.`],
    [['--repeat', '0'], 'Expected a whole number from 1.'],
  ])('%j ends it with one sentence and 1', async (args, sentence) => {
    const { code, output } = await send('--url', url, ...args)
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)])
    expect(output.trim().split('\n')).toHaveLength(1)
  })

  it('where nothing listens, says how to start it', async () => {
    const { server, port } = await listening()
    server.close()
    expect(await send('--url', `http://127.0.0.1:${port}/x`)).toEqual({
      code: 1,
      output: `✗ Nothing answers at http://127.0.0.1:${port}: start it with npm start.\n`,
    })
  })
})

describe('npm run atf', () => {
  it('runs the tests that the app ships on an instance of its own, and prints what was found', async () => {
    const { ended, output } = run('tools/atf/main.ts', [])
    expect(await ended).toBe(0)
    expect(output()).toContain('11 tests, 0 failed')
    expect(output()).toMatch(/strangers always get the\s*│ passed\s*│ 22 as expected/)
  })

  it('runs them on a running instance only where the framework is switched on, and takes no password as an argument', async () => {
    const instance = start('--no-story')
    const base = await ready(instance)
    const without = run('tools/atf/main.ts', ['--url', base])
    expect(await without.ended).toBe(1)
    expect(without.output()).toContain('Put the password of admin into the environment: SN_SDK_USER_PWD')
    const off = run('tools/atf/main.ts', ['--url', base], { SN_SDK_USER_PWD: 'admin' })
    expect(await off.ended).toBe(1)
    expect(off.output()).toContain("Change the value of property 'sn_atf.runner.enabled' to true")
    await stop(instance, 'SIGTERM')
  })
})
