import fc from 'fast-check'
import { findKey, MAX_STORED, parseStoredKeys, readKeySet } from '../../../src/server/entra/key_set.ts'
import { ISSUERS, NOW, TENANT, createSigner } from './signing.ts'

const one = createSigner('one').jwk
const two = createSigner('two').jwk

function read(keys: unknown) {
  return readKeySet({ keys }, [ISSUERS.v2, ISSUERS.v1], TENANT)
}

/** The keys of a set that is accepted. */
function accepted(keys: unknown) {
  const result = read(keys)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('a published key set', () => {
  test('gives its RSA keys for signatures, whatever else it holds', () => {
    const others = [
      null,
      'x',
      [],
      { kty: 'EC', kid: 'ec' },
      { ...two, use: 'enc' },
      { ...two, kid: undefined },
    ]
    expect(accepted([...others, one])).toEqual([{ kid: 'one', n: one.n, e: one.e }])
  })

  test("gives keys whose issuer is the tenant's of either version, stated or as a template", () => {
    const template = 'https://login.microsoftonline.com/{tenantid}/v2.0'
    expect(
      accepted([
        { ...one, issuer: ISSUERS.v2 },
        { ...two, issuer: template },
        { ...two, kid: 'three', issuer: ISSUERS.v1 },
      ]),
    ).toHaveLength(3)
  })

  test.each([
    'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
    'https://sts.windows.net/9188040d-6c67-4c5b-b112-36a304b66dad/',
    `https://login.example/${TENANT}/v2.0`,
    '',
    null,
    [ISSUERS.v2],
  ])('passes over a key of the issuer %j', (issuer) => {
    expect(accepted([one, { ...two, issuer }])).toEqual([expect.objectContaining({ kid: 'one' })])
  })

  test('may list a key twice', () => {
    expect(accepted([one, one])).toHaveLength(1)
  })

  test('with one id for two keys is refused whole', () => {
    expect(read([one, { ...two, kid: 'one' }])).toEqual({
      ok: false,
      error: expect.stringContaining('two keys') as string,
    })
  })

  test('may use an id again for a key of another issuer', () => {
    expect(accepted([one, { ...two, kid: 'one', issuer: 'https://login.example/other' }])).toHaveLength(1)
  })

  test.each([undefined, null, {}, 'keys', [], [{ kty: 'EC' }]])('with keys %j has none', (keys) => {
    expect(read(keys)).toHaveProperty('ok', false)
  })

  test('of more than 64 keys is refused', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...one, kid: `k${i}` }))
    expect(accepted(many(64))).toHaveLength(64)
    expect(read(many(65))).toHaveProperty('ok', false)
  })

  test('fits its column at its largest', () => {
    const large = createSigner('large', 4096).jwk
    const keys = accepted(
      Array.from({ length: 64 }, (_, i) => ({ ...large, kid: `${i}`.padStart(256, 'k') })),
    )
    expect(keys).toHaveLength(64)
    const stored = keys.map((key) => ({ ...key, seen: NOW }))
    expect(JSON.stringify(stored).length).toBeLessThanOrEqual(MAX_STORED)
  })

  test('that would not fit its column is refused: a cut one would be no keys at all', () => {
    const large = createSigner('large', 4096).jwk
    const escaped = (i: number) => `${i}`.padStart(256, '"')
    expect(read(Array.from({ length: 64 }, (_, i) => ({ ...large, kid: escaped(i) })))).toEqual({
      ok: false,
      error: 'the key set is too large',
    })
  })

  test('has errors in our own words: nothing of what it holds', () => {
    const refusal = read([
      { ...one, kid: '<kid>' },
      { ...two, kid: '<kid>' },
    ])
    expect(JSON.stringify(refusal)).not.toContain('<kid>')
  })
})

describe('stored keys', () => {
  test('come back as they were stored', () => {
    const keys = [{ kid: 'one', n: one.n, e: one.e, seen: NOW - 5 }]
    expect(parseStoredKeys(JSON.stringify(keys), NOW)()).toEqual(keys)
  })

  test('of an earlier version were all listed by the last fetch', () => {
    const keys = [{ kid: 'one', n: one.n, e: one.e }]
    expect(parseStoredKeys(JSON.stringify(keys), NOW)()).toEqual([{ ...keys[0], seen: NOW }])
    expect(parseStoredKeys(JSON.stringify(keys), null)()).toEqual([])
  })

  test.each([
    '',
    'null',
    '{}',
    '[{"kid":1}]',
    '[{"kid":"a","n":"n","e":"e","seen":"today"}]',
    '[null]',
    '[{"kid":"a"',
    '"x"',
  ])('%j is no keys', (text) => {
    expect(parseStoredKeys(text, NOW)()).toEqual([])
    expect(parseStoredKeys(text, NOW)('a')).toEqual([])
  })

  test('of one id are the same as those of all that have it', () => {
    const id = fc.constantFrom<unknown>('a', 'b', 'A', '', 1, null)
    const key = fc.record({
      kid: id,
      n: fc.constantFrom<unknown>('n', 7),
      e: fc.constant('e'),
      seen: fc.nat(),
    })
    const entry = fc.oneof(key, fc.constantFrom<unknown>(null, 'a', [], {}))
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 6 }),
        fc.constantFrom('a', 'b', '', '__proto__'),
        (entries, kid) => {
          const keys = parseStoredKeys(JSON.stringify(entries), NOW)
          expect(keys(kid)).toEqual(keys().filter((one) => one.kid === kid))
        },
      ),
    )
  })

  test('are found by their exact id only', () => {
    const keys = [{ kid: 'one', n: 'n', e: 'e' }]
    expect(findKey(keys, 'one')).toBe(keys[0])
    expect(findKey(keys, 'ONE')).toBeNull()
    expect(findKey(keys, '__proto__')).toBeNull()
  })
})
