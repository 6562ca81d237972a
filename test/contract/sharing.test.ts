import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, type MetricAlertOptions } from '../support/alerts.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

describe('alerts that share an incident', () => {
  test.each([
    ['rule', { target: machine('shop-web-02') }, true],
    ['resource', { rule: 'Disk full', ruleId: 'disk-full' }, true],
    ['resource', { target: machine('shop-web-02') }, false],
    ['problem', { problem: 'same' }, true],
    ['problem', {}, false],
    ['alert', {}, false],
  ])('by %s: a further alert with %j joins: %s', async (groupBy, other: MetricAlertOptions, joins) => {
    story.set({ 'lifecycle.group_by': groupBy })
    const first = await story.deliver({ id: 'a', ...(other.problem ? { problem: 'same' } : {}) })
    const second = await story.deliver({ id: 'b', ...other })
    expect(second.outcome).toBe(joins ? 'grouped' : 'opened')
    expect(second.incident === first.incident).toBe(joins)
  })

  test('leave a note each, and are resolved with the last of them', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    const { incident: number } = await story.deliver({ id: 'a' })
    const { alert } = await story.deliver({ id: 'b', target: machine('shop-web-02') })
    expect(story.notes(number).at(-1)).toContain(`${alert} joined: shop-web-02: `)
    expect(await story.deliver({ id: 'a', resolvedAt: 60 })).toMatchObject({ reason: 'members_still_firing' })
    expect(story.incident(number)['state']).toBe('1')
    expect(await story.deliver({ id: 'b', resolvedAt: 90 })).toMatchObject({ outcome: 'resolved' })
    expect(story.incident(number)['state']).toBe('6')
  })

  test('open a new incident once the shared one is resolved', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    const first = await story.deliver({ id: 'a' })
    await story.deliver({ id: 'a', resolvedAt: 60 })
    const second = await story.deliver({ id: 'b', firedAt: 120 })
    expect(second.outcome).toBe('opened')
    expect(second.incident).not.toBe(first.incident)
  })

  test('still do after the setting was changed', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    const { incident: number } = await story.deliver({ id: 'a' })
    await story.deliver({ id: 'b' })
    story.set({ 'lifecycle.group_by': 'alert' })
    await story.deliver({ id: 'a', resolvedAt: 60 })
    expect(story.incident(number)['state']).toBe('1')
    await story.deliver({ id: 'b', resolvedAt: 60 })
    expect(story.incident(number)['state']).toBe('6')
  })

  test('never by a workspace that only reports them', async () => {
    story.set({ 'lifecycle.group_by': 'resource' })
    const workspace =
      '/subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590/resourcegroups/rg-ops/providers/microsoft.operationalinsights/workspaces/logs'
    await story.deliver({ id: 'a', target: workspace })
    expect(await story.deliver({ id: 'b', target: workspace })).toMatchObject({ outcome: 'opened' })
  })
})

describe('what a mapping rule keeps on record', () => {
  const keep = (condition: string) =>
    story.app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', { name: 'Quiet', condition, action: 'record' })
      .sysId ?? ''

  test('is less severe alerts, not alerts without a severity', async () => {
    keep('severity>1')
    expect(await story.deliver({ id: 'a', severity: 'Sev2' })).toMatchObject({
      outcome: 'recorded',
      reason: 'rule_recorded',
      incident: null,
    })
    expect(await story.deliver({ id: 'b', severity: 'Sev1' })).toMatchObject({ outcome: 'opened' })
    expect(await story.deliver({ id: 'c', severity: 'none' })).toMatchObject({ outcome: 'opened' })
  })

  test('is a kind; its resolution is recorded too', async () => {
    keep('kind=metric_static')
    expect(await story.deliver({ id: 'a' })).toMatchObject({ outcome: 'recorded', reason: 'rule_recorded' })
    expect(await story.deliver({ id: 'a', resolvedAt: 60 })).toMatchObject({
      outcome: 'recorded',
      reason: 'no_incident',
    })
    expect(story.incidents()).toEqual([])
  })

  test('and opens an incident when it fires again after the rule was switched off', async () => {
    const rule = keep('kind=metric_static')
    await story.deliver({ id: 'a' })
    story.app.node.store.update(PLATFORM, 'x_secx_azmon_rule', rule, { active: '0' })
    expect(await story.deliver({ id: 'a', firedAt: 300 })).toMatchObject({
      outcome: 'opened',
      reason: 'fired_without_incident',
    })
  })
})

