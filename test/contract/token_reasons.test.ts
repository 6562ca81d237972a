import { AUDIENCE, AUDIENCES, CLIENT_ID } from '../../tools/start/example_tenant.ts'
import { TOKEN_REASONS, type TokenReason } from '../../src/server/entra/verdict.ts'
import { type Answer, type InstalledApp, installedApp, TENANT } from '../support/app_instance.ts'
import { like } from '../support/matchers.ts'
import {
  altered,
  call,
  callRefused,
  outboundOf,
  readChecks,
  REFUSED_CALLS,
  resultOf,
  token,
} from './calls.ts'

const HOUR = 3_600_000

let app: InstalledApp
/** The instance's time, on the hour: each test counts in an hour of its own. */
let now = Math.floor(Date.now() / HOUR) * HOUR
/** Every Authorization header that was sent, to be looked for where it must not be. */
const sent: string[] = []

beforeAll(async () => {
  app = await installedApp({ clock: () => now, outbound: outboundOf(() => app) })
  const mint = app.entra.mint.bind(app.entra)
  // The stand-in makes tokens in the real time; here they are to hold in the instance's.
  app.entra.mint = async ({ notBefore = 0, expiresIn = 3600, ...request }) => {
    const ahead = Math.floor((now - Date.now()) / 1000)
    const minted = await mint({ ...request, notBefore: ahead + notBefore, expiresIn: ahead + expiresIn })
    sent.push(minted)
    return minted
  }
})
beforeEach(() => {
  now += HOUR
})

const glideTime = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ')
const counters = () => app.rows('x_secx_azmon_refusal', { hour: glideTime(now) })
const deliveryOf = (answer: Answer) =>
  app.rows('x_secx_azmon_delivery', { number: String(resultOf(answer)['delivery']) })[0] ?? {}

/** The check that decides, by reason. */
const DECIDING: Partial<Record<TokenReason, string>> = {
  not_configured: 'settings',
  missing_token: 'bearer token',
  malformed_token: 'shape',
  unsupported_algorithm: 'algorithm',
  wrong_version: 'version',
  unknown_key: 'key',
  key_may_be_new: 'key',
  keys_unavailable: 'key',
  bad_signature: 'signature',
  wrong_tenant: 'tenant',
  wrong_issuer: 'issuer',
  wrong_audience: 'audience',
  wrong_caller: 'caller',
  user_token: 'application',
  bound_token: 'confirmation',
  expired: 'expiry',
  not_yet_valid: 'validity',
  missing_role: 'role',
}

test('a flood is counted on several rows, and its sum is right', async () => {
  const refuse = () => call(app, 'Bearer nothing')
  for (let calls = 0; calls < 100; calls++) await refuse()
  expect(counters()).toMatchObject([{ count: '100' }])
  for (let calls = 0; calls < 60; calls++) await refuse()
  expect(counters().length).toBeGreaterThan(3)
  expect(counters().length).toBeLessThanOrEqual(8)
  expect(counters().reduce((sum, row) => sum + Number(row['count']), 0)).toBe(160)
})

test('there is a call for every reason', () => {
  const reasons = Object.keys(TOKEN_REASONS).filter((reason) => !reason.startsWith('accepted'))
  expect(REFUSED_CALLS.map(({ reason }) => reason).sort()).toEqual(reasons.sort())
})

test.each(REFUSED_CALLS)(
  '$reason is answered with $status and found among the refused calls',
  async (refused) => {
    const answer = await callRefused(app, refused)
    expect(answer.status).toBe(refused.status)
    const { sentence, next } = TOKEN_REASONS[refused.reason]
    const words = { explanation: sentence, next_step: next }
    expect(counters()).toMatchObject([{ reason: refused.reason, count: '1', ...words }])
  },
)

test.each(REFUSED_CALLS)('$reason is explained: what was expected and what was found', async (refused) => {
  await callRefused(app, refused)
  const checks = readChecks(counters()[0]?.['example'])
  expect(checks.find(({ passed }) => !passed)).toEqual({
    name: DECIDING[refused.reason],
    passed: false,
    expected: like(/\w/),
    found: like(/\w/),
  })
})

test('refusals are counted by the hour', async () => {
  await call(app, 'Bearer abc')
  await call(app, 'Bearer abc')
  now += HOUR
  await call(app, 'Bearer abc')
  const rows = [now - HOUR, now].flatMap((time) =>
    app.rows('x_secx_azmon_refusal', { hour: glideTime(time) }),
  )
  expect(rows.map(({ count, last_seen }) => [count, last_seen])).toEqual([
    ['2', glideTime(now - HOUR)],
    ['1', glideTime(now)],
  ])
})

