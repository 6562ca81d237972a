import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINES } from '../../packages/local-instance/src/engine/engine_name.ts'
import { missingForRhino } from '../../packages/local-instance/src/engine/rhino/java.ts'
import { claims, createSigner, header, ISSUERS, NOW, POLICY } from '../../test/server/entra/signing.ts'
import { metricAlert } from '../../test/support/alerts.ts'
import { CALL_NAMES, type CallName } from '../../test/support/call_limits.ts'
import { CALLS, check, send } from '../../test/support/measured_calls.ts'
import { type Lane, openLane } from './engine/lane.ts'
import { type Figures, median, times } from './figures.ts'

/** Times that each thing is done before it counts, so that Java has compiled what it will. */
const WARMING = 8
const COUNTED = 9
const SAMPLES = join(__dirname, '../send/samples')

/** Milliseconds by engine, in the order of ENGINES. */
type Row = [what: string, times: number[]]

/**
 * What the app costs on the platform's kind of engine: loading its modules, the verdict on a token against other libraries,
 * reading alerts, and whole deliveries. Processor time, so that it holds on a busy machine; ratios count.
 */
export async function benchEngine(progress: (line: string) => void): Promise<Figures[]> {
  const missing = missingForRhino()
  if (missing !== '') {
    progress(`engine: skipped. ${missing}`)
    return []
  }
  const lanes: Lane[] = []
  for (const engine of ENGINES) {
    progress(`installing the app on ${engine}`)
    lanes.push(await openLane(engine))
  }
  const loading = loadingRows(lanes, progress)
  const tokens = tokenRows(lanes, progress)
  const alerts = alertRows(lanes, progress)
  const deliveries = await deliveryRows(lanes, progress)
  for (const { app } of lanes) await app.node.close()
  const [verdict = []] = tokens.map(([, times]) => times)
  return [
    rendered('Modules of one delivery', loading),
    rendered('Token, RS256, 2048 bits', tokens, verdict),
    rendered('Reading an alert', alerts),
    rendered('Whole delivery, the engine only', deliveries),
  ]
}

function loadingRows(lanes: Lane[], progress: (line: string) => void): Row[] {
  const first: number[] = []
  const cold: number[] = []
  const compiling: number[] = []
  const warm: number[] = []
  const counts: string[] = []
  for (const lane of lanes) {
    progress(`loading modules on ${lane.engine}`)
    const from = lane.working()
    lane.run('loading')
    first.push(lane.working() - from)
    const all = Array.from({ length: 7 }, () => {
      const compiled = lane.forget()
      const from = lane.working()
      lane.run('loading')
      return { ...compiled(), working: lane.working() - from }
    })
    const last = all.at(-1)
    cold.push(median(all.map(({ working }) => working)))
    compiling.push(lane.engine === 'v8' ? NaN : median(all.map((one) => one.compiling)))
    warm.push(timeOf(lane, 'loading'))
    if (lane.engine !== 'v8')
      counts.push(`${last?.scripts} texts, ${Math.round((last?.chars ?? 0) / 1000)} KB`)
  }
  const what = counts[0] ?? ''
  return [
    ['the first time, with an engine that was just started', first],
    [`cold: ${what}, the platform's own included`, cold],
    ['of which compiling', compiling],
    ['in a new transaction, compiled before', warm],
  ]
}

function tokenRows(lanes: Lane[], progress: (line: string) => void): Row[] {
  const signer = createSigner()
  const token = signer.token(header(), claims('v1'))
  const inputs = { rounds: 4, token, jwk: signer.jwk, policy: POLICY, issuers: ISSUERS, now: NOW }
  const names = [
    ['verdict', 'the app: whole verdict'],
    ['node_forge', 'node-forge: signature only'],
    ['jsrsasign', 'jsrsasign: signature only'],
    ['bn', "bn.js: signature only, the platform's digest"],
  ] as const
  return names.map(([script, what]) => {
    progress(what)
    return [
      what,
      lanes.map(
        (lane) => (timeOf(lane, script, inputs) - timeOf(lane, script, { ...inputs, rounds: 0 })) / 4,
      ),
    ]
  })
}

function alertRows(lanes: Lane[], progress: (line: string) => void): Row[] {
  const bodies = ['metric-static', 'log-v2'].map((name) =>
    readFileSync(join(SAMPLES, `${name}.json`), 'utf8'),
  )
  const large = {
    ...metricAlert(),
    padding: Array.from({ length: 400 }, (_, at) => ({ name: `row ${at}`, value: 'x'.repeat(100) })),
  }
  return [...bodies, JSON.stringify(large)].map((body) => {
    const what = `${(body.length / 1000).toFixed(1)} KB`
    progress(`reading ${what}`)
    const inputs = { rounds: 4, body }
    return [
      what,
      lanes.map(
        (lane) => (timeOf(lane, 'reading', inputs) - timeOf(lane, 'reading', { ...inputs, rounds: 0 })) / 4,
      ),
    ]
  })
}

async function deliveryRows(lanes: Lane[], progress: (line: string) => void): Promise<Row[]> {
  const none = () => new Map(CALL_NAMES.map((name): [CallName, number[]] => [name, []]))
  const medians = none()
  for (const lane of lanes) {
    progress(`delivering on ${lane.engine}`)
    const samples = none()
    for (let round = -WARMING; round < COUNTED; round++) {
      for (const [name, all] of samples) {
        const call = CALLS[name](lane, round)
        const from = lane.working()
        const answer = await send(lane, call)
        if (round >= 0) all.push(lane.working() - from)
        check(lane, call, answer)
      }
    }
    for (const [name, all] of samples) medians.get(name)?.push(median(all))
  }
  return [...medians]
}

/** Milliseconds of one run, when warm. */
function timeOf(lane: Lane, script: string, inputs?: object): number {
  const times: number[] = []
  for (let round = -WARMING; round < COUNTED; round++) {
    const from = lane.working()
    lane.run(script, inputs)
    if (round >= 0) times.push(lane.working() - from)
  }
  return median(times)
}

function rendered(title: string, rows: Row[], baseline?: number[]): Figures {
  const head = [title, 'V8 ms', 'interpreted ms', 'compiled ms']
  if (baseline) head.push('as long as the app')
  const shown = rows.map(([what, taken]) => {
    const row = [what, ...taken.map((time) => (Number.isNaN(time) ? '' : time.toFixed(2)))]
    if (baseline)
      row.push(
        taken
          .slice(1)
          .map((time, at) => times(time / baseline[at + 1]!, 1))
          .join(' · '),
      )
    return row
  })
  return [head, ...shown]
}