describe('a storm', () => {
  beforeEach(() => story.set({ 'lifecycle.storm_incidents': '3', 'lifecycle.storm_minutes': '10' }))
  const burst = async (ids: string, more: { severity?: string } = {}) => {
    const told = []
    for (const id of ids) told.push(await story.deliver({ id, ...more }))
    return told
  }

  test('gathers what comes after the limit in one incident, and drops nothing', async () => {
    const told = await burst('abcdefg')
    expect(told.map((one) => one.reason)).toEqual([
      'first_fired',
      'first_fired',
      'first_fired',
      'first_fired',
      'storm_opened',
      'storm_joined',
      'storm_joined',
    ])
    expect(story.incidents()).toHaveLength(5)
    expect(story.app.rows('x_secx_azmon_alert')).toHaveLength(7)
  })

  test('spares severity 0 when that is set', async () => {
    await burst('abcde')
    expect(await story.deliver({ id: 'f', severity: 'Sev0' })).toMatchObject({ reason: 'first_fired' })
    story.set({ 'lifecycle.storm_exempt_critical': 'false' })
    expect(await story.deliver({ id: 'g', severity: 'Sev0' })).toMatchObject({ reason: 'storm_joined' })
  })

  test('lists its alerts by severity, rule and resource group', async () => {
    const told = await burst('abcdefg')
    story.run('process due alerts')
    const text = story.incident(told[4]?.incident ?? '')['description']
    expect(text).toMatch(
      /Alerts: 3, of which 3 still fire[^]*3 × Sev1 Error[^]*3 × CPU high[^]*3 × rg-shop-prod/,
    )
  })

  test('is over when it is quiet: then alerts have incidents of their own again', async () => {
    await burst('abcde')
    story.pass(11)
    expect(await story.deliver({ id: 'f' })).toMatchObject({ reason: 'first_fired' })
  })

  test('of which one incident was closed by a person goes on in the next, and no third is opened', async () => {
    const told = await burst('abcde')
    story.change(told[4]?.incident ?? null, { state: '7', close_code: 'Duplicate', close_notes: 'done' })
    const more = await burst('fgh')
    expect(more.map((one) => one.reason)).toEqual(['storm_opened', 'storm_joined', 'storm_joined'])
    expect(new Set(more.map((one) => one.incident)).size).toBe(1)
  })

  test('whose incident another delivery is about to open has one incident all the same', async () => {
    const told = await burst('abcde')
    const named = story.incident(told[4]?.incident ?? null)['sys_id']
    const { statements, storage } = story.app.node.store
    statements.driver.exec(`DELETE FROM "${storage.of('incident')}" WHERE "sys_id" = '${named}'`)
    const [next] = await burst('f')
    expect(story.incident(next?.incident ?? null)['sys_id']).toBe(named)
  })

  test('is resolved with its last alert, without a note for each', async () => {
    const told = await burst('abcdef')
    const number = told[4]?.incident ?? ''
    const before = story.notes(number).length
    expect(await story.deliver({ id: 'e', resolvedAt: 60 })).toMatchObject({
      outcome: 'recorded',
      reason: 'members_still_firing',
    })
    expect(story.notes(number)).toHaveLength(before)
    expect(await story.deliver({ id: 'f', resolvedAt: 60 })).toMatchObject({ outcome: 'resolved' })
    expect(story.incident(number)['state']).toBe('6')
  })
})

describe('a flapping problem', () => {
  beforeEach(() => story.set({ 'lifecycle.flap_times': '2', 'lifecycle.flap_minutes': '30' }))

  /** Alerts with ids of their own about one problem, each resolved a minute after it fired. Seconds from now. */
  const flap = async (id: string, firedAt: number) => {
    const start = (story.now() - Date.UTC(2024, 10, 20, 14, 0, 0)) / 1000
    const fired = await story.deliver({ id, problem: 'same', firedAt: start + firedAt })
    const resolved = await story.deliver({
      id,
      problem: 'same',
      firedAt: start + firedAt,
      resolvedAt: start + firedAt + 60,
    })
    return { fired, resolved }
  }

  test('stays open, takes up its next alerts, and is resolved when it has been quiet', async () => {
    await flap('a', -1000)
    await flap('b', -800)
    const third = await flap('c', -600)
    expect(third.resolved).toMatchObject({ outcome: 'updated', reason: 'flapping_held' })
    const fourth = await flap('d', -400)
    expect(fourth.fired).toMatchObject({
      outcome: 'grouped',
      reason: 'flapping_joined',
      incident: third.fired.incident,
    })
    expect(story.incident(third.fired.incident)['state']).toBe('1')
    story.run('process due alerts')
    expect(story.incident(third.fired.incident)['state']).toBe('1')
    story.pass(31)
    story.run('process due alerts')
    expect(story.incident(third.fired.incident)).toMatchObject({ state: '6' })
    expect(story.notes(third.fired.incident).at(-1)).toContain('stopped flapping')
  })

  test('stays open while one of its alerts fires', async () => {
    await flap('a', -1000)
    await flap('b', -800)
    const { fired } = await flap('c', -600)
    const start = (story.now() - Date.UTC(2024, 10, 20, 14, 0, 0)) / 1000
    await story.deliver({ id: 'd', problem: 'same', firedAt: start - 10 })
    story.pass(40)
    story.run('process due alerts')
    expect(story.incident(fired.incident)['state']).toBe('1')
  })
})
