import fc from 'fast-check'
import { machine } from '../support/alerts.ts'
import { PERSON, type Scenario, scenarios, type Step } from '../support/history.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/**
 * The same histories on two instances, one of which removes what is old half-way: what Azure says later has to come to
 * the same incidents on both.
 */
let cleaned: Storyteller
let whole: Storyteller

beforeAll(async () => {
  cleaned = await tellStories()
  whole = await tellStories()
  const days = { payloads: '5', deliveries: '10', alerts: '30' }
  for (const [name, value] of Object.entries(days)) cleaned.set({ [`operation.keep_${name}_days`]: value })
})

const ALERT = 'x_secx_azmon_alert'
const ENDED = ['6', '7', '8']
const PAUSE_DAYS = 40
/** Minutes: whatever Azure says after the pause happened after everything that it said before. */
const SOON = 100
const LATER = 100_000

/** What has become of an alert before the random steps begin. */
const PASTS = {
  unheard: [],
  firing: ['fired'],
  resolved: ['fired', 'resolved'],
  closed: ['fired', 'resolved', 'closes'],
  'closed while firing': ['fired', 'closes'],
  'only its end heard': ['resolved'],
} as const
type Past = keyof typeof PASTS

interface History extends Scenario {
  pasts: Past[]
  /** How many of the steps come before the pause. */
  before: number
  flap: '0' | '1'
}

const histories: fc.Arbitrary<History> = fc
  .tuple(
    scenarios({ people: true }),
    fc.array(fc.constantFrom(...(Object.keys(PASTS) as Past[])), { minLength: 4, maxLength: 4 }),
    fc.double({ min: 0, max: 0.5, noNaN: true }),
  )
  .map(([scenario, pasts, share]) => ({
    ...scenario,
    pasts,
    before: Math.round(scenario.steps.length * share),
    // An end whose firing was removed does not count for flapping, so an incident may be resolved sooner.
    flap: '0',
  }))

/** The first steps, a minute apart. */
function pastSteps({ groups, pasts }: History): Step[] {
  return groups.flatMap((_, alert) =>
    PASTS[pasts[alert] ?? 'unheard'].map((what, minute) =>
      what === 'closes'
        ? { what: 'person' as const, alert, does: what, pause: true }
        : { what, alert, minute, pause: true },
    ),
  )
}

async function play(story: Storyteller, name: string, history: History, step: Step, later: number) {
  if (step.pause) story.pass(1)
  const id = `${name}-${step.alert}`
  if (step.what === 'person') {
    const number = numberOf(story, openerOf(story, name, step.alert))
    if (number !== '' && !['7', '8'].includes(story.incident(number)['state'] ?? ''))
      story.change(number, PERSON[step.does])
    return
  }
  const group = `${name}-${history.groups[step.alert]}`
  const at = (step.minute + later) * 60
  const times = step.what === 'fired' ? { firedAt: at } : { firedAt: 0, resolvedAt: at }
  const told = await story.deliver({
    id,
    rule: `rule ${id}`,
    problem: group,
    ruleId: group,
    target: machine(group),
    ...times,
  })
  if (later === LATER && told.outcome === 'reopened' && story === whole) reopened += 1
}

/** sys_id of the present incident of an alert, '' for none. */
function openerOf(story: Storyteller, name: string, alert: number): string {
  return story.app.rows(ALERT, { rule: `rule ${name}-${alert}` })[0]?.['incident'] ?? ''
}

function numberOf(story: Storyteller, sysId: string): string {
  return story.app.rows('incident', { sys_id: sysId })[0]?.['number'] ?? ''
}

/** Every incident in the order in which they were opened, and the open one of each alert. */
function outcome(story: Storyteller, name: string, history: History, from: number) {
  const incidents = story.incidents().slice(from)
  const open = (alert: number) => {
    const sysId = openerOf(story, name, alert)
    return incidents.findIndex((row) => row['sys_id'] === sysId && !ENDED.includes(row['state'] ?? ''))
  }
  return {
    incidents: incidents.map((row) => [row['state'], story.notes(row['number'] ?? '').length]),
    openOf: history.groups.map((_, alert) => open(alert)),
  }
}

function night(story: Storyteller): void {
  story.pass(PAUSE_DAYS * 24 * 60)
  story.run('process due alerts')
  if (story !== cleaned) return
  story.run('start the daily retention run')
  story.run('continue retention runs')
}

/** An alert that fires again after the pause, and has its resolved incident back. */
const REOPENED: History = {
  groupBy: 'alert',
  refire: 'reopen',
  flap: '0',
  groups: [0, 1],
  pasts: ['resolved', 'unheard', 'unheard', 'unheard'],
  steps: [{ what: 'fired', alert: 0, minute: 1, pause: true }],
  before: 0,
}

/** A late firing of a problem whose newer alert ended after the pause: the delivery of its first end is gone by then. */
const ENDED_ELSEWHERE: History = {
  groupBy: 'problem',
  refire: 'new',
  flap: '1',
  groups: [1, 1, 1, 1],
  pasts: ['resolved', 'closed', 'only its end heard', 'firing'],
  steps: [
    { what: 'resolved', alert: 0, minute: 2, pause: false },
    { what: 'fired', alert: 0, minute: 2, pause: false },
    { what: 'fired', alert: 3, minute: 2, pause: false },
  ],
  before: 0,
}

let played = 0
let removed = 0
/** Alerts that fired again after the pause and had their resolved incident back. */
let reopened = 0

test('what was removed is missed by nothing that comes later', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const name = `h${played++}`
      const outcomes: Record<string, unknown[]> = { cleaned: [], whole: [] }
      for (const [which, story] of Object.entries({ cleaned, whole })) {
        const from = story.incidents().length
        const { groupBy, refire, flap, steps, before } = history
        story.set({ 'lifecycle.group_by': groupBy, 'lifecycle.refire': refire, 'lifecycle.flap_times': flap })
        for (const step of pastSteps(history)) await play(story, name, history, step, 0)
        for (const step of steps.slice(0, before)) await play(story, name, history, step, SOON)
        const rows = story.app.rows(ALERT).length
        night(story)
        if (story === cleaned) removed += rows - story.app.rows(ALERT).length
        for (const step of steps.slice(before)) {
          await play(story, name, history, step, LATER)
          outcomes[which]?.push(outcome(story, name, history, from))
        }
      }
      expect(outcomes['cleaned']).toEqual(outcomes['whole'])
    }),
    { numRuns: 16, examples: [[REOPENED], [ENDED_ELSEWHERE]] },
  )
  expect(removed).toBeGreaterThan(10)
  expect(reopened).toBeGreaterThan(0)
}, 300_000)
