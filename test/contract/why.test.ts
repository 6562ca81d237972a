import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { machine } from '../support/alerts.ts'
import { body, metricContext } from '../server/azure/bodies.ts'
import { sentence } from '../../src/server/reasons/reasons.ts'
import { type Storyteller, tellStories, type Told } from '../support/storyteller.ts'

/** The alert's form says why in sentences, for admins; the work notes say it in a few words, for who works on it. */
let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

const note = (told: Told) => story.notes(told.incident).at(-1) ?? ''
const explanation = (told: Told) =>
  story.app.rows('x_secx_azmon_alert', { number: told.alert ?? '' })[0]?.['explanation'] ?? ''

/** The alert's explanation has these sentences, in this order. */
function expectExplained(told: Told, ...sentences: (string | RegExp)[]): void {
  expectSentences(explanation(told), sentences)
}

/** Both the last work note and the alert's explanation have the sentence. */
function expectBoth(told: Told, sentence: string): void {
  for (const text of [note(told), explanation(told)]) expectSentences(text, [sentence])
}

function expectSentences(text: string, sentences: readonly (string | RegExp)[]): void {
  let from = 0
  for (const sentence of sentences) {
    const rest = text.slice(from)
    const at = typeof sentence === 'string' ? rest.indexOf(sentence) : rest.search(sentence)
    if (at === -1) throw new Error(`"${String(sentence)}" is missing, or out of order, in:\n${text}`)
    from += at
  }
}

describe('a new incident', () => {
  test('says why it was opened, its priority, its group and its CI', async () => {
    const told = await story.deliver({ severity: 'Sev0' })
    expectExplained(
      told,
      'The alert fired for the first time, so an incident was opened.',
      'Priority: Sev0 Critical (from essentials.severity), for which the settings say impact 1 and urgency 1.',
      "Assignment group: the settings name none, so this instance's own rules decide.",
      /CI shop-web-01: its cmdb_ci_vm_instance\.object_id is the id of the affected resource \(alertTargetIDs\)\./,
    )
    expect(note(told)).toBe(
      `Opened by ${told.alert}, first firing. Priority from Sev0. CI found by its Azure id. Details are on the alert.`,
    )
    expect(story.incident(told.incident)['description']).toContain(
      '\nEnds by itself: this incident is resolved when Azure reports the end.\n',
    )
  })

  test('leads to its alert, also where an admin words the note', async () => {
    for (const template of ['', 'Runbook: {{rule}}']) {
      story.set({ 'incident.work_notes': template })
      const told = await story.deliver({ id: `with "${template}"` })
      expect(note(told)).toMatch(new RegExp(`^Opened by ${told.alert}[,.]`))
    }
  })

  test('names the group that the settings name', async () => {
    const [{ sys_id: group = '' } = {}] = story.app.rows('sys_user_group', { name: 'Database' })
    for (const setting of ['Database', group]) {
      story.set({ 'incident.assignment_group': setting })
      expectExplained(
        await story.deliver({ id: setting }),
        'Assignment group: Database, as the settings say.',
      )
    }
  })

  test('says that the group of the settings does not exist, and only that', async () => {
    story.set({ 'incident.assignment_group': 'No Such Group' })
    const told = await story.deliver()
    expectBoth(told, 'No active assignment group "No Such Group" exists; none was set.')
    expect(note(told)).not.toContain('Assignment group:')
  })

  test('says that no CI carries the id', async () => {
    const told = await story.deliver({ target: machine('nowhere') })
    expectExplained(told, 'No CI was bound: no CI that the app may read was found for nowhere.')
    expect(note(told)).toContain(' No CI found. ')
  })

  test('says that more than one CI carries the id', async () => {
    const told = await story.deliver({ target: machine('twin') })
    expect(note(told)).toContain(' No CI, because several fit. ')
    expectExplained(
      told,
      /No CI was bound: several CIs that are in use carry the id \S+ \(cmdb_ci_vm_instance\.object_id: twin, twin\)\./,
    )
  })

  test('says that the CI with the id is retired', async () => {
    const told = await story.deliver({ target: machine('shop-web-old') })
    expectExplained(
      told,
      'No CI was bound: those found for shop-web-old were not taken (shop-web-old: retired or absent).',
    )
  })

  test('says that nothing says how bad it is', async () => {
    const told = await story.deliver({ severity: 'bad' })
    expectExplained(told, 'Priority: the alert has no usable severity; for that the settings say')
    expect(note(told)).toContain(' Priority from the setting for no severity. ')
  })

  test('of a refire says so and names the earlier incident', async () => {
    const first = await story.deliver()
    await story.deliver({ resolvedAt: 60 })
    const again = await story.deliver({ firedAt: 120 })
    expect(note(again)).toContain(', which fired again after its end. ')
    expectExplained(
      again,
      'The alert fired again after it had resolved; by the refire setting a new incident was opened.',
    )
    expect(story.incident(again.incident)['description']).toContain(`Earlier incident: ${first.incident}`)
  })

  test('of a test says so, is of the lowest priority and is resolved at once', async () => {
    const alertId =
      '/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.AlertsManagement/alerts/12345678-1234-1234-1234-1234567890ab'
    const told = await story.deliverBody(body({ alertId }, metricContext()))
    const [first = '', last = '', ...more] = story.notes(told.incident)
    expect([told.outcome, more]).toEqual(['opened', []])
    expect(first).toContain(' Priority from the setting for tests. ')
    expect(last).toBe(`Test of an action group: there is nothing to do.\n${sentence('test_ended')}`)
    expect(story.incident(told.incident)).toMatchObject({
      impact: '3',
      urgency: '3',
      state: '6',
      close_notes: last,
      description: expect.stringMatching(
        /^This is a test, not a real alert\.\n[^]*the incident of a test is resolved at once/,
      ) as string,
    })
    expectExplained(told, 'Priority: the lowest, by the setting for tests', sentence('test_ended'))
  })
})

