import { findKey, parseStoredKeys, readKeySet } from '../../../src/server/entra/key_set.ts'
import { ISSUERS, TENANT, createSigner } from './signing.ts'

const one = createSigner('one').jwk
const two = createSigner('two').jwk

function read(keys: unknown) {
  return readKeySet({ keys }, ISSUERS.v2, TENANT)
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
    expect(read([...others, one])).toEqual([{ kid: 'one', n: one.n, e: one.e }])
  })

  test('gives keys whose issuer is that of the tokens, stated or as a template', () => {
    const template = 'https://login.microsoftonline.com/{tenantid}/v2.0'
    expect(
      read([
        { ...one, issuer: ISSUERS.v2 },
        { ...two, issuer: template },
      ]),
    ).toHaveLength(2)
  })

  test.each([
    'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
    ISSUERS.v1,
    '',
    null,
    [ISSUERS.v2],
  ])('passes over a key of the issuer %j', (issuer) => {
    expect(read([one, { ...two, issuer }])).toEqual([expect.objectContaining({ kid: 'one' })])
  })

  test('may list a key twice', () => {
    expect(read([one, one])).toHaveLength(1)
  })

  test('with one id for two keys is refused whole', () => {
    expect(read([one, { ...two, kid: 'one' }])).toEqual({
      fault: expect.stringContaining('two keys') as string,
    })
  })

  test('may use an id again for a key of another issuer', () => {
    expect(read([one, { ...two, kid: 'one', issuer: ISSUERS.v1 }])).toHaveLength(1)
  })

  test.each([undefined, null, {}, 'keys', [], [{ kty: 'EC' }]])('with keys %j has none', (keys) => {
    expect(read(keys)).toHaveProperty('fault')
  })

  test('of more than 64 keys is refused', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...one, kid: `k${i}` }))
    expect(read(many(64))).toHaveLength(64)
    expect(read(many(65))).toHaveProperty('fault')
  })

  test('fits its column at its largest', () => {
    const large = createSigner('large', 4096).jwk
    const keys = read(Array.from({ length: 64 }, (_, i) => ({ ...large, kid: `${i}`.padStart(256, 'k') })))
    expect(keys).toHaveLength(64)
    expect(JSON.stringify(keys).length).toBeLessThanOrEqual(65000)
  })
})

describe('stored keys', () => {
  test('come back as they were stored', () => {
    const keys = [{ kid: 'one', n: one.n, e: one.e }]
    expect(parseStoredKeys(JSON.stringify(keys))).toEqual(keys)
  })

  test.each(['', 'null', '{}', '[{"kid":1}]', '[null]', '[{"kid":"a"', '"x"'])('%j is no keys', (text) => {
    expect(parseStoredKeys(text)).toEqual([])
  })

  test('are found by their exact id only', () => {
    const keys = [{ kid: 'one', n: 'n', e: 'e' }]
    expect(findKey(keys, 'one')).toBe(keys[0])
    expect(findKey(keys, 'ONE')).toBeNull()
    expect(findKey(keys, '__proto__')).toBeNull()
  })
})
