import fc from 'fast-check'
import {
  activityContext,
  backupContext,
  body,
  COST_ESSENTIALS,
  costContext,
  detectorContext,
  healthModelContext,
  type Json,
  logContext,
  metricContext,
  prometheusContext,
  resourceHealthContext,
  searchContext,
  serviceHealthContext,
  VM,
} from '../server/azure/bodies.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { type AlertKind, ALERT_KINDS } from '../../src/server/azure/alert.ts'
import { engineOfRun } from '../../packages/local-instance/test/support/engine_of_run.ts'
import { machine, type MetricAlertOptions } from '../support/alerts.ts'
import { orders, play, scenarios } from '../support/history.ts'
import { type Storyteller, tellStories, type Told } from '../support/storyteller.ts'
import { containing, like } from '../support/matchers.ts'

/**
 * Order does not matter: whatever Azure says about a few alerts, in any order and with repetitions, alerts and incidents
 * end as the times of the events say.
 */
let story: Storyteller
/** Every history has alerts of its own, so that one instance serves them all. */
let played = 0

beforeAll(async () => {
  story = await tellStories()
})
beforeEach(() => {
  played++
  story.set({ 'lifecycle.group_by': 'alert', 'lifecycle.refire': 'new' })
})

/** V8 has tried most histories, and every other engine gives what V8 gives. */
const RUNS = engineOfRun() === 'v8' ? 60 : 25
const TIME_FOR_RUNS = 300_000

describe('whatever happens', () => {
  test(
    'alerts and incidents are as the times say, after every event',
    async () => {
      const property = fc.asyncProperty(scenarios({ people: false }), (scenario) =>
        play(story, `times-${played++}`, scenario),
      )
      await fc.assert(property, { numRuns: RUNS })
    },
    TIME_FOR_RUNS,
  )

  test(
    'no alert is lost and nothing closed is touched beside people who close, cancel, resolve, hold and take',
    async () => {
      const property = fc.asyncProperty(scenarios({ people: true }), (scenario) =>
        play(story, `people-${played++}`, scenario),
      )
      await fc.assert(property, { numRuns: RUNS })
    },
    TIME_FOR_RUNS,
  )
})

/** States of the incidents of what was told, each once, oldest first. */
const states = (told: readonly Told[]) =>
  [...new Set(told.map((one) => one.incident).filter((number) => number !== null))]
    .sort()
    .map((number) => story.incident(number)['state'])
const alertState = (told: readonly Told[]) =>
  story.app.rows('x_secx_azmon_alert', { number: told.at(-1)?.alert ?? '' })[0]?.['state']

/** Delivers in the order given; the alerts' ids are the test's own. */
async function tell(events: readonly MetricAlertOptions[]): Promise<Told[]> {
  const told: Told[] = []
  for (const event of events) {
    told.push(await story.deliver({ ...event, id: `${event.id ?? 'a'}-${played}`, ruleId: `rule-${played}` }))
  }
  return told
}

/** `fired 0, resolved 1`, for the name of a test. Minutes. */
const inWords = (events: readonly MetricAlertOptions[]) =>
  events
    .map(({ id = '', firedAt = 0, resolvedAt }) =>
      (resolvedAt === undefined ? `${id} fired ${firedAt / 60}` : `${id} resolved ${resolvedAt / 60}`).trim(),
    )
    .join(', ')

describe('fired, resolved, fired, resolved ends with nothing open', () => {
  const events = [{ firedAt: 0 }, { resolvedAt: 60 }, { firedAt: 120 }, { firedAt: 120, resolvedAt: 180 }]

  test.each(orders(events).map((order) => [inWords(order), order] as const))('as %s', async (_, order) => {
    const told = await tell(order)
    expect(alertState(told)).toBe('resolved')
    expect(states(told).filter((state) => state !== '6')).toEqual([])
  })
})

describe('fired, resolved, fired ends with one incident open', () => {
  const events = [{ firedAt: 0 }, { resolvedAt: 60 }, { firedAt: 120 }]

  test.each(orders(events).map((order) => [inWords(order), order] as const))('as %s', async (_, order) => {
    const told = await tell(order)
    expect(alertState(told)).toBe('fired')
    expect(states(told).at(-1)).toBe('1')
    expect(states(told).slice(0, -1)).toEqual(
      states(told)
        .slice(0, -1)
        .map(() => '6'),
    )
  })
})

