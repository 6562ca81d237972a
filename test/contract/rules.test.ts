import { reference } from '../../packages/local-instance/src/dictionary/column.ts'
import { ciId, groupId, userId } from '../../packages/local-instance/src/demo/demo.ts'
import { PlatformRefusal } from '../../packages/local-instance/src/engine/bridge.ts'
import { demoArmId } from '../../packages/local-instance/src/demo/demo_cmdb.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { namedSysId } from '../../packages/local-instance/src/records/sys_id.ts'
import { RULE_COLUMNS } from '../../src/server/mapping/rule.ts'
import { metricAlert, type MetricAlertOptions, SUBSCRIPTION } from '../support/alerts.ts'
import { ALERTS } from '../support/app_instance.ts'
import { dictionaryWith } from '../support/dictionary_with.ts'
import { type Storyteller, tellStories } from '../support/storyteller.ts'
import { basic } from './calls.ts'

/** Mapping rules, from an admin's row in the table to what the incident says. Alerts fire on a Wednesday at 14:00 UTC. */
const RULE = 'x_secx_azmon_rule'
const SCHEDULE = namedSysId('schedule of a test')

let story: Storyteller
beforeEach(async () => {
  story = await tellStories()
})

let rules = 0
/** Adds a rule as the form would: through the Table API, as the app's admin. Gives its address. */
async function addRule(values: Row): Promise<string> {
  const body = { name: `Rule ${++rules}`, ...values }
  const answer = await story.app.request('POST', `/api/now/table/${RULE}`, {
    headers: { authorization: basic('ada.admin') },
    body,
  })
  expect(answer.status).toBe(201)
  return `/api/now/table/${RULE}/${(answer.json as { result: { sys_id: string } }).result.sys_id}`
}

async function edit(path: string, values: Row): Promise<void> {
  const headers = { authorization: basic('ada.admin') }
  expect((await story.app.request('PATCH', path, { headers, body: values })).status).toBe(200)
}

const update = (table: string, sysId: string, values: Row) =>
  story.app.node.store.update(PLATFORM, table, sysId, values)

const HEADLINE = 'shop-web-01: Percentage CPU 97.3 %, limit 90 % (CPU high)'

/** What an alert came to. */
async function fire(options: MetricAlertOptions = {}) {
  const told = await story.deliver(options)
  const [delivery] = story.app.rows('x_secx_azmon_delivery', {
    number: (told as unknown as { delivery: string }).delivery,
  })
  const [alert] = story.app.rows('x_secx_azmon_alert', { number: told.alert ?? 'none' })
  return {
    ...told,
    incident: story.incident(told.incident),
    note: story.notes(told.incident)[0] ?? '',
    alert,
    delivery: delivery?.['explanation'] ?? '',
  }
}

async function preview(options: MetricAlertOptions = {}) {
  const { json } = await story.app.request('POST', ALERTS.replace('/alerts', '/preview'), {
    headers: { authorization: basic('ada.admin') },
    body: metricAlert(options),
  })
  return (
    json as {
      result: {
        outcome: string
        reason: string
        rules: { rule: string; order: number; matched: boolean; why: string }[]
        incident: { fields: Row }
        fallbacks: string[]
      }
    }
  ).result
}

async function attention(): Promise<string> {
  const headers = { authorization: basic('vera.viewer') }
  const { json } = await story.app.request('GET', ALERTS.replace('/alerts', '/health'), { headers })
  return (json as { result: { attention: string[] } }).result.attention.join('\n')
}

test('the labels that complaints use are those of the form', () => {
  const { dictionary } = story.app.node.store
  const labels = Object.keys(RULE_COLUMNS).map((name) => [name, dictionary.column(RULE, name)?.label])
  expect(Object.fromEntries(labels)).toEqual(RULE_COLUMNS)
})

test('viewers read rules and do not write them', async () => {
  const path = await addRule({})
  const headers = { authorization: basic('vera.viewer') }
  expect((await story.app.request('GET', path, { headers })).status).toBe(200)
  const body = { set_impact: '1' }
  expect((await story.app.request('PATCH', path, { headers, body })).status).toBe(403)
})

