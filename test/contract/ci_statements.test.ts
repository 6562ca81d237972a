import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { CI_STEPS } from '../../src/server/settings/ci_steps.ts'
import { machine, metricAlert } from '../support/alerts.ts'
import { installedApp, type InstalledApp } from '../support/app_instance.ts'

/** What the search for a CI asks the database, per delivery: the app's own statements about the CMDB and its class map. */
let app: InstalledApp

beforeEach(async () => {
  app = await installedApp()
  await app.deliver(metricAlert({ target: machine('shop-web-01'), id: 'warm' }))
})

const ABOUT_CIS = /FROM "(cmdb|sys_object_source|x_secx_azmon_ci_)/

async function askedFor(target: string): Promise<string[]> {
  const { statements } = app.node.store
  const spy = jest.spyOn(statements, 'all')
  await app.deliver(metricAlert({ target: target, id: target }))
  const asked = spy.mock.calls
    .filter(([by, sql]) => by === 'app' && ABOUT_CIS.test(sql))
    .map(([, sql]) => sql)
  spy.mockRestore()
  return asked
}
const set = (name: string, value: string) => app.setProperty(`x_secx_azmon.cmdb.${name}`, value)

const DATABASE =
  '/subscriptions/99999999-1bf0-4dda-aec3-cb9272f09590/resourceGroups/rg/providers/Microsoft.Sql/servers/nosql/databases/nowhere'

test('a CI that the first step finds costs 2', async () => {
  expect(await askedFor(machine('shop-api-02'))).toHaveLength(2)
})

test('a resource that no step knows costs 12 at the most, with every step on', async () => {
  set('rungs', CI_STEPS.join(','))
  set('tag', 'servicenow-ci')
  expect((await askedFor(machine('nowhere'))).length).toBeLessThanOrEqual(12)
  expect((await askedFor(DATABASE)).length).toBeLessThanOrEqual(12)
})

test('a CI class that this instance lacks costs nothing', async () => {
  const [row] = app.rows('x_secx_azmon_ci_class', { arm_type: 'microsoft.compute/virtualmachines' })
  app.node.store.update(PLATFORM, 'x_secx_azmon_ci_class', row?.['sys_id'] ?? '', { ci_class: 'u_nowhere' })
  expect(await askedFor(machine('shop-api-02'))).toHaveLength(2)
})

test('nor does one whose name other resources bear', async () => {
  set('rungs', CI_STEPS.join(','))
  set('tag', 'servicenow-ci')
  const namesake = machine('shop-web-01').replace('rg-shop-prod', 'rg-elsewhere')
  const asked = await askedFor(namesake)
  expect(asked.length).toBeLessThanOrEqual(12)
})
