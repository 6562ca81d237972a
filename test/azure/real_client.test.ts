import { metricAlert } from '../support/alerts.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { groupOf, INSTANCE, onlyApplication, WORDS, writes } from './support/estate.ts'
import { openFront, type Front } from './support/front.ts'
import { realAz, type RealAz, run, SCRIPT } from './support/run.ts'
import { type Azure, createAzure, TENANT } from './support/stand_in.ts'

/**
 * The Azure CLI itself, behind a proxy that connects to nothing: its real host names, and no request that leaves the
 * machine. One set-up, which the tests use one after another, because each command of az takes a second.
 */
let azure: Azure
let app: InstalledApp
let front: Front
let az: RealAz
beforeAll(async () => {
  azure = createAzure()
  app = await installedApp({ outbound: (request) => app.entra.outbound(request) })
  front = await openFront(azure, { [new URL(INSTANCE).hostname]: (request) => app.node.handle(request) })
  az = realAz(front)
  expect(await az.login()).toEqual({ status: 0, text: '' })
})
afterAll(() => {
  az.close()
  front.close()
})

const setUp = (...words: string[]) =>
  run(SCRIPT, [...WORDS, ...words], { ...az.env, SERVICENOW_PASSWORD: 'admin' })

it('sets up Azure and ServiceNow; the action group then opens an incident', async () => {
  const { status, text } = await setUp('--servicenow-user', 'admin', '--yes')
  expect(text).toContain('checked  useAadAuth and useCommonAlertSchema are true')
  expect(status).toBe(0)

  // As Azure calls: a token for the Application ID URI, with the roles that are assigned to Azure Monitor.
  const { appId, appRoles } = onlyApplication(azure)
  const [webhook] = groupOf(azure).properties.webhookReceivers!
  const roles = [...azure.assignments.values()].map(
    ({ appRoleId }) => appRoles.find(({ id }) => id === appRoleId)!.value,
  )
  app.setProperty('x_secx_azmon.entra.authority', 'http://127.0.0.1/entra')
  const token = await app.entra.mint({ tenant: TENANT, version: 'v2', audience: appId, roles })
  const { pathname } = new URL(webhook!.serviceUri)
  const answer = await app.request('POST', pathname, {
    headers: { authorization: `Bearer ${token}` },
    body: metricAlert(),
  })
  expect(answer).toMatchObject({ status: 200, json: { result: { outcome: 'opened' } } })
})

it('changes nothing when it runs again', async () => {
  azure.log.length = 0
  expect((await setUp()).status).toBe(0)
  expect(writes(azure)).toEqual([])
})

it('finds what is wrong, and nothing else', async () => {
  const [webhook] = groupOf(azure).properties.webhookReceivers!
  webhook!.useCommonAlertSchema = false
  const { status, text } = await setUp('--check')
  expect(text.match(/WRONG.*/g)).toEqual(['WRONG    the common alert schema is off (useCommonAlertSchema)'])
  expect(status).toBe(1)
})

it('removes all of it', async () => {
  expect((await setUp('--remove', '--yes')).status).toBe(0)
  expect(azure.applications.size + azure.actionGroups.size + azure.assignments.size).toBe(0)
})

it('has asked no other host', () => {
  expect(front.refused).toEqual([])
})
