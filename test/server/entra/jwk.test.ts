import { rsaKey, signingKey } from '../../../src/server/entra/rs256.ts'
import { createSigner } from './signing.ts'

const { jwk } = createSigner()

function changed(n: (bytes: number[]) => number[]): string {
  return Buffer.from(n([...Buffer.from(jwk.n, 'base64url')])).toString('base64url')
}

describe('a published key', () => {
  test('as Entra publishes it can be used', () => {
    expect(signingKey({ ...jwk, x5t: 'key-1', x5c: ['MII='] })).toEqual({ kid: 'key-1', n: jwk.n, e: 'AQAB' })
  })

  test('may leave out use and algorithm', () => {
    expect(signingKey({ ...jwk, use: undefined, alg: undefined })).not.toBeNull()
  })

  test('may list operations that include verify', () => {
    expect(signingKey({ ...jwk, key_ops: ['sign', 'verify'] })).not.toBeNull()
  })

  test.each<[string, object]>([
    ['for encryption', { use: 'enc' }],
    ['of no stated use', { use: null }],
    ['for other operations', { key_ops: ['encrypt'] }],
    ['with operations that are no list', { key_ops: 'verify' }],
    ['for another algorithm', { alg: 'PS256' }],
    ['of another type', { kty: 'EC' }],
    ['without an id', { kid: undefined }],
    ['with an id that is no text', { kid: 1 }],
    ['without a modulus', { n: undefined }],
    ['with a modulus that is no base64url', { n: `${jwk.n.slice(0, -1)}=` }],
    ['with a leading zero byte', { n: changed((bytes) => [0, ...bytes]) }],
    ['with 2040 bits', { n: changed((bytes) => bytes.slice(1)) }],
    ['with 2047 bits', { n: changed((bytes) => [0x7f, ...bytes.slice(1)]) }],
    ['with more than 4096 bits', { n: changed((bytes) => [...bytes, ...bytes, 1]) }],
    ['with an even modulus', { n: changed((bytes) => [...bytes.slice(0, -1), 2]) }],
    ['with exponent 0', { e: 'AA' }],
    ['with exponent 1', { e: 'AQ' }],
    ['with an even exponent', { e: 'AQAC' }],
    ['with a leading zero byte in the exponent', { e: 'AAEAAQ' }],
    ['with an exponent of five bytes', { e: 'AQAAAAE' }],
    ['with an empty exponent', { e: '' }],
  ])('%s cannot', (_, changes) => {
    expect(signingKey({ ...jwk, ...changes })).toBeNull()
  })

  test.each([null, undefined, 'key', 7, []])('that is %j cannot', (value) => {
    expect(signingKey(value)).toBeNull()
  })

  test('has the numbers it was made with', () => {
    expect(rsaKey({ kid: 'k', n: jwk.n, e: 'AQAB' })).toEqual({
      modulus: BigInt(`0x${Buffer.from(jwk.n, 'base64url').toString('hex')}`),
      exponent: 65537,
      bytes: 256,
    })
  })
})
