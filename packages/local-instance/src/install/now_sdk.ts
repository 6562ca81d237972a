import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CLI = join(__dirname, '..', '..', '..', '..', 'node_modules', '@servicenow', 'sdk', 'bin', 'index.js')

export interface Login {
  /** With `oauth` they are client id and client secret. */
  kind: 'basic' | 'oauth'
  name: string
  secret: string
}

export interface CliRun {
  /** 0 where the app is installed. */
  code: number | null
  /** All that it wrote. */
  output: string
}

/**
 * Installs what a project folder has in `dist/app` with the genuine `now-sdk install`, as a pipeline does: the login in
 * environment variables, nothing asked (docs/facts/packaging.md#now-sdk-install). It packs a copy, for it
 * writes into the folder that it packs and leaves a zip beside it.
 */
export async function nowSdkInstall(
  project: string,
  instance: string,
  login: Login,
  flags: string[] = [],
): Promise<CliRun> {
  const folder = mkdtempSync(join(tmpdir(), 'now-sdk-'))
  try {
    for (const path of ['package.json', 'now.config.json', join('dist', 'app')])
      cpSync(join(project, path), join(folder, path), { recursive: true })
    return await run(['install', ...flags], folder, environment(instance, login))
  } finally {
    remove(folder)
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** NODE_ENV keeps the SDK from posting telemetry with each call (docs/facts/packaging.md#telemetry). */
function environment(instance: string, { kind, name, secret }: Login): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([variable]) => !variable.startsWith('SN_SDK_'))
  return {
    ...Object.fromEntries(own),
    NODE_ENV: 'test',
    NO_COLOR: '1',
    SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
    SN_SDK_INSTANCE_URL: instance,
    ...(kind === 'oauth'
      ? {
          SN_SDK_AUTH_TYPE: 'oauth',
          SN_SDK_OAUTH_CLIENT_ID: name,
          SN_SDK_OAUTH_CLIENT_SECRET: secret,
        }
      : { SN_SDK_USER: name, SN_SDK_USER_PWD: secret }),
  }
}

function run(args: string[], folder: string, env: NodeJS.ProcessEnv): Promise<CliRun> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => {
    child.kill()
    remove(folder)
  }
  process.once('exit', end)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', end)
      resolve({ code, output })
    })
  })
}
