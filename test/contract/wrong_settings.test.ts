import { SETTING_NAMES, type SettingName, SETTINGS } from '../../src/server/settings/catalog.ts'
import { metricAlert } from '../support/alerts.ts'
import { ALERTS, type Answer, installedApp, type InstalledApp } from '../support/app_instance.ts'
import { basic, resultOf } from './calls.ts'

let app: InstalledApp
let letter = 0

beforeAll(async () => {
  app = await installedApp()
})

const nextId = () => String.fromCharCode(0x100 + letter++)
const deliver = () => app.deliver(metricAlert({ id: nextId() }))
const delivery = (answer: Answer) =>
  app.rows('x_secx_azmon_delivery', { number: String(resultOf(answer)['delivery']) })[0] ?? {}
const incident = (answer: Answer) =>
  app.rows('incident', { number: String(resultOf(answer)['incident']) })[0] ?? {}

async function attention(): Promise<string[]> {
  const headers = { authorization: basic('vera.viewer') }
  return resultOf(await app.request('GET', ALERTS.replace('/alerts', '/health'), { headers }))[
    'attention'
  ] as string[]
}

/** Works with some settings changed, and puts them back. */
async function having<Result>(
  settings: Partial<Record<SettingName, string>>,
  work: () => Promise<Result>,
): Promise<Result> {
  const names = Object.keys(settings).map((name) => `x_secx_azmon.${name}`)
  const before = names.map((name) => app.node.store.getProperty(name) ?? '')
  Object.entries(settings).forEach(([name, value]) => app.setProperty(`x_secx_azmon.${name}`, value))
  try {
    return await work()
  } finally {
    names.forEach((name, at) => app.setProperty(name, before[at] ?? ''))
  }
}

const WRONG: Record<SettingName, string> = {
  'entra.tenant': 'contoso.onmicrosoft.com',
  'entra.audiences': 'my app, api://other',
  'entra.authority': 'http://login.microsoftonline.com',
  'entra.callers': 'Azure Monitor',
  'entra.require_role': 'perhaps',
  'entra.role': 'two words',
  'entra.clock_skew_seconds': '3600',
  'entra.trust_platform_login': 'sometimes',
  'entra.use_callers': 'often',
  'entra.subscriptions': 'Production',
  'incident.short_description': '{{nonsense}}',
  'incident.description': '{{#facts}}',
  'incident.work_notes': '{{/facts}}',
  'incident.close_notes': '{{rule',
  'incident.assignment_group': 'javascript:gs.getUserID()',
  'incident.caller': 'a^ORactive=true',
  'incident.category': 'x'.repeat(41),
  'incident.subcategory': 'JavaScript:1',
  'incident.contact_type': 'two\nlines',
  'incident.custom_properties': 'urgency,sys_id',
  'incident.close_codes': 'Solved^EQ',
  'severity.sev0': '0,1',
  'severity.sev1': '1',
  'severity.sev2': 'high,low',
  'severity.sev3': '2,3,4',
  'severity.sev4': '5',
  'severity.none': 'none',
  'lifecycle.resolve': 'maybe',
  'lifecycle.refire': 'twice',
  'lifecycle.refire_window_minutes': '-1',
  'lifecycle.resolvable_states': 'new',
  'lifecycle.group_by': 'team',
  'lifecycle.raise_priority': 'perhaps',
  'lifecycle.storm_incidents': 'many',
  'lifecycle.storm_minutes': '0',
  'lifecycle.storm_exempt_critical': 'sometimes',
  'lifecycle.flap_times': '1001',
  'lifecycle.flap_minutes': '1.5',
  'lifecycle.silence_hours': 'cost=never',
  'lifecycle.test_actions': 'sometimes',
  'cmdb.rungs': 'class,guess',
  'cmdb.machine': 'both',
  'cmdb.bind_collectors': 'now and then',
  'cmdb.tag': 'a^b',
  'cmdb.group_from_ci': 'owner',
  'cmdb.service_from_ci': 'perhaps',
  'cmdb.correction_times': 'three',
  'cmdb.retired_install_status': 'retired',
  'cmdb.retired_operational_status': '6;7',
  'operation.mode': 'fast',
  'operation.max_body_kb': '4096',
  'operation.max_attempts': '0',
  'operation.retry_pause_minutes': 'two',
  'operation.node_cache': 'perhaps',
  'operation.notify': 'javascript:gs.getUserID()',
  'operation.notify_silence_hours': '9000',
  'operation.keep_payloads_days': '-1',
  'operation.keep_deliveries_days': 'for ever',
  'operation.keep_alerts_days': '29',
  'operation.keep_refusals_days': '1.5',
}

