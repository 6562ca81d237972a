import fc from 'fast-check'
import { DEFAULTS, SETTING_NAMES, type SettingName } from '../../../src/server/settings/catalog.ts'
import { parseSettings, type RawSettings } from '../../../src/server/settings/read.ts'

const TENANT = 'aaaabbbb-0000-cccc-1111-dddd2222eeee'
const AUDIENCE = 'api://00001111-aaaa-2222-bbbb-3333cccc4444'
const SUBSCRIPTION = '11112222-bbbb-3333-cccc-4444dddd5555'

const withValues = (values: RawSettings) =>
  parseSettings({ ...DEFAULTS, 'entra.tenant': TENANT, 'entra.audiences': AUDIENCE, ...values })
const problemsOf = (values: RawSettings) => withValues(values).problems.map((problem) => problem.setting)

describe('as shipped', () => {
  it('lets nobody in, and says what is missing', () => {
    const settings = parseSettings(DEFAULTS)
    expect(settings.entra.tenant).toBe('')
    expect(settings.entra.audiences).toEqual([])
    expect(settings.problems.map((problem) => problem.setting)).toEqual([
      'x_secx_azmon.entra.tenant',
      'x_secx_azmon.entra.audiences',
    ])
  })

  it('has no problem once tenant and audience are set', () => {
    expect(problemsOf({})).toEqual([])
  })

  it('asks for Azure Monitor’s own application and its app role', () => {
    const { entra } = withValues({})
    expect(entra.callers).toEqual(['461e8683-5575-4561-ac7f-899cc907d62a'])
    expect(entra.requireRole).toBe(true)
    expect(entra.role).toBe('ActionGroupsSecureWebhook')
    expect(entra.trustPlatformLogin).toBe(false)
  })

  it('gives bytes, minutes and seconds in the units of the settings', () => {
    const { operation, entra, lifecycle } = withValues({
      'operation.max_body_kb': '256',
      'operation.retry_pause_minutes': '5',
      'entra.clock_skew_seconds': '60',
      'lifecycle.refire_window_minutes': '90',
    })
    expect([operation.maxBody, operation.retryPause, entra.clockSkew, lifecycle.refireWindow]).toEqual([
      262144, 5, 60, 90,
    ])
  })

  it.each(SETTING_NAMES.filter((name) => DEFAULTS[name] !== ''))(
    'has in %s a default that is a right value',
    (name) => {
      expect(problemsOf({ [name]: DEFAULTS[name] })).toEqual([])
    },
  )

  it('does the same for properties that are not there as for empty ones', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, '']))
    expect(parseSettings({})).toEqual(parseSettings(empty))
  })
})

