import type { Row } from '../../src/records/records.ts'
import { createTestInstance, type TestInstance } from '../support/test_instance.ts'

const ID = 'a'.repeat(32)
let instance: TestInstance

beforeEach(() => {
  instance = createTestInstance()
})

function schedule(entries: Row[], values: Row = {}): void {
  instance.store.load('cmn_schedule', [{ sys_id: ID, name: 'Office hours', ...values }])
  instance.store.load(
    'cmn_schedule_span',
    entries.map((entry, at) => ({
      sys_id: String(at).repeat(32),
      name: `entry ${at}`,
      schedule: ID,
      ...entry,
    })),
  )
}

const within = (moment: string, zone = 'UTC') =>
  instance.evaluate(`new GlideSchedule('${ID}', '${zone}').isInSchedule(new GlideDateTime('${moment}'))`)

const OFFICE: Row = {
  start_date_time: '20240101T080000',
  end_date_time: '20240101T170000',
  repeat_type: 'weekdays',
}

/** 2026-01-15 is a Thursday. */
describe('GlideSchedule', () => {
  it.each([
    ['2026-01-15 08:00:00', true],
    ['2026-01-15 16:59:59', true],
    ['2026-01-15 17:00:00', false],
    ['2026-01-15 07:59:59', false],
    ['2026-01-17 12:00:00', false],
    ['2023-12-29 12:00:00', false],
  ])('knows 8 to 17 on weekdays: %s %s', (moment, expected) => {
    schedule([OFFICE])
    expect(within(moment)).toBe(expected)
  })

  it('keeps the wall clock of its time zone, summer and winter', () => {
    schedule([OFFICE])
    expect(within('2026-01-15 07:30:00', 'Europe/Berlin')).toBe(true)
    expect(within('2026-07-15 06:30:00', 'Europe/Berlin')).toBe(true)
    expect(within('2026-07-15 15:30:00', 'Europe/Berlin')).toBe(false)
  })

  it('reads times that end in Z as UTC', () => {
    const utc = { ...OFFICE, start_date_time: '20240101T070000Z', end_date_time: '20240101T160000Z' }
    schedule([utc])
    expect(within('2026-07-15 06:30:00', 'Europe/Berlin')).toBe(true)
  })

  it('is loaded in the time zone of the session when none is given, whatever its own', () => {
    schedule([OFFICE], { time_zone: 'Europe/Berlin' })
    const ask = `new GlideSchedule('${ID}').isInSchedule(new GlideDateTime('2026-01-15 07:30:00'))`
    expect(instance.evaluate(ask)).toBe(false)
  })

  it('knows single times, daily and weekly ones, whole days, and nights', () => {
    const night = { start_date_time: '20240101T220000', end_date_time: '20240102T060000' }
    schedule([{ ...night, repeat_type: 'daily' }])
    expect([within('2026-01-15 23:00:00'), within('2026-01-16 05:59:59')]).toEqual([true, true])
    expect(within('2026-01-15 12:00:00')).toBe(false)
    schedule([{ ...night, repeat_type: 'weekly', days_of_week: '5' }])
    expect([within('2026-01-17 03:00:00'), within('2026-01-16 03:00:00')]).toEqual([true, false])
    schedule([{ ...night, repeat_type: '' }])
    expect([within('2024-01-02 03:00:00'), within('2024-01-03 03:00:00')]).toEqual([true, false])
    const day = { start_date_time: '20260115T000000', end_date_time: '20260115T000000', all_day: '1' }
    schedule([day])
    expect([within('2026-01-15 23:59:59'), within('2026-01-16 00:00:00')]).toEqual([true, false])
  })

  it('ends a repetition on its last day', () => {
    schedule([{ ...OFFICE, repeat_until: '20260115' }])
    expect([within('2026-01-15 12:00:00'), within('2026-01-16 12:00:00')]).toEqual([true, false])
  })

  it('takes out what is excluded', () => {
    const holiday = {
      type: 'exclude',
      start_date_time: '20260115T000000',
      end_date_time: '20260115T000000',
      all_day: '1',
    }
    schedule([OFFICE, holiday])
    expect([within('2026-01-15 12:00:00'), within('2026-01-16 12:00:00')]).toEqual([false, true])
  })

  it.each<Row>([
    { repeat_type: 'yearly' },
    { repeat_count: '2' },
    { type: 'maintenance' },
    { start_date_time: '2024-01-01 08:00:00' },
  ])('answers no and says so where it does not know what an entry means: %j', (unknown) => {
    schedule([OFFICE, { ...OFFICE, ...unknown }])
    expect(within('2026-01-15 12:00:00')).toBe(false)
    expect(instance.log.join('\n')).toContain('GlideSchedule: entry entry 1')
  })

  it('answers no in a time zone that nobody knows', () => {
    schedule([OFFICE])
    expect(within('2026-01-15 12:00:00', 'Mars/Olympus')).toBe(false)
    expect(instance.log.join('\n')).toContain('time zone Mars/Olympus')
  })

  it('is valid with an entry, and not without or when there is none', () => {
    const isValid = () => instance.evaluate(`new GlideSchedule('${ID}').isValid()`)
    expect(isValid()).toBe(false)
    schedule([])
    expect(isValid()).toBe(false)
    schedule([OFFICE])
    expect(isValid()).toBe(true)
    expect(instance.evaluate(`new GlideSchedule('${ID}').getName()`)).toBe('Office hours')
  })
})
