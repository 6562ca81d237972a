import { metricAlert, type MetricAlertOptions } from '../support/alerts.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { body, COST_ESSENTIALS, costContext, SUBSCRIPTION } from '../server/azure/bodies.ts'

let app: InstalledApp
let next = 0

beforeAll(async () => {
  app = await installedApp()
})
beforeEach(() => {
  next++
  for (const [name, value] of Object.entries({
    resolve: 'always',
    refire: 'new',
    refire_window_minutes: '0',
  })) {
    app.setProperty(`x_secx_azmon.lifecycle.${name}`, value)
  }
})

/** Delivers and gives back outcome, reason and the incident. Every test has an alert of its own. */
async function deliver(options: MetricAlertOptions = {}) {
  const answer = await app.deliver(metricAlert({ ...options, id: String.fromCharCode(96 + next) }))
  expect(answer.status).toBe(200)
  return (answer.json as { result: { outcome: string; reason: string; incident: string | null } }).result
}
const incident = (number: string | null) => app.rows('incident', { number: number ?? '' })[0] ?? {}
const notes = (number: string | null) =>
  app
    .rows('sys_journal_field', { element_id: incident(number)['sys_id'] ?? '', element: 'work_notes' })
    .map((row) => row['value'])
const change = (number: string | null, values: Record<string, string>) =>
  app.node.store.update(PLATFORM, 'incident', incident(number)['sys_id'] ?? '', values)
const alertOf = (number: string | null) =>
  app.rows('x_secx_azmon_alert', { incident: incident(number)['sys_id'] ?? '' })[0] ?? {}

test('fired, repeated, resolved: one incident, opened, left alone, resolved', async () => {
  const opened = await deliver({ firedAt: 0 })
  const repeated = await deliver({ firedAt: 0 })
  const resolved = await deliver({ firedAt: 0, resolvedAt: 600 })
  expect([opened, repeated, resolved].map((result) => result.outcome)).toEqual([
    'opened',
    'duplicate',
    'resolved',
  ])
  expect(new Set([opened, repeated, resolved].map((result) => result.incident)).size).toBe(1)
  expect(incident(opened.incident)).toMatchObject({ state: '6', close_code: 'Solution provided' })
  expect(alertOf(opened.incident)).toMatchObject({ state: 'resolved', count: '3' })
})

test('resolved first, fired later: nothing is opened', async () => {
  expect(await deliver({ firedAt: 0, resolvedAt: 60 })).toMatchObject({
    outcome: 'recorded',
    reason: 'resolved_before_fired',
    incident: null,
  })
  expect(await deliver({ firedAt: 0 })).toMatchObject({
    outcome: 'recorded',
    reason: 'late_fired',
    incident: null,
  })
})

test('a resolution that a newer firing has overtaken leaves the incident open', async () => {
  const { incident: number } = await deliver({ firedAt: 0 })
  expect(await deliver({ firedAt: 300 })).toMatchObject({ outcome: 'updated', reason: 'fired_again' })
  expect(await deliver({ firedAt: 0, resolvedAt: 60 })).toMatchObject({ reason: 'stale_resolved' })
  expect(incident(number)['state']).toBe('1')
})

test('a newer firing adds a note that says what was measured', async () => {
  const { incident: number } = await deliver({ firedAt: 0 })
  await deliver({ firedAt: 300 })
  expect(notes(number).at(-1)).toBe(
    'The alert fired again at 2024-11-20 14:05 UTC. Measured: Percentage CPU 97.3 %, limit 90 %, average over 5 min',
  )
})

