import { metricAlert } from '../../test/support/alerts.ts'
import { type Cost, costOf, costOfCall, openCaller } from '../../test/support/measured_calls.ts'
import type { CallName } from '../../test/support/call_limits.ts'
import type { Answer, InstalledApp } from '../../test/support/app_instance.ts'
import { type Bench, type Figures, median, times } from './figures.ts'

const ROUNDS = 150
const WARMING = 20
const INCIDENTS = '/api/now/table/incident'
/** An integration user of the base system: the sample user with `itil`. */
const LOGIN = 'Basic ' + Buffer.from('sam.desk:sam.desk').toString('base64')

type Taken = Pick<Cost, 'app' | 'platform' | 'processor' | 'milliseconds'>

/** What a Logic App asks the Table API when an alert comes: each call is a transaction of its own. */
interface Way {
  outcome: string
  call: CallName
  /** After the GET: POST of a new incident, or PATCH of the one that was found. */
  second: { method: 'POST' | 'PATCH'; body: (id: string, round: number) => object }
  /** How many times the statements of the two calls a delivery is to take at the most. */
  goal: number
}

/** The same for processor time. */
const PROCESSOR_GOAL = 3

const WAYS: Way[] = [
  {
    outcome: 'opened',
    call: 'opened, CI known',
    second: { method: 'POST', body: incident },
    goal: 1.8,
  },
  {
    outcome: 'duplicate',
    call: 'duplicate',
    second: { method: 'PATCH', body: () => ({ work_notes: 'Azure Monitor: fired again' }) },
    goal: 0.7,
  },
  {
    outcome: 'resolved',
    call: 'resolved',
    second: {
      method: 'PATCH',
      body: () => ({
        state: '6',
        close_code: 'Solution provided',
        close_notes: 'Azure Monitor reported the alert as resolved',
        work_notes: 'Azure Monitor: resolved',
      }),
    },
    goal: 1.1,
  },
]

/**
 * One delivery against the two calls with which others keep incidents in step from a Logic App: by turns in one run, on one
 * instance. The two calls verify no token, search no CI, keep no record and apply no rule.
 */
export const benchTwoCall: Bench = async (progress) => {
  const tables: Figures[] = []
  for (const cache of ['node cache off', 'node cache on'] as const)
    tables.push(rendered(cache, await samplesWith(cache, progress)))
  return tables
}

type Cache = 'node cache off' | 'node cache on'

/** Of each way, what a delivery and the two calls took in each round. */
async function samplesWith(cache: Cache, progress: (line: string) => void): Promise<[Taken, Taken][][]> {
  const caller = await openCaller(undefined, undefined, cache === 'node cache on')
  const samples = WAYS.map((): [Taken, Taken][] => [])
  for (let round = -WARMING; round < ROUNDS; round++) {
    if (round % 50 === 0) progress(`${cache}: round ${round} of ${ROUNDS}`)
    for (const [at, way] of WAYS.entries()) {
      const pair: [Taken, Taken] = [
        await costOfCall(caller, way.call, round),
        await costOfTwoCalls(caller.app, way, round),
      ]
      if (round >= 0) samples[at]!.push(pair)
    }
  }
  await caller.app.node.close()
  return samples
}

async function costOfTwoCalls(app: InstalledApp, way: Way, round: number): Promise<Taken> {
  const id = `two-call-${round}`
  const call = async (method: string, path: string, body?: object): Promise<[Cost, Answer]> => {
    const headers = { authorization: LOGIN, accept: 'application/json' }
    const [cost, answer] = await costOf(app, () => app.request(method, path, { headers, body }))
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    return [cost, answer]
  }
  const query = encodeURIComponent(`correlation_id=${id}^stateNOT IN6,7,8`)
  const search = `?sysparm_query=${query}&sysparm_limit=1&sysparm_fields=sys_id`
  const [first, found] = await call('GET', INCIDENTS + search)
  const [known] = (found.json as { result: { sys_id: string }[] }).result
  const { method, body } = way.second
  if ((method === 'PATCH') !== (known !== undefined)) throw new Error(`${way.outcome}: ${found.text}`)
  const [second] = await call(method, known ? `${INCIDENTS}/${known.sys_id}` : INCIDENTS, body(id, round))
  return {
    app: first.app + second.app,
    platform: first.platform + second.platform,
    processor: first.processor + second.processor,
    milliseconds: first.milliseconds + second.milliseconds,
  }
}

function incident(id: string, round: number): object {
  const { essentials } = metricAlert({ id: String(round) }).data
  return {
    correlation_id: id,
    short_description: `${essentials.alertRule} on ${essentials.configurationItems.join()}`,
    description: JSON.stringify(essentials, null, 2),
    impact: '2',
    urgency: '2',
    category: 'inquiry',
    caller_id: 'azure.integration',
    cmdb_ci: essentials.configurationItems[0],
  }
}

/** What is aimed at in statements is meant with the cache. */
function rendered(cache: Cache, samples: [Taken, Taken][][]): Figures {
  const table: Figures = [[cache, 'what', 'one delivery', 'two calls', 'ratio', 'goal']]
  for (const [at, { outcome, goal }] of WAYS.entries()) {
    const pairs = samples[at]!
    const medians = (of: (cost: Taken) => number) =>
      [0, 1].map((side) => median(pairs.map((pair) => of(pair[side]!))))
    const row = (
      what: string,
      of: (cost: Taken) => number,
      shown: (cost: number) => string,
      most?: number,
    ) => {
      const ratio = median(pairs.map(([own, others]) => of(own) / of(others)))
      table.push([outcome, what, ...medians(of).map(shown), times(ratio), most ? `≤ ${times(most, 1)}` : ''])
    }
    const [app] = medians((cost) => cost.app)
    row(
      'statements',
      ({ app, platform }) => app + platform,
      String,
      cache === 'node cache on' ? goal : undefined,
    )
    table.push([outcome, 'of them of the app', String(app), '', '', ''])
    row('processor ms p50', ({ processor }) => processor, fixed, PROCESSOR_GOAL)
    row('ms p50', ({ milliseconds }) => milliseconds, fixed)
  }
  return table
}

function fixed(value: number): string {
  return value.toFixed(2)
}
