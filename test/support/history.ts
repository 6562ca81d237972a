import fc from 'fast-check'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { machine, START } from './alerts.ts'
import type { Storyteller, Told } from './storyteller.ts'

/** What Azure says about one of a few alerts, or what a person does to the incident that the alert has by then. */
export type Step =
  | { what: 'fired' | 'resolved'; alert: number; minute: number; pause: boolean }
  | { what: 'person'; alert: number; does: PersonDoes; pause: boolean }

export type PersonDoes = 'closes' | 'cancels' | 'resolves' | 'puts on hold' | 'takes'

/** A few alerts in one or two groups, the policies, and what happens in the order in which it arrives. */
export interface Scenario {
  groupBy: 'alert' | 'problem' | 'resource' | 'rule'
  refire: 'new' | 'reopen' | 'note'
  /** The group of each alert. */
  groups: number[]
  steps: Step[]
}

export interface ScenarioOptions {
  people: boolean
}

/** Scenarios with times so few that events repeat, overtake each other and fall on the same minute. */
export function scenarios({ people }: ScenarioOptions): fc.Arbitrary<Scenario> {
  const groups = fc.array(fc.constantFrom(0, 1), { minLength: 2, maxLength: 4 })
  return groups.chain((groups) => {
    const alert = fc.nat({ max: groups.length - 1 })
    const pause = fc.boolean()
    const event = fc.record({
      what: fc.constantFrom('fired' as const, 'resolved' as const),
      alert,
      minute: fc.nat({ max: 7 }),
      pause,
    })
    const does = fc.constantFrom<PersonDoes>('closes', 'cancels', 'resolves', 'puts on hold', 'takes')
    const person = fc.record({ what: fc.constant('person' as const), alert, does, pause })
    const step: fc.Arbitrary<Step> = people
      ? fc.oneof({ weight: 3, arbitrary: event }, { weight: 1, arbitrary: person })
      : event
    return fc.record({
      groupBy: fc.constantFrom('alert' as const, 'problem' as const, 'resource' as const, 'rule' as const),
      refire: fc.constantFrom('new' as const, 'reopen' as const, 'note' as const),
      groups: fc.constant(groups),
      steps: fc.array(step, { minLength: 1, maxLength: 14 }),
    })
  })
}

const ENDED = ['6', '7', '8']
export const PERSON: Record<PersonDoes, Row> = {
  closes: { state: '7', close_code: 'Duplicate', close_notes: 'done' },
  cancels: { state: '8', close_code: 'Duplicate', close_notes: 'done' },
  resolves: { state: '6', close_code: 'Duplicate', close_notes: 'done' },
  'puts on hold': { state: '3', hold_reason: '4' },
  takes: { state: '2' },
}

/** What the times alone say about an alert; -1 stands for "never". */
interface Times {
  firedAt: number
  resolvedAt: number
}

/** Plays a scenario on alerts of its own and checks after every step what must hold then. Throws a time line. */
export async function play(story: Storyteller, name: string, scenario: Scenario): Promise<void> {
  const history = new History(story, name, scenario)
  story.set({ 'lifecycle.group_by': scenario.groupBy, 'lifecycle.refire': scenario.refire })
  for (const step of scenario.steps) {
    if (step.pause) story.pass(1)
    const fault = step.what === 'person' ? history.person(step) : await history.deliver(step)
    const wrong = fault ?? history.fault()
    if (wrong !== null) throw new Error(`${wrong}\n\n${history.timeLine()}`)
  }
}

class History {
  private readonly times: Times[]
  /** Numbers of the alerts' rows, as far as the app has told them. */
  private readonly rows: (string | null)[]
  /** Every incident that was told, with the alerts that have ever belonged to it. */
  private readonly incidents = new Map<string, Set<number>>()
  /** Incidents that a person has changed. */
  private readonly touched = new Set<string>()
  /** Closed and canceled incidents as they were then, with their journal. */
  private readonly closed = new Map<string, string>()
  private readonly lines: string[] = []

  constructor(
    private readonly story: Storyteller,
    private readonly name: string,
    private readonly scenario: Scenario,
  ) {
    this.times = scenario.groups.map(() => ({ firedAt: -1, resolvedAt: -1 }))
    this.rows = scenario.groups.map(() => null)
  }

