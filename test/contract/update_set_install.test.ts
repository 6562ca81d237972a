import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InstanceNode } from '../../packages/local-instance/src/node/node.ts'
import { initialProperties } from '../../tools/start/setup.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { updateSetOf } from '../../tools/package/update_set.ts'
import { ALERTS, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { builtAppFolder } from '../support/built_app.ts'
import { fingerprint } from '../../packages/local-instance/test/support/fingerprint.ts'
import { containing } from '../support/matchers.ts'
import { builtPackage } from '../support/package.ts'
import { builtUpdateSet } from '../support/update_set.ts'
import { type UpdateSetWay, updateSetWay } from '../support/update_set_way.ts'

/** Milliseconds: the build may have to be made first. */
const WITH_BUILD = 120_000

const JOB = 'Secure Export for Azure Monitor: refresh signing keys'
const OTHER_JOB = 'Secure Export for Azure Monitor: retry deliveries'
const PROPERTY = 'x_secx_azmon.lifecycle.storm_minutes'
const OTHER_PROPERTY = 'x_secx_azmon.lifecycle.flap_times'

let app: InstalledApp
let way: UpdateSetWay

async function instance(install: (node: InstanceNode) => Promise<void>): Promise<void> {
  app = await installedApp({
    install: async (node) => {
      way = await updateSetWay(node)
      await install(node)
    },
  })
}

async function byPages(): Promise<void> {
  await way.upload(builtUpdateSet())
  await way.press('Preview Update Set')
  await way.press('Commit Update Set')
}

/** The update set of a later version of the build, with files of records that read otherwise. */
function nextVersion(changes: Record<string, (text: string) => string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'next-version-'))
  try {
    cpSync(builtAppFolder(), folder, { recursive: true })
    const version = (text: string) => text.replace(/<version>[^<]*/, '<version>0.99.0')
    for (const [part, change] of Object.entries({ '<sys_app ': version, ...changes })) {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /^(scope|update)\W.*\.xml$/.test(path))
        .map((path) => join(folder, path))
        .filter((path) => readFileSync(path, 'utf8').includes(part))
      expect(files).toHaveLength(1)
      writeFileSync(files[0]!, change(readFileSync(files[0]!, 'utf8')))
    }
    return updateSetOf(folder, '2026-01-01 00:00:00').xml
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const row = (table: string, equal: Row) => app.rows(table, equal)[0] ?? {}
const change = (table: string, equal: Row, values: Row) =>
  void app.node.store.update(PLATFORM, table, row(table, equal)['sys_id'] ?? '', values)
const version = () => row('sys_app', { scope: 'x_secx_azmon' })['version']

describe('the update set of the real build', () => {
  it(
    'is uploaded, previewed without a problem and committed by an admin on the pages',
    async () => {
      await instance(async () => {
        const uploaded = await way.upload(builtUpdateSet())
        expect(uploaded.text).toContain('Secure Export for Azure Monitor - ')
        expect(way.retrieved()).toMatchObject({ state: 'loaded' })
        expect((await way.press('Preview Update Set')).text).toContain('Previewed: no problems')
        expect((await way.press('Commit Update Set')).text).toContain('is committed:')
      })
      expect(way.retrieved()).toMatchObject({ state: 'committed', collisions: '0', updated: '0' })
      expect((await app.request('POST', ALERTS, { body: {} })).status).toBe(401)
      expect(app.log.filter((line) => /^(warning|error)/.test(line))).toEqual([])
    },
    WITH_BUILD,
  )

  it('is previewed and committed by a program with the CICD API', async () => {
    await instance(async () => {
      await way.upload(builtUpdateSet())
      expect(await way.ask('commit')).toMatchObject({
        status: '3',
        status_message: containing('Preview'),
      })
      expect(await way.ask('preview')).toMatchObject({ status: '2' })
      expect(await way.ask('commit')).toMatchObject({ status: '2', status_message: 'Update set committed' })
    })
    expect(version()).toBe(row('sys_remote_update_set', {})['application_version'])
  })

  it('brings every record that a package brings but seeds, and knows every table', async () => {
    await instance(byPages)
    const { records } = builtPackage()
    const missing = [...records.scope, ...records.update]
      .filter(({ table, values }) => app.rows(table, { sys_id: values['sys_id'] ?? '' }).length === 0)
      .map(({ table, values }) => `${table} ${values['sys_id']}`)
    expect(missing).toEqual([])
  })

  it('a broken payload refuses it whole: nothing is there afterwards that was not before', async () => {
    await instance(async (node) => {
      const before = fingerprint(node.store)
      const broken = builtUpdateSet().replace('<sys_ws_operation action', '<sys_ws_operation broken action')
      const { status, text } = await way.upload(broken)
      expect([status, text]).toEqual([422, expect.stringMatching(/Update sys_ws_operation_\w+: Line \d+/)])
      expect(fingerprint(node.store)).toEqual(before)
      node.install(builtPackage())
    })
  })
})

