import type { OutboundRequest, OutboundResponse } from '../../instance/engine/engine.ts'
import { PlatformRefusal } from '../../instance/glide/bridge.ts'
import type { Row } from '../../instance/records/records.ts'
import { PLATFORM } from '../../instance/records/store.ts'
import { type InstalledApp, installedApp } from '../support/app_instance.ts'
import { altered, call, readChecks, resultOf, token, whileRefused, withRule } from './calls.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const JOB = 'Secure Export for Azure Monitor: refresh signing keys'
const TABLE = 'x_secx_azmon_key_set'

let app: InstalledApp
let now = Date.now()
/** A tenant for each test: key sets are kept by tenant. */
let tenant = ''
let tests = 0
let requests: OutboundRequest[] = []
/** What the authority answers; undefined for the stand-in's own answer. */
let answerInstead: (request: OutboundRequest) => OutboundResponse | undefined

beforeAll(async () => {
  app = await installedApp({
    clock: () => now,
    outbound: (request) => {
      requests.push(request)
      return answerInstead(request) ?? app.entra.outbound(request)
    },
  })
})
beforeEach(() => {
  tests++
  tenant = `aaaabbbb-0000-cccc-1111-${String(tests).padStart(12, '0')}`
  app.setProperty('x_secx_azmon.entra.tenant', tenant)
  app.entra.setOutage(false)
  answerInstead = () => undefined
  requests = []
})

/** A token of the test's tenant that outlasts every test. */
const minted = (changes: Parameters<typeof token>[1] = {}) =>
  token(app, { tenant, expiresIn: 90 * 24 * 3600, ...changes })
const send = async (changes: Parameters<typeof token>[1] = {}) =>
  (await call(app, 'Bearer ' + (await minted(changes)))).status
const keySet = (version = 'v1'): Row => app.rows(TABLE, { tenant, version })[0] ?? {}
const glideTime = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ')
const runJob = () => app.node.scheduler.runNow(JOB)

describe('the first token of a tenant', () => {
  test('has the metadata fetched, then the keys that it names, and is accepted', async () => {
    expect(await send()).toBe(200)
    expect(requests.map(({ url }) => url)).toEqual([
      `http://127.0.0.1/entra/${tenant}/.well-known/openid-configuration`,
      `http://127.0.0.1/entra/${tenant}/discovery/keys`,
    ])
  })

  test('leaves issuer, key address, keys and times on the key set', async () => {
    await send()
    expect(keySet()).toMatchObject({
      authority: 'http://127.0.0.1/entra',
      issuer: `https://sts.windows.net/${tenant}/`,
      jwks_uri: `http://127.0.0.1/entra/${tenant}/discovery/keys`,
      fetched_at: glideTime(now),
      last_try: glideTime(now),
      last_error: '',
    })
    expect(JSON.parse(keySet()['keys'] ?? '')).toHaveLength(2)
  })

  test('is not sent along: plain GETs of JSON with a time limit', async () => {
    await send()
    for (const { method, headers, body, timeout } of requests) {
      expect([method, headers, body, timeout]).toEqual(['GET', { Accept: 'application/json' }, '', 5000])
    }
  })

  test('has each version looked up by itself', async () => {
    expect([await send({ version: 'v1' }), await send({ version: 'v2' })]).toEqual([200, 200])
    expect(requests).toHaveLength(4)
    expect(keySet('v2')['issuer']).toBe(`http://127.0.0.1/entra/${tenant}/v2.0`)
  })
})

