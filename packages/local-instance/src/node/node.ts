import type { Hono } from 'hono'
import { openDatabase } from '../database/open.ts'
import { grantRoles, loadDemo } from '../demo/demo.ts'
import { DEMO_USERS, type DemoUser } from '../demo/demo_people.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import { createEngine } from '../engine/create_engine.ts'
import type { Engine, Outbound } from '../engine/engine.ts'
import type { Limit } from '../engine/limits.ts'
import type { EngineName } from '../engine/engine_name.ts'
import { openerOf } from '../engine/rhino/open.ts'
import { createInstanceApp } from '../http/app.ts'
import { createAuthentication } from '../login/authentication.ts'
import { createLogins } from '../login/logins.ts'
import { createInstallProtocol } from '../http/install.ts'
import { createOidcLogin, type OidcEntity } from '../login/oidc.ts'
import { Progress } from '../http/progress.ts'
import { createSessions } from '../login/sessions.ts'
import { createUpdateSetRoutes } from '../http/update_sets.ts'
import type { ApplySummary } from '../install/apply_records.ts'
import { type Build, readPackage } from '../install/build.ts'
import { installApp } from '../install/install_app.ts'
import { InstalledPackages } from '../install/installed.ts'
import { uninstallApp, type UninstallOptions } from '../install/uninstall_app.ts'
import { testSuiteRoutes } from '../http/testsuite.ts'
import { createEventProcessor } from '../jobs/events.ts'
import { attachScripts } from '../jobs/record_scripts.ts'
import { createScheduler, type Scheduler } from '../jobs/scheduler.ts'
import { createPages } from '../pages/pages.ts'
import { newMeter, serverTiming } from '../records/meter.ts'
import type { Actor, Log } from '../records/records.ts'
import { PLATFORM } from '../records/actors.ts'
import { ScopedCaches } from '../records/scoped_caches.ts'
import { createRecords, type RecordStore } from '../records/store.ts'
import { readResources } from '../rest/resources.ts'
import { createScriptedRest } from '../rest/scripted_rest.ts'
import { updateSetActions } from '../pages/update_set_actions.ts'
import { localChangeRules } from '../update_sets/local_changes.ts'
import { createUpdateSets, type UpdateSets } from '../update_sets/update_sets.ts'
import { createSystemLog } from './system_log.ts'

export interface NodeOptions {
  /** SQLite file, null for a database in memory, or the bytes of a file to begin with in memory. */
  data: string | null | Uint8Array
  /** Whether the sample users and CIs are loaded. */
  demo: boolean
  /** Sample users of an app, loaded with the others; they get their roles once these exist. */
  users?: readonly DemoUser[]
  oidc: OidcEntity[]
  outbound: Outbound
  /** What the app's scripts run on; by default V8. */
  engine?: EngineName
  /** Tables of an instance that differs from a fresh one; by default those of the base system. */
  dictionary?: Dictionary
  /** Milliseconds since 1970. */
  clock?: () => number
  log?: Log
  /** What the platform does to the app besides what it documents; none by default. */
  limits?: readonly Limit[]
}

/**
 * One node of an instance, all in the calling thread. Requests, events and jobs take turns. It has no application but
 * those that were installed into its database.
 */
export interface InstanceNode {
  store: RecordStore
  engine: Engine
  scheduler: Scheduler
  /** Installs a package as an upload of it does; throws the reason why not. */
  install(build: Build, withDemoData?: boolean): ApplySummary
  /** Hashes of the packages that are installed here. */
  installed(): string[]
  /** Answers as the instance does over HTTP; with a Server-Timing header for the statements it took. */
  handle(request: Request): Promise<Response>
  /** Hands events that are due to their script actions; resolves with how many there were. */
  runEvents(): Promise<number>
  /** Runs the asynchronous business rules that wait; resolves with how many there were. */
  runAsyncRules(): Promise<number>
  runJobs(): Promise<void>
  close(): Promise<void>
}

