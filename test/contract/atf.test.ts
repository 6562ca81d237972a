import type { OutboundRequest } from '../../packages/local-instance/src/engine/engine.ts'
import { createEntraStandIn } from '../../packages/local-instance/src/entra/stand_in.ts'
import { named } from '../../packages/local-instance/src/records/base_data.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { ACTION_GROUP } from '../../tools/start/setup.ts'
import { SIGNER, TOKENS } from '../../src/server/atf/signed_tokens.ts'
import { AUTHORITY, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { type AtfRun, failuresOf, installModule, runAtf, startAtf, tablesOf } from '../support/atf.ts'
import { call } from './calls.ts'

const STRANGERS = 'Secure Export: strangers always get the same answer'
const UNKNOWN = 'Secure Export: callers without a valid signature are refused'
const WRONG_TOKENS = 'Secure Export: genuine tokens that are not for this app are refused'
const UNWELCOME = 'Secure Export: calls that are too large or of other subscriptions are refused'
const NO_ALERTS = 'Secure Export: genuine calls that bring no alert are rejected'
const LIFE = 'Secure Export: an alert opens, repeats and resolves its incident'
const RESOLVED_FIRST = 'Secure Export: a resolution before its firing opens nothing'
const CI = 'Secure Export: the incident gets its CI'
const WRONG_SETTINGS = 'Secure Export: wrong settings count as the defaults and are reported'
const SIGNED_BY_NOBODY = 'Secure Export: a well-formed token signed by nobody is refused'
const PLATFORM_REFUSES = 'Secure Export: other methods, types and logins are refused'

const all = [
  STRANGERS,
  SIGNED_BY_NOBODY,
  PLATFORM_REFUSES,
  UNKNOWN,
  WRONG_TOKENS,
  UNWELCOME,
  NO_ALERTS,
  LIFE,
  RESOLVED_FIRST,
  CI,
  WRONG_SETTINGS,
]

const passed = (run: AtfRun) => ({
  status: run.status,
  tests: Object.keys(run.tests),
  failed: failuresOf(run),
})
const wholly = { status: '2', tests: all, failed: {} }

describe('the test suite that the app ships', () => {
  it('passes on an instance that is set up', async () => {
    expect(passed(await runAtf(await installedApp()))).toEqual(wholly)
  })

  it('passes on an instance where nothing is set up and there are no sample data', async () => {
    const properties = { 'x_secx_azmon.entra.tenant': '', 'x_secx_azmon.entra.audiences': '' }
    expect(passed(await runAtf(await installedApp({ properties, demo: false })))).toEqual(wholly)
  })

  it('passes on an instance that reaches no login host', async () => {
    const outbound = () => ({ error: 'no route to host', code: 6 })
    expect(passed(await runAtf(await installedApp({ outbound })))).toEqual(wholly)
  })

  it('passes on an instance that makes genuine callers a user of its own', async () => {
    expect(passed(await runAtf(await installedApp({ oidc: true })))).toEqual(wholly)
  })

  it('passes whatever the settings for alerts and CIs are', async () => {
    const properties = {
      'x_secx_azmon.operation.mode': 'queued',
      'x_secx_azmon.operation.max_body_kb': '1',
      'x_secx_azmon.lifecycle.resolve': 'never',
      'x_secx_azmon.lifecycle.resolvable_states': '',
      'x_secx_azmon.lifecycle.group_by': 'rule',
      'x_secx_azmon.lifecycle.storm_incidents': '1',
      'x_secx_azmon.lifecycle.flap_times': '1',
      'x_secx_azmon.cmdb.rungs': 'none',
      'x_secx_azmon.cmdb.machine': 'server_only',
      'x_secx_azmon.entra.require_role': 'false',
      'x_secx_azmon.entra.trust_platform_login': 'true',
      'x_secx_azmon.incident.short_description': '{{rule',
    }
    expect(passed(await runAtf(await installedApp({ properties })))).toEqual(wholly)
  })

  it('says in the platform’s words which data policy stops its incidents', async () => {
    const app = await installedApp()
    makeMandatory(app, 'assignment_group')
    const run = await runAtf(app)
    expect(run.status).toBe('3')
    expect(Object.keys(failuresOf(run))).toEqual([LIFE, CI, WRONG_SETTINGS])
    expect(failuresOf(run)[LIFE]).toMatch(/Data Policy Exception: .*Assignment group/)
  })

  it('uses the assignment group of the settings, so that the same data policy is met', async () => {
    const app = await installedApp({
      properties: { 'x_secx_azmon.incident.assignment_group': 'Cloud Operations' },
    })
    makeMandatory(app, 'assignment_group')
    expect(passed(await runAtf(app))).toEqual(wholly)
  })

  it('leaves every table as it was, but for numbers, logs, results, counted refusals and the tenant’s own keys', async () => {
    const app = await installedApp()
    await runAtf(app)
    const before = tablesOf(app)
    expect((await runAtf(app)).status).toBe('2')
    const changed = [...tablesOf(app)].filter(([table, rows]) => before.get(table) !== rows)
    expect(changed.map(([table]) => table).sort()).toEqual([
      'sys_atf_test_result',
      'sys_atf_test_result_step',
      'sys_atf_test_suite_result',
      'sys_number_counter',
      'syslog',
      'x_secx_azmon_refusal',
    ])
  })

  it('calls nobody but for the configured tenant’s keys', async () => {
    const entra = await createEntraStandIn({ authority: () => AUTHORITY, caller: ACTION_GROUP })
    const asked: string[] = []
    const outbound = (request: OutboundRequest) => {
      asked.push(request.url)
      return entra.outbound(request)
    }
    const app = await installedApp({ outbound })
    await runAtf(app)
    expect(asked).not.toEqual([])
    expect(
      asked.filter((url) => !url.startsWith(`${AUTHORITY}/aaaabbbb-0000-cccc-1111-dddd2222eeee/`)),
    ).toEqual([])
  })

  it.each([
    ['as set up', {}, [401]],
    [
      'even where the settings name the signer of the tokens',
      {
        'x_secx_azmon.entra.tenant': SIGNER.tenant,
        'x_secx_azmon.entra.audiences': SIGNER.audience,
        'x_secx_azmon.entra.callers': SIGNER.caller,
        'x_secx_azmon.entra.role': SIGNER.role,
      },
      [401, 503],
    ],
  ])('has tokens that the live endpoint refuses, %s', async (_how, properties, statuses) => {
    const app = await installedApp({ properties })
    await runAtf(app)
    for (const token of Object.values(TOKENS))
      expect(statuses).toContain((await call(app, `Bearer ${token}`)).status)
    expect(app.rows('x_secx_azmon_delivery')).toEqual([])
  })

  it('does not run while the framework is switched off, as it is on a fresh instance', async () => {
    expect(await startAtf(await installedApp({ demo: false }))).toEqual({
      status: '3',
      error:
        "Test/suite execution is disabled. Change the value of property 'sn_atf.runner.enabled' to true to enable it",
      tests: {},
    })
  })

  it('is run by admins and the role of the CI/CD API only', async () => {
    const app = await installedApp()
    const status = async (authorization: string) => {
      const path = '/api/sn_cicd/testsuite/run?test_suite_name=Any'
      return (await app.request('POST', path, { headers: { authorization } })).status
    }
    const login = (user: string) => `Basic ${btoa(`${user}:${user}`)}`
    expect(await status('')).toBe(401)
    expect(await status(login('ada.admin'))).toBe(403)
    expect(await status(login('admin'))).toBe(404)
  })

  it('finds what was kept of calls that must be refused', async () => {
    const app = await installedApp()
    installModule(app, 'gate.ts', 'if (!verdict.accepted)', 'if (false)')
    const run = await runAtf(app, [SIGNED_BY_NOBODY])
    expect(failuresOf(run)[SIGNED_BY_NOBODY]).toMatch(/Expected status/)
    const again = await runAtf(app, [STRANGERS])
    expect(failuresOf(again)[STRANGERS]).toMatch(/Expected status/)
    installModule(app, 'gate.ts', 'if (false)', 'if (!verdict.accepted)')
    const mended = await runAtf(app, [STRANGERS])
    expect(failuresOf(mended)[STRANGERS]).toMatch(/alerts of these calls: expected none; found AZA\d+/)
  })

  describe('fails where the app is broken:', () => {
    let app: InstalledApp
    beforeAll(async () => {
      app = await installedApp()
    })

    it.each<[what: string, module: string, from: string | RegExp, to: string, test: string, says: RegExp]>([
      [
        'any signature',
        'entra/rs256.ts',
        /return modPow\(value.*/,
        'return true',
        UNKNOWN,
        /claims were changed/,
      ],
      ['any algorithm', 'entra/jws.ts', "passed: alg === 'RS256'", 'passed: true', UNKNOWN, /algorithm none/],
      [
        'any key id',
        'entra/key_set.ts',
        'findKey(usableKeys(stored.keys(kid), now), kid)',
        'usableKeys(stored.keys(), now)[0]',
        UNKNOWN,
        /key that the tenant does not have/,
      ],
      [
        'an expired token',
        'entra/token.ts',
        '(exp + skew) * 1000 > now',
        'true',
        WRONG_TOKENS,
        /has expired/,
      ],
      [
        'a token of tomorrow',
        'entra/token.ts',
        '(nbf - skew) * 1000 <= now',
        'true',
        WRONG_TOKENS,
        /not valid yet/,
      ],
      ['any audience', 'entra/token.ts', /exactly\('audience'.*/, '', WRONG_TOKENS, /another application/],
      ['any tenant', 'entra/token.ts', /exactly\('tenant'.*/, '', WRONG_TOKENS, /another tenant/],
      ['any issuer', 'entra/token.ts', /exactly\('issuer'.*/, '', WRONG_TOKENS, /another issuer/],
      ['any caller', 'entra/token.ts', /exactly\('caller'.*/, '', WRONG_TOKENS, /another caller/],
      ['a person', 'entra/token.ts', 'scope === undefined &&', '', WRONG_TOKENS, /of a person/],
      [
        'any role',
        'entra/token.ts',
        '...(policy.requireRole ?',
        '...(false ?',
        WRONG_TOKENS,
        /without the app role/,
      ],
      [
        'a token before it is set up',
        'entra/callers.ts',
        "return tenant !== '' && audiences.length > 0",
        'return true',
        UNKNOWN,
        /no audience/,
      ],
      [
        'a large body',
        'webhook.ts',
        'isLongerThan(text, maxBody)',
        'false',
        UNWELCOME,
        /larger than allowed/,
      ],
      ['any subscription', 'entra/caller.ts', 'subscriptions.length === 0', 'true', UNWELCOME, /not listed/],
      [
        'what is no alert',
        'azure/kinds/read_alert.ts',
        "reason: 'not_json'",
        "reason: 'no_identity'",
        NO_ALERTS,
        /not JSON/,
      ],
    ])('%s is let in', async (_what, module, from, to, test, says) => {
      const restore = installModule(app, module, from, to)
      const run = await runAtf(app, [test])
      restore()
      expect(run.status).toBe('3')
      expect(failuresOf(run)[test]).toMatch(says)
    })

    it.each<[what: string, module: string, from: string | RegExp, to: string, test: string]>([
      [
        'says why it refuses',
        'platform/http.ts',
        "outcome: 'refused', code",
        "outcome: 'refused', code, reason: 'x'",
        STRANGERS,
      ],
      ['forgets the challenge', 'platform/http.ts', "'WWW-Authenticate'", "'X-Authenticate'", STRANGERS],
      ['counts no refusal', 'entra/refusals.ts', 'if (isCounted)', 'if (true)', UNKNOWN],
      [
        'takes missing keys for a forgery',
        'entra/token.ts',
        "unavailable: 'keys_unavailable'",
        "unavailable: 'unknown_key'",
        UNKNOWN,
      ],
      [
        'opens an incident for each repetition',
        'alert/store.ts',
        "addQuery('alert_key', key)",
        "addQuery('alert_key', '')",
        LIFE,
      ],
      [
        'leaves incidents open',
        'incident/resolution.ts',
        'state: STATE.resolved',
        'state: STATE.inProgress',
        LIFE,
      ],
      [
        'opens what has resolved',
        'alert/store.ts',
        "fromExact(record.getValue('resolved_exact'))",
        'null',
        RESOLVED_FIRST,
      ],
      ['binds no CI', 'cmdb/by_id.ts', 'if (judgement.ci === null)', 'if (true)', CI],
      [
        'says nothing of wrong settings',
        'processing/process.ts',
        '...settingProblems(settings)]',
        ']',
        WRONG_SETTINGS,
      ],
    ])('it %s', async (_what, module, from, to, test) => {
      const restore = installModule(app, module, from, to)
      const run = await runAtf(app, [test])
      restore()
      expect(run.status).toBe('3')
      expect(Object.keys(failuresOf(run))).toEqual([test])
    })

    it.each([
      ['the public route asks for a login', '/alerts', 'requires_authentication', 'true', STRANGERS],
      [
        'the route for logged-in callers is open',
        '/alerts/authenticated',
        'requires_authentication',
        'false',
        PLATFORM_REFUSES,
      ],
    ])('%s', async (_what, path, column, value, test) => {
      const [route] = app.rows('sys_ws_operation', { relative_path: path })
      const change = (to: string) =>
        app.node.store.update(PLATFORM, 'sys_ws_operation', route!['sys_id']!, { [column]: to })
      change(value)
      const run = await runAtf(app, [test])
      change(value === 'true' ? 'false' : 'true')
      expect(Object.keys(failuresOf(run))).toEqual([test])
    })

    it('and passes again once it is mended', async () => {
      expect(passed(await runAtf(app))).toEqual(wholly)
    })
  })
})

/** As an admin makes a field mandatory for every new incident. */
function makeMandatory(app: InstalledApp, field: string): void {
  const policy = named('sys_data_policy2', 'mandatory for a test', {
    model_table: 'incident',
    short_description: 'Mandatory for a test',
    conditions: '',
    active: '1',
  })
  const rule = { sys_data_policy: policy['sys_id']!, field, mandatory: 'true' }
  app.node.store.insert(PLATFORM, 'sys_data_policy2', policy)
  app.node.store.insert(PLATFORM, 'sys_data_policy_rule', rule)
}