describe('a refire', () => {
  const past = async () => {
    const { incident: number } = await deliver({ firedAt: 0 })
    await deliver({ firedAt: 0, resolvedAt: 60 })
    return number
  }

  test('opens a new incident that names the old one', async () => {
    const old = await past()
    const again = await deliver({ firedAt: 120 })
    expect(again).toMatchObject({ outcome: 'opened', reason: 'refire_new' })
    expect(again.incident).not.toBe(old)
    expect(incident(again.incident)['description']).toContain(`Earlier incident: ${old}`)
  })

  test('reopens the incident', async () => {
    app.setProperty('x_secx_azmon.lifecycle.refire', 'reopen')
    const old = await past()
    expect(await deliver({ firedAt: 120 })).toMatchObject({ outcome: 'reopened', incident: old })
    expect(incident(old)).toMatchObject({ state: '2', reopen_count: '1' })
  })

  test('only adds a note', async () => {
    app.setProperty('x_secx_azmon.lifecycle.refire', 'note')
    const old = await past()
    expect(await deliver({ firedAt: 120 })).toMatchObject({ outcome: 'updated', reason: 'refire_noted' })
    expect(incident(old)['state']).toBe('6')
    expect(notes(old).at(-1)).toContain('fired again')
  })

  test('after its window opens a new incident whatever the setting', async () => {
    app.setProperty('x_secx_azmon.lifecycle.refire', 'reopen')
    app.setProperty('x_secx_azmon.lifecycle.refire_window_minutes', '5')
    await past()
    expect(await deliver({ firedAt: 3600 })).toMatchObject({
      outcome: 'opened',
      reason: 'refire_outside_window',
    })
  })

  test('of a closed incident opens a new one and leaves the closed one as it is', async () => {
    app.setProperty('x_secx_azmon.lifecycle.refire', 'reopen')
    const old = await past()
    change(old, { state: '7' })
    const before = incident(old)
    expect(await deliver({ firedAt: 120 })).toMatchObject({
      outcome: 'opened',
      reason: 'refire_incident_closed',
    })
    expect(incident(old)).toEqual(before)
  })

  test('never opens a second incident beside one that is still open', async () => {
    app.setProperty('x_secx_azmon.lifecycle.resolve', 'note')
    const { incident: number } = await deliver({ firedAt: 0 })
    await deliver({ firedAt: 0, resolvedAt: 60 })
    expect(await deliver({ firedAt: 120 })).toMatchObject({ outcome: 'updated', incident: number })
  })
})

describe('people and Azure', () => {
  test('an incident that somebody resolved by hand counts as resolved when the alert fires anew', async () => {
    const { incident: number } = await deliver({ firedAt: 0 })
    change(number, { state: '6', close_code: 'Duplicate', close_notes: 'done' })
    const again = await deliver({ firedAt: 300 })
    expect(again).toMatchObject({ outcome: 'opened', reason: 'refire_new' })
    expect(again.incident).not.toBe(number)
  })

  test.each(['7', '8'])('an incident in state %s is not touched when the alert resolves', async (state) => {
    const { incident: number } = await deliver({ firedAt: 0 })
    change(number, { state, close_code: 'Duplicate', close_notes: 'done' })
    const before = incident(number)
    const journal = notes(number)
    expect(await deliver({ firedAt: 0, resolvedAt: 60 })).toMatchObject({
      outcome: 'recorded',
      reason: 'incident_closed',
    })
    expect(incident(number)).toEqual(before)
    expect(notes(number)).toEqual(journal)
  })

  test('an incident on hold keeps its state and gets a note', async () => {
    const { incident: number } = await deliver({ firedAt: 0 })
    change(number, { state: '3', hold_reason: '4', comments: 'waiting for the vendor' })
    expect(await deliver({ firedAt: 0, resolvedAt: 60 })).toMatchObject({
      outcome: 'updated',
      reason: 'incident_on_hold',
    })
    expect(incident(number)['state']).toBe('3')
    expect(notes(number).at(-1)).toContain('on hold')
  })

  test('"untouched" leaves an incident that somebody has taken', async () => {
    app.setProperty('x_secx_azmon.lifecycle.resolve', 'untouched')
    const { incident: number } = await deliver({ firedAt: 0 })
    change(number, { assigned_to: app.rows('sys_user', { user_name: 'admin' })[0]?.['sys_id'] ?? '' })
    expect(await deliver({ firedAt: 0, resolvedAt: 60 })).toMatchObject({ reason: 'incident_taken' })
    expect(incident(number)['state']).toBe('1')
  })

  test('a deleted incident is not missed when the alert resolves, and a new firing opens another', async () => {
    const { incident: number } = await deliver({ firedAt: 0 })
    app.node.store.remove(PLATFORM, 'incident', incident(number)['sys_id'] ?? '')
    expect(await deliver({ firedAt: 0, resolvedAt: 60 })).toMatchObject({
      outcome: 'recorded',
      reason: 'no_incident',
    })
    expect(await deliver({ firedAt: 120 })).toMatchObject({
      outcome: 'opened',
      reason: 'fired_without_incident',
    })
  })
})