describe('two alerts of a group', () => {
  const a = [
    { id: 'a', firedAt: 0 },
    { id: 'a', resolvedAt: 120 },
  ]
  const b = [
    { id: 'b', firedAt: 60 },
    { id: 'b', firedAt: 60, resolvedAt: 180 },
  ]
  beforeEach(() => story.set({ 'lifecycle.group_by': 'rule' }))

  test.each(orders([...a, ...b]).map((order) => [inWords(order), order] as const))(
    'that both resolved leave nothing open, as %s',
    async (_, order) => {
      expect(states(await tell(order)).filter((state) => state !== '6')).toEqual([])
    },
  )

  test.each(orders([...a, b[0]!]).map((order) => [inWords(order), order] as const))(
    'of which one still fires share one open incident, as %s',
    async (_, order) => {
      expect(states(await tell(order)).filter((state) => state !== '6')).toEqual(['1'])
    },
  )

  test('of which one fires anew when a person has closed the incident of both get one new incident', async () => {
    const [first] = await tell([
      { id: 'a', firedAt: 0 },
      { id: 'b', firedAt: 0 },
    ])
    story.change(first?.incident ?? null, { state: '7', close_code: 'Duplicate', close_notes: 'done' })
    const told = await tell([
      { id: 'a', firedAt: 60 },
      { id: 'a', firedAt: 60, resolvedAt: 120 },
      { id: 'a', firedAt: 180 },
      { id: 'b', firedAt: 240 },
    ])
    expect(told.map((one) => one.outcome)).toEqual(['opened', 'resolved', 'opened', 'grouped'])
    expect(told[3]?.incident).toBe(told[2]?.incident)
  })

  test('whose records were cleared away get a new incident, not the one from then', async () => {
    const [first] = await tell([{ id: 'a', firedAt: 0 }])
    story.change(first?.incident ?? null, { state: '7', close_code: 'Duplicate', close_notes: 'done' })
    for (const row of story.app.rows('x_secx_azmon_alert', { number: first?.alert ?? '' }))
      story.app.node.store.remove(PLATFORM, 'x_secx_azmon_alert', row['sys_id'] ?? '')
    story.pass(24 * 60)
    const [again] = await tell([{ id: 'b', firedAt: 60 }])
    expect(again?.incident).not.toBe(first?.incident)
    expect(states([again!])).toEqual(['1'])
  })

  test.each(['new', 'reopen', 'note'])(
    'meet again in the open incident when the first fires anew (refire %s)',
    async (refire) => {
      story.set({ 'lifecycle.refire': refire })
      const told = await tell([
        { id: 'a', firedAt: 0 },
        { id: 'a', firedAt: 0, resolvedAt: 60 },
        { id: 'b', firedAt: 120 },
        { id: 'a', firedAt: 180 },
      ])
      expect(told[3]).toMatchObject({ outcome: 'grouped', incident: told[2]?.incident })
      expect(states(told)).toEqual(['6', '1'])
    },
  )
})

describe('a Service Health incident', () => {
  const stages = [
    ['Active', 0],
    ['Active', 10],
    ['Resolved', 20],
    ['RCA', 30],
  ] as const
  const news = (stage: string, minute: number) =>
    body(
      {
        alertId: `/subscriptions/x/providers/Microsoft.AlertsManagement/alerts/${stage}-${minute}`,
        firedDateTime: timeOf(minute),
        monitoringService: 'ServiceHealth',
        alertTargetIDs: ['/subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590'],
      },
      serviceHealthContext({ stage, trackingId: `TRACK-${played}` }),
    )

  test.each(orders(stages).map((order) => [order.map((one) => one.join(' ')).join(', '), order] as const))(
    'that ends is over, told as %s',
    async (_, order) => {
      const told: Told[] = []
      for (const [stage, minute] of order) told.push(await story.deliverBody(news(stage, minute)))
      expect(new Set(told.map((one) => one.alert)).size).toBe(1)
      expect(alertState(told)).toBe('resolved')
      expect(states(told).filter((state) => state !== '6')).toEqual([])
    },
  )

  test('is told in one incident while it lasts', async () => {
    const told = [await story.deliverBody(news('Active', 0)), await story.deliverBody(news('Active', 10))]
    expect(told.map((one) => one.outcome)).toEqual(['opened', 'updated'])
    expect(told[0]?.incident).toBe(told[1]?.incident)
  })
})

describe('the health of a resource', () => {
  const health = (current: string, previous: string, minute: number) =>
    body(
      {
        alertId: `/subscriptions/x/providers/Microsoft.AlertsManagement/alerts/${current}-${minute}`,
        firedDateTime: timeOf(minute),
        monitoringService: 'Resource Health',
        alertTargetIDs: [machine(`health-${played}`)],
      },
      resourceHealthContext(current, previous),
    )
  const changes = [
    ['Unavailable', 'Available', 0],
    ['Available', 'Unavailable', 10],
    ['Unavailable', 'Available', 20],
  ] as const

  test.each(
    orders(changes).map((order) => [order.map((one) => `${one[0]} ${one[2]}`).join(', '), order] as const),
  )('lost, back and lost again leaves one incident open, told as %s', async (_, order) => {
    const told: Told[] = []
    for (const [current, previous, minute] of order) {
      told.push(await story.deliverBody(health(current, previous, minute)))
    }
    expect(alertState(told)).toBe('fired')
    expect(states(told).filter((state) => state !== '6')).toEqual(['1'])
  })
})

