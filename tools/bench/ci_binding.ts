import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quantile } from '../storm/summary.ts'
import { count } from '../storm/words.ts'
import { type Figures, times } from './figures.ts'
import { fill } from './fill.ts'
import {
  armIdIn,
  BULK_TAG,
  bulkArmId,
  bulkCi,
  bulkCiId,
  bulkSubscription,
  liveEnvironment,
} from '../../packages/local-instance/src/demo/bulk_cmdb.ts'
import { metricAlert } from '../../test/support/alerts.ts'
import { ALERTS, AUDIENCE, type InstalledApp, installedApp, TENANT } from '../../test/support/app_instance.ts'
import { watchCiStatements } from '../../test/support/ci_statements.ts'

const SIZES = [1_000, 100_000, 1_000_000] as const

/** An instance with so many CIs. */
interface Lane {
  cis: number
  app: InstalledApp
  token: string
  statements: ReturnType<typeof watchCiStatements>
}

interface Case {
  name: string
  /** The resource that the alert is about, by the number of an environment that is in use. */
  target: (environment: number) => string
  /** The number of the bulk CI that is bound; null for none. */
  bound: (environment: number) => number | null
  rung: string
}

/** What one delivery cost: all of it, and the app's statements for the CI with what the database took for them. */
interface Sample {
  milliseconds: number
  ciStatements: number
  ciMilliseconds: number
}

/** Cases that are played by turns. The settings of CI binding are on top of those of the acts before. */
interface Act {
  settings: Record<string, string>
  rounds: number
  cases: Case[]
}

const ACTS: Act[] = [
  {
    settings: {},
    rounds: 150,
    cases: [
      found('class of the type', 'vm-05', 'class'),
      found('any cloud resource', 'other-class', 'cloud'),
      found('object_id of a server', 'server-only', 'other_classes'),
      found('source', 'source-only', 'source'),
      {
        name: 'parent resource',
        target: (environment) => armIdIn(environment, ['Microsoft.Sql/servers', 'sql', 'databases', 'new']),
        bound: (environment) => bulkCi(environment, 'sql-server'),
        rung: 'parent',
      },
      missing('none, steps as shipped'),
    ],
  },
  {
    settings: {
      rungs: 'learned,class,cloud,other_classes,source,parent,name,tag,subscription',
      tag: BULK_TAG,
    },
    rounds: 150,
    cases: [
      {
        name: 'tag of the resource group',
        target: (environment) => armIdIn(environment, ['Microsoft.Compute/virtualMachines', 'new']),
        bound: bulkSubscription,
        rung: 'tag',
      },
      missing('none, every step with an index'),
    ],
  },
  {
    settings: {
      rungs: 'learned,class,cloud,other_classes,source,correlation,parent,name,fqdn,tag,subscription',
    },
    rounds: 10,
    cases: [missing('none, every step: two have no index', '.example.org')],
  },
]

/**
 * What the CI costs a delivery, by the step that finds it, among 1 000, 100 000 and 1 000 000 CIs. All are measured by
 * turns in one run, so that their ratio holds on a noisy machine. Takes 2 GB of the folder for temporary files.
 */
export async function benchCiBinding(progress: (line: string) => void): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cmdb-'))
  const lanes: Lane[] = []
  try {
    for (const cis of SIZES) lanes.push(await openLane(cis, join(folder, `${cis}.db`), progress))
    const table: Figures = [HEAD]
    for (const act of ACTS) {
      for (const [{ name }, samples] of await play(act, lanes, progress)) table.push(...lines(name, samples))
    }
    return [table]
  } finally {
    for (const { app } of lanes) await app.node.close()
    rmSync(folder, { recursive: true })
  }
}

async function openLane(cis: number, data: string, progress: (line: string) => void): Promise<Lane> {
  const app = await installedApp({ data, demo: false })
  const start = performance.now()
  let next = 100_000
  fill(app.node.store, { cis, alerts: 0 }, (filled) => {
    if (filled < next) return
    progress(`${count(filled)} of ${count(cis)} CIs`)
    next += 100_000
  })
  progress(
    `an instance with ${count(cis)} CIs, filled in ${((performance.now() - start) / 1000).toFixed(0)} s`,
  )
  const token = await app.entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
  return { cis, app, token, statements: watchCiStatements(app.node.store) }
}

