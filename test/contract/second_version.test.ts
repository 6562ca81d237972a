import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { builtPackage, packed } from '../support/package.ts'
import { buildSecondVersion, SECOND_VERSION } from '../support/second_version.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { type Tracked, upload } from '../support/upload.ts'
import { builtAppFolder } from '../support/built_app.ts'

/** Milliseconds: both versions may have to be built. */
const WITH_BUILDS = 600_000

const FIRST_VERSION = builtPackage().app.version
const JOB = 'Secure Export for Azure Monitor: '

let folder = ''
let story: Storyteller
let before: Record<string, Row[]>
let incident: string | null
let outcome: Tracked

/** A real second version over the first one, with what an admin changed and what Azure sent in between. */
beforeAll(async () => {
  builtAppFolder()
  folder = buildSecondVersion()
  story = await tellStories()
  incident = (await story.deliver({ id: 'one' })).incident
  await story.deliver({ id: 'other', target: '/subscriptions/s/resourceGroups/g/providers/a.b/c/d' })
  await change('sys_properties', { name: 'x_secx_azmon.lifecycle.refire' }, { value: 'reopen' })
  await change(
    'x_secx_azmon_ci_class',
    { arm_type: 'microsoft.compute/virtualmachines' },
    { id_field: 'name' },
  )
  await change('sysauto_script', { name: `${JOB}process due alerts` }, { run_period: '1970-01-01 00:10:00' })
  await change('sysauto_script', { name: `${JOB}refresh signing keys` }, { active: 'false' })
  await change(
    'sysauto_script',
    { name: `${JOB}start the daily retention run` },
    { run_time: '1970-01-01 23:00:00' },
  )
  await change(
    'sys_security_acl',
    { name: 'x_secx_azmon_alert', operation: 'delete' },
    { description: 'Ours' },
  )
  story.app.node.store.insert(ADMIN, 'x_secx_azmon_rule', { name: 'Ours', order: '100' })
  before = data()
  story.pass(5)
  outcome = await upload(story.app.node, packed(join(folder, 'dist', 'app')))
}, WITH_BUILDS)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ADMIN = {
  userId: '',
  userName: 'admin',
  roles: new Set(['admin']),
  scope: 'global',
  by: 'platform',
} as const

/** As an admin does on a form. */
async function change(table: string, equal: Row, values: Row): Promise<void> {
  const [row] = rows(table, equal)
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  const path = `/api/now/table/${table}/${row?.['sys_id']}`
  const { status, text } = await story.app.request('PATCH', path, { headers, body: values })
  if (status !== 200) throw new Error(`${table}: ${text}`)
}

function rows(table: string, equal: Row = {}): Row[] {
  return story.app.rows(table, equal)
}

/** Rows of the app's tables, without the columns that only the second version has. */
function data(): Record<string, Row[]> {
  const names = ['alert', 'delivery', 'refusal', 'rule', 'ci_class', 'ci_link', 'key_set']
  return Object.fromEntries(names.map((name) => [name, rows(`x_secx_azmon_${name}`)]))
}

const property = (name: string) => story.app.node.store.getProperty(`x_secx_azmon.${name}`)

it('is installed, and the upgrade history says from which version', () => {
  expect(outcome).toMatchObject({ status: '2', status_message: 'Application installed' })
  expect(rows('sys_app', { scope: 'x_secx_azmon' })).toMatchObject([{ version: SECOND_VERSION }])
  expect(rows('sys_upgrade_history').map((row) => row['from_version'])).toEqual(['', FIRST_VERSION])
})

it('leaves the data as they are', () => {
  expect(data()).toEqual(before)
})

it('brings new defaults where nobody set anything, keeps what an admin set, and adds what is new', () => {
  expect([property('lifecycle.resolve'), property('lifecycle.refire'), property('lifecycle.second')]).toEqual(
    ['untouched', 'reopen', 'new'],
  )
})

