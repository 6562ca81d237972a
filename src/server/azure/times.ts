import { HOUR, minuteInWords } from '../platform/time.ts'

/**
 * UTC milliseconds of a time in any form that Azure sends (docs/facts/azure.md#forms-of-time): ISO with up to seven
 * decimals and `Z`, an offset or no zone (UTC), a bare date, `3/22/2019 1:36:31 PM`, `Wed, 21 Aug 2019 16:17:47 GMT`,
 * milliseconds since 1970 as number or text, seconds as a number. Null for anything else, for times that do not exist, and
 * before 1970 (.NET's "not set" is the year 1). `Date.parse` is not used: each engine reads other forms.
 */
export function parseTime(value: unknown): number | null {
  if (typeof value === 'number') return epochTime(value)
  if (typeof value !== 'string' || value.length > 60) return null
  const text = value.trim()
  if (/^\d{13}$/.test(text)) return epochTime(Number(text))
  return isoTime(text) ?? usTime(text) ?? httpTime(text)
}

/** `2026-03`, the calendar month in UTC. */
export function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7)
}

/** `PT1H30M` and `PT90M` → `1 h 30 min`; anything but an ISO 8601 duration of days and less comes back as it is. */
export function durationInWords(text: string): string {
  const found = DURATION.exec(text)
  if (found === null) return text
  const seconds = UNITS.reduce((sum, [, length], at) => sum + Number(found[at + 1] ?? 0) * length, 0)
  return secondsInWords(seconds) || text
}

/** `1 h 30 min`, of whole seconds; '' for less than one. `most`: how many units, the largest first. */
export function secondsInWords(seconds: number, most = UNITS.length): string {
  let rest = seconds
  const words: string[] = []
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length)
    rest -= count * length
    if (count > 0) words.push(`${count} ${unit}`)
  }
  return words.slice(0, most).join(' ')
}

/** `09:47 to 09:52 UTC` on the day of `about`, else with the date; '' unless both times are known. All in ms. */
export function spanInWords(start: number | null, end: number | null, about: number | null): string {
  if (start === null || end === null) return ''
  const [from, to, day] = [start, end, about ?? end].map(minuteInWords)
  const isSameDay = [from, to].every((time) => time?.slice(0, 10) === day?.slice(0, 10))
  return isSameDay ? `${from?.slice(11, 16)} to ${to?.slice(11)}` : `${from} to ${to}`
}

/** Seconds. */
const UNITS: (readonly [unit: string, length: number])[] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
]

const DURATION = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:\.\d{1,7})?S)?)?$/i

/** Ten digits are seconds, thirteen milliseconds, both of the years 2001 to 2286; null for any other number. */
function epochTime(value: number): number | null {
  if (value >= 1e9 && value < 1e10) return Math.floor(value * 1000)
  return value >= 1e12 && value < 1e13 ? Math.floor(value) : null
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)? ?(Z|[+-]\d\d:?\d\d)?$/i
const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AP]M))?)?$/i
const HTTP = /^(?:[A-Z]{3}, )?(\d{1,2}) ([A-Z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|Z)$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function isoTime(text: string): number | null {
  const found = ISO.exec(text)
  if (found === null) return null
  const time = utc(found.slice(1, 7))
  if (time === null) return null
  const offset = offsetOf(found[8])
  if (offset === null) return null
  const milliseconds = Number(`${found[7] ?? ''}000`.slice(0, 3))
  return sinceEpoch(time + milliseconds - offset)
}

function usTime(text: string): number | null {
  const found = US.exec(text)
  if (found === null) return null
  const half = found[7]?.toUpperCase()
  const hour = Number(found[4] ?? 0)
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const hours = half === undefined ? hour : (hour % 12) + (half === 'PM' ? 12 : 0)
  return sinceEpoch(utc([found[3], found[1], found[2], String(hours), found[5], found[6]]))
}

function httpTime(text: string): number | null {
  const found = HTTP.exec(text)
  if (found === null) return null
  const month = MONTHS.indexOf(String(found[2]).toLowerCase()) + 1
  return sinceEpoch(utc([found[3], String(month), found[1], found[4], found[5], found[6]]))
}

/** From year to second, digits or undefined. Null for a time that does not exist: 30 February, 25:00, a leap second. */
function utc(parts: (string | undefined)[]): number | null {
  const [year, month, day, hour, minute, second] = parts.map((part) => (part ?? '').padStart(2, '0'))
  const ms = Number(hour) * HOUR + Number(minute) * 60_000 + Number(second) * 1000
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day)) + ms
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.`
  return new Date(time).toISOString().startsWith(written) ? time : null
}

/** Milliseconds east of UTC; without a zone 0. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(-2))
  if (hours > 14 || minutes > 59) return null
  return (zone.charAt(0) === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

function sinceEpoch(time: number | null): number | null {
  return time !== null && time >= 0 ? time : null
}
