import { GlideRecord } from '@servicenow/glide'
import { alertKey, findAlert } from '../alert/store.ts'
import { errorText } from '../platform/log.ts'
import { toGlideTime } from '../platform/time.ts'
import { boundCi, lifeOfAnAlert, noAlerts, resolvedFirst, wrongSettings } from './accepted_calls.ts'
import { deleteFixture, type Assertion, type Fixture, insertKeys, newFixture } from './fixture.ts'
import { unknownCallers, unwelcomeCalls, wrongTokens } from './refused_calls.ts'

/** What a test step shows. */
interface Report {
  passed: boolean
  said: string
}

/** What the test steps ask for by name (src/fluent/atf). */
const PARTS: { readonly [name: string]: (fixture: Fixture) => Assertion[] } = {
  unknown_callers: unknownCallers,
  wrong_tokens: wrongTokens,
  unwelcome_calls: unwelcomeCalls,
  no_alerts: noAlerts,
  life_of_an_alert: lifeOfAnAlert,
  resolved_first: resolvedFirst,
  bound_ci: boundCi,
  wrong_settings: wrongSettings,
}

/** Runs one part of the tests with a fixture of its own, which is deleted whatever happens. */
export function runPart(name: string): Report {
  if (name === 'kept_from_outside') return report(keptFromOutside(Date.now()), [])
  const part = PARTS[name]
  if (!part) return { passed: false, said: `There is no test ${name}.` }
  const fixture = newFixture()
  const assertions = runWith(fixture, part)
  return report(assertions, deleteFixture(fixture))
}

/** All that was tried if it passed, else only what failed. `left` names rows that could not be deleted. */
export function report(assertions: readonly Assertion[], left: readonly string[]): Report {
  const failed = assertions
    .filter(({ expected, found }) => expected !== found)
    .map(({ tried, expected, found }) => `FAILED  ${tried}: expected ${expected}; found ${found}.`)
  if (left.length > 0) failed.push(`FAILED  Left behind: ${left.join(', ')}. Delete or resolve it yourself.`)
  if (assertions.length === 0) failed.push('FAILED  Nothing was tried.')
  if (failed.length > 0) return { passed: false, said: failed.join('\n') }
  return {
    passed: true,
    said: assertions.map(({ tried, found }) => `passed  ${tried}: ${found}.`).join('\n'),
  }
}

function runWith(fixture: Fixture, part: (fixture: Fixture) => Assertion[]): Assertion[] {
  try {
    insertKeys(fixture)
    return part(fixture)
  } catch (error) {
    return [{ tried: 'the test', expected: 'that it runs to its end', found: errorText(error) }]
  }
}

/** The alert in the calls of the REST steps; the same as in tools/build/generate-atf.ts. */
const OUTSIDE_ALERT =
  '/subscriptions/aaaaaaaa-0000-4000-8000-000000000a7f/providers/Microsoft.AlertsManagement/alerts/aaaaaaaa-0000-4000-8000-00000000a7f0'
const HALF_AN_HOUR = 30 * 60_000

/**
 * After the REST steps, whose calls must all be refused: neither alert nor delivery was kept. If one was, people must
 * delete it: the test framework restores what a step deletes.
 */
function keptFromOutside(now: number): Assertion[] {
  const alert = findAlert(alertKey({ key: OUTSIDE_ALERT.toLowerCase() }))
  const deliveries: string[] = []
  const record = new GlideRecord('x_secx_azmon_delivery')
  record.addQuery('received_at', '>=', toGlideTime(now - HALF_AN_HOUR))
  record.addQuery('payload', 'CONTAINS', OUTSIDE_ALERT)
  record.setLimit(50)
  record.query()
  while (record.next()) deliveries.push(record.getValue('number') ?? '')
  return [
    { tried: 'alerts of these calls', expected: 'none', found: alert?.number ?? 'none' },
    { tried: 'deliveries of these calls', expected: 'none', found: deliveries.join(', ') || 'none' },
  ]
}
