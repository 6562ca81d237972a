import fc from 'fast-check'
import { CUT_MARK } from '../../../src/server/platform/cut.ts'
import { readAlert } from '../../../src/server/azure/kinds/read_alert.ts'
import * as bodies from './bodies.ts'
import type { Json } from './bodies.ts'
import { alertOf } from './reading.ts'

const CONTEXTS: Json[] = [
  bodies.metricContext({ dimensions: [{ name: 'Computer', value: 'x' }], alertSensitivity: 'High' }),
  bodies.metricContext({ query: 'up', metricName: null }, {}, 'PromQLCriteria'),
  bodies.logContext({ event: [[{ name: 'a', value: 'b' }]] }),
  bodies.logContext(),
  bodies.searchContext(),
  bodies.activityContext('Policy', 'x', { policies: '[{}]' }),
  bodies.activityContext('Security', 'x', { remediationSteps: '["a"]' }),
  bodies.serviceHealthContext(),
  bodies.resourceHealthContext('Available', 'Unavailable'),
  bodies.prometheusContext(),
  bodies.costContext(),
  bodies.detectorContext(),
  bodies.healthModelContext(),
  bodies.activityContext(
    'Administrative',
    'x/delete',
    { statusMessage: '{"error":{"code":"a","message":"b"}}' },
    { operationId: 'op-1' },
  ),
  bodies.backupContext(),
  { something: { new: [1, 2, { a: '<p>' }] } },
]

const WHOLE = CONTEXTS.map((context) =>
  bodies.body({ investigationLink: 'https://a.example', alertRuleID: bodies.VM }, context, {
    customProperties: { team: 'tills' },
  }),
)

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(
    'javascript:x',
    'a^b',
    '__proto__',
    '<p>'.repeat(2000),
    'x'.repeat(20_000),
    '\u0000',
    'a\nSeverity: Sev4\r\n\u2028\u202e\u200b\u001b[31m\u0085z',
    '&amp;'.repeat(9000),
    '&lt;b&gt;'.repeat(9000),
    `${'&amp;'.repeat(20)}lt;script&gt;`,
    '{"error":'.repeat(70),
    1795161103000,
    '\ud800',
    -1e308,
    '1e999',
    [[[]]],
    { toString: 1, valueOf: 2, length: 5, constructor: {} },
    JSON.parse('{"__proto__":{"a":1},"hasOwnProperty":1}'),
    Array(500).fill({ name: 'n', value: 'v' }),
    Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`k${at}`, 'v'])),
  ),
)

/** Every place in a body, as the list of keys that leads there. */
function places(value: unknown, path: string[] = []): string[][] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...below.flatMap(([key, part]) => places(part, [...path, key]))]
}

function replaced(value: unknown, path: string[], by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >
  copy[key] = replaced(copy[key], rest, by)
  return copy
}

const mutated = fc
  .constantFrom(...WHOLE)
  .chain((body) =>
    fc.tuple(
      fc.constant(body),
      fc.array(fc.tuple(fc.constantFrom(...places(body).slice(1)), hostile), { minLength: 1, maxLength: 3 }),
    ),
  )
  .map(([body, changes]) =>
    changes.reduce<unknown>(
      (changed, [path, value]) => (isThere(changed, path) ? replaced(changed, path, value) : changed),
      body,
    ),
  )

/** An earlier change may have taken the place away. */
function isThere(value: unknown, path: string[]): boolean {
  let part = value
  for (const key of path) {
    if (typeof part !== 'object' || part === null || !(key in part)) return false
    part = (part as Record<string, unknown>)[key]
  }
  return true
}

