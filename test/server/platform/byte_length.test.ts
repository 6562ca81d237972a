import { isLongerThan } from '../../../src/server/platform/byte_length.ts'

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
