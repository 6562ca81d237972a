import fc from 'fast-check'
import { isPattern, matchesPattern } from '../../../src/server/mapping/evaluate.ts'

/** What a pattern means, by the language's own means. */
function asExpression(pattern: string): RegExp {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('[^]*')}$`, 'i')
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '-', '.', '$'), maxLength: 12 })
const patterns = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '*', '-', '.', '$'), maxLength: 10 })

describe('a pattern', () => {
  it.each([
    ['rg-shop-*', 'rg-shop-prod', true],
    ['rg-shop-*', 'RG-SHOP-', true],
    ['*-prod-*', 'shop-prod-web', true],
    ['*-prod-*', 'shop-production', false],
    ['shop', 'shop-web', false],
    ['a*a', 'a', false],
    ['*', '', true],
    ['a*b*c', 'a-c-b', false],
  ])('%s against %s: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected)
  })

  it('means the same as the expression that has any text for each star', () => {
    fc.assert(
      fc.property(patterns, letters, (pattern, text) => {
        expect(matchesPattern(pattern, text)).toBe(asExpression(pattern).test(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('is refused when it is empty, too long or has too many stars', () => {
    expect(['', 'x'.repeat(256), '*a'.repeat(11)].map(isPattern)).toEqual([false, false, false])
    expect(['*', 'x'.repeat(255), '*a'.repeat(10)].map(isPattern)).toEqual([true, true, true])
  })
})