  async deliver({
    what,
    alert,
    minute,
  }: Extract<Step, { what: 'fired' | 'resolved' }>): Promise<string | null> {
    const times = this.times[alert]!
    const isNewFiring = what === 'fired' && minute > Math.max(times.firedAt, times.resolvedAt)
    const isLateFiring = what === 'fired' && minute <= times.resolvedAt
    const told = await this.story.deliver(this.options(alert, what, minute))
    if (what === 'fired') times.firedAt = Math.max(times.firedAt, minute)
    else times.resolvedAt = Math.max(times.resolvedAt, minute)
    this.rows[alert] = told.alert
    const wrongEnd = this.endOlder()
    this.remember(alert, told.incident)
    this.remember(alert, this.present(alert))
    this.lines.push(
      `${clock(minute)} ${letter(alert)} ${what.padEnd(8)} → ${told.outcome}, ${told.reason}, ${told.incident ?? 'no incident'}`,
    )
    if (told.status !== 200) return `The delivery was answered with ${told.status}`
    if (wrongEnd !== null) return wrongEnd
    if (isLateFiring && !['recorded', 'duplicate'].includes(told.outcome)) {
      return `A firing that is not newer than a resolution was ${told.outcome}`
    }
    return isNewFiring ? this.faultOfNewFiring(alert, told, minute) : null
  }

  person({ alert, does }: Extract<Step, { what: 'person' }>): null {
    const number = this.present(alert)
    const state = this.state(number)
    if (number === null || state === '7' || state === '8') return null
    // Who takes up a resolved incident beside a newer one wants two: no fault of the app's.
    if (state === '6' && (does === 'takes' || does === 'puts on hold')) return null
    this.story.change(number, PERSON[does])
    this.touched.add(number)
    if (does === 'closes' || does === 'cancels') this.closed.set(number, this.snapshot(number))
    this.lines.push(`      a person ${does} ${number}, the incident of ${letter(alert)}`)
    return null
  }

  /** The first thing that does not hold, in words; null when all is well. */
  fault(): string | null {
    const faults = [
      ...this.times.map((_, alert) => this.faultOfAlert(alert)),
      ...[...this.incidents.keys()].map((number) => this.faultOfIncident(number)),
      this.faultOfSharing(),
    ]
    return faults.find((fault) => fault !== null) ?? null
  }

  timeLine(): string {
    const { groupBy, refire, groups } = this.scenario
    const groupOf = groups.map((group, alert) => `${letter(alert)} in group ${group + 1}`)
    const head = groupBy === 'alert' ? '' : `; ${groupOf.join(', ')}`
    const ends = [...this.incidents.keys()].map(
      (number) => `      ${number} is in state ${this.state(number)}`,
    )
    return [`group_by ${groupBy}, refire ${refire}${head}`, ...this.lines, ...ends].join('\n')
  }

  /**
   * Takes over which alerts ended with a newer one of their problem (all alerts of a group are about one), and says what
   * must not be: that it is of another group, fired before them or has not resolved.
   */
  private endOlder(): string | null {
    for (const [alert, number] of this.rows.entries()) {
      const [row] = number === null ? [] : this.story.app.rows('x_secx_azmon_alert', { number })
      if (!row?.['ended_with']) continue
      const times = this.times[alert]!
      const endedAt = (Date.parse(row['resolved_exact'] ?? '') - START) / 60_000
      // It was right when it was written; the newer alert, or this one, may have fired again since.
      if (times.resolvedAt >= endedAt) continue
      const [newer] = this.story.app.rows('x_secx_azmon_alert', { sys_id: row['ended_with'] })
      const at = this.rows.indexOf(newer?.['number'] ?? '')
      if (!this.isEndOf(at, alert, times.firedAt)) return `${letter(alert)} ended with ${letter(at)} wrongly`
      times.resolvedAt = endedAt
    }
    return null
  }

  /** Whether one alert fired at a minute or later and resolved, and shares its problem with another. */
  private isEndOf(newer: number, alert: number, minute: number): boolean {
    const times = this.times[newer]
    const isSameProblem = newer !== alert && this.scenario.groups[newer] === this.scenario.groups[alert]
    return (
      times !== undefined && isSameProblem && times.firedAt >= minute && times.resolvedAt >= times.firedAt
    )
  }

  private faultOfNewFiring(alert: number, told: Told, minute: number): string | null {
    if (told.reason === 'newer_already_resolved') {
      const isOver = this.times.some((_, newer) => this.isEndOf(newer, alert, minute))
      return isOver ? null : `${letter(alert)} fired anew and was taken for one that is over`
    }
    if (this.isOpen(told.incident)) return null
    const onlyNoted = this.scenario.refire === 'note' && this.state(told.incident) === '6'
    return onlyNoted ? null : `${letter(alert)} fired anew and has no open incident`
  }

