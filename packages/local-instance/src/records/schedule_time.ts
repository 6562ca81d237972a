import type { Row } from './records.ts'

/**
 * The part of a schedule that is known here: entries without a type or of the type `exclude`; that do not repeat, or
 * repeat daily, on weekdays or weekly on some days, each time, with or without an end; all day or from a time to a time.
 * `unknown` names everything else: such an entry makes the whole schedule answer no, so that nobody relies on a guess.
 */
export function scheduleTells(
  entries: readonly Row[],
  timeZone: string,
  moment: number,
): { within: boolean; unknown: string[] } {
  if (!isZone(timeZone)) return { within: false, unknown: [`the time zone ${timeZone} is not known here`] }
  const spans = entries.map((entry) => spanOf(entry, timeZone))
  const unknown = spans.filter((span) => typeof span === 'string')
  if (unknown.length > 0) return { within: false, unknown }
  const now = wallClock(moment, timeZone)
  const holds = spans.filter((span) => typeof span === 'object' && covers(span, now)) as Span[]
  return { within: holds.length > 0 && holds.every(({ excludes }) => !excludes), unknown }
}

const DAY = 86_400_000

/** Times are milliseconds of the wall clock in the schedule's time zone, as if it were UTC. The end is not part of it. */
interface Span {
  excludes: boolean
  start: number
  end: number
  /** 1 Monday to 7 Sunday; null for an entry that does not repeat. */
  days: readonly number[] | null
  /** The last day of the repetition; null for no end. */
  until: number | null
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

function spanOf(entry: Row, timeZone: string): Span | string {
  const name = entry['name'] || entry['sys_id']
  const type = entry['type'] ?? ''
  if (type !== '' && type !== 'exclude') return `entry ${name} has the type ${type}, which is not known here`
  const [from, to] = [entry['start_date_time'], entry['end_date_time']].map((text) => timeOf(text, timeZone))
  if (from === undefined || to === undefined) return `entry ${name} has no start or end that can be read`
  const allDay = entry['all_day'] === '1'
  const [start, end] = allDay ? [dayOf(from), dayOf(to) + DAY] : [from, to]
  const days = daysOf(entry, start)
  if (days === undefined || !['', '0', '1'].includes(entry['repeat_count'] ?? ''))
    return `entry ${name} repeats in a way that is not known here`
  const until = timeOf(`${entry['repeat_until'] ?? ''}T000000`, timeZone) ?? null
  return { excludes: type === 'exclude', start, end, days, until }
}

function daysOf(entry: Row, start: number): readonly number[] | null | undefined {
  switch (entry['repeat_type'] ?? '') {
    case '':
      return null
    case 'daily':
      return EVERY_DAY
    case 'weekdays':
      return [1, 2, 3, 4, 5]
    case 'weekly': {
      const days = [...(entry['days_of_week'] ?? '')].map(Number)
      return days.length === 0 ? [weekdayOf(start)] : days
    }
    default:
      return undefined
  }
}

function covers({ start, end, days, until }: Span, now: number): boolean {
  if (days === null) return start <= now && now < end
  const timeOfDay = start - dayOf(start)
  for (let day = dayOf(now); day >= dayOf(start) && day + timeOfDay + (end - start) > now; day -= DAY) {
    const isOn = days.includes(weekdayOf(day)) && (until === null || day <= until)
    if (isOn && day + timeOfDay <= now) return true
  }
  return false
}

/** `20240101T080000` is the wall clock of the schedule, with a Z at the end it is UTC. */
function timeOf(text: string | undefined, timeZone: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$/.exec(text ?? '')
  if (!parts) return undefined
  const [year = 0, month = 1, day, hour, minute, second] = parts.slice(1, 7).map(Number)
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  return parts[7] === 'Z' ? wallClock(time, timeZone) : time
}

function wallClock(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone })
    return true
  } catch {
    return false
  }
}

function dayOf(time: number): number {
  return Math.floor(time / DAY) * DAY
}

function weekdayOf(time: number): number {
  return new Date(time).getUTCDay() || 7
}
