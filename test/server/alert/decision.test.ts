import fc from 'fast-check'
import {
  adapt,
  type AlertEvent,
  decide,
  type Decision,
  type RefirePolicy,
  type StoredAlert,
  toEvent,
} from '../../../src/server/alert/decision.ts'
import type { IncidentCondition } from '../../../src/server/incident/store.ts'

const POLICY: RefirePolicy = { refire: 'new', refireWindow: 0 }
const fired = (at: number): AlertEvent => ({ condition: 'fired', at })
const resolved = (at: number): AlertEvent => ({ condition: 'resolved', at })
const stored = (changes: Partial<StoredAlert>): StoredAlert => ({
  firedAt: null,
  resolvedAt: null,
  hasIncident: true,
  isWorse: false,
  openedByThisDelivery: false,
  resolvedByThisDelivery: false,
  ...changes,
})

describe('a firing', () => {
  test.each([
    ['of an unknown alert opens', null, fired(10), 'open', 'first_fired'],
    [
      'that was delivered before is a duplicate',
      stored({ firedAt: 10 }),
      fired(10),
      'duplicate',
      'same_firing',
    ],
    [
      'older than the one on record is a duplicate',
      stored({ firedAt: 10 }),
      fired(9),
      'duplicate',
      'older_firing',
    ],
    ['newer than the one on record updates', stored({ firedAt: 10 }), fired(11), 'update', 'fired_again'],
    [
      'older than a resolution on record opens nothing',
      stored({ resolvedAt: 10, hasIncident: false }),
      fired(9),
      'record',
      'late_fired',
    ],
    [
      'as old as a resolution on record opens nothing',
      stored({ firedAt: 10, resolvedAt: 10 }),
      fired(10),
      'record',
      'late_fired',
    ],
    [
      'after a resolution that came first opens, for there is no incident to refire',
      stored({ resolvedAt: 10, hasIncident: false }),
      fired(11),
      'open',
      'fired_without_incident',
    ],
    [
      'newer than one whose incident was deleted opens',
      stored({ firedAt: 10, hasIncident: false }),
      fired(11),
      'open',
      'fired_without_incident',
    ],
    [
      'that this delivery had begun to open is finished',
      stored({ firedAt: 10, openedByThisDelivery: true }),
      fired(10),
      'finish_open',
      'finished_by_retry',
    ],
    [
      'that this delivery had begun to open is finished though the alert has fired anew since',
      stored({ firedAt: 12, openedByThisDelivery: true }),
      fired(10),
      'finish_open',
      'finished_by_retry',
    ],
    [
      'that is worse than one too mild for an incident opens, whatever its time says',
      stored({ firedAt: 10, hasIncident: false, isWorse: true }),
      fired(9),
      'open',
      'fired_without_incident',
    ],
    [
      'that is worse than one with an incident is a duplicate by its time',
      stored({ firedAt: 10, isWorse: true }),
      fired(10),
      'duplicate',
      'same_firing',
    ],
    [
      'that this delivery had begun to open opens nothing once it has resolved',
      stored({ firedAt: 10, resolvedAt: 11, openedByThisDelivery: true }),
      fired(10),
      'record',
      'resolved_meanwhile',
    ],
  ] as const)('%s', (_sentence, before, event, action, reason) => {
    expect(decide(before, event, POLICY)).toEqual({ action, reason })
  })
})

describe('a resolution', () => {
  test.each([
    ['of an unknown alert is recorded', null, 'record', 'resolved_before_fired'],
    ['of a firing alert resolves', stored({ firedAt: 10 }), 'resolve', 'alert_resolved'],
    ['at the very time of the firing resolves', stored({ firedAt: 20 }), 'resolve', 'alert_resolved'],
    [
      'of a resolved alert is a duplicate',
      stored({ firedAt: 10, resolvedAt: 15 }),
      'duplicate',
      'already_resolved',
    ],
    ['older than the latest firing leaves the incident', stored({ firedAt: 30 }), 'record', 'stale_resolved'],
    [
      'that this delivery had recorded before it died resolves',
      stored({ firedAt: 10, resolvedAt: 20, resolvedByThisDelivery: true }),
      'resolve',
      'alert_resolved',
    ],
    [
      'that this delivery had recorded resolves though a later call has moved the end on',
      stored({ firedAt: 10, resolvedAt: 30, resolvedByThisDelivery: true }),
      'resolve',
      'alert_resolved',
    ],
    [
      'of a firing without an incident is recorded',
      stored({ firedAt: 10, hasIncident: false }),
      'record',
      'no_incident',
    ],
  ] as const)('%s', (_sentence, before, action, reason) => {
    expect(decide(before, resolved(20), POLICY)).toEqual({ action, reason })
  })
})

describe('a refire', () => {
  const minute = 60_000
  const before = stored({ firedAt: 0, resolvedAt: minute })

  test.each([
    ['new', 'open', 'refire_new'],
    ['reopen', 'reopen', 'refire_reopened'],
    ['note', 'update', 'refire_noted'],
  ] as const)('follows the setting %s', (refire, action, reason) => {
    expect(decide(before, fired(2 * minute), { ...POLICY, refire })).toEqual({ action, reason })
  })

  test('opens a new incident when the window is over', () => {
    const policy: RefirePolicy = { ...POLICY, refire: 'reopen', refireWindow: 5 }
    expect(decide(before, fired(6 * minute), policy).action).toBe('reopen')
    expect(decide(before, fired(6 * minute + 1), policy)).toEqual({
      action: 'open',
      reason: 'refire_outside_window',
    })
  })
})