describe('a wrong value', () => {
  const wrong: [SettingName, string][] = [
    ['entra.tenant', 'common'],
    ['entra.tenant', `${TENANT}x`],
    ['entra.audiences', 'api://a b'],
    ['entra.authority', 'http://login.microsoftonline.com'],
    ['entra.authority', 'https://user@login.microsoftonline.com'],
    ['entra.authority', 'https://login.microsoftonline.com?x=1'],
    ['entra.callers', 'Azure Monitor'],
    ['entra.require_role', 'yes'],
    ['entra.role', 'two words'],
    ['entra.clock_skew_seconds', '-1'],
    ['entra.clock_skew_seconds', '1e3'],
    ['entra.clock_skew_seconds', '901'],
    ['entra.trust_platform_login', 'maybe'],
    ['entra.subscriptions', 'production'],
    ['entra.subscriptions', 'none,no'],
    ['incident.short_description', '{{rul}}'],
    ['incident.close_notes', '{{rule'],
    ['incident.assignment_group', 'javascript:gs.getUserID()'],
    ['incident.caller', 'a^ORactive=true'],
    ['incident.category', 'x'.repeat(41)],
    ['incident.contact_type', 'a^b'],
    ['incident.close_codes', 'Solution provided,javascript:1'],
    ['severity.sev0', '0,1'],
    ['severity.none', '1'],
    ['lifecycle.resolve', 'Always'],
    ['lifecycle.refire', 'yes'],
    ['lifecycle.refire_window_minutes', '1.5'],
    ['lifecycle.silence_hours', 'costs=72'],
    ['lifecycle.silence_hours', 'cost=0'],
    ['lifecycle.silence_hours', 'cost=8761'],
    ['lifecycle.silence_hours', 'cost=24,cost=24'],
    ['cmdb.retired_install_status', '7,retired'],
    ['operation.mode', 'async'],
    ['operation.max_body_kb', '1025'],
    ['operation.max_attempts', '0'],
    ['operation.retry_pause_minutes', 'two'],
  ]

  it.each(wrong)('of %s is a problem: %s', (name, value) => {
    expect(withValues({ [name]: value }).problems).toContainEqual(
      expect.objectContaining({ setting: `x_secx_azmon.${name}`, value }),
    )
  })

  it('leaves out the second pair of a name', () => {
    const { lifecycle } = withValues({ 'lifecycle.silence_hours': 'cost=24,cost=72,log_v2=1' })
    expect(lifecycle.autoResolveAfter).toEqual({ cost: 24, log_v2: 1 })
  })

  it('counts as its default where it guards nothing', () => {
    const settings = withValues({
      'severity.sev1': 'high',
      'operation.mode': 'x',
      'incident.short_description': '{{x}}',
    })
    expect(settings.severity['1']).toEqual({ impact: 1, urgency: 2 })
    expect(settings.operation.mode).toBe('inline')
    expect(settings.incident.shortDescription).toBe('{{headline}}')
  })

  it('of the tenant lets nobody in', () => {
    expect(withValues({ 'entra.tenant': 'contoso.com' }).entra.tenant).toBe('')
  })

  it('of the login host lets nobody in, rather than asking another host for keys', () => {
    const { entra } = withValues({ 'entra.authority': 'login.microsoftonline.us' })
    expect([entra.authority, entra.tenant]).toEqual(['', ''])
  })

  it('among the callers is left out', () => {
    expect(withValues({ 'entra.callers': `AzNS,${TENANT.toUpperCase()}` }).entra.callers).toEqual([TENANT])
  })

  it('of the role switch asks for the role', () => {
    expect(withValues({ 'entra.require_role': '0' }).entra.requireRole).toBe(true)
  })

  it('among the subscriptions does not open the door to all of them', () => {
    for (const value of ['production', ',', ` ${SUBSCRIPTION},x`]) {
      expect(withValues({ 'entra.subscriptions': value }).entra.subscriptions).not.toEqual([])
    }
  })

  it('is shown cut when it is long', () => {
    const [problem] = withValues({ 'operation.mode': 'x'.repeat(5000) }).problems
    expect(problem?.value.length).toBeLessThanOrEqual(200)
  })
})

describe('a right value', () => {
  it('may have spaces around it and around commas', () => {
    const { entra, cmdb, severity } = withValues({
      'entra.tenant': ` ${TENANT.toUpperCase()} `,
      'entra.subscriptions': ` ${SUBSCRIPTION} , ${TENANT} `,
      'cmdb.retired_install_status': '7, 100',
      'severity.sev2': '1 , 3',
    })
    expect(entra.tenant).toBe(TENANT)
    expect(entra.subscriptions).toEqual([SUBSCRIPTION, TENANT])
    expect(cmdb.retiredInstallStatus).toEqual(['7', '100'])
    expect(severity['2']).toEqual({ impact: 1, urgency: 3 })
  })

  it('of an audience keeps its letter case', () => {
    expect(withValues({ 'entra.audiences': 'api://Contoso/App' }).entra.audiences).toEqual([
      'api://Contoso/App',
    ])
  })

  it.each([
    'https://login.microsoftonline.us',
    'https://login.microsoftonline.com/',
    'http://127.0.0.1:8080/entra',
    'http://localhost:1/entra/',
  ])('of the login host is %s', (authority) => {
    expect(withValues({ 'entra.authority': authority }).entra.authority).toBe(authority.replace(/\/$/, ''))
  })

  it('is the empty one where that means none', () => {
    const settings = withValues({ 'incident.contact_type': '', 'cmdb.retired_install_status': '' })
    expect(settings.problems).toEqual([])
    expect(settings.incident.contactType).toBe('')
    expect(settings.cmdb.retiredInstallStatus).toEqual([])
  })

  it('is the default where an empty one means nothing', () => {
    expect(withValues({ 'incident.close_codes': '' }).incident.closeCodes).toContain('Solution provided')
    expect(withValues({ 'operation.max_attempts': ' ' }).operation.maxAttempts).toBe(8)
  })
})

