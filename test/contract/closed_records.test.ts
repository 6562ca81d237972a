import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { metricAlert } from '../support/alerts.ts'
import { ALERTS, type Answer, type InstalledApp, installedApp } from '../support/app_instance.ts'

describe('the app’s own records', () => {
  const CLOSED = ['alert', 'delivery', 'refusal', 'key_set'].map((name) => `x_secx_azmon_${name}`)
  const authorization = `Basic ${btoa('admin:admin')}`
  let app: InstalledApp

  beforeAll(async () => {
    app = await installedApp()
    await app.deliver(metricAlert())
    await app.request('POST', ALERTS, { body: {} })
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
