import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { createFront, listen } from '../../packages/local-instance/src/http/front.ts'
import { toRawResponse, toRequest } from '../../packages/local-instance/src/http/message.ts'
import { type CliRun, type Login, nowSdkInstall } from '../../packages/local-instance/src/install/now_sdk.ts'
import { createNode, type InstanceNode } from '../../packages/local-instance/src/node/node.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { ALERTS } from '../support/app_instance.ts'
import { builtAppFolder } from '../support/built_app.ts'
import { fingerprint } from '../../packages/local-instance/test/support/fingerprint.ts'
import { builtPackage } from '../support/package.ts'

const ROOT = join(__dirname, '..', '..')
/** Milliseconds: the build may have to be made first, and the SDK takes its time. */
const LONG = 600_000
const BASIC: Login = { kind: 'basic', name: 'admin', secret: 'admin' }
const OAUTH: Login = { kind: 'oauth', name: 'admin', secret: 'admin' }
const TENANT = 'x_secx_azmon.entra.tenant'

let node: InstanceNode
let server: Server
let base: string
beforeAll(() => void builtAppFolder())
beforeEach(async () => {
  node = createNode({
    data: null,
    demo: true,
    oidc: [],
    outbound: () => ({ error: 'no network in this test', code: -1 }),
    log: () => undefined,
  })
  server = createFront(new Hono(), async (raw) => toRawResponse(await node.handle(toRequest(raw))))
  base = `http://127.0.0.1:${await listen(server, 0)}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await node.close()
})

const install = (login: Login, ...flags: string[]): Promise<CliRun> => nowSdkInstall(ROOT, base, login, flags)
const rows = (table: string, equal: Record<string, string> = {}) => node.store.platformRows(table, equal)

function set(name: string, value: string): void {
  const [property] = rows('sys_properties', { name })
  node.store.update(PLATFORM, 'sys_properties', property?.['sys_id'] ?? '', { value })
}

/** What runs is what the package has. */
async function expectInstalled(): Promise<void> {
  const { app, hash, records } = builtPackage()
  expect(node.installed()).toEqual([hash])
  expect(rows('sys_app', { sys_id: app.sysId })).toMatchObject([{ scope: app.scope, version: app.version }])
  for (const table of ['sys_module', 'sys_security_acl', 'sysauto_script']) {
    const packed = records.update
      .filter((record) => record.table === table)
      .map(({ values }) => values['sys_id'])
    const there = rows(table, { sys_scope: app.sysId }).map((row) => row['sys_id'])
    expect(there.sort()).toEqual(packed.sort())
  }
  const answer = await fetch(base + ALERTS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(answer.status).toBe(401)
}

describe.each([
  ['user name and password', BASIC],
  ['OAuth client credentials', OAUTH],
])('now-sdk install with %s', (_name, login) => {
  it(
    'installs the app on an instance that does not have it',
    async () => {
      const { code, output } = await install(login)
      expect([code, output]).toEqual([0, expect.stringContaining('Installation completed')])
      await expectInstalled()
      expect(rows('sys_upgrade_history')).toMatchObject([{ to_version: 'x_secx_azmon', from_version: '' }])
    },
    LONG,
  )
})

describe('now-sdk install on an instance that has the app', () => {
  beforeEach(() => {
    node.install(builtPackage())
    set(TENANT, 'ours')
    node.store.insert(PLATFORM, 'x_secx_azmon_rule', { name: 'Ours' })
  })

  it(
    'upgrades it: settings and data stay',
    async () => {
      expect(await install(OAUTH)).toMatchObject({ code: 0 })
      await expectInstalled()
      expect(node.store.getProperty(TENANT)).toBe('ours')
      expect(rows('x_secx_azmon_rule')).toMatchObject([{ name: 'Ours' }])
      expect(rows('sys_upgrade_history').map((row) => row['from_version'])).toEqual([
        '',
        builtPackage().app.version,
      ])
    },
    LONG,
  )

  it(
    'with --reinstall removes it first, settings and data included',
    async () => {
      const { code, output } = await install(BASIC, '--reinstall')
      expect([code, output]).toEqual([0, expect.stringContaining('Successfully uninstalled application')])
      await expectInstalled()
      expect(node.store.getProperty(TENANT)).toBe('')
      expect(rows('x_secx_azmon_rule')).toEqual([])
    },
    LONG,
  )

  it(
    'says why a package is refused, and leaves everything as it was',
    async () => {
      const project = mkdtempSync(join(tmpdir(), 'broken-'))
      for (const path of ['package.json', 'now.config.json', 'dist/app'])
        cpSync(join(ROOT, path), join(project, path), { recursive: true })
      writeFileSync(join(project, 'dist/app/update/sys_module_0.xml'), '<record_update><sys_module action="')
      const before = fingerprint(node.store)
      const { code, output } = await nowSdkInstall(project, base, BASIC)
      rmSync(project, { recursive: true })
      expect(code).toBe(1)
      expect(output).toContain('update/sys_module_0.xml: Line 1')
      expect(fingerprint(node.store)).toEqual(before)
    },
    LONG,
  )
})
