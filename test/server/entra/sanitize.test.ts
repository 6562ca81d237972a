import fc from 'fast-check'
import { quoteList, sanitize, sanitizeClaim } from '../../../src/server/entra/verdict.ts'

describe('what is sanitize of values from outside', () => {
  test('is printable ASCII that JSON does not lengthen, within the limit', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary', maxLength: 400 }), (value, text) => {
        for (const result of [
          sanitize(value, 40),
          sanitize(text, 40),
          sanitize([text, value], 40),
          quoteList([text], 40),
        ]) {
          expect(result).toMatch(/^[\x20-\x7e]{0,40}$/)
          expect(JSON.stringify(result)).toHaveLength(result.length + 2)
        }
        expect(sanitizeClaim(text).length).toBeLessThanOrEqual(64)
      }),
    )
  })

  test.each<[unknown, string]>([
    [undefined, 'absent'],
    [null, 'null'],
    ['', 'empty text'],
    ['a"b\\c\u00e9', 'a?b?c?'],
    [1.5, '1.5'],
    [[], 'list of 0: '],
    [['a', 1, {}, []], 'list of 4: a, 1, an object, a list'],
    [{}, 'an object'],
  ])('of %j is %j', (value, text) => {
    expect(sanitize(value)).toBe(text)
  })

  test('says where it was cut', () => {
    expect(sanitize('x'.repeat(200), 10)).toBe('xxxxxxx...')
  })
})
