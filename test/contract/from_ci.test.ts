import { ciId as demoCi, groupId } from '../../packages/local-instance/src/demo/demo.ts'
import { demoArmId } from '../../packages/local-instance/src/demo/demo_cmdb.ts'
import {
  named,
  type RelationType,
  relationTypeId,
} from '../../packages/local-instance/src/records/base_data.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { namedSysId } from '../../packages/local-instance/src/records/sys_id.ts'
import { metricAlert, type MetricAlertOptions } from '../support/alerts.ts'
import { ALERTS, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { alertOfKind } from '../support/cmdbs/alert_of_kind.ts'
import { ciId, loadCmdb } from '../support/cmdbs/cmdb.ts'
import { discovery } from '../support/cmdbs/discovery.ts'
import { ESTATE } from '../support/cmdbs/estate.ts'
import { dictionaryWith } from '../support/dictionary_with.ts'
import { basic } from './calls.ts'

let app: InstalledApp
const set = (settings: Record<string, string>) => {
  for (const [name, value] of Object.entries(settings)) app.setProperty(`x_secx_azmon.${name}`, value)
}

interface Opened {
  incident: Row
  /** Statements of the app. */
  statements: number
  /** What the delivery and the alert say. */
  delivery: string
  alert: string
}

async function open(body: unknown): Promise<Opened> {
  const { json, headers } = await app.deliver(body)
  const { result } = json as { result: Record<'outcome' | 'alert' | 'incident' | 'delivery', string> }
  expect(result.outcome).toBe('opened')
  const incident = app.rows('incident', { number: result.incident })[0]!
  return {
    incident,
    statements: Number(/app;desc="(\d+) statements/.exec(headers.get('server-timing') ?? '')?.[1]),
    delivery: app.rows('x_secx_azmon_delivery', { number: result.delivery })[0]!['explanation']!,
    alert: app.rows('x_secx_azmon_alert', { number: result.alert })[0]!['explanation']!,
  }
}

const openFor = (key: string, options: MetricAlertOptions = {}) =>
  open(metricAlert({ target: demoArmId(key), ...options }))

/** The first one also fetches the signing keys. */
const firstDelivery = () => openFor('disk', { id: 'first' })

async function preview(body: unknown) {
  const path = ALERTS.replace('/alerts', '/preview')
  const { json } = await app.request('POST', path, { headers: { authorization: basic('admin') }, body })
  return (json as { result: { incident: { fields: Row }; fallbacks: string[] } }).result
}

const changeCi = (key: string, values: Row) => app.node.store.update(PLATFORM, 'cmdb_ci', demoCi(key), values)
const changeGroup = (name: string, values: Row) =>
  app.node.store.update(PLATFORM, 'sys_user_group', groupId(name), values)

describe('the assignment group', () => {
  beforeEach(async () => {
    app = await installedApp()
    set({
      'incident.assignment_group': 'Service Desk',
      'cmdb.group_from_ci': 'support_group,managed_by_group',
    })
    changeCi('web01', { managed_by_group: groupId('Network') })
  })

  test('is the support group of the CI, and the alert, the alert and the preview say so', async () => {
    const said = 'Assignment group: Cloud Operations, the support group of CI shop-web-01.'
    const { fields } = (await preview(metricAlert())).incident
    const { incident, alert } = await openFor('web01')
    expect(incident['assignment_group']).toBe(groupId('Cloud Operations'))
    expect(alert).toContain(said)
    expect(fields).toMatchObject({
      assignment_group: groupId('Cloud Operations'),
    })
  })

  test('follows the order of the setting', async () => {
    set({ 'cmdb.group_from_ci': 'managed_by_group,support_group' })
    expect((await openFor('web01')).incident['assignment_group']).toBe(groupId('Network'))
  })

  test('passes over a group that is not active, and says so', async () => {
    changeGroup('Cloud Operations', { active: 'false' })
    const said = 'Cloud Operations, the support group of CI shop-web-01, is not active; it was passed over.'
    expect((await preview(metricAlert())).fallbacks).toContain(said)
    const { incident, alert, delivery } = await openFor('web01')
    expect(incident['assignment_group']).toBe(groupId('Network'))
    expect(alert).toContain('Assignment group: Network, the managed-by group of CI shop-web-01.')
    expect(alert).toContain(said)
    expect(delivery).toContain(said)
  })

  test('passes over a group that does not exist, and is then the one of the settings', async () => {
    changeCi('web01', { support_group: namedSysId('deleted'), managed_by_group: '' })
    const { incident, alert } = await openFor('web01')
    expect(incident['assignment_group']).toBe(groupId('Service Desk'))
    expect(alert).toContain('Assignment group: Service Desk, as the settings say.')
    expect(alert).toContain('The support group of CI shop-web-01 does not exist')
  })

  test('of a CI without groups is the one of the settings', async () => {
    const { incident, alert } = await openFor('api02')
    expect(incident['assignment_group']).toBe(groupId('Service Desk'))
    expect(alert).toContain('CI shop-api-02 names no support group and no managed-by group.')
  })

  test('is left to the instance where neither the CI nor the settings name one', async () => {
    set({ 'incident.assignment_group': '' })
    const { incident, alert } = await openFor('api02')
    expect(incident['assignment_group']).toBe('')
    expect(alert).toContain("so this instance's own rules decide")
  })

  test('of a storm is the one of the settings', async () => {
    set({ 'lifecycle.storm_incidents': '1' })
    await openFor('web01', { id: 'a' })
    await openFor('web01', { id: 'b' })
    const { incident, alert } = await openFor('web01', { id: 'c' })
    expect(incident['cmdb_ci']).toBe('')
    expect(incident['assignment_group']).toBe(groupId('Service Desk'))
    expect(alert).toContain('Assignment group: Service Desk, as the settings say.')
  })

  test('is the one of the settings while the CI is not to be asked, at no further cost', async () => {
    await firstDelivery()
    const withCi = await openFor('web01', { id: 'a' })
    set({ 'cmdb.group_from_ci': '' })
    const { incident, alert, statements } = await openFor('web01', { id: 'b' })
    expect(incident['assignment_group']).toBe(groupId('Service Desk'))
    expect(alert).toContain('Assignment group: Service Desk, as the settings say.\n')
    expect(alert).not.toContain('support group')
    expect(statements).toBe(withCi.statements)
  })

  test('of the CI and that of the settings cost one statement together', async () => {
    await firstDelivery()
    const fromCi = await openFor('web01', { id: 'a' })
    const fromSettings = await openFor('web02', { id: 'b' })
    changeCi('web02', { support_group: namedSysId('deleted') })
    const fromBoth = await openFor('web02', { id: 'c' })
    expect([fromCi.statements, fromBoth.statements - fromSettings.statements]).toEqual([
      fromSettings.statements,
      0,
    ])
  })
})

const SHOP = namedSysId('service Shop')
const TILL = namedSysId('service Till')

function addService(sys_id: string, name: string, values: Row = {}): void {
  app.node.store.load('cmdb_ci_service', [
    { sys_id, name, install_status: '1', operational_status: '1', ...values },
  ])
}
function map(service: string, ci: string): void {
  app.node.store.load('svc_ci_assoc', [
    named('svc_ci_assoc', service + ci, { service_id: service, ci_id: ci }),
  ])
}
function relate(parent: string, child: string, type: RelationType = 'Depends on::Used by'): void {
  const row = named('cmdb_rel_ci', parent + type + child, { parent, child, type: relationTypeId(type) })
  app.node.store.load('cmdb_rel_ci', [row])
}

describe('the business service', () => {
  const start = async (without: string[] = []) => {
    app = await installedApp({ dictionary: dictionaryWith({ without }) })
    set({ 'cmdb.service_from_ci': 'true' })
    addService(SHOP, 'Shop')
    addService(TILL, 'Till')
  }
  beforeEach(() => start())
  const web = demoCi('web01')

  test('is the one that the CI is mapped to, whatever depends on the CI', async () => {
    map(SHOP, web)
    relate(TILL, web)
    const said = 'Business service: Shop, the only one in use that is mapped to CI shop-web-01.'
    const { fields } = (await preview(metricAlert())).incident
    const { incident, alert } = await openFor('web01')
    expect(incident['business_service']).toBe(SHOP)
    expect(alert).toContain(said)
    expect(fields).toMatchObject({ business_service: SHOP })
  })

  test('is the one that depends on a CI without a map', async () => {
    map(TILL, demoCi('web02'))
    relate(SHOP, web)
    const { incident, alert } = await openFor('web01')
    expect(incident['business_service']).toBe(SHOP)
    expect(alert).toContain('Business service: Shop, the only one in use that depends on CI shop-web-01.')
  })

  test('is none that the CI depends on, or is related to in another way', async () => {
    relate(web, SHOP)
    relate(TILL, web, 'Contains::Contained by')
    const { incident, alert } = await openFor('web01')
    expect(incident['business_service']).toBe('')
    expect(alert).toContain('none was found that is mapped to CI shop-web-01 or that depends on')
  })

  test('is none that is no service', async () => {
    relate(demoCi('api01'), web)
    expect((await openFor('web01')).incident['business_service']).toBe('')
  })

  test('is none of several, and the alert says which', async () => {
    map(SHOP, web)
    map(TILL, web)
    const { incident, alert } = await openFor('web01')
    expect(incident['business_service']).toBe('')
    expect(alert).toMatch(/more than one in use is mapped to CI shop-web-01: (Shop, Till|Till, Shop)\./)
  })

  test.each<Row>([{ install_status: '7' }, { operational_status: '6' }])(
    'is not one with %j, which leaves the other',
    async (gone) => {
      app.node.store.update(PLATFORM, 'cmdb_ci_service', TILL, gone)
      map(TILL, web)
      const { incident, alert } = await openFor('web01', { id: 'a' })
      expect(incident['business_service']).toBe('')
      expect(alert).toContain('(Till: retired or absent)')
      map(SHOP, web)
      expect((await openFor('web01', { id: 'b' })).incident['business_service']).toBe(SHOP)
    },
  )

  test('is not another company’s than the caller’s', async () => {
    const [ours, theirs] = [namedSysId('ours'), namedSysId('theirs')]
    const [caller] = app.rows('sys_user', { user_name: 'azure.integration' })
    app.node.store.update(PLATFORM, 'sys_user', caller!['sys_id']!, { company: ours })
    app.node.store.update(PLATFORM, 'cmdb_ci_service', TILL, { company: theirs })
    set({ 'incident.caller': 'azure.integration' })
    map(TILL, web)
    const { incident, alert } = await openFor('web01')
    expect(incident['business_service']).toBe('')
    expect(alert).toContain('(1 service of another company than the caller)')
  })

  test('is none without a CI, for a storm, or while the setting is off, and costs nothing then', async () => {
    map(SHOP, web)
    const without = await open(metricAlert({ id: 'a', target: demoArmId('retiredVm') }))
    const on = await openFor('web01', { id: 'b' })
    set({ 'cmdb.service_from_ci': 'false' })
    const off = await openFor('web01', { id: 'c' })
    set({ 'cmdb.service_from_ci': 'true', 'lifecycle.storm_incidents': '1' })
    const storm = await openFor('web01', { id: 'd' })
    for (const { incident, alert } of [without, off, storm]) {
      expect(incident['business_service']).toBe('')
      expect(alert).not.toContain('Business service')
    }
    expect(on.statements - off.statements).toBe(2)
  })

  test('costs three statements at the most', async () => {
    await firstDelivery()
    relate(SHOP, web)
    const on = await openFor('web01', { id: 'a' })
    set({ 'cmdb.service_from_ci': 'false' })
    const off = await openFor('web01', { id: 'b' })
    expect(on.incident['business_service']).toBe(SHOP)
    expect(on.statements - off.statements).toBe(3)
  })

  test('comes from the relations on an instance without maps', async () => {
    await start(['svc_ci_assoc'])
    relate(SHOP, web)
    expect((await openFor('web01')).incident['business_service']).toBe(SHOP)
  })

  test('is not talked about on an instance that has neither', async () => {
    const dictionary = dictionaryWith({ without: ['svc_ci_assoc', 'cmdb_rel_ci'] })
    app = await installedApp({ demo: false, dictionary })
    loadCmdb(app, discovery)
    set({ 'cmdb.service_from_ci': 'true' })
    const { incident, alert } = await open(alertOfKind('metric_static'))
    expect(incident['cmdb_ci']).toBe(ciId(discovery, 'webVm'))
    expect(incident['business_service']).toBe('')
    expect(alert).not.toContain('Business service')
  })

  test('is the CI itself where the alert is bound to a service', async () => {
    app = await installedApp({ demo: false })
    loadCmdb(app, discovery)
    set({ 'cmdb.rungs': 'class,cloud,tag', 'cmdb.tag': 'service', 'cmdb.service_from_ci': 'true' })
    const about = `${ESTATE.shopGroup}/providers/Microsoft.Cache/redis/shop-sessions`
    const { incident, alert } = await open(alertOfKind('metric_static', { about }))
    const shop = ciId(discovery, 'shop')
    expect([incident['cmdb_ci'], incident['business_service']]).toEqual([shop, shop])
    expect(alert).toContain('Business service: Shop, which is the CI itself.')
  })
})
