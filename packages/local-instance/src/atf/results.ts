import type { Actor } from '../records/records.ts'
import { onBehalfOf } from '../records/actors.ts'
import type { RecordStore } from '../records/store.ts'
import { platformTime } from '../records/values.ts'
import type { Status, TestOutcome } from './run_suite.ts'
import type { Suite } from './suite.ts'

/** Writes what a run came to, as records. Gives the sys_id of the suite's result. */
export function writeResults(
  store: RecordStore,
  actor: Actor,
  suite: Suite,
  outcomes: readonly TestOutcome[],
): string {
  const by = onBehalfOf(actor)
  const counts = countsOf(outcomes)
  const parent = store.insert(by, 'sys_atf_test_suite_result', {
    test_suite: suite.sysId,
    status: hasPassed(outcomes) ? 'success' : 'failure',
    success: String(hasPassed(outcomes)),
    start_time: platformTime(outcomes[0]?.started ?? store.clock()),
    end_time: platformTime(outcomes.at(-1)?.ended ?? store.clock()),
    rolled_up_test_success_count: String(counts.success),
    rolled_up_test_failure_count: String(counts.failure),
    rolled_up_test_error_count: String(counts.error),
    rolled_up_test_skip_count: String(counts.skipped),
  }).sysId!
  for (const outcome of outcomes) writeTest(store, by, parent, outcome)
  return parent
}

export function hasPassed(outcomes: readonly TestOutcome[]): boolean {
  return outcomes.length > 0 && outcomes.every(({ status }) => status === 'success')
}

function countsOf(outcomes: readonly TestOutcome[]): Record<Status, number> {
  const count = (status: Status) => outcomes.filter((outcome) => outcome.status === status).length
  return {
    success: count('success'),
    failure: count('failure'),
    error: count('error'),
    skipped: count('skipped'),
  }
}

function writeTest(store: RecordStore, by: Actor, parent: string, outcome: TestOutcome): void {
  const failing = outcome.steps.find(({ status }) => status !== 'success')
  const result = store.insert(by, 'sys_atf_test_result', {
    parent,
    test: outcome.test.sysId,
    test_name: outcome.test.name,
    status: outcome.status,
    output: (failing ?? outcome.steps.at(-1))?.output ?? 'The test has no steps',
    start_time: platformTime(outcome.started),
    end_time: platformTime(outcome.ended),
    start_time_millis: String(outcome.started),
    end_time_millis: String(outcome.ended),
  }).sysId!
  for (const { step, status, output, milliseconds } of outcome.steps) {
    const { sysId } = store.insert(by, 'sys_atf_test_result_step', {
      test_result: result,
      step: step.sysId,
      status,
      summary: output.slice(0, 4000),
      output,
      run_time_millis: String(milliseconds),
    })
    if (step === failing?.step)
      store.update(by, 'sys_atf_test_result', result, { first_failing_step: sysId! })
  }
}