test('without a wrong setting there is no problem', async () => {
  const answer = await deliver()
  expect(await attention()).toEqual([])
  expect(delivery(answer)['explanation']).not.toContain('Setting')
})

test.each(SETTING_NAMES)(
  'a wrong %s is reported by name, with its value and what is expected',
  async (name) => {
    const { expected } = SETTINGS[name]
    const told = await having({ [name]: WRONG[name] }, attention)
    expect(told).toContainEqual(
      expect.stringContaining(
        `Setting x_secx_azmon.${name} has the value "${WRONG[name]}"; expected: ${expected}`,
      ),
    )
  },
)

test('every wrong setting is reported at once, and no longer once it is corrected', async () => {
  const told = await having(WRONG, attention)
  expect(told.join('\n').match(/Setting x_secx_azmon\.\S+ has the value/g)).toHaveLength(SETTING_NAMES.length)
  expect(await attention()).toEqual([])
})

describe('the problem of a setting', () => {
  const SENTENCE =
    /Setting x_secx_azmon\.severity\.sev1 has the value "urgent"; expected: impact and urgency, each 1, 2 or 3/

  test('stands on the ledger row of each delivery, and in the log', async () => {
    app.log.length = 0
    const answer = await having({ 'severity.sev1': 'urgent' }, deliver)
    expect(delivery(answer)['explanation']).toMatch(SENTENCE)
    expect(app.log.filter((line) => line.startsWith('warning') && SENTENCE.test(line))).toHaveLength(1)
  })

  test('does not keep the alert from its incident: the default takes the place of the value', async () => {
    const answer = await having({ 'severity.sev1': 'urgent' }, deliver)
    expect([answer.status, incident(answer)['impact'], incident(answer)['urgency']]).toEqual([200, '1', '2'])
  })

  test('stands on a rejected delivery too', async () => {
    const answer = await having({ 'severity.sev1': 'urgent' }, () => app.deliver('not JSON'))
    expect(delivery(answer)['explanation']).toMatch(SENTENCE)
  })

  test('stands on a delivery that is processed later', async () => {
    const answer = await having({ 'severity.sev1': 'urgent', 'operation.mode': 'queued' }, async () => {
      const queued = await deliver()
      await app.node.runEvents()
      return queued
    })
    expect(delivery(answer)).toMatchObject({
      state: 'done',
      explanation: expect.stringMatching(SENTENCE) as string,
    })
  })

  test('is never told to the caller', async () => {
    const answer = await having({ 'severity.sev1': 'urgent' }, deliver)
    expect(answer.text).not.toContain('urgent')
  })
})

