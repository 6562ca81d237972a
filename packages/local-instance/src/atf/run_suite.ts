import type { Engine, StepOutputs } from '../engine/engine.ts'
import { parseEncodedQuery } from '../records/encoded_query.ts'
import type { Actor } from '../records/records.ts'
import { onBehalfOf } from '../records/actors.ts'
import type { RecordStore } from '../records/store.ts'
import { createRollback, type Rollback } from './rollback.ts'
import { REST_ASSERTIONS, requestOf, type Sent } from './rest_steps.ts'
import type { Step, Suite, SuiteTest } from './suite.ts'

export type Status = 'success' | 'failure' | 'error' | 'skipped'

export interface TestOutcome {
  test: SuiteTest
  status: Status
  started: number
  ended: number
  steps: StepOutcome[]
}

export interface StepOutcome {
  step: Step
  status: Status
  output: string
  milliseconds: number
}

export interface RunParts {
  store: RecordStore
  engine: Engine
  /** A call over the instance's own HTTP interface, as somebody from outside would make it: another session. */
  send: (request: Request) => Response | Promise<Response>
  /** What workers of the platform do beside a test: events and asynchronous rules. Their writes are not rolled back. */
  runBackground: () => void
}

const ORIGIN = 'http://127.0.0.1'

/** Steps of the app's tests; sys_ids as in the SDK's `atf/step-configs.ts`. */
const SEND_REST_REQUEST = 'e00571a10b3222000b7da95e93673a8f'
const RUN_SCRIPT = '41de4a935332120028bc29cac2dc349a'
const SCRIPT = '989d9e235324220002c6435723dc3484'
const INSERT_RECORD = '14872288df60220062fe6c7a4df26319'
const TABLE = '90144b535320220002c6435723dc3488'
const FIELD_VALUES = 'dd54cf535320220002c6435723dc34fd'
const ENFORCE_SECURITY = 'e6e3c7535320220002c6435723dc3496'

/** Runs the tests one after the other, as the user who asked for it, and rolls each one back. */
export async function runSuite(parts: RunParts, suite: Suite, actor: Actor): Promise<TestOutcome[]> {
  const outcomes: TestOutcome[] = []
  for (const test of suite.tests) outcomes.push(await runTest(parts, test, actor))
  return outcomes
}

async function runTest(parts: RunParts, test: SuiteTest, actor: Actor): Promise<TestOutcome> {
  const { clock } = parts.store
  const started = clock()
  const rollback = createRollback(parts.store)
  const session: Session = { ...parts, actor, rollback, sent: null, outputs: {} }
  const steps: StepOutcome[] = []
  try {
    for (const step of test.steps) {
      const isOver = steps.some(({ status }) => status !== 'success')
      steps.push(isOver ? skipped(step) : await timed(session, step))
      parts.runBackground()
    }
  } finally {
    rollback.undo()
  }
  const status = steps.find((step) => step.status !== 'success')?.status ?? 'success'
  return { test, status: steps.length === 0 ? 'error' : status, started, ended: clock(), steps }
}

function skipped(step: Step): StepOutcome {
  const output = 'This step did not execute due to a failure in a previous step'
  return { step, status: 'skipped', output, milliseconds: 0 }
}

/** One run of one test. */
interface Session extends RunParts {
  actor: Actor
  rollback: Rollback
  sent: Sent | null
  outputs: StepOutputs
}

async function timed(session: Session, step: Step): Promise<StepOutcome> {
  const begin = Date.now()
  const { status, output } = await runStep(session, step).catch((error: unknown) => ({
    status: 'error' as const,
    output: error instanceof Error ? error.message : String(error),
  }))
  return { step, status, output, milliseconds: Date.now() - begin }
}

type Done = Pick<StepOutcome, 'status' | 'output'>

async function runStep(session: Session, step: Step): Promise<Done> {
  switch (step.config) {
    case SEND_REST_REQUEST:
      return sendRequest(session, step)
    case RUN_SCRIPT:
      return runScript(session, step)
    case INSERT_RECORD:
      return insertRecord(session, step)
    default:
      return assertAnswer(session, step)
  }
}

async function sendRequest(session: Session, { inputs }: Step): Promise<Done> {
  const response = await session.send(requestOf(inputs, ORIGIN))
  session.sent = { status: response.status, headers: response.headers, text: await response.text() }
  return { status: 'success', output: `Answered with ${response.status}` }
}

function assertAnswer({ sent }: Session, step: Step): Done {
  const assertion = REST_ASSERTIONS[step.config]
  if (!assertion) throw new Error(`The step “${step.displayName}” (${step.config}) is not known here`)
  if (sent === null) throw new Error('An assertion has to follow a Send REST Request step')
  const fault = assertion(step.inputs, sent)
  return fault === '' ? { status: 'success', output: 'As expected' } : { status: 'failure', output: fault }
}

function runScript(session: Session, { sysId, scope, inputs }: Step): Done {
  const { engine, actor, rollback, outputs: earlier } = session
  const script = { name: `sys_atf_step.${sysId}.script`, scope, script: inputs[SCRIPT] ?? '', earlier }
  const { error, verdict, message, outputs } = rollback.track(() => engine.step(actor, script))
  session.outputs[sysId] = outputs
  if (error !== '') return { status: 'failure', output: [message, error].filter(Boolean).join('\n') }
  return { status: verdict === false ? 'failure' : 'success', output: message }
}

function insertRecord({ store, actor, rollback }: Session, { inputs }: Step): Done {
  const table = inputs[TABLE] ?? ''
  const values = Object.fromEntries(
    parseEncodedQuery(inputs[FIELD_VALUES] ?? '').where.flatMap((any) =>
      any.map(({ column, value }) => [column, value]),
    ),
  )
  if (inputs[ENFORCE_SECURITY] === '1' && !store.acl.allowed(actor, 'create', table, undefined, values))
    return { status: 'failure', output: `${actor.userName} may not create records of ${table}` }
  const { sysId, error } = rollback.track(() => store.insert(onBehalfOf(actor), table, values))
  return sysId === null
    ? { status: 'failure', output: `The record was not inserted: ${error}` }
    : { status: 'success', output: `Inserted ${table} ${sysId}` }
}
