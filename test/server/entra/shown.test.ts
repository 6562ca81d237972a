import fc from 'fast-check'
import { shown, shownClaim, shownList } from '../../../src/server/entra/shown.ts'

describe('what is shown of values from outside', () => {
  test('is printable ASCII that JSON does not lengthen, within the limit', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary', maxLength: 400 }), (value, text) => {
        for (const result of [
          shown(value, 40),
          shown(text, 40),
          shown([text, value], 40),
          shownList([text], 40),
        ]) {
          expect(result).toMatch(/^[\x20-\x7e]{0,40}$/)
          expect(JSON.stringify(result)).toHaveLength(result.length + 2)
        }
        expect(shownClaim(text).length).toBeLessThanOrEqual(64)
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
    expect(shown(value)).toBe(text)
  })

  test('says where it was cut', () => {
    expect(shown('x'.repeat(200), 10)).toBe('xxxxxxx...')
  })
})
