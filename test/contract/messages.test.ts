import { body, serviceHealthContext } from '../server/azure/bodies.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** People see every message of Azure once, whatever the call changes. */
let story: Storyteller
beforeAll(async () => {
  story = await tellStories()
})
let played = 0
beforeEach(() => {
  played++
  story.set({ 'lifecycle.group_by': 'alert', 'lifecycle.resolve': 'always' })
})

const SUBSCRIPTION = '0b1f6471-1bf0-4dda-aec3-cb9272f09590'
const say = (stage: string, minute: number, words: string, subscription = SUBSCRIPTION) =>
  story.deliverBody(
    body(
      {
        alertId: `/subscriptions/${subscription}/providers/Microsoft.AlertsManagement/alerts/${stage}-${minute}-${played}`,
        alertRule: 'azure-service-health',
        firedDateTime: new Date(Date.UTC(2026, 10, 20, 10, minute)).toISOString(),
        monitoringService: 'ServiceHealth',
        alertTargetIDs: [`/subscriptions/${subscription}`],
      },
      serviceHealthContext({ stage, trackingId: `TRACK-${played}`, communication: `<p>${words}</p>` }),
    ),
  )
const close = (number: string | null) =>
  story.change(number, { state: '7', close_code: 'Duplicate', close_notes: 'done' })
const count = (number: string | null, words: string) =>
  story.notes(number).filter((note) => note.includes(words)).length

test('an update, a mitigation and a review are in the work notes, the mitigation in the close notes', async () => {
  const { incident } = await say('Active', 0, 'We are looking into errors.')
  await say('Active', 40, 'Cause found: a faulty device.')
  expect(story.notes(incident).at(-1)).toBe(
    'Microsoft, 2026-11-20 10:40 UTC (Active): Cause found: a faulty device.',
  )
  await say('Resolved', 50, 'Mitigated. Restart clients.')
  expect(story.notes(incident).at(-1)).toMatch(
    /^Microsoft, stage Resolved: over at 2026-11-20 10:50 UTC after 10 min \(.*\)\.\nMitigated\. Restart clients\.$/,
  )
  expect(story.incident(incident)['close_notes']).toBe(story.notes(incident).at(-1))
  expect(story.incident(incident)['close_notes']).not.toContain('faulty device')
  expect(await say('RCA', 59, 'Root cause: a line card.')).toMatchObject({
    outcome: 'updated',
    reason: 'message_added',
    incident,
  })
  expect(story.incident(incident)['state']).toBe('6')
  expect(count(incident, 'a line card')).toBe(1)
})

test('a message that was noted is not written again', async () => {
  const { incident } = await say('Active', 0, 'We are looking into errors.')
  await say('Active', 10, 'Cause found: a faulty device.')
  await say('Active', 20, 'Cause found:  a faulty device.')
  expect(count(incident, 'a faulty device')).toBe(1)
  await say('Resolved', 30, 'Mitigated.')
  await say('RCA', 40, 'Root cause: a line card.')
  expect(await say('RCA', 50, 'Root cause: a line card.')).toMatchObject({
    outcome: 'duplicate',
    reason: 'already_resolved',
  })
  expect(count(incident, 'a line card')).toBe(1)
})

test.each([
  ['an update that a newer one overtook', 'Active', 5, false],
  ['another text of the same time', 'Active', 10, false],
  ['an update that arrives after the end', 'Active', 5, true],
])('%s is noted and changes no state', async (_, stage, minute, ended) => {
  const { incident, alert } = await say('Active', 0, 'We are looking into errors.')
  await say('Active', 10, 'Cause found.')
  if (ended) await say('Resolved', 20, 'Mitigated.')
  const before = story.incident(incident)['state']
  expect(await say(stage, minute, 'A late word.')).toMatchObject({ outcome: 'updated', incident, alert })
  expect(story.incident(incident)['state']).toBe(before)
  expect(story.notes(incident).at(-1)).toMatch(
    /^Microsoft, 2026-11-20 10:\d\d UTC \(Active\): A late word\.$/,
  )
})

test('a closed incident is left alone; the delivery says that the message was not written', async () => {
  const { incident } = await say('Active', 0, 'We are looking into errors.')
  await say('Resolved', 10, 'Mitigated.')
  close(incident)
  const before = story.notes(incident)
  expect(await say('RCA', 20, 'Root cause: a line card.')).toMatchObject({ outcome: 'duplicate' })
  expect(story.notes(incident)).toEqual(before)
  const delivery = story.app.rows('x_secx_azmon_delivery').at(-1) ?? {}
  expect(JSON.stringify(delivery)).toContain(`Incident ${incident} is closed or canceled`)
})

