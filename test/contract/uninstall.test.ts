import { initialProperties } from '../../tools/start/setup.ts'
import { ALERTS, AUTHORITY } from '../support/app_instance.ts'
import { builtPackage } from '../support/package.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'

/** What an instance writes about an application stays when that is gone, and so do the customer's own update sets. */
const LOGS = new Set([
  'syslog',
  'sys_audit',
  'sys_upgrade_history',
  'sys_upgrade_history_log',
  'sys_update_set',
  'sys_update_xml',
])
const ASK = `/sys_app.do?sys_id=${builtPackage().app.sysId}&delete=ask`

let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
  const told = await story.deliver()
  expect(told.outcome).toBe('opened')
  await story.app.node.runAsyncRules()
  await story.app.node.runEvents()
})

/** By the page of the application's record. */
async function uninstall(choice: { retain: boolean }): Promise<void> {
  const headers = {
    authorization: `Basic ${btoa('admin:admin')}`,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  const { status } = await story.app.request('POST', ASK, {
    headers,
    body: choice.retain ? 'retain=true' : '',
  })
  expect(status).toBe(303)
}

/** Tables with a row that names the application, and the columns in which it does. */
function traces(): string[] {
  const { driver } = story.app.node.store.statements
  const { sysId, scope } = builtPackage().app
  const tables = driver
    .all("SELECT name FROM sqlite_master WHERE type = 'table'")
    .map((row) => String(row['name']))
  return tables
    .filter((name) => !LOGS.has(name))
    .flatMap((name) =>
      driver
        .all(`SELECT * FROM "${name}"`)
        .flatMap((row) => Object.entries(row))
        .filter(([, value]) => String(value).includes(sysId) || String(value).includes(scope))
        .map(([column, value]) => `${name}.${column}: ${value}`),
    )
}

it('without its tables nothing of the application is left in any table but logs and update sets', async () => {
  await uninstall({ retain: false })
  expect(traces()).toEqual([])
  expect(story.app.node.store.dictionary.tables().filter(({ scope }) => scope === 'x_secx_azmon')).toEqual([])
})

it('its addresses are gone, and no job runs', async () => {
  await uninstall({ retain: false })
  expect((await story.app.request('POST', ALERTS, { body: {} })).status).toBe(404)
  story.pass(2 * 24 * 60)
  expect(story.app.node.scheduler.runDue(story.now())).toEqual([])
})

it('the incidents that it opened stay', async () => {
  await uninstall({ retain: false })
  expect(story.incidents()).toHaveLength(1)
})

it('with its tables retained the rows stay, and a new install goes on with them', async () => {
  await uninstall({ retain: true })
  expect((await story.app.request('POST', ALERTS, { body: {} })).status).toBe(404)
  expect(story.app.rows('x_secx_azmon_alert')).toHaveLength(1)
  expect(story.app.rows('sys_properties').filter((row) => row['name']?.startsWith('x_secx_azmon'))).toEqual(
    [],
  )
  story.app.node.install(builtPackage())
  for (const [name, value] of Object.entries(initialProperties(AUTHORITY))) story.app.setProperty(name, value)
  expect(await story.deliver({ resolvedAt: 60 })).toMatchObject({ outcome: 'resolved', alert: 'AZA0001001' })
  expect(await story.deliver({ id: 'b' })).toMatchObject({ outcome: 'opened', alert: 'AZA0001002' })
})
