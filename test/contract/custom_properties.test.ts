import { ciId, groupId } from '../../packages/local-instance/src/demo/demo.ts'
import { demoArmId } from '../../packages/local-instance/src/demo/demo_cmdb.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { namedSysId } from '../../packages/local-instance/src/records/sys_id.ts'
import { metricAlert, type MetricAlertOptions } from '../support/alerts.ts'
import { ALERTS, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { basic } from './calls.ts'

let app: InstalledApp

const EVERYTHING =
  'assignment_group,caller,category,subcategory,contact_type,business_service,impact,urgency,ci,short_description,location,business_impact,u_nowhere'

beforeEach(async () => {
  app = await installedApp()
  permit(EVERYTHING)
  set({ assignment_group: 'Service Desk', caller: 'azure.integration' })
  // The first delivery also fetches the signing keys.
  await app.deliver(metricAlert({ id: 'first', target: demoArmId('disk') }))
})

const set = (settings: Record<string, string>) => {
  for (const [name, value] of Object.entries(settings))
    app.setProperty(`x_secx_azmon.incident.${name}`, value)
}
const permit = (fields: string) => set({ custom_properties: fields })
const user = (name: string) => app.rows('sys_user', { user_name: name })[0]!['sys_id']!

interface Opened {
  incident: Row
  alert: Row
  note: string
  statements: number
  /** What the delivery says. */
  said: string
}

async function open(properties: Record<string, string>, options: MetricAlertOptions = {}): Promise<Opened> {
  const body = metricAlert({ customProperties: named(properties), ...options })
  const { json, headers } = await app.deliver(body)
  const { result } = json as { result: Record<'outcome' | 'alert' | 'incident' | 'delivery', string> }
  expect(result.outcome).toBe('opened')
  const incident = app.rows('incident', { number: result.incident })[0]!
  const notes = app.rows('sys_journal_field', { element_id: incident['sys_id']!, element: 'work_notes' })
  return {
    incident,
    alert: app.rows('x_secx_azmon_alert', { number: result.alert })[0]!,
    note: notes[0]!['value']!,
    statements: Number(/app;desc="(\d+) statements/.exec(headers.get('server-timing') ?? '')?.[1]),
    said: app.rows('x_secx_azmon_delivery', { number: result.delivery })[0]!['explanation']!,
  }
}

async function addRule(values: Row): Promise<void> {
  const { status } = await app.request('POST', '/api/now/table/x_secx_azmon_rule', {
    headers: { authorization: basic('ada.admin') },
    body: { name: 'A rule', ...values },
  })
  expect(status).toBe(201)
}

const named = (properties: Record<string, string>) =>
  Object.fromEntries(Object.entries(properties).map(([field, value]) => [`servicenow.${field}`, value]))

describe('a custom property that the settings permit', () => {
  test('sets the assignment group by name or sys_id, and the alert says so', async () => {
    const byName = await open({ assignment_group: 'Database' }, { id: 'a' })
    const bySysId = await open({ assignment_group: groupId('Network') }, { id: 'b' })
    expect([byName, bySysId].map(({ incident }) => incident['assignment_group'])).toEqual([
      groupId('Database'),
      groupId('Network'),
    ])
    expect(byName.alert['explanation']).toContain(
      'Assignment group: Database, as custom property servicenow.assignment_group says.',
    )
    expect(byName.said).not.toContain('was not followed')
  })

  test('sets caller, impact, urgency, category with subcategory, channel and a text field', async () => {
    const { incident } = await open({
      caller: 'bella.oncall',
      impact: '1',
      urgency: '3',
      category: 'network',
      subcategory: 'dns',
      contact_type: 'email',
      business_impact: 'The shop is shut.',
    })
    expect(incident).toMatchObject({
      caller_id: user('bella.oncall'),
      impact: '1',
      urgency: '3',
      category: 'network',
      subcategory: 'dns',
      contact_type: 'email',
      business_impact: 'The shop is shut.',
    })
  })

  test('sets the service by its exact name, a comma and all', async () => {
    const shop = namedSysId('Shop, Europe')
    app.node.store.load('cmdb_ci_service', [
      { sys_id: shop, name: 'Shop, Europe', install_status: '1', operational_status: '1' },
    ])
    expect((await open({ business_service: 'Shop, Europe' })).incident['business_service']).toBe(shop)
  })

  test('is found whatever the letter case of its name', async () => {
    const body = { customProperties: { 'ServiceNow.Assignment_Group': 'Database' } }
    expect((await open({}, body)).incident['assignment_group']).toBe(groupId('Database'))
  })

  test('comes before the group of the CI', async () => {
    app.setProperty('x_secx_azmon.cmdb.group_from_ci', 'support_group')
    const { incident, note } = await open({ assignment_group: 'Database' })
    expect(incident['assignment_group']).toBe(groupId('Database'))
    expect(note).not.toContain('the support group of CI')
  })

  test('comes before a mapping rule', async () => {
    await addRule({
      set_assignment_group: groupId('Network'),
      set_urgency: '3',
      set_category: 'hardware',
    })
    const { incident } = await open({ assignment_group: 'Database', category: 'network' })
    expect(incident).toMatchObject({
      assignment_group: groupId('Database'),
      category: 'network',
      urgency: '3',
    })
  })

  test('of a category takes the settings’ subcategory away with the settings’ category', async () => {
    set({ category: 'software', subcategory: 'email' })
    expect((await open({ category: 'network' })).incident).toMatchObject({
      category: 'network',
      subcategory: '',
    })
  })

  test('is cut to its column, in one line', async () => {
    const { incident } = await open({ short_description: 'down\nand out ' + 'x '.repeat(200) })
    expect(incident['short_description']).toMatch(/^down and out x .* … \[cut\]$/)
    expect(incident['short_description']!.length).toBeLessThanOrEqual(160)
  })
})

describe('the CI that a custom property names', () => {
  test.each([
    ['its sys_id', () => ciId('web02')],
    ['its name', () => 'shop-web-02'],
    ['an ARM id', () => demoArmId('web02')],
  ])('is bound by %s in the place of the search’s, and the alert says so', async (_, value) => {
    const { incident, alert, note } = await open({ ci: value() })
    expect([incident['cmdb_ci'], alert['cmdb_ci'], alert['ci_rung']]).toEqual([
      ciId('web02'),
      ciId('web02'),
      'property',
    ])
    expect(note).toContain(' CI named by a custom property. ')
    expect(alert['explanation']).toContain('CI shop-web-02')
    expect(alert['ci_trail']).toMatch(/^Custom property\n- /)
    expect(alert['ci_trail']).toContain(`${metricAlert().data.essentials.alertTargetIDs[0]} (alertTargetIDs)`)
  })

  test.each([
    ['a CI that is retired', () => 'shop-old-01'],
    ['no CI', () => 'no such CI'],
    ['an ARM id that is none’s', () => demoArmId('web02') + '9'],
    ['a query', () => 'x^ORactive=true'],
  ])('is the search’s when it is %s, with a complaint', async (_, value) => {
    const { incident, alert, said } = await open({ ci: value() })
    expect([incident['cmdb_ci'], alert['ci_rung']]).toEqual([ciId('web01'), 'class'])
    expect(said).toContain('Custom property servicenow.ci was not followed')
  })

  test('is none of several with the same name', async () => {
    app.node.store.update(PLATFORM, 'cmdb_ci', ciId('api01'), { name: 'shop-web-02' })
    const { incident, alert, said } = await open({ ci: 'shop-web-02' })
    expect(incident['cmdb_ci']).toBe(ciId('web01'))
    expect(alert['ci_trail']).toContain('several in use')
    expect(said).toContain('Custom property servicenow.ci was not followed')
  })

  test('gives the incident its groups', async () => {
    app.setProperty('x_secx_azmon.cmdb.group_from_ci', 'support_group')
    app.node.store.update(PLATFORM, 'cmdb_ci', ciId('web02'), { support_group: groupId('Network') })
    expect((await open({ ci: 'shop-web-02' })).incident['assignment_group']).toBe(groupId('Network'))
  })
})

describe('a value that does not fit is left alone and complained of', () => {
  const standing: Record<string, () => string> = {
    assignment_group: () => groupId('Service Desk'),
    caller_id: () => user('azure.integration'),
    category: () => 'inquiry',
    contact_type: () => 'monitoring',
    impact: () => '1',
    urgency: () => '2',
    business_service: () => '',
    location: () => '',
  }
  test.each([
    ['assignment_group', 'assignment_group', 'No Such Group'],
    ['assignment_group', 'assignment_group', 'javascript:gs.getUserID()'],
    ['assignment_group', 'assignment_group', 'x^ORactive=true'],
    ['caller', 'caller_id', 'nobody'],
    ['caller', 'caller_id', 'javascript:gs.getUserID()'],
    ['category', 'category', 'nonsense'],
    ['contact_type', 'contact_type', 'pigeon'],
    ['impact', 'impact', '9'],
    ['urgency', 'urgency', 'high'],
    ['business_service', 'business_service', 'No Such Service'],
    ['location', 'location', 'Here'],
    ['u_nowhere', 'u_nowhere', 'x'],
  ])('%s', async (property, field, value) => {
    const { incident, said, note } = await open({ [property]: value })
    expect(incident[field] ?? '').toBe(standing[field]?.() ?? '')
    const complaint = `Custom property servicenow.${property} was not followed: `
    expect(said).toContain(complaint)
    expect(note).toContain(complaint)
  })

  test('a group that is not active', async () => {
    app.node.store.update(PLATFORM, 'sys_user_group', groupId('Database'), { active: 'false' })
    const { incident, said } = await open({ assignment_group: 'Database' })
    expect(incident['assignment_group']).toBe(groupId('Service Desk'))
    expect(said).toContain('"Database" is not the name or sys_id of exactly one active group')
  })
})

describe('what the settings do not permit', () => {
  test('is not followed, by default nothing at all', async () => {
    permit('')
    const { incident, said } = await open({ assignment_group: 'Database', ci: 'shop-web-02' })
    expect([incident['assignment_group'], incident['cmdb_ci']]).toEqual([
      groupId('Service Desk'),
      ciId('web01'),
    ])
    expect(said).toContain('servicenow.assignment_group, servicenow.ci')
  })

  test.each([
    'state',
    'number',
    'sys_id',
    'work_notes',
    'correlation_id',
    'active',
    'SYS_DOMAIN',
    '__proto__',
  ])('is %s, whatever the settings say', async (field) => {
    permit(`urgency,${field}`)
    const { incident, said } = await open({ [field]: '7', urgency: '3' })
    expect(incident).toMatchObject({ state: '1', active: '1', urgency: '3' })
    expect(incident['number']).toMatch(/^INC/)
    expect(said).toContain(`: servicenow.${field}`)
  })
})

test('a storm is not the business of one alert’s custom properties', async () => {
  app.setProperty('x_secx_azmon.lifecycle.storm_incidents', '1')
  await open({}, { id: 'a' })
  const { incident } = await open({ assignment_group: 'Database', caller: 'bella.oncall' }, { id: 'b' })
  expect(incident).toMatchObject({
    short_description: 'Azure Monitor alert storm',
    assignment_group: groupId('Service Desk'),
    caller_id: user('azure.integration'),
  })
})

describe('statements', () => {
  const cost = async (properties: Record<string, string>, id: string) =>
    (await open(properties, { id })).statements
  test.each([
    ['a group', { assignment_group: 'Database' }, 0],
    ['a caller', { caller: 'bella.oncall' }, 0],
    ['impact and urgency', { impact: '1', urgency: '1' }, 0],
    ['a text', { business_impact: 'none' }, 1],
    ['three choices', { category: 'network', subcategory: 'dns', contact_type: 'email' }, 1],
  ])('%s costs one question at the most, for choices of fields', async (_, properties, more) => {
    const plain = await cost({}, 'a')
    expect((await cost(properties, 'b')) - plain).toBe(more)
  })

  test('a CI by name is one question in the place of the search', async () => {
    const plain = await cost({}, 'a')
    expect(await cost({ ci: 'shop-web-02' }, 'b')).toBeLessThan(plain)
  })

  test('nothing that is not used costs nothing', async () => {
    const plain = await cost({}, 'a')
    permit('')
    expect(await cost({}, 'b')).toBe(plain)
    expect(await cost({ assignment_group: 'Database' }, 'c')).toBe(plain)
  })
})

test('the preview shows what they set, and what was not followed', async () => {
  const body = metricAlert({ customProperties: named({ assignment_group: 'Database', urgency: '9' }) })
  const path = ALERTS.replace('/alerts', '/preview')
  const { json } = await app.request('POST', path, { headers: { authorization: basic('admin') }, body })
  const { result } = json as { result: { incident: { fields: Row }; fallbacks: string[] } }
  expect(result.incident.fields['assignment_group']).toBe(groupId('Database'))
  expect(result.fallbacks).toContain(
    'Custom property servicenow.urgency was not followed: "9" is not 1, 2 or 3.',
  )
})
