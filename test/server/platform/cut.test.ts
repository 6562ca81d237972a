import fc from 'fast-check'
import { cut } from '../../../src/server/platform/cut.ts'

test('a text that fits is left alone', () => {
  expect(cut('CPU is high', 11)).toBe('CPU is high')
})

test('a text that does not fit is cut at a word and marked', () => {
  expect(cut('CPU on the web server is high', 24)).toBe('CPU on the web … [cut]')
})

test('whatever comes, the result fits and never ends in half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.integer({ min: 0, max: 60 }),
      (text, max) => {
        const result = cut(text, max)
        expect(result.length).toBeLessThanOrEqual(max)
        if (text.length > max) expect(result.replace(' … [cut]', '')).not.toMatch(/[\ud800-\udbff]$/)
      },
    ),
  )
})