describe('a try is on record before anything is fetched', () => {
  const atFirstCall: Row[] = []
  beforeEach(() => {
    atFirstCall.length = 0
    answerInstead = () => void atFirstCall.push(keySet())
  })

  test('for a key set that is new', async () => {
    await send()
    expect(atFirstCall[0]).toMatchObject({ last_try: glideTime(now), keys: '[]', fetched_at: '' })
  })

  test('for a key set that is there', async () => {
    await send()
    now += 10 * MINUTE
    atFirstCall.length = 0
    await send({ kid: 'new' })
    expect(atFirstCall[0]).toMatchObject({
      last_try: glideTime(now),
      fetched_at: glideTime(now - 10 * MINUTE),
    })
  })

  test('and nothing is fetched where it cannot be written for a new key set', async () => {
    expect(await whileRefused(app, TABLE, 'insert', () => send())).toBe(503)
    expect(requests).toEqual([])
  })

  test('and nothing is fetched where it cannot be written for one that is there', async () => {
    await send()
    now += 10 * MINUTE
    requests = []
    expect(await whileRefused(app, TABLE, 'update', () => send({ kid: 'new' }))).toBe(503)
    expect(requests).toEqual([])
  })
})

describe('keys that are there', () => {
  test('cost one query and no call out', async () => {
    await send()
    requests = []
    const statements = jest.spyOn(app.node.store.statements, 'all')
    const writes = jest.spyOn(app.node.store.statements, 'run')
    expect(await send()).toBe(200)
    const onKeySets = [...statements.mock.calls, ...writes.mock.calls].filter(([, sql]) =>
      sql.includes(TABLE),
    )
    statements.mockRestore()
    writes.mockRestore()
    expect(onKeySets.map(([by, sql]) => [by, sql.slice(0, 6)])).toEqual([['app', 'SELECT']])
    expect(requests).toEqual([])
  })

  test('serve while the authority is out, for 24 hours and not a minute longer', async () => {
    await send()
    app.entra.setOutage(true)
    now += 24 * HOUR - MINUTE
    expect(await send()).toBe(200)
    now += MINUTE
    expect(await send()).toBe(503)
  })

  test('stay when a refresh fails, and the failure is on record', async () => {
    await send()
    const { keys, fetched_at } = keySet()
    app.entra.setOutage(true)
    now += 10 * MINUTE
    await send({ kid: 'new' })
    expect(keySet()).toMatchObject({
      keys,
      fetched_at,
      last_try: glideTime(now),
      last_error: expect.stringMatching(/openid-configuration: HTTP status 503$/),
    })
    expect(await send()).toBe(200)
  })

  test('do not serve a token of another version or another tenant', async () => {
    await send()
    const other = await token(app, { tenant: 'eeeeffff-0000-cccc-1111-000000000000' })
    expect((await call(app, 'Bearer ' + other)).status).toBe(401)
    expect(app.rows(TABLE, { tenant: 'eeeeffff-0000-cccc-1111-000000000000' })).toEqual([])
  })
})

describe('a key that is not there', () => {
  test('is fetched at once, so that a rotation is no interruption', async () => {
    await send()
    now += 10 * MINUTE
    await app.entra.rotate()
    expect(await send()).toBe(200)
  })

  test('is looked for once in five minutes, however many forged tokens come', async () => {
    await send()
    now += 10 * MINUTE
    requests = []
    const genuine = await minted()
    const statuses = new Set<number>()
    for (let i = 0; i < 100; i++) {
      statuses.add((await call(app, 'Bearer ' + altered(genuine, { kid: `forged ${i}` }, {}))).status)
      now += 2000
    }
    expect([requests.length, [...statuses]]).toEqual([2, [401]])
    now += 2 * MINUTE
    await call(app, 'Bearer ' + altered(genuine, { kid: 'forged again' }, {}))
    expect(requests).toHaveLength(4)
  })

  test('is not looked for by forged tokens of a version or algorithm that is none', async () => {
    const genuine = await minted()
    await call(app, 'Bearer ' + altered(genuine, {}, { ver: '3.0' }))
    await call(app, 'Bearer ' + altered(genuine, { alg: 'HS256' }, {}))
    expect([requests, app.rows(TABLE, { tenant })]).toEqual([[], []])
  })

  test('may be a new one while the last refresh has failed: Azure is asked to come again', async () => {
    await send()
    app.entra.setOutage(true)
    now += 10 * MINUTE
    await app.entra.rotate()
    expect([await send(), await send()]).toEqual([503, 503])
    app.entra.setOutage(false)
    now += 5 * MINUTE
    expect(await send()).toBe(200)
  })
})

