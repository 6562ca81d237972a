import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic, call } from './calls.ts'

/** Codes have labels, sentences and next steps wherever people meet them. */
let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const page = async (path: string) =>
  (await story.app.request('GET', path, { headers: { authorization: basic('vera.viewer') } })).text
const alertOf = (number: string | null) =>
  story.app.rows('x_secx_azmon_alert', { number: number ?? '' })[0] ?? {}

describe('an alert', () => {
  test('has the headline of its incident, what was measured and what the rule says', async () => {
    const { alert, incident } = await story.deliver()
    const row = alertOf(alert)
    expect(row['headline']).toBe(story.incident(incident)['short_description'])
    expect(row['description']).toContain('The shop is slow when this fires.')
    expect(row['facts']).toMatch(/Percentage CPU.*97\.3/)
  })

  test('has its duration once it is over, and none while it fires', async () => {
    const { alert } = await story.deliver()
    expect(alertOf(alert)['duration']).toBe('')
    await story.deliver({ resolvedAt: 3725 })
    expect(alertOf(alert)['duration']).toBe('1970-01-01 01:02:05')
    expect(await page(`/x_secx_azmon_alert.do?sys_id=${alertOf(alert)['sys_id'] ?? ''}`)).toContain(
      '1 Hour 2 Minutes',
    )
    await story.deliver({ firedAt: 4000 })
    expect(alertOf(alert)['duration']).toBe('')
  })

  test('that ended by time has a duration too', async () => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=2' })
    const fired = Math.floor((story.now() - Date.UTC(2024, 10, 20, 14)) / 1000)
    const { alert } = await story.deliver({ firedAt: fired - 60 })
    story.pass(121)
    story.run('process due alerts')
    expect(alertOf(alert)).toMatchObject({ state: 'resolved', duration: '1970-01-01 00:01:00' })
  })

  test('shows labels instead of codes, and colours in lists', async () => {
    const { alert } = await story.deliver({ severity: 'Sev0' })
    const form = await page(`/x_secx_azmon_alert.do?sys_id=${alertOf(alert)['sys_id'] ?? ''}`)
    for (const label of ['First firing', 'Metric, static threshold (metric_static)', 'Work on the incident.'])
      expect(form).toContain(label)
    expect(form).not.toContain('first_fired')
    const list = await page('/x_secx_azmon_alert_list.do')
    expect(list).toMatch(/style="background-color: #f6c6c6; color: #5c0000">0 - Critical/)
  })

  test('begins with what people on call look for', async () => {
    const { alert } = await story.deliver({ resolvedAt: 60 })
    const form = await page(`/x_secx_azmon_alert.do?sys_id=${alertOf(alert)['sys_id'] ?? ''}`)
    const labels = [...form.matchAll(/class="label"[^>]*>([^<]+)</g)].map(([, label]) => label)
    expect(labels.slice(0, 13)).toEqual([
      'Headline',
      'Number',
      'State',
      'Severity',
      'Resource name',
      'Configuration item',
      'Incident',
      'Since',
      'Resolved',
      'Duration',
      'Open in Azure',
      'Facts',
      'Description',
    ])
    expect(labels.indexOf('Explanation')).toBeLessThan(labels.indexOf('Next step'))
    expect(labels.indexOf('Next step')).toBeLessThan(labels.indexOf('Kind'))
    expect(labels.indexOf('Alert key')).toBeGreaterThan(labels.indexOf('Kind'))
  })

  test('of an earlier version, or with a code that nobody knows, can be read', async () => {
    const { alert } = await story.deliver()
    const row = alertOf(alert)
    const old = {
      headline: '',
      description: '',
      facts: '',
      next_step: '',
      kind: 'old_kind',
      reason: 'old_reason',
    }
    story.app.node.store.update(PLATFORM, 'x_secx_azmon_alert', row['sys_id'] ?? '', old)
    const form = await page(`/x_secx_azmon_alert.do?sys_id=${row['sys_id'] ?? ''}`)
    for (const text of ['old_kind', 'old_reason', 'shop-web-01']) expect(form).toContain(text)
    expect(await page('/x_secx_azmon_alert_list.do')).toContain(`>${alert}<`)
    const { reason } = await story.deliver({ resolvedAt: 60 })
    expect(reason).toBe('alert_resolved')
  })
})

test('a delivery has label, sentence and next step, also while it waits', async () => {
  story.set({ 'operation.mode': 'queued' })
  await story.deliver()
  const [row] = story.app.rows('x_secx_azmon_delivery')
  expect(row).toMatchObject({
    reason: 'queued',
    explanation: 'Stored; it will be processed in the background.',
    next_step: 'Wait a minute. If it stays so, check Scheduled jobs on the page Set up.',
  })
  const list = await page('/x_secx_azmon_delivery_list.do')
  expect(list).toContain('Queued')
})

test('a refused call has label, sentence and next step', async () => {
  await call(story.app, 'Bearer nothing')
  expect(story.app.rows('x_secx_azmon_refusal')).toMatchObject([
    {
      reason: 'malformed_token',
      explanation: expect.stringContaining('not formed as a token') as string,
      next_step: 'If Azure’s alerts are missing, check the proxy on their way.',
    },
  ])
  for (const path of ['/x_secx_azmon_refusal_list.do', '/x_secx_azmon_refusal.do?sysparm_query=count=1']) {
    expect(await page(path)).toContain('Malformed token')
    expect(await page(path)).not.toContain('malformed_token')
  }
})

test('a refused call of an earlier version can be read', async () => {
  await call(story.app, 'Bearer nothing')
  const [row] = story.app.rows('x_secx_azmon_refusal')
  const old = { explanation: '', next_step: '', reason: 'old_reason' }
  story.app.node.store.update(PLATFORM, 'x_secx_azmon_refusal', row?.['sys_id'] ?? '', old)
  expect(await page('/x_secx_azmon_refusal_list.do')).toContain('old_reason')
})
