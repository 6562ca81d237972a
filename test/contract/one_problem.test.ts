import { orders } from '../support/history.ts'
import type { MetricAlertOptions } from '../support/alerts.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** Azure may give each firing of a rule an alert of its own and report the end of the newest only. */
let story: Storyteller
beforeAll(async () => {
  story = await tellStories()
})
let played = 0
beforeEach(() => {
  played++
  story.set({ 'lifecycle.group_by': 'problem', 'lifecycle.refire': 'new' })
})

const deliver = (event: MetricAlertOptions) =>
  story.deliver({ ...event, id: `${event.id}-${played}`, problem: event.problem ?? `problem-${played}` })
const row = (number: string | null) => story.app.rows('x_secx_azmon_alert', { number: number ?? '' })[0] ?? {}
const state = (incident: string | null) => story.incident(incident)['state']

test('the older alert of a problem is over with the newest, so that the incident is resolved', async () => {
  const a = await deliver({ id: 'a', firedAt: 0 })
  const b = await deliver({ id: 'b', firedAt: 60 })
  const end = await deliver({ id: 'b', firedAt: 60, resolvedAt: 3600 })
  expect(end).toMatchObject({ outcome: 'resolved', incident: a.incident })
  expect(row(a.alert)).toMatchObject({
    state: 'resolved',
    reason: 'ended_with_newer',
    ended_with: row(b.alert)['sys_id'],
    resolved_exact: row(b.alert)['resolved_exact'],
  })
  expect(row(a.alert)['explanation']).toMatch(/first time[^]*A newer alert about the same problem resolved/)
  expect(story.notes(a.incident).at(-1)).toContain(`ended with it: ${a.alert}.`)
})

test('an alert that fired after the one that resolved, or is about another problem, goes on', async () => {
  story.set({ 'lifecycle.group_by': 'rule' })
  const ruleId = `rule-${played}`
  const a = await deliver({ id: 'a', firedAt: 0, ruleId })
  await deliver({ id: 'b', firedAt: 60, ruleId })
  await deliver({ id: 'c', firedAt: 0, ruleId, problem: `other-${played}` })
  expect(await deliver({ id: 'a', resolvedAt: 120, ruleId })).toMatchObject({
    reason: 'members_still_firing',
  })
  expect(story.notes(a.incident).at(-1)).toContain('Alerts of this incident that fire now: 2.')
  expect(await deliver({ id: 'b', firedAt: 60, resolvedAt: 180, ruleId })).toMatchObject({
    reason: 'members_still_firing',
  })
  expect(state(a.incident)).toBe('1')
})

test('rules of one name are two rules: the end of one does not end the alerts of the other', async () => {
  const a = await deliver({ id: 'a', firedAt: 0, ruleId: `one-${played}` })
  const b = await deliver({ id: 'b', firedAt: 60, ruleId: `other-${played}` })
  expect(b).toMatchObject({ outcome: 'grouped', incident: a.incident })
  await deliver({ id: 'b', firedAt: 60, resolvedAt: 120, ruleId: `other-${played}` })
  expect(row(a.alert)['state']).toBe('fired')
  expect(state(a.incident)).toBe('1')
})

describe('an older alert that is over', () => {
  const past = async () => {
    const a = await deliver({ id: 'a', firedAt: 0 })
    await deliver({ id: 'b', firedAt: 60 })
    await deliver({ id: 'b', firedAt: 60, resolvedAt: 120 })
    return a
  }

  test('stays over when its firing is repeated', async () => {
    const a = await past()
    expect(await deliver({ id: 'a', firedAt: 0 })).toMatchObject({
      outcome: 'recorded',
      reason: 'late_fired',
    })
    expect([row(a.alert)['state'], state(a.incident)]).toEqual(['resolved', '6'])
  })

  test('fires again when it fires anew', async () => {
    const a = await past()
    const again = await deliver({ id: 'a', firedAt: 180 })
    expect(again).toMatchObject({ outcome: 'opened', reason: 'refire_new' })
    expect(row(a.alert)).toMatchObject({ state: 'fired', ended_with: '' })
  })

  test('does not count as a resolution of a flapping problem', async () => {
    story.set({ 'lifecycle.flap_times': '1', 'lifecycle.flap_minutes': '60' })
    const start = (story.now() - Date.UTC(2024, 10, 20, 14)) / 1000 - 600
    for (const [id, at] of [
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ] as const)
      // prettier-ignore
      await deliver({ id, firedAt: start + at })
    expect(await deliver({ id: 'c', firedAt: start + 2, resolvedAt: start + 10 })).toMatchObject({
      outcome: 'resolved',
    })
    await deliver({ id: 'd', firedAt: start + 20 })
    expect(await deliver({ id: 'd', firedAt: start + 20, resolvedAt: start + 30 })).toMatchObject({
      reason: 'flapping_held',
    })
    story.set({ 'lifecycle.flap_times': '2' })
    await deliver({ id: 'e', firedAt: start + 40 })
    expect(await deliver({ id: 'e', firedAt: start + 40, resolvedAt: start + 50 })).toMatchObject({
      reason: 'flapping_held',
    })
    story.set({ 'lifecycle.flap_times': '0' })
  })

  test('an end of an alert that never fired here is no flapping', async () => {
    story.set({ 'lifecycle.flap_times': '1', 'lifecycle.flap_minutes': '60' })
    const start = (story.now() - Date.UTC(2024, 10, 20, 14)) / 1000 - 600
    const problem = 'ends-only'
    expect(await deliver({ id: 'unheard', problem, firedAt: 0, resolvedAt: start })).toMatchObject({
      reason: 'resolved_before_fired',
    })
    await deliver({ id: 'heard', problem, firedAt: start })
    expect(await deliver({ id: 'heard', problem, firedAt: start, resolvedAt: start + 10 })).toMatchObject({
      outcome: 'resolved',
    })
    story.set({ 'lifecycle.flap_times': '0' })
  })
})

describe('two firings of a problem of which the newer resolved leave nothing open', () => {
  const events = [
    { id: 'a', firedAt: 0 },
    { id: 'b', firedAt: 60 },
    { id: 'b', firedAt: 60, resolvedAt: 120 },
  ]
  const inWords = (order: typeof events) =>
    order.map(({ id, resolvedAt }) => `${id} ${resolvedAt ? 'resolved' : 'fired'}`).join(', ')
  /** Azure's resolution may overtake the firing: the problem is then known by no incident, and the older firing opens one. */
  const known = orders(events).filter((order) => order.indexOf(events[1]!) < order.indexOf(events[2]!))

  test.each(known.map((order) => [inWords(order), order] as const))('as %s', async (_, order) => {
    const told = []
    for (const event of order) told.push(await deliver(event))
    const open = told.filter(({ incident }) => incident !== null && state(incident) !== '6')
    expect(open).toEqual([])
    for (const { alert } of told) expect(row(alert)['state']).toBe('resolved')
  })
})
