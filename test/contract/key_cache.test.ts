import type { OutboundRequest, OutboundResponse } from '../../packages/local-instance/src/engine/engine.ts'
import { PlatformRefusal } from '../../packages/local-instance/src/engine/bridge.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'
import { PLATFORM } from '../../packages/local-instance/src/records/actors.ts'
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
    const kept = JSON.parse(keySet()['keys'] ?? '') as { seen: number }[]
    expect(kept.map(({ seen }) => seen)).toEqual([now, now])
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
      last_error: 'the metadata document could not be fetched: HTTP status 503',
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

  /** What a token is for in place of this tenant, audience, caller or issuer: each alone makes it a stranger's. */
  test.each([
    { tid: 'eeeeffff-0000-cccc-1111-000000000000' },
    { aud: 'api://another' },
    { appid: '99998888-7777-6666-5555-444433332222' },
    { iss: 'https://sts.windows.net/another/' },
  ])('is looked for once in five minutes, however many tokens with %j name one', async (claims) => {
    await send()
    now += 10 * MINUTE
    requests = []
    const genuine = await minted()
    const statuses = new Set<number>()
    for (let i = 0; i < 100; i++) {
      statuses.add((await call(app, 'Bearer ' + altered(genuine, { kid: `forged ${i}` }, claims))).status)
      now += 2000
    }
    expect([requests.length, [...statuses]]).toEqual([2, [401]])
    now += 2 * MINUTE
    await call(app, 'Bearer ' + altered(genuine, { kid: 'forged again' }, claims))
    expect(requests).toHaveLength(4)
  })

  test('is looked for once a minute when tokens that fit the settings name one, and they get 503', async () => {
    await send()
    now += 10 * MINUTE
    requests = []
    const genuine = await minted()
    const statuses = new Set<number>()
    for (let i = 0; i < 150; i++) {
      statuses.add((await call(app, 'Bearer ' + altered(genuine, { kid: `forged ${i}` }, {}))).status)
      now += 2000
    }
    expect([requests.length, [...statuses]]).toEqual([2 * 5, [503]])
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
    now += MINUTE
    expect(await send()).toBe(200)
  })
})

describe('a key roll-over one second after a fetch', () => {
  /** When Azure calls: at once, then after 5, 20, 5, 40 and 5 seconds (docs/facts/azure.md#retries). */
  const TRIES = [0, 5, 25, 30, 70, 75]
  const FINAL = [200, 401]

  /** Azure's tries of one alert, with what strangers send in between, each second. Gives the statuses and the seconds passed. */
  async function alertDuring(strangers: (genuine: string, second: number) => string[]) {
    const genuine = await minted()
    const statuses: number[] = []
    let second = 0
    for (; second <= 75; second++) {
      for (const token of strangers(genuine, second)) await call(app, 'Bearer ' + token)
      if (TRIES.includes(second)) statuses.push((await call(app, 'Bearer ' + genuine)).status)
      if (FINAL.includes(statuses[statuses.length - 1] ?? 0)) break
      now += 1000
    }
    return { statuses, second }
  }

  async function rollOver() {
    await send()
    now += 1000
    await app.entra.rotate()
    requests = []
  }

  const others = (genuine: string, second: number) => [
    altered(genuine, { kid: `other ${second}` }, { aud: 'api://another' }),
    altered(genuine, { kid: `other ${second}` }, { tid: 'eeeeffff-0000-cccc-1111-000000000000' }),
  ]
  const lookAlikes = (genuine: string, second: number) => [
    altered(genuine, { kid: `alike ${second}` }, {}),
    altered(genuine, { kid: `alike ${second} again` }, {}),
  ]

  test('ends in 200 within 75 seconds', async () => {
    await rollOver()
    expect(await alertDuring(() => [])).toEqual({ statuses: [503, 503, 503, 503, 200], second: 70 })
    expect(requests).toHaveLength(2)
  })

  test('and while strangers send unknown key ids for other audiences and tenants', async () => {
    await rollOver()
    expect(await alertDuring(others)).toEqual({ statuses: [503, 503, 503, 503, 200], second: 70 })
    expect(requests).toHaveLength(2)
  })

  test('and while strangers copy tenant, audience, caller and issuer: the fetch that they cause serves Azure too', async () => {
    await rollOver()
    expect(await alertDuring(lookAlikes)).toEqual({ statuses: [503, 503, 503, 503, 200], second: 70 })
    expect(requests.length).toBeLessThanOrEqual(4)
  })

  test('and while the first answer after it is an old one, which strangers asked for', async () => {
    await send()
    const old = new Map<string, OutboundResponse>()
    for (const { url } of requests) old.set(url, app.entra.outbound({ ...requests[0]!, url }))
    now += 5 * MINUTE
    await app.entra.rotate()
    requests = []
    answerInstead = (request) => (requests.length <= 2 ? old.get(request.url) : undefined)
    const { statuses } = await alertDuring((genuine, second) => [
      ...others(genuine, second),
      ...lookAlikes(genuine, second),
    ])
    expect(statuses).toEqual([503, 503, 503, 503, 200])
    expect(requests).toHaveLength(4)
  })

  test('and while the first fetch after it fails', async () => {
    await send()
    now += 5 * MINUTE
    await app.entra.rotate()
    requests = []
    answerInstead = () => (requests.length <= 1 ? { error: 'Read timed out', code: 1 } : undefined)
    const { statuses } = await alertDuring(lookAlikes)
    expect(statuses).toEqual([503, 503, 503, 503, 200])
  })

  test('is counted as a key that may be new, not as a refusal of a stranger', async () => {
    await rollOver()
    await send()
    expect(app.rows('x_secx_azmon_refusal', { tenant }).map(({ reason }) => reason)).toEqual([
      'key_may_be_new',
    ])
  })
})

