import { conform } from '../../../tools/conformance/conform.ts'
import { APP, buildApp } from '../../../tools/conformance/build.ts'
import { ownInstance } from '../../../tools/conformance/own_instance.ts'
import { createInstance, type Instance } from '../../../tools/verify-instance/instance.ts'
import { createLogin } from '../../../tools/verify-instance/login.ts'
import { nowSdkInstall } from '../../../packages/local-instance/src/install/now_sdk.ts'

/** Milliseconds: the SDK builds and installs the small app, each once; 45 s on a machine with nothing else to do. */
const LONG = 300_000

let own: Awaited<ReturnType<typeof ownInstance>>
let instance: Instance
beforeAll(async () => {
  await buildApp()
  own = await ownInstance()
  instance = createInstance(own.base, createLogin('admin', 'admin'), 30_000)
  const login = { kind: 'basic', name: 'admin', secret: 'admin' } as const
  const { code, output } = await nowSdkInstall(APP, own.base, login)
  expect([code, output]).toEqual([0, expect.stringContaining('Installation completed')])
}, LONG)
afterAll(() => own.stop())

/** Rows of tables that the checks write to, or might. */
async function rows(): Promise<number[]> {
  const tables = ['x_secx_conf_record', 'incident', 'sys_user', 'sys_properties']
  return Promise.all(tables.map(async (table) => (await instance.rows(table, '', ['sys_id'])).length))
}

async function change(table: string, query: string, values: Record<string, string>): Promise<void> {
  const [row] = await instance.rows(table, query, ['sys_id'], 1)
  const path = `/api/now/table/${table}/${row?.['sys_id']}`
  expect((await instance.call('PATCH', path, { login: true, body: values })).status).toBe(200)
}

it('the local instance does all that the app relies on, and every expectation names its source', async () => {
  const findings = await conform(instance)
  expect(findings.filter(({ result }) => result !== 'ok')).toEqual([])
  expect(findings.length).toBeGreaterThan(40)
  expect(findings.filter(({ next }) => !/^Source: \S.{8,}\.$/.test(next))).toEqual([])
})

it('the checks leave no record', async () => {
  const before = await rows()
  await conform(instance)
  expect(await rows()).toEqual(before)
})

it('an instance that does otherwise is found out', async () => {
  await change('sys_script', 'name=Refuse what is called refused', { active: 'false' })
  await change('sys_ws_operation', 'relative_path=/echo', { requires_authentication: 'true' })
  const wrong = (await conform(instance)).filter(({ result }) => result === 'wrong')
  await change('sys_script', 'name=Refuse what is called refused', { active: 'true' })
  await change('sys_ws_operation', 'relative_path=/echo', { requires_authentication: 'false' })
  expect(await instance.rows('x_secx_conf_record', '', ['sys_id', 'name'])).toEqual([])
  const told = wrong.map(({ point, what, found }) => `${point}: ${what}: ${found}`)
  expect(told).toContainEqual(
    expect.stringMatching(/^GlideRecord: a before rule that aborts .*: inserted [0-9a-f]{32}\.$/),
  )
  expect(told).toContain('REST: a public route runs for a stranger, as guest, not interactive: 401.')
})
