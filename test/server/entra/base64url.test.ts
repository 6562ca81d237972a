import fc from 'fast-check'
import { decodeBase64url, MAX_TOKEN } from '../../../src/server/entra/jws.ts'

describe('base64url', () => {
  test('gives any bytes that were encoded, in hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const encoded = Buffer.from(bytes)
        expect(decodeBase64url(encoded.toString('base64url'))).toBe(encoded.toString('hex'))
      }),
    )
  })

  test('has one spelling per value: a text is refused or is what encoding its bytes gives', () => {
    const character = fc.constantFrom(...'AABCDEFXYZabcxyz0189-_+/= \n.?é')
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
        const text = characters.join('')
        // Node's decoder is lenient: what it gives is encoded the one right way.
        const bytes = Buffer.from(text, 'base64url')
        const isRight = bytes.toString('base64url') === text
        expect(decodeBase64url(text)).toBe(isRight ? bytes.toString('hex') : null)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['padding', 'Zg=='],
    ['the plain alphabet', 'a+b/'],
    ['white space', 'Zm 9v'],
    ['a line break', 'Zm9v\n'],
    ['a foreign character', 'Zm9?'],
    ['a character past ASCII', 'Zm9\u0430'],
    ['one character too many', 'Zm9vY'],
    ['unused bits after one byte', 'Zh'],
    ['unused bits after two bytes', 'Zm9'],
  ])('refuses %s', (_, text) => {
    expect(decodeBase64url(text)).toBeNull()
  })

  test('refuses more than the characters of the longest token', () => {
    expect(decodeBase64url('A'.repeat(MAX_TOKEN))).toBe('00'.repeat((MAX_TOKEN * 3) / 4))
    expect(decodeBase64url('A'.repeat(MAX_TOKEN + 4))).toBeNull()
  })
})
