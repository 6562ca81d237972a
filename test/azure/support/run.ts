import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CALLER, TENANT } from './stand_in.ts'
import type { Front } from './front.ts'

const ROOT = join(__dirname, '../../..')
export const SCRIPT = join(ROOT, 'azure/set-up.sh')
export const FAKE = join(__dirname, 'fake')
/** The path of a plain shell, so that nothing of npm is on it. */
const PATH = '/usr/local/bin:/usr/bin:/bin'

export interface Ran {
  status: number | null
  /** Standard output and standard error together, as a user sees them. */
  text: string
}

/** Runs a program to its end. `input`: what the user types. */
export function run(
  program: string,
  words: readonly string[],
  env: Record<string, string>,
  input = '',
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { env })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, text }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** azure/set-up.sh with the quick az of `fake/`. */
export function setUp(
  front: Front,
  words: readonly string[],
  { input, env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  return run(SCRIPT, words, { PATH: `${FAKE}:${PATH}`, AZURE_STAND_IN: front.plain, ...env }, input)
}

/** What makes programs use the front as their proxy and trust it. */
export interface Trust {
  folder: string
  env: Record<string, string>
  close: () => void
}

export function trust(front: Front): Trust {
  const folder = mkdtempSync(join(tmpdir(), 'azure-'))
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, front.authority)
  return {
    folder,
    env: {
      HTTPS_PROXY: front.proxy,
      HTTP_PROXY: front.proxy,
      REQUESTS_CA_BUNDLE: authority,
      CURL_CA_BUNDLE: authority,
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The real az, which reaches nothing but the front, and its own folder. */
export interface RealAz {
  env: Record<string, string>
  login(): Promise<Ran>
  close: () => void
}

export function realAz(front: Front): RealAz {
  const { folder, env: proxy, close } = trust(front)
  const env = {
    ...proxy,
    PATH,
    HOME: folder,
    LANG: 'C.UTF-8',
    AZURE_CONFIG_DIR: folder,
    AZURE_CORE_COLLECT_TELEMETRY: 'false',
    AZURE_CORE_ERROR_RECOMMENDATION: 'off',
    AZURE_CORE_ENCRYPT_TOKEN_CACHE: 'false',
  }
  keepFromLookingForUpdates(folder, env)
  const secret = ['-u', CALLER.appId, '-p', 'x', '--tenant', TENANT, '-o', 'none']
  return { env, login: () => run('az', ['login', '--service-principal', ...secret], env), close }
}

/** In a new folder az looks for a newer version of itself, whatever its settings say: unless it has done so lately. */
function keepFromLookingForUpdates(config: string, env: Record<string, string>): void {
  const nowhere = { ...env, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' }
  const found = JSON.parse(execFileSync('az', ['version'], { env: nowhere, encoding: 'utf8' })) as Record<
    string,
    string
  >
  const versions = {
    'azure-cli': { local: found['azure-cli'] },
    core: { local: found['azure-cli-core'] },
  }
  writeFileSync(
    join(config, 'versionCheck.json'),
    JSON.stringify({ versions, update_time: '2099-01-01 00:00:00.000000' }),
  )
}
