import { fill } from '../../tools/bench/fill.ts'
import {
  armIdIn,
  bulkArmId,
  bulkCi,
  liveEnvironment,
} from '../../packages/local-instance/src/demo/bulk_cmdb.ts'
import type { EngineName } from '../../packages/local-instance/src/engine/engine_name.ts'
import { metricAlert } from './alerts.ts'
import { ALERTS, type Answer, AUDIENCE, type InstalledApp, installedApp, TENANT } from './app_instance.ts'
import type { CallName } from './call_limits.ts'

/** An instance with so many alerts and CIs, and a genuine and a forged token for it. */
export interface Caller {
  app: InstalledApp
  rows: number
  token: string
  forged: string
}

/** A call, and what is to come of it: a measurement of something else must not go unnoticed. */
export interface MeasuredCall {
  bearer?: string
  body: unknown
  outcome: string
  /** Whether a CI is bound; undefined where that is not looked at. */
  isBound?: boolean
}

export interface Cost {
  milliseconds: number
  /** Milliseconds that the process worked. */
  processor: number
  /** Statements of the app and of the platform. */
  app: number
  platform: number
  modules: number
  characters: number
  properties: number
}

/** Every `round` has an alert of its own: opened, then a duplicate, then resolved. What nobody knows is new in each. */
export const CALLS: Record<CallName, (caller: Caller, round: number) => MeasuredCall> = {
  'opened, CI known': (caller, round) => ({ ...genuine(caller, round), outcome: 'opened', isBound: true }),
  'opened, no CI': ({ token }, round) => ({
    bearer: token,
    body: alertOfStranger(round, ['Microsoft.Sql/servers', 'stranger', 'databases', 'stranger']),
    outcome: 'opened',
    isBound: false,
  }),
  'opened, no CI of a machine': ({ token }, round) => ({
    bearer: token,
    body: alertOfStranger(round, ['Microsoft.Compute/virtualMachines', 'stranger']),
    outcome: 'opened',
    isBound: false,
  }),
  duplicate: (caller, round) => ({ ...genuine(caller, round), outcome: 'duplicate' }),
  resolved: (caller, round) => ({ ...genuine(caller, round, 600), outcome: 'resolved' }),
  'refused, no token': () => ({ body: {}, outcome: 'refused' }),
  'refused, forged': ({ forged }) => ({ bearer: forged, body: {}, outcome: 'refused' }),
}

/** At least 1 000 rows. */
export async function openCaller(rows = 1_000, engine?: EngineName, nodeCache = false): Promise<Caller> {
  const app = await installedApp({ engine, nodeCache })
  fill(app.node.store, { cis: rows, alerts: rows })
  const token = await app.entra.mint({ tenant: TENANT, version: 'v1', audience: AUDIENCE })
  const forged = token.slice(0, -8) + (token.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA')
  return { app, rows, token, forged }
}

/** Makes a call and says what it cost. */
export async function costOfCall(caller: Caller, name: CallName, round: number): Promise<Cost> {
  const call = CALLS[name](caller, round)
  const [cost, answer] = await costOf(caller.app, () => send(caller, call))
  check(caller, call, answer)
  return cost
}

export function send({ app }: Caller, { bearer, body }: MeasuredCall): Promise<Answer> {
  const headers: Record<string, string> = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }
  return app.request('POST', ALERTS, { headers, body })
}

/** Throws where something else came of the call. */
export function check({ app }: Caller, { outcome, isBound }: MeasuredCall, answer: Answer): void {
  const { result } = (answer.json ?? {}) as { result?: { outcome?: string; alert?: string } }
  const told = `${answer.status} ${answer.text}`
  if (result?.outcome !== outcome) throw new Error(`Expected ${outcome}, got ${told}`)
  if (isBound === undefined) return
  const [alert] = app.rows('x_secx_azmon_alert', { number: result.alert ?? '' })
  if (((alert?.['cmdb_ci'] ?? '') !== '') !== isBound)
    throw new Error(`Expected ${isBound ? 'a CI' : 'no CI'}, got ${alert?.['cmdb_ci']}: ${told}`)
}

/** What one request took, as the instance counted it, and what it got. */
export async function costOf(
  { node }: InstalledApp,
  request: () => Promise<Answer>,
): Promise<[Cost, Answer]> {
  const from = process.cpuUsage()
  const start = performance.now()
  const answer = await request()
  const milliseconds = performance.now() - start
  const { user, system } = process.cpuUsage(from)
  const { app, platform, scripts } = node.store.statements.meter
  const processor = (user + system) / 1000
  return [{ milliseconds, processor, app: app.statements, platform: platform.statements, ...scripts }, answer]
}

/** The alert of this round, about a machine in the CMDB. */
function genuine({ token, rows }: Caller, round: number, resolvedAt?: number) {
  // A prime: rounds go all over the CMDB, and not only where the database has just been.
  const environment = liveEnvironment(rows, Math.abs(round * 7919))
  const target = bulkArmId(bulkCi(environment, 'vm-05'))
  return { bearer: token, body: metricAlert({ id: `measured ${round}`, target, resolvedAt }) }
}

/** About a resource of a subscription that nobody knows. */
function alertOfStranger(round: number, path: readonly string[]) {
  const subscription = `/subscriptions/dddddddd-0000-4000-8000-${(round + 1_000_000).toString().padStart(12, '0')}`
  const target = armIdIn(0, path).replace(/^\/subscriptions\/[^/]+/, subscription)
  const body = metricAlert({ id: `${path.length} ${round}`, target })
  body.data.essentials.configurationItems = []
  return body
}