test('an incident that the settings leave alone when the alert ends gets no review either', async () => {
  story.set({ 'lifecycle.resolve': 'never' })
  const { incident } = await say('Active', 0, 'We are looking into errors.')
  await say('Resolved', 10, 'Mitigated.')
  await say('RCA', 20, 'Root cause: a line card.')
  expect(story.notes(incident)).toHaveLength(1)
})

test('alerts that share an incident note the same message once', async () => {
  story.set({ 'lifecycle.group_by': 'rule' })
  const other = '11112222-aaaa-4bbb-8ccc-333344445555'
  const rule = (subscription: string) =>
    body(
      {
        alertId: `/subscriptions/${subscription}/providers/Microsoft.AlertsManagement/alerts/shared-${played}`,
        alertRule: 'azure-service-health',
        alertRuleID: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/microsoft.insights/activityLogAlerts/one-${played}`,
        firedDateTime: '2026-11-20T10:00:00Z',
        monitoringService: 'ServiceHealth',
        alertTargetIDs: [`/subscriptions/${subscription}`],
      },
      serviceHealthContext({ trackingId: `TRACK-${played}`, communication: '<p>Errors in one zone.</p>' }),
    )
  const first = await story.deliverBody(rule(SUBSCRIPTION))
  const second = await story.deliverBody(rule(other))
  expect(second).toMatchObject({ outcome: 'grouped', incident: first.incident })
  expect(count(first.incident, 'Errors in one zone')).toBe(0)
  expect(story.incident(first.incident)['description']).toContain('Errors in one zone')
})

test('a note has what was measured and the facts that changed; for an alert of an earlier version all of them', async () => {
  const fire = (firedAt: number) => {
    const alert = metricAlert({ id: `facts-${played}`, firedAt })
    const [criterion] = alert.data.alertContext.condition.allOf
    Object.assign(criterion ?? {}, { dimensions: [{ name: 'Disk', value: 'D:' }] })
    return story.deliverBody(alert)
  }
  const { incident, alert } = await fire(0)
  await fire(60)
  expect(story.notes(incident).at(-1)).toContain('Measured: ')
  expect(story.notes(incident).at(-1)).not.toContain('Dimension Disk: ')
  const [row] = story.app.rows('x_secx_azmon_alert', { number: alert ?? '' })
  story.app.node.store.update(PLATFORM, 'x_secx_azmon_alert', row?.['sys_id'] ?? '', { noted: '' })
  await fire(120)
  expect(story.notes(incident).at(-1)).toContain('Dimension Disk: D:')
})

describe('a more severe alert that joins', () => {
  const shared = (id: string, severity: string) =>
    story.deliver({ id: `${id}-${played}`, severity, target: machine(`machine-${played}`) })
  beforeEach(() => story.set({ 'lifecycle.group_by': 'resource', 'lifecycle.raise_priority': 'true' }))

  test('raises impact and urgency, says so, and a less severe one lowers nothing', async () => {
    const { incident } = await shared('a', 'Sev2')
    await shared('b', 'Sev0')
    expect(story.incident(incident)).toMatchObject({ impact: '1', urgency: '1', priority: '1' })
    expect(story.notes(incident).at(-1)).toMatch(/the incident was raised: impact to 1 and urgency to 1\./)
    await shared('c', 'Sev4')
    expect(story.incident(incident)).toMatchObject({ impact: '1', urgency: '1' })
    expect(story.notes(incident).at(-1)).toMatch(
      /^AZA\d+ joined: [^]*Alerts of this incident that fire now: 3\.$/,
    )
  })

  test('changes no priority when the setting is off', async () => {
    story.set({ 'lifecycle.raise_priority': 'false' })
    const { incident } = await shared('a', 'Sev2')
    await shared('b', 'Sev0')
    expect(story.incident(incident)).toMatchObject({ impact: '2', urgency: '2' })
  })

  test('raises a storm incident too, with the only note that a storm gets of its alerts', async () => {
    story.set({
      'lifecycle.group_by': 'alert',
      'lifecycle.storm_incidents': '1',
      'lifecycle.storm_exempt_critical': 'false',
    })
    story.pass(60)
    for (const id of ['a', 'b']) await shared(id, 'Sev3')
    const { incident, reason } = await shared('c', 'Sev3')
    expect(reason).toBe('storm_opened')
    await shared('d', 'Sev3')
    expect(story.notes(incident)).toHaveLength(1)
    await shared('e', 'Sev0')
    expect(story.incident(incident)).toMatchObject({ impact: '1', urgency: '1' })
    expect(story.notes(incident)).toHaveLength(2)
    story.set({ 'lifecycle.storm_incidents': '0' })
  })
})
