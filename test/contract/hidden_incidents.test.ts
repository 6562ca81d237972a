import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { TestReport } from '../../src/server/admin/test_run.ts'
import { ciId } from '../../packages/local-instance/src/demo/demo.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { ALERTS, type Answer } from '../support/app_instance.ts'
import { browserSession } from '../support/browser_session.ts'
import { press } from '../support/press.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic, resultOf, withRule } from './calls.ts'

/**
 * docs/facts/limits.md#incident-query: the base rule "incident query" hides incidents from whoever lacks
 * itil.
 */
const ALONE = 'ada.admin'
const DELIVERY = 'x_secx_azmon_delivery'
const PREVIEW = ALERTS.replace('/alerts', '/preview')
const TEST = ALERTS.replace('/alerts', '/setup/test')
const UNSEEN = 'You cannot see incidents: you need the role itil or sn_incident_read.'

let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
  story.app.node.store.users.grant(PLATFORM, ALONE, 'x_secx_azmon.admin')
})

const lastDelivery = () => story.app.rows(DELIVERY).at(-1) ?? {}
const change = (table: string, sysId: string | undefined, values: Record<string, string>) =>
  story.app.node.store.update(PLATFORM, table, sysId ?? '', values)
const replay = () => press(story.app, ALONE, DELIVERY, 'Replay', lastDelivery()['sys_id'])

describe('a user with the role x_secx_azmon.admin alone', () => {
  test('replays a resolution that was given up, and the incident is resolved', async () => {
    const { incident } = await story.deliver({ firedAt: 0 })
    story.set({ 'operation.mode': 'queued' })
    await story.deliver({ firedAt: 0, resolvedAt: 60 })
    change(DELIVERY, lastDelivery()['sys_id'], { state: 'dead', next_attempt: '' })
    expect(replay()).toMatchObject({ ran: true, messages: [{ kind: 'info' }] })
    expect(story.incident(incident)['state']).toBe('1')
    await story.app.node.runEvents()
    expect(lastDelivery()).toMatchObject({ state: 'done', outcome: 'resolved' })
    expect(story.incident(incident)['state']).toBe('6')
  })

  test('replays a firing, and no second incident is opened', async () => {
    await story.deliver()
    change(DELIVERY, lastDelivery()['sys_id'], { state: 'dead' })
    replay()
    await story.app.node.runEvents()
    expect(lastDelivery()).toMatchObject({ state: 'done' })
    expect(story.incidents()).toHaveLength(1)
  })

  test('has the CI of an alert searched again, and its incident gets it', async () => {
    const { alert, incident } = await story.deliver({
      target: machine('nowhere-01'),
    })
    const [row] = story.app.rows('x_secx_azmon_alert', { number: alert ?? '' })
    const link = {
      resource: row?.['target'] ?? '',
      cmdb_ci: ciId('web02'),
      state: 'accepted',
    }
    story.app.node.store.insert(PLATFORM, 'x_secx_azmon_ci_link', link)
    press(story.app, ALONE, 'x_secx_azmon_alert', 'Search CI again', row?.['sys_id'])
    await story.app.node.runEvents()
    expect(story.incident(incident)['cmdb_ci']).toBe(ciId('web02'))
  })

  test('previews in the browser, and is told that incidents are hidden instead of gone', async () => {
    await story.deliver({ firedAt: 0 })
    const ask = await browserSession(story.app, ALONE)
    const answer = await ask('POST', PREVIEW, metricAlert({ firedAt: 0, resolvedAt: 60 }))
    expect(resultOf(answer)).toMatchObject({
      outcome: 'unknown',
      sentence: expect.stringContaining(UNSEEN) as string,
      incident: { number: null },
    })
    expect(JSON.stringify(answer.json)).not.toContain('gone')
  })

  test('previews an alert of a group, whose incident is hidden as well', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    await story.deliver({ id: 'a' })
    const ask = await browserSession(story.app, ALONE)
    expect(resultOf(await ask('POST', PREVIEW, metricAlert({ id: 'b' })))['outcome']).toBe('unknown')
  })

  test('previews an alert that nothing is known of as before', async () => {
    await story.deliver({ id: 'a' })
    const ask = await browserSession(story.app, ALONE)
    expect(resultOf(await ask('POST', PREVIEW, metricAlert({ id: 'b' })))['outcome']).toBe('opened')
  })

  test('previews with a login of its own, where the rule does not act', async () => {
    await story.deliver({ firedAt: 0 })
    const answer = await story.app.request('POST', PREVIEW, {
      headers: { authorization: basic(ALONE) },
      body: metricAlert({ firedAt: 0, resolvedAt: 60 }),
    })
    expect(resultOf(answer)['outcome']).toBe('resolved')
  })

  test('sends a test alert, whose incident is theirs to see', async () => {
    const ask = await browserSession(story.app, ALONE)
    expect(reportOf(await ask('POST', TEST, {}))).toMatchObject({ passed: true })
  })

  test('is told by the test alert when a rule of the instance takes its incident out of sight', async () => {
    const ask = await browserSession(story.app, ALONE)
    const rule = {
      table: 'incident',
      when: 'before' as const,
      operations: ['insert' as const],
      run: ({ current }: { current: Record<string, string> }) => void (current['opened_by'] = ''),
    }
    const report = reportOf(await withRule(story.app, rule, () => ask('POST', TEST, {})))
    expect(report.steps.find(({ id }) => id === 'incident')).toMatchObject({
      state: 'wrong',
      found: expect.stringMatching(
        /^INC\d+ was opened, but you cannot see it: you need the role itil/,
      ) as string,
    })
  })
})

test('somebody who has itil too previews as ever', async () => {
  await story.deliver({ firedAt: 0 })
  const ask = await browserSession(story.app, 'iris.admin')
  const answer = await ask('POST', PREVIEW, metricAlert({ firedAt: 0, resolvedAt: 60 }))
  expect(resultOf(answer)['outcome']).toBe('resolved')
})

const reportOf = (answer: Answer) => resultOf(answer) as unknown as TestReport
