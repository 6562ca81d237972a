import fc from 'fast-check'
import { cut, isLongerThan, splitText } from '../../../src/server/platform/cut.ts'

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

test('the cut is behind the last word that fits, if one ends within 40 characters', () => {
  const piece = fc.oneof(fc.constantFrom(' ', '\n', '\u00a0', 'x'.repeat(45)), fc.string({ maxLength: 8 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 0, max: 120 }), (pieces, max) => {
      const text = pieces.join('')
      const [first] = splitText(text, max)
      let end = Math.min(max, text.length)
      if (text.length > max) {
        const ends = [...Array(40).keys()].map((back) => max - back).filter((at) => at > 0)
        end = ends.find((at) => /\s/.test(text.charAt(at))) ?? max
      }
      expect(first).toBe(text.length > max ? text.slice(0, end).trimEnd() : text)
    }),
    { numRuns: 1000 },
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

  test('is counted so whatever the text', () => {
    const unit = fc.constantFrom('a', 'ü', '\u07ff', '\u0800', '€', '\uffff', '\ud83d', '\ude00', '😀')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(100), (units, limit) => {
        const text = units.join('')
        expect(isLongerThan(text, limit)).toBe(Buffer.byteLength(text, 'utf8') > limit)
      }),
      { numRuns: 2000 },
    )
  })
})
