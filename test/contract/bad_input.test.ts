import fc from 'fast-check'
import { machine, metricAlert } from '../support/alerts.ts'
import { ALERTS, type Answer, type InstalledApp, installedApp } from '../support/app_instance.ts'
import { call, resultOf, rowCounts, token } from './calls.ts'

let app: InstalledApp
let letter = 0
let genuine = ''

beforeAll(async () => {
  app = await installedApp()
  genuine = 'Bearer ' + (await token(app))
  // The key set is there: what follows is about the calls themselves.
  await call(app, genuine)
})

const nextId = () => String.fromCharCode(0x100 + letter++)
const alertOf = (answer: Answer) =>
  app.rows('x_secx_azmon_alert', { number: String(resultOf(answer)['alert']) })[0] ?? {}
const incidentOf = (answer: Answer) =>
  app.rows('incident', { number: String(resultOf(answer)['incident']) })[0] ?? {}
const notesOf = (answer: Answer) =>
  app.rows('sys_journal_field', { element_id: incidentOf(answer)['sys_id'] ?? '' }).map((row) => row['value'])

/** An alert with other essentials. */
function alertWith(essentials: Record<string, unknown>, data: Record<string, unknown> = {}) {
  const alert = metricAlert({ id: nextId() })
  return {
    ...alert,
    data: { ...alert.data, essentials: { ...alert.data.essentials, ...essentials }, ...data },
  }
}

/** Every text of the alert run through `change`, but for its identity. */
function withTexts(change: (text: string) => string): unknown {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'alertId' ? value : change(value)
    if (Array.isArray(value)) return value.map((item) => walk(item, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]))
  }
  const { schemaId, data } = metricAlert({ id: nextId(), customProperties: { team: 'x' } })
  return { schemaId, data: walk(data, '') }
}

describe('an Authorization header that is none', () => {
  const headers: [string, () => string | undefined][] = [
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['Bearer alone', () => 'Bearer'],
    ['Bearer and spaces', () => 'Bearer      '],
    ['a tab for the space', () => genuine.replace(' ', '\t')],
    ['two tokens', () => `${genuine} ${genuine.slice(7)}`],
    ['two headers', () => `${genuine}, ${genuine}`],
    ['a token with a space in it', () => genuine.slice(0, 60) + ' ' + genuine.slice(60)],
    ['bytes', () => 'Bearer \u00ff\u0080\u00fe.\u00e9.\u00a0'],
    ['a genuine token with bytes behind it', () => genuine + '\u00ff'],
    ['a token of a megabyte', () => 'Bearer ' + 'a'.repeat(1024 * 1024)],
    ['dots of a megabyte', () => 'Bearer ' + '.'.repeat(1024 * 1024)],
    ['brackets without end', () => `Bearer ${encoded('['.repeat(9000))}.${encoded('{}')}.AAAA`],
    ['JSON that is no object', () => `Bearer ${encoded('"text"')}.${encoded('[]')}.AAAA`],
    [
      '__proto__ in the token',
      () => `Bearer ${encoded('{"__proto__":{"alg":"RS256"}}')}.${encoded('{}')}.AAAA`,
    ],
    ['the token without its scheme', () => genuine.slice(7)],
    ['another scheme', () => 'Negotiate ' + genuine.slice(7)],
    ['a scheme that begins alike', () => 'Bearer-Token ' + genuine.slice(7)],
    ['javascript:', () => 'javascript:gs.getUserID()'],
    ['an encoded query', () => 'Bearer ^ORsys_idISNOTEMPTY^'],
  ]
  const encoded = (text: string) => Buffer.from(text).toString('base64url')

  test.each(headers)('%s: 401, and no row but the counter', async (_what, header) => {
    const { x_secx_azmon_refusal: refusals = 0, ...kept } = rowCounts(app)
    const answer = await call(app, header(), metricAlert({ id: nextId() }))
    expect([answer.status, resultOf(answer)]).toEqual([
      401,
      { outcome: 'refused', code: 'x_secx_azmon.unauthorized' },
    ])
    const { x_secx_azmon_refusal: refusalsAfter = 0, ...keptAfter } = rowCounts(app)
    expect(keptAfter).toEqual(kept)
    expect(refusalsAfter - refusals).toBeLessThanOrEqual(1)
  })

  test('all of them together leave a handful of counters', async () => {
    for (const [, header] of headers) await call(app, header())
    const reasons = app.rows('x_secx_azmon_refusal').map((row) => row['reason'])
    expect([...new Set(reasons)].sort()).toEqual([
      'malformed_token',
      'missing_token',
      'unsupported_algorithm',
    ])
    // Twice as many if an hour of the clock ended meanwhile.
    expect(reasons.length).toBeLessThanOrEqual(6)
  })

  test.each([
    ['in capitals', () => genuine.replace('Bearer', 'BEARER')],
    ['with more than one space', () => genuine.replace(' ', '   ')],
  ])('a genuine token is taken %s', async (_what, header) => {
    expect((await call(app, header(), metricAlert({ id: nextId() }))).status).toBe(200)
  })
})

