import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
import { metricAlert, SUBSCRIPTION } from '../support/alerts.ts'
import { ALERTS, type Answer, type InstalledApp, installedApp, TENANT } from '../support/app_instance.ts'
import { containing, like } from '../support/matchers.ts'
import {
  call,
  callRefused,
  outboundOf,
  REFUSED_CALLS,
  type RefusedCall,
  resultOf,
  rowCounts,
  token,
  whileRefused,
} from './calls.ts'

let app: InstalledApp
let letter = 0

beforeAll(async () => {
  app = await installedApp({ outbound: outboundOf(() => app) })
})

/** Every alert but those of one test has an id of its own. */
const nextId = () => String.fromCharCode(0x100 + letter++)
const delivery = (answer: Answer) =>
  app.rows('x_secx_azmon_delivery', { number: String(resultOf(answer)['delivery']) })[0] ?? {}
const refusals = (reason: string) => app.rows('x_secx_azmon_refusal', { reason })
const counted = (reason: string) => refusals(reason).reduce((sum, row) => sum + Number(row['count']), 0)
const refused = (reason: string) => REFUSED_CALLS.find((one) => one.reason === reason) as RefusedCall

describe('200', () => {
  test('tells outcome and reason, and the numbers of alert, incident and delivery', async () => {
    const answer = await app.deliver(metricAlert({ id: nextId() }))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/json;charset=UTF-8',
    ])
    expect(answer.json).toEqual({
      result: {
        outcome: 'opened',
        reason: 'first_fired',
        alert: like(/^AZA\d{7}$/),
        incident: like(/^INC\d{7}$/),
        delivery: like(/^AZD\d{7}$/),
      },
    })
  })

  test('names the rows that were written, and the ledger row points to them', async () => {
    const answer = await app.deliver(metricAlert({ id: nextId() }))
    const { alert, incident } = resultOf(answer)
    expect(delivery(answer)).toMatchObject({
      state: 'done',
      outcome: 'opened',
      reason: 'first_fired',
      http_status: '200',
      alert: app.rows('x_secx_azmon_alert', { number: String(alert) })[0]?.['sys_id'],
      incident: app.rows('incident', { number: String(incident) })[0]?.['sys_id'],
    })
  })

  test('says null where no incident belongs to the alert', async () => {
    const answer = await app.deliver(metricAlert({ id: nextId(), resolvedAt: 60 }))
    expect([answer.status, resultOf(answer)['outcome'], resultOf(answer)['incident']]).toEqual([
      200,
      'recorded',
      null,
    ])
  })

  test('is also given at the address with the version', async () => {
    const headers = { authorization: 'Bearer ' + (await token(app)) }
    const address = ALERTS.replace('/secure_export', '/v1/secure_export')
    const answer = await app.request('POST', address, { headers, body: metricAlert({ id: nextId() }) })
    expect([answer.status, resultOf(answer)['outcome']]).toEqual([200, 'opened'])
  })
})

describe('202', () => {
  test('says queued at once in queued mode, and the event does the rest', async () => {
    app.setProperty('x_secx_azmon.operation.mode', 'queued')
    const before = app.rows('incident').length
    const answer = await app.deliver(metricAlert({ id: nextId() }))
    app.setProperty('x_secx_azmon.operation.mode', 'inline')
    expect([answer.status, answer.json]).toEqual([
      202,
      {
        result: {
          outcome: 'queued',
          reason: 'queued',
          alert: null,
          incident: null,
          delivery: like(/^AZD\d{7}$/),
        },
      },
    ])
    expect([delivery(answer)['state'], app.rows('incident').length]).toEqual(['queued', before])
    await app.node.runEvents()
    expect(delivery(answer)).toMatchObject({ state: 'done', outcome: 'opened', http_status: '202' })
    expect(app.rows('incident').length).toBe(before + 1)
  })

  test('is the answer when processing fails: the delivery is kept whole, with the error, for the next try', async () => {
    const body = metricAlert({ id: nextId() })
    const answer = await whileRefused(app, 'incident', 'insert', () => app.deliver(body))
    expect([answer.status, resultOf(answer)]).toEqual([
      202,
      {
        outcome: 'queued',
        reason: 'will_be_retried',
        alert: null,
        incident: null,
        delivery: like(/^AZD\d{7}$/),
      },
    ])
    expect(delivery(answer)).toMatchObject({
      state: 'retry',
      reason: 'will_be_retried',
      attempts: '1',
      payload: JSON.stringify(body),
      error: containing('Change freeze'),
      next_attempt: like(/^\d{4}-/),
    })
  })
})