export function createNode(options: NodeOptions): InstanceNode {
  const { clock = Date.now } = options
  const driver = openDatabase(options.data)
  const logs = [options.log ?? logToConsole]
  const log: Log = (...line) => logs.forEach((one) => one(...line))
  const store = createRecords({ driver, dictionary: options.dictionary, clock, log })
  logs.push(createSystemLog(store))
  const engine = createEngine({
    openTransaction: openerOf(options.engine ?? 'v8'),
    records: store,
    mayWrite: (actor, table, row) => store.acl.allowed(actor, 'write', table, undefined, row),
    property: (name) => store.getProperty(name),
    meter: () => store.statements.meter.scripts,
    outbound: options.outbound,
    scopedCaches: new ScopedCaches(store, () => !options.limits?.includes('scoped-cache-unflushed')),
    clock,
    log,
    limits: options.limits,
  })
  const sampleUsers = options.demo ? [...(options.users ?? []), ...DEMO_USERS] : []
  const runAsyncRules = attachScripts(store, engine)
  store.onWrite(['sys_module', 'sys_app', 'sys_script_include'], engine.reload)
  const install = (build: Build, withDemoData = false) => {
    const summary = installApp(store, build, { demo: withDemoData, log })
    grantRoles(store, sampleUsers)
    return summary
  }
  if (options.demo) loadDemo(store, sampleUsers)
  store.rules.push(...localChangeRules(store))
  const updateSets = createUpdateSets(store, () => grantRoles(store, sampleUsers))

  const processEvents = createEventProcessor(store, engine)
  const app = instanceApp(store, engine, options, clock, {
    runBackground: () => void (runAsyncRules(), processEvents(clock())),
    install: (zip, withDemoData) => void install(readPackage(zip), withDemoData),
    uninstall: (appSysId, how) => uninstallApp(store, appSysId, how),
    updateSets,
  })
  const actorOf = (userSysId: string) => actorBySysId(store, userSysId)
  const scheduler = createScheduler(store, engine, clock(), actorOf)
  const takeTurns = createTurns()
  return {
    store,
    engine,
    scheduler,
    install,
    installed: () => new InstalledPackages(store).hashes(),
    handle: (request) =>
      takeTurns(async () => {
        const meter = newMeter()
        store.statements.meter = meter
        const response = await app.fetch(request)
        response.headers.set('Server-Timing', serverTiming(meter))
        return response
      }),
    runEvents: () => takeTurns(() => processEvents(clock())),
    runAsyncRules: () => takeTurns(runAsyncRules),
    runJobs: () => takeTurns(() => void scheduler.runDue(clock())),
    close: () => takeTurns(() => driver.close()),
  }
}

function instanceApp(
  store: RecordStore,
  engine: Engine,
  options: NodeOptions,
  clock: () => number,
  {
    runBackground,
    ...installer
  }: {
    install: (zip: Uint8Array, withDemoData: boolean) => void
    uninstall: (appSysId: string, how: UninstallOptions) => void
    updateSets: UpdateSets
    runBackground: () => void
  },
) {
  const { users, acl: access, choices } = store
  const sessions = createSessions()
  const oidc = createOidcLogin(options.oidc, options.outbound)
  const authentication = createAuthentication(users, sessions, oidc, clock)
  const scriptedRest = createScriptedRest({
    engine,
    readResources: () => readResources(store, PLATFORM),
    mayExecute: (actor, aclSysIds) => aclSysIds.some((sysId) => access.passes(actor, sysId)),
    largestBody: () => Number(store.getProperty(LARGEST_BODY) ?? 10) * 1024 * 1024,
  })
  store.onWrite(
    ['sys_ws_definition', 'sys_ws_version', 'sys_ws_operation', 'sys_properties'],
    scriptedRest.forget,
  )
  const logins = createLogins(users, sessions, authentication)
  const progress = new Progress()
  const app: Hono = createInstanceApp({
    authentication,
    scriptedRest,
    tableApi: { records: store, access },
    installProtocol: createInstallProtocol({
      users,
      sessions,
      authentication,
      progress,
      now: clock,
      ...installer,
    }),
    progress,
    updateSetRoutes: createUpdateSetRoutes({
      records: store,
      users,
      authentication,
      progress,
      updateSets: installer.updateSets,
    }),
    testSuites: testSuiteRoutes({
      store,
      engine,
      authentication,
      progress,
      send: (request) => app.fetch(request),
      runBackground,
    }),
    pages: createPages({
      records: store,
      choices,
      access,
      engine,
      logins,
      hear: (listener) => (store.hears = listener),
      uninstall: installer.uninstall,
      baseActions: updateSetActions(store, installer.updateSets),
    }),
    log: store.log,
  })
  return app
}

/** Megabytes that a Scripted REST API takes (docs/facts/rest.md#largest-request). */
const LARGEST_BODY = 'glide.rest.scripted.max_inbound_content_length_mb'

function actorBySysId(store: RecordStore, userSysId: string): Actor {
  const [row] = store.platformRows('sys_user', { sys_id: userSysId })
  return store.users.actor(row?.['user_name'] ?? '') ?? store.users.guest()
}

/** Whoever comes while another one is at work waits; a failure is its own only. */
function createTurns(): <Result>(work: () => Result | Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}

function logToConsole(level: 'info' | 'warning' | 'error', source: string, message: string): void {
  if (level === 'error') console.error(`${source}: ${message}`)
}
