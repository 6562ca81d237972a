import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import {
  activityContext,
  body,
  healthModelContext,
  type Json,
  metricContext,
  resource,
  resourceHealthContext,
  serviceHealthContext,
  SUBSCRIPTION,
  VM,
} from '../server/azure/bodies.ts'
import { orders } from '../support/history.ts'
import { type Storyteller, tellStories, type Told } from '../support/storyteller.ts'

/** What Azure tells in several calls, each with an alert id of its own, is one incident. */
let story: Storyteller
let serial = 0

beforeAll(async () => {
  story = await tellStories()
})
beforeEach(() => {
  serial++
  story.set({ 'lifecycle.group_by': 'alert' })
})

let calls = 0
/** A body with an alert id that no other has; `second` is when it fired. */
function call(second: number, essentials: Json, context: Json): Json {
  const id = `00000000-0000-4000-8000-${String(++calls).padStart(12, '0')}`
  const alertId = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.AlertsManagement/alerts/${id}`
  const firedDateTime = new Date(Date.UTC(2026, 2, 4, 5, 0, second)).toISOString()
  return body(
    { alertId, firedDateTime, severity: 'Sev4', signalType: 'Activity Log', ...essentials },
    context,
  )
}

async function tell(bodies: readonly Json[]): Promise<Told[]> {
  const told: Told[] = []
  for (const one of bodies) told.push(await story.deliverBody(one))
  return told
}

const incidentsOf = (told: readonly Told[]) => [
  ...new Set(told.map(({ incident }) => incident).filter((number) => number !== null)),
]

describe('an outage of a resource', () => {
  const health = (second: number, current: string, previous: string, operation: string) =>
    call(
      second,
      { monitoringService: 'Resource Health', alertTargetIDs: [database()], configurationItems: ['orders'] },
      resourceHealthContext(current, previous, operation),
    )
  const database = () => `${resource(`rg-${serial}`, 'Microsoft.Sql/servers', 'shop-sql')}/databases/orders`
  const activated = () => health(10, 'Unavailable', 'Available', 'Activated')
  const unchanged = (second: number) => health(second, 'Available', 'Available', 'Updated')
  const resolved = () => health(50, 'Available', 'Unavailable', 'Resolved')

  test.each([
    ['Activated first, Updated of the same second', () => [activated(), unchanged(10), resolved()]],
    ['Updated first, Activated of the same second', () => [unchanged(10), activated(), resolved()]],
    ['Updated a second later', () => [activated(), unchanged(11), resolved()]],
    ['Updated a second later, but delivered first', () => [unchanged(11), activated(), resolved()]],
  ])('opens with Activated and resolves with Resolved: %s', async (_, bodies) => {
    const told = await tell(bodies())
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['ignored', 'opened', 'resolved'])
    expect(told.find(({ outcome }) => outcome === 'ignored')?.reason).toBe('nothing_changed')
    const [incident = null, ...others] = incidentsOf(told)
    expect(others).toEqual([])
    expect(story.incident(incident)['state']).toBe('6')
  })

  test('is over once, though "Available, was Available" comes after the end', async () => {
    const told = await tell([activated(), resolved(), unchanged(59)])
    expect(told.at(-1)).toMatchObject({
      outcome: 'ignored',
      reason: 'nothing_changed',
      alert: told[0]?.alert,
      incident: told[0]?.incident,
    })
    const [alert] = story.app.rows('x_secx_azmon_alert', { number: told[0]?.alert ?? '' })
    expect(alert).toMatchObject({ state: 'resolved', reason: 'nothing_changed', count: '3' })
    expect(story.incident(told[0]?.incident ?? null)['state']).toBe('6')
  })

  test('stays open while only "Available, was Available" was heard', async () => {
    const [, { incident } = { incident: null }] = await tell([unchanged(9), activated(), unchanged(10)])
    expect(story.incident(incident)['state']).toBe('1')
  })

  test('is over when the resource is available after it was not, whatever the operation', async () => {
    const told = await tell([activated(), health(40, 'Available', 'Degraded', 'Updated')])
    expect(told.at(-1)?.outcome).toBe('resolved')
  })

  test('is none where a resource was and is available: no alert, no incident, only the delivery', async () => {
    const [told] = await tell([unchanged(10)])
    expect(told).toMatchObject({ status: 200, outcome: 'ignored', alert: null, incident: null })
  })
})

describe('an operation', () => {
  const operationId = () => `0b6e8f9a-0000-4000-8000-${String(serial).padStart(12, '0')}`
  const step = (second: number, status: string, more: Json = {}, essentials: Json = {}) =>
    call(
      second,
      { monitoringService: 'Activity Log - Administrative', ...essentials },
      activityContext(
        'Administrative',
        'Microsoft.Compute/virtualMachines/delete',
        status === 'Failed'
          ? { statusMessage: '{"error":{"code":"InUse","message":"A disk is in use."}}' }
          : {},
        { status, operationId: operationId(), ...more },
      ),
    )

  test('that is Started, Accepted and Succeeded is one incident with an update for each step', async () => {
    const told = await tell([step(1, 'Started'), step(2, 'Accepted'), step(3, 'Succeeded')])
    expect(told.map(({ outcome }) => outcome)).toEqual(['opened', 'updated', 'updated'])
    const [incident = null, ...others] = incidentsOf(told)
    expect(others).toEqual([])
    const notes = story.notes(incident).join('\n')
    expect(notes).toContain('Accepted')
    expect(notes).toContain('Succeeded')
  })

  test('that fails after it started is an update too', async () => {
    const told = await tell([step(1, 'Started'), step(2, 'Failed')])
    expect(told.map(({ outcome }) => outcome)).toEqual(['opened', 'updated'])
    expect(story.notes(told[0]?.incident ?? null).join('\n')).toContain('Failed')
  })

  test('whose start was too mild for an incident gets one when it fails, though both bear the same second', async () => {
    const mild = { name: 'Mild', condition: 'severity>2', action: 'record' }
    const rule = story.app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', mild).sysId ?? ''
    const steps = [step(1, 'Started', { level: 'Informational' }), step(1, 'Failed', { level: 'Error' })]
    const told = await tell(steps)
    story.app.node.store.update(PLATFORM, 'x_secx_azmon_rule', rule, { active: '0' })
    expect(told.map(({ outcome }) => outcome)).toEqual(['recorded', 'opened'])
  })

  test.each([
    ['resolved', { state: '6', close_code: 'Duplicate', close_notes: 'done' }, 'updated'],
    ['closed', { state: '7', close_code: 'Duplicate', close_notes: 'done' }, 'recorded'],
  ])('opens no second incident when people have %s the first', async (_, ended, outcome) => {
    const [told] = await tell([step(1, 'Started')])
    story.change(told?.incident ?? null, ended)
    const incidents = story.incidents().length
    const [next] = await tell([step(2, 'Succeeded')])
    expect(next).toMatchObject({ outcome })
    expect(story.incidents()).toHaveLength(incidents)
    expect(story.incident(told?.incident ?? null)['state']).toBe(ended.state)
  })

  test('whose failure comes after people have resolved it counts as a firing', async () => {
    const [told] = await tell([step(1, 'Started', { level: 'Informational' })])
    story.change(told?.incident ?? null, { state: '6', close_code: 'Duplicate', close_notes: 'done' })
    const [next] = await tell([step(2, 'Failed', { level: 'Error' })])
    expect(next).toMatchObject({ outcome: 'opened', reason: 'refire_new' })
  })

  test('that fails raises the incident once; a priority that a person lowered then stays', async () => {
    const mild = step(1, 'Started', { level: 'Informational' })
    const [told] = await tell([mild, step(2, 'Failed', { level: 'Error' })])
    const number = told?.incident ?? null
    expect(story.incident(number)).toMatchObject({ impact: '1', urgency: '2' })
    expect(story.notes(number).at(-1)).toContain('This call is more severe than the ones before')
    story.change(number, { impact: '3', urgency: '3' })
    await tell([step(3, 'Failed', { level: 'Error' })])
    expect(story.incident(number)).toMatchObject({ impact: '3', urgency: '3' })
  })

  test.each<[string, Json, Json]>([
    ['another operation id', { operationId: 'ffff0000-0000-4000-8000-000000000001' }, {}],
    ['another operation', { operationName: 'Microsoft.Compute/virtualMachines/write' }, {}],
    ['another rule', {}, { alertRule: 'somebody else watches' }],
    ['another resource', {}, { alertTargetIDs: [`${VM}-2`], configurationItems: [] }],
  ])('with %s is another incident', async (_, more, essentials) => {
    const told = await tell([step(1, 'Started'), step(2, 'Accepted', more, essentials)])
    expect(told.map(({ outcome }) => outcome)).toEqual(['opened', 'opened'])
  })

  test('without an operation id is an alert of its own each time', async () => {
    const none = { operationId: '00000000-0000-0000-0000-000000000000' }
    const told = await tell([step(1, 'Started', none), step(2, 'Accepted', none)])
    expect(incidentsOf(told)).toHaveLength(2)
  })
})

describe('an event of Service Health that hits many subscriptions', () => {
  const OTHER = '11112222-aaaa-4bbb-8ccc-333344445555'
  const event = (second: number, subscription: string, properties: Json = {}) => {
    const one = call(
      second,
      {
        monitoringService: 'ServiceHealth',
        alertTargetIDs: [`/subscriptions/${subscription}`],
        configurationItems: undefined,
      },
      serviceHealthContext({ trackingId: `MANY${serial}-XY0`, ...properties }),
    )
    return JSON.parse(JSON.stringify(one).replace(SUBSCRIPTION, subscription)) as Json
  }

  test('is one incident by problem', async () => {
    story.set({ 'lifecycle.group_by': 'problem' })
    const told = await tell([event(1, SUBSCRIPTION), event(1, OTHER)])
    expect(told.map(({ outcome }) => outcome)).toEqual(['opened', 'grouped'])
    expect(incidentsOf(told)).toHaveLength(1)
    expect(new Set(told.map(({ alert }) => alert)).size).toBe(2)
  })

  test('is one alert for each subscription otherwise', async () => {
    const told = await tell([event(1, SUBSCRIPTION), event(1, OTHER)])
    expect(told.map(({ outcome }) => outcome)).toEqual(['opened', 'opened'])
  })

  test('does not flap because each subscription resolves', async () => {
    story.set({ 'lifecycle.flap_times': '1', 'lifecycle.flap_minutes': '60' })
    const all = [SUBSCRIPTION, OTHER, '22223333-aaaa-4bbb-8ccc-333344445555']
    await tell(all.map((one) => event(1, one)))
    const told = await tell(all.map((one) => event(9, one, { stage: 'Resolved' })))
    expect(told.map(({ outcome }) => outcome)).toEqual(['resolved', 'resolved', 'resolved'])
    story.set({ 'lifecycle.flap_times': '0' })
  })
})

describe('one problem of a rule', () => {
  const fire = (second: number, disk: string, essentials: Json = {}) =>
    call(
      second,
      { signalType: 'Metric', severity: 'Sev2', alertRule: `disk full ${serial}`, ...essentials },
      metricContext({ dimensions: [{ name: 'Disk', value: disk }] }),
    )
  beforeEach(() => story.set({ 'lifecycle.group_by': 'problem' }))

  test('is the same with and without the id of the rule', async () => {
    const alertRuleID = resource('rg-ops', 'Microsoft.Insights/metricAlerts', `disk full ${serial}`)
    const told = await tell([fire(1, 'data', { alertRuleID }), fire(2, 'data')])
    expect(told.map(({ outcome }) => outcome)).toEqual(['opened', 'grouped'])
  })

  test('has its dimensions exactly: values that differ in letter case are two problems', async () => {
    const told = await tell([fire(1, 'data'), fire(2, 'Data'), fire(3, 'data')])
    expect(told.map(({ outcome }) => outcome)).toEqual(['opened', 'opened', 'grouped'])
  })
})

describe('an entity of a health model', () => {
  const essentials = {
    signalType: 'Health',
    severity: 'Sev1',
    monitoringService: 'Health Model',
    alertRule: 'Entity Tills in health model hm is Unhealthy',
  }

  test.each(orders([false, true]).map((order) => [order] as const))(
    'ends when Azure says so (resolved: %j)',
    async (order) => {
      const fired = call(1, essentials, healthModelContext())
      const { data } = fired as { data: { essentials: Json } }
      const times = { monitorCondition: 'Resolved', resolvedDateTime: '2026-03-04T05:30:00Z' }
      const over = { ...fired, data: { ...data, essentials: { ...data.essentials, ...times } } }
      const told = await tell(order.map((isOver) => (isOver ? over : fired)))
      const [incident = null] = incidentsOf(told)
      expect(incident === null ? 'none' : story.incident(incident)['state']).toBe(order[0] ? 'none' : '6')
    },
  )
})
