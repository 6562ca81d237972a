import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtAppFolder } from '../../support/built_app.ts'

const root = join(__dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'storm-test-'))

beforeAll(() => void builtAppFolder())
afterAll(() => rmSync(folder, { recursive: true }))

// Programs in processes of their own: minutes on a busy machine.
jest.setTimeout(600_000)

async function storm(...args: string[]): Promise<{ code: number; output: string }> {
  const program = spawn(
    process.execPath,
    ['--require', 'tsx/cjs', join('tools', 'storm', 'main.ts'), ...args],
    {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(program, 'close')) as [number]
  return { code, output }
}

// As long as a busy machine needs.
jest.setTimeout(300_000)

it('a storm of 120 alerts over HTTP: none lost, none twice, and a picture of it', async () => {
  const svg = join(folder, 'storm.svg')
  const { code, output } = await storm('--alerts', '120', '--storm-incidents', '40', '--svg', svg)
  expect(output).not.toContain('✗')
  expect(output).toContain('✓ 120 alerts, exactly one row each')
  expect(output).toMatch(/✓ \d+ incidents of their own, 1 of the storm with \d+ alerts/)
  expect(code).toBe(0)
  expect(existsSync(svg) && readFileSync(svg, 'utf8')).toContain('</svg>')
})

it('a queued storm is judged once its deliveries are processed', async () => {
  const { code, output } = await storm('--alerts', '40', '--mode', 'queued', '--group-by', 'resource')
  expect(output).toContain('✓ every delivery was processed')
  expect(code).toBe(0)
})

it.each([
  [['--url', 'https://example.service-now.com'], 'on this machine'],
  [['--repeat', '2'], 'a number from 0 to 1'],
  [['--alerts', '0'], 'a whole number from 1'],
  [['--mode', 'later'], 'inline, queued'],
])('%j ends it with a word on what is wrong', async (args, word) => {
  const { code, output } = await storm(...args)
  expect(code).toBe(1)
  expect(output).toContain(word)
})