describe.each(['v1', 'v2'] as const)('an accepted %s token', (version) => {
  test('leaves every check on the delivery, each passed', async () => {
    const answer = await call(app, 'Bearer ' + (await token(app, { version })))
    const checks = readChecks(deliveryOf(answer)['verdict'])
    expect(checks.map(({ name }) => name)).toEqual([
      ...[
        'shape',
        'algorithm',
        'critical headers',
        'type',
        'key id',
        'claims',
        'version',
        'key',
        'signature',
      ],
      ...['tenant', 'issuer', 'audience', 'caller', 'application', 'confirmation'],
      ...['expiry', 'validity', 'issued', 'role'],
    ])
    expect(checks.filter(({ passed }) => !passed)).toEqual([])
  })

  test('leaves tenant, caller, version, route and session on the delivery', async () => {
    const answer = await call(app, 'Bearer ' + (await token(app, { version })))
    expect(deliveryOf(answer)).toMatchObject({
      tenant: TENANT,
      caller: '461e8683-5575-4561-ac7f-899cc907d62a',
      token_version: version,
      route: 'public',
      platform_user: 'guest',
    })
  })
})

test('a token is good for as long after its end, and before its beginning, as clocks may differ', async () => {
  const statuses = []
  for (const changes of [{ expiresIn: -290 }, { expiresIn: -310 }, { notBefore: 290 }, { notBefore: 310 }]) {
    statuses.push((await call(app, 'Bearer ' + (await token(app, changes)))).status)
  }
  expect(statuses).toEqual([200, 401, 200, 401])
})

test('the role is not asked for where the settings say so', async () => {
  app.setProperty('x_secx_azmon.entra.require_role', 'false')
  const { status } = await call(app, 'Bearer ' + (await token(app, { roles: [] })))
  app.setProperty('x_secx_azmon.entra.require_role', 'true')
  expect(status).toBe(200)
})

describe('strangers cannot fill the table of refused calls', () => {
  const invented = (i: number) => `${String(i).padStart(8, '0')}-aaaa-4bbb-8ccc-dddddddddddd`

  test('by inventing tenants, callers and key ids', async () => {
    const genuine = await token(app)
    for (let i = 0; i < 60; i++) {
      const forged = altered(genuine, { kid: `key ${i}` }, { tid: invented(i), appid: invented(i + 100) })
      expect((await call(app, 'Bearer ' + forged)).status).toBe(401)
    }
    expect(counters()).toMatchObject([
      { reason: 'unknown_key', tenant: 'other', caller: 'other', count: '60' },
    ])
  })

  test('by inventing callers of the own tenant under a signature that is not genuine', async () => {
    const genuine = await token(app)
    for (let i = 0; i < 60; i++) await call(app, 'Bearer ' + altered(genuine, {}, { appid: invented(i) }))
    expect(counters()).toMatchObject([
      { reason: 'bad_signature', tenant: TENANT, caller: 'other', count: '60' },
    ])
  })

  test('with genuine tokens of many tenants and applications', async () => {
    for (let i = 0; i < 30; i++) {
      const foreign = { tenant: invented(i), clientId: invented(i + 100) }
      expect((await call(app, 'Bearer ' + (await token(app, foreign)))).status).toBe(401)
    }
    expect(counters()).toMatchObject([
      { reason: 'wrong_tenant', tenant: 'other', caller: 'other', count: '30' },
    ])
  })
})

test('docs/facts/entra.md#audience: a version 2 token has the client id as its audience: with the Application ID URI alone it is refused, and the reason says what to add', async () => {
  app.setProperty('x_secx_azmon.entra.audiences', AUDIENCE)
  try {
    expect((await call(app, 'Bearer ' + (await token(app, { version: 'v2' })))).status).toBe(401)
    const [counter = {}] = counters()
    expect(counter['reason']).toBe('wrong_audience')
    expect(counter['example']).toContain(`found ${CLIENT_ID}`)
    expect((await call(app, 'Bearer ' + (await token(app)))).status).not.toBe(401)
  } finally {
    app.setProperty('x_secx_azmon.entra.audiences', AUDIENCES)
  }
  expect((await call(app, 'Bearer ' + (await token(app, { version: 'v2' })))).status).not.toBe(401)
})

test('a claim of any length and any characters is cut, and made fit to be shown', async () => {
  const audience = `<script>"\\\u0000${'x'.repeat(5000)}`
  await call(app, 'Bearer ' + (await token(app, { audience })))
  const [counter = {}] = counters()
  expect(counter['reason']).toBe('wrong_audience')
  expect(counter['example']).toContain('found <script>???xxx')
  expect(counter['example']).not.toContain('x'.repeat(300))
})

test('no token, and no part of one, stands in any table, in the log or in an answer', async () => {
  const answers = []
  for (const refused of REFUSED_CALLS) {
    const authorization = await refused.authorization(app)
    if (authorization !== undefined) sent.push(authorization)
    answers.push(await callRefused(app, { ...refused, authorization: () => authorization }))
  }
  const rows = app.node.store.dictionary.tables().flatMap(({ name }) => app.rows(name))
  const everything = JSON.stringify([rows, app.log, answers])
  const parts = sent
    .flatMap((authorization) => authorization.split(/[ .]/))
    .filter(({ length }) => length > 20)
  expect(parts.length).toBeGreaterThan(100)
  expect(parts.filter((part) => everything.includes(part))).toEqual([])
})