describe('400 for a genuine caller whose body is no common-schema alert', () => {
  const SWITCH_ON = /Enable the common alert schema/
  const noIdentity = { schemaId: 'azureMonitorCommonAlertSchema', data: { essentials: {} } }
  test.each([
    ['not_json', '{"schemaId": ', /not JSON/],
    ['other_schema', JSON.stringify({ schemaId: 'AzureMonitorMetricAlert', data: {} }), SWITCH_ON],
    ['issue_schema', JSON.stringify({ schemaId: 'azureMonitorIssueSchema', data: {} }), /not an alert/],
    ['unknown_schema', JSON.stringify({ hello: 'world' }), SWITCH_ON],
    ['no_identity', JSON.stringify(noIdentity), /no identifier/],
  ])('%s is said with a sentence, and the text is kept as rejected', async (reason, text, sentence) => {
    const before = rowCounts(app)
    const answer = await app.deliver(text)
    expect([answer.status, resultOf(answer)]).toEqual([
      400,
      {
        outcome: 'rejected',
        reason,
        message: like(sentence),
        alert: null,
        incident: null,
        delivery: like(/^AZD\d{7}$/),
      },
    ])
    expect(delivery(answer)).toMatchObject({
      state: 'rejected',
      outcome: 'rejected',
      reason,
      http_status: '400',
      payload: text,
    })
    expect(rowCounts(app)).toEqual({
      ...before,
      x_secx_azmon_delivery: (before['x_secx_azmon_delivery'] ?? 0) + 1,
    })
  })

  test('the ledger says which schema it was and what to switch on', async () => {
    const answer = await app.deliver({ schemaId: 'AzureMonitorMetricAlert', data: {} })
    expect(delivery(answer)['error']).toMatch(/AzureMonitorMetricAlert.*Enable the common alert schema/)
  })
})