describe('a wrong setting that guards who may call lets nobody in', () => {
  test.each([
    ['entra.tenant', 'contoso.onmicrosoft.com', 401],
    ['entra.audiences', 'my app', 401],
    ['entra.authority', 'http://login.microsoftonline.com', 401],
    ['entra.callers', 'Azure Monitor', 401],
    ['entra.callers', '', 401],
    ['entra.subscriptions', 'Production', 403],
    ['entra.subscriptions', ',', 403],
  ] as const)('%s: %j', async (name, value, status) => {
    const before = app.rows('incident').length
    expect((await having({ [name]: value }, deliver)).status).toBe(status)
    expect(app.rows('incident').length).toBe(before)
  })

  test('and the refused calls show the problem', async () => {
    await having({ 'entra.tenant': 'contoso.onmicrosoft.com' }, deliver)
    const [refusal = {}] = app.rows('x_secx_azmon_refusal', { reason: 'not_configured' })
    expect(refusal['example']).toContain('Setting x_secx_azmon.entra.tenant has the value')
  })

  test('a wrong entra.require_role keeps the role required', async () => {
    const authorization = 'Bearer ' + (await roleless())
    const answer = await having({ 'entra.require_role': 'perhaps' }, () =>
      app.request('POST', ALERTS, { headers: { authorization }, body: metricAlert() }),
    )
    expect(answer.status).toBe(403)
  })

  function roleless(): Promise<string> {
    return app.entra.mint({
      tenant: 'aaaabbbb-0000-cccc-1111-dddd2222eeee',
      version: 'v1',
      audience: 'api://00001111-aaaa-2222-bbbb-3333cccc4444',
      roles: [],
    })
  }
})

describe('a setting that names what the instance does not have is passed over, and that is on record', () => {
  test.each([
    [
      'incident.assignment_group',
      'Cloud Opps',
      'assignment_group',
      /No active assignment group "Cloud Opps"/,
    ],
    ['incident.caller', 'azure.nobody', 'caller_id', /No active caller "azure.nobody"/],
    ['incident.category', 'clouds', 'category', /"clouds" is no active choice of incident.category/],
    ['incident.subcategory', 'rain', 'subcategory', /"rain" is no active choice of incident.subcategory/],
    [
      'incident.contact_type',
      'pigeon',
      'contact_type',
      /"pigeon" is no active choice of incident.contact_type/,
    ],
  ] as const)('%s: %s', async (name, value, field, sentence) => {
    const answer = await having({ [name]: value }, deliver)
    expect([answer.status, resultOf(answer)['outcome']]).toEqual([200, 'opened'])
    expect(delivery(answer)['explanation']).toMatch(sentence)
    expect(incident(answer)[field]).not.toBe(value)
  })

  test('incident.close_codes: the incident is resolved with the next of the list that there is', async () => {
    const opened = metricAlert({ id: nextId() })
    await app.deliver(opened)
    const { data, ...schema } = opened
    const essentials = {
      ...data.essentials,
      monitorCondition: 'Resolved',
      resolvedDateTime: '2024-11-20T15:00:00Z',
    }
    const answer = await having({ 'incident.close_codes': 'Self-healed,Resolved by caller' }, () =>
      app.deliver({ ...schema, data: { ...data, essentials } }),
    )
    expect(incident(answer)).toMatchObject({ state: '6', close_code: 'Resolved by caller' })
    expect(delivery(answer)['explanation']).toContain(
      '"Self-healed" is no active choice of incident.close_code; "Resolved by caller" was used.',
    )
  })
})

describe('settings that the instance can follow are followed', () => {
  test('group, caller, category and severity', async () => {
    const answer = await having(
      {
        'incident.assignment_group': 'Cloud Operations',
        'incident.caller': 'azure.integration',
        'incident.category': 'software',
        'severity.sev1': '3,3',
        'incident.short_description': 'Azure: {{rule}} on {{target.name}}',
      },
      deliver,
    )
    const [group] = app.rows('sys_user_group', { name: 'Cloud Operations' })
    const [caller] = app.rows('sys_user', { user_name: 'azure.integration' })
    expect(incident(answer)).toMatchObject({
      assignment_group: group?.['sys_id'],
      caller_id: caller?.['sys_id'],
      category: 'software',
      impact: '3',
      urgency: '3',
      short_description: 'Azure: CPU high on shop-web-01',
    })
  })
})
