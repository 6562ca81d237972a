import { ALERTS, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { builtPackage } from '../support/package.ts'

describe('the real build', () => {
  let app: InstalledApp

  beforeAll(async () => {
    app = await installedApp()
  })

  it('brings no record of a table that the instance does not know', () => {
    expect(app.log.filter((line) => line.includes('is not known here'))).toEqual([])
  })

  it('has every record of the build in its table', () => {
    const { records } = builtPackage()
    const missing = [...records.scope, ...records.update]
      .filter(({ table, values }) => app.rows(table, { sys_id: values['sys_id'] ?? '' }).length === 0)
      .map(({ table, values }) => `${table} ${values['sys_id']}`)
    expect(missing).toEqual([])
  })

  it('has its unique index from the first install on', () => {
    const { store } = app.node
    const keys = store.dictionary.table('x_secx_azmon_alert')?.columns.filter((column) => column.unique) ?? []
    expect(keys.map((column) => column.name)).toEqual(['alert_key'])
  })

  it('answers at its public route without a login, and at its default and its own version alike', async () => {
    const versioned = ALERTS.replace('/x_secx_azmon/', '/x_secx_azmon/v1/')
    const answers = [
      await app.request('POST', ALERTS, { body: {} }),
      await app.request('POST', versioned, { body: {} }),
    ]
    expect(answers.map((answer) => answer.status)).toEqual([401, 401])
    expect(answers[0]?.text).not.toContain('User Not Authenticated')
  })

  it('leaves the authenticated route to the platform', async () => {
    const answer = await app.request('POST', `${ALERTS}/authenticated`, { body: {} })
    expect(answer.status).toBe(401)
    expect(answer.text).toContain('User Not Authenticated')
  })
})
