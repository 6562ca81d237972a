import { existsSync } from 'node:fs'
import type { DemoUser } from './demo/demo_people.ts'
import type { EngineName } from './engine/engine_name.ts'
import type { Limit } from './engine/limits.ts'
import { missingForRhino } from './engine/rhino/java.ts'
import { createEntraStandIn, type EntraCaller } from './entra/stand_in.ts'
import { createFront, listen } from './http/front.ts'
import type { OidcEntity } from './login/oidc.ts'
import { buildFolder, nowSdkInstall } from './install/now_sdk.ts'
import { filesOfFolder, hashOf } from './install/package_files.ts'
import { createAppThread } from './node/app_thread.ts'

export interface LocalInstanceOptions {
  /** Port on 127.0.0.1; 0 takes any free one. */
  port: number
  /** SQLite file; by default the data are in memory. */
  data?: string
  /** Whether there are sample users, groups and CIs. */
  demo: boolean
  engine: EngineName
  limits: Limit[]
  /** Project folder of the app, whose build `dist/app` is installed; null for an instance without an app. */
  app: string | null
  /** Makes that build where it is needed. */
  build?: () => Promise<void>
  /** Sample users of the app besides those of the instance. */
  users?: DemoUser[]
  /** OIDC providers for inbound calls, by the address of the instance. */
  oidc?: (base: string) => OidcEntity[]
  /** System properties that are set at each start, where the instance has them. */
  properties?: Record<string, string>
  /** What the Entra stand-in puts into the token of a caller that names no client or no roles. */
  entraCaller?: EntraCaller
  /** Called with the address when the app was installed for the first time, before the instance is said to be ready. */
  setUp?: (base: string) => Promise<void>
}

/**
 * Starts an instance in this process, installs the app with the genuine `now-sdk install` if this build is not there
 * yet, and prints `Ready <address>`. SIGINT and SIGTERM end it. Resolves with the address; rejects with one sentence.
 */
export async function startLocalInstance(options: LocalInstanceOptions): Promise<string> {
  const { app, data } = options
  const missing = options.engine === 'v8' ? '' : missingForRhino()
  if (missing !== '') throw new Error(missing)
  // The thread is made first: it loads its modules while the rest is prepared.
  const instance = createAppThread()
  void instance.died.then((error) => {
    console.error(`The instance has stopped: ${error.message}`)
    process.exit(1)
  })

  let base = ''
  const entra = await createEntraStandIn({
    authority: () => entraStandIn(base),
    keysFile: data === undefined ? undefined : `${data}.entra-keys.json`,
    caller: options.entraCaller,
  })
  const server = createFront(entra.app, instance.handle)
  const port = await listen(server, options.port).catch((error: unknown) => {
    throw new Error(whyNotListening(options.port, error as NodeJS.ErrnoException))
  })
  base = `http://127.0.0.1:${port}`
  stopOnSignal(async () => {
    server.close()
    server.closeAllConnections()
    await instance.close()
  })

  if (app !== null) await options.build?.()
  // The SDK loads its modules for some seconds as well, and then waits until the instance answers.
  const isNew = data === undefined || !existsSync(data)
  const early = app !== null && isNew ? install(app, base) : undefined
  early?.catch(() => undefined)
  const installed = await instance.start({
    data: data ?? null,
    demo: options.demo,
    users: options.users ?? [],
    base,
    oidc: options.oidc?.(base) ?? [],
    properties: options.properties ?? {},
    engine: options.engine,
    limits: options.limits,
  })
  if (app !== null) {
    if (!installed.includes(hashOf(filesOfFolder(buildFolder(app))))) await (early ?? install(app, base))
    if (installed.length === 0) await options.setUp?.(base)
  }
  // From here on an error in one request does not end the program.
  process.on('uncaughtException', (error) => console.error(error))
  console.log(`Ready ${base}`)
  return base
}

/** The login host of the Entra stand-in that runs beside an instance. */
export function entraStandIn(base: string): string {
  return `${base}/entra`
}

async function install(app: string, base: string): Promise<void> {
  const started = Date.now()
  console.log('Installing the app with now-sdk install …')
  const { code, output } = await nowSdkInstall(app, base, { kind: 'basic', name: 'admin', secret: 'admin' })
  if (code !== 0) throw new Error(`The app could not be installed:\n${output}`)
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(0)))
  }
}

function whyNotListening(port: number, error: NodeJS.ErrnoException): string {
  return error.code === 'EADDRINUSE'
    ? `Port ${port} is in use: stop what runs there, or choose another one with --port.`
    : `Cannot listen on port ${port}: ${error.message}`
}
