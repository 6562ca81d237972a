import { resolvedTwin } from '../send/body.ts'
import { firedBody } from './body.ts'
import { pickResource, RULES } from './estate.ts'
import { type Random, seededRandom } from './random.ts'

export interface StormOptions {
  alerts: number
  /** Share of the calls that Azure makes twice, 0 to 1. */
  repeat: number
  /** Share of the alerts that resolve within the storm, 0 to 1. */
  resolve: number
  seed: number
  /** When the storm is sent, milliseconds: the alerts fired and resolved in the minutes before. */
  now: number
}

/** One call of Azure's. */
export interface Call {
  /** Which alert, counted from 0. */
  alert: number
  event: 'fired' | 'resolved'
  body: string
}

/** What must be on record of an alert at the end. Times in milliseconds. */
export interface PlannedAlert {
  /** As it is sent. */
  id: string
  severity: number
  firedAt: number
  resolvedAt: number | null
}

export interface Storm {
  /** In the order in which they are sent. */
  calls: Call[]
  alerts: PlannedAlert[]
}

/** Milliseconds within which the alerts fired, and the longest time until one resolves. */
const FIRING = 5 * 60_000
const LONGEST = 4 * 60_000

/** How much later than the firing a call may come, as a share of the storm. */
const REPEATED_WITHIN = 0.03
const RESOLVED_WITHIN = 0.2

/** How much earlier than its firing a resolution may come. */
const OVERTAKING = 0.02

/**
 * A storm, the same for the same options. What would come after the storm's end comes at its beginning instead: so calls
 * of every sort are spread evenly from the first to the last, as a measurement of latency over time needs it, and nearly
 * one resolution in five overtakes its firing.
 */
export function planStorm(options: StormOptions): Storm {
  const random = seededRandom(options.seed)
  const alerts: PlannedAlert[] = []
  const arrivals: { at: number; call: Call }[] = []
  const arrive = (at: number, call: Call) => {
    arrivals.push({ at: wrapped(at), call })
    if (random.next() < options.repeat)
      arrivals.push({ at: wrapped(at + random.next() * REPEATED_WITHIN), call })
  }
  for (let alert = 0; alert < options.alerts; alert++) {
    const at = random.next()
    const { planned, fired, resolved } = planAlert(at, options, random)
    alerts.push(planned)
    arrive(at, { alert, event: 'fired', body: fired })
    if (resolved !== null) {
      const later = random.next() * (RESOLVED_WITHIN + OVERTAKING) - OVERTAKING
      arrive(at + later, { alert, event: 'resolved', body: resolved })
    }
  }
  arrivals.sort((a, b) => a.at - b.at)
  return { alerts, calls: arrivals.map(({ call }) => call) }
}

/** `at` is the alert's place in the storm, from 0 to 1. */
function planAlert(
  at: number,
  { resolve, now }: StormOptions,
  random: Random,
): { planned: PlannedAlert; fired: string; resolved: string | null } {
  const rule = random.pick(RULES)
  const resource = pickResource(rule, random)
  const firedAt = now - FIRING - LONGEST + Math.floor(at * FIRING)
  const body = firedBody({ rule, resource, guid: random.guid(), firedAt })
  const resolvedAt = random.next() < resolve ? firedAt + 1 + random.below(LONGEST) : null
  return {
    planned: { id: String(body.data.essentials['alertId']), severity: rule.severity, firedAt, resolvedAt },
    fired: JSON.stringify(body),
    resolved: resolvedAt === null ? null : JSON.stringify(resolvedTwin(body, resolvedAt)),
  }
}

function wrapped(at: number): number {
  return at - Math.floor(at)
}