describe('the test action of the portal', () => {
  const TEST_ID =
    '/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.AlertsManagement/alerts/12345678-1234-1234-1234-1234567890ab'
  const activity = (source: string, more: Json = {}) =>
    activityContext(source, `Contoso.Test/${source}/action`, more)
  const row = [{ name: 'Computer', value: 'till-07' }]
  const SHAPES: Record<AlertKind, { context: Json; essentials?: Json }> = {
    metric_static: { context: metricContext() },
    metric_dynamic: { context: metricContext({ alertSensitivity: 'High' }, {}, 'DynamicThresholdCriteria') },
    metric_availability: {
      context: metricContext({ webTestName: 'home' }, {}, 'WebtestLocationAvailabilityCriteria'),
    },
    metric_query: { context: metricContext({ metricName: null, query: 'up == 0' }, {}, 'PromQLCriteria') },
    log_v2: { context: logContext() },
    log_simple: { context: logContext({ event: [row] }) },
    log_v1: { context: searchContext() },
    app_insights_v1: { context: searchContext({ WorkspaceId: undefined, ApplicationId: 'shop' }) },
    activity_administrative: { context: activity('Administrative') },
    activity_policy: { context: activity('Policy') },
    activity_autoscale: { context: activity('Autoscale') },
    activity_security: { context: activity('Security', { severity: 'High' }) },
    activity_recommendation: { context: activity('Recommendation', { recommendationImpact: 'High' }) },
    service_health: { context: serviceHealthContext({ stage: 'Resolved', trackingId: 'TEST-TTT' }) },
    resource_health: { context: resourceHealthContext('Unavailable', 'Available') },
    prometheus: { context: prometheusContext() },
    cost: {
      context: costContext(),
      essentials: { ...COST_ESSENTIALS, alertId: '/subscriptions/x/providers/Contoso/alerts/Test_Alert' },
    },
    smart_detection: { context: detectorContext() },
    health_model: { context: healthModelContext() },
    backup: { context: backupContext() },
    unknown: { context: { something: 'new' } },
  }

  const presses = (kind: AlertKind) => (minute: number, monitorCondition: string) => {
    const { context, essentials = {} } = SHAPES[kind]
    const times = { monitorCondition, firedDateTime: timeOf(minute) }
    return story.deliverBody(
      body({ alertId: TEST_ID, alertTargetIDs: [VM], ...essentials, ...times }, context),
    )
  }

  test.each(ALERT_KINDS)('of %s opens an incident that is resolved at once, each time', async (kind) => {
    // Whatever holds for other alerts.
    story.set({
      'lifecycle.refire': 'reopen',
      'lifecycle.resolve': 'never',
      'lifecycle.resolvable_states': '2',
    })
    const press = presses(kind)
    const told = [
      await press(0, 'Fired'),
      await press(1, 'Fired'),
      await press(2, 'Resolved'),
      await press(3, 'Fired'),
      await press(3, 'Fired'),
    ]
    expect(told.map((one) => one.outcome)).toEqual(['opened', 'opened', 'duplicate', 'opened', 'recorded'])
    expect(new Set(told.map((one) => one.alert)).size).toBe(1)
    const numbers = [...new Set(told.map(({ incident }) => incident).filter((number) => number !== null))]
    const incidents = numbers.map((number) => story.incident(number))
    expect(incidents.map(({ state, priority }) => [state, priority])).toEqual(Array(3).fill(['6', '5']))
    const alert = story.app.rows('x_secx_azmon_alert', { number: told[0]?.alert ?? '' })[0]
    expect(alert).toMatchObject({ is_test: '1', state: 'resolved', reason: 'late_fired' })
  })

  test('opens no incident where the setting keeps tests on record', async () => {
    story.set({ 'lifecycle.test_actions': 'record' })
    const before = story.incidents().length
    const told = await presses('metric_static')(20, 'Fired')
    expect(told).toMatchObject({ outcome: 'recorded', reason: 'test_recorded' })
    expect(story.incidents()).toHaveLength(before)
  })

  test.each(ALERT_KINDS)('of %s, left open, repeats and resolves like any alert', async (kind) => {
    story.set({
      'lifecycle.test_actions': 'open',
      'lifecycle.refire': 'new',
      'lifecycle.resolve': 'always',
      'lifecycle.resolvable_states': '1,2',
    })
    const press = presses(kind)
    const told = [
      await press(30, 'Fired'),
      await press(31, 'Fired'),
      await press(32, 'Resolved'),
      await press(33, 'Fired'),
      await press(33, 'Fired'),
    ]
    expect(told.map((one) => one.outcome)).toEqual(['opened', 'updated', 'resolved', 'opened', 'duplicate'])
    expect(new Set(told.map((one) => one.alert)).size).toBe(1)
    expect(states(told)).toEqual(['6', '1'])
    const alert = story.app.rows('x_secx_azmon_alert', { number: told[0]?.alert ?? '' })[0]
    expect(alert).toMatchObject({ kind, is_test: '1' })
    expect(story.incident(told[3]?.incident ?? null)).toMatchObject({
      short_description: like(/^\[Test\] /),
      description: containing('This is a test'),
    })
  })
})

function timeOf(minute: number): string {
  return new Date(Date.UTC(2024, 10, 20, 14, minute)).toISOString()
}
