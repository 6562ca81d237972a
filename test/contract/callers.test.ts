import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { metricAlert } from '../support/alerts.ts'
import { ALERTS, AUDIENCE, type InstalledApp, installedApp, TENANT } from '../support/app_instance.ts'

/** Delivers an alert and its resolution; gives what they left behind. */
async function lifeOf(app: InstalledApp): Promise<Record<'delivery' | 'incident', Row>> {
  await app.deliver(metricAlert())
  await app.deliver(metricAlert({ resolvedAt: 60 }))
  const [delivery = {}] = app.rows('x_secx_azmon_delivery')
  const [incident = {}] = app.rows('incident', { correlation_display: 'Azure Monitor' })
  return { delivery, incident }
}

const idOf = (app: InstalledApp, userName: string) =>
  app.rows('sys_user', { user_name: userName })[0]?.['sys_id']

async function authenticatedStatus(app: InstalledApp): Promise<number> {
  const token = await app.entra.mint({ tenant: TENANT, version: 'v2', audience: AUDIENCE })
  const headers = { authorization: `Bearer ${token}` }
  return (await app.request('POST', `${ALERTS}/authenticated`, { headers, body: metricAlert() })).status
}

describe.each([
  ['no OIDC provider is registered: the script runs as guest', false, 'guest'],
  ['one is registered for the app’s audience: it runs as the mapped user', true, 'azure.integration'],
])('docs/facts/rest.md#foreign-token: %s', (_case, oidc, userName) => {
  let app: InstalledApp
  let life: Awaited<ReturnType<typeof lifeOf>>
  beforeAll(async () => {
    app = await installedApp({ oidc })
    life = await lifeOf(app)
  })

  it('who made the delivery and the incident', () => {
    expect([life.delivery['sys_created_by'], life.delivery['platform_user']]).toEqual([userName, userName])
    expect([life.incident['sys_created_by'], life.incident['opened_by']]).toEqual([
      userName,
      idOf(app, userName),
    ])
  })

  it('who resolved the incident', () => {
    expect(life.incident).toMatchObject({
      state: '6',
      resolved_by: idOf(app, userName),
      sys_updated_by: userName,
    })
  })

  it('whether the token opens the authenticated route', async () => {
    expect(await authenticatedStatus(app)).toBe(oidc ? 200 : 401)
  })
})