it('skips the records that the admin changed, and lists them', () => {
  const skipped = rows('sys_upgrade_history_log', { disposition: '4' }).map((line) => line['target_name'])
  expect(skipped.sort()).toEqual([
    `${JOB}process due alerts`,
    `${JOB}start the daily retention run`,
    'x_secx_azmon.entra.audiences',
    'x_secx_azmon.entra.authority',
    'x_secx_azmon.entra.tenant',
    'x_secx_azmon.lifecycle.refire',
    'x_secx_azmon_alert',
  ])
  expect(rows('sysauto_script', { name: `${JOB}process due alerts` })).toMatchObject([
    { run_period: '1970-01-01 00:10:00' },
  ])
  expect(rows('sys_security_acl', { name: 'x_secx_azmon_alert', operation: 'delete' })).toMatchObject([
    { description: 'Ours' },
  ])
})

it('a job that the admin only switched off stays off, with the script of the new version', () => {
  const [job] = rows('sysauto_script', { name: `${JOB}refresh signing keys` })
  expect(job).toMatchObject({ active: '0', script: expect.stringContaining(`/${SECOND_VERSION}/`) as string })
})

it('adds a column, and no choice to a list that is there', () => {
  const { store } = story.app.node
  expect(store.dictionary.column('x_secx_azmon_ci_link', 'second_opinion')).toMatchObject({ type: 'string' })
  expect(store.choices.of('x_secx_azmon_ci_link', 'state').map(({ value }) => value)).not.toContain('doubted')
})

it('switches off what left the sources', () => {
  const { scheduler } = story.app.node
  expect(rows('sysauto_script', { name: 'Removed: job-search-cis-daily' })).toMatchObject([{ active: '0' }])
  expect(rows('sys_app_module', { title: 'Removed: module-alerts' })).toMatchObject([{ active: '0' }])
  expect(scheduler.runNow(`${JOB}start the daily CI search`)).toBe(false)
})

it('runs the modules of the new version only', () => {
  const paths = rows('sys_module').map((row) => row['path'] ?? '')
  expect(paths.filter((path) => !path.includes(`/${SECOND_VERSION}/`))).toEqual([])
  expect(
    rows('sys_ws_operation').filter((row) => row['operation_script']?.includes(`/${FIRST_VERSION}/`)),
  ).toEqual([])
})

it('the story goes on: what was opened under the first version is resolved under the second', async () => {
  expect(story.incident(incident)).toMatchObject({ state: '1' })
  expect(await story.deliver({ id: 'one', resolvedAt: 600 })).toMatchObject({ outcome: 'resolved', incident })
  expect(story.incident(incident)).toMatchObject({ state: '6' })
  expect(rows('x_secx_azmon_delivery')).toHaveLength((before['delivery'] ?? []).length + 1)
})

it('each job that is on runs once when it is due', () => {
  const { scheduler } = story.app.node
  const on = rows('sysauto_script', { active: 'true' }).map((job) => job['name'])
  story.pass(2 * 24 * 60)
  expect(scheduler.runDue(story.now()).sort()).toEqual(on.sort())
  expect(on).not.toContain(`${JOB}refresh signing keys`)
  expect(on).toContain(`${JOB}retry deliveries`)
})

it('a daily job that the admin has moved goes on at its new time', () => {
  const name = `${JOB}start the daily retention run`
  expect(rows('sysauto_script', { name })).toMatchObject([{ run_time: '1970-01-01 23:00:00' }])
  story.run('continue retention runs')
  const asked = rows('x_secx_azmon_cleanup').length
  story.app.log.splice(0)
  story.run('start the daily retention run')
  expect(story.app.log.filter((line) => line.startsWith('error'))).toEqual([])
  expect(rows('x_secx_azmon_cleanup')).toHaveLength(asked + 1)
})

it('a job of each minute that was skipped still names the modules of the old version, which are gone: it fails until somebody takes the new one', () => {
  const [job] = rows('sysauto_script', { name: `${JOB}process due alerts` })
  expect(job?.['script']).toContain(`/${FIRST_VERSION}/`)
  story.app.log.splice(0)
  story.run('process due alerts')
  expect(story.app.log.join()).toMatch(/error sysauto_script\..*Cannot find module/)
})

it('the first version is refused after that, and changes nothing', async () => {
  const { status, status_message } = await upload(story.app.node, packed(builtAppFolder()))
  expect([status, status_message]).toEqual([
    '3',
    `Version ${FIRST_VERSION} is older than the installed ${SECOND_VERSION}: uninstall x_secx_azmon first to go back to it`,
  ])
  expect(rows('sys_app', { scope: 'x_secx_azmon' })).toMatchObject([{ version: SECOND_VERSION }])
})