describe('a later version', () => {
  let text: string | undefined
  const next = () =>
    (text ??= nextVersion({
      [`<name>${PROPERTY}<`]: (text) => text.replace(/<value>[^<]*/, '<value>77'),
      [`<name>${OTHER_PROPERTY}<`]: (text) =>
        text.replace(/<description>[^<]*/, '<description>Said otherwise.'),
      [`<name>${JOB}<`]: (text) => text.replace(/<time_zone>[^<]*/, '<time_zone>GMT'),
      [`<name>${OTHER_JOB}<`]: (text) => text.replace(/<time_zone>[^<]*/, '<time_zone>GMT'),
    }))

  beforeEach(async () => {
    await instance(byPages)
    app.node.scheduler.runNow('Secure Export for Azure Monitor: continue CI searches')
    change('sys_properties', { name: PROPERTY }, { value: '5' })
    change('sysauto_script', { name: JOB }, { active: 'false' })
    change(
      'x_secx_azmon_ci_class',
      { arm_type: 'microsoft.compute/virtualmachines' },
      { ci_class: 'cmdb_ci_server' },
    )
    app.node.store.insert(PLATFORM, 'x_secx_azmon_rule', { name: 'Our own', order: '10' })
    await way.upload(next())
  })

  const data = () => [
    row('x_secx_azmon_rule', { name: 'Our own' })['order'],
    row('x_secx_azmon_ci_class', { arm_type: 'microsoft.compute/virtualmachines' })['ci_class'],
  ]

  it('warns of every file that an admin has changed, and of nothing else', async () => {
    const page = await way.press('Preview Update Set')
    const warned = way
      .problems()
      .map(({ remote_update: update = '' }) => row('sys_update_xml', { sys_id: update })['target_name'])
    const changed = [...Object.keys(initialProperties('')), PROPERTY, JOB]
    expect(warned.sort()).toEqual(changed.sort())
    expect(page.text).toContain(`Previewed: ${changed.length} problems`)
    expect((await way.press('Commit Update Set')).text).toContain('Resolve all problems of the preview')
    expect(await way.ask('preview')).toMatchObject({
      status: '3',
      status_message: containing('problems'),
    })
  })

  it('keeps what the admin skips, and his data in any case', async () => {
    await way.press('Preview Update Set')
    await way.resolve('Skip remote update')
    await way.press('Commit Update Set')
    expect(version()).toBe('0.99.0')
    expect([
      row('sys_properties', { name: PROPERTY })['value'],
      row('sysauto_script', { name: JOB })['active'],
    ]).toEqual(['5', '0'])
    expect(row('sys_properties', { name: OTHER_PROPERTY })['description']).toBe('Said otherwise.')
    expect(row('sysauto_script', { name: OTHER_JOB })['time_zone']).toBe('GMT')
    expect(data()).toEqual(['10', 'cmdb_ci_server'])
  })

  it('writes over what the admin accepts, and never over his data', async () => {
    await way.press('Preview Update Set')
    await way.resolve('Accept remote update')
    await way.press('Commit Update Set')
    expect([
      row('sys_properties', { name: PROPERTY })['value'],
      row('sysauto_script', { name: JOB })['active'],
    ]).toEqual(['77', '1'])
    expect(data()).toEqual(['10', 'cmdb_ci_server'])
  })

  it('stands in the way of the older one: every update of that collides', async () => {
    await way.press('Preview Update Set')
    await way.resolve('Skip remote update')
    await way.press('Commit Update Set')
    await way.upload(builtUpdateSet())
    await way.press('Preview Update Set')
    const updates = app.rows('sys_update_xml', { remote_update_set: way.retrieved()['sys_id'] ?? '' })
    expect(way.problems()).toHaveLength(updates.length)
  })
})
