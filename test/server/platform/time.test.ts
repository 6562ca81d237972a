import fc from 'fast-check'
import { fromGlideTime, toGlideTime } from '../../../src/server/platform/time.ts'

describe('date-time fields', () => {
  test('hold UTC to the second', () => {
    expect(toGlideTime(Date.UTC(2026, 0, 2, 3, 4, 5, 678))).toBe('2026-01-02 03:04:05')
  })

  test('give back every second of four-digit years', () => {
    const second = fc.integer({ min: Date.UTC(1000, 0, 1) / 1000, max: Date.UTC(9999, 11, 31) / 1000 })
    fc.assert(
      fc.property(second, (value) => expect(fromGlideTime(toGlideTime(value * 1000))).toBe(value * 1000)),
    )
  })

  test.each([null, '', '2026-01-02', '2026-01-02T03:04:05Z', '2026-13-02 03:04:05', 'x2026-01-02 03:04:05'])(
    'that hold %j hold no time',
    (value) => {
      expect(fromGlideTime(value)).toBeNull()
    },
  )
})