describe('an alert that shares an incident', () => {
  test('says why it joined, what stays as it is, and its own CI', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    await story.deliver({ id: 'a' })
    const told = await story.deliver({ id: 'b', target: machine('shop-web-02') })
    expectBoth(told, 'An incident of the same group is open, so the alert joined it.')
    expectExplained(
      told,
      'An incident of the same group is open, so the alert joined it.',
      'Priority, assignment group and CI of the incident stay as they are.',
      'CI shop-web-02:',
    )
  })

  test('says that the incident stays open for the others', async () => {
    story.set({ 'lifecycle.group_by': 'rule' })
    await story.deliver({ id: 'a' })
    await story.deliver({ id: 'b' })
    const told = await story.deliver({ id: 'a', resolvedAt: 60 })
    expectBoth(told, 'The alert resolved; the incident stays open for its other alerts that still fire.')
  })

  test('in a storm says so, and that the incident has no CI', async () => {
    story.set({ 'lifecycle.storm_incidents': '1' })
    await story.deliver({ id: 'a' })
    await story.deliver({ id: 'b' })
    const opened = await story.deliver({ id: 'c' })
    expect(note(opened)).toContain(' No CI, because it stands for many alerts. ')
    expectExplained(
      opened,
      'More alerts came than the storm setting allows: this one opened the storm incident, which the next ones join.',
      'CI shop-web-01:',
      'The incident itself has no CI: it stands for many alerts.',
    )
    const joined = await story.deliver({ id: 'd' })
    expectSentences(explanation(joined), [
      'More alerts came than the storm setting allows, so the alert joined the storm incident.',
      'CI shop-web-01:',
    ])
  })

  test('of a flapping problem says so', async () => {
    story.set({ 'lifecycle.flap_times': '1' })
    const start = (story.now() - Date.UTC(2024, 10, 20, 14)) / 1000 - 600
    const flap = async (id: string, firedAt: number) => {
      const about = { id, problem: 'same', firedAt: start + firedAt }
      const fired = await story.deliver(about)
      return { fired, resolved: await story.deliver({ ...about, resolvedAt: start + firedAt + 30 }) }
    }
    await flap('a', 0)
    const { resolved } = await flap('b', 60)
    expectBoth(resolved, 'The alert resolved, but the problem is flapping: the incident stays open')
    const { fired } = await flap('c', 120)
    expectSentences(explanation(fired), [
      'The problem is flapping: the alert joined the incident that is kept open for it.',
    ])
    story.pass(61)
    story.run('process due alerts')
    expectBoth(resolved, 'The problem has stopped flapping, so the incident was resolved.')
  })
})

