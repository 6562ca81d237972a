import { PlatformRefusal } from './bridge.ts'
import { recordCalls } from './record_calls.ts'
import { systemCalls, type TransactionNotes } from './system_calls.ts'
import { accessRecord } from '../records/access_record.ts'
import type { Actor, Log, Records, Row, ScriptMeter } from '../records/records.ts'
import { onBehalfOf, PLATFORM } from '../records/actors.ts'
import type { ScopedCaches } from '../records/scoped_caches.ts'
import type {
  Engine,
  Outbound,
  RestRequest,
  RestResponse,
  RuleOutcome,
  ScanOutcome,
  ScriptRun,
  StepOutcome,
} from './engine.ts'
import type { Limit } from './limits.ts'
import { createModules, type Modules } from './modules.ts'
import { scriptIncludesFor } from './script_includes.ts'
import {
  type Failure,
  type OpenTransaction,
  openTransaction,
  SCRIPT_GLOBALS,
  type Transaction,
} from './transaction.ts'

export interface EngineParts {
  /** Opens a transaction on what the scripts run on; by default on V8. */
  openTransaction?: OpenTransaction
  records: Records
  /** Whether the access rules let somebody write a record: what GlideRecord.canWrite asks. */
  mayWrite: (actor: Actor, table: string, row: Row) => boolean
  /** System properties as a node keeps them in memory; null where there is none. */
  property: (name: string) => string | null
  /** Where it is counted what the scripts of the current request load. */
  meter: () => ScriptMeter
  outbound: Outbound
  scopedCaches: ScopedCaches
  /** Milliseconds since 1970: what GlideDateTime and Date tell. */
  clock: () => number
  log: Log
  /**
   * Milliseconds that a script may take; the platform's transaction quota (docs/facts/rest.md#time-limit).
   */
  timeLimit?: number
  limits?: readonly Limit[]
}

const TIME_LIMIT = 60_000

/** What a script did to the record in hand. */
type LeftInHand = Pick<RuleOutcome, 'changes' | 'aborted' | 'query'>

const NOTHING: LeftInHand = { changes: {}, aborted: false, query: { parts: [], order: [] } }

/** What is compiled once for all transactions, until the next install. */
interface Installed {
  modules: Modules
  /** `<scope>/<package>/<version>` of each scope. */
  folders: Map<string, string>
  /** Active rows of sys_script_include. */
  includes: Row[]
}