describe('readAlert, whatever comes', () => {
  it('never throws for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readAlert(text)))
  })

  it('never throws for any JSON at any place of a valid body, and keeps its bounds', () => {
    fc.assert(
      fc.property(mutated, (body) => {
        const result = readAlert(JSON.stringify(body))
        if (result.ok) expectWithinBounds(result.alert)
        else expect(result.detail.length).toBeLessThan(400)
      }),
      { numRuns: 1500 },
    )
  })

  it('never throws for any JSON as alert context', () => {
    fc.assert(fc.property(fc.jsonValue(), (context) => expectWithinBounds(alertOf(bodies.body({}, context)))))
  })

  it('gives the same alert whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WHOLE), fc.infiniteStream(fc.nat(9)), (body, order) => {
        const ordered = alertOf(body)
        const turned = alertOf(shuffled(body, order) as Json)
        expect([turned.key, turned.problemKey, turned.kind]).toEqual([
          ordered.key,
          ordered.problemKey,
          ordered.kind,
        ])
      }),
    )
  })

  it('gives the same key whatever the case of the ids, and to fired and resolved', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CONTEXTS), fc.boolean(), (context, loud) => {
        const turn = (text: string) => (loud ? text.toUpperCase() : text.toLowerCase())
        const essentials = { alertId: turn(bodies.ALERT_ID), alertTargetIDs: [turn(bodies.VM)] }
        const fired = alertOf(bodies.body({}, context))
        const resolved = alertOf(bodies.body({ ...essentials, monitorCondition: 'Resolved' }, context))
        expect(resolved.key).toBe(fired.key)
        expect(resolved.problemKey).toBe(fired.problemKey)
        expect(resolved.condition).toBe('resolved')
      }),
    )
  })

  it('marks every text that it cuts', () => {
    const words = 'slow payment '.repeat(1000)
    const alert = alertOf(
      bodies.body({ description: words, alertRule: words }, bodies.logContext({ searchQuery: words })),
    )
    const query = alert.facts.find((fact) => fact.label === 'Query')?.value ?? ''
    for (const text of [alert.description, alert.rule.name, query]) expect(text.endsWith(CUT_MARK)).toBe(true)
  })

  it('says how many facts it left out', () => {
    const labels = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`label${at}`, 'v']))
    const alert = alertOf(bodies.body({}, bodies.prometheusContext(labels)))
    expect(alert.facts).toHaveLength(60)
    expect(alert.facts.at(-1)?.label).toBe('Left out')
    expect(alert.facts.at(-1)?.value).toMatch(/^\d+ more facts; the delivery keeps the whole text$/)
  })

  const many = <T>(count: number, one: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => one(at))
  const leftOut = (alert: ReturnType<typeof alertOf>) =>
    alert.facts.flatMap(({ label, value }) => (label === 'Left out' ? [value] : []))

  it.each([
    [51, '1 more resource; the delivery keeps the whole text'],
    [260, '210 more resources; the delivery keeps the whole text'],
  ])('says how many of %i resources it left out', (count, told) => {
    const alertTargetIDs = many(count, (at) => `${bodies.VM}-${at}`)
    const alert = alertOf(bodies.body({ alertTargetIDs, configurationItems: [] }, bodies.metricContext()))
    expect(alert.targets).toHaveLength(50)
    expect(leftOut(alert)).toEqual([told])
  })

  it.each([60, 260])(
    'says how many of %i custom properties it left out, and keeps those that set fields',
    (count) => {
      const customProperties = {
        ...Object.fromEntries(many(count, (at) => [`p${at}`, 'v'])),
        ['x'.repeat(101)]: 'v',
        'ServiceNow.location': 'Bern',
      }
      const alert = alertOf(bodies.body({}, bodies.metricContext(), { customProperties }))
      expect(Object.keys(alert.customProperties)).toHaveLength(50)
      expect(alert.customProperties['ServiceNow.location']).toBe('Bern')
      expect(leftOut(alert)).toEqual([
        `${count - 48} more custom properties; the delivery keeps the whole text`,
      ])
    },
  )

  it.each([
    [11, '1 more criterion; the delivery keeps the whole text'],
    [230, '220 more criteria; the delivery keeps the whole text'],
  ])('says how many of %i criteria it left out', (count, told) => {
    const context = bodies.metricContext() as unknown as { condition: { allOf: object[] } }
    const [criterion = {}] = context.condition.allOf
    context.condition.allOf = many(count, (at) => ({ ...criterion, metricName: `metric ${at}` }))
    expect(leftOut(alertOf(bodies.body({}, context as never)))).toEqual([told])
  })

  it('says that a context which no parser knows holds more values than it shows', () => {
    const context = Object.fromEntries(many(80, (at) => [`part${at}`, 'v']))
    expect(leftOut(alertOf(bodies.body({}, context)))).toEqual([
      'more values; the delivery keeps the whole text',
    ])
    const deep = { a: { b: { c: { d: { e: 'v' } } } } }
    expect(leftOut(alertOf(bodies.body({}, deep)))).toEqual([
      'more values; the delivery keeps the whole text',
    ])
    expect(leftOut(alertOf(bodies.body({}, { a: { b: { c: { d: 'v' } } } })))).toEqual([])
  })

  it('does not pollute any prototype', () => {
    const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    readAlert(
      `{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":${evil},"alertContext":${evil},"customProperties":${evil}}}`,
    )
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

function expectWithinBounds(alert: ReturnType<typeof alertOf>): void {
  expect(alert.key).not.toBe('')
  expect(alert.key).toBe(alert.key.toLowerCase())
  expect(alert.message.length).toBeLessThanOrEqual(12_000)
  expect(alert.subject.length).toBeLessThanOrEqual(1000)
  expectCleanText(alert)
  expect(alert.problemKey).not.toBe('')
  expect(alert.alertId.length).toBeLessThanOrEqual(1000)
  expect(alert.description.length).toBeLessThanOrEqual(12_000)
  expect(alert.rule.name.length).toBeLessThanOrEqual(1000)
  expect(alert.targets.length).toBeLessThanOrEqual(50)
  expect(alert.configurationItems.length).toBeLessThanOrEqual(50)
  expect(alert.facts.length).toBeLessThanOrEqual(60)
  expect(alert.links.length).toBeLessThanOrEqual(20)
  for (const { label, value } of alert.facts)
    expect([label.length <= 100, value.length <= 1000, label !== '', value !== '']).not.toContain(false)
  for (const { url } of alert.links) expect(url).toMatch(/^https:\/\/[^\s"'<>]{1,3990}$/)
  for (const { id } of alert.targets) expect(id).not.toMatch(/^\s*javascript\s*:|\^/i)
  for (const [name, value] of Object.entries(alert.customProperties))
    expect([typeof value, name.length <= 100, value.length <= 1000]).toEqual(['string', true, true])
  expect(alert.severity === null || [0, 1, 2, 3, 4].includes(alert.severity)).toBe(true)
  expect(alert.severity === null).toBe(alert.severityOrigin === '')
}

const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/ // eslint-disable-line no-control-regex

/** No value forges a line: names and values are one line each, and a text of several shows nothing that is not seen. */
function expectCleanText(alert: ReturnType<typeof alertOf>): void {
  const oneLine = [
    alert.rule.name,
    alert.rule.id,
    alert.service,
    alert.subject,
    alert.conditionOrigin,
    ...alert.targets.flatMap(({ id, name, origin }) => [id, name, origin]),
    ...alert.configurationItems,
    ...alert.facts.map(({ label }) => label),
    ...alert.links.flatMap(({ label, url }) => [label, url]),
    ...Object.entries(alert.customProperties).flat(),
  ]
  for (const text of oneLine) expect(text).not.toMatch(/[\n\t]/)
  for (const text of [...oneLine, alert.description, alert.message, ...alert.facts.map(({ value }) => value)])
    expect(text).not.toMatch(INVISIBLE)
  for (const { value } of alert.facts) expect(value).not.toMatch(/\n(?! {2})/)
}

function shuffled(value: unknown, order: fc.Stream<number>): unknown {
  if (Array.isArray(value)) return value.map((part) => shuffled(part, order))
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).map((key) => [order.next().value, key] as [number, string])
  keys.sort(([one], [other]) => one - other)
  return Object.fromEntries(keys.map(([, key]) => [key, shuffled((value as Json)[key], order)]))
}
