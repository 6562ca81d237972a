import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { eachTestHasAzure, INSTANCE, onlyApplication, WORDS, writes } from './support/estate.ts'
import { openFront, type Front } from './support/front.ts'
import { setUp, trust, type Trust } from './support/run.ts'
import { CLOUDS, TENANT } from './support/stand_in.ts'

/** The script enters the settings in the local instance, which stands behind the proxy under a name of ServiceNow. */
const place = eachTestHasAzure()
const HOST = new URL(INSTANCE).hostname

let app: InstalledApp
let front: Front
let trusted: Trust
beforeAll(async () => {
  app = await installedApp()
})
beforeEach(async () => {
  for (const [name, value] of Object.entries(SHIPPED)) app.setProperty(`x_secx_azmon.entra.${name}`, value)
  await open((request) => app.node.handle(request))
})
afterEach(() => {
  trusted.close()
  front.close()
})

const SHIPPED = {
  tenant: '',
  audiences: '',
  role: 'ActionGroupsSecureWebhook',
  callers: CLOUDS.AzureCloud.azns,
  authority: '',
}

async function open(instance: (request: Request) => Promise<Response>): Promise<void> {
  front = await openFront(place.azure, { [HOST]: instance })
  trusted = trust(front)
}

const WITH_ADMIN = [...WORDS, '--servicenow-user', 'admin']
const enter = (words: string[], password = 'admin', input?: string) =>
  setUp(front, words, {
    input,
    env: { ...trusted.env, ...(password ? { SERVICENOW_PASSWORD: password } : {}) },
  })
const setting = (name: string) =>
  app.rows('sys_properties', { name: `x_secx_azmon.entra.${name}` })[0]?.['value']

it('enters the settings, and finds them when it runs again', async () => {
  const { status, text } = await enter(WITH_ADMIN)
  expect(status).toBe(0)
  const { appId } = onlyApplication(place.azure)
  expect(setting('tenant')).toBe(TENANT)
  expect(setting('audiences')).toBe(`api://${appId},${appId}`)
  expect(setting('role')).toBe('ActionGroupsSecureWebhook')
  expect(setting('callers')).toBe(CLOUDS.AzureCloud.azns)
  expect(setting('authority')).toBe('https://login.microsoftonline.com')
  expect(text).toContain(`set      setting Tenant: ${TENANT}`)
  const again = await enter(WITH_ADMIN)
  expect(again.status).toBe(0)
  expect(again.text.match(/^ {2}(\w+) +setting/gm)).toEqual(Array(5).fill('  found    setting'))
})

it('asks for the password and never shows it', async () => {
  const password = 'a"b\\c $(d)'
  const setPassword = (to: string) => {
    const [admin] = app.rows('sys_user', { user_name: 'admin' })
    app.node.store.update(PLATFORM, 'sys_user', admin!['sys_id']!, { user_password: to })
  }
  setPassword(password)
  const { status, text } = await enter(WITH_ADMIN, '', `${password}\n`)
  setPassword('admin')
  expect(text).toContain(`Password of admin on ${INSTANCE}:`)
  expect(text).not.toContain('a"b')
  expect(status).toBe(0)
})

it('keeps the audiences and callers that are there', async () => {
  app.setProperty('x_secx_azmon.entra.audiences', 'api://other')
  app.setProperty('x_secx_azmon.entra.callers', 'other')
  expect((await enter(WITH_ADMIN)).status).toBe(0)
  const { appId } = onlyApplication(place.azure)
  expect(setting('audiences')).toBe(`api://other,api://${appId},${appId}`)
  expect(setting('callers')).toBe(`other,${CLOUDS.AzureCloud.azns}`)
})

it('replaces another tenant only after a yes, and changes nothing anywhere without', async () => {
  app.setProperty('x_secx_azmon.entra.tenant', 'other')
  const { status, text } = await enter(WITH_ADMIN, 'admin', 'n\n')
  expect(status).toBe(1)
  expect(text).toContain(`The setting Tenant of ${INSTANCE} is other; it will be ${TENANT}.`)
  expect(setting('tenant')).toBe('other')
  expect(writes(place.azure)).toEqual([])
  expect((await enter(WITH_ADMIN, 'admin', 'y\n')).status).toBe(0)
  expect(setting('tenant')).toBe(TENANT)
})

it('compares them with --check', async () => {
  await enter(WITH_ADMIN)
  app.setProperty('x_secx_azmon.entra.audiences', 'api://other')
  const { status, text } = await enter([...WITH_ADMIN, '--check'])
  expect(status).toBe(1)
  expect(text).toContain("WRONG    Audiences is 'api://other', needed: api://")
  expect(text).toContain('1 wrong.')
})

it('changes nothing with --what-if', async () => {
  const { status, text } = await enter([...WITH_ADMIN, '--what-if'])
  expect(status).toBe(0)
  expect(text).toContain(`enter tenant, audiences, app role, callers and login host in ${INSTANCE}`)
  expect(setting('tenant')).toBe('')
})

it.each([
  ['the password is wrong', 'admin', 'wrong', 'refuses the user admin or the password'],
  ['the user is no admin', 'vera.viewer', 'vera.viewer', 'use an admin'],
])('stops before anything is made in Azure if %s', async (_, user, password, reason) => {
  const { status, text } = await enter([...WORDS, '--servicenow-user', user], password)
  expect(status).toBe(1)
  expect(text).toContain(reason)
  expect(writes(place.azure)).toEqual([])
})

it.each<[string, Response, string]>([
  ['sleeps', new Response('<html>Your instance is hibernating</html>'), 'is it asleep?'],
  ['has an error', new Response('', { status: 500 }), 'answers 500'],
  ['forbids it', new Response('{}', { status: 403 }), 'the role admin is needed'],
  ['lacks the app', Response.json({ result: [] }), 'install the app first'],
])('stops before anything is made in Azure if the instance %s', async (_, answer, reason) => {
  front.close()
  trusted.close()
  await open(() => Promise.resolve(answer.clone()))
  const { status, text } = await enter(WITH_ADMIN)
  expect(status).toBe(1)
  expect(text).toContain(reason)
  expect(writes(place.azure)).toEqual([])
})