/** The samples of each case, a list per lane. */
async function play(
  { settings, rounds, cases }: Act,
  lanes: Lane[],
  progress: (line: string) => void,
): Promise<Map<Case, Sample[][]>> {
  for (const { app } of lanes) {
    for (const [name, value] of Object.entries(settings)) app.setProperty(`x_secx_azmon.cmdb.${name}`, value)
  }
  const samples = new Map<Case, Sample[][]>(cases.map((one) => [one, lanes.map(() => [])]))
  for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
    if (round % 50 === 0) progress(`${cases.map(({ name }) => name).join('; ')}: round ${round} of ${rounds}`)
    for (const one of cases) {
      for (const [at, lane] of lanes.entries()) {
        const sample = await deliver(lane, one, round)
        if (round >= 0) samples.get(one)?.[at]?.push(sample)
      }
    }
  }
  return samples
}

/** Fails if the alert is bound otherwise than the case says: a bench that measures something else must not go unnoticed. */
async function deliver({ cis, app, token, statements }: Lane, one: Case, round: number): Promise<Sample> {
  // A prime: rounds go all over the CMDB, and not only where the database has just been.
  const environment = liveEnvironment(cis, Math.abs(round * 7919))
  const body = metricAlert({ id: `${one.name} ${round}`, target: one.target(environment) })
  body.data.essentials.configurationItems = []
  statements.taken()
  const start = performance.now()
  const answer = await app.request('POST', ALERTS, { headers: { authorization: `Bearer ${token}` }, body })
  const milliseconds = performance.now() - start
  const taken = statements.taken()
  const { result } = answer.json as { result?: { alert?: string } }
  const [alert] = app.rows('x_secx_azmon_alert', { number: result?.alert ?? '' })
  const expected = one.bound(environment)
  const bound = expected === null ? '' : bulkCiId(expected)
  if (alert?.['cmdb_ci'] !== bound || alert['ci_rung'] !== one.rung)
    throw new Error(
      `${one.name}: expected ${one.rung} ${bound}, got ${alert?.['ci_rung']} ${alert?.['cmdb_ci']}; ${answer.text}`,
    )
  return {
    milliseconds,
    ciStatements: taken.length,
    ciMilliseconds: taken.reduce((sum, statement) => sum + statement.milliseconds, 0),
  }
}

function found(name: string, key: string, rung: string): Case {
  const number = (environment: number) => bulkCi(environment, key)
  return { name, target: (environment) => bulkArmId(number(environment)), bound: number, rung }
}

/** A machine whose subscription and group nobody knows; its name, though, machines in twenty groups have. */
function missing(name: string, domain = ''): Case {
  const target = (environment: number) =>
    bulkArmId(bulkCi(environment, 'vm-05')).replace('/b0b0b0b0-', '/dddddddd-') + domain
  return { name, target, bound: () => null, rung: 'none' }
}

const HEAD = [
  'CI found by',
  'CIs',
  'CI statements',
  'ms p50',
  'p95',
  'against 1 000',
  'delivery ms p50',
  'p95',
]

function lines(name: string, samples: Sample[][]): Figures {
  const of = (lane: Sample[], field: keyof Sample, q: number) =>
    quantile(
      lane.map((sample) => sample[field]),
      q,
    )
  const baseline = of(samples[0] ?? [], 'ciMilliseconds', 0.5)
  return samples.map((lane, at) => {
    const median = of(lane, 'ciMilliseconds', 0.5)
    return [
      name,
      count(SIZES[at] ?? 0),
      of(lane, 'ciStatements', 1),
      median.toFixed(3),
      of(lane, 'ciMilliseconds', 0.95).toFixed(3),
      at === 0 ? '' : times(median / baseline),
      of(lane, 'milliseconds', 0.5).toFixed(2),
      of(lane, 'milliseconds', 0.95).toFixed(2),
    ]
  })
}
