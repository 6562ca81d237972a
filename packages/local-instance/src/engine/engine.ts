import type { PlatformQuery } from './record_calls.ts'
import type { Actor, Row } from '../records/records.ts'
import type { RecordInHand, Told } from '../records/scripts.ts'

/**
 * Runs the app's built code, one transaction at a time, each in a context of its own with the platform's globals only.
 * What goes wrong in the instance itself, or must never happen (`javascript:` in a query), is thrown from these methods
 * even if the app caught it.
 */
export interface Engine {
  /** A Scripted REST operation's script. An uncaught error comes back as the platform's 500 with its text. */
  rest(
    actor: Actor,
    operation: { sysId: string; script: string; scope: string },
    request: RestRequest,
  ): RestResponse
  /** A script of a record that runs in the background or on a form. An uncaught error is logged and told, not thrown. */
  script(actor: Actor, script: ScriptRun): ScriptOutcome
  /** A business rule's script, which sees the record in hand as `current` and `previous`. */
  rule(actor: Actor, script: ScriptRun & { record: RecordInHand }): RuleOutcome
  /** Whether a condition script sets `answer` to something true, or else comes to something true. One that throws does not. */
  condition(actor: Actor, script: ScriptRun): boolean
  /** The script of a test step (Run Server Side Script). */
  step(actor: Actor, step: ScriptRun & { earlier: StepOutputs }): StepOutcome
  /** The script of an instance-scan check. */
  scan(actor: Actor, script: ScriptRun): ScanOutcome
  /** Forget compiled modules: after an install. */
  reload: () => void
}

export interface ScriptRun {
  /** For stack traces and the log: `sysauto_script.<sys_id>`. */
  name: string
  scope: string
  script: string
  /**
   * A record that the script sees as `current`, and for script actions `event` with parm1 and parm2. Without such a
   * record `current` is an empty one. `values` are set on it and not written: what was typed on a form.
   */
  current?: { table: string; sysId: string; values?: Row }
  /** Instead of `current`, a record that may not be in the database yet. */
  record?: RecordInHand
  event?: { name: string; parm1: string; parm2: string }
}

export interface ScriptOutcome {
  /** '' where the script ran to its end. */
  error: string
  /** What gs.addInfoMessage and gs.addErrorMessage said. */
  messages: Told[]
  /** Where `action.setRedirectURL` sends the browser; '' for nowhere else. */
  redirect: string
}

export interface RuleOutcome extends Pick<ScriptOutcome, 'error' | 'messages'> {
  /** Columns that the script set on `current`, as it set them. */
  changes: Row
  /** The script called `current.setAbortAction(true)`. */
  aborted: boolean
  /** Conditions that it put to `current` (`addQuery` in a rule of a query). */
  query: PlatformQuery
}

/** What the steps before have put out, by the step's sys_id. */
export type StepOutputs = Record<string, Row>

export interface StepOutcome {
  /** '' where the script ran to its end. */
  error: string
  /** What the script returned: true passes the step, false fails it; null where it returned neither. */
  verdict: boolean | null
  /** What `stepResult.setOutputMessage` said last. */
  message: string
  outputs: Row
}

export interface ScanOutcome {
  error: string
  /** How often the script called `finding.increment()`. */
  findings: number
  /** What it set on the finding. */
  values: Row
}

export interface RestRequest {
  method: string
  /** Path of the URL, without query. */
  uri: string
  url: string
  queryString: string
  queryParams: Record<string, string[]>
  pathParams: Record<string, string>
  /** Names lower case. */
  headers: Record<string, string>
  body: Uint8Array
}

export interface RestResponse {
  status: number
  headers: Record<string, string>
  body: string
}

/** The transport of RESTMessageV2.execute: synchronous, never throws. */
export type Outbound = (request: OutboundRequest) => OutboundResponse
export interface OutboundRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: string
  /** Milliseconds, for reading. */
  timeout: number
}
export type OutboundResponse =
  { status: number; headers: Record<string, string>; body: string } | { error: string; code: number }