/** Bodies, and what a genuine caller is told about each. */
const BODIES: [string, () => unknown, number][] = [
  ['an empty body', () => '', 400],
  ['white space', () => ' \n\t ', 400],
  ['half of an alert', () => JSON.stringify(metricAlert()).slice(0, 900), 400],
  ['a number', () => '42', 400],
  ['null', () => 'null', 400],
  ['a list of alerts', () => [metricAlert()], 400],
  ['XML', () => '<alert/>', 400],
  ['bytes that are not UTF-8', () => new Uint8Array([0xff, 0xfe, 0x80, 0xc3, 0x28]), 400],
  ['a zero byte', () => '{"schemaId":\u0000}', 400],
  ['a hundred thousand brackets', () => '['.repeat(100_000), 400],
  ['a deep object', () => '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000), 400],
  [
    'a deep alert context',
    () =>
      JSON.stringify(metricAlert()).replace(
        '"properties":null',
        `"properties":${'['.repeat(5000)}${']'.repeat(5000)}`,
      ),
    400,
  ],
  ['an alert without data', () => ({ schemaId: 'azureMonitorCommonAlertSchema' }), 400],
  ['a list for data', () => ({ schemaId: 'azureMonitorCommonAlertSchema', data: [1, 2] }), 400],
  [
    'a list for essentials',
    () => ({ schemaId: 'azureMonitorCommonAlertSchema', data: { essentials: [] } }),
    400,
  ],
  ['an object for the alertId', () => alertWith({ alertId: { id: 1 } }), 400],
  ['a list for the schemaId', () => ({ ...metricAlert(), schemaId: ['azureMonitorCommonAlertSchema'] }), 400],
  ['an alertId of a megabyte', () => alertWith({ alertId: 'x'.repeat(900_000) }), 400],
  [
    '__proto__ for everything',
    () =>
      '{"__proto__":{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"stolen"}}}}',
    400,
  ],
  ['a byte order mark', () => '\ufeff' + JSON.stringify(metricAlert({ id: nextId() })), 200],
  [
    'a text that is cut in the middle of a letter',
    () => {
      const [before = '', after = ''] = JSON.stringify(alertWith({ description: 'CUT' })).split('CUT')
      return Buffer.concat([Buffer.from(before), Buffer.from([0xe2, 0x82]), Buffer.from(after)])
    },
    200,
  ],
  ['half of a surrogate pair', () => alertWith({ alertRule: 'Half \ud83d of a pair' }), 200],
  ['zero characters', () => alertWith({ alertRule: 'a\u0000b', description: '\u0000' }), 200],
  [
    'lists where texts belong',
    () => alertWith({ alertRule: ['a'], severity: ['Sev0'], description: [] }),
    200,
  ],
  [
    'objects where lists belong',
    () => alertWith({ alertTargetIDs: { 0: 'x' }, configurationItems: {} }),
    200,
  ],
  [
    'numbers as text and text as numbers',
    () => alertWith({ severity: 1, alertRule: 42, firedDateTime: 0 }),
    200,
  ],
  ['times that are none', () => alertWith({ firedDateTime: '9999999-99-99', resolvedDateTime: {} }), 200],
  [
    'a time at the end of the calendar',
    () => alertWith({ firedDateTime: '9999-12-31T23:59:59.9999999Z' }),
    200,
  ],
  ['a time before the calendar', () => alertWith({ firedDateTime: '0001-01-01T00:00:00Z' }), 200],
  ['a list for the alert context', () => alertWith({}, { alertContext: [[[]]] }), 200],
  ['a text for the alert context', () => alertWith({}, { alertContext: 'text' }), 200],
  [
    'a condition that is no list',
    () => alertWith({}, { alertContext: { condition: { allOf: { length: 1e9 } } } }),
    200,
  ],
  [
    'ten thousand targets',
    () => alertWith({ alertTargetIDs: Array.from({ length: 6000 }, (_, i) => machine(`vm-${i}`)) }),
    200,
  ],
  [
    '__proto__ and constructor among the custom properties',
    () =>
      JSON.stringify(alertWith({}, { customProperties: 'CUSTOM' })).replace(
        '"CUSTOM"',
        '{"__proto__":{"team":"x"},"constructor":"y","toString":{"a":1}}',
      ),
    200,
  ],
]

describe('a body that is none', () => {
  test.each(BODIES)('%s: from a stranger 401, and no row but the counter', async (_what, body) => {
    const { x_secx_azmon_refusal: _, ...kept } = rowCounts(app)
    const answer = await call(app, 'Bearer abc', body())
    const { x_secx_azmon_refusal: _after, ...keptAfter } = rowCounts(app)
    expect([answer.status, keptAfter]).toEqual([401, kept])
  })

  test.each(BODIES)('%s: from a genuine caller the status of the contract', async (_what, body, status) => {
    const sent = body()
    const answer = await call(app, genuine, sent)
    expect([answer.status, resultOf(answer)['delivery']]).toEqual([status, expect.stringMatching(/^AZD/)])
  })

  test.each([
    ['a stranger', () => 'Bearer abc'],
    ['a genuine caller', () => genuine],
  ])('20 MB from %s are refused by the platform before the app, and cost no row', async (_who, header) => {
    const before = rowCounts(app)
    const answer = await call(app, header(), 'x'.repeat(20 * 1024 * 1024))
    expect([answer.status, rowCounts(app)]).toEqual([400, before])
  })

  test('a stated length that is no number is not believed', async () => {
    const headers = { authorization: genuine, 'content-length': 'many' }
    const answer = await app.request('POST', ALERTS, { headers, body: metricAlert({ id: nextId() }) })
    expect(answer.status).toBe(200)
  })
})

describe('what a hostile alert leaves is safe', () => {
  /** Conditions of all queries that the app makes meanwhile, as text. */
  async function queriesDuring(work: () => Promise<unknown>): Promise<string> {
    const queries = jest.spyOn(app.node.store, 'query')
    const aggregates = jest.spyOn(app.node.store, 'aggregate')
    try {
      await work()
      return JSON.stringify([...queries.mock.calls, ...aggregates.mock.calls])
    } finally {
      queries.mockRestore()
      aggregates.mockRestore()
    }
  }

  test.each([
    ['javascript:', (text: string) => `javascript:gs.log('${text}')`],
    ['JavaScript: behind a space', (text: string) => ` JavaScript:${text}`],
    ['^', (text: string) => `${text}^ORsys_idISNOTEMPTY^NQactive=true`],
    ['a comma', (text: string) => `${text},javascript:1`],
  ])('%s in every text of it gets into no query', async (_what, change) => {
    let answer: Answer | undefined
    const queries = await queriesDuring(async () => {
      answer = await call(app, genuine, withTexts(change))
    })
    expect(answer?.status).toBe(200)
    expect(queries).toContain('x_secx_azmon_alert')
    expect(queries).not.toMatch(/javascript:|\^/i)
  })

  test.each([
    ['javascript:gs.getUserID()', 400],
    [' JAVASCRIPT:1', 400],
    ['a^ORsys_idISNOTEMPTY^NQ', 200],
    ["a' OR 1=1 --", 200],
  ] as const)('the alertId %j gets into no query', async (alertId, status) => {
    let answer: Answer | undefined
    const queries = await queriesDuring(async () => {
      answer = await call(app, genuine, alertWith({ alertId }))
    })
    expect(answer?.status).toBe(status)
    expect(queries).toContain('x_secx_azmon_key_set')
    expect(queries).not.toContain(alertId.trim())
  })

  test('^ behind the id of a machine binds no CI', async () => {
    const targets = [machine('shop-web-01') + '^ORnameISNOTEMPTY', machine('shop-web-01') + ',x']
    const answer = await call(
      app,
      genuine,
      alertWith({ alertTargetIDs: targets, configurationItems: targets }),
    )
    expect(alertOf(answer)).toMatchObject({ cmdb_ci: '', ci_rung: 'none' })
  })

  test('a link that is not https is no link', async () => {
    const answer = await call(app, genuine, alertWith({ investigationLink: 'javascript:alert(1)' }))
    expect(alertOf(answer)['portal_link']).toMatch(/^(https:\/\/portal\.azure\.com\/.*)?$/)
    expect(incidentOf(answer)['description']).not.toContain('javascript:')
  })

  test('[code] in a text does not become markup in the work notes', async () => {
    const body = alertWith({})
    body.data.alertContext.condition.allOf[0]!.metricName = '[code]<script>alert(1)</script>[/code]'
    const opened = await call(app, genuine, body)
    body.data.essentials.firedDateTime = '2024-11-20T15:00:00Z'
    const updated = await call(app, genuine, body)
    expect(resultOf(updated)['outcome']).toBe('updated')
    const notes = notesOf(opened)
    expect(notes.join('\n')).toContain('(code)<script>')
    expect(notes.join('\n')).not.toMatch(/\[\/?code\]/i)
  })

  test('control characters and such as turn the reading direction are dropped', async () => {
    const answer = await call(app, genuine, alertWith({ alertRule: 'CPU\u202e hgih\u0007\u001b[31m\nhigh' }))
    expect(incidentOf(answer)['short_description']).toBe(
      'shop-web-01: Percentage CPU 97.3 %, limit 90 % (CPU hgih[31m high)',
    )
  })

  test('the short description is one line that fits, whatever is in it', async () => {
    const answer = await call(app, genuine, alertWith({ alertRule: 'a b\n'.repeat(2000) }))
    const text = incidentOf(answer)['short_description'] ?? ''
    expect(text).toMatch(/^shop-web-01: Percentage CPU 97\.3 %, limit 90 % \((a b ?)+…\)$/)
    expect(text.length).toBeLessThanOrEqual(160)
  })

  test('placeholders in the alert’s own texts are not filled', async () => {
    const answer = await call(app, genuine, alertWith({ alertRule: '{{customProperties.secret}}' }))
    expect(incidentOf(answer)['short_description']).toBe(
      'shop-web-01: Percentage CPU 97.3 %, limit 90 % ({{customProperties.secret}})',
    )
  })

  test('what was sent stands on the delivery as it was sent', async () => {
    const text = JSON.stringify(alertWith({ alertRule: '<b>"\\u0000 javascript: ^ é €' }))
    const answer = await call(app, genuine, text)
    const [row] = app.rows('x_secx_azmon_delivery', { number: String(resultOf(answer)['delivery']) })
    expect(row?.['payload']).toBe(text)
  })
})

describe('bodies made at random', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.constantFrom<unknown>(
      '^',
      'javascript:1',
      '__proto__',
      '',
      null,
      -1,
      1e308,
      [],
      {},
      [[]],
      '9999-12-31T23:59:59Z',
      '<b>&lt;</b>',
      'x'.repeat(5000),
    ),
  )
  const check = async (body: unknown) => {
    const { status, text } = await call(app, genuine, body)
    expect(`${status} ${text}`).toMatch(/^(200|400) .*"delivery":"AZD\d{7}"/)
  }

  test('any JSON at all brings 200 or 400', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), check), { numRuns: 100 })
  })

  test('an alert with anything anywhere brings 200 or 400', async () => {
    const paths = pathsOf(metricAlert({ customProperties: { team: 'x' } }))
    const change = fc.tuple(fc.constantFrom(...paths), anything)
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const body = structuredClone(metricAlert({ id: nextId(), customProperties: { team: 'x' } }))
        for (const [path, value] of changes) put(body, path, structuredClone(value))
        await check(body)
      }),
      { numRuns: 150 },
    )
  })
})

/** The way to every value in it, names and indexes. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...path, name]))
  return path.length === 0 ? inner : [path, ...inner]
}

/** Puts a value where the path leads; nowhere if another change took the way there. */
function put(body: unknown, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path
  if (typeof body !== 'object' || body === null) return
  if (rest.length === 0) (body as Record<string, unknown>)[name] = value
  else put((body as Record<string, unknown>)[name], rest, value)
}
