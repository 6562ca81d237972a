import fc from 'fast-check'
import { durationInWords, monthOf, parseTime } from '../../../src/server/azure/times.ts'
import { timeInWords } from '../../../src/server/platform/time.ts'

const AT = Date.UTC(2019, 2, 22, 13, 36, 31)

describe('parseTime', () => {
  it.each([
    ['2019-03-22T13:36:31Z', AT],
    ['2019-03-22T13:36:31.1234567Z', AT + 123],
    ['2019-03-22T13:36:31.9996Z', AT + 999],
    ['2019-03-22T13:36:31.5Z', AT + 500],
    ['2019-03-22T13:36:31.118+00:00', AT + 118],
    ['2019-03-22T15:06:31+01:30', AT],
    ['2019-03-22T08:36:31-0500', AT],
    ['2019-03-22T13:36:31', AT],
    ['2019-03-22 13:36:31', AT],
    ['2019-03-22T13:36Z', AT - 31_000],
    ['2019-03-22', Date.UTC(2019, 2, 22)],
    ['3/22/2019 1:36:31 PM', AT],
    ['3/22/2019 12:00:00 AM', Date.UTC(2019, 2, 22)],
    ['3/22/2019 12:00:00 PM', Date.UTC(2019, 2, 22, 12)],
    ['03/22/2019 13:36:31', AT],
    ['Fri, 22 Mar 2019 13:36:31 GMT', AT],
    [' 2019-03-22T13:36:31Z ', AT],
  ])('reads %s', (text, time) => expect(parseTime(text)).toBe(time))

  it('reads milliseconds and seconds since 1970', () => {
    expect([AT, String(AT), AT / 1000].map(parseTime)).toEqual([AT, AT, AT])
  })

  it.each([
    '',
    'soon',
    '2019-02-29T00:00:00Z',
    '2019-13-01',
    '2019-03-22T24:00:00Z',
    '2019-03-22T13:60:00Z',
    '13/22/2019 1:36:31 PM',
    '3/22/2019 13:36:31 PM',
    '3/22/2019 0:36:31 AM',
    '0001-01-01T00:00:00',
    '2019-03-22T13:36:31+99:00',
    '1553261791',
    '22 Foo 2019 13:36:31 GMT',
    `2019-03-22T13:36:31.${'0'.repeat(100)}Z`,
    null,
    undefined,
    155326,
    -1553261791000,
    Infinity,
    {},
    ['2019-03-22'],
  ])('reads %j as nothing', (value) => expect(parseTime(value)).toBeNull())

  it('reads back whatever the engine writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
        (date) => {
          expect(parseTime(date.toISOString())).toBe(date.getTime())
        },
      ),
    )
  })

  it('reads a time only if the calendar has it', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most })
    fc.assert(
      fc.property(part(2100), part(14), part(33), part(26), part(62), part(62), (...numbers) => {
        const [year, month, day, hour, minute, second] = numbers
        const two = (number: number) => `${number}`.padStart(2, '0')
        const time = Date.UTC(year, month - 1, day, hour, minute, second)
        const back = new Date(time)
        const isThere =
          back.getUTCFullYear() === year &&
          back.getUTCMonth() === month - 1 &&
          back.getUTCDate() === day &&
          back.getUTCHours() === hour &&
          back.getUTCMinutes() === minute &&
          back.getUTCSeconds() === second
        const clock = `${two(hour)}:${two(minute)}:${two(second)}`
        const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}`
        expect(parseTime(iso)).toBe(isThere && time >= 0 ? time : null)
        const us = `${month}/${day}/${String(year).padStart(4, '0')} ${clock}`
        expect(parseTime(us)).toBe(parseTime(iso))
      }),
      { numRuns: 3000 },
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseTime(value)))
  })
})

describe('words for times', () => {
  it('are UTC to the second', () => expect(timeInWords(AT + 999)).toBe('2019-03-22 13:36:31 UTC'))
  it('are empty for no time', () => expect(timeInWords(null)).toBe(''))
  it('name the month in UTC', () => expect(monthOf(Date.UTC(2019, 2, 31, 23, 59))).toBe('2019-03'))

  it('of a duration add up to it', () => {
    const units = { d: 86_400, h: 3_600, min: 60, s: 1 }
    const count = fc.integer({ min: 0, max: 999_999 })
    fc.assert(
      fc.property(count, count, count, count, (d, h, m, s) => {
        const words = durationInWords(`P${d}DT${h}H${m}M${s}S`)
        const found = [...words.matchAll(/(\d+) (d|h|min|s)/g)]
        const sum = found.reduce((all, [, number, unit]) => all + Number(number) * units[unit as 'd'], 0)
        expect(sum).toBe(d * 86_400 + h * 3_600 + m * 60 + s)
        for (const [, number, unit] of found)
          if (unit !== 'd') expect(Number(number)).toBeLessThan(unit === 'h' ? 24 : 60)
      }),
    )
  })

  it.each([
    ['PT5M', '5 min'],
    ['PT90M', '1 h 30 min'],
    ['P1D', '1 d'],
    ['PT1440M', '1 d'],
    ['PT0S', 'PT0S'],
    ['five minutes', 'five minutes'],
    ['', ''],
  ])('of duration %j are %j', (text, words) => expect(durationInWords(text)).toBe(words))
})