describe('what the incident adds', () => {
  const cases: [string, ReturnType<typeof decide>, IncidentCondition, string, string][] = [
    [
      'a newer firing on a closed incident opens a new one',
      { action: 'update', reason: 'fired_again' },
      'closed',
      'open',
      'refire_incident_closed',
    ],
    [
      'a newer firing on an incident resolved by hand is a refire',
      { action: 'update', reason: 'fired_again' },
      'resolved',
      'open',
      'refire_new',
    ],
    [
      'a closed incident is not reopened',
      { action: 'reopen', reason: 'refire_reopened' },
      'closed',
      'open',
      'refire_incident_closed',
    ],
    [
      'an incident that is open is not reopened',
      { action: 'reopen', reason: 'refire_reopened' },
      'open',
      'update',
      'fired_again',
    ],
    [
      'no second incident is opened beside an open one',
      { action: 'open', reason: 'refire_new' },
      'open',
      'update',
      'fired_again',
    ],
    [
      'a closed incident is not resolved',
      { action: 'resolve', reason: 'alert_resolved' },
      'closed',
      'record',
      'incident_closed',
    ],
    [
      'a deleted incident is not resolved',
      { action: 'resolve', reason: 'alert_resolved' },
      'gone',
      'record',
      'incident_gone',
    ],
    [
      'an open incident is resolved',
      { action: 'resolve', reason: 'alert_resolved' },
      'open',
      'resolve',
      'alert_resolved',
    ],
  ]
  test.each(cases)('%s', (_sentence, decision, incident, action, reason) => {
    expect(adapt(decision, incident, POLICY)).toEqual({ action, reason })
  })

  test('nothing that edits an incident survives a closed or deleted one', () => {
    const actions = ['update', 'reopen', 'resolve'] as const
    for (const refire of ['new', 'reopen', 'note'] as const) {
      for (const action of actions) {
        for (const incident of ['closed', 'gone'] as const) {
          const after = adapt({ action, reason: 'fired_again' }, incident, { ...POLICY, refire })
          expect(actions).not.toContain(after.action)
        }
      }
    }
  })
})

describe('when an event happened', () => {
  test('a firing happened when Azure says, else when it came', () => {
    expect(toEvent({ condition: 'fired', firedAt: 5, resolvedAt: null }, 9).at).toBe(5)
    expect(toEvent({ condition: 'fired', firedAt: null, resolvedAt: null }, 9).at).toBe(9)
  })

  test('a resolution never happened before the firing that it names', () => {
    expect(toEvent({ condition: 'resolved', firedAt: 5, resolvedAt: 3 }, 9).at).toBe(5)
    expect(toEvent({ condition: 'resolved', firedAt: 5, resolvedAt: null }, 9).at).toBe(5)
    expect(toEvent({ condition: 'resolved', firedAt: 5, resolvedAt: 7 }, 9).at).toBe(7)
  })
})

describe('any history, delivered in any order and with repetitions', () => {
  const event = fc.record({
    condition: fc.constantFrom('fired' as const, 'resolved' as const),
    at: fc.integer({ min: 0, max: 6 }),
  })
  const deliveries = fc
    .array(event, { minLength: 1, maxLength: 8 })
    .chain((history) =>
      fc.tuple(
        fc.constant(history),
        fc.shuffledSubarray(history, { minLength: history.length, maxLength: history.length }),
        fc.array(fc.constantFrom(...history), { maxLength: 4 }),
      ),
    )
  const policy = fc.record({
    refire: fc.constantFrom('new' as const, 'reopen' as const),
    refireWindow: fc.constantFrom(0, 1),
  })

  test('ends with an open incident exactly if the latest firing is newer than the latest resolution', () => {
    fc.assert(
      fc.property(deliveries, policy, ([history, shuffled, repeated], lifecycle) => {
        const latest = (condition: string) =>
          Math.max(-1, ...history.filter((one) => one.condition === condition).map((one) => one.at))
        const end = live([...shuffled, ...repeated], lifecycle)
        expect(end.open).toBe(latest('fired') > latest('resolved'))
      }),
    )
  })

  test('never has two incidents open', () => {
    fc.assert(
      fc.property(deliveries, policy, ([, shuffled, repeated], lifecycle) => {
        expect(live([...shuffled, ...repeated], lifecycle).mostOpen).toBeLessThanOrEqual(1)
      }),
    )
  })
})

/** Follows the decisions with an incident that does as it is told. */
function live(events: readonly AlertEvent[], policy: RefirePolicy) {
  let row = null as StoredAlert | null
  let open = 0
  let mostOpen = 0
  for (const event of events) {
    const first = decide(row, event, policy)
    const { action }: Decision = row?.hasIncident
      ? adapt(first, open > 0 ? 'open' : 'resolved', policy)
      : first
    if (action === 'open' || action === 'reopen') open++
    if (action === 'resolve') open--
    mostOpen = Math.max(mostOpen, open)
    const before: StoredAlert = row ?? stored({ hasIncident: false })
    const time = event.condition === 'fired' ? 'firedAt' : 'resolvedAt'
    row = {
      ...before,
      [time]: Math.max(before[time] ?? event.at, event.at),
      hasIncident: before.hasIncident || action === 'open',
    }
  }
  return { open: open === 1, mostOpen }
}
