import { judge } from '../../../tools/storm/verdict.ts'
import { type Played, playedWell } from './records.ts'

/** What is wrong after something was changed in the records of a storm that went well. */
function complaints(change: (played: Played) => void, stormLimit = 0): string[] {
  const played = playedWell()
  change(played)
  return judge(played.storm, played.answers, played.evidence, stormLimit).flatMap((check) => check.wrong)
}

it('finds nothing wrong where nothing is', () => {
  expect(complaints(() => undefined)).toEqual([])
})

it('misses a lost alert', () => {
  expect(complaints(({ evidence }) => void evidence.alerts.splice(2, 1))).toContain('lost: /alerts/2')
})

it('sees an alert with two rows', () => {
  expect(
    complaints(({ evidence }) => void evidence.alerts.push({ ...evidence.alerts[0]!, sys_id: 'other' })),
  ).toContain('twice: /alerts/0')
})

it('sees an alert that nobody sent', () => {
  expect(
    complaints(
      ({ evidence }) => void evidence.alerts.push({ ...evidence.alerts[0]!, alert_id: '/alerts/x' }),
    ),
  ).toContain('nobody sent: /alerts/x')
})

it('sees a call that was refused', () => {
  expect(
    complaints(({ answers }) => Object.assign(answers[0]!.answer, { status: 500, message: 'Oh' })),
  ).toContain('500 Oh')
})

it('sees a call that was not answered', () => {
  expect(complaints(({ answers }) => void answers.pop())).toContain('1 were not answered')
})

it('sees an accepted call that is not in the ledger', () => {
  expect(complaints(({ evidence }) => void evidence.deliveries.splice(1, 1))).toContain('AZD1 is missing')
})

it('sees a delivery in the ledger that no call was told about', () => {
  expect(
    complaints(
      ({ evidence }) => void evidence.deliveries.push({ ...evidence.deliveries[1]!, number: 'AZD99' }),
    ),
  ).toContain('AZD99 was never told')
})

it('sees two calls that were told the same delivery', () => {
  expect(complaints(({ answers }) => void (answers[1]!.answer.delivery = 'AZD0'))).toContain(
    'AZD0 stands for two calls',
  )
})

it('sees a delivery that was not processed', () => {
  expect(complaints(({ evidence }) => void (evidence.deliveries[0]!.state = 'retry'))).toContain(
    'AZD0 is retry',
  )
})

it.each([
  ['a state that its times do not say', { state: 'fired' }],
  ['another time of firing', { fired_exact: '2020-01-01T00:00:00.000Z' }],
  ['no time of resolution', { resolved_exact: '' }],
])('sees an alert with %s', (_, change) => {
  expect(complaints(({ evidence }) => Object.assign(evidence.alerts[1]!, change)).join()).toMatch(
    /AZA1 is \w+, or has other times/,
  )
})

it.each([
  ['takes an alert that ended with a newer one of its problem', 0, []],
  ['sees an alert that ended with an older one', 2, ['AZA2 is resolved, or has other times']],
])('%s', (_, at, wrong) => {
  const said = complaints(({ evidence: { alerts, incidents } }) => {
    const { sys_id: ended_with, resolved_exact } = alerts[1]!
    Object.assign(alerts[at]!, { state: 'resolved', ended_with, resolved_exact })
    incidents[at]!.state = '6'
  })
  expect(said).toEqual(wrong)
})

it('sees a firing alert whose incident was resolved', () => {
  expect(complaints(({ evidence }) => void (evidence.incidents[0]!.state = '6'))).toEqual(['AZA0 has none'])
})

it('sees an alert that a delivery put into a second open incident', () => {
  const wrong = complaints(({ evidence }) => {
    evidence.incidents.push({ ...evidence.incidents[0]!, sys_id: 'second', number: 'INC99' })
    evidence.deliveries[0]!.incident = 'second'
  })
  expect(wrong).toContain('AZA0')
  expect(wrong).toContain('two are open for guid-0')
})

it('sees an incident that was opened twice', () => {
  expect(complaints(({ evidence }) => void (evidence.alerts[0]!.incidents = '2'))).toEqual(['AZA0 had 2'])
})

it('sees an incident that belongs to no alert', () => {
  expect(
    complaints(({ evidence }) => {
      evidence.incidents.push({ sys_id: 'orphan', number: 'INC99', state: '6', correlation_id: 'x' })
    }),
  ).toEqual(['4 deliveries say that they opened one', 'INC99 belongs to none'])
})

it('sees an alert whose incident does not exist', () => {
  expect(complaints(({ evidence }) => void (evidence.alerts[1]!.incident = 'gone'))).toContain(
    'AZA1 names one',
  )
})

it('sees an incident that is open although its alert has resolved', () => {
  expect(complaints(({ evidence }) => void (evidence.incidents[1]!.state = '2'))).toEqual(['INC1'])
})

it('sees more incidents than the storm limit allows', () => {
  expect(complaints(() => undefined, 2)).toEqual(['at most 3 may have their own'])
})

it('lets alerts of severity 0 pass the storm limit', () => {
  expect(complaints(({ storm }) => void (storm.alerts[0]!.severity = 0), 2)).toEqual([])
})

it('does not count an incident of the storm as one of its own', () => {
  expect(complaints(({ evidence }) => void (evidence.incidents[0]!.correlation_id = ''), 2)).toEqual([])
})

it('names a few examples and how many more there are', () => {
  const { storm, answers, evidence } = playedWell(9)
  const checks = judge(storm, answers, { ...evidence, alerts: [] }, 0)
  const [lost] = checks.filter((check) => check.wrong[0]?.startsWith('lost'))
  expect(lost?.wrong).toHaveLength(6)
  expect(lost?.wrong.at(-1)).toBe('and 4 more')
})
