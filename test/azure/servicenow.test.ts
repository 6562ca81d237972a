import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { ADDRESS, eachTestHasAzure, INSTANCE, onlyApplication, WORDS, writes } from './support/estate.ts'
import { openFront, type Front } from './support/front.ts'
import { realAz, type RealAz, setUp } from './support/run.ts'
import { CLOUDS, TENANT } from './support/stand_in.ts'

/** The script enters the settings in the local instance, which stands behind the proxy under a name of ServiceNow. */
const place = eachTestHasAzure()
const HOST = new URL(INSTANCE).hostname

let app: InstalledApp
let front: Front
let az: RealAz
beforeEach(async () => {
  app = await installedApp()
  for (const name of ['tenant', 'audiences', 'authority']) app.setProperty(`x_secx_azmon.entra.${name}`, '')
  front = await openFront(place.azure, { [HOST]: (request) => app.node.handle(request) })
  az = realAz(front)
})
afterEach(() => {
  az.close()
  front.close()
})

const WITH_ADMIN = [...WORDS, '--servicenow-user', 'admin']
const enter = (words: string[], password = 'admin', input?: string) => {
  const { HTTPS_PROXY = '', CURL_CA_BUNDLE = '' } = az.env
  const env = { HTTPS_PROXY, CURL_CA_BUNDLE, ...(password ? { SERVICENOW_PASSWORD: password } : {}) }
  return setUp(front, words, { input, env })
}
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
  const admin = app.rows('sys_user', { user_name: 'admin' })[0]!
  await app.request('PATCH', `/api/now/table/sys_user/${admin['sys_id']}`, {
    headers: { authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}` },
    body: { user_password: password },
  })
  const { status, text } = await enter(WITH_ADMIN, '', `${password}\n`)
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
  front = await openFront(place.azure, { [HOST]: () => Promise.resolve(answer.clone()) })
  az.close()
  az = realAz(front)
  const { status, text } = await enter(WITH_ADMIN)
  expect(status).toBe(1)
  expect(text).toContain(reason)
  expect(writes(place.azure)).toEqual([])
  expect(ADDRESS).toContain(HOST)
})
