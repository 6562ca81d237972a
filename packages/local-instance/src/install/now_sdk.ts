import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

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
    const child = run(sdkOf(project), ['install', ...flags], folder, loginVariables(instance, login))
    return await ended(child, () => remove(folder))
  } finally {
    remove(folder)
  }
}

/** Runs `now-sdk build` in a project folder. Rejects with what the SDK wrote when it fails. */
export async function nowSdkBuild(project: string): Promise<void> {
  const { code, output } = await ended(run(sdkOf(project), ['build'], project, {}), () => undefined)
  if (code !== 0) throw new Error(`The app could not be built:\n${output}`)
}

/** The folder of a project that `now-sdk build` fills and `now-sdk install` packs. */
export function buildFolder(project: string): string {
  return join(project, 'dist', 'app')
}

export function hasBuild(project: string): boolean {
  return existsSync(buildFolder(project))
}

/** The program of the SDK that the project has installed, or else of the one beside this package. */
function sdkOf(project: string): string {
  for (const start of [project, __dirname])
    for (let folder = start; ; folder = dirname(folder)) {
      const cli = join(folder, 'node_modules', '@servicenow', 'sdk', 'bin', 'index.js')
      if (existsSync(cli)) return cli
      if (folder === dirname(folder)) break
    }
  throw new Error(`@servicenow/sdk is not installed: run npm install in ${project}.`)
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

function loginVariables(instance: string, { kind, name, secret }: Login): Record<string, string> {
  return {
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

/**
 * The SDK's program, with none of its variables but these. NODE_ENV keeps it from posting telemetry with each call
 * (docs/facts/packaging.md#telemetry).
 */
function run(cli: string, args: string[], folder: string, variables: Record<string, string>) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('SN_SDK_'))
  return spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), NODE_ENV: 'test', NO_COLOR: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Also ends the child, and cleans up, when this process exits. */
function ended(child: ReturnType<typeof run>, cleanUp: () => void): Promise<CliRun> {
  const end = () => {
    child.kill()
    cleanUp()
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
