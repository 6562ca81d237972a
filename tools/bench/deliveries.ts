import { CALL_NAMES } from '../../test/support/call_limits.ts'
import { type Caller, type Cost, costOfCall, openCaller } from '../../test/support/measured_calls.ts'
import { count } from '../storm/words.ts'
import { type Bench, type Figures, median, times } from './figures.ts'
import { quantile } from '../storm/summary.ts'

const SMALL = 1_000
const ROUNDS = 200
const WARMING = 20

/**
 * Milliseconds and statements of a delivery by outcome, with few and with many alerts and CIs in the tables. Both instances
 * are measured by turns in one run, so that their ratio holds on a noisy machine.
 */
export const benchDeliveries: Bench = async (progress, rows) => {
  const lanes: Caller[] = []
  for (const amount of [SMALL, rows]) {
    const start = performance.now()
    lanes.push(await openCaller(amount))
    const seconds = ((performance.now() - start) / 1000).toFixed(0)
    progress(`an instance with ${count(amount)} alerts and CIs, filled in ${seconds} s`)
  }
  const samples = new Map(CALL_NAMES.map((name) => [name, lanes.map((): Cost[] => [])]))
  for (let round = -WARMING; round < ROUNDS; round++) {
    if (round % 50 === 0) progress(`round ${round} of ${ROUNDS}`)
    for (const [name, costs] of samples) {
      for (const [at, lane] of lanes.entries()) {
        const cost = await costOfCall(lane, name, round)
        if (round >= 0) costs[at]!.push(cost)
      }
    }
  }
  for (const { app } of lanes) await app.node.close()
  return [rendered(samples, lanes)]
}

function rendered(samples: Map<string, Cost[][]>, lanes: Caller[]): Figures {
  const against = `against ${count(SMALL)}`
  const table: Figures = [
    [
      'Delivery',
      'rows',
      'ms p50',
      'p95',
      against,
      'processor ms p50',
      against,
      'app statements',
      'platform statements',
    ],
  ]
  for (const [name, costs] of samples) {
    for (const [at, lane] of costs.entries()) {
      const of = (what: keyof Cost, q: number) =>
        quantile(
          lane.map((cost) => cost[what]),
          q,
        )
      const ratio = (what: keyof Cost) =>
        at === 0 ? '' : times(median(lane.map((cost, round) => cost[what] / costs[0]![round]![what])))
      table.push([
        name,
        count(lanes[at]!.rows),
        of('milliseconds', 0.5).toFixed(2),
        of('milliseconds', 0.95).toFixed(2),
        ratio('milliseconds'),
        of('processor', 0.5).toFixed(2),
        ratio('processor'),
        of('app', 1),
        of('platform', 1),
      ])
    }
  }
  return table
}
