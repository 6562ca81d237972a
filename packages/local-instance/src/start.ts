import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { ENGINES, type EngineName } from './engine/engine_name.ts'
import { type Limit, LIMITS, limitsNamed } from './engine/limits.ts'
import { missingForRhino } from './engine/rhino/java.ts'
import { createEntraStandIn } from './entra/stand_in.ts'
import { createFront, listen } from './http/front.ts'
import { nowSdkInstall } from './install/now_sdk.ts'
import { filesOfFolder, hashOf } from './install/package_files.ts'
import { setPropertiesAsAdmin } from './node/admin.ts'
import { createAppThread } from './node/app_thread.ts'
import { build, builtApp, isBuildStale, projectRoot } from './node/build.ts'
import { initialProperties } from './node/setup.ts'

interface StartOptions {
  port: number
  data?: string
  demo: boolean
  story: boolean
  authority?: string
  oidc: boolean
  bare: boolean
  engine: EngineName
  limits: Limit[]
}

const command = new Command('npm start --')
  .description('Runs the app from its real build on a local instance.')
  .option('--port <port>', 'where to listen on 127.0.0.1; 0 takes any free port', portNumber, 8080)
  .option('--data <file>', 'keep the data in this SQLite file (default: in memory)', dataFile)
  .option('--no-demo', 'without sample users and CIs, and without the story')
  .option('--no-story', 'without the story that is played after the start')
  .option('--authority <url>', 'where the app fetches signing keys (default: the Entra stand-in)', loginHost)
  .option(
    '--oidc',
    "as on an instance whose admin registered an OIDC provider for the app's audience: genuine calls then run as azure.integration",
    false,
  )
  .option('--bare', 'without the app: an instance for trying its update set', false)
  .addOption(
    new Option(
      '--engine <name>',
      "what the app's scripts run on: V8, or the platform's kind (needs Java and Rhino)",
    )
      .choices(ENGINES)
      .default('v8'),
  )
  .addOption(
    new Option(
      '--limits <names>',
      `what the platform may do besides what it documents: all, or some of ${LIMITS.join(', ')}`,
    )
      .argParser(limits)
      .default([], 'none'),
  )
  .action(start)

/** The thread is made first: it loads its modules while the rest is prepared. */
async function start(options: StartOptions): Promise<void> {
  const missing = options.engine === 'v8' ? '' : missingForRhino()
  if (missing !== '') fail(missing)
  const instance = createAppThread()
  void instance.died.then((error) => fail(`The instance has stopped: ${error.message}`))

  let base = ''
  const entra = await createEntraStandIn({
    authority: () => `${base}/entra`,
    keysFile: options.data === undefined ? undefined : `${options.data}.entra-keys.json`,
  })
  const server = createFront(entra.app, instance.handle)
  base = `http://127.0.0.1:${await listen(server, options.port).catch(failToListen(options.port))}`
  stopOnSignal(async () => {
    server.close()
    server.closeAllConnections()
    await instance.close()
  })

  if (!options.bare && isBuildStale()) {
    console.log('Building the app, as its sources are new here. That usually takes one to two minutes:')
    await build()
  }
  const settings = initialProperties(options.authority ?? `${base}/entra`)
  const isNew = !options.bare && (options.data === undefined || !existsSync(options.data))
  // The SDK loads its modules as well, and waits for the instance to answer.
  const early = isNew ? install(base) : undefined
  const installed = await instance.start({
    data: options.data ?? null,
    demo: options.demo,
    base,
    authority: options.authority ?? null,
    oidc: options.oidc,
    engine: options.engine,
    limits: options.limits,
  })
  if (!options.bare) {
    if (!installed.includes(hashOf(filesOfFolder(builtApp)))) await (early ?? install(base))
    if (installed.length === 0) await setPropertiesAsAdmin(base, settings)
  }
  // From here on nothing that one request does may end the program.
  process.on('uncaughtException', (error) => console.error(error))
  console.log(`Ready ${base}`)

  if (options.bare) console.log(withoutApp(base, settings))
  else if (options.story && options.demo) {
    const { playStory } = await import('../../../tools/story/story.ts')
    await playStory(base, (text) => process.stdout.write(text))
  }
}

/** What to do on an instance without the app. */
function withoutApp(base: string, settings: Record<string, string>): string {
  return [
    'The app is not installed. Log in as admin with the password admin, then import, preview and commit the update set',
    `(npm run package writes it to target/): ${base}/sys_remote_update_set_list.do`,
    'For npm run send, set these system properties afterwards:',
    ...Object.entries(settings).map(([name, value]) => `  ${name} = ${value}`),
  ].join('\n')
}

/** Ends the program with what the SDK said when it fails. */
async function install(base: string): Promise<void> {
  const started = Date.now()
  console.log('Installing the app with now-sdk install …')
  const { code, output } = await nowSdkInstall(projectRoot, base, {
    kind: 'basic',
    name: 'admin',
    secret: 'admin',
  })
  if (code !== 0) fail(`The app could not be installed:\n${output}`)
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(0)))
  }
}

function failToListen(port: number): (error: NodeJS.ErrnoException) => never {
  return (error) =>
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use: stop what runs there, or choose another one with --port.`
        : `Cannot listen on port ${port}: ${error.message}`,
    )
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return Number(text)
}

/** One that is not there yet is made. */
function dataFile(path: string): string {
  if (!existsSync(dirname(path))) throw new InvalidArgumentError(`There is no folder ${dirname(path)}.`)
  if (!existsSync(path)) return path
  if (statSync(path).isDirectory()) throw new InvalidArgumentError(`${path} is a folder, not a file.`)
  const start = firstBytes(path, SQLITE.length)
  if (start !== '' && start !== SQLITE)
    throw new InvalidArgumentError(
      `${path} is no SQLite database: name another file, or one that is not there yet.`,
    )
  return path
}

function firstBytes(path: string, count: number): string {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(count)
  const read = readSync(file, bytes, 0, count, 0)
  closeSync(file)
  return bytes.toString('latin1', 0, read)
}

/** What every SQLite database begins with. */
const SQLITE = 'SQLite format 3\0'

function limits(text: string): Limit[] {
  try {
    return limitsNamed(text)
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

function loginHost(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('An http or https address is needed.')
  return text.replace(/\/+$/, '')
}

command.parseAsync().catch((error: Error) => fail(error.message))
