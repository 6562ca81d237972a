import Table from 'cli-table3'
import { fill } from './fill.ts'
import { bulkArmId, bulkCi } from '../../packages/local-instance/src/demo/bulk_cmdb.ts'
import { metricAlert } from '../../test/support/alerts.ts'
import { ALERTS, AUDIENCE, type InstalledApp, installedApp, TENANT } from '../../test/support/app_instance.ts'

const SMALL = 1_000
const LARGE = 200_000
const ROUNDS = 200

/** What came of one call, as the instance measured it. */
interface Sample {
  milliseconds: number
  app: number
  platform: number
}

/** An instance with so many rows, and a genuine and a forged token for it. */
interface Lane {
  rows: number
  app: InstalledApp
  token: string
  forged: string
}

type Step = (lane: Lane, round: number) => Promise<Sample>

/** The calls of one alert's life; each round plays them in this order, on both instances by turns. */
const STEPS: Record<string, Step> = {
  opened: (lane, round) => call(lane, lane.token, alert(round), '"opened"'),
  duplicate: (lane, round) => call(lane, lane.token, alert(round), '"duplicate"'),
  resolved: (lane, round) => call(lane, lane.token, alert(round, 600), '"resolved"'),
  'refused: no token': (lane) => call(lane, undefined, {}, '"refused"'),
  'refused: forged': (lane) => call(lane, lane.forged, {}, '"refused"'),
}

/**
 * Milliseconds and statements of a delivery by outcome, with 1 000 and with 200 000 alerts and CIs in the tables. Both
 * are measured by turns in one run, so that their ratio holds on a noisy machine.
 */
export async function benchDeliveries(progress: (line: string) => void): Promise<string> {
  const lanes = [await openLane(SMALL, progress), await openLane(LARGE, progress)]
  const samples = new Map<string, Sample[][]>(Object.keys(STEPS).map((name) => [name, lanes.map(() => [])]))
  for (let round = -20; round < ROUNDS; round++) {
    if (round % 50 === 0) progress(`round ${round} of ${ROUNDS}`)
    for (const [name, step] of Object.entries(STEPS)) {
      for (const [at, lane] of lanes.entries()) {
        const sample = await step(lane, round)
        if (round >= 0) samples.get(name)?.[at]?.push(sample)
      }
    }
  }
  for (const { app } of lanes) await app.node.close()
  return render(samples)
}

async function openLane(rows: number, progress: (line: string) => void): Promise<Lane> {
  progress(`filling an instance with ${rows} alerts and CIs`)
  const app = await installedApp()
  fill(app.node.store, { cis: rows, alerts: rows })
  const token = await app.entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
  const forged = token.slice(0, -8) + (token.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA')
  return { rows, app, token, forged }
}

function alert(round: number, resolvedAt?: number) {
  // The environments that the smaller instance has as well, but for the last one, which is retired.
  const machine = bulkArmId(bulkCi((round + 20) % 19, 'vm-05'))
  return metricAlert({ id: `bench-${round}`, target: machine, resolvedAt })
}

/** `expected` stands in the answer's text: a bench that measures something else must not go unnoticed. */
async function call(
  { app }: Lane,
  token: string | undefined,
  body: unknown,
  expected: string,
): Promise<Sample> {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const start = performance.now()
  const answer = await app.request('POST', ALERTS, { headers, body })
  const milliseconds = performance.now() - start
  if (!answer.text.includes(expected))
    throw new Error(`Expected ${expected}, got ${answer.status} ${answer.text}`)
  const [appCount = 0, platform = 0] = [
    ...(answer.headers.get('server-timing') ?? '').matchAll(/desc="(\d+) statements"/g),
  ].map((match) => Number(match[1]))
  return { milliseconds, app: appCount, platform }
}

function render(samples: Map<string, Sample[][]>): string {
  const head = [
    'Delivery',
    'rows',
    'ms p50',
    'ms p95',
    'app statements',
    'platform statements',
    'ms p50 against 1 000',
  ]
  const table = new Table({ head, style: { head: [] } })
  for (const [name, [small = [], large = []]] of samples) {
    const baseline = quantile(small, 'milliseconds', 0.5)
    for (const [rows, lane] of [
      [SMALL, small],
      [LARGE, large],
    ] as const) {
      const median = quantile(lane, 'milliseconds', 0.5)
      table.push([
        name,
        rows.toLocaleString('en').replace(',', ' '),
        median.toFixed(2),
        quantile(lane, 'milliseconds', 0.95).toFixed(2),
        quantile(lane, 'app', 1),
        quantile(lane, 'platform', 1),
        rows === SMALL ? '' : (median / baseline).toFixed(2) + ' ×',
      ])
    }
  }
  return table.toString() + '\n'
}

function quantile(samples: readonly Sample[], field: keyof Sample, q: number): number {
  const sorted = samples.map((sample) => sample[field]).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}
