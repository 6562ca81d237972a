import { lastDue } from '../../src/jobs/schedule.ts'

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`)
const NOON = at('2026-01-15 12:00:30')

describe('when a job was last due', () => {
  it.each([
    [
      'periodically',
      { run_start: '2026-01-15 00:00:00', run_period: '1970-01-01 00:05:00' },
      '2026-01-15 12:00:00',
    ],
    [
      'periodically, days apart',
      { run_start: '2026-01-01 06:00:00', run_period: '1970-01-03 00:00:00' },
      '2026-01-15 06:00:00',
    ],
    [
      'daily, today',
      { run_start: '2026-01-01 00:00:00', run_time: '1970-01-01 02:30:00' },
      '2026-01-15 02:30:00',
    ],
    [
      'daily, yesterday',
      { run_start: '2026-01-01 00:00:00', run_time: '1970-01-01 18:00:00' },
      '2026-01-14 18:00:00',
    ],
    ['weekly, on a Monday', { run_dayofweek: '1', run_time: '1970-01-01 09:00:00' }, '2026-01-12 09:00:00'],
    [
      'weekly, on this Thursday',
      { run_dayofweek: '4', run_time: '1970-01-01 09:00:00' },
      '2026-01-15 09:00:00',
    ],
    ['once', { run_start: '2026-01-10 00:00:00' }, '2026-01-10 00:00:00'],
  ])('%s', (type, job, expected) => {
    expect(lastDue({ run_type: type.split(',')[0]!, ...job }, NOON)).toBe(at(expected))
  })

  it.each([
    ['one that runs on demand', { run_type: 'on_demand' }],
    [
      'one that has not begun',
      { run_type: 'periodically', run_start: '2026-02-01 00:00:00', run_period: '1970-01-01 00:05:00' },
    ],
    [
      'one whose first day is still to come',
      { run_type: 'daily', run_start: '2026-01-16 00:00:00', run_time: '1970-01-01 02:30:00' },
    ],
    ['one without a period', { run_type: 'periodically', run_start: '2026-01-01 00:00:00', run_period: '' }],
  ])('never: %s', (_, job) => {
    expect(lastDue(job, NOON)).toBeNull()
  })
})
