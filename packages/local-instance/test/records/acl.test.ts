import type { Row } from '../../src/records/records.ts'
import { PLATFORM } from '../../src/records/store.ts'
import { metricAlert } from '../../../../test/support/alerts.ts'
import { type Answer, type InstalledApp, installedApp } from '../../../../test/support/app_instance.ts'
import { createTestInstance, guest, type TestInstance } from '../support/test_instance.ts'

const THING = 'x_test_thing'
const admin = { ...guest, userName: 'admin', roles: new Set(['admin']) }
const ann = { ...guest, userName: 'ann', roles: new Set(['x_test.user']) }

describe('an access rule with a script', () => {
  let instance: TestInstance
  beforeEach(() => (instance = createTestInstance()))

  function scripted(script: string, values: Row = {}): void {
    const row = { type: 'record', name: THING, operation: 'write', active: 'true', advanced: 'true', script }
    instance.store.insert(PLATFORM, 'sys_security_acl', {
      ...row,
      admin_overrides: 'false',
      sys_scope: 'f'.repeat(32),
      ...values,
    })
  }
  const mayWrite = (who: typeof ann, row: Row = {}) =>
    instance.store.acl.allowed(who, 'write', THING, undefined, row)

  it.each([
    ['answer = true', true],
    ['answer = false', false],
    ['var answer = gs.hasRole("x_test.user")', true],
    ['gs.getUserName() === "ann"', true],
    ['answer = false; true', false],
    ['', true],
    ['throw new Error("no")', false],
    ['const =', false],
    ['undefined', false],
  ])('%j allows: %s', (script, expected) => {
    scripted(script)
    expect(mayWrite(ann)).toBe(expected)
  })

  it('sees the record', () => {
    scripted('answer = current.name == "mine" && !current.isNewRecord()')
    expect([mayWrite(ann, { name: 'mine' }), mayWrite(ann, { name: 'yours' })]).toEqual([true, false])
  })

  it('refuses admins as well, unless they override it', () => {
    scripted('answer = false')
    expect(mayWrite(admin)).toBe(false)
    scripted('answer = false', { admin_overrides: 'true' })
    expect([mayWrite(admin), mayWrite(ann)]).toEqual([true, false])
  })

  it('is not asked where it is not marked as advanced', () => {
    scripted('answer = false', { advanced: 'false' })
    expect(mayWrite(ann)).toBe(true)
  })
})

describe('the app’s own records', () => {
  const CLOSED = ['alert', 'delivery', 'refusal', 'key_set'].map((name) => `x_secx_azmon_${name}`)
  const authorization = `Basic ${btoa('admin:admin')}`
  let app: InstalledApp

  beforeAll(async () => {
    app = await installedApp()
    await app.deliver(metricAlert())
    await app.request('POST', '/api/x_secx_azmon/secure_export/alerts', { body: {} })
  })

  const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
    app.request(method, path, { headers: { authorization }, body })
  const recordOf = (table: string): Row => {
    const [row] = app.rows(table)
    if (!row) throw new Error(`${table} has no record`)
    return row
  }

  it.each(CLOSED)('%s: the Table API lets nobody create or change one, admins neither', async (table) => {
    const before = app.rows(table)
    const { sys_id } = recordOf(table)
    const answers = [
      await call('PATCH', `/api/now/table/${table}/${sys_id}`, { reason: 'mine', last_error: 'mine' }),
      await call('POST', `/api/now/table/${table}`, { reason: 'mine' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
    expect(app.rows(table)).toEqual(before)
  })

  it.each(CLOSED)('%s: the form shows an admin no field to fill in, and takes none', async (table) => {
    const before = app.rows(table)
    const path = `/${table}.do?sys_id=${recordOf(table)['sys_id']}`
    const form = await call('GET', path)
    expect([form.status, form.text]).toEqual([
      200,
      expect.not.stringMatching(/<textarea|<select|type="text"/),
    ])
    await app.request('POST', path, {
      headers: {
        authorization,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'reason=mine&was.reason=&last_error=mine&was.last_error=',
    })
    expect(app.rows(table)).toEqual(before)
  })

  it('a CI class can be changed by an admin: that one is a setting', async () => {
    const { sys_id } = recordOf('x_secx_azmon_ci_class')
    const path = `/api/now/table/x_secx_azmon_ci_class/${sys_id}`
    expect((await call('PATCH', path, { active: 'false' })).status).toBe(200)
  })
})
