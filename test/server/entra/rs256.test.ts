import { constants, createHash, generateKeyPairSync, privateEncrypt, sign } from 'node:crypto'
import fc from 'fast-check'
import { modPow, rsaKey, type RsaKey, toBigInt, verifyRs256 } from '../../../src/server/entra/rs256.ts'
import { sha256Hex } from './signing.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = publicKey.export({ format: 'jwk' })
const key = rsaKey({ kid: 'k', n: String(jwk.n), e: String(jwk.e) }) as RsaKey
const MESSAGE = 'header.payload'
const SIGNATURE = [...sign('sha256', Buffer.from(MESSAGE), privateKey)]
const hex = (bytes: Iterable<number>) => Buffer.from([...bytes]).toString('hex')

function verify(signature: number[], message = MESSAGE): boolean {
  return verifyRs256(message, hex(signature), key, sha256Hex)
}

/** A signature that opens to exactly these bytes, as only the holder of the key can make it. */
function opensTo(encoded: Buffer): number[] {
  return [...privateEncrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, encoded)]
}

function encoding(digestInfo: string, filler = 0xff, tail = ''): Buffer {
  const end = Buffer.from(`00${digestInfo}${sha256Hex(MESSAGE)}${tail}`, 'hex')
  return Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(254 - end.length, filler), end])
}

const DIGEST_INFO = '3031300d060960864801650304020105000420'

describe('RS256', () => {
  test('accepts what node:crypto signed', () => {
    fc.assert(
      fc.property(fc.string(), (message) => {
        expect(verify([...sign('sha256', Buffer.from(message), privateKey)], message)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('refuses a signature with any bit changed', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(7), (byte, bit) => {
        const changed = [...SIGNATURE]
        changed[byte] = (changed[byte] as number) ^ (1 << bit)
        expect(verify(changed)).toBe(false)
      }),
    )
  })

  test('refuses another message', () => {
    expect(verify(SIGNATURE, `${MESSAGE}x`)).toBe(false)
  })

  test('refuses a signature one byte short or long, or with a zero byte before or after', () => {
    expect(verify(SIGNATURE.slice(1))).toBe(false)
    expect(verify(SIGNATURE.slice(0, -1))).toBe(false)
    expect(verify([0, ...SIGNATURE])).toBe(false)
    expect(verify([...SIGNATURE, 0])).toBe(false)
    expect(verify([])).toBe(false)
  })

  test('refuses a genuine signature with the modulus added, though it opens to the same', () => {
    let message = MESSAGE
    let sum = 1n << 2048n
    while (sum >= 1n << 2048n) {
      message += '.'
      sum = key.modulus + toBigInt(hex(sign('sha256', Buffer.from(message), privateKey)))
    }
    expect(verify([...Buffer.from(sum.toString(16), 'hex')], message)).toBe(false)
  })

  test.each([0, 1])('refuses the signature %i', (value) => {
    expect(verify([...new Array<number>(255).fill(0), value])).toBe(false)
  })

  test('accepts the one right encoding', () => {
    expect(verify(opensTo(encoding(DIGEST_INFO)))).toBe(true)
  })

  test.each<[string, Buffer]>([
    ['without NULL in the algorithm', encoding('302f300b06096086480165030402010420')],
    ['with padding other than ff', encoding(DIGEST_INFO, 0xfe)],
    ['with bytes after the digest', encoding(DIGEST_INFO, 0xff, '00')],
    ['with the digest of another algorithm', encoding('3031300d060960864801650304020305000420')],
    ['of block type 2', Buffer.concat([Buffer.from([0, 2]), encoding(DIGEST_INFO).subarray(2)])],
  ])('refuses an encoding %s', (_, encoded) => {
    expect(verify(opensTo(encoded))).toBe(false)
  })

  test('refuses everything where the digest is not 64 hex digits', () => {
    const withoutDigest = Buffer.from(`0001${'ff'.repeat(202)}00${DIGEST_INFO}`, 'hex')
    const signature = opensTo(Buffer.concat([Buffer.alloc(32), withoutDigest]))
    expect(verifyRs256(MESSAGE, hex(signature), key, () => '')).toBe(false)
  })

  test('hashes the signing input and nothing else', () => {
    const seen: string[] = []
    verifyRs256(MESSAGE, hex(SIGNATURE), key, (text) => {
      seen.push(text)
      return createHash('sha256').update(text).digest('hex')
    })
    expect(seen).toEqual([MESSAGE])
  })

  test('raises to a power as repeated multiplication does', () => {
    fc.assert(
      fc.property(
        fc.bigInt(2n, 10n ** 30n),
        fc.bigInt(0n, 10n ** 40n),
        fc.integer({ min: 1, max: 300 }),
        (modulus, number, exponent) => {
          const base = number % modulus
          expect(modPow(base, exponent, modulus)).toBe(base ** BigInt(exponent) % modulus)
        },
      ),
    )
  })
})
