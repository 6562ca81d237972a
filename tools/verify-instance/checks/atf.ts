import { about } from '../finding.ts'
import { asRecord, type Instance, resultOf, textOf } from '../instance.ts'
import type { Check, Visit } from '../visit.ts'
import { inShort } from './public_route.ts'

const SUITE = 'Secure Export for Azure Monitor'

/** Pending and running; 2 is success, 3 failure. */
const GOING_ON = ['0', '1']

/** Runs the shipped test suite by the CI/CD API. */
export const atf: Check = {
  points: ['atf'],
  needs: 'atf',
  run: async (visit) => {
    const said = about('atf')
    const { instance } = visit
    const path = `/api/sn_cicd/testsuite/run?test_suite_name=${encodeURIComponent(SUITE)}`
    const started = await instance.call('POST', path, { login: true })
    if (started.status !== 200)
      return [
        said.wrong(
          'Start',
          `${inShort(started)}; expected 200.`,
          'The suite and the plugin CI/CD must be there.',
        ),
      ]
    const state = await finished(visit, resultOf(started))
    const results = asRecord(asRecord(state['links'])['results'])['id']
    if (typeof results !== 'string')
      return [
        said.wrong(
          'Run',
          textOf(state['error']) ||
            textOf(state['status_message']) ||
            `It did not end in time, status ${textOf(state['status'])}.`,
          'The properties sn_atf.runner.enabled and sn_atf.schedule.enabled must be true.',
        ),
      ]
    return tell(instance, results)
  },
}

async function finished(
  { instance, pause, patience }: Visit,
  started: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const progress = asRecord(asRecord(started['links'])['progress'])['id']
  let state = started
  for (
    let waited = 0;
    GOING_ON.includes(String(state['status'])) && waited <= SUITE_TIME * patience;
    waited += pause
  ) {
    state = resultOf(await instance.call('GET', `/api/sn_cicd/progress/${String(progress)}`, { login: true }))
    if (GOING_ON.includes(String(state['status']))) await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return state
}

/** A suite takes longer than anything else here: so many times the usual patience. */
const SUITE_TIME = 5

async function tell(instance: Instance, id: string) {
  const said = about('atf')
  const reply = await instance.call('GET', `/api/sn_cicd/testsuite/results/${id}`, { login: true })
  const result = resultOf(reply)
  const count = (name: string) => Number(result[`rolledup_test_${name}_count`] ?? 0)
  const failed = count('failure') + count('error')
  const words = `${count('success')} tests passed, ${failed} failed, ${count('skip')} were skipped.`
  if (result['test_suite_status'] === 'success' && failed === 0 && count('success') > 0)
    return [said.ok('Test suite', words)]
  const next = `Open sys_atf_test_suite_result.do?sys_id=${id}: each failed step says what it expected.`
  return [said.wrong('Test suite', words, next)]
}