it('never throws, whatever the properties hold', () => {
  const values = fc.record(Object.fromEntries(SETTING_NAMES.map((name) => [name, fc.string()])))
  fc.assert(fc.property(values, (raw) => Array.isArray(parseSettings(raw).problems)))
})

describe('days for which things are kept', () => {
  const kept = (values: RawSettings) => withValues(values).operation.keep
  const FOR_EVER = { payloads: Infinity, deliveries: Infinity, alerts: Infinity }

  it('are 30 for payloads, 90 for deliveries and counters, 365 for alerts', () => {
    expect(kept({})).toEqual({ payloads: 30, deliveries: 90, alerts: 365, refusals: 90 })
  })

  it('are without end when they are 0, without a problem', () => {
    const values: RawSettings = {
      'operation.keep_payloads_days': '0',
      'operation.keep_deliveries_days': '0',
      'operation.keep_alerts_days': '0',
      'operation.keep_refusals_days': '0',
    }
    expect(kept(values)).toEqual({ ...FOR_EVER, refusals: Infinity })
    expect(problemsOf(values)).toEqual([])
  })

  it('of a payload end with its delivery when they are 0', () => {
    const values: RawSettings = { 'operation.keep_payloads_days': '0' }
    expect(kept(values)).toMatchObject({ payloads: 90, deliveries: 90 })
    expect(problemsOf(values)).toEqual([])
  })

  it.each<[RawSettings, object, string]>([
    [
      { 'operation.keep_payloads_days': '120' },
      { payloads: 120, deliveries: 120, alerts: 365 },
      'operation.keep_deliveries_days',
    ],
    [
      { 'operation.keep_deliveries_days': '0', 'operation.keep_payloads_days': '0' },
      FOR_EVER,
      'operation.keep_alerts_days',
    ],
    [
      { 'operation.keep_payloads_days': '60', 'operation.keep_alerts_days': '30' },
      { payloads: 60, deliveries: 90, alerts: 60 },
      'operation.keep_alerts_days',
    ],
  ])('are raised where payloads would outlive what they belong to: %j', (values, expected, wrong) => {
    expect(kept(values)).toMatchObject(expected)
    const { problems } = withValues(values)
    expect(problems).toMatchObject([{ setting: `x_secx_azmon.${wrong}` }])
    expect(problems[0]?.expected).toContain('no fewer than payloads are kept')
  })

  it.each<[SettingName, string, object]>([
    ['operation.keep_payloads_days', 'a month', FOR_EVER],
    ['operation.keep_payloads_days', '-30', FOR_EVER],
    ['operation.keep_deliveries_days', '1e3', { payloads: 30, deliveries: Infinity, alerts: 365 }],
    ['operation.keep_alerts_days', '29', { payloads: 30, deliveries: 90, alerts: Infinity }],
    ['operation.keep_refusals_days', '3651', { refusals: Infinity, alerts: 365 }],
  ])('let nothing go of which %s=%s says wrongly when', (name, value, expected) => {
    expect(kept({ [name]: value })).toMatchObject(expected)
    expect(problemsOf({ [name]: value })).toEqual([`x_secx_azmon.${name}`])
  })
})
