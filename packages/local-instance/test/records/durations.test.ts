import { column } from '../../src/dictionary/column.ts'
import { durationInWords, normalised } from '../../src/records/values.ts'

describe('a duration (docs/facts/servicenow.md#durations)', () => {
  it.each([
    ['1970-01-01 00:00:00', '0 Seconds'],
    ['1970-01-01 00:00:01', '1 Second'],
    ['1970-01-01 00:03:20', '3 Minutes'],
    ['1970-01-01 01:00:00', '1 Hour'],
    ['1970-01-03 02:05:00', '2 Days 2 Hours 5 Minutes'],
  ])('%s is shown as %s', (value, words) => {
    expect(durationInWords(value)).toBe(words)
  })

  it.each(['', '200', '00:03:20'])('"%s" is none', (value) => {
    expect(durationInWords(value)).toBe('')
    expect(normalised(column('duration', 'glide_duration'), value).value).toBe('')
  })
})
