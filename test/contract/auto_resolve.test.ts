import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** Alerts about which Azure does not call any more: settings and mapping rules say when they count as resolved. */
let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const ALERT = 'x_secx_azmon_alert'
const look = () => story.run('process due alerts')
const alerts = () => story.app.rows(ALERT)
const state = (number: string | null) => story.incident(number)['state']
const addRule = (values: Row) =>
  story.app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', {
    name: 'Shop',
    order: '100',
    active: 'true',
    action: 'open',
    ...values,
  }).sysId ?? ''

const autoscale = () =>
  changed(
    { monitoringService: 'Activity Log - Autoscale', signalType: 'Activity Log' },
    {
      eventSource: 'Autoscale',
      level: 'Informational',
      operationName: 'Microsoft.Insights/AutoscaleSettings/Scaleup/Action',
      properties: {},
    },
  )

const logSearch = () =>
  changed(
    { monitoringService: 'Log Alerts V2', signalType: 'Log' },
    {
      conditionType: 'LogQueryCriteria',
      condition: {
        windowSize: 'PT5M',
        allOf: [{ searchQuery: 'Heartbeat | count', operator: 'LessThan', threshold: '1', metricValue: 0 }],
      },
    },
  )

const actionRequired = () =>
  changed(
    { monitoringService: 'ServiceHealth', signalType: 'Activity Log' },
    {
      eventSource: 'ServiceHealth',
      level: 'Error',
      operationName: 'Microsoft.ServiceHealth/incident/action',
      status: 'Active',
      properties: {
        title: 'Change a certificate',
        incidentType: 'ActionRequired',
        trackingId: 'T1-AB0',
        stage: 'Active',
      },
    },
  )

/** An alert that fires now; its id and resource are made up. */
function changed(essentials: Row, alertContext: unknown, id = 'one') {
  const { data, schemaId } = metricAlert({ id, firedAt: 0 })
  const firedDateTime = new Date(story.now()).toISOString()
  return {
    schemaId,
    data: { ...data, essentials: { ...data.essentials, firedDateTime, ...essentials }, alertContext },
  }
}

describe('the hours of the settings', () => {
  test.each([
    ['activity_autoscale', autoscale],
    ['log_v2', logSearch],
    ['service_health', actionRequired],
    ['metric_static', () => metricAlert()],
  ] as const)('resolve a %s alert after its last call, and no hour earlier', async (kind, body) => {
    story.set({ 'lifecycle.silence_hours': `${kind}=24` })
    const { incident } = await story.deliverBody(body())
    story.pass(24 * 60 - 1)
    look()
    expect(state(incident)).toBe('1')
    story.pass(2)
    look()
    expect(state(incident)).toBe('6')
    expect(alerts()[0]).toMatchObject({
      kind,
      state: 'resolved',
      reason: 'silent',
      due_at: '',
      due_reason: '',
    })
  })

  test.each([
    ['reported', '1', () => metricAlert()],
    ['uncertain', '0', logSearch],
    ['never', '0', autoscale],
  ] as const)('are needed or not as the alert says: its end is %s', async (end, stateful, body) => {
    await story.deliverBody(body())
    expect(alerts()[0]).toMatchObject({ azure_end: end, stateful })
  })

  test('are said in the incident, which does not claim that Azure reported the end', async () => {
    story.set({ 'lifecycle.silence_hours': 'log_v2=24' })
    const { incident } = await story.deliverBody(logSearch())
    expect(story.incident(incident)['description']).toContain(
      '\nEnds by itself: this incident is resolved when Azure reports the end, or else 24 hours after Azure’s last call.\n',
    )
    story.pass(25 * 60)
    look()
    const written = [story.notes(incident).at(-1), story.incident(incident)['close_notes']]
    const text = 'No call from Azure for 25 hours, so the alert counts as over (CPU high, shop-web-01).'
    expect(written).toEqual([text, text])
  })

  test('are said before an admin’s own resolution notes', async () => {
    story.set({ 'lifecycle.silence_hours': 'log_v2=24', 'incident.close_notes': 'Azure: {{rule}} is over.' })
    const { incident } = await story.deliverBody(logSearch())
    story.pass(25 * 60)
    look()
    expect(story.incident(incident)['close_notes']).toMatch(
      /^No call from Azure for 25 hours, .*\.\nAzure: CPU high is over\.$/,
    )
  })

  test('also hold for alerts that were open before the setting was changed', async () => {
    const { incident } = await story.deliver()
    story.pass(48 * 60)
    look()
    expect(state(incident)).toBe('1')
    story.set({ 'lifecycle.silence_hours': 'metric_static=24' })
    look()
    expect(state(incident)).toBe('6')
  })

  test('begin anew with every call about the alert', async () => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=24' })
    const { incident } = await story.deliver()
    story.pass(23 * 60)
    await story.deliver()
    story.pass(23 * 60)
    look()
    expect(state(incident)).toBe('1')
  })

  test('do not concern other kinds', async () => {
    story.set({ 'lifecycle.silence_hours': 'cost=1' })
    const { incident } = await story.deliver()
    story.pass(10_000)
    look()
    expect(state(incident)).toBe('1')
  })

  test('leave an incident open that is on hold, and the note does not claim that Azure said so', async () => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=24' })
    const { incident } = await story.deliver()
    story.change(incident, { state: '3', hold_reason: '4' })
    story.pass(25 * 60)
    look()
    expect(state(incident)).toBe('3')
    expect(story.notes(incident).at(-1)).toMatch(
      /^No call from Azure for 25 hours[^]*The alert resolved; the incident is on hold/,
    )
  })

  test('leave a shared incident open while another of its alerts still calls', async () => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=24', 'lifecycle.group_by': 'rule' })
    const { incident } = await story.deliver({ id: 'a' })
    story.pass(20 * 60)
    await story.deliver({ id: 'b', target: machine('shop-web-02') })
    story.pass(5 * 60)
    look()
    expect(alerts().map((row) => row['state'])).toEqual(['resolved', 'fired'])
    expect(state(incident)).toBe('1')
    story.pass(20 * 60)
    look()
    expect(state(incident)).toBe('6')
  })

  test('do not turn a firing into a late one that was on its way', async () => {
    story.set({ 'lifecycle.silence_hours': 'activity_autoscale=24' })
    await story.deliverBody(autoscale())
    story.pass(24 * 60 - 1)
    const onItsWay = autoscale()
    story.pass(2)
    look()
    expect(await story.deliverBody(onItsWay)).toMatchObject({ outcome: 'opened', reason: 'refire_new' })
  })

  test('leave nothing to do for a Resolved that comes after all', async () => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=24' })
    const { incident } = await story.deliver()
    story.pass(25 * 60)
    look()
    const notes = story.notes(incident).length
    const resolvedAt = (story.now() - Date.UTC(2024, 10, 20, 14, 0, 0)) / 1000
    expect(await story.deliver({ resolvedAt })).toMatchObject({
      outcome: 'duplicate',
      reason: 'already_resolved',
    })
    expect(story.notes(incident)).toHaveLength(notes)
  })
})

