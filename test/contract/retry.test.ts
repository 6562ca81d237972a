import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { metricAlert, type MetricAlertOptions } from '../support/alerts.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { limitsOfRun } from '../support/limits_of_run.ts'
import { press } from '../support/press.ts'

const MINUTE = 60_000
const RETRY = 'Secure Export for Azure Monitor: retry deliveries'

const LONG_AGO = '2020-01-01 00:00:00'

let app: InstalledApp
let now = 0

beforeEach(async () => {
  now = Math.floor(Date.now() / 1000) * 1000
  app = await installedApp({ clock: () => now })
})

const deliver = async (options: MetricAlertOptions = {}) => {
  const { status, json } = await app.deliver(metricAlert(options))
  return { status, ...(json as { result: Record<string, string | null> }).result }
}
const deliveries = () => app.rows('x_secx_azmon_delivery')
const delivery = () => deliveries()[0] ?? {}
const incidents = () => app.rows('incident')
const alert = () => app.rows('x_secx_azmon_alert')[0] ?? {}
const minutesUntil = (time: string | undefined) => (Date.parse(`${time?.replace(' ', 'T')}Z`) - now) / MINUTE

/** What a customer's own data policy does: an incident without this field cannot be written. */
function requireOnIncident(field: string): void {
  const policy = app.node.store.insert(PLATFORM, 'sys_data_policy2', {
    model_table: 'incident',
    active: 'true',
    conditions: '',
  })
  app.node.store.insert(PLATFORM, 'sys_data_policy_rule', {
    sys_data_policy: policy.sysId ?? '',
    table: 'incident',
    field,
    mandatory: 'true',
  })
}
function lift(): void {
  for (const row of app.rows('sys_data_policy2'))
    app.node.store.update(PLATFORM, 'sys_data_policy2', row['sys_id'] ?? '', { active: 'false' })
}
const change = (row: Row, values: Row) =>
  app.node.store.update(PLATFORM, 'x_secx_azmon_delivery', row['sys_id'] ?? '', values)
const retry = () => app.node.scheduler.runNow(RETRY)

const pressReplay = (userName: string, record: Row) =>
  press(app, userName, 'x_secx_azmon_delivery', 'Replay', record['sys_id'])

describe('processing that fails', () => {
  test('is answered with 202, kept with its error, and nothing is lost', async () => {
    requireOnIncident('location')
    expect(await deliver()).toMatchObject({ status: 202, outcome: 'queued', reason: 'will_be_retried' })
    expect(incidents()).toEqual([])
    expect(delivery()).toMatchObject({ state: 'retry', attempts: '1' })
    expect(delivery()['error']).toContain('The following fields are mandatory: Location')
  })

  test('succeeds once its cause is gone, with one incident', async () => {
    requireOnIncident('location')
    await deliver()
    lift()
    now += 3 * MINUTE
    retry()
    expect(delivery()).toMatchObject({ state: 'done', outcome: 'opened', error: '', attempts: '2' })
    expect(incidents()).toHaveLength(1)
    expect(alert()['incident']).toBe(incidents()[0]?.['sys_id'])
  })

  test('is not tried before its time', async () => {
    requireOnIncident('location')
    await deliver()
    lift()
    now += MINUTE
    retry()
    expect(delivery()['state']).toBe('retry')
  })

  test('waits twice as long each time and is given up after the last try', async () => {
    app.setProperty('x_secx_azmon.operation.max_attempts', '4')
    requireOnIncident('location')
    await deliver()
    const pauses: number[] = []
    while (delivery()['state'] === 'retry') {
      const pause = minutesUntil(delivery()['next_attempt'])
      pauses.push(pause)
      now += pause * MINUTE
      retry()
    }
    expect(pauses).toEqual([2, 4, 8])
    expect(delivery()).toMatchObject({ state: 'dead', reason: 'given_up', attempts: '4', next_attempt: '' })
  })

  test('and is given up can be replayed by an admin, and by nobody else', async () => {
    app.setProperty('x_secx_azmon.operation.max_attempts', '1')
    requireOnIncident('location')
    await deliver()
    expect(delivery()['state']).toBe('dead')
    lift()
    expect(pressReplay('vera.viewer', delivery())).toMatchObject({ ran: false, reason: 'role' })
    const number = delivery()['number']
    expect(pressReplay('ada.admin', delivery())).toMatchObject({
      ran: true,
      messages: [
        {
          kind: 'info',
          text: `${number} is queued. The result shows here in a minute: load this page again.`,
        },
      ],
    })
    expect(delivery()).toMatchObject({ state: 'queued', reason: 'queued', attempts: '0', error: '' })
    await app.node.runEvents()
    expect(delivery()).toMatchObject({ state: 'done', outcome: 'opened', attempts: '1' })
  })

  test('is replayed with all its tries before it', async () => {
    app.setProperty('x_secx_azmon.operation.max_attempts', '2')
    requireOnIncident('location')
    await deliver()
    change(delivery(), { state: 'dead', attempts: '2', next_attempt: '' })
    pressReplay('ada.admin', delivery())
    await app.node.runEvents()
    expect(delivery()).toMatchObject({ state: 'retry', attempts: '1' })
  })

  test('is replayed by the retry job when the event of the replay is lost', async () => {
    await deliver()
    change(delivery(), { state: 'dead', next_attempt: '' })
    pressReplay('ada.admin', delivery())
    for (const row of app.rows('sysevent')) app.node.store.remove(PLATFORM, 'sysevent', row['sys_id'] ?? '')
    now += 6 * MINUTE
    retry()
    expect(delivery()).toMatchObject({ state: 'done' })
  })

  test('makes a resolution wait for the incident that is still to come', async () => {
    requireOnIncident('location')
    await deliver({ firedAt: 0 })
    expect(await deliver({ firedAt: 0, resolvedAt: 60 })).toMatchObject({ status: 202 })
    lift()
    now += 5 * MINUTE
    retry()
    now += 5 * MINUTE
    retry()
    expect(deliveries().map((row) => row['outcome'])).toEqual(['opened', 'resolved'])
    expect(incidents()).toMatchObject([{ state: '6' }])
  })

  test('does not hold back a resolution once it is given up', async () => {
    app.setProperty('x_secx_azmon.operation.max_attempts', '1')
    requireOnIncident('location')
    await deliver({ firedAt: 0 })
    expect(await deliver({ firedAt: 0, resolvedAt: 60 })).toMatchObject({
      status: 200,
      outcome: 'recorded',
      reason: 'incident_gone',
    })
  })
})

