import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto'
import { makePair, textToBase64url, toBase64url } from '../../../src/server/atf/rsa_pair.ts'
import { signingKey } from '../../../src/server/entra/rs256.ts'

const random = (bits: number) => BigInt('0x' + randomBytes(bits / 8).toString('hex'))
const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a key pair for the tests on an instance', () => {
  const pair = makePair(random, sha256Hex)
  const jwk = { kty: 'RSA', kid: 'atf', n: pair.n, e: pair.e }

  it('has 2 048 bits and is one that the app takes', () => {
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    expect(key.asymmetricKeyDetails).toEqual({ modulusLength: 2048, publicExponent: 65537n })
    expect(signingKey(jwk)).toEqual({ kid: 'atf', n: pair.n, e: pair.e })
  })

  it('signs so that another implementation finds it right', () => {
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    for (let i = 0; i < 50; i++) {
      const signature = Buffer.from(pair.sign(`a.${i}`), 'base64url')
      expect(verify('sha256', Buffer.from(`a.${i}`), key, signature)).toBe(true)
      expect(verify('sha256', Buffer.from(`b.${i}`), key, signature)).toBe(false)
    }
  })

  it('is another one each time', () => {
    expect(makePair(random, sha256Hex).n).not.toBe(pair.n)
  })
})

describe('base64url', () => {
  it.each(['', 'a', 'ab', 'abc', 'abcd', '{"alg":"RS256"}'])('spells %p as others do', (text) => {
    expect(textToBase64url(text)).toBe(Buffer.from(text).toString('base64url'))
  })

  it('spells numbers without leading zero bytes, or with so many bytes as are asked for', () => {
    expect(toBase64url(65537n)).toBe('AQAB')
    expect(toBase64url(1n, 3)).toBe('AAAB')
  })
})