describe('the hours of a mapping rule', () => {
  test('stand above those of the settings, whether they are fewer, more or none', async () => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=24' })
    addRule({ condition: 'rule=few', auto_resolve_hours: '2' })
    addRule({ condition: 'rule=many', auto_resolve_hours: '100' })
    addRule({ condition: 'rule=none', auto_resolve_hours: '0' })
    const told: { incident: string | null }[] = []
    for (const rule of ['few', 'many', 'none', 'other']) told.push(await story.deliver({ id: rule, rule }))
    const states = () => told.map(({ incident }) => state(incident))
    story.pass(3 * 60)
    look()
    expect(states()).toEqual(['6', '1', '1', '1'])
    story.pass(30 * 60)
    look()
    expect(states()).toEqual(['6', '1', '1', '6'])
    story.pass(100 * 60)
    look()
    expect(states()).toEqual(['6', '6', '1', '6'])
  })

  test('begin anew with every call, and are over when the alert resolves', async () => {
    addRule({ auto_resolve_hours: '2' })
    const { incident } = await story.deliver()
    story.pass(90)
    await story.deliver()
    story.pass(90)
    look()
    expect(state(incident)).toBe('1')
    await story.deliver({ resolvedAt: 60 })
    expect(alerts()[0]).toMatchObject({ auto_resolve_hours: '2', auto_resolve_at: '' })
  })

  test('are those of the rule when the alert got its incident', async () => {
    const sysId = addRule({ auto_resolve_hours: '2' })
    const { incident } = await story.deliver()
    story.app.node.store.update(PLATFORM, 'x_secx_azmon_rule', sysId, { auto_resolve_hours: '200' })
    story.pass(121)
    look()
    expect(state(incident)).toBe('6')
  })
})

describe('the job asks with an index', () => {
  test('for alerts with hours of their own, and for incidents that are due', async () => {
    await story.deliver()
    const { statements } = story.app.node.store
    const asked = jest.spyOn(statements, 'all')
    look()
    const plans = asked.mock.calls
      .filter(([, sql]) => /FROM "[^"]*alert"[^]*"(auto_resolve_at|due_at|hold_until|resolved_by)"/.test(sql))
      .map(([, sql, params]) =>
        statements.driver
          .all(`EXPLAIN QUERY PLAN ${sql}`, params)
          .map(({ detail }) => String(detail))
          .join(),
      )
    asked.mockRestore()
    expect(plans.length).toBeGreaterThanOrEqual(4)
    for (const plan of plans) expect(plan).toMatch(/SEARCH t USING (COVERING )?INDEX/)
  })
})