describe('a node that dies', () => {
  const leave = (values: Row = {}) =>
    change(delivery(), {
      state: 'received',
      outcome: '',
      reason: '',
      next_attempt: LONG_AGO,
      ...values,
    })
  /** The row is taken away beneath the platform, as if it had never been written. */
  const forgetIncident = () =>
    app.node.store.statements.driver.exec(
      `DELETE FROM "${app.node.store.storage.of('incident')}" WHERE "sys_class_name" = 'incident'`,
    )

  test('before the alert was written: the retry opens', async () => {
    await deliver()
    forgetIncident()
    app.node.store.statements.driver.exec(`DELETE FROM "${app.node.store.storage.of('x_secx_azmon_alert')}"`)
    leave()
    retry()
    expect(delivery()).toMatchObject({ state: 'done', outcome: 'opened', reason: 'first_fired' })
    expect(incidents()).toHaveLength(1)
  })

  test('between alert and incident: the retry opens the incident that the alert names', async () => {
    await deliver()
    const named = alert()['incident']
    forgetIncident()
    leave()
    retry()
    expect(delivery()).toMatchObject({ state: 'done', outcome: 'opened', reason: 'finished_by_retry' })
    expect(incidents().map((row) => row['sys_id'])).toEqual([alert()['incident']])
    if (!limitsOfRun().includes('no-setnewguid')) expect(alert()['incident']).toBe(named)
  })

  test('between incident and answer: the retry opens no second one', async () => {
    await deliver()
    const before = incidents()
    leave()
    retry()
    expect(delivery()).toMatchObject({ state: 'done', outcome: 'opened', reason: 'finished_by_retry' })
    expect(incidents()).toEqual(before)
  })

  test('between incident and alert while resolving: the retry only adds a note', async () => {
    await deliver({ firedAt: 0 })
    await deliver({ firedAt: 0, resolvedAt: 60 })
    const [, second = {}] = deliveries()
    const resolvedAt = incidents()[0]?.['resolved_at']
    app.node.store.statements.driver.exec(
      `UPDATE "${app.node.store.storage.of('x_secx_azmon_alert')}" SET "state" = 'fired', "resolved_exact" = NULL, "resolved_at" = NULL`,
    )
    change(second, { state: 'received', outcome: '', reason: '', next_attempt: LONG_AGO })
    retry()
    expect(deliveries()[1]).toMatchObject({ state: 'done', reason: 'incident_already_resolved' })
    expect(incidents()).toMatchObject([{ state: '6', resolved_at: resolvedAt }])
    expect(alert()['state']).toBe('resolved')
  })

  test('with every try is not tried for ever', async () => {
    app.setProperty('x_secx_azmon.operation.max_attempts', '3')
    await deliver()
    leave({ attempts: '3' })
    retry()
    expect(delivery()).toMatchObject({ state: 'dead', reason: 'given_up', attempts: '3' })
  })

  test('has its try counted all the same', async () => {
    await deliver()
    leave({ attempts: '1' })
    retry()
    expect(delivery()).toMatchObject({ state: 'done', attempts: '2' })
  })
})

describe('queued', () => {
  beforeEach(() => app.setProperty('x_secx_azmon.operation.mode', 'queued'))

  test('a delivery is stored and answered, then processed by the event', async () => {
    expect(await deliver()).toMatchObject({
      status: 202,
      outcome: 'queued',
      reason: 'queued',
      incident: null,
    })
    expect(incidents()).toEqual([])
    await app.node.runEvents()
    expect(delivery()).toMatchObject({ state: 'done', outcome: 'opened', http_status: '202' })
    expect(incidents()).toHaveLength(1)
  })

  test('a delivery whose event is lost is taken up by the retry job', async () => {
    await deliver()
    for (const row of app.rows('sysevent')) app.node.store.remove(PLATFORM, 'sysevent', row['sys_id'] ?? '')
    now += 6 * MINUTE
    retry()
    expect(delivery()).toMatchObject({ state: 'done', outcome: 'opened' })
  })

  test('a delivery is left to its event for five minutes', async () => {
    await deliver()
    now += 4 * MINUTE
    retry()
    expect(delivery()['state']).toBe('queued')
  })

  test('a delivery that the retry job was faster with is not processed twice', async () => {
    await deliver()
    now += 6 * MINUTE
    retry()
    await app.node.runEvents()
    expect(delivery()).toMatchObject({ state: 'done', attempts: '1' })
    expect(alert()['count']).toBe('1')
  })
})