describe('a former key', () => {
  type Published = { keys: { kid: string; n: string; e: string }[] }
  const published = (request: OutboundRequest) => {
    const answer = app.entra.outbound(request)
    return JSON.parse('body' in answer ? answer.body : '{}') as Published
  }
  const withoutKey =
    (kid: string) =>
    (request: OutboundRequest): OutboundResponse | undefined => {
      if (!request.url.includes('/discovery/')) return undefined
      const keys = published(request).keys.filter((key) => key.kid !== kid)
      return { status: 200, headers: {}, body: JSON.stringify({ keys }) }
    }
  const kidOf = (token: string) =>
    (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid

  test('stays when an answer of the key endpoint lacks it: that may be an old one', async () => {
    const genuine = await minted()
    await send()
    now += HOUR
    answerInstead = withoutKey(kidOf(genuine))
    runJob()
    expect(keySet()).toMatchObject({ fetched_at: glideTime(now), last_error: '' })
    expect((await call(app, 'Bearer ' + genuine)).status).toBe(200)
  })

  test('serves for 24 hours after the first fetch that lacked it, however often it is missing then', async () => {
    const genuine = await minted()
    await send()
    answerInstead = withoutKey(kidOf(genuine))
    for (let hours = 1; hours <= 24; hours++) {
      now += HOUR
      runJob()
    }
    now += HOUR - 1000
    expect((await call(app, 'Bearer ' + genuine)).status).toBe(200)
    now += 1000
    runJob()
    expect((await call(app, 'Bearer ' + genuine)).status).toBe(503)
    expect(JSON.parse(keySet()['keys'] ?? '')).toHaveLength(1)
  })

  test('is not lost when two fetches end in the other order than they began', async () => {
    await send()
    now += 10 * MINUTE
    await app.entra.rotate()
    const fresh = await minted()
    const stale = withoutKey(kidOf(fresh))
    answerInstead = (request) => {
      if (!request.url.includes('/discovery/')) return undefined
      // While this slow answer, an old one, is on its way, another node writes what it has fetched.
      const { keys } = published(request)
      const theirs = JSON.stringify(keys.map(({ kid, n, e }) => ({ kid, n, e, seen: now })))
      app.node.store.update(PLATFORM, TABLE, keySet()['sys_id'] ?? '', { keys: theirs })
      return stale(request)
    }
    runJob()
    answerInstead = () => undefined
    expect((await call(app, 'Bearer ' + fresh)).status).toBe(200)
  })

  test('of a row that an earlier version wrote is read, and serves for 24 hours after that fetch', async () => {
    await send()
    const { sys_id = '', keys = '' } = keySet()
    const old = (JSON.parse(keys) as Record<string, unknown>[]).map(({ kid, n, e }) => ({ kid, n, e }))
    app.node.store.update(PLATFORM, TABLE, sys_id, { keys: JSON.stringify(old) })
    requests = []
    now += 23 * HOUR
    expect([await send(), requests.length]).toEqual([200, 0])
    now += HOUR
    app.entra.setOutage(true)
    expect(await send()).toBe(503)
  })
})

describe('an outage before there are any keys', () => {
  test('is answered with 503, and the authority is left alone for a minute', async () => {
    app.entra.setOutage(true)
    expect(await send()).toBe(503)
    requests = []
    now += MINUTE - 1000
    expect(await send()).toBe(503)
    expect(requests).toEqual([])
  })

  test('is answered with 503 to strangers, for whom the authority is left alone for five minutes', async () => {
    app.entra.setOutage(true)
    expect(await send({ audience: 'api://another' })).toBe(503)
    requests = []
    now += 5 * MINUTE - 1000
    expect(await send({ audience: 'api://another' })).toBe(503)
    expect(requests).toEqual([])
  })

  test('is over with the first try after that', async () => {
    app.entra.setOutage(true)
    await send()
    app.entra.setOutage(false)
    now += MINUTE
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
    ['the call cannot be made', () => throwing('Unsupported protocol'), /no answer from the login host/],
    ['nobody answers', () => ({ error: 'Read timed out', code: 1 }), /no answer from the login host/],
    ['an error page', metadata(() => json('<html>', 500)), /HTTP status 500/],
    ['a redirect', metadata(() => json('', 302)), /HTTP status 302/],
    ['an empty answer', metadata(() => json('')), /empty or longer/],
    ['an answer without end', metadata(() => json(`{"issuer":"${'x'.repeat(262144)}"}`)), /empty or longer/],
    ['no JSON', metadata(() => json('<html>')), /not a JSON object/],
    ['a JSON list', metadata(() => json([])), /not a JSON object/],
    ['JSON without a bottom', metadata(() => json('{"a":'.repeat(5000))), /not a JSON object/],
    ['metadata without an issuer', metadata(() => json({ jwks_uri: 'https://x.example' })), /no issuer/],
    ['metadata of another tenant', withIssuer('https://sts.windows.net/other/'), /another tenant/],
    ['keys without encryption', withJwksUri('http://login.example/keys'), /not an address on the login host/],
    ['keys on another host', withJwksUri('https://login.example/keys'), /not an address on the login host/],
    ['keys on another port', withJwksUri('http://127.0.0.1:9999/keys'), /not an address on the login host/],
    ['a failing key address', keys(() => json('', 404)), /the key set could not be fetched: HTTP status 404/],
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
      /two keys with one id/,
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

test('what others said of a failed fetch is told to the log alone: viewers read the key set', async () => {
  const said = 'Connect to proxy.internal.example:3128 failed for <b>guest</b>'
  answerInstead = () => ({ error: said, code: 1 })
  await send()
  expect(keySet()['last_error']).toBe(
    'the metadata document could not be fetched: no answer from the login host',
  )
  expect(app.log.filter((line) => line.includes('proxy.internal.example'))).toHaveLength(1)
  const tables = app.node.store.dictionary.tables().filter(({ name }) => name.startsWith('x_secx_azmon_'))
  const rows = tables.flatMap(({ name }) => app.rows(name)).map((row) => JSON.stringify(row))
  expect(rows.filter((row) => row.includes('proxy.internal.example'))).toEqual([])
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