describe('an outage before there are any keys', () => {
  test('is answered with 503, and the authority is left alone for five minutes', async () => {
    app.entra.setOutage(true)
    expect(await send()).toBe(503)
    requests = []
    now += 5 * MINUTE - 1000
    expect(await send()).toBe(503)
    expect(requests).toEqual([])
  })

  test('is over with the first try after that', async () => {
    app.entra.setOutage(true)
    await send()
    app.entra.setOutage(false)
    now += 5 * MINUTE
    expect(await send()).toBe(200)
    expect(keySet()['last_error']).toBe('')
  })
})

describe('an answer of the authority that cannot be used brings 503 and is on record', () => {
  const json = (body: unknown, status = 200): OutboundResponse => ({
    status,
    headers: {},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const published = (request: OutboundRequest) => {
    const answer = app.entra.outbound(request)
    return JSON.parse('body' in answer ? answer.body : '{}') as Record<string, unknown> & { keys: object[] }
  }
  const metadata = (answer: (request: OutboundRequest) => OutboundResponse) => (request: OutboundRequest) =>
    request.url.endsWith('openid-configuration') ? answer(request) : undefined
  const keys = (answer: (request: OutboundRequest) => OutboundResponse) => (request: OutboundRequest) =>
    request.url.includes('/discovery/') ? answer(request) : undefined
  const withIssuer = (issuer: string) => metadata((request) => json({ ...published(request), issuer }))
  const withJwksUri = (jwks_uri: string) => metadata((request) => json({ ...published(request), jwks_uri }))
  const withKeys = (change: (keys: object[]) => object[]) =>
    keys((request) => json({ keys: change(published(request).keys) }))

  /** As the platform's RESTMessageV2 throws where a call cannot even be tried. */
  const throwing = (message: string): never => {
    throw new PlatformRefusal(message)
  }

  test.each<[string, typeof answerInstead, RegExp]>([
    ['the call cannot be made', () => throwing('Unsupported protocol'), /Unsupported protocol/],
    ['nobody answers', () => ({ error: 'Read timed out', code: 1 }), /Read timed out/],
    ['an error page', metadata(() => json('<html>', 500)), /HTTP status 500/],
    ['a redirect', metadata(() => json('', 302)), /HTTP status 302/],
    ['an empty answer', metadata(() => json('')), /empty or longer/],
    ['an answer without end', metadata(() => json(`{"issuer":"${'x'.repeat(262144)}"}`)), /empty or longer/],
    ['no JSON', metadata(() => json('<html>')), /not a JSON object/],
    ['a JSON list', metadata(() => json([])), /not a JSON object/],
    ['JSON without a bottom', metadata(() => json('{"a":'.repeat(5000))), /not a JSON object/],
    ['metadata without an issuer', metadata(() => json({ jwks_uri: 'https://x.example' })), /no issuer/],
    ['metadata of another tenant', withIssuer('https://sts.windows.net/other/'), /another tenant/],
    ['keys without encryption', withJwksUri('http://login.example/keys'), /not an https address/],
    ['keys on another port', withJwksUri('http://127.0.0.1:9999/keys'), /not an https address/],
    ['a failing key address', keys(() => json('', 404)), /discovery\/keys: HTTP status 404/],
    ['a key set without keys', keys(() => json({ keys: [] })), /no RSA key/],
    ['a key set without a list', keys(() => json({ keys: {} })), /no list of keys/],
    [
      'keys of another issuer',
      withKeys((all) => all.map((key) => ({ ...key, issuer: 'https://sts.windows.net/other/' }))),
      /no RSA key/,
    ],
    ['keys for encryption', withKeys((all) => all.map((key) => ({ ...key, use: 'enc' }))), /no RSA key/],
    [
      'two keys under one name',
      withKeys((all) => all.map((key) => ({ ...key, kid: 'same' }))),
      /two keys with the id same/,
    ],
    ['too many keys', withKeys(([key]) => Array<object>(65).fill(key ?? {})), /more than 64 keys/],
  ])('%s', async (_what, answer, error) => {
    answerInstead = answer
    expect(await send()).toBe(503)
    expect(keySet()).toMatchObject({
      keys: '[]',
      fetched_at: '',
      last_error: expect.stringMatching(error) as string,
    })
  })
})

test('when another node has made the key set in the meantime, its row is read and nothing is fetched', async () => {
  await send()
  const template = keySet()
  const first = tenant
  tenant = tenant.replace(/^aaaa/, 'cccc')
  app.setProperty('x_secx_azmon.entra.tenant', tenant)
  requests = []
  let isFirst = true
  const status = await withRule(
    app,
    {
      table: TABLE,
      when: 'before',
      operations: ['insert'],
      run: ({ current }) => {
        if (!isFirst) return
        isFirst = false
        const { keys = '', issuer = '', fetched_at = '' } = template
        const theirs = { keys, fetched_at, issuer: issuer.replace(first, tenant), last_try: fetched_at }
        const { key_set_key = '', version = '' } = current
        app.node.store.insert(PLATFORM, TABLE, { ...theirs, key_set_key, tenant, version })
      },
    },
    () => send(),
  )
  expect([status, requests, app.rows(TABLE, { tenant }).length]).toEqual([200, [], 1])
})

describe('the hourly job', () => {
  test('refreshes both versions of the configured tenant', async () => {
    await send({ version: 'v1' })
    await send({ version: 'v2' })
    now += HOUR
    requests = []
    runJob()
    expect(requests).toHaveLength(4)
    expect([keySet('v1')['fetched_at'], keySet('v2')['fetched_at']]).toEqual([glideTime(now), glideTime(now)])
  })

  test('keeps the keys fresh enough to outlast an outage of a day', async () => {
    await send()
    now += 23 * HOUR
    runJob()
    app.entra.setOutage(true)
    now += 23 * HOUR
    expect(await send()).toBe(200)
  })

  test('leaves alone what was tried less than five minutes ago', async () => {
    await send()
    now += 4 * MINUTE
    requests = []
    runJob()
    expect(requests).toEqual([])
  })

  test('leaves alone a version that no caller has asked for', async () => {
    await send({ version: 'v2' })
    now += HOUR
    requests = []
    runJob()
    expect(requests.every(({ url }) => url.includes('/v2.0/'))).toBe(true)
    expect(keySet('v1')).toEqual({})
  })

  test('leaves alone the key sets of other tenants', async () => {
    await send()
    const before = keySet()
    app.setProperty('x_secx_azmon.entra.tenant', 'ffffbbbb-0000-cccc-1111-000000000000')
    now += HOUR
    requests = []
    runJob()
    expect([requests, keySet()]).toEqual([[], before])
  })

  test('records a failure and keeps the keys', async () => {
    await send()
    const { keys } = keySet()
    now += HOUR
    app.entra.setOutage(true)
    runJob()
    expect(keySet()).toMatchObject({ keys, last_error: expect.stringMatching(/HTTP status 503/) as string })
  })

  test('comes due once an hour', () => {
    app.node.scheduler.runDue(now)
    const due = [20, 40, 60].map((minutes) => app.node.scheduler.runDue(now + minutes * MINUTE).includes(JOB))
    expect(due.filter(Boolean)).toHaveLength(1)
  })
})

test('a delivery says by which key it was accepted', async () => {
  const answer = await call(app, 'Bearer ' + (await minted()))
  const [row = {}] = app.rows('x_secx_azmon_delivery', { number: String(resultOf(answer)['delivery']) })
  const kids = (JSON.parse(keySet()['keys'] ?? '') as { kid: string }[]).map(({ kid }) => `key ${kid}`)
  const found = readChecks(row['verdict']).find(({ name }) => name === 'key')?.found
  expect(kids).toContain(found)
})