describe('what a resolution did is said', () => {
  const resolve = () => story.deliver({ resolvedAt: 60 })

  test('when it resolved the incident', async () => {
    await story.deliver()
    const told = await resolve()
    expect(explanation(told)).toContain('Azure reported the end of the alert.')
    expect(note(told)).toBe('Azure: over at 2024-11-20 14:01 UTC after 1 min (CPU high, shop-web-01).')
    expect(story.incident(told.incident)['close_notes']).toBe(note(told))
  })

  test.each([
    [
      'on hold',
      'always',
      { state: '3', hold_reason: '4' },
      'the incident is on hold, so only a work note was added.',
    ],
    [
      'in a state of their own',
      'always',
      { state: '10' },
      'the incident is in a state that the settings keep',
    ],
    [
      'taken by somebody',
      'untouched',
      { state: '2' },
      'somebody works on the incident, so by the resolve setting only',
    ],
    ['only to be noted', 'note', {}, 'by the resolve setting only a work note was added.'],
    [
      'resolved by somebody',
      'always',
      { state: '6', close_code: 'Duplicate', close_notes: 'x' },
      'the incident had been resolved before.',
    ],
  ])('when the incident is %s', async (_, policy, values, sentence) => {
    story.set({ 'lifecycle.resolve': policy })
    const { incident } = await story.deliver()
    story.change(incident, values)
    expectBoth(await resolve(), sentence)
  })

  test.each([
    ['left alone by the settings', 'never', {}, 'by the resolve setting the incident is left alone.'],
    [
      'closed',
      'always',
      { state: '7', close_code: 'Duplicate', close_notes: 'x' },
      'The incident is closed or canceled and was not touched.',
    ],
  ])('on the alert alone when the incident is %s', async (_, policy, values, sentence) => {
    story.set({ 'lifecycle.resolve': policy })
    const opened = await story.deliver()
    story.change(opened.incident, values)
    const before = story.notes(opened.incident)
    const told = await resolve()
    expectSentences(explanation(told), ['The alert fired for the first time', sentence])
    expect(story.notes(opened.incident)).toEqual(before)
  })

  test('on an alert that has no incident', async () => {
    story.app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', { name: 'Quiet', action: 'record' })
    await story.deliver()
    expectSentences(explanation(await resolve()), [
      'By a mapping rule, the alert is kept on record only.',
      'No incident belongs to this alert, so there was nothing to resolve.',
    ])
  })
})

test('what is said on the alert does not grow with repetitions', async () => {
  await story.deliver()
  await story.deliver({ resolvedAt: 60 })
  const before = explanation(await story.deliver({ resolvedAt: 60 }))
  for (const firedAt of [0, 10, 20]) await story.deliver({ firedAt })
  expect(explanation(await story.deliver({ resolvedAt: 60 }))).toBe(before)
})

test('a problem that fires again while it waits to be quiet is not said to be quiet', async () => {
  story.set({ 'lifecycle.flap_times': '1' })
  const start = (story.now() - Date.UTC(2024, 10, 20, 14)) / 1000 - 600
  await story.deliver({ firedAt: start })
  await story.deliver({ firedAt: start, resolvedAt: start + 10 })
  await story.deliver({ id: 'b', problem: 'a', firedAt: start + 20 })
  await story.deliver({ id: 'b', problem: 'a', firedAt: start + 20, resolvedAt: start + 30 })
  const told = await story.deliver({ id: 'b', problem: 'a', firedAt: start + 40 })
  story.pass(61)
  story.run('process due alerts')
  expect(story.incident(told.incident)['state']).toBe('1')
  expect(explanation(told)).not.toContain('stopped flapping')
})
