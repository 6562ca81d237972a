import fc from 'fast-check'
import { decodeUtf8 as decodeHex } from '../../../src/server/entra/jws.ts'

const decodeUtf8 = (bytes: Iterable<number>) => decodeHex(Buffer.from([...bytes]).toString('hex'))

/** The engine of these tests has a strict decoder to compare with; the platform has none. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function expected(bytes: number[]): string | null {
  try {
    return strict.decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

describe('UTF-8', () => {
  test('gives back any text that was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(decodeUtf8(Buffer.from(text))).toBe(text)
      }),
    )
  })

  test('gives every character of ASCII', () => {
    const bytes = Array.from({ length: 128 }, (_, code) => code)
    expect(decodeUtf8(bytes)).toBe(String.fromCharCode(...bytes))
  })

  test('agrees with a strict decoder on any bytes', () => {
    const interesting = fc.constantFrom(
      0x00,
      0x41,
      0x7f,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
    )
    const byte = fc.oneof(interesting, fc.constantFrom(0x8f, 0x90, 0x9f, 0xa0), fc.nat(255))
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), (bytes) => {
        expect(decodeUtf8(bytes)).toBe(expected(bytes))
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong three-byte form', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a value past U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a truncated sequence', [0xe2, 0x82]],
    ['a stray continuation byte', [0x80]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeUtf8(bytes)).toBeNull()
  })
})
