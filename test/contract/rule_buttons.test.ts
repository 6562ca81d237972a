import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { metricAlert, type MetricAlertOptions } from '../support/alerts.ts'
import { ALERTS } from '../support/app_instance.ts'
import { press } from '../support/press.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic } from './calls.ts'

const RULE = 'x_secx_azmon_rule'
const ALERT = 'x_secx_azmon_alert'
const PREVIEW = ALERTS.replace('/alerts', '/preview')

let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const add = (values: Row) => story.app.node.store.insert(PLATFORM, RULE, values).sysId ?? ''
const rules = () => story.app.rows(RULE)

describe('New rule from this alert', () => {
  async function pressed(options: MetricAlertOptions = {}, user = 'ada.admin') {
    const { alert } = await story.deliver(options)
    const [row] = story.app.rows(ALERT, { number: alert ?? '' })
    return press(story.app, user, ALERT, 'New rule from this alert', row?.['sys_id'])
  }

  test('makes a rule that is not active, for alerts like it, and shows it', async () => {
    const outcome = await pressed()
    expect(rules()).toMatchObject([
      {
        name: expect.stringMatching(/^From AZA\d+: CPU high$/) as string,
        active: '0',
        condition:
          'kind=metric_static^rule=CPU high^target_type=microsoft.compute/virtualmachines^resource_group=rg-shop-prod',
      },
    ])
    expect(outcome).toMatchObject({
      ran: true,
      error: '',
      redirect: `/${RULE}.do?sys_id=${rules()[0]?.['sys_id']}`,
    })
    story.app.node.store.update(PLATFORM, RULE, rules()[0]?.['sys_id'] ?? '', {
      active: '1',
      set_impact: '3',
    })
    expect(story.incident((await story.deliver({ id: 'b' })).incident)['impact']).toBe('3')
    expect(story.incident((await story.deliver({ id: 'c', rule: 'Other' })).incident)['impact']).toBe('1')
  })

  test.each(['a^NQkindISNOTEMPTY', 'a^ORkind=metric_static', 'x^^y', 'x^EQ'])(
    'leaves out what Azure could have made a part of the condition: %s',
    async (rule) => {
      await pressed({ rule })
      expect(rules()[0]?.['condition']).toBe(
        'kind=metric_static^target_type=microsoft.compute/virtualmachines^resource_group=rg-shop-prod',
      )
    },
  )

  test('is for admins of the app', async () => {
    expect(await pressed({}, 'vera.viewer')).toEqual({ ran: false, reason: 'role' })
    expect(rules()).toEqual([])
  })
})

describe('Preview with this rule', () => {
  const pressed = (sysId: string, user = 'ada.admin') =>
    press(story.app, user, RULE, 'Preview with this rule', sysId)
  const headers = { authorization: basic('ada.admin') }
  async function previewed(query: string, body: unknown = metricAlert()) {
    const { json } = await story.app.request('POST', PREVIEW + query, { headers, body })
    return (json as { result: { rules: { rule: string; matched: boolean }[]; incident: { fields: Row } } })
      .result
  }

  test('leads to the page Preview, which names the rule', async () => {
    const sysId = add({ name: 'Shop', active: '0' })
    expect(pressed(sysId)).toMatchObject({
      ran: true,
      error: '',
      redirect: `x_secx_azmon_preview.do?sysparm_rule=${sysId}`,
    })
    const { json } = await story.app.request('GET', `${PREVIEW}?rule=${sysId}`, { headers })
    expect(json).toMatchObject({ result: { rule: 'Shop' } })
    expect(pressed(sysId, 'vera.viewer')).toEqual({ ran: false, reason: 'role' })
  })

  test('tries the rule as if it were active, in its order, on a body and on a past delivery, and on nothing else', async () => {
    await story.deliver()
    add({ name: 'First', order: '10', condition: 'kind=cost' })
    const sysId = add({ name: 'Tried', order: '20', active: '0', condition: 'severity<=1', set_impact: '3' })
    add({ name: 'Last', order: '30', set_impact: '2' })
    const [{ number } = {}] = story.app.rows('x_secx_azmon_delivery')
    for (const body of [metricAlert({ id: 'b' }), { delivery: number }]) {
      const tried = await previewed(`?rule=${sysId}`, body)
      expect(tried.rules.map(({ rule, matched }) => [rule, matched])).toEqual([
        ['First', false],
        ['Tried', true],
      ])
    }
    expect((await previewed(`?rule=${sysId}`, metricAlert({ id: 'b' }))).incident.fields['impact']).toBe('3')
    for (const query of ['', '?rule=', `?rule=${'f'.repeat(32)}`, '?rule=active=true^NQactive=false'])
      expect((await previewed(query, metricAlert({ id: 'b' }))).incident.fields['impact']).toBe('2')
    expect(story.incident((await story.deliver({ id: 'b' })).incident)['impact']).toBe('2')
    expect(rules().find((row) => row['name'] === 'Tried')).toMatchObject({ active: '0' })
  })
})
