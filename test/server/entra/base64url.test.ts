import fc from 'fast-check'
import { decodeBase64url } from '../../../src/server/entra/jws.ts'

describe('base64url', () => {
  test('gives back any bytes that were encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeBase64url(Buffer.from(bytes).toString('base64url'))).toEqual([...bytes])
      }),
    )
  })

  test('has one spelling per value: a text is refused or is what encoding its bytes gives', () => {
    const character = fc.constantFrom(...'ABCDEFXYZabcxyz0189-_+/= \n.?é')
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
        const text = characters.join('')
        const bytes = decodeBase64url(text)
        if (bytes !== null) expect(Buffer.from(bytes).toString('base64url')).toBe(text)
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
})
