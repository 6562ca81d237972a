import { CALL_LIMITS, CALL_NAMES, type CallLimits, type CallName } from '../../test/support/call_limits.ts'
import { type Caller, type Cost, costOfCall, openCaller } from '../../test/support/measured_calls.ts'
import type { Figures } from './figures.ts'

const LIMITED = ['statements', 'modules', 'kilobytes', 'properties'] as const

/**
 * What each call costs in statements and in what its scripts load, against what it may cost. Takes seconds and is the same
 * on every machine: test/contract/call_limits.test.ts does this too.
 */
export async function benchLimits(): Promise<Figures[]> {
  const caller = await openCaller()
  const costs = await costsOfCalls(caller)
  await caller.app.node.close()
  const table: Figures = [['Call', ...LIMITED.flatMap((what) => [what, 'at most'])]]
  for (const [name, cost] of costs)
    table.push([name, ...LIMITED.flatMap((what) => [cost[what], CALL_LIMITS[name][what]])])
  const broken = [...costs].flatMap(([name, cost]) => exceeded(name, cost))
  if (broken.length > 0)
    throw new Error(`Over the limits of test/support/call_limits.ts:\n${broken.join('\n')}`)
  return [table]
}

/** Of an instance that knows the keys, as nearly every call finds it. */
export async function costsOfCalls(caller: Caller): Promise<Map<CallName, CallLimits>> {
  const costs = new Map<CallName, CallLimits>()
  for (const round of [0, 1])
    for (const name of CALL_NAMES) costs.set(name, limited(await costOfCall(caller, name, round)))
  return costs
}

/** `duplicate: 7 statements, at most 6` for each limit that is broken. */
export function exceeded(name: CallName, cost: CallLimits): string[] {
  return LIMITED.filter((what) => cost[what] > CALL_LIMITS[name][what]).map(
    (what) => `${name}: ${cost[what]} ${what}, at most ${CALL_LIMITS[name][what]}`,
  )
}

function limited({ app, modules, characters, properties }: Cost): CallLimits {
  return { statements: app, modules, kilobytes: Math.ceil(characters / 1000), properties }
}