export function createEngine(parts: EngineParts): Engine {
  let installed: Installed | undefined
  const note = accessRecord()
  const openOne = parts.openTransaction ?? openTransaction

  function open(
    actor: Actor,
    scope: string,
    source: string,
    notes: TransactionNotes,
    request?: RestRequest,
  ): Transaction {
    const { modules, folders, includes } = (installed ??= readInstalled(parts.records))
    const isGuest = request !== undefined && actor.userName === 'guest'
    const interactive = actor.interactive || (isGuest && (parts.limits ?? []).includes('guest-interactive'))
    const app: Actor = { ...actor, interactive, scope, by: 'app', quiet: false }
    const platform = onBehalfOf(actor)
    let current = app
    const limits = parts.limits ?? []
    const calls = {
      ...recordCalls(parts.records, () => current, limits),
      ...systemCalls({ ...parts, actor: app, platform, source, request, notes }),
      mayWrite: (table: string, row: Row) => parts.mayWrite(current, table, row),
      asPlatform: (on: boolean) => void (current = on ? platform : app),
      scope: () => scope,
      refuse: (why: string) => {
        throw new PlatformRefusal(why)
      },
    }
    const isStrict = limits.includes('ungranted-throws')
    const called = (name: string): boolean => {
      const refusal = isStrict ? parts.records.callRefusal(app, name) : ''
      if (refusal !== '') throw new PlatformRefusal(refusal)
      return note?.({ scope, what: `execute ${name}`, isAllowed: true }) ?? true
    }
    const transaction = openOne(
      modules,
      scriptIncludesFor(scope, includes),
      folders.get(scope) ?? scope,
      note || isStrict ? { ...calls, called } : calls,
      parts.timeLimit ?? TIME_LIMIT,
      limits,
    )
    return {
      ...transaction,
      close: () => {
        const meter = parts.meter()
        for (const path of JSON.parse(transaction.inside.loaded()) as string[]) {
          meter.modules += 1
          meter.characters += modules.text(path).length
        }
        transaction.close()
      },
    }
  }

  function run(actor: Actor, { name, scope, script, current, record, event }: ScriptRun) {
    const notes: TransactionNotes = { messages: [], redirect: '' }
    const transaction = open(actor, scope, name, notes)
    if (current)
      transaction.inside.prepareRecord(current.table, current.sysId, JSON.stringify(current.values ?? {}))
    if (record) transaction.inside.prepareInHand(JSON.stringify(record))
    if (event) transaction.inside.prepareEvent(JSON.stringify(event))
    const outcome = transaction.run(name, script)
    const truth = 'result' in outcome && transaction.inside.truth(outcome.result)
    const left = record ? (JSON.parse(transaction.inside.leftInHand()) as LeftInHand) : NOTHING
    transaction.close()
    const error = 'failure' in outcome ? outcome.failure.message : ''
    if (error !== '') parts.log('error', name, error)
    return { error, truth, left, ...notes }
  }

  /** A script with objects of its own, and what it did to them. */
  function test(
    actor: Actor,
    { name, scope, script }: ScriptRun,
    prepare: (inside: Transaction['inside']) => void,
    left: (inside: Transaction['inside'], result: unknown) => string,
  ): { error: string; what: unknown } {
    const transaction = open(actor, scope, name, { messages: [], redirect: '' })
    prepare(transaction.inside)
    const outcome = transaction.run(name, script)
    const result = 'result' in outcome ? outcome.result : undefined
    const what: unknown = JSON.parse(left(transaction.inside, result))
    transaction.close()
    const error = 'failure' in outcome ? outcome.failure.message : ''
    if (error !== '') parts.log('error', name, error)
    return { error, what }
  }

  return {
    rest: (actor, operation, request) => {
      const name = `sys_ws_operation.${operation.sysId}.operation_script`
      const notes: TransactionNotes = { messages: [], redirect: '' }
      const transaction = open(actor, operation.scope, name, notes, request)
      const { body: _body, ...head } = request
      transaction.inside.prepareRest(JSON.stringify(head))
      const outcome = transaction.run(name, operation.script)
      const response = 'failure' in outcome ? refusal(outcome.failure) : answer(transaction, outcome.result)
      transaction.close()
      if ('failure' in outcome) parts.log('error', name, outcome.failure.message)
      return response
    },
    script: (actor, scriptRun) => {
      const { error, messages, redirect } = run(actor, scriptRun)
      return { error, messages, redirect }
    },
    rule: (actor, scriptRun) => {
      const { error, left, messages } = run(actor, scriptRun)
      return { error, messages, ...left }
    },
    condition: (actor, scriptRun) => run(actor, scriptRun).truth,
    step: (actor, { earlier, ...scriptRun }) => {
      const { error, what } = test(
        actor,
        scriptRun,
        (inside) => inside.prepareStep(JSON.stringify(earlier)),
        (inside, result) => inside.leftByStep(result),
      )
      return { ...(what as Omit<StepOutcome, 'error'>), error }
    },
    scan: (actor, scriptRun) => {
      const { error, what } = test(
        actor,
        scriptRun,
        (inside) => inside.prepareScan(),
        (inside) => inside.leftByScan(),
      )
      return { ...(what as Omit<ScanOutcome, 'error'>), error }
    },
    reload: () => {
      installed = undefined
    },
  }
}

function answer(transaction: Transaction, result: unknown): RestResponse {
  let text: string
  try {
    text = transaction.inside.answer(result)
  } catch (error) {
    return refusal(JSON.parse(transaction.inside.failure(error)) as Failure)
  }
  const { error, ...response } = JSON.parse(text) as RestResponse & { error?: Omit<Failure, 'status'> }
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return error ? { ...refusal({ ...error, status: response.status }), headers } : { ...response, headers }
}

/** The platform's form for every error (docs/facts/rest.md#form-of-an-error). */
function refusal({ status, message, detail }: Failure): RestResponse {
  return { status, headers: {}, body: JSON.stringify({ error: { message, detail }, status: 'failure' }) }
}

function readInstalled(records: Records): Installed {
  const sources = new Map<string, string>()
  for (const row of records.query(PLATFORM, { table: 'sys_module', where: [] }))
    sources.set(row.path ?? '', row.content ?? '')
  const folders = new Map<string, string>()
  for (const row of records.query(PLATFORM, { table: 'sys_app', where: [] })) {
    const { scope = '', package_json = '' } = row
    if (package_json !== '') folders.set(scope, package_json.replace(/\/package\.json$/, ''))
  }
  const active = [[{ column: 'active', operator: '=', value: 'true' }]]
  const includes = records.query(PLATFORM, { table: 'sys_script_include', where: active })
  const hidden = includes.flatMap((row) => [row.name ?? '', (row.api_name ?? '').split('.')[0] ?? ''])
  const names = [...new Set([...SCRIPT_GLOBALS, ...hidden])].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name))
  return { modules: createModules(sources, names), folders, includes }
}