  private faultOfAlert(alert: number): string | null {
    const number = this.rows[alert]
    if (number === null || number === undefined) return null
    const row = this.story.app.rows('x_secx_azmon_alert', { number })[0] ?? {}
    const { firedAt, resolvedAt } = this.times[alert]!
    const expected = {
      state: this.fires(alert) ? 'fired' : 'resolved',
      fired_exact: firedAt === -1 ? '' : new Date(START + firedAt * 60_000).toISOString(),
      resolved_exact: resolvedAt === -1 ? '' : new Date(START + resolvedAt * 60_000).toISOString(),
    }
    for (const [column, value] of Object.entries(expected)) {
      if (row[column] !== value) return `${letter(alert)} has ${column} ${row[column]} instead of ${value}`
    }
    const incident = this.present(alert)
    if (!this.fires(alert) || incident === null || this.touched.has(incident) || this.isOpen(incident))
      return null
    return this.scenario.refire === 'note' ? null : `${letter(alert)} fires and its incident is not open`
  }

  private faultOfIncident(number: string): string | null {
    const before = this.closed.get(number)
    if (before !== undefined && before !== this.snapshot(number)) return `${number} was changed after its end`
    if (!this.isOpen(number) || this.touched.has(number)) return null
    const isNeeded = this.times.some((_, alert) => this.fires(alert) && this.present(alert) === number)
    return isNeeded ? null : `${number} is open though none of its alerts fires`
  }

  private faultOfSharing(): string | null {
    const open = [...this.incidents].filter(([number]) => this.isOpen(number))
    for (const alert of this.times.keys()) {
      const own = open.filter(([, alerts]) => alerts.has(alert)).map(([number]) => number)
      if (own.length > 1) return `${letter(alert)} has the open incidents ${own.join(' and ')}`
    }
    if (this.scenario.groupBy === 'alert') return null
    for (const group of [0, 1]) {
      const members = (alerts: Set<number>) =>
        [...alerts].some((alert) => this.scenario.groups[alert] === group)
      const own = open.filter(([, alerts]) => members(alerts)).map(([number]) => number)
      if (own.length > 1) return `Group ${group + 1} has the open incidents ${own.join(' and ')}`
    }
    return null
  }

  private options(alert: number, what: 'fired' | 'resolved', minute: number) {
    const group = `${this.name}-${this.scenario.groups[alert]}`
    const firedAt = what === 'fired' ? minute * 60 : 0
    return {
      id: `${this.name}-${alert}`,
      problem: group,
      ruleId: group,
      target: machine(group),
      firedAt,
      ...(what === 'fired' ? {} : { resolvedAt: minute * 60 }),
    }
  }

  private fires(alert: number): boolean {
    const { firedAt, resolvedAt } = this.times[alert]!
    return firedAt > resolvedAt
  }

  /** Number of the incident that the alert's row names. */
  private present(alert: number): string | null {
    const number = this.rows[alert]
    const [row] = number ? this.story.app.rows('x_secx_azmon_alert', { number }) : []
    const [incident] = row?.['incident'] ? this.story.app.rows('incident', { sys_id: row['incident'] }) : []
    return incident?.['number'] ?? null
  }

  private remember(alert: number, number: string | null): void {
    if (number === null) return
    this.incidents.set(number, (this.incidents.get(number) ?? new Set()).add(alert))
  }

  private state(number: string | null): string {
    return number === null ? '' : (this.story.incident(number)['state'] ?? '')
  }

  private isOpen(number: string | null): boolean {
    const state = this.state(number)
    return state !== '' && !ENDED.includes(state)
  }

  private snapshot(number: string): string {
    return JSON.stringify([this.story.incident(number), this.story.notes(number)])
  }
}

function letter(alert: number): string {
  return String.fromCharCode(97 + alert)
}

function clock(minute: number): string {
  return new Date(START + minute * 60_000).toISOString().slice(11, 16)
}

/** Every order of a few things. */
export function orders<T>(things: readonly T[]): T[][] {
  if (things.length <= 1) return [[...things]]
  return things.flatMap((first, at) =>
    orders([...things.slice(0, at), ...things.slice(at + 1)]).map((rest) => [first, ...rest]),
  )
}
