import fc from 'fast-check'
import { cut, isLongerThan } from '../../../src/server/platform/cut.ts'

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

const SAMPLES = [
  '',
  'plain',
  '\u00fc',
  '\u07ff\u0800',
  '\uffff',
  'a\ud83d\ude00b',
  '\ud83d',
  '\ude00\ud83d',
  '\ud83d\ud83d\ude00',
  'x'.repeat(100) + '\u20ac'.repeat(50) + '\ud83d\ude00'.repeat(7),
]

describe('the length of a text in bytes', () => {
  test.each(SAMPLES)('%j is counted as UTF-8 has it', (text) => {
    const bytes = Buffer.byteLength(text, 'utf8')
    expect(isLongerThan(text, bytes)).toBe(false)
    if (bytes > 0) expect(isLongerThan(text, bytes - 1)).toBe(true)
  })
})
