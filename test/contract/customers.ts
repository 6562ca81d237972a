import type { OutboundRequest } from '../../packages/local-instance/src/engine/engine.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { metricAlert } from '../support/alerts.ts'
import { type Answer, AUTHORITY, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { SETUP } from '../support/set_up_page.ts'
import { basic, call, resultOf, token } from './calls.ts'

export const CALLERS = 'x_secx_azmon_caller'
export const DELIVERY = 'x_secx_azmon_delivery'
export const ALERT = 'x_secx_azmon_alert'
export const tenantOf = (i: number) => `cccc${String(i).padStart(4, '0')}-0000-cccc-1111-dddd2222eeee`
export const audienceOf = (i: number) => `api://customer-${i}`
export const customer = (i: number) => ({ tenant: tenantOf(i), audience: audienceOf(i) })

/** An instance with callers besides that of the settings: each test file has one of its own. */
export let app: InstalledApp
/** Paths on the login host that the app asked for. */
export let fetched: string[]
/** Minutes by which the instance's clock is ahead. */
let ahead = 0

export async function start(options: Parameters<typeof installedApp>[0] = {}): Promise<void> {
  fetched = []
  ahead = 0
  app = await installedApp({
    clock: () => Date.now() + ahead * 60_000,
    ...options,
    outbound: (request: OutboundRequest) => {
      fetched.push(request.url.slice(AUTHORITY.length + 1))
      return app.entra.outbound(request)
    },
  })
}

export const insert = (table: string, values: Row) => app.node.store.insert(PLATFORM, table, values)
/** As an admin saves one. */
export const add = (i: number, values: Row = {}): string =>
  insert(CALLERS, {
    name: `Customer ${i}`,
    active: 'true',
    cloud: 'worldwide',
    tenant: tenantOf(i),
    audiences: audienceOf(i),
    ...values,
  }).sysId ?? ''
/** Past the rule that checks it. */
export function sneakIn(sysId: string, values: Row): void {
  const rule = app.rows('sys_script', { name: 'Check a caller' })[0]
  app.node.store.update(PLATFORM, 'sys_script', rule?.['sys_id'] ?? '', { active: 'false' })
  app.node.store.update(PLATFORM, CALLERS, sysId, values)
  app.node.store.update(PLATFORM, 'sys_script', rule?.['sys_id'] ?? '', { active: 'true' })
}
export const send = async (
  changes: Parameters<typeof token>[1],
  body: unknown = metricAlert(),
): Promise<Answer> => call(app, 'Bearer ' + (await token(app, changes)), body)
export const reasons = () => app.rows('x_secx_azmon_refusal').map(({ reason }) => reason)
export const incidentOf = (answer: Answer) =>
  app.rows('incident', { number: String(resultOf(answer)['incident']) })[0] ?? {}
export const company = (name: string) => insert('core_company', { name }).sysId ?? ''

/** A line of the page Set up. */
export const line = async (id: string) => {
  const headers = { authorization: basic('ada.admin') }
  const { sections } = resultOf(await app.request('GET', SETUP, { headers })) as unknown as {
    sections: { lines: { id: string; state: string; found: string }[] }[]
  }
  return sections.flatMap(({ lines }) => lines).find((one) => one.id === id)
}

/** Lets so many minutes pass. */
export function pass(minutes: number): void {
  ahead += minutes
}

/** What was fetched so far counts no more. */
export function forgetFetched(): void {
  fetched = []
}