describe('401', () => {
  const unauthorized = REFUSED_CALLS.filter(({ status }) => status === 401)

  test('a missing token is refused with a body that says nothing, and with the word for clients', async () => {
    const answer = await callRefused(app, refused('missing_token'))
    expect([answer.status, answer.headers.get('www-authenticate'), answer.text]).toEqual([
      401,
      'Bearer error="invalid_token"',
      '{"result":{"outcome":"refused","code":"x_secx_azmon.unauthorized"}}',
    ])
  })

  test('is the same to the last byte and header for every reason', async () => {
    const answers = new Set<string>()
    for (const one of unauthorized) {
      const { status, headers, text } = await callRefused(app, one)
      headers.delete('server-timing')
      answers.add(JSON.stringify([status, [...headers], text]))
    }
    expect(answers.size).toBe(1)
  })

  test('is counted, and however often it happens there is one row', async () => {
    await callRefused(app, refused('malformed_token'))
    const before = { rows: refusals('malformed_token').length, count: counted('malformed_token') }
    for (let i = 0; i < 20; i++) await callRefused(app, refused('malformed_token'))
    expect(counted('malformed_token')).toBe(before.count + 20)
    // A second row only if an hour of the clock ended meanwhile.
    expect(refusals('malformed_token').length - before.rows).toBeLessThanOrEqual(1)
  })

  test('keeps nothing: no delivery, no alert, no incident', async () => {
    const kept = ({ x_secx_azmon_refusal: _, ...rest }: Record<string, number>) => rest
    const before = kept(rowCounts(app))
    for (const one of unauthorized) await callRefused(app, one, metricAlert({ id: nextId() }))
    expect(kept(rowCounts(app))).toEqual(before)
  })

  test('is given before the body is looked at', async () => {
    const answers = [
      await callRefused(app, refused('bad_signature'), 'x'.repeat(2_000_000)),
      await callRefused(app, refused('bad_signature'), 'not JSON'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
  })
})

describe('403', () => {
  const FORBIDDEN = '{"result":{"outcome":"refused","code":"x_secx_azmon.forbidden"}}'

  test('for a genuine token without the app role; counted, not kept', async () => {
    const [before, count] = [app.rows('x_secx_azmon_delivery').length, counted('missing_role')]
    const answer = await callRefused(app, refused('missing_role'))
    expect([answer.status, answer.text]).toEqual([403, FORBIDDEN])
    expect([app.rows('x_secx_azmon_delivery').length, counted('missing_role')]).toEqual([before, count + 1])
  })

  test('for an alert of a subscription that is not listed; counted, not kept', async () => {
    app.setProperty('x_secx_azmon.entra.subscriptions', '00000000-1111-2222-3333-444444444444')
    const before = app.rows('x_secx_azmon_delivery').length
    const answer = await app.deliver(metricAlert({ id: nextId() }))
    app.setProperty('x_secx_azmon.entra.subscriptions', '')
    expect([answer.status, answer.text]).toEqual([403, FORBIDDEN])
    expect([app.rows('x_secx_azmon_delivery').length, counted('subscription_not_allowed')]).toEqual([
      before,
      1,
    ])
  })

  describe('for an alert by what its own id names', () => {
    const OTHER = '00000000-1111-2222-3333-444444444444'
    const alertWith = (essentials: object) => {
      const alert = metricAlert({ id: nextId() })
      return { ...alert, data: { ...alert.data, essentials: { ...alert.data.essentials, ...essentials } } }
    }
    const resource = (subscription: string) =>
      `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm`
    const alertId = (scope: string) => `${scope}/providers/Microsoft.AlertsManagement/alerts/${nextId()}`
    const statusWith = async (list: string, essentials: object) => {
      app.setProperty('x_secx_azmon.entra.subscriptions', list)
      const { status } = await app.deliver(alertWith(essentials))
      app.setProperty('x_secx_azmon.entra.subscriptions', '')
      return status
    }

    test('not by its targets or its rule: they may lie in a subscription that is listed', async () => {
      const essentials = {
        alertId: alertId(`/subscriptions/${OTHER}`),
        alertTargetIDs: [resource(SUBSCRIPTION)],
        alertRuleID: resource(SUBSCRIPTION),
        configurationItems: [resource(SUBSCRIPTION)],
      }
      expect(await statusWith(SUBSCRIPTION, essentials)).toBe(403)
      expect(await statusWith(OTHER, essentials)).toBe(200)
    })

    test.each(['/providers/Microsoft.AlertsManagement/alerts/', ''])(
      'that names no subscription (%j) is refused, unless the list says none',
      async (prefix) => {
        const essentials = () => ({
          alertId: `${prefix}${nextId()}`,
          alertTargetIDs: [`/subscriptions/${SUBSCRIPTION}`],
        })
        expect(await statusWith(SUBSCRIPTION, essentials())).toBe(403)
        expect(await statusWith(`${SUBSCRIPTION},none`, essentials())).toBe(200)
        expect(await statusWith('None', essentials())).toBe(200)
        expect(await statusWith('', essentials())).toBe(200)
      },
    )

    test('none admits nothing else: neither another subscription nor one that is called so', async () => {
      expect(await statusWith('none', { alertId: alertId(`/subscriptions/${OTHER}`) })).toBe(403)
      expect(await statusWith('none', { alertId: alertId('/subscriptions/none') })).toBe(403)
    })
  })

  test('not for one that is listed, in whatever letter case', async () => {
    app.setProperty('x_secx_azmon.entra.subscriptions', SUBSCRIPTION.toUpperCase())
    const answer = await app.deliver(metricAlert({ id: nextId() }))
    app.setProperty('x_secx_azmon.entra.subscriptions', '')
    expect(answer.status).toBe(200)
  })
})

describe('413', () => {
  const TOO_LARGE = '{"result":{"outcome":"refused","code":"x_secx_azmon.too_large"}}'
  /** An alert's text, made as long as wanted with white space. */
  const alertOf = (bytes: number) => {
    const text = JSON.stringify(metricAlert({ id: nextId() }))
    return text + ' '.repeat(bytes - Buffer.byteLength(text))
  }

  test('for a body that says it is larger than the cap; counted, not kept', async () => {
    const [before, count] = [app.rows('x_secx_azmon_delivery').length, counted('body_too_large')]
    const headers = { authorization: 'Bearer ' + (await token(app)), 'content-length': '1048577' }
    const answer = await app.request('POST', ALERTS, { headers, body: metricAlert() })
    expect([answer.status, answer.text]).toEqual([413, TOO_LARGE])
    expect([app.rows('x_secx_azmon_delivery').length, counted('body_too_large')]).toEqual([before, count + 1])
  })

  test('for a body that is larger than the cap without saying so', async () => {
    const answer = await app.deliver(alertOf(1024 * 1024 + 1))
    expect([answer.status, answer.text]).toEqual([413, TOO_LARGE])
  })

  test('for a body whose characters come to more bytes than the cap, whatever its stated length', async () => {
    const long = JSON.stringify(metricAlert({ id: nextId(), rule: '\u00fc'.repeat(600 * 1024) }))
    expect(long.length).toBeLessThan(1024 * 1024)
    expect(Buffer.byteLength(long)).toBeGreaterThan(1024 * 1024)
    expect((await app.deliver(long)).status).toBe(413)
    const headers = { authorization: 'Bearer ' + (await token(app)), 'content-length': '10' }
    expect((await app.request('POST', ALERTS, { headers, body: long })).status).toBe(413)
  })

  test('not for a body as large as the cap, which is kept to the last character', async () => {
    const body = alertOf(1024 * 1024)
    const answer = await app.deliver(body)
    expect(answer.status).toBe(200)
    expect(delivery(answer)['payload']).toBe(body)
  })

  test('for a body over the cap that an admin has set', async () => {
    app.setProperty('x_secx_azmon.operation.max_body_kb', '4')
    const answers = [await app.deliver(alertOf(4096)), await app.deliver(alertOf(4097))]
    app.setProperty('x_secx_azmon.operation.max_body_kb', '1024')
    expect(answers.map(({ status }) => status)).toEqual([200, 413])
  })
})

describe('503', () => {
  const UNAVAILABLE = '{"result":{"outcome":"refused","code":"x_secx_azmon.unavailable"}}'
  const expectUnavailable = (answer: Answer) =>
    expect([answer.status, answer.headers.get('retry-after'), answer.text]).toEqual([503, '30', UNAVAILABLE])

  test('asks Azure to come again while there are no signing keys', async () => {
    expectUnavailable(await callRefused(app, refused('keys_unavailable')))
  })

  test('asks Azure to come again while the database refuses the ledger row', async () => {
    const answer = await whileRefused(app, 'x_secx_azmon_delivery', 'insert', () =>
      app.deliver(metricAlert({ id: nextId() })),
    )
    expectUnavailable(answer)
  })

  test('touches no alert and no incident while the ledger row cannot be written', async () => {
    const before = rowCounts(app)
    await whileRefused(app, 'x_secx_azmon_delivery', 'insert', () =>
      app.deliver(metricAlert({ id: nextId() })),
    )
    expect(rowCounts(app)).toEqual(before)
  })

  test('also answers a body that would be rejected but cannot be kept', async () => {
    const answer = await whileRefused(app, 'x_secx_azmon_delivery', 'insert', () => app.deliver('not JSON'))
    expectUnavailable(answer)
  })

  test('answers a data policy on the ledger, and the alert is opened once it is gone', async () => {
    const { store } = app.node
    const policy = store.insert(PLATFORM, 'sys_data_policy2', {
      model_table: 'x_secx_azmon_delivery',
      active: 'true',
      conditions: '',
    })
    store.insert(PLATFORM, 'sys_data_policy_rule', {
      sys_data_policy: policy.sysId ?? '',
      field: 'error',
      mandatory: 'true',
    })
    const body = metricAlert({ id: nextId() })
    const refusedAnswer = await app.deliver(body)
    store.update(PLATFORM, 'sys_data_policy2', policy.sysId ?? '', { active: 'false' })
    expectUnavailable(refusedAnswer)
    expect(resultOf(await app.deliver(body))['outcome']).toBe('opened')
  })
})

describe('never 500', () => {
  /** Fired, resolved, no alert at all, a forged token, and a tenant whose keys nobody has asked for before. */
  async function everyWay(tenant: string): Promise<number[]> {
    const id = nextId()
    const answers = [
      await app.deliver(metricAlert({ id })),
      await app.deliver(metricAlert({ id, resolvedAt: 60 })),
      await app.deliver('nonsense'),
      await callRefused(app, refused('bad_signature')),
      await callOf(tenant),
    ]
    return answers.map(({ status }) => status)
  }
  async function callOf(tenant: string): Promise<Answer> {
    app.setProperty('x_secx_azmon.entra.tenant', tenant)
    const answer = await call(app, 'Bearer ' + (await token(app, { tenant })), 'nonsense')
    app.setProperty('x_secx_azmon.entra.tenant', TENANT)
    return answer
  }

  test.each([
    ['x_secx_azmon_delivery', 'insert', [503, 503, 503, 401, 503]],
    ['x_secx_azmon_delivery', 'update', [200, 200, 400, 401, 400]],
    ['x_secx_azmon_alert', 'insert', [202, 202, 400, 401, 400]],
    ['x_secx_azmon_alert', 'update', [200, 202, 400, 401, 400]],
    ['incident', 'insert', [202, 202, 400, 401, 400]],
    ['incident', 'update', [200, 202, 400, 401, 400]],
    ['x_secx_azmon_refusal', 'insert', [200, 200, 400, 401, 400]],
    ['x_secx_azmon_refusal', 'update', [200, 200, 400, 401, 400]],
    ['x_secx_azmon_key_set', 'insert', [200, 200, 400, 401, 503]],
    ['x_secx_azmon_key_set', 'update', [200, 200, 400, 401, 400]],
  ] as const)('when the platform refuses to write %s (%s)', async (table, operation, statuses) => {
    const tenant = TENANT.slice(0, -3) + String(letter).padStart(3, '0')
    expect(await whileRefused(app, table, operation, () => everyWay(tenant))).toEqual(statuses)
  })

  test('when every table refuses at once', async () => {
    const tables = ['delivery', 'alert', 'refusal', 'key_set'].map((name) => `x_secx_azmon_${name}`)
    const refuseAll = tables.reduceRight<() => Promise<number[]>>(
      (work, table) => () => whileRefused(app, table, 'insert', work),
      () => everyWay(TENANT.slice(0, -3) + 'fff'),
    )
    expect(await refuseAll()).toEqual([503, 503, 503, 401, 503])
  })

  test('nor a word of what went wrong inside', async () => {
    const answer = await whileRefused(app, 'incident', 'insert', () =>
      app.deliver(metricAlert({ id: nextId() })),
    )
    expect(answer.text).not.toMatch(/freeze|error|business/i)
  })

  test('and an empty body is no reason for one', async () => {
    const answer = await call(app, 'Bearer ' + (await token(app)), '')
    expect([answer.status, resultOf(answer)['reason']]).toEqual([400, 'not_json'])
  })
})