describe('while the job is at work', () => {
  /** Removes the alert's row right after the job has found it. Returns how often it was written after that. */
  const removeWhenFound = (marker: RegExp): (() => number) => {
    const { store } = story.app.node
    const all = store.statements.all.bind(store.statements)
    const written = jest.spyOn(store, 'update')
    const reading = jest.spyOn(store.statements, 'all').mockImplementation((by, sql, params) => {
      const rows = all(by, sql, params)
      if (rows.length > 0 && marker.test(sql)) {
        reading.mockRestore()
        for (const row of alerts()) store.remove(PLATFORM, ALERT, row['sys_id'] ?? '')
        written.mockClear()
      }
      return rows
    })
    return () => written.mock.calls.filter(([, table]) => table === ALERT).length
  }

  test.each([
    ['its hours are over', /"last_event_at" <=/],
    ['its incident is due', /"due_at" <=/],
  ])('an alert that is removed when %s is not written: that would bring it back', async (_, marker) => {
    story.set({ 'lifecycle.silence_hours': 'metric_static=1' })
    await story.deliver()
    story.pass(61)
    const writes = removeWhenFound(marker)
    look()
    expect(alerts()).toEqual([])
    expect(writes()).toBe(0)
  })
})

describe('an upgrade from the version that kept all waiting incidents in one column', () => {
  const heldBefore = async (reason: string, problem = 'p') => {
    const { incident } = await story.deliver({ id: 'a', problem })
    const [row] = alerts()
    story.app.node.store.update(PLATFORM, ALERT, row?.['sys_id'] ?? '', {
      state: 'resolved',
      reason,
      hold_until: '2020-01-01 00:00:00',
      resolved_exact: new Date(story.now()).toISOString(),
      azure_end: '',
    })
    return incident
  }

  test.each([
    ['silent', 'silent'],
    ['settled', 'settled'],
    ['same_firing', 'quiet_again'],
  ])('resolves what was waiting with the reason %s as %s', async (before, after) => {
    const incident = await heldBefore(before)
    look()
    expect(state(incident)).toBe('6')
    expect(alerts()[0]).toMatchObject({ hold_until: '', due_at: '', flapping_until: '', reason: after })
  })

  test('keeps a flapping problem waiting, and its next alert joins', async () => {
    story.set({ 'lifecycle.flap_times': '1', 'lifecycle.flap_minutes': '60' })
    const incident = await heldBefore('same_firing')
    const [row] = alerts()
    const until = new Date(story.now() + 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
    story.app.node.store.update(PLATFORM, ALERT, row?.['sys_id'] ?? '', { hold_until: until })
    look()
    expect(alerts()[0]).toMatchObject({ flapping_until: until, due_at: until, due_reason: 'flapping' })
    expect(await story.deliver({ id: 'b', problem: 'p', firedAt: 60 })).toMatchObject({
      reason: 'flapping_joined',
      incident,
    })
  })
})

describe('an upgrade from the version that had the resolving delivery in the column resolved_by', () => {
  /** The end of alert b as that version wrote it. Returns the delivery. */
  const resolvedBefore = async () => {
    story.set({ 'lifecycle.group_by': 'problem' })
    await story.deliver({ id: 'b', problem: 'p', firedAt: 60 })
    await story.deliver({ id: 'b', problem: 'p', firedAt: 60, resolvedAt: 120 })
    const [row] = alerts()
    const delivery = row?.['resolving_delivery'] ?? ''
    const before = { resolving_delivery: '', resolved_by: delivery }
    story.app.node.store.update(PLATFORM, ALERT, row?.['sys_id'] ?? '', before)
    return delivery
  }

  test('moves it', async () => {
    const delivery = await resolvedBefore()
    look()
    expect(delivery).toMatch(/^[0-9a-f]{32}$/)
    expect(alerts()[0]).toMatchObject({ resolving_delivery: delivery, resolved_by: '' })
  })

  test('a value that a node of the earlier version writes later counts, and is moved too', async () => {
    const delivery = await resolvedBefore()
    const [row] = alerts()
    const both = { resolving_delivery: 'e'.repeat(32), resolved_by: delivery }
    story.app.node.store.update(PLATFORM, ALERT, row?.['sys_id'] ?? '', both)
    look()
    expect(alerts()[0]).toMatchObject({ resolving_delivery: delivery, resolved_by: '' })
  })

  test('an end of this version leaves nothing to move', async () => {
    await resolvedBefore()
    await story.deliver({ id: 'b', problem: 'p', firedAt: 180 })
    await story.deliver({ id: 'b', problem: 'p', firedAt: 180, resolvedAt: 240 })
    expect(alerts()[0]).toMatchObject({ resolved_by: '' })
    expect(alerts()[0]?.['resolving_delivery']).not.toBe('')
  })

  test('an older alert of the problem is over with it, before and after', async () => {
    await resolvedBefore()
    const over = { outcome: 'recorded', reason: 'newer_already_resolved' }
    expect(await story.deliver({ id: 'a', problem: 'p', firedAt: 0 })).toMatchObject(over)
    look()
    expect(await story.deliver({ id: 'c', problem: 'p', firedAt: 30 })).toMatchObject(over)
  })
})