describe('a condition', () => {
  test.each<Row>([
    { condition: 'kind=metric_static' },
    { condition: 'kind!=cost^ruleSTARTSWITHcpu^EQ' },
    { condition: 'severity<=1^severity>=1' },
    { condition: 'severityBETWEEN0@1' },
    { condition: 'severityIN1,2^kindNOT INcost,backup' },
    { condition: `subscription=${SUBSCRIPTION.toUpperCase()}` },
    { condition: 'resource_groupSTARTSWITHRG-Shop-' },
    { condition: 'target_typeSTARTSWITHMicrosoft.Compute/' },
    { condition: 'target_nameLIKEWEB^target_nameENDSWITH-01' },
    { condition: 'ruleISNOTEMPTY^headlineANYTHING^ruleNOT LIKEdisk' },
    { condition: 'kind=cost^ORrule=CPU HIGH' },
    { condition: 'kind=cost^rule=cpu high^NQis_test=false^service=platform' },
    { condition: 'is_test=false' },
    { condition: 'azure_end=reported' },
    { condition: 'factsLIKE97.3' },
    { custom_property: 'team=shop*' },
    { ci_class: 'cmdb_ci_vm_instance' },
    { ci_class: 'cmdb_ci' },
  ])('that holds lets the rule set what it sets: %j', async (values) => {
    await addRule({ ...values, set_impact: '3' })
    const { incident, note, alert } = await fire({ customProperties: { team: 'Shop EU' } })
    expect(incident['impact']).toBe('3')
    expect(note).toContain(`Priority from mapping rule "Rule ${rules}"`)
    expect(alert?.['explanation']).toContain(`Mapping: rule "Rule ${rules}".`)
    expect(alert).toMatchObject({
      mapping_rules: `Rule ${rules}`,
      mapping_trail: `100 Rule ${rules}: matched`,
    })
  })

  test.each<[Row, string]>([
    ...[
      'kind=cost',
      'kind!=metric_static',
      'severity<1',
      'severity>1',
      'severityBETWEEN2@4',
      'severityIN0,2',
      'severityNOT IN0,1',
      'severityISEMPTY',
      'is_test=true',
      'ruleNOT LIKEcpu',
      'resource_groupSTARTSWITHrg-till',
      'kind=cost^ORrule=disk^severity<=4',
      'kind=cost^NQrule=disk',
    ].map((condition): [Row, string] => [{ condition }, 'its condition does not fit']),
    [{ ci_class: 'cmdb_ci_server' }, 'the CI is not of the class cmdb_ci_server'],
    [{ schedule: SCHEDULE }, 'its schedule does not exist or has no entries'],
    [{ ci_class: 'a server' }, 'its field CI class cannot be understood'],
  ])(
    'that does not hold leaves the incident to the settings, and the alert says why: %j',
    async (values, why) => {
      await addRule({ ...values, set_impact: '3' })
      const { incident, note, alert } = await fire()
      expect(incident['impact']).toBe('1')
      expect(note).toContain(' Priority from Sev1. ')
      expect(alert?.['explanation']).not.toContain('Mapping:')
      expect(alert).toMatchObject({ mapping_rules: '', mapping_trail: `100 Rule ${rules}: no, ${why}` })
    },
  )

  test.each([
    ['inside', 'Europe/Berlin', '3'],
    ['outside', 'Europe/Berlin', '1'],
    ['inside', 'America/Los_Angeles', '1'],
    ['outside', 'America/Los_Angeles', '3'],
    ['inside', '', '3'],
  ])('on the time counts %s the schedule, in its time zone %s', async (schedule_when, time_zone, impact) => {
    const { store } = story.app.node
    store.load('cmn_schedule', [{ sys_id: SCHEDULE, name: 'Office hours', time_zone }])
    store.load('cmn_schedule_span', [
      {
        sys_id: namedSysId('entry of a test'),
        schedule: SCHEDULE,
        start_date_time: '20240101T080000',
        end_date_time: '20240101T170000',
        repeat_type: 'weekdays',
      },
    ])
    await addRule({ schedule: SCHEDULE, schedule_when, set_impact: '3' })
    expect((await fire()).incident['impact']).toBe(impact)
  })

  test('that cannot be understood is complained about on the delivery, in the preview and in health', async () => {
    // As an import leaves it: no business rule looked at it.
    const name = `Rule ${++rules}`
    story.app.node.store.load(RULE, [{ sys_id: SCHEDULE, name, active: '1', condition: 'cmdb_ci.name=x' }])
    const said = `Mapping rule "${name}": Condition is "cmdb_ci.name=x"; expected: a column of the alert itself, not one of another record. The rule matches no alert until this is fixed.`
    expect((await preview()).fallbacks).toContain(said)
    expect((await fire()).delivery).toContain(said)
    expect(await attention()).toContain(said)
  })
})

