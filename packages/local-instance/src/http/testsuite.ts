import { Hono } from 'hono'
import { hasPassed, writeResults } from '../atf/results.ts'
import { type RunParts, runSuite } from '../atf/run_suite.ts'
import { findSuites } from '../atf/suite.ts'
import type { Actor, Row } from '../records/records.ts'
import { jsonReply, notAuthenticated, notAuthorized, refusal } from '../rest/replies.ts'
import type { Authentication } from '../login/authentication.ts'
import type { Progress } from './progress.ts'
import { plainResponse } from './reply.ts'

export interface TestSuiteParts extends RunParts {
  authentication: Authentication
  progress: Progress
}

/** Whoever may use the CI/CD API, besides admins. */
const ROLE = 'sn_cicd.sys_ci_automation'

/** Both must be on, and neither is on a fresh instance (ServiceNow's documentation, ATF "Properties"). */
const SWITCHES: [property: string, what: string][] = [
  ['sn_atf.runner.enabled', 'Test/suite execution'],
  ['sn_atf.schedule.enabled', 'Scheduled test/suite execution'],
]

/** ServiceNow's CI/CD API, as far as it runs test suites. A run is over before its start is answered. */
export function testSuiteRoutes(parts: TestSuiteParts): Hono {
  const app = new Hono()
  app.post('/api/sn_cicd/testsuite/run', async (c) => {
    const actor = parts.authentication.ofRest(c.req.raw.headers)
    return plainResponse(mayNot(actor) ?? (await start(parts, actor, c.req.query())))
  })
  app.get('/api/sn_cicd/testsuite/results/:id', (c) => {
    const actor = parts.authentication.ofRest(c.req.raw.headers)
    return plainResponse(mayNot(actor) ?? tellResults(parts, c.req.param('id')))
  })
  return app
}

function mayNot(actor: Actor) {
  if (actor.userName === 'guest') return notAuthenticated()
  return actor.roles.has('admin') || actor.roles.has(ROLE) ? null : notAuthorized()
}

async function start(parts: TestSuiteParts, actor: Actor, query: Record<string, string>) {
  const { test_suite_sys_id: sysId, test_suite_name: name } = query
  if (!sysId && !name) return refusal(400, 'test_suite_sys_id or test_suite_name is needed')
  const suites = findSuites(parts.store, sysId ? { sys_id: sysId } : { name: name! })
  const [suite] = suites
  if (suite === undefined) return refusal(404, 'No Record found')
  if (suites.length > 1) return refusal(409, `There are ${suites.length} test suites of this name`)
  const off = SWITCHES.find(([property]) => parts.store.getProperty(property) !== 'true')
  if (off) {
    const error = `${off[1]} is disabled. Change the value of property '${off[0]}' to true to enable it`
    return jsonReply(200, { result: { ...state('3'), error } })
  }
  const outcomes = await runSuite(parts, suite, actor)
  const result = writeResults(parts.store, actor, suite, outcomes)
  const passed = hasPassed(outcomes)
  const links = { results: link(result, `/api/sn_cicd/testsuite/results/${result}`) }
  const message = passed ? 'Suite passed' : 'Suite failed'
  const progress = parts.progress.track({ succeeded: passed, message, links })
  const started = { progress: link(progress, `/api/sn_cicd/progress/${progress}`) }
  return jsonReply(200, { result: { links: started, ...state('0'), error: '' } })
}

function tellResults({ store }: TestSuiteParts, id: string) {
  const [row] = store.platformRows('sys_atf_test_suite_result', { sys_id: id })
  if (row === undefined) return refusal(404, 'No Record found')
  const [suite] = store.platformRows('sys_atf_test_suite', { sys_id: row['test_suite'] ?? '' })
  return jsonReply(200, {
    result: {
      links: { results: link(id, `/sys_atf_test_suite_result.do?sys_id=${id}`) },
      ...state(row['success'] === '1' ? '2' : '3'),
      error: '',
      test_suite_status: row['status'],
      test_suite_duration: `${secondsOf(row)} Seconds`,
      rolledup_test_success_count: Number(row['rolled_up_test_success_count']),
      rolledup_test_failure_count: Number(row['rolled_up_test_failure_count']),
      rolledup_test_error_count: Number(row['rolled_up_test_error_count']),
      rolledup_test_skip_count: Number(row['rolled_up_test_skip_count']),
      test_suite_name: suite?.['name'] ?? '',
      child_suite_results: [],
    },
  })
}

const LABELS: Record<string, string> = { '0': 'Pending', '2': 'Successful', '3': 'Failed' }

function state(status: '0' | '2' | '3') {
  return {
    status,
    status_label: LABELS[status],
    status_message: '',
    status_detail: '',
    percent_complete: status === '0' ? 0 : 100,
  }
}

function link(id: string, path: string) {
  return { id, url: path }
}

function secondsOf(row: Row): number {
  const moment = (column: string) => Date.parse(`${(row[column] ?? '').replace(' ', 'T')}Z`)
  return Math.round((moment('end_time') - moment('start_time')) / 1000)
}