describe('the incident', () => {
  test('says what, where, since when and why, and carries the CI', async () => {
    const { incident: number } = await deliver({ firedAt: 0, severity: 'Sev0' })
    const row = incident(number)
    const ci = app.rows('cmdb_ci', { sys_id: row['cmdb_ci'] ?? '' })[0] ?? {}
    expect(row).toMatchObject({
      impact: '1',
      urgency: '1',
      priority: '1',
      correlation_display: 'Azure Monitor',
    })
    expect(ci['name']).toBe('shop-web-01')
    expect(row['description']).toContain('\nSince 2024-11-20 14:00 UTC · Sev0 Critical · rule CPU high')
    expect(notes(number).join('\n')).toMatch(/first firing\. Priority from Sev0\. CI found by its Azure id\./)
  })

  test('has a correlation id of its own, though the identities of two alerts begin alike', async () => {
    const BudgetId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-shop/providers/Microsoft.Consumption/budgets/shop-budget`
    for (const month of ['05', '06'])
      await app.deliver(
        body({ ...COST_ESSENTIALS, firedDateTime: `2024-${month}-10T00:00:00Z` }, costContext({ BudgetId })),
      )
    const ids = app.rows('incident').map((row) => row['correlation_id'] ?? '')
    expect(ids.filter((id) => id.endsWith('shop-budget:2024-05'))).toHaveLength(1)
    expect(ids.filter((id) => id.endsWith('shop-budget:2024-06'))).toHaveLength(1)
  })

  test('falls back along the list of close codes, and the delivery says so', async () => {
    app.setProperty('x_secx_azmon.incident.close_codes', 'No such code, Resolved by caller')
    const { incident: number } = await deliver({ firedAt: 0 })
    await deliver({ firedAt: 0, resolvedAt: 60 })
    app.setProperty('x_secx_azmon.incident.close_codes', '')
    expect(incident(number)).toMatchObject({ state: '6', close_code: 'Resolved by caller' })
    const last = app.rows('x_secx_azmon_delivery').at(-1) ?? {}
    expect(last['explanation']).toContain('"No such code" is no active choice')
  })

  test('goes without a group that does not exist or is not the only one, and says so', async () => {
    app.setProperty('x_secx_azmon.incident.assignment_group', 'No Such Group')
    const { incident: number } = await deliver({ firedAt: 0 })
    app.setProperty('x_secx_azmon.incident.assignment_group', '')
    expect(notes(number).join('\n')).toContain('No active assignment group "No Such Group" exists')
  })

  test('goes to the group, caller and category of the settings', async () => {
    app.setProperty('x_secx_azmon.incident.assignment_group', 'Database')
    app.setProperty('x_secx_azmon.incident.caller', 'azure.integration')
    app.setProperty('x_secx_azmon.incident.category', 'software')
    const { incident: number } = await deliver({ firedAt: 0 })
    for (const name of ['assignment_group', 'caller', 'category'])
      app.setProperty(`x_secx_azmon.incident.${name}`, '')
    const row = incident(number)
    expect(row['category']).toBe('software')
    expect(row['assignment_group']).toBe(app.rows('sys_user_group', { name: 'Database' })[0]?.['sys_id'])
    expect(row['caller_id']).toBe(app.rows('sys_user', { user_name: 'azure.integration' })[0]?.['sys_id'])
  })
})