describe('a condition on the severity', () => {
  const noSeverity = { severity: 'none' }

  test.each(['severity<=4', 'severity<4', 'severity>=0', 'severityBETWEEN0@4'])(
    'that compares does not hold for an alert without one: %s',
    async (condition) => {
      await addRule({ condition, set_impact: '3' })
      expect((await fire(noSeverity)).alert?.['mapping_trail']).toContain('its condition does not fit')
    },
  )

  test.each(['severityISEMPTY', 'severity!=4', 'severityNOT IN3,4'])(
    'that does not, may: %s',
    async (condition) => {
      await addRule({ condition, set_impact: '3' })
      expect((await fire(noSeverity)).incident['impact']).toBe('3')
    },
  )
})

describe('a condition that cannot be used is not saved, and its part is named', () => {
  const post = (body: Row) =>
    story.app.request('POST', `/api/now/table/${RULE}`, {
      headers: { authorization: basic('ada.admin') },
      body,
    })

  test.each([
    'cmdb_ci.name=web',
    'incident.numberISNOTEMPTY',
    'rule=javascript:gs.getUserName()',
    'RLQUERYx_secx_azmon_delivery.alert,>=1',
    '123TEXTQUERY321=cpu',
    'state=fired',
    'nonsense=1',
    'ruleSAMEASservice',
  ])('%s', async (condition) => {
    const { status } = await post({ name: 'Refused', condition })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(story.app.rows(RULE)).toEqual([])
    expect(story.app.log.join('\n')).toContain(`Condition is "${condition}"; expected: `)
  })

  test('nor is it put into a rule, which keeps its own', async () => {
    const path = await addRule({ condition: 'kind=cost' })
    const headers = { authorization: basic('ada.admin') }
    const { status } = await story.app.request('PATCH', path, {
      headers,
      body: { condition: 'kind=metrics' },
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(story.app.rows(RULE)).toMatchObject([{ condition: 'kind=cost' }])
  })

  test('but a rule that has one can be switched off', async () => {
    story.app.node.store.load(RULE, [
      { sys_id: SCHEDULE, name: 'Old', active: '1', condition: 'state=fired' },
    ])
    await edit(`/api/now/table/${RULE}/${SCHEDULE}`, { active: 'false' })
    expect(story.app.rows(RULE)).toMatchObject([{ active: '0' }])
  })
})

test('texts of an alert never become a part of a query', async () => {
  await addRule({ condition: 'rule=cpu^ORkind=cost', set_impact: '3' })
  const { incident, alert } = await fire({ rule: 'x^ORkind=metric_static^NQkindISNOTEMPTY' })
  expect(incident['impact']).toBe('1')
  expect(alert?.['mapping_trail']).toContain('its condition does not fit')
})

test('a filter that the platform refuses costs the rules with a condition, not the alert', async () => {
  story = await tellStories({ limits: ['filter-throws'] })
  const name = `Rule ${rules + 1}`
  await addRule({ condition: 'severity<=1', set_impact: '3', order: '1' })
  await addRule({ set_urgency: '3', order: '2' })
  const said = `Mapping rule "${name}": it could not be tried: `
  const { outcome, incident, note, delivery, alert } = await fire()
  expect([outcome, incident['impact'], incident['urgency']]).toEqual(['opened', '1', '3'])
  for (const text of [note, delivery]) expect(text).toContain(said)
  expect(alert?.['mapping_trail']).toContain(`100 ${name}: no, it could not be tried`.replace('100', '1'))
  expect(await attention()).toContain('Conditions cannot be tried on this instance')
})

describe('a rule sets', () => {
  const everything: Row = {
    set_impact: '2',
    set_urgency: '3',
    set_assignment_group: groupId('Database'),
    set_assigned_to: userId('david.database'),
    set_caller: userId('eve.employee'),
    set_category: 'database',
    set_subcategory: 'sql server',
    set_business_service: namedSysId('service Shop'),
    set_service_offering: namedSysId('offering Shop'),
    set_short_description: 'Shop: {{rule}} on {{target.name}} ({{ci.class}})',
    set_description: '{{description}}',
    set_work_notes: 'Runbook {{customProperties.runbook|none}}\n{{why}}',
    set_fields:
      'business_impact = {{payload.data.essentials.signalType}}\ncontact_type=email\nnotify=1\nfollow_up=2026-01-02 03:04:05\nknowledge=true\nu_nowhere=x',
  }

  test('every field of the incident, and the preview shows the same', async () => {
    await addRule(everything)
    const { fields } = (await preview()).incident
    const { incident, note, delivery } = await fire()
    const expected = {
      impact: '2',
      urgency: '3',
      assignment_group: groupId('Database'),
      assigned_to: userId('david.database'),
      caller_id: userId('eve.employee'),
      category: 'database',
      subcategory: 'sql server',
      business_service: namedSysId('service Shop'),
      service_offering: namedSysId('offering Shop'),
      short_description: 'Shop: CPU high on shop-web-01 (cmdb_ci_vm_instance)',
      description: 'The shop is slow when this fires.',
      business_impact: 'Metric',
      contact_type: 'email',
      notify: '1',
      follow_up: '2026-01-02 03:04:05',
    }
    expect(incident).toMatchObject({ ...expected, knowledge: '1', cmdb_ci: ciId('web01') })
    expect(fields).toMatchObject({ ...expected, knowledge: 'true' })
    const who = `mapping rule "Rule ${rules}"`
    expect(note).toMatch(/^Opened by AZA\d+\.\nRunbook none\n/)
    expect(note).toContain(`${who} says impact 2, ${who} says urgency 3.`)
    expect(note).toContain(`Assignment group: Database, as ${who} says.`)
    const said = `Mapping rule "Rule ${rules}": u_nowhere is no field of the incident; that field was left alone.`
    expect(note).toContain(said)
    expect(delivery).toContain(said)
    expect(await attention()).toContain(said.replace('that field was left alone', 'it is left out'))
  })

  test('nothing on the incident of a storm', async () => {
    await addRule({ ...everything, resolve_policy: 'never', set_close_notes: 'Well again' })
    story.set({ 'lifecycle.storm_incidents': '1', 'lifecycle.storm_exempt_critical': 'false' })
    await fire({ id: 'a' })
    await fire({ id: 'b' })
    const { reason, incident, alert } = await fire({ id: 'c' })
    expect(reason).toBe('storm_opened')
    expect(incident).toMatchObject({
      short_description: 'Azure Monitor alert storm',
      assignment_group: '',
      assigned_to: '',
      caller_id: '',
      category: 'inquiry',
      business_service: '',
      impact: '1',
    })
    expect(alert).toMatchObject({ mapping_rules: `Rule ${rules}`, resolve_policy: '', close_notes: '' })
  })

  test('what comes out empty leaves the field alone', async () => {
    await addRule({ set_fields: 'business_impact = {{customProperties.nothing}}' })
    const { incident, note } = await fire()
    expect([incident['business_impact'], note.includes('business_impact')]).toEqual(['', false])
  })

  test('a field that refers to a group or a user by its name, and to anything else by sys_id', async () => {
    const columns = [
      reference('u_owners', 'sys_user_group'),
      reference('u_contact', 'sys_user'),
      reference('u_site', 'cmn_location'),
      reference('u_home', 'cmn_location'),
    ]
    story = await tellStories({ dictionary: dictionaryWith({ columns: { incident: columns } }) })
    const site = 'a'.repeat(32)
    await addRule({
      set_fields: `u_owners={{customProperties.team}}\nu_contact=eve.employee\nu_site=${site}\nu_home=Berlin`,
    })
    const { incident, note } = await fire({ customProperties: { team: 'Network' } })
    expect(incident).toMatchObject({
      u_owners: groupId('Network'),
      u_contact: userId('eve.employee'),
      u_site: site,
      u_home: '',
    })
    expect(note).toContain('u_home: "Berlin" is not a sys_id; that field was left alone.')
    const other = await fire({ id: 'b', customProperties: { team: 'Nobody' } })
    expect(other.incident['u_owners']).toBe('')
    expect(other.note).toContain('u_owners: "Nobody" is not the name or sys_id of exactly one active group')
  })

  test.each([
    ['order = many', 'is not a number'],
    ['knowledge = perhaps', 'is not true or false'],
    ['follow_up = 2026-01-02T03:04:05Z', 'is not a time in UTC, yyyy-mm-dd hh:mm:ss'],
    ['watch_list = eve', 'is not a list of sys_ids separated by commas'],
    ['additional_comments = x', 'is no field of the incident'],
  ])('nothing that a field cannot hold: %s', async (set_fields, said) => {
    await addRule({ set_fields })
    expect((await fire()).note).toContain(said)
  })
})

describe('before the group of the rule come no others', () => {
  beforeEach(() => {
    story.set({ 'incident.assignment_group': 'Service Desk', 'cmdb.group_from_ci': 'support_group' })
  })

  test('not that of the CI, nor that of the settings', async () => {
    await addRule({ set_assignment_group: groupId('Network') })
    expect((await fire()).incident['assignment_group']).toBe(groupId('Network'))
  })

  test('but a group that is not active leaves the field to them, and is complained about', async () => {
    await addRule({ set_assignment_group: groupId('Network') })
    update('sys_user_group', groupId('Network'), { active: 'false' })
    const said = `Mapping rule "Rule ${rules}": the group Network is not active; that field was left alone.`
    const { incident, note, delivery } = await fire()
    expect(incident['assignment_group']).toBe(groupId('Cloud Operations'))
    expect(note).toContain(said)
    expect(delivery).toContain(said)
    expect(await attention()).toContain(said)
  })

  test('nor does one that is gone cost the ticket', async () => {
    await addRule({ set_assignment_group: groupId('Network'), set_assigned_to: userId('nora.network') })
    story.app.node.store.remove(PLATFORM, 'sys_user_group', groupId('Network'))
    story.app.node.store.remove(PLATFORM, 'sys_user', userId('nora.network'))
    const { outcome, incident, note } = await fire({ target: demoArmId('retiredVm') })
    expect(outcome).toBe('opened')
    expect(incident).toMatchObject({ assignment_group: groupId('Service Desk'), assigned_to: '' })
    expect(note).toContain('it names a group that does not exist; that field was left alone.')
    expect(note).toContain('it names a user that does not exist; that field was left alone.')
  })

  test('and a caller who is not active leaves it to the settings', async () => {
    story.set({ 'incident.caller': 'azure.integration' })
    await addRule({ set_caller: userId('eve.employee') })
    update('sys_user', userId('eve.employee'), { active: 'false' })
    const { incident, note } = await fire()
    expect(incident['caller_id']).toBe(userId('azure.integration'))
    expect(note).toContain('the user eve.employee is not active; that field was left alone.')
  })

  test('and two users of one name are still no caller', async () => {
    story.set({ 'incident.caller': 'shared@example.com' })
    await addRule({ set_assigned_to: userId('bella.oncall') })
    for (const name of ['bella.oncall', 'sam.desk'])
      update('sys_user', userId(name), { email: 'shared@example.com' })
    const { incident, note } = await fire()
    expect(incident).toMatchObject({ caller_id: '', assigned_to: userId('bella.oncall') })
    expect(note).toContain('More than one active caller "shared@example.com" exists; none was set.')
  })
})

test.each<[Row, string, Row]>([
  [{ set_impact: '9' }, 'Impact is "9"; expected: 1, 2, 3. It was left out.', { impact: '1' }],
  [{ set_short_description: '{{nonsense}}' }, '{{nonsense}} is not a placeholder', {}],
  [
    { set_category: 'weather' },
    '"weather" is no active choice of incident.category',
    { category: 'inquiry' },
  ],
  [{ set_fields: 'state = 7' }, 'state is kept by the app or the platform', { state: '1' }],
  [{ set_fields: 'work_notes = x' }, 'work_notes has a field of its own on the rule', {}],
  [{ set_fields: 'notify = weather' }, 'is not the value of an active choice', { notify: '1' }],
  [{ action: 'ignroe' }, 'It counts as open.', {}],
])('a rule made in a hurry opens with the rest and says so: %j', async (values, said, fields) => {
  await addRule({ set_urgency: '3', ...values })
  const { outcome, incident, note } = await fire()
  expect(outcome).toBe('opened')
  expect(incident).toMatchObject({ urgency: '3', short_description: HEADLINE, ...fields })
  expect(note).toContain(said)
})

describe('of several rules', () => {
  test('the order decides, and the first match ends it', async () => {
    await addRule({ name: 'Later', order: '200', set_impact: '3' })
    await addRule({ name: 'Sooner', order: '50', set_impact: '2' })
    const { incident, alert } = await fire()
    expect(incident['impact']).toBe('2')
    expect(alert).toMatchObject({ mapping_rules: 'Sooner', mapping_trail: '50 Sooner: matched' })
  })

  test('one that goes on lets the next set what it left open', async () => {
    await addRule({ name: 'Base', order: '1', go_on: 'true', set_impact: '2' })
    await addRule({ name: 'Other', order: '2', condition: 'kind=cost', set_urgency: '1' })
    await addRule({ name: 'More', order: '3', set_impact: '3', set_urgency: '3' })
    const { incident, note, alert } = await fire()
    expect(incident).toMatchObject({ impact: '2', urgency: '3' })
    expect(note).toContain('Priority from mapping rule "Base" and mapping rule "More".')
    expect(alert?.['explanation']).toContain('Mapping: rules "Base", "More".')
    expect(alert?.['mapping_trail']).toBe(
      '1 Base: matched\n2 Other: no, its condition does not fit\n3 More: matched',
    )
    expect((await preview({ id: 'other' })).rules).toEqual([
      { rule: 'Base', order: 1, matched: true, why: '' },
      { rule: 'Other', order: 2, matched: false, why: 'its condition does not fit' },
      { rule: 'More', order: 3, matched: true, why: '' },
    ])
  })

  test('one that is not active is not tried, and a change holds from the next alert on', async () => {
    const path = await addRule({ set_impact: '3' })
    expect((await fire({ id: 'a' })).incident['impact']).toBe('3')
    await edit(path, { set_impact: '2' })
    expect((await fire({ id: 'b' })).incident['impact']).toBe('2')
    await edit(path, { active: 'false' })
    const { incident, alert } = await fire({ id: 'c' })
    expect([incident['impact'], alert?.['mapping_trail']]).toEqual(['1', ''])
  })

  test('more than 200 are not looked at, and that is said', async () => {
    const row = (at: number): Row => ({
      sys_id: namedSysId(`rule ${at}`),
      name: `Rule ${String(at).padStart(3, '0')}`,
      order: '100',
      active: '1',
      condition: at < 200 ? 'kind=cost' : '',
      set_impact: '3',
    })
    story.app.node.store.load(
      RULE,
      Array.from({ length: 201 }, (_, at) => row(at)),
    )
    const { incident, delivery } = await fire()
    expect(incident['impact']).toBe('1')
    expect(delivery).toContain('There are more than 200 active mapping rules')
  })
})

describe('a rule that opens nothing', () => {
  test('keeps the alert on record, with the rule that decided it', async () => {
    await addRule({ action: 'record' })
    const { outcome, reason, incident, alert, delivery } = await fire()
    expect([outcome, reason, incident]).toEqual(['recorded', 'rule_recorded', {}])
    expect(alert).toMatchObject({ incident: '', mapping_rules: `Rule ${rules}` })
    expect(alert?.['explanation']).toContain(`Mapping: rule "Rule ${rules}".`)
    expect(delivery).toContain(`Mapping: rule "Rule ${rules}".`)
    expect(await story.deliver({ resolvedAt: 60 })).toMatchObject({
      outcome: 'recorded',
      reason: 'no_incident',
    })
  })

  test('or keeps nothing but the delivery, of the resolution too', async () => {
    await addRule({ action: 'ignore' })
    const forecast = await preview()
    expect([forecast.outcome, forecast.reason]).toEqual(['ignored', 'rule_ignored'])
    const { outcome, reason, delivery } = await fire()
    expect([outcome, reason]).toEqual(['ignored', 'rule_ignored'])
    expect(delivery).toContain(`Mapping: rule "Rule ${rules}".`)
    const resolved = await story.deliver({ resolvedAt: 60 })
    expect(resolved).toMatchObject({ outcome: 'ignored', alert: null, incident: null, status: 200 })
    expect(story.app.rows('x_secx_azmon_alert')).toEqual([])
    expect(story.incidents()).toEqual([])
  })

  test('touches no alert that has its incident', async () => {
    const { number } = (await fire()).incident
    await addRule({ action: 'ignore' })
    expect((await story.deliver({ firedAt: 60 })).outcome).toBe('updated')
    expect((await story.deliver({ resolvedAt: 120 })).outcome).toBe('resolved')
    expect(story.incident(number ?? '')['state']).toBe('6')
  })
})

describe('the life of an alert', () => {
  test('follows the rule when it resolves, though the rule may be another by then', async () => {
    const path = await addRule({ resolve_policy: 'note', set_close_notes: 'Well again: {{rule}}' })
    const { incident } = await fire()
    await edit(path, { resolve_policy: 'always' })
    expect(await story.deliver({ resolvedAt: 60 })).toMatchObject({ reason: 'resolve_note_only' })
    expect(story.incident(incident['number'] ?? '')['state']).toBe('1')
  })

  test('follows the rules for its severity, and has its own close notes', async () => {
    story.set({ 'lifecycle.resolve': 'never' })
    await addRule({ condition: 'severity=2', resolve_policy: 'note', order: '1', go_on: 'true' })
    await addRule({ condition: 'severity=1', resolve_policy: 'always', order: '2', go_on: 'true' })
    await addRule({ set_close_notes: 'Well again: {{rule}}', order: '3' })
    await fire()
    const { reason, incident } = await story.deliver({ resolvedAt: 60 })
    expect(reason).toBe('alert_resolved')
    expect(story.incident(incident)).toMatchObject({ state: '6', close_notes: 'Well again: CPU high' })
  })

  test('is reopened within the window of the rule, and new after it', async () => {
    await addRule({ refire_policy: 'reopen', refire_window: '10' })
    const { incident } = await fire()
    await story.deliver({ resolvedAt: 60 })
    expect(await story.deliver({ firedAt: 120 })).toMatchObject({
      outcome: 'reopened',
      incident: incident['number'],
    })
    await story.deliver({ resolvedAt: 180 })
    expect(await story.deliver({ firedAt: 3600 })).toMatchObject({ reason: 'refire_outside_window' })
  })

  test('shares an incident as the rule says', async () => {
    await addRule({ condition: 'ruleSTARTSWITHcpu', group_by: 'resource' })
    const first = await fire({ id: 'a' })
    expect(await story.deliver({ id: 'b' })).toMatchObject({
      outcome: 'grouped',
      incident: first.incident['number'],
    })
    expect((await story.deliver({ id: 'c', rule: 'Disk full' })).outcome).toBe('opened')
  })

  test('ends by silence and after flapping as the rule says', async () => {
    await addRule({ set_close_notes: 'Quiet: {{rule}}' })
    story.set({ 'lifecycle.flap_times': '1', 'lifecycle.flap_minutes': '30' })
    const { incident } = await fire({ firedAt: 0, problem: 'p' })
    await story.deliver({ resolvedAt: 60, problem: 'p' })
    await story.deliver({ firedAt: 120, problem: 'p' })
    const held = await story.deliver({ resolvedAt: 180, problem: 'p' })
    story.pass(31)
    story.run('process due alerts')
    expect(incident['number']).toBeDefined()
    expect(story.incident(held.incident)).toMatchObject({ state: '6', close_notes: 'Quiet: CPU high' })
  })
})

test('a table of rules that cannot be read costs the rules, not the ticket', async () => {
  await addRule({ set_impact: '3' })
  const { statements } = story.app.node.store
  const all = statements.all.bind(statements)
  const spy = jest.spyOn(statements, 'all').mockImplementation((by, sql, params) => {
    if (by === 'app' && sql.includes(`FROM "${RULE}"`))
      throw new PlatformRefusal('The table is being rebuilt')
    return all(by, sql, params)
  })
  const { outcome, incident, note } = await fire()
  spy.mockRestore()
  expect([outcome, incident['impact']]).toEqual(['opened', '1'])
  expect(note).toContain('The mapping rules could not be read, so none was used')
})

test('whoever saves a rule with a fault is told at once, and it is saved', async () => {
  await addRule({ set_short_description: '{{nonsense}}', set_fields: 'nowhere = x' })
  const said = story.app.log.join('\n')
  expect(said).toMatch(/\{\{nonsense\}\} is not a placeholder/)
  expect(said).toMatch(/nowhere .*left out/)
  expect(story.app.rows(RULE)).toHaveLength(1)
})
