import { openDatabase } from '../../src/database/open.ts'
import { integer, moment, reference, text, truth } from '../../src/dictionary/column.ts'
import type { TableDefinition } from '../../src/dictionary/model.ts'
import { table } from '../../src/dictionary/table.ts'
import { createEngine } from '../../src/engine/create_engine.ts'
import type { Engine, Outbound, RestRequest, RestResponse } from '../../src/engine/engine.ts'
import type { Limit } from '../../src/engine/limits.ts'
import type { EngineName } from '../../src/engine/engine_name.ts'
import { openerOf } from '../../src/engine/rhino/open.ts'
import type { Actor, Row } from '../../src/records/records.ts'
import { attachScripts } from '../../src/jobs/record_scripts.ts'
import { engineOfRun } from './engine_of_run.ts'
import { PLATFORM } from '../../src/records/actors.ts'
import { ScopedCaches } from '../../src/records/scoped_caches.ts'
import { createRecords, type RecordStore } from '../../src/records/store.ts'

/** A small application that exists only for a test. */
export interface FixtureApp {
  /** Text by path in the package: `src/server/webhook.ts`. */
  modules?: Record<string, string>
  packageJson?: { dependencies?: Record<string, string> }
}

export interface TestInstanceOptions {
  app?: FixtureApp
  outbound?: Outbound
  /** Milliseconds since 1970. */
  clock?: () => number
  /** Milliseconds that a script may take. */
  timeLimit?: number
  limits?: readonly Limit[]
  /** What scripts run on; by default what the environment variable ENGINE names, else V8. */
  engine?: EngineName
}

export interface TestInstance {
  store: RecordStore
  engine: Engine
  /** Every line of the instance's log: `error x_test sys_ws_operation…: text`. */
  log: string[]
  /** Runs the asynchronous business rules that wait, and says how many there were. */
  runAsyncRules(): number
  /** Runs a Scripted REST script of the fixture app. */
  rest(script: string, request?: Partial<RestRequest>, actor?: Actor): RestResponse
  /** Runs a script of the fixture app and gives what it answered: the script's last value, as JSON. */
  evaluate(script: string, actor?: Actor): unknown
}

export const SCOPE = 'x_test'
export const PACKAGE = 'x_test/fixture/1.0.0'
export const TEST_TIME = Date.UTC(2026, 0, 15, 12, 0, 0)

export const guest: Actor = {
  userId: 'guest',
  userName: 'guest',
  roles: new Set(),
  scope: 'global',
  by: 'platform',
}

/** Database in memory, base tables, engine, and a fixture app of the scope `x_test`: everything but HTTP. */
export function createTestInstance(options: TestInstanceOptions = {}): TestInstance {
  const log: string[] = []
  const clock = options.clock ?? (() => TEST_TIME)
  const write = (level: string, source: string, message: string) =>
    void log.push(`${level} ${source}: ${message}`)
  const store = createRecords({ driver: openDatabase(null), clock, log: write })
  const outbound = options.outbound ?? (() => ({ error: 'No network in this test', code: -1 }))
  installFixture(store, options.app ?? {})
  const property = (name: string) => store.getProperty(name)
  const engine = createEngine({
    openTransaction: openerOf(options.engine ?? engineOfRun()),
    records: store,
    mayWrite: (actor, table, row) => store.acl.allowed(actor, 'write', table, undefined, row),
    property,
    meter: () => store.statements.meter.scripts,
    outbound,
    scopedCaches: new ScopedCaches(store, () => !options.limits?.includes('scoped-cache-unflushed')),
    clock,
    log: write,
    timeLimit: options.timeLimit,
    limits: options.limits,
  })
  const runAsyncRules = attachScripts(store, engine)
  const rest: TestInstance['rest'] = (script, request = {}, actor = guest) =>
    engine.rest(actor, { sysId: '0'.repeat(32), script, scope: SCOPE }, { ...emptyRequest(), ...request })
  return {
    store,
    engine,
    log,
    runAsyncRules,
    rest,
    evaluate: (script, actor) => {
      const response = rest(script, {}, actor)
      const { result, error } = (response.body === '' ? {} : JSON.parse(response.body)) as {
        result?: unknown
        error?: { message: string }
      }
      if (error) throw new Error(error.message)
      return result
    },
  }
}

/** The fixture app's own table, `x_test_thing`: unique `key`, `name` of 20 characters, `count`, `active`, `incident`. */
function installFixture(store: RecordStore, app: FixtureApp): void {
  const sysId = 'f'.repeat(32)
  const insert = (table: string, row: Row) => store.insert(PLATFORM, table, row)
  insert('sys_app', {
    sys_id: sysId,
    scope: SCOPE,
    name: 'Fixture',
    version: '1.0.0',
    package_json: `${PACKAGE}/package.json`,
  })
  const files = { 'package.json': JSON.stringify({ name: 'fixture', ...app.packageJson }), ...app.modules }
  for (const [path, content] of Object.entries(files)) {
    const full = path.startsWith('x_') ? path : `${PACKAGE}/${path}`
    insert('sys_module', { path: full, content, sys_scope: sysId })
  }
  store.define(thingTable())
  for (const operation of ['read', 'create', 'write'])
    insert('sys_scope_privilege', {
      source_scope: sysId,
      target_name: 'incident',
      target_scope: 'global',
      target_type: 'sys_db_object',
      operation,
      status: 'allowed',
    })
}

function thingTable(): TableDefinition {
  return table('x_test_thing', {
    label: 'Thing',
    scope: SCOPE,
    display: 'name',
    columns: [
      text('key', 64, { unique: true }),
      text('name', 20),
      integer('count', '0'),
      truth('active', 'true'),
      moment('seen_at'),
      reference('incident', 'incident'),
    ],
  })
}

function emptyRequest(): RestRequest {
  return {
    method: 'POST',
    uri: '/api/x_test/thing',
    url: 'http://127.0.0.1/api/x_test/thing',
    queryString: '',
    queryParams: {},
    pathParams: {},
    headers: {},
    body: new Uint8Array(),
  }
}
